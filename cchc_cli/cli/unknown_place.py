"""How a plans repository adds a place that is unknown."""

import json
import re
from collections.abc import Mapping, Sequence

from cchc_cli.cli.console import console
from cchc_cli.cli.resolve import exists
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.lookup import Found, find_locality
from cchc_cli.domain.plan_names import RESERVED
from cchc_cli.domain.vietnamese import search_key, spelled_out, type_and_name, visible
from cchc_cli.i18n.message import Message, message

_LEVELS: Mapping[str, Level] = {
    "tỉnh": Level.PROVINCE,
    **dict.fromkeys(("huyện", "quận", "thị xã"), Level.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), Level.COMMUNE),
}
"""The level of each type that has one; thành phố is a province or a district."""
_CITY = "thành phố"
_LENGTH = 60
_MOST_WORDS = 20
_BEFORE_UNIT = re.compile(r"\s*[,;(]\s*|\s[-–]\s|\s")
"""What separates a name from the unit above; a space does before a type or a province only."""


def how_to_add(typed: str, localities: Localities, added: str, other: bool) -> tuple[Message, Sequence[str]]:
    """Return how to add a place to the file `added`: a sentence, and the lines of YAML.

    Type, name and the unit above are those that were typed; words in angle brackets stand for what was not. `other`:
    after another advice.
    """
    name, above = _split(typed, localities)
    type, name = type_and_name(" ".join(visible(name).split())[:_LENGTH])
    level = _LEVELS.get(type or "")
    type_or_blank = type or console.lang.say("new.type", "<type>")
    parent = (
        "viet-nam" if level is Level.PROVINCE else above.id if above else console.lang.say("new.province", "<province>")
    )
    if other:
        intro = message(
            "new.add.else",
            "otherwise add it to {file}, with its province, type and name as in the document:",
            file=added,
        )
    else:
        intro = message(
            "new.add", "to add it to {file}, use its province, type and name as in the document:", file=added
        )
    wanted = "<province | district>" if type == _CITY else "<province | district | commune>"
    return intro, (
        "  localities:",
        f"    - id: {_id(type_or_blank, name, level, parent, localities)}",
        f"      level: {level or wanted}",
        "      history:",
        f"        - {{name: {json.dumps(name, ensure_ascii=False)}, type: {type_or_blank}, parent: {parent}}}",
    )


def _id(type: str, name: str, level: Level | None, parent: str, localities: Localities) -> str:
    """Return an id by the rule of schema/localities.md: districts, and where it is needed others, with their type."""
    last = search_key(name.replace("/", " ")) or "…"
    if level is Level.PROVINCE:
        return last
    taken = last in RESERVED or f"{parent}/{last}" in localities
    if taken or level is Level.DISTRICT or type == _CITY:
        last = f"{type if type.startswith('<') else search_key(type)}-{last}"
    return f"{parent}/{last}"


def _split(typed: str, localities: Localities) -> tuple[str, Locality | None]:
    """Return the name that was typed without the unit above it, and that unit if it is known."""
    typed = " ".join(spelled_out(typed).split()).strip(" )")
    for separator in _BEFORE_UNIT.finditer(typed) if len(typed.split()) <= _MOST_WORDS else ():
        name, of = typed[: separator.start()], typed[separator.end() :]
        if type_and_name(f"{name} x")[1] == "x":
            continue  # the type alone
        unit = _unit(of, localities)
        doubtful = separator[0] == " " and type_and_name(of)[0] is None
        if unit is not None and (unit.level is Level.PROVINCE or not doubtful):
            return name, unit
    above, _, last = typed.rpartition("/")
    known = localities.get(search_key(above))
    if known is not None:
        return last, known
    return re.split("[,;(]", typed, maxsplit=1)[0].replace("/", " "), None


def _unit(typed: str, localities: Localities) -> Locality | None:
    """Return the province or the district that a text means."""
    units = (find_locality(localities, typed, level, exists) for level in (Level.PROVINCE, Level.DISTRICT))
    return next((found.value for found in units if isinstance(found, Found)), None)
