"""Places as records for JSON, and as flat rows for CSV and Markdown."""

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, Locality, predecessors
from cchc_cli.output.places import full_name
from cchc_cli.output.serialize import Record, code

COLUMNS = (
    *("id", "code", "level", "type", "name", "full_name", "parent", "since", "ended"),
    *("successors", "partly", "predecessors", "note"),
)


def locality_record(localities: Localities, place: Locality) -> Record:
    """Return a place under its latest name, with the units it became part of and the communes it was made of."""
    naming = place.naming
    before = [one.id for one in predecessors(localities, place) if one.level is Level.COMMUNE]
    return {
        "id": place.id,
        "code": place.code,
        "level": code(place.level),
        "type": naming.type,
        "name": naming.name,
        "full_name": full_name(localities, place),
        "parent": naming.parent,
        "since": None if naming.since is None else naming.since.isoformat(),
        "ended": None if place.ended is None else place.ended.isoformat(),
        "successors": [one.locality for one in place.successors],
        "partly": any(one.partly for one in place.successors),
        "predecessors": before,
        "note": naming.note,
    }
