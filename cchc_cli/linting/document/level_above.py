"""A figure for a level that is not the plan's."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    own = document.vocabulary.localities[document.plan.locality].level
    levels = list(Level)
    above = levels[: levels.index(own)]
    for path, target in document.targets():
        for level in target.scope.levels:
            if level in above:
                said = Message.of("level-above", own=Message(f"level.{own}"), level=Message(f"level.{level}"))
                yield Finding((*path, "scope", "level"), said)
        if target.delegated_to is not None and target.delegated_to not in above:
            other = Message(f"level.{target.delegated_to}")
            said = Message.of("level-above.delegated", own=Message(f"level.{own}"), level=other)
            yield Finding((*path, "delegated_to"), said)


RULE = DocumentRule(
    code="D124",
    name="level-above",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm con số đề ra cho cấp cao hơn cấp của kế hoạch, hoặc theo mức giao của một cấp không phải là cấp trên.",
        "Finds a figure for a level above the plan's, or one delegated to no level above.",
    ),
    why=LocalizedText(
        "Xã không đặt mục tiêu cho tỉnh; câu như vậy được chép từ văn bản cấp trên.",
        "A commune sets no target for its province; such a sentence was copied from above.",
    ),
    fails="""\
targets:
  - indicator: online-files
    scope: {level: province}  # ←
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    scope: {level: commune}
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=_check,
)
