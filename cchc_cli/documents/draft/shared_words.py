"""Words of a sentence that may hold for a further figure: `trừ …` at its end, `phấn đấu` or `mỗi năm` before it."""

import re
from collections.abc import Iterator

from cchc_cli.documents.draft.clauses import Clause
from cchc_cli.documents.draft.conditions import condition_of
from cchc_cli.documents.draft.quotes import OPERATOR
from cchc_cli.documents.draft.scopes import EXCEPT, HEDGE, Words, exclusions_of, sentence_before
from cchc_cli.documents.draft.shares import shares_of
from cchc_cli.documents.draft.times import Due, times_in
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in, repeats_noun
from cchc_cli.i18n.message import Message, message

_EXCLUSION = re.compile(rf"{EXCEPT}\b[^;.)]*", re.IGNORECASE)
_LISTED = re.compile(r"[^.;]*(?:,|\bvà)\s*", re.IGNORECASE)
_LONGEST, _BEFORE, _WHOLE = 40, 60, 100


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
    operator = _operator_before(text, figure)
    if operator is not None:
        yield _remark(operator, shown)
    every = [time for time in times_in(before) if time.due == "every-year" and not time.follows]
    if every and due is None:
        yield _remark(every[0].text, shown)


def _operator_before(text: str, figure: Figure) -> str | None:
    """Return the operator of the share listed before one of the same thing: `tối thiểu 80% hồ sơ …, 60% hồ sơ …`."""
    before = next((one for one in reversed(figures_in(text)) if one.span[1] <= figure.span[0]), None)
    if before is None or before.operator is Comparator.EXACTLY or before.unit is not Unit.PERCENT:
        return None
    if figure.operator is not Comparator.EXACTLY or figure.unit is not Unit.PERCENT or figure.value >= _WHOLE:
        return None
    between = text[before.span[1] : figure.span[0]]
    operator = OPERATOR.search(text, max(before.span[0] - _BEFORE, 0), before.span[0])
    if operator is None or not _LISTED.fullmatch(between) or not repeats_noun(between, text[figure.span[1] :]):
        return None
    return operator[0].strip()


def _remark(words: str, figure: str) -> Message:
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    return message("draft.may-apply", "`{words}` may hold for {figure} too", words=short, figure=figure)
