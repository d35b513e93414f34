"""What `cchc lint` says to a slip: in process, with every other file as it is."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import lint
from cchc_cli.reading.corpus import LayerFiles, Loaded, PlanFile, load, loaded, read_plan
from cchc_cli.reading.vocabulary import load_vocabulary
from mutations.sheet import Sheet, meaning
from mutations.slip import Kind, Slip, World

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "plans"


@cache
def world() -> World:
    """The shipped plans and words, read once."""
    vocabulary = load_vocabulary()
    names = sorted(path.relative_to(PLANS).as_posix() for path in PLANS.rglob("*.yaml"))
    return World(
        tuple(Sheet(name, (PLANS / name).read_text(encoding="utf-8")) for name in names),
        {name: str(one.unit) for name, one in vocabulary.catalogue.items()},
        {name: str(one.direction) for name, one in vocabulary.catalogue.items()},
        frozenset(name for name, one in vocabulary.catalogue.items() if one.needs_base),
        tuple(vocabulary.localities),
        {name: frozenset(past.name for past in one.history) for name, one in vocabulary.localities.items()},
    )


def slips(kind: Kind, where: World, limit: int | None = None) -> Iterator[Slip]:
    """The places where a kind applies and is a mistake: all, or at most so many spread evenly over all."""
    found = [slip for sheet in where.sheets for slip in kind.make(sheet, where)]
    if limit is not None and len(found) > limit:
        found = [found[index * len(found) // limit] for index in range(limit)]
    for slip in found:
        before = where.sheet(slip.sheet).text.encode("utf-8")
        as_it_was = slip.raw == before and slip.renamed is None
        if not as_it_was and not (kind.harmless and meaning(slip.raw) == meaning(before)):
            yield slip


@dataclass(frozen=True, slots=True)
class Result:
    """What lint found that it does not find in the files as they are."""

    found: tuple[Diagnostic, ...]
    on_line: bool

    @property
    def reported(self) -> bool:
        """Whether anything was found."""
        return bool(self.found)


class Desk:
    """A copy of the shipped plans in which one file at a time is replaced."""

    def __init__(self, folder: Path) -> None:
        self.plans = folder / "plans"
        shutil.copytree(PLANS, self.plans)
        shutil.copytree(ROOT / "schema", folder / "schema")  # the first line of a plan says where that is
        self._loaded = load(self.plans)
        self._before = {self._words(one) for one in lint(self._loaded, self._loaded.files).diagnostics}

    @property
    def clean(self) -> bool:
        """Whether nothing is found in the files as they are."""
        return not self._before

    def judge(self, slip: Slip) -> Result:
        """What is found in the file with the slip and, where that is not on its line, in all files together."""
        old = self.plans / slip.sheet
        file = self.read(slip)
        alone = self._lint((file,))
        if _on_line(slip, file, alone):
            return Result(alone, True)
        others = (one for one in self._loaded.files if slip.beside or one.file.path != old)
        everywhere = self._lint((*others, file))
        return Result(everywhere, _on_line(slip, file, everywhere))

    def found(self, slip: Slip) -> tuple[Diagnostic, ...]:
        """What the rules over one file find in the file with the slip."""
        return self._lint((self.read(slip),))

    def read(self, slip: Slip) -> PlanFile:
        """Read the file with the slip, and put things back as they were."""
        old, path = self.plans / slip.sheet, self.plans / (slip.renamed or slip.sheet)
        kept = old.read_bytes()
        try:
            if slip.renamed is not None and not slip.beside:
                old.unlink()
            path.write_bytes(slip.raw)
            display_path = f"plans/{path.relative_to(self.plans).as_posix()}"
            return read_plan(path, display_path, self._loaded.vocabulary)
        finally:
            if path != old:
                path.unlink()
            old.write_bytes(kept)

    def _lint(self, files: Iterable[PlanFile]) -> tuple[Diagnostic, ...]:
        together = tuple(sorted(files, key=lambda one: one.file.path.as_posix()))
        report = lint(self._with(together), together)
        alone = len(together) == 1
        return tuple(
            one
            for one in report.diagnostics
            if self._words(one) not in self._before and not (alone and one.code.startswith("C"))
        )

    def _with(self, files: tuple[PlanFile, ...]) -> Loaded:
        return loaded([LayerFiles(self._loaded.layers[0].path, files)], self._loaded.vocabulary)

    @staticmethod
    def _words(one: Diagnostic) -> tuple[str, str, Message]:
        return one.path, one.code, one.message


def _on_line(slip: Slip, file: PlanFile, found: Iterable[Diagnostic]) -> bool:
    """Whether a finding stands on the line of the slip, or names that line as the other place it is about."""
    places = {(one.path, one.line) for one in found}
    places |= {(other.path, other.line) for one in found for other in one.related}
    return any(path == file.display_path and (line in slip.lines or not slip.lines) for path, line in places)
