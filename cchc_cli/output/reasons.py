"""Why a result has no comparison, in words."""

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.result import Result
from cchc_cli.domain.enums import Difference, Reason
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output.labels import DIFFERENCES, REASONS


def of_result(result: Result, lang: Lang) -> str:
    """Return the reason of a result; beside a figure that a higher level assigns, with what differs in the one quoted.

    Its baseline is no other one if the plan states none; doubts and a later date of issue are said apart.
    """
    assert result.reason is not None
    words = lang.of(_disagreement(result) or REASONS[result.reason])
    unstated = result.target is None or result.target.base is None
    left_out = (Difference.DOUBTFUL, Difference.ISSUED_LATER, *((Difference.BASE,) if unstated else ()))
    differs = [one for one in result.differs if one not in left_out]
    if result.reason is not Reason.DELEGATED or result.floor is None or not differs:
        return words
    return lang.say(
        "table.quoted-differs",
        "{reason} (the figure quoted: {differs})",
        reason=words,
        differs=", ".join(lang.of(difference(one, result.floor)) for one in differs),
    )


def _disagreement(result: Result) -> Message | None:
    """Return that one document differs from itself, where no figure of another one does; None otherwise."""
    if not result.disagree or any(one.plan is not result.floor.plan for one in result.others if result.floor):
        return None
    return message("reason.document-differs", "the higher-level document sets different figures")


def of_quoted(result: Result, lang: Lang) -> str:
    """Return why a quoted figure is no floor: what differs, after a reason that is about more than this figure."""
    about_more = result.reason in (Reason.LATER_STAGE_UNKNOWN, Reason.NEARER_LEVEL_ASKS_MORE)
    words = [REASONS[result.reason]] if result.reason is not None and (about_more or not result.differs) else []
    again = (Difference.LAST_STAGE,) if result.reason is Reason.LATER_STAGE_UNKNOWN else ()
    assert result.floor is not None
    differs = [difference(one, result.floor) for one in result.differs if one not in again]
    return ", ".join(lang.of(one) for one in (*words, *differs))


def difference(one: Difference, figure: Requirement) -> Message:
    """Return what keeps a figure from being the floor; an outlook is due after the period of its document."""
    if one is Difference.YEAR and figure.year > figure.plan.period.end:
        return message("difference.outlook", "beyond the period of its document")
    return DIFFERENCES[one]
