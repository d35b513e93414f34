"""A plan is not read, because its name is not that of a plan file."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T030",
    name="misnamed-plan",
    severity=Severity.WARNING,
    title=message("rule.misnamed-plan.title", "Plan file with another suffix"),
    summary=message(
        "rule.misnamed-plan.summary",
        "Reports a file that is a plan by its name (`x.yaml.txt`) or its content, but whose name does not end in "
        "`.yaml` or `.yml`.",
    ),
    rationale=message(
        "rule.misnamed-plan.rationale",
        "Only `.yaml` and `.yml` files are read, so the plan is missing from every result. Editors such as Notepad "
        "add `.txt`.",
    ),
    bad_example={"tam-phuoc.yaml.txt": "locality: dong-nai/tam-phuoc  # ←\n"},
    good_example={"tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n"},
    check=read_errors(ErrorKind.MISNAMED_PLAN),
)
