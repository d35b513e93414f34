"""The text that an export makes of each plan: of many plans, what an earlier run wrote is taken up again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.domain.plan import Plan
    from cchc_cli.output.exports.export import Piece
    from cchc_cli.reading.kept_plans import Opened


@contextmanager
def texts_of_plans(
    opened: "Opened", name: str, wanted: bool
) -> "Iterator[Callable[[Plan, Callable[[], str]], Piece] | None]":
    """Gives the text of a plan, or has it made; what was made is kept at the end. None where nothing is kept."""
    if opened.store is None or not wanted:
        yield None
        return
    from cchc_cli.reading.kept_plans import Drawer
    from cchc_cli.reading.store import squeezed

    drawer = Drawer(opened, name)

    def text_of(plan: "Plan", make: Callable[[], str]) -> "Piece":
        piece = drawer.piece(plan.id)
        if piece is None:
            piece = make().encode("utf-8", "replace")
            drawer.keep(plan.id, None, squeezed(piece))
        return piece

    yield text_of
    drawer.close()
