"""The checks of `cchc verify`, which compares a plan file with its document."""

from enum import Enum


class Check(Enum):
    """What is checked: a stable code, and a name for machine output and suppressions."""

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
    def suppressible(self) -> bool:
        """Return whether a suppression may accept a difference; `exceptions` lists figures without a target."""
        return self is not Check.COVERAGE

    @property
    def label(self) -> str:
        """Return the name, such as `stated`."""
        return self.value[1]
