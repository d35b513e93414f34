"""Targets of unknown indicators, for the rules that do not need to know what is counted."""

from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.domain.enums import Area, Direction, Unit
from cchc_cli.domain.indicator import Indicator, LocalizedText
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument
from cchc_cli.reading.corpus import PlanFile
from cchc_cli.reading.errors import ErrorKind
from cchc_cli.reading.plan_file import build_plan
from cchc_cli.reading.vocabulary import Vocabulary


def of_unknown_indicators(file: PlanFile, vocabulary: Vocabulary) -> PlanDocument | None:
    """Return a file with only the targets that are wrong in nothing but their indicator; None if it has none.

    The indicators are taken for shares of which more is better.
    """
    wrong: dict[int, set[ErrorKind]] = {}
    for one in file.violations:
        if len(one.path) > 1 and one.path[0] == "targets" and isinstance(one.path[1], int):
            wrong.setdefault(one.path[1], set()).add(one.kind)
    unknown = [index for index, kinds in wrong.items() if kinds == {ErrorKind.UNKNOWN_INDICATOR}]
    if not unknown or file.plan is None:
        return None
    others = wrong.keys() - set(unknown)
    plan = build_plan(file.file.data, file.file.path, file.display_path, vocabulary, others)
    targets = tuple(target for target in plan.targets if target.index in unknown)
    standing_in = {target.indicator: _share(target.indicator) for target in targets}
    catalogue = {**vocabulary.catalogue, **standing_in}
    return PlanDocument(file, replace(plan, targets=targets), replace(vocabulary, catalogue=catalogue))


def findings_without_indicator(rule: DocumentRule, document: PlanDocument | None) -> Iterator[Finding]:
    """Yield the findings of a rule about these targets; none if the rule needs to know what is counted."""
    if document is not None and not rule.needs_indicator:
        yield from (finding for finding in rule.check(document) if finding.path[:1] == ("targets",))


def _share(name: str) -> Indicator:
    text = LocalizedText(name, name)
    return Indicator(name, Area.PROCEDURES, text, text, text, Unit.PERCENT, Direction.MORE)
