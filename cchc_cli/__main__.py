"""The entry point: runs a command and turns whatever happens into a message and an exit code."""

import gc
import sys


def main() -> None:
    """Run `cchc` with the arguments of the process."""
    # a run makes much and throws little away: looking for garbage as often as Python does takes a fifth of its time
    gc.set_threshold(100_000, 50, 100)
    try:
        from cchc_cli.cli.app import run  # takes long enough for Ctrl-C, which must not show a traceback

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
