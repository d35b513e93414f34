"""A real yaml-language-server with real plan files: what docs/editors.md promises.

CCHC_LANGUAGE_SERVER names the program; `.ci/run` installs it from package.json.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from indicator_ids import SCHEMA, alternatives, with_ids
from language_server import LanguageServer

from readme import ROOT

PLAN = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8").splitlines()
FIRST = PLAN.index("targets:") + 1
"""The line of the first target, counted from 0."""


def plan_with(entry: str) -> str:
    """The head of a real plan with one target."""
    return "\n".join([*PLAN[:FIRST], *entry.splitlines(), ""])


GOOD = """\
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 2, stated: từ 95% trở lên}"""


def test_the_schema_has_the_ids_of_the_catalogue() -> None:
    text = SCHEMA.read_text(encoding="utf-8")
    assert text == with_ids(text), "run `python tests/editors/indicator_ids.py`"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schema where the modelines look for it, and no plan on the disk."""
    folder = tmp_path_factory.mktemp("editor").resolve()
    (folder / "schema").mkdir()
    (folder / "plans" / "superior").mkdir(parents=True)
    shutil.copy(SCHEMA, folder / "schema")
    return folder


@pytest.fixture(scope="module")
def server(root: Path) -> Iterator[LanguageServer]:
    program = os.environ.get("CCHC_LANGUAGE_SERVER")
    if not program:
        pytest.skip("CCHC_LANGUAGE_SERVER is not set: NO editor was tried; .ci/run installs one")
    with LanguageServer([program, "--stdio"], root) as running:
        yield running


def test_the_shipped_plans_have_no_finding(server: LanguageServer, root: Path) -> None:
    plans = sorted((ROOT / "plans").rglob("*.yaml"))
    assert len(plans) > 10
    for plan in plans:
        text = plan.read_text(encoding="utf-8")
        assert text.startswith("# yaml-language-server: $schema=../")
        assert server.open(root / plan.relative_to(ROOT), text) == []


def test_indicators_are_offered_with_their_vietnamese_names(server: LanguageServer, root: Path) -> None:
    path, line = root / "plans" / "offered.yaml", "  - indicator: "
    server.open(path, plan_with(line))
    offered = server.completions(path, FIRST, len(line))
    assert set(offered) == {entry["const"] for entry in alternatives()[1:]}
    assert offered["online-files"]["textEdit"]["newText"] == "online-files"
    assert "Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết" in offered["online-files"]["documentation"]


def test_keys_are_offered_with_what_they_are_for(server: LanguageServer, root: Path) -> None:
    path = root / "plans" / "keys.yaml"
    server.open(path, plan_with("  - indicator: online-files\n    "))
    offered = server.completions(path, FIRST + 1, 4)
    assert {"at_least", "due", "scope", "source"} <= set(offered)
    assert "Tối thiểu" in offered["at_least"]["documentation"]


def test_pointing_at_a_key_or_an_indicator_explains_it(server: LanguageServer, root: Path) -> None:
    path = root / "plans" / "hover.yaml"
    assert server.open(path, plan_with(GOOD)) == []
    assert "Tối thiểu; từ … trở lên." in server.hover(path, FIRST + 1, 6)
    assert "Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết" in server.hover(path, FIRST, 18)
    assert "Văn bản ban hành kế hoạch." in server.hover(path, PLAN.index("document:"), 2)


def test_a_wrong_key_is_marked_where_it_stands(server: LanguageServer, root: Path) -> None:
    found = server.open(root / "plans" / "wrong-key.yaml", plan_with(GOOD.replace("at_least", "at_lest")))
    start = {"line": FIRST + 1, "character": 4}
    assert [one["message"] for one in found if one["range"]["start"] == start] == ["Property at_lest is not allowed."]


def test_an_indicator_that_a_repository_adds_is_accepted(server: LanguageServer, root: Path) -> None:
    path = root / "plans" / "own.yaml"
    assert server.open(path, plan_with(GOOD.replace("online-files", "appointments-online"))) == []
    assert "Mã chỉ tiêu" in server.hover(path, FIRST, 6)


def test_what_cannot_be_an_id_is_marked(server: LanguageServer, root: Path) -> None:
    found = server.open(root / "plans" / "no-id.yaml", plan_with(GOOD.replace("online-files", "Hồ sơ trực tuyến")))
    assert [(one["range"]["start"]["line"], "pattern" in one["message"]) for one in found] == [(FIRST, True)]
