"""Two plans have one id."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, PlanHeader, RelatedLocation
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    first: dict[str, PlanHeader] = {}
    for head in view.heads:
        other = first.setdefault(head.id, head)
        if other is not head:
            yield (
                view.read(head.shown),
                Finding(
                    (),
                    Message.of("duplicate-id", name=head.id, other=other.shown),
                    related=(RelatedLocation(view.read(other.shown), (), Message("duplicate-id.there")),),
                ),
            )


RULE = CorpusRule(
    code="C201",
    name="duplicate-id",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm hai kế hoạch cùng một mã.",
        "Finds two plans with one id.",
    ),
    why=LocalizedText(
        "Mỗi mã chỉ dành cho một kế hoạch; khi trùng, không kế hoạch nào trong số đó được dùng.",
        "A name has to mean one plan; neither is used.",
    ),
    fails={
        "2026/tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        "phuong/tam-phuoc.yaml": "locality: dong-nai/tam-phuoc  # ←\n",
    },
    passes={
        "2026/tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        "phuong/tam-phuoc-2027.yaml": "period: {from: 2027, to: 2027}\n",
    },
    check=_check,
)
