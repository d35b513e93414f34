"""Slips in years and dates."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mutations import typing_errors
from mutations.sheet import Node, Sheet
from mutations.slip import Slip, World, edited, several, valued

EARLIEST, LATEST = 1986, 2100
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")


def _slipped(year: str) -> Iterator[tuple[str, str]]:
    """How a year is mistyped: the kind of slip, and what stands there then."""
    for new in typing_errors.transposed(year):
        yield "transposed", new
    for step in (1, -1, 10, -10):
        yield "changed", str(int(year) + step)


# --- the due year


def _dues(sheet: Sheet) -> Iterator[Node]:
    """Every year of a target that is a deadline."""
    for node in sheet.scalars("due", "from", "to", "through"):
        under = node.path[2:3]
        if node.target is not None and under in (("due",), ("trajectory",)) and node.value.isdigit():
            yield node


def _due_betrayed(sheet: Sheet, node: Node, new: str) -> bool:
    year = int(new)
    if new[0] == "0" or not EARLIEST <= year <= LATEST:
        return True
    named = typing_errors.years(sheet.says("targets", node.target or 0, "source", "stated"))
    if node.value in named and new not in named:
        return True
    if _against(sheet, node, year):
        return True
    first, last = int(sheet.says("period", "from") or 0), int(sheet.says("period", "to") or 0)
    return not first <= year <= last and new != sheet.says("period", "outlook") and new not in named


def _against(sheet: Sheet, node: Node, year: int) -> bool:
    """Whether a stage or a rise would end before it begins."""
    above = node.path[:-1]
    start, end = sheet.says(*above, "from"), sheet.says(*above, "to") or sheet.says(*above, "through")
    if start is None or end is None:
        return False
    return year > int(end) if node.name == "from" else year < int(start)


def _due_slips(kind: str, betrayed: bool) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in _dues(sheet):
            for how, new in _slipped(node.value):
                if (kind in ("", how)) and _due_betrayed(sheet, node, new) is betrayed:
                    stated = sheet.stated(node)
                    yield valued(sheet, node, new, *(() if stated is None else (stated.line,)))

    return make


due_transposed = _due_slips("transposed", True)
due_changed = _due_slips("changed", True)
due_within = _due_slips("", False)


def _due_form(change: Callable[[str], str]) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in _dues(sheet):
            yield valued(sheet, node, change(node.value))

    return make


due_quoted = _due_form(lambda year: f'"{year}"')
due_two_digits = _due_form(lambda year: year[2:])
due_as_date = _due_form(lambda year: f"{year}-12-31")
due_in_words = _due_form(lambda year: f"năm {year}")


def stated_year_changed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The year that the phrase names, where the entry says it too."""
    for node in (*_dues(sheet), *sheet.scalars("base")):
        stated = sheet.stated(node)
        if stated is None or node.value not in typing_errors.years(stated.value):
            continue
        at = stated.start + sheet.shown(stated).index(node.value)
        for new in (str(int(node.value) + 1), node.value[0] + node.value[2] + node.value[1] + node.value[3]):
            yield edited(sheet, at, at + 4, new, also=(node.line,))


def base_year_changed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The base's year, where the phrase names it."""
    for node in _bases(sheet):
        stated = sheet.stated(node)
        if stated is not None and node.value in typing_errors.years(stated.value):
            for _, new in _slipped(node.value):
                yield valued(sheet, node, new, stated.line)


def base_year_within(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The base's year, where no phrase names it."""
    for node in _bases(sheet):
        stated = sheet.stated(node)
        if stated is None or node.value not in typing_errors.years(stated.value):
            yield valued(sheet, node, str(int(node.value) - 1))


def _bases(sheet: Sheet) -> Iterator[Node]:
    return (
        node for node in sheet.scalars() if node.path[2:3] == ("base",) and typing_errors.YEAR.fullmatch(node.value)
    )


def stage_reversed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A stage, a rise or a base that runs backwards."""
    for node in sheet.nodes:
        first, last = sheet.at(*node.path, "from"), sheet.at(*node.path, "to") or sheet.at(*node.path, "through")
        if node.target is not None and first is not None and last is not None and first.value != last.value:
            yield _swapped(sheet, first, last)


def _swapped(sheet: Sheet, first: Node, last: Node) -> Slip:
    edits = [(first.start, first.end, last.value), (last.start, last.end, first.value)]
    return several(sheet, edits, f"{first.value} and {last.value} swapped", first.line, last.line)


# --- the period


def period_reversed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """First and last year swapped."""
    first, last = sheet.at("period", "from"), sheet.at("period", "to")
    if first is not None and last is not None and first.value != last.value:
        yield _swapped(sheet, first, last)


def _period_betrayed(sheet: Sheet, node: Node, new: str) -> bool:
    year = int(new)
    named = typing_errors.years(sheet.says("document", "title"))
    ends = {key: int(sheet.says("period", key) or 0) for key in ("from", "to")}
    outlook = int(sheet.says("period", "outlook") or 0)
    if new[0] == "0" or not EARLIEST <= year <= LATEST or (named and new not in named):
        return True
    if node.name == "outlook":
        return year <= ends["to"]
    ends[node.name] = year
    if ends["from"] > ends["to"] or (outlook and outlook <= ends["to"]):
        return True
    if any(not ends["from"] <= int(due.value) <= ends["to"] and int(due.value) != outlook for due in _dues(sheet)):
        return True
    issued = sheet.says("document", "issued")
    return bool(issued) and str(issued)[:4].isdigit() and int(str(issued)[:4]) > ends["to"]


def _period_slips(betrayed: bool) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in sheet.scalars("from", "to", "outlook"):
            if node.path[0] == "period":
                for _, new in _slipped(node.value):
                    if _period_betrayed(sheet, node, new) is betrayed:
                        title = sheet.at("document", "title")
                        named = typing_errors.years(None if title is None else title.value)
                        also = (title.line,) if title is not None and node.value in named else ()
                        yield valued(sheet, node, new, *also)

    return make


period_changed = _period_slips(True)
period_unseen = _period_slips(False)


# --- dates of documents


@dataclass(frozen=True, slots=True)
class Dated:
    """A document with its date, where a file dates it."""

    node: Node
    number: str
    place: str
    noted: bool
    own: bool


def _dates(sheet: Sheet) -> Iterator[Dated]:
    for node in sheet.scalars("issued"):
        above = node.path[:-1]
        number, place = sheet.says(*above, "number"), sheet.says(*above, "locality")
        own = node.path == ("document", "issued")
        if own:
            place = sheet.says("locality")
        if node.value not in ("null", "~", ""):
            place = "" if place in (None, "viet-nam") else str(place)
            yield Dated(node, number or "", place, sheet.says(*above, "note") is not None, own)


def _span(date: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a date as precise as printed can mean; None for no date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", date)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        first = datetime.date(year, month or 1, day or 1)
        if day:
            return first, first
        after = datetime.date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
        return first, after - datetime.timedelta(days=1)
    except ValueError:
        return None


def date_betrayed(sheet: Sheet, world: World, dated: Dated, new: str) -> bool:
    """Whether anything in the files contradicts a date: a calendar, the document's own number, another mention of
    it, or the order of the documents. What a `note` says of a citation is taken for explained."""
    span = _span(new)
    if span is None or new[:2] not in ("19", "20"):
        return True
    numbered = re.search(r"/(\d{4})/", dated.number)
    if numbered is not None and not dated.noted and numbered[1] != new[:4]:
        return True
    issued = sheet.says("document", "issued")
    own = None if dated.own or issued is None else _span(issued)
    if not dated.noted and own is not None and span[0] > own[1]:
        return True
    if dated.own and span[0].year > int(sheet.says("period", "to") or 9999):
        return True
    if dated.own and sheet.name.startswith("superior/") and not sheet.stem.endswith(new[:4]):
        return True
    for other_sheet in world.sheets:
        for other in _dates(other_sheet):
            there = _span(other.node.value)
            same = (other_sheet.name, other.node.path) == (sheet.name, dated.node.path)
            if same or there is None or other.noted:
                continue
            if dated.own and other_sheet is sheet and there[0] > span[1]:
                return True  # it would be older than what it cites
            alike = (other.number, other.place) == (dated.number, dated.place) and dated.number not in ("", "null")
            if alike and not dated.noted and (there[1] < span[0] or span[1] < there[0]):
                return True
    return False


def _date_slips(
    change: Callable[[str], Iterator[str]], betrayed: bool = True
) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for dated in _dates(sheet):
            for new in dict.fromkeys(change(dated.node.value)):
                if new != dated.node.value and date_betrayed(sheet, world, dated, new) is betrayed:
                    issued = sheet.at("document", "issued")
                    also = () if issued is None else (issued.line,)
                    yield valued(sheet, dated.node, new, *also)

    return make


def _day_and_month(date: str) -> Iterator[str]:
    match = _DAY.match(date)
    if match is not None:
        yield f"{match[1]}-{match[3]}-{match[2]}"


def _other_year(date: str) -> Iterator[str]:
    for _, new in _slipped(date[:4]):
        yield new + date[4:]


def _other_month(date: str) -> Iterator[str]:
    if len(date) >= 7:
        for new in (*typing_errors.transposed(date[5:7]), *typing_errors.changed(date[5:7])):
            yield date[:5] + new + date[7:]


def _other_day(date: str) -> Iterator[str]:
    if len(date) == 10:
        for new in (*typing_errors.transposed(date[8:]), *typing_errors.changed(date[8:])):
            yield date[:8] + new


def _day_too_late(date: str) -> Iterator[str]:
    if len(date) == 10 and date[5:7] in ("02", "04", "06", "09", "11"):
        yield date[:8] + ("30" if date[5:7] == "02" else "31")


day_month_swapped = _date_slips(_day_and_month)
day_month_swapped_unseen = _date_slips(_day_and_month, betrayed=False)
year_changed = _date_slips(_other_year)
month_changed = _date_slips(_other_month)
day_changed = _date_slips(_other_day)
impossible_day = _date_slips(_day_too_late)


def date_unseen(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another date that nothing contradicts."""
    for change in (_other_year, _other_month, _other_day):
        yield from _date_slips(change, betrayed=False)(sheet, world)


def _date_form(change: Callable[[str], str | None]) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for dated in _dates(sheet):
            new = change(dated.node.value)
            if new is not None:
                yield valued(sheet, dated.node, new)

    return make


def _vietnamese(date: str) -> str | None:
    return "/".join(reversed(date.split("-"))) if len(date) == 10 else None


def _short(date: str) -> str | None:
    new = re.sub(r"-0(\d)", r"-\1", date)
    return new if new != date else None


date_with_slashes = _date_form(_vietnamese)
date_without_zero = _date_form(_short)
date_with_dots = _date_form(lambda date: date.replace("-", ".") if "-" in date else None)
