"""How a plans repository adds a place that is unknown."""

from collections.abc import Mapping, Sequence

from cchc_cli.cli.console import console
from cchc_cli.cli.resolve import exists
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.lookup import Found, find_locality
from cchc_cli.domain.vietnamese import search_key, spelled_out, type_and_name, visible
from cchc_cli.i18n.message import Message, message

_LEVELS: Mapping[str, Level] = {
    "tỉnh": Level.PROVINCE,
    **dict.fromkeys(("thành phố", "huyện", "quận", "thị xã"), Level.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), Level.COMMUNE),
}
_LENGTH = 60


def how_to_add(typed: str, localities: Localities, added: str, other: bool) -> tuple[Message, Sequence[str]]:
    """Return how to add a place to the file `added`: a sentence, and the lines of YAML.

    Type, name and the unit above are those that were typed; words in angle brackets stand for what was not. `other`:
    after another advice.
    """
    name, above = _split(typed, localities)
    type, name = type_and_name(" ".join(visible(name).split()).replace('"', "")[:_LENGTH])
    level: Level | None = _LEVELS.get(type or "")
    parent = (
        "viet-nam" if level is Level.PROVINCE else above.id if above else console.lang.say("new.province", "<province>")
    )
    last = search_key(name).strip("/") or "…"
    id = last if level is Level.PROVINCE else f"{parent}/{last}"
    if id in localities and type is not None:  # a unit of another type has the name
        id = f"{parent}/{search_key(type)}-{last}"
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
    wanted = "<province | district | commune>"
    return intro, (
        "  localities:",
        f"    - id: {id}",
        f"      level: {level or wanted}",
        "      history:",
        f'        - {{name: "{name}", type: {type or console.lang.say("new.type", "<type>")}, parent: {parent}}}',
    )


def _split(typed: str, localities: Localities) -> tuple[str, Locality | None]:
    """Return the name that was typed without the unit above it, and that unit if it is known."""
    typed = spelled_out(typed)
    name, comma, of = typed.partition(",")
    if comma:
        units = (find_locality(localities, of, level, exists) for level in (Level.PROVINCE, Level.DISTRICT))
        return name, next((found.value for found in units if isinstance(found, Found)), None)
    above, _, last = typed.rpartition("/")
    known = localities.get(search_key(above))
    return (last, known) if known is not None else (typed.replace("/", " "), None)
