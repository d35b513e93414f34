"""The result of `verify`: differences as diagnostics for the formats of lint, as JSON, and the line that sums up."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from cchc_cli.documents.audit.finding import Audit, Difference, Step
from cchc_cli.domain.layers import Data
from cchc_cli.i18n.language import Lang, english
from cchc_cli.i18n.message import Message, message, record
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.linting.suppressions import CODE, OF_VERIFY, Suppression, Unclear, waive
from cchc_cli.output.json_document import Record, as_json

Locate = Callable[[Sequence[Step]], tuple[int, int]]
"""Line and column of a key of the plan file."""


def report(
    audit: Audit,
    path: str,
    locate: Locate,
    suppressions: Iterable[Suppression | Unclear] = (),
    today: datetime.date | None = None,
) -> Report:
    """Return the differences as a report of lint, in the order of the file, as of `today`.

    Suppressions of other codes than those of `verify` are left to lint.
    """
    found = [_diagnostic(one, path, locate) for one in audit.differences]
    own = [one for one in suppressions if isinstance(one, Suppression) and one.code in OF_VERIFY]
    left = waive(path, own, dict.fromkeys(found), today)
    failing = sum(one.severity is Severity.ERROR for one in left.diagnostics)
    return Report(tuple(sorted(left.diagnostics, key=lambda one: one.order)), 1, left.count, failing)


def as_record(audit: Audit, found: Report, plan: str, document: str, locate: Locate, data: Data) -> str:
    """Return the JSON document of `verify`; `schema/output/verify.schema.json` describes it."""
    reported = set(found.diagnostics)
    return as_json(
        "verify",
        data,
        plan=plan,
        document=document,
        differences=[_record(one, locate) for one in audit.differences if _diagnostic(one, plan, locate) in reported],
        suppressed=found.waived,
        suppressions=[_suppression(one) for one in found.diagnostics if one.code == CODE],
        targets=audit.targets,
        claims=audit.claims,
        exceptions=audit.exceptions,
    )


def summary(audit: Audit, found: Report, lang: Lang) -> str:
    """Return how much was compared, and the numbers of exceptions, of differences left and of suppressed ones."""
    compared = [
        lang.say_count("verify.targets", "{count} target", "{count} targets", count=audit.targets),
        lang.say_count(
            "verify.claims", "{count} figure of the document", "{count} figures of the document", count=audit.claims
        ),
        lang.say_count("verify.exceptions", "{count} exception", "{count} exceptions", count=audit.exceptions),
    ]
    left = sum(one.code in OF_VERIFY for one in found.diagnostics)
    differences = lang.say_count("verify.differences", "{count} difference", "{count} differences", count=left)
    said = f"{', '.join(compared)}: {differences}"
    if found.waived:
        said += "; " + lang.say("verify.suppressed", "{count} suppressed", count=found.waived)
    return said


def _said(one: Difference) -> Message:
    """Return the message with the place in the document before it."""
    if one.place is None:
        return one.message
    return message("verify.at", "{place}: {what}", place=one.place.words, what=one.message)


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
        "place": None if one.place is None else str(one.place),
        "message": english(one.message),
        **record(one.message),
    }


def _suppression(one: Diagnostic) -> Record:
    return {
        "line": one.line,
        "column": one.column,
        "severity": str(one.severity),
        "message": english(one.message),
        **record(one.message),
    }
