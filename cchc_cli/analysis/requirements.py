"""What higher-level documents require of a place, asked without a plan of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_cli.analysis.bases import UnknownDocument, unknown_documents
from cchc_cli.analysis.comparable import (
    MatchingFigures,
    Sought,
    also_known,
    closest,
    matching_figures,
    refused,
    stricter_beyond,
)
from cchc_cli.analysis.higher_level import (
    LevelAbove,
    Requirement,
    higher_level_index,
    is_asked_of,
    level_fits,
    levels_above,
)
from cchc_cli.analysis.milestone_list import (
    YearlyRequirement,
    by_year,
    is_best,
    may_have_a_later_stage,
    next_milestone,
    stricter_before,
    strictest_first,
)
from cchc_cli.analysis.quotes import may_be_quoted, quote
from cchc_cli.analysis.result import Quote
from cchc_cli.analysis.rows import Row, is_figure, order_key, rows_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.locality import Locality, province_of
from cchc_cli.domain.period import Period
from cchc_cli.domain.plan import Document, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target, Value


@dataclass(frozen=True, slots=True)
class RequiredFigure:
    """The floor of a place for an indicator, a scope and a year.

    `floor` is the requirement that decides, `others` are further ones for its year if documents disagree, `upcoming` is
    the next milestone. `nearer` is what levels nearer than the floor's have, `farther` the figure of a farther level
    that asks for more. `in_force` is false if the floor is due after the year. `later_stage_unknown`: the document is
    known in part, so that a later milestone may ask for more. `unreadable`: a file that may have another figure cannot
    be read. `reason` tells why the figure is compared with nothing, so that it is no floor, but the only one known.
    """

    indicator: str
    scope: Scope
    year: int
    floor: Requirement
    in_force: bool
    others: tuple[Requirement, ...] = ()
    upcoming: Requirement | None = None
    later_stage_unknown: bool = False
    nearer: tuple[Quote, ...] = ()
    farther: Requirement | None = None
    unreadable: bool = False
    reason: Reason | None = None

    @property
    def documents(self) -> tuple[Plan, ...]:
        """Return the higher-level documents of the floor and of all figures named beside it, each once."""
        quoted = (quote.requirement for quote in self.nearer)
        named = [
            one.plan for one in (self.floor, *self.others, self.upcoming, self.farther, *quoted) if one is not None
        ]
        return tuple({one.id: one for one in named}.values())


def required_of(corpus: Corpus, place: Locality, year: int | None = None) -> tuple[RequiredFigure, ...]:
    """Return the floors of a place in a year, in the order of the catalogue; without a year, each from when it applies.

    They are those that `check` compares a target of a plan of the place with, of which only the year is known. Nothing
    is required of a place before it began or after the year in which it ended.
    """
    years = [one for one in ((year,) if year is not None else _years(corpus, place)) if _exists(place, one)]
    found: dict[tuple[str, Scope, Base | None], list[RequiredFigure]] = {}
    for one in years:
        for required in _in_year(corpus, _plan_of(place, one)):
            known = found.setdefault(row_key(corpus, required), [])
            if year is None:
                required = _applying(required)
            if year is not None or (required.in_force and not any(_is_same(required, before) for before in known)):
                known.append(required)
    ordered = sorted(found.items(), key=lambda pair: (order_key(corpus, *pair[0][:2]), str(pair[0][2])))
    return tuple(required for _, figures in ordered for required in figures)


def without_figures(corpus: Corpus, place: Locality, year: int | None = None) -> tuple[UnknownDocument, ...]:
    """Return the higher-level documents of a place whose figures are unknown: of a year, or at any time."""
    recorded = [one for one in corpus.plans.values() if one.without_figures]
    spans = (range(one.period.start, one.period.end + 1) for one in recorded)
    years = {one for span in spans for one in span} if year is None else {year}
    found = {
        document.citation: document
        for one in sorted(years)
        if _exists(place, one)
        for document in unknown_documents(corpus, _plan_of(place, one))
    }
    return tuple(found.values())


Neighbours = Mapping[tuple[str, Scope, Base | None], tuple[Row, ...]]
"""The rows of the plans of neighbouring localities, by what their figures are for."""


def neighbours(corpus: Corpus, place: Locality, year: int | None = None) -> Neighbours:
    """Return the figures of other localities of the same level and province, by indicator, scope and baseline.

    With a year, only plans whose period includes it. Shipped local plans count too: they are shown, never floors.
    """
    today = max((plan.period.end for plan in corpus.plans.values()), default=date.max.year) if year is None else year
    province = _province(corpus, place, today)
    found: dict[tuple[str, Scope, Base | None], list[Row]] = {}
    for plan in (*corpus.plans.values(), *corpus.neighbours.values()):
        other = corpus.locality(plan)
        if other.id == place.id or other.level is not place.level or _province(corpus, other, today) != province:
            continue
        if province is None or (year is not None and year not in plan.period):
            continue
        for row in rows_of(corpus, plan):
            if level_fits(row.scope, place.level) and any(map(is_figure, row.targets)):
                key = row.indicator, replace(row.scope, levels=()), _base(corpus, row.targets[0])
                found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _province(corpus: Corpus, place: Locality, year: int) -> Locality | None:
    return province_of(corpus.localities, place, date(year, 12, 31))


def row_key(corpus: Corpus, one: RequiredFigure) -> tuple[str, Scope, Base | None]:
    """Return what a floor is for: indicator, scope, and the baseline of a reduction or saving."""
    return one.indicator, one.scope, _base(corpus, one.floor.target)


def _applying(one: RequiredFigure) -> RequiredFigure:
    """Return the figure of a farther level that applies in the year of a floor that is due later."""
    if one.in_force or one.farther is None:
        return one
    return replace(one, floor=one.farther, in_force=True, others=(), upcoming=one.floor, nearer=(), farther=None)


def _exists(place: Locality, year: int) -> bool:
    began = place.history[0].since
    return (began is None or began.year <= year) and not place.has_ended(year)


def _is_same(one: RequiredFigure, other: RequiredFigure) -> bool:
    """Return whether two floors are one figure of a document, which may be required in each year."""
    return _figure(one.floor) == _figure(other.floor)


def _figure(one: Requirement) -> tuple[str, int, Value]:
    return one.plan.id, one.target.index, one.figure


def _plan_of(place: Locality, year: int) -> Plan:
    """Return a plan of a place for one year, of which nothing else is known."""
    return Plan("", place.id, Document(None, None, None, ""), Period(year, year))


def _years(corpus: Corpus, place: Locality) -> list[int]:
    """Return the years in which a milestone of a document above a place is due, or from which others are above it.

    Each year has the hierarchy of its own: before July 2025 the district is above a commune.
    """
    periods = [plan.period for plan in corpus.plans.values()]
    first, last = min((one.start for one in periods), default=0), max((one.end for one in periods), default=-1)
    above = {year: [one.id for one in corpus.above(_plan_of(place, year))] for year in range(first, last + 1)}
    changes = {year for year, found in above.items() if found != above.get(year - 1, found)}
    index = higher_level_index(corpus)
    documents = [index[id] for id in {id for found in above.values() for id in found} if id in index]
    dues = {figure.year for one in documents for figures in one.figures.values() for figure in figures}
    began = place.history[0].since
    return sorted({*dues, *changes, *((began.year,) if began is not None else ())})


def _in_year(corpus: Corpus, plan: Plan) -> Iterator[RequiredFigure]:
    levels = levels_above(corpus, plan)
    own = corpus.level(plan)
    asked = {
        (figure.target.indicator, replace(figure.target.scope, levels=()), _base(corpus, figure.target))
        for level in levels
        for found in level.documents.figures.values()
        for figure in found
        if is_asked_of(figure, own)
    }
    for indicator, scope, base in asked:
        required = _floor(corpus, plan, levels, indicator, scope, base)
        if required is not None:
            yield required


def _base(corpus: Corpus, target: Target) -> Base | None:
    """Return the baseline of a reduction or saving: figures with different ones are floors of their own."""
    return target.base if corpus.catalogue[target.indicator].needs_base else None


def _floor(
    corpus: Corpus, plan: Plan, levels: tuple[LevelAbove, ...], indicator: str, scope: Scope, base: Base | None
) -> RequiredFigure | None:
    """Return the floor by the next higher level with a comparable figure; None if none has one.

    Where no figure can be compared, the nearest level's is returned with the reason.
    """
    entry, year = corpus.catalogue[indicator], plan.period.start
    sought = Sought(corpus, plan, entry, scope, corpus.level(plan), year, base)
    only_known: RequiredFigure | None = None
    for at, level in enumerate(levels):
        found = matching_figures(sought, level)
        if not found.deciding:
            only_known = only_known or _without_floor(sought, found)
            continue
        steps = by_year(corpus, plan, entry.direction, found.deciding)
        past, future = [one for one in steps if one <= year], [one for one in steps if one > year]
        settled = steps[past[-1] if past else future[0]]
        strictest, *others = strictest_first(entry.direction, settled.figures)
        quotes = (quote(sought, one) for one in levels[:at])
        return RequiredFigure(
            indicator,
            scope,
            year,
            strictest,
            bool(past),
            (
                *(one for one in others if one.figure != strictest.figure),
                *stricter_before(entry.direction, steps, strictest),
                *also_known(sought, found),
            ),
            next_milestone(steps, found.deciding, year, strictest),
            bool(past) and past[-1] < year and _may_ask_for_more(entry, strictest, settled, found.deciding, year),
            tuple(one for one in quotes if one is not None),
            stricter_beyond(sought, levels[at + 1 :], strictest.figure if past else None),
            any(one.unread for one in levels[: at + 1]) and not is_best(entry, strictest.figure),
        )
    return only_known


def _without_floor(sought: Sought, found: MatchingFigures) -> RequiredFigure | None:
    """Return the figure of a level that can be compared with nothing, with the reason; None if it has none."""
    known = [
        one
        for one in found.left_out
        if may_be_quoted(one.plan, sought.plan) and (not sought.indicator.needs_base or one.target.base == sought.base)
    ]
    if not known:
        return None
    reason, figures = refused(sought, known)
    nearest = closest(figures, sought.due)
    return RequiredFigure(
        sought.indicator.id, sought.scope, sought.due, nearest, nearest.year <= sought.due, reason=reason
    )


def _may_ask_for_more(
    indicator: Indicator,
    floor: Requirement,
    settled: YearlyRequirement,
    figures: Sequence[Requirement],
    year: int,
) -> bool:
    """Return whether a later milestone that is not known may be stricter than the floor."""
    return not is_best(indicator, floor.figure) and may_have_a_later_stage(settled, figures, year)
