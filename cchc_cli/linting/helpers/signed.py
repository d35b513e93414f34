"""Values with the sign of their operator, for messages."""

from decimal import Decimal

from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import Word, message


def signed(value: Decimal | None, target: Target) -> Word:
    """Return a value with its sign, `≥ 98`."""
    if target.comparator is None or not target.comparator.sign:
        return value
    return message("below-floor.figure", "{sign} {value}", sign=target.comparator.sign, value=value)
