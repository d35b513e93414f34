"""Requirements of a higher level that a plan does not mention."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_cli.analysis.higher_level import (
    HigherLevelDocuments,
    Requirement,
    about_itself,
    for_this_level,
    is_fallback,
    level_fits,
    milestones_by_year,
)
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Status
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Scope


def missing(
    corpus: Corpus, plan: Plan, higher_level: Sequence[HigherLevelDocuments], against: Level | Plan | None
) -> Iterator[Result]:
    """Yield a result for each indicator and scope that the next higher level requires and the plan does not mention.

    Only requirements due by the plan's last year count. Nothing is missing in a plan of partial coverage.
    """
    if not plan.full:
        return
    level = corpus.level(plan)
    present = {target.indicator for target in plan.targets}
    decided: set[str] = set()
    for documents in higher_level:
        required: dict[tuple[str, Scope], list[Requirement]] = {}
        for figure in (figure for found in documents.figures.values() for figure in found):
            if figure.target.indicator not in decided and _requires(figure, plan, level):
                key = (figure.target.indicator, replace(figure.target.scope, levels=()))
                required.setdefault(key, []).append(figure)
        decided.update(indicator for indicator, _ in required)
        fallback = is_fallback(documents.level, higher_level, against)
        for (indicator, scope), figures in required.items():
            similar = {indicator, *similar_to(corpus.catalogue, indicator)}
            if present & similar or plan.may_have(similar):
                continue
            steps = milestones_by_year(plan, for_this_level(figures, level), corpus.localities)
            yield Result(plan, indicator, scope, Status.MISSING, floor=steps[max(steps)][0], fallback=fallback)


def _requires(figure: Requirement, plan: Plan, level: Level) -> bool:
    """Return whether a figure has to be met by a plan of this level within its period."""
    target = figure.target
    return (
        (figure.plan.full or level in target.scope.levels)
        and level_fits(target.scope, level)
        and plan.period.end in figure.plan.period
        and figure.year in plan.period
        and not target.qualifiers.approximate
        and not about_itself(target, figure.level)
    )
