"""Plans of which no target can be read, such as drafts: no command takes them for plans without targets."""

import json
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.cli.errors import USAGE

_FOLDER = Path(__file__).parents[1] / "acceptance" / "check-nothing-yet" / "plans"
DRAFT = (_FOLDER / "long-binh.yaml").read_text("utf-8")
FILLED = DRAFT.replace("Long Bình", "Tam Hiệp").replace("/long-binh", "/tam-hiep").replace('""', "sipas", 1)


@pytest.fixture(autouse=True)
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plans directory with a draft; the commands run beside it."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "long-binh.yaml").write_text(DRAFT, "utf-8")
    return folder


@pytest.mark.parametrize(
    "command",
    ["check", "matrix", "export", "export -o out.csv", "report -o out.html", "report --site out", "check --format csv"],
)
def test_every_command_refuses_them(command: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rows would say that the plan has no target, and the first sentence that it was checked."""
    assert run([*command.split(), "--lang", "en"]) == USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert "no target can be used yet: 2 targets of plans/long-binh.yaml cannot be read" in err
    assert [path.name for path in plans.parent.iterdir()] == ["plans"]


def test_they_are_not_counted_among_the_plans_checked(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "tam-hiep.yaml").write_text(FILLED, "utf-8")
    run(["check", "--province", "dong-nai", "--no-shipped", "--lang", "en"])
    said = " ".join(capsys.readouterr().out.split())
    assert "Checked: 1 plan of commune level in the data (phường Tam Hiệp)." in said
    run(["check", "--format", "json", "--no-shipped"])
    assert json.loads(capsys.readouterr().out)["plans"] == ["tam-hiep"]


def test_other_rows_are_only_advised_where_they_can_be_selected(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "long-binh", "--indicator", "online-files", "--lang", "en"]) == USAGE
    assert capsys.readouterr().err.splitlines()[-1] == "  see `cchc lint plans/long-binh.yaml`"
