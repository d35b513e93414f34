"""Which plans and which indicators are selected."""

from collections.abc import Callable
from dataclasses import dataclass

from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Selection:
    """What a plan has to be to be selected; None where it does not matter."""

    province: str | None = None
    level: Level | None = None
    year: int | None = None

    def __bool__(self) -> bool:
        return (self.province, self.level, self.year) != (None, None, None)

    def matches(self, corpus: Corpus, plan: Plan) -> bool:
        """Return whether a plan is selected, whatever its coverage."""
        if self.level is not None and corpus.level(plan) is not self.level:
            return False
        if self.year is not None and self.year not in plan.period:
            return False
        if self.province is None:
            return True
        province = corpus.province(plan)
        return province is not None and province.id == self.province

    def of(self, corpus: Corpus) -> tuple[Plan, ...]:
        """Return the selected plans in their order, plans of partial coverage last."""
        return corpus.in_order(plan for plan in corpus.plans.values() if self.matches(corpus, plan))


def indicator_filter(corpus: Corpus, indicator: str | None, area: Area | None) -> Callable[[str], bool]:
    """Return a function that tells whether an indicator is selected; None where it does not matter."""
    found = (one for one in corpus.catalogue.values() if area in (None, one.area) and indicator in (None, one.id))
    return frozenset(one.id for one in found).__contains__
