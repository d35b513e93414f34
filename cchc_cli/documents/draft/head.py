"""The head of a draft: what the letterhead, the title and the bases of a document say."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc_cli.documents.audit.document_checks import DATE_LINE, as_printed, floor_clauses
from cchc_cli.documents.document import PREAMBLE, Document
from cchc_cli.documents.draft.citations import Cited, citations_in
from cchc_cli.documents.parts import Part, part_of
from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.enums import Level
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.locality import Localities, Locality, ancestors
from cchc_cli.domain.lookup import search_localities
from cchc_cli.domain.vietnamese import TYPES, name_key

_KINDS = "KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|BÁO CÁO|NGHỊ QUYẾT|ĐỀ ÁN|CHỈ THỊ|HƯỚNG DẪN"
_KIND_LINE = re.compile(rf"(?:{_KINDS})\s*:?(?:\s+(?P<rest>\S.*))?")
_END_OF_TITLE = re.compile(
    r"(?:Căn cứ|Xét|Theo|Để|Nhằm|Thực hiện (?:Kế hoạch|Quyết định|Nghị quyết|Nghị định|Chương trình|Chỉ thị"
    r"|Công văn|Văn bản)"
    r"[^.]*\bsố\b|Ngày cập nhật|\(|THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|Ủy ban|Uỷ ban|HỘI ĐỒNG|Số\s*:"
    r"|Trong|Trên cơ sở"
    r"|QUYẾT ĐỊNH\b)"
)
_ADOPTING = re.compile(r"(?:về việc\s+|v/v\s+)?(?:ban hành|phê duyệt)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\bSố\s*:?\s*(?P<number>\d[\w.]*)?\s*/\s*(?P<symbol>[A-ZĐ][\wĐ&]*(?:\s?-\s?[A-ZĐ][\wĐ&]*)*)")
_UNIT_LINE = re.compile(
    rf"(?:^|\b)(?P<type>{'|'.join(unit.upper() for unit in TYPES)})\s+(?P<name>[A-ZĐÀ-Ỹ0-9][A-ZĐÀ-Ỹ0-9\s'’-]*)(?=,|$)"
)
_STAGE = re.compile(r"giai đoạn\s*(?:từ\s*)?(?:năm\s*)?(\d{4})\s*(?:[-–—]|đến)\s*(?:năm\s*)?(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s+(\d{4})", re.IGNORECASE)
_OUTLOOK = re.compile(r"(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?(\d{4})", re.IGNORECASE)
_REPLACES = re.compile(r"thay thế\b[^.;]{0,80}$", re.IGNORECASE)
_AGENCIES = ("BỘ", "SỞ", "VĂN PHÒNG", "CỤC", "TỔNG CỤC", "BAN QUẢN LÝ", "THANH TRA", "CHI CỤC", "PHÒNG", "TRUNG TÂM")


@dataclass(frozen=True, slots=True)
class Period:
    """The years of a plan."""

    first: int
    last: int
    outlook: int | None

    def later(self, years: Iterable[int]) -> list[int]:
        """Return the years behind the period that are not its outlook: a quote must have them."""
        return [year for year in years if year > self.last and year != self.outlook]


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
    period: Period | None
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
    possible = [given] if given is not None else _places(letterhead, title, document, localities)
    printed = None if dated is None else parse_date(as_printed(dated))
    day = None if printed is None else printed.latest
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
        period=_period(title),
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
            if _END_OF_TITLE.match(following) or following.endswith((";", ":")) or len(" ".join(words)) > 300:
                break
            words.append(following)
        if words:
            title = _ADOPTING.sub("", " ".join(words), count=1) if _ADOPTING.match(" ".join(words)) else " ".join(words)
            return list(lines[:at]), title.strip()
    return list(lines[:8]), None


def _places(letterhead: list[str], title: str | None, document: Document, localities: Localities) -> list[Locality]:
    """Return the localities that the letterhead or else the title can mean; of several those of a province named."""
    if any(re.match(r"(?:CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BỘ )", line) for line in letterhead):
        return [place for place in localities.values() if place.level is Level.NATION][:1]
    units = [found for line in letterhead for found in [_UNIT_LINE.search(line)] if found is not None]
    names = [f"{unit['type'].lower()} {unit['name'].strip().lower()}" for unit in units]
    names += _named_in(title or "")
    for name in names:
        found = _with_type(search_localities(localities, name), name)
        if len(found) > 1:
            found = _of_province(found, document, localities)
        if found:
            return found
    return []


def _named_in(title: str) -> Iterator[str]:
    for found in re.finditer(rf"\b({'|'.join(TYPES)})\s+((?:[A-ZĐÀ-Ỹ][\w'’-]*\s?)+)", title):
        yield f"{found[1]} {found[2].strip()}".lower()


def _with_type(places: Iterable[Locality], name: str) -> list[Locality]:
    key = name_key(name)
    return [one for one in places if any(name_key(f"{past.type} {past.name}") == key for past in one.history)]


def _of_province(places: list[Locality], document: Document, localities: Localities) -> list[Locality]:
    """Return those whose units above the document names most often; present units before those that ended."""
    text = name_key(document.text)
    counts = {place.id: _mentions(place, text, localities) for place in places}
    most = max(counts.values())
    best = [place for place in places if counts[place.id] == most and most]
    issued = DATE_LINE.search("\n".join(document.sections[PREAMBLE].paragraphs))
    year = int(issued[3]) if issued is not None else None
    in_time = [place for place in best if _existed(place, year)]
    return in_time or best or places


def _mentions(place: Locality, text: str, localities: Localities) -> int:
    names = {
        name_key(past.name)
        for past in place.history
        for day in [past.since]
        if day is not None
        for above in ancestors(localities, place, day)
        if above.level is not Level.NATION
        for past in above.history
    } | {
        name_key(past.name)
        for parent in [place.naming.parent]
        if parent is not None and parent in localities
        for past in localities[parent].history
    }
    return sum(text.count(name) for name in names if name != name_key(place.naming.name))


def _existed(place: Locality, year: int | None) -> bool:
    if year is None:
        return place.ended is None
    since = place.history[0].since
    return (since is None or since.year <= year) and (place.ended is None or place.ended.year >= year)


def _issuer(
    letterhead: list[str], document: Document, place: Locality | None, day: datetime.date | None
) -> tuple[str | None, bool]:
    """Return the issuer, and whether it is an agency; without a letterhead the body that the bases name."""
    name = None if place is None else (place.naming if day is None else place.naming_on(day)).full_name
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
        if _is_agency(line):
            return _mixed_case(line, document), at < 4
    text = name_key("\n".join(document.sections[PREAMBLE].paragraphs))
    said = name is not None and any(
        f"{name_key(body)} {name_key(name)}" in text for body in ("UBND", "Ủy ban nhân dân")
    )
    return (f"UBND {name}" if said else None), False


def _is_agency(line: str) -> bool:
    return line.isupper() and re.match(rf"(?:{'|'.join(_AGENCIES)})\b", line) is not None


_BODIES = {"ỦY BAN NHÂN DÂN": "UBND", "HỘI ĐỒNG NHÂN DÂN": "HĐND"}


def _mixed_case(line: str, document: Document) -> str | None:
    """Return words in capitals as the document writes them elsewhere; None if it does not."""
    found = re.findall(re.escape(line), document.text, re.IGNORECASE)
    return next((one for one in found if not one.isupper()), None)


def _period(title: str | None) -> Period | None:
    """Return the years in a title: the last stage, else the one year."""
    if title is None:
        return None
    outlook = _OUTLOOK.search(title)
    later = int(outlook[1]) if outlook is not None else None
    stages = _STAGE.findall(title)
    if stages:
        first, last = map(int, stages[-1])
        return Period(first, last, later)
    years = [int(year) for year in _YEAR.findall(title) if int(year) != later]
    return Period(years[-1], years[-1], later) if len(set(years)) == 1 else None


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
