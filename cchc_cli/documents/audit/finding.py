"""A difference between a plan file and its document."""

from dataclasses import dataclass
from typing import TypeAlias

from cchc_cli.documents.audit.entry import Place
from cchc_cli.domain.checks import Check
from cchc_cli.i18n.message import Message

Step: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: what was checked, the key in the plan file, the place in the document, the message."""

    check: Check
    path: tuple[Step, ...]
    place: Place | None
    message: Message


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of an audit: the differences in the order of the file, and what was compared."""

    differences: tuple[Difference, ...]
    targets: int
    claims: int
    exceptions: int
