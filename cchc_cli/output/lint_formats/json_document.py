"""`json`: for programs; `schema/output/lint.schema.json` describes it."""

from cchc_cli.i18n.language import english
from cchc_cli.i18n.message import Message, record
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.json_document import Record, as_json


def render(report: Report) -> str:
    """Return the findings and their number."""
    return as_json(
        "lint",
        report.data,
        diagnostics=[_record(one) for one in report.diagnostics],
        files=report.files,
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
    )


def _record(one: Diagnostic) -> Record:
    return {
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "code": one.code,
        "name": one.name,
        "severity": str(one.severity),
        **_said(one.message),
        "related": [
            {"path": other.path, "line": other.line, "column": other.column, **_said(other.message)}
            for other in one.related
        ],
    }


def _said(message: Message) -> Record:
    """Return the message in English, its key and its parameters."""
    return {"message": english(message), **record(message)}
