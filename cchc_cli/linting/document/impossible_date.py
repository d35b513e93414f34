"""A date that no calendar has."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule

RULE = FileRule(
    code="D104",
    name="impossible-date",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm ngày không có trong lịch.",
        "Finds a date that no calendar has.",
    ),
    why=LocalizedText(
        "2026-02-30 trông như một ngày; thật ra là viết nhầm.",
        "2026-02-30 looks like a date; it is a slip.",
    ),
    fails="""\
document:
  issued: 2026-02-30  # ←
""",
    passes="""\
document:
  issued: 2026-02-20
""",
)
