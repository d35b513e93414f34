"""Limits for untrusted files: their size, what they unpack to, their pages, nesting and time."""

import time

from cchc_cli.documents.errors import DocumentError
from cchc_cli.i18n.message import message

MAX_BYTES = 64 * 1024 * 1024
MAX_UNPACKED = 128 * 1024 * 1024
MAX_RATIO = 200
"""How many times larger a part of a package may be than it is packed; prose packs to about a tenth."""
MAX_DEPTH = 200
MAX_PAGES = 1000
MAX_BLOCKS = 200_000
MAX_SECONDS = 60.0


def too_large(what: str) -> DocumentError:
    """Return the error for a file that exceeds a limit."""
    return DocumentError(
        message("document.too-large", "the document exceeds the limit for {what}", what=what),
        message("document.too-large.advice", "save it again from the program that made it, or split it"),
    )


def damaged(why: str) -> DocumentError:
    """Return the error for a file that is not what its name says."""
    return DocumentError(
        message("document.damaged", "the document is damaged or not of its type ({why})", why=why),
        message("document.damaged.advice", "open it in the program that made it, and save it again"),
    )


class Deadline:
    """The time that reading may take; `check` is called in every loop over parts of a file."""

    def __init__(self, seconds: float = MAX_SECONDS) -> None:
        self.end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise an error once the time is over."""
        if time.monotonic() > self.end:
            raise too_large(f"{MAX_SECONDS:.0f} s")
