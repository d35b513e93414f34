"""Lint a directory of plans: read each file once, run the rules in several processes, put the findings together."""

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from cchc_cli import __version__
from cchc_cli.domain.layers import SHIPPED, Data, Layer, join, used_layers
from cchc_cli.domain.locality import Localities, is_above_others
from cchc_cli.linting.engine import (
    FileResult,
    Report,
    build_report,
    examine,
    header_of,
    run_corpus_rules,
    vocabulary_results,
)
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.rule import PlanHeader
from cchc_cli.linting.settings import Settings
from cchc_cli.reading.corpus import PlanFile, display, displays, read_plan
from cchc_cli.reading.discovery import PlansDirectory, plan_files, shipped_floors
from cchc_cli.reading.file_names import read_start
from cchc_cli.reading.processes import in_chunks
from cchc_cli.reading.resources import data_date
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary

_START = 2048
"""Number of bytes in which nearly every plan names its locality."""

_LOCALITY = re.compile(rb"^locality:[ \t]+[\"']?([a-z0-9/-]+)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)


class _Source(NamedTuple):
    """A plan file, its path as messages show it, whether it is linted, and the number of its layer."""

    path: Path
    display_path: str
    selected: bool
    layer: int


def lint_directory(
    directories: Sequence[PlansDirectory],
    selected: Callable[[Path], bool],
    settings: Callable[[Path], Settings],
    today: datetime.date | None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    killed: Callable[[], None] | None = None,
) -> Report:
    """Return the report on the selected files of directories; its `files` is 0 when none is selected.

    All other files are read for their headers, which the rules over all plans compare. Each directory is a layer,
    earlier ones first; that of the shipped documents, if it is one of them, is never linted. Files that add to the
    vocabulary are always linted; those selected count. `settings` returns those of a file. See `in_chunks` for `jobs`,
    `progress` and `killed`.
    """
    vocabulary = load_vocabulary(*(one.path for one in directories))
    sources = list(_sources(directories, selected))
    higher = _higher_level(sources, vocabulary.localities)
    while True:
        start = partial(_start, vocabulary, higher)
        results = list(in_chunks(start, sources, jobs, progress, killed))
        missed = [
            source
            for source, (_, header) in zip(sources, results, strict=True)
            if header.plan is not None
            and is_above_others(vocabulary.localities, header.plan.locality)
            and source not in higher
        ]
        if not missed:
            break
        higher += missed
    read = lru_cache(maxsize=256)(
        partial(_read_source, {source.display_path: source for source in sources}, vocabulary)
    )
    headers = [header for _, header in results]
    layers = _layers(directories, headers)
    joined = join(layers, vocabulary.localities)
    not_counting = {one.plan.path for one in joined.replaced}
    counting = [header for header in headers if header.display_path not in not_counting]
    across = run_corpus_rules(counting, vocabulary, read)
    examined = [
        replace(result, settings=settings(source.path))
        for source, (result, _) in zip(sources, results, strict=True)
        if result is not None
    ]
    added = [
        (replace(result, settings=settings(path)), selected(path))
        for path, result in zip(vocabulary.files, vocabulary_results(vocabulary), strict=True)
    ]
    report = build_report([*examined, *(result for result, _ in added)], across, today)
    files = len(examined) + sum(wanted for _, wanted in added)
    data = Data(__version__, data_date(), used_layers(joined, layers), joined.replaced)
    return replace(report, files=files, data=data)


def _sources(directories: Sequence[PlansDirectory], selected: Callable[[Path], bool]) -> Iterator[_Source]:
    """Yield the files of each directory; those of the shipped documents are not linted beside others."""
    for layer, directory in enumerate(directories):
        shown, own = displays(directory.path), directory.path != shipped_floors()
        for path in plan_files(directory.path, directory.below):
            yield _Source(path, shown(path), own and selected(path), layer)


def _layers(directories: Sequence[PlansDirectory], headers: Sequence[PlanHeader]) -> list[Layer]:
    """Return the layers of headers, in the order of the directories."""
    found: list[Layer] = []
    for layer, directory in enumerate(directories):
        among = [header for header in headers if header.layer == layer]
        shipped = directory.path == shipped_floors() or (len(directories) == 1 and directory.shipped)
        found.append(
            Layer(
                SHIPPED if shipped else display(directory.path),
                tuple(header.plan for header in among if header.plan is not None),
                frozenset(header.id for header in among if header.plan is None),
            )
        )
    return found


def _higher_level(sources: Sequence[_Source], localities: Localities) -> list[_Source]:
    """Return the files that have to be read before the others: of higher levels, or of an id that several files have.

    What a file says in its first bytes is compared with what it turns out to say when it is read.
    """
    ids = Counter(source.path.stem for source in sources)
    found = []
    for source in sources:
        named = _LOCALITY.findall(read_start(source.path, _START))
        if ids[source.path.stem] > 1 or len(named) != 1 or is_above_others(localities, named[0].decode()):
            found.append(source)
    return found


def _read_source(sources: Mapping[str, _Source], vocabulary: Vocabulary, display_path: str) -> PlanFile:
    """Read a file again, for a finding over several files."""
    return read_plan(sources[display_path].path, display_path, vocabulary)


def _start(
    vocabulary: Vocabulary, higher: Sequence[_Source]
) -> Callable[[Sequence[_Source]], list[tuple[FileResult | None, PlanHeader]]]:
    """Read the plans of higher levels and return the function that examines files."""
    files = (read_plan(source.path, source.display_path, vocabulary) for source in higher)
    layers = {source.display_path: source.layer for source in higher}
    return partial(_examine, HigherLevelPlans(vocabulary, files, layers))


def _examine(higher: HigherLevelPlans, sources: Sequence[_Source]) -> list[tuple[FileResult | None, PlanHeader]]:
    """Run the rules over the selected files, and return the headers of all."""
    found = []
    for source in sources:
        file = higher.file(source.display_path) or read_plan(source.path, source.display_path, higher.vocabulary)
        found.append((examine(file, higher) if source.selected else None, header_of(file, source.layer)))
    return found
