"""The selection of every command: the same options with the same meaning, repeated or not, and tolerant names."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer

from cchc_cli.cli.app import COMMANDS, application, run

PLAN = """\
locality: {locality}
document:
  title: Kế hoạch cải cách hành chính
  number: null
  issued: {issued}
  issuer: UBND
  evidence: primary
  coverage: {coverage}
period: {{from: {first}, to: {last}}}
targets:
"""
TARGET = """\
  - indicator: {indicator}
    at_least: {value}
    source: {{section: II.2, paragraph: {paragraph}, stated: "tối thiểu {value}%"}}
"""

AREAS = {
    "documents-issued-properly": "institutions",
    "legal-documents-reviewed": "institutions",
    "online-files": "procedures",
    "files-on-time": "procedures",
}
"""The indicators of the plans, with their areas."""


@dataclass(frozen=True)
class Facts:
    """A plan: what options select it by, and its figures."""

    locality: str
    first: int
    last: int
    values: tuple[int, ...]
    full: bool = True

    @property
    def province(self) -> str:
        return self.locality.partition("/")[0]

    @property
    def level(self) -> str:
        return "commune" if "/" in self.locality else "province"

    def text(self) -> str:
        coverage = "full" if self.full else "partial"
        head = PLAN.format(
            locality=self.locality,
            issued=f"{self.first}-{3 if '/' in self.locality else 1:02}",  # a province issues its plan first
            coverage=coverage,
            first=self.first,
            last=self.last,
        )
        targets = zip(AREAS, self.values, strict=False)
        return head + "".join(
            TARGET.format(indicator=indicator, value=value, paragraph=at)
            for at, (indicator, value) in enumerate(targets, start=1)
        )


PLANS = {
    "dong-nai-ke-hoach-2026": Facts("dong-nai", 2026, 2030, (90, 90, 90, 90)),
    "tam-phuoc": Facts("dong-nai/tam-phuoc", 2026, 2030, (95, 90, 80, 95)),
    "tan-minh": Facts("hai-phong/tan-minh", 2026, 2030, (91, 92, 93, 94)),
    "hang-gon": Facts("dong-nai/hang-gon", 2027, 2027, (90, 80, 100)),
    "trang-dai": Facts("dong-nai/trang-dai", 2026, 2026, (99,), full=False),
}

LISTED: dict[str, Callable[[Any], list[tuple[str | None, str | None]]]] = {
    "compare": lambda found: (
        [(None, row["indicator"]) for row in found["rows"]] + [(plan["plan"], None) for plan in found["plans"]]
    ),
    "check": lambda found: [(row["plan"], row["indicator"]) for row in found["results"]],
    "matrix": lambda found: (
        [(None, row["indicator"]) for row in found["rows"]] + [(plan["plan"], None) for plan in found["plans"]]
    ),
    "show": lambda found: [(row["plan"], row["indicator"]) for row in found["targets"]],
    "list": lambda found: [(plan["plan"], None) for plan in found["plans"]],
    "indicators": lambda found: [(None, one["id"]) for one in found["indicators"]],
    "export": lambda found: [(row["plan"], row["indicator"]) for row in found["rows"]],
    "floors": lambda found: [(None, one["indicator"]) for one in found["floors"]],
}
"""For each command, the plans and indicators in its JSON."""

PLAN_OPTIONS = ("compare", "check", "matrix", "list", "export")
ROW_OPTIONS = ("compare", "check", "floors", "matrix", "show", "indicators", "export")
STATUS_OPTION = ("check", "show", "export")
YEAR_OPTION = ("compare", "matrix")
PAGES = ("report",)
"""What takes options of the selection and prints no JSON: tests/test_report.py."""
OPTIONS = {
    **dict.fromkeys(("--province", "--level"), (*PLAN_OPTIONS, "localities", *PAGES)),
    "--period": (*PLAN_OPTIONS, *PAGES),
    "--area": (*ROW_OPTIONS, *PAGES),
    "--indicator": (*(one for one in ROW_OPTIONS if one != "indicators"), *PAGES),
    "--status": (*STATUS_OPTION, *PAGES),
    "--at": (*YEAR_OPTION, "floors"),
}
"""The commands that take each option of the selection."""

BEFORE = {"show": ["tam-phuoc"], "floors": ["dong-nai/tam-phuoc"]}
"""The arguments that a command cannot do without."""


@pytest.fixture(autouse=True)
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plans directory; the commands run beside it."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "plans"
    folder.mkdir()
    (tmp_path / "cchc.toml").write_text("shipped = false\n", encoding="utf-8")
    for name, facts in PLANS.items():
        (folder / f"{name}.yaml").write_text(facts.text(), encoding="utf-8")
    return folder


Printed = Callable[..., tuple[int, str, str]]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    """Run a command line and return its exit code, stdout and stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def listed(printed: Printed, command: str, *arguments: str) -> tuple[set[str], set[str]]:
    """Return the plans and the indicators that a command lists."""
    code, out, err = printed(command, *BEFORE.get(command, []), *arguments, "--format", "json")
    assert code in (0, 1), err
    pairs = LISTED[command](json.loads(out))
    return {plan for plan, _ in pairs if plan is not None}, {name for _, name in pairs if name is not None}


def repeated(option: str, values: Iterable[str]) -> list[str]:
    return [word for value in values for word in (option, value)]


def plans_of(matches: Callable[[Facts], bool]) -> set[str]:
    return {name for name, one in PLANS.items() if matches(one)}


PLAN_CASES: list[tuple[str, list[str], Callable[[Facts, Collection[str]], bool]]] = [
    ("--province", ["dong-nai", "hai-phong"], lambda one, ids: one.province in ids),
    ("--level", ["commune", "province"], lambda one, ids: one.level in ids),
    ("--period", ["2026", "2027"], lambda one, ids: any(one.first <= int(year) <= one.last for year in ids)),
]


@pytest.mark.parametrize("command", PLAN_OPTIONS)
@pytest.mark.parametrize(("option", "values", "matches"), PLAN_CASES, ids=[case[0] for case in PLAN_CASES])
def test_plans_by_any_of_several_values(
    command: str, option: str, values: list[str], matches: Callable[[Facts, Collection[str]], bool], printed: Printed
) -> None:
    every = plans_of(lambda one: matches(one, values))
    assert listed(printed, command, *repeated(option, values))[0] == every
    for value in values:
        some = plans_of(lambda one, value=value: matches(one, [value]))  # type: ignore[misc]
        if command != "compare" or len(some) > 1:  # one plan is no comparison
            assert listed(printed, command, option, value)[0] == some
    assert "trang-dai" in every, "a plan of partial coverage is selected like others"


@pytest.mark.parametrize("command", PLAN_OPTIONS)
def test_several_options_narrow_each_other(command: str, printed: Printed) -> None:
    arguments = ["--province", "dong-nai", "--level", "commune", "--period", "2026", "--period", "2027"]
    assert listed(printed, command, *arguments)[0] == {"tam-phuoc", "hang-gon", "trang-dai"}


@pytest.mark.parametrize("command", [one for one in PLAN_OPTIONS if one != "list"])
def test_plans_that_are_named_come_besides_those_selected(command: str, printed: Printed) -> None:
    found = {"tan-minh", "trang-dai", "dong-nai-ke-hoach-2026"}
    assert listed(printed, command, "tan-minh", "trang-dai", "--level", "province")[0] == found


def test_a_partial_plan_is_evaluated_like_others_and_nothing_is_missing_from_it(printed: Printed) -> None:
    _, out, err = printed("check", "--period", "2026", "--format", "json")
    found = {row["indicator"]: row["status"] for row in json.loads(out)["results"] if row["plan"] == "trang-dai"}
    assert found == {"documents-issued-properly": "above"}
    assert err.startswith("data: ")


@pytest.mark.parametrize("command", [one for one in OPTIONS["--indicator"] if one not in PAGES])
def test_rows_of_any_of_several_indicators(command: str, printed: Printed) -> None:
    arguments = ["tam-phuoc", "tan-minh"] if command == "compare" else []
    both = ["online-files", "documents-issued-properly"]
    assert listed(printed, command, *arguments, *repeated("--indicator", both))[1] == set(both)
    for one in both:
        assert listed(printed, command, *arguments, "--indicator", one)[1] == {one}


@pytest.mark.parametrize("command", ROW_OPTIONS)
def test_rows_of_any_of_several_areas(command: str, printed: Printed) -> None:
    arguments = ["tam-phuoc", "tan-minh"] if command == "compare" else []
    own = set(AREAS)

    def found(*areas: str) -> set[str]:
        return listed(printed, command, *arguments, *repeated("--area", areas))[1] & own

    assert found("institutions", "procedures") == own
    assert found("institutions") == {name for name, area in AREAS.items() if area == "institutions"}
    assert found("CAI CACH THE CHE") == found("institutions")


@pytest.mark.parametrize("command", [one for one in OPTIONS["--indicator"] if one not in PAGES])
def test_area_and_indicator_narrow_each_other(command: str, printed: Printed) -> None:
    arguments = ["tam-phuoc", "tan-minh"] if command == "compare" else []
    arguments += repeated("--indicator", ["online-files", "documents-issued-properly"])
    assert listed(printed, command, *arguments, "--area", "procedures")[1] == {"online-files"}


STATUSES = {
    "below": {"online-files"},
    "meets": {"legal-documents-reviewed"},
    "above": {"documents-issued-properly", "files-on-time"},
}
"""The results of tam-phuoc against the plan of its province."""


@pytest.mark.parametrize("command", STATUS_OPTION)
@pytest.mark.parametrize("statuses", [["below"], ["meets"], ["below", "meets"], ["above", "below"], ["no-floor"]])
def test_results_of_any_of_several_statuses(command: str, statuses: list[str], printed: Printed) -> None:
    arguments = [*([] if command == "show" else ["tam-phuoc"]), *repeated("--status", statuses)]
    assert listed(printed, command, *arguments)[1] == set().union(*(STATUSES.get(one, set()) for one in statuses))


@pytest.mark.parametrize("command", YEAR_OPTION)
def test_the_year_in_force(command: str, printed: Printed) -> None:
    code, out, _ = printed(command, "tam-phuoc", "hang-gon", "--at", "2027", "--format", "json")
    assert (code, json.loads(out)["at"]) == (0, 2027)


def test_what_is_shown_to_people_is_selected_too(printed: Printed) -> None:
    _, out, _ = printed("show", "tam-phuoc", "--status", "below")
    assert "online-files" in out
    assert "files-on-time" not in out
    assert "hang-gon" not in printed("list", "--period", "2026")[1]
    assert "hang-gon" in printed("list", "--period", "2026", "--period", "2027")[1]


def test_deadlines_are_those_of_the_selected_results(tmp_path: Path, printed: Printed) -> None:
    assert printed("export", "tam-phuoc", "--status", "below", "--calendar", "x.ics")[0] == 0
    text = (tmp_path / "x.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 1
    assert "80%" in text
    assert "95%" not in text


def test_check_fails_for_selected_results_only(printed: Printed) -> None:
    assert printed("check", "--province", "dong-nai")[0] == 1
    assert printed("check", "--province", "hai-phong")[0] == 0
    assert printed("check", "--province", "hai-phong", "--province", "dong-nai")[0] == 1
    assert printed("check", "tam-phuoc", "--indicator", "files-on-time", "--indicator", "online-files")[0] == 1


def test_nothing_selected_is_refused(printed: Printed) -> None:
    for command in ("check", "matrix"):
        code, out, err = printed(command, "--province", "lam-dong")
        assert (code, out) == (2, "")
        assert err.startswith("cchc: no plan is selected\n  ")


# One parser


def parameters(command: str) -> dict[str, Any]:
    group: Any = typer.main.get_command(application(COMMANDS))
    return {one.opts[0]: one for one in group.commands[command].params if one.param_type_name == "option"}


def test_an_option_of_the_selection_is_the_same_in_every_command() -> None:
    for option, takers in OPTIONS.items():
        assert {name for name in COMMANDS if option in parameters(name)} == set(takers), option
        said = {
            (one.help, one.metavar, one.multiple, one.type.name)
            for one in (parameters(name)[option] for name in takers)
        }
        assert len(said) == 1, option
        assert {one[2] for one in said} == {option != "--at"}
        assert ("(repeatable)" in said.pop()[0]) is (option != "--at")


# One resolver


TYPED = (
    "tam-phuoc",
    "tamphuoc",
    "P. Tam Phước",
    "plans/tam-phuoc.yaml",
    "Tam Phước",
    "phường Tam Phước",
    "TAM-PHUOC",
    "tam phước, đồng nai",
    "tam-phuoc-2026",
    "dong-nai/tam-phuoc",
)


@pytest.mark.parametrize(
    ("command", "typed"),
    [
        *(("show", typed) for typed in TYPED),
        *((one, typed) for one in ("check", "export", "matrix") for typed in TYPED[:3]),
    ],
)
def test_a_plan_however_it_is_typed(command: str, typed: str, printed: Printed) -> None:
    code, out, err = printed(command, typed, "--format", "json")
    assert code in (0, 1), err
    found = json.loads(out)
    plans = [found["plan"]] if command == "show" else found.get("plans") or found["rows"]
    assert {one if isinstance(one, str) else one["plan"] for one in plans} == {"tam-phuoc"}


@pytest.mark.parametrize("typed", ["dong-nai", "Đồng Nai", "ĐỒNG NAI", "dongnai", "tỉnh Đồng Nai", "TP. Đồng Nai"])
def test_a_province_however_it_is_typed(typed: str, printed: Printed) -> None:
    code, out, err = printed("list", "--province", typed, "--format", "json")
    assert code == 0, err
    assert {one["province"] for one in json.loads(out)["plans"]} == {"dong-nai"}


@pytest.mark.parametrize("typed", ["commune", "Commune", "cấp xã", "CAP XA"])
def test_a_level_however_it_is_typed(typed: str, printed: Printed) -> None:
    _, out, err = printed("list", "--level", typed, "--format", "json")
    assert {one["level"] for one in json.loads(out)["plans"]} == {"commune"}, err


@pytest.mark.parametrize("typed", ["province", "Province", "cấp tỉnh", "dong-nai-ke-hoach-2026", "Đồng Nai"])
def test_a_floor_however_it_is_typed(typed: str, printed: Printed) -> None:
    code, out, err = printed("check", "tam-phuoc", "--against", typed, "--format", "json")
    assert code == 1, err
    assert {row["floor_plan"] for row in json.loads(out)["results"]} == {"dong-nai-ke-hoach-2026"}


@pytest.mark.parametrize("typed", ["online-files", "Online_Files", "Files handled online", "files handled ONLINE"])
def test_an_indicator_however_it_is_typed(typed: str, printed: Printed) -> None:
    _, out, err = printed("export", "--indicator", typed, "--format", "json")
    assert {row["indicator"] for row in json.loads(out)["rows"]} == {"online-files"}, err
    assert printed("indicators", typed)[0] == 0


@pytest.mark.parametrize("typed", ["stated-value", "Stated_Value", "D114", "d114"])
def test_a_rule_however_it_is_typed(typed: str, printed: Printed, plans: Path) -> None:
    path = plans / "tam-phuoc.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("at_least: 80", "at_least: 81"), encoding="utf-8")
    assert "D114" in printed("explain", typed)[1]
    code, out, _ = printed("lint", "--select", typed, "--format", "json")
    assert (code, {one["name"] for one in json.loads(out)["diagnostics"]}) == (1, {"stated-value"})
    assert printed("lint", "--ignore", typed)[0] == 0
    assert printed("lint", "--select", typed, "--fail-on", "Never")[0] == 0
    assert json.loads(printed("lint", "--format", "JSON", "--fail-on", "never")[1])["command"] == "lint"


def test_a_new_plan_of_a_name_of_two_places_is_refused_with_both(printed: Printed, plans: Path) -> None:
    added = (
        '- {id: vinh-long/vinh-long, level: commune, history: [{name: "Vĩnh Long", type: phường, parent: vinh-long}]}'
    )
    (plans / "localities.yaml").write_text(f"localities:\n  {added}\n", encoding="utf-8")
    code, out, err = printed("new", "Vĩnh Long", "--year", "2026")
    assert (code, out) == (2, "")
    assert "vinh-long (tỉnh Vĩnh Long), vinh-long/vinh-long (phường Vĩnh Long, tỉnh Vĩnh Long)" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "tam phuok"], "cchc: unknown plan or locality `tam phuok`\n  did you mean tam-phuoc?\n"),
        (["check", "--province", "dong nay"], "cchc: unknown province `dong nay`\n  did you mean dong-nai"),
        (["list", "--level", "comune"], "cchc: unknown level `comune`\n  did you mean commune?\n"),
        (["export", "--area", "procedure"], "cchc: unknown area `procedure`\n  did you mean procedures?\n"),
        (
            ["list", "--period", "26"],
            "cchc: `26` is not a year between 1986 and 2100\n  write four digits, such as",
        ),
        (
            ["matrix", "--at", "x"],
            "cchc: `x` is not a year between 1986 and 2100\n  write four digits, such as --at 2030\n",
        ),
        (["explain", "stated-valu"], "cchc: unknown rule `stated-valu`\n  did you mean stated-value"),
        (["explain", "v105"], "cchc: `V105` is a check of `cchc verify`, not a rule of lint\n"),
        (["lint", "--ignore", "floor-clause"], "cchc: `V303` is a check of `cchc verify`, not a rule of lint\n"),
        (["lint", "--select", "stated-valu"], "cchc: unknown rule `stated-valu`\n  did you mean stated-value"),
        (["lint", "--fail-on", "eror"], "cchc: --fail-on cannot be `eror`\n  did you mean error?\n"),
        (["lint", "--format", "sarf"], "cchc: unknown format `sarf`\n  did you mean sarif?\n"),
        (
            ["compare", "tam-phuoc", "tan-minh", "--indicator", "online-files", "--indicator", "online-fils"],
            "cchc: unknown indicator `online-fils`\n  did you mean online-files",
        ),
    ],
)
def test_an_unknown_name_is_refused_with_similar_ones(arguments: list[str], said: str, printed: Printed) -> None:
    code, out, err = printed(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(said)
