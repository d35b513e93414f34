"""What a plan says of its document: number, date, title, period, the documents it cites, the floor clause."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from source_audit.document import PREAMBLE, Document
from source_audit.entry import Plan
from source_audit.matching import date_pattern, has_year, is_in, matches, number_pattern

_NUMBER_LINE = re.compile(r"\bSố:\s*(\d+)?\s*/")
_DATE_LINE = re.compile(r", ngày (\d{1,2} )?tháng (\d{1,2} )?năm (\d{4})")
_DATED = r"(?:\s*,)?\s+ngày\s+"
_FLOOR = re.compile(r"[Kk]hông (?:được )?thấp hơn")


def document_findings(plan: Plan, document: Document) -> Iterator[str]:
    """What is wrong with the `document` and the `period` of a plan."""
    described = plan["document"]
    preamble = "\n".join(document.sections[PREAMBLE].paragraphs)
    yield from _head(described, preamble)
    yield from _period(plan["period"], described["title"])
    for group in ("based_on", "cites"):
        for citation in described.get(group, ()):
            yield from _citation(group, citation, document.text)
    yield from _floor_clause(described.get("floor_clause"), document)


def _head(described: Mapping[str, Any], preamble: str) -> Iterator[str]:
    if not matches(described["title"], preamble.replace("\n", " ")):
        yield "document.title is not in the head of the document"
    number, issued = described["number"], described["issued"]
    line = _NUMBER_LINE.search(preamble)
    if number is None and line is not None and line[1]:
        yield f"document.number is null, but the document prints {line[0]}"
    if number is not None and not is_in(r"\bSố:\s*" + number_pattern(number), preamble):
        yield f"document.number {number} is not in the head of the document"
    dated = _DATE_LINE.search(preamble)
    if dated is not None and str(issued) != _as_printed(dated):
        yield f"document.issued is {issued}, but the document prints {_as_printed(dated)}"
    if dated is None and issued is not None and not is_in(_date_of_its_own(issued), preamble):
        yield f"document.issued {issued} is not in the head of the document"


def _date_of_its_own(issued: int | str) -> str:
    """A full date that is not the date of a cited document, which always follows `ngày`."""
    day = r"(?=\d{1,2}/\d{1,2}/)"
    return rf"(?<!ngày ){day}(?:{date_pattern(issued)})"


def _as_printed(dated: re.Match[str]) -> str:
    """`2023-01-17`, or `2025-09` or `2026` where the day, or day and month, are left blank."""
    day, month, year = dated.groups()
    parts = [year] + ([f"{int(month):02}"] if month else []) + ([f"{int(day):02}"] if month and day else [])
    return "-".join(parts)


def _period(period: Mapping[str, int], title: str) -> Iterator[str]:
    for key, year in period.items():
        if not has_year(year, title):
            yield f"period.{key} {year} is not in the title"


def _citation(group: str, citation: Mapping[str, Any], text: str) -> Iterator[str]:
    number, issued = citation["number"], citation["issued"]
    if number is None:
        return
    pattern = number_pattern(number)
    if not is_in(pattern, text):
        yield f"document.{group}: {number} is not in the document"
    elif issued is None and is_in(rf"{pattern}{_DATED}\d", text):
        yield f"document.{group}: {number} has no date here, but one in the document"
    elif issued is not None and not is_in(rf"{pattern}{_DATED}(?:{date_pattern(issued)})", text):
        yield f"document.{group}: {number} is not dated {issued} in the document"


def _floor_clause(clause: Mapping[str, Any] | None, document: Document) -> Iterator[str]:
    printed = [
        (section.id, number)
        for section in document.sections.values()
        for number, paragraph in enumerate(section.paragraphs, 1)
        if _FLOOR.search(paragraph)
    ]
    if clause is None:
        if printed:
            yield f"document.floor_clause is missing; the document has one at {printed[0][0]} ¶{printed[0][1]}"
        return
    place = (clause["section"], clause.get("paragraph"))
    if place not in printed:
        yield f"document.floor_clause: {place[0]} ¶{place[1]} does not say `không (được) thấp hơn`"
