"""The labels of the enumerations in both languages: a page holds both, and switches between them."""

from collections.abc import Mapping
from typing import TypeVar

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import in_both
from cchc_cli.i18n.message import Message
from cchc_cli.output import labels

Code = TypeVar("Code")


def both_of(words: Mapping[Code, Message]) -> Mapping[Code, LocalizedText]:
    """Return words by their code in both languages."""
    return {code: in_both(label) for code, label in words.items()}


AREAS = both_of(labels.AREAS)
DIRECTIONS = both_of(labels.DIRECTIONS)
DUE_BASES = both_of(labels.DUE_BASES)
EVIDENCE = both_of(labels.EVIDENCE)
LEVELS = both_of(labels.LEVELS)
REASONS = both_of(labels.REASONS)
STATUSES = both_of(labels.STATUSES)
UNITS = both_of(labels.UNITS)
WHERE = both_of(labels.WHERE)
