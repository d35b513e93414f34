"""Corpora for property tests: local plans and higher-level documents that hypothesis makes."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from building import (
    AMONG_COMMUNES,
    AMONG_PROVINCES,
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    PROVINCE,
    XA,
    based_on,
    plan,
    rising,
    target,
)
from building_scopes import Field
from cchc_cli.domain.enums import Aim, Comparator, Level, Where
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Due, Qualifiers, Target

FIRST_YEAR, LAST_YEAR = 2022, 2026
TWO_FIELDS = Scope(fields=(Field.LAND, Field.CONSTRUCTION))
LEVELS = (Scope(), Scope(), XA, HUYEN, HUYEN_XA)
SCOPES = (*LEVELS, LAND, TWO_FIELDS)
RANK_SCOPES = (AMONG_COMMUNES, AMONG_COMMUNES, AMONG_PROVINCES, Scope())
DATES = (None, "2021", "2023", "2022-12", "2023-01-15", "2023-04-03")
NUMBERS = ("1/KH-UBND", "2/KH-UBND", "3/KH-UBND")

years = st.integers(FIRST_YEAR, LAST_YEAR)
shares = st.sampled_from((40, 50, 60)) | st.sampled_from((40, 50, 60)) | st.integers(0, 100)
stages = st.tuples(years, years).map(lambda two: (min(two), max(two)))
dues = st.none() | years | years | st.just("every-year") | stages
periods = st.just((FIRST_YEAR, LAST_YEAR)) | stages
dates = st.sampled_from(DATES)
operators = st.sampled_from((Comparator.AT_LEAST, Comparator.AT_LEAST, Comparator.EXACTLY, Comparator.MORE_THAN))
LESS_IS_BETTER = {Comparator.AT_LEAST: Comparator.AT_MOST, Comparator.MORE_THAN: Comparator.LESS_THAN}
citations = st.builds(
    lambda found, issuer: replace(found, issuer=issuer),
    st.builds(
        based_on,
        st.sampled_from(NUMBERS),
        st.sampled_from((None, "2023", "2022-12", "2023-01-15")),
        st.sampled_from((PROVINCE, PROVINCE, None)),
        st.sampled_from((None, None, "không có phụ lục", "in nhầm; ban hành năm 2021", "ban hành 15/01/2023")),
    ),
    st.sampled_from(("UBND", "UBND", "HĐND", None)),
)
cited = st.just(()) | st.just(()) | citations.map(lambda one: (one,))


@st.composite
def figures(draw: st.DrawFn, indicators: Sequence[str] = ("share",), scopes: Sequence[Scope] = LEVELS) -> Target:
    """A target with a figure, or with one a year."""
    indicator, scope = draw(st.sampled_from(indicators)), draw(st.sampled_from(scopes))
    if indicator == "rank":
        scope = replace(scope, among=draw(st.sampled_from(RANK_SCOPES)).among)
    comparator, each = draw(operators), len(scope.fields) > 1 and draw(st.booleans())
    if indicator in ("rank", "less"):
        comparator = LESS_IS_BETTER.get(comparator, comparator)
    if draw(st.integers(0, 7)) == 0:
        start, step = draw(years), draw(st.sampled_from((-20, -5, 5, 20)))
        path = rising(start, draw(shares), step, draw(st.integers(start, LAST_YEAR)), draw(st.none() | shares))
        return target(indicator, trajectory=path, scope=scope, comparator=comparator, each=each)
    return target(indicator, draw(shares), draw(dues), scope=scope, comparator=comparator, each=each)


@st.composite
def anything(draw: st.DrawFn) -> Target:
    """Any target that the schema allows, and some that lint would refuse."""
    indicators = ("share", "share", "share-near", "rank", "cut", "less", "count")
    kind = draw(st.integers(0, 11))
    if kind == 0:
        found = target(draw(st.sampled_from(indicators)), aim=draw(st.sampled_from(Aim)))
        return replace(found, scope=draw(st.sampled_from(SCOPES)))
    if kind == 1:
        return target(draw(st.sampled_from(indicators)), delegated_to=Level.PROVINCE)
    found = draw(figures(indicators, SCOPES))
    if kind == 2 and found.trajectory is None:
        found = replace(found, due=Due(set_by="468/QĐ-TTg"))
    if kind == 3:
        found = replace(found, doubt="of what?")
    if kind == 4:
        found = replace(found, qualifiers=Qualifiers(hedge=draw(st.booleans()), approximate=draw(st.booleans())))
    if found.indicator == "cut":
        bases = target("cut", 1, base="2021"), target("cut", 1, base="2025"), target("cut", 1, unknown_base=True)
        found = replace(found, base=draw(st.sampled_from((*bases[:1], *bases))).base)
    return found


def higher_level_plans(
    targets: st.SearchStrategy[Target], localities: Sequence[str] = (PROVINCE, PROVINCE, DISTRICT, NATION)
) -> st.SearchStrategy[list[Plan]]:
    """Up to four documents above, several of one level now and then."""

    @st.composite
    def document(draw: st.DrawFn) -> Plan:
        return plan(
            "superior",
            draw(st.sampled_from(localities)),
            draw(periods),
            *draw(st.lists(targets, max_size=4)),
            issued=draw(dates),
            number=draw(st.sampled_from(NUMBERS)),
            issuer=draw(st.sampled_from(("UBND", "HĐND"))),
            replaces=draw(st.just(()) | cited),
            agency=draw(st.integers(0, 7)) == 0,
            partial=draw(st.booleans()),
        )

    def named(found: list[Plan]) -> list[Plan]:
        return [replace(one, id=f"superior-{index}") for index, one in enumerate(found)]

    return st.lists(document(), min_size=1, max_size=4).map(named)


@st.composite
def local_plans(draw: st.DrawFn, targets: st.SearchStrategy[Target], min_size: int = 1) -> Plan:
    """A local plan of a commune or a district."""
    return plan(
        "local",
        draw(st.sampled_from((COMMUNE_OF_DISTRICT, COMMUNE, DISTRICT))),
        draw(periods),
        *draw(st.lists(targets, min_size=min_size, max_size=4)),
        issued=draw(dates),
        based_on=draw(cited),
        cites=draw(cited),
        agency=draw(st.integers(0, 15)) == 0,
        partial=draw(st.booleans()),
        covers=draw(st.sampled_from(((Where.TARGETS,), (Where.TARGETS, Where.TASKS)))),
    )
