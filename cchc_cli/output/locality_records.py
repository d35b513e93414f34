"""Places as records for JSON, and as flat rows for CSV and Markdown."""

from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.output.json_document import Record
from cchc_cli.output.places import full_name
from cchc_cli.output.serialize import changes, code

COLUMNS = (
    *("id", "code", "level", "type", "name", "full_name", "parent", "since", "ended"),
    *("successors", "partly", "other_source", "predecessors", "partly_from", "note"),
)


def locality_record(localities: Localities, place: Locality) -> Record:
    """Return a place under its latest name, with the units it became part of and those it was made of."""
    naming = place.naming
    return {
        "id": place.id,
        "code": place.code,
        "level": code(place.level),
        "type": naming.type,
        "name": naming.name,
        "full_name": full_name(localities, place),
        "parent": naming.parent,
        "since": None if naming.since is None else naming.since.isoformat(),
        **changes(localities, place),
        "note": naming.note,
    }
