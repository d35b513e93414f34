"""Figures that a sentence lists for things that it lists: `của cấp tỉnh, cấp xã lần lượt đạt 95% và 85%`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cchc_cli.domain.figure_phrase import Figure

_WORD = r"(?<!\w)(?:lần\s+lượt|tương\s+ứng)(?!\w)"
_AHEAD = re.compile(rf"{_WORD}[^.;%\d]{{0,80}}$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*[,(]?\s*{_WORD}", re.IGNORECASE)
_STOP = re.compile(r"[.;](?=\s|\Z)")
_JOINED = re.compile(
    r"\s*(?:trở lên\s*)?(?:[,;]\s*|(?<=\s))(?:và\s+)?"
    r"(?:(?:đạt|là|tối thiểu|ít nhất|trên|từ|khoảng|dưới|không dưới|không quá|không thấp hơn)\s+)*",
    re.IGNORECASE,
)
"""What stands between two figures of a list."""
_NEXT = re.compile(r"(?:,|;|\bvà\b)(?:(?!,|;|\bvà\b).)*$|\s*[,(]?\s*(?:riêng|còn|trong (?:số )?đó)\b.*$", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)20\d\d\s*(?:,|và)\s*(?:năm\s+)?20\d\d(?!\d)", re.IGNORECASE)

_MOST = 12
"""Figures of a list at most."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The place of a figure in its list, and the words around the list; `earlier` are those of the sentences before."""

    at: int
    of: int
    before: str
    behind: str
    earlier: str

    def members(self, names_in: Callable[[str], Sequence[str]]) -> tuple[list[str], bool]:
        """Return the name that this figure is for, and whether the words leave that open.

        There is one for each figure only where as many are listed; a single name is that of all figures.
        """
        found = [list(dict.fromkeys(names_in(text))) for text in (self.before, self.behind)]
        names = next((names for names in found if len(names) == self.of), None)
        if names is not None:
            by_year = _YEARS.search(f"{self.before}{self.behind}") is not None
            return ([], True) if by_year else ([names[self.at]], False)
        named = list(dict.fromkeys([*found[0], *found[1]]))
        if not named:
            return [], len(set(names_in(self.earlier))) > 1
        return (named, False) if len(named) == 1 else ([], True)


def listed_of(text: str, figures: Sequence[Figure], at: int) -> Listed | None:
    """Return the list of a figure, if `lần lượt` or `tương ứng` stands before or behind it."""
    first = last = at
    while first and last - first < _MOST and _are_joined(text, figures[first - 1], figures[first]):
        first -= 1
    while last + 1 < len(figures) and last - first < _MOST and _are_joined(text, figures[last], figures[last + 1]):
        last += 1
    if first == last or last - first >= _MOST:
        return None
    start, end = figures[first].span[0], figures[last].span[1]
    left = max(*(text.rfind(stop, 0, start) + 1 for stop in (". ", "; ")), figures[first - 1].span[1] if first else 0)
    stop = _STOP.search(text, end)
    right = len(text) if stop is None else stop.start()
    after = figures[last + 1].span[0] if last + 1 < len(figures) else right
    before, behind = text[left:start], text[end : min(after, right)]
    if after < right:  # `lần lượt đạt 70%, 80%, cấp xã đạt 60%`: the last words lead to the next figure
        behind = _NEXT.sub("", behind)
    if not _AHEAD.search(before) and not _BEHIND.match(behind):
        return None
    return Listed(at - first, last - first + 1, before, behind, text[:left])


def _are_joined(text: str, one: Figure, two: Figure) -> bool:
    return _JOINED.fullmatch(text, one.span[1], two.span[0]) is not None
