"""The arguments of the process, as a shell with UTF-8 and wildcards passes them."""

import codecs
import glob
import os
import sys
from collections.abc import Iterator, Sequence


def use_utf8() -> None:
    """Start this process again in Python's UTF-8 mode if its locale cannot name Vietnamese letters.

    With `PYTHONUTF8=0` and a locale such as C, arguments and file names are not UTF-8. The mode can only be chosen when
    Python starts; as an option it also applies to child processes.
    """
    if os.name == "posix" and sys.executable and codecs.lookup(sys.getfilesystemencoding()).name != "utf-8":
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def with_wildcards(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the files that a pattern names in its place, sorted: no shell of Windows does that.

    Options, names of existing files and patterns that match nothing stay as they are.
    """
    return [one for argument in arguments for one in _matching(argument)]


def _matching(argument: str) -> Iterator[str]:
    if argument.startswith("-") or not glob.has_magic(argument) or os.path.lexists(argument):
        yield argument
    else:
        yield from sorted(glob.glob(argument)) or [argument]
