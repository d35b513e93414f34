"""A target lower than what the nearest plan above asks."""

from collections.abc import Iterator

from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.superiors import book_of
from cchc_cli.domain.words import Status
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Elsewhere, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    corpus = view.loaded.corpus
    book = book_of(corpus)
    for plan in corpus.plans.values():
        if not plan.full:
            continue
        for verdict in check_plan(corpus, plan, book=book):
            # the nation's figure as a fallback is too far away to call a local curator to account
            if verdict.status is not Status.BELOW or verdict.fallback or verdict.floor is None:
                continue
            target = verdict.targets[0]
            floor = verdict.floor
            above = view.file_of(floor.plan)
            line, _ = above.file.place(("targets", floor.target.index))
            key = target.comparator.value if target.trajectory is None and target.comparator else "trajectory"
            yield (
                view.file_of(plan),
                Finding(
                    ("targets", target.index, key),
                    f"{verdict.value} due {verdict.due} is below {floor.value} due {floor.year} "
                    f"of {floor.plan.id} ({above.shown}:{line})",
                    related=(
                        Elsewhere(above, ("targets", floor.target.index), f"asks {floor.value} due {floor.year}"),
                    ),
                ),
            )


RULE = CorpusRule(
    code="C204",
    name="below-floor",
    severity=Severity.WARNING,
    what="A target lower than what the nearest plan above asks.",
    why="Subordinate targets may not be lower than the plan above; both places are shown.",
    check=_check,
)
