"""JSON, as one document or as one row to a line: codes, lists and objects, the same in every language."""

import json
import textwrap
from collections.abc import Iterator

from cchc_cli.output.escaping import json_text
from cchc_cli.output.exports.export import Export
from cchc_cli.output.serialize import Record, as_json


def document(export: Export) -> Iterator[str]:
    """Yield the document described by schema/output/export.schema.json, plan by plan."""
    opening, closing = as_json("export", export.corpus.data, rows=["here"]).split('    "here"')
    before = opening
    for plan in export.by_plan():
        text = ",\n".join(map(_indented, export.records(plan)))
        if text:
            yield before
            yield text
            before = ",\n"
    yield closing if before != opening else as_json("export", export.corpus.data, rows=[])


def lines(export: Export) -> Iterator[str]:
    """Yield the same rows, one on each line."""
    for plan in export.by_plan():
        yield "".join(map(_on_one_line, export.records(plan)))


def _indented(record: Record) -> str:
    return textwrap.indent(json_text(json.dumps(record, ensure_ascii=False, indent=2)), "    ")


def _on_one_line(record: Record) -> str:
    return json_text(json.dumps(record, ensure_ascii=False)) + "\n"
