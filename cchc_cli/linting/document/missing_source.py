"""A target without its location in the document, or without the URL that it comes from."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Evidence
from cchc_cli.domain.target import Source
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_PRIMARY = message(
    "missing-source",
    "the source is the document (`evidence: primary`): give `section`, `paragraph` (in a table, `row`) and `stated`",
)
_NO_PRIMARY = message(
    "missing-source.everywhere",
    "`evidence: primary` requires `section`, `paragraph` (in a table, `row`) and `stated`, but no target has them "
    "all; write `evidence: secondary`, or complete every source",
)
_SECONDARY = message(
    "missing-source.address", "the source is public (`evidence: secondary`): give the URL in `addresses`"
)
_NO_SECONDARY = message(
    "missing-source.no-address",
    "`evidence: secondary` requires `addresses`, but no target has any; write `evidence: primary`, or add them "
    "to every source",
)

_EMPTY = message(
    "missing-source.stated", "`stated` is empty; quote the figure as in the document (in quotes if it contains `: `)"
)


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each incomplete source, or one for `evidence` if no source is complete."""
    primary = document.plan.document.evidence is Evidence.PRIMARY
    complete = [_complete(target.source, primary) for target in document.plan.targets]
    if complete and not any(complete):
        yield Finding(("document", "evidence"), _NO_PRIMARY if primary else _NO_SECONDARY)
        return
    for (path, target), has_source in zip(document.targets(), complete, strict=True):
        if not has_source:
            yield Finding((*path, "source"), _PRIMARY if primary else _SECONDARY, key=True)
        elif primary and target.source.stated is None:
            yield Finding((*path, "source", "stated"), _EMPTY)


def _complete(source: Source, primary: bool) -> bool:
    """Return True if a source has what the evidence requires: a location, with which goes a quote, or a URL."""
    if not primary:
        return bool(source.addresses)
    place = source.place
    return place is not None and (place.paragraph or place.row) is not None


RULE = DocumentRule(
    code="D121",
    name="missing-source",
    severity=Severity.ERROR,
    title=message("rule.missing-source.title", "Missing source"),
    summary=message(
        "rule.missing-source.summary",
        "Reports a target without its location in the document, or without the URL that it comes from.",
    ),
    rationale=message("rule.missing-source.rationale", "Every figure needs a source."),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: files-on-time
    at_least: 98
    source: {addresses: ["https://example.org/tam-phuoc"]}  # ←
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: files-on-time
    at_least: 98
    source: {section: II.2.a, paragraph: 4, stated: tối thiểu 98%}
""",
    needs_indicator=False,
    check=_check,
)
