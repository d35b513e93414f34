"""Claims of a document: the figures, words of completion and assigned targets that a plan accounts for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.document import PREAMBLE, Document
from cchc_cli.documents.matching import Span, percents
from cchc_cli.documents.parts import Part, closing, part_of
from cchc_cli.documents.table_values import Statement, TableValue, statements_of, values_of
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in

HEADING = 0
"""Number of the paragraph under which a percent in a heading is reported."""

_WORDS = re.compile(r"(?<!\w)(?<!kiện )(?:toàn bộ|hoàn thành)(?!\w)", re.IGNORECASE)
"""Not in `kiện toàn bộ máy`: there the words are `kiện toàn` and `bộ máy`."""
ASSIGNED = re.compile(
    r"(?:theo|trong|đạt)\s+(?:đúng\s+)?(?:(?:các|số)\s+)?(?:chỉ tiêu|lộ trình|kế hoạch|tỷ lệ"
    r"|biên chế)\s+(?:được\s+)?(?:do\s+|của\s+)?"
    r"(?:(?:UBND|Ủy ban nhân dân|HĐND)\s+)?(?P<who>tỉnh|thành phố|trung ương|chính phủ|huyện|thị xã"
    r"|quận)\s+(?:[A-ZĐ]\S*\s+){0,3}(?:giao|phân bổ)",
    re.IGNORECASE,
)
"""A target that a higher level assigns: `theo chỉ tiêu UBND tỉnh giao`."""
_RANK = re.compile(
    r"(?<!\w)(?:nhóm|top|tốp|hạng|vị trí(?: thứ)?)\s+(\d{1,3})(?![\d.,/%]|\s*(?:%|lĩnh vực|nhiệm vụ))", re.IGNORECASE
)

_UNIT = re.compile(
    r"\s*(?:phút|giờ|ngày|lần|lượt|cuộc|lớp|sáng kiến|mô hình|thủ tục|TTHC|dịch vụ|bậc)(?!\w)(?!\s+\d)", re.IGNORECASE
)
_THING = re.compile(
    r"\s*(?:huyện|quận|thị xã|thị trấn|thành phố|tỉnh|xã|phường|đặc khu|thôn|ấp|tổ dân phố|khu phố|sở|phòng|cơ quan"
    r"|đơn vị|đầu mối|trường|trạm|đề tài|đề án|dự án|khóa|hội nghị|buổi|đợt|doanh nghiệp|hợp tác xã|hộ|hệ thống"
    r"|nền tảng|ứng dụng|cơ sở dữ liệu|CSDL|trung tâm|cán bộ|công chức|viên chức|người|văn bản|sự kiện|sản phẩm)(?!\w)",
    re.IGNORECASE,
)
"""What a plan counts, or only describes: `có 34 xã`. It is a target in a sentence with a verb of an aim."""
_AIM = re.compile(
    r"(?<!\w)(?:phấn đấu|hoàn thành|xây dựng|thành lập|hình thành|triển khai|tổ chức|nhân rộng|công nhận|ra mắt|đào tạo"
    r"|lắp đặt|trang bị|hỗ trợ|thu hút|phát triển|cắt giảm|giảm|đạt)(?!\w)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:(?<!\w)(?:tại|ở|của|trong|trên|cho|với|theo|từ|gồm|thuộc|giữa|cả|các|tổng số|toàn bộ|địa bàn|số|thứ|nhóm"
    r"|phụ lục|biểu|mẫu|bước|mục|khoản|điều|chương|phần)|[-/])\s*$",
    re.IGNORECASE,
)
"""Before a number that says where something is, or how many there are."""
_WHO = re.compile(r"(?<!\w)(?:lớp|khối|độ tuổi|bậc|cấp|hạng)\s+$", re.IGNORECASE)
_AGE = re.compile(r"\s*tuổi(?!\w)", re.IGNORECASE)
_STOP = re.compile(r"[.;]\s")
_BOUNDS = (Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.LESS_THAN)
"""Before any unit they give a quantity; `trên` can be a place: `trên 34 tỉnh`."""
_WORD = re.compile(r"\s*[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure or a word that a plan accounts for; `number` is None for a word."""

    place: Place
    shown: str
    number: Decimal | None
    is_word: bool
    span: Span
    text: str
    part: Part
    value: TableValue | None = None
    is_quantity: bool = False
    """Whether its unit is neither a percent nor a rank, so that a condition or a note can give it too."""


@lru_cache(maxsize=8)
def claims_of(document: Document) -> tuple[Claim, ...]:
    """Return every claim of a document outside its report, its bases and its recipients, in its order."""
    return tuple(_claims(document))


def _claims(document: Document) -> Iterator[Claim]:
    for section in document.sections.values():
        part = part_of(document, section.id)
        if part is Part.REPORT:
            continue
        closed = closing(section)
        for number, text in enumerate((section.heading, *section.paragraphs), HEADING):
            if number in closed:
                continue
            place = Place(section.id, number)
            for figure, span in percents(text):
                yield Claim(place, "%" if figure is None else text[slice(*span)], figure, False, span, text, part)
            if number == HEADING or section.id == PREAMBLE:
                continue
            for found in _RANK.finditer(text):
                yield Claim(place, found[0], Decimal(found[1]), False, found.span(), text, part)
            if part is Part.TARGETS:
                yield from _quantities(place, text)
            for found in _WORDS.finditer(text):
                yield Claim(place, found[0], None, True, found.span(), text, part)
            for found in ASSIGNED.finditer(text):
                yield Claim(place, found[0], None, True, found.span(), text, part)
        for at, table in enumerate(section.tables, 1):
            for value in values_of(table):
                place = Place(section.id, 0, at, value.row)
                yield Claim(place, value.text, value.number, False, value.span, value.cell, part, value)
            for statement in statements_of(table):
                yield from _of_statement(Place(section.id, 0, at, statement.row), statement, part)


def _of_statement(place: Place, statement: Statement, part: Part) -> Iterator[Claim]:
    """Yield the shares and ranks of a cell with words; in a table a % without a number only names a unit."""
    text = statement.text
    found = [*percents(text), *((Decimal(one[1]), one.span()) for one in _RANK.finditer(text))]
    for number, span in found:
        if number is not None and statement.counts(span):
            yield Claim(place, text[slice(*span)], number, False, span, text, part)


def _quantities(place: Place, text: str) -> Iterator[Claim]:
    """Yield the figures of a paragraph with a unit that is neither a percent nor a rank: `không quá 15 phút`."""
    for figure in figures_in(text):
        start, end = figure.span
        counts = figure.unit is Unit.NUMBER or (figure.unit is Unit.RANK and figure.points)
        if not counts and figure.unit is not Unit.SCORE:
            continue
        if figure.unit is Unit.NUMBER:
            unit = unit_of(text, figure)
            if unit is None:
                continue
            end = unit.end()
        yield Claim(place, text[start:end], figure.value, False, figure.span, text, Part.TARGETS, is_quantity=True)


def unit_of(text: str, figure: Figure) -> re.Match[str] | None:
    """Return the unit of a number that a target may give; None of one that only says who or where."""
    start, end = figure.span
    if says_who(text, figure):
        return None
    thing = _THING.match(text, end) if _is_aim(text, start) else None
    return _UNIT.match(text, end) or thing or (_WORD.match(text, end) if figure.operator in _BOUNDS else None)


def says_who(text: str, figure: Figure) -> bool:
    """Return whether a number says who is meant: `từ 15 tuổi trở lên`, `từ lớp 8 trở lên`."""
    start, end = figure.span
    return _WHO.search(text, 0, start) is not None or _AGE.match(text, end) is not None


def _is_aim(text: str, at: int) -> bool:
    """Return whether a number is counted in a sentence with a verb of an aim, not only named there."""
    start = max((one.end() for one in _STOP.finditer(text, 0, at)), default=0)
    end = next((one.start() for one in _STOP.finditer(text, at)), len(text))
    return _AIM.search(text, start, end) is not None and _NAMED.search(text, start, at) is None
