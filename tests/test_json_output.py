"""`--format json` of every command keeps to its schema, and every schema lists the words that the code knows."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from cchc_cli.analysis.floor_groups import FloorGroup
from cchc_cli.analysis.matrix import Relative
from cchc_cli.cli.app import run
from cchc_cli.domain.enums import (
    Aim,
    Among,
    Area,
    CellStatus,
    Change,
    Comparator,
    Counted,
    Coverage,
    Difference,
    Direction,
    DueBasis,
    Evidence,
    Exclusion,
    Kind,
    Level,
    Reason,
    Relation,
    Status,
    Unit,
    Where,
)
from cchc_cli.domain.target import Qualifiers
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Tier
from cchc_cli.reading.discovery import Origin

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "schema"
PLANS = ROOT / "plans"
COMMANDS = (
    "compare",
    "check",
    "matrix",
    "show",
    "list",
    "indicators",
    "localities",
    "export",
    "lint",
    "explain",
    "floors",
    "verify",
)

OUTPUT_WORDS: Mapping[str, type[StrEnum]] = {
    "tier": Tier,
    "floor_group": FloorGroup,
    "area": Area,
    "level": Level,
    "unit": Unit,
    "direction": Direction,
    "comparator": Comparator,
    "aim": Aim,
    "kind": Kind,
    "due_basis": DueBasis,
    "where": Where,
    "evidence": Evidence,
    "coverage": Coverage,
    "among": Among,
    "exclusion": Exclusion,
    "counted": Counted,
    "relation": Relation,
    "status": Status,
    "standing": CellStatus,
    "change": Change,
    "relative": Relative,
    "reason": Reason,
    "difference": Difference,
    "severity": Severity,
    "origin": Origin,
}
"""What each list of words under `$defs` of an output schema is."""

INPUT_WORDS: Mapping[str, type[StrEnum]] = {
    "evidence": Evidence,
    "coverage": Coverage,
    "comparator": Comparator,
    "aim": Aim,
    "delegated_to": Level,
    "level": Level,
    "among": Among,
    "excluding": Exclusion,
    "counting": Counted,
    "where": Where,
    "area": Area,
    "unit": Unit,
    "direction": Direction,
}
"""What each list of words in the schemas of files is, by the key that it belongs to."""

LEAST = {
    "export": (
        "rows",
        "plan locality province level indicator area kind comparator value unit due due_basis scope qualifiers section"
        " paragraph stated where evidence",
    ),
    "check": (
        "results",
        "plan indicator scope value due floor_value floor_due floor_plan floor_level status gap reason",
    ),
    "lint": ("diagnostics", "path line column code name severity message"),
}
"""What docs/design.md promises in section 5: the list, and the keys that each of its items has at the least."""

Json = dict[str, Any]


def schema(name: str) -> Json:
    loaded: Json = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return loaded


@cache
def validator(command: str) -> Any:
    return jsonschema_rs.validator_for(schema(f"output/{command}"))


def wrong(document: Json) -> list[str]:
    """What is wrong with the JSON of a command by its schema: path and message."""
    found = validator(document["command"]).iter_errors(document)
    return [f"{'/'.join(map(str, error.instance_path))}: {str(error.message)[:200]}" for error in found]


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CCHC_PLANS", "CCHC_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)


def printed(capsys: pytest.CaptureFixture[str], arguments: str, *more: str) -> tuple[int, str]:
    code = run([*arguments.split(), *more, "--format", "json"])
    return code, capsys.readouterr().out


def document(capsys: pytest.CaptureFixture[str], arguments: str, *more: str) -> tuple[int, Json]:
    code, text = printed(capsys, arguments, *more)
    loaded: Json = json.loads(text)
    return code, loaded


# --- the schemas


def schemas_below(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Json]]:
    """Every block of a schema with its path."""
    if isinstance(value, dict):
        yield path, value
        for key, one in value.items():
            yield from schemas_below(one, (*path, key))
    elif isinstance(value, list):
        for one in value:
            yield from schemas_below(one, path)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_schema_is_one(command: str) -> None:
    found = schema(f"output/{command}")
    Draft202012Validator.check_schema(found)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$id"].endswith(f"/schema/output/{command}.schema.json")
    assert found["properties"]["command"] == {"const": command}
    assert found["properties"]["schema_version"] == {"const": 1}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_object_is_closed_and_every_key_known(command: str) -> None:
    for path, block in schemas_below(schema(f"output/{command}")):
        if block.get("type") == "object" and "properties" not in block:
            assert path[-1] == "parameters", path  # each message has its own
        elif block.get("type") == "object":
            assert block["additionalProperties"] is False, path
            assert set(block["required"]) <= set(block["properties"]), path
            optional = set(block["properties"]) - set(block["required"])
            assert not optional or path[-1] in ("scope", "qualifiers"), path


def test_there_is_a_schema_for_every_command_and_no_other() -> None:
    assert {path.name for path in (SCHEMAS / "output").iterdir()} == {f"{name}.schema.json" for name in COMMANDS}


def test_what_schemas_share_is_the_same_in_each() -> None:
    seen: Json = {}
    for command in COMMANDS:
        for name, block in schema(f"output/{command}")["$defs"].items():
            assert seen.setdefault(name, block) == block, (command, name)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_definition_is_used(command: str) -> None:
    found = schema(f"output/{command}")
    used = {block["$ref"].removeprefix("#/$defs/") for _, block in schemas_below(found) if "$ref" in block}
    assert used == set(found["$defs"])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_words_of_the_output_schemas_are_those_of_the_code(command: str) -> None:
    for path, block in schemas_below(schema(f"output/{command}")):
        if "enum" not in block:
            continue
        assert path[:-1] == ("$defs",), path
        if path[-1] == "qualifier":
            assert block["enum"] == list(Qualifiers.__slots__)
        else:
            assert block["enum"] == [str(word) for word in OUTPUT_WORDS[path[-1]]], path


def test_the_standings_counted_are_all_of_them() -> None:
    assert list(schema("output/matrix")["properties"]["counts"]["properties"]) == [str(one) for one in CellStatus]


def test_the_statuses_counted_are_all_of_them() -> None:
    assert list(schema("output/check")["properties"]["counts"]["properties"]) == [str(status) for status in Status]


@pytest.mark.parametrize("name", ["plan", "indicators"])
def test_the_words_of_the_file_schemas_are_those_of_the_code(name: str) -> None:
    found = []
    for path, block in schemas_below(schema(name)):
        if "enum" in block:
            key = next(step for step in reversed(path) if step in INPUT_WORDS)
            assert block["enum"] == [str(word) for word in INPUT_WORDS[key]], path
            found.append(key)
    of_indicators = {"area", "unit", "direction"}
    assert set(found) == (of_indicators if name == "indicators" else set(INPUT_WORDS) - of_indicators)


def test_the_levels_of_localities_are_those_of_the_code() -> None:
    found = schema("localities")["$defs"]["locality"]["properties"]["level"]["enum"]
    assert found == [str(level) for level in Level]


def test_the_ways_to_write_a_value_are_those_of_the_code() -> None:
    target = schema("plan")["$defs"]["target"]
    ways = [name for one in target["oneOf"] for name in one["required"]]
    assert ways == [*(str(word) for word in Comparator), "trajectory", "aim", "delegated_to"]
    assert set(target["properties"]["qualifiers"]["properties"]) == set(Qualifiers.__slots__)


# --- the shipped data

SHIPPED = (
    "compare tam-phuoc tan-minh",
    "compare tam-phuoc tan-minh huong-xuan --at 2030",
    "compare hang-gon vinh-cuu --only different",
    "compare hang-gon dong-nai-10-kh-ubnd-2026",
    "compare viet-nam-76-nq-cp-2021 huong-xuan --area procedures",
    "check",
    "check --all --verbose",
    "check huong-xuan --against nation",
    "floors dong-nai/tam-phuoc",
    "floors hai-phong/tan-minh --at 2026",
    "check hang-gon --against dong-nai-10-kh-ubnd-2026 --status above --status meets",
    "check dong-nai-10-kh-ubnd-2026",
    "compare --level commune --period 2026",
    "matrix",
    "matrix --province dong-nai --at 2026",
    "matrix dong-nai-10-kh-ubnd-2026 --level commune --relative median",
    "list",
    "localities 26113",
    "localities --province dong-nai --level district",
    "indicators",
    "indicators online-payment-transactions",
    "indicators --area steering",
    "export",
    "export tan-minh --area public-finance",
    "lint",
    *(f"show {path.stem}" for path in sorted(PLANS.glob("*.yaml"))),
    "show viet-nam-76-nq-cp-2021",
    "show dong-nai-10-kh-ubnd-2026",
)


SLOW = pytest.mark.slow

ONE_OF_EACH = (
    "compare tam-phuoc tan-minh",
    "check tam-phuoc",
    "matrix tam-phuoc hang-gon",
    "show vinh-cuu",
    "list",
    "indicators par-index",
    "floors dong-nai/tam-phuoc",
    "export tam-phuoc",
    "lint",
)


ABOVE = [f"show {path.stem}" for path in sorted(PLANS.glob("*/*.yaml"))]
"""Pages of plans whose targets `export` prints as well."""


@pytest.mark.parametrize(
    "arguments", [*SHIPPED, *(pytest.param(one, marks=pytest.mark.slow) for one in ABOVE if one not in SHIPPED)]
)
def test_the_shipped_data(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = document(capsys, arguments)
    results = found["results"] if found["command"] == "check" else ()
    assert code == any(one["status"] == "below" for one in results)
    assert found["command"] == arguments.split()[0]
    assert wrong(found) == []


@pytest.mark.parametrize("command", ["export", "check"])
def test_the_least_keys(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    listed, keys = LEAST[command]
    _, found = document(capsys, command)
    assert found[listed]
    assert all(set(keys.split()) <= set(one) for one in found[listed])


@pytest.mark.parametrize("command", LEAST)
def test_the_schema_requires_the_least_keys(command: str) -> None:
    listed, keys = LEAST[command]
    found = schema(f"output/{command}")
    item = found["properties"][listed]["items"]["$ref"].removeprefix("#/$defs/")
    assert set(keys.split()) <= set(found["$defs"][item]["required"])


@pytest.mark.parametrize(
    "arguments", [one if one in ("check tam-phuoc", "lint") else pytest.param(one, marks=SLOW) for one in ONE_OF_EACH]
)
def test_the_same_whatever_the_terminal_and_its_language(
    arguments: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = printed(capsys, arguments)
    languages = ({"COLUMNS": "40", "CCHC_LANG": "vi"}, {"COLUMNS": "200", "CCHC_LANG": "en"})
    for surroundings in (*languages, {"TERM": "dumb", "NO_COLOR": "1"}):
        for name, value in surroundings.items():
            monkeypatch.setenv(name, value)
        assert printed(capsys, arguments) == first
    assert printed(capsys, arguments, "--color", "always") == first


@pytest.mark.parametrize(
    "arguments",
    [one if one.startswith("show") else pytest.param(one, marks=pytest.mark.slow) for one in ONE_OF_EACH],
)
def test_the_same_in_a_process_in_the_plain_locale(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    first = printed(capsys, arguments)
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "PYTHON"))}
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "cchc_cli", *arguments.split(), "--format", "json"],
        cwd=ROOT,
        env={**surroundings, **plain, "COLUMNS": "40"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.decode("utf-8")) == first


def test_letters_are_written_as_letters(capsys: pytest.CaptureFixture[str]) -> None:
    _, text = printed(capsys, "show tam-phuoc")
    assert "phường Tam Phước" in text
    assert "\\u" not in text
    assert text.endswith("}\n")


def test_export_and_show_and_indicators_tell_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    _, exported = document(capsys, "export")
    _, shown = document(capsys, "show hang-gon")
    _, page = document(capsys, "indicators online-files")
    shared = shown["targets"][0].keys() & page["values"][0].keys()
    assert {"plan", "indicator", "value", "due", "stated", "section"} <= shared
    rows = [{key: value for key, value in row.items() if key in shared} for row in exported["rows"]]
    shown["targets"] = [{key: value for key, value in row.items() if key in shared} for row in shown["targets"]]
    page["values"] = [{key: value for key, value in row.items() if key in shared} for row in page["values"]]
    assert [row for row in rows if row["plan"] == "hang-gon"] == shown["targets"]
    assert [row for row in rows if row["indicator"] == "online-files"] == page["values"]


def test_a_row_of_export_says_what_its_kind_says(capsys: pytest.CaptureFixture[str]) -> None:
    _, exported = document(capsys, "export")
    for row in exported["rows"]:
        figure = row["kind"] == "quantitative"
        assert (row["value"] is not None) is figure
        assert (row["comparator"] is not None) is figure
        assert (row["aim"] is not None) is (row["kind"] == "qualitative")
        assert (row["delegated_to"] is not None) is (row["kind"] == "delegated")
        assert row["addresses"] if row["evidence"] == "secondary" else row["section"], row
        assert (row["section"] is None) is (row["paragraph"] is None)


def test_a_verdict_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """A floor is given whole or not at all; what judges has a floor and a gap; what does not, has a reason."""
    _, found = document(capsys, "check")
    for row in found["results"]:
        keys = [f"floor_{one}" for one in ("comparator", "value", "due", "plan", "level", "indicator", "evidence")]
        assert len({row[key] is None for key in keys}) == 1, row
        judged = row["status"] in ("below", "overtaken", "not-yet-due", "later", "meets", "early", "above")
        assert (row["gap"] is not None) is judged, row
        assert (row["reason"] is None) is (judged or row["status"] == "missing"), row
        assert (row["missed"] is not None) is (row["status"] == "later"), row
        if judged:
            assert row["floor_plan"] is not None, row
            assert row["floor_indicator"] == row["indicator"], row
    counts = {status: number for status, number in found["counts"].items() if number}
    assert counts == {status: [row["status"] for row in found["results"]].count(status) for status in counts}
    assert sum(counts.values()) == len(found["results"])


def test_a_comparison_has_a_cell_for_each_plan(capsys: pytest.CaptureFixture[str]) -> None:
    _, found = document(capsys, "compare tam-phuoc tan-minh huong-xuan")
    order = [plan["plan"] for plan in found["plans"]]
    cells = [cell for row in found["rows"] for cell in row["cells"]]
    assert all([cell["plan"] for cell in row["cells"]] == order for row in found["rows"])
    assert sum(one["cells"] for one in found["counts"]) == sum(cell["relation"] is not None for cell in cells)
    assert all((cell["gap"] is not None) is (cell["relation"] in ("same", "stricter", "looser")) for cell in cells)


def test_a_matrix_has_a_cell_for_each_plan_and_the_verdicts_of_check(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands in a cell is what check says: its gravest verdict, with the same figures."""
    _, found = document(capsys, "matrix")
    _, checked = document(capsys, "check")
    order = [plan["plan"] for plan in found["plans"]]
    cells = [(row, cell) for row in found["rows"] for cell in row["cells"]]
    assert all([cell["plan"] for cell in row["cells"]] == order for row in found["rows"])
    assert sum(found["counts"].values()) == len(cells)
    floors = ("floor_comparator", "floor_value", "floor_due", "floor_plan", "floor_level")
    keys = ("value", "gap", *floors, "fallback", "caveats")
    said = [
        (one["plan"], one["indicator"], one["scope"], one["status"], *(one[key] for key in keys))
        for one in checked["results"]
    ]
    judged = ("below", "overtaken", "not-yet-due", "later", "meets", "early", "above", "missing")
    for row, cell in cells:
        if cell["standing"] in judged:
            key = (cell["plan"], row["indicator"], cell["scope"], cell["standing"], *(cell[name] for name in keys))
            assert key in said
    assert {status for status, number in checked["counts"].items() if number and status in judged} <= {
        cell["standing"] for _, cell in cells
    }


# --- a directory that is broken in part

GOOD = """locality: {locality}
document:
  title: Kế hoạch cải cách hành chính
  number: 12/KH-UBND
  issued: 2026-03
  issuer: Ủy ban nhân dân
  evidence: primary
  floor_clause: {{section: III.1}}
  notes: [Số in mờ.]
period: {{from: 2026, to: 2030}}
targets:
  - indicator: online-files
    at_least: {value}
    scope: {{level: commune, field: [land, investment], service_level: [3, 4]}}
    qualifiers: {{hedge: true, excluding: [confidential], counting: [cadres], condition: theo quy định}}
    source: {{section: II.2.a, paragraph: 3, stated: tối thiểu {value}%}}
  - indicator: own-indicator
    trajectory: {{from: 2026, start: 20, step: 15.5, through: 2028}}
    source: {{section: II.2.a, paragraph: 4, stated: 20% … 15.5%, where: tasks}}
  - indicator: par-index
    at_most: 3
    due: {{from: 2028, to: 2030}}
    scope: {{among: provinces, body: justice-office}}
    restates: {{section: I.1, paragraph: 1}}
    contradicts: [{{section: I.1, paragraph: 2}}]
    doubt: Không rõ mẫu số.
    note: Ghi chú.
    source: {{section: P2.II.2.a, paragraph: 5, stated: tối đa 3}}
  - indicator: online-payment-transactions
    {last}
    due: every-year
    source: {{section: II.2.a, paragraph: 6, stated: theo tỉnh giao}}
"""
OWN = """indicators:
  - id: own-indicator
    area: procedures
    label: {vi: Chỉ tiêu riêng, en: An indicator of our own}
    numerator: {vi: hồ sơ, en: files}
    unit: percent
    direction: more
"""


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good plans, one with a bad target, one that is no YAML, one of another encoding."""
    folder = tmp_path / "plans"
    folder.mkdir()
    delegated = "delegated_to: province"
    files = {
        "tam-phuoc.yaml": GOOD.format(locality="dong-nai/tam-phuoc", value="95", last=delegated),
        "tan-minh.yaml": GOOD.format(locality="hai-phong/tan-minh", value="75.5", last=delegated),
        "hang-gon.yaml": GOOD.format(locality="dong-nai/hang-gon", value="90", last="at_least: 1.000"),
        "dong-nai.yaml": GOOD.format(locality="dong-nai", value="80", last=delegated),
        "no-yaml.yaml": "locality: [",
        "indicators.yaml": OWN,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "latin.yaml").write_bytes("địa phương: Huế\n".encode("utf-16"))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("compare tam-phuoc tan-minh", 2),
        ("compare hang-gon tan-minh --indicator online-files", 2),
        ("check", 2),
        ("matrix", 2),
        ("matrix tam-phuoc --relative median", 2),
        ("check tam-phuoc", 2),
        ("check tam-phuoc --against province", 2),
        ("show tam-phuoc", 2),
        ("show hang-gon --indicator online-files", 2),
        ("list", 2),
        ("indicators", 2),
        ("indicators own-indicator", 2),
        ("export", 2),
        ("lint plans", 1),
    ],
)
def test_a_directory_broken_in_part(
    arguments: str, code: int, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended, found = document(capsys, arguments)
    assert ended == code
    assert wrong(found) == []


def test_what_is_left_is_still_there(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, listed = document(capsys, "list --no-shipped")
    assert {plan["plan"]: plan["targets"] for plan in listed["plans"]} == {
        "dong-nai": 4,
        "hang-gon": 3,
        "tam-phuoc": 4,
        "tan-minh": 4,
    }


def test_what_could_not_be_read_is_not_called_missing(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Hàng Gòn has the target; a slip in our file must not read as a promise that was not made."""
    asking = (broken / "dong-nai.yaml").read_text(encoding="utf-8").replace("delegated_to: province", "at_least: 60")
    (broken / "dong-nai.yaml").write_text(asking.replace("due: every-year", "due: 2030"), encoding="utf-8")
    _, found = document(capsys, "check")
    named = [one for one in found["results"] if one["plan"] == "hang-gon" and one["status"] == "missing"]
    assert [one["indicator"] for one in named] == []


def test_lint_names_every_broken_file(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, found = document(capsys, "lint plans")
    listed, keys = LEAST["lint"]
    assert all(set(keys.split()) <= set(one) for one in found[listed])
    places = {(one["path"], one["line"]) for one in found["diagnostics"] if one["severity"] == "error"}
    assert places >= {("plans/no-yaml.yaml", 1), ("plans/latin.yaml", 1), ("plans/hang-gon.yaml", 30)}
    assert found["files"] == 7, "six plans, and the localities beside them"
    assert found["errors"] == sum(one["severity"] == "error" for one in found["diagnostics"])
    assert found["warnings"] == sum(one["severity"] == "warning" for one in found["diagnostics"])


@pytest.mark.parametrize(
    "arguments", ["compare tam-phuoc no-yaml", "compare tam-phuoc hang-gon", "show nowhere", "export --area x"]
)
def test_a_refusal_writes_nothing_to_stdout(arguments: str, broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, arguments) == (2, "")


def test_a_document_holds_no_sign_that_steers_a_terminal(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text that JSON may carry as it is, and a terminal would obey: 8-bit controls and signs of direction."""
    text = (broken / "tam-phuoc.yaml").read_text(encoding="utf-8")
    hostile = '"\\e[31m \\x9b31m \\u202eđảo \\u2066"'
    (broken / "tam-phuoc.yaml").write_text(text.replace("Không rõ mẫu số.", hostile), encoding="utf-8")
    _, printed_text = printed(capsys, "show tam-phuoc")
    doubts = [target["doubt"] for target in json.loads(printed_text)["targets"]]
    assert "\x1b[31m \x9b31m \u202eđảo \u2066" in doubts
    assert not set("\x1b\x9b\u202e\u2066") & set(printed_text)
