"""The words of a figure phrase: operators by their grammar, approximations, ranges, ranks, and what only looks so.

Patterns of text in lower case with single spaces. A word of another kind is another alternative of a table; those of
reports in English, and a few in Chinese, stand behind the Vietnamese ones.
"""

import re

DIGITS = r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\d/]|[gd]\b)"
RANK_OF = r"(?:(?<=hạng\ )|(?<=thứ\ )|(?<=vị\ trí\ ))\d+(?=/\d+(?![\d/]))"


def _spaced(*patterns: str) -> str:
    """Return the alternatives of a verbose pattern, in which the spaces of the words count."""
    return "|".join(patterns).replace(" ", r"\ ")


_LESS = r"(?:thấp|nhỏ|ít|kém) hơn"
_MORE = r"(?:cao|lớn|nhiều) hơn"
_UNDER = rf"(?:{_LESS}|dưới|kém)"
_OVER = rf"(?:{_MORE}|hơn|trên|vượt(?: quá)?|quá)"
_OR = r"(?:,? \(?(?:hoặc|và|hay) | ?/ ?)"
_EQUAL = r"(?:ngang )?bằng\b\)?"
_SAME_AS = r"(?<!văn )(?:bằng(?!,? \(?và )|(?<!công )(?<!cao )(?<!đồng )(?<!cân )bằng)"  # not `Cao Bằng và trên 90%`
_NO = r"(?:không|chưa) (?:(?:được|thể|nên|phép|cho phép) ){0,2}"
_NOT = r"không (?:để|được|có)\b(?:(?!\bđạt\b)[^;,.\d]){0,40}? "
_FALLS = r"(?:(?:giảm|tụt|sụt|rơi|hạ|xuống|thấp) ){0,2}"
_RISES = r"(?:(?:tăng|lên|cao|lớn|nhiều|giảm|chậm|kéo dài) ){0,2}"

_BOUND = r"\b(?! (?:là|đạt|phải|cũng|đã)\b)"
"""After a comparative: `chỉ tiêu trên đạt 90%` is about what stands above."""

_NO_YEAR = (
    r"\b(?! (?:nữa|thế)\b)(?!(?: so với)?(?: (?:mức|kết quả|tỷ lệ|số))?(?: của)?"
    r" (?:cùng kỳ|(?:năm|giai đoạn|nhiệm kỳ|quý|tháng) (?:trước|ngoái|qua|liền|(?:19|20)\d\d)))"
)
"""After a comparative that governs a number from afar: `không thấp hơn năm trước` sets no minimum."""

_LAST = r"\b(?=\s*(?:\Z|[,;.:)…]|(?:vào|trong|đến|tại|ở)\b))"
_NOTHING_COMPARED = (
    r"\b(?! (?:so|năm|mức|kế hoạch|dự toán|chỉ tiêu|mục tiêu|bình quân|trung bình|mặt bằng|t[ỷỉ] lệ|kết quả|quy định"
    r"|yêu cầu|chuẩn|quy chuẩn|tiêu chuẩn|định mức|ngưỡng|cùng kỳ|cả nước|toàn|tỉnh|các|giai đoạn|quý|tháng|nhiệm kỳ"
    r"|hạng|thứ|khoảng|từ|là|đạt)\b| \d)"
)
"""After `90% hoặc cao hơn`: otherwise it is higher than something else."""

_FEWER = r"(?:less|lower|fewer|smaller) than\b"
_GREATER = r"(?:more|higher|greater|larger) than\b"
_AND_NO_OTHER = r"(?! than\b)(?! \d)"

_SPELT = (
    r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|linh|lẻ|phẩy|phần|điểm|nửa|rưỡi"
    r"|bán)"
)
IN_WORDS = rf"(?:(?:{_SPELT} ){{0,11}}{_SPELT}|\d+/\d+) ?\( ?"
"""A number in words before its figure: `trên chín mươi phần trăm (90%)`, `hơn 2/3 (66,7%)`."""

_OTHER_WORDS = _spaced(
    rf"(?:tối thiểu|ít nhất|tối đa) (?!{IN_WORDS}\d)(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b",
    r"at (?:least|most) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b",
    r"(?:mức độ|cấp độ|đề án|quý|tháng|ngày|điều|khoản|levels?|project|phase|quarter|article|plan|decision) \d+\b"
    r"(?:\s*(?:,|-|và|hoặc|and|or)\s*\d+\b(?!\s*(?:%|per)))*",
    r"không hơn,? không kém\b",
    r"(?:(?:không|chưa) (?:(?:để|bị) )?)?quá (?:hạn\b(?! mức| (?:quá|trên|hơn) \d)|trình\b|tải\b|độ\b)",
    r"(?:nêu|kể|nói|bên|phía) (?:trên|dưới)\b",
    r"(?:quy|hương|hiệp|công|điều|giao|khế|mơ|mong) ước\b",
    r"(?:nâng|ngang|đúng|xứng|vượt) tầm\b",
    r"(?:kích|đúng) cỡ\b",
    r"(?:nhà|mặt|lên|qua|trên|diện tích) sàn\b",
)
"""What only looks like an operator or a figure: numbers of levels and dates, compounds with other meanings."""

_TIME_UNIT = r"(?:giây|phút|giờ|ngày|tuần|tháng)\b"
_WITHIN_TIME = rf"(?= (?:(?:tối đa|không quá|khoảng) )?(?:{IN_WORDS})?\d+\)? ?(?:(?:-|–|đến) ?\d+ )?{_TIME_UNIT})"
_AHEAD = r"(?! \d+ (?:giờ|ngày|tuần|tháng)(?: làm việc)?,? trước)"
"""Not before `chậm nhất 03 ngày trước khi họp`, which is a minimum."""
_AT_LEAST = _spaced(
    r"tối thiểu\b",
    r"ít nhất\b",
    rf"{_NO}(?:{_FALLS}dưới|{_LESS}){_NO_YEAR}",
    rf"{_NOT}(?:dưới|{_LESS})(?= \d)",
    r"≥|⩾|≧|≮|> ?=|(?<!=)=>",
    r"đạt(?: và | hoặc | hay |, | ?/ ?)vượt\b(?! (?:các )?(?:kế hoạch|dự toán|tiến độ)\b)",
    rf"{_MORE}{_OR}{_EQUAL}{_NO_YEAR}",
    rf"{_SAME_AS}{_OR}{_MORE}{_NO_YEAR}",
    rf"at least\b|minimum\b|not? {_FEWER}|not below\b",
)
_AT_MOST = _spaced(
    rf"{_NO}(?:{_RISES}(?:vượt quá|vượt|quá)|{_MORE}){_NO_YEAR}",
    rf"{_NOT}(?:quá|trên|hơn)(?= \d)",
    r"tối đa\b",
    r"≤|⩽|≦|≯|< ?=|=<",
    rf"{_LESS}{_OR}{_EQUAL}{_NO_YEAR}",
    rf"{_SAME_AS}{_OR}{_LESS}{_NO_YEAR}",
    rf"at most\b|maximum\b|not? {_GREATER}|not (?:to )?exceed(?:ing)?\b|up to\b(?= (?!(?:19|20)\d\d\b)\d)",
)
_AT_LEAST_NEAR = _spaced(
    rf"{_NO}(?:thua(?: kém)?|kém){_BOUND}",
    r"thấp nhất\b",
    r"chí ít\b(?! (?:nhất|hơn)\b)|ít ra\b",  # not `báo chí ít nhất 90%`, `tiêu chí ít hơn 5%`
    rf"sàn(?= ?(?:là|bằng|:|từ|ở mức)? ?(?:{IN_WORDS})?\d)",
    r"từ đủ\b",
    rf"{_OVER}{_OR}{_EQUAL}",
    rf"{_SAME_AS}{_OR}{_OVER}{_BOUND}",
    rf"(?:ngang|đạt) (?:hoặc|hay) (?:{_MORE}|trên|hơn){_BOUND}",
)
_AT_MOST_NEAR = _spaced(
    rf"{_NO}{_RISES}(?:trên|hơn){_BOUND}",
    rf"(?:chậm|muộn) nhất(?: (?:là|sau|trong|khoảng|vòng|thời hạn))*{_AHEAD}{_WITHIN_TIME}",
    rf"(?<!khoảng )trong (?:thời hạn|vòng){_WITHIN_TIME}",
    r"within(?= \d+ (?:(?:working|business|calendar) )?(?:second|minute|hour|day|week|month)s?\b)",
    r"(?:cao|nhiều) nhất\b",
    rf"trần(?= ?(?:là|bằng|:|ở mức)? ?(?:{IN_WORDS})?\d)",
    rf"{_UNDER}{_OR}{_EQUAL}",
    rf"{_SAME_AS}{_OR}{_UNDER}{_BOUND}",
)
_ABOUT = _spaced(
    r"trên dưới\b|hơn kém\b",
    r"khoảng\b",
    r"gần(?: (?:như|bằng|tới|đến))?\b",
    r"[xs]ấp x[ỉĩỷỹ]\b",
    r"ước(?: (?:tính|chừng|lượng|khoảng|thực hiện))?\b",
    r"(?:(?:áng|phỏng|độ) )?chừng\b",
    r"(?<!xung )(?<!chung )quanh\b|ngót\b|suýt soát\b",
    r"(?:cỡ|tầm)(?= (?:(?:khoảng|chừng|từ|mức) )?\d)",
    r"~|∼|≈|≃|≅",
    r"(?:about|around|approximately|nearly|roughly|almost)\b",
)
_LESS_THAN = _spaced(
    rf"(?:{_LESS}|dưới){_BOUND}", r"(?:chưa|không) (?:đến|tới|đầy)\b", "<", rf"{_FEWER}|under\b|below\b"
)
_MORE_THAN = _spaced(rf"{_OVER}{_BOUND}", ">", rf"{_GREATER}|over\b|above\b|exceed(?:s|ing)?\b|surpass(?:es|ing)?\b")
_UP = _spaced(
    r"(?:trở|đổ) lên\b",
    rf"(?:hoặc|hay) (?:{_MORE}|hơn){_NOTHING_COMPARED}",
    rf"(?:hoặc|hay|và) (?:{_OVER}(?: thế)?|{_MORE} nữa){_LAST}",
    rf"(?:or|and) (?:more|higher|greater|above|over|up)\b{_AND_NO_OTHER}",
    r"at least(?=\s*(?:\Z|[,;.)…]))",
    "以上",
)
_DOWN = _spaced(
    r"(?:trở|đổ) xuống\b|trở lại\b",
    rf"(?:hoặc|hay) {_LESS}{_NOTHING_COMPARED}",
    rf"(?:hoặc|hay|và) {_UNDER}{_LAST}",
    rf"or (?:less|lower|fewer|below|under)\b{_AND_NO_OTHER}",
    "以下",
)
TOKEN = re.compile(
    rf"""
    (?P<stop>(?<!\.)[;.](?=\s|\Z))
    |(?<!\w)(?:
    (?P<none>{_OTHER_WORDS})
    |(?P<up>{_UP})|(?P<down>{_DOWN})
    |(?P<at_least>{_AT_LEAST})
    |(?P<at_most>{_AT_MOST})
    |(?P<at_least_near>{_AT_LEAST_NEAR})
    |(?P<at_most_near>{_AT_MOST_NEAR})
    |(?P<about>{_ABOUT})
    |(?P<move>(?:lên|xuống)\b)
    |(?P<less_than>{_LESS_THAN})
    |(?P<more_than>{_MORE_THAN})
    |(?P<between>giữa\b(?:\ hai\ (?:mức|ngưỡng|mốc)\b)?|trong\ khoảng\b|between\b)
    |(?P<among>(?:trong|thuộc|vào)\b(?:\ (?:tổng\ )?số\b|\ danh\ sách\b)?)
    |(?P<since>từ\b)
    |(?P<rank>(?:nhóm|top|tốp|hạng|vị\ trí|thứ|rank(?:s|ed|ing)?)\b)
    |(?P<number>(?=\d)(?:{DIGITS}|{RANK_OF}))
        (?P<unit>\s*(?:%|phần\ trăm\b|điểm(?:\s*%|\s+phần\ trăm\b)?|(?:thứ\ )?bậc\b
            |(?:(?:thứ\ )?hạng|vị\ trí)(?=\ (?:so\ với|trở\ lên)\b|\s*(?:\Z|[,;.)]))
            |per\ ?cent\b|percentage\ points?\b|places?\b)|(?:st|nd|rd|th)\b)?
        (?P<more>\ ?\+(?!\s*[\d/-]))?
    )
    |(?P<arrow>[-–—]>|→)
    |(?P<margin>±|\+/-)
    """,
    re.VERBOSE,
)
"""Every word of a phrase, in lower case, that matters; of those with a common beginning the longest stands first."""
