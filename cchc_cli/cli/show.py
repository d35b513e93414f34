"""`cchc show PLAN`"""

from typing import Annotated

import typer

from cchc_cli.cli import completing
from cchc_cli.cli.data import open_plans, plan_called, problems, refuse_if_affected
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
from cchc_cli.cli.ports import coloured, report, width


def show(
    name: Annotated[
        str,
        typer.Argument(metavar="PLAN", help="argument.plan", autocompletion=completing.plan_names),
    ],
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """One plan: document, basis, profile, targets and their sources."""
    wanted_area, words = area_of(area), language(lang)
    loaded, _ = open_plans(plans)
    corpus = loaded.corpus
    wanted = indicator_of(indicator, corpus)
    plan = plan_called(loaded, name)
    refuse_if_affected(loaded, [plan], wanted_area, wanted)
    code = problems(loaded)

    def asked_for(name: str) -> bool:
        return wanted in (None, name) and wanted_area in (None, corpus.catalogue[name].area)

    targets = [target for target in plan.targets if asked_for(target.indicator)]
    from cchc_cli.analysis.profile import profile

    at_a_glance = profile(corpus, plan, asked_for)
    if format is TableFormat.JSON:
        from cchc_cli.output import records

        kept = {target.index for target in targets}
        document = plan.document
        chosen = type(plan)(
            plan.id, plan.locality, document, plan.period, tuple(t for t in plan.targets if t.index in kept)
        )
        report(
            records.as_json(
                "show",
                plan=records.plan_record(corpus, plan),
                based_on=[records.citation(one) for one in document.based_on],
                cites=[records.citation(one) for one in document.cites],
                floor_clause=records.place(document.floor_clause),
                notes=list(document.notes),
                profile=records.profile_record(at_a_glance),
                targets=records.target_rows(corpus, chosen),
            )
        )
        return code
    from cchc_cli.output import plan_tables
    from cchc_cli.output.terminal_page import page

    report(
        page(
            plan_tables.show(plan, targets, corpus, words, at_a_glance if wanted is None else None),
            width(),
            coloured(color),
        )
    )
    return code
