"""Runs the rules, one scope at a time, and makes diagnostics of what they find.

`examine` looks at one file, `across` at what all of them name, `reported` puts both together with settings and waivers.
"""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Diagnostic, Related, Severity
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.registry import CORPUS_RULES, DOCUMENT_RULES, FAULT_RULES, FILE_RULES, FLOOR_RULES, TEXT_RULES
from cchc_cli.linting.rule import (
    CorpusView,
    Finding,
    Location,
    PlanDocument,
    PlanHeader,
    ReadErrorRule,
    Rule,
    Step,
    TextRule,
)
from cchc_cli.linting.settings import Settings
from cchc_cli.linting.suppressions import Suppression, Unclear, waive, waivers_in
from cchc_cli.reading.corpus import Loaded, PlanFile, display
from cchc_cli.reading.vocabulary import Vocabulary

INTERNAL_CODE = "X900"
INTERNAL_NAME = "internal-error"


@dataclass(frozen=True, slots=True)
class Report:
    """What linting found: the diagnostics in order, and how many files were looked at."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    waived: int = 0

    def count(self, severity: Severity) -> int:
        """How many diagnostics have a severity."""
        return sum(one.severity is severity for one in self.diagnostics)

    @property
    def crashed(self) -> bool:
        """Whether a rule of ours failed."""
        return any(one.code == INTERNAL_CODE for one in self.diagnostics)


class Examined(NamedTuple):
    """What one file says by itself and against the plans above: findings, waivers, and whose plans those are."""

    shown: str
    found: tuple[Diagnostic, ...] = ()
    waivers: tuple[Suppression | Unclear, ...] = ()
    locality: str | None = None
    above: tuple[str, ...] = ()


def lint(
    loaded: Loaded,
    selected: Iterable[PlanFile],
    settings: Settings | None = None,
    today: datetime.date | None = None,
) -> Report:
    """Lint the selected files of a directory; rules over the corpus see all of it, and report only on these.

    Waivers in the files are honoured as of `today`; without a day none has ended.
    """
    usable = {id(plan) for plan in loaded.corpus.plans.values()}
    by_locality: dict[str, list[PlanFile]] = {}
    for file in loaded.files:
        if file.plan is not None and id(file.plan) in usable:
            by_locality.setdefault(file.plan.locality, []).append(file)
    above = HigherLevelPlans(loaded.vocabulary, lambda locality: by_locality.get(locality, ()))
    examined = [examine(file, above) for file in selected]
    files = {file.shown: file for file in loaded.files}
    found = across([head_of(file) for file in loaded.files], loaded.vocabulary, files.__getitem__)
    return reported(examined, found, vocabulary_faults(loaded.vocabulary), settings or Settings(), today)


def head_of(file: PlanFile) -> PlanHeader:
    """What the rules over all plans see of a file."""
    return PlanHeader(file.shown, file.id, None if file.plan is None else replace(file.plan, targets=()))


def examine(file: PlanFile, above: HigherLevelPlans) -> Examined:
    """Run the rules that look at one file, and at the plans above it."""
    found = tuple(dict.fromkeys(_found(file, above)))
    return glanced(file, above)._replace(found=found, waivers=tuple(waivers_in(file.file.text)))


def glanced(file: PlanFile, above: HigherLevelPlans) -> Examined:
    """Whose plan it is, and whose are above it; nothing of what is wrong in it."""
    if file.plan is None:
        return Examined(file.shown)
    return Examined(file.shown, (), (), file.plan.locality, above.places(file.plan))


def _found(file: PlanFile, above: HigherLevelPlans) -> list[Diagnostic]:
    found = list(_told(file))
    for text_rule in TEXT_RULES:
        try:
            found += [_spotted(text_rule, file, spot) for spot in text_rule.check(file.file)]
        except Exception as error:  # a rule that crashes is a finding, and the others go on
            found.append(_crash(text_rule.name, file.shown, error))
    if file.plan is None:
        return found
    document = PlanDocument(file, file.plan, above.vocabulary)
    for rule in DOCUMENT_RULES:
        try:
            found += [_made(rule, file, finding) for finding in rule.check(document)]
        except Exception as error:
            found.append(_crash(rule.name, file.shown, error))
    for floor_rule in FLOOR_RULES:
        try:
            found += [_made(floor_rule, file, finding) for finding in floor_rule.check(document, above)]
        except Exception as error:
            found.append(_crash(floor_rule.name, file.shown, error))
    return found


def _told(file: PlanFile) -> Iterator[Diagnostic]:
    """What reading the file has found, under the rules of those names."""
    if not (file.file.faults or file.file.doubtful or file.violations):
        return
    try:
        # a value that can be read in two ways, and is not what its key wants in the way that we read it, is one mistake
        said = {file.file.place(one.path, one.key) for one in file.violations}
        faults = (*file.file.faults, *(one for one in file.file.doubtful if (one.line, one.column) not in said))
        for fault_rule in FAULT_RULES:
            spots = (Location(one.line, one.column, one.message) for one in faults if one.rule == fault_rule.name)
            yield from (_spotted(fault_rule, file, spot) for spot in spots)
        for file_rule in FILE_RULES:
            findings = (
                Finding(one.path, one.message, one.key) for one in file.violations if one.rule == file_rule.name
            )
            yield from (_made(file_rule, file, finding) for finding in findings)
    except Exception as error:
        yield _crash("reading", file.shown, error)


def _spotted(rule: ReadErrorRule | TextRule, file: PlanFile, spot: Location) -> Diagnostic:
    return Diagnostic(file.shown, spot.line, spot.column, rule.code, rule.name, rule.severity, spot.message)


def across(
    heads: Iterable[PlanHeader], vocabulary: Vocabulary, read: Callable[[str], PlanFile]
) -> tuple[Diagnostic, ...]:
    """Run the rules over all plans. `read` gives a whole file by the path it is shown with; few are asked for."""
    view = CorpusView(tuple(heads), vocabulary, read)
    found: list[Diagnostic] = []
    for rule in CORPUS_RULES:
        try:
            found += [_made(rule, file, finding) for file, finding in rule.check(view)]
        except Exception as error:
            found += [_crash(rule.name, head.shown, error) for head in view.heads[:1]]
    return tuple(dict.fromkeys(found))


def reported(
    examined: Iterable[Examined],
    found: Iterable[Diagnostic],
    words: Iterable[Diagnostic],
    settings: Settings,
    today: datetime.date | None,
) -> Report:
    """The report on files that were examined: found in each, across all, in the vocabulary; without what is waived."""
    files = list(examined)
    by_path: dict[str, list[Diagnostic]] = {file.shown: list(file.found) for file in files}
    for one in found:
        if one.path in by_path:
            by_path[one.path].append(one)
    kept = [one for one in words if settings.wants(one.code)]
    count = 0
    for file in files:
        wanted = [one for one in by_path[file.shown] if one.code == INTERNAL_CODE or settings.wants(one.code)]
        if wanted or file.waivers:
            left = waive(file.shown, file.waivers, wanted, today, settings.wants)
            kept += left.diagnostics
            count += left.count
    return Report(tuple(sorted(kept, key=lambda one: one.order)), len(files), count)


def _made(rule: Rule, file: PlanFile, finding: Finding) -> Diagnostic:
    line, column = file.file.place(finding.path, finding.key)
    related = []
    for other in finding.related:
        there = other.file.file.place(other.path)
        related.append(Related(other.file.shown, *there, other.message))
    return Diagnostic(
        file.shown,
        line,
        column,
        rule.code,
        rule.name,
        rule.severity,
        finding.message,
        tuple(related),
        _subject(file.file.data, finding.path),
    )


def _subject(data: Any, path: tuple[Step, ...]) -> str:
    """A place in the file by the names of its entries, not by their order: `targets/online-files/at_least`."""
    words = []
    for step in path:
        try:
            data = data[step]
        except (LookupError, TypeError):  # what is missing has a path too
            data = None
        words.append(step if isinstance(step, str) else _entry(data, step))
    return "/".join(words)


def _entry(entry: Any, index: int) -> str:
    """An entry of a list by its indicator, scope and year, or its document's number; else by its place in the list."""
    name = entry.get("indicator", entry.get("number")) if isinstance(entry, dict) else None
    if not isinstance(name, str):
        return str(index)
    told_apart = {key: entry[key] for key in ("due", "scope") if key in entry}
    return f"{name} {json.dumps(told_apart, ensure_ascii=False, sort_keys=True)}" if told_apart else name


def _crash(rule: str, shown: str, error: Exception) -> Diagnostic:
    said = message(
        "internal-error",
        "rule {rule} failed ({error}); this is an internal error, please report it",
        rule=rule,
        error=f"{type(error).__name__}: {error}",
    )
    return Diagnostic(shown, 1, 1, INTERNAL_CODE, INTERNAL_NAME, Severity.ERROR, said)


def vocabulary_faults(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """What is wrong with the files that add indicators and localities."""
    for path, faults in vocabulary.broken:
        for fault in faults:
            yield Diagnostic(
                display(path), fault.line, fault.column, "C205", "vocabulary", Severity.ERROR, fault.message
            )
