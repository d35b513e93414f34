"""Words that reading says, too."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "system.loop": LocalizedText("các liên kết dẫn vòng tròn", "Too many levels of symbolic links"),
}
