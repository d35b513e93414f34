"""White space at the end of a line."""

from functools import partial

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T023",
    name="trailing-space",
    severity=Severity.WARNING,
    what=LocalizedText(
        "Tìm dấu cách thừa ở cuối dòng. `cchc lint --fix` xóa giúp.",
        "Finds white space at the end of a line. `cchc lint --fix` takes it out.",
    ),
    why=LocalizedText(
        "Mắt không thấy, mà lại tạo ra khác biệt ở chỗ không có gì khác.",
        "It is invisible, and makes differences where nothing differs.",
    ),
    fails="""\
document:
  issuer: UBND phường Tam Phước # ←\x20
""",
    passes="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=partial(spots, rule="trailing-space"),
)
