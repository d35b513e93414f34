"""What the loader found wrong, as findings of the rule it belongs to."""

from collections.abc import Iterator

from cchc_cli.linting.rule import Spot
from cchc_cli.reading.yaml_file import YamlFile


def faults_named(file: YamlFile, name: str) -> Iterator[Spot]:
    """The loader's faults of one kind."""
    return (Spot(fault.line, fault.column, fault.message) for fault in file.faults if fault.rule == name)
