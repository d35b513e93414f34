"""Align the rows of several plans: which of them are for the same indicator and scope."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from cchc_cli.analysis.evaluation import RowKey
from cchc_cli.analysis.rows import Row, rows_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.plan import Plan

AlignedRows = dict[RowKey, Row]
"""The rows of a plan by the key under which they are compared."""

SplitRows = dict[RowKey, tuple[Row, tuple[Level, ...]]]
"""The rows of a plan by the key under which they stand, with the levels of the results there; empty for all."""

_Levels = tuple[Level, ...]
_Tables = Mapping[int, Mapping[_Levels, Row]]
"""The rows of each plan for one indicator by the levels that they name; plans by their position."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The rows of each plan by their keys; `level_of` has the level of those rows that are about one that is named."""

    tables: list[AlignedRows]
    level_of: Mapping[RowKey, Level]


def align(corpus: Corpus, plans: Sequence[Plan]) -> Alignment:
    """Return the rows of each plan by the key under which they are compared with other plans.

    A figure for several levels is compared at each of them if the other plans have one of these levels; without a
    figure for a level, the general figure counts, as in `check`. Figures of which none names a level are one row.
    """
    levels = [corpus.level(plan) for plan in plans]
    aligned = Alignment([{} for _ in plans], {})
    level_of: dict[RowKey, Level] = {}
    for tables in _groups(corpus, plans, levels):
        rows = list(_rows(tables, levels))
        names = _names(rows, tables, levels)
        for named, found in rows:
            for at, row in found.items():
                key = _key(row, names[named])
                aligned.tables[at][key] = row
                if len(named) == 1 and any(one.scope.levels for one in found.values()):
                    level_of[key] = named[0]
    return replace(aligned, level_of=level_of)


def by_own_scope(corpus: Corpus, plans: Sequence[Plan]) -> list[SplitRows]:
    """Return the rows of each plan by the key under which they stand beside those of other plans.

    Each stands once, but for one for communes and further levels, which beside communes stands in their row, and for
    the other levels in one of its own. Figures that name no level are one row if they are for a level in common; where
    a higher-level plan has a figure for communes, that is in the row of the communes, and the general figures of higher
    levels are in one of their own.
    """
    levels = [corpus.level(plan) for plan in plans]
    aligned: list[SplitRows] = [{} for _ in plans]
    for tables in _groups(corpus, plans, levels):
        has_communes = any(levels[at] is Level.COMMUNE for at in tables)
        for_communes = has_communes and any(Level.COMMUNE in row.scope.levels for row in _all(tables))
        rows: dict[_Levels, dict[int, tuple[Row, _Levels]]] = {}
        for at, table in tables.items():
            for named, row in table.items():
                for shown, part in _parts(named, table, has_communes):
                    general = shown == (Level.COMMUNE,) and not row.scope.levels and not for_communes
                    rows.setdefault(() if general else shown, {})[at] = (row, part)
        general_rows = rows.pop((), {})
        for shown, apart in _apart(general_rows, tables, levels, for_communes).items():
            for at in apart:
                rows.setdefault(() if at in rows.get(shown, {}) else shown, {})[at] = general_rows[at]
        of_rows = [(shown, {at: row for at, (row, _) in found.items()}) for shown, found in rows.items()]
        names = _names(of_rows, tables, levels)
        for shown, found in rows.items():
            for at, (row, part) in found.items():
                aligned[at][_key(row, names[shown])] = (row, part)
    return aligned


def _parts(named: _Levels, table: Mapping[_Levels, Row], beside_communes: bool) -> Iterator[tuple[_Levels, _Levels]]:
    """Yield the rows that a figure stands in, each with the levels of its results there; empty for all."""
    communes = (Level.COMMUNE,)
    if not beside_communes or Level.COMMUNE not in named or len(named) == 1 or communes in table:
        yield named, ()
        return
    rest = tuple(level for level in named if level is not Level.COMMUNE)
    yield communes, communes
    yield (named if rest in table else rest), rest


def _all(tables: _Tables) -> Iterator[Row]:
    return (row for table in tables.values() for row in table.values())


def _groups(corpus: Corpus, plans: Sequence[Plan], levels: Sequence[Level]) -> Iterable[_Tables]:
    """Return the rows of each indicator and scope, whatever their level; those of communes are for communes."""
    groups: dict[object, dict[int, dict[_Levels, Row]]] = {}
    for at, plan in enumerate(plans):
        for row in rows_of(corpus, plan):
            key = (row.indicator, row.scope.beyond_level)
            named = row.scope.levels or ((Level.COMMUNE,) if levels[at] is Level.COMMUNE else ())
            groups.setdefault(key, {}).setdefault(at, {})[named] = row
    return groups.values()


def _key(row: Row, shown: _Levels) -> RowKey:
    scope = row.scope if row.scope.levels == shown else replace(row.scope, levels=shown)
    return row.indicator, scope


def _general_levels(table: Collection[_Levels], own: Level) -> _Levels:
    """Return the levels that the general figure of a plan is for: from its own on, without those that it names."""
    return tuple(level for level in Level if level.rank >= own.rank and not any(level in named for named in table))


def _apart(
    general: Iterable[int], tables: _Tables, levels: Sequence[Level], beside_communes: bool
) -> Mapping[_Levels, list[int]]:
    """Return the plans whose general figures are for a level in common, by these levels; by none if they are one row.

    Beside a row for communes, those for communes and further levels are for the levels above them.
    """
    groups: list[tuple[set[Level], list[int]]] = []
    for at in sorted(general, key=lambda at: levels[at].rank):
        is_commune = levels[at] is Level.COMMUNE  # whose own figure is one for communes
        own = {Level.COMMUNE} if is_commune else set(_general_levels(tables[at], levels[at]))
        shared, plans = next((one for one in groups if not own or one[0] & own), (set(Level), []))
        if not plans:
            groups.append((shared, plans))
        shared &= own or shared
        plans.append(at)
    if len(groups) < 2:
        return {(): [at for _, plans in groups for at in plans]}
    above = {Level.COMMUNE} if beside_communes else set()
    return {tuple(one for one in Level if one in (shared - above or shared)): plans for shared, plans in groups}


def _names(
    rows: Sequence[tuple[_Levels, Mapping[int, Row]]], tables: _Tables, levels: Sequence[Level]
) -> Mapping[_Levels, _Levels]:
    """Return the levels that each row is shown with.

    Beside communes, theirs are not named; the general figure beside one for communes is for the levels above them.
    """
    names = {named: named for named, _ in rows}
    if Level.COMMUNE in levels and (Level.COMMUNE,) in names:
        names[(Level.COMMUNE,)] = ()
        if () in names:
            plans = [at for named, found in rows if not named for at in found]
            highest = min(levels[at].rank for at in plans)
            of_plans = {level for at in plans for level in _general_levels(tables[at], levels[at])}
            whole = tuple(one for one in Level if (one in of_plans if of_plans else one.rank >= highest))
            above = tuple(level for level in whole if level is not Level.COMMUNE)
            names[()] = next(one for one in (above, whole, whole[::-1]) if one not in names)
    return names


def _rows(tables: _Tables, levels: Sequence[Level]) -> Iterator[tuple[_Levels, dict[int, Row]]]:
    """Yield the rows of one indicator: the levels that each is for, and the row of each plan by its position."""
    if not any(row.scope.levels for row in _all(tables)):
        yield (), {at: row for at, table in tables.items() for row in table.values()}
        return
    keys = {frozenset(table) for table in tables.values()}
    if len(keys) == 1:
        for named in keys.pop():
            yield named, {at: table[named] for at, table in tables.items()}
        return
    done: dict[Level, Mapping[int, _Levels]] = {}
    for level in Level:
        found = {at: one for at, table in tables.items() if (one := _for_level(table, level, levels[at])) is not None}
        if len(found) > 1 and any(found.values()):
            done[level] = found
            yield (level,), {at: tables[at][named] for at, named in found.items()}
    yield from _others(tables, levels, done)


def _for_level(table: Mapping[_Levels, Row], level: Level, own: Level) -> _Levels | None:
    """Return the levels of the figure of a plan for one level: the narrowest that names it, or else the general one."""
    naming = [named for named in table if level in named]
    if naming:
        return min(naming, key=lambda named: (len(named), named))
    return () if () in table and level.rank >= own.rank else None


def _others(
    tables: _Tables, levels: Sequence[Level], done: Mapping[Level, Mapping[int, _Levels]]
) -> Iterator[tuple[_Levels, dict[int, Row]]]:
    """Yield the rows that were not compared at one of their levels, for the levels that are left.

    `done` has the levels of the figure of each plan that was compared at a level. A general figure that is for none of
    the levels left is not compared with others that are.
    """
    shown = {one for found in done.values() for one in found.items()}
    left: dict[_Levels, dict[int, Row]] = {}
    for at, table in tables.items():
        for named in sorted(table, key=len):
            if named and (at, named) not in shown:
                rest = tuple(level for level in named if level not in done)
                free = rest if rest and at not in left.get(rest, {}) else named
                left.setdefault(free, {})[at] = table[named]
    yield from left.items()
    general = {at: table[()] for at, table in tables.items() if () in table}
    levels_left = {at: set(_general_levels(tables[at], levels[at])) - done.keys() for at in general}
    alone = {at: row for at, row in general.items() if levels_left[at] or (at, ()) not in shown}
    compared = [{at for at, named in found.items() if not named} for found in done.values()]
    apart = any(not any({*pair} <= plans for plans in compared) for pair in combinations(alone, 2))
    if apart or any((at, ()) not in shown for at in alone):
        named_too = {level for at in alone for level in levels_left[at]} if len(alone) < len(general) else set()
        yield tuple(level for level in Level if level in named_too), alone
