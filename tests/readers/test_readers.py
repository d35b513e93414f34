"""Exports opened by the programs that people open them with: what they read is what was written, row for row.

Where a reader is missing its tests are skipped, unless CCHC_READERS is set, as in `.ci/run`: then they fail.
"""

import importlib
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import office
import openpyxl
import pytest

from benchmarks.country import write_country
from cchc_cli.i18n.language import Lang
from cchc_cli.output.exports import csv_excel, csv_plain, datapackage, parquet, sqlite, xlsx
from cchc_cli.output.exports.cells import cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.table import Type
from cchc_cli.output.exports.tables import TABLES, VERSION
from cchc_cli.output.exports.target_columns import TARGETS
from exported import DATES, ROOT, exporting, hostile, joined, judged, sheet_rows, shipped, worded, written

EXPORTS = {
    "shipped": shipped(),
    "hostile": hostile(),
    "every kind": exporting(judged(), judged().ordered(), Lang.EN),
}

pytestmark = pytest.mark.slow


def needed(there: bool, what: str) -> None:
    """Skip without a reader, or fail where it has to be there."""
    if not there and os.environ.get("CCHC_READERS"):
        pytest.fail(f"{what} is missing")
    if not there:
        pytest.skip(f"{what} is not installed")


def library(name: str) -> Any:
    """A library that is installed with the extra `readers`."""
    try:
        return importlib.import_module(name)
    except ImportError:
        needed(False, name)


@pytest.fixture(params=EXPORTS, scope="module")
def export(request: pytest.FixtureRequest) -> Export:
    return EXPORTS[request.param]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all: LibreOffice makes its profile only once."""
    needed(office.PROGRAM is not None, "LibreOffice (soffice)")
    return tmp_path_factory.mktemp("office")


# --- LibreOffice


def rows_of(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_libreoffice_opens_the_workbook(export: Export, folder: Path) -> None:
    path = folder / "targets.xlsx"
    xlsx.save(export, path)
    book = openpyxl.load_workbook(office.convert(path, "xlsx", folder))
    of = export.lang.of
    assert book.sheetnames == openpyxl.load_workbook(path).sheetnames
    for layout in xlsx.AFTER_MATRIX:
        sheet, names = book[of(layout.title)], layout.names(export.lang)
        header, *rows = rows_of(sheet)
        columns = {column.name: column for column in layout.table.columns}
        assert header == [of(columns[name].label) for name in names]
        assert rows == sheet_rows(export, layout)
        visible = [name.format(lang=export.lang) for name in layout.visible]
        for at, name in enumerate(names, start=1):
            column_of = [row[at - 1] for row in sheet.iter_rows(min_row=2)]
            types = {cell.data_type for cell in column_of if cell.value is not None}
            dates = {"d"} if name in DATES else set()
            assert types <= {"n" if columns[name].type in (Type.INTEGER, Type.NUMBER) else "s", *dates}, name
            looks = sheet.column_dimensions.values()  # without those that look like all others
            assert any(one.hidden for one in looks if one.min <= at <= one.max) is (name not in visible), name
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, len(names)).column_letter}{sheet.max_row}"
        assert sheet.cell(1, 1).font.bold
    cells_of = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells_of)


def test_libreoffice_prints_the_workbook_on_few_pages_of_a4(folder: Path) -> None:
    path = folder / "pages.xlsx"
    xlsx.save(shipped(), path)
    text = office.convert(path, "pdf", folder).read_bytes()
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", text)
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} == {(842, 595)}
    rows = sum(sheet.max_row for sheet in openpyxl.load_workbook(path))
    assert len(re.findall(rb"/Type ?/Page\b", text)) < rows / 14


def test_libreoffice_in_vietnamese_opens_csv_for_excel(export: Export, folder: Path) -> None:
    """With a double click: numbers are numbers, and no text has become a number, a date or a formula."""
    path = folder / "for-excel.csv"
    path.write_text(joined(csv_excel.write(export)), encoding="utf-8", newline="")
    book = openpyxl.load_workbook(office.convert(path, "xlsx", folder, office.SEMICOLONS))
    header, *rows = rows_of(book.active)
    assert header == [export.lang.of(column.label) for column in TARGETS.columns]
    assert [[plain(cell) for cell in row] for row in rows] == [
        [excel(cell, export.lang) for cell in row] for row in written(export)
    ]
    assert not any(cell.data_type == "f" for row in book.active.iter_rows() for cell in row)


def excel(cell: Any, lang: Lang) -> Any:
    """A cell as it has to appear: a whole number in a column of text is one to Excel."""
    whole = isinstance(cell, str) and cell.isascii() and cell.isdecimal() and str(int(cell)) == cell
    return int(cell) if whole else worded(cell, lang)


def plain(cell: Any) -> Any:
    """Without the apostrophe that keeps text text."""
    return cell.removeprefix("'") if isinstance(cell, str) else cell


def test_libreoffice_would_take_unguarded_text_for_more(folder: Path) -> None:
    """The test above can fail: without their apostrophe these are no text any more."""
    path = folder / "bare.csv"
    path.write_text("\ufeffa;b;c;d\r\n=1+1;2026-03-01;95,5;1/2\r\n", encoding="utf-8", newline="")
    row = openpyxl.load_workbook(office.convert(path, "xlsx", folder, office.SEMICOLONS)).active[2]
    assert [cell.data_type for cell in row] == ["f", "d", "n", "d"]
    assert row[2].value == 95.5


# --- data


def test_frictionless_validates_the_data_package(export: Export, tmp_path: Path) -> None:
    frictionless = library("frictionless")
    paths = {table.name: f"{table.name}.csv" for table in TABLES}
    for table in TABLES:
        text = joined(csv_plain.write(export, table))
        (tmp_path / paths[table.name]).write_text(text, encoding="utf-8", newline="")
    (tmp_path / datapackage.NAME).write_text(datapackage.write(paths, export.lang), encoding="utf-8")
    package = frictionless.Package(str(tmp_path / datapackage.NAME))
    report = package.validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
    for table, resource in zip(TABLES, package.resources, strict=True):
        read = [[row[name] for name in table.names] for row in resource.read_rows()]
        assert [[number(cell) for cell in row] for row in read] == [
            [guarded(cell) for cell in row] for row in written(export, table)
        ]


def test_frictionless_finds_what_is_wrong(tmp_path: Path) -> None:
    """A word of no list, and a plan that is not among the plans."""
    frictionless = library("frictionless")
    paths = {table.name: f"{table.name}.csv" for table in TABLES}
    for table in TABLES:
        text = joined(csv_plain.write(shipped(), table))
        if table is TARGETS:
            text = text.replace(",meets,", ",perfect,", 1).replace("\ntan-minh,", "\nnowhere,", 1)
        (tmp_path / paths[table.name]).write_text(text, encoding="utf-8", newline="")
    (tmp_path / datapackage.NAME).write_text(datapackage.write(paths, Lang.VI), encoding="utf-8")
    report = frictionless.Package(str(tmp_path / datapackage.NAME)).validate()
    assert {error for (error,) in report.flatten(["type"])} == {"constraint-error", "foreign-key"}


def number(cell: Any) -> Any:
    """Frictionless reads decimal numbers exactly."""
    return float(cell) if type(cell).__name__ == "Decimal" else cell


def guarded(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "＝")) else cell


def test_duckdb_queries_parquet(export: Export, tmp_path: Path) -> None:
    library("pyarrow")
    duckdb = library("duckdb")
    path = tmp_path / "targets.parquet"
    parquet.save(export, path)
    with duckdb.connect() as connection:
        described = connection.execute(f"DESCRIBE SELECT * FROM '{path}'").fetchall()
        types = {Type.STRING: "VARCHAR", Type.INTEGER: "BIGINT", Type.NUMBER: "DOUBLE", Type.BOOLEAN: "BOOLEAN"}
        assert [(row[0], row[1]) for row in described] == [(one.name, types[one.type]) for one in TARGETS.columns]
        assert [list(row) for row in connection.execute(f"SELECT * FROM '{path}'").fetchall()] == written(export)
        below = f"SELECT indicator, gap FROM '{path}' WHERE status = 'below' ORDER BY gap"
        assert connection.execute(below).fetchall() == sorted(
            (
                (dict_of(row)["indicator"], dict_of(row)["gap"])
                for row in cells(export, TARGETS)
                if dict_of(row)["status"] == "below"
            ),
            key=lambda pair: pair[1],
        )
        metadata = connection.execute(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
        assert (b"cchc_columns_version", str(VERSION).encode()) in metadata


def dict_of(row: list[Any]) -> dict[str, Any]:
    return dict(zip(TARGETS.names, row, strict=True))


def test_duckdb_and_sqlite_tell_the_same(tmp_path: Path) -> None:
    library("pyarrow")
    duckdb = library("duckdb")
    parquet.save(shipped(), tmp_path / "x.parquet")
    sqlite.save(shipped(), tmp_path / "x.sqlite")
    question = "SELECT plan, status, count(*), sum(value) FROM {} WHERE value IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
    with duckdb.connect() as one, sqlite3.connect(tmp_path / "x.sqlite") as other:
        source = f"'{tmp_path / 'x.parquet'}'"
        by_null = sorted(other.execute(question.format("targets")).fetchall(), key=str)
        assert sorted(one.execute(question.format(source)).fetchall(), key=str) == by_null


# --- a country

MEASURED = """
import resource, sys
from cchc_cli.cli.app import run
code = run(sys.argv[1:])
sys.stderr.write(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
sys.exit(code)
"""


@pytest.fixture(scope="module")
def countries(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("countries")
    made = {}
    for plans in (50, 250):
        made[plans] = folder / str(plans)
        write_country(made[plans], plans)
    return made


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is counted otherwise here")
@pytest.mark.parametrize("name", ["x.csv", "x.jsonl", "x.xlsx", "x.sqlite"])
def test_memory_does_not_grow_with_what_is_written(name: str, countries: dict[int, Path], tmp_path: Path) -> None:
    """Five times the plans are read into memory all the same, but their rows never are all at once."""
    peaks = {}
    for plans, folder in countries.items():
        path = tmp_path / str(plans)
        path.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, "export", "-o", name, "--plans", str(folder)],
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
            cwd=path,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        peaks[plans] = int(done.stderr.rsplit("peak ", 1)[1]) / 1024
    assert peaks[250] - peaks[50] < 50, peaks
