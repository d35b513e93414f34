"""Render a page: the context that all templates share."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from markupsafe import Markup

from cchc_cli import __version__
from cchc_cli.analysis.overview import is_local
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Area, Evidence, Status
from cchc_cli.domain.indicator import Difference, Indicator, LocalizedText, similar_to
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import documents, figures
from cchc_cli.output.data import data_line
from cchc_cli.output.labels import STATUS_SIGNS
from cchc_cli.output.web import names
from cchc_cli.output.web.charts import shares
from cchc_cli.output.web.entries import TargetView, both
from cchc_cli.output.web.environment import environment, other
from cchc_cli.output.web.labels import (
    AREAS,
    DIRECTIONS,
    EVIDENCE,
    LEVELS,
    REASONS,
    STATUSES,
    UNITS,
    WHERE,
)
from cchc_cli.output.web.matrix import CLASSES, EMPTY_SIGNS
from cchc_cli.output.web.words import MEANINGS, READING, WHY, WORDS

SHARED: Mapping[str, Any] = {
    "w": WORDS,
    "AREAS": AREAS,
    "LEVELS": LEVELS,
    "STATUSES": STATUSES,
    "SIGNS": STATUS_SIGNS,
    "EMPTY_SIGNS": EMPTY_SIGNS,
    "EVIDENCE": EVIDENCE,
    "UNITS": UNITS,
    "WHERE": WHERE,
    "DIRECTIONS": DIRECTIONS,
    "REASONS": REASONS,
    "READING": READING,
    "WHY": WHY,
    "MEANINGS": MEANINGS,
    "Status": Status,
    "shares": shares,
    "CLASSES": CLASSES,
    "WIDEST": 12,
    "safe": names.safe,
    "version": __version__,
}


_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"
"""More than the levels at which a floor can be missing."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What templates need to know about plans."""

    corpus: Corpus
    made: PartialDate | None = None

    @property
    def data(self) -> LocalizedText:
        """Return the line that says from which data the page was made, and when if that is known."""
        data = data_line(self.corpus.data)
        if self.made is None:
            return both(lambda lang: lang.of(data))
        made = message("web.made-from", "Page made on {date}; {data}", date=self.date(self.made), data=data)
        return both(lambda lang: lang.of(made))

    def name(self, plan: Plan) -> str:
        """Return the locality's name, with its province if others share it."""
        return self.corpus.distinct_name(plan)

    def is_local(self, plan: Plan) -> bool:
        """Return whether a plan is headed by its locality, not by its document."""
        return is_local(self.corpus, plan)

    def place(self, plan: Plan) -> str:
        """Return the locality with its province, such as `phường Tam Phước, Đồng Nai`."""
        return self.corpus.name_with_province(plan)

    def has_ended(self, plan: Plan) -> bool:
        """Return whether the unit of a plan does not exist any more."""
        return self.corpus.locality(plan).ended is not None

    def province(self, plan: Plan) -> Locality:
        """Return the province; for a national plan, the nation."""
        return self.corpus.province(plan) or self.corpus.locality(plan)

    def level(self, plan: Plan) -> str:
        """Return the code of the plan's level."""
        return str(self.corpus.level(plan))

    def short(self, plan: Plan) -> str:
        """Return the short name of the document, such as `10/KH-UBND Đồng Nai*`."""
        return documents.short_name(self.corpus, plan)

    def full(self, plan: Plan) -> LocalizedText:
        """Return title, number, issuer and date of the document."""
        return both(lambda lang: documents.full_name(plan, lang))

    def above(self, plan: Plan) -> tuple[Plan, ...]:
        """Return the higher-level plans whose period overlaps with the plan's."""
        return self.corpus.higher_level_plans(plan)

    def documents_above(self, plans: Iterable[Plan]) -> set[str]:
        """Return the ids of the higher-level documents of plans that are headed by their localities."""
        return {one.id for plan in plans for one in (*self.above(plan), plan) if not self.is_local(one)}

    def has_level_above(self, plan: Plan) -> bool:
        """Return whether there is a level above the plan's, so that its targets can have floors."""
        return bool(self.corpus.above(plan))

    def usual_floor(self, groups: Iterable[tuple[Area, Iterable[TargetView]]]) -> Plan | None:
        """Return the document that sets most floors of a plan."""
        floors = (
            line.result.floor.plan
            for _, entries in groups
            for entry in entries
            for line in entry.lines
            if line.result.floor is not None
        )
        times = Counter(plan.id for plan in floors)
        return self.corpus.plan(min(times, key=lambda plan: (-times[plan], plan))) if times else None

    def fallbacks(self, groups: Iterable[tuple[Area, Iterable[TargetView]]]) -> dict[LocalizedText, str]:
        """Return the remarks on floors that are not of the next higher level, each with its mark."""
        texts = (
            line.result.fallback
            for _, entries in groups
            for entry in entries
            for line in entry.lines
            if line.result.fallback is not None
        )
        return {text: _MARKS[number] for number, text in enumerate(dict.fromkeys(texts))}

    def reported(self, plan: Plan) -> bool:
        """Return whether its figures come from public sources."""
        return plan.document.evidence is Evidence.SECONDARY

    def date(self, value: PartialDate) -> LocalizedText:
        """Return a date in both languages."""
        return both(partial(figures.date, value))

    def read_on(self, value: PartialDate) -> LocalizedText:
        """Return the words for the day on which a source was read."""
        read = message("web.read-on", "read on {date}", date=self.date(value))
        return both(lambda lang: lang.of(read))

    def dates(self, plans: Iterable[Plan]) -> Iterator[LocalizedText]:
        """Yield the dates of documents, and of the days on which they and their sources were read, in words."""
        for plan in plans:
            if plan.document.issued:
                yield self.date(plan.document.issued)
            days = {plan.document.read, *(target.source.read for target in plan.targets)}
            yield from (self.read_on(day) for day in days if day)

    def cited(self, citation: Citation) -> list[str]:
        """Return number, date, issuer and title of a cited document, as far as known; all of it is in Vietnamese."""
        date = None if citation.issued is None else figures.date(citation.issued, Lang.VI)
        return [part for part in (citation.number, date, citation.issuer, citation.title) if part]

    def label(self, indicator: str) -> LocalizedText:
        """Return the label of an indicator."""
        return self.corpus.catalogue[indicator].label

    def scope(self, entry: TargetView) -> LocalizedText:
        """Return the scope of an entry in words."""
        return both(lambda lang: figures.scope(entry.scope, lang))

    def similar(self, indicator: str) -> Mapping[str, Difference]:
        """Return similar indicators with the difference."""
        return similar_to(self.corpus.catalogue, indicator)


def by_area(entries: Iterable[TargetView]) -> list[tuple[Area, list[TargetView]]]:
    """Group entries, which are in the order of the catalogue, by area."""
    return [(area, list(found)) for area, found in groupby(entries, key=lambda entry: entry.area)]


def catalogue_by_area(catalogue: Iterable[Indicator]) -> list[tuple[Area, list[Indicator]]]:
    """Return the indicators by area, in the order of the catalogue."""
    at = {area: index for index, area in enumerate(Area)}
    ordered = sorted(catalogue, key=lambda one: (at[one.area], one.position))
    return [(area, list(found)) for area, found in groupby(ordered, key=lambda one: one.area)]


def render(template: str, lang: Lang, **context: Any) -> str:
    """Return the text of a page that begins in a language.

    `original` marks quotations in pages that begin in another language than Vietnamese.
    """
    original = Markup("" if lang is Lang.VI else " lang=vi")
    text = environment().get_template(template)
    return text.render(**SHARED, lang=lang, other_lang=other(lang), original=original, **context)
