"""Line ends: LF after every line, the last one included, and no blank line at the end.

A file that has CR LF after every line keeps it: git for Windows checks files out so, and commits them with LF.
"""

import re

from cchc_cli.i18n.message import message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, content, lines_of

NAME = "line-ends"

_OTHER = re.compile("\r\n?")
_NAMES = {"\r\n": "CR LF (Windows)", "\r": "CR"}


def without_windows_ends(text: str) -> str:
    """Return the text with LF if every line ends with CR LF, else unchanged."""
    count = text.count("\r\n")
    uniform = count > 0 and count == text.count("\n") == text.count("\r") and "\x85" not in text
    return text.replace("\r\n", "\n") if uniform else text


def end_with_lf(text: str, keeps: Keeps) -> Outcome:
    """Write LF for CR LF and CR."""
    first = _OTHER.search(text)
    if first is None:
        return text, []
    result = _OTHER.sub("\n", text)
    if not keeps(result):
        return text, []
    before = lines_of(text[: first.start()] + first[0])
    count = len(_OTHER.findall(text))
    sign = _NAMES[first[0]]
    said = (
        message("line-ends", "this line ends with {sign}; change it to LF", sign=sign)
        if count == 1
        else message(
            "line-ends.many",
            "{count} lines, this one the first, end with {sign}; change them to LF",
            count=count,
            sign=sign,
        )
    )
    return result, [Fixable(len(before), len(content(before[-1])) + 1, NAME, said)]


def end_the_file(text: str, keeps: Keeps) -> Outcome:
    """Write one LF at the end of the file."""
    result = text.rstrip("\n") + "\n"
    if result == text or not keeps(result):  # the end of a block text (`|`) counts in some cases
        return text, []
    lines = lines_of(result)
    if len(result) > len(text):
        last = content(lines[-1])
        return result, [
            Fixable(
                len(lines),
                len(last) + 1,
                NAME,
                message("line-ends.last", "missing line feed at the end of the file; add it"),
            )
        ]
    return result, [
        Fixable(len(lines) + 1, 1, NAME, message("line-ends.blank", "blank lines at the end of the file; delete them"))
    ]
