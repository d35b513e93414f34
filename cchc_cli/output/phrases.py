"""The fixed phrases of tables and summaries, in both languages."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import Lang

_PHRASES: Mapping[str, LocalizedText] = {
    "indicator": LocalizedText("Chỉ tiêu", "Indicator"),
    "target": LocalizedText("Mức đề ra", "Target"),
    "floor": LocalizedText("Mức sàn", "Floor"),
    "result": LocalizedText("Kết quả", "Result"),
    "source": LocalizedText("Chỗ trong văn bản", "Place"),
    "plan": LocalizedText("Kế hoạch", "Plan"),
    "locality": LocalizedText("Địa phương", "Locality"),
    "level": LocalizedText("Cấp", "Level"),
    "period": LocalizedText("Thời kỳ", "Period"),
    "targets": LocalizedText("Mục tiêu", "Targets"),
    "evidence": LocalizedText("Nguồn", "Evidence"),
    "superior": LocalizedText("Kế hoạch cấp trên đã nhập", "Superior plans in the data"),
    "unit": LocalizedText("Đơn vị", "Unit"),
    "plans": LocalizedText("Số kế hoạch", "Plans"),
    "id": LocalizedText("Mã", "Id"),
    "floor-short": LocalizedText("sàn", "floor"),
    "floor-unknown": LocalizedText("sàn: chưa biết", "floor: not known"),
    "fallback": LocalizedText("chưa biết mức của {levels}", "no floor known at {levels}"),
    "quoted": LocalizedText(
        "{document} nêu {figure}, không lấy làm mức sàn: {reason}",
        "{document} asks {figure}, which is no floor: {reason}",
    ),
    "upcoming": LocalizedText("mốc tiếp theo: {figure} ({document})", "next milestone: {figure} ({document})"),
    "to-go": LocalizedText("còn thiếu {gap}, còn {years} năm", "{gap} to go in {years} years"),
    "to-go-one": LocalizedText("còn thiếu {gap}, còn 1 năm", "{gap} to go in 1 year"),
    "early": LocalizedText("đạt trước hạn", "reached before it is due"),
    "order-unknown": LocalizedText("không rõ văn bản nào ban hành trước", "which was issued first is not known"),
    "others": LocalizedText("văn bản khác: {figure} ({document})", "another document: {figure} ({document})"),
    "near": LocalizedText("Chỉ tiêu gần nghĩa: {label}: {reason}", "Near relative: {label}: {reason}"),
    "near-here": LocalizedText("gần nghĩa với “{label}”", "a near relative of “{label}”"),
    "caveat": LocalizedText("khác về: {what}", "differs in: {what}"),
    "near-instead": LocalizedText("có chỉ tiêu gần nghĩa “{label}”", "but the near relative “{label}”"),
    "overtaken-by": LocalizedText(
        "thấp hơn {gap}, nhưng văn bản cấp trên ban hành sau", "lower by {gap}, but the superior document came later"
    ),
    "ended": LocalizedText("đã hết kỳ, {year}", "ended {year}"),
    "not-yet": LocalizedText("chưa đến mốc đầu, {year}", "not yet, from {year}"),
    "levels": LocalizedText("chỉ so được ở {levels}", "judged for the {levels} only"),
    "only-near": LocalizedText("chỉ có chỉ tiêu gần nghĩa", "only a near relative"),
    "relatives": LocalizedText(
        "Chỉ tiêu gần nghĩa, không so với nhau:", "Near relatives, not compared with each other:"
    ),
    "beside": LocalizedText("Kế hoạch {these} trong {all}, bên cạnh {plan}", "Plans {these} of {all}, beside {plan}"),
    "beside-one": LocalizedText(
        "Kế hoạch {these} trong {all}, bên cạnh {plan}", "Plan {these} of {all}, beside {plan}"
    ),
    "fold": LocalizedText("Kế hoạch {these} trong {all}", "Plans {these} of {all}"),
    "fold-one": LocalizedText("Kế hoạch {these} trong {all}", "Plan {these} of {all}"),
    "matrix-floor": LocalizedText("{plans}, {rows}, so với mức sàn", "{plans}, {rows}, relative to the floor"),
    "matrix-median": LocalizedText(
        "{plans}, {rows}, so với trung vị của các kế hoạch này",
        "{plans}, {rows}, relative to the median of these plans",
    ),
    "relations": LocalizedText("{count} ô so sánh", "{count} relations"),
    "relations-one": LocalizedText("{count} ô so sánh", "{count} relation"),
    "rows": LocalizedText("{count} dòng", "{count} rows"),
    "rows-one": LocalizedText("{count} dòng", "{count} row"),
    "plan-files": LocalizedText("{count} kế hoạch", "{count} plans"),
    "plan-files-one": LocalizedText("{count} kế hoạch", "{count} plan"),
    "in-force": LocalizedText("đang có hiệu lực năm {year}", "in force in {year}"),
    "legend": LocalizedText("Chú giải", "Legend"),
    "mark-caveat": LocalizedText(
        "≈ hai con số khác nhau về đối tượng, điều kiện hoặc mức cam kết",
        "≈ the figures differ in who is counted, in a condition or in firmness",
    ),
    "mark-reported": LocalizedText("* mức sàn theo nguồn công khai", "* the floor is as reported by public sources"),
    "mark-nation": LocalizedText(
        "¹ mức của trung ương, chưa biết mức của cấp gần hơn", "¹ the nation's floor: none nearer by is known"
    ),
    "mark-year": LocalizedText(
        "năm chỉ ghi khi khác năm cuối kỳ của kế hoạch", "a year is written where it is not the plan's last"
    ),
    "mark-more": LocalizedText("+1: còn 1 mức khác (cchc show)", "+1: one more figure (cchc show)"),
    "mark-asked": LocalizedText("(98%): mức cấp trên yêu cầu", "(98%): what the superior asks"),
    "other-scope": LocalizedText("khác phạm vi", "other scope"),
    "near-short": LocalizedText("gần nghĩa", "near only"),
    "assigned": LocalizedText("cấp trên giao", "assigned"),
    "median": LocalizedText("trung vị {figures}", "median {figures}"),
    "of-plans": LocalizedText("{figure} ({plans} kế hoạch)", "{figure} ({plans} plans)"),
    "area": LocalizedText("Lĩnh vực", "Area"),
    "of-these-figures": LocalizedText("Có số", "Figures"),
    "to-floor": LocalizedText("So với mức sàn", "Against the floor"),
    "not-covered": LocalizedText("Không có mục tiêu ở: {areas}", "No target in: {areas}"),
    "not-covered-in-part": LocalizedText(
        "Chưa biết có mục tiêu hay không (tệp mới nhập một phần): {areas}",
        "Not known (the file holds only a part): {areas}",
    ),
    "attention": LocalizedText("Cần chú ý:", "Needs attention:"),
    "delegated-targets": LocalizedText("Theo mức cấp trên giao:", "Assigned from above:"),
    "nothing-asked": LocalizedText(
        "các kế hoạch này không có mục tiêu nào đúng với lựa chọn", "these plans have no target that fits the selection"
    ),
    "nothing-asked-of-one": LocalizedText(
        "kế hoạch này không có mục tiêu nào đúng với lựa chọn", "this plan has no target that fits the selection"
    ),
    "changes": LocalizedText("So với kế hoạch trước, {plan}:", "Against the plan before, {plan}:"),
    "than-first": LocalizedText("{plan} không có", "not in {plan}"),
}


def phrase(key: str, lang: Lang, **parts: str) -> str:
    """A phrase with its parts filled in."""
    return lang.of(_PHRASES[key]).format(**parts)


def counted(what: str, count: int, lang: Lang) -> str:
    """`2 dòng`, `1 row`, `2 rows`."""
    return phrase(f"{what}-one" if count == 1 else what, lang, count=str(count))
