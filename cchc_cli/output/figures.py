"""Figures, scopes and qualifiers in words: `≥ 95% · 2030`, `đất đai, xây dựng, đầu tư`, `trừ hồ sơ mật`."""

from decimal import Decimal

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Comparator, DueBasis, Kind, Unit
from cchc_cli.domain.target import Base, Qualifiers, Scope, Target
from cchc_cli.i18n.language import Lang
from cchc_cli.output.labels import AIMS, AMONG, BODIES, COUNTED, EXCLUSIONS, FIELDS, LEVELS

_SIGNS = {Comparator.AT_LEAST: "≥ ", Comparator.EXACTLY: "", Comparator.AT_MOST: "≤ "}


def plain(value: Decimal | None) -> int | float | None:
    """A figure as a JSON number."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def number(value: Decimal, lang: Lang) -> str:
    """A number as the language writes it: `95,5` or `95.5`."""
    text = format(value.normalize(), "f")
    return text.replace(".", ",") if lang is Lang.VI else text


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
    if lang is Lang.EN:
        return f"{'' if value.day is None else f'{value.day} '}{_MONTHS[value.month - 1]} {value.year}"
    month = f"{value.month:02}" if value.month < 3 else str(value.month)
    return f"tháng {month}/{value.year}" if value.day is None else f"{value.day:02}/{month}/{value.year}"


def figure(value: Decimal, comparator: Comparator | None, unit: Unit, lang: Lang) -> str:
    """`≥ 95%`, `100%`, `hạng ≤ 3`."""
    sign = _SIGNS[comparator] if comparator is not None else ""
    written = f"{sign}{number(value, lang)}{'%' if unit is Unit.PERCENT else ''}"
    return f"{'hạng' if lang is Lang.VI else 'rank'} {written}" if unit is Unit.RANK else written


def due(target: Target, year: int, basis: DueBasis | None, lang: Lang) -> str:
    """`2030`, `2028-2030` for a stage, `hằng năm`, or the document that sets the deadline."""
    if basis is DueBasis.EVERY_YEAR:
        return "hằng năm" if lang is Lang.VI else "every year"
    if target.due.set_by is not None:
        return f"{'hạn theo' if lang is Lang.VI else 'due by'} {target.due.set_by}"
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
        to = lang.of(LEVELS[target.delegated_to])
        text = f"không có con số: theo mức {to} giao" if lang is Lang.VI else f"no figure: as assigned at {to}"
    else:
        assert target.aim is not None
        text = ("không có con số: " if lang is Lang.VI else "no figure: ") + lang.of(AIMS[target.aim])
    if target.base is not None:
        text += f" {base(target.base, lang)}"
    return text if target.due.year is None else f"{text} · {due(target, target.due.year, None, lang)}"


def base(value: Base, lang: Lang) -> str:
    """`so với 2025`; says so when the base is unknown."""
    if value.unknown:
        return "(không nêu mốc)" if lang is Lang.VI else "(base not stated)"
    return f"{'so với' if lang is Lang.VI else 'against'} {value.text}"


def scope(value: Scope, lang: Lang) -> str:
    """A scope in words; empty when nothing limits it."""
    parts = [lang.of(LEVELS[level]) for level in value.levels]
    text = [", ".join(parts)] if parts else []
    if value.fields:
        text.append(("lĩnh vực " if lang is Lang.VI else "") + ", ".join(lang.of(FIELDS[one]) for one in value.fields))
    if value.body is not None:
        text.append(lang.of(BODIES[value.body]))
    if value.service_levels:
        levels = ", ".join(str(level) for level in value.service_levels)
        text.append(f"{'mức độ' if lang is Lang.VI else 'service level'} {levels}")
    if value.among is not None:
        text.append(lang.of(AMONG[value.among]))
    return "; ".join(text)


def qualifiers(value: Qualifiers, lang: Lang) -> str:
    """Qualifiers in words; empty when there are none."""
    text: list[str] = []
    if value.hedge:
        text.append("phấn đấu" if lang is Lang.VI else "strives for")
    if value.average:
        text.append("bình quân" if lang is Lang.VI else "on average")
    if value.approximate:
        text.append("khoảng" if lang is Lang.VI else "about")
    if value.excluding:
        text.append(
            ("trừ " if lang is Lang.VI else "except ") + ", ".join(lang.of(EXCLUSIONS[one]) for one in value.excluding)
        )
    if value.counting:
        text.append(
            ("tính " if lang is Lang.VI else "counts ") + ", ".join(lang.of(COUNTED[one]) for one in value.counting)
        )
    if value.condition is not None:
        text.append(value.condition)
    return "; ".join(text)


def by(gap: Decimal, unit: Unit, lang: Lang) -> str:
    """A distance after the word that says which way: `thấp hơn 20 điểm %`, `looser by 20 points`."""
    return ("" if lang is Lang.VI else "by ") + distance(gap, unit, lang)


def distance(gap: Decimal, unit: Unit, lang: Lang) -> str:
    """`20 điểm %`, `5 hạng`: percentage points, places or plain units, without sign: the word before says which way."""
    words = {Unit.PERCENT: ("điểm %", "points"), Unit.RANK: ("hạng", "places")}.get(unit, ("đơn vị", "units"))
    return f"{number(abs(gap), lang)} {words[lang is Lang.EN]}"
