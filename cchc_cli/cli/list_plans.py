"""The command `cchc list`."""

from cchc_cli.cli.console import console
from cchc_cli.cli.options import Colour, ColourOption, LangOption, PlansOption, TableFormat, TableFormatOption, language
from cchc_cli.cli.query_options import LevelOption, PeriodOption, ProvinceOption, QueryOptions
from cchc_cli.cli.workspace import ORIGINS, open_workspace, report_damaged_files
from cchc_cli.i18n.message import plural
from cchc_cli.output import serialize
from cchc_cli.output.terminal import plans as plan_tables
from cchc_cli.output.terminal.page import page


def list_plans(
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """List plans with level, period, number of targets, sources and higher-level documents."""
    words = language(lang)
    workspace = open_workspace(plans)
    code = report_damaged_files(workspace)
    corpus, place = workspace.corpus, workspace.directory
    query = QueryOptions(provinces=province, levels=level, periods=period).resolve(workspace)
    chosen = query.plans_in(corpus)
    if format is TableFormat.JSON:
        console.write(
            serialize.as_json(
                "list",
                directory=str(place.path),
                origin=str(place.origin),
                plans=[serialize.plan_record(corpus, plan) for plan in chosen],
            )
        )
        return code
    console.write(page(plan_tables.plans(corpus, chosen, words), console.width(), console.coloured(color)))
    console.note(
        plural(
            "plans.count",
            "1 plan in {place} ({origin})",
            "{count} plans in {place} ({origin})",
            count=len(chosen),
            place=str(place.path),
            origin=ORIGINS[place.origin],
        )
    )
    return code
