"""The text that an export makes of each plan: of many plans, what an earlier run wrote is taken up again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from cchc_cli.cli.console import processors

if TYPE_CHECKING:
    from cchc_cli.domain.plan import Plan
    from cchc_cli.i18n.language import Lang
    from cchc_cli.output.exports.export import Piece
    from cchc_cli.reading.kept_plans import Opened
    from cchc_cli.reading.store import Squeezed


@contextmanager
def texts_of_plans(
    opened: "Opened", format: str, lang: "Lang", wanted: bool, tell: Callable[[int, int], None] | None = None
) -> "Iterator[Callable[[Plan, Callable[[], str]], Piece] | None]":
    """Gives the text of a plan, or has it made; what was made is kept at the end. None where nothing is kept.

    Where many are missing, several processes make them first; `tell` hears how many are done of how many.
    """
    from cchc_cli.output.exports.registry import TEXTS

    if opened.store is None or not wanted or format not in TEXTS:
        yield None
        return
    from cchc_cli.reading.kept_plans import Drawer
    from cchc_cli.reading.processes import in_chunks
    from cchc_cli.reading.store import squeezed

    drawer = Drawer(opened, f"{format}-{lang}")
    missing = [name for name in opened.plans.corpus.plans if not drawer.has(name)]
    for name, text in in_chunks(partial(_writer, opened, format, lang), missing, processors(), tell):
        drawer.keep(name, None, text)

    def text_of(plan: "Plan", make: Callable[[], str]) -> "Piece":
        piece = drawer.piece(plan.id)
        if piece is None:
            piece = make().encode("utf-8", "replace")
            drawer.keep(plan.id, None, squeezed(piece))
        return piece

    yield text_of
    drawer.close()


def _writer(opened: "Opened", format: str, lang: "Lang") -> "Callable[[Sequence[str]], list[tuple[str, Squeezed]]]":
    """What makes the texts of plans, by their ids."""
    from cchc_cli.output.exports.export import Export
    from cchc_cli.output.exports.registry import TEXTS
    from cchc_cli.reading.store import squeezed

    corpus = opened.plans.corpus

    def write(names: Sequence[str]) -> "list[tuple[str, Squeezed]]":
        found: list[tuple[str, Squeezed]] = []

        def taken(plan: "Plan", make: Callable[[], str]) -> str:
            found.append((plan.id, squeezed(make().encode("utf-8", "replace"))))
            return ""

        plans = tuple(corpus.plans[name] for name in names)
        for _ in TEXTS[format](Export(corpus, plans, lang, remembered=taken)):
            pass
        opened.let_go(plans)
        return found

    return write
