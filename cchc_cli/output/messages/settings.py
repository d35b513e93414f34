"""What commands say of settings."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "setting.no-rule": LocalizedText("không có quy tắc `{name}`", "unknown rule `{name}`"),
    "setting.rules": LocalizedText("`cchc explain` liệt kê các quy tắc", "`cchc explain` lists the rules"),
    "setting.meant": LocalizedText("có phải là {words:or}?", "did you mean {words:or}?"),
    "setting.can-be": LocalizedText("giá trị hợp lệ: {words}", "valid values are {words}"),
    "setting.fail-on.option": LocalizedText("--fail-on không thể là `{value}`", "--fail-on cannot be `{value}`"),
}
