"""Why a value that should be a number is read as text."""

import re
from decimal import Decimal

from cchc_cli.i18n.message import Message, Word, message

_PERCENT = re.compile(r"\d+([.,]\d{1,2})?", re.ASCII)
_COMMA = re.compile(r"\d+,\d{1,2}", re.ASCII)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?", re.ASCII)
"""What is a number unless it is in quotes; the forms below are text also without quotes."""
_THOUSAND = re.compile(r"[1-9]\d{0,2}\.000", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0\d+(?:\.\d{1,2})?", re.ASCII)
_PLUS = re.compile(r"\+\d+(?:\.\d{1,2})?", re.ASCII)
_DECIMALS = re.compile(r"[-+]?\d+\.\d{3,}", re.ASCII)
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:\.\d{3}){2,}", re.ASCII)
_NOTATION = re.compile(r"[-+]?(?:0[xob][0-9a-f_]+|[\d.]+e[-+]?\d+)", re.ASCII | re.IGNORECASE)


def not_a_number(text: str, value: Word) -> Message:
    """Explain why `text` is not a number, and how to write it; `value` is the text as messages quote it."""
    bare = text.strip().rstrip("%").strip()
    if "%" in text and _PERCENT.fullmatch(bare):
        return message("schema.no-number.percent", "{value:quoted} has a %; write the number alone", value=value)
    if _COMMA.fullmatch(bare):
        return message("schema.no-number.comma", "{value:quoted} has a comma; use a decimal point", value=value)
    if _NUMBER.fullmatch(bare):
        return message("schema.no-number.quotes", "{value:quoted} is in quotes; remove them", value=value)
    if _THOUSAND.fullmatch(bare):
        return message(
            "schema.no-number.thousand",
            "{value:quoted} is read as text, because the dot could separate thousands; write {meant:quoted or}, "
            "without quotes",
            value=value,
            meant=(bare.removesuffix(".000"), bare.replace(".", "")),
        )
    if _LEADING_ZERO.fullmatch(bare):
        return message(
            "schema.no-number.zero",
            "{value:quoted} is read as text because of the leading zero; write {meant:quoted}, without quotes",
            value=value,
            meant=f"{Decimal(bare):f}",
        )
    if _PLUS.fullmatch(bare):
        return message(
            "schema.no-number.plus",
            "{value:quoted} is read as text because of the +; write {meant:quoted}, without quotes",
            value=value,
            meant=f"{Decimal(bare):f}",
        )
    return _unusual_number(bare, value)


def _unusual_number(bare: str, value: Word) -> Message:
    """Explain a number whose value is ambiguous, so that none is suggested; else any other text."""
    if _DECIMALS.fullmatch(bare):
        return message(
            "schema.no-number.decimals",
            "{value:quoted} is read as text because it has more than two decimals; remove the dot if it "
            "separates thousands, keep two digits if they are decimals",
            value=value,
        )
    if _THOUSANDS.fullmatch(bare):
        return message(
            "schema.no-number.thousands",
            "{value:quoted} is read as text because of the dots between thousands; remove them",
            value=value,
        )
    if _NOTATION.fullmatch(bare):
        return message(
            "schema.no-number.notation",
            "{value:quoted} is read as text because of its notation; write the number in plain digits",
            value=value,
        )
    return message("schema.no-number.text", "{value:quoted} is read as text (figures are never guessed)", value=value)
