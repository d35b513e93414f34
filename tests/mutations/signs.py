"""Slips that look right: letters of other alphabets, decomposed and invisible letters, broken encodings."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from mutations.shape import TEXTS
from mutations.sheet import COMPARATORS, Node, Sheet
from mutations.slip import Slip, World, edited, keyed, valued

CYRILLIC = str.maketrans("aeocpxyiHTBKM", "аеосрхуіНТВКМ")
"""Latin letters and the Cyrillic ones that look like them."""

_TCVN3 = str.maketrans(
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ",
    "µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¨©ª«¬­®",
)
"""The letters of the old TCVN3 fonts (.VnTime), as Unicode programs show them."""


def _texts(sheet: Sheet) -> Iterator[Node]:
    return (node for node in sheet.scalars(*TEXTS) if node.value not in ("null", "unknown", ""))


def _first(text: str, change: Callable[[str], str]) -> Iterator[str]:
    """The text with the first letter changed that changes at all."""
    for at, letter in enumerate(text):
        if change(letter) != letter:
            yield text[:at] + change(letter) + text[at + 1 :]
            return


def _in_text(change: Callable[[str], Iterator[str]]) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in _texts(sheet):
            for new in change(sheet.shown(node)):
                yield valued(sheet, node, new)

    return make


def _in_id(change: Callable[[str], Iterator[str]]) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in sheet.scalars("indicator", "locality", "section", "evidence", "aim", "level", "field"):
            for new in change(sheet.shown(node)):
                yield valued(sheet, node, new)

    return make


def _insert(sign: str) -> Callable[[str], Iterator[str]]:
    """A sign after the first word, else in the middle."""

    def change(text: str) -> Iterator[str]:
        at = text.find(" ")
        at = len(text) // 2 if at < 0 else at
        yield text[:at] + sign + text[at:]

    return change


lookalike_in_text = _in_text(lambda text: _first(text, lambda letter: letter.translate(CYRILLIC)))
lookalike_in_id = _in_id(lambda text: _first(text, lambda letter: letter.translate(CYRILLIC)))
eth_in_text = _in_text(lambda text: _first(text, lambda letter: {"Đ": "Ð", "đ": "ð"}.get(letter, letter)))
nbsp_in_text = _in_text(lambda text: iter([text.replace(" ", "\N{NO-BREAK SPACE}", 1)] if " " in text else []))
invisible_in_text = _in_text(
    lambda text: (new for sign in ("\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}", "\ufeff") for new in _insert(sign)(text))
)
invisible_in_id = _in_id(
    lambda text: (new for sign in ("\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}") for new in _insert(sign)(text))
)
dash_in_id = _in_id(
    lambda text: iter(
        [text.replace("-", "–", 1), text.replace("-", "\N{NON-BREAKING HYPHEN}", 1)] if "-" in text else []
    )
)
space_in_id = _in_id(_insert(" "))
control_in_text = _in_text(lambda text: (new for sign in "\x08\x1b\x0b" for new in _insert(sign)(text)))
replacement_in_text = _in_text(
    lambda text: _first(text, lambda letter: letter if letter.isascii() else "\N{REPLACEMENT CHARACTER}")
)
decomposed = _in_text(lambda text: _first(text, lambda letter: unicodedata.normalize("NFD", letter)))


def lookalike_in_key(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A letter of another alphabet in a key."""
    for node in sheet.nodes:
        if node.has_key:
            for new in _first(sheet.key(node), lambda letter: letter.translate(CYRILLIC)):
                yield keyed(sheet, node, new)


def lookalike_in_number(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A letter of another alphabet in the number of a document."""
    for node in sheet.scalars("number"):
        if node.value != "null":
            for new in _first(node.value, lambda letter: letter.translate(CYRILLIC)):
                yield valued(sheet, node, new)


def digit_of_other_script(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Full-width or other digits in a figure or a year."""
    for node in sheet.scalars(*COMPARATORS, "due", "from", "to", "paragraph", "issued"):
        wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in node.value)
        if wide != node.value:
            yield valued(sheet, node, wide)


def _mojibake(text: str) -> str:
    """What UTF-8 looks like to a program that takes it for Windows-1252."""
    raw = text.encode("utf-8")
    return "".join(bytes([byte]).decode("cp1252", errors="ignore") or bytes([byte]).decode("latin-1") for byte in raw)


def mojibake_in_text(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Text pasted from a program that read UTF-8 for something else."""
    for node in _texts(sheet):
        new = _mojibake(sheet.shown(node))
        if new != sheet.shown(node):
            yield valued(sheet, node, new)


def legacy_font(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Text pasted from a document in an old Vietnamese font."""
    for node in _texts(sheet):
        new = sheet.shown(node).translate(_TCVN3)
        if new != sheet.shown(node):
            yield valued(sheet, node, new)


def without_diacritics(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The operator's words without diacritics, or as the keyboard gives them."""
    for node in sheet.scalars("stated"):
        for old, new in (("tối thiểu", "toi thieu"), ("tối thiểu", "toois thieeur"), ("tối thiểu", "tối thiếu")):
            if old in node.value.lower() and sheet.figure(node.target or 0) is not None:
                shown = sheet.shown(node)
                figure = sheet.figure(node.target or 0)
                assert figure is not None
                yield valued(sheet, node, re.sub(old, new, shown, flags=re.IGNORECASE), figure.line)


def nbsp_after_colon(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A no-break space after a colon."""
    for node in sheet.nodes:
        if node.has_key and node.kind == "scalar" and sheet.text[node.key_end : node.key_end + 2] == ": ":
            at = node.key_end + 1
            yield edited(sheet, at, at + 1, "\N{NO-BREAK SPACE}", "a no-break space after the colon")


def stray_byte(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One letter in another encoding than the rest."""
    for node in _texts(sheet):
        for at, letter in enumerate(sheet.shown(node), start=node.start):
            if "\x80" < letter <= "\xff":
                raw = sheet.text[:at].encode() + letter.encode("latin-1") + sheet.text[at + 1 :].encode()
                yield Slip(sheet.name, raw, frozenset((node.line,)), f"`{letter}` as one byte")
                break
