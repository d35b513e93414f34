"""The file is empty."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T012",
    name="empty-file",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tệp trống.",
        "Finds a file that is empty.",
    ),
    why=LocalizedText(
        "Kế hoạch trống không đề ra gì; đó là tệp còn sót lại.",
        "An empty plan promises nothing; the file is a leftover.",
    ),
    fails="",
    passes="locality: dong-nai/tam-phuoc\n",
)
