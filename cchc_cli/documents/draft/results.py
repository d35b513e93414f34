"""Figures that say what is so already, and money for the plan: neither is a target."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cchc_cli.documents.document import Document
from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.documents.parts import Part, part_of
from cchc_cli.documents.title_period import TitlePeriod
from cchc_cli.i18n.message import Message, message

_BETWEEN = r"(?:\s+(?:được|khoảng|gần|trên|hơn|dưới|bình quân|tỷ lệ|tỉ lệ|là|ở mức|mức|từ))*\s*"
_OPENS = r"(?:^|[,:])\W*"
_RESULT = re.compile(
    rf"(?:(?<!\w)(?:đã|chỉ mới|hiện mới|hiện chỉ) đạt|{_OPENS}hiện (?:nay|tại)\b,?[^.,;:%\d]{{0,80}}\bđạt"
    rf"|{_OPENS}(?:năm trước|cùng kỳ(?: năm trước)?)(?: chỉ| mới)? đạt){_BETWEEN}$",
    re.IGNORECASE,
)
"""Before a figure. `Hiện nay` opens its clause: `khắc phục hạn chế hiện nay, đưa tỷ lệ … đạt 90%` has a target."""
_RESULT_OF_YEAR = re.compile(
    rf"(?:(?<!\w)(?:mới|chỉ) đạt|{_OPENS}(?:năm \d{{4}},?\s*)?kết quả\b[^.,;:%]{{0,80}}\bđạt){_BETWEEN}$", re.IGNORECASE
)
"""Before a figure of a year that is over; of no year, `nông thôn mới đạt 90%` may be a target."""
_AIMS = re.compile(
    r"(?<!\w)(?:phấn đấu|duy trì|giữ vững|bảo đảm|đảm bảo|nâng|tăng|tiếp tục|cần|phải|yêu cầu|mục tiêu|chỉ tiêu"
    r"|cao hơn|không thấp hơn|tối thiểu|ít nhất|đến (?:hết|cuối))(?!\w)",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"(?<!\w)(?:bố trí|bảo đảm|đảm bảo|cân đối|phân bổ|cấp)\b[^.;,%\d]{0,30}$", re.IGNORECASE)
_MONEY = re.compile(
    r"\s*(?:(?:tổng|nguồn|nhu cầu)\s+)?(?:kinh phí|nguồn lực|vốn)\b[^.;%]{0,60}?\b(?:kế hoạch|nhiệm vụ)\b",
    re.IGNORECASE,
)
"""Not `bố trí ít nhất 2% ngân sách cho khoa học, công nghệ`, which is a target."""


def judged(item: DraftEntry | Doubt, document: Document, period: TitlePeriod | None) -> DraftEntry | Doubt:
    """Return an entry; a doubt if its figure is certainly no target, and with a remark if it may be none."""
    if not isinstance(item, DraftEntry):
        return item
    year = _year(item)
    first = None if period is None else period.first
    over = first is not None and year is not None and year < first
    reason = None if item.place.row else _reason(item, document, year, over)
    if reason is not None:
        text = document.paragraph(item.place.section, item.place.paragraph) or ""
        return Doubt(item.place, text[slice(*item.span)], item.span, reason)
    if not over:
        return item
    said = message(
        "draft.before-period",
        "perhaps the present state ({year}, before the period): then move it to `exceptions`",
        year=str(year),
    )
    return replace(item, remarks=(*item.remarks, said))


def _year(entry: DraftEntry) -> int | None:
    due = entry.fields.get("due")
    year = due.get("to") if isinstance(due, Mapping) else due
    return year if isinstance(year, int) else None


def _reason(entry: DraftEntry, document: Document, year: int | None, over: bool) -> Message | None:
    """Return why a figure of a paragraph is certainly no target."""
    text = document.paragraph(entry.place.section, entry.place.paragraph) or ""
    before = _clause(text[: entry.span[0]])
    result = _RESULT.search(before) or (over and _RESULT_OF_YEAR.search(before))
    ahead = year is not None and not over and str(year) in before  # not that of a target behind it, or of a heading
    if result and not ahead and not _AIMS.search(before):
        return message("draft.result", "the present state, not a target: list it in `exceptions`")
    in_organisation = part_of(document, entry.place.section) is Part.ORGANISATION
    if in_organisation and _MONEY_BEFORE.search(before) and _MONEY.match(text, entry.span[1]):
        return message("draft.money", "money for the plan, not a target: list it in `exceptions`")
    return None


def _clause(before: str) -> str:
    """Return the words of a sentence up to its end; those of the bracket that is open there."""
    opened = before.rfind("(")
    return before[opened + 1 :] if opened > before.rfind(")") else re.split(r"[.;]\s", before)[-1]
