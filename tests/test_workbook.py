"""The workbook of `cchc export`, read back with openpyxl: what it says, how it looks and how it is printed."""

import json
import zipfile
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape

from building import COMMUNE, PROVINCE, corpus, plan, target
from cchc_cli.analysis.query import Query
from cchc_cli.cli.app import run
from cchc_cli.domain.enums import Status
from cchc_cli.i18n.language import Lang
from cchc_cli.output.exports import csv_excel, csv_plain, xlsx
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.spreadsheet import MAX_CELL, cut
from cchc_cli.output.exports.tables import PLANS
from cchc_cli.output.exports.workbook import book as looks
from cchc_cli.output.exports.workbook import matrix_sheets, records, summary
from cchc_cli.output.exports.workbook.layouts import (
    BELOW_SHEET,
    DOCUMENTS_SHEET,
    INDICATORS_SHEET,
    MISSING_SHEET,
    RESULTS_SHEET,
    VISIBLE,
    Layout,
)
from cchc_cli.output.labels import STATUS_SIGNS, STATUSES
from exported import LONG, exporting, hostile, joined, judged, lacking, look_of, sheet_rows, shipped
from exported import PLANS as SHIPPED_PLANS

LAYOUTS = (*xlsx.BEFORE_MATRIX, *xlsx.AFTER_MATRIX)


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CCHC_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CCHC_PLANS", str(SHIPPED_PLANS))
    monkeypatch.chdir(tmp_path)


def workbook(export: Export, path: Path) -> Any:
    xlsx.save(export, path)
    return openpyxl.load_workbook(path)


@cache
def shipped_workbook(lang: Lang = Lang.VI) -> Any:
    """The workbook of all shipped plans, written and read once."""
    with TemporaryDirectory() as folder:
        return workbook(shipped(lang), Path(folder, "x.xlsx"))


def book_of(export: Export, path: Path) -> Any:
    return shipped_workbook(export.lang) if export is shipped(export.lang) else workbook(export, path)


def many(count: int = 12) -> Export:
    """A province and so many communes below it, every other one below its figure."""
    above = plan("tinh", PROVINCE, 2026, target("share", 90), target("other", 70))
    here = [
        plan(f"xa-{at}", COMMUNE, 2026, target("share", 80 + 10 * (at % 2)), target("rank", at + 1))
        for at in range(count)
    ]
    found = corpus(above, *here)
    return exporting(found, tuple(here), Lang.EN)


def selecting(export: Export, *statuses: Status) -> Export:
    """The same export of results with these statuses."""
    return replace(export, targets=replace(export.targets, query=Query(statuses=frozenset(statuses))))


def decoded(value: object) -> object:
    """Excel writes the text `_x0041_` as `_x005F_x0041_`, which openpyxl leaves to its caller."""
    return unescape(value) if isinstance(value, str) else value


def values(sheet: Any) -> list[list[object]]:
    """The rows below the head."""
    return [[decoded(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]


def cell_of(layout: Layout, row: list[object], name: str, lang: Lang = Lang.VI) -> object:
    return row[layout.names(lang).index(name)]


def colours(sheet: Any) -> dict[tuple[str, ...], str]:
    """The fill of each conditional format, by its columns and what it compares with."""
    return {
        (str(ranges.sqref), *(rule.formula or [])): rule.dxf.fill.bgColor.rgb
        for ranges, rules in sheet.conditional_formatting._cf_rules.items()
        for rule in rules
        if rule.dxf.fill is not None
    }


# --- the tables


@pytest.mark.parametrize("export", [shipped(), hostile(Lang.EN), lacking()], ids=["shipped", "hostile", "lacking"])
def test_the_tables_read_back(export: Export, tmp_path: Path) -> None:
    book = book_of(export, tmp_path / "x.xlsx")
    of = export.lang.of
    names = [of(one.title) for one in LAYOUTS]
    names.insert(len(xlsx.BEFORE_MATRIX), of(matrix_sheets.TITLE))
    assert book.sheetnames == [of(summary.SUMMARY_SHEET), *names, of(records.COLUMNS_SHEET)]
    assert book.active.title == of(summary.SUMMARY_SHEET)
    for layout in LAYOUTS:
        sheet = book[of(layout.title)]
        labels = {column.name: of(column.label) for column in layout.table.columns}
        assert [cell.value for cell in sheet[1]] == [labels[name] for name in layout.names(export.lang)]
        rows = sheet_rows(export, layout)
        if not rows:
            (row,) = values(sheet)
            assert [cell for cell in row if cell is not None] == [of(looks.NOTHING)]
            assert cell_of(layout, row, "indicator_label") == of(looks.NOTHING)
            continue
        assert values(sheet) == rows
    for sheet in book.worksheets:
        assert not any(cell.data_type == "f" or cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_every_column_is_in_the_workbook_or_has_words_there() -> None:
    for layout in LAYOUTS:
        for lang in Lang:
            left = set(layout.table.names) - set(layout.names(lang))
            assert all(f"{name}_label" in layout.names(lang) for name in left - {"label_vi", "label_en"})
            assert len(set(layout.names(lang))) == len(layout.names(lang))


@pytest.mark.parametrize("export", [shipped(), many()], ids=["shipped", "many"])
def test_every_sheet_is_printed_on_a4_with_its_head_and_shows_no_more_than_fits(export: Export, tmp_path: Path) -> None:
    book = book_of(export, tmp_path / "x.xlsx")
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((1, 0), (None, 0))
        assert sheet.oddFooter.right.text == "&P/&N"
        assert "cchc" in sheet.oddFooter.left.text
        assert sheet.oddHeader.left.text == f"&B{sheet.title}"
        assert sheet.auto_filter.ref
        looked = [look_of(sheet, at) for at in range(1, sheet.max_column + 1)]
        shown = [one for one in looked if not one.hidden]
        assert len(shown) <= VISIBLE, sheet.title
        assert sum(one.width for one in shown) < 225, sheet.title
        assert all(one.outlineLevel == 1 for one in looked if one.hidden)
        if any(one.hidden for one in looked):
            assert looked[-1].hidden
            assert look_of(sheet, sheet.max_column + 1).collapsed
    for sheet in book.worksheets[1:]:
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_numbers_are_numbers() -> None:
    sheet = shipped_workbook()[Lang.VI.of(RESULTS_SHEET.title)]
    head = RESULTS_SHEET.names(Lang.VI)
    for name in ("value", "gap", "floor_value", "due"):
        column = [row[head.index(name)] for row in sheet.iter_rows(min_row=2)]
        assert {cell.data_type for cell in column} == {"n"}
        assert any(cell.value is not None for cell in column)
    gaps = [row[head.index("gap")] for row in sheet.iter_rows(min_row=2)]
    assert {cell.number_format for cell in gaps if cell.value is not None} == {looks.GAP}


@pytest.mark.parametrize(("lang", "format"), [(Lang.VI, "dd/mm/yyyy"), (Lang.EN, "yyyy-mm-dd")])
def test_a_full_date_is_one_in_the_form_of_the_language(lang: Lang, format: str, tmp_path: Path) -> None:
    days = {"a": "2026-01-08", "b": "2026-03", "c": "2026", "d": None, "e": "1899-12-31"}
    plans = tuple(plan(name, COMMUNE, 2026, target("share", 90), issued=day) for name, day in days.items())
    sheet = workbook(exporting(corpus(*plans), plans, lang), tmp_path / "x.xlsx")[lang.of(DOCUMENTS_SHEET.title)]
    names = DOCUMENTS_SHEET.names(lang)
    cells = {row[names.index("plan")].value: row[names.index("document_issued")] for row in sheet.iter_rows(min_row=2)}
    assert cells.pop("a").number_format == format
    assert {row[names.index("document_issued")].value for row in sheet.iter_rows(min_row=2)} >= {datetime(2026, 1, 8)}
    month, before = ("tháng 3/2026", "31/12/1899") if lang is Lang.VI else ("2026-03", "1899-12-31")
    assert {name: cell.value for name, cell in cells.items()} == {"b": month, "c": "2026", "d": None, "e": before}


def test_a_date_that_is_folded_is_one_too() -> None:
    sheet = shipped_workbook()[Lang.VI.of(RESULTS_SHEET.title)]
    at = RESULTS_SHEET.names(Lang.VI).index("floor_read")
    found = [row[at] for row in sheet.iter_rows(min_row=2) if row[at].value is not None]
    assert found
    assert all(cell.is_date and cell.number_format == "dd/mm/yyyy" for cell in found)


def test_years_and_dates_are_in_the_middle_of_their_columns() -> None:
    """At the right, LibreOffice prints the year beside the text of the next column."""
    sheet = shipped_workbook()[Lang.VI.of(DOCUMENTS_SHEET.title)]
    names = DOCUMENTS_SHEET.names(Lang.VI)
    for name, alignment in (
        ("period_from", "center"),
        ("period_to", "center"),
        ("document_issued", "center"),
        ("targets", "right"),
    ):
        cells = [row[names.index(name)] for row in sheet.iter_rows(min_row=2)]
        assert {cell.alignment.horizontal for cell in cells if cell.value is not None} == {alignment}


@pytest.mark.parametrize("lang", list(Lang))
def test_a_status_has_its_colour_beside_its_words(lang: Lang, tmp_path: Path) -> None:
    export = exporting(judged(), judged().ordered(), lang)
    sheet = workbook(export, tmp_path / "x.xlsx")[lang.of(RESULTS_SHEET.title)]
    at = get_column_letter(RESULTS_SHEET.names(lang).index("status_label") + 1)
    found = colours(sheet)
    fills = [found[f"{at}2:{at}{sheet.max_row}", f'"{lang.of(STATUSES[status])}"'] for status in Status]
    assert fills == [f"FF{looks.COLOURS[status][0][1:]}" for status in Status]
    assert len(set(fills)) == len(Status)
    said = {cell.value for (cell,) in sheet[f"{at}2:{at}{sheet.max_row}"]}
    assert said <= {lang.of(STATUSES[status]) for status in Status}


def test_a_row_is_as_high_as_its_text() -> None:
    sheet = shipped_workbook()[Lang.VI.of(RESULTS_SHEET.title)]
    quote = RESULTS_SHEET.names(Lang.VI).index("stated")
    longest = max(sheet.iter_rows(min_row=2), key=lambda row: len(row[quote].value or ""))[quote]
    width = RESULTS_SHEET.visible["stated"]
    assert len(longest.value) > 2 * width
    assert sheet.row_dimensions[longest.row].height >= looks.LINE * len(longest.value) / width
    assert looks.lines_of("a\nb" + "c" * 10, 10) == 3
    assert looks.lines_of("", 10) == 1


def test_very_many_rows_have_one_height(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The library keeps the height of each row: 340,000 of them took 100 MiB."""
    monkeypatch.setattr(records, "MANY", 5)
    sheet = workbook(many(), tmp_path / "x.xlsx")[Lang.EN.of(RESULTS_SHEET.title)]
    assert sheet.sheet_format.defaultRowHeight == looks.SAME_LINES * looks.LINE
    assert {sheet.row_dimensions[at].height for at in range(2, sheet.max_row + 1)} == {looks.SAME_LINES * looks.LINE}


def test_a_long_cell_is_cut_and_says_so(tmp_path: Path) -> None:
    export = hostile(Lang.VI, LONG)
    layout = xlsx.AFTER_MATRIX[0]
    sheet = workbook(export, tmp_path / "x.xlsx")[Lang.VI.of(layout.title)]
    note = cell_of(layout, values(sheet)[0], "note")
    assert isinstance(note, str)
    assert note == cut(LONG)
    assert note.endswith("…")
    assert MAX_CELL - 2 <= len(note.encode("utf-16-le")) // 2 <= MAX_CELL
    assert cut("a" * MAX_CELL) == "a" * MAX_CELL
    assert sheet.row_dimensions[2].height <= 409, "Excel takes no higher rows"
    assert LONG in joined(csv_plain.write(export)), "other formats hold it whole"
    assert LONG not in joined(csv_excel.write(export))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_workbook_that_the_disk_refuses_at_the_end() -> None:
    with pytest.raises(OSError, match="No space left on device"):
        xlsx.save(shipped(), Path("/dev/full"))


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(looks, "MAX_ROWS", 100)
    assert run(["export", "-o", "x.xlsx"]) == 2
    assert "the data exceeds the limits of xlsx: a sheet holds 99 rows at most" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


def test_an_empty_selection_says_so_where_there_is_room(capsys: pytest.CaptureFixture[str]) -> None:
    selection = ["--province", "dong-nai", "--level", "district", "--status", "below"]
    assert run(["export", *selection, "-o", "x.xlsx", "--lang", "vi"]) == 0
    book = openpyxl.load_workbook("x.xlsx")
    nothing, unselected = Lang.VI.of(looks.NOTHING), "không xét (chỉ chọn: thấp hơn mức của cấp trên)"
    for layout in LAYOUTS:
        if layout.table is not PLANS:
            (row,) = values(book[Lang.VI.of(layout.title)])
            assert cell_of(layout, row, "indicator_label") == (unselected if layout is MISSING_SHEET else nothing)
    (row,) = values(book[Lang.VI.of(matrix_sheets.TITLE)])
    assert row[1] == nothing


def test_the_indicators_are_those_of_the_results() -> None:
    assert run(["export", "tam-phuoc", "--area", "public-finance", "-o", "x.xlsx", "--lang", "en"]) == 0
    book = openpyxl.load_workbook("x.xlsx")
    indicators, results = (
        {cell_of(layout, row, "indicator", Lang.EN) for row in values(book[Lang.EN.of(layout.title)])}
        for layout in (INDICATORS_SHEET, RESULTS_SHEET)
    )
    assert indicators == results
    assert results


@pytest.mark.parametrize("against", ["province", "dong-nai-10-kh-ubnd-2026"])
def test_the_documents_are_those_compared_with(against: str) -> None:
    assert run(["export", "tam-phuoc", "--against", against, "-o", "x.xlsx", "--lang", "en"]) == 0
    rows = values(openpyxl.load_workbook("x.xlsx")[Lang.EN.of(DOCUMENTS_SHEET.title)])
    found = {cell_of(DOCUMENTS_SHEET, row, "plan", Lang.EN) for row in rows}
    assert {"tam-phuoc", "dong-nai-10-kh-ubnd-2026"} <= found
    assert not any(str(name).startswith("viet-nam") for name in found)
    assert (len(found) == 2) is (against != "province")


# --- the summary


def summary_of(export: Export, path: Path) -> tuple[list[list[object]], dict[object, list[object]]]:
    """The rows of the summary, and those of its table by plan, `results` and the statuses as counts."""
    rows = [list(row) for row in book_of(export, path).worksheets[0].iter_rows(values_only=True)]
    head = next(at for at, row in enumerate(rows) if row[0] == export.lang.of(summary.PLAN))
    return rows[:head], {row[12]: row[1:12] for row in rows[head + 1 :]}


def test_the_summary_says_what_it_is_about_and_how_to_read_it(tmp_path: Path) -> None:
    before, _ = summary_of(shipped(Lang.EN), tmp_path / "x.xlsx")
    firsts = [row[0] for row in before]
    assert firsts[0] == summary.TITLE.english
    assert str(firsts[1]).startswith("Data: ")
    assert "data of" in str(firsts[1])
    assert firsts[2] == "Selection: every plan, every indicator, every result"
    for status in Status:
        assert f"{STATUS_SIGNS[status]} {Lang.EN.of(STATUSES[status])}" in firsts
    assert all(Lang.EN.of(layout.title) in firsts for layout in LAYOUTS)


def test_the_totals_are_those_of_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--all", "--format", "json"])
    checked = json.loads(capsys.readouterr().out)
    before, table = summary_of(shipped(Lang.EN), tmp_path / "x.xlsx")
    assert before[3][0] == f"{len(checked['plans'])} plans; {len(checked['results'])} results"
    total = table.pop(None)
    assert total == [len(checked["results"]), *(checked["counts"][str(status)] for status in Status)]
    assert len(table) == len(checked["plans"])
    assert [sum(column) for column in zip(*table.values(), strict=True)] == total
    assert {name: row[0] for name, row in table.items()} == {
        name: sum(one["plan"] == name for one in checked["results"]) for name in checked["plans"]
    }


def test_the_summary_names_the_selection_and_leaves_out_plans_without_a_result(tmp_path: Path) -> None:
    export = selecting(many(), Status.BELOW)
    before, table = summary_of(export, tmp_path / "x.xlsx")
    assert before[2][0] == "Selection: result: below the floor"
    assert before[3][0] == "6 plans; 6 results; 6 other plans have none in this selection"
    assert set(table) == {None, *(f"xa-{at}" for at in range(0, 12, 2))}


def test_the_summary_has_the_names_of_a_province_then_and_now() -> None:
    for province, level, words in (
        ("dong-nai", "district", "thành phố Đồng Nai (tỉnh Đồng Nai when the plan was issued)"),
        ("hai-phong", "commune", "thành phố Hải Phòng"),
    ):
        selection = ["--province", province, "--level", level]
        assert run(["export", *selection, "-o", f"{province}.xlsx", "--lang", "en"]) == 0
        sheet = openpyxl.load_workbook(f"{province}.xlsx").worksheets[0]
        assert str(sheet["A3"].value).startswith(f"Selection: province: {words}; level: ")


def test_the_summary_says_what_an_empty_selection_covers(capsys: pytest.CaptureFixture[str]) -> None:
    selection = ["--province", "dong-nai", "--level", "commune", "--status", "below", "--against", "province"]
    assert run(["export", *selection, "-o", "x.xlsx", "--lang", "en"]) == 0
    assert "93 of the 95 communes" in capsys.readouterr().err
    rows = list(openpyxl.load_workbook("x.xlsx").worksheets[0].iter_rows(values_only=True))
    assert rows[3][0] == "2 plans; 0 results"
    assert [row[:2] for row in rows[-2:]] == [
        ("phường Hàng Gòn, Đồng Nai, 2026: 9 of 47 results could be compared", 0),
        ("phường Tam Phước, Đồng Nai, 2026-2030: 0 of 32 results could be compared", 0),
    ]
    (said,) = (str(row[0]) for row in rows[:8] if str(row[0]).startswith("Checked: "))
    for part in (
        "2 plans of commune level in the data (phường Hàng Gòn, phường Tam Phước).",
        "No result is: below the floor. Of 79 results, 9 could be compared with provincial level (phường Hàng Gòn 9, "
        "phường Tam Phước 0); not comparable: 5, no floor known: 65.",
        "Compared only with: provincial level.",
        "93 of the 95 communes of thành phố Đồng Nai have no plan in the data.",
        "1065/QĐ-UBND",
    ):
        assert part in said


# --- below the floor, not in the plan


def test_the_sheets_of_one_status_have_the_results_of_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--all", "--format", "json"])
    checked = json.loads(capsys.readouterr().out)["results"]
    book = shipped_workbook()
    found = [cell_of(BELOW_SHEET, row, "id") for row in values(book[Lang.VI.of(BELOW_SHEET.title)])]
    assert found == [one["id"] for one in checked if one["status"] == "below"]
    assert found
    book = workbook(lacking(), tmp_path / "y.xlsx")
    (row,) = values(book[Lang.VI.of(MISSING_SHEET.title)])
    assert cell_of(MISSING_SHEET, row, "id") == "xa/share/missing"
    assert str(cell_of(MISSING_SHEET, row, "floor_label")).startswith("≥ 90% · 2026 — ")


def test_one_command_for_what_is_below_in_a_province(capsys: pytest.CaptureFixture[str]) -> None:
    selection = ["--province", "hue", "--status", "below"]
    assert run(["check", *selection, "--format", "json"]) == 1
    results = json.loads(capsys.readouterr().out)["results"]
    assert run(["export", *selection, "-o", "x.xlsx", "--lang", "vi"]) == 0
    book = openpyxl.load_workbook("x.xlsx")
    for layout in (BELOW_SHEET, RESULTS_SHEET):
        ids = [cell_of(layout, row, "id") for row in values(book[Lang.VI.of(layout.title)])]
        assert ids == [one["id"] for one in results]
    assert len(values(book[Lang.VI.of(xlsx.AFTER_MATRIX[0].title)])) == len(results) == 1
    (line,) = values(book[Lang.VI.of(matrix_sheets.TITLE)])
    assert str(line[3]).startswith("✗ 30%\n")


# --- plans × indicators


def test_a_few_plans_are_columns_with_the_floor_beside(tmp_path: Path) -> None:
    found = judged()
    export = exporting(found, (found.plans["xa"],), Lang.EN)
    sheet = workbook(export, tmp_path / "x.xlsx")[Lang.EN.of(matrix_sheets.TITLE)]
    head, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert head[:3] == ["Area", "Indicator", "Floor"]
    assert str(head[3]).endswith("2026-2030")
    by_indicator = {row[-1]: row for row in rows if row[-1] != "share"}
    assert by_indicator["other"][2] == "≥ 70% · every year — 10/KH-UBND dong-nai"
    assert by_indicator["other"][3] == "✗ ≥ 60% · every year\nbelow by 10 percentage points"
    assert str(by_indicator["cut"][3]).startswith("○ ")
    (first,) = (key for key in colours(sheet) if STATUS_SIGNS[Status.BELOW] in key[-1])
    assert first[0] == f"D2:D{sheet.max_row}"


def test_many_plans_are_rows_below_the_floors_of_their_province(tmp_path: Path) -> None:
    export = many()
    book = workbook(export, tmp_path / "x.xlsx")
    sheet = book[Lang.EN.of(matrix_sheets.TITLE)]
    head, floors, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert head[:2] == ["Province", "Locality"]
    assert floors[1] == "Floor"
    assert "≥ 90% · 2026" in str(floors[2:])
    assert [row[-1] for row in rows] == [f"xa-{at}" for at in range(12)]
    share = next(at for at, cell in enumerate(floors) if "≥ 90%" in str(cell))
    assert {str(row[share])[0] for row in rows} == {"✗", "✓"}
    assert sum(str(row[share]).startswith("✗") for row in rows) == 6


def test_more_indicators_than_fit_are_on_further_sheets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(matrix_sheets, "AT_ONCE", 2)
    book = workbook(many(), tmp_path / "x.xlsx")
    title = Lang.EN.of(matrix_sheets.TITLE)
    sheets = [one for one in book.worksheets if one.title.startswith(title)]
    assert [one.title for one in sheets] == [f"{title} 1", f"{title} 2"]
    heads = [cell.value for one in sheets for cell in one[1][2:-1]]
    assert len(heads) == len(set(heads)) == 3


def test_a_result_that_is_not_selected_is_not_shown(tmp_path: Path) -> None:
    sheet = workbook(selecting(many(4), Status.BELOW), tmp_path / "x.xlsx")[Lang.EN.of(matrix_sheets.TITLE)]
    texts = [str(cell) for row in values(sheet) for cell in row[3:-1]]
    assert texts
    assert all(one.startswith("✗ ") for one in texts)
    both = workbook(selecting(many(4), Status.BELOW, Status.MISSING), tmp_path / "y.xlsx")
    texts = [str(cell) for row in values(both[Lang.EN.of(matrix_sheets.TITLE)]) for cell in row[3:-1]]
    assert "(not in this selection)" in texts
    assert {one[0] for one in texts} == {"✗", "∅", "("}


def test_a_second_workbook_of_a_process_has_the_same_styles(tmp_path: Path) -> None:
    """The library changes the properties that it gets."""
    styles = []
    for name in ("one.xlsx", "two.xlsx"):
        workbook(lacking(), tmp_path / name)
        with zipfile.ZipFile(tmp_path / name) as packed:
            styles.append(packed.read("xl/styles.xml"))
    assert styles[0] == styles[1]
