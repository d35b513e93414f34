"""`cchc export`"""

from typing import Annotated

import typer

from cchc_cli.cli.data import open_plans, plan_called, problems, refuse_if_affected
from cchc_cli.cli.options import (
    AreaOption,
    Colour,
    ColourOption,
    GridFormat,
    GridFormatOption,
    IndicatorOption,
    LangOption,
    PlansOption,
    area_of,
    indicator_of,
    language,
)
from cchc_cli.cli.ports import coloured, report, width


def export(
    names: Annotated[list[str] | None, typer.Argument(metavar="[PLAN]...", help="Plans; none: all of them.")] = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    format: GridFormatOption = GridFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """The flat targets, one row each, with the source of every figure."""
    wanted_area, words = area_of(area), language(lang)
    loaded, _ = open_plans(plans)
    from cchc_cli.output import records

    corpus = loaded.corpus
    wanted = indicator_of(indicator, corpus)
    chosen = [plan_called(loaded, name) for name in names or ()] or list(corpus.ordered())
    if names:
        refuse_if_affected(loaded, chosen, wanted_area, wanted)
    code = problems(loaded)
    rows = [
        row
        for plan in dict.fromkeys(chosen)
        for row in records.target_rows(corpus, plan)
        if (wanted is None or row["indicator"] == wanted) and (wanted_area is None or row["area"] == wanted_area)
    ]
    if format is GridFormat.JSON:
        report(records.as_json("export", rows=rows))
        return code
    from cchc_cli.output.export_grid import COLUMNS, SHORT_COLUMNS, table
    from cchc_cli.output.grid import as_csv, as_markdown

    if format is GridFormat.CSV:
        report(as_csv(COLUMNS, records.flat(rows, COLUMNS)))
    elif format is GridFormat.MARKDOWN:
        report(as_markdown(SHORT_COLUMNS, records.flat(rows, SHORT_COLUMNS)))
    else:
        from cchc_cli.output.terminal_page import page

        report(page(table(rows, words), width(), coloured(color)))
    return code
