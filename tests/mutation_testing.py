"""Mutation testing of the core: are single mistakes in `domain` and `analysis` found by the unit tests of the two?

    python tests/mutation_testing.py [--count 100] [--seed 23dfe2b] [--jobs 1]

Draws single mutations (operators, comparisons, constants, conditions, removed statements), applies each to a temporary
copy of the package, runs the unit tests of tests/domain and tests/analysis there (without the slower properties), and
lists the mutations that no test notices. The checkout is never written to. Exit code 1 if a mutation survives that is
not in `EQUIVALENT`.

(The mistakes in plan files that lint has to find are in tests/mutations.)
"""

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parents[1]
CORE = ("domain", "analysis")

_NARROWER = "narrower = (len(fields), fields, scope.body or '', scope.service_levels, scope.among or '')"
_LOWER_CASE = "every body and ranking is a word in lower case, which both sort before"

EQUIVALENT: Mapping[str, str] = {
    "cchc_cli/analysis/compare.py DatedValue: since: int = 0 -> since: int = 1": (
        "only a value without a figure takes the default, and `in_force` drops it before it reads `since`"
    ),
    "cchc_cli/analysis/profile.py _later_or_sooner: return (Change.POSTPONED if last[1].year > last[0].year else "
    "Change.SOONER, gap, None) -> return (Change.POSTPONED if last[1].year >= last[0].year else "
    "Change.SOONER, gap, None)": ("called only where no year is common to both, so the last years differ"),
    "cchc_cli/analysis/result.py severity: return len(MOST_SEVERE_FIRST) + (1 if result.floor is not None else 2) -> "
    "return len(MOST_SEVERE_FIRST) + (1 if result.floor is not None else 3)": "only the order counts, and it is last",
    "cchc_cli/domain/lookup.py _of_code: if not (typed.isascii() and typed.isdigit()): -> "
    "if not (typed.isascii() or typed.isdigit()):": "only time: codes are digits, so that nothing else is found",
    "cchc_cli/domain/identity.py _fits_number: place = localities.get(one.locality or two.locality or '') -> "
    "place = localities.get(one.locality or two.locality or 'XX')": "no unit has either id",
    "cchc_cli/domain/indicator.py Indicator: position: int = 0 -> position: int = 1": (
        "only the order of positions counts; the reader gives each entry its own"
    ),
    "cchc_cli/domain/indicator.py similar_to: if _indexed[0] is not catalogue: -> if _indexed[1] is not catalogue:": (
        "only time: the index is then made anew each time"
    ),
    "cchc_cli/analysis/requirements.py _plan_of: return Plan('', place.id, Document(None, None, None, ''), "
    "Period(year, year)) -> return Plan('XX', place.id, Document(None, None, None, ''), Period(year, year))": (
        "nothing reads the id of this plan: no corpus has it"
    ),
    **{
        f"cchc_cli/analysis/rows.py order_key: {_NARROWER} -> {_NARROWER.replace(blank, filled)}": _LOWER_CASE
        for blank, filled in (("body or ''", "body or 'XX'"), ("among or ''", "among or 'XX'"))
    },
}
"""Mutations that change nothing, by `Mutation.key`, each with the proof."""

COMPARISONS: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
FUNCTIONS: Mapping[str, str] = {"min": "max", "max": "min", "any": "all", "all": "any"}

OPTIONS = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "--tb=line", "-m", "not slow")

Change = Callable[[ast.AST], ast.AST]


@dataclass(frozen=True)
class Site:
    """A node that can be mutated: `steps` lead to it from the module."""

    steps: tuple[tuple[str, int | None], ...]
    change: Change


@dataclass(frozen=True)
class Mutation:
    """One change of one file."""

    path: str
    line: int
    scope: str
    before: str
    after: str
    source: str
    """The whole file after the change."""

    @property
    def key(self) -> str:
        """A description that stays when lines move."""
        return f"{self.path} {self.scope}: {self.before} -> {self.after}"


def changes_of(node: ast.AST, in_function: bool) -> Iterator[Change]:
    """Yield what can be done to a node; each gets a copy of it and returns what takes its place."""
    match node:
        case ast.Compare(ops=ops):
            for at in (at for at, op in enumerate(ops) if type(op) in COMPARISONS):
                yield lambda one, at=at: _with_comparison(one, at)  # type: ignore[misc]
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            yield lambda one: _set(one, "op", OPERATORS[type(one.op)]())  # type: ignore[attr-defined]
        case ast.BoolOp():
            yield lambda one: _set(one, "op", ast.And() if isinstance(one.op, ast.Or) else ast.Or())  # type: ignore[attr-defined]
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield lambda one: one.operand  # type: ignore[attr-defined]
        case ast.Constant(value=bool()):
            yield lambda one: ast.Constant(not one.value)  # type: ignore[attr-defined]
        case ast.Constant(value=int()):
            yield lambda one: ast.Constant(one.value + 1)  # type: ignore[attr-defined]
        case ast.Constant(value=str()):
            yield lambda one: ast.Constant("" if one.value else "XX")  # type: ignore[attr-defined]
        case ast.Name(id=name, ctx=ast.Load()) if name in FUNCTIONS:
            yield lambda one: ast.Name(FUNCTIONS[one.id], ast.Load())  # type: ignore[attr-defined]
        case ast.If() | ast.IfExp() | ast.While():
            yield lambda one: _set(one, "test", ast.UnaryOp(ast.Not(), one.test))  # type: ignore[attr-defined]
        case ast.comprehension(ifs=ifs):
            for at in range(len(ifs)):
                yield lambda one, at=at: _set(one, "ifs", one.ifs[:at] + one.ifs[at + 1 :])  # type: ignore[misc]
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield lambda one: ast.Return(ast.Constant(None))
        case ast.Expr(value=value) if in_function and not isinstance(value, ast.Constant):
            yield lambda one: ast.Pass()
        case ast.AugAssign() | ast.Break() | ast.Continue() | ast.Raise():
            yield lambda one: ast.Pass()
        case ast.Assign() if in_function:
            yield lambda one: ast.Pass()


def _set(node: ast.AST, field: str, value: object) -> ast.AST:
    setattr(node, field, value)
    return node


def _with_comparison(node: ast.AST, at: int) -> ast.AST:
    assert isinstance(node, ast.Compare)
    node.ops[at] = COMPARISONS[type(node.ops[at])]()
    return node


UNCHANGED = ("annotation", "returns", "decorator_list", "bases", "type_comment")
"""Fields that say nothing about behaviour, or that only caches and dataclasses read."""


def sites(node: ast.AST, steps: tuple[tuple[str, int | None], ...] = (), in_function: bool = False) -> Iterator[Site]:
    """Yield every mutation of a tree, in the order of the source."""
    for change in changes_of(node, in_function):
        yield Site(steps, change)
    if isinstance(node, ast.Assert):  # only tells the type checker
        return
    in_function = in_function or isinstance(node, ast.FunctionDef)
    for field, value in ast.iter_fields(node):
        if field in UNCHANGED:
            continue
        for at, child in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield from sites(child, (*steps, (field, at)), in_function)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def mutations(path: Path) -> Iterator[Callable[[], Mutation]]:
    """Yield the mutations of a file; each is made when it is called for."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for site in sites(tree):
        yield lambda site=site: _mutation(path.relative_to(ROOT).as_posix(), tree, site)  # type: ignore[misc]


def _mutation(path: str, original: ast.Module, site: Site) -> Mutation:
    tree = copy.deepcopy(original)
    parent: ast.AST = tree
    statement: ast.AST = tree
    scope: list[str] = []
    for field, at in site.steps[:-1]:
        parent = _child(parent, field, at)
        if isinstance(parent, ast.FunctionDef | ast.ClassDef):
            scope.append(parent.name)
        if isinstance(parent, ast.stmt):
            statement = parent
    field, at = site.steps[-1]
    node = _child(parent, field, at)
    line = getattr(node, "lineno", getattr(statement, "lineno", 0))
    before, whole = _shown(node), _shown(statement)
    changed = site.change(node)
    if at is None:
        setattr(parent, field, changed)
    else:
        getattr(parent, field)[at] = changed
    ast.fix_missing_locations(tree)
    after, changed_whole = _shown(changed), _shown(statement)
    if whole != changed_whole and not isinstance(node, ast.stmt):
        before, after = whole, changed_whole
    return Mutation(path, line, ".".join(scope), before, after, ast.unparse(tree))


def _child(node: ast.AST, field: str, at: int | None) -> ast.AST:
    value = getattr(node, field)
    found = value if at is None else value[at]
    assert isinstance(found, ast.AST)
    return found


def _shown(node: ast.AST) -> str:
    """The first line of a node's source."""
    return ast.unparse(node).strip().split("\n", 1)[0]


def draw(seed: str, count: int) -> list[Mutation]:
    """Return so many different mutations of the core, the same for the same seed and source."""
    files = [path for name in CORE for path in sorted((ROOT / "cchc_cli" / name).glob("*.py"))]
    known = [one for path in files for one in mutations(path)]
    chosen = random.Random(seed).sample(range(len(known)), min(count, len(known)))
    return [known[at]() for at in sorted(chosen)]


class Copy:
    """A copy of the package and the tests of its core, in which one file at a time is changed."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        ignored = shutil.ignore_patterns("__pycache__", "*_properties.py")
        for name in ("cchc_cli", "schema", "plans", *(f"tests/{name}" for name in CORE)):
            shutil.copytree(ROOT / name, directory / name, ignore=ignored)
        shutil.copytree(ROOT / "tests" / "assets", directory / "tests" / "assets")
        helpers = ((ROOT / "tests" / name) for name in ("alphabet.py", "property_profiles.py"))
        for path in (*(ROOT / "tests").glob("building*.py"), *helpers):
            shutil.copy(path, directory / "tests")
        (directory / "conftest.py").write_text("import property_profiles\n", encoding="utf-8")
        (directory / "pytest.ini").write_text("[pytest]\npythonpath = . tests\nmarkers = slow\n", encoding="utf-8")

    def run(
        self, timeout: float | None = None, write: bool = False, first: str = ""
    ) -> subprocess.CompletedProcess[str] | None:
        """Run the unit tests, those of the module `first` before the others; None when they do not end in time."""
        tests = sorted((self.directory / "tests").glob("*/test_*.py"))
        tests.sort(key=lambda path: not path.stem.startswith(f"test_{first}"))
        env = {**os.environ, "PYTHONPATH": str(self.directory)}
        if not write:
            env["PYTHONDONTWRITEBYTECODE"] = "1"  # the compiled form of a changed file would be read again
        command = [sys.executable, "-m", "pytest", "-x", "-q", *OPTIONS, *map(str, tests)]
        try:
            return subprocess.run(
                command, cwd=self.directory, env=env, timeout=timeout, capture_output=True, text=True, check=False
            )
        except subprocess.TimeoutExpired:
            return None

    def survives(self, mutation: Mutation, timeout: float) -> bool:
        """Return whether all tests pass with the mutation."""
        path = self.directory / mutation.path
        original = path.read_bytes()
        for compiled in path.parent.glob(f"__pycache__/{path.stem}.*"):
            compiled.unlink()
        try:
            path.write_text(mutation.source, encoding="utf-8")
            done = self.run(timeout, first=path.stem)
        finally:
            path.write_bytes(original)
        return done is not None and done.returncode == 0


def main() -> int:
    """Draw, run and report."""
    parser = argparse.ArgumentParser(description="Mutation testing of cchc_cli/domain and cchc_cli/analysis.")
    parser.add_argument("--count", type=int, default=100, help="how many mutations to draw (default: 100)")
    parser.add_argument("--seed", default="23dfe2b", help="what the draw depends on (default: 23dfe2b)")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes to run at once (default: 1)")
    options = parser.parse_args()
    drawn = draw(options.seed, options.count)
    with tempfile.TemporaryDirectory() as directory:
        copies = [Copy(Path(directory) / str(number)) for number in range(options.jobs)]
        began = time.monotonic()
        for each in copies:
            done = each.run(write=True)
            if done is None or done.returncode != 0:
                print(done and done.stdout, "The tests fail without any mutation.", sep="\n", file=sys.stderr)
                return 2
        each_run = (time.monotonic() - began) / len(copies)
        print(f"{len(drawn)} mutations; the tests take {each_run:.1f} s", flush=True)
        free: SimpleQueue[Copy] = SimpleQueue()
        for each in copies:
            free.put(each)

        def tried(mutation: Mutation) -> bool:
            mine = free.get()
            try:
                return mine.survives(mutation, timeout=20 + 10 * each_run)
            finally:
                free.put(mine)

        survivors: list[Mutation] = []
        with ThreadPoolExecutor(options.jobs) as pool:
            for number, (mutation, survived) in enumerate(zip(drawn, pool.map(tried, drawn), strict=True), start=1):
                print(f"\r{number}/{len(drawn)}", end="", file=sys.stderr, flush=True)
                if survived:
                    survivors.append(mutation)
                    why = EQUIVALENT.get(mutation.key)
                    print(f"{mutation.path}:{mutation.line} {mutation.scope}", flush=True)
                    print(f"  - {mutation.before}\n  + {mutation.after}\n  {why or 'SURVIVED'}", flush=True)
    unknown = [one for one in survivors if one.key not in EQUIVALENT]
    print(f"{len(drawn) - len(survivors)} killed, {len(survivors) - len(unknown)} equivalent, {len(unknown)} survived")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
