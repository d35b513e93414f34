"""The words of a text for the search of candidates: abbreviations written out, synonyms alike."""

import re
from collections.abc import Iterator

from cchc_cli.domain.abbreviations import written_out

SAME = (
    (re.compile(r"\bmôi trường (?:số|mạng|điện tử)\b"), "môi trường mạng"),
    (re.compile(r"\bhàng năm\b"), "hằng năm"),
    (re.compile(r"\bđảm bảo\b"), "bảo đảm"),
    (re.compile(r"\btỉ lệ\b"), "tỷ lệ"),
    (re.compile(r"\b(?:đúng và trước hạn|trước và đúng hạn|đúng thời hạn|đúng tiến độ|trước hạn)\b"), "đúng hạn"),
    (re.compile(r"\bđúng (?:trình tự|trình tự, thủ tục)\b"), "đúng quy trình"),
    (re.compile(r"\bhồ sơ, giấy tờ, kết quả\b"), "hồ sơ, kết quả"),
    (re.compile(r"\bđơn giản hoá\b"), "đơn giản hóa"),
    (re.compile(r"\bsố hoá\b"), "số hóa"),
    (re.compile(r"\bđào tạo\b|\btập huấn\b"), "bồi dưỡng"),
    (re.compile(r"\bgiảm\b"), "cắt giảm"),
    (re.compile(r"\bcắt cắt giảm\b"), "cắt giảm"),
    (re.compile(r"\bbiên chế sự nghiệp\b|\bsố lượng người làm việc\b"), "biên chế sự nghiệp hưởng lương ngân sách"),
    (re.compile(r"\bdti\b|\bchỉ số chuyển đổi số\b"), "chỉ số chuyển đổi số dti"),
    (re.compile(r"\bpar[ -]?index\b"), "chỉ số cải cách hành chính parindex"),
    (re.compile(r"\bpci\b"), "chỉ số năng lực cạnh tranh pci"),
    (re.compile(r"\bpapi\b"), "chỉ số hiệu quả quản trị và hành chính công papi"),
    (re.compile(r"\bsipas\b"), "chỉ số hài lòng về sự phục vụ hành chính sipas"),
    (
        re.compile(
            r"\bngười dân, (?:tổ chức, )?doanh nghiệp\b|\btổ chức, (?:công dân|cá nhân)\b|\bngười dân và doanh nghiệp\b"
        ),
        "người dân doanh nghiệp",
    ),
    (re.compile(r"\bkhông phải cung cấp lại\b"), "khôngcunglại cung cấp lại"),
    (
        re.compile(
            r"\bhồ sơ (?:thủ tục hành chính )?được (?:tiếp nhận, )?(?:giải quyết|xử lý) (?:bằng|qua|thông qua)"
            r" dịch vụ công trực tuyến toàn trình\b"
        ),
        "hồ sơ trực tuyến toàn trình",
    ),
    (
        re.compile(r"\bhồ sơ (?:được )?(?:nộp|gửi|thực hiện|xử lý|giải quyết|tiếp nhận) trực tuyến\b"),
        "hồ sơ trực tuyến",
    ),
    (re.compile(r"\bdứt điểm\b"), "dứtđiểm"),
    (re.compile(r"\bkỹ năng (?:công nghệ )?số\b"), "kỹnăngsố"),
    (re.compile(r"\btoàn trình\b"), "toàntrình"),
    (re.compile(r"\bmột phần\b"), "một phần"),
)
_DEGREE = re.compile(r"\bcấp độ (\d)")
STOPWORDS = frozenset(
    [
        "đạt",
        "của",
        "và",
        "về",
        "các",
        "trong",
        "được",
        "có",
        "là",
        "cho",
        "từ",
        "với",
        "theo",
        "tại",
        "ở",
        "trên",
        "tỷ",
        "lệ",
        "mức",
        "độ",
        "số",
        "tối",
        "thiểu",
        "ít",
        "nhất",
        "phấn",
        "đấu",
        "bảo",
        "đảm",
        "đến",
        "năm",
        "vào",
        "những",
        "để",
        "khi",
        "do",
        "một",
        "này",
        "đó",
        "việc",
        "phải",
        "đều",
        "hằng",
        "cấp",
        "không",
        "so",
        "giai",
        "đoạn",
        "hết",
        "tổng",
    ]
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def words_in(text: str) -> Iterator[str]:
    """Yield the words of a text."""
    lower = written_out(text)
    for pattern, same in SAME:
        lower = pattern.sub(same, lower)
    lower = _DEGREE.sub(lambda found: f"cấp độ {chr(ord('a') + int(found[1])) * 3}", lower)
    for word in _WORD.findall(lower):
        yield from word.split("-")
