"""Words that are part of other messages: what may have been meant."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "advice.meant": LocalizedText("; có phải là {words:quoted or}?", "; did you mean {words:quoted or}?"),
    "advice.add": LocalizedText(
        "; bổ sung vào {kind}.yaml bên cạnh các kế hoạch, hoặc sửa lại",
        "; add it to {kind}.yaml beside the plans, or correct it",
    ),
}
