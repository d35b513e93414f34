"""`datapackage.json`: a description of the CSV files, for programs that read Frictionless Data."""

import json
from collections.abc import Mapping

from cchc_cli import __version__
from cchc_cli.domain.layers import NO_DATA, Data
from cchc_cli.i18n.language import Lang
from cchc_cli.output.data import data_record
from cchc_cli.output.exports.table import Column, Table, Type
from cchc_cli.output.exports.tables import TABLES, VERSION

NAME = "datapackage.json"
_PACKAGE = "cchc-export"


def write(paths: Mapping[str, str], lang: Lang, data: Data = NO_DATA) -> str:
    """Return the description of tables, by file name, and of the data that they are made of."""
    package = {
        "profile": "tabular-data-package",
        "name": _PACKAGE,
        "cchc": {
            "version": __version__,
            "columns_version": VERSION,
            "language": str(lang),
            "data": data_record(data),
        },
        "resources": [_resource(table, paths[table.name], lang) for table in TABLES],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def described_files(text: str) -> frozenset[str]:
    """Return the names of the files that a description made by `write` lists; none for any other text."""
    try:
        package = json.loads(text)
    except ValueError:
        return frozenset()
    if not isinstance(package, dict) or package.get("name") != _PACKAGE or "cchc" not in package:
        return frozenset()
    resources = package.get("resources")
    paths = [one.get("path") for one in resources if isinstance(one, dict)] if isinstance(resources, list) else []
    return frozenset(path for path in paths if isinstance(path, str))


def _resource(table: Table, path: str, lang: Lang) -> dict[str, object]:
    keys = {one.name: list(one.key) for one in TABLES}
    links = [{"fields": [name], "reference": {"resource": to, "fields": keys[to]}} for name, to in table.links.items()]
    schema = {
        "fields": [_field(column, table, lang) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"foreignKeys": links} if links else {}),
    }
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": lang.of(table.title),
        "description": lang.of(table.meaning),
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(column: Column, table: Table, lang: Lang) -> dict[str, object]:
    constraints: dict[str, object] = {"required": True} if column.name in table.key else {}
    if column.codes:
        constraints["enum"] = list(column.codes)
    return {
        "name": column.name,
        "type": str(column.type),
        "title": lang.of(column.label),
        "description": lang.of(column.meaning),
        **({"trueValues": ["true"], "falseValues": ["false"]} if column.type is Type.BOOLEAN else {}),
        **({"constraints": constraints} if constraints else {}),
    }
