"""A rectangle on a PDF page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left corner of the page; with the text in it, or a ruling line."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.bottom + self.top) / 2

    @property
    def center(self) -> float:
        """Return the place of its middle from left to right."""
        return (self.left + self.right) / 2
