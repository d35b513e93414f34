"""A SQLite database: tables with foreign keys, views, the meaning of each column, and the layers of the data."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_cli.domain.enums import Status
from cchc_cli.output.exports.cells import cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.table import Column, Table, Type
from cchc_cli.output.exports.tables import TABLES, VERSION

TYPES = {Type.STRING: "TEXT", Type.INTEGER: "INTEGER", Type.NUMBER: "REAL", Type.BOOLEAN: "INTEGER"}
COLUMNS = (
    'CREATE TABLE columns ("table" TEXT, name TEXT, type TEXT, label TEXT, meaning TEXT, PRIMARY KEY ("table", name))'
)

DATA = "CREATE TABLE data (layer TEXT PRIMARY KEY, plans INTEGER, version TEXT, date TEXT)"

VIEWS = {"below_floor": Status.BELOW, "not_in_plan": Status.MISSING}
"""The views of the results of one status."""
READ_FIRST = (
    *("province_name", "locality_name", "indicator_label", "scope_label", "target_label", "floor_label", "gap"),
    *("unit_label", "remarks_label", "places", "stated"),
)
"""The columns of these views that a person reads; all others of the results follow."""


def save(export: Export, path: Path) -> None:
    """Write the database; `PRAGMA user_version` is the version of the columns."""
    import sqlite3

    database = sqlite3.connect(path, isolation_level=None)
    try:
        # The file takes its name only when it is whole: no journal is needed to come back from a half-written one.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute(f"PRAGMA user_version = {VERSION}")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(definition(table))
            database.executemany(_insert(table.name, len(table.columns)), cells(export, table))
        database.execute(COLUMNS)
        database.executemany(_insert("columns", 5), _meanings(export))
        database.execute(DATA)
        database.executemany(_insert("data", 4), _layers(export))
        for statement in views():
            database.execute(statement)
        database.execute("CREATE INDEX targets_by_indicator ON targets (indicator)")
        database.execute("COMMIT")
    except sqlite3.OperationalError as error:  # a full disk is no OSError here
        raise OSError(str(error)) from error
    finally:
        database.close()


def definition(table: Table) -> str:
    """Return the statement that creates a table."""
    lines = [_column(column, table) for column in table.columns]
    lines.append(f"PRIMARY KEY ({_named(table.key)})")
    keys = {one.name: one.key for one in TABLES}
    lines += [f'FOREIGN KEY ("{name}") REFERENCES "{to}" ({_named(keys[to])})' for name, to in table.links.items()]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def views() -> Iterator[str]:
    """Yield the statements that create the views."""
    columns = _named(dict.fromkeys((*READ_FIRST, *RESULTS.names)))
    for name, status in VIEWS.items():
        yield f"CREATE VIEW {name} AS SELECT {columns} FROM results WHERE status = '{status}'"
    counts = ", ".join(f"SUM(status = '{status}') AS {str(status).replace('-', '_')}" for status in Status)
    # beside MAX, the name is that of the row with the last year
    yield (
        "CREATE VIEW plans_by_province AS "
        f"SELECT province, province_name, COUNT(DISTINCT plan) AS plans, MAX(period_to) AS last_year, "
        f"COUNT(*) AS results, {counts} "
        "FROM results GROUP BY province ORDER BY province"
    )


def _column(column: Column, table: Table) -> str:
    text = f'"{column.name}" {TYPES[column.type]}'
    if column.name in table.key:
        text += " NOT NULL"
    if column.type is Type.BOOLEAN:
        text += f' CHECK ("{column.name}" IN (0, 1))'
    return text


def _named(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _insert(table: str, columns: int) -> str:
    return f'INSERT INTO "{table}" VALUES ({", ".join("?" * columns)})'


def _layers(export: Export) -> Iterator[tuple[str, int, str, str]]:
    data = export.corpus.data
    return ((layer.path, layer.plans, data.version, data.date) for layer in data.layers)


def _meanings(export: Export) -> Iterator[tuple[str, ...]]:
    of = export.lang.of
    for table in TABLES:
        for column in table.columns:
            yield table.name, column.name, str(column.type), of(column.label), of(column.meaning)
