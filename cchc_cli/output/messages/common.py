"""Words that stand within other messages: what may have been meant, levels, what the reader says of a value."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "advice.meant": LocalizedText("; có phải là {words:quoted or}?", "; did you mean {words:quoted or}?"),
    "advice.add": LocalizedText(
        "; bổ sung vào {kind}.yaml bên cạnh các kế hoạch, hoặc sửa lại",
        "; add it to {kind}.yaml beside the plans, or correct it",
    ),
    "level.nation": LocalizedText("trung ương", "nation"),
    "level.province": LocalizedText("cấp tỉnh", "province"),
    "level.district": LocalizedText("cấp huyện", "district"),
    "level.commune": LocalizedText("cấp xã", "commune"),
    "unit.percent": LocalizedText("phần trăm", "percent"),
    "unit.rank": LocalizedText("thứ hạng", "rank"),
    "unit.score": LocalizedText("điểm chỉ số", "score"),
}
