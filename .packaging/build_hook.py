"""Add the data and the compiled translations to a wheel.

plans/ and schema/ become cchc_cli/data/. An editable install gets no copy, which would be outdated after one edit:
`cchc_cli/reading/resources.py` finds the folders of the checkout.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):
    """Hatchling's hook of this project."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations, and include the data unless the install is editable."""
        for source in Path(self.root, "cchc_cli", "i18n", "locale").glob("*/LC_MESSAGES/*.po"):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as po, compiled.open("wb") as mo:
                write_mo(mo, read_po(po, locale=source.parts[-3]))
            build_data["artifacts"].append(f"/{compiled.relative_to(self.root).as_posix()}")
        if version == "editable":
            return
        for name in ("plans", "schema"):
            build_data["force_include"][str(Path(self.root, name))] = f"cchc_cli/data/{name}"
