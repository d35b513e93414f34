"""Which folder may import which, which imports are inside functions, and what `cchc --help` may load."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cchc_cli"
TESTS = ROOT / "tests"

MAY_IMPORT = {
    "domain": {"domain"},
    "i18n": {"domain", "i18n"},
    "reading": {"domain", "i18n", "reading"},
    "documents": {"domain", "i18n", "reading", "documents"},
    "analysis": {"domain", "i18n", "analysis"},
    "linting": {"domain", "i18n", "reading", "analysis", "linting"},
    "output": {"domain", "i18n", "documents", "analysis", "linting", "output"},
    "cli": {"domain", "i18n", "reading", "documents", "analysis", "linting", "output", "cli"},
    "__main__": {"cli"},
    "__init__": set[str](),
}
"""For each folder or module right under cchc_cli/, those it may import. Everything may import cchc_cli itself."""

FILES_TERMINAL = {"io", "jsonschema", "jsonschema_rs", "os", "pathlib", "rich", "subprocess", "sys", "typer", "yaml"}
HEAVY = ("yaml", "rich", "jsonschema", "jsonschema_rs")

MODULES = sorted(PACKAGE.rglob("*.py"))


def folder_of(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(source: str, package: str) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything a module imports, wherever in it; `package` resolves relative imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: -(node.level - 1) or None] if node.level else []
            base = ".".join([*parents, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"


def breaches(source: str, package: str, folder: str) -> list[str]:
    """The imports of a module in `folder` that go the wrong way."""
    wrong = []
    for line, name in imported(source, package):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top == "cchc_cli" and target in MAY_IMPORT and target not in MAY_IMPORT[folder]:
            wrong.append(f"line {line}: {folder} may not import {name}")
        if top in FILES_TERMINAL and folder in ("domain", "analysis"):
            wrong.append(f"line {line}: {folder} may not use files, YAML or a terminal, and imports {name}")
    return wrong


def test_every_module_is_in_a_known_folder() -> None:
    assert {folder_of(module) for module in MODULES} <= set(MAY_IMPORT)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_imports_run_one_way(module: Path) -> None:
    package = ".".join(module.parent.relative_to(ROOT).parts)
    assert breaches(module.read_text(encoding="utf-8"), package, folder_of(module)) == []


@pytest.mark.parametrize(
    ("folder", "source"),
    [
        ("domain", "from cchc_cli.reading import shipped"),
        ("domain", "def late():\n    import cchc_cli.analysis.floors"),
        ("domain", "from ..reading.faults import Fault"),
        ("domain", "from .. import reading"),
        ("domain", "from pathlib import Path"),
        ("analysis", "from cchc_cli import output"),
        ("analysis", "import yaml.events"),
        ("reading", "from cchc_cli.linting.engine import lint"),
        ("linting", "from cchc_cli.output import tables"),
        ("output", "import cchc_cli.reading.corpus"),
        ("output", "from cchc_cli.cli.options import Format"),
    ],
)
def test_a_forbidden_import_is_found(folder: str, source: str) -> None:
    assert len(breaches(source, f"cchc_cli.{folder}", folder)) == 1


@pytest.mark.parametrize(
    ("folder", "source"),
    [
        ("domain", "from .words import Level\nfrom cchc_cli.domain.plan import Plan"),
        ("analysis", "from cchc_cli.domain.plan import Plan\nfrom . import floors"),
        ("linting", "from cchc_cli.reading.yaml_file import read_yaml\nfrom cchc_cli.analysis import floors"),
        ("output", "from cchc_cli import __version__\nfrom cchc_cli.linting.diagnostic import Diagnostic"),
        ("cli", "from cchc_cli.output import tables\nfrom cchc_cli.reading import corpus"),
    ],
)
def test_an_allowed_import_is_accepted(folder: str, source: str) -> None:
    assert breaches(source, f"cchc_cli.{folder}", folder) == []


DEFERRED = {
    ("__main__.py", "cchc_cli.cli.app"): "takes 100 ms, in which Ctrl-C must not show a traceback",
    ("__main__.py", "cchc_cli.cli.arguments"): "loads a module of cchc_cli.cli, before the rest",
    ("cli/completion.py", "cchc_cli.output.labels"): "50 ms: only areas and levels have labels",
    ("cli/completion.py", "cchc_cli.reading.settings"): "7 ms: only plans depend on the settings",
    ("cli/completion.py", "cchc_cli.reading.vocabulary"): "30 ms: only indicators need YAML",
    ("cli/completion.py", "cchc_cli.reading.yaml_file"): "30 ms: few plans directories add places",
    ("cli/console.py", "cchc_cli.output.wrapping"): "loads parts of rich, which `cchc --help` must not",
    ("cli/console.py", "ctypes"): "exists with `windll` on Windows only",
    ("cli/console.py", "rich.console"): "40 ms: needed when work takes long on a terminal",
    ("cli/console.py", "rich.progress"): "30 ms: needed when work takes long on a terminal",
    ("cli/lint.py", "cchc_cli.output.lint_formats.table"): "40 ms: rich, which only `--format table` needs",
    ("cli/lint.py", "cchc_cli.output.lint_formats.text"): "40 ms: rich, needed where something is found",
    ("cli/tracked.py", "tempfile"): "3 ms: only `--tracked` makes a copy",
    ("cli/verify.py", "cchc_cli.output.lint_formats.table"): "40 ms: rich, which only `--format table` needs",
    ("documents/readers/docx.py", "defusedxml"): "an optional library",
    ("documents/readers/docx.py", "defusedxml.ElementTree"): "an optional library",
    ("documents/readers/pdf.py", "pypdfium2"): "an optional library",
    ("cli/query_options.py", "cchc_cli.analysis.query"): "15 ms: completion needs the options alone",
    ("cli/query_options.py", "cchc_cli.cli.against"): "50 ms: completion needs the options alone",
    ("cli/query_options.py", "cchc_cli.cli.resolve"): "50 ms: completion needs the options alone",
    ("cli/query_options.py", "cchc_cli.cli.workspace"): "50 ms: completion needs the options alone",
    ("output/exports/parquet.py", "pyarrow"): "an optional library",
    ("output/exports/parquet.py", "pyarrow.parquet"): "an optional library",
    ("output/exports/sqlite.py", "sqlite3"): "missing from some builds of Python, which export everything else",
    ("output/exports/xlsx.py", "xlsxwriter"): "50 ms: only `--format xlsx` needs it",
    ("output/exports/xlsx.py", "xlsxwriter.exceptions"): "50 ms: only `--format xlsx` needs it",
    ("reading/processes.py", "multiprocessing"): "6 ms: only a large folder is read by several processes",
    ("reading/schema.py", "cchc_cli.reading.schema_messages.explain"): "20 ms: only invalid files need it",
    ("reading/schema.py", "jsonschema"): "95 ms: only invalid files need it",
    ("reading/schema.py", "jsonschema_rs"): "30 ms: completion reads no plan",
}
"""The imports inside functions, and what each saves. Command modules are loaded by name, and do not count."""


def deferred(source: str) -> set[str]:
    """The modules that are imported inside functions."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    found: set[str] = set()
    for function in (node for node in ast.walk(ast.parse(source)) if isinstance(node, functions)):
        for node in ast.walk(function):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                names = {f"{node.module}.{alias.name}" for alias in node.names}
                modules = {name for name in names if (ROOT / name.replace(".", "/")).with_suffix(".py").exists()}
                found.update(modules or {node.module or "."})
    return found


def test_imports_inside_functions_are_listed_with_what_they_save() -> None:
    found = {
        (module.relative_to(PACKAGE).as_posix(), name)
        for module in MODULES
        for name in deferred(module.read_text(encoding="utf-8"))
    }
    assert found == set(DEFERRED)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import os\nfrom rich import box", set()),
        ("def late():\n    import rich.text as text, os", {"rich.text", "os"}),
        ("class A:\n    async def late(self):\n        from rich.text import Text", {"rich.text"}),
        ("def late():\n    from cchc_cli.output.lint_formats import table", {"cchc_cli.output.lint_formats.table"}),
        ("def late():\n    from . import box", {"."}),
    ],
)
def test_an_import_inside_a_function_is_seen(source: str, found: set[str]) -> None:
    assert deferred(source) == found


def loaded_after(code: str) -> list[str]:
    """The heavy libraries that a fresh interpreter has loaded once it ran `code`."""
    report = f"\nimport sys\nprint('loaded:', *[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    env = {name: value for name, value in os.environ.items() if not name.startswith(("CCHC_", "COVERAGE_"))}
    run = subprocess.run(
        [sys.executable, "-c", code + report],
        env=env | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stderr.splitlines()[-1].split()[1:]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "line",
    [
        "cchc new dong-nai/bi",
        "cchc floors binh-minh",
        *(f"cchc {name} --province dong-" for name in ("compare", "check", "matrix", "list", "export", "localities")),
    ],
)
def test_completing_a_place_stays_cheap(line: str, shell: str) -> None:
    code = f"""
import os, sys
line = {line!r}
os.environ.update(
    _CCHC_COMPLETE="complete_{shell}", _TYPER_COMPLETE_ARGS=line, _TYPER_COMPLETE_FISH_ACTION="get-args",
    COMP_WORDS=line, COMP_CWORD=str(line.count(" ")),
)
from cchc_cli.cli.app import run
assert run([]) == 0
own = {{f"cchc_cli.{{name}}" for name in ("analysis.evaluation", "linting.run", "output.labels", "reading.vocabulary")}}
assert own.isdisjoint(sys.modules)
"""
    assert loaded_after(code) == []


def test_importing_the_program_stays_cheap() -> None:
    assert loaded_after("import cchc_cli.__main__") == []


def test_help_stays_cheap() -> None:
    code = """
import sys
from cchc_cli.__main__ import main
sys.argv = ["cchc", "--help"]
try:
    code = main()
except SystemExit as end:
    code = end.code
assert not code, code
"""
    assert loaded_after(code) == []


def test_unit_tests_of_the_core_import_no_other_helpers_of_tests() -> None:
    """Mutation testing copies the core with its tests, and the modules named here."""
    copied = {"alphabet", "property_profiles", *(path.stem for path in TESTS.glob("building*.py"))}
    helpers = {path.stem for path in TESTS.glob("*.py")} | {path.name for path in TESTS.iterdir() if path.is_dir()}
    for path in (path for name in ("domain", "analysis") for path in (TESTS / name).glob("*.py")):
        if path.stem.endswith("_properties"):
            continue
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        names = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
        names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
        own = {other.stem for other in path.parent.glob("*.py")}
        assert {name.split(".")[0] for name in names} & helpers <= copied | own, path
