"""The data of plain scalars: what is a number, a boolean or null, and what other YAML parsers would take for one."""

import re
from functools import lru_cache

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?\Z", re.ASCII)
_CONSTANTS = {"null": None, "~": None, "": None, "true": True, "false": False}
_AMBIGUOUS = re.compile(
    r"(?:[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[yYnN]|True|TRUE|False|FALSE|Null|NULL"
    r"|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-fA-F_]+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?"
    r"|\+\d[\d_.]*|[-+]?\d{1,3}(?:\.\d{3})+|[-+]?\d+\.\d{3,}|\d+_[\d_]*|[-+]?\.\d+|[-+]?\d+\.|[-+]?[\d.]+[eE][-+]?\d+"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z",
    re.ASCII,
)
LONGEST_WORD = len("false")
"""A longer scalar is text for every YAML parser unless it begins as a number does."""


@lru_cache(maxsize=4096)  # a plan repeats its numbers, and plans repeat each other's
def plain_scalar(value: str) -> tuple[str | int | float | bool | None, bool]:
    """Return the data of a plain scalar, and whether another YAML parser would interpret it differently."""
    if value in _CONSTANTS:
        return _CONSTANTS[value], False
    if _NUMBER.match(value):
        number = float(value)
        return (int(number) if number.is_integer() else number), False  # 2026.0 is the year 2026
    return value, _AMBIGUOUS.match(value) is not None
