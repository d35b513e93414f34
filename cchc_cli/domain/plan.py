"""Plans: one document of one locality for one period."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Coverage, Evidence
from cchc_cli.domain.period import Period
from cchc_cli.domain.target import DocumentLocation, Target, due_year


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that a plan names, with number and date as printed there."""

    number: str | None
    issued: PartialDate | None
    issuer: str | None = None
    locality: str | None = None
    title: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The document behind a plan; `issued` is as precise as printed, None when it prints no date."""

    title: str | None
    number: str | None
    issued: PartialDate | None
    issuer: str
    evidence: Evidence = Evidence.PRIMARY
    coverage: Coverage = Coverage.FULL
    based_on: tuple[Citation, ...] = ()
    cites: tuple[Citation, ...] = ()
    floor_clause: DocumentLocation | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan file. `id` is the file's stem; `path` is how it was found, for messages only.

    `targets` may be a sequence that is read when somebody first looks into it.
    """

    id: str
    locality: str
    document: Document
    period: Period
    targets: Sequence[Target] = ()
    path: str = field(default="", compare=False)
    unread: tuple[str | None, ...] = ()
    """Indicators of targets in the file that could not be used; None where not even the indicator could be read."""

    def may_have(self, indicators: Collection[str]) -> bool:
        """Whether a target that could not be used may be one of these indicators."""
        return any(name is None or name in indicators for name in self.unread)

    @property
    def day(self) -> datetime.date:
        """The day whose names and parents hold: the last that the issue date can mean, else the period's first."""
        if self.document.issued is not None:
            return self.document.issued.latest
        return datetime.date(self.period.start, 1, 1)

    @property
    def last_year(self) -> int:
        """The last year the plan says anything about: the period's end or a later stated year."""
        return max((self.period.end, *(due_year(target, self.period) for target in self.targets)))

    @property
    def full(self) -> bool:
        """Whether every target of the document is in the file."""
        return self.document.coverage is Coverage.FULL
