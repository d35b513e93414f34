"""Checks of the rules that report what reading a file has found: reading alone decides what of a file is used."""

from collections.abc import Callable, Iterator

from cchc_cli.linting.rule import Finding, Location
from cchc_cli.reading.corpus import PlanFile
from cchc_cli.reading.errors import ErrorKind
from cchc_cli.reading.yaml_file import YamlFile


def read_errors(kind: ErrorKind) -> Callable[[YamlFile], Iterator[Location]]:
    """Return a check that yields the errors of one kind that the text of a file has."""

    def check(file: YamlFile) -> Iterator[Location]:
        for error in (*file.faults, *file.doubtful):
            if error.kind is kind:
                yield Location(error.line, error.column, error.message)

    return check


def violations(kind: ErrorKind) -> Callable[[PlanFile], Iterator[Finding]]:
    """Return a check that yields the violations of one kind that the data of a file has."""

    def check(file: PlanFile) -> Iterator[Finding]:
        for violation in file.violations:
            if violation.kind is kind:
                yield Finding(violation.path, violation.message, violation.key)

    return check
