"""The period of a plan or a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """Calendar years, both ends included; `outlook` is a later year of orientation (`định hướng đến`)."""

    start: int
    end: int
    outlook: int | None = None

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.start <= year <= self.end

    @property
    def is_yearly(self) -> bool:
        """Return whether the period is one year."""
        return self.start == self.end

    def overlaps(self, other: "Period") -> bool:
        """Return whether a year belongs to both."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start}-{self.end}"
