"""The one immutable diagnostic. Rules say what is wrong and where; the engine adds the rest."""

from dataclasses import dataclass, field
from enum import StrEnum

from cchc_cli.i18n.message import Message


class Severity(StrEnum):
    """An error makes `cchc lint` fail; a warning is worth a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a diagnostic is about."""

    path: str
    line: int
    column: int
    message: Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `path` is as shown to the user, `line` and `column` count from 1 (code points).

    `subject` is what the finding is about, in words that stay when lines or entries move; empty if it has no such name.
    `source` is the line of the file; empty if the finding is about a whole file.
    """

    path: str
    line: int
    column: int
    code: str
    name: str
    severity: Severity
    message: Message
    related: tuple[Related, ...] = ()
    subject: str = field(default="", compare=False)
    source: str = field(default="", compare=False)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By file, place, code and message, whatever its language."""
        return (self.path, self.line, self.column, self.code, str(self.message))
