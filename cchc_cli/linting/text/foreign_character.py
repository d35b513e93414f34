"""A character foreign to Vietnamese text: invisible, an unusual space, or left by a wrong encoding or a legacy font."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.domain.characters import BLANKS, DEFAULT_IGNORABLE
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.raw_text import beyond_ascii
from cchc_cli.linting.rule import Location, TextRule
from cchc_cli.reading.errors import printable
from cchc_cli.reading.yaml_file import YamlFile

_SPACES = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000"
_MARKS = "\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u20d0-\\u20ff\\ufe20-\\ufe2f"
_SIGNS = (
    "\\u00a1-\\u00a6\\u00a8-\\u00af\\u00b4-\\u00b6\\u00b8-\\u00bf\\u02b0-\\u02ff\\u2010-\\u2012\\u2122\\uff00-\\uffff"
)
_LETTERS = (
    "\\u00c4-\\u00c7\\u00cb\\u00ce\\u00cf\\u00d1\\u00d6-\\u00d8\\u00db\\u00dc\\u00de\\u00df"
    "\\u00e4-\\u00e7\\u00eb\\u00ee\\u00ef\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fc\\u00fe-\\u0101\\u0104-\\u010f"
    "\\u0112-\\u0127\\u012a-\\u0167\\u016a-\\u0188\\u018a-\\u019f\\u01a2-\\u01ae\\u01b1-\\u0255\\u0257-\\u02af"
    "\\u1d00-\\u1e9f\\u1efa-\\u1eff\\ue000-\\uf8ff"
)
_BESIDE = "[^\\s\\d!-/:-@\\[-`{-~]"
"""What is beside a sign that is part of a word; a space, a digit or punctuation of ASCII is not."""
_SIGN = f"(?<!{_BESIDE})[¶×÷¼½¾](?!{_BESIDE})"
"""A sign that plans use on its own (`II.2 ¶3`, `24 × 7`); within a word it comes from an old font."""
_CLASS = f"[{DEFAULT_IGNORABLE}{BLANKS}{_SPACES}{_SIGNS}{_LETTERS}]"
_SUSPECT = re.compile(_CLASS)
_FOREIGN = re.compile(f"(?!{_SIGN}){_CLASS}")
_IGNORABLE = re.compile(f"[{DEFAULT_IGNORABLE}]")
_BLANK = re.compile(f"[{BLANKS}{_SPACES}]")
_INNER_CAPITAL = re.compile("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ](?<=[a-zà-ý].)")
_OLD_FONT = re.compile(f"{_FOREIGN.pattern}|{_INNER_CAPITAL.pattern}")
"""An old font shows small letters as signs, and as capitals within a word: `thiÓu` for `thiểu`."""
_MARK = re.compile(f"[{_MARKS}]")
_MARKED = re.compile(f"[^{_MARKS}]?[{_MARKS}]+")
"""A letter and the marks on it."""

MANY = 10
"""So many lines are one mistake: the whole file was saved wrongly."""


def _check(file: YamlFile) -> Iterator[Location]:
    letters = beyond_ascii(file.text)
    marks = _MARK.search(letters) is not None
    if not marks and _SUSPECT.search(letters) is None and _INNER_CAPITAL.search(file.text) is None:
        return
    lines = [
        Location(number, at + 1, said)
        for number, line in enumerate(file.text.split("\n"), start=1)
        for at, said in _first(line, marks)
    ]
    if len(lines) < MANY:
        yield from lines
    else:
        first = lines[0]
        yield replace(
            first,
            message=message(
                "foreign-character.many",
                "{first}; {lines} lines have such characters",
                first=first.message,
                lines=len(lines),
            ),
        )


def _first(line: str, marks: bool) -> Iterator[tuple[int, Message]]:
    """Yield the first problem of a line: its index and the message."""
    found = _OLD_FONT.search(line)
    if found is not None:
        yield found.start(), _said(line, found)
        return
    for marked in _MARKED.finditer(line) if marks else ():
        composed = unicodedata.normalize("NFC", marked[0])
        left = _MARK.search(composed) or (_FOREIGN.search(composed) and _MARK.search(marked[0]))
        if left:
            said = message(
                "foreign-character.mark",
                "{sign} near `{near}` forms no letter with the one before it; retype the word",
                sign=_code(left[0]),
                near=_near(line, marked),
            )
            yield marked.start(), said
            return


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X} ({unicodedata.name(sign, 'no letter').title()})"


def _near(line: str, found: re.Match[str]) -> str:
    return printable(line[max(0, found.start() - 12) : found.end() + 8].strip())


def _said(line: str, found: re.Match[str]) -> Message:
    sign = found[0]
    code, near = _code(sign), _near(line, found)
    meant = unicodedata.normalize("NFKC", sign)
    if sign == "\N{REPLACEMENT CHARACTER}":
        return message(
            "foreign-character.lost",
            "{sign} near `{near}`: a letter was lost; retype it",
            sign=code,
            near=near,
        )
    if _IGNORABLE.match(sign) and not _BLANK.match(sign):
        return message(
            "foreign-character.invisible",
            "invisible character {sign} near `{near}`; delete it, and retype the word if it is then wrong",
            sign=code,
            near=near,
        )
    if _BLANK.match(sign) or (meant.isascii() and not meant.isalpha() and len(meant) == 1):
        instead = meant if meant.isascii() else " "
        return message(
            "foreign-character.instead",
            "{sign} near `{near}`; type `{meant}` instead",
            sign=code,
            near=near,
            meant=instead,
        )
    if unicodedata.category(sign) == "Pd":
        return message(
            "foreign-character.instead", "{sign} near `{near}`; type `{meant}` instead", sign=code, near=near, meant="-"
        )
    return message(
        "foreign-character.old-font",
        "`{letter}`, {sign}, near `{near}` comes from a legacy font or a wrong encoding; retype the words",
        letter=sign,
        sign=code,
        near=near,
    )


RULE = TextRule(
    code="T027",
    name="foreign-character",
    severity=Severity.ERROR,
    title=message("rule.foreign-character.title", "Foreign character"),
    summary=message(
        "rule.foreign-character.summary",
        "Reports invisible characters, unusual spaces, marks that form no letter, lost letters, and artefacts of "
        "wrong encodings and legacy fonts (TCVN3, VNI).",
    ),
    rationale=message(
        "rule.foreign-character.rationale",
        "They come with pasted text, are hard to see, and make words impossible to find or compare.",
    ),
    bad_example="""\
document:
  title: Cải cách\u00a0hành chính phường Tam Phước  # ←
  issuer: UBND ph\u00adêng Tam Ph\u00adíc  # ←
""",
    good_example="""\
document:
  title: Cải cách hành chính phường Tam Phước
  issuer: UBND phường Tam Phước
""",
    check=_check,
)
