"""JSON, as one document or as one row to a line: codes, lists and objects, the same in every language."""

import json
import textwrap
from collections.abc import Iterable, Iterator

from cchc_cli.output.escaping import json_text
from cchc_cli.output.exports.export import Export
from cchc_cli.output.json_document import Record, as_json


def document(export: Export) -> Iterator[str]:
    """Yield the document described by schema/output/export.schema.json: the targets plan by plan, then the results."""
    whole = as_json("export", export.corpus.data, rows=["here"], results=["here"])
    opening, between, closing = whole.split('\n    "here"\n  ')
    yield opening
    yield from _listed(map(export.records, export.by_plan()))
    yield between
    yield from _listed(map(export.results, export.plans))
    yield closing


def _listed(groups: Iterable[Iterator[Record]]) -> Iterator[str]:
    """Yield what stands between the brackets of a list: nothing if it is empty."""
    before = "\n"
    for records in groups:
        text = ",\n".join(map(_indented, records))
        if text:
            yield before + text
            before = ",\n"
    if before != "\n":
        yield "\n  "


def lines(export: Export) -> Iterator[str]:
    """Yield the same rows, one on each line."""
    for plan in export.by_plan():
        yield "".join(map(_on_one_line, export.records(plan)))


def _indented(record: Record) -> str:
    return textwrap.indent(json_text(json.dumps(record, ensure_ascii=False, indent=2)), "    ")


def _on_one_line(record: Record) -> str:
    return json_text(json.dumps(record, ensure_ascii=False)) + "\n"
