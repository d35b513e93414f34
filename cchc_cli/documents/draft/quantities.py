"""Figures that are neither a share nor a rank: `không quá 15 phút`, `10/10 thôn`, `không để xảy ra`."""

import re
from collections.abc import Iterator

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.draft.entries import Doubt, likely
from cchc_cli.documents.draft.quotes import OPERATOR
from cchc_cli.documents.draft.scopes import sentence_of
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import figures_in
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.i18n.message import message

_CHANGED = re.compile(r"(?<!\w)(?:giảm|rút ngắn|tăng)(?:\s+(?:thêm|xuống|lên|còn))?\s*$", re.IGNORECASE)
_MEASURE = re.compile(r"\s*[^\W\d_]+(?:\s+[^\W\d_]+)?")
_CLOSING = re.compile(r"\s+trở (?:lên|xuống)", re.IGNORECASE)
_ALL_OF = re.compile(r"(?<![\d/.,])(?<!ngày )(\d{1,4})/\1\s+(?=[^\W\d_])")
_NONE = re.compile(r"(?<!\w)không để\s+(?:xảy ra|phát sinh|tồn đọng|quá hạn|trễ|có|còn)\b[^,;.:]{0,60}", re.IGNORECASE)
_BEFORE = 60


def quantities_of(text: str, place: Place, catalogue: Catalogue) -> Iterator[Doubt]:
    """Yield the bounds and changes of a paragraph in units that no share or rank has, and what may not happen."""
    for figure in figures_in(text):
        start, end = figure.span
        if figure.unit not in (Unit.NUMBER, Unit.SCORE):
            continue
        changed = _CHANGED.search(text, max(start - _BEFORE, 0), start)
        begins = OPERATOR.search(text, max(start - _BEFORE, 0), start) or changed
        if figure.operator is Comparator.EXACTLY and changed is None:
            continue
        measure = _MEASURE.match(text, end)
        end = measure.end() if measure is not None and figure.unit is Unit.NUMBER else end
        closing = _CLOSING.match(text, end)
        end = closing.end() if closing is not None else end
        span = (begins.start() if begins is not None else start, end)
        near = sentence_of(text, start) if figure.unit is Unit.NUMBER else ""
        said = likely(near, catalogue) or message("draft.quantity", "its unit is neither % nor a rank")
        yield Doubt(place, text[slice(*span)].strip(), span, said, is_quantity=True)
    for found in _ALL_OF.finditer(text):
        word = _MEASURE.match(text, found.end())
        span = (found.start(), word.end() if word is not None else found.end())
        said = message("draft.all-of", "all of them, without a percentage: give it in the `notes` of `document`")
        yield Doubt(place, text[slice(*span)].strip(), span, said, is_quantity=True)
    for found in _NONE.finditer(text):
        said = message("draft.none", "a target of none: an `aim`, if an indicator fits")
        yield Doubt(place, found[0].strip(), found.span(), said, is_quantity=True)
