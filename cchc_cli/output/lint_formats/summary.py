"""How much was checked and found, in a sentence."""

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import Report


def summary(report: Report) -> str:
    """How many files, errors and warnings; all waived findings are counted."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    waived = f"; {_counted(report.waived, 'finding')} waived" if report.waived else ""
    return f"{checked(report)}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}{waived}"


def checked(report: Report) -> str:
    """How many files were looked at."""
    return f"{_counted(report.files, 'file')} checked"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
