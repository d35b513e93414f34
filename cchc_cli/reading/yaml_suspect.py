"""Where a YAML mistake really is: libyaml notices many of them lines later.

Asked only when libyaml has failed. Plan files are written one key a line, which is what this goes by.
"""

import re

_KEY = re.compile(r" *(?P<dash>- )?(?P<key>[^\s:#'\"{}\[\],&*!|>%@`–•-][^:#'\"{}\[\],]*?):(?:[ \t\r]|$)")


def _scan(line: str) -> tuple[str, int] | None:
    """What is wrong with quotes and brackets within one line: the sign, and its column."""
    stack: list[tuple[str, int]] = []
    quote: tuple[str, int] | None = None
    at = 0
    start_of_value = True
    while at < len(line):
        sign = line[at]
        if quote is not None:
            if quote[0] == '"' and sign == "\\":
                at += 1
            elif sign == quote[0]:
                if quote[0] == "'" and line[at + 1 : at + 2] == "'":
                    at += 1
                else:
                    quote = None
        elif sign in "\"'" and start_of_value:
            quote = (sign, at)
        elif sign == "#" and (at == 0 or line[at - 1] in " \t"):
            break
        elif sign in "{[" and (start_of_value or stack):
            stack.append((sign, at))
            start_of_value = True
            at += 1
            continue
        elif sign in "}]" and stack:
            if "{[".index(stack[-1][0]) != "}]".index(sign):
                return f"`{stack[-1][0]}` is closed by `{sign}`", at
            stack.pop()
            if stack == [] and line[at + 1 :].strip() and not line[at + 1 :].lstrip().startswith("#"):
                return "something stands after the closing bracket", at + 1
        start_of_value = sign in " \t,:-" and (start_of_value or sign in ",:" or line[at - 1 : at] in (":", ",", "-"))
        if sign in "{[":
            start_of_value = True
        at += 1
    if quote is not None:
        return f"the quote {quote[0]} is not closed in this line", quote[1]
    if stack:
        return f"the bracket {stack[-1][0]} is not closed in this line", stack[-1][1]
    return None


def suspect(text: str, upto: int) -> tuple[int, int, str] | None:
    """The first line, at or before line `upto`, that cannot be right by itself: line and column from 1, and why."""
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
            return number, indent + 1, "this line is neither `key: value` nor `- entry`"
        if bare.startswith("- - "):
            return number, indent + 1, "two dashes; one begins an entry"
        if key is None and bare.startswith("- ") and bare[2] not in "{[\"'" and at + 1 < len(content):
            below = content[at + 1][1]
            if (
                len(below) - len(below.lstrip(" ")) == indent + 2
                and _KEY.match(below)
                and not below.lstrip().startswith("- ")
            ):
                return number, indent + 3, "an entry of keys that begins without `key: `"
        if indent % 2 or (at == 0 and indent):
            return number, indent + 1, "the indentation is odd"
    return None
