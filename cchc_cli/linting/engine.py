"""Runs the rules, one scope at a time, and makes diagnostics of what they find."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cchc_cli.linting.diagnostic import Diagnostic, Related, Severity
from cchc_cli.linting.registry import CORPUS_RULES, DOCUMENT_RULES, FILE_RULES, TEXT_RULES
from cchc_cli.linting.rule import CorpusView, Document, Finding, Rule, Step
from cchc_cli.linting.settings import Settings
from cchc_cli.linting.waivers import waive
from cchc_cli.reading.corpus import Loaded, PlanFile, display

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


def lint(
    loaded: Loaded,
    selected: Iterable[PlanFile],
    settings: Settings | None = None,
    today: datetime.date | None = None,
) -> Report:
    """Lint the selected files of a directory; rules over the corpus see all of it, and report only on these.

    Waivers in the files are honoured as of `today`; without a day none has ended.
    """
    settings = settings or Settings()
    files = tuple(selected)
    found: list[Diagnostic] = []
    for file in files:
        found += _file(file, loaded)
    wanted = {id(file) for file in files}
    view = CorpusView(loaded)
    for rule in CORPUS_RULES:
        try:
            found += [_made(rule, file, finding) for file, finding in rule.check(view) if id(file) in wanted]
        except Exception as error:  # a rule that crashes is a finding, and the others go on
            found += [_crash(rule, file, error) for file in files[:1]]
    found += _vocabulary(loaded)
    by_path: dict[str, list[Diagnostic]] = {}
    for one in dict.fromkeys(found):
        if one.code == INTERNAL_CODE or settings.wants(one.code):
            by_path.setdefault(one.path, []).append(one)
    count = 0
    for file in files:
        left = waive(file.shown, file.file.text, by_path.get(file.shown, ()), today, settings.wants)
        by_path[file.shown] = list(left.diagnostics)
        count += left.count
    kept = [one for diagnostics in by_path.values() for one in diagnostics]
    return Report(tuple(sorted(kept, key=lambda one: one.order)), len(files), count)


def _file(file: PlanFile, loaded: Loaded) -> Iterator[Diagnostic]:
    for text_rule in TEXT_RULES:
        try:
            for spot in text_rule.check(file.file):
                yield Diagnostic(
                    file.shown, spot.line, spot.column, text_rule.code, text_rule.name, text_rule.severity, spot.message
                )
        except Exception as error:
            yield _crash(text_rule, file, error)
    for file_rule in FILE_RULES:
        try:
            yield from [_made(file_rule, file, finding) for finding in file_rule.check(file)]
        except Exception as error:
            yield _crash(file_rule, file, error)
    if file.plan is None:
        return
    document = Document(file, file.plan, loaded.vocabulary)
    for rule in DOCUMENT_RULES:
        try:
            yield from [_made(rule, file, finding) for finding in rule.check(document)]
        except Exception as error:
            yield _crash(rule, file, error)


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


def _crash(rule: Rule, file: PlanFile, error: Exception) -> Diagnostic:
    message = f"the rule {rule.name} failed ({type(error).__name__}: {error}); please report it"
    return Diagnostic(file.shown, 1, 1, INTERNAL_CODE, INTERNAL_NAME, Severity.ERROR, message)


def _vocabulary(loaded: Loaded) -> Iterator[Diagnostic]:
    """What is wrong with the files that add indicators and localities."""
    for path, faults in loaded.vocabulary.broken:
        for fault in faults:
            yield Diagnostic(
                display(path), fault.line, fault.column, "C205", "vocabulary", Severity.ERROR, fault.message
            )
