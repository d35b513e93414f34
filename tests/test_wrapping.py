"""Where lines break: nothing is lost, nothing is wider than asked, what belongs together stays together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cchc_cli.output.terminal_page import page, text
from cchc_cli.output.wrapping import breaks


def divided(line: str, width: int) -> list[str]:
    """The parts of a line, as they are printed."""
    at = [0, *breaks(line, width), len(line)]
    return [line[start:end].rstrip() for start, end in pairwise(at)]


@pytest.mark.parametrize(
    ("line", "width", "parts"),
    [
        ("thấp hơn mức sàn 50 điểm %", 21, ["thấp hơn mức sàn", "50 điểm %"]),
        ("✓ đạt mức sàn 3, ≠ không so được 14", 20, ["✓ đạt mức sàn 3,", "≠ không so được 14"]),
        ("sàn ≥ 80% · 2025", 14, ["sàn", "≥ 80% · 2025"]),
        ("sàn ≥ 80% · 2025", 8, ["sàn ≥", "80% ·", "2025"]),
        ("giai đoạn 2021 - 2030", 19, ["giai đoạn", "2021 - 2030"]),
        ("≥ 80% · 2025 — 76/NQ-CP*", 16, ["≥ 80% · 2025 —", "76/NQ-CP*"]),
        ("online-payment-procedures", 24, ["online-payment-", "procedures"]),
        ("https://plo.vn/dong-nai", 12, ["https://plo.", "vn/dong-nai"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("  ghi chú dài", 10, ["  ghi chú", "dài"]),
        ("ngắn", 10, ["ngắn"]),
        ("", 10, [""]),
    ],
)
def test_where_a_line_breaks(line: str, width: int, parts: list[str]) -> None:
    assert divided(line, width) == parts


LINES = st.text(st.sampled_from("aộ1Đ字%·≥≠-–/., \u0301"), max_size=60)


@given(LINES, st.integers(2, 30))
def test_nothing_is_lost_and_nothing_too_wide(line: str, width: int) -> None:
    at = breaks(line, width)
    assert at == sorted(set(at))
    assert all(0 < place < len(line) for place in at)
    for part in divided(line, width):
        assert cell_len(part) <= width or not part.strip()


@given(LINES, st.integers(2, 30))
def test_a_page_prints_every_letter(line: str, width: int) -> None:
    printed = page([text(line)], width, colour=False)
    assert "".join(printed.split()) == "".join(line.split())
    assert all(cell_len(one) <= width for one in printed.split("\n"))
