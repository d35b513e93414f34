"""The entry point: runs a command and turns whatever happens into a message and an exit code."""

import gc
import sys

from cchc_cli.cli.app import run


def main() -> None:
    """Run `cchc` with the arguments of the process."""
    # a run makes much and throws little away: looking for garbage as often as Python does takes a fifth of its time
    gc.set_threshold(100_000, 50, 100)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
