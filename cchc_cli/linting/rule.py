"""What a rule is: who it is, what it does and why, and a generator of findings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.reading.corpus import Loaded, PlanFile
from cchc_cli.reading.vocabulary import Vocabulary
from cchc_cli.reading.yaml_file import YamlFile

Step = str | int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of the document: the path of a key or value in the file."""

    path: tuple[Step, ...]
    message: str
    key: bool = False
    related: "tuple[Elsewhere, ...]" = ()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place in the same or another plan file that a finding is about."""

    file: PlanFile
    path: tuple[Step, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Something wrong at a place of the text: line and column from 1."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a document rule sees: one file that keeps to the schema, its plan, and the known words."""

    file: PlanFile
    plan: Plan
    vocabulary: Vocabulary

    @property
    def data(self) -> dict[str, Any]:
        """The plain data of the file."""
        data: dict[str, Any] = self.file.file.data
        return data

    def targets(self) -> Iterator[tuple[tuple[Step, ...], Target]]:
        """Every target with its path in the file."""
        for target in self.plan.targets:
            yield ("targets", target.index), target


@dataclass(frozen=True, slots=True)
class CorpusView:
    """What a corpus rule sees: all files. It yields the file that a finding belongs to."""

    loaded: Loaded

    def file_of(self, plan: Plan) -> PlanFile:
        """The file of a plan."""
        return next(file for file in self.loaded.files if file.plan is plan)


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule over the text of a file, whether it is YAML or not."""

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    check: Callable[[YamlFile], Iterator[Spot]]


@dataclass(frozen=True, slots=True)
class FileRule:
    """A rule over one file that is YAML: the schema."""

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    check: Callable[[PlanFile], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule over one plan."""

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    check: Callable[[Document], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class CorpusRule:
    """A rule over all plans together."""

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    check: Callable[[CorpusView], Iterator[tuple[PlanFile, Finding]]]


Rule = TextRule | FileRule | DocumentRule | CorpusRule
