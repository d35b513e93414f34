"""The fixed phrases of tables and summaries, in both languages."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import Text
from cchc_cli.output.language import Lang

_PHRASES: Mapping[str, Text] = {
    "indicator": Text("Chỉ tiêu", "Indicator"),
    "target": Text("Mức đề ra", "Target"),
    "floor": Text("Mức sàn", "Floor"),
    "result": Text("Kết quả", "Result"),
    "source": Text("Chỗ trong văn bản", "Place"),
    "plan": Text("Kế hoạch", "Plan"),
    "locality": Text("Địa phương", "Locality"),
    "level": Text("Cấp", "Level"),
    "period": Text("Thời kỳ", "Period"),
    "targets": Text("Mục tiêu", "Targets"),
    "evidence": Text("Nguồn", "Evidence"),
    "superior": Text("Kế hoạch cấp trên đã nhập", "Superior plans in the data"),
    "unit": Text("Đơn vị", "Unit"),
    "plans": Text("Số kế hoạch", "Plans"),
    "id": Text("Mã", "Id"),
    "floor-short": Text("sàn", "floor"),
    "floor-unknown": Text("sàn: chưa biết", "floor: not known"),
    "fallback": Text("chưa biết mức của {levels}", "no floor known at {levels}"),
    "quoted": Text(
        "{document} nêu {figure}, không lấy làm mức sàn: {reason}",
        "{document} asks {figure}, which is no floor: {reason}",
    ),
    "upcoming": Text("mốc tiếp theo: {figure} ({document})", "next milestone: {figure} ({document})"),
    "to-go": Text("còn thiếu {gap}, còn {years} năm", "{gap} to go in {years} years"),
    "to-go-one": Text("còn thiếu {gap}, còn 1 năm", "{gap} to go in 1 year"),
    "early": Text("đạt trước hạn", "reached before it is due"),
    "order-unknown": Text("không rõ văn bản nào ban hành trước", "which was issued first is not known"),
    "others": Text("văn bản khác: {figure} ({document})", "another document: {figure} ({document})"),
    "near": Text("Chỉ tiêu gần nghĩa: {label}: {reason}", "Near relative: {label}: {reason}"),
    "near-here": Text("gần nghĩa với “{label}”", "a near relative of “{label}”"),
    "caveat": Text("khác về: {what}", "differs in: {what}"),
    "near-instead": Text("có chỉ tiêu gần nghĩa “{label}”", "but the near relative “{label}”"),
    "overtaken-by": Text(
        "thấp hơn {gap}, nhưng văn bản cấp trên ban hành sau", "lower by {gap}, but the superior document came later"
    ),
    "ended": Text("đã hết kỳ, {year}", "ended {year}"),
    "not-yet": Text("chưa đến mốc đầu, {year}", "not yet, from {year}"),
    "levels": Text("chỉ so được ở {levels}", "judged for the {levels} only"),
    "only-near": Text("chỉ có chỉ tiêu gần nghĩa", "only a near relative"),
    "relatives": Text("Chỉ tiêu gần nghĩa, không so với nhau:", "Near relatives, not compared with each other:"),
    "beside": Text("Kế hoạch {these} trong {all}, bên cạnh {plan}", "Plans {these} of {all}, beside {plan}"),
    "beside-one": Text("Kế hoạch {these} trong {all}, bên cạnh {plan}", "Plan {these} of {all}, beside {plan}"),
    "fold": Text("Kế hoạch {these} trong {all}", "Plans {these} of {all}"),
    "fold-one": Text("Kế hoạch {these} trong {all}", "Plan {these} of {all}"),
    "matrix-floor": Text("{plans}, {rows}, so với mức sàn", "{plans}, {rows}, relative to the floor"),
    "matrix-median": Text(
        "{plans}, {rows}, so với trung vị của các kế hoạch này",
        "{plans}, {rows}, relative to the median of these plans",
    ),
    "relations": Text("{count} ô so sánh", "{count} relations"),
    "relations-one": Text("{count} ô so sánh", "{count} relation"),
    "rows": Text("{count} dòng", "{count} rows"),
    "rows-one": Text("{count} dòng", "{count} row"),
    "plan-files": Text("{count} kế hoạch", "{count} plans"),
    "plan-files-one": Text("{count} kế hoạch", "{count} plan"),
    "in-force": Text("đang có hiệu lực năm {year}", "in force in {year}"),
    "legend": Text("Chú giải", "Legend"),
    "mark-caveat": Text(
        "≈ hai con số khác nhau về đối tượng, điều kiện hoặc mức cam kết",
        "≈ the figures differ in who is counted, in a condition or in firmness",
    ),
    "mark-reported": Text("* mức sàn theo nguồn công khai", "* the floor is as reported by public sources"),
    "mark-nation": Text(
        "¹ mức của trung ương, chưa biết mức của cấp gần hơn", "¹ the nation's floor: none nearer by is known"
    ),
    "mark-year": Text(
        "năm chỉ ghi khi khác năm cuối kỳ của kế hoạch", "a year is written where it is not the plan's last"
    ),
    "mark-more": Text("+1: còn 1 mức khác (cchc show)", "+1: one more figure (cchc show)"),
    "mark-asked": Text("(98%): mức cấp trên yêu cầu", "(98%): what the superior asks"),
    "other-scope": Text("khác phạm vi", "other scope"),
    "near-short": Text("gần nghĩa", "near only"),
    "assigned": Text("cấp trên giao", "assigned"),
    "median": Text("trung vị {figures}", "median {figures}"),
    "of-plans": Text("{figure} ({plans} kế hoạch)", "{figure} ({plans} plans)"),
    "area": Text("Lĩnh vực", "Area"),
    "of-these-figures": Text("Có số", "Figures"),
    "to-floor": Text("So với mức sàn", "Against the floor"),
    "not-covered": Text("Không có mục tiêu ở: {areas}", "No target in: {areas}"),
    "not-covered-in-part": Text(
        "Chưa biết có mục tiêu hay không (tệp mới nhập một phần): {areas}",
        "Not known (the file holds only a part): {areas}",
    ),
    "attention": Text("Cần chú ý:", "Needs attention:"),
    "delegated-targets": Text("Theo mức cấp trên giao:", "Assigned from above:"),
    "nothing-asked": Text(
        "các kế hoạch này không có mục tiêu nào đúng với lựa chọn", "these plans have no target that fits the selection"
    ),
    "nothing-asked-of-one": Text(
        "kế hoạch này không có mục tiêu nào đúng với lựa chọn", "this plan has no target that fits the selection"
    ),
    "changes": Text("So với kế hoạch trước, {plan}:", "Against the plan before, {plan}:"),
    "than-first": Text("{plan} không có", "not in {plan}"),
}


def phrase(key: str, lang: Lang, **parts: str) -> str:
    """A phrase with its parts filled in."""
    return lang.of(_PHRASES[key]).format(**parts)


def counted(what: str, count: int, lang: Lang) -> str:
    """`2 dòng`, `1 row`, `2 rows`."""
    return phrase(f"{what}-one" if count == 1 else what, lang, count=str(count))
