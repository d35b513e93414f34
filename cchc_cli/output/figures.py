"""Figures, scopes and qualifiers in words: `≥ 95% · 2030`, `đất đai, xây dựng, đầu tư`, `trừ hồ sơ mật`."""

from decimal import Decimal

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Comparator, DueBasis, Kind, Unit
from cchc_cli.domain.target import Base, Qualifiers, Scope, Target
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output.labels import AIMS, AMONG, BODIES, COUNTED, EXCLUSIONS, FIELDS, LEVELS

_SIGNS = {Comparator.AT_LEAST: "≥ ", Comparator.EXACTLY: "", Comparator.AT_MOST: "≤ "}


def plain(value: Decimal | None) -> int | float | None:
    """Return a figure as a JSON number."""
    return None if value is None else json_number(value)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date(value: PartialDate, lang: Lang) -> str:
    """A date as precise as it is known: `15/7/2021`, `tháng 7/2021`, or `15 July 2021`, `July 2021`.

    Vietnamese documents put a 0 before days below 10 and before January and February (Nghị định 30/2020/NĐ-CP).
    """
    if value.month is None:
        return str(value.year)
    if lang is Lang.EN:  # an order of its own, no translation
        return f"{'' if value.day is None else f'{value.day} '}{_MONTHS[value.month - 1]} {value.year}"
    month = f"{value.month:02}" if value.month < 3 else str(value.month)
    return f"tháng {month}/{value.year}" if value.day is None else f"{value.day:02}/{month}/{value.year}"


def figure(value: Decimal, comparator: Comparator | None, unit: Unit, lang: Lang) -> str:
    """`≥ 95%`, `100%`, `hạng ≤ 3`."""
    sign = _SIGNS[comparator] if comparator is not None else ""
    written = f"{sign}{lang.number(value)}{'%' if unit is Unit.PERCENT else ''}"
    return lang.say("figure.rank", "rank {figure}", figure=written) if unit is Unit.RANK else written


def due(target: Target, year: int, basis: DueBasis | None, lang: Lang) -> str:
    """`2030`, `2028-2030` for a stage, `hằng năm`, or the document that sets the deadline."""
    if basis is DueBasis.EVERY_YEAR:
        return lang.say("figure.every-year", "every year")
    if target.due.set_by is not None:
        return lang.say("figure.due-by", "due by {document}", document=target.due.set_by)
    if target.due.stage_from is not None:
        return f"{target.due.stage_from}-{year}"
    return str(year)


def dated(target: Target, value: Decimal, year: int, basis: DueBasis | None, unit: Unit, lang: Lang) -> str:
    """`≥ 95% · 2030`."""
    return f"{figure(value, target.comparator, unit, lang)} · {due(target, year, basis, lang)}"


def wordless(target: Target, lang: Lang) -> str:
    """A target without a figure: `không có con số: cải thiện so với 2025`, `theo mức cấp tỉnh giao`."""
    if target.kind is Kind.DELEGATED:
        assert target.delegated_to is not None
        text = lang.say("figure.assigned", "no figure: as assigned at {level}", level=LEVELS[target.delegated_to])
    else:
        assert target.aim is not None
        text = lang.say("figure.none", "no figure: {aim}", aim=AIMS[target.aim])
    if target.base is not None:
        text += f" {base(target.base, lang)}"
    return text if target.due.year is None else f"{text} · {due(target, target.due.year, None, lang)}"


def base(value: Base, lang: Lang) -> str:
    """`so với 2025`; says so when the base is unknown."""
    if value.unknown:
        return lang.say("figure.base-unknown", "(base not stated)")
    return lang.say("figure.base", "against {base}", base=value.text)


def scope(value: Scope, lang: Lang) -> str:
    """A scope in words; empty when nothing limits it."""
    parts = [lang.of(LEVELS[level]) for level in value.levels]
    text = [", ".join(parts)] if parts else []
    if value.fields:
        text.append(lang.say("figure.fields", "{fields}", fields=[FIELDS[one] for one in value.fields]))
    if value.body is not None:
        text.append(lang.of(BODIES[value.body]))
    if value.service_levels:
        text.append(lang.say("figure.service-levels", "service level {levels}", levels=value.service_levels))
    if value.among is not None:
        text.append(lang.of(AMONG[value.among]))
    return "; ".join(text)


def qualifiers(value: Qualifiers, lang: Lang) -> str:
    """Qualifiers in words; empty when there are none."""
    text: list[str] = []
    if value.hedge:
        text.append(lang.say("figure.hedge", "strives for"))
    if value.average:
        text.append(lang.say("figure.average", "on average"))
    if value.approximate:
        text.append(lang.say("figure.approximate", "about"))
    if value.excluding:
        text.append(lang.say("figure.excluding", "except {what}", what=[EXCLUSIONS[one] for one in value.excluding]))
    if value.counting:
        text.append(lang.say("figure.counting", "counts {who}", who=[COUNTED[one] for one in value.counting]))
    if value.condition is not None:
        text.append(value.condition)
    return "; ".join(text)


def by(gap: Decimal, unit: Unit, lang: Lang) -> str:
    """A distance after the word that says which way: `thấp hơn 20 điểm %`, `looser by 20 points`."""
    return lang.say("figure.by", "by {distance}", distance=distance(gap, unit, lang))


def distance(gap: Decimal, unit: Unit, lang: Lang) -> str:
    """`20 điểm %`, `5 hạng`: percentage points, places or plain units, without sign: the word before says which way."""
    if unit is Unit.PERCENT:
        return lang.say("figure.points", "{gap} points", gap=abs(gap))
    if unit is Unit.RANK:
        return lang.say("figure.places", "{gap} places", gap=abs(gap))
    return lang.say("figure.units", "{gap} units", gap=abs(gap))
