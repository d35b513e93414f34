"""Permanent names: what an address of a plan, an indicator or a cell ends with, and the file that a page lies in."""

import hashlib
import re
from dataclasses import dataclass

from cchc_cli.domain.target import Scope

_PLAIN = re.compile(r"[a-z0-9-]{1,100}\Z")
_UNSAFE = re.compile(r"[^a-z0-9-]")  # capitals too: some file systems take A and a for one
_LONGEST = 100


def safe(name: str) -> str:
    """A name that can stand in an address, an id and a file name as it is; two names never become one."""
    if _PLAIN.match(name):
        return name
    coded = _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}_", name)
    if len(coded) <= _LONGEST:
        return coded
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{coded[: _LONGEST - 20]}__{digest}"


def scope_name(scope: Scope) -> str:
    """`.commune`, `.land-construction`: what tells the rows of one indicator apart; empty when nothing limits it."""
    parts = [
        "-".join(scope.levels),
        "-".join(scope.fields),
        scope.body or "",
        "-".join(f"level{level}" for level in scope.service_levels),
        scope.among or "",
    ]
    return "".join(f".{part}" for part in parts if part)


def cell(plan: str, indicator: str, scope: Scope) -> str:
    """The id of a cell: what a plan says of one indicator for one scope. No other id of a page has a dot."""
    return f"{safe(plan)}.{safe(indicator)}{scope_name(scope)}"


@dataclass(frozen=True, slots=True)
class Links:
    """Where things are: all on this page, or each on a page of its own (`up` leads from this page to the top)."""

    site: bool = False
    up: str = ""

    def plan(self, plan: str) -> str:
        """The address of a plan."""
        name = safe(plan)
        return f"{self.up}plan/{name}.html" if self.site else f"#plan-{name}"

    def indicator(self, indicator: str) -> str:
        """The address of a codebook entry."""
        name = safe(indicator)
        return f"{self.up}indicator/{name}.html" if self.site else f"#i-{name}"

    def cell(self, plan: str, cell_id: str) -> str:
        """The address of a cell."""
        return f"{self.up}plan/{safe(plan)}.html#{cell_id}" if self.site else f"#{cell_id}"

    def province(self, province: str) -> str:
        """The address of a province's page; only a site has these."""
        return f"{self.up}province/{safe(province)}.html"
