"""The result of `verify`: differences as diagnostics for the formats of lint, as JSON, and the line that sums up."""

from collections.abc import Callable, Sequence

from cchc_cli.documents.audit.finding import Audit, Difference, Step
from cchc_cli.domain.layers import Data
from cchc_cli.i18n.language import Lang, english
from cchc_cli.i18n.message import Message, message, record
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.serialize import Record, as_json

Locate = Callable[[Sequence[Step]], tuple[int, int]]
"""Line and column of a key of the plan file."""


def report(audit: Audit, path: str, locate: Locate) -> Report:
    """Return the differences as a report of lint, in the order of the file."""
    found = (_diagnostic(one, path, locate) for one in audit.differences)
    return Report(tuple(sorted(dict.fromkeys(found), key=lambda one: one.order)), 1)


def as_record(audit: Audit, plan: str, document: str, locate: Locate, data: Data) -> str:
    """Return the JSON document of `verify`; `schema/output/verify.schema.json` describes it."""
    return as_json(
        "verify",
        data,
        plan=plan,
        document=document,
        differences=[_record(one, locate) for one in audit.differences],
        targets=audit.targets,
        claims=audit.claims,
        exceptions=audit.exceptions,
    )


def summary(audit: Audit, lang: Lang) -> str:
    """Return how much was compared, the number of exceptions and the number of differences."""
    compared = [
        lang.say_count("verify.targets", "{count} target", "{count} targets", count=audit.targets),
        lang.say_count(
            "verify.claims", "{count} figure of the document", "{count} figures of the document", count=audit.claims
        ),
        lang.say_count("verify.exceptions", "{count} exception", "{count} exceptions", count=audit.exceptions),
    ]
    differences = lang.say_count(
        "verify.differences", "{count} difference", "{count} differences", count=len(audit.differences)
    )
    return f"{', '.join(compared)}: {differences}"


def _said(one: Difference) -> Message:
    """Return the message with the place in the document before it."""
    if not one.place:
        return one.message
    return message("verify.at", "{place}: {what}", place=one.place, what=one.message)


def _diagnostic(one: Difference, path: str, locate: Locate) -> Diagnostic:
    line, column = locate(one.path)
    subject = "/".join(map(str, one.path))
    return Diagnostic(path, line, column, one.check.code, one.check.label, Severity.ERROR, _said(one), subject=subject)


def _record(one: Difference, locate: Locate) -> Record:
    line, column = locate(one.path)
    return {
        "line": line,
        "column": column,
        "code": one.check.code,
        "name": one.check.label,
        "path": list(one.path),
        "place": one.place or None,
        "message": english(one.message),
        **record(one.message),
    }
