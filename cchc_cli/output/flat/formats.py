"""Flat rows as CSV and as a Markdown table."""

import csv
import io
from collections.abc import Iterable, Sequence

from cchc_cli.output import escaping


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return CSV with `\\n` line ends; text that a spreadsheet would take for a formula gets a leading apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([escaping.csv_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def as_markdown(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a GitHub-flavoured table."""

    def line(cells: Iterable[object]) -> str:
        return "| " + " | ".join(escaping.markdown(str(cell)) for cell in cells) + " |"

    body = [line(row) for row in rows]
    return "\n".join([line(header), "|" + " --- |" * len(header), *body]) + "\n"
