"""Results in words: the status, the floor, and the remarks to quote with them."""

from collections.abc import Iterator

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, Reason, Status, Unit
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import CELL_STATUSES_SHORT, EARLY, LEVELS, QUALIFIERS, REASONS, STATUS_SIGNS, STATUSES

STYLES = {
    Status.BELOW: "bad",
    Status.OVERTAKEN: "warn",
    Status.NOT_YET_DUE: "warn",
    Status.LATER: "warn",
    Status.MISSING: "bad",
    Status.MEETS: "good",
    Status.ABOVE: "good",
    Status.NOT_COMPARABLE: "dim",
    Status.NO_FLOOR: "dim",
}


def status(result: Result, corpus: Corpus, lang: Lang) -> str:
    """Return `✗ thấp hơn mức của cấp trên 50 điểm phần trăm`: sign, words and gap."""
    unit = corpus.catalogue[result.indicator].unit
    approximate = "≈ " if result.caveats and result.gap is not None else ""
    words = f"{STATUS_SIGNS[result.status]} {approximate}{lang.of(label(result))}"
    if is_early(result):
        return words
    if strict := strictness(result, unit, lang):
        return words + strict
    if result.status is Status.NOT_YET_DUE and result.gap is not None and result.floor is not None:
        missing = lang.say(
            "table.to-go",
            "{gap} below the {year} milestone",
            gap=figures.distance(result.gap, unit, lang),
            year=result.floor.year,
        )
        return f"{words}: {missing}"
    if result.status is Status.OVERTAKEN and result.gap is not None:
        by = figures.distance(result.gap, unit, lang)
        lower = lang.say("table.overtaken-by", "lower by {gap}, but the higher-level document was issued later", gap=by)
        return f"{STATUS_SIGNS[result.status]} {approximate}{lower}"
    if result.gap is not None and result.gap != 0:
        words += f" {figures.by(result.gap, unit, lang)}"
    return words


def short_status(result: Result, corpus: Corpus, lang: Lang) -> str:
    """Return `≈ thấp hơn 50 điểm phần trăm`: the status without its sign, for use beside the floor."""
    if result.status not in (Status.BELOW, Status.ABOVE, Status.MEETS) or is_early(result):
        return status(result, corpus, lang).removeprefix(STATUS_SIGNS[result.status]).strip()
    unit = corpus.catalogue[result.indicator].unit
    words = lang.of(CELL_STATUSES_SHORT[CellStatus(result.status.value)]) + strictness(result, unit, lang)
    if result.gap:
        words += f" {figures.by(result.gap, unit, lang)}"
    return f"≈ {words}" if result.caveats and result.gap is not None else words


def is_early(result: Result) -> bool:
    """Return whether the value equals a floor that is due later: `above` covers this too."""
    return result.status is Status.ABOVE and result.gap == 0 and not result.targets[0].strict


def strictness(result: Result, unit: Unit, lang: Lang) -> str:
    """Return what tells equal numbers apart, of which one is strict: `: phải > 98%`; empty for different numbers."""
    floor, own = result.applied_floor, result.targets[0] if result.targets else None
    if result.gap != 0 or floor is None or own is None or floor.target.strict is own.strict:
        return ""
    if own.strict:
        return f": {figures.figure(floor.value, own.comparator, unit, lang)}"
    required = figures.figure(floor.value, floor.target.comparator, unit, lang)
    return lang.say("table.strictly-required", ": must be {figure}", figure=required)


def label(result: Result) -> Message:
    """Return the words of a result's status."""
    return EARLY if is_early(result) else STATUSES[result.status]


def fallback(result: Result, corpus: Corpus) -> Message:
    """Return the levels nearer than the floor's for which no floor is known, and the level used instead."""
    assert result.floor is not None
    used = result.floor.level
    nearer = [place.level for place in corpus.above(result.plan) if place.level is not used]
    return message(
        "table.fallback",
        "no known floor at {levels:and}; compared with {used}",
        levels=[LEVELS[level] for level in nearer],
        used=LEVELS[used],
    )


def floor(result: Result, corpus: Corpus, lang: Lang) -> str | None:
    """Return `≥ 80% · 2026 — 10/KH-UBND Đồng Nai`; None if the result has no floor."""
    applied = result.applied_floor
    if applied is None:
        return None
    return f"{documents.requirement_text(corpus, applied, lang)} — {documents.short_name(corpus, applied.plan)}"


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
    if result.fallback and result.applied_floor is not None:
        found.append(lang.of(fallback(result, corpus)))
    for other in result.others:
        named = _named(other, corpus, lang)
        found.append(lang.say("table.others", "another document sets {figure} ({document})", **named))
    if result.upcoming is not None:
        named = _named(result.upcoming, corpus, lang)
        found.append(lang.say("table.upcoming", "next milestone: {figure} ({document})", **named))
    if result.scope.levels and set(result.levels) < set(result.scope.levels):
        levels = [LEVELS[level] for level in result.levels]
        found.append(lang.say("table.levels", "compared at {levels} only", levels=levels))
    if result.order_unknown:
        found.append(lang.say("table.order-unknown", "order of issue unknown"))
    return found


def _why(result: Result, corpus: Corpus, lang: Lang) -> Iterator[str]:
    """Yield the reason of a result, with the figure or the indicator that it is about."""
    if result.status is Status.NO_FLOOR and result.floor is not None:
        yield lang.say(
            "table.quoted",
            "{document} sets {figure}; not used as the floor: {reason}",
            reason=REASONS[result.reason or Reason.OUTSIDE_PERIOD],
            **_named(result.floor, corpus, lang),
        )
    elif result.similar is not None:
        yield f"{lang.of(REASONS[Reason.NEAR_RELATIVE])}: {lang.of(corpus.catalogue[result.similar].label)}"
    elif result.reason is not None:
        yield lang.of(REASONS[result.reason])


def _named(requirement: Requirement, corpus: Corpus, lang: Lang) -> dict[str, str]:
    """Return the figure and the document of a requirement."""
    return {
        "figure": documents.requirement_text(corpus, requirement, lang),
        "document": documents.short_name(corpus, requirement.plan),
    }
