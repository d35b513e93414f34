"""Words of a sentence that may hold for a further figure: `trừ …` at its end, `phấn đấu` or `mỗi năm` before it."""

import re
from collections.abc import Iterator

from cchc_cli.documents.draft.clauses import Clause
from cchc_cli.documents.draft.conditions import condition_of
from cchc_cli.documents.draft.scopes import EXCEPT, HEDGE, Words, exclusions_of, sentence_before
from cchc_cli.documents.draft.shares import shares_of
from cchc_cli.documents.draft.times import Due, times_in
from cchc_cli.domain.figure_phrase import Figure
from cchc_cli.i18n.message import Message, message

_EXCLUSION = re.compile(rf"{EXCEPT}\b[^;.)]*", re.IGNORECASE)
_LONGEST = 40


def shared_words(text: str, figure: Figure, clause: Clause, words: Words, due: Due | None) -> Iterator[Message]:
    """Yield a remark for each qualifier or `hằng năm` of the sentence that the draft gives to another figure only."""
    shown = text[slice(*figure.span)]
    rest = text[figure.span[1] : clause.end]
    further = set(exclusions_of(Words("", rest, "", forward=True))) - set(exclusions_of(words))
    excluded = _EXCLUSION.search(rest)
    if further and excluded is not None:
        yield _remark(excluded[0], shown)
    condition = None if condition_of(words) else condition_of(Words("", rest, "", forward=True))
    if condition is not None:
        yield _remark(condition, shown)
    for owner, share in shares_of(text).items():
        if owner[0] >= figure.span[1] and share.figure.span[0] < clause.end:
            yield _remark(f"{text[slice(*share.figure.span)]} {share.of}", shown)
    before = sentence_before(text, figure.span[0])
    hedge = HEDGE.search(before)
    if hedge is not None and not words.hedged:
        yield _remark(hedge[0], shown)
    every = [time for time in times_in(before) if time.due == "every-year" and not time.follows]
    if every and due is None:
        yield _remark(every[0].text, shown)


def _remark(words: str, figure: str) -> Message:
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    return message("draft.may-apply", "`{words}` may hold for {figure} too", words=short, figure=figure)
