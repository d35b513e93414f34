"""The file begins with a byte order mark."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "byte-order-mark")


RULE = TextRule(
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
    check=_check,
)
