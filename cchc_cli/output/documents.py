"""Names of plans and documents in tables."""

from collections.abc import Iterable, Iterator

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Evidence
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import figures
from cchc_cli.output.escaping import terminal

REPORTED = "*"
"""Marks a document whose figures come from public sources."""

NO_FIGURES = message(
    "documents.no-figures", "The figures of this document are not in the data; the file records that it exists"
)


def short_name(corpus: Corpus, plan: Plan) -> str:
    """Return `10/KH-UBND Đồng Nai*`: number and locality, or issuer and years; `*` if from public sources."""
    return corpus.document_name(plan)


def _number(plan: Plan) -> str | None:
    """Return `10/KH-UBND*`, which suffices where the id of the plan stands beside it."""
    return None if plan.document.number is None else f"{plan.document.number}{REPORTED if plan.reported else ''}"


def used(corpus: Corpus, documents: Iterable[Plan], lang: Lang) -> Iterator[str]:
    """Yield the higher-level documents that a page uses: number, title, issuer, date and evidence."""
    plans = _by_level(corpus, documents)
    if plans:
        yield lang.say("documents.used", "Higher-level documents:")
    yield from (f"- {short_name(corpus, plan)}: {full_name(plan, lang)} ({plan.id})" for plan in plans)
    yield from _reported(plans, lang)


def listed(corpus: Corpus, documents: Iterable[Plan], lang: Lang) -> str:
    """Return the documents of `used` in a paragraph, by number and plan id, the nation's first; empty without any."""
    plans = sorted(_by_level(corpus, documents), key=lambda plan: corpus.level(plan).rank)
    if not plans:
        return ""
    named = (f"{_number(plan) or short_name(corpus, plan)} ({plan.id})" for plan in plans)
    heading = lang.say("documents.used", "Higher-level documents:")
    return terminal(". ".join((f"{heading} {', '.join(named)}", *_reported(plans, lang))))


def _by_level(corpus: Corpus, documents: Iterable[Plan]) -> list[Plan]:
    """Return documents, each once, the highest level first."""
    plans = {plan.id: plan for plan in documents}
    return sorted(plans.values(), key=lambda plan: (-corpus.level(plan).rank, plan.id))


def _reported(plans: Iterable[Plan], lang: Lang) -> Iterator[str]:
    if any(plan.document.evidence is Evidence.SECONDARY for plan in plans):
        reported = lang.say("documents.secondary", "from public sources, not verified against the signed document")
        yield f"{REPORTED} {reported}"


def full_name(plan: Plan, lang: Lang) -> str:
    """Return title, number, issuer, date, and whether the figures come from public sources."""
    document = plan.document
    parts = [document.title] if document.title else []
    parts.append(document.number or lang.say("documents.no-number", "no number"))
    parts.append(document.issuer)
    undated = lang.say("documents.no-date", "undated")
    parts.append(figures.date(document.issued, lang) if document.issued else undated)
    if document.evidence is Evidence.SECONDARY:
        parts.append(lang.say("documents.reported", "from public sources"))
    return terminal("; ".join(parts))


def replaced(corpus: Corpus, by: Plan, since: bool, lang: Lang) -> str:
    """Return which document of which date replaced the one above a plan, and whether since the plan was issued."""
    document = short_name(corpus, by)
    if by.document.issued is not None:
        document += f", {figures.date(by.document.issued, lang)}"
    if since:
        return lang.say(
            "table.replaced-by", "the higher-level document was replaced since ({document})", document=document
        )
    return lang.say("table.is-replaced", "the higher-level document is replaced ({document})", document=document)


def requirement_text(corpus: Corpus, requirement: Requirement, lang: Lang) -> str:
    """Return a requirement with its year: `≥ 80% · 2026`."""
    unit = corpus.catalogue[requirement.target.indicator].unit
    return figures.dated(
        requirement.target, requirement.value, requirement.year, requirement.milestone.basis, unit, lang
    )
