"""Figures that a document states twice."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.draft.candidates import content_words
from cchc_cli.documents.draft.entries import DraftEntry

_LEAST_SCORE, _CLEAR = 0.35, 0.93
"""A first candidate that a second one nearly equals does not say that two figures are of one indicator."""

_FEWEST_WORDS, _MOST = 5, 0.9
"""Of two statements in the same words; fewer are of many indicators."""


def restated(entries: Sequence[DraftEntry]) -> list[DraftEntry]:
    """Return the entries with `restates` where two sections say the same: figure, time, scope and words."""
    found = list(entries)
    for one_at, one in enumerate(entries):
        for two_at in range(one_at + 1, len(entries)):
            two = entries[two_at]
            if one.place.section != two.place.section and _same(one, two):
                found[one_at] = _restating(found[one_at], two.place)
                found[two_at] = _restating(found[two_at], one.place)
    return found


def _same(one: DraftEntry, two: DraftEntry) -> bool:
    """Return whether two entries give the same figure, and their words point to one indicator."""
    keys = ("at_least", "more_than", "exactly", "at_most", "less_than", "trajectory", "scope")
    if any(one.fields.get(key) != two.fields.get(key) for key in keys):
        return False
    dues = {str(entry.fields.get("due")) for entry in (one, two)} - {"None"}
    if len(dues) > 1 or not one.candidates or not two.candidates:
        return False
    first, second = one.candidates[0], two.candidates[0]
    if first.indicator != second.indicator:
        return False
    if _same_words(content_words(one.near), content_words(two.near)):
        return True
    if min(first.score, second.score) < _LEAST_SCORE:
        return False
    return all(
        len(one.candidates) < 2 or one.candidates[1].score < _CLEAR * one.candidates[0].score for one in (one, two)
    )


def _same_words(one: frozenset[str], two: frozenset[str]) -> bool:
    """Return whether nearly all words of the shorter one are in the other too."""
    fewer = min(len(one), len(two))
    return fewer >= _FEWEST_WORDS and len(one & two) >= _MOST * fewer


def _restating(entry: DraftEntry, place: Place) -> DraftEntry:
    named = {"section": place.section}
    there: dict[str, Any] = (
        {**named, "table": place.table, "row": place.row} if place.row else {**named, "paragraph": place.paragraph}
    )
    known = entry.fields.get("restates")
    value = there if known is None else [*(known if isinstance(known, list) else [known]), there]
    return replace(entry, fields={**entry.fields, "restates": value})
