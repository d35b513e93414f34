"""`cchc export`: whatever the format, what is read back is what the plans and their floors say."""

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import icalendar
import pytest

import export_page
from building import COMMUNE, DISTRICT, HUYEN, HUYEN_XA, OTHER_COMMUNE, PROVINCE, XA, corpus, plan, target
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.query import Query, documents_above
from cchc_cli.cli.app import run
from cchc_cli.domain.enums import Area, Level, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang, english
from cchc_cli.output.exports import calendar, csv_excel, csv_plain, datapackage, json_rows, sqlite
from cchc_cli.output.exports.cells import cells, clean
from cchc_cli.output.exports.export import OF_THE_FLOOR, Export
from cchc_cli.output.exports.registry import EXTRAS, FILES, SUFFIXES, TEXTS, ExportFormat
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.spreadsheet import MAX_CELL, MAX_ROWS, cut
from cchc_cli.output.exports.table import LABEL, Type
from cchc_cli.output.exports.tables import INDICATORS, PLANS, TABLES, VERSION
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.json_document import as_json
from exported import HOSTILE, ROOT, exporting, hostile, joined, judged, lacking, read_back, shipped, written
from exported import PLANS as SHIPPED_PLANS

README = (ROOT / "README.md").read_text(encoding="utf-8")

VERSIONS = {1: "ce3af945dc934e08"}
"""The names, types and keys of the columns, in short: a change here is a new version, and a new line."""


def of(name: str, row: list[Any]) -> Any:
    return row[TARGETS.names.index(name)]


def of_indicators(export: Export, indicator: str | None, area: Area | None) -> Export:
    """The same export of one indicator or area."""
    query = Query(
        indicators=frozenset([] if indicator is None else [indicator]), areas=frozenset([] if area is None else [area])
    )
    return replace(export, targets=replace(export.targets, query=query))


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CCHC_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CCHC_PLANS", str(SHIPPED_PLANS))
    monkeypatch.chdir(tmp_path)


# --- the columns


def test_a_change_of_the_columns_is_a_new_version() -> None:
    promised = [(table.name, table.key, [(one.name, one.type) for one in table.columns]) for table in TABLES]
    assert sha256(repr(promised).encode()).hexdigest()[:16] == VERSIONS[VERSION]


@pytest.mark.parametrize("path", export_page.PAGES, ids=lambda path: path.name)
def test_the_page_is_current(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert export_page.page(text, export_page.PAGES[path]) == text, "run `python tests/export_page.py`"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_names_are_unique_and_plain(table: Any) -> None:
    assert len(set(table.names)) == len(table.names)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in table.names)
    assert set(table.key) | set(table.links) <= set(table.names)
    assert all(
        Lang.VI.of(column.label) and english(column.label) and Lang.VI.of(column.meaning) for column in table.columns
    )
    labels = [column.label for column in table.columns]
    for words in ([Lang.VI.of(label) for label in labels], [english(label) for label in labels]):
        assert len(set(words)) == len(words), "two columns with one heading"


@pytest.mark.parametrize("export", [shipped(), hostile(), exporting(judged(), judged().ordered(), Lang.EN)])
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_cell_is_of_its_type_and_every_code_known(table: Any, export: Export) -> None:
    kinds: dict[Type, tuple[type, ...]] = {
        Type.STRING: (str,),
        Type.INTEGER: (int,),
        Type.NUMBER: (int, float),
        Type.BOOLEAN: (bool,),
    }
    keys = set()
    for row in cells(export, table):
        assert len(row) == len(table.columns)
        for column, cell in zip(table.columns, row, strict=True):
            if cell is None:
                assert column.name not in table.key
                continue
            assert type(cell) in kinds[column.type], column.name
            assert not column.codes or cell in column.codes, column.name
            if isinstance(cell, str):
                assert cell
                assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202e\ufffe\uffff\ud800]", cell)
        key = tuple(row[table.names.index(name)] for name in table.key)
        assert key not in keys
        keys.add(key)


def test_only_labels_change_with_the_language() -> None:
    for table in TABLES:
        vi, en = written(shipped(), table), written(shipped(Lang.EN), table)
        changed = {
            name
            for one, other in zip(vi, en, strict=True)
            for name, cell, same in zip(table.names, one, other, strict=True)
            if cell != same
        }
        assert changed
        assert all(name.endswith(LABEL) for name in changed)
    assert joined(json_rows.document(shipped())) == joined(json_rows.document(shipped(Lang.EN)))


# --- floors


def key(row: dict[str, Any]) -> tuple[str, ...]:
    """What tells rows of `check` apart; a level that is the plan's own goes without saying there."""
    scope = {name: value for name, value in row["scope"].items() if (name, value) != ("level", [row["level"]])}
    return row["plan"], row["indicator"], str(scope)


def without_level(id: str) -> str:
    """The id of a result without the level that it is for."""
    return re.sub("/at-[a-z]+", "", id)


def test_a_row_says_what_check_says(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--all", "--format", "json"])
    results = {one["id"]: one for one in json.loads(capsys.readouterr().out)["results"]}
    run(["export", "--format", "json"])
    exported = json.loads(capsys.readouterr().out)
    assert exported["results"] == list(results.values())
    levels = Counter(without_level(one["id"]) for one in results.values() if one["status"] != "missing")
    seen = set()
    for row in exported["rows"]:
        result = results[row["result"]]
        assert key(row) == key(result)
        assert (row["judged_due"], row["judged_value"], row["judged_level"]) == (
            result["due"],
            result["value"],
            result["at_level"],
        )
        assert all(row[name] == result[name] for name in OF_THE_FLOOR)
        assert 1 + row["further_results"] == levels[without_level(result["id"])]
        seen.add(without_level(result["id"]))
    assert seen == set(levels)
    statuses = {row["status"] for row in exported["rows"]}
    assert {"below", "meets", "above", "overtaken", "no-floor", "not-comparable"} <= statuses


def test_every_kind_of_row_has_its_verdict() -> None:
    found = judged()
    rows = written(exporting(found, (found.plans["xa"],), Lang.VI))
    told = [
        tuple(
            of(name, row)
            for name in ("entry", "indicator", "value", "due", "status", "judged_value", "gap", "floor_value")
        )
        for row in rows
    ]
    assert told == [
        (1, "share", 95, 2030, "below", 85, -5, 90),  # the worst of two figures that contradict each other
        (2, "share", 85, 2030, "below", 85, -5, 90),
        (3, "other", 60, 2030, "below", 60, -10, 70),
        (4, "rank", 5, 2028, "not-yet-due", 5, -2, 3),
        (4, "rank", 4, 2029, "not-yet-due", 4, -1, 3),
        (4, "rank", 3, 2030, "meets", 3, 0, 3),
        (5, "share-near", 40, 2030, "not-comparable", 40, None, 90),
        (6, "cut", None, 2030, "no-floor", None, None, None),
        (7, "first-area", None, 2030, "not-comparable", None, None, None),
        (8, "share", 80, 2029, "not-comparable", 80, None, 50),
    ]
    assert of("remarks_label", rows[4 + 2])
    assert of("contradicts", rows[0]) == "II.3"


def test_a_figure_for_every_year_is_judged_in_the_year_that_tells() -> None:
    above = plan("tinh", PROVINCE, (2026, 2028), target("other", 70, "every-year"))
    here = plan("xa", COMMUNE, (2026, 2030), target("other", 60, "every-year"))
    (row,) = written(exporting(corpus(above, here), (here,), Lang.VI))
    assert [of(name, row) for name in ("due", "judged_due", "status", "gap")] == [2030, 2028, "below", -10]


def test_a_target_for_two_levels_has_its_most_severe_result() -> None:
    above = plan("tinh", PROVINCE, 2023, target("share", 90, scope=HUYEN), target("share", 60, scope=XA))
    here = plan("huyen", DISTRICT, 2023, target("share", 80, scope=HUYEN_XA))
    export = exporting(corpus(above, here), (here,), Lang.VI)
    (row,) = written(export)
    assert [of(name, row) for name in ("status", "gap", "judged_level", "result", "further_results")] == [
        "below",
        -10,
        "district",
        "huyen/share/district+commune/at-district/2023",
        1,
    ]
    results = {one[0]: one for one in written(export, RESULTS)}
    assert [one[RESULTS.names.index("status")] for one in results.values()] == ["below", "above"]
    assert of("result", row) in results


def test_a_plan_known_in_part_is_evaluated_like_others() -> None:
    found = judged()
    rows = written(exporting(found, (found.plans["tinh"],), Lang.VI))
    assert {of("coverage", row) for row in rows} == {"partial"}
    assert {of("status", row) for row in rows} == {"no-floor"}


def test_what_a_plan_lacks_is_a_result_without_a_target() -> None:
    above = plan("tinh", PROVINCE, 2026, target("share", 90))
    here = plan("xa", COMMUNE, 2026, target("other", 50))
    export = exporting(corpus(above, here), (here,), Lang.VI)
    assert [of("indicator", row) for row in written(export)] == ["other"]
    (missing, other) = (dict(zip(RESULTS.names, row, strict=True)) for row in written(export, RESULTS))
    assert [missing[name] for name in ("id", "status", "value", "due", "floor_value")] == [
        "xa/share/missing",
        "missing",
        None,
        None,
        90,
    ]
    assert other["status"] == "no-floor"


def test_every_plan_and_indicator_that_a_row_names_is_told() -> None:
    for export in (shipped(), exporting(judged(), (judged().plans["xa"],), Lang.VI)):
        for linked, (name, to) in ((one, link) for one in TABLES for link in one.links.items()):
            (table,) = (one for one in TABLES if one.name == to)
            known = {row[table.names.index(table.key[0])] for row in cells(export, table)}
            assert {row[linked.names.index(name)] for row in cells(export, linked)} - {None} <= known


def test_area_and_indicator_narrow_the_rows_down() -> None:
    everything = shipped()
    area = written(of_indicators(everything, None, Area.PROCEDURES))
    one = written(of_indicators(everything, "online-files", None))
    assert area == [row for row in written(everything) if of("area", row) == "procedures"]
    assert one == [row for row in written(everything) if of("indicator", row) == "online-files"]
    assert 5 < len(one) < len(area) < len(written(everything))


# --- text


def typed(text: str, kind: Type) -> object:
    """A cell of CSV as its column says."""
    if text == "":
        return None
    if kind is Type.BOOLEAN:
        return {"true": True, "false": False}[text]
    return {Type.STRING: str, Type.INTEGER: int, Type.NUMBER: float}[kind](text)


def guarded(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "＝")) else text


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("export", [shipped(), hostile()], ids=["shipped", "hostile"])
def test_csv_read_by_the_standard_library(export: Export, table: Any) -> None:
    text = joined(csv_plain.write(export, table))
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(header) == table.names
    kinds = [column.type for column in table.columns]
    found = [[typed(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in rows]
    assert found == read_back(written(export, table), guarded)
    assert "\r" not in text
    assert not text.startswith("\ufeff")


def test_csv_for_excel_read_by_the_standard_library() -> None:
    export = hostile()
    text = joined(csv_excel.write(export))
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == len(HOSTILE) + 1
    header, *rows = csv.reader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True)
    assert header == [Lang.VI.of(column.label) for column in TARGETS.columns]
    at = TARGETS.names.index
    assert rows[1][at("value")] == "95,5"
    assert {row[at("fallback")] for row in rows} == {"không"}
    notes = dict(zip(HOSTILE, (row[at("note")] for row in rows), strict=True))
    for text in ("=1+1", "-5", "2026-03", "1/2", "1.000", "95,5%", "1e5", "TRUE", "007"):
        assert notes[text] == f"'{text}", "taken for a formula, a date or another number"
    for text in ("2026", "a;b,c\"d'e", "_x0041_ &amp; <b> ]]>"):
        assert notes[text] == text


def test_json_streamed_is_the_document() -> None:
    for export in (shipped(), hostile(), exporting(shipped().corpus, (), Lang.VI)):
        whole = as_json(
            "export",
            export.corpus.data,
            rows=[row for plan in export.plans for row in export.records(plan)],
            results=[row for plan in export.plans for row in export.results(plan)],
        )
        assert joined(json_rows.document(export)) == whole
        assert [json.loads(line) for line in joined(json_rows.lines(export)).splitlines()] == json.loads(whole)["rows"]


def test_json_keeps_text_as_it_is() -> None:
    rows = [json.loads(line) for line in joined(json_rows.lines(hostile())).split("\n") if line]
    assert [row["note"] for row in rows] == list(HOSTILE)


def test_markdown_has_a_line_for_each_row() -> None:
    lines = joined(TEXTS["markdown"](hostile())).splitlines()
    assert len(lines) == len(HOSTILE) + 2
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {7}


def test_rows_come_one_by_one() -> None:
    """The first piece of text is there before most plans were looked at: memory does not grow with the country."""
    done: list[int] = []
    whole = exporting(shipped().corpus, shipped().plans * 40, Lang.VI)
    many = replace(whole, progress=lambda at, of: done.append(at))
    for made in (csv_plain.write(many), csv_excel.write(many), json_rows.document(many), json_rows.lines(many)):
        done.clear()
        next(made), next(made)
        assert len(done) < len(many.plans) / 4


# --- the database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    sqlite.save(shipped(), tmp_path / "x.sqlite")
    connection = sqlite3.connect(tmp_path / "x.sqlite")
    yield connection
    connection.close()


def test_the_database_read_back(database: sqlite3.Connection, tmp_path: Path) -> None:
    for table in TABLES:
        assert [list(row) for row in database.execute(f"SELECT * FROM {table.name}")] == written(shipped(), table)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
    types = {row[0] for row in database.execute("SELECT DISTINCT typeof(value) FROM targets")}
    assert types == {"real", "null"}
    names = database.execute("SELECT name FROM columns WHERE \"table\" = 'plans' ORDER BY rowid").fetchall()
    assert [name for (name,) in names] == list(PLANS.names)
    sqlite.save(hostile(), tmp_path / "y.sqlite")
    other = sqlite3.connect(tmp_path / "y.sqlite")
    assert [list(row) for row in other.execute("SELECT * FROM targets")] == written(hostile())
    other.close()


def test_the_view_of_what_is_below_has_the_results_of_check(
    database: sqlite3.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", "--all", "--format", "json"])
    results = [one for one in json.loads(capsys.readouterr().out)["results"] if one["status"] == "below"]
    names = ("id", "plan", "indicator", "value", "gap", "floor_value", "floor_plan")
    rows = database.execute(f"SELECT {', '.join(names)} FROM below_floor").fetchall()
    assert rows
    assert rows == [tuple(one[name] for name in names) for one in results]


@pytest.mark.parametrize(("view", "status"), [("below_floor", Status.BELOW), ("not_in_plan", Status.MISSING)])
def test_a_view_has_every_column_those_to_read_first(tmp_path: Path, view: str, status: Status) -> None:
    sqlite.save(lacking(), tmp_path / "y.sqlite")
    other = sqlite3.connect(tmp_path / "y.sqlite")
    found = other.execute(f"SELECT * FROM {view}")
    names = [one[0] for one in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    other.close()
    assert names[: len(sqlite.READ_FIRST)] == list(sqlite.READ_FIRST)
    assert rows == [
        row
        for row in (dict(zip(RESULTS.names, row, strict=True)) for row in written(lacking(), RESULTS))
        if row["status"] == status
    ]
    assert len(rows) == 1


def test_results_and_plans_of_each_province(database: sqlite3.Connection, capsys: pytest.CaptureFixture[str]) -> None:
    (total,) = database.execute("SELECT COUNT(*) FROM results").fetchone()
    rows = database.execute("SELECT * FROM plans_by_province")
    names = [one[0] for one in rows.description]
    found = [dict(zip(names, row, strict=True)) for row in rows]
    assert sum(one["results"] for one in found) == total
    assert all(one["results"] == sum(one[str(status).replace("-", "_")] for status in Status) for one in found)
    assert len({one["province"] for one in found}) == len(found)
    run(["check", "--province", "dong-nai", "--format", "json"])
    checked = json.loads(capsys.readouterr().out)
    (here,) = (one for one in found if one["province"] == "dong-nai")
    assert here["plans"] == len({one["plan"] for one in checked["results"]})
    assert {str(status): here[str(status).replace("-", "_")] for status in Status} == checked["counts"]
    assert here["province_name"] == "thành phố Đồng Nai"


def test_the_questions_of_the_readme(database: sqlite3.Connection) -> None:
    (block,) = re.findall(r"^```sql\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    below, known = (database.execute(question).fetchall() for question in block.split(";")[:2])
    assert below == [
        (
            "phường Hương Xuân",
            "Tỷ lệ thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến",
            30,
            -50,
            80,
            "76/NQ-CP",
            "secondary",
        ),
    ]
    statuses: dict[str, list[str]] = {}
    for row in written(shipped()):
        statuses.setdefault(of("plan", row), []).append(of("status", row))
    assert {name: counts for name, *counts in known} == {
        name: [len(found), *(found.count(one) for one in (Status.NO_FLOOR, Status.NOT_COMPARABLE, Status.BELOW))]
        for name, found in statuses.items()
    }
    assert len(known) == len(statuses)
    assert set(statuses) == {plan.id for plan in shipped().plans if plan.targets}


# --- the calendar


def events(export: Export) -> list[Any]:
    found = icalendar.Calendar.from_ical("".join(calendar.write(export)))
    return [one for one in found.walk() if one.name == "VEVENT"]


def test_a_calendar_library_reads_the_deadlines() -> None:
    export = exporting(judged(), (judged().plans["xa"],), Lang.VI)
    found = {str(one["UID"]): one for one in events(export)}
    assert list(found) == [f"dong-nai.tam-phuoc-xa-{year}@cchc" for year in (2026, 2027, 2028, 2029, 2030)]
    last = found["dong-nai.tam-phuoc-xa-2030@cchc"]
    assert str(last["SUMMARY"]) == "phường tam-phuoc: 7 mục tiêu đến hạn năm 2030"
    assert last["DTSTART"].dt.isoformat() == "2030-12-31"
    assert last["DTEND"].dt.isoformat() == "2031-01-01"
    assert last["DTSTAMP"].dt.isoformat() == "2026-05-01T00:00:00+00:00"
    lines = str(last["DESCRIPTION"]).splitlines()
    assert lines[0] == "xa; không ghi số; UBND dong-nai/tam-phuoc; tháng 5/2026 (xa)"
    assert "- share: ≥ 95% · 2030" in lines
    assert "- rank: hạng ≥ 3 · 2030; trong các đơn vị hành chính cấp xã của tỉnh, thành phố" in lines
    assert "- other: ≥ 60% · hằng năm" in lines
    assert sum(line.startswith("- ") for line in lines) == 7
    assert str(found["dong-nai.tam-phuoc-xa-2026@cchc"]["SUMMARY"]).startswith("phường tam-phuoc: 1 mục tiêu")


def test_every_deadline_is_in_the_calendar() -> None:
    export = shipped()
    wanted = {(of("plan", row), of("due", row)) for row in written(export)}
    found = {
        (str(one["DESCRIPTION"]).split("\n")[0].rsplit("(", 1)[1][:-1], one["DTSTART"].dt.year)
        for one in events(export)
    }
    assert wanted <= found
    assert len({str(one["UID"]) for one in events(export)}) == len(events(export))


def identities(*plans: Plan) -> list[tuple[str, int, str]]:
    """UID, SEQUENCE and LAST-MODIFIED of the first event of each plan."""
    found = events(exporting(corpus(*plans), plans, Lang.VI))
    firsts = {str(one["DESCRIPTION"]).split("\n")[0]: one for one in reversed(found)}
    return [
        (str(one["UID"]), int(one["SEQUENCE"]), f"{one['LAST-MODIFIED'].dt:%Y-%m-%d}")
        for one in list(firsts.values())[::-1]
    ]


def test_events_of_two_localities_and_repositories() -> None:
    first = plan("tan-minh", COMMUNE, 2026, target("share", 50), number="05/KH-UBND", issued="2026-03-30")
    elsewhere = replace(first, id="x", document=replace(first.document, number="5/KH-UBND"))
    other = replace(first, locality=OTHER_COMMUNE)
    (uid, _, _), (same, _, _), (differing, _, _) = (identities(one)[0] for one in (first, elsewhere, other))
    assert uid == same == "dong-nai.tam-phuoc-5-kh-ubnd-2026-2026@cchc"
    assert differing == "hai-phong.tan-minh-5-kh-ubnd-2026-2026@cchc"
    both = [uid for uid, _, _ in identities(first, elsewhere)]
    assert both == [
        "dong-nai.tam-phuoc-5-kh-ubnd-2026-tan-minh-2026@cchc",
        "dong-nai.tam-phuoc-5-kh-ubnd-2026-x-2026@cchc",
    ]


def test_a_corrected_figure_raises_sequence_and_date() -> None:
    own = plan("own", COMMUNE, 2026, target("share", 50), issued="2026-03-30")
    found = [
        identities(replace(own, document=replace(own.document, revised=day)))[0]
        for day in (None, date(2026, 5, 4), date(2026, 5, 5))
    ]
    assert len({uid for uid, _, _ in found}) == 1
    assert [(number, day) for _, number, day in found] == [
        (0, "2026-03-30"),
        (9620, "2026-05-04"),
        (9621, "2026-05-05"),
    ]


def test_an_event_keeps_its_identity() -> None:
    again = "".join(calendar.write(shipped()))
    assert again == "".join(calendar.write(shipped())), "nothing of the moment"
    vi, en = (re.findall(r"^UID:.*$", "".join(calendar.write(shipped(lang))), re.MULTILINE) for lang in Lang)
    assert vi == en


def test_lines_of_the_calendar_are_short_and_whole() -> None:
    text = "".join(calendar.write(hostile()))
    assert text.replace("\r\n", "").isprintable()
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is split
    told = "\n".join(str(one["DESCRIPTION"]) for one in events(hostile()))
    assert all(f"; {clean(text)}\n" in told for text in HOSTILE)


# --- the command


def left() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_every_format_is_in_the_registry() -> None:
    assert {str(one) for one in ExportFormat} == {"table", *TEXTS, *FILES}
    assert set(SUFFIXES.values()) == {*TEXTS, *FILES} - {"csv-excel"}
    assert set(EXTRAS) <= {*TEXTS, *FILES}


def readme_commands() -> list[str]:
    return re.findall(
        r"^(cchc export .*?)\s*(?:#.*)?$",
        "\n".join(re.findall(r"^```bash\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)),
        re.MULTILINE,
    )


@pytest.mark.parametrize("command", readme_commands())
def test_the_commands_of_the_readme(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    if "parquet" in command:
        pytest.importorskip("pyarrow")
    assert run(command.split()[1:]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    name = command.split()[-1]
    assert f"written: {name}\n" in err
    also = ["datapackage.json", *(f"targets{one}.csv" for one in ("", ".indicators", ".plans", ".results"))]
    assert left() == (also if name == "targets.csv" else [name])
    assert all(Path(one).stat().st_size > 1000 for one in left())


def test_the_readme_shows_every_way() -> None:
    commands = " ".join(readme_commands())
    assert all(word in commands for word in (".xlsx", "csv-excel", ".csv", ".sqlite", ".parquet", "--calendar"))


@pytest.mark.parametrize("suffix", [one for one in SUFFIXES if one != ".parquet"])
def test_the_name_of_the_file_says_the_format(suffix: str) -> None:
    assert run(["export", "tan-minh", "-o", f"x{suffix.upper()}"]) == 0
    form = SUFFIXES[suffix]
    data = Path(f"x{suffix.upper()}").read_bytes()
    if form in TEXTS:
        assert run(["export", "tan-minh", "--format", form, "-o", "again.txt", "--force"]) == 0
        assert data == Path("again.txt").read_bytes()
    else:
        assert data.startswith({"xlsx": b"PK", "sqlite": b"SQLite format 3"}[form])


@pytest.mark.parametrize("against", ["province", "dong-nai-10-kh-ubnd-2026"])
def test_the_results_against_one_level_or_document_are_those_of_check(
    against: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["hang-gon", "tam-phuoc", "--against", against, "--format", "json"]
    run(["check", *asked])
    checked = json.loads(capsys.readouterr().out)["results"]
    assert run(["export", *asked]) == 0
    assert json.loads(capsys.readouterr().out)["results"] == checked
    assert {one["floor_level"] for one in checked} <= {"province", None}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("-o targets", "cannot infer the format from targets\n  use --format, or a file name that ends in"),
        ("-o x.pdf", "cannot infer the format from x.pdf"),
        ("--format xlsx", "xlsx cannot be printed on the screen\n  write to a file with -o FILE"),
        ("--format sqlite --calendar d.ics", "sqlite cannot be printed on the screen"),
        ("--format table -o x.txt", "the format table is only for the screen"),
        ("-o datapackage.json --format csv", "two of the files would have the same name"),
        ("-o x.csv --calendar x.csv", "two of the files would have the same name"),
        ("-o nowhere/x.csv", "cannot write nowhere/x.csv: its parent directory does not exist"),
        ("-o x.xlsx nobody", "unknown plan or locality `nobody`"),
        (
            "-o x.xlsx --province dong-nai --period 1999",
            "no plan is selected\n  93 of the 95 communes of thành phố Đồng Nai have no plan in the data.\n  `cchc",
        ),
    ],
)
def test_what_cannot_be_done_is_refused(arguments: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", *arguments.split()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"cchc: {message}")
    assert left() == []


def test_results_without_a_target_are_not_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    """They are in no row of this table."""
    assert run(["export", "--status", "missing", "--against", "province"]) == 0
    out, err = capsys.readouterr()
    assert "no target that matches" in out
    assert "No result is" not in out
    assert "2 results have no target and are not in this table" in err


@pytest.mark.parametrize("command", ["check", "export"])
@pytest.mark.parametrize("format", ["csv", "json", "markdown"])
def test_programs_get_no_row_and_people_are_told_why(
    command: str, format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["tam-phuoc", "hang-gon", "--status", "below", "--against", "province", "--format", format]
    assert run([command, *asked]) == 0
    out, err = capsys.readouterr()
    words = "Of 79 results, 9 could be compared with provincial level (phường Tam Phước 0, phường Hàng Gòn 9); "
    assert f"No result is: below the floor. {words}not comparable: 5, no floor known: 65." in err
    assert "could be compared" not in out
    assert run([command, "tam-phuoc", "--status", "above", "--format", format]) == 0
    assert "could be compared" not in capsys.readouterr().err


def test_a_selection_without_a_result_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--province", "dong-nai", "--status", "missing", "-o", "x.csv"]) == 0
    assert "these plans have no target that matches the selection" in capsys.readouterr().err
    assert run(["export", "--province", "hue", "--status", "below", "-o", "y.xlsx"]) == 0
    assert "no target" not in capsys.readouterr().err


REPOSITORY = {
    "plans/superior/dong-nai-9-kh-ubnd-2026.yaml": """\
locality: dong-nai
period: {from: 2026, to: 2026}
document: {title: Kế hoạch, number: 9/KH-UBND, issued: 2026-01-05, issuer: UBND tỉnh Đồng Nai,
  evidence: primary, coverage: full}
targets:
  - indicator: online-files
    at_least: 90
    source: {section: I.1, paragraph: 1, stated: tối thiểu 90%}
""",
    "plans/tam-phuoc.yaml": """\
locality: dong-nai/tam-phuoc
period: {from: 2026, to: 2026}
document: {title: Kế hoạch, number: 8/KH-UBND, issued: 2026-02-05, issuer: UBND phường Tam Phước, evidence: primary,
  coverage: full, covers: [targets, tasks]}
targets:
  - indicator: files-on-time
    at_least: 90
    source: {section: I.1, paragraph: 1, stated: tối thiểu 90%}
""",
}


@pytest.mark.parametrize(("arguments", "told"), [("--format csv", True), ("--format json", False), ("-o x.csv", False)])
def test_what_a_plan_lacks_is_told_where_it_has_no_row(
    arguments: str, told: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in REPOSITORY.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    monkeypatch.delenv("CCHC_PLANS")
    assert run(["export", "--no-shipped", "--status", "missing", *arguments.split()]) == 0
    printed = capsys.readouterr()
    words = "1 result has no target and is not in this table; xlsx, sqlite, json, and csv with -o have it"
    assert (words in printed.err) is told
    rows = printed.out if arguments != "-o x.csv" else Path("x.results.csv").read_text(encoding="utf-8")
    assert ("tam-phuoc/online-files/missing" in rows) is not told


def test_parquet_without_its_library(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert run(["export", "-o", "x.parquet"]) == 2
    assert capsys.readouterr().err == (
        "cchc: parquet needs pyarrow, which is not installed\n  pip install 'cchc[parquet]'\n"
    )
    assert left() == []


@pytest.mark.parametrize("there", ["x.csv", "d.ics"])
def test_nothing_is_replaced_unasked(there: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(there).write_text("kept", encoding="utf-8")
    command = ["export", "tan-minh", "-o", "x.csv", "--calendar", "d.ics"]
    assert run(command) == 2
    assert (
        capsys.readouterr().err
        == f"cchc: {there} already exists\n  overwrite it with --force, or choose another file\n"
    )
    assert left() == [there]
    assert Path(there).read_text(encoding="utf-8") == "kept"
    assert run([*command, "--force"]) == 0
    assert left() == ["d.ics", "datapackage.json", "x.csv", "x.indicators.csv", "x.plans.csv", "x.results.csv"]
    assert Path(there).read_text(encoding="utf-8") != "kept"


OTHERS = '{"name": "rivers", "resources": [{"path": "x.plans.csv"}]}'


@pytest.mark.parametrize(
    ("there", "text", "said"),
    [
        ("x.plans.csv", "kept", "x.plans.csv exists and is not part of the export that datapackage.json describes"),
        ("x.results.csv", "", "x.results.csv exists and is not part of the export that datapackage.json describes"),
        *(
            ("datapackage.json", text, "datapackage.json exists and does not describe an export")
            for text in (OTHERS, "[]", "no JSON", '{"name": "cchc-export", "cchc": 1, "resources": 1}')
        ),
    ],
)
def test_force_replaces_no_file_that_no_option_names(
    there: str, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(there).write_text(text, encoding="utf-8")
    command = ["export", "tan-minh", "-o", "x.csv"]
    assert run(command) == 2
    assert capsys.readouterr().err.startswith(f"cchc: {there} already exists\n")
    assert run([*command, "--force"]) == 2
    assert capsys.readouterr().err == f"cchc: {said}\n  move it away, or choose another directory\n"
    assert left() == [there]
    assert Path(there).read_text(encoding="utf-8") == text


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("name", ["x.plans.csv", "x.results.csv", "datapackage.json"])
def test_force_writes_through_no_link_that_no_option_names(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["export", "tan-minh", "-o", "x.csv", "--force"]
    assert run(command) == 0
    other = Path(name).rename("other")
    before = other.read_bytes()
    Path(name).symlink_to(other)
    capsys.readouterr()
    assert run(command) == 2
    assert capsys.readouterr().err.startswith(f"cchc: {name} exists and ")
    assert Path(name).is_symlink()
    assert other.read_bytes() == before


def test_force_replaces_the_files_of_an_earlier_export() -> None:
    for name in ("x.csv", "x.csv", "y.csv"):
        assert run(["export", "tan-minh", "-o", name, "--force"]) == 0
    assert len(left()) == 9


@pytest.mark.parametrize("moved", [1, 2, 4])
def test_an_export_that_was_stopped_between_its_files_is_completed_by_the_next(
    moved: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, done = os.replace, list[str]()

    def replace_some(made: str, to: str) -> None:
        if len(done) == moved:
            raise OSError(5, "Input/output error")
        done.append(to)
        really(made, to)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace_some)
        assert run(["export", "tan-minh", "-o", "x.csv"]) == 2
    assert len(left()) == moved
    assert run(["export", "tan-minh", "-o", "x.csv", "--force"]) == 0
    assert len(left()) == 5


@pytest.mark.parametrize("ending", [KeyboardInterrupt, MemoryError, OSError(28, "No space left on device")])
def test_a_workbook_that_is_not_completed_leaves_no_rows_anywhere(
    ending: BaseException | type[BaseException], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def ends(_: object) -> None:
        raise ending

    monkeypatch.setattr("cchc_cli.output.exports.workbook.records.write_columns", ends)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    assert run(["export", "tan-minh", "-o", "x.xlsx"]) in (2, 130)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_exists_is_refused_before_the_work(capsys: pytest.CaptureFixture[str]) -> None:
    Path("x.csv").write_text("kept", encoding="utf-8")
    assert run(["export", "-o", "x.csv", "--plans", "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("cchc: x.csv already exists")


FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from cchc_cli.cli.app import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files here")
@pytest.mark.parametrize(
    "name",
    [
        *("x.csv", "x.xlsx", "x.parquet"),
        *(pytest.param(f"x.{suffix}", marks=pytest.mark.slow) for suffix in ("json", "jsonl", "sqlite", "md")),
    ],
)
def test_a_disk_that_takes_no_more(name: str, tmp_path: Path) -> None:
    """The kernel says no in the middle of writing: a message, the old file as it was, no leftovers."""
    if name == "x.parquet":
        pytest.importorskip("pyarrow")
    Path(name).write_text("kept", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FULL, "export", "-o", name, "--force", "--plans", str(SHIPPED_PLANS)],
        env={"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith(f"cchc: cannot write {name}: "), done.stderr
    assert "Traceback" not in done.stderr
    assert left() == [name]
    assert Path(name).read_text(encoding="utf-8") == "kept"


def test_a_calendar_alone_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "tam-phuoc", "tan-minh", "--calendar", "d.ics"]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err.splitlines()[0]) == ("", "written: d.ics")
    assert run(["export", "tan-minh", "--calendar", "e.ics", "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 20
    assert Path("d.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_what_is_written_is_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    for form in TEXTS:
        assert run(["export", "tan-minh", "--format", form, "--lang", "en"]) == 0
        printed = capsys.readouterr().out
        assert run(["export", "tan-minh", "--format", form, "--lang", "en", "-o", "x", "--force"]) == 0
        assert Path("x").read_bytes().decode("utf-8") == printed
        capsys.readouterr()


def test_the_data_package_names_the_files_beside_it() -> None:
    assert run(["export", "tan-minh", "-o", "x.y.csv"]) == 0
    package = json.loads(Path(datapackage.NAME).read_text(encoding="utf-8"))
    assert package["cchc"]["columns_version"] == VERSION
    assert [one["path"] for one in package["resources"]] == [
        f"x.y{one}.csv" for one in ("", ".results", ".indicators", ".plans")
    ]
    for table, resource in zip(TABLES, package["resources"], strict=True):
        header = Path(resource["path"]).read_text(encoding="utf-8").split("\n", 1)[0]
        assert header.split(",") == [one["name"] for one in resource["schema"]["fields"]] == list(table.names)


def test_limits_count_as_excel_does() -> None:
    assert cut("😀" * (MAX_CELL // 2)) == "😀" * (MAX_CELL // 2)
    assert cut("😀" * MAX_CELL).encode("utf-16-le").decode("utf-16-le").endswith("😀…")
    assert MAX_ROWS == 2**20


def test_the_codebook_is_whole() -> None:
    assert [row[0] for row in written(shipped(), INDICATORS)] == list(shipped().corpus.catalogue)


@pytest.mark.parametrize("against", [None, Level.PROVINCE, Level.NATION])
def test_no_result_names_a_document_that_its_plan_is_not_compared_with(against: Level | None) -> None:
    found = judged()
    for one in found.ordered():
        above = documents_above(found, [one], against)
        named = [document for result in Evaluation(found, against).results(one) for document in result.documents]
        assert {document.id for document in named} <= {document.id for document in above}
        assert bool(named) is (one.locality == COMMUNE and against is not Level.NATION)
