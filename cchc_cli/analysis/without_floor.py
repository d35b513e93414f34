"""The results of values without a floor: assigned from above, not comparable, or with figures that are only quoted."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_cli.analysis.comparable import MatchingFigures, Sought, closest, is_exact, is_within, refused
from cchc_cli.analysis.higher_level import LevelAbove, Order, about_itself
from cchc_cli.analysis.quotes import may_be_quoted, quote, reason_of, similar_requirements
from cchc_cli.analysis.result import Result
from cchc_cli.analysis.rows import is_figure
from cchc_cli.analysis.target_values import TargetValue
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason, Status
from cchc_cli.domain.plan import Plan


def own_refusal(local: TargetValue) -> Reason | None:
    """Return why a value cannot be compared with any figure, or None."""
    if local.value is None:
        return Reason.NO_FIGURE
    if any(one.due.is_elsewhere for one in local.targets):
        return Reason.DUE_ELSEWHERE
    return Reason.DOUBTFUL_DENOMINATOR if any(one.doubt is not None for one in local.targets) else None


def assigned(corpus: Corpus, levels: Sequence[LevelAbove], local: TargetValue) -> Result:
    """Return the result of a figure that a higher level assigns, quoting that level's figure if it is known."""
    if not levels:
        return local.result(Status.NO_FLOOR, reason=Reason.NO_LEVEL_ABOVE)
    assigning_first = sorted(levels, key=lambda level: level.level is not local.target.delegated_to)
    quotes = (quote(local.sought(corpus), level) for level in assigning_first)
    found = next((one for one in quotes if one is not None), None)
    return local.result(
        Status.NOT_COMPARABLE,
        reason=Reason.DELEGATED,
        floor=found.requirement if found is not None else None,
        differs=found.differs if found is not None else (),
    )


def quoted_only(
    sought: Sought, level: LevelAbove, local: TargetValue, until: Order, own: Reason | None, found: MatchingFigures
) -> Result | None:
    """Return the result by figures of a level for the same indicator that cannot be the floor; None if it has none.

    One for the year and another scope is not comparable; one for another time, for one that is not exact, or about the
    level itself, is quoted. `own` is why the value can be compared with nothing. A document issued after the plan's
    period is not quoted.
    """
    due = sought.due
    quotable = [figure for figure in found.figures if may_be_quoted(figure.plan, sought.plan)]
    if quotable:
        reason, figures = (own, quotable) if own is not None else refused(sought, quotable)
        return local.result(Status.NOT_COMPARABLE, reason=reason, floor=closest(figures, due))
    others = [
        figure
        for figure in level.figures(sought.indicator.id)
        if level.applies(figure, due, until)
        and not about_itself(figure.target, level.level)
        and is_exact(figure)
        and may_be_quoted(figure.plan, sought.plan)
    ]
    if others:
        return local.result(Status.NOT_COMPARABLE, reason=Reason.SCOPE, floor=closest(others, due))
    qualitative = _qualitative(sought, level, until)
    if qualitative is not None:
        return local.result(Status.NOT_COMPARABLE, reason=Reason.NO_FIGURE, qualitative=qualitative)
    quoted = quote(sought, level)
    if quoted is not None:
        return local.result(Status.NO_FLOOR, reason=reason_of(quoted), floor=quoted.requirement, differs=quoted.differs)
    return None


def _qualitative(sought: Sought, level: LevelAbove, until: Order) -> Plan | None:
    """Return a document of a level that applies and has a target without a figure for what is sought, or None."""
    for plan in level.documents.plans:
        if level.binds(plan, sought.due, until) and may_be_quoted(plan, sought.plan):
            for target in plan.targets:
                if target.indicator == sought.indicator.id and not is_figure(target) and is_within(sought, target):
                    return plan
    return None


def with_similar(result: Result, sought: Sought, levels: Sequence[LevelAbove]) -> Result:
    """Return a result without a figure that could be the floor, with the similar indicators required in the year."""
    if result.status is not Status.NO_FLOOR and result.qualitative is None:
        return result
    return replace(result, also_similar=tuple(similar_requirements(sought, levels)))


def nothing(sought: Sought, levels: Sequence[LevelAbove], local: TargetValue) -> Result:
    """Return the result where no level has a figure for the indicator: by a similar one, or without a floor."""
    similar = similar_requirements(sought, levels)
    if similar:
        first, *others = similar
        return local.result(
            Status.NOT_COMPARABLE,
            reason=Reason.NEAR_RELATIVE,
            floor=first,
            similar=first.target.indicator,
            also_similar=tuple(others),
        )
    if not levels:
        return local.result(Status.NO_FLOOR, reason=Reason.NO_LEVEL_ABOVE)
    if any(level.unread for level in levels):
        return local.result(Status.NO_FLOOR, reason=Reason.UNREADABLE)
    if any(level.figures(sought.indicator.id) for level in levels):  # which are not quoted
        return local.result(Status.NO_FLOOR, reason=Reason.ISSUED_AFTER_PERIOD)
    left_out = (level.documents.left_out.get(sought.indicator.id) for level in levels)
    reason = next((one for one in left_out if one is not None), Reason.NONE_KNOWN)
    return local.result(Status.NOT_COMPARABLE if reason is Reason.SCOPE else Status.NO_FLOOR, reason=reason)
