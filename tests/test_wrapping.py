"""Where lines break: nothing is lost, nothing is wider than asked, what belongs together stays together."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cchc_cli.cli import console
from cchc_cli.cli.app import run
from cchc_cli.i18n.language import Lang
from cchc_cli.output.terminal.page import page, text
from cchc_cli.output.wrapping import breaks, divided, joined


def parted(line: str, width: int) -> list[str]:
    """The parts of a line, as they are printed."""
    at = [0, *breaks(line, width), len(line)]
    return [line[start:end].rstrip().replace("\xa0", " ") for start, end in pairwise(at)]


@pytest.mark.parametrize(
    ("line", "width", "parts"),
    [
        ("thấp hơn mức của cấp trên 50 điểm phần trăm", 26, ["thấp hơn mức của cấp trên", "50 điểm phần trăm"]),
        ("thấp hơn 50 điểm phần trăm", 18, ["thấp hơn 50 điểm", "phần trăm"]),
        (
            "✓ bằng mức của cấp trên 3, ≠ không so sánh được 14",
            26,
            ["✓ bằng mức của cấp trên 3,", "≠ không so sánh được 14"],
        ),
        ("sàn ≥ 80% · 2025", 14, ["sàn", "≥ 80% · 2025"]),
        ("sàn ≥ 80% · 2025", 8, ["sàn", "≥ 80% ·", "2025"]),
        ("lower by 30 places, but later", 11, ["lower by", "30 places,", "but later"]),
        ("lower by 45 percentage points", 22, ["lower by 45 percentage", "points"]),
        ("thiếu 1 năm, còn 2 năm", 12, ["thiếu 1 năm,", "còn 2 năm"]),
        ("tỉnh Đồng Nai, 2026", 14, ["tỉnh Đồng Nai,", "2026"]),
        ("Hàng Gòn 2026", 9, ["Hàng Gòn", "2026"]),
        ("lượt so sánh: ≈= bằng 2", 18, ["lượt so sánh:", "≈= bằng 2"]),
        ("tăng so với năm 2022", 18, ["tăng so với", "năm 2022"]),
        ("từ hạng 3 trở lên · 2025", 13, ["từ hạng 3 trở", "lên · 2025"]),
        ("thấp hơn 12 đơn vị", 14, ["thấp hơn", "12 đơn vị"]),
        ("giai đoạn 2021 - 2030", 19, ["giai đoạn", "2021 - 2030"]),
        ("≥ 80% · 2025 — 76/NQ-CP*", 16, ["≥ 80% · 2025 —", "76/NQ-CP*"]),
        ("mục II.2.a ¶3", 11, ["mục", "II.2.a ¶3"]),
        ("online-payment-procedures", 24, ["online-payment-", "procedures"]),
        ("https://plo.vn/dong-nai", 12, ["https://plo.", "vn/dong-nai"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("  ghi chú dài", 10, ["  ghi chú", "dài"]),
        ("ngắn", 10, ["ngắn"]),
        ("", 10, [""]),
    ],
)
def test_where_a_line_breaks(line: str, width: int, parts: list[str]) -> None:
    assert parted(joined(line), width) == parts


def test_only_spaces_are_joined_and_an_id_stays_as_it_is() -> None:
    line = "≥ 95% · 2030: online-payment-procedures, 10/KH-UBND, plans/tam-phuoc.yaml"
    assert joined(line) == "≥\xa095%\xa0·\xa02030: online-payment-procedures, 10/KH-UBND, plans/tam-phuoc.yaml"


LINES = st.text(st.sampled_from("aộ1Đ字%·≥≠-–/., \u0301\xa0"), max_size=60)


@given(LINES, st.integers(2, 30))
def test_nothing_is_lost_and_nothing_too_wide(line: str, width: int) -> None:
    at = breaks(line, width)
    assert at == sorted(set(at))
    assert all(0 < place < len(line) for place in at)
    for part in parted(line, width):
        assert cell_len(part) <= width or not part.strip()


@given(LINES)
def test_joining_changes_nothing_but_spaces(line: str) -> None:
    assert joined(line).replace("\xa0", " ") == line.replace("\xa0", " ")


@pytest.mark.parametrize(
    "command",
    [
        "compare tam-phuoc tan-minh --format json",
        "compare tam-phuoc tan-minh --format csv",
        "check --all --format markdown",
        "matrix --format csv",
        "export tam-phuoc --format markdown",
        "check --all --verbose",
    ],
)
def test_a_no_break_space_is_never_printed(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(command.split())
    assert "\xa0" not in capsys.readouterr().out


@given(LINES, st.integers(2, 30))
def test_a_page_prints_every_letter(line: str, width: int) -> None:
    printed = page([text(line)], width, colour=False)
    assert "".join(printed.split()) == "".join(line.split())
    assert all(cell_len(one) <= width for one in printed.split("\n"))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("ngắn", ["ngắn"]),
        ("", [""]),
        ("  for example `cchc compare tam-phuoc tan-minh`", ["  for example", "  `cchc compare tam-phuoc tan-minh`"]),
        ("written: /data/plans/of-a-province/tan-minh.yaml", ["written:", "/data/plans/of-a-province/tan-minh.yaml"]),
        (
            "70 rows: = same 4, ▼ lower by 45 places, + only here 29",
            ["70 rows: = same 4, ▼ lower by", "45 places, + only here 29"],
        ),
    ],
)
def test_talk_is_divided_between_words(line: str, parts: list[str]) -> None:
    """A command or a path is copied as one."""
    assert divided(line, 34) == parts


def test_talk_to_a_terminal_is_divided_and_to_a_file_is_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "_columns", lambda stream: 40)
    said = "cảnh báo: hai kế hoạch này không nêu chung chỉ tiêu nào, còn 2 năm\n  xem `cchc list`"
    console.console.log(said)
    assert capsys.readouterr().err == f"{said}\n"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    console.console.log(said)
    heard = capsys.readouterr().err.split("\n")
    assert heard == ["cảnh báo: hai kế hoạch này không nêu", "chung chỉ tiêu nào, còn 2 năm", "  xem `cchc list`", ""]


WIDE: dict[tuple[str, Lang], set[str]] = {}
"""The words of a command on a page that breaks no line, printed once for all widths."""


@pytest.mark.parametrize(
    ("columns", "lang"),
    [
        (40, Lang.VI),
        (80, Lang.EN),
        *(
            pytest.param(columns, lang, marks=pytest.mark.slow)
            for columns, lang in product((40, 60, 80, 160), Lang)
            if (columns, lang) not in ((40, Lang.VI), (80, Lang.EN))
        ),
    ],
)
@pytest.mark.parametrize(
    "command",
    [
        "list",
        "indicators",
        "explain",
        "export tam-phuoc huong-xuan vinh-cuu",
        pytest.param("check --all -v", marks=pytest.mark.slow),
        "show huong-xuan",
        "show tam-phuoc",
        "compare tam-phuoc tan-minh vinh-cuu",
        pytest.param("compare --level commune --at 2026", marks=pytest.mark.slow),
    ],
)
def test_no_table_tears_a_word(
    command: str, columns: int, lang: Lang, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a narrow page says are the words of a wide one; only a long name goes on in the next line, after a sign."""
    monkeypatch.setenv("CCHC_LANG", lang)
    if (command, lang) not in WIDE:
        monkeypatch.setenv("COLUMNS", "4000")
        run(command.split())
        WIDE[command, lang] = set(bits(capsys.readouterr().out))
    known = WIDE[command, lang]
    monkeypatch.setenv("COLUMNS", str(columns))
    run(command.split())
    printed = capsys.readouterr().out
    assert all(cell_len(line) <= columns for line in printed.split("\n"))
    assert {bit for bit in bits(printed) if "─" not in bit} <= known


def test_a_comparison_that_is_too_wide_goes_on_below(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One plan is `Plan 2`; where no two plans are read beside each other, every row holds all of them."""
    asked = ["compare", "tam-phuoc", "tan-minh", "vinh-cuu", "--lang", "en"]
    asked += ["--at", "2025", "--indicator", "documents-issued-properly"]
    monkeypatch.setenv("COLUMNS", "60")
    run(asked)
    beside = capsys.readouterr().out
    assert re.findall("Plan.* compared with .*", beside) == [
        "Plan 2 of 3, compared with tam-phuoc",
        "Plan 3 of 3, compared with tam-phuoc",
    ]
    monkeypatch.setenv("COLUMNS", "40")
    run(asked)
    below = capsys.readouterr().out
    assert "compared with" not in below
    assert "   tan-minh: – no target\n   vinh-cuu: – no target\n" in below


def test_what_only_one_plan_has_is_not_in_force_before_it_begins(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    asked = ["compare", "tam-phuoc", "tan-minh", "--indicator", "documents-issued-properly", "--lang", "en"]
    run(asked)
    assert "due by" not in capsys.readouterr().out
    run([*asked, "--at", "2025"])
    assert "; due by 2030, no year stated\n" in capsys.readouterr().out


@pytest.mark.parametrize("plans", ["tam-phuoc tan-minh", "tan-minh tam-phuoc hang-gon viet-nam-2629-qd-ttg-2025"])
def test_the_signs_of_a_comparison_are_those_that_the_summary_counts(
    plans: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "4000")
    run(["compare", *plans.split(), "--lang", "en", "--by", "area"])
    summary, table = capsys.readouterr().out.split("Similar indicators")[0].split("\n", 1)
    counted: Counter[str] = Counter()
    for sign, count in re.findall(r"(\S+) [a-z ]+ (?:of \S+ )?(\d+)", summary.split(": ")[1]):
        counted[sign] += int(count)  # similar indicators are not comparable either, and counted apart
    shown = {sign: len(re.findall(rf"  {re.escape(sign)} \S", table)) for sign in counted}
    assert shown == counted


def bits(printed: str) -> Iterator[str]:
    """The words, long names in the parts of which they are made.

    A colon may follow one anywhere, and a full stop ends what is said of a plan unless nothing follows: a narrow page
    has fewer plans beside each other.
    """
    for word in re.sub(r"(?m)^(?:Kế hoạch thứ|Plans?) \d.*$", "", printed).split():
        yield from (bit for bit in re.split(r"(?<=[-/_?&=.])", word.rstrip(":.")) if bit)
