"""Targets of open or unknown indicators, for the rules that do not need to know what is counted."""

from dataclasses import replace

from cchc_cli.domain.enums import Area, Direction, Unit
from cchc_cli.domain.indicator import Indicator, LocalizedText
from cchc_cli.linting.rule import PlanDocument
from cchc_cli.reading.plan_file import build_plan, without_indicator


def with_unknown_indicators(document: PlanDocument) -> PlanDocument:
    """Return a plan with the targets that are wrong in nothing but their indicator, which is open or unknown.

    Their indicators are taken for scores, which need not be whole numbers, and of which more is better.
    """
    file = document.file
    unknown = without_indicator(file.file.data, file.violations)
    if not unknown:
        return document
    left_out = {one.path[1] for one in file.violations if isinstance(one.path[1], int)} - unknown
    plan = build_plan(file.file.data, file.file.path, file.display_path, document.vocabulary, left_out)
    standing_in = {target.indicator: _score(target.indicator) for target in plan.targets if target.index in unknown}
    catalogue = {**document.vocabulary.catalogue, **standing_in}
    return PlanDocument(
        file,
        replace(document.plan, targets=plan.targets),
        replace(document.vocabulary, catalogue=catalogue),
    )


def _score(name: str) -> Indicator:
    text = LocalizedText(name, name)
    return Indicator(name, Area.PROCEDURES, text, text, text, Unit.SCORE, Direction.MORE)
