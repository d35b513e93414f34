"""The text of a drafted plan file: YAML with the candidates and the doubtful figures as comments."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.draft.candidates import Candidate
from cchc_cli.documents.draft.citations import Cited
from cchc_cli.documents.draft.draft import Draft
from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.documents.title_period import TitlePeriod
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message

_PLAIN = re.compile(r"[^\W\d_][^:#\[\]{},&*!|>'\"%@`\\\n]*[^\s:#\[\]{},&*!|>'\"%@`\\\n]|[^\W\d_]+")
_NUMBER_LIKE = re.compile(r"[\d.,+-]+|0x.*|\.\w+|true|false|yes|no|on|off|null|~", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"\d+[\w.]*(?:-[\wĐ]+)?(?:/\d{4})?[/-][\wĐ&/-]+")
_PLAIN_SECTION = re.compile(r"(?:[A-ZĐ]\w*)(?:\.\w+)*")
_PLAIN_FIGURE = re.compile(r"\d+(?:,\d+)?% [^:#\[\]{},&*!|>'\"%@`\\\n]+[^\s:]")


def text_of(draft: Draft, catalogue: Catalogue, lang: Lang, modeline: str | None = None) -> str:
    """Return the plan file of a draft."""
    lines = [] if modeline is None else [modeline]
    lines += [*_head(draft, lang), "targets:" if draft.entries else "targets: []"]
    for item in draft.items:
        lines += _doubt(item, catalogue, lang) if isinstance(item, Doubt) else _entry(item, catalogue, lang)
    return "".join(f"{line}\n" for line in lines)


def scalar(value: Any) -> str:
    """Return a value as YAML in a flow: `{key: value}`, `[a, b]`, text quoted where it must be."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {scalar(one)}' for key, one in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(scalar, value))}]"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, int):
        return str(value)
    return _text(str(value))


def _text(text: str) -> str:
    clean = visible(" ".join(text.split()))
    plain = (
        _PLAIN_SECTION.fullmatch(clean)
        or _PLAIN.fullmatch(clean)
        or _PLAIN_NUMBER.fullmatch(clean)
        or _PLAIN_FIGURE.fullmatch(clean)
    )
    if plain and not _NUMBER_LIKE.fullmatch(clean) and ": " not in clean and " #" not in clean:
        return clean
    escaped = clean.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _or_blank(text: str | None) -> str:
    """Return a value, or the blank that lint reports."""
    return '""' if text is None else scalar(text)


def _comment(said: Message, lang: Lang, indent: str = "") -> str:
    return f"{indent}# {visible(lang.of(said))}"


def _head(draft: Draft, lang: Lang) -> Iterator[str]:
    head = draft.head
    intro = message(
        "draft.intro",
        "Drafted from the document: choose the indicator of each entry, check every value, then run `cchc lint` and "
        "`cchc verify`.",
    )
    yield _comment(intro, lang)
    if head.locality is None:
        possible = [place.id for place in head.possible]
        yield _comment(
            message("draft.locality", "the locality, perhaps {possible:or}", possible=possible)
            if possible
            else message("draft.no-locality", "the id of the locality; find it with `cchc localities`"),
            lang,
        )
    yield f"locality: {_or_blank(None if head.locality is None else head.locality.id)}"
    yield "document:"
    if head.title is None:
        yield _comment(message("draft.title", "no title found; null if the document has none"), lang, "  ")
    yield f"  title: {_or_blank(head.title)}"
    yield f"  number: {scalar(head.number)}"
    yield f"  issued: {head.issued or 'null'}"
    if head.issuer is None:
        yield _comment(message("draft.issuer", "the issuing body, at the top of the first page"), lang, "  ")
    yield f"  issuer: {_or_blank(head.issuer)}"
    yield "  evidence: primary"
    if head.agency:
        yield "  agency: true"
    parts = {entry.where for entry in draft.entries}
    covers = [part for part in ("targets", "tasks", "annex") if part in parts or part == "targets"]
    yield f"  covers: {scalar(covers)}"
    for key, cited in (("based_on", head.based_on), ("cites", head.cites), ("replaces", head.replaces)):
        yield from _citations(key, cited)
    if head.floor_clause is not None:
        section, paragraph = head.floor_clause
        yield f"  floor_clause: {scalar({'section': section, 'paragraph': paragraph})}"
    yield from _period(head.period, lang)


def _period(period: TitlePeriod | None, lang: Lang) -> Iterator[str]:
    first, last, outlook = (None, None, None) if period is None else (period.first, period.last, period.outlook)
    if first is None:
        yield _comment(message("draft.period", "first and last year of the plan"), lang)
    years = {"from": first, "to": last, **({} if outlook is None else {"outlook": outlook})}
    written = ", ".join(f"{key}: {'' if year is None else year}" for key, year in years.items())
    yield f"period: {{{written}}}"


def _citations(key: str, cited: Sequence[Cited]) -> Iterator[str]:
    if not cited:
        return
    yield f"  {key}:"
    for one in cited:
        pairs = [f"number: {scalar(one.number)}", f"issued: {one.issued or 'null'}"]
        if one.issuer is not None:
            pairs.append(f"issuer: {scalar(one.issuer)}")
        yield f"    - {{{', '.join(pairs)}}}"


def _entry(entry: DraftEntry, catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    yield from _candidates(entry, catalogue, lang)
    for remark in entry.remarks:
        yield _comment(remark, lang, "  ")
    yield '  - indicator: ""'
    for key, value in entry.fields.items():
        yield f"    {key}: {_value(value)}"
    place = source_of(entry.place)
    where = {"where": entry.where} if entry.where != "targets" else {}
    yield f"    source: {scalar({**place, 'stated': entry.stated, **where})}"
    if entry.note:
        yield f"    note: {scalar(entry.note)}"


def _value(value: Any) -> str:
    if isinstance(value, Mapping) and "before" in value:
        return f"{{before: {datetime.date.fromisoformat(value['before'])}}}"
    return scalar(value)


def source_of(place: Place) -> dict[str, Any]:
    """Return a place as the plan file writes it."""
    if not place.row:
        return {"section": place.section, "paragraph": place.paragraph}
    table = {"table": place.table} if place.table > 1 else {}
    return {"section": place.section, **table, "row": place.row}


def _candidates(entry: DraftEntry, catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    place = _where(entry.place)
    if not entry.candidates:
        said = message("draft.no-candidate", "{place}: no indicator of the catalogue fits", place=place)
        yield _comment(said, lang, "  ")
        return
    if entry.candidates[0].is_unsure:
        said = message("draft.unsure", "{place}; perhaps no indicator fits; the nearest, not certain, are", place=place)
    else:
        said = message("draft.candidates", "{place}; the indicator may be", place=place)
    yield _comment(said, lang, "  ")
    yield from _listed(entry.candidates, catalogue, lang)


def _listed(candidates: Sequence[Candidate], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    for one in candidates:
        label = lang.of(catalogue[one.indicator].label)
        yield f"  #   {one.indicator}: {visible(label)} ({visible(', '.join(one.words))})"


def _doubt(doubt: Doubt, catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    place = _where(doubt.place)
    said = message(
        "draft.doubt",
        "{place}: `{figure}` has no entry: {reason}",
        place=place,
        figure=doubt.shown,
        reason=doubt.reason,
    )
    if not doubt.is_figure:
        said = message("draft.hint", "{place}: {reason}", place=place, reason=doubt.reason)
    if doubt.candidates and doubt.candidates[0].is_unsure:
        said = message(
            "draft.hint-unsure",
            "{place}: {reason}; perhaps no indicator fits; the nearest, not certain, are",
            place=place,
            reason=doubt.reason,
        )
    elif doubt.candidates:
        said = message(
            "draft.hint-candidates", "{place}: {reason}; the indicator may be", place=place, reason=doubt.reason
        )
    yield _comment(said, lang, "  ")
    yield from _listed(doubt.candidates, catalogue, lang)


def _where(place: Place) -> Message:
    """Return a place in words: lint refuses the paragraph sign as a letter of an old font."""
    if place.row:
        return message(
            "draft.place.row",
            "section {section}, table {table}, row {row}",
            section=place.section,
            table=place.table,
            row=place.row,
        )
    return message(
        "draft.place", "section {section}, paragraph {paragraph}", section=place.section, paragraph=place.paragraph
    )
