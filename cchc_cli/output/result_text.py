"""A verdict in words: the floor it was judged by, the result, and what has to be said with it."""

from cchc_cli.analysis.floors import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, Reason, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import EARLY, LEVELS, QUALIFIERS, REASONS, STANDINGS_SHORT, STATUS_SIGNS, STATUSES

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


def status(verdict: Result, corpus: Corpus, lang: Lang) -> str:
    """`✗ thấp hơn mức của cấp trên 50 điểm phần trăm`: sign, word and gap."""
    unit = corpus.catalogue[verdict.indicator].unit
    approximate = "≈ " if verdict.caveats and verdict.gap is not None else ""
    words = f"{STATUS_SIGNS[verdict.status]} {approximate}{lang.of(label(verdict))}"
    if is_early(verdict):
        return words
    if verdict.status is Status.NOT_YET_DUE and verdict.gap is not None and verdict.floor is not None:
        missing = lang.say(
            "table.to-go",
            "{gap} below the {year} milestone",
            gap=figures.distance(verdict.gap, unit, lang),
            year=verdict.floor.year,
        )
        return f"{words}: {missing}"
    if verdict.status is Status.OVERTAKEN and verdict.gap is not None:
        by = figures.distance(verdict.gap, unit, lang)
        lower = lang.say("table.overtaken-by", "lower by {gap}, but the higher-level document was issued later", gap=by)
        return f"{STATUS_SIGNS[verdict.status]} {approximate}{lower}"
    if verdict.gap is not None and verdict.gap != 0:
        words += f" {figures.by(verdict.gap, unit, lang)}"
    return words


def short_status(verdict: Result, corpus: Corpus, lang: Lang) -> str:
    """`≈ thấp hơn 50 điểm phần trăm`: the status without its sign, where the floor stands beside it."""
    if verdict.status not in (Status.BELOW, Status.ABOVE, Status.MEETS) or is_early(verdict):
        return status(verdict, corpus, lang).removeprefix(STATUS_SIGNS[verdict.status]).strip()
    words = lang.of(STANDINGS_SHORT[CellStatus(verdict.status.value)])
    if verdict.gap:
        words += f" {figures.by(verdict.gap, corpus.catalogue[verdict.indicator].unit, lang)}"
    return f"≈ {words}" if verdict.caveats and verdict.gap is not None else words


def is_early(verdict: Result) -> bool:
    """Return whether the value equals a floor that is due later: `above` covers this too."""
    return verdict.status is Status.ABOVE and verdict.gap == 0


def label(verdict: Result) -> Message:
    """Return the words of a result's status."""
    return EARLY if is_early(verdict) else STATUSES[verdict.status]


def fallback(verdict: Result, corpus: Corpus) -> Message:
    """Return the levels nearer than the floor's for which no floor is known, and the level used instead."""
    assert verdict.floor is not None
    used = verdict.floor.level
    nearer = [place.level for place in corpus.above(verdict.plan) if place.level is not used]
    return message(
        "table.fallback",
        "no known floor at {levels:or}; compared with {used}",
        levels=[LEVELS[level] for level in nearer],
        used=LEVELS[used],
    )


def floor(verdict: Result, corpus: Corpus, lang: Lang) -> str | None:
    """`≥ 80% · 2026 — 10/KH-UBND Đồng Nai` when judged by it; None when nothing is known to judge by."""
    if verdict.floor is None or verdict.status is Status.NO_FLOOR:
        return None
    return f"{documents.asked(corpus, verdict.floor, lang)} — {documents.short_name(corpus, verdict.floor.plan)}"


def caveats(verdict: Result, lang: Lang) -> str:
    """`khác nhau về điều kiện`; empty where the two figures are alike in everything but the value."""
    if not verdict.caveats or verdict.gap is None:
        return ""
    return lang.say(
        "table.caveat", "differs in: {what}", what=", ".join(lang.of(QUALIFIERS[name]) for name in verdict.caveats)
    )


def remarks(verdict: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Everything else that has to be known to quote the verdict."""
    found: list[str] = []
    if verdict.status is Status.NO_FLOOR and verdict.floor is not None:
        found.append(
            lang.say(
                "table.quoted",
                "{document} sets {figure}; not used as the floor: {reason}",
                document=documents.short_name(corpus, verdict.floor.plan),
                figure=documents.asked(corpus, verdict.floor, lang),
                reason=lang.of(REASONS[verdict.reason or Reason.OUTSIDE_PERIOD]),
            )
        )
    elif verdict.near is not None:
        relative = corpus.catalogue[verdict.near]
        found.append(f"{lang.of(REASONS[Reason.NEAR_RELATIVE])}: {lang.of(relative.label)}")
    elif verdict.reason is not None:
        found.append(lang.of(REASONS[verdict.reason]))
    differing = caveats(verdict, lang)
    if differing:
        found.append(f"≈ {differing}")
    if verdict.fallback and verdict.floor is not None and verdict.status is not Status.NO_FLOOR:
        found.append(lang.of(fallback(verdict, corpus)))
    for other in verdict.others:
        found.append(
            lang.say(
                "table.others",
                "another document sets {figure} ({document})",
                figure=documents.asked(corpus, other, lang),
                document=documents.short_name(corpus, other.plan),
            )
        )
    if verdict.upcoming is not None:
        following = verdict.upcoming
        found.append(
            lang.say(
                "table.upcoming",
                "next milestone: {figure} ({document})",
                figure=documents.asked(corpus, following, lang),
                document=documents.short_name(corpus, following.plan),
            )
        )
    if verdict.scope.levels and set(verdict.levels) < set(verdict.scope.levels):
        found.append(
            lang.say(
                "table.levels",
                "compared at {levels} only",
                levels=", ".join(lang.of(LEVELS[level]) for level in verdict.levels),
            )
        )
    if verdict.order_unknown:
        found.append(lang.say("table.order-unknown", "order of issue unknown"))
    return found
