"""Syntax errors of a single line of YAML: in its quotes, brackets, commas and colons."""

import re

from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.resources import known_keys


class _Bracket:
    """An open `{` or `[` of a line."""

    def __init__(self, sign: str, at: int) -> None:
        self.sign, self.at = sign, at
        self.paired = False
        """Whether there is a `: ` since the last comma."""


LineError = tuple[Message, int]
"""What is wrong with a line, and at which column from 0."""


_QUOTED = {'"': re.compile(r'"(?:\\.|[^"\\])*+"'), "'": re.compile("'(?:''|[^'])*+'")}


def line_error(line: str) -> LineError | None:
    """Return the first error in the quotes, brackets, commas and colons of one line."""
    stack: list[_Bracket] = []
    fresh, keyed = True, False  # whether a value can begin here; whether the key of the line has ended
    last, at = "", -1  # the sign before this one, white space left out
    while (at := at + 1) < len(line):
        before, sign = last, line[at]
        last = sign if sign not in " \t" else last
        if sign in "\"'" and fresh:
            quoted = _QUOTED[sign].match(line, at)
            if quoted is None:
                return _open_quote(sign), at
            at, fresh = quoted.end() - 1, False
            if (wrong := _after_quote(line, at, bool(stack))) is not None:
                return wrong
        elif sign == "#" and (at == 0 or line[at - 1] in " \t"):
            break
        elif sign in "{[" and fresh:
            stack.append(_Bracket(sign, at))
        elif sign in "{[" and stack:
            return _bracket_inside(sign), at
        elif sign in "}]" and stack:
            if (wrong := _closing_bracket(line, at, stack)) is not None:
                return wrong
            stack.pop()
            fresh = False
        elif sign == "," and stack:
            if before in (",", "{", "["):
                return message("yaml-syntax.comma", "extra comma; delete it"), at
            fresh, stack[-1].paired = True, False
        elif sign == ":" and stack and before not in "\"'" and line[at + 1 : at + 2] in tuple(",?[]{}"):
            return message("yaml-syntax.no-space", "missing space after the colon; add it"), at
        elif sign == ":" and (line[at + 1 : at + 2] in ("", " ", "\t") or before in "\"'"):
            if stack and stack[-1].paired:
                return _colon_inside(line, at)
            fresh, keyed = bool(stack) or not keyed, True
            if stack:
                stack[-1].paired = True
        elif sign not in " \t" and not (sign == "-" and not stack and line[at + 1 : at + 2] == " "):
            fresh = False
    return (_open_bracket(stack[-1].sign), stack[-1].at) if stack else None


def _open_quote(sign: str) -> Message:
    return message(
        "yaml-syntax.quote", "the quote {sign} is not closed on this line; close it, or remove it", sign=sign
    )


def _open_bracket(sign: str) -> Message:
    return message("yaml-syntax.bracket", "the bracket {sign} is not closed on this line; close it", sign=sign)


def _bracket_inside(sign: str) -> Message:
    return message(
        "yaml-syntax.bracket-inside",
        "unexpected `{sign}` in a value; remove it if it is a typo; otherwise quote the whole value",
        sign=sign,
    )


_ENTRY = re.compile(r"[,;]?[ \t]*(?:-[ \t]*)?\{[ \t]*[a-z_]+:", re.ASCII)


def _closing_bracket(line: str, at: int, stack: list[_Bracket]) -> LineError | None:
    """Return what is wrong with the closing bracket at `at`, or after it; None if nothing is."""
    sign, bracket = line[at], stack[-1]
    if "{[".index(bracket.sign) != "}]".index(sign):
        if sign == "]" and "}" in line[at:]:  # the right one follows
            return _bracket_inside(sign), at
        return message(
            "yaml-syntax.bracket-pair",
            "`{begin}` is closed with `{end}`; correct one of them",
            begin=bracket.sign,
            end=sign,
        ), at
    after = line[at + 1 :].lstrip()
    if len(stack) == 1 and bracket.sign == "{" and _ENTRY.match(after):
        return message(
            "yaml-syntax.entry-after-bracket",
            "another entry begins after the closing bracket; write it on a line of its own, beginning with `- `",
        ), at + 1
    if len(stack) == 1 and after.strip() and not after.startswith("#"):
        return message(
            "yaml-syntax.after-bracket",
            "unexpected content after the closing bracket; move it inside, or delete it",
        ), at + 1
    return None


def _colon_inside(line: str, at: int) -> LineError:
    """Return the error of a second colon since the last comma: no comma before a key, or a colon within a value."""
    word = re.search(r"(?<=[ \t])[a-z_]+[ \t]*\Z", line[:at], re.ASCII)
    if word is not None and word[0].strip() in known_keys():
        return message(
            "yaml-syntax.no-comma", "missing comma before the key `{key}`; add it", key=word[0].strip()
        ), word.start()
    return message(
        "yaml-syntax.colon-inside",
        "unexpected colon in a value; remove it if it is a typo; otherwise quote the whole value",
    ), at


_AFTER_QUOTE = re.compile(r"(?P<gap>[ \t]*)(?P<sign>[^ \t])")


def _after_quote(line: str, at: int, within: bool) -> LineError | None:
    """Return what is wrong after the closing quote at `at`, within brackets or not; None if nothing is."""
    next_ = _AFTER_QUOTE.match(line, at + 1)
    if next_ is None or next_["sign"] == ":" or (next_["sign"] in ",}]" and within):
        return None
    if next_["sign"] == "#" and next_["gap"]:
        return None
    quote, rest, here = line[at], line[next_.start("sign") :], next_.start("sign")
    word = re.match(r"([a-z_]+):[ \t]", rest, re.ASCII)
    if word is not None and within and word[1] in known_keys():
        return message("yaml-syntax.no-comma", "missing comma before the key `{key}`; add it", key=word[1]), here
    before, again, _ = rest.partition(quote)
    if again and before and before.rstrip()[-1:] not in (":", ",", "[", "{"):
        return message(
            "yaml-syntax.quotes-inside",
            "unescaped {sign} in a value quoted with {sign}; remove the inner quotes, or quote the value with {other}",
            sign=quote,
            other="'" if quote == '"' else '"',
        ), here
    return message(
        "yaml-syntax.after-quote",
        "unexpected text after the closing {sign}; put {sign} around the whole value, or remove both",
        sign=quote,
    ), here
