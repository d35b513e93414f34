"""A figure from a public page without the words of the page, or without the day on which it was read."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Evidence
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_NO_WORDS = message(
    "unquoted-report",
    "quote the words of the page that have the figure and its operator in `stated`; if they are not at hand, write "
    "`stated: null` and say why in the `note`",
)
_NO_REASON = message(
    "unquoted-report.no-reason", "`stated` is null; say in the `note` why the words of the page are not at hand"
)
_NO_DAY = message("unquoted-report.no-day", "write the day on which the page was read, as `read` in this source")
_NO_DAYS = message(
    "unquoted-report.no-days",
    "write the day on which the pages were read, as `read` in `document`, or in each source",
)


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield the findings of the targets from public pages, and one for the file if no page has a day."""
    if document.plan.document.evidence is not Evidence.SECONDARY:
        return
    reported = [(path, target) for path, target in document.targets() if target.source.addresses]
    dated = any(target.source.read is not None for _, target in reported)
    if reported and not dated:
        yield Finding(("document", "evidence"), _NO_DAYS)
    for path, target in reported:
        source = document.data["targets"][target.index].get("source")
        place = path if source is None else (*path, "source")
        if target.source.stated is None:
            if source is None or "stated" not in source:
                yield Finding(place, _NO_WORDS, key=True)
            elif target.note is None:
                yield Finding((*place, "stated"), _NO_REASON)
        if dated and target.source.read is None and (source is None or "read" not in source):
            yield Finding(place, _NO_DAY, key=True)


RULE = DocumentRule(
    code="D145",
    name="unquoted-report",
    severity=Severity.WARNING,
    title=message("rule.unquoted-report.title", "Report not quoted"),
    summary=message(
        "rule.unquoted-report.summary",
        "Reports a target from a public page without the words of the page, or without the day on which it was read.",
    ),
    rationale=message(
        "rule.unquoted-report.rationale",
        "Pages change and disappear; without their words nobody can tell a typing error from what was reported.",
    ),
    bad_example="""\
document:
  evidence: secondary
  addresses: ["https://example.org/tam-phuoc"]
  read: 2026-05-04
targets:
  - indicator: online-files
    at_least: 95
    source: {addresses: ["https://example.org/tam-phuoc/online"]}  # ←
""",
    good_example="""\
document:
  evidence: secondary
  addresses: ["https://example.org/tam-phuoc"]
  read: 2026-05-04
targets:
  - indicator: online-files
    at_least: 95
    source: {stated: at least 95% of files}
""",
    needs_indicator=False,
    check=_check,
)
