"""The options that select plans, indicators and results, declared once for every command that takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import year_of
from cchc_cli.domain.enums import Area, Level, Status

if TYPE_CHECKING:
    from cchc_cli.analysis.query import Query
    from cchc_cli.cli.workspace import Workspace


def _year_at(typed: str) -> int:
    return year_of(typed, "--at")


def _year_of_period(typed: str) -> int:
    return year_of(typed, "--period")


def _level(typed: str) -> Level:
    from cchc_cli.cli.resolve import level_of  # completion needs the options alone

    return level_of(typed)


def _area(typed: str) -> Area:
    from cchc_cli.cli.resolve import area_of  # completion needs the options alone

    return area_of(typed)


ProvinceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--province",
        metavar="PROVINCE",
        help=help_text("option.province", "Limit to plans of this province, by id or name (repeatable)."),
        autocompletion=completion.provinces,
    ),
]
LevelOption = Annotated[
    list[Level] | None,
    typer.Option(
        "--level",
        parser=_level,
        metavar="LEVEL",
        help=help_text(
            "option.level", "Limit to plans of this level: nation, province, district, commune (repeatable)."
        ),
        autocompletion=completion.levels,
    ),
]
PeriodOption = Annotated[
    list[int] | None,
    typer.Option(
        "--period",
        parser=_year_of_period,
        metavar="YEAR",
        help=help_text("option.period", "Limit to plans whose period includes this year (repeatable)."),
    ),
]
AreaOption = Annotated[
    list[Area] | None,
    typer.Option(
        "--area",
        parser=_area,
        metavar="AREA",
        help=help_text("option.area", "Limit to this area, by id or label (repeatable)."),
        autocompletion=completion.areas,
    ),
]
IndicatorOption = Annotated[
    list[str] | None,
    typer.Option(
        "--indicator",
        metavar="ID",
        help=help_text(
            "option.indicator",
            "Limit to this indicator, by id or label, or to all with these words (repeatable).",
        ),
        autocompletion=completion.indicators,
    ),
]
YearOption = Annotated[
    int | None,
    typer.Option(
        "--at", parser=_year_at, metavar="YEAR", help=help_text("option.at", "Use the values that apply in this year.")
    ),
]
AgainstOption = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="district|province|nation|PLAN",
        help=help_text("option.against", "Compare only with this level or plan."),
        autocompletion=completion.higher_level_plans,
    ),
]
StatusOption = Annotated[
    list[Status] | None,
    typer.Option(
        "--status",
        help=help_text(
            "option.status",
            "Limit to targets with this status (repeatable): `below` below the floor; `overtaken` "
            "below a floor issued later; `missing` not in the plan; `later` misses an earlier milestone; "
            "`not-yet-due` floor due later; `meets` equals the floor; `early` equals it earlier; "
            "`above` above the floor; `not-comparable` not comparable; `no-floor` no floor known.",
        ),
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryOptions:
    """The values of the options above, and the names of plans; those that need the plans to be read are as typed."""

    plans: Sequence[str] | None = None
    provinces: Sequence[str] | None = None
    levels: Sequence[Level] | None = None
    periods: Sequence[int] | None = None
    areas: Sequence[Area] | None = None
    indicators: Sequence[str] | None = None
    year: int | None = None
    statuses: Sequence[Status] | None = None
    against: str | None = None

    @property
    def names(self) -> list[str]:
        """Return the names of plans as typed, which may mean plans that are read only if they are named."""
        return [*(self.plans or ()), *([self.against] if self.against else ())]

    def resolve(self, workspace: "Workspace") -> "Query":
        """Return the query; refuse a name that is unknown or ambiguous."""
        from cchc_cli.analysis.query import Query  # completion needs the options alone
        from cchc_cli.cli.against import against_of
        from cchc_cli.cli.resolve import indicators_of, province_of
        from cchc_cli.cli.workspace import plan_called

        corpus, names = workspace.corpus, tuple(self.plans or ())
        indicators = frozenset(id for one in self.indicators or () for id in indicators_of(one, corpus))
        provinces = frozenset(province_of(one, corpus) for one in self.provinces or ())
        return Query(
            tuple(plan_called(workspace, one, names[at:]).id for at, one in enumerate(names, start=1)),
            provinces,
            frozenset(self.levels or ()),
            frozenset(self.periods or ()),
            frozenset(self.areas or ()),
            indicators,
            self.year,
            frozenset(self.statuses or ()),
            against_of(self.against, workspace) if self.against else None,
        )
