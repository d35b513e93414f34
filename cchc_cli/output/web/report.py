"""Render the report as one page without further files."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain

from markupsafe import Markup

from cchc_cli.analysis.evaluation import SelectedTargets
from cchc_cli.analysis.overview import headed, overview, plans_by_indicator, provinces
from cchc_cli.analysis.query import narrowed
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Area, DueBasis, Level, Status, Where
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.i18n.language import Lang
from cchc_cli.output import figures
from cchc_cli.output.web import pages
from cchc_cli.output.web.entries import TargetView, both, entries_of, plans_below, texts
from cchc_cli.output.web.environment import file_text, page_script, source_hash, style_words
from cchc_cli.output.web.first import covered, first_screen, subject
from cchc_cli.output.web.labels import AREAS, DIRECTIONS, DUE_BASES, EVIDENCE, LEVELS, STATUSES, UNITS, WHERE
from cchc_cli.output.web.matrix import AKIN, NO_TARGET, NOT_KNOWN, SCOPED, UNSELECTED, MatrixView, matrix_view
from cchc_cli.output.web.names import Links
from cchc_cli.output.web.words import WORDS

REPEATED = (
    *("indicator", "target", "floor", "result", "source", "none", "no-figure"),
    *("coverage-full", "coverage-partial", "figures-unknown", "no-number", "no-date"),
    *("based-on", "usual-floor", "marked", "superiors", "floor-clause", "outlook", "notes", "base-needed"),
)
"""Texts of the page that every plan repeats; the glossary has their translation."""

STYLE_WORDS: dict[str, LocalizedText] = {
    **{str(status): STATUSES[status] for status in Status},
    **{state: WORDS[state] for state in (NO_TARGET, NOT_KNOWN, SCOPED, AKIN, UNSELECTED)},
    "unsaid": DUE_BASES[DueBasis.PERIOD],
    "target": WORDS["target"],
    "floor": WORDS["floor"],
    "source": WORDS["source"],
    "near": WORDS["near"],
    "in-plans": WORDS["in-plans"],
    "none-known": WORDS["none-known"],
    "no-figure": WORDS["no-figure"],
}
"""Texts that occur thousands of times: the style sheet has each once, and adds it by the class of a cell."""


def report(selected: SelectedTargets, lang: Lang = Lang.VI, made_on: PartialDate | None = None) -> str:
    """Return the page for the selected plans and the documents above them, which begins in `lang`.

    A page of one plan, or of the plans of one province, has its title.
    """
    corpus = narrowed(selected.corpus, selected.plans, selected.evaluation.against)
    plans = corpus.ordered()
    facts = pages.Facts(corpus, made_on)
    whole = overview(selected, corpus.in_order(selected.plans))
    entries = {plan.id: entries_of(selected, plan) for plan in plans}
    glossary = _glossary(facts, plans, [entry for found in entries.values() for entry in found], lang)
    title, heading = lang.of(WORDS["title"]), subject(facts, whole.matrix.plans)
    made = matrix_view(corpus, whole.matrix, entries)
    style, script = style_words(STYLE_WORDS) + "\n" + file_text("style.css"), page_script()
    return pages.render(
        "report.html",
        lang,
        title=f"{heading} – {title}" if heading else title,
        heading=heading,
        links=Links(),
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script),
        facts=facts,
        glossary=glossary,
        result_counts=whole.counts,
        shown=whole.shown,
        first=first_screen(
            whole, len(plans) - len(whole.matrix.plans), entries, covered(selected, selected.coverage, whole.counts)
        ),
        covered=whole.coverage,
        higher_level_plans=[plan for plan in plans if not facts.is_local(plan)],
        areas=list(Area),
        matrix=made,
        provinces=provinces(corpus, made.plans),
        years=years_of(made),
        levels=levels_of(facts, made.plans),
        below=plans_below(whole.plans, entries),
        plans=[(plan, pages.by_area(entries[plan.id])) for plan in plans],
        catalogue=pages.catalogue_by_area(corpus.catalogue.values()),
        counts=plans_by_indicator(plans),
        recorded={one.id: {similar.indicator for similar in one.similar} for one in corpus.catalogue.values()},
    )


def sizes(selected: SelectedTargets) -> tuple[int, int]:
    """Return how many plans the page is about, and how many higher-level documents it has."""
    about = len(headed(selected.corpus, selected.plans))
    return about, len(narrowed(selected.corpus, selected.plans, selected.evaluation.against).plans) - about


def _glossary(
    facts: pages.Facts, plans: Sequence[Plan], entries: Sequence[TargetView], lang: Lang
) -> dict[LocalizedText, bool]:
    """Return the texts with only one translation in the page, and whether the glossary lists them.

    Labels are in the catalogue instead. A text with two translations is left out.
    """
    labels = {one.label: False for one in facts.corpus.catalogue.values()}
    own = (WORDS[key] for key in REPEATED)
    closed: tuple[Iterable[LocalizedText], ...] = tuple(
        words.values() for words in (UNITS, DIRECTIONS, AREAS, LEVELS, EVIDENCE)
    )
    places = (WHERE[Where.TASKS], WHERE[Where.ANNEX])
    scopes = (both(partial(figures.scope, entry.scope)) for entry in entries if entry.scope != Scope())
    times = Counter(chain(texts(entries), facts.dates(plans)))
    repeated = sorted((text for text, count in times.items() if count > 1), key=lambda text: text.vi)
    found = dict.fromkeys((*chain(*closed), *own, *places, *scopes, *repeated), True)
    every = {**labels, **found}
    meanings = Counter(lang.of(text) for text in every)
    return {text: listed for text, listed in every.items() if text.vi != text.en and meanings[lang.of(text)] == 1}


def policy(style: str, script: str) -> str:
    """Return a content security policy that allows the page's own style and script only, by their hashes."""
    return (
        f"default-src 'none'; style-src {source_hash(style)}; script-src {source_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def levels_of(facts: pages.Facts, plans: Sequence[Plan]) -> list[Level]:
    """Return the levels of plans, highest first."""
    found = {facts.level(plan) for plan in plans}
    return [level for level in Level if level in found]


def years_of(made: MatrixView) -> list[int]:
    """Return the years in which a target of the matrix applies."""
    spans = [
        (cell.entry.first, cell.entry.last)
        for _, rows in made.groups
        for row in rows
        for cell in row.cells
        if cell.entry is not None and cell.entry.first is not None
    ]
    return sorted({year for first, last in spans if first is not None for year in range(first, last + 1)})
