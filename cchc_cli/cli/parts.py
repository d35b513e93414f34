"""The parts of a site, one for each province: those that an earlier run made, and those that several processes make."""

import pickle
from collections.abc import Callable, Iterator
from functools import partial

from cchc_cli.analysis.higher_level import higher_level_index
from cchc_cli.cli.console import processors
from cchc_cli.i18n.language import Lang
from cchc_cli.output.web.site import Part, homes_of, part_of
from cchc_cli.reading.kept_plans import Drawer, Opened
from cchc_cli.reading.processes import in_order
from cchc_cli.reading.store import Squeezed, packed, squeezed, unsqueezed


def parts(opened: Opened, lang: Lang, tell: Callable[[int, int], None] | None) -> Iterator[Part]:
    """The part of every province in the order of `homes_of`; `tell` hears how many plans are done of how many.

    Only one is in memory at a time, besides those that are squeezed.
    """
    homes = homes_of(opened.plans.corpus)
    drawer = Drawer(opened, f"site-{lang}", homes)
    kept = {name: piece for name in homes if (piece := drawer.squeezed(name)) is not None}
    missing = [name for name in homes if name not in kept]
    jobs = 1 if opened.store is None else processors()
    made = in_order(partial(_maker, opened, lang), missing, jobs)
    done = 0
    for name, plans in homes.items():
        piece = kept.get(name)
        if piece is None:
            piece = next(made)
            drawer.keep(name, None, piece)
        part: Part = pickle.loads(unsqueezed(piece))  # our own, whole by its checksum
        yield part
        done += len(plans)
        if tell is not None:
            tell(done, len(opened.plans.corpus.plans))
    drawer.close()


def _maker(opened: Opened, lang: Lang) -> Callable[[str], Squeezed]:
    """What makes the part of a province, by its id."""
    corpus = opened.plans.corpus
    homes, book = homes_of(corpus), higher_level_index(corpus)

    def make(name: str) -> Squeezed:
        made = squeezed(packed(part_of(corpus, homes[name], book, lang)))
        opened.let_go(homes[name])
        return made

    return make
