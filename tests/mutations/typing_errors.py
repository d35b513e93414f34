"""What fingers do to a word or a number. Every function yields each different result once."""

import re
from collections.abc import Iterator


def changed(number: str) -> Iterator[str]:
    """One digit is another one."""
    for at, digit in enumerate(number):
        if digit.isdigit():
            other = str((int(digit) + 1) % 10)
            yield number[:at] + ("8" if other == "0" and at == 0 else other) + number[at + 1 :]


def transposed(number: str) -> Iterator[str]:
    """Two neighbouring digits stand in the other order."""
    for at in range(len(number) - 1):
        one, two = number[at], number[at + 1]
        if one.isdigit() and two.isdigit() and one != two:
            yield number[:at] + two + one + number[at + 2 :]


def dropped(number: str) -> Iterator[str]:
    """One digit is missing."""
    found = (number[:at] + number[at + 1 :] for at in range(len(number)) if len(number) > 1)
    yield from dict.fromkeys(found)


def doubled(number: str) -> Iterator[str]:
    """One digit stands twice."""
    found = (number[:at] + number[at] + number[at:] for at in range(len(number)) if number[at].isdigit())
    yield from dict.fromkeys(found)


def letters_swapped(word: str) -> str | None:
    """Two neighbouring letters in the middle of a word stand in the other order."""
    for at in (*range(len(word) // 2, len(word) - 1), *range(len(word) // 2 - 1, -1, -1)):
        one, two = word[at], word[at + 1]
        if one != two and one.isalpha() and two.isalpha():
            return word[:at] + two + one + word[at + 2 :]
    return None


def letter_dropped(word: str) -> str | None:
    """A letter in the middle of a word is missing."""
    for at in (*range(len(word) // 2, len(word)), *range(len(word) // 2)):
        if word[at].isalpha() and len(word) > 1:
            return word[:at] + word[at + 1 :]
    return None


YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def years(text: str | None) -> frozenset[str]:
    """The years that a text names."""
    return frozenset(YEAR.findall(text or ""))
