"""What surrounds a figure: the paragraph or row it is in, and the headings and lead-ins whose years apply to it."""

import re
from collections.abc import Iterator

from cchc_cli.documents.document import Document, Section

_LEAD_IN = re.compile(
    r"(?:(?:trong\s+)?giai đoạn|(?:đến|vào|trong)\s+(?:hết\s+|cuối\s+)?năm|năm|từ năm|mục tiêu|chỉ tiêu)\b[^%]{0,80}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_TIME = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ANNOUNCES = re.compile(
    r"chỉ tiêu|mục tiêu|phấn đấu|kết quả|(?<!\w)đạt(?!\w)|bảo đảm|đảm bảo|hoàn thành", re.IGNORECASE
)
_OF_DOCUMENT = re.compile(r"(?:ban hành|xây dựng|triển khai|thực hiện)\s+(?:\S+\s+){0,2}kế hoạch", re.IGNORECASE)
"""`UBND xã ban hành Kế hoạch … năm 2026 với các mục tiêu sau:` gives the year of the plan, not a deadline."""


def is_lead_in(paragraph: str) -> bool:
    """Return whether a paragraph only says for when the following ones are: `Giai đoạn 2025-2027`."""
    return (
        len(paragraph) <= 90
        and "%" not in paragraph
        and _YEAR.search(paragraph) is not None
        and _LEAD_IN.match(paragraph) is not None
        and not paragraph.rstrip().endswith((".", ";"))
    )


def announcement(paragraph: str) -> str | None:
    """Return the words with a time that announce the targets below: `…; đến hết năm 2026 đạt các chỉ tiêu sau:`."""
    if not paragraph.rstrip().endswith(":"):
        return None
    last = re.split(r"[.;:]\s+", paragraph.rstrip(" :"))[-1]
    says = _TIME.search(last) is not None and _ANNOUNCES.search(last) is not None
    return last if says and "%" not in last and not _OF_DOCUMENT.search(last) else None


def lead_in(section: Section, paragraph: int) -> str | None:
    """Return the words of the nearest lead-in before a paragraph of its section that say for when it is."""
    before = section.paragraphs[: max(paragraph - 1, 0)]
    said = (one if is_lead_in(one) else announcement(one) for one in reversed(before))
    return next((one for one in said if one is not None), None)


def lead_ins(document: Document, section: str, paragraph: int) -> Iterator[str]:
    """Yield the lead-in of a paragraph, then what the sections around it announce at their end, nearest first."""
    found = document.sections.get(section)
    own = None if found is None else lead_in(found, paragraph)
    if own is not None:
        yield own
    while section := section.rpartition(".")[0]:
        above = document.sections.get(section)
        said = announcement(above.paragraphs[-1]) if above is not None and above.paragraphs else None
        if said is not None:
            yield said


def surroundings(document: Document, section: str, paragraph: int) -> Iterator[str]:
    """Yield what may say for when a paragraph is: its lead-ins, then the headings around it, nearest first."""
    yield from lead_ins(document, section, paragraph)
    yield from (heading for heading in document.headings(section) if heading)
