"""The ids of indicators, fields and bodies in the schema of a plan, so that an editor can offer and explain them.

`python tests/editors/indicator_ids.py` writes them into schema/plan.schema.json from schema/indicators.yaml
and schema/scopes.yaml.

The first alternative accepts any text, so nothing is forbidden by the list: a plans repository that adds indicators
uses the same schema, and a validator never looks at the others. An unknown indicator is what `cchc lint` finds.
"""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from cchc_cli.reading.yaml_file import read_yaml  # noqa: E402

SCHEMA = ROOT / "schema" / "plan.schema.json"
CATALOGUE = ROOT / "schema" / "indicators.yaml"
SCOPES = ROOT / "schema" / "scopes.yaml"


def alternatives() -> list[Any]:
    """The alternatives for an indicator: anything, then every id with its label in both languages."""
    catalogue: Any = read_yaml(CATALOGUE).data
    return [True] + [
        {"const": entry["id"], "description": f"{entry['label']['vi']}. {entry['label']['en']}."}
        for entry in catalogue["indicators"]
    ]


def terms(key: str) -> list[Any]:
    """The alternatives for a field or a body: anything, then every id with its label in both languages."""
    scopes: Any = read_yaml(SCOPES).data
    return [True] + [{"const": one["id"], "description": f"{one['vi']}. {one['en']}."} for one in scopes[key]]


def with_ids(text: str) -> str:
    """The text of the plan schema with the ids of the catalogue in it."""
    schema = json.loads(text)
    schema["$defs"]["target"]["properties"]["indicator"]["anyOf"] = alternatives()
    schema["$defs"]["field"]["anyOf"] = terms("fields")
    schema["$defs"]["body"]["anyOf"] = terms("bodies")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(with_ids(SCHEMA.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
