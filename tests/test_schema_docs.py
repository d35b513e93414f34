"""The schemas and the page that explains them: they hold for the shipped data, for each other, and for the examples.

The words of docs/floors.md and docs/compare.md are held to the closed lists as well.
"""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from cchc_cli.domain.enums import Reason, Relation, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import lint
from cchc_cli.output.labels import REASONS, RELATION_SIGNS, RELATIONS, STATUS_SIGNS, STATUSES
from cchc_cli.reading.corpus import Loaded, load
from cchc_cli.reading.yaml_file import parse_yaml, read_yaml

ROOT = Path(__file__).parents[1]
NAMES = {Lang.EN: "plan.md", Lang.VI: "plan.vi.md"}
PAGES = {lang: (ROOT / "schema" / name).read_text(encoding="utf-8") for lang, name in NAMES.items()}
PAGE = PAGES[Lang.EN]
SCHEMAS = sorted((ROOT / "schema").rglob("*.schema.json"))
PLANS = sorted((ROOT / "plans").rglob("*.yaml"))
CATALOGUES = [(ROOT / "schema" / f"{kind}.yaml", kind) for kind in ("indicators", "localities")]

_BLOCK = re.compile(r"^```yaml\n# (plans/\S+\.yaml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_REFUSED = re.compile(r"^\| written \| why it is refused \|\n\|---\|---\|\n((?:\|.*\|\n)+)", re.MULTILINE)
_FIRST_CELL = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
EXAMPLE = "plans/an-mau.yaml"

BLOCKS: dict[str, str] = dict(_BLOCK.findall(PAGE))
"""The YAML blocks of the page by the file that their first line names; tests/test_docs_in_both.py holds the Vietnamese
page to the same blocks and to the same values."""

REFUSED: list[str] = [value for table in _REFUSED.findall(PAGE) for value in _FIRST_CELL.findall(table)]
"""The values that the page says are refused."""

PROSE = {lang: re.sub(r"^```.*?^```$", "", page, flags=re.DOTALL | re.MULTILINE) for lang, page in PAGES.items()}


def schema(name: str) -> dict[str, Any]:
    """A schema by its name, `plan`."""
    found: dict[str, Any] = json.loads((ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def plain_data(text: str) -> Any:
    """The data of a text without faults."""
    file = parse_yaml(text.encode(), Path("example.yaml"))
    assert not file.faults
    assert not file.doubtful
    return file.data


def written(folder: Path, blocks: dict[str, str]) -> Loaded:
    """The blocks as files, loaded as a plans directory."""
    for name, text in blocks.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load(folder / "plans")


# The examples of plan.md


def test_every_block_names_its_file() -> None:
    assert PAGE.count("```yaml\n") == len(BLOCKS)
    assert EXAMPLE in BLOCKS


def test_the_examples_lint_clean(tmp_path: Path) -> None:
    loaded = written(tmp_path, BLOCKS)
    assert loaded.vocabulary.broken == ()
    plans = {f"plans/{path.removeprefix('plans/')}" for path, text in BLOCKS.items() if "targets" in plain_data(text)}
    assert {file.file.path.relative_to(tmp_path).as_posix() for file in loaded.files} == plans
    assert [file.violations for file in loaded.files if file.violations] == []
    assert len(loaded.corpus.plans) == len(plans) >= 2
    assert lint(loaded, loaded.files).diagnostics == ()


def test_the_example_shows_every_kind_of_target(tmp_path: Path) -> None:
    """What the page explains, the example shows: each key of the schema stands in one of the plans."""
    used = {key for text in BLOCKS.values() for key in keys_of_data(plain_data(text))}
    assert keys_of_schema(schema("plan")) - used == set()


# What plan.md has to mention


def keys_of_schema(part: Any) -> set[str]:
    """The keys that a schema describes, at any depth."""
    if isinstance(part, list):
        return {key for entry in part for key in keys_of_schema(entry)}
    if not isinstance(part, dict):
        return set()
    own = set(part["properties"]) if isinstance(part.get("properties"), dict) else set()
    return own | {key for entry in part.values() for key in keys_of_schema(entry)}


def words_of_schema(part: Any) -> set[str]:
    """The words of the closed lists."""
    if isinstance(part, list):
        return {word for entry in part for word in words_of_schema(entry)}
    if not isinstance(part, dict):
        return set()
    own = {word for word in part.get("enum", ()) if isinstance(word, str)}
    return own | {word for entry in part.values() for word in words_of_schema(entry)}


def keys_of_data(part: Any) -> set[str]:
    """The keys of a file, at any depth."""
    if isinstance(part, list):
        return {key for entry in part for key in keys_of_data(entry)}
    if not isinstance(part, dict):
        return set()
    return set(part) | {key for entry in part.values() for key in keys_of_data(entry)}


def mentioned(word: str, lang: Lang) -> bool:
    """Whether the prose has a word as code: alone, in `key: value` or in `{key, key}`."""
    codes = re.findall(r"`([^`]+)`", PROSE[lang])
    return any(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", code) for code in codes)


in_each_language = pytest.mark.parametrize("lang", Lang)


@in_each_language
@pytest.mark.parametrize("key", sorted(keys_of_schema(schema("plan")) - {"document", "targets"}))
def test_the_page_explains_every_key_of_a_plan(key: str, lang: Lang) -> None:
    assert mentioned(key, lang)


@pytest.mark.parametrize(
    ("lang", "heading", "key"),
    [
        (Lang.EN, "The document", "document"),
        (Lang.EN, "A target", "targets"),
        (Lang.VI, "Văn bản", "document"),
        (Lang.VI, "Mục tiêu", "targets"),
    ],
)
def test_the_page_has_a_chapter_for_each_block(lang: Lang, heading: str, key: str) -> None:
    assert re.search(rf"^## {heading}( \(|$)", PROSE[lang], re.MULTILINE)
    assert f"\n{key}:" in BLOCKS[EXAMPLE]


@in_each_language
@pytest.mark.parametrize("word", sorted(words_of_schema(schema("plan"))))
def test_the_page_explains_every_word_of_the_closed_lists(word: str, lang: Lang) -> None:
    assert mentioned(word, lang)


@in_each_language
@pytest.mark.parametrize(("kind", "entry"), [("indicators", "indicator"), ("localities", "locality")])
def test_the_page_shows_what_can_be_added(kind: str, entry: str, lang: Lang) -> None:
    """Every key of such an entry is in its example, or explained below it."""
    shown = keys_of_data(plain_data(BLOCKS[f"plans/{kind}.yaml"]))
    described = schema(kind)["$defs"][entry]["properties"]
    assert {key for key in described if key not in shown and not mentioned(key, lang)} == set()


def test_the_page_lists_what_is_refused() -> None:
    assert {"1.000", "NO", "12:30", "2026-13-40"} <= set(REFUSED)


@pytest.mark.parametrize("value", REFUSED)
def test_what_the_page_lists_is_refused(value: str, tmp_path: Path) -> None:
    """As a figure, or as a date where it looks like one; by its own line, and without harm to the other files."""
    text, key = BLOCKS[EXAMPLE], "issued" if re.search(r"\d[-/]\d", value) else "at_least"
    broken = re.sub(rf"^( *{key}: ).*$", rf"\g<1>{value}", text, count=1, flags=re.MULTILINE)
    assert broken != text
    line = next(number for number, one in enumerate(broken.splitlines(), 1) if one.endswith(f"{key}: {value}"))
    loaded = written(tmp_path, {**BLOCKS, EXAMPLE: broken})
    found = lint(loaded, loaded.files).diagnostics
    assert {(Path(one.path).name, one.line, one.severity) for one in found} == {("an-mau.yaml", line, Severity.ERROR)}
    assert {one.name for one in found} <= {"schema", "ambiguous-scalar", "impossible-date"}, "refused for what it says"


# The schemas


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_schema_is_one(path: Path) -> None:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(found)


def verdicts(data: Any, name: str) -> tuple[bool, bool]:
    """What jsonschema says, and what the compiled validator says."""
    found = schema(name)
    return Draft202012Validator(found).is_valid(data), jsonschema_rs.validator_for(found).is_valid(data)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_both_validators_accept_a_shipped_plan(path: Path) -> None:
    file = read_yaml(path)
    assert file.faults == ()
    assert verdicts(file.data, "plan") == (True, True)


@pytest.mark.parametrize(("path", "name"), CATALOGUES, ids=[name for _, name in CATALOGUES])
def test_both_validators_accept_a_shipped_catalogue(path: Path, name: str) -> None:
    assert verdicts(read_yaml(path).data, name) == (True, True)


WRONG: tuple[Any, ...] = (
    *(None, True, -1, 1.5, 2026, "", " ", "x", "2026-13-40"),
    *([], {}, ["x", "x"], {"from": 1, "to": 2}),
)

Step = str | int


def nodes(data: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """The path of every value below the top."""
    if path:
        yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield from nodes(value, (*path, step))


def one_of_each(paths: Iterator[tuple[Step, ...]]) -> list[tuple[Step, ...]]:
    """Of the paths that differ only in the number of an entry, the first."""
    shapes: dict[tuple[Step, ...], tuple[Step, ...]] = {}
    for path in paths:
        shapes.setdefault(tuple(0 if isinstance(step, int) else step for step in path), path)
    return list(shapes.values())


def altered(data: Any, path: tuple[Step, ...]) -> Iterator[Any]:
    """Copies of the data in which one value is gone, has an unknown key beside it, or is another."""
    for change in ("gone", "surplus", *WRONG):
        changed = copy.deepcopy(data)
        parent = changed
        for step in path[:-1]:
            parent = parent[step]
        if change == "gone":
            del parent[path[-1]]
        elif change == "surplus" and isinstance(parent, dict):
            parent["surplus"] = 1
        else:
            parent[path[-1]] = change
        yield changed


@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_both_validators_agree_on_what_is_wrong(every: int) -> None:
    """Each key of the example with what does not belong there: the compiled validator decides as jsonschema does."""
    example = plain_data(BLOCKS[EXAMPLE])
    found = schema("plan")
    slow, fast = Draft202012Validator(found), jsonschema_rs.validator_for(found)
    refused = 0
    for path in one_of_each(nodes(example))[::every]:
        for changed in altered(example, path):
            accepted = slow.is_valid(changed)
            assert fast.is_valid(changed) is accepted, path
            refused += not accepted
    assert refused > 500 // every


# docs/floors.md and docs/compare.md, in both languages

SIDES = (".md", ".vi.md")
FLOORS, COMPARE = (
    {side: (ROOT / "docs" / f"{name}{side}").read_text(encoding="utf-8") for side in SIDES}
    for name in ("floors", "compare")
)
REASONS_OF_CHECK = re.findall(r"Reason\.([A-Z_]+)", (ROOT / "cchc_cli/analysis/floors.py").read_text(encoding="utf-8"))
SHOWN_WITH_A_YEAR = {Reason.ENDED, Reason.NOT_YET}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("status", Status)
def test_the_page_on_floors_has_every_status_as_it_is_shown(status: Status, side: str) -> None:
    assert f"\n| {STATUS_SIGNS[status]} | `{status}` | {Lang.VI.of(STATUSES[status])} | " in FLOORS[side]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("relation", Relation)
def test_the_page_on_comparisons_has_every_relation_as_it_is_shown(relation: Relation, side: str) -> None:
    assert f"\n| {RELATION_SIGNS[relation]} | `{relation}` | {Lang.VI.of(RELATIONS[relation])} | " in COMPARE[side]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("reason", sorted(set(Reason) - SHOWN_WITH_A_YEAR))
def test_a_page_has_every_reason_as_it_is_shown(reason: Reason, side: str) -> None:
    """Those of `check` are on the page on floors."""
    pages = [FLOORS] if reason.name in REASONS_OF_CHECK else [FLOORS, COMPARE]
    assert any(f"\n| `{reason}` | {Lang.VI.of(REASONS[reason])} | " in page[side] for page in pages)
