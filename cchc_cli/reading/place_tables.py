"""The official tables of places as text: completion searches them without making a place of every row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from cchc_cli.domain.vietnamese import search_key
from cchc_cli.reading.resources import shipped

NATION = "viet-nam"
PROVINCES = "former-provinces"
COMMUNES, DISTRICTS, FORMER_COMMUNES = "communes", "former-districts", "former-communes"
_TYPE_IN_ID = "(?:thi-tran-|thi-xa-|thanh-pho-|dac-khu-|phuong-|huyen-|quan-|xa-)?"


Row = tuple[str, str, str]
"""Id, type and name of a unit."""


@lru_cache
def rows(name: str) -> Mapping[str, str]:
    """Return the rows of a table by id, without the id. Each is read once: many places of it are asked for."""
    return {id: row for id, _, row in (line.partition("\t") for line in _text(name).splitlines())}


def beginning(id: str, tables: Sequence[str]) -> Iterator[Row]:
    """Yield id, type and name of the rows whose id begins with a text, down to one level below it."""
    yield from _matching(rf"{re.escape(id)}[^\t/]*(?:/[^\t/]*)?", tables)


def called(slug: str, tables: Sequence[str]) -> Iterator[Row]:
    """Yield id, type and name of the rows whose id without the units above, with or without its type, begins so.

    The name of a province counts, because Huế has another id.
    """
    for name in tables:
        if name == PROVINCES:
            yield from (row for row in _matching(r"[^\t\n]*", (name,)) if search_key(row[2]).startswith(slug))
        else:
            yield from _matching(rf"[^\t\n]*/{_TYPE_IN_ID}{re.escape(slug)}[^\t/]*", (name,))


def names(table: str) -> dict[str, str]:
    """Return the names of the units of a table by id."""
    return {id: name for id, _, name in _matching(r"[^\t\n]*", (table,))}


def _matching(id: str, tables: Sequence[str]) -> Iterator[Row]:
    row = re.compile(rf"^({id})\t[^\t]*\t([^\t]*)\t([^\t\n]*)", re.MULTILINE)
    for name in tables:
        yield from row.findall(_text(name))


def _text(name: str) -> str:
    """Return a table without its head."""
    return (shipped("schema") / f"{name}.tsv").read_text(encoding="utf-8").partition("\n")[2]
