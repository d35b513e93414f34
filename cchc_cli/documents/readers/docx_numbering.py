"""Automatic numbering of Word: the label that a paragraph shows, such as `II.`, `a)` or `-`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An element of ElementTree."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_BASED_ON = 20


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how its number looks, and where it begins."""

    form: str
    text: str
    start: int


@dataclass
class Numbering:
    """The lists of a document and how far each has counted; `label` counts on."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, paragraph: Element) -> str:
        """Return the label of a paragraph with a space behind it; empty without automatic numbering."""
        reference = self._reference(paragraph)
        if reference is None or reference[0] not in self.lists:
            return ""
        number, at = reference
        abstract = self.lists[number]
        level = self.levels.get(abstract, {}).get(at)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return "- "
        counts = self.counts.setdefault(abstract, {})
        restart = self.restarts.pop((number, at), None)
        counts[at] = restart if restart is not None else counts.get(at, level.start - 1) + 1
        for deeper in [one for one in counts if one > at]:
            del counts[deeper]
        text = level.text
        for above in range(at + 1):
            own = self.levels[abstract].get(above, level)
            text = text.replace(f"%{above + 1}", shown(counts.get(above, own.start), own.form))
        return f"{text.strip()} " if text.strip() else ""

    def _reference(self, paragraph: Element) -> tuple[str, int] | None:
        """Return list and level of a paragraph: its own, or those of its style."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return self.styles.get("")
        style = properties.find(f"{W}pStyle")
        inherited = self.styles.get("" if style is None else style.get(f"{W}val", ""))
        own = properties.find(f"{W}numPr")
        if own is None:
            return inherited
        number, level = own.find(f"{W}numId"), own.find(f"{W}ilvl")
        id_ = number.get(f"{W}val") if number is not None else (inherited or (None, 0))[0]
        if id_ is None or id_ == "0":
            return None
        at = integer(level.get(f"{W}val"), 0) if level is not None else (inherited or ("", 0))[1]
        return id_, at


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """Return the lists of a document from its numbering and style parts."""
    found = Numbering()
    if numbering is not None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            found.levels[abstract.get(f"{W}abstractNumId", "")] = dict(_levels(abstract))
        for number in numbering.iter(f"{W}num"):
            id_, to = number.get(f"{W}numId", ""), number.find(f"{W}abstractNumId")
            found.lists[id_] = to.get(f"{W}val", "") if to is not None else ""
            for override in number.iter(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                if start is not None:
                    found.restarts[id_, integer(override.get(f"{W}ilvl"), 0)] = integer(start.get(f"{W}val"), 1)
    if styles is not None:
        found.styles = dict(_styles(styles))
    return found


def shown(number: int, form: str) -> str:
    """Return a number in a form of Word."""
    if form in ("upperRoman", "lowerRoman"):
        text = _roman(number)
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{number:02}" if form == "decimalZero" else str(number)


def integer(text: str | None, otherwise: int) -> int:
    """Return the integer of an attribute."""
    return int(text) if text is not None and text.lstrip("-").isdecimal() and len(text) < 9 else otherwise


def _levels(abstract: Element) -> Iterator[tuple[int, Level]]:
    for level in abstract.iter(f"{W}lvl"):
        form, text, start = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
        yield (
            integer(level.get(f"{W}ilvl"), 0),
            Level(
                "decimal" if form is None else form.get(f"{W}val", "decimal"),
                "" if text is None else text.get(f"{W}val", ""),
                1 if start is None else integer(start.get(f"{W}val"), 1),
            ),
        )


def _styles(styles: Element) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield list and level of each style that has them, from itself or from the style that it is based on."""
    own: dict[str, tuple[str | None, tuple[str, int] | None]] = {}
    for style in styles.iter(f"{W}style"):
        based, number, level = style.find(f"{W}basedOn"), style.find(f".//{W}numId"), style.find(f".//{W}ilvl")
        at = 0 if level is None else integer(level.get(f"{W}val"), 0)
        own[style.get(f"{W}styleId", "")] = (
            None if based is None else based.get(f"{W}val"),
            None if number is None else (number.get(f"{W}val", ""), at),
        )
    for id_ in own:
        name: str | None = id_
        for _ in range(_MAX_BASED_ON):
            based_on, found = own.get(name or "", (None, None))
            if found is not None:
                yield id_, found
                break
            name = based_on


def _roman(number: int) -> str:
    text = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text, number = text + sign, number - value
    return text
