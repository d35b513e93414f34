"""The plans above, as far as they are asked for: what a plan is judged by without reading all the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from cchc_cli.analysis.extremes import Extremes, extremes_of
from cchc_cli.analysis.higher_level import HigherLevelDocuments, superiors
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.reading.corpus import PlanFile
from cchc_cli.reading.vocabulary import Vocabulary


@dataclass
class HigherLevelPlans:
    """The files of the localities above others. `files_of` reads those of one locality, once, when first asked for."""

    vocabulary: Vocabulary
    files_of: Callable[[str], Iterable[PlanFile]]
    _files: dict[str, PlanFile] = field(default_factory=dict)
    _known: dict[str, HigherLevelDocuments] = field(default_factory=dict)
    _extremes: dict[tuple[str, ...], Extremes] = field(default_factory=dict)
    _places: tuple[object, tuple[str, ...]] = (None, ())
    """The localities above the plan that was asked about last: each plan's are asked for several times in a row."""

    @cached_property
    def corpus(self) -> Corpus:
        """Catalogue and localities, without plans."""
        return Corpus({}, self.vocabulary.catalogue, self.vocabulary.localities)

    def chain(self, plan: Plan) -> dict[str, HigherLevelDocuments]:
        """The documents and figures of the localities above a plan, nearest first, as `check_plan` wants them."""
        return {place: self._superiors(place) for place in self.places(plan)}

    def places(self, plan: Plan) -> tuple[str, ...]:
        """The localities above a plan, nearest first."""
        asked = (plan.locality, plan.document.issued, plan.period.start)
        if self._places[0] != asked:
            self._places = (asked, tuple(place.id for place in self.corpus.above(plan)))
        return self._places[1]

    def extremes(self, plan: Plan) -> Extremes:
        """The least and the greatest that is asked above a plan, by indicator."""
        places = self.places(plan)
        if places not in self._extremes:
            self._extremes[places] = extremes_of(self.chain(plan).values())
        return self._extremes[places]

    def file_of(self, plan: Plan) -> PlanFile:
        """The file of a plan of a chain."""
        return self._files[plan.path]

    def _superiors(self, locality: str) -> HigherLevelDocuments:
        if locality not in self._known:
            files = [(file, file.plan) for file in self.files_of(locality) if file.plan is not None]
            self._files.update({file.shown: file for file, _ in files})
            plans = [plan for _, plan in files if plan.locality == locality]
            self._known[locality] = superiors(self.vocabulary.localities[locality].level, plans)
        return self._known[locality]
