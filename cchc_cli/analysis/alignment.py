"""Align the rows of several plans: which of them are for the same indicator and scope."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cchc_cli.analysis.evaluation import RowKey
from cchc_cli.analysis.rows import Row, rows_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.plan import Plan

AlignedRows = dict[RowKey, Row]
"""The rows of a plan by the key under which they are compared."""

_Levels = tuple[Level, ...]
_Tables = Mapping[int, Mapping[_Levels, Row]]
"""The rows of each plan for one indicator by the levels that they name; plans by their position."""


def align(corpus: Corpus, plans: Sequence[Plan]) -> list[AlignedRows]:
    """Return the rows of each plan by the key under which they are compared.

    A figure for several levels is compared at each of them if the other plans have one of these levels; without a
    figure for a level, the general figure counts, as in `check`.
    """
    levels = [corpus.level(plan) for plan in plans]
    groups: dict[object, dict[int, dict[_Levels, Row]]] = {}
    for at, plan in enumerate(plans):
        for row in rows_of(corpus, plan):
            key = (row.indicator, row.scope.beyond_level)
            named = row.scope.levels or ((Level.COMMUNE,) if levels[at] is Level.COMMUNE else ())
            groups.setdefault(key, {}).setdefault(at, {})[named] = row
    aligned: list[AlignedRows] = [{} for _ in plans]
    for tables in groups.values():
        rows = list(_rows(tables, levels))
        names = _names(rows, levels)
        for named, found in rows:
            for at, row in found.items():
                shown = names[named]
                scope = row.scope if row.scope.levels == shown else replace(row.scope, levels=shown)
                aligned[at][(row.indicator, scope)] = row
    return aligned


def _names(rows: Sequence[tuple[_Levels, Mapping[int, Row]]], levels: Sequence[Level]) -> Mapping[_Levels, _Levels]:
    """Return the levels that each row is shown with.

    Beside communes, theirs are not named; the general figure beside one for communes is for all levels.
    """
    names = {named: named for named, _ in rows}
    if Level.COMMUNE in levels and (Level.COMMUNE,) in names:
        names[(Level.COMMUNE,)] = ()
        if () in names:
            highest = min(levels[at].rank for named, found in rows if not named for at in found)
            whole = tuple(level for level in Level if level.rank >= highest)
            names[()] = whole if whole not in names else whole[::-1]
    return names


def _rows(tables: _Tables, levels: Sequence[Level]) -> Iterator[tuple[_Levels, dict[int, Row]]]:
    """Yield the rows of one indicator: the levels that each is for, and the row of each plan by its position."""
    keys = {frozenset(table) for table in tables.values()}
    if len(keys) == 1:
        for named in keys.pop():
            yield named, {at: table[named] for at, table in tables.items()}
        return
    done: set[Level] = set()
    shown: set[tuple[int, _Levels]] = set()
    for level in Level:
        found = {at: one for at, table in tables.items() if (one := _for_level(table, level, levels[at])) is not None}
        if len(found) > 1 and any(found.values()):
            done.add(level)
            shown.update(found.items())
            yield (level,), {at: tables[at][named] for at, named in found.items()}
    yield from _others(tables, done, shown)


def _for_level(table: Mapping[_Levels, Row], level: Level, own: Level) -> _Levels | None:
    """Return the levels of the figure of a plan for one level: the narrowest that names it, or else the general one."""
    naming = [named for named in table if level in named]
    if naming:
        return min(naming, key=lambda named: (len(named), named))
    return () if () in table and level.rank >= own.rank else None


def _others(
    tables: _Tables, done: set[Level], shown: set[tuple[int, _Levels]]
) -> Iterator[tuple[_Levels, dict[int, Row]]]:
    """Yield the rows that were not compared at one of their levels, for the levels that are left."""
    left: dict[_Levels, dict[int, Row]] = {}
    for at, table in tables.items():
        for named in sorted(table, key=len):
            if named and (at, named) not in shown:
                rest = tuple(level for level in named if level not in done)
                free = rest if rest and at not in left.get(rest, {}) else named
                left.setdefault(free, {})[at] = table[named]
    yield from left.items()
    general = {at: table[()] for at, table in tables.items() if () in table}
    if len(general) > 1 or any((at, ()) not in shown for at in general):
        yield (), general
