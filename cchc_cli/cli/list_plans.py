"""`cchc list`"""

from cchc_cli.cli.console import coloured, report, width
from cchc_cli.cli.options import Colour, ColourOption, LangOption, PlansOption, TableFormat, TableFormatOption, language
from cchc_cli.cli.translation import say
from cchc_cli.cli.workspace import open_workspace, origin_of, report_damaged_files
from cchc_cli.output import serialize
from cchc_cli.output.terminal import plans as plan_tables
from cchc_cli.output.terminal.page import page


def list_plans(
    format: TableFormatOption = TableFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """The plans with level, period, number of targets, evidence and superiors."""
    words = language(lang)
    workspace = open_workspace(plans)
    code = report_damaged_files(workspace)
    corpus, place = workspace.corpus, workspace.directory
    chosen = corpus.ordered()
    if format is TableFormat.JSON:
        report(
            serialize.as_json(
                "list",
                directory=str(place.path),
                origin=str(place.origin),
                plans=[serialize.plan_record(corpus, plan) for plan in chosen],
            )
        )
        return code
    report(page(plan_tables.plans(corpus, chosen, words), width(), coloured(color)))
    if len(chosen) == 1:
        say("plans.count.one", place=str(place.path), origin=origin_of(place))
    else:
        say("plans.count", count=len(chosen), place=str(place.path), origin=origin_of(place))
    return code
