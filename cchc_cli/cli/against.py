"""What `--against` means: the one level or document that plans are compared with."""

from collections.abc import Iterable

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.resolve import find_level
from cchc_cli.cli.workspace import Workspace, plan_called
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.lookup import Found
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.message import message


def against_of(typed: str, workspace: Workspace) -> Level | Plan:
    """Return the level, or the plan, to check against."""
    level = find_level(typed)
    if not isinstance(level, Found):
        return plan_called(workspace, typed)
    if level.value is Level.COMMUNE:
        raise UserError(
            message("check.commune", "a commune has no lower-level plans"),
            message("check.commune.advice", "--against accepts district, province, nation or a plan"),
        )
    return level.value


def refuse_unless_above(corpus: Corpus, against: Level | Plan | None, plans: Iterable[Plan]) -> None:
    """Refuse a document to check against that is not of a locality above each of the plans."""
    if not isinstance(against, Plan):
        return
    for plan in plans:
        if against.locality not in {one.id for one in corpus.above(plan)}:
            raise _not_above(corpus, against, plan)


def _not_above(corpus: Corpus, against: Plan, plan: Plan) -> UserError:
    name = corpus.localities[plan.locality].naming_on(plan.day).full_name
    above = [place.naming_on(plan.day).full_name for place in corpus.above(plan)]
    return UserError(
        message(
            "check.not-above", "{superior} is not a higher-level plan of {name}", superior=against.id, name=plan.id
        ),
        message("check.not-above.advice", "the higher levels of {name}: {words}", name=name, words=above)
        if above
        else message("check.none-above", "{name} has no higher level", name=name),
    )
