"""The plans of higher levels, which the plans below them are checked against."""

from collections.abc import Iterable, Mapping

from cchc_cli.analysis.higher_level import higher_level_index
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.deadlines import documents_by_number, with_deadlines
from cchc_cli.domain.layers import join
from cchc_cli.domain.locality import is_above_others
from cchc_cli.domain.plan import Plan
from cchc_cli.reading.corpus import LayerFiles, PlanFile
from cchc_cli.reading.vocabulary import Vocabulary

NO_LAYERS: Mapping[str, int] = {}


class HigherLevelPlans:
    """The files of the localities above others, among `files`. Of several files with one id none counts.

    `layer_of` has the layer of each file by its path as messages show it; all are of the first one without it.
    """

    def __init__(
        self, vocabulary: Vocabulary, files: Iterable[PlanFile], layer_of: Mapping[str, int] = NO_LAYERS
    ) -> None:
        """Keep the files of higher levels; the others may be released."""
        layers: dict[int, list[PlanFile]] = {}
        for file in files:
            layers.setdefault(layer_of.get(file.display_path, 0), []).append(file)
        joined = join(
            [LayerFiles("", tuple(found)).layer for _, found in sorted(layers.items())], vocabulary.localities
        )
        self._files = {
            file.display_path: file
            for found in layers.values()
            for file in found
            if file.plan is not None and is_above_others(vocabulary.localities, file.plan.locality)
        }
        plans = {plan.id: plan for plan in joined.plans if plan.path in self._files}
        self.vocabulary = vocabulary
        self._documents = documents_by_number(plans.values())
        plans = {name: self.with_deadlines(plan) for name, plan in plans.items()}
        self.corpus = Corpus(plans, vocabulary.catalogue, vocabulary.localities)
        self.index = higher_level_index(self.corpus)

    def with_deadlines(self, plan: Plan) -> Plan:
        """Return a plan with the deadlines that these plans set."""
        return with_deadlines(plan, self._documents)

    def file(self, display_path: str) -> PlanFile | None:
        """Return a file by its path as messages show it; None for one that is not of a higher level."""
        return self._files.get(display_path)

    def file_of(self, plan: Plan) -> PlanFile:
        """Return the file of one of these plans."""
        return self._files[plan.path]
