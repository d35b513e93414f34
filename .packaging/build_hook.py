"""Puts the data into the wheel: plans/ and schema/ go along as cchc_cli/data/.

An editable install gets no copy: it would go stale with the first edit, while the checkout's own folders are at hand
(`cchc_cli/reading/resources.py` finds whichever is there).
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for name in ("plans", "schema"):
            build_data["force_include"][str(Path(self.root, name))] = f"cchc_cli/data/{name}"
