"""The operator of the entry is not the one that `stated` shows."""

from collections.abc import Iterator

from cchc_cli.domain.stated import comparator_in
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Document, DocumentRule, Finding


def _check(document: Document) -> Iterator[Finding]:
    for path, target in document.targets():
        stated = target.source.stated
        if stated is None or target.comparator is None:
            continue
        said = comparator_in(stated)
        if said is not target.comparator:
            key = "trajectory" if target.trajectory is not None else target.comparator.value
            yield Finding(
                (*path, key),
                f"the entry says `{target.comparator.value}`, `stated` reads as `{said.value}`; look into the document",
                key=True,
            )


RULE = DocumentRule(
    code="D115",
    name="stated-operator",
    severity=Severity.ERROR,
    what="The operator of the entry is not the one that `stated` shows.",
    why="`tối thiểu` and `từ … trở lên` are minima, a bare figure is not; readers quote the operator.",
    check=_check,
)
