"""Render one plan, the list of plans, and the catalogue of indicators."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.bases import unknown_documents
from cchc_cli.analysis.profile import Profile
from cchc_cli.analysis.rows import order_key
from cchc_cli.analysis.steps import is_stated
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Where
from cchc_cli.domain.indicator import Indicator, similar_to
from cchc_cli.domain.layers import SHIPPED
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import Target, due_basis, milestones
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, places
from cchc_cli.output.data import SHIPPED_WORDS, unknown_documents_text
from cchc_cli.output.labels import AREAS, DIRECTIONS, DUE_BASES, EVIDENCE, LEVELS, UNITS, WHERE
from cchc_cli.output.terminal import profile as profile_table
from cchc_cli.output.terminal.page import TableColumn, lines, sections, table_of, text

_MOST_DOCUMENTS = 3
"""As many higher-level documents are named in the list of plans."""


def _figures(target: Target, plan: Plan, corpus: Corpus, lang: Lang) -> list[str]:
    """Return the figures of a target, one for each of its years, or its words if it has no figure."""
    unit = corpus.catalogue[target.indicator].unit
    steps = milestones(target, plan.period, unit)
    if not steps:
        return [figures.without_figure(target, lang)]
    return [figures.dated(target, step.value, step.year, step.basis, unit, lang) for step in steps]


def show(
    plan: Plan, targets: Sequence[Target], corpus: Corpus, lang: Lang, profile: Profile | None = None
) -> Iterator[RenderableType]:
    """Yield one plan: its document and basis, its profile, and its targets with their locations."""
    yield text(f"{plan.id}: {corpus.distinct_name(plan)}, {plan.period}", "head")
    yield text(lang.say("show.document", "Document: {document}", document=documents.full_name(plan, lang)))
    chain = ", ".join(place.naming_on(plan.day).full_name for place in corpus.above(plan))
    level = lang.of(LEVELS[corpus.level(plan)])
    yield text(lang.say("show.level", "Level: {level}", level=f"{level}; {chain}" if chain else level))
    yield from (text(line) for line in places.sentences(corpus.localities, corpus.locality(plan), lang))
    if plan.period.outlook is not None:
        yield text(lang.say("show.outlook", "Outlook to {year}", year=plan.period.outlook))
    for citation in plan.document.based_on:
        yield text(lang.say("show.based-on", "Based on: {document}", document=_cited(citation, lang)))
    unknown = unknown_documents(corpus, plan)
    if unknown:
        yield text(lang.of(unknown_documents_text(unknown, corpus)), "warn")
    for citation in plan.document.replaces:
        yield text(lang.say("show.replaces", "Replaces: {document}", document=_cited(citation, lang)))
    if plan.document.agency:
        yield text(lang.say("show.agency", "The plan of an agency for itself, never a floor"))
    if plan.document.floor_clause is not None:
        clause = str(plan.document.floor_clause)
        yield text(lang.say("show.floor-clause", "Clause “targets not lower than this plan”: {place}", place=clause))
    for note in plan.document.notes:
        yield text(lang.say("show.note", "Note: {note}", note=note), "dim")
    if plan.without_figures:
        yield from (text(address, "dim") for address in plan.document.addresses)
        if plan.document.read is not None:
            yield text(lang.say("show.read", "read on {day}", day=figures.date(plan.document.read, lang)), "dim")
        yield text(lang.of(documents.NO_FIGURES), "warn")
        return
    if profile is not None:
        yield from profile_table.render(profile, corpus, lang)
        yield text("")
    columns = _columns(lang.say("table.indicator", "Indicator"), lang)
    ordered = sorted(targets, key=lambda one: order_key(corpus, one.indicator, one.scope))
    groups = groupby(ordered, key=lambda target: corpus.catalogue[target.indicator].area)
    yield from sections(
        columns,
        ((lang.of(AREAS[area]).upper(), (_target(plan, one, corpus, lang) for one in found)) for area, found in groups),
    )
    if plan.targets and not targets:
        yield text(lang.say("table.nothing-asked-of-one", "this plan has no target that matches the selection"), "dim")


def _columns(first: str, lang: Lang) -> list[TableColumn]:
    """Return the columns of a list of targets: `first`, the target, its location."""
    heads = (first, lang.say("table.target", "Target"), lang.say("table.source", "Location (¶ paragraph)"))
    return [TableColumn(head, 10, least=13) for head in heads]


def _cited(citation: Citation, lang: Lang) -> str:
    blank = lang.say("documents.no-number", "no number")
    issued = figures.date(citation.issued, lang) if citation.issued else ""
    parts = [citation.number or blank, issued, citation.issuer or ""]
    note = f" ({citation.note})" if citation.note else ""
    return ", ".join(part for part in parts if part) + note


def _target(plan: Plan, target: Target, corpus: Corpus, lang: Lang) -> list[str | Text]:
    scope = figures.scope(target.scope, lang)
    limits = figures.qualifiers(target, lang)
    basis = due_basis(target)
    unsaid = target.value is not None and not is_stated(basis, plan.period)
    label = text(lang.of(corpus.catalogue[target.indicator].label))
    return [
        lines(label, text(f"({scope})", "dim") if scope else None, text(target.indicator, "dim")),
        lines(
            *(text(words) for words in _figures(target, plan, corpus, lang)),
            text(f"({limits})", "dim") if limits else None,
            text(lang.of(DUE_BASES[basis]), "dim") if unsaid else None,
            text(target.doubt, "warn") if target.doubt else None,
        ),
        _source(target, lang),
    ]


def _source(target: Target, lang: Lang) -> Text:
    source = target.source
    quote = f"“{source.stated}”" if source.stated else None
    where = "" if source.where is Where.TARGETS else f" ({lang.of(WHERE[source.where])})"
    again = [lang.say("show.restates", "also stated at {place}", place=place.words) for place in target.restates]
    again += [lang.say("show.contradicts", "contradicts {place}", place=place.words) for place in target.contradicts]
    return lines(
        text(f"{lang.of(source.place.words)}{where}") if source.place else None,
        text(quote, "dim") if quote else None,
        *(text(words, "dim") for words in again),
        *(text(address, "dim") for address in source.addresses),
        text(lang.say("show.read", "read on {day}", day=figures.date(source.read, lang)), "dim")
        if source.read
        else None,
        text(target.note, "dim") if target.note else None,
    )


def plans(corpus: Corpus, chosen: Sequence[Plan], lang: Lang) -> Iterator[RenderableType]:
    """Yield the list of plans: local plans by the Vietnamese alphabet, then higher-level documents."""
    columns = [
        TableColumn(lang.say("table.plan", "Plan"), 9, least=14),
        TableColumn(lang.say("table.locality", "Locality"), 8, least=11),
        TableColumn(lang.say("table.period", "Period"), least=9),
        TableColumn(lang.say("table.targets", "Targets"), justify="right", least=8),
        TableColumn(lang.say("table.superior", "Higher-level documents in the data"), 9, least=13),
    ]
    yield table_of(columns, (_plan(plan, corpus, lang) for plan in chosen))


def _plan(plan: Plan, corpus: Corpus, lang: Lang) -> list[str | Text]:
    changes = places.changes(corpus.localities, corpus.locality(plan), short=True)
    return [
        lines(
            text(plan.id, "head"), text(lang.of(EVIDENCE[plan.document.evidence]), "dim"), _layer(plan, corpus, lang)
        ),
        lines(
            text(corpus.name_with_province(plan)),
            text(lang.of(LEVELS[corpus.level(plan)]), "dim"),
            *(text(lang.of(one), "dim") for one in changes),
        ),
        text(str(plan.period)),
        "–" if plan.without_figures else str(len(plan.targets)),
        text(_above(plan, corpus, lang) or "–", "dim"),
    ]


def _above(plan: Plan, corpus: Corpus, lang: Lang) -> str:
    """Return the documents above a plan, of many their number; of those without figures in the data the number."""
    found = corpus.higher_level_plans(plan)
    known = [documents.short_name(corpus, one) for one in found if not one.without_figures]
    recorded = len(found) - len(known)
    if len(known) > _MOST_DOCUMENTS:
        known = [lang.say_count("list.documents", "{count} document", "{count} documents", count=len(known))]
    if recorded:
        known.append(
            lang.say_count(
                "list.no-figures", "figures of {count} not known", "figures of {count} not known", count=recorded
            )
        )
    return "; ".join(known)


def _layer(plan: Plan, corpus: Corpus, lang: Lang) -> Text | None:
    """Return the layer of a plan where there are several."""
    layer = corpus.layer(plan)
    if layer is None or len(corpus.data.layers) < 2:
        return None
    return text(lang.of(SHIPPED_WORDS) if layer == SHIPPED else layer, "dim")


def catalogue(corpus: Corpus, chosen: Sequence[Indicator], lang: Lang) -> Iterator[RenderableType]:
    """Yield the catalogue by area."""
    columns = [
        TableColumn(lang.say("table.indicator", "Indicator"), 12, least=14),
        TableColumn(lang.say("table.id", "Id"), 10, least=14),
        TableColumn(lang.say("table.unit", "Unit"), 4, least=7),
        TableColumn(lang.say("table.plans", "Plans"), 3, "right", least=5),
    ]
    groups = groupby(chosen, key=lambda indicator: indicator.area)
    yield from sections(
        columns,
        ((lang.of(AREAS[area]).upper(), (_entry(one, corpus, lang) for one in found)) for area, found in groups),
    )


def _entry(indicator: Indicator, corpus: Corpus, lang: Lang) -> list[str | Text]:
    count = sum(any(target.indicator == indicator.id for target in plan.targets) for plan in corpus.plans.values())
    return [
        text(lang.of(indicator.label)),
        text(indicator.id, "dim"),
        text(lang.of(UNITS[indicator.unit]), "dim"),
        str(count),
    ]


def indicator_page(corpus: Corpus, indicator: Indicator, lang: Lang) -> Iterator[RenderableType]:
    """Yield one indicator: its definition, similar indicators, and the value of each plan."""
    yield text(f"{lang.of(indicator.label)} ({indicator.id})", "head")
    yield text(lang.say("codebook.area", "Area: {area}", area=AREAS[indicator.area]))
    yield text(lang.say("codebook.numerator", "Numerator: {what}", what=indicator.numerator))
    if indicator.denominator is not None:
        yield text(lang.say("codebook.denominator", "Denominator: {what}", what=indicator.denominator))
    unit, direction = UNITS[indicator.unit], DIRECTIONS[indicator.direction]
    yield text(lang.say("codebook.unit", "Unit: {unit}, {direction}", unit=unit, direction=direction))
    for other, difference in similar_to(corpus.catalogue, indicator.id).items():
        label, reason = corpus.catalogue[other].label, difference.reason
        if difference.of == other:
            near = lang.say(
                "table.near", "Similar indicator: {label} ({id}): {reason}", label=label, id=other, reason=reason
            )
        else:
            near = lang.say(
                "table.near-own",
                "Similar indicator: {label} ({id}); the indicator above: {reason}",
                label=label,
                id=other,
                reason=reason,
            )
        yield text(near, "dim")
    rows = [
        _value(plan, target, corpus, lang)
        for plan in corpus.ordered()
        for target in plan.targets
        if target.indicator == indicator.id
    ]
    if rows:
        yield table_of(_columns(lang.say("table.plan", "Plan"), lang), rows)
    else:
        yield text(lang.say("codebook.no-plan", "No plan sets this indicator."), "dim")


def _value(plan: Plan, target: Target, corpus: Corpus, lang: Lang) -> list[str | Text]:
    scope = figures.scope(target.scope, lang)
    limits = figures.qualifiers(target, lang)
    return [
        lines(text(plan.id), text(f"{corpus.distinct_name(plan)}, {plan.period}", "dim")),
        lines(
            *(text(words) for words in _figures(target, plan, corpus, lang)),
            text(f"({scope})", "dim") if scope else None,
            text(f"({limits})", "dim") if limits else None,
        ),
        _source(target, lang),
    ]
