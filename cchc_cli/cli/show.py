"""`cchc show PLAN`"""

from typing import Annotated

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.console import coloured, report, width
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
from cchc_cli.cli.workspace import open_plans, plan_called, problems, refuse_if_affected


def show(
    name: Annotated[
        str,
        typer.Argument(metavar="PLAN", help="argument.plan", autocompletion=completion.plan_names),
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
        from cchc_cli.output import serialize

        kept = {target.index for target in targets}
        document = plan.document
        chosen = type(plan)(
            plan.id, plan.locality, document, plan.period, tuple(t for t in plan.targets if t.index in kept)
        )
        report(
            serialize.as_json(
                "show",
                plan=serialize.plan_record(corpus, plan),
                based_on=[serialize.citation(one) for one in document.based_on],
                cites=[serialize.citation(one) for one in document.cites],
                floor_clause=serialize.place(document.floor_clause),
                notes=list(document.notes),
                profile=serialize.profile_record(at_a_glance),
                targets=serialize.target_rows(corpus, chosen),
            )
        )
        return code
    from cchc_cli.output.terminal import plans as plan_tables
    from cchc_cli.output.terminal.page import page

    report(
        page(
            plan_tables.show(plan, targets, corpus, words, at_a_glance if wanted is None else None),
            width(),
            coloured(color),
        )
    )
    return code
