"""A target lower than what the nearest plan above asks."""

from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.analysis.floors import check_plan
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.words import Status
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Elsewhere, Finding, figure_key
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    for plan in view.plans:
        if not plan.full:
            continue
        for verdict in check_plan(_above(view, plan), plan):
            # the nation's figure as a fallback is too far away to call a local curator to account
            if verdict.status is not Status.BELOW or verdict.fallback or verdict.floor is None:
                continue
            target = verdict.targets[0]
            floor = verdict.floor
            above = view.file_of(floor.plan)
            there = ("targets", floor.target.index, figure_key(floor.target))
            line, _ = above.file.place(there)
            yield (
                view.file_of(plan),
                Finding(
                    ("targets", target.index, figure_key(target)),
                    f"{verdict.value} due {verdict.due} is below {floor.value} due {floor.year} "
                    f"of {floor.plan.id} ({above.shown}:{line}); check both against their documents",
                    related=(Elsewhere(above, there, f"asks {floor.value} due {floor.year}"),),
                ),
            )


def _above(view: CorpusView, plan: Plan) -> Corpus:
    """The corpus with only the plans that can be a plan's floor: to look through all for each would take too long."""
    corpus = view.loaded.corpus
    return replace(corpus, plans={one.id: one for place in corpus.above(plan) for one in view.plans_of(place.id)})


RULE = CorpusRule(
    code="C204",
    name="below-floor",
    severity=Severity.WARNING,
    what="Finds a target lower than what the nearest plan above asks.",
    why="Subordinate targets may not be lower than the plan above; both places are shown.",
    fails={
        "dong-nai-12-kh-ubnd-2026.yaml": """\
locality: dong-nai
document: {title: null, number: 12/KH-UBND, issued: 2026-01-08, issuer: UBND tỉnh Đồng Nai, evidence: primary}
targets:
  - indicator: online-files
    at_least: 98
    source: {section: II.1, paragraph: 1, stated: tối thiểu 98%}
""",
        "tam-phuoc.yaml": """\
targets:
  - indicator: online-files
    at_least: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    },
    passes={
        "dong-nai-12-kh-ubnd-2026.yaml": """\
locality: dong-nai
document: {title: null, number: 12/KH-UBND, issued: 2026-01-08, issuer: UBND tỉnh Đồng Nai, evidence: primary}
targets:
  - indicator: online-files
    at_least: 98
    source: {section: II.1, paragraph: 1, stated: tối thiểu 98%}
""",
        "tam-phuoc.yaml": """\
targets:
  - indicator: online-files
    at_least: 98
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 98%}
""",
    },
    check=_check,
)
