"""An aim that the indicator cannot have."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Aim, Direction, Unit
from cchc_cli.domain.indicator import Indicator
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_GRADUAL = (Aim.IMPROVE, Aim.REDUCE, Aim.INCREASE)
_MEASURED = {
    Unit.PERCENT: message("unit.percent", "percent"),
    Unit.RANK: message("unit.rank", "rank"),
    Unit.SCORE: message("unit.score", "index score"),
}


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target whose aim does not fit its indicator."""
    for path, target in document.targets():
        indicator = document.vocabulary.catalogue[target.indicator]
        why = None if target.aim is None else _misfit(target.aim, indicator)
        if why is not None:
            yield Finding(
                (*path, "aim"),
                message(
                    "aim-against-indicator",
                    "the aim is `{aim}`, but `{indicator}` {why}; check the aim and the indicator",
                    aim=str(target.aim),
                    indicator=indicator.id,
                    why=why,
                ),
            )


def _misfit(aim: Aim, indicator: Indicator) -> Message | None:
    """Return why an indicator cannot have an aim, or None if it can."""
    if indicator.unit is Unit.STATE:
        if aim in _GRADUAL:
            return message("aim-against-indicator.state", "is a yes/no indicator, which neither rises nor falls")
    elif aim is Aim.HAVE and indicator.unit in _MEASURED:
        unit = _MEASURED[indicator.unit]
        return message("aim-against-indicator.measured", "is measured ({unit}), so `have` does not apply", unit=unit)
    elif aim is Aim.REDUCE and indicator.direction is Direction.MORE and not indicator.needs_base:
        return message("aim-against-indicator.more", "is better the higher it is")
    elif aim is Aim.INCREASE and indicator.direction is Direction.LESS:
        return message("aim-against-indicator.less", "is better the lower it is")
    return None


RULE = DocumentRule(
    code="D127",
    name="aim-against-indicator",
    severity=Severity.ERROR,
    title=message("rule.aim-against-indicator.title", "Aim does not fit the indicator"),
    summary=message("rule.aim-against-indicator.summary", "Reports a qualitative aim that does not fit the indicator."),
    rationale=message(
        "rule.aim-against-indicator.rationale",
        "A yes/no indicator cannot increase, `have` does not apply to a share, and no plan aims for a worse value.",
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
