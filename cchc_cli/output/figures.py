"""Figures, scopes and qualifiers in words: `≥ 95% · 2030`, `đất đai, xây dựng, đầu tư`, `trừ hồ sơ đặc thù`."""

from decimal import Decimal

from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Comparator, DueBasis, Kind, Unit
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target
from cchc_cli.i18n.language import Lang
from cchc_cli.output.labels import AIMS, AMONG, COUNTED, EXCLUSIONS, LEVELS

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date(value: PartialDate, lang: Lang) -> str:
    """Return a date as precise as it is known: `15/7/2021`, `tháng 7/2021`, or `15 July 2021`, `July 2021`.

    Vietnamese documents put a 0 before days below 10 and before January and February (Nghị định 30/2020/NĐ-CP).
    """
    if value.month is None:
        return str(value.year)
    if lang is Lang.EN:  # an order of its own, no translation
        return f"{'' if value.day is None else f'{value.day} '}{_MONTHS[value.month - 1]} {value.year}"
    month = f"{value.month:02}" if value.month < 3 else str(value.month)
    return f"tháng {month}/{value.year}" if value.day is None else f"{value.day:02}/{month}/{value.year}"


def short(value: Decimal, target: Target, unit: Unit, lang: Lang) -> str:
    """Return `≥95%`, `>98%` or `3`, for narrow cells; of a rank only a strict operator is shown."""
    shown = target.comparator is not None and (target.comparator.strict or unit is not Unit.RANK)
    sign = target.comparator.sign if target.comparator is not None and shown else ""
    return f"{sign}{lang.number(value)}{'%' if unit is Unit.PERCENT else ''}{doubt_mark(target)}"


def figure(value: Decimal, comparator: Comparator | None, unit: Unit, lang: Lang) -> str:
    """Return `≥ 95%`, `> 98%`, `100%`, `từ hạng 3 trở lên` or `cao hơn hạng 3`."""
    if unit is Unit.RANK and comparator is Comparator.AT_MOST:
        return lang.say("figure.rank-or-better", "rank {figure} or better", figure=value)
    if unit is Unit.RANK and comparator is Comparator.LESS_THAN:
        return lang.say("figure.better-than-rank", "better than rank {figure}", figure=value)
    sign = f"{comparator.sign} ".lstrip() if comparator is not None else ""
    written = f"{sign}{lang.number(value)}{'%' if unit is Unit.PERCENT else ''}"
    return lang.say("figure.rank", "rank {figure}", figure=written) if unit is Unit.RANK else written


def due(target: Target, year: int, basis: DueBasis | None, lang: Lang) -> str:
    """Return `2030`, `2028-2030` for a stage, `trước 01/01/2025`, `hằng năm`, or the document with the deadline."""
    if basis is DueBasis.EVERY_YEAR:
        return lang.say("figure.every-year", "every year")
    if target.due.set_by is not None:
        return lang.say("figure.due-by", "deadline set by {document}", document=target.due.set_by)
    if target.due.stage_from is not None:
        return f"{target.due.stage_from}-{year}"
    if target.due.before is not None:
        day = target.due.before
        return lang.say("figure.before", "before {date}", date=date(PartialDate(day.year, day.month, day.day), lang))
    return str(year)


def dated(target: Target, value: Decimal, year: int, basis: DueBasis | None, unit: Unit, lang: Lang) -> str:
    """Return `≥ 95% · 2030`, or `≥ 20% · 2030 so với năm 2025`; `(?)` follows a figure that there is a doubt about."""
    written = f"{figure(value, target.comparator, unit, lang)}{doubt_mark(target)} · {due(target, year, basis, lang)}"
    return _with_base(written, target, lang)


def _with_base(written: str, target: Target, lang: Lang) -> str:
    """Return a figure with its baseline, if it has one."""
    return written if target.base is None else f"{written} {base(target.base, lang)}"


def doubt_mark(target: Target) -> str:
    """Return the mark of a figure that the data records a doubt about; empty without one."""
    return "(?)" if target.doubt is not None else ""


def of_value(value: DatedValue, unit: Unit, lang: Lang) -> str:
    """Return `≥ 95% · 2030`, or `≥ 95%` if no year is stated: it is due some time in the period."""
    assert value.value is not None
    if value.stated:
        return dated(value.target, value.value, value.year, value.basis, unit, lang)
    written = f"{figure(value.value, value.target.comparator, unit, lang)}{doubt_mark(value.target)}"
    return _with_base(written, value.target, lang)


def without_figure(target: Target, lang: Lang) -> str:
    """Return a target without a figure: `định tính: cải thiện so với năm 2025`, `theo chỉ tiêu cấp tỉnh giao`."""
    if target.kind is Kind.DELEGATED:
        assert target.delegated_to is not None
        text = lang.say("figure.assigned", "as assigned at {level}", level=LEVELS[target.delegated_to])
    else:
        assert target.aim is not None
        text = lang.say("figure.none", "qualitative: {aim}", aim=AIMS[target.aim])
    if target.base is not None:
        text += f" {base(target.base, lang)}"
    return text if target.due.year is None else f"{text} · {due(target, target.due.year, None, lang)}"


def base(value: Base, lang: Lang) -> str:
    """Return `so với năm 2025`, or that the baseline is not stated."""
    if value.unknown:
        return lang.say("figure.base-unknown", "(baseline not stated)")
    if value.text is not None and value.text.isdecimal():
        return lang.say("figure.base-year", "compared with {year}", year=value.text)
    return lang.say("figure.base", "compared with {base}", base=value.text)


def scope(value: Scope, lang: Lang) -> str:
    """Return a scope in words; empty if it has no limits."""
    levels = [LEVELS[level] for level in value.levels]
    text: list[str] = []
    bodies = [one.label for one in value.bodies]
    if bodies and levels:
        text.append(lang.say("figure.body-at", "{bodies} at {levels}", bodies=bodies, levels=levels))
    elif bodies:
        text.append(", ".join(lang.of(body) for body in bodies))
    elif levels:
        text.append(", ".join(lang.of(level) for level in levels))
    if value.fields:
        text.append(lang.say("figure.fields", "{fields}", fields=[one.label for one in value.fields]))
    if value.service_levels:
        text.append(lang.say("figure.service-levels", "service level {levels}", levels=value.service_levels))
    if value.among is not None:
        text.append(lang.of(AMONG[value.among]))
    if value.share is not None:
        share = figure(value.share.value, value.share.comparator, Unit.PERCENT, lang)
        text.append(lang.say("figure.share", "for {share} of {of}", share=share, of=value.share.of))
    if value.part is not None:
        text.append(lang.say("figure.part", "only {part}", part=value.part))
    return "; ".join(text)


def qualifiers(target: Target, lang: Lang) -> str:
    """Return the qualifiers of a target in words; empty if there are none."""
    value = target.qualifiers
    text: list[str] = []
    if target.each:
        text.append(lang.say("figure.each", "for each of them"))
    if value.hedge:
        text.append(lang.say("figure.hedge", "aspirational"))
    if value.average:
        text.append(lang.say("figure.average", "on average"))
    if value.approximate:
        text.append(lang.say("figure.approximate", "about"))
    if value.excluding:
        text.append(lang.say("figure.excluding", "excluding {what}", what=[EXCLUSIONS[one] for one in value.excluding]))
    if value.counting:
        text.append(lang.say("figure.counting", "counts {who} only", who=[COUNTED[one] for one in value.counting]))
    if value.condition is not None:
        text.append(value.condition)
    return "; ".join(text)


def doubt(value: str, lang: Lang) -> str:
    """Return the doubt that a plan file records about a figure."""
    return lang.say("figure.doubt", "doubtful: {doubt}", doubt=value)


def by(gap: Decimal, unit: Unit, lang: Lang) -> str:
    """Return a distance for use after a direction: `thấp hơn 20 điểm phần trăm`, `lower by 20 percentage points`."""
    return lang.say("figure.by", "by {distance}", distance=distance(gap, unit, lang))


def distance(gap: Decimal, unit: Unit, lang: Lang) -> str:
    """Return `20 điểm phần trăm` or `5 hạng`: percentage points, places or plain units, without a sign."""
    size = abs(gap)
    count = 1 if size == 1 else 2  # a gap can be a decimal number; of its plural only the form matters
    if unit is Unit.PERCENT:
        return lang.say_count(
            "figure.points", "{gap} percentage point", "{gap} percentage points", count=count, gap=size
        )
    if unit is Unit.RANK:
        return lang.say_count("figure.places", "{gap} place", "{gap} places", count=count, gap=size)
    return lang.say_count("figure.units", "{gap} unit", "{gap} units", count=count, gap=size)
