"""A target is below the floor of the nearest higher-level plan."""

from collections.abc import Iterator

from cchc_cli.analysis.extremes import figures_of, surely_not_below
from cchc_cli.domain.enums import Status
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.rule import Finding, FloorRule, PlanDocument, RelatedLocation, figure_key


def _check(document: PlanDocument, above: HigherLevelPlans) -> Iterator[Finding]:
    """Yield a finding for each target that is below its floor."""
    plan = document.plan
    if not plan.full or surely_not_below(above.corpus.catalogue, figures_of(plan), above.extremes(plan)):
        return
    from cchc_cli.analysis.floors import check_plan  # most plans need no judging, and one file alone is to be quick

    for verdict in check_plan(above.corpus, plan, book=above.chain(plan)):
        # a floor of the national level, used for lack of a nearer one, is no reason to warn the curator of a commune
        if verdict.status is not Status.BELOW or verdict.fallback or verdict.floor is None:
            continue
        target = verdict.targets[0]
        floor = verdict.floor
        file = above.file_of(floor.plan)
        there = ("targets", floor.target.index, figure_key(floor.target))
        line, _ = file.file.place(there)
        yield Finding(
            ("targets", target.index, figure_key(target)),
            message(
                "below-floor",
                "{value} due {due} is below the floor {floor} due {floor_due} of {plan} ({place}); check both "
                "against their documents",
                value=verdict.value,
                due=verdict.due,
                floor=floor.value,
                floor_due=floor.year,
                plan=floor.plan.id,
                place=f"{file.shown}:{line}",
            ),
            related=(
                RelatedLocation(
                    file,
                    there,
                    message(
                        "below-floor.there", "requires {floor} due {floor_due}", floor=floor.value, floor_due=floor.year
                    ),
                ),
            ),
        )


RULE = FloorRule(
    code="C204",
    name="below-floor",
    severity=Severity.WARNING,
    title=message("rule.below-floor.title", "Below the floor"),
    summary=message("rule.below-floor.summary", "Reports a target below the floor of the nearest higher-level plan."),
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
    at_least: 98
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 98%}
""",
    },
    check=_check,
)
