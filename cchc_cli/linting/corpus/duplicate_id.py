"""Two plans have the same id."""

from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, PlanHeader, RelatedLocation
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each file whose id an earlier file has; a misnamed file takes no id from another."""
    first: dict[str, PlanHeader] = {}
    for head in view.heads:
        if head.misnamed:
            continue
        other = first.setdefault(head.id, head)
        if other is not head and not head.id.endswith("/"):
            yield (
                view.read(head.display_path),
                Finding(
                    (),
                    message(
                        "duplicate-id",
                        "duplicate id `{name}`, already used by {other}; rename one of the two",
                        name=head.id,
                        other=other.display_path,
                    ),
                    related=(
                        RelatedLocation(
                            view.read(other.display_path), (), message("duplicate-id.there", "the other plan")
                        ),
                    ),
                ),
            )


RULE = CorpusRule(
    code="C201",
    name="duplicate-id",
    severity=Severity.ERROR,
    title=message("rule.duplicate-id.title", "Duplicate plan id"),
    summary=message("rule.duplicate-id.summary", "Reports two plans with the same id."),
    rationale=message("rule.duplicate-id.rationale", "Ids must be unique; all plans with a duplicate id are ignored."),
    bad_example={
        "2026/tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        "phuong/tam-phuoc.yaml": "locality: dong-nai/tam-phuoc  # ←\n",
    },
    good_example={
        "2026/tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        "phuong/tam-phuoc-2027.yaml": "period: {from: 2027, to: 2027}\n",
    },
    check=_check,
)
