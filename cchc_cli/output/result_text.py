"""Results in words: the status, the floor, and the remarks to quote with them."""

from collections.abc import Collection, Iterator

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.result import Quote, Result
from cchc_cli.analysis.steps import is_stated
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, Difference, Reason, Status, Unit
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target, as_compared
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output import documents, figures, reasons
from cchc_cli.output.labels import (
    CELL_STATUSES_SHORT,
    DUE_BASES,
    LEVELS,
    QUALIFIERS,
    REASONS,
    STATUS_SIGNS,
    STATUSES,
)

STYLES = {
    Status.BELOW: "bad",
    Status.OVERTAKEN: "warn",
    Status.MISSING: "bad",
    Status.LATER: "warn",
    Status.NOT_YET_DUE: "warn",
    Status.MEETS: "good",
    Status.EARLY: "good",
    Status.ABOVE: "good",
    Status.NOT_COMPARABLE: "dim",
    Status.NO_FLOOR: "dim",
}


def status(result: Result, corpus: Corpus, lang: Lang) -> str:
    """Return `✗ thấp hơn mức của cấp trên 50 điểm phần trăm`: sign, words and gap, and a stricter farther figure."""
    return _with_farther(_status(result, corpus, lang), result, corpus, lang)


def _with_farther(words: str, result: Result, corpus: Corpus, lang: Lang) -> str:
    """Return a status with the figure of a farther level that it is below."""
    if result.farther is None:
        return words
    unit = corpus.catalogue[result.indicator].unit
    farther = lang.say(
        "table.farther",
        "below the figure of {level}: {figure}",
        level=LEVELS[result.farther.level],
        figure=figures.figure(result.farther.value, result.farther.target.comparator, unit, lang),
    )
    return f"{words}; {farther}"


def _status(result: Result, corpus: Corpus, lang: Lang) -> str:
    unit = corpus.catalogue[result.indicator].unit
    approximate = "≈ " if result.caveats and result.gap is not None else ""
    beginning = f"{STATUS_SIGNS[result.status]} {approximate}"
    words = f"{beginning}{lang.of(STATUSES[result.status])}"
    if result.status is Status.LATER and result.missed is not None:
        missed = lang.say(
            "table.missed",
            "misses the {year} milestone ({figure})",
            year=result.missed.year,
            figure=figures.figure(result.missed.value, result.missed.target.comparator, unit, lang),
        )
        return f"{beginning}{missed}"
    if strict := strictness(result, unit, lang):
        if result.status is not Status.OVERTAKEN or not result.order_unknown:
            return words + strict
        lower = lang.say(
            "table.overtaken-unknown-strict",
            "lower{required}; the higher-level document may have been issued later",
            required=strict,
        )
        return f"{beginning}{lower}"
    if result.status is Status.NOT_YET_DUE and result.gap is not None and result.floor is not None:
        short = lang.say(
            "table.to-go",
            "{gap} below the {year} milestone",
            gap=figures.distance(result.gap, unit, lang),
            year=result.floor.year,
        )
        return f"{words}: {short}"
    if result.status is Status.OVERTAKEN and result.gap:
        by = figures.distance(result.gap, unit, lang)
        if result.order_unknown:
            lower = lang.say(
                "table.overtaken-unknown",
                "lower by {gap}; the higher-level document may have been issued later",
                gap=by,
            )
        else:
            lower = lang.say(
                "table.overtaken-by", "lower by {gap}, but the higher-level document was issued later", gap=by
            )
        return f"{beginning}{lower}"
    if result.gap:
        return f"{words} {figures.by(result.gap, unit, lang)}"
    return words


def strictness(result: Result, unit: Unit, lang: Lang) -> str:
    """Return what tells equal numbers apart, of which one is strict: `: phải > 98%`; empty for different numbers."""
    floor, own = result.applied_floor, result.target
    if result.gap != 0 or result.value is None or floor is None or own is None:
        return ""
    if as_compared(result.value, own.comparator, unit).strict is floor.figure.strict:
        return ""
    if own.strict:
        return f": {figures.figure(floor.value, own.comparator, unit, lang)}"
    required = figures.figure(floor.value, floor.target.comparator, unit, lang)
    return lang.say("table.strictly-required", ": must be {figure}", figure=required)


def short_status(result: Result, corpus: Corpus, lang: Lang) -> str:
    """Return `≈ thấp hơn 50 điểm phần trăm`: the status without its sign, for use beside the floor."""
    if result.status not in (Status.BELOW, Status.ABOVE, Status.MEETS):
        return status(result, corpus, lang).removeprefix(STATUS_SIGNS[result.status]).strip()
    unit = corpus.catalogue[result.indicator].unit
    words = lang.of(CELL_STATUSES_SHORT[CellStatus(result.status.value)]) + strictness(result, unit, lang)
    if result.gap:
        words += f" {figures.by(result.gap, unit, lang)}"
    words = f"≈ {words}" if result.caveats and result.gap is not None else words
    return _with_farther(words, result, corpus, lang)


def fallback(result: Result) -> Message | None:
    """Return that a farther level sets the floor because the data has no figure of a nearer one; None if it has."""
    if result.applied_floor is None or not result.without_figure:
        return None
    return message(
        "table.fallback",
        "no figure of {levels:or} in the data; compared with {used}",
        levels=[LEVELS[level] for level in result.without_figure],
        used=LEVELS[result.applied_floor.level],
    )


def floor(result: Result, corpus: Corpus, lang: Lang) -> str | None:
    """Return `≥ 80% · 2026 — 10/KH-UBND Đồng Nai`; None if the result has no floor."""
    applied = result.applied_floor
    if applied is None:
        return None
    return f"{documents.requirement_text(corpus, applied, lang)} — {documents.short_name(corpus, applied.plan)}"


def targets(result: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Return the figures of a result, or its aims, each once; empty for what a plan lacks."""
    return list(dict.fromkeys(_target(target, result, corpus, lang) for target in result.targets))


def _target(target: Target, result: Result, corpus: Corpus, lang: Lang) -> str:
    unit = corpus.catalogue[result.indicator].unit
    if target.value is None and target.trajectory is None:
        return figures.without_figure(target, lang)
    value = target.value if target.value is not None else result.value
    assert value is not None
    assert result.due is not None
    return figures.dated(target, value, result.due, result.basis, unit, lang)


def below_row(result: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Return what stands below a result: its places, the conditions and deadline of its figures, and the remarks."""
    places = ", ".join(lang.of(target.source.place.words) for target in result.targets if target.source.place)
    limits = dict.fromkeys(figures.qualifiers(target, lang) for target in result.targets)
    return [*filter(None, (places, *limits, _year(result, lang))), *remarks(result, corpus, lang)]


def _year(result: Result, lang: Lang) -> str:
    """Return that the document states no year for the figure; empty if it does, or for a target without a figure."""
    if result.value is None or result.basis is None or is_stated(result.basis, result.plan.period):
        return ""
    return lang.of(DUE_BASES[result.basis])


def caveats(result: Result, lang: Lang) -> str:
    """Return `khác nhau về điều kiện`; empty if the two figures differ only in their values."""
    if not result.caveats or result.gap is None:
        return ""
    return lang.say(
        "table.caveat", "differs in: {what}", what=", ".join(lang.of(QUALIFIERS[name]) for name in result.caveats)
    )


def remarks(result: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Return the remarks to quote together with the result."""
    found = [*_why(result, corpus, lang)]
    differing = caveats(result, lang)
    if differing:
        found.append(f"≈ {differing}")
    found += about_floor(result, corpus, lang)
    if len(result.scope.levels) > 1 and result.level is not None:
        found.append(lang.say("table.at-level", "compared at {level}", level=LEVELS[result.level]))
    found += _doubts(result)
    return found


def about_floor(result: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Return what to quote with the floor: figures of other levels and documents, what replaced it, its date."""
    found = [*_levels(result, corpus, lang)]
    later = result.later_documents
    if result.missed is not None and result.floor is not None and result.missed.plan is not result.floor.plan:
        words = named(result.missed, corpus, lang, later)
        found.append(lang.say("table.missed-document", "missed milestone: {figure} ({document})", **words))
    found += [also_set(other, result.floor, corpus, lang, later) for other in result.others]
    if result.upcoming is not None:
        words = named(result.upcoming, corpus, lang, later)
        found.append(lang.say("table.upcoming", "next milestone: {figure} ({document})", **words))
    if result.replaced_by is not None:
        since = result.replaced_by.id in later
        found.append(documents.replaced(corpus, result.replaced_by, since, lang))
    if (
        result.issued_later
        and result.status is not Status.OVERTAKEN
        and not (result.applied_floor is None and Difference.ISSUED_LATER in result.differs)  # said with the figure
    ):
        found.append(lang.say("table.issued-later", "the higher-level document was issued after the plan"))
    return found


def _levels(result: Result, corpus: Corpus, lang: Lang) -> Iterator[str]:
    """Yield what nearer and farther levels than the floor's have for the indicator."""
    if result.farther is not None:
        words = named(result.farther, corpus, lang, result.later_documents)
        yield lang.say(
            "table.farther-document", "{level} sets {figure} ({document})", level=LEVELS[result.farther.level], **words
        )
    for quote in result.nearer:
        yield quoted(quote, corpus, lang)
    lacking = fallback(result)
    if lacking is not None:
        yield lang.of(lacking)


def quoted(quote: Quote, corpus: Corpus, lang: Lang) -> str:
    """Return a figure that is no floor, with what keeps it from being one."""
    if not quote.differs:
        return lang.say(
            "table.nearer-met",
            "{level}: {document}, {figure}",
            level=LEVELS[quote.requirement.level],
            **named(quote.requirement, corpus, lang),
        )
    return lang.say(
        "table.nearer",
        "{level}: {document}, {figure} ({differs})",
        level=LEVELS[quote.requirement.level],
        differs=", ".join(lang.of(reasons.difference(one, quote.requirement)) for one in quote.differs),
        **named(quote.requirement, corpus, lang),
    )


def _doubts(result: Result) -> Iterator[str]:
    """Yield the doubts that the data records about the figures of both sides."""
    similar = result.also_similar if result.similar is None else ()  # beside a similar one, without their figures
    named_too = (result.floor, *result.others, *(quote.requirement for quote in result.nearer), *similar)
    found = [target.doubt for target in result.targets]
    found += [one.target.doubt for one in named_too if one is not None]
    yield from dict.fromkeys(f"(?) {doubt}" for doubt in found if doubt)


def _why(result: Result, corpus: Corpus, lang: Lang) -> Iterator[str]:
    """Yield the reason of a result, with the figure or the indicator that it is about."""
    if result.status is Status.NO_FLOOR and result.floor is not None:
        yield lang.say(
            "table.quoted",
            "{reason}: {document}, {figure}",
            reason=reasons.of_quoted(result, lang),
            **named(result.floor, corpus, lang),
        )
    elif result.qualitative is not None:
        document = _document(result.qualitative, corpus, lang, result.later_documents)
        yield f"{lang.of(REASONS[Reason.NO_FIGURE])}: {document}"
    elif result.similar is not None:
        labels = [corpus.catalogue[one].label for one in _similar(result)]
        yield f"{lang.of(REASONS[Reason.NEAR_RELATIVE])}: {'; '.join(lang.of(label) for label in labels)}"
    elif result.reason is not None:
        yield reasons.of_result(result, lang)
    if result.similar is None and result.also_similar:
        found = "; ".join(_similar_figure(one, result, corpus, lang) for one in result.also_similar)
        yield lang.say("table.also-similar", "similar indicators: {figures}", figures=found)


def _similar_figure(requirement: Requirement, result: Result, corpus: Corpus, lang: Lang) -> str:
    """Return `Tỷ lệ …, 100% · 2027 (2629/QĐ-TTg)`."""
    label = lang.of(corpus.catalogue[requirement.target.indicator].label)
    words = named(requirement, corpus, lang, result.later_documents)
    return f"{label}, {words['figure']} ({words['document']})"


def _similar(result: Result) -> list[str]:
    assert result.similar is not None
    return [result.similar, *(one.target.indicator for one in result.also_similar)]


def also_set(
    other: Requirement, floor: Requirement | None, corpus: Corpus, lang: Lang, later: Collection[str] = ()
) -> str:
    """Return that another document, or the floor's own, sets another figure for the same thing and year."""
    words = named(other, corpus, lang, later)
    if floor is not None and other.plan is floor.plan:
        return lang.say("table.others-here", "the same document also sets {figure}", **words)
    return lang.say("table.others", "another document sets {figure} ({document})", **words)


def named(requirement: Requirement, corpus: Corpus, lang: Lang, later: Collection[str] = ()) -> dict[str, str]:
    """Return the figure and the document of a requirement; `later` are the ids of those issued after the plan."""
    figure = documents.requirement_text(corpus, requirement, lang)
    return {"figure": figure, "document": _document(requirement.plan, corpus, lang, later)}


def _document(plan: Plan, corpus: Corpus, lang: Lang, later: Collection[str]) -> str:
    document = documents.short_name(corpus, plan)
    if plan.id not in later:
        return document
    return lang.say("table.document-later", "{document}, issued after the plan", document=document)
