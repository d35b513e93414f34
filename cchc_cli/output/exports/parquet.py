"""The targets as Parquet: typed columns with their meanings. Requires pyarrow (`cchc[parquet]`)."""

import json
from itertools import islice
from pathlib import Path
from typing import Any

from cchc_cli.output.data import data_record
from cchc_cli.output.exports.cells import cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.table import Type
from cchc_cli.output.exports.tables import VERSION
from cchc_cli.output.exports.target_columns import TARGETS

ROWS_AT_ONCE = 5_000


def save(export: Export, path: Path) -> None:
    """Write the file, some thousand rows at a time."""
    import pyarrow
    import pyarrow.parquet

    types = {
        Type.STRING: pyarrow.string(),
        Type.INTEGER: pyarrow.int64(),
        Type.NUMBER: pyarrow.float64(),
        Type.BOOLEAN: pyarrow.bool_(),
    }
    of = export.lang.of
    schema: Any = pyarrow.schema(
        [
            pyarrow.field(
                column.name,
                types[column.type],
                nullable=column.name not in TARGETS.key,
                metadata={"label": of(column.label), "meaning": of(column.meaning)},
            )
            for column in TARGETS.columns
        ],
        metadata={"cchc_columns_version": str(VERSION), "cchc_data": json.dumps(data_record(export.corpus.data))},
    )
    rows = cells(export, TARGETS)
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := list(islice(rows, ROWS_AT_ONCE)):
            columns = zip(*some, strict=True)
            arrays = [pyarrow.array(cells_of, one.type) for cells_of, one in zip(columns, schema, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
