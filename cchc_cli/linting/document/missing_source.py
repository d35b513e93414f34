"""A target without the place or address it comes from."""

from collections.abc import Iterator

from cchc_cli.domain.words import Evidence
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Document, DocumentRule, Finding


def _check(document: Document) -> Iterator[Finding]:
    primary = document.plan.document.evidence is Evidence.PRIMARY
    for path, target in document.targets():
        source = target.source
        if primary and (source.place is None or source.place.paragraph is None or source.stated is None):
            yield Finding(
                (*path, "source"),
                "the document was read (`evidence: primary`): give `section`, `paragraph` and `stated`",
                key=True,
            )
        elif not primary and not source.addresses:
            yield Finding(
                (*path, "source"), "the figure is reported (`evidence: secondary`): give the `addresses`", key=True
            )


RULE = DocumentRule(
    code="D121",
    name="missing-source",
    severity=Severity.ERROR,
    what="Finds a target without the place or address it comes from.",
    why="A figure without a source is not curated.",
    fails="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {addresses: ["https://example.org/tam-phuoc"]}  # ←
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=_check,
)
