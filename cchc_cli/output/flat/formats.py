"""Flat rows as CSV and as a Markdown table."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from cchc_cli.domain.target import DocumentLocation
from cchc_cli.output import escaping


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return CSV; text that a spreadsheet would take for a formula gets a leading apostrophe."""
    return csv_text([header, *([escaping.csv_cell(cell) for cell in row] for row in rows)])


def csv_text(rows: Iterable[Sequence[object]], delimiter: str = ",", end: str = "\n") -> str:
    """Return rows as CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def as_markdown(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a GitHub-flavoured table."""

    def line(cells: Iterable[object]) -> str:
        return "| " + " | ".join(escaping.markdown(str(cell)) for cell in cells) + " |"

    body = [line(row) for row in rows]
    return "\n".join([line(header), "|" + " --- |" * len(header), *body]) + "\n"


def flat_rows(records: Iterable[Mapping[str, object]], columns: Sequence[str]) -> list[list[object]]:
    """Return records as rows of scalars: objects and lists become compact text."""
    return [[scalar(record.get(column)) for column in columns] for record in records]


def scalar(value: object) -> object:
    """Return a part of a record as one cell."""
    if isinstance(value, dict):
        if value.keys() == {"section", "paragraph", "table", "row"}:
            return str(DocumentLocation(**value))
        return "; ".join(f"{key}={scalar(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(str(scalar(one)) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
