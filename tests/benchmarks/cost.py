"""What the commands cost: whole processes, timed against check-jsonschema on the same files and against bare Python.

Run it as `python tests/benchmarks/cost.py` with the Python of an environment that has `cchc` and `check-jsonschema`
(`pip install -e '.[dev]'`). Each line of the result is one paired run: ours, theirs, ours, theirs …, one process at a
time. The ratio is taken pair by pair, and the median of the ratios is what counts: seconds are of this machine only.
Nothing is asserted; the goals stand beside the figures.
"""

import argparse
import importlib.metadata
import importlib.util
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCHEMA = "schema/plan.schema.json"
ONE = "plans/tam-phuoc.yaml"
PACKAGES = ("cchc", "typer", "PyYAML", "jsonschema-rs", "check-jsonschema", "jsonschema", "ruamel.yaml")
SETTINGS = ("CCHC_PLANS", "CCHC_LANG", "PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "PYTHONDEVMODE")
"""Variables that would change what is measured; they are taken out of the environment of every process."""

GOAL_MEMORY = 64.0
RUNS, WARM_UP = 20, 3


@dataclass(frozen=True)
class Command:
    """A command line, how it is called in the result, the exit codes it may end with, and variables that it reads."""

    name: str
    line: tuple[str, ...]
    codes: tuple[int, ...] = (0,)
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Run:
    """One process: wall time in seconds, peak memory in MiB (None where the system does not tell)."""

    seconds: float
    memory: float | None


@dataclass(frozen=True)
class Pair:
    """A command of ours, what it is measured against, and the ratio it should not exceed."""

    ours: Command
    theirs: Command
    goal: float


@dataclass
class Series:
    """The runs of one pair, in their order."""

    ours: list[Run] = field(default_factory=list)
    theirs: list[Run] = field(default_factory=list)

    def ratios(self) -> list[float]:
        """Ours by theirs, pair by pair."""
        return [one.seconds / other.seconds for one, other in zip(self.ours, self.theirs, strict=True)]


def installed(script: str, module: str) -> tuple[str, ...]:
    """The console script beside this Python, else the module run by it."""
    found = shutil.which(script, path=str(Path(sys.executable).parent))
    return (found,) if found else (sys.executable, "-m", module)


def pairs(files: Sequence[str]) -> tuple[Pair, ...]:
    """What is measured, with the goals of the design."""
    cchc = installed("cchc", "cchc_cli")
    checker = installed("check-jsonschema", "check_jsonschema")
    schema = Command("check-jsonschema", (*checker, "--schemafile", SCHEMA, *files))
    bare = Command("python -c pass", (sys.executable, "-c", "pass"))
    one = Command("check-jsonschema, one file", (*checker, "--schemafile", SCHEMA, ONE))
    return (
        Pair(Command("cchc compare tam-phuoc tan-minh", (*cchc, "compare", "tam-phuoc", "tan-minh")), schema, 0.5),
        Pair(Command("cchc check --all", (*cchc, "check", "--all"), (0, 1)), schema, 0.5),
        Pair(Command("cchc lint plans/", (*cchc, "lint", "plans/")), schema, 0.5),
        Pair(Command(f"cchc lint {ONE}", (*cchc, "lint", ONE)), one, 0.7),
        Pair(Command("cchc --help", (*cchc, "--help")), bare, 8.0),
    )


def plan_files() -> list[str]:
    """The local plans and the superior ones, as paths below the root."""
    found = [*ROOT.glob("plans/*.yaml"), *ROOT.glob("plans/superior/*.yaml")]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def run(command: Command) -> Run:
    """Start a process and wait for it. Ends the benchmark when it fails: a failure measures nothing."""
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    environment.update(command.environment)
    with tempfile.TemporaryFile() as talk:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command.line, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=talk
        )
        memory = wait(process)
        seconds = time.perf_counter() - begun
        if process.returncode not in command.codes:
            talk.seek(0)
            last = talk.read().decode("utf-8", "replace").strip()[-2000:]
            sys.exit(f"`{command.name}` ended with {process.returncode}, so that its cost means nothing:\n{last}")
    return Run(seconds, memory)


def wait(process: "subprocess.Popen[bytes]") -> float | None:
    """Wait for a process; its peak memory in MiB where the system has `wait4`."""
    if not hasattr(os, "wait4"):
        process.wait()
        return None
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return mebibytes(used.ru_maxrss)


def mebibytes(maxrss: int) -> float:
    """`ru_maxrss` is in bytes on macOS, else in KiB."""
    return maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def measure(pair: Pair, runs: int, warm_up: int) -> Series:
    """A B A B …, after some runs of each that do not count."""
    series = Series()
    for number in range(warm_up + runs):
        ours, theirs = run(pair.ours), run(pair.theirs)
        if number >= warm_up:
            series.ours.append(ours)
            series.theirs.append(theirs)
    return series


def conditions(files: Sequence[str], runs: int, warm_up: int, commands: Sequence[Command]) -> list[str]:
    """Where and on what it was measured."""
    spec = importlib.util.find_spec("cchc_cli")
    home = Path(spec.origin).parent if spec is not None and spec.origin else ROOT / "cchc_cli"
    size = sum((ROOT / name).stat().st_size for name in files)
    lines = [
        f"machine   {processor()}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}",
        f"python    {platform.python_implementation()} {platform.python_version()}, {sys.executable}",
        f"versions  {', '.join(f'{name} {version(name)}' for name in PACKAGES)}",
        f"cchc      {home}",
        f"files     {len(files)} plans, {size / 1000:.0f} kB",
        f"runs      {runs} pairs after {warm_up} to warm up",
    ]
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    if load is not None:
        lines.append(f"load      {load:.2f} at the start")
    for command in dict.fromkeys(commands):
        words = [word for word in command.line if word not in files]
        if len(words) < len(command.line):
            words.append(f"<the {len(files)} files>")
        lines.append(f"command   {' '.join(words)}")
    return lines


def processor() -> str:
    """The processor's name as far as the system tells it."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return f"{line.split(':', 1)[1].strip()} ({platform.machine()})"
    except OSError:
        pass
    return platform.processor() or platform.machine()


def version(package: str) -> str:
    """The installed version; `-` where the package is not installed as such."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "-"


def times(series: Sequence[tuple[Pair, Series]]) -> list[str]:
    """One line for each pair: medians, the median of the ratios with its range, the goal."""
    lines = [f"{'':<32} {'ours':>7} {'theirs':>7}   {'ratio':>5} {'(least - most)':<15} goal"]
    for pair, found in series:
        ratios = found.ratios()
        ratio = statistics.median(ratios)
        ours, theirs = (1000 * statistics.median(one.seconds for one in side) for side in (found.ours, found.theirs))
        spread = f"({min(ratios):.2f} - {max(ratios):.2f})"
        goal = f"<= {pair.goal:g}"
        lines.append(
            f"{pair.ours.name:<32} {ours:>4.0f} ms {theirs:>4.0f} ms   {ratio:>5.2f} {spread:<15} {goal:<7} "
            f"{'reached' if ratio <= pair.goal else 'MISSED'}, against {pair.theirs.name}"
        )
    return lines


def own_peak() -> float:
    """The peak of this process: what it starts cannot be seen to need less, because it begins as a copy of it."""
    try:
        import resource  # not on Windows
    except ImportError:
        return 0.0
    return mebibytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def memories(series: Sequence[tuple[Pair, Series]]) -> list[str]:
    """The highest peak of each command over all its runs."""
    peaks: dict[str, list[float]] = {}
    for pair, found in series:
        for command, side in ((pair.ours, found.ours), (pair.theirs, found.theirs)):
            peaks.setdefault(command.name, []).extend(one.memory for one in side if one.memory is not None)
    ours = {pair.ours.name for pair, _ in series}
    least = own_peak()
    lines = []
    for name, seen in peaks.items():
        if not seen:
            return ["not measured: this system has no wait4"]
        peak = max(seen)
        most = "<=" if peak <= least else "  "
        goal = f"goal < {GOAL_MEMORY:g}: {'reached' if peak < GOAL_MEMORY else 'MISSED'}" if name in ours else ""
        lines.append(f"{name:<32} {most} {peak:>5.1f} MiB   {goal}".rstrip())
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what the commands of cchc cost.")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"pairs that count, {RUNS} by default")
    parser.add_argument("--warm-up", type=int, default=WARM_UP, help=f"pairs before them, {WARM_UP} by default")
    options = parser.parse_args()
    if options.runs < 1 or options.warm_up < 0:
        parser.error("--runs has to be 1 or more, --warm-up 0 or more")
    files = plan_files()
    if not files:
        sys.exit(f"there are no plans in {ROOT / 'plans'}")
    measured = pairs(files)
    commands = [command for pair in measured for command in (pair.ours, pair.theirs)]
    print("\n".join(conditions(files, options.runs, options.warm_up, commands)), flush=True)
    series = [(pair, measure(pair, options.runs, options.warm_up)) for pair in measured]
    print("\nWall time of whole processes (medians; the ratio is the median of the ratios pair by pair)")
    print("\n".join(times(series)))
    print("\nPeak memory (the highest of all runs; <=: no more than this script itself, below which nothing is seen)")
    print("\n".join(memories(series)))


if __name__ == "__main__":
    main()
