"""What the style sheets of a web page hide: rules of one class, id or tag with `display: none`."""

import re
from collections.abc import Iterator, Mapping

_STYLE = re.compile(r"<style\b", re.IGNORECASE)
_STYLE_END = re.compile(r"</style\b", re.IGNORECASE)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<mark>[.#][\w-]+)?", re.IGNORECASE)
_MARK = re.compile(r"[.#][\w-]+")
_HIDDEN = re.compile(r"(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_SHOWN = re.compile(r"(?:^|[;\s{])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)


def is_hidden(style: str) -> bool:
    """Return whether declarations hide an element."""
    return _HIDDEN.search(style) is not None


class Hidden:
    """The elements that the style sheets of a page hide; those of a class that another rule shows are not."""

    def __init__(self, page: str) -> None:
        rules = [rule for sheet in _sheets(page) for rule in _rules(sheet)]
        shown = {mark for selector, style in rules if _SHOWN.search(style) for mark in _marks(selector)}
        hidden = (selector for selector, style in rules if is_hidden(style))
        simple = (found for selector in hidden if (found := _SIMPLE.fullmatch(selector)) is not None)
        self._selectors = frozenset(
            (found["tag"].lower() if found["tag"] else "", found["mark"] or "")
            for found in simple
            if not shown.intersection(_marks(found[0]))
        )

    def hides(self, tag: str, values: Mapping[str, str]) -> bool:
        """Return whether a rule hides an element and its own style does not show it."""
        if not self._selectors or _SHOWN.search(values.get("style", "")):
            return False
        marks = ["", *(f".{name}" for name in values.get("class", "").split()), f"#{values.get('id', '')}"]
        return any((name, mark) in self._selectors for mark in marks for name in (tag, ""))


def _marks(selector: str) -> list[str]:
    """Return the classes and ids of a selector; its tag if it has none."""
    return _MARK.findall(selector) or [selector.lower()]


def _sheets(page: str) -> Iterator[str]:
    at = 0
    while (start := _STYLE.search(page, at)) is not None and (end := _STYLE_END.search(page, start.end())) is not None:
        yield page[start.end() : end.start()].partition(">")[2]
        at = end.end()


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selector and declarations of each rule that is in no other: those of `@media` are for other media."""
    first, *commented = sheet.split("/*")
    depth = 0
    for block in "".join([first, *(text.partition("*/")[2] for text in commented)]).split("}"):
        selectors, brace, style = block.partition("{")
        if depth == 0 and brace and "{" not in style:
            yield from ((selector.strip(), style) for selector in selectors.rpartition(";")[2].split(","))
        depth = max(depth + block.count("{") - 1, 0)
