"""A long report through the pager that the user has set, else `less`."""

import contextlib
import os
import re
import shlex
import shutil
import subprocess


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
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    assert process.stdin is not None
    with contextlib.suppress(OSError):  # a reader who quits early has had enough
        process.stdin.write(text.encode("utf-8", errors="replace"))
    with contextlib.suppress(OSError):
        process.stdin.close()
    while True:
        try:
            process.wait()
            return True
        except KeyboardInterrupt:  # Ctrl-C is for the pager
            continue
