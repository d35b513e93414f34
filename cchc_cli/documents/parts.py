"""The parts of a document: bases, report, targets, tasks, organisation, annexes."""

import re
from enum import StrEnum

from cchc_cli.documents.document import PREAMBLE, Document, Section

_TASKS = re.compile(r"nhiệm vụ|giải pháp", re.IGNORECASE)
_TARGETS = re.compile(r"mục tiêu|chỉ tiêu", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"tổ chức thực hiện|trách nhiệm|phân công|kinh phí|kiến nghị|đề xuất|chế độ báo cáo|tiến độ", re.IGNORECASE
)
_REPORT = re.compile(r"tình hình|kết quả (?:thực hiện|đạt được)|đánh giá (?:chung|kết quả)|thực trạng", re.IGNORECASE)
_CHECKS = re.compile(r"kiểm tra|theo dõi|giám sát|báo cáo|thanh tra|nắm|công khai|cập nhật", re.IGNORECASE)
"""Before the words of a report: a task, as in `Kiểm tra tình hình thực hiện`."""
_OPENING = re.compile(
    r"(?:phần\s+(?:thứ\s+)?\S+\s+)?(?:(?:khái quát|sơ lược|một số|những|báo cáo)\s+)?"
    r"(?:kết quả|đánh giá|sơ kết|tổng kết|tình hình)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"phương hướng|cần đạt|dự kiến|phấn đấu|mong đợi|đầu ra", re.IGNORECASE)

_CLOSING = re.compile(r"Nơi nhận\b|(?:KT|TM|TL|TUQ)\.\s?\w|Q\. CHỦ TỊCH")
_ATTACHED = re.compile(
    r"\b(?:PHỤ LỤC|Phụ lục|BIỂU|BẢNG|DANH MỤC|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|MỤC TIÊU|CHỈ TIÊU|[Kk]èm theo)\b"
)
"""Anywhere in a paragraph: a copied text joins the signature to what follows."""


class Part(StrEnum):
    """What a section is about."""

    BASES = "bases"
    REPORT = "report"
    TARGETS = "targets"
    TASKS = "tasks"
    ORGANISATION = "organisation"
    ANNEX = "annex"
    OTHER = "other"


def part_of(document: Document, section: str) -> Part:
    """Return the part that a section belongs to: by the nearest heading that says only one thing."""
    if section == PREAMBLE:
        return Part.BASES
    if section.partition(".")[0].startswith("PL"):
        return Part.ANNEX
    headings = [heading for heading in document.headings(section) if heading]
    if any(map(_is_report, headings)) or _is_opening(document, section.partition(".")[0]):
        return Part.REPORT
    for heading in headings:
        tasks, targets = bool(_TASKS.search(heading)), bool(_TARGETS.search(heading))
        if tasks != targets:  # of `Mục tiêu và nhiệm vụ` the heading around it decides
            return Part.TASKS if tasks else Part.TARGETS
    if any(_ORGANISATION.search(heading) for heading in headings):
        return Part.ORGANISATION
    return Part.OTHER


def _is_report(heading: str) -> bool:
    found = _REPORT.search(heading)
    return found is not None and _CHECKS.search(heading, 0, found.start()) is None


def _is_opening(document: Document, section: str) -> bool:
    """Return whether a large section says what was reached, and stands before all that say what is aimed at."""
    for id_, found in document.sections.items():
        ahead = _TARGETS.search(found.heading) or _TASKS.search(found.heading) or _AHEAD.search(found.heading)
        if id_ == section:
            return not ahead and _OPENING.match(found.heading) is not None
        if ahead:
            return False
    return False


def closing(section: Section) -> range:
    """Return the numbers of the paragraphs from the recipients or the signature on, up to an attached text."""
    if section.id == PREAMBLE:
        return range(0)
    first = next((at for at, text in enumerate(section.paragraphs, 1) if _CLOSING.match(text)), None)
    if first is None:
        return range(0)
    behind = enumerate(section.paragraphs[first - 1 :], first)
    return range(first, next((at for at, text in behind if _ATTACHED.search(text)), len(section.paragraphs) + 1))


def where_of(document: Document, section: str) -> str:
    """Return the `where` of a target of a section: what is neither among the targets nor in an annex is a task."""
    part = part_of(document, section)
    return str(part) if part in (Part.TARGETS, Part.ANNEX) else str(Part.TASKS)
