"""Numbers in machine output."""

from decimal import Decimal


def json_number(value: Decimal) -> int | float:
    """Return a figure as a JSON number, whole where it can be."""
    return int(value) if value == value.to_integral_value() else float(value)
