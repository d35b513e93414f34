"""How much was checked and found, in a sentence."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import Lang
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import Report

SEVERITIES: Mapping[Severity, LocalizedText] = {
    Severity.ERROR: LocalizedText("lỗi", "error"),
    Severity.WARNING: LocalizedText("cảnh báo", "warning"),
}


def summary(report: Report, lang: Lang) -> str:
    """How many files, errors and warnings; all waived findings are counted."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if lang is Lang.VI:
        waived = f"; miễn trừ {report.waived} phát hiện" if report.waived else ""
        return f"{checked(report, lang)}: {errors} lỗi, {warnings} cảnh báo{waived}"
    waived = f"; {_counted(report.waived, 'finding')} waived" if report.waived else ""
    return f"{checked(report, lang)}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}{waived}"


def checked(report: Report, lang: Lang) -> str:
    """How many files were looked at."""
    if lang is Lang.VI:
        return f"đã kiểm tra {report.files} tệp"
    return f"{_counted(report.files, 'file')} checked"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
