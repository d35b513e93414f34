"""What the commands say about the shipped plans, and about one figure in doubt: the same, and as counted."""

import json
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli.app import run

ROOT = Path(__file__).parents[1]
LOCAL = ("hang-gon", "huong-xuan", "tam-phuoc", "tan-minh", "vinh-cuu")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_LANG", "en")
    monkeypatch.setenv("CCHC_PLANS", str(ROOT / "plans"))
    monkeypatch.setenv("COLUMNS", "200")


def printed(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert run(line) in (0, 1)
    return capsys.readouterr().out


def document(capsys: pytest.CaptureFixture[str], *line: str) -> Any:
    return json.loads(printed(capsys, *line, "--format", "json"))


def test_one_count_for_one_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Results of check and export, targets of list and export, and the numbers of the report are the same."""
    checked = document(capsys, "check", "--all")
    statuses = Counter(one["status"] for one in checked["results"])
    assert statuses == Counter({name: count for name, count in checked["counts"].items() if count})
    exported = document(capsys, "export")
    assert exported["results"] == checked["results"]
    listed = {one["plan"]: one["targets"] for one in document(capsys, "list")["plans"]}
    entries = {(row["plan"], row["entry"]) for row in exported["rows"]}
    assert {name: count for name, count in listed.items() if count} == Counter(plan for plan, _ in entries)
    assert {row["result"] for row in exported["rows"]} <= {one["id"] for one in checked["results"]}
    database = tmp_path / "x.sqlite"
    printed(capsys, "export", "-o", str(database))
    counted = "select status, count(*) from results group by status"
    assert dict(sqlite3.connect(database).execute(counted)) == statuses
    page = tmp_path / "x.html"
    printed(capsys, "report", "-o", str(page))
    targets = sum(listed[name] for name in LOCAL)
    assert f"5 plans with {targets} targets" in page.read_text(encoding="utf-8")


def answers(results: list[Any], plan: str) -> dict[str, tuple[Any, ...]]:
    keys = ("status", "reason", "gap", "floor_value", "floor_due", "floor_plan")
    return {one["id"]: tuple(one[key] for key in keys) for one in results if one.get("plan", plan) == plan}


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        ("hang-gon", "dong-nai-10-kh-ubnd-2026"),
        ("dong-nai-10-kh-ubnd-2026", "viet-nam-76-nq-cp-2021"),
        ("huong-xuan", "vinh-cuu"),
    ],
)
def test_compare_has_the_results_of_check(plan: str, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Those of partial plans too; of the nation compare says as check does that no level is above."""
    checked = document(capsys, "check", "--all")["results"]
    found = document(capsys, "compare", plan, other)
    for name in (plan, other):
        cells = [cell for row in found["rows"] for cell in row["cells"] if cell["plan"] == name]
        compared = answers([floor for cell in cells for floor in cell["floors"]], name)
        assert compared
        assert compared.items() <= answers(checked, name).items()
    assert "not known" not in printed(capsys, "compare", plan, other)


def test_show_has_the_results_of_check(capsys: pytest.CaptureFixture[str]) -> None:
    checked = document(capsys, "check", "huong-xuan")["results"]
    shown = document(capsys, "show", "huong-xuan")["profile"]["verdicts"]
    assert [(one["id"], one["status"]) for one in shown] == [(one["id"], one["status"]) for one in checked]


def test_nothing_of_a_unit_that_ended_is_ranked(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "compare", "hang-gon", "huong-xuan", "--at", "2026")
    cells = [cell for row in found["rows"] for cell in row["cells"] if cell["plan"] == "huong-xuan"]
    ended = [cell for cell in cells if any(one["value"] is not None for one in cell["values"])]
    assert len(ended) > 20
    assert {cell["relation"] for cell in ended} == {"not-comparable", "only-here"}
    assert {(cell["idle"]["reason"], cell["idle"]["year"]) for cell in ended} == {("ended", 2025)}
    assert not any(cell["floors"] for cell in cells)


@pytest.mark.parametrize(
    ("id", "beside"),
    [
        ("tam-phuoc/eligible-procedures-online/2030", {"viet-nam-2629-qd-ttg-2025": 100, "viet-nam-76-nq-cp-2021": 80}),
        ("tan-minh/eligible-procedures-online/2030", {"viet-nam-2629-qd-ttg-2025": 100, "viet-nam-76-nq-cp-2021": 80}),
        ("tam-phuoc/online-payment-transactions/2030", {"viet-nam-76-nq-cp-2021": 80}),
    ],
)
def test_similar_figures_beside_one_of_another_year(
    id: str, beside: dict[str, int], capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = [one for one in document(capsys, "check", id.split("/")[0])["results"] if one["id"] == id]
    assert found["reason"] == "outside-period"
    assert {one["plan"]: one["value"] for one in found["also_near"]} == beside
    text = " ".join(printed(capsys, "check", id.split("/")[0], "--verbose").split())
    assert "similar indicators: Eligible procedures" in text or "similar indicators: Procedures" in text


def test_the_document_without_a_figure_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "check", "hang-gon", "--indicator", "people-not-resubmitting")["results"]
    assert [(one["reason"], one["qualitative"]) for one in found] == [("no-figure", "dong-nai-10-kh-ubnd-2026")]
    text = " ".join(printed(capsys, "check", "hang-gon", "--indicator", "people-not-resubmitting", "--verbose").split())
    assert "one side is qualitative: 10/KH-UBND Đồng Nai*" in text


@pytest.mark.parametrize(
    "line",
    [
        ("check", "huong-xuan", "--verbose"),
        ("matrix", "--indicator", "eligible-procedures-online"),
        ("compare", "huong-xuan", "hang-gon", "--indicator", "eligible-procedures-online"),
        ("show", "huong-xuan"),
    ],
)
def test_a_doubt_is_marked_wherever_the_figure_is_printed(
    line: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "50%(?)" in printed(capsys, *line)


def test_remarks_that_end_with_a_stop_have_no_second(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "compare", "huong-xuan", "hang-gon")
    assert "trực tuyến. floor" in " ".join(found.split())
    assert ".." not in found
