"""Words that stand within other messages: what may have been meant, levels, what the reader says of a value."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import Text

WORDS: Mapping[str, Text] = {
    "advice.meant": Text("; có phải là {words:quoted or}?", "; did you mean {words:quoted or}?"),
    "advice.add": Text(
        "; bổ sung vào {kind}.yaml bên cạnh các kế hoạch, hoặc sửa lại",
        "; add it to {kind}.yaml beside the plans, or correct it",
    ),
    "level.nation": Text("trung ương", "nation"),
    "level.province": Text("cấp tỉnh", "province"),
    "level.district": Text("cấp huyện", "district"),
    "level.commune": Text("cấp xã", "commune"),
    "unit.percent": Text("phần trăm", "percent"),
    "unit.rank": Text("thứ hạng", "rank"),
    "unit.score": Text("điểm chỉ số", "score"),
}
