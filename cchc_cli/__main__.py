"""The entry point: runs a command and turns whatever happens into a message and an exit code."""

import gc
import os
import sys

from cchc_cli.cli import signals


def main() -> None:
    """Run `cchc` with the arguments of the process."""
    # a run makes much and throws little away: looking for garbage as often as Python does takes a fifth of its time
    gc.set_threshold(100_000, 50, 100)
    try:
        signals.catch()
        # these take long enough for a signal, which must not show a traceback
        from cchc_cli.cli.arguments import use_utf8, with_wildcards

        use_utf8()
        from cchc_cli.cli.app import run

        arguments = sys.argv[1:]
        code = run(with_wildcards(arguments) if os.name == "nt" else arguments)
    except KeyboardInterrupt:
        code = 130
    except signals.Terminated as ended:
        code = ended.code
    except MemoryError:  # before anything could be translated
        code = 2
        sys.stderr.write("cchc: out of memory\n")
    signals.ignore()
    gc.freeze()  # else Python looks through all that is left for garbage as it ends: 25 ms
    sys.exit(code)


if __name__ == "__main__":
    main()
