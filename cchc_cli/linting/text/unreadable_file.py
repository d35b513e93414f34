"""The file cannot be opened, or is no plain file."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T001",
    name="unreadable-file",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tệp không mở được, hoặc không phải là tệp thông thường.",
        "Finds a file that cannot be opened, or is no plain file.",
    ),
    why=LocalizedText(
        "Không đọc được thì không kiểm tra được, và sẽ thiếu trong mọi kết quả.",
        "What cannot be read cannot be checked, and would be missing from every result.",
    ),
    fails=None,
    passes="period: {from: 2026, to: 2030}\n",
    unshown=LocalizedText(
        "Không minh họa được bằng một đoạn tệp: có thể là một thư mục mang tên `tam-phuoc.yaml`, một liên kết hỏng, "
        "hoặc một tệp không được phép đọc.",
        "No text shows it: a folder called `tam-phuoc.yaml`, a broken link, a file that you may not read.",
    ),
)
