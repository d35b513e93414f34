"""Run the rules, one scope at a time, and turn their findings into diagnostics.

`examine` runs the rules over one file and `run_corpus_rules` those over all plans; `build_report` puts the findings of
both together, without those that settings or suppressions leave out.
"""

import datetime
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from cchc_cli.domain.layers import NO_DATA, Data
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Diagnostic, Related, Severity
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.registry import CORPUS_RULES, DOCUMENT_RULES, FILE_RULES, FLOOR_RULES, TEXT_RULES
from cchc_cli.linting.rule import (
    CorpusView,
    Finding,
    Location,
    PlanDocument,
    PlanHeader,
    Rule,
    Step,
    TextRule,
)
from cchc_cli.linting.settings import Settings
from cchc_cli.linting.suppressions import OF_VERIFY, Suppression, Unclear, waive, waivers_in
from cchc_cli.linting.text import foreign_character, look_alike_letter, not_nfc
from cchc_cli.linting.unknown_indicators import with_unknown_indicators
from cchc_cli.reading.corpus import Loaded, PlanFile, display
from cchc_cli.reading.vocabulary import MAX_BYTES, Vocabulary
from cchc_cli.reading.yaml_file import read_yaml

_OF_CHARACTERS = (not_nfc.RULE, look_alike_letter.RULE, foreign_character.RULE)
"""The rules of texts that hold for names and labels, too."""

INTERNAL_CODE = "X900"
INTERNAL_NAME = "internal-error"

AnyRule = TypeVar("AnyRule", bound=Rule)
AnyFinding = TypeVar("AnyFinding", Location, Finding)


@dataclass(frozen=True, slots=True)
class Report:
    """What linting found: the diagnostics in order, how many files were looked at, and how many findings fail.

    `settings` are those that the files were judged by, with the number of files.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    waived: int = 0
    failing: int = 0
    settings: Mapping[Settings, int] = field(default_factory=dict, compare=False)
    data: Data = field(default=NO_DATA, compare=False)

    def count(self, severity: Severity) -> int:
        """How many diagnostics have a severity."""
        return sum(one.severity is severity for one in self.diagnostics)

    @property
    def crashed(self) -> bool:
        """Whether a rule raised an exception."""
        return any(one.code == INTERNAL_CODE for one in self.diagnostics)


@dataclass(frozen=True, slots=True)
class FileResult:
    """What the rules found in one file, the suppressions in it, and the settings that it is judged by."""

    display_path: str
    found: tuple[Diagnostic, ...]
    suppressions: tuple[Suppression | Unclear, ...]
    settings: Settings = field(default_factory=Settings)


def lint(
    loaded: Loaded,
    selected: Iterable[PlanFile],
    settings: Settings | None = None,
    today: datetime.date | None = None,
) -> Report:
    """Lint the selected files of a directory; rules over all plans read all of it, and report only on these.

    Suppressions in the files are honoured as of `today`; without a day none has ended.
    """
    higher = HigherLevelPlans(loaded.vocabulary, loaded.files)
    results = [examine(file, higher) for file in selected]
    files = {file.display_path: file for file in loaded.files}
    found = run_corpus_rules([header_of(file) for file in loaded.files], loaded.vocabulary, files.__getitem__)
    judged = [
        replace(one, settings=settings or Settings()) for one in (*results, *vocabulary_results(loaded.vocabulary))
    ]
    return replace(build_report(judged, found, today), files=len(results))


def header_of(file: PlanFile, layer: int = 0) -> PlanHeader:
    """Return what the rules over all plans see of a file of a layer."""
    plan = None if file.plan is None else replace(file.plan, targets=())
    return PlanHeader(file.display_path, file.id, plan, layer, file.misnamed)


def examine(file: PlanFile, higher: HigherLevelPlans) -> FileResult:
    """Run the rules over one file, and over its plan with those of higher levels."""
    found = tuple(dict.fromkeys(_found(file, higher)))
    return FileResult(file.display_path, found, tuple(waivers_in(file.file.text)))


def _found(file: PlanFile, higher: HigherLevelPlans) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for text_rule in TEXT_RULES:
        found += _of_rule(text_rule, file, _spotted, partial(text_rule.check, file.file))
    for file_rule in FILE_RULES:
        found += _of_rule(file_rule, file, _made, partial(file_rule.check, file))
    if file.plan is None:
        return found
    document = PlanDocument(file, file.plan, higher.vocabulary)
    whole = with_unknown_indicators(document)
    for rule in DOCUMENT_RULES:
        found += _of_rule(rule, file, _made, partial(rule.check, document if rule.needs_indicator else whole))
    for floor_rule in FLOOR_RULES:
        found += _of_rule(floor_rule, file, _made, partial(floor_rule.check, document, higher))
    return found


def _of_rule(
    rule: AnyRule,
    file: PlanFile,
    made: Callable[[AnyRule, PlanFile, AnyFinding], Diagnostic],
    check: Callable[[], Iterable[AnyFinding]],
) -> list[Diagnostic]:
    """Return what a rule finds in a file. One that crashes is a finding, and the others go on."""
    try:
        return [made(rule, file, one) for one in check()]
    except Exception as error:
        return [_crash(rule.name, file.display_path, error)]


def _spotted(rule: TextRule, file: PlanFile, spot: Location) -> Diagnostic:
    source = file.file.line(spot.line)
    return Diagnostic(
        *(file.display_path, spot.line, spot.column, rule.code, rule.name, rule.severity, spot.message), source=source
    )


def run_corpus_rules(
    headers: Iterable[PlanHeader], vocabulary: Vocabulary, read: Callable[[str], PlanFile]
) -> tuple[Diagnostic, ...]:
    """Run the rules over all plans. `read` returns a whole file by its path as messages show it; few are needed."""
    view = CorpusView(tuple(headers), vocabulary, read)
    found: list[Diagnostic] = []
    for rule in CORPUS_RULES:
        try:
            found += [_made(rule, file, finding) for file, finding in rule.check(view)]
        except Exception as error:
            found += [_crash(rule.name, head.display_path, error) for head in view.heads[:1]]
    return tuple(dict.fromkeys(found))


def build_report(results: Iterable[FileResult], across: Iterable[Diagnostic], today: datetime.date | None) -> Report:
    """Return the report on some files: the findings in each and over all plans, less the suppressed.

    Each file is judged by its own settings.
    """
    files = {file.display_path: file for file in results}
    by_path: dict[str, list[Diagnostic]] = {path: list(file.found) for path, file in files.items()}
    for one in across:
        if one.path in by_path:
            by_path[one.path].append(one)
    reported: list[Diagnostic] = []
    count = failing = 0
    for path, file in files.items():
        settings = file.settings
        wanted = [one for one in by_path[path] if one.code == INTERNAL_CODE or settings.wants(one.code)]
        if wanted or file.suppressions:
            left = waive(path, file.suppressions, wanted, today, partial(_checks, settings))
            reported += left.diagnostics
            count += left.count
            failing += sum(settings.fails(one.severity) for one in left.diagnostics)
    used = Counter(file.settings for file in files.values())
    return Report(tuple(sorted(reported, key=lambda one: one.order)), len(files), count, failing, used)


def _checks(settings: Settings, code: str) -> bool:
    return code not in OF_VERIFY and settings.wants(code)


def merged(reports: Sequence[Report]) -> Report:
    """Return the reports on several directories, of which there is at least one, as one report."""
    layers = {layer.path: layer for report in reports for layer in report.data.layers}
    return Report(
        tuple(sorted({one for report in reports for one in report.diagnostics}, key=lambda one: one.order)),
        sum(report.files for report in reports),
        sum(report.waived for report in reports),
        sum(report.failing for report in reports),
        sum((Counter(report.settings) for report in reports), Counter()),
        replace(reports[0].data, layers=tuple(layers.values())),
    )


def _made(rule: Rule, file: PlanFile, finding: Finding) -> Diagnostic:
    line, column = file.file.place(finding.path, finding.key)
    related = []
    for other in finding.related:
        there = other.file.file.place(other.path)
        related.append(Related(other.file.display_path, *there, other.message))
    return Diagnostic(
        file.display_path,
        line,
        column,
        rule.code,
        rule.name,
        rule.severity,
        finding.message,
        tuple(related),
        _subject(file.file.data, finding.path),
        file.file.line(line),
    )


def _subject(data: Any, path: tuple[Step, ...]) -> str:
    """Return a path with the names of its entries instead of their indexes: `targets/online-files/at_least`."""
    words = []
    for step in path:
        try:
            data = data[step]
        except (LookupError, TypeError):  # what is missing has a path too
            data = None
        words.append(step if isinstance(step, str) else _entry(data, step))
    return "/".join(words)


def _entry(entry: Any, index: int) -> str:
    """Return what identifies an entry: its indicator, scope and year, or its document number, else its index."""
    name = entry.get("indicator", entry.get("number")) if isinstance(entry, dict) else None
    if not isinstance(name, str):
        return str(index)
    told_apart = {key: entry[key] for key in ("due", "scope") if key in entry}
    return f"{name} {json.dumps(told_apart, ensure_ascii=False, sort_keys=True)}" if told_apart else name


def _crash(rule: str, display_path: str, error: Exception) -> Diagnostic:
    """Return the finding about a rule that crashed; raise what is no mistake of the rule: a lack of memory."""
    if isinstance(error, MemoryError):
        raise error
    said = message(
        "internal-error",
        "rule {rule} failed ({error}); this is an internal error, please report it",
        rule=rule,
        error=f"{type(error).__name__}: {error}",
    )
    return Diagnostic(display_path, 1, 1, INTERNAL_CODE, INTERNAL_NAME, Severity.ERROR, said)


def vocabulary_results(vocabulary: Vocabulary) -> Iterator[FileResult]:
    """Yield what is wrong with each file that adds to the vocabulary, and the suppressions in it."""
    faults = dict(vocabulary.broken)
    for path in vocabulary.files:
        file = PlanFile(read_yaml(path, MAX_BYTES), display(path))
        found = (
            Diagnostic(
                *(file.display_path, fault.line, fault.column, "C205", "vocabulary", Severity.ERROR, fault.message),
                source=file.file.line(fault.line),
            )
            for fault in faults.get(path, ())
        )
        signs = (_spotted(rule, file, spot) for rule in _OF_CHARACTERS for spot in rule.check(file.file))
        yield FileResult(file.display_path, (*found, *signs), tuple(waivers_in(file.file.text)))
