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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[ tool . cchc ]\nignore = ["D114"]', True),
        ('[tool."cchc"]\nignore = ["D114"]', True),
        ('[tool]\ncchc.ignore = ["D114"]', True),
        ('tool = {cchc = {ignore = ["D114"]}}', True),
        ("# [tool.cchc]", False),
        ('[tool.other]\nx = "[tool.cchc]"', False),
        ('dependencies = ["cchc"]', False),
    ],
)
def test_the_table_is_found_however_it_is_written(plans: Path, text: str, found: bool) -> None:
    """A project between the plans and their settings, which has settings of its own or none."""
    above = plans.parent / "cchc.toml"
    above.write_text("", encoding="utf-8")
    project = plans / "pyproject.toml"
    project.write_text(f"{text}\n", encoding="utf-8")
    assert find_settings(plans) == (project if found else above)
    assert read_settings(project).ignore == (frozenset({"D114"}) if found else frozenset())


@pytest.mark.parametrize("instead", ["a folder", "a link that leads nowhere", "a project that is no TOML"])
def test_settings_that_cannot_be_read_are_refused(
    instead: str, plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (plans.parent / "cchc.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    name = "pyproject.toml" if instead.endswith("TOML") else "cchc.toml"
    if instead == "a folder":
        (plans / name).mkdir()
    elif instead.startswith("a link"):
        (plans / name).symlink_to("not-there.toml")
    else:
        (plans / name).write_text("[tool.cchc\n", encoding="utf-8")
    assert run(["lint", str(plans)]) == 2
    assert f"{name} cannot be read: " in capsys.readouterr().err


def test_wrong_settings_are_refused(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans.parent / "cchc.toml").write_text("ignor = []\n", encoding="utf-8")
    assert run(["lint", str(plans)]) == 2
    assert "did you mean ignore?" in capsys.readouterr().err
    assert run(["lint", str(plans), "--select", "nonsense"]) == 2


def test_codes_and_names_are_one() -> None:
    for typed in ("D114", "d114", "stated-value", "Stated_Value", "stated value", "statedvalue"):
        assert code_of(typed) == "D114"


# The settings of each file


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a plan in each of two folders, each with one error (stated-value)."""
    monkeypatch.setenv("CCHC_LANG", "en")
    here = tmp_path / "above" / "repository"
    text = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8").replace(LINE, WRONG)
    for name in ("a", "b"):
        (here / "plans" / name).mkdir(parents=True)
        (here / "plans" / name / f"{name}.yaml").write_text(text, encoding="utf-8")
    (here / ".git").mkdir()
    monkeypatch.chdir(here)
    return here


SELECT = 'select = ["stated-value"]\n'
IGNORE = 'ignore = ["stated-value", "C209", "D123"]\n'


def linted(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = run(["lint", "--format", "concise", *arguments])
    said = capsys.readouterr()
    return code, [line.split(":")[0] for line in said.out.splitlines()], said.err


@pytest.mark.parametrize("order", [("plans/a/a.yaml", "plans/b/b.yaml"), ("plans/b", "plans/a"), ("plans",), ()])
def test_each_file_is_judged_by_the_settings_nearest_to_it(
    order: tuple[str, ...], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "cchc.toml").write_text(IGNORE, encoding="utf-8")
    (home / "plans" / "b" / "cchc.toml").write_text(SELECT, encoding="utf-8")
    code, found, err = linted(capsys, *order)
    assert (code, found) == (1, ["plans/b/b.yaml"])
    assert err == "2 files checked: 1 error, 0 warnings; settings: cchc.toml, plans/b/cchc.toml\n"


@pytest.mark.parametrize("order", [("plans/a", "plans/b"), ("plans/b", "plans/a")])
@pytest.mark.parametrize(("a", "b", "code"), [("never", "never", 0), ("never", "error", 1), ("error", "never", 1)])
def test_each_file_fails_by_its_own_settings(
    order: tuple[str, ...], a: str, b: str, code: int, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, fail_on in (("a", a), ("b", b)):
        (home / "plans" / name / "cchc.toml").write_text(f'{SELECT}fail-on = "{fail_on}"\n', encoding="utf-8")
    assert linted(capsys, *order)[:2] == (code, ["plans/a/a.yaml", "plans/b/b.yaml"])
    assert linted(capsys, *order, "--fail-on", "never")[0] == 0
    assert linted(capsys, *order, "--fail-on", "error")[0] == 1
    assert linted(capsys, *order, "--ignore", "D114")[:2] == (0, [])


@pytest.mark.parametrize("name", ["cchc.toml", "pyproject.toml"])
@pytest.mark.parametrize("git", ["a folder", "a file, as in a worktree or a submodule"])
def test_settings_above_the_root_of_the_repository_are_not_taken(
    name: str, git: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "[tool.cchc]\n" if name == "pyproject.toml" else ""
    (home.parent / name).write_text(f'{head}{SELECT}fail-on = "never"\nshipped = false\n', encoding="utf-8")
    assert find_settings(home.parent) == home.parent / name
    if git != "a folder":
        (home / ".git").rmdir()
        (home / ".git").write_text("gitdir: /elsewhere\n", encoding="utf-8")
    assert find_settings(home / "plans" / "a") is None
    code, _, err = linted(capsys, "plans/a/a.yaml")
    assert code == 1
    assert "settings" not in err
    assert run(["list"]) == 0
    assert "shipped with cchc" in capsys.readouterr().err
    (home / ".git").unlink() if git != "a folder" else (home / ".git").rmdir()
    assert linted(capsys, "plans/a/a.yaml")[0] == 0


def test_the_vocabulary_is_judged_by_its_settings(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "plans" / "localities.yaml").write_text("localities: 1\n", encoding="utf-8")
    (home / "plans" / "a" / "cchc.toml").write_text('ignore = ["vocabulary"]\n', encoding="utf-8")
    assert "plans/localities.yaml" in linted(capsys)[1]
    (home / "plans" / "cchc.toml").write_text('ignore = ["vocabulary"]\n', encoding="utf-8")
    assert "plans/localities.yaml" not in linted(capsys)[1]


def test_verbose_names_the_settings(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "plans" / "b" / "cchc.toml").write_text(f'{SELECT}fail-on = "warning"\n', encoding="utf-8")
    _, _, err = linted(capsys, "--verbose")
    assert err.splitlines()[1:] == [
        "1 file judged by no settings file (fail-on: error)",
        "1 file judged by plans/b/cchc.toml (select: D114, fail-on: warning)",
    ]
    _, _, err = linted(capsys, "-v", "--select", "D113", "plans/b")
    assert err.splitlines()[1:] == ["1 file judged by plans/b/cchc.toml (select: D113, fail-on: warning)"]


def test_the_order_of_plans_does_not_decide_whether_shipped_plans_join(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = home.parent / "other"
    shutil.copytree(home, other)
    (other / "plans" / "cchc.toml").write_text("shipped = false\n", encoding="utf-8")
    for order in (("plans", "../other/plans"), ("../other/plans", "plans")):
        run(["list", *(f"--plans={one}" for one in order)])
        assert "shipped with cchc" not in capsys.readouterr().err


def test_results_do_not_depend_on_the_order_of_directories(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two repositories, each with settings and a layer of its own."""
    other = home.parent / "other"
    shutil.copytree(home, other)
    (other / "plans" / "cchc.toml").write_text("shipped = false\n", encoding="utf-8")
    (home / "plans" / "cchc.toml").write_text(SELECT, encoding="utf-8")
    said = set()
    for order in (("plans", "../other/plans"), ("../other/plans", "plans")):
        code = run(["lint", "--format", "json", *order])
        said.add((code, capsys.readouterr().out))
    assert len(said) == 1
