"""The text is not in Unicode's composed form (NFC)."""

import unicodedata
from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    if unicodedata.is_normalized("NFC", file.text):
        return
    for number, line in enumerate(file.text.split("\n"), start=1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            column = next(
                (at for at, (one, two) in enumerate(zip(line, composed, strict=False)) if one != two), len(composed)
            )
            word = line[max(0, column - 10) : column + 10].strip()
            yield Spot(
                number,
                column + 1,
                f"decomposed Vietnamese letters near `{unicodedata.normalize('NFC', word)}`; save the text in NFC",
            )


RULE = TextRule(
    code="T020",
    name="not-nfc",
    severity=Severity.ERROR,
    what="Finds text that is not in Unicode's composed form (NFC).",
    why="Decomposed letters look the same and compare as different; PDFs and macOS produce them.",
    fails="""\
document:
  title: Ca\u0309i ca\u0301ch hành chính  # ←
""",
    passes="""\
document:
  title: Cải cách hành chính
""",
    check=_check,
)
