"""The labels of the closed lists in both languages: a page holds both, and switches between them."""

from collections.abc import Mapping
from typing import TypeVar

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import in_both
from cchc_cli.i18n.message import Message
from cchc_cli.output import labels

Code = TypeVar("Code")


def _in_both(words: Mapping[Code, Message]) -> Mapping[Code, LocalizedText]:
    return {code: in_both(label) for code, label in words.items()}


AREAS = _in_both(labels.AREAS)
DIRECTIONS = _in_both(labels.DIRECTIONS)
DUE_BASES = _in_both(labels.DUE_BASES)
EVIDENCE = _in_both(labels.EVIDENCE)
LEVELS = _in_both(labels.LEVELS)
REASONS = _in_both(labels.REASONS)
STATUSES = _in_both(labels.STATUSES)
UNITS = _in_both(labels.UNITS)
WHERE = _in_both(labels.WHERE)
