"""An aim that the indicator cannot have."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Aim, Direction, Unit
from cchc_cli.domain.indicator import Indicator, LocalizedText
from cchc_cli.i18n.message import Message
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
            said = Message.of("aim-against-indicator", aim=aim, indicator=indicator.id, why=wrong)
            yield Finding((*path, "aim"), said)


def _wrong(aim: Aim, indicator: Indicator) -> Message | None:
    if indicator.unit is Unit.STATE:
        return Message("aim-against-indicator.state") if aim in _GRADUAL else None
    if aim is Aim.HAVE and indicator.unit in _MEASURED:
        return Message.of("aim-against-indicator.measured", unit=Message(f"unit.{indicator.unit}"))
    if aim is Aim.REDUCE and indicator.direction is Direction.MORE and not indicator.needs_base:
        return Message("aim-against-indicator.more")
    if aim is Aim.INCREASE and indicator.direction is Direction.LESS:
        return Message("aim-against-indicator.less")
    return None


RULE = DocumentRule(
    code="D127",
    name="aim-against-indicator",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm mục đích mà chỉ tiêu không thể có.",
        "Finds an aim that the indicator cannot have.",
    ),
    why=LocalizedText(
        "Việc đã làm hay chưa thì không tăng, tỷ lệ không phải là thứ để có, và không kế hoạch nào đề ra kém đi.",
        "What is done or not cannot increase, a share is not something to have, and no plan promises to get worse.",
    ),
    fails="""\
targets:
  - indicator: ai-procedure-lookup
    aim: increase  # ←
    source: {section: II.2.a, paragraph: 6, stated: có ứng dụng AI}
""",
    passes="""\
targets:
  - indicator: ai-procedure-lookup
    aim: have
    source: {section: II.2.a, paragraph: 6, stated: có ứng dụng AI}
""",
    check=_check,
)
