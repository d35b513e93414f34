"""A figure for a level that is not the plan's."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    own = document.vocabulary.localities[document.plan.locality].level
    levels = list(Level)
    above = levels[: levels.index(own)]
    for path, target in document.targets():
        for level in target.scope.levels:
            if level in above:
                said = message(
                    "level-above",
                    "a {own} plan sets no figure for the {level}; check the level",
                    own=Message(f"level.{own}"),
                    level=Message(f"level.{level}"),
                )
                yield Finding((*path, "scope", "level"), said)
        if target.delegated_to is not None and target.delegated_to not in above:
            other = Message(f"level.{target.delegated_to}")
            said = message(
                "level-above.delegated",
                "a {own} plan follows a figure from above, not one of the {level}; check the level",
                own=Message(f"level.{own}"),
                level=other,
            )
            yield Finding((*path, "delegated_to"), said)


RULE = DocumentRule(
    code="D124",
    name="level-above",
    severity=Severity.ERROR,
    summary=message(
        "rule.level-above.summary", "Finds a figure for a level above the plan's, or one delegated to no level above."
    ),
    rationale=message(
        "rule.level-above.rationale",
        "A commune sets no target for its province; such a sentence was copied from above.",
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
    check=_check,
)
