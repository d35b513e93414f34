"""The file is larger than a plan can be."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T002",
    name="file-too-large",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tệp lớn hơn mức một kế hoạch có thể có.",
        "Finds a file larger than a plan can be.",
    ),
    why=LocalizedText(
        "Có giới hạn thì một tệp sai không thể làm treo máy.",
        "A limit keeps a wrong file from eating the machine.",
    ),
    fails=None,
    passes="period: {from: 2026, to: 2030}\n",
    unshown=LocalizedText(
        "Tệp hơn 256 KiB không in ra ở đây; một kế hoạch 40 mục tiêu chỉ khoảng 20 kB.",
        "More than 256 KiB are not printed here; a plan of 40 targets has 20 kB.",
    ),
)
