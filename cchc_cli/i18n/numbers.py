"""Numbers in machine output."""

from decimal import Decimal


def json_number(value: Decimal | None) -> int | float | None:
    """Return a figure as a JSON number, whole where it can be."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
