"""JSON, as one document or as one row to a line: codes, lists and objects, the same in every language."""

import json
import textwrap
from collections.abc import Iterator

from cchc_cli.output.exports.export import Export
from cchc_cli.output.records import as_json
from cchc_cli.output.safe import json_text


def document(export: Export) -> Iterator[str]:
    """The document that schema/output/export.schema.json describes, row by row."""
    opening, closing = as_json("export", rows=["here"]).split('    "here"')
    before = opening
    for row in export.rows():
        record = json.dumps(export.record(row), ensure_ascii=False, indent=2)
        yield before + textwrap.indent(json_text(record), "    ")
        before = ",\n"
    yield closing if before != opening else as_json("export", rows=[])


def lines(export: Export) -> Iterator[str]:
    """The same rows without a frame around them."""
    for row in export.rows():
        yield json_text(json.dumps(export.record(row), ensure_ascii=False)) + "\n"
