"""The operator of the entry is not the one that `stated` shows."""

from collections.abc import Iterator

from cchc_cli.domain.figure_phrase import comparator_in
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        stated = target.source.stated
        if stated is None or target.comparator is None:
            continue
        said = comparator_in(stated)
        if said is not target.comparator:
            differs = Message.of("stated-operator", operator=target.comparator.value, said=said.value)
            yield Finding((*path, figure_key(target)), differs, key=True)


RULE = DocumentRule(
    code="D115",
    name="stated-operator",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm cách so sánh khác với cách nêu trong `stated`.",
        "Finds an operator that is not the one that `stated` shows.",
    ),
    why=LocalizedText(
        "`tối thiểu` và `từ … trở lên` là mức tối thiểu, một con số trơn thì không; người đọc sẽ trích dẫn "
        "cả cách so sánh.",
        "`tối thiểu` and `từ … trở lên` are minima, a bare figure is not; readers quote the operator.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_least: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: đạt 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    exactly: 95
    source: {section: II.2.a, paragraph: 3, stated: đạt 95%}
""",
    check=_check,
)
