"""A verdict in words: the floor it was judged by, the result, and what has to be said with it."""

from cchc_cli.analysis.floors import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import LEVELS, QUALIFIERS, REASONS, STATUS_SIGNS, STATUSES
from cchc_cli.output.phrases import phrase

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
        return f"{STATUS_SIGNS[verdict.status]} {approximate}{phrase('early', lang)}"
    if verdict.status is Status.NOT_YET_DUE and verdict.gap is not None:
        to_go = figures.distance(verdict.gap, unit, lang)
        key = "to-go-one" if verdict.years_left == 1 else "to-go"
        return f"{words}: {phrase(key, lang, gap=to_go, years=str(verdict.years_left))}"
    if verdict.status is Status.OVERTAKEN and verdict.gap is not None:
        by = figures.distance(verdict.gap, unit, lang)
        return f"{STATUS_SIGNS[verdict.status]} {approximate}{phrase('overtaken-by', lang, gap=by)}"
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
    return phrase("caveat", lang, what=", ".join(lang.of(QUALIFIERS[name]) for name in verdict.caveats))


def remarks(verdict: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Everything else that has to be known to quote the verdict."""
    found: list[str] = []
    if verdict.status is Status.NO_FLOOR and verdict.floor is not None:
        found.append(
            phrase(
                "quoted",
                lang,
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
        found.append(phrase("fallback", lang, levels=", ".join(lang.of(LEVELS[level]) for level in nearer)))
    for other in verdict.others:
        found.append(
            phrase(
                "others",
                lang,
                figure=documents.asked(corpus, other, lang),
                document=documents.short_name(corpus, other.plan),
            )
        )
    if verdict.upcoming is not None:
        following = verdict.upcoming
        found.append(
            phrase(
                "upcoming",
                lang,
                figure=documents.asked(corpus, following, lang),
                document=documents.short_name(corpus, following.plan),
            )
        )
    if verdict.scope.levels and set(verdict.levels) < set(verdict.scope.levels):
        found.append(phrase("levels", lang, levels=", ".join(lang.of(LEVELS[level]) for level in verdict.levels)))
    if verdict.order_unknown:
        found.append(phrase("order-unknown", lang))
    return found
