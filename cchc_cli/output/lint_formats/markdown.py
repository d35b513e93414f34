"""`markdown`: a table for the summary of a job or a comment."""

from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Report
from cchc_cli.output.escaping import terminal
from cchc_cli.output.flat.formats import as_markdown
from cchc_cli.output.lint_formats.line import also, place
from cchc_cli.output.lint_formats.summary import SEVERITIES, summary

_HEADER = (
    message("lint.place", "Location"),
    message("lint.severity", "Severity"),
    message("lint.rule", "Rule"),
    message("lint.message", "Message"),
)


def render(report: Report, lang: Lang) -> str:
    """Return a summary, then a row for each finding."""
    head = f"{summary(report, lang)}\n"
    if not report.diagnostics:
        return head
    return f"{head}\n{as_markdown([lang.of(one) for one in _HEADER], [_row(one, lang) for one in report.diagnostics])}"


def _row(one: Diagnostic, lang: Lang) -> tuple[str, ...]:
    words = terminal(lang.of(one.message)) + "".join(f" ({other})" for other in also(one, lang))
    return terminal(place(one)), lang.of(SEVERITIES[one.severity]), f"{one.code} {one.name}", words
