"""Render a list of places."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.i18n.language import Lang
from cchc_cli.output import places
from cchc_cli.output.labels import LEVELS
from cchc_cli.output.terminal.page import TableColumn, lines, table_of, text


def render(localities: Localities, found: Sequence[Locality], lang: Lang) -> Iterator[RenderableType]:
    """Yield a table of places with what became of each, and their number."""
    if found:
        columns = [
            TableColumn(lang.say("table.locality", "Locality"), 8, least=14),
            TableColumn(lang.say("table.id", "Id"), 8, least=14),
            TableColumn(lang.say("localities.code", "Code"), least=5),
            TableColumn(lang.say("localities.changes", "Changes"), 10, least=14),
        ]
        yield table_of(columns, (_cells(localities, one, lang) for one in found))
    yield text(lang.say_count("localities.count", "{count} place", "{count} places", count=len(found)))


def _cells(localities: Localities, place: Locality, lang: Lang) -> list[str | Text]:
    note = place.naming.note
    return [
        lines(text(places.full_name(localities, place)), text(lang.of(LEVELS[place.level]), "dim")),
        text(place.id, "dim"),
        place.code or "",
        lines(
            *(text(lang.of(one)) for one in places.changes(localities, place)),
            text(lang.say("show.note", "Note: {note}", note=note), "dim") if note else None,
        ),
    ]
