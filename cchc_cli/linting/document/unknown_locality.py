"""The localities have no such place."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule

RULE = FileRule(
    code="D103",
    name="unknown-locality",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm địa phương chưa được mô tả.",
        "Finds a locality that nothing describes.",
    ),
    why=LocalizedText(
        "Không biết địa phương thì không biết cấp và kế hoạch cấp trên.",
        "Without the place there is no level and no superior plan.",
    ),
    fails="locality: dong-nai/tam-phuok  # ←\n",
    passes="locality: dong-nai/tam-phuoc\n",
)
