"""The matrix on the screen: sign, figure and word in every cell, at every width, with and without colour."""

import os
import re
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from building import COMMUNE, OTHER_COMMUNE, PROVINCE, corpus, plan, target
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.matrix import Matrix, Relative, matrix
from cchc_cli.cli import console, pager
from cchc_cli.cli.app import run
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Aim, Among, CellStatus, Level
from cchc_cli.domain.scope import Scope
from cchc_cli.i18n.language import Lang
from cchc_cli.output.labels import CELL_STATUS_SIGNS, CELL_STATUSES, CELL_STATUSES_SHORT
from cchc_cli.output.terminal import matrix as matrix_table
from cchc_cli.output.terminal.folding import blocks, span
from cchc_cli.output.terminal.matrix_cells import STYLE_OF
from cchc_cli.output.terminal.page import STYLES, page

ROOT = Path(__file__).parents[1]
WIDTHS = (40, 60, 80, 120, 160)
AMONG = Scope(among=Among.COMMUNES_OF_PROVINCE)
ABOVE = plan(
    "above", PROVINCE, (2026, 2030), target("share", 80, 2030), target("rank", 3, 2030, scope=AMONG), partial=True
)
FEW = (
    plan(
        "a",
        COMMUNE,
        (2026, 2030),
        target("share", 75),
        target("rank", 3, scope=AMONG),
        target("other", aim=Aim.IMPROVE),
    ),
    plan("b", OTHER_COMMUNE, (2026, 2030), target("share", 90, 2028), target("other", delegated_to=Level.PROVINCE)),
)
MANY = tuple(
    plan(f"p{at}", COMMUNE, (2026, 2030), target("share", 60 + at), target("other", at), target("first-area", 99))
    for at in range(40)
)


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CCHC_PLANS", "CCHC_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "PAGER", "LESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)


def made(plans: tuple[object, ...], relative: Relative = Relative.FLOOR) -> tuple[Matrix, Corpus]:
    whole = corpus(*plans, ABOVE)  # type: ignore[arg-type]
    return matrix(Evaluation(whole), plans, relative=relative), whole  # type: ignore[arg-type]


def shown(
    found: tuple[Matrix, Corpus], width: int, *, words: bool = True, lang: Lang = Lang.VI, colour: bool = False
) -> str:
    return page(matrix_table.render(*found, lang, width, words), width, colour)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("relative", Relative)
@pytest.mark.parametrize("words", [True, False])
@pytest.mark.parametrize("plans", [FEW, MANY], ids=["few", "many"])
def test_no_line_is_wider_than_the_page_and_no_cell_is_lost(
    plans: tuple[object, ...], words: bool, relative: Relative, width: int
) -> None:
    found = made(plans, relative)
    text = shown(found, width, words=words)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    body = text[text.index("\n\n") :]
    for sign in {CELL_STATUS_SIGNS[cell.status] for row in found[0].rows for cell in row.cells}:
        cells = sum(CELL_STATUS_SIGNS[cell.status] == sign for row in found[0].rows for cell in row.cells)
        assert len(re.findall(rf"(?<!\S){re.escape(sign)}(?=[\s*¹])", body)) >= cells
    figures = [
        f"{cell.value.value}%" for row in found[0].rows for cell in row.cells if cell.value and row.indicator != "rank"
    ]
    assert all(figure in body for figure in figures)


@pytest.mark.parametrize("lang", Lang)
def test_a_cell_has_sign_figure_and_word(lang: Lang) -> None:
    text = shown(made(FEW), 120, lang=lang)
    for status, head in ((CellStatus.BELOW, "✗ ≥75%"), (CellStatus.MEETS, "✓ 3"), (CellStatus.NO_FLOOR, "· ≥90% 2028")):
        assert head in text
        assert lang.of(CELL_STATUSES_SHORT[status]) in text
    assert ("cấp trên giao" if lang is Lang.VI else "assigned") in text


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("plans", [FEW, MANY], ids=["few", "many"])
def test_the_legend_explains_each_sign_that_occurs_and_no_other(plans: tuple[object, ...], lang: Lang) -> None:
    found = made(plans)
    legend = shown(found, 500, lang=lang).splitlines()[1]
    for status in CellStatus:
        entry = f"{CELL_STATUS_SIGNS[status]} {lang.of(CELL_STATUSES[status])}"
        assert (entry in legend) is bool(found[0].counts[status]), status


def test_words_can_be_left_out() -> None:
    for plans in (FEW, MANY):
        text = shown(made(plans), 80, words=False)
        body = text[text.index("\n\n") :]
        assert "thấp hơn" not in body
        assert "✗" in body


def test_rows_and_plans_without_anything_to_show_are_counted() -> None:
    silent = plan("silent", OTHER_COMMUNE, (2026, 2030), target("first-area", aim=Aim.HAVE))
    plans = (plan("a", COMMUNE, (2026, 2030), target("share", 90)), silent)
    whole = corpus(*plans)
    for wanted, hidden, rows in (("share", "1 plan", 1), ("first-area", "1 plan", 1), ("other", "2 plans", 0)):
        found = matrix(Evaluation(whole), plans, wanted={wanted}.__contains__)
        text = shown((found, whole), 100, lang=Lang.EN)
        assert f"without anything to show: {hidden}" in text
        assert text.startswith(f"{2 - int(hidden[0])} plan")
        assert f"{rows} row" in text.splitlines()[0]


def test_the_floor_has_a_column_of_its_own() -> None:
    for plans, width in ((FEW, 120), (MANY, 80)):
        lines = shown(made(plans), width, words=False).splitlines()
        assert any("Mức của" in line for line in lines)
        assert sum("≥ 80% ·" in line for line in lines) == 1


def test_every_standing_has_a_sign_of_its_own_and_words() -> None:
    for group in (list(CellStatus)[:8], list(CellStatus)[8:]):
        assert len({CELL_STATUS_SIGNS[one] for one in group}) == len(group)
    for labels in (CELL_STATUSES, CELL_STATUSES_SHORT):
        assert set(labels) == set(CellStatus)
    assert set(STYLE_OF.values()) <= set(STYLES)


def test_many_plans_lie_below_each_other_with_the_numbers_explained_above() -> None:
    lines = shown(made(MANY), 80).splitlines()
    assert any(line.startswith("1 first-area") for line in lines)
    assert any(re.match(r"tam-phuoc \(p7\) +✓ 99%", line) or re.match(r"tam-phuoc \(p7\)", line) for line in lines)


def test_plans_of_one_name_and_period_are_told_apart_by_id() -> None:
    text = shown(made(MANY[:2]), 160)
    assert "(p0)" in text
    assert "(p1)" in text
    assert "(a)" not in shown(made(FEW), 160)


@pytest.mark.parametrize(
    ("count", "fitting", "sizes"),
    [(5, 4, [3, 2]), (5, 5, [5]), (9, 4, [3, 3, 3]), (3, 0, [1, 1, 1]), (0, 3, []), (1, 9, [1])],
)
def test_columns_fold_evenly(count: int, fitting: int, sizes: list[int]) -> None:
    found = list(blocks(count, fitting))
    assert [len(block) for block in found] == sizes
    assert [index for block in found for index in block] == list(range(count))


def test_a_block_is_named_from_one() -> None:
    assert [span(block) for block in blocks(5, 2)] == ["1-2", "3-4", "5"]


# --- colour


def test_colour_is_never_all_that_tells(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    texts = []
    for choice in ("never", "auto", "always"):
        assert run(["matrix", "--province", "dong-nai", "--area", "procedures", "--color", choice]) == 0
        texts.append(capsys.readouterr().out)
    never, auto, always = texts
    assert "\x1b" not in never
    assert never == auto  # no terminal here
    assert "\x1b[" in always
    bare = re.sub(r"\x1b\[[0-9;]*m", "", always)
    assert [line.rstrip() for line in bare.splitlines()] == never.splitlines()


@pytest.mark.parametrize("plans", [FEW, MANY], ids=["few", "many"])
def test_a_sign_has_the_same_colour_in_the_legend_as_in_its_cells(plans: tuple[object, ...]) -> None:
    lines = shown(made(plans), 500, colour=True).splitlines()
    red = "\x1b[1;37;41m✗ "
    assert red in lines[1]
    assert any(red in line for line in lines[2:])


def test_no_color_is_honoured_and_color_always_wins(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    run(["matrix", "tam-phuoc", "--no-pager"])
    assert "\x1b" not in capsys.readouterr().out
    run(["matrix", "tam-phuoc", "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out


def test_one_plan_on_a_line_of_its_own_is_one_and_where_nothing_is_shown_no_sign_is_explained(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "56")
    run(["matrix", "tam-phuoc", "tan-minh", "hang-gon", "--lang", "en", "--no-pager"])
    folds = set(re.findall(r"^Plans? [\d-]+ of \d", capsys.readouterr().out, re.MULTILINE))
    assert folds == {"Plans 1-2 of 3", "Plan 3 of 3"}
    run(["matrix", "tam-phuoc", "--indicator", "par-index-rank", "--lang", "en"])
    title = "0 plans, 0 rows, compared with the floor (minimum required by a higher-level plan)"
    rest = "0 cells: these plans have no target that matches the selection without anything to show: 1 plan"
    assert " ".join(capsys.readouterr().out.split()) == f"{title} {rest}"


# --- the pager


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pager that keeps what it is given."""
    kept = tmp_path / "read"
    script = tmp_path / "reader.py"
    script.write_text(f"import sys\nopen({str(kept)!r}, 'wb').write(sys.stdin.buffer.read())\n", encoding="utf-8")
    monkeypatch.setenv(
        "PAGER", f"'{sys.executable}' '{script}'" if os.name != "nt" else f'"{sys.executable}" "{script}"'
    )
    return kept


def terminal(monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    for stream in (sys.stdout, sys.stdin):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("shutil.get_terminal_size", lambda *_: os.terminal_size((80, lines)))
    monkeypatch.setenv("TERM", "xterm")


LONG = "địa phương\n" * 50


def test_what_is_longer_than_the_terminal_goes_to_the_pager(
    reader: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(monkeypatch, 24)
    console.console.page(LONG)
    assert capsys.readouterr().out == ""
    assert reader.read_text(encoding="utf-8") == LONG


@pytest.mark.parametrize("why", ["fits", "unwanted", "pipe", "cat", "empty", "dumb", "no such program", "open quote"])
def test_what_needs_no_pager_is_written_as_it_is(
    why: str, reader: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(monkeypatch, 80 if why == "fits" else 24)
    if why == "pipe":
        monkeypatch.setattr(sys.stdout, "isatty", lambda: False, raising=False)
    if why == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    named = {"cat": "cat", "empty": "", "no such program": "/no/such/pager", "open quote": "less '"}.get(why)
    if named is not None:
        monkeypatch.setenv("PAGER", named)
    console.console.page(LONG, why != "unwanted")
    assert capsys.readouterr().out == LONG
    assert not reader.exists()


def test_a_reader_who_quits_has_had_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PAGER", f'"{sys.executable}" -c pass')
    assert pager.show("x\n" * 1_000_000, "q leaves") is True


def test_less_says_how_to_leave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "reader.py"
    script.write_text(
        f"import os, sys\nopen({str(tmp_path / 'less')!r}, 'w').write(os.environ['LESS'])\nsys.stdin.read()\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PAGER", f'"{sys.executable}" "{script}"'.replace("\\", "/"))
    monkeypatch.delenv("LESS", raising=False)
    assert pager.show("x\n", "q leaves.") is True
    assert (tmp_path / "less").read_text(encoding="utf-8") == r"-FRX -Psq leaves\.$"
    monkeypatch.setenv("LESS", "-R")
    assert pager.show("x\n", "q leaves.") is True
    assert (tmp_path / "less").read_text(encoding="utf-8") == "-R"
