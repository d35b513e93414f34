"""The head of a draft: what the letterhead, the title and the bases of a document say."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc_cli.documents.audit.document_checks import DATE_LINE, as_printed, floor_clauses
from cchc_cli.documents.document import PREAMBLE, Document
from cchc_cli.documents.draft.citations import Cited, citations_in
from cchc_cli.documents.parts import Part, part_of
from cchc_cli.documents.title_period import TitlePeriod, period_of
from cchc_cli.domain.dates import PartialDate, parse_date
from cchc_cli.domain.enums import Level
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.locality import Localities, Locality, ancestors
from cchc_cli.domain.lookup import search_localities
from cchc_cli.domain.vietnamese import TYPES, name_key

_KINDS = "KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|BÁO CÁO|NGHỊ QUYẾT|ĐỀ ÁN|CHỈ THỊ|HƯỚNG DẪN"
_KIND_LINE = re.compile(rf"(?:{_KINDS})\s*:?(?:\s+(?P<rest>\S.*))?")
_CARRYING_OUT = (
    r"Thực hiện (?:Kế hoạch|Quyết định|Nghị quyết|Nghị định|Chương trình|Chỉ thị|Công văn|Văn bản)[^.]*\bsố\b"
)
_AS_TITLE = re.compile(rf"{_CARRYING_OUT}(?:(?!,\s*(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Sở|Phòng)\b).)*[^.,;:]")
"""The document that a plan carries out, in its title; as a base it ends with a stop, or who issues the plan follows."""
_END_OF_TITLE = re.compile(
    rf"(?:Căn cứ|Xét|Theo|Để|Nhằm|{_CARRYING_OUT}"
    r"|Ngày cập nhật|\(|THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|Ủy ban|Uỷ ban|HỘI ĐỒNG|Số\s*:"
    r"|Trong|Trên cơ sở|QUYẾT ĐỊNH\b)"
)
_ADOPTING = re.compile(r"(?:về việc\s+|v/v\s+)?(?:ban hành|phê duyệt)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\bSố\s*:?\s*(?P<number>\d[\w.]*)?\s*/\s*(?P<symbol>[A-ZĐ][\wĐ&]*(?:\s?-\s?[A-ZĐ][\wĐ&]*)*)")
_UNIT_LINE = re.compile(
    rf"(?:^|\b)(?P<type>{'|'.join(unit.upper() for unit in TYPES)})\s+(?P<name>[A-ZĐÀ-Ỹ0-9][A-ZĐÀ-Ỹ0-9\s'’-]*)(?=,|$)"
)
_REPLACES = re.compile(r"thay thế\b[^.;]{0,80}$", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w\s]+")
_COMMITTEE = "(?:ỦY|UỶ) BAN QUỐC GIA|HỘI ĐỒNG QUỐC GIA|BAN CHỈ ĐẠO (?:CỦA CHÍNH PHỦ|QUỐC GIA|TRUNG ƯƠNG)"
_NATIONAL_COMMITTEE = re.compile(_COMMITTEE)
_NATIONAL = re.compile(rf"CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BỘ |{_COMMITTEE}")
_AGENCIES = ("BỘ", "SỞ", "VĂN PHÒNG", "CỤC", "TỔNG CỤC", "BAN QUẢN LÝ", "THANH TRA", "CHI CỤC", "PHÒNG", "TRUNG TÂM")


@dataclass(frozen=True, slots=True)
class Head:
    """What the document says about itself; None where it says nothing that can be read for certain."""

    locality: Locality | None
    possible: tuple[Locality, ...]
    title: str | None
    number: str | None
    issued: str | None
    issuer: str | None
    agency: bool
    period: TitlePeriod | None
    based_on: tuple[Cited, ...]
    cites: tuple[Cited, ...]
    replaces: tuple[Cited, ...]
    floor_clause: tuple[str, int] | None


def head_of(document: Document, localities: Localities, given: Locality | None) -> Head:
    """Return the head of a document; `given` is the locality that the user names."""
    lines = document.sections[PREAMBLE].paragraphs
    letterhead, title = _title(lines)
    text = "\n".join(lines)
    number = _NUMBER.search(text)
    dated = DATE_LINE.search(text)
    day = None if dated is None else parse_date(as_printed(dated))
    possible = [given] if given is not None else _places(letterhead, title, document, localities, day)
    issuer, agency = _issuer(letterhead, document, possible[0] if len(possible) == 1 else None, day)
    clauses = floor_clauses(document)
    based_on, cites, replaces = _cited(document, None if number is None else _as_number(number))
    return Head(
        locality=possible[0] if len(possible) == 1 else None,
        possible=tuple(possible[:5]),
        title=_mixed_case(title, document) or title.capitalize() if title is not None and title.isupper() else title,
        number=_as_number(number) if number is not None else None,
        issued=as_printed(dated) if dated is not None else None,
        issuer=issuer,
        agency=agency,
        period=period_of(title, None if day is None else day.year),
        based_on=based_on,
        cites=cites,
        replaces=replaces,
        floor_clause=clauses[0] if clauses else None,
    )


def _as_number(found: re.Match[str]) -> str | None:
    symbol = re.sub(r"\s", "", found["symbol"])
    return f"{found['number']}/{symbol}" if found["number"] else None


def _title(lines: tuple[str, ...]) -> tuple[list[str], str | None]:
    """Return the lines of the letterhead, and the title behind the line that says what kind of document it is."""
    for at, line in enumerate(lines):
        kind = _KIND_LINE.fullmatch(line)
        if kind is None:
            continue
        words = [kind["rest"]] if kind["rest"] else []
        for following in lines[at + 1 :]:
            ends = _END_OF_TITLE.match(following) and (words or not _AS_TITLE.fullmatch(following))
            if ends or following.endswith((";", ":")) or len(" ".join(words)) > 300:
                break
            words.append(following)
        if words:
            title = _ADOPTING.sub("", " ".join(words), count=1) if _ADOPTING.match(" ".join(words)) else " ".join(words)
            return list(lines[:at]), title.strip()
    return list(lines[:8]), None


def _places(
    letterhead: list[str], title: str | None, document: Document, localities: Localities, day: PartialDate | None
) -> list[Locality]:
    """Return the localities that the letterhead or else the title can mean; of several those of a province named."""
    if any(_NATIONAL.match(line) for line in letterhead):
        return [place for place in localities.values() if place.level is Level.NATION][:1]
    units = [found for line in letterhead for found in [_UNIT_LINE.search(line)] if found is not None]
    names = [f"{unit['type'].lower()} {unit['name'].strip().lower()}" for unit in units]
    names += _named_in(title or "")
    for name in names:
        found = _with_type(search_localities(localities, name), name)
        if len(found) > 1:
            found = _of_province(found, document, localities, day)
        if found:
            return found
    return []


def _named_in(title: str) -> Iterator[str]:
    for found in re.finditer(rf"\b({'|'.join(TYPES)})\s+((?:[A-ZĐÀ-Ỹ][\w'’-]*\s?)+)", title):
        yield f"{found[1]} {found[2].strip()}".lower()


def _with_type(places: Iterable[Locality], name: str) -> list[Locality]:
    key = name_key(name)
    return [one for one in places if any(name_key(f"{past.type} {past.name}") == key for past in one.history)]


def _of_province(
    places: list[Locality], document: Document, localities: Localities, day: PartialDate | None
) -> list[Locality]:
    """Return those that existed on the day of the document, of these the ones whose units above it names most often.

    Without a day those whose units above the document names, present units before those that ended.
    """
    in_time = [place for place in places if day is None or _existed(place, day)] or places
    text = _words(document.text)
    counts = {place.id: _mentions(place, text, localities) for place in in_time}
    most = max(counts.values())
    best = [place for place in in_time if counts[place.id] == most]
    present = [place for place in best if place.ended is None and day is None and most]
    return present or best


def _words(text: str) -> str:
    """Return the key of the words of a text, without punctuation: it would be between the letters and their tone."""
    return f" {name_key(_NO_WORD.sub(' ', unicodedata.normalize('NFC', text)))} "


def _mentions(place: Locality, text: str, localities: Localities) -> int:
    names = {
        _words(past.name)
        for past in place.history
        for day in [past.since]
        if day is not None
        for above in ancestors(localities, place, day)
        if above.level is not Level.NATION
        for past in above.history
    } | {
        _words(past.name)
        for parent in [place.naming.parent]
        if parent is not None and parent in localities
        for past in localities[parent].history
    }
    return sum(text.count(name) for name in names if name != _words(place.naming.name))


def _existed(place: Locality, day: PartialDate) -> bool:
    since = place.history[0].since
    return (since is None or since <= day.latest) and (place.ended is None or place.ended > day.earliest)


def _issuer(
    letterhead: list[str], document: Document, place: Locality | None, day: PartialDate | None
) -> tuple[str | None, bool]:
    """Return the issuer, and whether it is an agency; without a letterhead the body that the bases name."""
    name = None if place is None else (place.naming if day is None else place.naming_on(day.latest)).full_name
    for at, line in enumerate(letterhead):
        upper = line.upper().replace("UỶ", "ỦY")
        if upper.startswith(("THỦ TƯỚNG", "CHÍNH PHỦ", "QUỐC HỘI")):
            return {"T": "Thủ tướng Chính phủ", "C": "Chính phủ", "Q": "Quốc hội"}[upper[0]], False
        for body, short in _BODIES.items():
            if body in upper or upper.startswith(short):
                below = next((one for one in letterhead[at + 1 :] if _is_agency(one)), None)
                if below is not None:
                    return _mixed_case(below, document), True
                return (f"{short} {name}" if name is not None else None), False
        if _NATIONAL_COMMITTEE.match(line):
            rest = letterhead[at + 1] if letterhead[at + 1 : at + 2] and letterhead[at + 1].startswith("VỀ ") else ""
            return _mixed_case(f"{line} {rest}".strip(), document), False
        if _is_agency(line):
            return _mixed_case(line, document), at < 4
    text = _words("\n".join(document.sections[PREAMBLE].paragraphs))
    said = name is not None and any(_words(f"{body} {name}") in text for body in ("UBND", "Ủy ban nhân dân"))
    return (f"UBND {name}" if said else None), False


def _is_agency(line: str) -> bool:
    return line.isupper() and re.match(rf"(?:{'|'.join(_AGENCIES)})\b", line) is not None


_BODIES = {"ỦY BAN NHÂN DÂN": "UBND", "HỘI ĐỒNG NHÂN DÂN": "HĐND"}


def _mixed_case(line: str, document: Document) -> str | None:
    """Return words in capitals as the document writes them elsewhere; None if it does not."""
    found = re.findall(re.escape(line), document.text, re.IGNORECASE)
    return next((one for one in found if not one.isupper()), None)


def _cited(document: Document, own: str | None) -> tuple[tuple[Cited, ...], tuple[Cited, ...], tuple[Cited, ...]]:
    """Return the bases, the other cited documents, and those that this one replaces; each once."""
    based_on: dict[str, Cited] = {}
    cites: dict[tuple[str, str | None], Cited] = {}
    replaces: dict[str, Cited] = {}
    for section in document.sections.values():
        if part_of(document, section.id) is Part.REPORT:
            continue
        for text in (section.heading, *section.paragraphs):
            for cited in citations_in(text):
                key = number_key(cited.number)
                if own is not None and key == number_key(own):
                    continue
                if _REPLACES.search(text[: cited.start]):
                    replaces.setdefault(key, cited)
                elif section.id == PREAMBLE:
                    based_on.setdefault(key, cited)
                else:
                    cites.setdefault((key, cited.issued), cited)
    dated = {key for key, issued in cites if issued is not None}
    kept = [one for (key, issued), one in cites.items() if issued is not None or key not in dated]
    known = {*based_on, *replaces}
    return tuple(based_on.values()), tuple(_new(kept, known)), tuple(replaces.values())


def _new(cited: Iterable[Cited], known: set[str]) -> Iterator[Cited]:
    return (one for one in cited if number_key(one.number) not in known)
