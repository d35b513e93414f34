"""A difference between a plan file and its document."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from cchc_cli.i18n.message import Message

Step: TypeAlias = str | int


class Check(Enum):
    """What is checked: a stable code and a name for machine output."""

    LOCATION = ("V101", "location")
    STATED = ("V102", "stated")
    VALUE = ("V103", "value")
    OPERATOR = ("V104", "operator")
    YEAR = ("V105", "year")
    BASE = ("V106", "base")
    RELATION = ("V107", "relation")
    PART = ("V108", "part")
    QUALIFIER = ("V109", "qualifier")
    COVERAGE = ("V201", "coverage")
    EXCEPTION = ("V202", "exception")
    HEAD = ("V301", "head")
    CITATION = ("V302", "citation")
    FLOOR_CLAUSE = ("V303", "floor-clause")
    PERIOD = ("V304", "period")

    @property
    def code(self) -> str:
        """Return the code, such as V102."""
        return self.value[0]

    @property
    def label(self) -> str:
        """Return the name, such as `stated`."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: what was checked, the key in the plan file, the place in the document, the message."""

    check: Check
    path: tuple[Step, ...]
    place: str
    message: Message


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of an audit: the differences in the order of the file, and what was compared."""

    differences: tuple[Difference, ...]
    targets: int
    claims: int
    exceptions: int
