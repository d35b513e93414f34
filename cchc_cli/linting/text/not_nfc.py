"""The text is not in Unicode's composed form (NFC)."""

import re
import unicodedata
from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.raw_text import beyond_ascii
from cchc_cli.linting.rule import Location, TextRule
from cchc_cli.reading.yaml_file import YamlFile

_COMBINING = re.compile("[\\u0300-\\u036f]")


def _check(file: YamlFile) -> Iterator[Location]:
    letters = beyond_ascii(file.text)
    if _COMBINING.search(letters) is None and unicodedata.is_normalized("NFC", letters):
        return
    wrong = [
        (number, line, composed)
        for number, line in enumerate(file.text.split("\n"), start=1)
        if (composed := unicodedata.normalize("NFC", line)) != line
    ]
    if wrong:
        number, line, composed = wrong[0]
        column = next(
            (at for at, pair in enumerate(zip(line, composed, strict=False)) if len({*pair}) > 1), len(composed)
        )
        word = unicodedata.normalize("NFC", line[max(0, column - 10) : column + 10].strip())
        said = message("not-nfc", "decomposed Vietnamese letters near `{word}`; save the text in NFC", word=word)
        if len(wrong) > 1:
            said = message(
                "not-nfc.many",
                "decomposed Vietnamese letters near `{word}` (further lines: {more}); save the text in NFC",
                word=word,
                more=len(wrong) - 1,
            )
        yield Location(number, column + 1, said)


RULE = TextRule(
    code="T020",
    name="not-nfc",
    severity=Severity.ERROR,
    title=message("rule.not-nfc.title", "Decomposed Unicode"),
    summary=message("rule.not-nfc.summary", "Reports text that is not in Unicode's composed form (NFC)."),
    rationale=message(
        "rule.not-nfc.rationale",
        "Decomposed letters look the same but compare as different; PDF files and macOS produce them.",
    ),
    bad_example="""\
document:
  title: Ca\u0309i ca\u0301ch hành chính  # ←
""",
    good_example="""\
document:
  title: Cải cách hành chính
""",
    check=_check,
)
