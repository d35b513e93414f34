"""The loading of a directory of plans, in which a file that cannot be read hides none of the others."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cchc_cli import __version__
from cchc_cli.domain.characters import escaped
from cchc_cli.domain.corpus import Corpus, corpus_of
from cchc_cli.domain.layers import Layer
from cchc_cli.domain.plan import Plan
from cchc_cli.reading.discovery import plan_files, shipped_floors
from cchc_cli.reading.errors import ErrorKind, ReadError, SchemaViolation
from cchc_cli.reading.file_names import is_misnamed, is_plan_name, meant_name
from cchc_cli.reading.plan_file import build_plan, without_indicator
from cchc_cli.reading.resources import data_date, shipped
from cchc_cli.reading.schema import violations
from cchc_cli.reading.value_errors import value_errors
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import YamlFile, misnamed_file, parse_yaml, read_yaml


@dataclass(frozen=True, slots=True)
class PlanFile:
    """One plan file: its text and data, its violations, and the plan without its invalid targets.

    `plan` is None if the file cannot be read, or if anything outside its targets is invalid.
    """

    file: YamlFile
    display_path: str
    violations: tuple[SchemaViolation, ...] = ()
    plan: Plan | None = None

    @property
    def lost(self) -> tuple[str | None, ...]:
        """Return the indicators of the targets left out, None for an unknown one."""
        return self.plan.unread if self.plan is not None else ()

    @property
    def lost_names(self) -> Iterator[str]:
        """Yield the indicators that the targets left out name, known or not; none for those still open."""
        for index in {_target_of(one) for one in self.violations} - {None}:
            entry = self.file.data["targets"][index]
            name = entry.get("indicator") if isinstance(entry, dict) else None
            if name or not isinstance(entry, dict):
                yield str(name)

    @property
    def id(self) -> str:
        """Return the id of the plan, the stem of the file name; that of a folder of unknown plans ends in `/`."""
        path = self.file.path
        if self.misnamed:
            return Path(meant_name(path.name)).stem
        return path.stem if is_plan_name(path.name) else f"{path.name}/"

    @property
    def misnamed(self) -> bool:
        """Return whether the file was meant as a plan, but has not the name of one."""
        return any(fault.kind is ErrorKind.MISNAMED_PLAN for fault in self.file.faults)

    @property
    def damaged(self) -> bool:
        """Return whether any part of the file is not used."""
        return self.plan is None or bool(self.lost)

    def first_error(self) -> ReadError:
        """Return the first error of the file, which has at least one."""
        if self.file.faults:
            return self.file.faults[0]
        found = min(self.violations, key=lambda violation: self.file.place(violation.path, violation.key))
        return ReadError(*self.file.place(found.path, found.key), found.kind, found.message)


@dataclass(frozen=True, slots=True)
class LayerFiles:
    """The files of a layer; `path` is as messages show it, or `layers.SHIPPED`."""

    path: str
    files: tuple[PlanFile, ...]

    @property
    def clashes(self) -> tuple[str, ...]:
        """Return the ids that several plans have, of which none is used."""
        ids = Counter(file.id for file in self.files if file.plan is not None)
        return tuple(name for name, count in ids.items() if count > 1)

    @property
    def layer(self) -> Layer:
        """Return the plans that can be used, and the ids of the files that give none."""
        clashes = self.clashes
        plans = tuple(file.plan for file in self.files if file.plan is not None and file.id not in clashes)
        broken = (file.id for file in self.files if file.plan is None)
        return Layer(self.path, plans, frozenset((*clashes, *broken)))


@dataclass(frozen=True, slots=True)
class Loaded:
    """The layers of plans: every file, and the corpus of what is valid."""

    layers: tuple[LayerFiles, ...]
    corpus: Corpus
    vocabulary: Vocabulary

    @property
    def files(self) -> tuple[PlanFile, ...]:
        """Return the files of all layers."""
        return tuple(file for layer in self.layers for file in layer.files)

    @property
    def clashes(self) -> tuple[str, ...]:
        """Return the ids that several plans of one layer have."""
        return tuple(dict.fromkeys(name for layer in self.layers for name in layer.clashes))

    def clashing(self, name: str) -> tuple[PlanFile, ...]:
        """Return the files of one layer that share an id."""
        found = (layer for layer in self.layers if name in layer.clashes)
        return tuple(file for layer in found for file in layer.files if file.id == name)

    @property
    def damaged(self) -> tuple[PlanFile, ...]:
        """Return the files of which any part is not used."""
        return tuple(file for file in self.files if file.damaged)


def load(directory: Path, vocabulary: Vocabulary | None = None) -> Loaded:
    """Read every plan below `directory`, as the only layer."""
    vocabulary = vocabulary or load_vocabulary(directory)
    files = tuple(read_plan(path, display(path), vocabulary) for path in plan_files(directory))
    return loaded([LayerFiles(display(directory), files)], vocabulary)


def loaded(layers: Sequence[LayerFiles], vocabulary: Vocabulary) -> Loaded:
    """Return layers of files, earlier ones first, with the corpus of what they hold."""
    corpus = corpus_of(
        [one.layer for one in layers], vocabulary.catalogue, vocabulary.localities, __version__, data_date()
    )
    return Loaded(tuple(layers), corpus, vocabulary)


def without_text(file: PlanFile) -> PlanFile:
    """Return a valid file without its text and data, which are most of the memory of a large corpus."""
    return file if file.damaged else replace(file, file=YamlFile(file.file.path, "", None))


def display(path: Path) -> str:
    """Return a path as messages show it: relative if it is below the current directory, with `/` between its parts.

    No two paths are shown alike, so that findings and plans are known by it.
    """
    here = os.path.join(os.getcwd(), "")
    whole = os.path.abspath(path)  # a link is shown as itself, not as what it points to
    inside = len(whole) >= len(here) and os.path.normcase(whole[: len(here)]) == os.path.normcase(here)
    shown = escaped(whole[len(here) :].replace(os.sep, "/") if inside else path.as_posix())
    return f"./{shown}" if shown.startswith(_SHIPPED) else shown


_SHIPPED = "cchc:"
"""Begins the paths of shipped files."""


def displays(directory: Path) -> Callable[[Path], str]:
    """Return the function that shows the paths of the files of a layer."""
    return display_shipped if directory == shipped_floors() else display


def display_shipped(path: Path) -> str:
    """Return the path of a shipped file as messages show it: without the folder in which `cchc` is installed."""
    return f"{_SHIPPED}plans/{path.relative_to(shipped('plans')).as_posix()}"


def read_plan(path: Path, display_path: str, vocabulary: Vocabulary) -> PlanFile:
    """Read one plan file, and validate it against the schema and the vocabulary."""
    return _understood(misnamed_file(path) if is_misnamed(path) else read_yaml(path), display_path, vocabulary)


def parse_plan(raw: bytes, path: Path, display_path: str, vocabulary: Vocabulary) -> PlanFile:
    """Parse the bytes of a plan file; see `read_plan`."""
    return _understood(parse_yaml(raw, path), display_path, vocabulary)


def _understood(file: YamlFile, display_path: str, vocabulary: Vocabulary) -> PlanFile:
    if file.faults:
        return PlanFile(file, display_path)
    wrong = violations(file.data, "plan")
    bad = {_target_of(violation) for violation in wrong}
    if None not in bad:
        unnamed = without_indicator(file.data, wrong)
        wrong += tuple(value_errors(file, vocabulary, bad - unnamed, unnamed))
        bad = {_target_of(violation) for violation in wrong}
    if file.doubtful and wrong:
        file = _without_repeated(file, wrong)
    if None in bad:
        return PlanFile(file, display_path, wrong)  # outside the targets, so that none of them is used
    entries = file.data["targets"]
    left_out = sorted(index for index in bad if index is not None)
    lost = tuple(_indicator_of(entries[index], vocabulary) for index in left_out)
    return PlanFile(
        file,
        display_path,
        wrong,
        replace(build_plan(file.data, file.path, display_path, vocabulary, left_out), unread=lost),
    )


def _without_repeated(file: YamlFile, wrong: Iterable[SchemaViolation]) -> YamlFile:
    """Return the file without the ambiguous scalars that violate the schema, too: one mistake is reported once."""
    told = {file.place(one.path, one.key) for one in wrong}
    return replace(file, doubtful=tuple(one for one in file.doubtful if (one.line, one.column) not in told))


def _target_of(violation: SchemaViolation) -> int | None:
    path = violation.path
    return path[1] if len(path) >= 2 and path[0] == "targets" and isinstance(path[1], int) else None


def _indicator_of(entry: object, vocabulary: Vocabulary) -> str | None:
    name = entry.get("indicator") if isinstance(entry, dict) else None
    return name if isinstance(name, str) and name in vocabulary.catalogue else None
