"""Plans by name, by what they are, or both."""

from collections.abc import Sequence
from typing import Annotated

import typer

from cchc_cli.analysis.query import Selection
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import chosen, named_words, province_of, year_of
from cchc_cli.cli.workspace import Workspace, plan_called
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.lookup import find_term
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message, plural
from cchc_cli.output.labels import LEVELS

ProvinceOption = Annotated[
    str | None,
    typer.Option(
        "--province",
        metavar="PROVINCE",
        help=help_text("option.province", "Limit to plans of this province, by id or name."),
        autocompletion=completion.provinces,
    ),
]
LevelOption = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help=help_text("option.level", "Limit to plans of this level: nation, province, district, commune."),
        autocompletion=completion.levels,
    ),
]
PeriodOption = Annotated[
    str | None,
    typer.Option(
        "--period", metavar="YEAR", help=help_text("option.period", "Limit to plans whose period includes this year.")
    ),
]


def selection_of(corpus: Corpus, province: str | None, level: str | None, period: str | None) -> Selection:
    """What is asked for, as typed."""
    return Selection(province_of(province, corpus), _level(level), year_of(period, "--period"))


def _level(text: str | None) -> Level | None:
    if text is None:
        return None
    found = find_term({level: [lang.of(label) for lang in Lang] for level, label in LEVELS.items()}, text)
    return chosen(
        found,
        text,
        message("named.no-level", "unknown level `{typed}`", typed=text),
        message("named.levels", "valid levels are {words}", words=named_words(LEVELS)),
    )


def plans_asked_for(workspace: Workspace, names: Sequence[str], selection: Selection) -> list[Plan]:
    """The plans named, in that order, then the selected ones; without either, every plan of full coverage.

    A plan of which the file holds only a part takes part only when it is named: what it leaves out is not known.
    """
    named = [plan_called(workspace, name) for name in names]
    if named and not selection:
        return named
    found = selection.of(workspace.corpus)
    plans = [*named, *(plan for plan in found if plan.full and plan not in named)]
    left_out = [plan.id for plan in found if plan not in plans]
    if selection and left_out:
        shown = ", ".join(left_out[:3]) + (" …" if len(left_out) > 3 else "")
        if not plans:
            raise UserError(
                message("selected.partial", "the selected plans are all partial: {names}", names=shown),
                message("selected.partial.advice", "name them explicitly to include them"),
            )
        console.note(
            plural(
                "selected.left-out",
                "1 partial plan skipped; name it explicitly to include it: {names}",
                "{count} partial plans skipped; name them explicitly to include them: {names}",
                count=len(left_out),
                names=shown,
            )
        )
    return plans
