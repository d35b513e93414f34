"""Line ends other than one LF."""

from functools import partial

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T024",
    name="line-ends",
    severity=Severity.WARNING,
    what=LocalizedText(
        "Tìm cách xuống dòng không phải là một dấu LF, kể cả ở cuối tệp. `cchc lint --fix` sửa giúp.",
        "Finds line ends other than one line feed, also at the end of the file. `cchc lint --fix` puts them right.",
    ),
    why=LocalizedText(
        "Xuống dòng không thống nhất làm cho dòng nào của tệp cũng thành khác.",
        "Mixed line ends make every line of a file differ.",
    ),
    fails="""\
document:
  issuer: UBND phường Tam Phước # ←\r
""",
    passes="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=partial(spots, rule="line-ends"),
)
