"""The command `cchc show PLAN`."""

from typing import Annotated

import typer

from cchc_cli.analysis.bases import unknown_documents
from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.profile import Profile, profile
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    ForceOption,
    JsonOutputOption,
    LangOption,
    NoShippedOption,
    PlansOption,
    TableFormat,
    TableFormatOption,
    language,
)
from cchc_cli.cli.output_file import format_for, send
from cchc_cli.cli.query_options import AreaOption, IndicatorOption, QueryOptions, StatusOption
from cchc_cli.cli.workspace import name_data, open_workspace, refuse_if_affected, report_damaged_files
from cchc_cli.output import serialize
from cchc_cli.output.json_document import as_json
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
    status: StatusOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    output: JsonOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Show one plan: document, legal basis, summary, targets and sources."""
    words = language(lang)
    format = format_for(format, output, force)
    workspace = open_workspace(plans, no_shipped, [name])
    corpus = workspace.corpus
    query = QueryOptions(plans=[name], areas=area, indicators=indicator, statuses=status).resolve(workspace)
    (plan,) = query.plans_in(corpus)
    refuse_if_affected(workspace, [plan], query.indicator_filter(corpus.catalogue))
    code = report_damaged_files(workspace)
    targets = SelectedTargets(Evaluation(corpus), (plan,), query)
    at_a_glance = profile(targets.evaluation, plan, targets.selects)
    if format is TableFormat.JSON:
        send(_as_json(at_a_glance, targets), output, force)
        name_data(workspace)
        return code
    in_part = query.indicators or query.statuses
    found = list(dict.fromkeys(one.target for one in targets.years(plan)))
    parts = plan_tables.show(plan, found, corpus, words, None if in_part else at_a_glance)
    console.write(page(parts, console.width(), console.coloured(color)))
    name_data(workspace)
    return code


def _as_json(found: Profile, targets: SelectedTargets) -> str:
    corpus, document = targets.corpus, found.plan.document
    return as_json(
        "show",
        corpus.data,
        plan=serialize.listed_plan(corpus, found.plan),
        based_on=[serialize.citation(one) for one in document.based_on],
        unknown_bases=[serialize.unknown_document(one) for one in unknown_documents(corpus, found.plan)],
        cites=[serialize.citation(one) for one in document.cites],
        replaces=[serialize.citation(one) for one in document.replaces],
        agency=document.agency,
        covers=[str(part) for part in document.covers],
        floor_clause=serialize.place(document.floor_clause),
        notes=list(document.notes),
        profile=serialize.profile_record(found),
        targets=[serialize.target_row(corpus, found.plan, one) for one in targets.years(found.plan)],
    )
