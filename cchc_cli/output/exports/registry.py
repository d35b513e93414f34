"""All formats by their name in `--format`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cchc_cli.output.exports import csv_excel, csv_plain, json_rows, parquet, short, sqlite, xlsx
from cchc_cli.output.exports.export import Export

WriteText = Callable[[Export], Iterator[str]]
SaveFile = Callable[[Export, Path], None]


@dataclass(frozen=True, slots=True)
class Extra:
    """An optional library: its module, and the extra of `cchc` that installs it."""

    module: str
    name: str


class ExportFormat(StrEnum):
    """A table for the screen, and the formats below."""

    TABLE = "table"
    CSV = "csv"
    CSV_EXCEL = "csv-excel"
    XLSX = "xlsx"
    JSON = "json"
    JSONL = "jsonl"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    MARKDOWN = "markdown"


TEXTS: Mapping[str, WriteText] = {
    "csv": csv_plain.write,
    "csv-excel": csv_excel.write,
    "json": json_rows.document,
    "jsonl": json_rows.lines,
    "markdown": short.markdown,
}
"""Formats that are text: printed, or written as UTF-8."""

FILES: Mapping[str, SaveFile] = {"xlsx": xlsx.save, "sqlite": sqlite.save, "parquet": parquet.save}
"""Formats that need a file of their own."""

EXTRAS: Mapping[str, Extra] = {"parquet": Extra("pyarrow", "parquet")}

SUFFIXES: Mapping[str, str] = {
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
    ".parquet": "parquet",
    ".md": "markdown",
}
"""The formats by the suffix of the file name."""
