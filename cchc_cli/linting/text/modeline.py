"""The first line that tells editors the schema is missing or wrong."""

from functools import partial

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T026",
    name="modeline",
    severity=Severity.WARNING,
    what=LocalizedText(
        "Tìm kế hoạch nằm cạnh lược đồ mà dòng đầu không nêu lược đồ. `cchc lint --fix` viết giúp.",
        "Finds a plan beside a schema without the first line that names it. `cchc lint --fix` writes it.",
    ),
    why=LocalizedText(
        "Nhờ dòng này, trình soạn thảo điền khóa và cho biết ý nghĩa của từng khóa.",
        "With it an editor completes keys and shows what they mean.",
    ),
    fails=None,
    passes="""\
# yaml-language-server: $schema=../schema/plan.schema.json
document:
  issuer: UBND phường Tam Phước
""",
    unshown=LocalizedText(
        "Điều này tùy theo tệp nằm ở đâu: chỉ khi bên cạnh có `schema/plan.schema.json` mới cần dòng này.",
        "It depends on where the file lies: the line is needed only beside a `schema/plan.schema.json`.",
    ),
    check=partial(spots, rule="modeline"),
)
