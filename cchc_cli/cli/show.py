"""`cchc show PLAN`"""

from collections.abc import Callable
from typing import Annotated

import typer

from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.profile import Profile, profile
from cchc_cli.analysis.query import indicator_filter
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    AreaOption,
    Colour,
    ColourOption,
    IndicatorOption,
    LangOption,
    PlansOption,
    TableFormat,
    TableFormatOption,
    area_of,
    indicator_of,
    language,
)
from cchc_cli.cli.workspace import open_workspace, plan_called, refuse_if_affected, report_damaged_files
from cchc_cli.domain.corpus import Corpus
from cchc_cli.output import serialize
from cchc_cli.output.terminal import plans as plan_tables
from cchc_cli.output.terminal.page import page


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="PLAN",
            help=help_text("argument.plan", "Plan, by id or locality name."),
            autocompletion=completion.plan_names,
        ),
    ],
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Show one plan: document, legal basis, summary, targets and sources."""
    wanted_area, words = area_of(area), language(lang)
    workspace = open_workspace(plans)
    corpus = workspace.corpus
    asked = indicator_of(indicator, corpus)
    wanted = indicator_filter(corpus, asked, wanted_area)
    plan = plan_called(workspace, name)
    refuse_if_affected(workspace, [plan], wanted)
    code = report_damaged_files(workspace)
    at_a_glance = profile(Evaluation(corpus), plan, wanted)
    if format is TableFormat.JSON:
        console.write(_as_json(at_a_glance, corpus, wanted))
        return code
    targets = [target for target in plan.targets if wanted(target.indicator)]
    parts = plan_tables.show(plan, targets, corpus, words, at_a_glance if asked is None else None)
    console.write(page(parts, console.width(), console.coloured(color)))
    return code


def _as_json(found: Profile, corpus: Corpus, wanted: Callable[[str], bool]) -> str:
    document = found.plan.document
    return serialize.as_json(
        "show",
        plan=serialize.plan_record(corpus, found.plan),
        based_on=[serialize.citation(one) for one in document.based_on],
        cites=[serialize.citation(one) for one in document.cites],
        floor_clause=serialize.place(document.floor_clause),
        notes=list(document.notes),
        profile=serialize.profile_record(found),
        targets=[row for row in serialize.target_rows(corpus, found.plan) if wanted(row["indicator"])],
    )
