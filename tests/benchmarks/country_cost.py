"""What linting a country costs: whole processes, paired with other tools on the same files, one process at a time.

Run it as `python tests/benchmarks/country_cost.py --folder DIR` with the Python of an environment that has `cchc`,
`check-jsonschema` and `yamllint`; `--sourcemeta BINARY` names the program that the npm package
`@sourcemeta/jsonschema` holds, `--with-libyaml PYTHON` the Python of an environment with `check-jsonschema` and
`ruamel.yaml[oldlibyaml]`. What is not named is not measured. Nothing is asserted; the goals stand beside the figures.
docs/performance.md keeps a table of one run.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.cost import SETTINGS, conditions, installed  # noqa: E402
from benchmarks.country import COMMUNES, PROVINCES, break_each, write_country  # noqa: E402

SCHEMA = ROOT / "schema" / "plan.schema.json"
COUNTRY = PROVINCES + COMMUNES
GROWTH = (100, 335, 1000, COUNTRY, 10_000, 20_000)


@dataclass(frozen=True)
class Run:
    """One process with all that it started: wall time in seconds, peak of their memory together in MiB, exit code."""

    seconds: float
    memory: float
    code: int


@dataclass(frozen=True)
class Tool:
    """A command line, how it is called in the result, and what makes it ready before each run."""

    name: str
    line: tuple[str, ...]
    ready: Callable[[], None] = lambda: None
    codes: tuple[int, ...] = (0,)


def run(tool: Tool, folder: Path) -> Run:
    """Start a process in a folder and wait for it. Ends the benchmark when it fails: a failure measures nothing."""
    tool.ready()
    environment = dict(os.environ)
    for name in SETTINGS:
        environment.pop(name, None)
    peaks: list[float] = [0.0]
    with open(folder / "out.txt", "wb") as out:
        begun = time.perf_counter()
        process = subprocess.Popen(tool.line, cwd=folder, env=environment, stdout=out, stderr=out)
        watcher = threading.Thread(target=_watch, args=(process, peaks))
        watcher.start()
        code = process.wait()
        seconds = time.perf_counter() - begun
        watcher.join()
    if code not in tool.codes:
        sys.exit(f"`{tool.name}` ended with {code}:\n{(folder / 'out.txt').read_text('utf-8', 'replace')[-2000:]}")
    return Run(seconds, peaks[0], code)


def _watch(process: "subprocess.Popen[bytes]", peaks: list[float]) -> None:
    """The greatest sum of what a process and all below it hold, fifty times a second; shared pages count once."""
    while process.poll() is None:
        peaks[0] = max(peaks[0], sum(map(_held, _family(process.pid))))
        time.sleep(0.02)


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        below = [int(word) for word in children.read_text("ascii").split()]
    except OSError:
        return []
    return [pid, *(one for child in below for one in _family(child))]


def _held(pid: int) -> float:
    """Proportional set size in MiB; 0 where the system does not tell."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        pass
    return 0.0


def paired(ours: Tool, theirs: Sequence[Tool], folder: Path, runs: int) -> dict[str, list[Run]]:
    """Ours, theirs, ours, theirs …: each as often as `runs` says."""
    found: dict[str, list[Run]] = {}
    for _ in range(runs):
        for tool in (ours, *theirs):
            found.setdefault(tool.name, []).append(run(tool, folder))
    return found


def told(what: str, ours: Tool, found: dict[str, list[Run]], goals: dict[str, float]) -> None:
    """Our median, then the median of the ratios to each of the others, with the goal."""
    mine = found[ours.name]
    seconds = statistics.median(one.seconds for one in mine)
    print(f"{what:<34} {seconds:>8.3f} s  {max(one.memory for one in mine):>6.0f} MiB", flush=True)
    for name, runs in found.items():
        if name == ours.name:
            continue
        ratio = statistics.median(one.seconds / other.seconds for one, other in zip(mine, runs, strict=True))
        goal = goals.get(name)
        against = "" if goal is None else f"goal {goal:.3f}: {'reached' if ratio <= goal else 'MISSED'}"
        memory = max(one.memory for one in runs)
        median = statistics.median(one.seconds for one in runs)
        print(f"    {name:<30} {median:>8.3f} s  {memory:>6.0f} MiB   ratio {ratio:.3f}   {against}", flush=True)


def country(folder: Path, plans: int) -> Path:
    """A country of so many plans, made once."""
    here = folder / f"country-{plans}"
    if not (here / "plans").is_dir():
        write_country(here / "plans", plans)
    return here


def commands(cchc: tuple[str, ...], here: Path, folder: Path, runs: int) -> None:
    """Measure the other commands: on the country beside lint, on the shipped plans beside a comparison."""
    print("\nother commands, the country", flush=True)
    lint = Tool("lint", (*cchc, "lint", "plans"))
    large: tuple[tuple[tuple[str, ...], float | None], ...] = (
        (("check", "--all"), 2.5),
        (("matrix", "--province", "dong-nai", "--no-pager"), 2.0),
        (("export", "--format", "csv"), 5.0),
        (("report", "--site", "site", "--force"), None),
    )
    for line, limit in large:
        tool = Tool(" ".join(line), (*cchc, *line, "--plans", "plans"), codes=(0, 1))
        found = paired(tool, [lint], here, runs)
        told(tool.name, tool, found, {} if limit is None else {lint.name: limit})
    print("\nother commands, the shipped plans", flush=True)
    shipped = ("--plans", str(ROOT / "plans"))
    compare = Tool("compare", (*cchc, "compare", "tam-phuoc", "tan-minh", *shipped))
    lines: tuple[tuple[str, ...], ...] = (
        ("check", "--all"),
        ("matrix", "--no-pager"),
        ("show", "hang-gon"),
        ("list",),
        ("indicators",),
        ("export", "--format", "csv"),
        ("export", "--format", "json"),
        ("export", "--format", "xlsx", "-o", str(folder / "out.xlsx"), "--force"),
        ("report", "-o", str(folder / "out.html"), "--force"),
    )
    for line in lines:
        goal = 3.0 if line[0] == "report" or "xlsx" in line else 1.3
        tool = Tool(" ".join(line[:3]), (*cchc, *line, *shipped), codes=(0, 1))
        found = paired(tool, [compare], folder, 3 * runs)
        told(tool.name, tool, found, {compare.name: goal})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what linting a country costs.")
    parser.add_argument("--folder", type=Path, required=True, help="where the countries are written, and kept")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sourcemeta", help="the program of @sourcemeta/jsonschema")
    parser.add_argument("--with-libyaml", help="a Python with check-jsonschema and ruamel.yaml[oldlibyaml]")
    parser.add_argument("--quick", action="store_true", help="without the slow tools on the whole country")
    parser.add_argument(
        "--commands", action="store_true", help="also the other commands, on the country and as shipped"
    )
    parser.add_argument("--growth", action="store_true", help="also the growth up to 20,000 plans")
    options = parser.parse_args()
    cchc = installed("cchc", "cchc_cli")
    checker = installed("check-jsonschema", "check_jsonschema")
    print("\n".join(conditions([], options.runs, 0, [])), flush=True)

    here = country(options.folder, COUNTRY)
    files = tuple(sorted(f"plans/{path.name}" for path in (here / "plans").glob("*.yaml") if path.stem != "localities"))
    size = sum((here / name).stat().st_size for name in files)
    print(f"country   {len(files)} plans, {size / len(files) / 1000:.1f} kB each\n", flush=True)
    sourcemeta = (
        [Tool("sourcemeta", (options.sourcemeta, "validate", str(SCHEMA), *files))] if options.sourcemeta else []
    )
    slow = [Tool("check-jsonschema", (*checker, "--schemafile", str(SCHEMA), *files))]
    if options.with_libyaml:
        line = (options.with_libyaml, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), *files)
        slow.append(Tool("check-jsonschema, oldlibyaml", line))

    cold = Tool("cold", (*cchc, "lint", "plans"))
    found = paired(cold, sourcemeta, here, options.runs)
    told("cold", cold, found, {"sourcemeta": 0.5})
    if not options.quick:
        found = paired(cold, slow, here, 1)
        told("cold", cold, found, {"check-jsonschema": 1 / 60, "check-jsonschema, oldlibyaml": 1 / 20})

    broken = options.folder / "broken"
    shutil.rmtree(broken, ignore_errors=True)
    shutil.copytree(here, broken)
    break_each(broken / "plans")
    wrong = Tool("each with a mistake", (*cchc, "lint", "plans"), codes=(1,))
    runs = [(run(wrong, broken), run(cold, here)) for _ in range(options.runs)]
    lines = {line.split(":")[0] for line in (broken / "out.txt").read_text("utf-8").splitlines() if ": error" in line}
    told("each with a mistake", wrong, {wrong.name: [a for a, _ in runs], "cold": [b for _, b in runs]}, {"cold": 3.0})
    print(f"    {len(lines)} of {len(files)} files reported\n", flush=True)

    shipped = tuple(sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "plans").rglob("*.yaml")))
    linted = Tool("shipped plans", (*cchc, "lint", str(ROOT / "plans")))
    others = [
        Tool("check-jsonschema", (*checker, "--schemafile", str(SCHEMA), *(str(ROOT / name) for name in shipped))),
        Tool("yamllint", (*installed("yamllint", "yamllint"), *(str(ROOT / name) for name in shipped)), codes=(0, 1)),
    ]
    found = paired(linted, others, options.folder, 5 * options.runs)
    told("shipped plans", linted, found, {"check-jsonschema": 0.5})
    alone = str(ROOT / "plans" / "tam-phuoc.yaml")
    single = Tool("one file", (*cchc, "lint", alone))
    theirs = Tool("check-jsonschema", (*checker, "--schemafile", str(SCHEMA), alone))
    found = paired(single, [theirs], options.folder, 5 * options.runs)
    told("one file", single, found, {"check-jsonschema": 0.7})

    if options.commands:
        commands(cchc, here, options.folder, options.runs)
    if options.growth:
        print("\ngrowth, cold", flush=True)
        for plans in GROWTH:
            part = country(options.folder, plans)
            best = min((run(cold, part) for _ in range(2)), key=lambda one: one.seconds)
            print(
                f"    {plans:>6} plans {best.seconds:>8.3f} s {1000 * best.seconds / plans:>7.3f} ms each "
                f"{best.memory:>6.0f} MiB",
                flush=True,
            )


if __name__ == "__main__":
    main()
