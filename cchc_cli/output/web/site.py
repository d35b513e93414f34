"""The report as a site for many plans: a page for each plan, province and indicator, and a start page with a search.

Pages come one after the other, province by province; of a plan that is done only what other pages need is kept.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cchc_cli.analysis.superiors import Book, book_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.indicator import Text
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.names import fold, sort_key, visible
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.words import Area
from cchc_cli.output import figures
from cchc_cli.output.language import Lang
from cchc_cli.output.web import pages
from cchc_cli.output.web.entries import Entry, both, entries_of, verdicts_below
from cchc_cli.output.web.environment import file_text, style_words
from cchc_cli.output.web.matrix import matrix
from cchc_cli.output.web.names import Links, safe
from cchc_cli.output.web.report import STYLE_WORDS, levels_of, years_of
from cchc_cli.output.web.tally import Coverage, Tally
from cchc_cli.output.web.words import WORDS

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a page may load: the style, the script and the search index that lie beside it, and nothing else."""


@dataclass(frozen=True, slots=True)
class Value:
    """What an indicator's page says of one plan: a line of the table."""

    plan: str
    cell: str
    scope: Text
    sign: str
    figures: tuple[Text, ...]
    status: str


@dataclass(frozen=True, slots=True)
class Province:
    """What the start page says of a province."""

    place: Locality
    plans: int
    targets: int
    tally: Tally


def site(
    corpus: Corpus, tell: Callable[[int, int], None] | None = None, lang: Lang = Lang.VI
) -> Iterator[tuple[str, str]]:
    """Every file of the site, as its path and its text; `tell` hears how many plans are done of how many."""
    yield "style.css", style_words(STYLE_WORDS) + "\n" + file_text("style.css") + "\n" + file_text("site.css") + "\n"
    yield "script.js", file_text("script.js") + "\n"
    facts = pages.Facts(corpus)
    book = book_of(corpus)
    area_of = {one.id: one.area for one in corpus.catalogue.values()}
    homes: dict[str, list[Plan]] = {}
    for plan in corpus.ordered():
        homes.setdefault(facts.province(plan).id, []).append(plan)
    values: dict[str, list[Value]] = {}
    provinces: list[Province] = []
    total = Tally()
    done = 0
    for place in pages.provinces_of(facts, list(corpus.plans.values())):
        tally = Tally()
        entries: dict[str, tuple[Entry, ...]] = {}
        for plan in homes[place.id]:
            found = entries[plan.id] = entries_of(corpus, plan, book)
            tally.add(found)
            total.add(found)
            for entry in found:
                values.setdefault(entry.indicator, []).extend(_values(entry))
            yield f"plan/{safe(plan.id)}.html", _plan_page(facts, lang, plan, found, place)
            done += 1
            if tell is not None:
                tell(done, len(corpus.plans))
        yield (
            f"province/{safe(place.id)}.html",
            _province_page(facts, lang, place, homes[place.id], entries, tally, area_of, book),
        )
        targets = sum(len(plan.targets) for plan in homes[place.id])
        provinces.append(Province(place, len(homes[place.id]), targets, tally))
    for indicator in corpus.catalogue.values():
        set_by = values.pop(indicator.id, [])
        count = len({value.plan for value in set_by})
        title = lang.of(indicator.label)
        text = _page("../", "indicator.html", title, facts, lang, one=indicator, values=set_by, count=count)
        yield f"indicator/{safe(indicator.id)}.html", text
    yield "search.js", file_text("search.js") + "\n"
    yield "search-index.js", f"const searchIndex = {_search_index(facts)};\n"
    yield (
        "index.html",
        _page(
            "",
            "index.html",
            lang.of(WORDS["title"]),
            facts,
            lang,
            provinces=provinces,
            tally=total,
            targets=sum(one.targets for one in provinces),
            covered=sum(plan.full for plan in corpus.plans.values()),
            codebook=pages.catalogue_by_area(corpus.catalogue.values()),
        ),
    )


def _page(up: str, template: str, title: str, facts: pages.Facts, lang: Lang, **context: Any) -> str:
    name = lang.of(WORDS["title"])
    whole = title if title == name else f"{title} – {name}"
    return pages.render(
        template, lang, title=whole, policy=POLICY, links=Links(site=True, up=up), facts=facts, **context
    )


def _values(entry: Entry) -> Iterator[Value]:
    scope = both(lambda lang: figures.scope(entry.scope, lang))
    for line in entry.lines:
        if line.figures:
            status = str(line.judgement.status) if line.judgement else "unjudged"
            yield Value(entry.plan.id, entry.id, scope, line.sign, line.figures, status)


def _plan_page(facts: pages.Facts, lang: Lang, plan: Plan, entries: tuple[Entry, ...], place: Locality) -> str:
    title = f"{facts.place(plan)}, {plan.period}" if plan.full else f"{facts.short(plan)}, {plan.period}"
    return _page("../", "plan.html", title, facts, lang, plan=plan, groups=pages.by_area(entries), place=place)


def _province_page(
    facts: pages.Facts,
    lang: Lang,
    place: Locality,
    plans: list[Plan],
    entries: dict[str, tuple[Entry, ...]],
    tally: Tally,
    area_of: dict[str, Area],
    book: Book,
) -> str:
    compared = [plan for plan in plans if plan.full] or plans
    made = matrix(facts.corpus, {plan.id: entries[plan.id] for plan in compared}, book)
    return _page(
        "../",
        "province.html",
        place.naming.full_name,
        facts,
        lang,
        place=place,
        tally=tally,
        covered=[Coverage.of(plan, entries[plan.id], area_of) for plan in plans if plan.full],
        superiors=[plan for plan in plans if not plan.full],
        areas=list(Area),
        matrix=made,
        provinces=[],
        years=years_of(made),
        levels=levels_of(facts, compared),
        below=[pair for plan in plans for pair in verdicts_below(entries[plan.id])],
    )


def _search_index(facts: pages.Facts) -> str:
    """What the search of the start page looks through: address, name, and the letters to look for, as JSON."""
    found = [
        [
            "plan",
            safe(plan.id),
            f"{facts.place(plan)}, {plan.period}" if plan.full else f"{facts.short(plan)}, {plan.period}",
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
