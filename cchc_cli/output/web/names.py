"""Permanent links: the ids of plans, indicators and cells, and the files of pages."""

import hashlib
import re
from dataclasses import dataclass, replace

from cchc_cli.domain.plan_names import RESERVED
from cchc_cli.domain.scope import Scope

_PLAIN = re.compile(r"[a-z0-9-]{1,100}\Z")
_UNSAFE = re.compile(r"[^a-z0-9-]")  # capitals too: some file systems take A and a for one
_LONGEST = 100


def safe(name: str) -> str:
    """Return a name that is valid in a URL, an id and a file name; different names stay different."""
    if name in RESERVED:  # `con.html` cannot exist on Windows
        return f"_{ord(name[0]):x}_{name[1:]}"
    if _PLAIN.match(name):
        return name
    coded = _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}_", name)
    if len(coded) <= _LONGEST:
        return coded
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{coded[: _LONGEST - 20]}__{digest}"


def scope_name(scope: Scope) -> str:
    """Return the part of an id for a scope, such as `.commune`; empty without limits."""
    parts = [
        "-".join(scope.levels),
        "-".join(map(str, scope.fields)),
        "-".join(map(str, scope.bodies)),
        "-".join(f"level{level}" for level in scope.service_levels),
        scope.among or "",
        *map(safe, replace(scope, levels=(), fields=(), bodies=(), service_levels=(), among=None).words),
    ]
    return "".join(f".{part}" for part in parts if part)


def cell(plan: str, indicator: str, scope: Scope) -> str:
    """Return the id of the cell of a plan, indicator and scope. No other id of a page has a dot."""
    return f"{safe(plan)}.{safe(indicator)}{scope_name(scope)}"


@dataclass(frozen=True, slots=True)
class Links:
    """Links within one page, or between the pages of a site; `up` leads from the current page to the top folder."""

    site: bool = False
    up: str = ""

    def plan(self, plan: str) -> str:
        """Return the link to a plan."""
        name = safe(plan)
        return f"{self.up}plan/{name}.html" if self.site else f"#plan-{name}"

    def indicator(self, indicator: str) -> str:
        """Return the link to an indicator."""
        name = safe(indicator)
        return f"{self.up}indicator/{name}.html" if self.site else f"#i-{name}"

    def cell(self, plan: str, cell_id: str) -> str:
        """Return the link to a cell."""
        return f"{self.up}plan/{safe(plan)}.html#{cell_id}" if self.site else f"#{cell_id}"

    def province(self, province: str) -> str:
        """Return the link to a province's page, which only a site has."""
        return f"{self.up}province/{safe(province)}.html"
