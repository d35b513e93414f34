"""Loading a whole directory of plans. A file that cannot be read, or only in part, hides none of the others."""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import suggestions, visible
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.discovery import plan_files
from cchc_cli.reading.errors import ErrorKind, PathInFile, ReadError, SchemaViolation, printable
from cchc_cli.reading.plan_file import build_plan
from cchc_cli.reading.schema import violations
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import YamlFile, parse_yaml, read_yaml

MAX_ADVISED = 50
"""For further unknown words of one file nobody looks for what may have been meant: that takes time."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """One plan file: what was read, what is wrong, and the plan as far as it can be trusted.

    `plan` is None when the file cannot be read, or when something outside its targets is wrong.
    """

    file: YamlFile
    shown: str
    violations: tuple[SchemaViolation, ...] = ()
    plan: Plan | None = None

    @property
    def lost(self) -> tuple[str | None, ...]:
        """The indicators of the targets left out, None for one whose indicator could not be read."""
        return self.plan.unread if self.plan is not None else ()

    @property
    def id(self) -> str:
        """The plan's id: the file's stem."""
        return self.file.path.stem

    @property
    def damaged(self) -> bool:
        """Whether anything of the file could not be used."""
        return self.plan is None or bool(self.lost)

    def first_problem(self) -> ReadError:
        """The first thing wrong, for a message to the user."""
        if self.file.faults:
            return self.file.faults[0]
        found = min(self.violations, key=lambda violation: self.file.place(violation.path, violation.key))
        return ReadError(*self.file.place(found.path, found.key), found.kind, found.message)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A directory of plans: every file with its state, and the corpus of what can be used."""

    directory: Path
    files: tuple[PlanFile, ...]
    corpus: Corpus
    vocabulary: Vocabulary
    clashes: tuple[str, ...] = ()

    @property
    def damaged(self) -> tuple[PlanFile, ...]:
        """The files of which something could not be used."""
        return tuple(file for file in self.files if file.damaged)


def load(directory: Path, vocabulary: Vocabulary | None = None) -> Loaded:
    """Read every plan below `directory`."""
    vocabulary = vocabulary or load_vocabulary(directory)
    return loaded(directory, (read_plan(path, display(path), vocabulary) for path in plan_files(directory)), vocabulary)


def loaded(directory: Path, files: Iterable[PlanFile], vocabulary: Vocabulary) -> Loaded:
    """The plans of these files. Of several files with one id none is used (`clashes` names the id)."""
    files = tuple(files)
    plans: dict[str, Plan] = {}
    clashes: dict[str, None] = {}
    for file in files:
        if file.plan is None:
            continue
        if file.id in plans:
            clashes[file.id] = None
        plans[file.id] = file.plan
    for clash in clashes:
        del plans[clash]
    incomplete = bool(clashes) or any(file.plan is None for file in files)
    corpus = Corpus(plans, vocabulary.catalogue, vocabulary.localities, incomplete)
    return Loaded(directory, files, corpus, vocabulary, tuple(clashes))


def without_text(file: PlanFile) -> PlanFile:
    """A file whose text and data are let go, if it is whole: of a country they are most of the memory."""
    return file if file.damaged else replace(file, file=YamlFile(file.file.path, "", None))


def display(path: Path) -> str:
    """A path as messages show it: relative to the current directory where it lies below it, `/` between parts."""
    here = os.path.join(os.getcwd(), "")
    whole = os.path.abspath(path)  # a link is shown as itself, not as what it points to
    inside = len(whole) >= len(here) and os.path.normcase(whole[: len(here)]) == os.path.normcase(here)
    return visible(whole[len(here) :].replace(os.sep, "/") if inside else path.as_posix())


def read_plan(path: Path, shown: str, vocabulary: Vocabulary) -> PlanFile:
    """Read one plan file against the schema and the vocabulary."""
    return _understood(read_yaml(path), shown, vocabulary)


def parse_plan(raw: bytes, path: Path, shown: str, vocabulary: Vocabulary) -> PlanFile:
    """The same for the bytes of a plan file."""
    return _understood(parse_yaml(raw, path), shown, vocabulary)


def _understood(file: YamlFile, shown: str, vocabulary: Vocabulary) -> PlanFile:
    if file.faults:
        return PlanFile(file, shown)
    wrong = violations(file.data, "plan")
    bad = {_target_of(violation) for violation in wrong}
    if None not in bad:  # the rest has the shape it needs: does it mean something, too?
        wrong += tuple(_meaningless(file, vocabulary, bad))
        bad = {_target_of(violation) for violation in wrong}
    if file.doubtful and wrong:
        file = _without_repeated(file, wrong)
    if None in bad:
        return PlanFile(file, shown, wrong)  # something outside the targets is wrong: nothing can be trusted
    entries = file.data["targets"]
    left_out = sorted(index for index in bad if index is not None)
    lost = tuple(_indicator_of(entries[index], vocabulary) for index in left_out)
    return PlanFile(file, shown, wrong, replace(build_plan(file.data, file.path, shown, left_out), unread=lost))


def _without_repeated(file: YamlFile, wrong: Iterable[SchemaViolation]) -> YamlFile:
    """Return the file without the ambiguous scalars that violate the schema, too: that is one mistake, told once."""
    told = {file.place(one.path, one.key) for one in wrong}
    return replace(file, doubtful=tuple(one for one in file.doubtful if (one.line, one.column) not in told))


def _target_of(violation: SchemaViolation) -> int | None:
    path = violation.path
    return path[1] if len(path) >= 2 and path[0] == "targets" and isinstance(path[1], int) else None


def _indicator_of(entry: object, vocabulary: Vocabulary) -> str | None:
    name = entry.get("indicator") if isinstance(entry, dict) else None
    return name if isinstance(name, str) and name in vocabulary.catalogue else None


def _meaningless(file: YamlFile, vocabulary: Vocabulary, without: Collection[int | None]) -> list[SchemaViolation]:
    """Words that nothing describes and dates that no calendar has: nothing can be said about them."""
    data = file.data
    found: list[SchemaViolation] = []

    def unknown(
        path: PathInFile, kind: str, name: str, known: Iterable[str], likeliest: list[str] | None = None
    ) -> None:
        advice = _meant(name, list(known), kind, likeliest) if len(found) < MAX_ADVISED else None
        wrong = ErrorKind.UNKNOWN_LOCALITY if kind == "localities" else ErrorKind.UNKNOWN_INDICATOR
        said = Message.of(wrong.value, name=printable(name), advice=advice)
        found.append(SchemaViolation(path, said, kind=wrong))

    locality = data["locality"]
    if locality not in vocabulary.localities:
        same_name = [place for place in vocabulary.localities if place.rsplit("/", 1)[-1] == file.path.stem]
        unknown(("locality",), "localities", locality, vocabulary.localities, same_name)
    targets = [(index, entry) for index, entry in enumerate(data["targets"]) if index not in without]
    for index, entry in targets:
        name = entry["indicator"]
        if name not in vocabulary.catalogue:
            unknown(("targets", index, "indicator"), "indicators", name, vocabulary.catalogue)
    document = data["document"]
    dated = [(("document", "issued"), document)]
    for key in ("based_on", "cites"):
        for index, entry in enumerate(document.get(key, ())):
            dated.append((("document", key, index, "issued"), entry))  # type: ignore[arg-type]
            place = entry.get("locality")
            if place is not None and place not in vocabulary.localities:
                unknown(("document", key, index, "locality"), "localities", place, vocabulary.localities)
    for path_of_date, entry in dated:
        issued = entry["issued"]
        if issued is not None and parse_date(str(issued)) is None:
            said = message(
                "impossible-date", "no calendar has the date {date}; correct the day or month", date=str(issued)
            )
            found.append(SchemaViolation(path_of_date, said, kind=ErrorKind.IMPOSSIBLE_DATE))
    return found + _backwards(data, targets)


def _backwards(data: dict[str, Any], targets: list[tuple[int, dict[str, Any]]]) -> list[SchemaViolation]:
    """Periods, stages and trajectories that end before they begin: they hold no year."""
    found: list[SchemaViolation] = []

    def wrong(path: PathInFile, what: str, **years: int) -> None:
        said = Message.of(f"years-out-of-order.{what}", **years)
        found.append(SchemaViolation(path, said, kind=ErrorKind.YEARS_OUT_OF_ORDER))

    period = data["period"]
    if period["from"] > period["to"]:
        wrong(("period", "from"), "period", first=period["from"], last=period["to"])
    if period.get("outlook", period["to"] + 1) <= period["to"]:
        wrong(("period", "outlook"), "outlook", year=period["outlook"])
    for index, entry in targets:
        due, path = entry.get("due"), ("targets", index)
        if isinstance(due, dict) and due.get("from", 0) > due.get("to", 0):
            wrong((*path, "due", "from"), "stage", first=due["from"], last=due["to"])
        steps = entry.get("trajectory")
        if steps is not None and steps["from"] >= steps["through"]:
            wrong((*path, "trajectory", "through"), "trajectory", first=steps["from"], last=steps["through"])
        base = entry.get("base")
        if isinstance(base, dict) and base["from"] > base["to"]:
            wrong((*path, "base", "from"), "base", first=base["from"], last=base["to"])
    return found


def _meant(name: str, known: list[str], kind: str, likeliest: list[str] | None = None) -> Message:
    close = list(dict.fromkeys([*(likeliest or ()), *suggestions(name, known)]))[:3]
    if close:
        return message("advice.meant", "; did you mean {words:quoted or}?", words=close)
    return message("advice.add", "; add it to {kind}.yaml beside the plans, or correct it", kind=kind)
