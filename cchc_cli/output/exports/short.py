"""The main columns in words, for Markdown and the terminal."""

from collections.abc import Iterator, Mapping

from cchc_cli.domain.enums import Status
from cchc_cli.domain.target import DocumentLocation
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.cells import Cell, cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.flat.formats import as_markdown

COLUMNS = ("plan", "indicator_label", "target_label", "floor_label", "status_label")
PLACE = message("short.place", "Location")


def markdown(export: Export) -> Iterator[str]:
    """Yield a GitHub-flavoured table."""
    yield as_markdown(header(export), rows(export))


def header(export: Export) -> list[str]:
    """Return the headings."""
    labels = {column.name: column.label for column in TARGETS.columns}
    return [*(export.lang.of(labels[name]) for name in COLUMNS), export.lang.of(PLACE)]


def rows(export: Export) -> Iterator[list[str]]:
    """Yield the rows, with the location of each figure in the last column."""
    for cells_of in cells(export, TARGETS):
        row = dict(zip(TARGETS.names, cells_of, strict=True))
        written = {**row, "indicator_label": _indicator(row), "status_label": _result(row)}
        yield [*(str(written[name] or "") for name in COLUMNS), _place(row)]


def _indicator(row: Mapping[str, Cell]) -> Cell:
    """Return the indicator with its scope."""
    return f"{row['indicator_label']} ({row['scope_label']})" if row["scope_label"] else row["indicator_label"]


def _result(row: Mapping[str, Cell]) -> Cell:
    """Return the status, with the reason if not comparable, and `≈` if the figures differ in a qualifier."""
    if row["status"] == Status.NOT_COMPARABLE:
        return f"{row['status_label']}: {row['reason_label']}"
    return f"≈ {row['status_label']}" if row["caveats"] else row["status_label"]


def _place(row: Mapping[str, Cell]) -> str:
    if row["section"] is None:
        return str(row["addresses"] or "")
    return str(DocumentLocation(**{name: row[name] for name in ("section", "paragraph", "table", "row")}))  # type: ignore[arg-type]
