"""The hooks that pre-commit offers to plans repositories.

`python tests/hooks.py` writes .pre-commit-hooks.yaml from the table below;
`tests/test_hooks.py` checks that it is current.
"""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"

HEADER = "# Written by `python tests/hooks.py`, not by hand. docs/plans-repository.md shows how it is used.\n"

COMMON: dict[str, Any] = {
    "language": "python",
    "require_serial": True,  # one process reads all the plans anyway
    "verbose": True,  # or pre-commit hides warnings, which a target below its floor is
    "minimum_pre_commit_version": "3.2.0",
}

HOOKS: tuple[dict[str, Any], ...] = (
    {
        "id": "cchc-lint",
        "name": "cchc lint, the files of this commit",
        "description": "Validates the files in plans/ of a commit as it has them; reports file:line:column.",
        "entry": "cchc lint --tracked",
        "types_or": ["yaml"],
        "files": r"^plans/.*\.(?i:ya?ml)$",
    },
    {
        "id": "cchc-lint-all",
        "name": "cchc lint, all files",
        "description": "Validates every file in plans/ as the commit leaves it; untracked drafts are named.",
        "entry": "cchc lint --tracked plans/",
        "always_run": True,  # a commit that only deletes a plan has no files
        "pass_filenames": False,
    },
)


def manifest() -> str:
    """The text of the manifest."""
    hooks = [{**hook, **COMMON} for hook in HOOKS]
    return HEADER + yaml.safe_dump(hooks, sort_keys=False, allow_unicode=True, width=1000)


if __name__ == "__main__":
    MANIFEST.write_text(manifest(), encoding="utf-8", newline="\n")
