"""The file is empty."""

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FaultRule

RULE = FaultRule(
    code="T012",
    name="empty-file",
    severity=Severity.ERROR,
    what=Text(
        "Tìm tệp trống.",
        "Finds a file that is empty.",
    ),
    why=Text(
        "Kế hoạch trống không đề ra gì; đó là tệp còn sót lại.",
        "An empty plan promises nothing; the file is a leftover.",
    ),
    fails="",
    passes="locality: dong-nai/tam-phuoc\n",
)
