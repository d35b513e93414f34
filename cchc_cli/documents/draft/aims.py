"""Targets without a figure: those that a higher level assigns, and aims that the catalogue has an indicator for."""

import re
from collections.abc import Iterator, Sequence

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.claims import ASSIGNED
from cchc_cli.documents.document import Document, Section
from cchc_cli.documents.draft.candidates import Candidate, Evidence, candidates
from cchc_cli.documents.draft.dues import within
from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.documents.draft.quotes import ends_of_phrase
from cchc_cli.documents.draft.remarks import time_remark
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.draft.times import Time, base_of, inexact_time, time_of
from cchc_cli.documents.matching import Span, matches, percents
from cchc_cli.documents.parts import where_of
from cchc_cli.domain.enums import Aim, Comparator, Level, Unit
from cchc_cli.domain.figure_phrase import MAX_LENGTH, comparator_in, figures_in
from cchc_cli.i18n.message import Message, message

_WHO = {
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "trung ương": Level.NATION,
    "chính phủ": Level.NATION,
    "huyện": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "quận": Level.DISTRICT,
}
_VERBS = {
    "có ứng dụng": Aim.HAVE,
    "có": Aim.HAVE,
    "áp dụng": Aim.HAVE,
    "triển khai mô hình": Aim.HAVE,
    "hoàn thành": Aim.COMPLETE,
    "cải thiện": Aim.IMPROVE,
    "nâng cao": Aim.IMPROVE,
    "nâng": Aim.IMPROVE,
    "cắt giảm": Aim.REDUCE,
    "giảm": Aim.REDUCE,
    "tinh giản": Aim.REDUCE,
    "tăng số": Aim.INCREASE,
    "tăng tỷ lệ": Aim.INCREASE,
    "bảo đảm": Aim.ENSURE,
    "đảm bảo": Aim.ENSURE,
    "bố trí đủ": Aim.ENSURE,
}
_VERB = re.compile(
    rf"(?:^|[.;,]\s+|\b(?:phấn đấu|tiếp tục"
    rf"|từng bước)\s+)(?P<verb>{'|'.join(sorted(_VERBS, key=len, reverse=True))})\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_BEHIND_OBJECT = re.compile(
    r"\b(?P<what>(?:chỉ số|thứ hạng|xếp hạng|vị trí|mức độ|tỷ lệ|tỉ lệ|số lượng|thời gian|chi phí|chất lượng)\b"
    r"[^.;,:%\d]{2,80}?)\s(?:cải thiện|nâng lên|được (?:cải thiện|nâng cao|nâng lên|rút ngắn)"
    r"|(?:tăng|giảm)(?= (?:dần|qua|theo|hằng|hàng|so|mạnh|rõ|đều)\b|\s*(?:[.;,]|\Z)))\b[^.;%\d]*(?=[.;,]|\Z|so với)",
    re.IGNORECASE,
)
"""An aim whose verb stands behind what it is about: `chỉ số PAPI cải thiện qua từng năm`."""
_STOP = re.compile(r"[.;]\s")
_CUT = re.compile(r"giảm|tiết kiệm", re.IGNORECASE)
_INDEX = re.compile(r"\b(?:chỉ số|thứ hạng|xếp hạng)\b", re.IGNORECASE)
_LEAST_OF_INDEX, _LEAST_SCORE, _SURE, _NEARLY_ALL = 0.15, 0.3, 0.5, 0.9
"""Below the first two an aim resembles an indicator only in common words; below the second it is left to the curator.

A sentence without a verb of an aim is a comment if it has nearly all words of the name of an indicator.
"""


def assigned_of(document: Document, section: Section, number: int, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    """Yield the targets of a paragraph that a higher level assigns; a comment for one that cannot be quoted."""
    text = section.paragraphs[number - 1]
    place = Place(section.id, number)
    headings = " ".join(document.headings(section.id))
    for found in ASSIGNED.finditer(text):
        start = max((at.end() for at in _STOP.finditer(text, 0, found.start())), default=0)
        end = next((at.start() + found.end() for at in re.finditer(r"[.;]", text[found.end() :])), len(text))
        time = within(document, place, time_of(text, (start, end), found.span(), []))
        fields: dict[str, object] = {"delegated_to": str(_WHO[found["who"].lower()])}
        if time is not None and time.due is not None:
            fields["due"] = time.due
        base = base_of(text[start:end])
        if base is not None or _CUT.search(text[start:end]) or "tinh giản" in text[start:end].lower():
            fields["base"] = "unknown" if base is None else base
        stated = _unique(text, found.start(), found.end())
        if stated is None:
            reason = message("draft.assigned", "`{words}` has no target yet", words=found[0])
            yield Doubt(place, found[0], found.span(), reason, is_figure=False)
            continue
        near = text[start:end]
        yield DraftEntry(
            place,
            fields,
            stated,
            where_of(document, section.id),
            candidates(setting.catalogue, Evidence(near, near, headings)),
            found.span(),
            _remarks(time),
        )


def _aims_behind(text: str, place: Place, setting: Setting) -> Iterator[Doubt]:
    """Yield the possible aims whose verb stands behind what they are about, once for each indicator."""
    seen: set[str] = set()
    for found in _BEHIND_OBJECT.finditer(text):
        ranked = candidates(setting.catalogue, Evidence(found["what"], "", ""))
        if _resembles(found["what"], ranked) and ranked[0].indicator not in seen:
            seen.add(ranked[0].indicator)
            yield _possible(place, found[0].strip(), found.span(), ranked)


def _resembles(words: str, ranked: Sequence[Candidate]) -> bool:
    """Return whether words are about an indicator; an index is known by its name alone."""
    least = _LEAST_OF_INDEX if _INDEX.search(words) else _LEAST_SCORE
    return bool(ranked) and ranked[0].score >= least


def aims_of(document: Document, section: Section, number: int, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    """Yield the aims of the sentences without a figure that have the words of an indicator."""
    text = section.paragraphs[number - 1]
    behind = list(_aims_behind(text, Place(section.id, number), setting))
    yield from behind
    if ASSIGNED.search(text):
        return
    headings = " ".join(document.headings(section.id))
    seen = {one.candidates[0].indicator for one in behind}
    for found in _VERB.finditer(text):
        if _has_figure(text, found.start("verb")):
            continue  # the verb says how the figure is reached: `nâng xếp hạng từ 10 đến 15 bậc`
        near = f"{found['verb']}{found['rest']}"
        ranked = candidates(setting.catalogue, Evidence(near, "", ""))
        if not _resembles(near, ranked) or ranked[0].indicator in seen:
            continue
        seen.add(ranked[0].indicator)
        stated = _unique(text, found.start("verb"), found.end("verb"), least=4)
        if ranked[0].score < _SURE or stated is None or comparator_in(stated) is not Comparator.EXACTLY:
            yield _possible(Place(section.id, number), near, found.span("verb"), ranked)
            continue
        aim = _VERBS[found["verb"].lower()]
        fields: dict[str, object] = {"aim": str(aim)}
        span = found.span("rest")
        sentence = max((at.end() for at in _STOP.finditer(text, 0, found.start("verb"))), default=0)
        own = time_of(text, (sentence, found.end()), found.span("verb"), [])
        time = within(document, Place(section.id, number), own)
        if time is not None and time.due is not None:
            fields["due"] = time.due
        base = base_of(found["rest"])
        if base is not None or aim in (Aim.IMPROVE, Aim.REDUCE, Aim.INCREASE):
            fields["base"] = "unknown" if base is None else base
        yield DraftEntry(
            Place(section.id, number),
            fields,
            stated,
            where_of(document, section.id),
            candidates(setting.catalogue, Evidence(near, text, headings)),
            span,
            _remarks(time, text[sentence : found.end()]),
        )
    if not seen and not figures_in(text):
        ranked = candidates(setting.catalogue, Evidence(text, "", ""))
        if ranked and ranked[0].score >= _SURE and ranked[0].said >= _NEARLY_ALL:
            yield _possible(Place(section.id, number), text, (0, len(text)), ranked)


def _has_figure(text: str, at: int) -> bool:
    """Return whether the sentence around a place has a share or a rank, which is a target of its own."""
    start = max((one.end() for one in _STOP.finditer(text, 0, at)), default=0)
    end = next((one.start() for one in _STOP.finditer(text, at)), len(text))
    figures = (figure for figure in figures_in(text[start:end]) if figure.unit in (Unit.PERCENT, Unit.RANK))
    return any(percents(text[start:end])) or any(figures)


def _remarks(time: Time | None, text: str = "") -> tuple[Message, ...]:
    """Return the remark on a time that `due` cannot express."""
    said = time.text if time is not None and time.inexact else inexact_time(text)
    return () if said is None else (time_remark(said),)


def _possible(place: Place, words: str, span: Span, ranked: tuple[Candidate, ...]) -> Doubt:
    reason = message(
        "draft.possible-aim", "perhaps an aim: {indicator}; add it if it is a target", indicator=ranked[0].indicator
    )
    return Doubt(place, words[:60], span, reason, is_figure=False, candidates=ranked)


def _unique(text: str, start: int, end: int, least: int = 0) -> str | None:
    """Return the words from a place on, as few as are found once in the text."""
    ends = [found.end() for found in re.finditer(r"\S+", text[end : end + MAX_LENGTH])]
    whole = ends_of_phrase(text, end) if least else []
    for at in [*whole, *[end, *(end + further for further in ends)][least:]]:
        phrase = text[start:at].strip().rstrip(",;.:(")
        if len(phrase) <= MAX_LENGTH and len(matches(phrase, text)) == 1:
            return phrase
    return None
