"""The file begins with a byte order mark."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T004",
    name="byte-order-mark",
    severity=Severity.ERROR,
    title=message("rule.byte-order-mark.title", "Byte order mark"),
    summary=message("rule.byte-order-mark.summary", "Reports a byte order mark at the beginning of a file."),
    rationale=message("rule.byte-order-mark.rationale", "Some parsers treat the BOM as part of the first key."),
    bad_example="\ufefflocality: dong-nai/tam-phuoc  # ←\n",
    good_example="locality: dong-nai/tam-phuoc\n",
    check=read_errors(ErrorKind.BYTE_ORDER_MARK),
)
