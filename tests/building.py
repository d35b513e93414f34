"""Domain values for tests in few words: a small catalogue, a small country, and functions for plans and targets."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from building_scopes import Field
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import PartialDate, parse_date
from cchc_cli.domain.enums import Aim, Among, Area, Comparator, Coverage, Direction, Level, Unit, Where
from cchc_cli.domain.indicator import Indicator, LocalizedText, SimilarIndicator
from cchc_cli.domain.locality import Locality, Naming
from cchc_cli.domain.period import Period
from cchc_cli.domain.plan import Citation, Document, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, DocumentLocation, Due, Qualifiers, Source, Target, Trajectory

NATION = "viet-nam"
PROVINCE = "dong-nai"
DISTRICT = "dong-nai/vinh-cuu"
COMMUNE = "dong-nai/tam-phuoc"
COMMUNE_OF_DISTRICT = "dong-nai/vinh-cuu/tan-an"
"""Under the district until 30 June 2025, then right under the province."""
OTHER_PROVINCE = "hai-phong"
OTHER_COMMUNE = "hai-phong/tan-minh"

REFORM = date(2025, 7, 1)

EVERYWHERE = Scope()
XA = Scope(levels=(Level.COMMUNE,))
HUYEN = Scope(levels=(Level.DISTRICT,))
HUYEN_XA = Scope(levels=(Level.DISTRICT, Level.COMMUNE))
LAND = Scope(fields=(Field.LAND,))
AMONG_COMMUNES = Scope(among=Among.COMMUNES_OF_PROVINCE)
AMONG_PROVINCES = Scope(among=Among.PROVINCES)

WHY_NEAR = LocalizedText("trên tổng khác", "over another total")

Number = int | float | str


def _indicator(name: str, unit: Unit, direction: Direction, **more: object) -> Indicator:
    share = LocalizedText("tổng", "total") if unit is Unit.PERCENT else None
    made = Indicator(
        name, Area.PROCEDURES, LocalizedText(name, name), LocalizedText("số", "count"), share, unit, direction
    )
    return replace(made, **more)  # type: ignore[arg-type]


CATALOGUE: Mapping[str, Indicator] = {
    indicator.id: replace(indicator, position=position)
    for position, indicator in enumerate(
        (
            _indicator("share", Unit.PERCENT, Direction.MORE, similar=(SimilarIndicator("share-near", WHY_NEAR),)),
            _indicator("share-near", Unit.PERCENT, Direction.MORE),
            _indicator("rank", Unit.RANK, Direction.LESS),
            _indicator("cut", Unit.PERCENT, Direction.MORE, needs_base=True),
            _indicator("other", Unit.PERCENT, Direction.MORE),
            _indicator("first-area", Unit.PERCENT, Direction.MORE, area=Area.INSTITUTIONS),
            _indicator("less", Unit.PERCENT, Direction.LESS),
            _indicator("count", Unit.NUMBER, Direction.MORE),
        )
    )
}


def _locality(
    id: str, level: Level, type: str, parent: str | None, *later: Naming, ended: date | None = None
) -> Locality:
    return Locality(id, level, (Naming(id.rsplit("/", 1)[-1], type, parent), *later), ended=ended)


LOCALITIES: Mapping[str, Locality] = {
    locality.id: locality
    for locality in (
        _locality(NATION, Level.NATION, "nước", None),
        _locality(PROVINCE, Level.PROVINCE, "tỉnh", NATION),
        _locality(DISTRICT, Level.DISTRICT, "huyện", PROVINCE, ended=REFORM),
        _locality(COMMUNE, Level.COMMUNE, "phường", PROVINCE),
        _locality(COMMUNE_OF_DISTRICT, Level.COMMUNE, "xã", DISTRICT, Naming("Tân An", "xã", PROVINCE, since=REFORM)),
        _locality(OTHER_PROVINCE, Level.PROVINCE, "thành phố", NATION),
        _locality(OTHER_COMMUNE, Level.COMMUNE, "xã", OTHER_PROVINCE),
    )
}


def number(value: Number) -> Decimal:
    """The decimal of what is written."""
    return Decimal(str(value))


def target(
    indicator: str,
    value: Number | None = None,
    due: int | tuple[int, int] | str | None = None,
    *,
    scope: Scope = EVERYWHERE,
    each: bool = False,
    comparator: Comparator = Comparator.AT_LEAST,
    trajectory: Trajectory | None = None,
    aim: Aim | None = None,
    delegated_to: Level | None = None,
    set_by: str | None = None,
    qualifiers: Qualifiers | None = None,
    base: str | None = None,
    unknown_base: bool = False,
    contradicts: tuple[DocumentLocation, ...] = (),
    restates: tuple[DocumentLocation, ...] = (),
    doubt: str | None = None,
) -> Target:
    """A target; `due` is a year, a stage, or the word `every-year`. Its index is given by its plan."""
    figure = value is not None or trajectory is not None
    stage = due if isinstance(due, tuple) else None
    return Target(
        index=0,
        indicator=indicator,
        source=Source(DocumentLocation("II.2")),
        comparator=comparator if figure else None,
        value=None if value is None else number(value),
        trajectory=trajectory,
        aim=aim,
        delegated_to=delegated_to,
        due=Due(
            year=stage[1] if stage else due if isinstance(due, int) else None,
            stage_from=stage[0] if stage else None,
            every_year=due == "every-year",
            set_by=set_by,
        ),
        scope=scope,
        each=each,
        qualifiers=qualifiers or Qualifiers(),
        base=Base("unknown", unknown=True) if unknown_base else None if base is None else Base(base),
        contradicts=contradicts,
        restates=restates,
        doubt=doubt,
    )


def rising(start_year: int, start: Number, step: Number, through: int, until: Number | None = None) -> Trajectory:
    """A trajectory."""
    return Trajectory(start_year, number(start), number(step), through, None if until is None else number(until))


def written(text: str | None) -> PartialDate | None:
    """A date in the shape of a plan file; None for no date."""
    if text is None:
        return None
    found = parse_date(text)
    assert found is not None, text
    return found


def plan(
    id: str,
    locality: str,
    period: int | tuple[int, int],
    *targets: Target,
    issued: str | None = "2020-01-15",
    number: str | None = None,
    issuer: str | None = None,
    based_on: tuple[Citation, ...] = (),
    cites: tuple[Citation, ...] = (),
    replaces: tuple[Citation, ...] = (),
    agency: bool = False,
    partial: bool = False,
    covers: tuple[Where, ...] = (Where.TARGETS, Where.TASKS),
) -> Plan:
    """A plan; of one day long past and of one issuer a locality unless told, so that neither decides anything.

    Its file covers targets and tasks, so that what it does not have may be missing.
    """
    start, end = (period, period) if isinstance(period, int) else period
    document = Document(
        title=id,
        number=number,
        issued=written(issued),
        issuer=issuer or f"UBND {locality}",
        coverage=Coverage.PARTIAL if partial else Coverage.FULL,
        based_on=based_on,
        cites=cites,
        replaces=replaces,
        agency=agency,
        covers=covers,
    )
    numbered = tuple(replace(one, index=index) for index, one in enumerate(targets))
    return Plan(id, locality, document, Period(start, end), numbered)


def reissued(one: Plan, issued: str | None) -> Plan:
    """The same plan with another issue date."""
    return replace(one, document=replace(one.document, issued=written(issued)))


def based_on(
    number: str, issued: str | None = None, locality: str | None = PROVINCE, note: str | None = None
) -> Citation:
    """A citation of a superior document, with the issuer that `plan` gives it."""
    return Citation(number, written(issued), "UBND" if locality is None else f"UBND {locality}", locality, note=note)


def corpus(*plans: Plan) -> Corpus:
    """These plans, in this order, with the whole catalogue and country."""
    return Corpus({one.id: one for one in plans}, CATALOGUE, LOCALITIES)
