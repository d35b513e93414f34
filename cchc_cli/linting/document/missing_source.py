"""A target without the place or address it comes from."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Evidence
from cchc_cli.domain.target import Source
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    primary = document.plan.document.evidence is Evidence.PRIMARY
    sources = [target.source for target in document.plan.targets]
    if sources and not any(_read(one) if primary else one.addresses for one in sources):
        said = Message("missing-source.everywhere" if primary else "missing-source.no-address")
        yield Finding(("document", "evidence"), said)
        return
    for path, target in document.targets():
        if primary and not _read(target.source):
            yield Finding((*path, "source"), Message("missing-source"), key=True)
        elif not primary and not target.source.addresses:
            yield Finding((*path, "source"), Message("missing-source.address"), key=True)


def _read(source: Source) -> bool:
    """Whether the place and the phrase are given, as they are of what was read in the document."""
    return source.place is not None and source.place.paragraph is not None and source.stated is not None


RULE = DocumentRule(
    code="D121",
    name="missing-source",
    severity=Severity.ERROR,
    summary=message("rule.missing-source.summary", "Finds a target without the place or address it comes from."),
    rationale=message("rule.missing-source.rationale", "A figure without a source is not curated."),
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
    check=_check,
)
