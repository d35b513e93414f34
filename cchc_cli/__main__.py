"""The entry point: runs a command and turns whatever happens into a message and an exit code."""

import sys

from cchc_cli.cli.app import run


def main() -> None:
    """Run `cchc` with the arguments of the process."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
