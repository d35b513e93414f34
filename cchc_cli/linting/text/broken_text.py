"""A line is read as part of the value above it."""

import re
from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fixes.change import BREAK
from cchc_cli.linting.helpers.raw_text import quote_left_open
from cchc_cli.linting.rule import Location, TextRule
from cchc_cli.reading.errors import printable
from cchc_cli.reading.yaml_file import YamlFile

_PERHAPS = re.compile(
    r"\n *+(?:(?<!\n)(?<!\n  )(?<!\n    )(?<!\n        )- |(?<=\n  )- (?![a-z_]+:)|(?![-#\"'])\S++(?<!:)[ \n])",
    re.ASCII,
)
"""A line that begins with no key, or a dash where none stands in a plan: most files have none."""


def _check(file: YamlFile) -> Iterator[Location]:
    text = BREAK.sub("\n", file.text) if "\r" in file.text else file.text
    if _PERHAPS.search(text) is None and not quote_left_open(text):
        return
    lines = text.split("\n")
    for scalar in file.tree.scalars:
        line, last = scalar.start_mark.line + 1, scalar.end_mark.line + 1
        if last > line and scalar.style not in ("|", ">"):
            more = [at for at in range(line + 1, last + 1) if lines[at - 1].strip(" \t")]
            entries = {_indent(lines[at - 1]) for at in more if lines[at - 1].lstrip().startswith("- ")}
            value = printable(scalar.value, 20)
            if len(entries) == 1 and (len(more) > 1 or _indent(lines[line - 1]) % 2 > min(entries) % 2):
                yield Location(
                    line,
                    scalar.start_mark.column + 1,
                    message(
                        "broken-text.entries",
                        "the entries below are read as part of `{value}`; indent this line like them",
                        value=value,
                    ),
                )
            else:
                yield Location(
                    more[0],
                    _indent(lines[more[0] - 1]) + 1,
                    message(
                        "broken-text",
                        "this line is read as part of the value above, `{value}`; align it with the lines around "
                        "it, begin it with `- ` or a key, or put the value on one line",
                        value=value,
                    ),
                )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


RULE = TextRule(
    code="T029",
    name="broken-text",
    severity=Severity.ERROR,
    title=message("rule.broken-text.title", "Merged lines"),
    summary=message("rule.broken-text.summary", "Reports a value that runs over several lines."),
    rationale=message("rule.broken-text.rationale", "A missing dash or wrong indentation silently merges two values."),
    bad_example="""\
document:
  notes:
    - Số và ngày để trống.
      - Không có phần căn cứ.  # ←
""",
    good_example="""\
document:
  notes:
    - Số và ngày để trống.
    - Không có phần căn cứ.
""",
    check=_check,
)
