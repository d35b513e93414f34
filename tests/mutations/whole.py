"""Slips with whole files: their encoding, line ends, names and copies."""

import codecs
from collections.abc import Iterator
from pathlib import PurePosixPath

from mutations import typing_errors
from mutations.sheet import Sheet
from mutations.slip import Slip, World

ANYWHERE: frozenset[int] = frozenset()
"""No line is more right than another: the file itself is wrong."""


def _first_foreign(sheet: Sheet) -> int:
    return next(number for number, line in enumerate(sheet.lines, start=1) if not line.isascii())


def byte_order_mark(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Saved as UTF-8 with BOM."""
    yield Slip(sheet.name, codecs.BOM_UTF8 + sheet.text.encode(), frozenset((1,)), "a byte order mark")


def utf16(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Saved as UTF-16 (`Unicode` to a Windows editor)."""
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        yield Slip(sheet.name, sheet.text.encode(encoding), frozenset((1, _first_foreign(sheet))), encoding)


def other_encoding(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Saved in an encoding of one byte a letter, what it lacks as `?`."""
    for encoding in ("cp1252", "cp1258"):
        raw = sheet.text.encode(encoding, errors="replace")
        lines = raw.split(b"\n")
        first = next((at for at, line in enumerate(lines, start=1) if not line.isascii()), None)
        if first is not None:
            yield Slip(sheet.name, raw, frozenset((first,)), encoding)


def read_and_saved_wrongly(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Opened in the wrong encoding and saved as UTF-8."""
    raw = sheet.text.encode("utf-8").decode("latin-1").encode("utf-8")
    yield Slip(sheet.name, raw, frozenset((_first_foreign(sheet),)), "read as Latin-1")


def line_ends_mixed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The second half has Windows line ends: right is its first line, or the first line that differs."""
    half = len(sheet.lines) // 2
    text = "\n".join(sheet.lines[:half]) + "\n" + "\r\n".join(sheet.lines[half:])
    yield Slip(sheet.name, text.encode(), frozenset((1, half, half + 1)), "CRLF in the second half")
    text = "\r\n".join(sheet.lines[:half]) + "\r\n" + "\n".join(sheet.lines[half:])
    yield Slip(sheet.name, text.encode(), frozenset((1, half, half + 1)), "CRLF in the first half")


def renamed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The file's name is mistyped."""
    path = PurePosixPath(sheet.name)
    worded = sheet.name.startswith("superior/") and sheet.says("document", "number") == "null"
    names = (
        []
        if worded
        else [  # in words of the curator's choice none is right
            typing_errors.letters_swapped(path.stem),
            typing_errors.letter_dropped(path.stem),
            path.stem.replace("-", "_"),
            path.stem.replace("-", ""),
            path.stem.capitalize(),
            f"ke-hoach-{path.stem}",
        ]
    )
    if path.parts[0] == "superior":
        names += [path.stem[:-4] + year for year in ("2062", "2019")]
    for name in dict.fromkeys(names):
        if name and name != path.stem and not name.startswith(f"{path.stem}-"):
            new = str(path.with_name(f"{name}.yaml"))
            yield Slip(sheet.name, sheet.text.encode(), ANYWHERE, f"called {name}.yaml", renamed=new)


def copied(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A copy was left beside the file."""
    path = PurePosixPath(sheet.name)
    for name in (f"{path.stem}-copy", f"{path.stem} (1)", f"Copy of {path.stem}", f"{path.stem}-2"):
        new = str(path.with_name(f"{name}.yaml"))
        yield Slip(sheet.name, sheet.text.encode(), ANYWHERE, f"a copy called {name}.yaml", renamed=new, beside=True)
    other = "superior/" + path.name if len(path.parts) == 1 else path.name
    yield Slip(sheet.name, sheet.text.encode(), ANYWHERE, f"a copy at {other}", renamed=other, beside=True)


def emptied(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Nothing is left but comments, or nothing at all."""
    for text in ("", "\n", f"{sheet.lines[0]}\n", "---\n", "null\n", "{}\n", "[]\n"):
        yield Slip(sheet.name, text.encode(), frozenset((1, 2)), f"only `{text[:10]!r}` left")


def another_files_text(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The text of another file was saved under this name."""
    for other in world.sheets:
        if other is not sheet:
            yield Slip(sheet.name, other.text.encode(), ANYWHERE, f"the text of {other.name}")
            return
