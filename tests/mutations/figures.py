"""Slips in figures, operators and the quoted figure phrase."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from mutations import typing_errors
from mutations.sheet import COMPARATORS, Node, Sheet
from mutations.slip import Slip, World, edited, keyed, several, valued

STEPS = ("start", "step", "until")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MINIMUM = re.compile(r"tối thiểu |ít nhất | trở lên", re.IGNORECASE)


def _figures(sheet: Sheet) -> Iterator[Node]:
    """Every figure of every target, those of a rise included."""
    return (
        node
        for node in sheet.scalars(*COMPARATORS, *STEPS)
        if node.target is not None and (node.name in COMPARATORS or node.path[2:3] == ("trajectory",))
    )


def _stated_line(sheet: Sheet, node: Node) -> tuple[int, ...]:
    stated = sheet.stated(node)
    return () if stated is None else (stated.line,)


def _each(change: Callable[[str], Iterable[str]], stated: bool = True) -> Callable[[Sheet, World], Iterator[Slip]]:
    """A change of each figure, of those with a `stated` or of those without one."""

    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in _figures(sheet):
            if (sheet.stated(node) is not None) is stated:
                for new in change(sheet.shown(node)):
                    yield valued(sheet, node, new, *_stated_line(sheet, node))

    return make


digit_changed = _each(typing_errors.changed)
digits_transposed = _each(typing_errors.transposed)
digit_dropped = _each(typing_errors.dropped)
digit_doubled = _each(typing_errors.doubled)
as_fraction = _each(lambda figure: [str(int(figure) / 100)] if 1 < int(figure) < 100 else [])
reported_digit_changed = _each(
    lambda figure: (new for new in typing_errors.changed(figure) if int(new) <= 100), stated=False
)


def _form(change: Callable[[str], Iterable[str]]) -> Callable[[Sheet, World], Iterator[Slip]]:
    """Another way to write each figure, whether it is stated or not."""

    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in _figures(sheet):
            for new in change(sheet.shown(node)):
                yield valued(sheet, node, new)

    return make


with_percent = _form(lambda figure: [f"{figure}%", f"{figure} %"])
with_unit = _form(lambda figure: [f"{figure} phần trăm", f"{figure} điểm", f"{figure} (%)"])
with_comma = _form(lambda figure: [f"{figure},5"])
with_thousands = _form(lambda figure: [f"{figure}.000"])
quoted = _form(lambda figure: [f'"{figure}"'])
with_letter = _form(
    lambda figure: (
        figure[:-1] + letter for digit, letter in (("0", "O"), ("0", "o"), ("5", "S")) if figure[-1] == digit
    )
)
leading_zero = _form(lambda figure: [f"0{figure}"])
as_range = _form(lambda figure: [f"{figure}-{figure}", f"{figure} - {figure}"])
with_operator_sign = _form(lambda figure: [f">= {figure}", f"≥{figure}", f"> {figure}"])
negative = _form(lambda figure: [f"-{figure}"])
empty = _form(lambda figure: [""])
in_words = _form(lambda figure: ["một trăm" if figure == "100" else "tám mươi"])


def out_of_range(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A share above 100 or a rank of 0, in the phrase too."""
    for target in range(sheet.targets):
        figure = sheet.figure(target)
        unit = world.indicators[sheet.says("targets", target, "indicator") or ""]
        if figure is not None and unit in ("percent", "rank"):
            yield _in_both(sheet, figure, f"{figure.value}00" if unit == "percent" else "0")


def both_changed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The same wrong digit in the figure and in `stated`."""
    for target in range(sheet.targets):
        figure = sheet.figure(target)
        if figure is not None and sheet.stated(figure) is not None:
            yield _in_both(sheet, figure, str(int(figure.value) - 1))


def _in_both(sheet: Sheet, figure: Node, new: str) -> Slip:
    """Another figure in the entry and in the phrase, where there is one."""
    edits = [(figure.start, figure.end, new)]
    stated = sheet.stated(figure)
    if stated is not None:
        said = re.sub(rf"(?<!\d){figure.value}(?!\d)", new, sheet.shown(stated), count=1)
        edits.append((stated.start, stated.end, said))
    return several(sheet, edits, f"{figure.value} to {new} throughout", figure.line, *_stated_line(sheet, figure))


def of_the_next_target(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The figure of the next line of the document."""
    for target in range(sheet.targets - 1):
        figure, other = sheet.figure(target), sheet.figure(target + 1)
        if figure is not None and other is not None and figure.value != other.value and sheet.stated(figure):
            yield valued(sheet, figure, other.value, *_stated_line(sheet, figure))


def two_figures(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A target has two operators."""
    for target in range(sheet.targets):
        figure = sheet.figure(target)
        if figure is None:
            continue
        end = sheet.start_of(figure.line + 1)
        other = "exactly" if figure.name != "exactly" else "at_least"
        new = f"    {other}: {figure.value}\n"
        yield edited(sheet, end, end, new, f"`{other}` beside `{figure.name}`", (figure.line,))


def operator(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another operator than the document's, where the phrase or the direction betrays it."""
    for node in _figures(sheet):
        for other in COMPARATORS:
            if node.name in COMPARATORS and other != node.name and _betrayed(sheet, world, node, other):
                made = keyed(sheet, node, other)
                yield replace(made, lines=made.lines | set(_stated_line(sheet, node)))


def reported_operator(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another operator where no phrase is quoted."""
    for node in _figures(sheet):
        for other in COMPARATORS:
            if node.name in COMPARATORS and other != node.name and not _betrayed(sheet, world, node, other):
                yield keyed(sheet, node, other)


def _betrayed(sheet: Sheet, world: World, node: Node, other: str) -> bool:
    if sheet.stated(node) is not None:
        return True
    direction = world.directions[sheet.says("targets", node.target or 0, "indicator") or ""]
    return other in (("at_most", "less_than") if direction == "more" else ("at_least", "more_than"))


# --- the phrase


def _phrases(sheet: Sheet) -> Iterator[Node]:
    """The phrases of targets; those of exceptions have no figure to be compared with."""
    return (node for node in sheet.scalars("stated") if node.target is not None)


def _own_number(sheet: Sheet, stated: Node) -> tuple[int, int] | None:
    """Where the figure of the target stands in its phrase, as offsets in the text."""
    figure = sheet.figure(stated.target or 0)
    if figure is None:
        return None
    for match in _NUMBER.finditer(sheet.shown(stated)):
        if match[0] == figure.value:
            return stated.start + match.start(), stated.start + match.end()
    return None


def _line_of_figure(sheet: Sheet, stated: Node) -> int:
    figure = sheet.figure(stated.target or 0)
    return stated.line if figure is None else figure.line


def stated_digit_changed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One digit of the figure in `stated`."""
    for stated in _phrases(sheet):
        place = _own_number(sheet, stated)
        if place is not None:
            for new in typing_errors.changed(sheet.text[slice(*place)]):
                yield edited(sheet, *place, new, also=(_line_of_figure(sheet, stated),))


def stated_without_figure(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The figure left out of `stated`."""
    for stated in _phrases(sheet):
        place = _own_number(sheet, stated)
        if place is not None:
            start, end = place
            end += len(sheet.text[end:]) - len(sheet.text[end:].lstrip("% "))
            if sheet.text[start - 1] == " " and sheet.text[end] in '},"':
                start -= 1
            yield edited(sheet, start, end, "", also=(_line_of_figure(sheet, stated),))


def stated_without_operator(sheet: Sheet, world: World) -> Iterator[Slip]:
    """`tối thiểu` or `trở lên` left out of `stated`."""
    for stated in _phrases(sheet):
        match = _MINIMUM.search(sheet.shown(stated))
        # `từ 95%` without `trở lên` is a minimum still
        if match is not None and sheet.figure(stated.target or 0) is not None and match[0] != " trở lên":
            start, end = stated.start + match.start(), stated.start + match.end()
            yield edited(sheet, start, end, "", also=(_line_of_figure(sheet, stated),))


def stated_of_the_next_target(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The phrase of the next target, which has another figure."""
    for target in range(sheet.targets - 1):
        one, two = sheet.figure(target), sheet.figure(target + 1)
        if one is None or two is None or one.value == two.value:
            continue
        stated, other = sheet.stated(one), sheet.stated(two)
        if stated is None or other is None or re.search(rf"(?<!\d){one.value}(?!\d)", other.value):
            continue
        yield valued(sheet, stated, sheet.shown(other), one.line)


def _inside(sheet: Sheet, node: Node, change: Callable[[str], str | None], *also: int) -> Iterator[Slip]:
    """A change inside the quotes of a text."""
    shown = sheet.shown(node)
    inner = shown[1:-1] if node.quoted else shown
    new = change(inner)
    if new is not None and new != inner:
        yield valued(sheet, node, f'"{new}"' if node.quoted else new, *also)


def stated_too_long(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The sentence goes on."""
    more = " trong tổng số hồ sơ thủ tục hành chính thuộc thẩm quyền giải quyết"
    for stated in _phrases(sheet):
        yield from _inside(sheet, stated, lambda text: text + more)


def stated_two_gaps(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Words are left out twice."""
    for stated in _phrases(sheet):
        if " … " in stated.value:
            yield from _inside(sheet, stated, lambda text: re.sub(r" (?=[^ …]+$)", " … ", text))


def stated_three_dots(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Three dots for the one character."""
    for stated in _phrases(sheet):
        yield from _inside(sheet, stated, lambda text: text.replace(" … ", " ... ") if " … " in text else None)


def stated_gap_without_spaces(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The gap without the spaces around it."""
    for stated in _phrases(sheet):
        yield from _inside(sheet, stated, lambda text: text.replace(" … ", "…"))


def stated_double_space(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Two spaces in a row."""
    for stated in _phrases(sheet):
        yield from _inside(sheet, stated, lambda text: text.replace(" ", "  ", 1))
