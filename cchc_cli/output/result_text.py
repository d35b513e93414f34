"""A verdict in words: the floor it was judged by, the result, and what has to be said with it."""

from cchc_cli.analysis.floors import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import LEVELS, QUALIFIERS, REASONS, STATUS_SIGNS, STATUSES

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
    """`✗ thấp hơn mức sàn 50 điểm %`: sign, word and gap."""
    unit = corpus.catalogue[verdict.indicator].unit
    approximate = "≈ " if verdict.caveats and verdict.gap is not None else ""
    words = f"{STATUS_SIGNS[verdict.status]} {approximate}{lang.of(STATUSES[verdict.status])}"
    if verdict.status is Status.ABOVE and verdict.gap == 0:
        early = lang.say("table.early", "reached before it is due")
        return f"{STATUS_SIGNS[verdict.status]} {approximate}{early}"
    if verdict.status is Status.NOT_YET_DUE and verdict.gap is not None:
        to_go = figures.distance(verdict.gap, unit, lang)
        years = verdict.years_left or 0
        left = lang.say_count(
            "table.to-go", "{gap} to go in {count} year", "{gap} to go in {count} years", count=years, gap=to_go
        )
        return f"{words}: {left}"
    if verdict.status is Status.OVERTAKEN and verdict.gap is not None:
        by = figures.distance(verdict.gap, unit, lang)
        lower = lang.say("table.overtaken-by", "lower by {gap}, but the superior document came later", gap=by)
        return f"{STATUS_SIGNS[verdict.status]} {approximate}{lower}"
    if verdict.gap is not None and verdict.gap != 0:
        words += f" {figures.by(verdict.gap, unit, lang)}"
    return words


def floor(verdict: Result, corpus: Corpus, lang: Lang) -> str | None:
    """`≥ 80% · 2026 — 10/KH-UBND Đồng Nai` when judged by it; None when nothing is known to judge by."""
    if verdict.floor is None or verdict.status is Status.NO_FLOOR:
        return None
    return f"{documents.asked(corpus, verdict.floor, lang)} — {documents.short_name(corpus, verdict.floor.plan)}"


def caveats(verdict: Result, lang: Lang) -> str:
    """`khác về: điều kiện`; empty where the two figures are alike in everything but the value."""
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
                "{document} asks {figure}, which is no floor: {reason}",
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
        nearer = [place.level for place in corpus.above(verdict.plan) if place.level is not verdict.floor.level]
        found.append(
            lang.say(
                "table.fallback",
                "no floor known at {levels}",
                levels=", ".join(lang.of(LEVELS[level]) for level in nearer),
            )
        )
    for other in verdict.others:
        found.append(
            lang.say(
                "table.others",
                "another document: {figure} ({document})",
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
                "judged for the {levels} only",
                levels=", ".join(lang.of(LEVELS[level]) for level in verdict.levels),
            )
        )
    if verdict.order_unknown:
        found.append(lang.say("table.order-unknown", "which was issued first is not known"))
    return found
