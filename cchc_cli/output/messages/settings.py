"""What commands say of settings."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "setting.meant": LocalizedText("có phải là {words:or}?", "did you mean {words:or}?"),
    "setting.can-be": LocalizedText("giá trị hợp lệ: {words}", "valid values are {words}"),
    "setting.fail-on.option": LocalizedText("--fail-on không thể là `{value}`", "--fail-on cannot be `{value}`"),
}
