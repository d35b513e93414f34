"""What is installed: a wheel carries its own data, and a checkout reads the files that lie in it.

Everything is built from a copy, so nothing is written into the checkout. Building and installing need a package
registry.
"""

import json
import os
import re
import shutil
import subprocess
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
FILES = ("pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA.md", ".gitignore")
FOLDERS = (".packaging", "cchc_cli", "plans", "schema")
DATA = ("plans", "schema")


def run(*command: str | Path, cwd: Path) -> str:
    """The stdout of a command that has to succeed, run as a newcomer would: with no setting of ours."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("CCHC_") and name not in ("PYTHONPATH", "VIRTUAL_ENV")
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@dataclass(frozen=True)
class Home:
    """A fresh virtual environment, and an empty directory to run its programs from."""

    scripts: Path
    elsewhere: Path

    @classmethod
    def make(cls, folder: Path) -> "Home":
        elsewhere = folder / "elsewhere"
        elsewhere.mkdir()
        venv.create(folder / "venv", with_pip=True, symlinks=os.name != "nt")
        return cls(folder / "venv" / ("Scripts" if os.name == "nt" else "bin"), elsewhere)

    def python(self, *arguments: str | Path) -> str:
        return run(self.scripts / "python", *arguments, cwd=self.elsewhere)

    def pip(self, *arguments: str | Path) -> None:
        self.python("-m", "pip", "--disable-pip-version-check", *arguments)

    def cchc(self, *arguments: str) -> str:
        return run(self.scripts / "cchc", *arguments, cwd=self.elsewhere)

    def site_packages(self) -> Path:
        return Path(self.python("-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())

    def shipped(self, name: str) -> Path:
        """Where the installed program looks for its own `plans` or `schema`."""
        code = f"from cchc_cli.reading.resources import shipped; print(shipped({name!r}))"
        return Path(self.python("-c", code).strip())


def copy_checkout(to: Path) -> Path:
    to.mkdir()
    for name in FILES:
        shutil.copy(ROOT / name, to / name)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    return to


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it; Python's own caches do not count."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def wheel_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home.make(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def wheel(wheel_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as `pip` builds it and installed with its dependencies in `wheel_home`."""
    checkout = copy_checkout(tmp_path_factory.mktemp("source") / "checkout")
    before = set(tree(checkout))
    dist = tmp_path_factory.mktemp("dist")
    wheel_home.pip("wheel", "--no-deps", "--wheel-dir", dist, checkout)
    assert set(tree(checkout)) == before, "building left files in the checkout"
    (built,) = dist.glob("cchc-*.whl")
    wheel_home.pip("install", built)
    shutil.rmtree(checkout)  # from here on only what the wheel carries can be found
    return built


def test_the_wheel_holds_the_program_and_the_data(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        packed = {name: archive.read(name) for name in names}
    assert len(packed) == len(names), "a file is packed twice"
    assert {name.split("/")[0] for name in packed if ".dist-info/" not in name} == {"cchc_cli"}
    for folder in DATA:
        prefix = f"cchc_cli/data/{folder}/"
        assert {name.removeprefix(prefix): packed[name] for name in packed if name.startswith(prefix)} == tree(
            ROOT / folder
        )
    licences = {name.split("/")[-1] for name in packed if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-DATA.md"}


@pytest.mark.usefixtures("wheel")
def test_an_installed_wheel_finds_its_own_data(wheel_home: Home) -> None:
    for folder in DATA:
        found = wheel_home.shipped(folder)
        assert found.is_relative_to(wheel_home.scripts.parent)
        assert tree(found) == tree(ROOT / folder)


@pytest.mark.usefixtures("wheel")
def test_an_installed_wheel_compares_two_plans_from_anywhere(wheel_home: Home) -> None:
    assert wheel_home.cchc("compare", "tam-phuoc", "tan-minh").strip()
    assert list(wheel_home.elsewhere.iterdir()) == []


@dataclass(frozen=True)
class Editable:
    """A checkout and an environment in which it is installed with `pip install -e`."""

    checkout: Path
    home: Home


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Editable:
    folder = tmp_path_factory.mktemp("editable")
    checkout = copy_checkout(folder / "checkout")
    home = Home.make(folder)
    home.pip("install", "--no-deps", "-e", checkout)
    # The dependencies are those of the Python that runs the tests; `zz_` puts them behind the checkout on the path.
    ours = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    (home.site_packages() / "zz_dependencies.pth").write_text("\n".join(ours) + "\n", encoding="utf-8")
    return Editable(checkout, home)


def test_an_editable_install_reads_the_checkout(editable: Editable) -> None:
    for folder in DATA:
        assert editable.home.shipped(folder).samefile(editable.checkout / folder)
    assert not (editable.checkout / "cchc_cli" / "data").exists()
    assert not (editable.home.site_packages() / "cchc_cli").exists(), "a copy that goes stale with the first edit"


def exported_rows(home: Home, plan: str) -> list[dict[str, Any]]:
    """The rows that `cchc export --format json` gives for one plan."""
    lists = [value for value in json.loads(home.cchc("export", "--format", "json")).values() if isinstance(value, list)]
    return [row for rows in lists for row in rows if isinstance(row, dict) and row.get("plan") == plan]


def with_one_figure_changed(text: str, new: str) -> tuple[str, str]:
    """An indicator's id, and the plan file's text with that target's figure changed, in the value and in `stated`."""
    head, *entries = re.split(r"(?m)^(?=  - indicator: )", text)
    for index, entry in enumerate(entries):
        value = re.search(r"(?m)^    (?:at_least|exactly): (\d+)$", entry)
        if value is None or "restates" in entry or "contradicts" in entry:
            continue
        figure = re.compile(rf"(?<![\w.,]){value[1]}(?![\w.,])")
        if len(figure.findall(entry)) == 2:
            entries[index] = figure.sub(new, entry)
            return entry.split()[2], head + "".join(entries)
    raise AssertionError("no target of this plan has a figure that stands once as value and once in `stated`")


def test_an_edit_in_the_checkout_counts_at_once(editable: Editable) -> None:
    plan = editable.checkout / "plans" / "tam-phuoc.yaml"
    indicator, changed = with_one_figure_changed(plan.read_text(encoding="utf-8"), "61")

    def values() -> list[float]:
        rows = exported_rows(editable.home, "tam-phuoc")
        assert rows
        return [float(row["value"]) for row in rows if row["indicator"] == indicator and row["value"] is not None]

    before = values()
    assert before
    assert 61 not in before
    plan.write_text(changed, encoding="utf-8", newline="\n")
    assert 61 in values()
