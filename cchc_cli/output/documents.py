"""How a plan and its document are called in a row."""

from cchc_cli.analysis.superiors import Asked
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.words import Evidence
from cchc_cli.output import figures
from cchc_cli.output.language import Lang
from cchc_cli.output.safe import terminal


def short_name(corpus: Corpus, plan: Plan) -> str:
    """`10/KH-UBND Đồng Nai`: number and place; without number the issuer and the years."""
    if plan.document.number is None:
        return f"{plan.document.issuer} {plan.period}"
    place = corpus.locality(plan).naming_on(plan.day)
    return plan.document.number if place.parent is None else f"{plan.document.number} {place.name}"


def full_name(corpus: Corpus, plan: Plan, lang: Lang) -> str:
    """Number, title, issuer, date, and whether we read it or a report of it."""
    document = plan.document
    parts = [document.number or ("không có số" if lang is Lang.VI else "without number")]
    if document.title:
        parts.append(document.title)
    parts.append(document.issuer)
    parts.append(str(document.issued) if document.issued else ("không có ngày" if lang is Lang.VI else "without date"))
    if document.evidence is Evidence.SECONDARY:
        parts.append("theo nguồn công khai" if lang is Lang.VI else "as reported by public sources")
    return terminal("; ".join(parts))


def asked(corpus: Corpus, figure: Asked, lang: Lang) -> str:
    """A superior's figure with its year: `≥ 80% · 2026`."""
    unit = corpus.catalogue[figure.target.indicator].unit
    return figures.dated(figure.target, figure.value, figure.year, figure.milestone.basis, unit, lang)
