"""A title that begins with `null`: a comment beside it lost its sign."""

import re
from collections.abc import Iterator

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_NULL = re.compile(r"null\b|~", re.IGNORECASE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    title = document.plan.document.title
    if title is not None and _NULL.match(title):
        yield Finding(("document", "title"), Message("null-in-title"))


RULE = DocumentRule(
    code="D134",
    name="null-in-title",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tên văn bản bắt đầu bằng `null`.",
        "Finds a title that begins with `null`.",
    ),
    why=LocalizedText(
        "Thiếu dấu `#` thì lời chú thích rằng văn bản không có tên lại thành tên văn bản.",
        "A comment without its `#` makes a title of what says that there is none.",
    ),
    fails="""\
document:
  title: null the copy has no heading  # ←
""",
    passes="""\
document:
  title: null # the copy has no heading
""",
    check=_check,
)
