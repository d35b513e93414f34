"""A second, slow and simple implementation of the floor, written from the design alone.

It works on tuples, compares every value with every figure, and shares no code with `cchc_cli.analysis`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Among, Comparator, Coverage, Direction, Kind, Level, Reason, Status, Unit
from cchc_cli.domain.locality import territory_belonged
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target, due_year

BEFORE, OPEN, AFTER = 0, 1, 2
Goodness = tuple[Decimal, bool]
"""A figure turned so that the greater is the better; of equal numbers the strict one.

A strict bound of whole things (ranks, counts) is the next of them: better than rank 11 is rank 10 or better.
"""


@dataclass(frozen=True)
class Asked:
    """One figure of a higher-level document for one year."""

    plan: Plan
    target: Target
    level: Level
    year: int
    number: Decimal
    good: Goodness


@dataclass(frozen=True)
class Outcome:
    """What a result says; `floor`, `missed` and `farther` are document, year and number."""

    status: Status
    reason: Reason | None = None
    floor: tuple[str, int, Decimal] | None = None
    missed: tuple[int, Decimal] | None = None
    farther: tuple[int, Decimal] | None = None
    order_unknown: bool = False
    issued_later: bool = False


Key = tuple[str, Scope, frozenset[int], int | None, Level]
"""Indicator, scope, entries, year (None for every year) and level."""

SEVERITY = (
    *("below", "overtaken", "missing", "later", "disagree", "not-yet-due"),
    *("meets", "early", "above", "not-comparable", "no-floor"),
)
PASSES = (Status.MEETS, Status.EARLY, Status.ABOVE)

QUOTING = (
    *(Reason.OUTSIDE_PERIOD, Reason.APPROXIMATE, Reason.ABOUT_SUPERIOR, Reason.REPLACED),
    *(Reason.NEARER_LEVEL_ASKS_MORE, Reason.LATER_STAGE_UNKNOWN),
)
"""Reasons that come with a figure of a higher level, which is named though it is no floor."""


def severity(one: Outcome) -> tuple[int, bool]:
    word = "disagree" if one.reason is Reason.SUPERIORS_DISAGREE else str(one.status)
    return SEVERITY.index(word), one.floor is None and one.reason not in QUOTING


def names(citation: Citation, document: Plan) -> bool:
    same = citation.number is not None and citation.number == document.document.number
    if not same or citation.locality not in (None, document.locality):
        return False
    one, other = citation.issued, document.document.issued
    if citation.issuer is None:
        dated = one is not None and one == other
        return dated or (one is not None and explained(citation, document))
    if citation.issuer != document.document.issuer:
        return False
    if one is None or other is None or (one.earliest <= other.latest and other.earliest <= one.latest):
        return True
    return explained(citation, document)


def explained(citation: Citation, document: Plan) -> bool:
    """Whether the dates differ and the note names the year of the other."""
    one, other = citation.issued, document.document.issued
    if one is None or other is None or (one.earliest <= other.latest and other.earliest <= one.latest):
        return False
    return citation.note is not None and str(other.year) in citation.note


def later(one: Plan, other: Plan) -> bool:
    """Whether a document was certainly issued after another."""
    a, b = one.document.issued, other.document.issued
    return a is not None and b is not None and a.earliest > b.latest


def steps(target: Target, plan: Plan) -> list[tuple[int, Decimal]]:
    """Year and number of each figure; a figure for every year in each year of the period."""
    path = target.trajectory
    if path is not None:
        found = []
        for year in range(path.start_year, path.through + 1):
            value = path.start_value + path.step * (year - path.start_year)
            if path.until is not None:
                value = min(value, path.until) if path.step >= 0 else max(value, path.until)
            found.append((year, value))
        return found
    if target.value is None:
        return []
    if target.due.every_year:
        return [(year, target.value) for year in range(plan.period.start, plan.period.end + 1)]
    return [(due_year(target, plan.period), target.value)]


class Oracle:
    """The results of one plan of a corpus."""

    def __init__(self, corpus: Corpus, plan: Plan) -> None:
        self.corpus, self.plan = corpus, plan
        self.levels: list[tuple[Level, list[Plan]]] = []
        for place in corpus.above(plan):
            documents = [one for one in corpus.plans.values() if one.locality == place.id and not one.document.agency]
            if plan.document.agency:
                documents = [one for one in documents if self.is_basis(one)]
            self.levels.append((place.level, sorted(documents, key=lambda one: one.id)))
        self.documents = [one for _, documents in self.levels for one in documents]

    # Documents

    def is_basis(self, document: Plan) -> bool:
        return any(names(citation, document) for citation in self.plan.document.based_on)

    def order(self, document: Plan) -> int:
        cited = (*self.plan.document.based_on, *self.plan.document.cites)
        if any(names(citation, document) for citation in cited):
            return BEFORE
        a, b = document.document.issued, self.plan.document.issued
        if a is None or b is None:
            return OPEN
        return AFTER if a.earliest > b.latest else BEFORE if a.latest <= b.earliest else OPEN

    def is_replaced(self, document: Plan, until: int) -> bool:
        return any(
            one is not document and self.order(one) <= until and any(names(c, document) for c in one.document.replaces)
            for one in self.documents
        )

    def binds(self, document: Plan) -> bool:
        issued, place = document.document.issued, self.corpus.localities[self.plan.locality]
        if issued is None or self.is_basis(document):
            return True
        if place.ended is not None and issued.latest >= place.ended:
            return False
        return territory_belonged(self.corpus.localities, place, document.locality, issued.latest)

    def applies(self, document: Plan, year: int, until: int) -> bool:
        return (
            self.is_for(document, year)
            and self.order(document) <= until
            and self.binds(document)
            and not self.is_replaced(document, min(until, OPEN))
        )

    def is_for(self, document: Plan, year: int) -> bool:
        """Whether a document is for a year."""
        return document.period.start <= year <= self.last_year(document)

    def last_year(self, document: Plan) -> int:
        """The last year of a document: none is for a year after that in which the unit that issued it ended."""
        return min(document.period.end, self.last_year_of_unit(document))

    def last_year_of_unit(self, document: Plan) -> int:
        ended = self.corpus.localities[document.locality].ended
        return 9999 if ended is None else ended.year

    # Figures

    def good(self, target: Target, number: Decimal) -> Goodness:
        entry = self.corpus.catalogue[target.indicator]
        strict = target.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
        if strict and entry.unit in (Unit.RANK, Unit.NUMBER) and number % 1 == 0:
            number, strict = number + (1 if target.comparator is Comparator.MORE_THAN else -1), False
        return number if entry.direction is Direction.MORE else -number, strict

    def is_best(self, indicator: str, good: Goodness) -> bool:
        entry = self.corpus.catalogue[indicator]
        if entry.direction is Direction.MORE:
            return entry.unit is Unit.PERCENT and good[0] >= 100
        return good[0] >= (-1 if entry.unit is Unit.RANK else 0)

    def figures(self, level: Level, documents: Iterable[Plan], indicator: str) -> Iterator[Asked]:
        for document in documents:
            for target in document.targets:
                if target.indicator != indicator or self.of_no_group(target):
                    continue
                for year, number in steps(target, document):
                    if target.due.every_year and year > max(self.last_year(document), document.period.start):
                        continue
                    if self.is_outdone(
                        target, [one for one in document.targets if self.is_beside(one, target)], document, year
                    ):
                        continue
                    yield Asked(document, target, level, year, number, self.good(target, number))

    def is_beside(self, one: Target, other: Target) -> bool:
        """Whether two targets of a document are for the same thing."""
        base = self.corpus.catalogue[one.indicator].needs_base
        return (one.indicator, one.scope, base and one.base) == (other.indicator, other.scope, base and other.base)

    def is_outdone(self, target: Target, beside: list[Target], document: Plan, year: int) -> bool:
        """Whether a figure for every year does not count in a year, for which the document has another one.

        That is one due in this very year, or an earlier one that is no worse than any figure for every year.
        """
        if not target.due.every_year or target.value is None or document.period.start == document.period.end:
            return False
        dated = [
            (when, self.good(one, number))
            for one in beside
            if not one.due.every_year
            for when, number in steps(one, document)
            if when <= year
        ]
        if not dated:
            return False
        last = max(when for when, _ in dated)
        yearly = [self.good(one, one.value) for one in beside if one.due.every_year and one.value is not None]
        return last == year or min(good for when, good in dated if when == last) >= max(yearly)

    def of_no_group(self, target: Target) -> bool:
        return self.corpus.catalogue[target.indicator].unit is Unit.RANK and target.scope.among is None

    def about_itself(self, figure: Asked) -> bool:
        return figure.level is Level.PROVINCE and figure.target.scope.among is Among.PROVINCES

    def fits(self, figure: Asked, scope: Scope, level: Level) -> bool:
        theirs = figure.target.scope
        if theirs.levels and level not in theirs.levels:
            return False
        rest, own_rest = (
            (theirs.service_levels, theirs.among, theirs.share, theirs.part),
            (scope.service_levels, scope.among, scope.share, scope.part),
        )
        if rest != own_rest:
            return False
        if (theirs.fields, theirs.bodies) == (scope.fields, scope.bodies):
            return True
        member = all(
            own == of or (bool(own) and set(own) < set(of))
            for own, of in ((scope.fields, theirs.fields), (scope.bodies, theirs.bodies))
        )
        return member and (figure.target.each or self.is_best(figure.target.indicator, figure.good))

    def comparable(self, at: int, indicator: str, scope: Scope, own_level: Level, year: int, until: int) -> list[Asked]:
        level, documents = self.levels[at]
        found = [
            one
            for one in self.figures(level, documents, indicator)
            if self.fits(one, scope, own_level)
            and not one.target.qualifiers.approximate
            and not self.about_itself(one)
            and self.applies(one.plan, year, until)
            and not self.is_due_after_end(one)
        ]
        return [
            one
            for one in found
            if own_level in one.target.scope.levels
            or not any(other.plan is one.plan and own_level in other.target.scope.levels for other in found)
        ]

    def is_due_after_end(self, figure: Asked) -> bool:
        """Whether a figure is known to be due after the unit that set it ended."""
        return figure.year > self.last_year_of_unit(figure.plan) and not self.is_elsewhere([figure.target])

    def is_for_others(self, figure: Asked, value: "LocalValue", at: int) -> bool:
        """Whether a figure without a level stands beside one of its document for the level of the value."""
        level, documents = self.levels[at]
        return not figure.target.scope.levels and any(
            one.plan is figure.plan
            and value.level in one.target.scope.levels
            and self.fits(one, value.scope, value.level)
            and not one.target.qualifiers.approximate
            and not self.about_itself(one)
            for one in self.figures(level, documents, value.indicator)
        )

    def counting(self, figures: list[Asked], year: int) -> list[Asked]:
        """The figures that count for a year: the basis, then the later of one authority."""
        found = [one for one in figures if one.year == year]
        if len({one.good for one in found}) > 1:
            found = [one for one in found if self.is_basis(one.plan)] or found
        if len({one.good for one in found}) > 1:
            found = [
                one
                for one in found
                if not any(
                    other.plan.document.issuer == one.plan.document.issuer and later(other.plan, one.plan)
                    for other in found
                )
            ]
        return found

    # Results

    def results(self) -> dict[Key, Outcome]:
        found: dict[Key, Outcome] = {}
        for value in Values(self).all():
            outcome = min((self.evaluate(value, year) for year in value.years[::-1]), key=severity)
            year = None if value.every_year else value.years[0]
            key = (value.indicator, value.scope, frozenset(one.index for one in value.targets), year, value.level)
            assert key not in found
            found[key] = outcome
        return found

    def evaluate(self, value: "LocalValue", year: int) -> Outcome:
        if self.of_no_group(value.target):
            return Outcome(Status.NOT_COMPARABLE, Reason.SCOPE)
        if value.target.kind is Kind.DELEGATED:
            if not self.levels:
                return Outcome(Status.NO_FLOOR, Reason.NO_LEVEL_ABOVE)
            return Outcome(Status.NOT_COMPARABLE, Reason.DELEGATED)
        first = self.by(value, year, OPEN)
        if first.status is Status.BELOW:
            certain = self.by(value, year, BEFORE)
            if certain.status is Status.BELOW:
                return certain if self.order_of(first) == OPEN else first
            return Outcome(Status.OVERTAKEN, None, first.floor, None, first.farther, order_unknown=True)
        found = self.by(value, year, AFTER)
        if found.status is Status.BELOW:
            return Outcome(Status.OVERTAKEN, None, found.floor, None, found.farther, False, found.issued_later)
        return found

    def order_of(self, outcome: Outcome) -> int:
        return next(self.order(one) for one in self.documents if outcome.floor and one.id == outcome.floor[0])

    def by(self, value: "LocalValue", year: int, until: int) -> Outcome:
        undecided: Outcome | None = None
        pending: Outcome | None = None
        for at, (_, documents) in enumerate(self.levels):
            if any(
                self.is_for(one, year) and (value.indicator in one.unread or None in one.unread) for one in documents
            ):
                return Outcome(Status.NOT_COMPARABLE, Reason.UNREADABLE)
            figures = self.comparable(at, value.indicator, value.scope, value.level, year, until)
            certain = [one for one in figures if self.refusal(value, one) is None]
            if not certain:
                if pending is None:
                    pending = self.refused(value, year, at, until, figures)
                continue
            assert value.good is not None
            found = self.against(value, year, certain)
            if found.status is Status.NO_FLOOR:
                undecided = undecided or found
                continue
            if found.status in PASSES:
                if undecided is not None:
                    continue
                why = self.withheld(value, year, at)
                if why is not None:
                    undecided = Outcome(Status.NO_FLOOR, why)
                    continue
            return self.with_farther(found, value, year, at)
        return undecided or pending or self.nothing(value, year)

    def same_base(self, figure: Asked, value: "LocalValue") -> bool:
        if not self.corpus.catalogue[value.indicator].needs_base:
            return True
        one, other = figure.target.base, value.target.base
        return (
            one is not None and other is not None and not one.unknown and not other.unknown and one.text == other.text
        )

    def is_elsewhere(self, targets: Iterable[Target]) -> bool:
        return any(one.due.set_by is not None and one.due.year is None for one in targets)

    def refusal(self, value: "LocalValue", figure: Asked) -> Reason | None:
        if value.good is None:
            return Reason.NO_FIGURE
        both = [*value.targets, figure.target]
        if self.is_elsewhere(both):
            return Reason.DUE_ELSEWHERE
        if any(one.doubt is not None for one in both):
            return Reason.DOUBTFUL_DENOMINATOR
        return None if self.same_base(figure, value) else Reason.BASE

    def against(self, value: "LocalValue", year: int, figures: list[Asked]) -> Outcome:
        assert value.good is not None
        past = sorted({one.year for one in figures if one.year <= year})
        deciding = past[-1] if past else min(one.year for one in figures)
        counting = self.counting(figures, deciding)
        strictest, mildest = max(one.good for one in counting), min(one.good for one in counting)
        counting.sort(key=lambda one: (not self.is_basis(one.plan), self.fixed(one)))
        top = next(one for one in counting if one.good == strictest)
        floor = (top.plan.id, top.year, top.number)
        after = self.order(top.plan) == AFTER

        def outcome(status: Status, reason: Reason | None = None, missed: Asked | None = None) -> Outcome:
            seen = None if missed is None else (missed.year, missed.number)
            return Outcome(status, reason, floor, seen, issued_later=after)

        if not past:
            if value.good < strictest:
                return outcome(Status.NOT_YET_DUE)
            return outcome(Status.EARLY if value.good == strictest else Status.ABOVE)
        if value.good < mildest:
            return outcome(Status.BELOW)
        if value.stated:
            for earlier in past:
                if self.plan.period.start <= earlier < year:
                    wanted = max(self.counting(figures, earlier), key=lambda one: one.good)
                    if not any(since <= earlier and good >= wanted.good for since, good in value.promises):
                        return outcome(Status.LATER, missed=wanted)
        if value.good < strictest or any(
            value.good < max(one.good for one in self.counting(figures, earlier)) for earlier in past
        ):
            return outcome(Status.NOT_COMPARABLE, Reason.SUPERIORS_DISAGREE)
        if deciding < year and not self.is_best(value.indicator, value.good):
            known = [
                one.plan.document.coverage is Coverage.FULL
                or any(other.plan is one.plan and other.year > year for other in figures)
                for one in counting
            ]
            if not any(known):
                return outcome(Status.NO_FLOOR, Reason.LATER_STAGE_UNKNOWN)
        return outcome(Status.MEETS if value.good == strictest else Status.ABOVE)

    def fixed(self, figure: Asked) -> tuple[date, str, int]:
        issued = figure.plan.document.issued
        return date.max if issued is None else issued.earliest, figure.plan.id, figure.target.index

    def with_farther(self, found: Outcome, value: "LocalValue", year: int, at: int) -> Outcome:
        assert value.good is not None
        for beyond in range(at + 1, len(self.levels)):
            figures = self.comparable(beyond, value.indicator, value.scope, value.level, year, AFTER)
            figures = [one for one in figures if self.refusal(value, one) is None and one.year <= year]
            if figures:
                latest = self.counting(figures, max(one.year for one in figures))
                asked = max(latest, key=lambda one: one.good)
                if asked.good > value.good:
                    return Outcome(
                        found.status,
                        found.reason,
                        found.floor,
                        found.missed,
                        (asked.year, asked.number),
                        found.order_unknown,
                        found.issued_later,
                    )
        return found

    def quotable(self, at: int, value: "LocalValue") -> list[Asked]:
        level, documents = self.levels[at]
        return [one for one in self.figures(level, documents, value.indicator) if self.is_quotable(one.plan)]

    def is_quotable(self, document: Plan) -> bool:
        issued = document.document.issued
        return issued is None or issued.earliest.year <= self.plan.period.end

    def withheld(self, value: "LocalValue", year: int, at: int) -> Reason | None:
        """Why a farther level's figure is no pass: the nearer one asked for more, or may have."""
        assert value.good is not None
        for nearer in range(at):
            quotable = [
                one
                for one in self.quotable(nearer, value)
                if not self.about_itself(one)
                and self.binds(one.plan)
                and not self.is_replaced(one.plan, OPEN)
                and self.same_base(one, value)
            ]
            if any(
                one.year <= min(year, self.last_year_of_unit(one.plan)) and one.good > value.good for one in quotable
            ):
                return Reason.NEARER_LEVEL_ASKS_MORE
        for nearer in range(at):
            quotable = self.quotable(nearer, value)
            if not quotable or self.is_best(value.indicator, value.good):
                continue
            one = min(quotable, key=lambda figure: self.nearness(figure, value, year, nearer))
            beyond = [other for other in quotable if other.plan is one.plan and other.year > max(one.year, year)]
            if (
                one.plan.document.coverage is Coverage.PARTIAL
                and one.year <= year
                and one.year < self.last_year(one.plan)
                and not beyond
                and not self.about_itself(one)
                and self.binds(one.plan)
                and not self.is_replaced(one.plan, OPEN)
            ):
                return Reason.LATER_STAGE_UNKNOWN
        return None

    def differs(self, figure: Asked, value: "LocalValue", year: int, at: int) -> int:
        return (
            (not self.is_for(figure.plan, year) or self.is_due_after_end(figure))
            + (self.is_unfit(figure, value, at) or self.about_itself(figure))
            + figure.target.qualifiers.approximate
            + self.is_replaced(figure.plan, OPEN)
            + (not self.binds(figure.plan))
            + (not self.same_base(figure, value))
            + (figure.target.doubt is not None)
            + self.is_elsewhere([figure.target])
        )

    def is_unfit(self, figure: Asked, value: "LocalValue", at: int) -> bool:
        return not self.fits(figure, value.scope, value.level) or self.is_for_others(figure, value, at)

    def nearness(self, figure: Asked, value: "LocalValue", year: int, at: int) -> tuple[object, ...]:
        unfit = self.is_unfit(figure, value, at) or self.about_itself(figure)
        differing = self.differs(figure, value, year, at)
        return (unfit, abs(figure.year - year), differing, figure.year, *self.fixed(figure))

    def refused(self, value: "LocalValue", year: int, at: int, until: int, comparable: list[Asked]) -> Outcome | None:
        """What a level has for the indicator that is no floor."""
        _, documents = self.levels[at]
        quotable = self.quotable(at, value)
        why = {self.refusal(value, one) for one in comparable if one in quotable}
        if why and any(one.doubt for one in value.targets) and not self.is_elsewhere(value.targets):
            why = {Reason.DOUBTFUL_DENOMINATOR if one is Reason.DUE_ELSEWHERE else one for one in why}
        for reason in (Reason.NO_FIGURE, Reason.DUE_ELSEWHERE, Reason.DOUBTFUL_DENOMINATOR, Reason.BASE):
            if reason in why:
                return Outcome(Status.NOT_COMPARABLE, reason)
        if any(
            self.applies(one.plan, year, until) and not self.about_itself(one) and not one.target.qualifiers.approximate
            for one in quotable
        ):
            return Outcome(Status.NOT_COMPARABLE, Reason.SCOPE)
        for document in documents:
            for target in document.targets:
                without = target.indicator == value.indicator and target.kind is not Kind.QUANTITATIVE
                theirs, applies = target.scope, self.applies(document, year, until)
                of_level = not theirs.levels or value.level in theirs.levels
                same = theirs.beyond_level == value.scope.beyond_level
                if without and applies and of_level and same and self.is_quotable(document):
                    return Outcome(Status.NOT_COMPARABLE, Reason.NO_FIGURE)
        if not quotable:
            return None
        one = min(quotable, key=lambda figure: self.nearness(figure, value, year, at))
        if self.about_itself(one):
            return Outcome(Status.NO_FLOOR, Reason.ABOUT_SUPERIOR)
        if not self.is_for(one.plan, year) or self.is_due_after_end(one) or not self.binds(one.plan):
            return Outcome(Status.NO_FLOOR, Reason.OUTSIDE_PERIOD)
        if self.is_replaced(one.plan, OPEN):
            return Outcome(Status.NO_FLOOR, Reason.REPLACED)
        if one.target.qualifiers.approximate:
            return Outcome(Status.NO_FLOOR, Reason.APPROXIMATE)
        return Outcome(Status.NO_FLOOR, Reason.OUTSIDE_PERIOD)

    def nothing(self, value: "LocalValue", year: int) -> Outcome:
        catalogue = self.corpus.catalogue
        own = {one.indicator for one in catalogue[value.indicator].similar}
        similar = own | {
            other.id for other in catalogue.values() if any(one.indicator == value.indicator for one in other.similar)
        }
        for level, documents in self.levels:
            for indicator in similar:
                for one in self.figures(level, documents, indicator):
                    of_level = not one.target.scope.levels or value.level in one.target.scope.levels
                    applies = self.applies(one.plan, year, AFTER) and self.is_quotable(one.plan)
                    if of_level and not self.about_itself(one) and applies:
                        return Outcome(Status.NOT_COMPARABLE, Reason.NEAR_RELATIVE)
        if not self.levels:
            return Outcome(Status.NO_FLOOR, Reason.NO_LEVEL_ABOVE)
        if self.corpus.incomplete:
            return Outcome(Status.NO_FLOOR, Reason.UNREADABLE)
        if any(list(self.figures(level, documents, value.indicator)) for level, documents in self.levels):
            return Outcome(Status.NO_FLOOR, Reason.ISSUED_AFTER_PERIOD)
        return self.left_out(value)

    def left_out(self, value: "LocalValue") -> Outcome:
        """The result where the data has a figure of the next level that is compared with nothing, or none."""
        for place in self.corpus.above(self.plan):
            there = [one for one in self.corpus.plans.values() if one.locality == place.id]
            having = {
                one.id: [target for target in one.targets if target.indicator == value.indicator] for one in there
            }
            known = [one for one in there if any(steps(target, one) for target in having[one.id])]
            others = [one for one in known if not one.document.agency]
            if others:
                # whatever the order of files: a basis decides, else any figure that only the agency's plan leaves out
                is_basis = any(self.is_basis(one) for one in others)
                grouped = any(not all(map(self.of_no_group, having[one.id])) for one in others)
                if self.plan.document.agency and not is_basis and grouped:
                    return Outcome(Status.NO_FLOOR, Reason.AGENCY_PLAN)
                return Outcome(Status.NOT_COMPARABLE, Reason.SCOPE)
            if known and place.id != self.plan.locality:  # beside an agency's plan stand those of other agencies
                return Outcome(Status.NO_FLOOR, Reason.AGENCY_DOCUMENT)
        return Outcome(Status.NO_FLOOR, Reason.NONE_KNOWN)


@dataclass(frozen=True)
class LocalValue:
    """One value of a plan for the years it is for; `promises` are all values of its row with their first year."""

    indicator: str
    scope: Scope
    level: Level
    targets: tuple[Target, ...]
    target: Target
    number: Decimal
    good: Goodness | None
    years: tuple[int, ...]
    every_year: bool
    stated: bool
    promises: tuple[tuple[int, Goodness], ...] = ()


class Values:
    """The values of the oracle's plan."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle, self.plan, self.corpus = oracle, oracle.plan, oracle.corpus

    def own_scope(self, target: Target) -> Scope:
        scope = target.scope
        if self.corpus.level(self.plan) is Level.COMMUNE and scope.levels == (Level.COMMUNE,):
            return replace(scope, levels=())
        return scope

    def base(self, target: Target) -> Base | None:
        return target.base if self.corpus.catalogue[target.indicator].needs_base else None

    def all(self) -> Iterator[LocalValue]:
        rows: dict[tuple[str, Scope], list[Target]] = {}
        for target in self.plan.targets:
            rows.setdefault((target.indicator, self.own_scope(target)), []).append(target)
        for (_, scope), targets in rows.items():
            for level in scope.levels or (self.corpus.level(self.plan),):
                yield from self.words(scope, level, targets)
                for base in dict.fromkeys(self.base(one) for one in targets):
                    yield from self.figures(scope, level, [one for one in targets if self.base(one) == base])

    def words(self, scope: Scope, level: Level, targets: list[Target]) -> Iterator[LocalValue]:
        groups: dict[tuple[int, Kind, Base | None], list[Target]] = {}
        for one in targets:
            if one.kind is not Kind.QUANTITATIVE:
                key = due_year(one, self.plan.period), one.kind, self.base(one)
                groups.setdefault(key, []).append(one)
        for (year, _, _), found in groups.items():
            first = found[0]
            yield LocalValue(
                first.indicator, scope, level, tuple(found), first, Decimal(0), None, (year,), False, False
            )

    def figures(self, scope: Scope, level: Level, targets: list[Target]) -> Iterator[LocalValue]:
        start, end = self.plan.period.start, self.plan.period.end
        good = self.oracle.good
        promises = tuple(
            (start if one.due.every_year else year, good(one, number))
            for one in targets
            for year, number in steps(one, self.plan)
        )
        # in a plan for one year, a figure for every year is one for that year
        yearly = [one for one in targets if one.due.every_year and one.value is not None and start < end]
        dated: dict[int, list[tuple[Target, Decimal]]] = {}
        for one in targets:
            if one not in yearly:
                for year, number in steps(one, self.plan):
                    dated.setdefault(year, []).append((one, number))
        ended = self.corpus.localities[self.plan.locality].ended
        last = end if ended is None else max(start, min(end, ended.year))
        counting = tuple(
            year
            for year in range(start, last + 1)
            if yearly and not self.oracle.is_outdone(yearly[0], targets, self.plan, year)
        )
        host = max((year for year in dated if year <= last), default=None)
        best = max((good(one, one.value or Decimal(0)) for one in yearly), default=None)
        shares = host is not None and best is not None and min(good(*pair) for pair in dated[host]) >= best
        for year, found in dated.items():
            target, number = min(found, key=lambda pair: good(*pair))
            stated = any(one.due.year is not None or one.trajectory is not None for one, _ in found)
            entries = tuple(one for one, _ in found)
            if shares and not counting and year == host:  # a figure that counts in no year has the result of this one
                entries += tuple(yearly)
            every_year = not stated and any(one.due.every_year for one, _ in found)
            yield LocalValue(
                target.indicator,
                scope,
                level,
                entries,
                target,
                number,
                good(target, number),
                (year,),
                every_year,
                stated,
                promises,
            )
        if yearly and (counting or not shares):
            target = min(yearly, key=lambda one: good(one, one.value or Decimal(0)))
            assert target.value is not None
            yield LocalValue(
                target.indicator,
                scope,
                level,
                tuple(yearly),
                target,
                target.value,
                good(target, target.value),
                counting or (last,),
                True,
                False,
                promises,
            )
