"""Figures of the levels between a plan and the nation for which no plan of the locality has a target."""

from collections import Counter
from collections.abc import Callable, Iterable

from cchc_cli.analysis.missing import mentions
from cchc_cli.analysis.requirements import required_of
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.plan import Plan


def unmentioned(corpus: Corpus, plan: Plan, selected: Callable[[str], bool], said: Iterable[Result]) -> dict[str, int]:
    """Return the number of such figures for the plan's last year by the id of their document.

    Unlike `missing` targets, they need not be addressed to the level: only the document tells whether they concern the
    locality. `said` are results, which name what they are about themselves.
    """
    if plan.document.agency or plan.without_figures:
        return {}
    year = plan.period.end
    own = [one for one in (*corpus.plans_of(plan.locality), plan) if year in one.period and not one.document.agency]
    named = {one.indicator for one in said}
    return Counter(
        one.floor.plan.id
        for one in required_of(corpus, corpus.locality(plan), year)
        if one.in_force
        and one.floor.level is not Level.NATION
        and selected(one.indicator)
        and one.indicator not in named
        and not any(mentions(each, {one.indicator, *similar_to(corpus.catalogue, one.indicator)}) for each in own)
    )
