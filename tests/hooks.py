"""The hooks that pre-commit offers to plans repositories.

`python tests/hooks.py` writes .pre-commit-hooks.yaml from the table below;
`tests/test_hooks.py` checks that it is current.
"""

import re
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from cchc_cli.reading.discovery import ADDED  # noqa: E402

MANIFEST = ROOT / ".pre-commit-hooks.yaml"

HEADER = "# Written by `python tests/hooks.py`, not by hand. docs/plans-repository.md shows how it is used.\n"

COMMON: dict[str, Any] = {
    "language": "python",
    "require_serial": True,  # one process reads all the plans anyway
    "verbose": True,  # or pre-commit hides warnings, which a target below its floor is
    "minimum_pre_commit_version": "3.2.0",
}

ADDITIONS = "|".join(re.escape(name) for name in ADDED)

HOOKS: tuple[dict[str, Any], ...] = (
    {
        "id": "cchc-lint",
        "name": "cchc lint, the plans of this commit",
        "description": "Validates the plan files of a commit; reports file:line:column.",
        "entry": "cchc lint",
        "types_or": ["yaml"],
        "files": r"^plans/.*\.(?i:ya?ml)$",
        "exclude": rf"^plans/(?i:{ADDITIONS})$",  # no plans; the other hook reads them
    },
    {
        "id": "cchc-lint-all",
        "name": "cchc lint, all plans",
        "description": "Validates every plan when a file in plans/ changes, such as a higher-level plan.",
        "entry": "cchc lint plans/",
        "files": "^plans/",
        "pass_filenames": False,
    },
)


def manifest() -> str:
    """The text of the manifest."""
    hooks = [{**hook, **COMMON} for hook in HOOKS]
    return HEADER + yaml.safe_dump(hooks, sort_keys=False, allow_unicode=True, width=1000)


if __name__ == "__main__":
    MANIFEST.write_text(manifest(), encoding="utf-8", newline="\n")
