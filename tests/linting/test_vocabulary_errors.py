"""What lint finds in the localities, indicators and scopes that a repository adds, with positions."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_cli.cli.app import run
from cchc_cli.linting.engine import vocabulary_results
from cchc_cli.linting.rule import EXAMPLE_PLAN
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.vocabulary_errors import entry_errors

SCHEMA = Path(__file__).parents[2] / "schema"

Linted = Callable[[str, str], list[str]]


@pytest.fixture
def linted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Linted:
    """Write a file beside a plan, and give the findings without their source lines."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.setenv("CCHC_LANG", "en")
    monkeypatch.chdir(tmp_path)
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "tam-phuoc.yaml").write_text(EXAMPLE_PLAN, encoding="utf-8")

    def lint(name: str, text: str) -> list[str]:
        (plans / name).write_text(text, encoding="utf-8")
        run(["lint", "plans", "--format", "concise"])
        return capsys.readouterr().out.splitlines()

    return lint


def places(*entries: str) -> str:
    """A file of localities, one a line, below a province that is right."""
    right = "  - {id: vi-du, level: province, history: [{name: Ví Dụ, type: tỉnh, parent: viet-nam}]}\n"
    return "localities:\n" + right + "".join(f"  - {entry}\n" for entry in entries)


def commune(id: str, *namings: str, more: str = "") -> str:
    history = ", ".join(f"{{name: An Mẫu, type: xã, parent: vi-du{one}}}" for one in namings or ("",))
    return f"{{id: {id}, level: commune, history: [{history}]{more}}}"


def district(id: str, parent: str = "vi-du", more: str = "") -> str:
    name = {"vi-du/a": "An", "vi-du/b": "Bình"}[id]
    return f"{{id: {id}, level: district, history: [{{name: {name}, type: huyện, parent: {parent}}}]{more}}}"


WRONG: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "history out of order": (
        places(commune("vi-du/an-mau", "", ", since: 2020-01-01", ", since: 2015-01-01")),
        [("since: 2015-01-01", "2015-01-01 is not after 2020-01-01; put the oldest entry of `history` first")],
    ),
    "the oldest is last": (
        places(commune("vi-du/an-mau", ", since: 2020-01-01", "")),
        [("{name: An Mẫu, type: xã, parent: vi-du}", "only the oldest entry of `history` can be without `since`; add")],
    ),
    "one day twice": (
        places(commune("vi-du/an-mau", ", since: 2020-01-01", ", since: 2020-01-01 ")),
        [("since: 2020-01-01 ", "2020-01-01 is not after 2020-01-01")],
    ),
    "ended before it began": (
        places(commune("vi-du/an-mau", ", since: 2020-01-01", more=", ended: 2019-12-31")),
        [("ended: 2019-12-31", "2019-12-31 is not after 2020-01-01")],
    ),
    "parents in a circle": (
        places(district("vi-du/a", "vi-du/b"), district("vi-du/b", "vi-du/a")),
        [
            ("parent: vi-du/b", "`vi-du/b` of level `district` cannot be above level `district`; correct the parent"),
            ("parent: vi-du/a", "`vi-du/a` of level `district` cannot be above level `district`; correct the parent"),
        ],
    ),
    "its own parent": (
        places(district("vi-du/a", "vi-du/a")),
        [("parent: vi-du/a", "`vi-du/a` refers to itself; correct the id")],
    ),
    "a commune above a commune": (
        places(commune("vi-du/an-mau"), commune("vi-du/b").replace("Mẫu", "Bình").replace("vi-du}", "vi-du/an-mau}")),
        [("parent: vi-du/an-mau", "`vi-du/an-mau` of level `commune` cannot be above level `commune`")],
    ),
    "a shipped commune above a commune": (
        places(commune("vi-du/an-mau").replace("vi-du}", "dong-nai/tam-phuoc}")),
        [("parent: dong-nai/tam-phuoc", "`dong-nai/tam-phuoc` of level `commune` cannot be above level `commune`")],
    ),
    "a commune below the nation": (
        places(commune("vi-du/an-mau").replace("parent: vi-du}", "parent: viet-nam}")),
        [("parent: viet-nam}", "`viet-nam` of level `nation` cannot be above level `commune`")],
    ),
    "a commune without a parent": (
        places(commune("vi-du/an-mau").replace(", parent: vi-du}", "}")),
        [("{name: An Mẫu", "level `commune` needs a `parent`; add the id of the unit above")],
    ),
    "a type of another level": (
        places(commune("vi-du/an-mau").replace("xã", "huyện")),
        [("type: huyện", "`huyện` is no type of level `commune`; correct one of the two")],
    ),
    "a parent that ended": (
        places(commune("vi-du/an-mau", ", since: 2026-07-01").replace("vi-du,", "binh-phuoc,")),
        [
            (
                "parent: binh-phuoc",
                "`binh-phuoc` ended on 2025-07-01; add a later entry of `history` with the unit above",
            )
        ],
    ),
    "a parent that ended before the unit": (
        places(
            district("vi-du/a", more=", ended: 2020-01-01"),
            commune("vi-du/an-mau", more=", ended: 2021-01-01").replace("vi-du}", "vi-du/a}"),
        ),
        [("parent: vi-du/a", "`vi-du/a` ended on 2020-01-01; add")],
    ),
    "a parent that began later": (
        places(
            district("vi-du/a").replace("type", "since: 2020-01-01, type"),
            commune("vi-du/an-mau", ", since: 2019-12-31").replace("vi-du,", "vi-du/a,"),
        ),
        [("parent: vi-du/a", "`vi-du/a` began on 2020-01-01, after 2019-12-31; correct the parent or a day")],
    ),
    "an unknown successor": (
        places(commune("vi-du/an-mau", more=", ended: 2025-07-01, successors: [{id: vi-du/x}]")),
        [("id: vi-du/x", "unknown `vi-du/x`; correct it, or add it")],
    ),
    "its own successor": (
        places(commune("vi-du/an-mau", more=", ended: 2025-07-01, successors: [{id: vi-du/an-mau}]")),
        [("id: vi-du/an-mau}]", "`vi-du/an-mau` refers to itself")],
    ),
    "successors in a circle": (
        places(
            district("vi-du/a", more=", ended: 2020-01-01, successors: [{id: vi-du/b}]"),
            district("vi-du/b", more=", ended: 2021-01-01, successors: [{id: vi-du/a}]"),
        ),
        [
            ("id: vi-du/b}]", "`vi-du/b` leads back to `vi-du/a` by its successors; correct one of them"),
            ("id: vi-du/a}]", "`vi-du/a` leads back to `vi-du/b` by its successors; correct one of them"),
        ],
    ),
    "a second nation": (
        places("{id: vi-du-2, level: nation, history: [{name: Ví Dụ Hai, type: nước}]}"),
        [("level: nation", "`viet-nam` is the only unit of level `nation`; correct the level")],
    ),
    "successors of a unit that exists": (
        places(commune("vi-du/an-mau", more=", successors: [{id: vi-du}]")),
        [("successors", "a unit with `successors` needs `ended`: the first day it no longer existed")],
    ),
    "an id used twice": (
        places(commune("vi-du/an-mau"), commune("vi-du/an-mau ").replace("Mẫu", "Bình")),
        [("id: vi-du/an-mau ", "`vi-du/an-mau` already exists; choose another id")],
    ),
}


def test_parents_of_their_time_are_right(linted: Linted) -> None:
    text = places(
        district("vi-du/a", more=", ended: 2020-01-01").replace("type", "since: 2010-01-01, type"),
        commune("vi-du/an-mau", ", since: 2010-01-01", ", since: 2020-01-01").replace("vi-du,", "vi-du/a,", 1),
    )
    assert linted("localities.yaml", text) == []


@pytest.mark.parametrize("case", WRONG)
def test_a_fault_in_localities_is_a_finding_with_its_position(case: str, linted: Linted) -> None:
    text, expected = WRONG[case]
    found = [line for line in linted("localities.yaml", text) if "localities.yaml" in line]
    assert len(found) == len(expected), found
    for line, (at, said) in zip(found, expected, strict=True):
        index = text.rindex(at) + (len(at.split(": ")[0]) + 2 if ": " in at and not at.startswith("{") else 0)
        place = f"{text[:index].count(chr(10)) + 1}:{index - text.rindex(chr(10), 0, index)}"
        assert line.startswith(f"plans/localities.yaml:{place}: error C205 vocabulary: {said}")


def test_a_swapped_history_gives_no_result_of_another_province(linted: Linted) -> None:
    """The file counts for nothing until it is right: its plans have no locality, instead of another one's floors."""
    text = places(commune("vi-du/an-mau", "", ", since: 2025-07-01"))
    assert linted("localities.yaml", text) == []
    plan = EXAMPLE_PLAN.replace("dong-nai/tam-phuoc", "vi-du/an-mau").replace("Tam Phước", "An Mẫu")
    plan = plan.replace("UBND phường", "UBND xã")
    Path("plans/an-mau.yaml").write_text(plan, encoding="utf-8")
    assert linted("localities.yaml", text) == []
    swapped = places(commune("vi-du/an-mau", ", since: 2025-07-01", ""))
    assert [line.split(" ")[2] for line in linted("localities.yaml", swapped)] == ["D103", "C205"]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("", "", "`vi-du/b` and `vi-du/a` describe the same place (xã An Mẫu, vi-du)"),
        (', code: "99999"', ', code: "99999"', "`vi-du/b` and `vi-du/a` describe the same place (code 99999)"),
    ],
)
def test_a_place_twice_is_reported_in_localities_whether_a_plan_is_of_it_or_not(
    first: str, second: str, said: str, linted: Linted
) -> None:
    names = ("Mẫu", "Mẫu" if not first else "Bình")
    entries = [
        commune(id, more=more).replace("Mẫu", name)
        for id, more, name in zip(("vi-du/a", "vi-du/b"), (first, second), names, strict=True)
    ]
    found = linted("localities.yaml", places(*entries))
    assert [line.split(": ")[0] for line in found] == ["plans/localities.yaml:3:10", "plans/localities.yaml:4:10"]
    assert f"error C208 locality-twice: {said}" in found[1]


@pytest.mark.parametrize("type", ["tỉnh", "thành phố"])
@pytest.mark.parametrize("name", ["Đồng Nai", "đồng  nai", "Ví Dụ"])
def test_a_second_province_of_one_name_is_reported(name: str, type: str, linted: Linted) -> None:
    second = f"{{id: vi-du-2, level: province, history: [{{name: {name}, type: {type}, parent: viet-nam}}]}}"
    found = linted("localities.yaml", places(second))
    assert found[-1].startswith("plans/localities.yaml:3:10: error C208 locality-twice: `vi-du-2` and `")
    assert len(found) == 2 if name == "Ví Dụ" else 1


def test_a_second_province_of_the_name_of_a_former_one_is_right(linted: Linted) -> None:
    second = "{id: vi-du-2, level: province, history: [{since: 2025-07-01, name: Bình Phước, type: tỉnh, "
    assert linted("localities.yaml", places(second + "parent: viet-nam}]}")) == []


def test_a_code_of_a_shipped_unit_used_again_is_reported(linted: Linted) -> None:
    code = load_vocabulary().localities["dong-nai/tam-phuoc"].code
    (found,) = linted("localities.yaml", places(commune("vi-du/an-mau", more=f', code: "{code}"')))
    assert found.startswith("plans/localities.yaml:3:10: error C208 locality-twice: `vi-du/an-mau` and `dong-nai/tam-")


def test_of_three_units_with_one_code_those_of_one_time_are_reported(linted: Linted) -> None:
    more = (', code: "99999", ended: 2020-01-01', ', code: "99999"', ', code: "99999"')
    since = ("", ", since: 2020-01-01", ", since: 2021-01-01")
    entries = [
        commune(f"vi-du/{name}", day, more=one).replace("Mẫu", name.title())
        for name, day, one in zip(("a", "b", "c"), since, more, strict=True)
    ]
    found = linted("localities.yaml", places(*entries))
    assert [line.split(": ")[0] for line in found] == ["plans/localities.yaml:4:10", "plans/localities.yaml:5:10"]


def test_a_finding_in_localities_can_be_suppressed(linted: Linted) -> None:
    entry = commune("vi-du/b") + " # cchc: allow locality-twice: two communes of this name until 2025"
    assert [line.split(": ")[0] for line in linted("localities.yaml", places(commune("vi-du/a"), entry))] == [
        "plans/localities.yaml:3:10"
    ]


@pytest.mark.parametrize(("sign", "code"), [("\u3164", "T027"), ("\u0440", "T022"), ("a\u0301", "T020")])
def test_a_hidden_character_in_a_name_is_reported(sign: str, code: str, linted: Linted) -> None:
    found = linted("localities.yaml", places(commune("vi-du/an-mau").replace("Mẫu", f"M{sign}u")))
    assert [line.split(" ")[2] for line in found] == [code]


INDICATOR = """\
indicators:
  - id: own
    area: procedures
    label: {vi: a, en: a}
    numerator: {vi: a, en: a}
    denominator: {vi: a, en: a}
    unit: percent
    direction: more
"""


@pytest.mark.parametrize(
    ("before", "after", "place", "said"),
    [
        (
            "more\n",
            "more\n    near: [{id: online-flies, vi: a, en: a}]\n",
            "9:17",
            "unknown `online-flies`; correct it",
        ),
        ("more\n", "more\n    near: [{id: own, vi: a, en: a}]\n", "9:17", "`own` refers to itself; correct the id"),
        (
            "unit: percent\n    direction: more",
            "unit: rank\n    direction: less",
            "6:5",
            "unit `rank` has no `denominator`; delete it, or correct the unit",
        ),
        (
            "    denominator: {vi: a, en: a}\n    unit: percent",
            "    unit: rank",
            "7:16",
            "the direction of unit `rank` is `less`; correct one of the two",
        ),
        (
            "    denominator: {vi: a, en: a}\n    unit: percent\n    direction: more",
            "    unit: state\n    direction: less",
            "7:16",
            "the direction of unit `state` is `more`; correct one of the two",
        ),
    ],
)
def test_a_fault_in_indicators_is_a_finding_with_its_position(
    before: str, after: str, place: str, said: str, linted: Linted
) -> None:
    assert linted("indicators.yaml", INDICATOR) == []
    (found,) = linted("indicators.yaml", INDICATOR.replace(before, after))
    assert found.startswith(f"plans/indicators.yaml:{place}: error C205 vocabulary: {said}")


OTHER = INDICATOR.partition("\n")[2].replace("own", "other")


@pytest.mark.parametrize(
    ("own", "place", "said"),
    [
        ("{vi: a, en: b}", "11:17", "`a` means `own` too; choose another label, or use that id"),
        ("{vi: b, en: A}", "11:24", "`A` means `own` too"),
        ("{vi: b, en: Own}", "11:24", "`Own` means `own` too"),
        ("{vi: b, en: files handled  online}", "11:24", "`files handled  online` means `online-files` too"),
        ("{vi: Online files, en: b}", "11:17", "`Online files` means `online-files` too"),
    ],
)
def test_a_label_that_means_another_indicator_is_a_finding(own: str, place: str, said: str, linted: Linted) -> None:
    assert linted("indicators.yaml", INDICATOR + OTHER.replace("{vi: a, en: a}", "{vi: Other, en: b}", 1)) == []
    (found,) = linted("indicators.yaml", INDICATOR + OTHER.replace("{vi: a, en: a}", own, 1))
    assert found.startswith(f"plans/indicators.yaml:{place}: error C205 vocabulary: {said}")


@pytest.mark.parametrize(
    ("added", "place", "said"),
    [
        ("fields:\n  - {id: x, vi: Đất đai, en: x}\n", "2:17", "`Đất đai` means `land` too"),
        ("fields:\n  - {id: x, vi: a, en: a}\n  - {id: y, vi: X, en: b}\n", "3:17", "`X` means `x` too"),
        ("bodies:\n  - {id: x, vi: a, en: a}\n  - {id: y, vi: b, en: A}\n", "3:24", "`A` means `x` too"),
    ],
)
def test_a_label_that_means_another_term_is_a_finding(added: str, place: str, said: str, linted: Linted) -> None:
    (found,) = linted("scopes.yaml", added)
    assert found.startswith(f"plans/scopes.yaml:{place}: error C205 vocabulary: {said}")


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        (("direction: more", "direction: less"), "D111", "`at_least` does not fit `own`, for which lower is better"),
        (
            ("    denominator: {vi: a, en: a}\n    unit: percent", "    unit: state"),
            "D110",
            "this is a yes/no indicator",
        ),
        (
            (
                "    denominator: {vi: a, en: a}\n    unit: percent\n    direction: more",
                "    unit: rank\n    direction: less",
            ),
            "D111",
            "`at_least` does not fit `own`",
        ),
    ],
)
def test_a_unit_or_direction_that_contradicts_the_targets_is_a_finding(
    changed: tuple[str, str], code: str, said: str, linted: Linted
) -> None:
    plan = Path("plans/tam-phuoc.yaml")
    plan.write_text(plan.read_text(encoding="utf-8").replace("online-files", "own"), encoding="utf-8")
    assert linted("indicators.yaml", INDICATOR) == []
    found = linted("indicators.yaml", INDICATOR.replace(*changed))
    assert any(line.startswith("plans/tam-phuoc.yaml:11:") and f" {code} " in line and said in line for line in found)


@pytest.mark.parametrize("kind", ["indicators", "localities", "scopes"])
def test_the_shipped_files_have_no_such_faults(kind: str) -> None:
    vocabulary = load_vocabulary()
    data: dict[str, Any] = yaml.load((SCHEMA / f"{kind}.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    known = vocabulary.localities if kind == "localities" else vocabulary.catalogue
    for section, entries in data.items():
        assert list(entry_errors(section, entries, known, ())) == []


def test_the_shipped_files_have_no_hidden_characters() -> None:
    files = tuple(sorted(SCHEMA.glob("*s.yaml")))
    assert len(files) == 3
    found = vocabulary_results(Vocabulary({}, {}, {}, {}, files))
    assert [one for result in found for one in result.found] == []
