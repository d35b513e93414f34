"""Render the report as a site for many plans: pages of plans, provinces and indicators, and a start page with a search.

It is rendered province by province, so that only the texts of one province are in memory.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from cchc_cli.analysis.coverage import coverage as coverage_of
from cchc_cli.analysis.evaluation import SelectedTargets
from cchc_cli.analysis.overview import Overview, ResultCounts, overview, plans_by_province
from cchc_cli.analysis.query import narrowed
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Area, Status
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import fold, sort_key, visible
from cchc_cli.i18n.language import Lang
from cchc_cli.output.web import pages
from cchc_cli.output.web.charts import DotPlot, dot_plot
from cchc_cli.output.web.entries import FloorView, ResultView, TargetView, entries_of, plans_below
from cchc_cli.output.web.environment import file_text, page_script, style_words
from cchc_cli.output.web.first import compared, covered, first_screen, several, status_counts
from cchc_cli.output.web.matrix import matrix_view
from cchc_cli.output.web.names import Links, safe
from cchc_cli.output.web.report import STYLE_WORDS, levels_of, years_of
from cchc_cli.output.web.words import WORDS

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
"""A content security policy that allows the site's own files only."""


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A line of the table of an indicator's page; `name` is that of the plan."""

    plan: Plan
    name: str
    cell: str
    scope: LocalizedText
    sign: str
    figures: tuple[LocalizedText, ...]
    floor: FloorView | None
    result: ResultView
    status: str


@dataclass(frozen=True, slots=True)
class ProvinceValues:
    """The lines of an indicator's table for one province, and the number of their plans."""

    rows: str
    plans: int
    values: tuple[tuple[Status, Decimal], ...]
    floors: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class ProvinceSummary:
    """A line of the table of provinces on the start page: the plans in the matrix of the province's page.

    Where there are no plans (`has_plans`), these are its higher-level documents.
    """

    place: Locality
    plans: int
    targets: int
    result_counts: ResultCounts
    shown: ResultCounts
    has_plans: bool


def site(
    selected: SelectedTargets, lang: Lang = Lang.VI, made_on: PartialDate | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the site for the selected plans and the documents above them."""
    yield "style.css", style_words(STYLE_WORDS) + "\n" + file_text("style.css") + "\n" + file_text("site.css") + "\n"
    yield "script.js", page_script("values.js") + "\n"
    corpus = narrowed(selected.corpus, selected.plans, selected.evaluation.against)
    facts = pages.Facts(corpus, made_on)
    chosen = set(selected.plans)
    values: dict[str, list[ProvinceValues]] = {}
    provinces: list[ProvinceSummary] = []
    for name, plans in plans_by_province(corpus).items():
        place, found = corpus.localities[name], overview(selected, [plan for plan in plans if plan in chosen])
        entries = {plan.id: entries_of(selected, plan) for plan in plans}
        for plan in plans:
            yield f"plan/{safe(plan.id)}.html", _plan_page(facts, lang, plan, entries[plan.id], place)
        yield f"province/{safe(name)}.html", _province_page(facts, lang, place, found, entries, selected)
        for indicator, lines in _values(facts, lang, place, plans, entries).items():
            values.setdefault(indicator, []).append(lines)
        provinces.append(
            ProvinceSummary(
                place, len(found.matrix.plans), found.shown_targets, found.counts, found.shown, bool(found.coverage)
            )
        )
    for one in corpus.catalogue.values():
        known = values.pop(one.id, [])
        rows = [Markup(lines.rows) for lines in known]
        count = sum(lines.plans for lines in known)
        text = _page(
            "../",
            "indicator.html",
            lang.of(one.label),
            facts,
            lang,
            one=one,
            rows=rows,
            count=count,
            number=lang.number,
            plot=_plot(known),
        )
        yield f"indicator/{safe(one.id)}.html", text
    yield "search.js", file_text("search.js") + "\n"
    yield "search-index.js", f"const searchIndex = {_search_index(facts)};\n"
    yield "index.html", _start_page(facts, lang, provinces, selected)


def _plot(known: Sequence[ProvinceValues]) -> DotPlot | None:
    values: dict[Status, Counter[Decimal]] = {}
    for lines in known:
        for status, value in lines.values:
            values.setdefault(status, Counter())[value] += 1
    return dot_plot(values, (floor for lines in known for floor in lines.floors))


def _page(up: str, template: str, title: str, facts: pages.Facts, lang: Lang, **context: Any) -> str:
    name = lang.of(WORDS["title"])
    whole = title if title == name else f"{title} – {name}"
    return pages.render(
        template, lang, title=whole, policy=POLICY, links=Links(site=True, up=up), facts=facts, **context
    )


def _values(
    facts: pages.Facts, lang: Lang, place: Locality, plans: Sequence[Plan], entries: Mapping[str, Sequence[TargetView]]
) -> dict[str, ProvinceValues]:
    """Return the lines of these plans for the indicators' pages, by indicator."""
    values: dict[str, list[IndicatorValue]] = {}
    for plan in plans:
        name = f"{facts.name(plan) if facts.is_local(plan) else facts.short(plan)}, {plan.period}"
        for entry in entries[plan.id]:
            scope = facts.scope(entry)
            for line in entry.lines:
                if line.figures:
                    status = str(line.result.status)
                    result = line.result
                    floor = result.floor if result.compared else None
                    value = IndicatorValue(plan, name, entry.id, scope, line.sign, line.figures, floor, result, status)
                    values.setdefault(entry.indicator, []).append(value)
    links, province = Links(site=True, up="../"), place.naming.name
    return {
        indicator: ProvinceValues(
            pages.render("values.html", lang, values=found, province=province, links=links),
            len({value.plan.id for value in found}),
            tuple((one.result.status, one.result.value) for one in found if one.result.value is not None),
            tuple(one.floor.value for one in found if one.floor is not None and one.floor.value is not None),
        )
        for indicator, found in values.items()
    }


def _plan_page(facts: pages.Facts, lang: Lang, plan: Plan, entries: tuple[TargetView, ...], place: Locality) -> str:
    title = f"{facts.place(plan)}, {plan.period}" if facts.is_local(plan) else f"{facts.short(plan)}, {plan.period}"
    return _page("../", "plan.html", title, facts, lang, plan=plan, groups=pages.by_area(entries), place=place)


def _province_page(
    facts: pages.Facts,
    lang: Lang,
    place: Locality,
    found: Overview,
    entries: Mapping[str, tuple[TargetView, ...]],
    selected: SelectedTargets,
) -> str:
    of_province = replace(selected.query, provinces=frozenset({place.id}))
    coverage = covered(selected, coverage_of(selected.corpus, of_province, found.plans), found.counts)
    made = matrix_view(facts.corpus, found.matrix, entries)
    return _page(
        "../",
        "province.html",
        place.naming.full_name,
        facts,
        lang,
        place=place,
        result_counts=found.counts,
        shown=found.shown,
        first=first_screen(found, len(facts.documents_above(found.plans)), entries, coverage),
        covered=found.coverage,
        higher_level_plans=[plan for plan in found.plans if not facts.is_local(plan)],
        areas=list(Area),
        matrix=made,
        provinces=[],
        years=years_of(made),
        levels=levels_of(facts, made.plans),
        below=plans_below(found.plans, entries),
    )


def _start_page(facts: pages.Facts, lang: Lang, provinces: Sequence[ProvinceSummary], selected: SelectedTargets) -> str:
    total, shown = ResultCounts(), ResultCounts()
    for one in provinces:
        total.merge(one.result_counts)
        if one.has_plans:
            shown.merge(one.shown)
    documents = sum(not facts.is_local(plan) for plan in facts.corpus.plans.values())
    local = len(facts.corpus.plans) - documents
    targets = sum(one.targets for one in provinces if one.has_plans)
    return _page(
        "",
        "index.html",
        lang.of(WORDS["title"]),
        facts,
        lang,
        provinces=provinces,
        result_counts=total,
        shown=shown,
        compared=compared(local, targets, documents),
        several=several(shown, targets),
        coverage=covered(selected, selected.coverage, total),
        counts=status_counts(shown),
        catalogue=pages.catalogue_by_area(facts.corpus.catalogue.values()),
    )


def _search_index(facts: pages.Facts) -> str:
    """Return the index of the search as JSON: kind, id, names, and the folded text to search in."""
    found = [
        [
            "plan",
            safe(plan.id),
            f"{facts.place(plan)}, {plan.period}" if facts.is_local(plan) else f"{facts.short(plan)}, {plan.period}",
            "",
            fold(f"{facts.place(plan)} {facts.short(plan)} {plan.id} {plan.period}"),
        ]
        for plan in facts.corpus.ordered()
    ]
    labels = sorted(facts.corpus.catalogue.values(), key=lambda one: sort_key(one.label.vi))
    found += [
        ["indicator", safe(one.id), one.label.vi, one.label.en, fold(f"{one.label.vi} {one.label.en} {one.id}")]
        for one in labels
    ]
    lines = (json.dumps([visible(part) for part in entry], ensure_ascii=False) for entry in found)
    return "[\n" + ",\n".join(lines) + "\n]"
