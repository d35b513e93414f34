"""The words of a PDF page: lines that the file writes at once, and all others letter by letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from cchc_cli.documents.readers.pdf_columns import text_of
from cchc_cli.documents.readers.pdf_words import Turn, words_of

SIZE = 14.0
PAGE = Turn(0, 595.0, 842.0)


@dataclass
class Edges:
    """The rectangle that the library fills."""

    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0


@dataclass
class Letter:
    code: int
    left: float
    right: float
    bottom: float
    size: float
    part: int


class Page:
    """A text page, and the functions of the library about it; `silent`: it leaves a letter out of its text."""

    FS_RECTF = Edges

    def __init__(self, lines: Sequence[Sequence[tuple[str, float]]], *, silent: bool = False) -> None:
        self.raw = self
        self.silent = silent
        self.letters: list[Letter] = []
        self.asked = 0
        for number, parts in enumerate(lines):
            bottom, left = 700.0 - 20 * number, 50.0
            for part, (text, gap) in enumerate(parts):
                left += gap
                for one in text:
                    width = SIZE * (0.68 if one.isupper() else 2.5 if one == "\t" else 0.48)
                    self.letters.append(Letter(ord(one), left, left + width, bottom, SIZE, part))
                    left += width
            self.letters.append(Letter(10, left, left, bottom, SIZE, 0))

    def count_chars(self) -> int:
        return len(self.letters)

    def FPDFText_GetText(self, _: Any, start: int, count: int, units: Any) -> int:  # noqa: N802
        for at in range(count):
            units[at] = self.letters[start + at].code
        return count + (0 if self.silent else 1)

    def FPDFText_CountRects(self, _: Any, start: int, count: int) -> int:  # noqa: N802
        return len({one.part for one in self.letters[start : start + count]})

    def FPDFText_GetUnicode(self, _: Any, at: int) -> int:  # noqa: N802
        self.asked += 1
        return self.letters[at].code

    def FPDFText_GetLooseCharBox(self, _: Any, at: int, place: Any) -> bool:  # noqa: N802
        one = self.letters[at]
        edges = getattr(place, "_obj", place)
        edges.left, edges.bottom, edges.right, edges.top = one.left, one.bottom, one.right, one.bottom + one.size
        return True

    def FPDFText_GetFontSize(self, _: Any, at: int) -> float:  # noqa: N802
        return self.letters[at].size

    def FPDFText_GetCharOrigin(self, _: Any, at: int, x: Any, y: Any) -> None:  # noqa: N802
        x.value, y.value = self.letters[at].left, self.letters[at].bottom

    def FPDFText_GetCharAngle(self, _: Any, at: int) -> float:  # noqa: N802
        return 0.0

    def FPDFText_IsGenerated(self, _: Any, at: int) -> bool:  # noqa: N802
        return False


SENTENCE = "- tỷ lệ hồ sơ được giải quyết đúng hạn đạt 98% trở lên"
PLAIN = [(SENTENCE, 0.0)]
HEAD = [("UBND XÃ AN PHÚ\tCỘNG HÒA XÃ HỘI", 0.0)]
SIGNED = [("- lưu: vt.\tnguyễn văn a", 0.0)]
WIDE = [("- như trên, các sở, ban, ngành;\t\ttm. ủy ban nhân dân xã", 0.0)]
NOTE = [("đạt 90%", 0.0), ("1", 0.0)]


@pytest.fixture(autouse=True)
def by_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reader pass a rectangle by its address, as to the library."""
    monkeypatch.setattr("ctypes.byref", lambda one: one)


def test_a_line_that_the_file_writes_at_once_is_its_first_word_and_the_rest() -> None:
    page = Page([PLAIN, PLAIN])
    found = list(words_of(page, page, PAGE))
    assert [one.text for one in found] == ["-", SENTENCE[2:]] * 2
    assert page.asked == 0, "no letter was read alone"
    assert (found[0].left, found[1].right) == (50.0, page.letters[len(SENTENCE) - 1].right)
    assert found[0].bottom > found[2].bottom


@pytest.mark.parametrize("line", [HEAD, SIGNED, WIDE, NOTE], ids=["letterhead", "signature", "wide", "note"])
def test_a_line_with_a_gap_or_with_several_parts_is_read_letter_by_letter(line: list[tuple[str, float]]) -> None:
    page = Page([line])
    found = list(words_of(page, page, PAGE))
    assert [one.text.strip() for one in found] == "".join(part for part, _ in line).split()
    assert page.asked == len(page.letters) - 1


@pytest.mark.parametrize("line", [PLAIN, HEAD, SIGNED, WIDE, [(f"   {SENTENCE}  ", 0.0)], [("100%", 0.0)], [("", 0.0)]])
def test_both_ways_read_the_same_text(line: list[tuple[str, float]]) -> None:
    texts = [text_of(list(words_of(page, page, PAGE))) for page in (Page([line]), Page([line], silent=True))]
    assert texts[0] == texts[1] == " ".join(line[0][0].split())
