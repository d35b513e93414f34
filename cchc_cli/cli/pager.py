"""A long report through the pager that the user has set, else `less`."""

import contextlib
import os
import re
import shlex
import shutil
import signal
import subprocess

from cchc_cli.cli.signals import deferred


def show(text: str, hint: str) -> bool:
    """Pass the text to `$PAGER` and wait until it is read; return False where there is no pager.

    `less` shows the hint in its last line, unless the user has set `$LESS`.
    """
    named = os.environ.get("PAGER")
    if named is None:
        named = "less" if shutil.which("less") else ""
    try:
        command = shlex.split(named)
    except ValueError:  # quotes that do not close
        return False
    if not command or command == ["cat"] or os.environ.get("TERM") == "dumb":
        return False
    # as git does: colours are shown, what fits is not held, the text stays on the screen
    prompt = re.sub(r"([\\?:.%$])", r"\\\1", hint)
    environment = {"LESS": f"-FRX -Ps{prompt}$", "LESSCHARSET": "utf-8", **os.environ}
    process = interrupt = None
    try:
        with deferred():
            process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
            interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # a reader who quits early has had enough
            process.stdin.write(text.encode("utf-8", errors="replace"))
        with contextlib.suppress(OSError):
            process.stdin.close()
        process.wait()
    except OSError:
        return False
    finally:
        if process is not None:
            process.terminate()  # still there only if this run was asked to end
            process.wait()
            signal.signal(signal.SIGINT, interrupt)
    return True
