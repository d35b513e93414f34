"""Two plans of one locality set different values for one year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc_cli.analysis.rows import own_scope
from cchc_cli.domain.authority import Authority, authority
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target, milestones
from cchc_cli.i18n.message import Word, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.signed import signed
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, RelatedLocation, figure_key
from cchc_cli.reading.corpus import PlanFile

_Row = tuple[str, Authority | None, str, Scope, Base | None, int]
"""What a figure is for; the authority only of the plan of an agency, which is for itself."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """The value that a plan sets for a year."""

    plan: Plan
    target: Target
    value: Decimal
    compared: Decimal
    """The number as it is compared: of whole things, that of `more than 2` is 3."""

    def beside(self, other: "_Figure") -> Word:
        """Return the value for a message; with its operator, if the other number is the same."""
        return signed(self.value, self.target) if self.value == other.value else self.value


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each target whose value differs from that of another plan of the locality."""
    rows: dict[_Row, list[_Figure]] = {}
    for head in view.plans:
        # partial plans are higher-level documents that replace each other: `cchc check` compares these
        if head.full and sum(one.full for one in view.plans_of(head.locality)) > 1:
            plan = view.file_of(head).plan
            for row, figure in _figures(view, plan) if plan is not None else ():
                rows.setdefault(row, []).append(figure)
    reported: set[tuple[str, int]] = set()
    for (*_, year), figures in rows.items():
        first = figures[0]
        rival = next((one for one in figures if one.compared != first.compared and one.plan is not first.plan), None)
        if rival is None:
            continue
        for one in figures:
            other = rival if one.compared == first.compared else first
            if one.plan is other.plan or (one.plan.id, one.target.index) in reported:
                continue
            reported.add((one.plan.id, one.target.index))
            file = view.file_of(other.plan)
            there = ("targets", other.target.index, figure_key(other.target))
            line, _ = file.file.place(there)
            yield (
                view.file_of(one.plan),
                Finding(
                    ("targets", one.target.index, figure_key(one.target)),
                    message(
                        "plans-disagree",
                        "{value} for {year} here, but {other} in {place}, a plan of the same locality; check "
                        "both against their documents",
                        value=one.beside(other),
                        year=year,
                        other=other.beside(one),
                        place=f"{file.display_path}:{line}",
                    ),
                    related=(
                        RelatedLocation(
                            file,
                            there,
                            message("plans-disagree.there", "{value} for {year}", value=other.beside(one), year=year),
                        ),
                    ),
                ),
            )


def _figures(view: CorpusView, plan: Plan) -> Iterator[tuple[_Row, _Figure]]:
    """Yield the values of a plan for each year of its period, without approximate ones, which contradict nothing."""
    localities = view.vocabulary.localities
    level = localities[plan.locality].level
    agency = authority(plan.document.issuer, localities, plan.locality) if plan.document.agency else None
    for target in plan.targets:
        if target.qualifiers.approximate or target.due.set_by is not None:
            continue
        entry = view.vocabulary.catalogue[target.indicator]
        base = target.base if entry.needs_base else None
        for step in milestones(target, plan.period, entry.unit):
            for year in range(max(step.since, plan.period.start), min(step.year, plan.period.end) + 1):
                row = (plan.locality, agency, target.indicator, own_scope(target.scope, level), base, year)
                yield row, _Figure(plan, target, step.value, step.figure.number)


RULE = CorpusRule(
    code="C207",
    name="plans-disagree",
    severity=Severity.WARNING,
    title=message("rule.plans-disagree.title", "Plans disagree"),
    summary=message(
        "rule.plans-disagree.summary",
        "Reports two complete plans of one locality that set different values for one year; the plan of an agency is "
        "compared only with others of that agency.",
    ),
    rationale=message(
        "rule.plans-disagree.rationale",
        "A value, its year or its scope is a typo, or the later plan changed the target, in which case both "
        "plans should say so.",
    ),
    bad_example={
        "tam-phuoc.yaml": """\
targets:
  - indicator: online-files
    at_least: 90  # ←
    due: 2027
    source: {section: II.2.a, paragraph: 3, stated: năm 2027 tối thiểu 90%}
""",
        "tam-phuoc-2027.yaml": """\
period: {from: 2027, to: 2027}
targets:
  - indicator: online-files
    at_least: 80  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 80%}
""",
    },
    good_example={
        "tam-phuoc.yaml": """\
targets:
  - indicator: online-files
    at_least: 90
    due: 2027
    source: {section: II.2.a, paragraph: 3, stated: năm 2027 tối thiểu 90%}
""",
        "tam-phuoc-2027.yaml": """\
period: {from: 2027, to: 2027}
targets:
  - indicator: online-files
    at_least: 90
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 90%}
""",
    },
    check=_check,
)
