"""Keys that do not stand in the usual order."""

from functools import partial

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T025",
    name="key-order",
    severity=Severity.WARNING,
    what=LocalizedText(
        "Tìm khóa không theo thứ tự của `schema/plan.md`. `cchc lint --fix` chuyển giúp, cùng với chú thích.",
        "Finds keys out of the order of `schema/plan.md`. `cchc lint --fix` moves them, with their comments.",
    ),
    why=LocalizedText(
        "Cùng thứ tự thì hai kế hoạch đọc song song được, và chỗ khác nhau cho thấy điều đã thay đổi.",
        "In one order two plans can be read side by side, and differences show what changed.",
    ),
    fails="""\
period:
  to: 2030
  from: 2026 # ←
""",
    passes="""\
period:
  from: 2026
  to: 2030
""",
    check=partial(spots, rule="key-order"),
)
