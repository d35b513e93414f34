"""The catalogue has no such indicator."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(file: PlanFile) -> Iterator[Finding]:
    return (Finding(one.path, one.message, one.key) for one in file.violations if one.rule == "unknown-indicator")


RULE = FileRule(
    code="D102",
    name="unknown-indicator",
    severity=Severity.ERROR,
    what=Text(
        "Tìm chỉ tiêu không có trong danh mục.",
        "Finds an indicator that is not in the catalogue.",
    ),
    why=Text(
        "Không thể so sánh dưới một tên mà không ai khác dùng.",
        "Nothing can be compared under a name that nobody else uses.",
    ),
    fails="""\
targets:
  - indicator: online-flies  # ←
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=_check,
)
