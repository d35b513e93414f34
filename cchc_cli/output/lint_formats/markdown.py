"""`markdown`: a table for the summary of a job or a comment."""

from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Report
from cchc_cli.output.grid import as_markdown
from cchc_cli.output.lint_formats.line import also, place
from cchc_cli.output.lint_formats.summary import summary
from cchc_cli.output.safe import terminal

_HEADER = ("Place", "Severity", "Rule", "Message")


def render(report: Report) -> str:
    """How much was found, then a row for each finding."""
    head = f"{summary(report)}\n"
    if not report.diagnostics:
        return head
    return f"{head}\n{as_markdown(_HEADER, [_row(one) for one in report.diagnostics])}"


def _row(one: Diagnostic) -> tuple[str, ...]:
    message = terminal(one.message) + "".join(f" ({other})" for other in also(one))
    return terminal(place(one)), str(one.severity), f"{one.code} {one.name}", message
