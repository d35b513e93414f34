"""A reduction or saving without what it is measured from."""

from collections.abc import Iterator

from cchc_cli.domain.words import Kind
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Document, DocumentRule, Finding


def _check(document: Document) -> Iterator[Finding]:
    for path, target in document.targets():
        indicator = document.vocabulary.catalogue[target.indicator]
        if indicator.needs_base and target.kind is Kind.QUANTITATIVE and target.base is None:
            yield Finding(path, f"`{indicator.id}` is a reduction or saving: add `base` (a year, a span, or `unknown`)")


RULE = DocumentRule(
    code="D122",
    name="missing-base",
    severity=Severity.ERROR,
    what="A reduction or saving without what it is measured from.",
    why="10% less than what? Without a base two cuts cannot be compared.",
    check=_check,
)
