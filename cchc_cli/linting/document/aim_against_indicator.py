"""An aim that the indicator cannot have."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Aim, Direction, Unit
from cchc_cli.domain.indicator import Indicator
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_GRADUAL = (Aim.IMPROVE, Aim.REDUCE, Aim.INCREASE)
_MEASURED = (Unit.PERCENT, Unit.RANK, Unit.SCORE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        indicator = document.vocabulary.catalogue[target.indicator]
        wrong = None if target.aim is None else _wrong(target.aim, indicator)
        if wrong is not None:
            aim = str(target.aim)
            said = message(
                "aim-against-indicator",
                "the aim is `{aim}`, but `{indicator}` {why}; check aim and indicator",
                aim=aim,
                indicator=indicator.id,
                why=wrong,
            )
            yield Finding((*path, "aim"), said)


def _wrong(aim: Aim, indicator: Indicator) -> Message | None:
    if indicator.unit is Unit.STATE:
        return Message("aim-against-indicator.state") if aim in _GRADUAL else None
    if aim is Aim.HAVE and indicator.unit in _MEASURED:
        return message(
            "aim-against-indicator.measured",
            "is a figure ({unit}), not something to have",
            unit=Message(f"unit.{indicator.unit}"),
        )
    if aim is Aim.REDUCE and indicator.direction is Direction.MORE and not indicator.needs_base:
        return Message("aim-against-indicator.more")
    if aim is Aim.INCREASE and indicator.direction is Direction.LESS:
        return Message("aim-against-indicator.less")
    return None


RULE = DocumentRule(
    code="D127",
    name="aim-against-indicator",
    severity=Severity.ERROR,
    summary=message("rule.aim-against-indicator.summary", "Finds an aim that the indicator cannot have."),
    rationale=message(
        "rule.aim-against-indicator.rationale",
        "What is done or not cannot increase, a share is not something to have, and no plan promises to get worse.",
    ),
    bad_example="""\
targets:
  - indicator: ai-procedure-lookup
    aim: increase  # ←
    source: {section: II.2.a, paragraph: 6, stated: có ứng dụng AI}
""",
    good_example="""\
targets:
  - indicator: ai-procedure-lookup
    aim: have
    source: {section: II.2.a, paragraph: 6, stated: có ứng dụng AI}
""",
    check=_check,
)
