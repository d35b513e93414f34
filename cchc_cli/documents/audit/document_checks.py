"""What a plan says about its document: number, date, title, issuer, period, cited documents, the floor clause."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cchc_cli.documents.audit.entry import PlanData
from cchc_cli.documents.audit.finding import Difference, Step
from cchc_cli.documents.document import PREAMBLE, Document
from cchc_cli.documents.matching import date_pattern, has_year, is_in, matches, number_pattern
from cchc_cli.documents.title_period import period_of
from cchc_cli.domain.checks import Check
from cchc_cli.domain.vietnamese import fold
from cchc_cli.i18n.message import Message, message

NUMBER_LINE = re.compile(r"\bSố:?\s*(\d+)?\s*/")
DATE_LINE = re.compile(r", ngày\s+(\d{1,2} )?\s*tháng\s+(\d{1,2} )?\s*năm (\d{4})")
FLOOR = re.compile(r"không (?:được |để )?thấp hơn(?! \d)", re.IGNORECASE)
_DATED = r"(?:\s*,)?\s+ngày\s+"


def document_differences(plan: PlanData, document: Document) -> Iterator[Difference]:
    """Yield what is wrong with the `document` and the `period` of a plan."""
    described = plan["document"]
    preamble = "\n".join(document.sections[PREAMBLE].paragraphs)
    yield from _head(described, preamble)
    yield from _issuer(described, preamble)
    yield from _period(plan, document)
    for group in ("based_on", "cites", "replaces"):
        for index, citation in enumerate(described.get(group, ())):
            said = _citation(citation, document.text)
            if said is not None:
                yield _difference(Check.CITATION, said, "document", group, index)
    said = _floor_clause(described.get("floor_clause"), document)
    if said is not None:
        yield _difference(Check.FLOOR_CLAUSE, said, "document", "floor_clause")


def as_printed(dated: re.Match[str]) -> str:
    """Return `2023-01-17`, or `2025-09` or `2026` where the day, or day and month, are left blank."""
    day, month, year = dated.groups()
    parts = [year] + ([f"{int(month):02}"] if month else []) + ([f"{int(day):02}"] if month and day else [])
    return "-".join(parts)


def floor_clauses(document: Document) -> list[tuple[str, int]]:
    """Return the places that require targets not lower than those of the document."""
    return [
        (section.id, number)
        for section in document.sections.values()
        for number, paragraph in enumerate(section.paragraphs, 1)
        if FLOOR.search(paragraph)
    ]


def _difference(check: Check, said: Message, *path: Step) -> Difference:
    return Difference(check, path, None, said)


def _head(described: Mapping[str, Any], preamble: str) -> Iterator[Difference]:
    title = described["title"]
    if title is not None and not is_title(title, preamble):
        said = message("verify.title", "`title` is not in the head of the document")
        yield _difference(Check.HEAD, said, "document", "title")
    number, issued = described["number"], described["issued"]
    line = NUMBER_LINE.search(preamble)
    if number is None and line is not None and line[1]:
        said = message("verify.number-null", "`number` is null, but the document has {printed}", printed=line[0])
        yield _difference(Check.HEAD, said, "document", "number")
    if number is not None and not is_in(r"\bSố:?\s*" + number_pattern(number), preamble):
        said = message("verify.number", "`number` {number} is not in the head of the document", number=number)
        yield _difference(Check.HEAD, said, "document", "number")
    dated = DATE_LINE.search(preamble)
    if dated is not None and str(issued) != as_printed(dated):
        said = message(
            "verify.issued-other",
            "`issued` is {issued}, but the document has {printed}",
            issued=str(issued),
            printed=as_printed(dated),
        )
        yield _difference(Check.HEAD, said, "document", "issued")
    if dated is None and issued is not None and not is_in(_date_of_its_own(issued), preamble):
        said = message("verify.issued", "`issued` {issued} is not in the head of the document", issued=str(issued))
        yield _difference(Check.HEAD, said, "document", "issued")


def is_title(title: str, preamble: str) -> bool:
    """Return whether a title is in the head, whatever the case, lines and punctuation between them."""
    return bool(matches(" ".join(title.split()).lower(), preamble.replace("\n", " ").lower()))


def _issuer(described: Mapping[str, Any], preamble: str) -> Iterator[Difference]:
    """Compare the issuer word by word: letterheads write it in capitals, over several lines, often without the type."""
    written = set(re.findall(r"\w+", fold(_spelled(preamble))))
    lacking = [word for word in re.findall(r"\w+", fold(_spelled(described["issuer"]))) if word not in written]
    if lacking and written:
        said = message(
            "verify.issuer", "`issuer` {issuer} is not in the head of the document", issuer=described["issuer"]
        )
        yield _difference(Check.HEAD, said, "document", "issuer")


def _spelled(text: str) -> str:
    """Return a text with the abbreviations of issuers written out beside them."""
    known = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "TP": "thành phố"}
    return re.sub(r"\b(UBND|HĐND|TP)\b", lambda found: f"{known[found[0]]}", text)


def _date_of_its_own(issued: int | str) -> str:
    """Return a pattern of a full date that is not the date of a cited document, which always follows `ngày`."""
    day = r"(?=\d{1,2}/\d{1,2}/)"
    return rf"(?<!ngày ){day}(?:{date_pattern(issued)})"


def _period(plan: PlanData, document: Document) -> Iterator[Difference]:
    """Compare the years with the period of the title; with the whole document and its date if the title has no year."""
    title, issued = plan["document"]["title"], str(plan["document"]["issued"])[:4]
    if title is None:
        return
    text = title if re.search(r"(?<!\d)20\d\d(?!\d)", title) else f"{document.text}\n{issued}"
    period = plan["period"]
    for key, year in period.items():
        if not has_year(year, text):
            said = message("verify.period", "`{key}` {year} is not in the title", key=key, year=str(year))
            yield _difference(Check.PERIOD, said, "period", key)
    named = period_of(title, int(issued) if issued.isdecimal() else None)
    printed = {} if named is None else {"from": named.first, "to": named.last, "outlook": named.outlook}
    for key, year in printed.items():
        if year is None or year == period.get(key):
            continue
        if key not in period:
            said = message("verify.period-missing", "`{key}` is missing; the title has {year}", key=key, year=str(year))
            yield _difference(Check.PERIOD, said, "period")
        elif has_year(period[key], text):
            said = message(
                "verify.period-other",
                "`{key}` is {year}, but the period in the title has {printed}",
                key=key,
                year=str(period[key]),
                printed=str(year),
            )
            yield _difference(Check.PERIOD, said, "period", key)


def _citation(citation: Mapping[str, Any], text: str) -> Message | None:
    number, issued = citation["number"], citation["issued"]
    if number is None:
        return None
    pattern = number_pattern(number)
    if not is_in(pattern, text):
        return message("verify.cited", "{number} is not in the document", number=number)
    if issued is None and is_in(rf"{pattern}{_DATED}\d", text):
        return message("verify.cited-undated", "{number} has no date here, but one in the document", number=number)
    if issued is not None and not is_in(rf"{pattern}{_DATED}(?:{date_pattern(issued)})", text):
        return message(
            "verify.cited-date", "{number} is not dated {issued} in the document", number=number, issued=str(issued)
        )
    return None


def _floor_clause(clause: Mapping[str, Any] | None, document: Document) -> Message | None:
    printed = floor_clauses(document)
    if clause is None:
        if not printed:
            return None
        return message(
            "verify.floor-missing",
            "`floor_clause` is missing; the document has one at {place}",
            place=f"{printed[0][0]} ¶{printed[0][1]}",
        )
    place = (str(clause["section"]), clause.get("paragraph"))
    if place in printed:
        return None
    return message(
        "verify.floor",
        "{place} does not say `không (được) thấp hơn`",
        place=f"{place[0]} ¶{place[1]}",
    )
