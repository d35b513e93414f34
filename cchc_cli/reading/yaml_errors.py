"""The explanation of a YAML syntax error: where the mistake is, which libyaml often notices lines later, and why.

Used only when libyaml has failed. It relies on plan files being written one key a line.
"""

import re
from collections import Counter
from itertools import pairwise

from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.errors import ErrorKind, ReadError
from cchc_cli.reading.resources import known_keys

_KEY = re.compile(r" *(?P<dash>- )?(?P<key>[^\s:#'\"{}\[\],&*!|>%@`–•-][^:#'\"{}\[\],]*?):(?:[ \t\r]|$)")


_AT_THE_TOP = ("locality", "document", "period", "targets")


class _Line:
    """A line and its indentation: `inner` is the column at which the keys of an entry begin."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        bare = text.lstrip(" ")
        self.indent = len(text) - len(bare)
        self.dash = bare.startswith("- ") or bare == "-"
        self.inner = self.indent + 2 if self.dash else self.indent
        match = _KEY.match(text)
        self.key = match["key"] if match is not None else None
        rest = text[match.end() :].strip() if match is not None else bare.removeprefix("-").strip()
        self.open = not rest or rest.startswith(("#", "|", ">"))
        """Whether a block has to follow below it."""
        self.closed: list[tuple[int, bool]] = []
        """The blocks that it ended: their indentation, and whether they are lists."""

    @property
    def displaced(self) -> bool:
        """Return whether the name of its key belongs to another level."""
        return self.key is not None and not self.dash and (self.key in _AT_THE_TOP[1:]) == (self.indent > 0)

    def fault(self, why: Message) -> tuple[int, int, Message]:
        return self.number, self.indent + 1, why


_DEEPER = message("yaml-syntax.deeper", "this line stands further in than its neighbours; indent it as they are")
_SHALLOWER = message("yaml-syntax.shallower", "this line stands less far in than its neighbours; indent it as they are")


_Block = tuple[int, bool, _Line | None]
"""An open block: its indentation, whether it is a list, and the line above it."""


def _misplaced(lines: list[_Line], upto: int) -> tuple[int, int, Message] | None:
    """Return the first line whose indentation does not match that of the lines around it, and why."""
    blocks: list[_Block] = []
    for at, line in enumerate(lines):
        if line.number > upto:
            break
        before = lines[at - 1] if at else None
        ended: _Block | None = None
        while blocks and blocks[-1][0] > line.indent:
            ended = blocks.pop()
            line.closed.append(ended[:2])
        if not line.dash and [one[0] for one in blocks[-2:]] == [line.indent] * 2:
            ended = blocks.pop()  # a list as far in as its key
        here = blocks[-1] if blocks else None
        if here is None or line.indent > here[0]:
            if before is not None and (ended is not None or not before.open):
                return _which(lines, at, ended)
            blocks.append((line.indent, line.dash, before))
        elif line.dash and not here[1]:
            if before is None or not before.open or before.indent != line.indent:
                return line.fault(_DEEPER)
            blocks.append((line.indent, True, before))
        elif here[1] and not line.dash:
            alone = at + 1 == len(lines) or lines[at + 1].indent != line.indent or lines[at + 1].dash
            entry = next(one for one in reversed(lines[:at]) if one.dash and one.indent == line.indent)
            return line.fault(_SHALLOWER) if alone else entry.fault(_DEEPER)
        if line.dash and line.key is not None:
            blocks.append((line.inner, False, line))
    return None


def _which(lines: list[_Line], at: int, ended: _Block | None) -> tuple[int, int, Message]:
    """Return which line is misplaced where one is in no block: itself, the one before, or the start of a block."""
    line, before = lines[at], lines[at - 1]
    for one in (line, before):
        if one.displaced:
            return one.fault(_DEEPER if one.indent else _SHALLOWER)
    kind = (line.indent, line.dash)
    if ended is not None:
        above = ended[2]
        if above is not None and not line.dash and kind in above.closed:
            return above.fault(_SHALLOWER)
        first = next(one for one in lines[:at] if above is None or one.number > above.number)
        if line.dash and not first.dash:
            return first.fault(
                message("yaml-syntax.no-dash", "an entry without its `- `; write it before the first key")
            )
        usual = above is not None and line.dash and first.indent - above.indent == _usual_step(lines)
        return line.fault(_SHALLOWER) if usual or first is not before else first.fault(_DEEPER)
    following = next((one for one in lines[at + 1 :] if one.indent <= line.indent), None)
    if line.dash or (following is not None and not following.dash and following.indent == before.inner):
        return line.fault(_DEEPER)
    if kind in before.closed or (following is not None and following.indent == line.indent and not line.open):
        return before.fault(_SHALLOWER)
    return line.fault(_DEEPER)


def _usual_step(lines: list[_Line]) -> int:
    """Return by how much the lists of this file are mostly indented below their keys."""
    steps = Counter(two.indent - one.indent for one, two in pairwise(lines) if one.open and two.dash)
    return next((step for step, _ in steps.most_common(1)), 2)


class _Bracket:
    """An open `{` or `[` of a line."""

    def __init__(self, sign: str, at: int) -> None:
        self.sign, self.at = sign, at
        self.paired = False
        """Whether there is a `: ` since the last comma."""


_Wrong = tuple[Message, int]
"""What is wrong with a line, and at which column from 0."""


_QUOTED = {'"': re.compile(r'"(?:\\.|[^"\\])*+"'), "'": re.compile("'(?:''|[^'])*+'")}


def _scan(line: str) -> _Wrong | None:
    """Return what is wrong with the quotes, brackets, commas and colons of one line."""
    stack: list[_Bracket] = []
    fresh, keyed = True, False  # whether a value can begin here; whether the key of the line has ended
    last, at = "", -1  # the sign before this one, white space left out
    while (at := at + 1) < len(line):
        before, sign = last, line[at]
        last = sign if sign not in " \t" else last
        if sign in "\"'" and fresh:
            quoted = _QUOTED[sign].match(line, at)
            if quoted is None:
                return message(
                    "yaml-syntax.quote",
                    "the quote {sign} is not closed in this line; close it, or leave it out",
                    sign=sign,
                ), at
            at, fresh = quoted.end() - 1, False
            if (wrong := _after_quote(line, at, bool(stack))) is not None:
                return wrong
        elif sign == "#" and (at == 0 or line[at - 1] in " \t"):
            break
        elif sign in "{[" and fresh:
            stack.append(_Bracket(sign, at))
        elif sign in "{[" and stack:
            return message(
                "yaml-syntax.bracket-inside",
                "a `{sign}` within a value; delete it if it is a slip, else put the whole value in quotes",
                sign=sign,
            ), at
        elif sign in "}]" and stack:
            if "{[".index(stack[-1].sign) != "}]".index(sign):
                return _not_closed_by(sign, line, stack[-1], at)
            stack.pop()
            fresh = False
            if stack == [] and line[at + 1 :].strip() and not line[at + 1 :].lstrip().startswith("#"):
                return message(
                    "yaml-syntax.after-bracket",
                    "something stands after the closing bracket; put it inside, or delete it",
                ), at + 1
        elif sign == "," and stack:
            if before in (",", "{", "["):
                return message("yaml-syntax.comma", "a comma too many; delete it"), at
            fresh, stack[-1].paired = True, False
        elif sign == ":" and stack and before not in "\"'" and line[at + 1 : at + 2] in tuple(",?[]{}"):
            return message("yaml-syntax.no-space", "no space after this colon; write one there"), at
        elif sign == ":" and (line[at + 1 : at + 2] in ("", " ", "\t") or before in "\"'"):
            if stack and stack[-1].paired:
                return _colon_inside(line, at)
            fresh, keyed = bool(stack) or not keyed, True
            if stack:
                stack[-1].paired = True
        elif sign not in " \t" and not (sign == "-" and not stack and line[at + 1 : at + 2] == " "):
            fresh = False
    if stack:
        return message(
            "yaml-syntax.bracket", "the bracket {sign} is not closed in this line; close it", sign=stack[-1].sign
        ), stack[-1].at
    return None


def _not_closed_by(sign: str, line: str, bracket: _Bracket, at: int) -> _Wrong:
    """Explain a closing bracket of the other kind: a typo within a value where the right one follows."""
    if sign == "]" and "}" in line[at:]:
        return message(
            "yaml-syntax.bracket-inside",
            "a `{sign}` within a value; delete it if it is a slip, else put the whole value in quotes",
            sign=sign,
        ), at
    return message(
        "yaml-syntax.bracket-pair", "`{begin}` is closed by `{end}`; correct one of them", begin=bracket.sign, end=sign
    ), at


def _colon_inside(line: str, at: int) -> _Wrong:
    """Explain a second colon since the last comma: that of the next key, or one within the value."""
    word = re.search(r"(?<=[ \t])[a-z_]+[ \t]*\Z", line[:at], re.ASCII)
    if word is not None and word[0].strip() in known_keys():
        return message(
            "yaml-syntax.no-comma", "no comma before the key `{key}`; write one there", key=word[0].strip()
        ), word.start()
    return message(
        "yaml-syntax.colon-inside",
        "a colon within a value; delete it if it is a slip, else put the whole value in quotes",
    ), at


_AFTER_QUOTE = re.compile(r"(?P<gap>[ \t]*)(?P<sign>[^ \t])")


def _after_quote(line: str, at: int, within: bool) -> _Wrong | None:
    """Return what is wrong after the closing quote at `at`, within brackets or not; None if nothing is."""
    next_ = _AFTER_QUOTE.match(line, at + 1)
    if next_ is None or next_["sign"] == ":" or (next_["sign"] in ",}]" and within):
        return None
    if next_["sign"] == "#" and next_["gap"]:
        return None
    quote, rest, here = line[at], line[next_.start("sign") :], next_.start("sign")
    word = re.match(r"([a-z_]+):[ \t]", rest, re.ASCII)
    if word is not None and within and word[1] in known_keys():
        return message("yaml-syntax.no-comma", "no comma before the key `{key}`; write one there", key=word[1]), here
    before, again, _ = rest.partition(quote)
    if again and before and before.rstrip()[-1:] not in (":", ",", "[", "{"):
        return message(
            "yaml-syntax.quotes-inside",
            "there are {sign} within a value that stands in {sign}; take those inside out, or put the value in {other}",
            sign=quote,
            other="'" if quote == '"' else '"',
        ), here
    return message(
        "yaml-syntax.after-quote",
        "words after the closing {sign}; put {sign} around the whole value, or leave both out",
        sign=quote,
    ), here


_PROBLEMS = {
    "mapping values are not allowed in this context": message(
        "yaml-syntax.mapping",
        "not valid YAML: another `key: value` cannot stand here; put a value that holds `: ` "
        "in quotes, or correct the indentation",
    ),
    "did not find expected key": message(
        "yaml-syntax.expected-key",
        "not valid YAML: a key has to stand here; check the indentation and that each entry begins with `- `",
    ),
    "did not find expected '-' indicator": message(
        "yaml-syntax.expected-dash",
        "not valid YAML: a `-` has to stand here; check the indentation and that each entry begins with `- `",
    ),
    "could not find expected ':'": message(
        "yaml-syntax.expected-colon", "not valid YAML: there is no `:` after the key; write `key: value`"
    ),
    "found unexpected end of stream": message(
        "yaml-syntax.end", "not valid YAML: the file ends with a quote or bracket open; close it"
    ),
    "found character that cannot start any token": message(
        "yaml-syntax.start", "not valid YAML: no value can begin with this sign; put the value in quotes"
    ),
}
"""The most frequent problems of libyaml, in words for people who do not know how it parses."""


def syntax_error(text: str, line: int, column: int, problem: str) -> ReadError:
    """Return the error of a text that libyaml gave up at `line` and `column`, from 1, because of `problem`."""
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return ReadError(
            line,
            here.index("\t") + 1,
            ErrorKind.TAB_INDENT,
            message("tab-indent", "a tab where YAML wants spaces; indent with spaces"),
        )
    found = _suspect(text, line)
    if found is not None:
        return ReadError(
            found[0], found[1], ErrorKind.YAML_SYNTAX, message("yaml-syntax", "not valid YAML: {why}", why=found[2])
        )
    said = (
        message(
            "yaml-syntax.other",
            "not valid YAML (its reader says: {problem}); check this line and the one before",
            problem=problem,
        )
        if problem
        else message("yaml-syntax.unknown", "not valid YAML; check this line and the one before")
    )
    return ReadError(line, column, ErrorKind.YAML_SYNTAX, _PROBLEMS.get(problem, said))


def _suspect(text: str, upto: int) -> tuple[int, int, Message] | None:
    """Return the first line, at or before line `upto`, that cannot be right by itself: line, column from 1, and why."""
    lines = text.split("\n")
    content = [
        (number, line.rstrip(" \r"))
        for number, line in enumerate(lines, start=1)
        if line.strip(" \r") and not line.lstrip(" ").startswith("#")
    ]
    for at, (number, line) in enumerate(content):
        if number > upto:
            break
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        wrong = _scan(line)
        if wrong is not None:
            return number, wrong[1] + 1, wrong[0]
        key = _KEY.match(line)
        if key is None and not bare.startswith(("- ", "---", "...")):
            return (
                number,
                indent + 1,
                message("yaml-syntax.neither", "this line is neither `key: value` nor `- entry`; mend this line"),
            )
        if bare.startswith("- - "):
            return (
                number,
                indent + 1,
                message("yaml-syntax.two-dashes", "two dashes, where one begins an entry; delete one"),
            )
        if key is None and bare.startswith("- ") and bare[2] not in "{[\"'" and at + 1 < len(content):
            below = content[at + 1][1]
            if (
                len(below) - len(below.lstrip(" ")) == indent + 2
                and _KEY.match(below)
                and not below.lstrip().startswith("- ")
            ):
                return (
                    number,
                    indent + 3,
                    message("yaml-syntax.no-key", "an entry of keys that begins without `key: `; write the key"),
                )
        if indent % 2 or (at == 0 and indent):
            return (
                number,
                indent + 1,
                message("yaml-syntax.indentation", "the indentation is odd; indent by two spaces a level"),
            )
    return _misplaced([_Line(*one) for one in content if one[0] <= upto + 1], upto)
