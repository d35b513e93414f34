"""Reading what the audit holds against each other: plans and documents."""

import hashlib
from pathlib import Path
from typing import Any

from cchc_cli.documents.audit.entry import PlanData as Plan
from cchc_cli.documents.document import Document
from cchc_cli.documents.sections import split
from cchc_cli.i18n.language import english
from cchc_cli.reading.yaml_file import read_yaml

PLANS = Path(__file__).parents[2] / "plans"


class SourceError(Exception):
    """A file that the audit needs is broken, missing, or not the one that the index names."""


def read_plan(plan: str) -> Plan:
    """The data of one local plan."""
    data: Plan = _read(PLANS / f"{plan}.yaml")
    return data


def read_document(directory: Path, plan: str) -> Document:
    """The document of a plan, by the directory's index.yaml; its sha256 has to be the one given there."""
    line = next((line for line in _read(directory / "index.yaml") if line["plan"] == plan), None)
    if line is None:
        raise SourceError(f"index.yaml of {directory} has no document for {plan}")
    path = directory / line["file"]
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    if hashlib.sha256(raw).hexdigest() != line["sha256"]:
        raise SourceError(f"{path} is not the file that index.yaml describes: its sha256 differs")
    return split(raw.decode("utf-8"))


def _read(path: Path) -> Any:
    file = read_yaml(path)
    if file.faults:
        first = file.faults[0]
        raise SourceError(f"{path}:{first.line}: {english(first.message)}")
    return file.data
