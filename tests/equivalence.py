"""Prove that a refactoring lost nothing: compare every command with that of a reference commit.

README: `python tests/equivalence.py` makes a worktree of the reference commit in a temporary folder, writes a benchmark
corpus there, runs each command of `equivalence_commands.py` with the reference and with this checkout in the same
folder, and compares exit codes, JSON, CSV and the figures, signs and places of tables. Message texts are aside:
`IGNORED` in `equivalence_outputs.py` lists them, `EXPECTED` below the differences that are meant. The exit code is 1 if
anything else differs. Where the dependencies of the reference are not those of this checkout, `--install` gives it an
environment of its own, and `--reference-python` names one that exists.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))

from benchmarks.country import break_each, write_country  # noqa: E402
from equivalence_commands import Command, acceptance, benchmark, shipped  # noqa: E402
from equivalence_outputs import FORMATS, differences, reduced  # noqa: E402

COMMIT = "23dfe2b"
EXPECTED: tuple[tuple[str, str, str], ...] = ()
"""Differences that are meant: a pattern of the command, one of the path, and the reason."""

CORPORA = ("shipped", "acceptance", "benchmark", "broken", "lowered")
SETTINGS = ("CCHC_PLANS", "CCHC_LANG", "CCHC_DEBUG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONPATH")
SHOWN = 3
"""So many differences of one command are printed."""


@dataclass(frozen=True)
class Program:
    """A `cchc` to run: the checkout, the interpreter, and what its environment has besides."""

    name: str
    checkout: Path
    python: str
    settings: tuple[tuple[str, str], ...] = ()

    def run(self, line: Sequence[str], folder: Path, settings: dict[str, str], out: Path) -> tuple[int, str]:
        """Run a command line in a folder, its output to a file; return exit code and stderr."""
        kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        environment = {**kept, "PYTHONPATH": str(self.checkout), "LC_MESSAGES": "C", **dict(self.settings), **settings}
        with out.open("wb") as stdout:
            done = subprocess.run(
                [self.python, *line],
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=subprocess.PIPE,
                check=False,
            )
        return done.returncode, done.stderr.decode("utf-8", "replace")

    def module(self, folder: Path) -> Path:
        """Return the file of the `cchc_cli` that runs. End the script if it is not that of the checkout."""
        out = folder / f"{self.name}.txt"
        code, talk = self.run(("-c", "import cchc_cli, cchc_cli.cli.app; print(cchc_cli.__file__)"), folder, {}, out)
        if code:
            sys.exit(f"{self.name}: {self.python} cannot run the checkout {self.checkout}:\n{talk[-1000:]}")
        found = Path(out.read_text(encoding="utf-8").strip())
        if not found.is_relative_to(self.checkout):
            sys.exit(f"{self.name}: runs {found}, which is not below {self.checkout}")
        return found


def compared(command: Command, reference: Program, current: Program, scratch: Path) -> list[tuple[str, Any, Any]]:
    """Run a command with both programs; return the differences, the expected ones left out."""
    with tempfile.TemporaryDirectory(dir=scratch) as name:
        outs = [Path(name) / "reference", Path(name) / "current"]
        line = ("-m", "cchc_cli", *command.line)
        ran = [
            program.run(line, command.folder, command.environment, out)
            for program, out in zip((reference, current), outs, strict=True)
        ]
        found = list(_differences(command, ran, outs))
    return [one for one in found if not _is_expected(command, one[0])]


def _differences(
    command: Command, ran: Sequence[tuple[int, str]], outs: Sequence[Path]
) -> Iterator[tuple[str, Any, Any]]:
    (code, talk), (other_code, other_talk) = ran
    if code != other_code:
        yield "exit code", f"{code} {talk[-200:]}", f"{other_code} {other_talk[-200:]}"
    if 70 in (code, other_code) or "Traceback" in talk + other_talk:
        yield "internal error", talk[-300:], other_talk[-300:]
    texts = [out.read_bytes() for out in outs]
    if not any(texts) and not command.may_fail:
        yield "nothing is printed, so that nothing is compared", talk[-200:], other_talk[-200:]
    if texts[0] == texts[1]:
        return
    if command.kind not in FORMATS or not all(texts):
        if bool(texts[0]) != bool(texts[1]):
            yield "output", texts[0][:100].decode(), texts[1][:100].decode()
        return
    sides = []
    for text in texts:
        try:
            sides.append(reduced(text.decode("utf-8"), command.kind))
        except ValueError as error:
            yield f"not {command.kind}", str(error), text[:100].decode("utf-8", "replace")
            return
    yield from differences(*sides)


def _is_expected(command: Command, path: str) -> bool:
    return any(re.search(line, str(command)) and re.search(place, path) for line, place, _ in EXPECTED)


def lower_some(directory: Path) -> None:
    """Halve two figures of every second plan: results below the floor, and `stated` that no longer agrees."""
    for path in sorted(directory.glob("xa-*.yaml"))[::2]:
        text = path.read_text(encoding="utf-8")
        lowered = re.sub(
            r"(at_least|exactly): (\d+)\n", lambda found: f"{found[1]}: {int(found[2]) // 2}\n", text, count=2
        )
        path.write_text(lowered, encoding="utf-8", newline="\n")


def commands(folder: Path, reference: Path, corpora: Sequence[str], plans: int, seed: int) -> list[Command]:
    """Write the corpora below a folder, shipped files as the reference has them; return the commands."""
    for name in ("plans", "schema", "tests/acceptance"):
        shutil.copytree(reference / name, folder / name)
    found: list[Command] = []
    if "shipped" in corpora:
        found += shipped(folder)
    if "acceptance" in corpora:
        found += acceptance(folder / "tests" / "acceptance")
    for name, change in (("benchmark", None), ("broken", break_each), ("lowered", lower_some)):
        if name in corpora:
            here = folder / name
            shutil.copytree(reference / "schema", here / "schema")
            write_country(here / "plans", plans, seed)
            if change is not None:
                change(here / "plans")
            found += (replace(command, may_fail=name == "broken") for command in benchmark(here))
    return found


def worktree(folder: Path, commit: str) -> Path:
    """Check the reference commit out into a folder."""
    subprocess.run(["git", "worktree", "add", "--detach", "--quiet", str(folder), commit], cwd=ROOT, check=True)
    return folder


def installed(checkout: Path, folder: Path) -> str:
    """Make an environment with a checkout and its dependencies; return its Python."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(checkout)], check=True)
    return str(python)


def arguments() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description="Compare every command with that of a reference commit.")
    parser.add_argument("--reference", type=Path, metavar="CHECKOUT", help=f"a checkout; if not given, one of {COMMIT}")
    parser.add_argument("--reference-python", default=sys.executable, metavar="PYTHON", help="runs the reference")
    parser.add_argument("--install", action="store_true", help="make an environment for the reference, by pip")
    parser.add_argument("--commit", default=COMMIT, help=f"the reference commit (default: {COMMIT})")
    parser.add_argument("--corpus", action="append", choices=CORPORA, help="only this corpus; can be repeated")
    parser.add_argument("--only", default="", metavar="PATTERN", help="only commands that match, such as 'check --all'")
    parser.add_argument("--plans", type=int, default=200, help="plans of a benchmark corpus (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the benchmark corpora (default: 1)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="commands at a time")
    return parser.parse_args()


def main() -> None:
    """Compare, and print what differs."""
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="equivalence-") as name:
        home = Path(name).resolve()
        made = options.reference is None
        checkout = worktree(home / "reference", options.commit) if made else options.reference.resolve()
        try:
            sys.exit(compare_all(options, home, checkout))
        finally:
            if made:
                subprocess.run(["git", "worktree", "remove", "--force", str(checkout)], cwd=ROOT, check=False)


def compare_all(options: argparse.Namespace, home: Path, checkout: Path) -> int:
    """Compare all commands; return the exit code."""
    python = installed(checkout, home / "venv") if options.install else options.reference_python
    reference = Program("reference", checkout, python, (("CCHC_CACHE_DIR", ""),))
    current = Program("current", ROOT, sys.executable)
    for program in (reference, current):
        print(f"{program.name:<10} {program.module(home)}, {program.python}")
    folder = home / "work"
    folder.mkdir()
    todo = commands(folder, checkout, options.corpus or CORPORA, options.plans, options.seed)
    todo = [command for command in todo if re.search(options.only, str(command))]
    print(f"commands   {len(todo)}, {options.plans} plans in a benchmark corpus", flush=True)
    different = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        found = pool.map(lambda command: compared(command, reference, current, home), todo)
        for command, differing in zip(todo, found, strict=True):
            different += bool(differing)
            for path, one, other in differing[:SHOWN]:
                print(
                    f"{command}\n  {path}\n    reference: {str(one)[:300]}\n    current:   {str(other)[:300]}",
                    flush=True,
                )
            if len(differing) > SHOWN:
                print(f"  and {len(differing) - SHOWN} more", flush=True)
    print(f"{different} of {len(todo)} commands differ" if different else f"no difference in {len(todo)} commands")
    return 1 if different or not todo else 0


if __name__ == "__main__":
    main()
