"""A target is below the floor that a higher-level plan sets, as `check` reports it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_cli.analysis.floors import check_targets
from cchc_cli.analysis.higher_level import LevelAbove, levels_above
from cchc_cli.analysis.steps import better
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import milestones
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.signed import signed
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.rule import Finding, FloorRule, PlanDocument, RelatedLocation, figure_key


def _check(document: PlanDocument, above: HigherLevelPlans) -> Iterator[Finding]:
    """Yield a finding for each target that is below its floor."""
    plan = above.with_deadlines(document.plan)
    levels = levels_above(above.corpus, plan, index=above.index)
    # each indicator is compared by itself, and only a value worse than a required one can be below
    worse = _worse_than_required(plan, above.corpus, levels)
    some = replace(plan, targets=tuple(target for target in plan.targets if target.indicator in worse))
    for result in check_targets(above.corpus, some, levels):
        if result.status is not Status.BELOW or result.floor is None:
            continue
        target = next((one for one in result.targets if one.value == result.value), result.targets[0])
        floor = result.floor
        file = above.file_of(floor.plan)
        there = ("targets", floor.target.index, figure_key(floor.target))
        line, _ = file.file.place(there)
        yield Finding(
            ("targets", target.index, figure_key(target)),
            message(
                "below-floor",
                "{value} due {due} is below the floor {floor} due {floor_due} of {plan} ({place}); check both "
                "against their documents; if right, add `# cchc: allow C204: REASON`",
                value=signed(result.value, target),
                due=result.due,
                floor=signed(floor.value, floor.target),
                floor_due=floor.year,
                plan=above.corpus.document_name(floor.plan),
                place=f"{file.display_path}:{line}",
            ),
            related=(
                RelatedLocation(
                    file,
                    there,
                    message(
                        "below-floor.there",
                        "requires {floor} due {floor_due}",
                        floor=signed(floor.value, floor.target),
                        floor_due=floor.year,
                    ),
                ),
            ),
        )


def _worse_than_required(plan: Plan, corpus: Corpus, levels: Sequence[LevelAbove]) -> set[str]:
    """Return the indicators with a figure worse than one required by that year, whatever its scope.

    It is quick; evaluating every target took a third of the time of lint.
    """
    found: set[str] = set()
    for target in plan.targets:
        figures = [figure for level in levels for figure in level.figures(target.indicator)]
        entry = corpus.catalogue[target.indicator]
        for step in milestones(target, plan.period, entry.unit) if figures else ():
            if any(
                figure.year <= step.year and better(entry.direction, step.figure, figure.figure) < 0
                for figure in figures
            ):
                found.add(target.indicator)
    return found


RULE = FloorRule(
    code="C204",
    name="below-floor",
    severity=Severity.WARNING,
    title=message("rule.below-floor.title", "Below the floor"),
    summary=message(
        "rule.below-floor.summary", "Reports a target below the floor that a higher-level plan sets, as `check` does."
    ),
    rationale=message(
        "rule.below-floor.rationale",
        "Higher-level plans often require lower levels not to set less; the finding gives both locations.",
    ),
    bad_example={
        "dong-nai-12-kh-ubnd-2026.yaml": """\
locality: dong-nai
document: {title: null, number: 12/KH-UBND, issued: 2026-01-08, issuer: UBND tỉnh Đồng Nai, evidence: primary}
targets:
  - indicator: online-files
    at_least: 98
    source: {section: II.1, paragraph: 1, stated: tối thiểu 98%}
""",
        "tam-phuoc.yaml": """\
targets:
  - indicator: online-files
    at_least: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    },
    good_example={
        "dong-nai-12-kh-ubnd-2026.yaml": """\
locality: dong-nai
document: {title: null, number: 12/KH-UBND, issued: 2026-01-08, issuer: UBND tỉnh Đồng Nai, evidence: primary}
targets:
  - indicator: online-files
    at_least: 98
    source: {section: II.1, paragraph: 1, stated: tối thiểu 98%}
""",
        "tam-phuoc.yaml": """\
targets:
  - indicator: online-files
    at_least: 95  # cchc: allow C204: văn bản ghi 95%, đã báo cáo tỉnh
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    },
    check=_check,
)
