"""The JSON document that a command prints."""

import json
from typing import Any

from cchc_cli.domain.layers import Data
from cchc_cli.output.data import data_record
from cchc_cli.output.escaping import json_text

SCHEMA_VERSION = 1

Record = dict[str, Any]


def as_json(command: str, data: Data, **parts: object) -> str:
    """Return the JSON document of a command, keys in a fixed order."""
    document = {"schema_version": SCHEMA_VERSION, "command": command, "data": data_record(data), **parts}
    return json_text(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"
