"""The file begins with a byte order mark."""

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FaultRule

RULE = FaultRule(
    code="T004",
    name="byte-order-mark",
    severity=Severity.ERROR,
    what=Text(
        "Tìm dấu thứ tự byte (BOM) ở đầu tệp.",
        "Finds a byte order mark at the beginning of the file.",
    ),
    why=Text(
        "Có chương trình đọc dấu này thành một phần của khóa đầu tiên.",
        "Some readers take the mark for a part of the first key.",
    ),
    fails="\ufefflocality: dong-nai/tam-phuoc  # ←\n",
    passes="locality: dong-nai/tam-phuoc\n",
)
