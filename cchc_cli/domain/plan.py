"""Plans: one document of one locality for one period."""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Coverage, Evidence, Where
from cchc_cli.domain.period import Period
from cchc_cli.domain.target import DocumentLocation, Target, due_year


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that a plan cites, with number and date as printed there."""

    number: str | None
    issued: PartialDate | None
    issuer: str | None = None
    locality: str | None = None
    title: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FigureException:
    """A figure of the document that is no target, with the reason."""

    place: DocumentLocation
    stated: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """The document of a plan; `issued` is as precise as printed, None when no date is printed.

    `agency` tells whether it is the plan of a ministry, department or office for itself, which is no floor. `replaces`
    are the documents that this one replaces, `covers` the parts that the file holds, `exceptions` the figures that are
    no targets. `addresses` are pages that report it, `read` is the day on which they were read. `revised` is the day on
    which a figure of the file was last corrected.
    """

    title: str | None
    number: str | None
    issued: PartialDate | None
    issuer: str
    evidence: Evidence = Evidence.PRIMARY
    coverage: Coverage = Coverage.FULL
    based_on: tuple[Citation, ...] = ()
    cites: tuple[Citation, ...] = ()
    replaces: tuple[Citation, ...] = ()
    agency: bool = False
    covers: tuple[Where, ...] = (Where.TARGETS,)
    floor_clause: DocumentLocation | None = None
    addresses: tuple[str, ...] = ()
    read: PartialDate | None = None
    exceptions: tuple[FigureException, ...] = ()
    revised: datetime.date | None = None
    notes: tuple[str, ...] = ()

    def citations(self) -> Iterator[tuple[str, int, Citation]]:
        """Yield every document that this one is based on, cites or replaces, with its key and its index there."""
        for key in ("based_on", "cites", "replaces"):
            for index, citation in enumerate(getattr(self, key)):
                yield key, index, citation


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan file; `id` is the stem of its name, `path` is for messages only."""

    id: str
    locality: str
    document: Document
    period: Period
    targets: tuple[Target, ...] = ()
    path: str = field(default="", compare=False)
    unread: tuple[str | None, ...] = ()
    """Indicators of the targets that could not be read; None for a target without a readable indicator."""

    def may_have(self, indicators: Collection[str]) -> bool:
        """Return whether a target that could not be read may be for one of these indicators."""
        return any(name is None or name in indicators for name in self.unread)

    @property
    def day(self) -> datetime.date:
        """Return the day whose names and parents apply: the last of the issue date, else the first of the period."""
        if self.document.issued is not None:
            return self.document.issued.latest
        return datetime.date(self.period.start, 1, 1)

    @property
    def last_year(self) -> int:
        """Return the last year that the plan is for: the period's end or a later stated year."""
        return max((self.period.end, *(due_year(target, self.period) for target in self.targets)))

    @property
    def without_figures(self) -> bool:
        """Return whether the document is known to exist, and the file has nothing of what it says."""
        return not (self.full or self.targets or self.unread)

    @property
    def nothing_read(self) -> bool:
        """Return whether the file has targets and none of them can be read, such as a draft."""
        return bool(self.unread) and not self.targets

    @property
    def reported(self) -> bool:
        """Return whether the figures are known from public sources only."""
        return self.document.evidence is Evidence.SECONDARY and not self.without_figures

    @property
    def full(self) -> bool:
        """Return whether the file holds every target of the document."""
        return self.document.coverage is Coverage.FULL
