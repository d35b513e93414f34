"""What completing a place costs: whole processes, as the shells start them, timed against `import typer`.

Run it as `python tests/benchmarks/completion_cost.py`. A place has to be answered within 150 ms, of which Python and
Typer take the larger part: the ratio is what counts, as in `cost.py`, and nothing is asserted.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.cost import RUNS, WARM_UP, Command, Pair, conditions, installed, measure, times  # noqa: E402

GOAL = 1.8
LINES = (
    "cchc new dong-nai/bi",
    "cchc floors binh-minh",
    "cchc localities Kim\\ Tr",
    *(f"cchc {name} --province dong-" for name in ("compare", "check", "matrix", "export")),
)
SHELLS = ("bash", "zsh", "fish")


def asked(shell: str, line: str) -> Command:
    """The process that a shell starts for a command line and the key for completion."""
    variables = {
        "_CCHC_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.replace("\\ ", "").count(" ")),
    }
    return Command(f"{shell}: {line}", installed("cchc", "cchc_cli"), environment=tuple(variables.items()))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what completing a place costs.")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"pairs that count, {RUNS} by default")
    options = parser.parse_args()
    typer = Command("import typer", (sys.executable, "-c", "import typer"))
    # every shell with the first line, every line with the first shell
    asking = [asked(shell, LINES[0]) for shell in SHELLS] + [asked(SHELLS[0], line) for line in LINES[1:]]
    print("\n".join(conditions((), options.runs, WARM_UP, [typer])), flush=True)
    pairs = [Pair(command, typer, GOAL) for command in asking]
    print("\n".join(times([(pair, measure(pair, options.runs, WARM_UP)) for pair in pairs])))


if __name__ == "__main__":
    main()
