"""The deadlines of the figures of one paragraph: their own, or those that they share with the figures beside them."""

import re
from collections.abc import Sequence

from cchc_cli.documents.draft.clauses import clause_of
from cchc_cli.documents.draft.times import Due, Time, due_of, is_listed, times_in
from cchc_cli.documents.matching import Span
from cchc_cli.domain.figure_phrase import Figure, figures_in

PRESENT = re.compile(
    r"(?<!\w)(?:(?<!thực )(?<!thể )hiện(?: nay| tại| đạt| là| mới)|mới đạt|đã đạt)(?!\w)", re.IGNORECASE
)
"""Words of what is so already."""
_ASIDE = re.compile(r"\([^()]*\)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def dues_of(text: str, figures: Sequence[Figure]) -> list[Due | None]:
    """Return the deadlines of the figures of a paragraph: their own, or those of the others of their sentence.

    The times of brackets that have figures of their own are those of these figures only:
    `năm 2026 đạt 88% (năm 2025 là 71%)`.
    """
    asides = asides_in(text)
    spans = [figure.span for figure in figures]
    inside = [next((aside for aside in asides if aside[0] <= span[0] < aside[1]), None) for span in spans]
    outer = iter(
        _dues(without(text, asides), [span for span, aside in zip(spans, inside, strict=True) if aside is None])
    )
    every = iter(_dues(text, spans))
    found = [next(outer) if aside is None else own for own, aside in zip(every, inside, strict=True)]
    return [
        None if aside is not None and _is_present(text, aside) else due
        for due, aside in zip(found, inside, strict=True)
    ]


def _is_present(text: str, aside: Span) -> bool:
    """Return whether a bracket says what is so already and no year: `(hiện nay 71%)`."""
    return PRESENT.search(text, *aside) is not None and _YEAR.search(text, *aside) is None


def asides_in(text: str) -> list[Span]:
    """Return the brackets of a text that have a figure of their own behind other words of their sentence."""
    return [
        found.span()
        for found in _ASIDE.finditer(text)
        if figures_in(found[0]) and figures_in(re.split(r"[.;]\s", text[: found.start()])[-1])
    ]


def without(text: str, spans: Sequence[Span]) -> str:
    """Return a text with blanks in place of some of its parts, so that the others stay where they are."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _dues(text: str, spans: Sequence[Span]) -> list[Due | None]:
    found: list[Due | None] = []
    opening = next((time.due for time in times_in(text[:120]) if time.start == 0 and _opens(text, time)), None)
    for at, span in enumerate(spans):
        clause = clause_of(text, spans, at)
        own = due_of(text, (clause.start, clause.end), span, spans)
        before = found[at - 1] if at and _same_sentence(text, spans, at) else None
        opened = opening if not re.search(r"\.\s", text[: span[0]]) else None
        found.append(own if own is not None else before if before is not None else opened)
    for at in reversed(range(len(found) - 1)):
        if found[at] is None and is_listed(text, spans[at], spans[at + 1]):
            found[at] = found[at + 1]
    return found


def _opens(text: str, time: Time) -> bool:
    """Return whether a time at the beginning of a sentence is that of all its parts; `hằng năm` needs a comma."""
    return time.due != "every-year" or text[time.end : time.end + 1] == ","


def _same_sentence(text: str, spans: Sequence[Span], at: int) -> bool:
    between = text[spans[at - 1][1] : spans[at][0]]
    return re.search(r"[.;]\s(?!\s*(?:trong (?:số )?đó|riêng|còn)\b)", between) is None
