"""What surrounds a figure: the paragraph or row it is in, and the headings and lead-ins whose years apply to it."""

import re
from collections.abc import Iterator

from cchc_cli.documents.document import Document, Section

_LEAD_IN = re.compile(
    r"(?:(?:trong\s+)?giai đoạn|(?:đến|vào|trong)\s+(?:hết\s+|cuối\s+)?năm|năm|từ năm|mục tiêu|chỉ tiêu)\b[^%]{0,80}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")


def is_lead_in(paragraph: str) -> bool:
    """Return whether a paragraph only says for when the following ones are: `Giai đoạn 2025-2027`."""
    return (
        len(paragraph) <= 90
        and "%" not in paragraph
        and _YEAR.search(paragraph) is not None
        and _LEAD_IN.match(paragraph) is not None
        and not paragraph.rstrip().endswith((".", ";"))
    )


def lead_in(section: Section, paragraph: int) -> str | None:
    """Return the nearest lead-in before a paragraph of its section."""
    before = section.paragraphs[: max(paragraph - 1, 0)]
    return next((one for one in reversed(before) if is_lead_in(one)), None)


def surroundings(document: Document, section: str, paragraph: int) -> Iterator[str]:
    """Yield what may say for when a paragraph is: its lead-in, then the headings around it, nearest first."""
    found = document.sections.get(section)
    if found is not None:
        stage = lead_in(found, paragraph)
        if stage is not None:
            yield stage
    yield from (heading for heading in document.headings(section) if heading)
