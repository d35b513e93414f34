"""Every line ends with LF, the last one too, and no blank line follows it."""

import re

from cchc_cli.i18n.message import Message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, content, lines_of

NAME = "line-ends"

_OTHER = re.compile("\r\n|[\r\x85]")
_NAMES = {"\r\n": "CR LF (Windows)", "\r": "CR", "\x85": "NEL"}


def end_with_lf(text: str, keeps: Keeps) -> Outcome:
    """LF for CR LF, CR and NEL. The separators of lines and paragraphs (U+2028, U+2029) can belong to a value."""
    first = _OTHER.search(text)
    if first is None:
        return text, []
    mended = _OTHER.sub("\n", text)
    if not keeps(mended):
        return text, []
    before = lines_of(text[: first.start()] + first[0])
    count = len(_OTHER.findall(text))
    sign = _NAMES[first[0]]
    said = Message.of("line-ends", sign=sign) if count == 1 else Message.of("line-ends.many", count=count, sign=sign)
    return mended, [Fixable(len(before), len(content(before[-1])) + 1, NAME, said)]


def end_the_file(text: str, keeps: Keeps) -> Outcome:
    """One LF at the end of the file."""
    mended = text.rstrip("\n") + "\n"
    if mended == text or not keeps(mended):  # the end of a block text (`|`) counts in some cases
        return text, []
    lines = lines_of(mended)
    if len(mended) > len(text):
        last = content(lines[-1])
        return mended, [Fixable(len(lines), len(last) + 1, NAME, Message("line-ends.last"))]
    return mended, [Fixable(len(lines) + 1, 1, NAME, Message("line-ends.blank"))]
