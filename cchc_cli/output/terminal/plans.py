"""One plan, the list of plans, and the catalogue as tables for people."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.profile import Profile
from cchc_cli.analysis.rows import order_key
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import DueBasis, Where
from cchc_cli.domain.indicator import Indicator, similar_to
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import Target, due_basis, milestones
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import AREAS, DIRECTIONS, DUE_BASES, EVIDENCE, LEVELS, UNITS, WHERE
from cchc_cli.output.phrases import phrase
from cchc_cli.output.terminal import profile as profile_table
from cchc_cli.output.terminal.page import Column, lines, sections, table_of, text


def _words(target: Target, plan: Plan, corpus: Corpus, lang: Lang) -> list[str]:
    """The figures of a target, one for each of its years, or what it asks without one."""
    unit = corpus.catalogue[target.indicator].unit
    steps = milestones(target, plan.period)
    if not steps:
        return [figures.wordless(target, lang)]
    base = f" {figures.base(target.base, lang)}" if target.base else ""
    return [figures.dated(target, step.value, step.year, step.basis, unit, lang) + base for step in steps]


def show(
    plan: Plan, targets: Sequence[Target], corpus: Corpus, lang: Lang, profile: Profile | None = None
) -> Iterator[RenderableType]:
    """One plan: its document, what it rests on, how it stands, and its targets with their places."""
    vi = lang is Lang.VI
    yield text(f"{plan.id}: {corpus.name(plan)}, {plan.period}", "head")
    yield text(("Văn bản: " if vi else "Document: ") + documents.full_name(plan, lang))
    chain = ", ".join(place.naming_on(plan.day).full_name for place in corpus.above(plan))
    level = lang.of(LEVELS[corpus.level(plan)])
    yield text(("Cấp: " if vi else "Level: ") + (f"{level}; {chain}" if chain else level))
    if plan.period.outlook is not None:
        yield text(f"Định hướng đến {plan.period.outlook}" if vi else f"Orientation to {plan.period.outlook}")
    for citation in plan.document.based_on:
        yield text(("Căn cứ: " if vi else "Based on: ") + _cited(citation, lang))
    if plan.document.floor_clause is not None:
        clause = plan.document.floor_clause
        yield text(
            f"Chỉ tiêu cấp dưới không được thấp hơn kế hoạch này: {clause}"
            if vi
            else f"Subordinate plans may not aim lower than this one: {clause}"
        )
    for note in plan.document.notes:
        yield text(("Ghi chú: " if vi else "Note: ") + note, "dim")
    if profile is not None:
        yield from profile_table.render(profile, corpus, lang)
        yield text("")
    columns = [Column(phrase(key, lang), 10, least=13) for key in ("indicator", "target", "source")]
    ordered = sorted(targets, key=lambda one: order_key(corpus, one.indicator, one.scope))
    groups = groupby(ordered, key=lambda target: corpus.catalogue[target.indicator].area)
    yield from sections(
        columns,
        ((lang.of(AREAS[area]).upper(), (_target(plan, one, corpus, lang) for one in found)) for area, found in groups),
    )
    if plan.targets and not targets:
        yield text(phrase("nothing-asked-of-one", lang), "dim")


def _cited(citation: Citation, lang: Lang) -> str:
    blank = "không có số" if lang is Lang.VI else "without number"
    issued = figures.date(citation.issued, lang) if citation.issued else ""
    parts = [citation.number or blank, issued, citation.issuer or ""]
    note = f" ({citation.note})" if citation.note else ""
    return ", ".join(part for part in parts if part) + note


def _target(plan: Plan, target: Target, corpus: Corpus, lang: Lang) -> list[str | Text]:
    scope = figures.scope(target.scope, lang)
    limits = figures.qualifiers(target.qualifiers, lang)
    basis = due_basis(target)
    unsaid = target.value is not None and basis is DueBasis.PERIOD
    label = text(lang.of(corpus.catalogue[target.indicator].label))
    return [
        lines(label, text(f"({scope})", "dim") if scope else None, text(target.indicator, "dim")),
        lines(
            *(text(words) for words in _words(target, plan, corpus, lang)),
            text(f"({limits})", "dim") if limits else None,
            text(lang.of(DUE_BASES[basis]), "dim") if unsaid else None,
            text(target.doubt, "warn") if target.doubt else None,
        ),
        _source(target, lang),
    ]


def _source(target: Target, lang: Lang) -> Text:
    source = target.source
    said = f"“{source.stated}”" if source.stated else None
    where = "" if source.where is Where.TARGETS else f" ({lang.of(WHERE[source.where])})"
    again = [f"{'nhắc lại ở' if lang is Lang.VI else 'said again at'} {place}" for place in target.restates]
    again += [f"{'trái với' if lang is Lang.VI else 'contradicts'} {place}" for place in target.contradicts]
    return lines(
        text(f"{source.place}{where}") if source.place else None,
        text(said, "dim") if said else None,
        *(text(words, "dim") for words in again),
        *(text(address, "dim") for address in source.addresses),
        text(target.note, "dim") if target.note else None,
    )


def plans(corpus: Corpus, chosen: Sequence[Plan], lang: Lang) -> Iterator[RenderableType]:
    """The list of plans: locals first, by the Vietnamese alphabet, then the plans above them."""
    columns = [
        Column(phrase("plan", lang), 9, least=14),
        Column(phrase("locality", lang), 8, least=11),
        Column(phrase("period", lang), least=9),
        Column(phrase("targets", lang), justify="right", least=8),
        Column(phrase("superior", lang), 9, least=13),
    ]
    yield table_of(columns, (_plan(plan, corpus, lang) for plan in chosen))


def _plan(plan: Plan, corpus: Corpus, lang: Lang) -> list[str | Text]:
    province = corpus.province(plan)
    name = corpus.name(plan)
    if province is not None and province.id != plan.locality:
        name += f", {province.naming_on(plan.day).name}"
    above = [documents.short_name(corpus, other) for other in corpus.superiors(plan)]
    return [
        lines(text(plan.id, "head"), text(lang.of(EVIDENCE[plan.document.evidence]), "dim")),
        lines(text(name), text(lang.of(LEVELS[corpus.level(plan)]), "dim")),
        text(str(plan.period)),
        str(len(plan.targets)),
        text("; ".join(above) or "–", "dim"),
    ]


def catalogue(corpus: Corpus, chosen: Sequence[Indicator], lang: Lang) -> Iterator[RenderableType]:
    """The catalogue by area."""
    columns = [
        Column(phrase("indicator", lang), 12, least=14),
        Column(phrase("id", lang), 10, least=14),
        Column(phrase("unit", lang), 4, least=7),
        Column(phrase("plans", lang), 3, "right", least=5),
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


def codebook(corpus: Corpus, indicator: Indicator, lang: Lang) -> Iterator[RenderableType]:
    """One indicator: what is measured, what it is not, and the value that every plan sets."""
    vi = lang is Lang.VI
    yield text(f"{lang.of(indicator.label)} ({indicator.id})", "head")
    yield text(f"{'Lĩnh vực' if vi else 'Area'}: {lang.of(AREAS[indicator.area])}")
    yield text(f"{'Đo' if vi else 'Measures'}: {lang.of(indicator.numerator)}")
    if indicator.denominator is not None:
        yield text(f"{'Tính trên' if vi else 'Out of'}: {lang.of(indicator.denominator)}")
    yield text(
        f"{'Đơn vị' if vi else 'Unit'}: {lang.of(UNITS[indicator.unit])}, {lang.of(DIRECTIONS[indicator.direction])}"
    )
    for other, reason in similar_to(corpus.catalogue, indicator.id).items():
        yield text(
            phrase("near", lang, label=f"{lang.of(corpus.catalogue[other].label)} ({other})", reason=lang.of(reason)),
            "dim",
        )
    rows = [
        _value(plan, target, corpus, lang)
        for plan in corpus.ordered()
        for target in plan.targets
        if target.indicator == indicator.id
    ]
    if rows:
        yield table_of([Column(phrase(key, lang), 10, least=13) for key in ("plan", "target", "source")], rows)
    else:
        yield text("Chưa kế hoạch nào nêu chỉ tiêu này." if vi else "No plan sets this indicator.", "dim")


def _value(plan: Plan, target: Target, corpus: Corpus, lang: Lang) -> list[str | Text]:
    scope = figures.scope(target.scope, lang)
    limits = figures.qualifiers(target.qualifiers, lang)
    return [
        lines(text(plan.id), text(f"{corpus.name(plan)}, {plan.period}", "dim")),
        lines(
            *(text(words) for words in _words(target, plan, corpus, lang)),
            text(f"({scope})", "dim") if scope else None,
            text(f"({limits})", "dim") if limits else None,
        ),
        _source(target, lang),
    ]
