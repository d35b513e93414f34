"""An unbalanced quote, or curly quotes around a value."""

from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.raw_text import quote_left_open
from cchc_cli.linting.rule import Location, TextRule
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Location]:
    text = file.text
    if not quote_left_open(text) and ("“" not in text or (": “" not in text and "- “" not in text)):
        return
    for scalar in file.tree.scalars:
        if scalar.style:
            continue
        value, mark = scalar.value, scalar.start_mark
        if value.count('"') % 2 or (value.endswith("'") and value.count("'") % 2):
            sign = '"' if value.count('"') % 2 else "'"
            yield Location(
                mark.line + 1,
                mark.column + 1,
                message(
                    "stray-quote",
                    "unbalanced quote `{sign}`; put it at both ends of the value, or remove it",
                    sign=sign,
                ),
            )
        elif value[:1] == "“" and value[-1:] == "”" and value.count("“") == 1:
            yield Location(
                mark.line + 1,
                mark.column + 1,
                message(
                    "stray-quote.curly",
                    "curly quotes “ ” become part of the value; use straight quotes, or remove them",
                ),
            )


RULE = TextRule(
    code="T028",
    name="stray-quote",
    severity=Severity.ERROR,
    title=message("rule.stray-quote.title", "Unbalanced quote"),
    summary=message(
        "rule.stray-quote.summary",
        "Reports an unbalanced quote in a plain value, and curly quotes around a whole value.",
    ),
    rationale=message(
        "rule.stray-quote.rationale", "The quote becomes part of the text, which then differs from the document."
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%"}  # ←
  - indicator: files-on-time
    at_least: 98
    source: {section: II.2.a, paragraph: 4, stated: “tối thiểu 98%”}  # ←
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: "tối thiểu 95%"}
  - indicator: files-on-time
    at_least: 98
    source: {section: II.2.a, paragraph: 4, stated: tối thiểu 98%}
    note: Gọi là "đúng hạn".
""",
    check=_check,
)
