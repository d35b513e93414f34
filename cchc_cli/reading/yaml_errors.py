"""The explanation of a YAML syntax error: the line of the mistake, which libyaml often notices lines later, and why.

Used only when libyaml has failed. The explanation relies on plan files being written one key a line.
"""

from cchc_cli.i18n.message import message
from cchc_cli.reading.errors import ErrorKind, ReadError
from cchc_cli.reading.yaml_indentation import KEY, Misplaced, misplaced_line
from cchc_cli.reading.yaml_line_errors import LineError, line_error

_PROBLEMS = {
    "mapping values are not allowed in this context": message(
        "yaml-syntax.mapping",
        "invalid YAML: unexpected `key: value` here; quote a value that contains `: `, or correct the indentation",
    ),
    "did not find expected key": message(
        "yaml-syntax.expected-key",
        "invalid YAML: expected a key here; check the indentation, and that each entry begins with `- `",
    ),
    "did not find expected '-' indicator": message(
        "yaml-syntax.expected-dash",
        "invalid YAML: expected a `-` here; check the indentation, and that each entry begins with `- `",
    ),
    "could not find expected ':'": message(
        "yaml-syntax.expected-colon", "invalid YAML: missing `:` after the key; write `key: value`"
    ),
    "found unexpected end of stream": message(
        "yaml-syntax.end", "invalid YAML: the file ends within a quote or bracket; close it"
    ),
    "found character that cannot start any token": message(
        "yaml-syntax.start", "invalid YAML: a value cannot begin with this character; quote the value"
    ),
}
"""The messages for the most frequent problems that libyaml reports."""


def syntax_error(text: str, line: int, column: int, problem: str) -> ReadError:
    """Return the error of a text that libyaml gave up at `line` and `column`, from 1, because of `problem`."""
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return ReadError(
            line,
            here.index("\t") + 1,
            ErrorKind.TAB_INDENT,
            message("tab-indent", "tab used for indentation; use spaces"),
        )
    found = _suspect(text, line)
    if found is not None:
        found_line, found_column, why = found
        said = message("yaml-syntax", "invalid YAML: {why}", why=why)
        return ReadError(found_line, found_column, ErrorKind.YAML_SYNTAX, said)
    other = (
        message(
            "yaml-syntax.other",
            "invalid YAML (parser: {problem}); check this line and the one before",
            problem=problem,
        )
        if problem
        else message("yaml-syntax.unknown", "invalid YAML; check this line and the one before")
    )
    return ReadError(line, column, ErrorKind.YAML_SYNTAX, _PROBLEMS.get(problem, other))


def _suspect(text: str, upto: int) -> Misplaced | None:
    """Return the first line, at or before line `upto`, that is wrong: by itself, or by its indentation."""
    content = [
        (number, line.rstrip(" \r"))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip(" \r") and not line.lstrip(" ").startswith("#")
    ]
    for at, (number, line) in enumerate(content):
        if number > upto:
            break
        below = content[at + 1][1] if at + 1 < len(content) else ""
        wrong = line_error(line) or _wrong_start(line, below, first=at == 0)
        if wrong is not None:
            return number, wrong[1] + 1, wrong[0]
    return misplaced_line(content, upto)


def _wrong_start(line: str, below: str, *, first: bool) -> LineError | None:
    """Return what is wrong with the indentation, the dash or the key that a line begins with; None if nothing is."""
    bare = line.lstrip(" ")
    indent = len(line) - len(bare)
    key = KEY.match(line)
    if key is None and not bare.startswith(("- ", "---", "...")):
        return message("yaml-syntax.neither", "this line is neither `key: value` nor `- entry`; fix this line"), indent
    if bare.startswith("- - "):
        return message("yaml-syntax.two-dashes", "duplicate `-`; delete one"), indent
    if key is None and bare.startswith("- ") and bare[2] not in "{[\"'" and _is_key_of_entry(below, indent):
        return message("yaml-syntax.no-key", "missing `key: ` at the start of this entry; add the key"), indent + 2
    if indent % 2 or (first and indent):
        return message("yaml-syntax.indentation", "inconsistent indentation; indent by two spaces per level"), indent
    return None


def _is_key_of_entry(line: str, indent: int) -> bool:
    """Return whether a line is a further key of an entry whose dash is indented by `indent`."""
    bare = line.lstrip(" ")
    return len(line) - len(bare) == indent + 2 and KEY.match(line) is not None and not bare.startswith("- ")
