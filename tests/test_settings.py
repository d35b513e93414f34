"""Settings and suppressions: which findings are reported, which are accepted, and what makes lint fail."""

import datetime
import shutil
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.i18n.language import english
from cchc_cli.linting.engine import Report, lint
from cchc_cli.linting.settings import Settings, code_of, read_settings
from cchc_cli.reading.corpus import load
from cchc_cli.reading.settings import WrongSetting, find_settings

ROOT = Path(__file__).resolve().parents[1]
LINE = "    at_least: 95\n    source: {section: II.2.a, paragraph: 2, stated: từ 95% trở lên}\n"
WRONG = LINE.replace("at_least: 95", "at_least: 59")
TODAY = datetime.date(2026, 6, 30)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A plans directory with one plan."""
    folder = tmp_path / "plans"
    folder.mkdir()
    shutil.copy(ROOT / "plans" / "tam-phuoc.yaml", folder)
    return folder


def rewrite(plans: Path, new: str) -> int:
    """Replace the line of the payments target, and give the line number of its figure."""
    path = plans / "tam-phuoc.yaml"
    text = path.read_text(encoding="utf-8")
    assert LINE in text
    path.write_text(text.replace(LINE, new), encoding="utf-8", newline="\n")
    return text[: text.index(LINE)].count("\n") + 1


def report_on(plans: Path, settings: Settings | None = None, today: datetime.date | None = TODAY) -> Report:
    loaded = load(plans)
    return lint(loaded, loaded.files, settings, today)


def found(report: Report) -> list[tuple[int, str]]:
    return [(one.line, one.code) for one in report.diagnostics]


def test_a_waiver_at_the_end_of_the_line(plans: Path) -> None:
    line = rewrite(plans, WRONG)
    assert found(report_on(plans)) == [(line, "D114")]
    rewrite_again = WRONG.replace("at_least: 59", "at_least: 59 # cchc: allow stated-value: the print is blurred")
    (plans / "tam-phuoc.yaml").write_text(
        (plans / "tam-phuoc.yaml").read_text(encoding="utf-8").replace(WRONG, rewrite_again), encoding="utf-8"
    )
    report = report_on(plans)
    assert found(report) == []
    assert report.waived == 1


@pytest.mark.parametrize("typed", ["D114", "d114", "Stated_Value"])
def test_every_command_takes_the_same_names_of_rules(
    typed: str, plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lint", str(plans), "--select", typed]) == 0
    assert run(["explain", typed]) == 0
    assert "D114" in capsys.readouterr().out


@pytest.mark.parametrize("rule", ["D114", "d114", "stated-value"])
def test_a_waiver_on_a_line_of_its_own(plans: Path, rule: str) -> None:
    rewrite(plans, f"    # cchc: allow {rule} until 2026-06-30: asked the office\n    # another remark\n{WRONG}")
    assert found(report_on(plans)) == []


def test_a_waiver_that_has_ended(plans: Path) -> None:
    line = rewrite(plans, f"    # cchc: allow D114 until 2026-06-29: asked the office\n{WRONG}")
    assert found(report_on(plans)) == [(line, "W001"), (line + 1, "D114")]


def test_a_waiver_that_waives_nothing(plans: Path) -> None:
    line = rewrite(plans, f"    # cchc: allow D114: not needed any more\n{LINE}")
    (one,) = report_on(plans).diagnostics
    assert (one.line, one.code, one.severity) == (line, "W001", "warning")
    assert report_on(plans, Settings(ignore=frozenset({"D114"}))).diagnostics == ()


@pytest.mark.parametrize(
    "words",
    [
        "allow D114",
        "allow D114:",
        "alow D114: x",
        "allow D999: x",
        "allow D114 until tomorrow: x",
        "allow D114 until: x",
    ],
)
def test_a_waiver_that_cannot_be_read(plans: Path, words: str) -> None:
    line = rewrite(plans, f"    # cchc: {words}\n{WRONG}")
    assert found(report_on(plans)) == [(line, "W001"), (line + 1, "D114")]


def test_select_and_ignore(plans: Path) -> None:
    line = rewrite(plans, WRONG)
    assert found(report_on(plans, Settings(select=frozenset({"D114"})))) == [(line, "D114")]
    assert found(report_on(plans, Settings(select=frozenset({"D113"})))) == []
    assert found(report_on(plans, Settings(ignore=frozenset({"D114"})))) == []


def test_settings_are_found_upward_and_overruled(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(plans, WRONG)
    assert run(["lint", str(plans)]) == 1
    (plans.parent / "cchc.toml").write_text('ignore = ["stated-value"]\n', encoding="utf-8")
    assert run(["lint", str(plans)]) == 0
    assert run(["lint", str(plans), "--ignore", "D113"]) == 1
    (plans.parent / "cchc.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run(["lint", str(plans)]) == 0
    assert run(["lint", str(plans), "--fail-on", "warning"]) == 1
    (plans.parent / "cchc.toml").unlink()
    (plans.parent / "pyproject.toml").write_text('[tool.cchc]\nignore = ["D114"]\n', encoding="utf-8")
    assert run(["lint", str(plans)]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("text", "said", "advice"),
    [
        ("ignor = []", "unknown setting `ignor`", "did you mean ignore?"),
        ('ignore = ["stated-valu"]', "unknown rule `stated-valu`", "did you mean stated-value"),
        ('ignore = "D114"', "`ignore` must be a list", "for example ignore"),
        ('fail-on = "always"', '`fail-on` cannot be "always"', "error, warning, never"),
        ("fail-on = true", "`fail-on` cannot be true", "error, warning, never"),
        ("ignore = [", "cannot be read: invalid TOML: ", "correct the file"),
        ("# ph\udcf5ng", "cannot be read: it is not UTF-8", "correct the file"),
    ],
)
def test_settings_that_mean_nothing(plans: Path, text: str, said: str, advice: str) -> None:
    path = plans.parent / "cchc.toml"
    path.write_text(text + "\n", encoding="utf-8", errors="surrogateescape")
    assert find_settings(plans) == path
    with pytest.raises(WrongSetting) as wrong:
        read_settings(path)
    assert said in english(wrong.value.message)
    assert advice in english(wrong.value.advice)


def test_wrong_settings_are_refused(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans.parent / "cchc.toml").write_text("ignor = []\n", encoding="utf-8")
    assert run(["lint", str(plans)]) == 2
    assert "did you mean ignore?" in capsys.readouterr().err
    assert run(["lint", str(plans), "--select", "nonsense"]) == 2


def test_codes_and_names_are_one() -> None:
    for typed in ("D114", "d114", "stated-value", "Stated_Value", "stated value", "statedvalue"):
        assert code_of(typed) == "D114"
