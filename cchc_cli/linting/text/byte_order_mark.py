"""The file begins with a byte order mark."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T004",
    name="byte-order-mark",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm dấu thứ tự byte (BOM) ở đầu tệp.",
        "Finds a byte order mark at the beginning of the file.",
    ),
    why=LocalizedText(
        "Có chương trình đọc dấu này thành một phần của khóa đầu tiên.",
        "Some readers take the mark for a part of the first key.",
    ),
    fails="\ufefflocality: dong-nai/tam-phuoc  # ←\n",
    passes="locality: dong-nai/tam-phuoc\n",
)
