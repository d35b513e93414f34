"""A letter of another script looks like a Vietnamese one."""

import re
import unicodedata
from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.raw_text import beyond_ascii
from cchc_cli.linting.rule import Location, TextRule
from cchc_cli.reading.yaml_file import YamlFile

_FOREIGN = re.compile("[\\u00d0\\u00f0\\u0189\\u0256\\u0370-\\u052f\\u1f00-\\u1fff]")
_WORD = re.compile(r"\w+")
_FOR_D = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}
_LIKE_LATIN = frozenset(
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0443\u0445"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bd\u03bf\u03c5"
)
"""Cyrillic and Greek letters of the same shape as a Latin one."""


def _check(file: YamlFile) -> Iterator[Location]:
    if _FOREIGN.search(beyond_ascii(file.text)) is None:
        return
    for number, line in enumerate(file.text.split("\n"), start=1):
        for word in _WORD.finditer(line):
            at = _first_look_alike(word[0])
            if at is not None:
                letter = word[0][at]
                name = unicodedata.name(letter, "LETTER").title().replace(" Capital", "").replace(" Small", "")
                shown, sign = word[0][:30], f"U+{ord(letter):04X} ({name})"
                said = message(
                    "look-alike-letter.latin",
                    "`{word}` contains {letter} (homoglyph, letter {at}); retype it as a Latin letter",
                    at=at + 1,
                    word=shown,
                    letter=sign,
                )
                if letter in _FOR_D:
                    said = message(
                        "look-alike-letter",
                        "`{word}` contains {letter} (homoglyph, letter {at}); retype it as `{wanted}`",
                        at=at + 1,
                        word=shown,
                        letter=sign,
                        wanted=_FOR_D[letter],
                    )
                yield Location(number, word.start() + at + 1, said)


def _first_look_alike(word: str) -> int | None:
    """Where in a word the first look-alike stands; words that are foreign altogether have none."""
    foreign = [at for at, letter in enumerate(word) if _FOREIGN.match(letter)]
    if not foreign:
        return None
    mixed = any(unicodedata.name(letter, "").startswith("LATIN") and letter not in _FOR_D for letter in word)
    of_d = any(word[at] in _FOR_D for at in foreign)
    return foreign[0] if mixed or of_d or all(word[at] in _LIKE_LATIN for at in foreign) else None


RULE = TextRule(
    code="T022",
    name="look-alike-letter",
    severity=Severity.ERROR,
    title=message("rule.look-alike-letter.title", "Look-alike letter"),
    summary=message(
        "rule.look-alike-letter.summary",
        "Reports a homoglyph: a letter of another script that looks like a Vietnamese letter (Cyrillic, Greek, "
        "or `Ð` for `Đ`).",
    ),
    rationale=message(
        "rule.look-alike-letter.rationale",
        "It looks the same but is a different character, so names, numbers and searches do not match.",
    ),
    bad_example="""\
document:
  title: C\u1ea3i \u0441\u00e1ch hành chính phường Tam Phước  # ←
  notes: [\u00d0ã đối chiếu với văn bản.]  # ←
""",
    good_example="""\
document:
  title: Cải cách hành chính phường Tam Phước
  notes: [Đã đối chiếu với văn bản.]
""",
    check=_check,
)
