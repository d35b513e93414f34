"""Two plan files are of the same document."""

from collections.abc import Iterator

from cchc_cli.domain.identity import as_citation, same_document
from cchc_cli.domain.locality import Localities
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import name_key
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, RelatedLocation
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each plan that copies another one of its locality."""
    for plan in view.plans:
        localities = view.vocabulary.localities
        others = (one for one in view.plans_of(plan.locality) if one is not plan and view.same_layer(plan, one))
        copied = [one for one in others if _copies(plan, one, localities)]
        if copied:
            first = view.file_of(copied[0])
            there = ("document", "title" if plan.document.number is None else "number")
            yield (
                view.file_of(plan),
                Finding(
                    there,
                    message(
                        "document-twice",
                        "{other} transcribes the same document; move targets that only one file has into the other and "
                        "delete it, or correct title, number and date",
                        other=first.display_path,
                    ),
                    related=(RelatedLocation(first, there, message("document-twice.there", "the same document")),),
                ),
            )


def _copies(plan: Plan, other: Plan, localities: Localities) -> bool:
    """Return True if a plan is of the same document as another one, whose id is the shorter one."""
    one, two = plan.document, other.document
    if (len(other.id), other.id) >= (len(plan.id), plan.id):
        return False
    if one.number is None and two.number is None:
        titles = one.title is not None and two.title is not None and name_key(one.title) == name_key(two.title)
        return titles and (one.issued, plan.period) == (two.issued, other.period)
    # numbers start again each year, so that an unknown date says nothing of another period
    dated = one.issued is not None and two.issued is not None
    return (dated or plan.period == other.period) and same_document(as_citation(plan), as_citation(other), localities)


RULE = CorpusRule(
    code="C209",
    name="document-twice",
    severity=Severity.ERROR,
    title=message("rule.document-twice.title", "Duplicate document"),
    summary=message("rule.document-twice.summary", "Reports two plan files of the same document."),
    rationale=message(
        "rule.document-twice.rationale",
        "A duplicate file counts every target twice, and a correction reaches only one of the two.",
    ),
    bad_example={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        "tam-phuoc-copy.yaml": """\
document:
  title: Cải cách hành chính phường Tam Phước  # ←
""",
    },
    good_example={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        "tam-phuoc-2027.yaml": """\
document:
  title: Cải cách hành chính phường Tam Phước năm 2027
period: {from: 2027, to: 2027}
""",
    },
    check=_check,
)
