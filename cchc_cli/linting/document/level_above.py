"""A target for a level above that of the plan."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_LEVELS = {
    Level.NATION: message("level.nation", "national level"),
    Level.PROVINCE: message("level.province", "provincial level"),
    Level.DISTRICT: message("level.district", "district level"),
    Level.COMMUNE: message("level.commune", "commune level"),
}


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target set for a higher level, or assigned by a level that is not higher."""
    own = document.vocabulary.localities[document.plan.locality].level
    levels = list(Level)
    above = levels[: levels.index(own)]
    for path, target in document.targets():
        for level in target.scope.levels:
            if level in above:
                said = message(
                    "level-above",
                    "a plan at {own} sets no targets for {level}; check the level",
                    own=_LEVELS[own],
                    level=_LEVELS[level],
                )
                yield Finding((*path, "scope", "level"), said)
        if target.delegated_to is not None and target.delegated_to not in above:
            said = message(
                "level-above.delegated",
                "a plan at {own} follows targets assigned by a higher level, which {level} is not; check the level",
                own=_LEVELS[own],
                level=_LEVELS[target.delegated_to],
            )
            yield Finding((*path, "delegated_to"), said)


RULE = DocumentRule(
    code="D124",
    name="level-above",
    severity=Severity.ERROR,
    title=message("rule.level-above.title", "Target for a higher level"),
    summary=message(
        "rule.level-above.summary",
        "Reports a target for a level above that of the plan, or one assigned by a level that is not above it.",
    ),
    rationale=message(
        "rule.level-above.rationale",
        "A commune sets no targets for its province; the sentence was probably copied from the higher-level plan.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    scope: {level: province}  # ←
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    scope: {level: commune}
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    needs_indicator=False,
    check=_check,
)
