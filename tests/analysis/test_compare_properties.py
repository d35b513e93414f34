"""What holds for every comparison."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from building import (
    COMMUNE,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    OTHER_COMMUNE,
    XA,
    corpus,
    plan,
    rising,
    target,
)
from building_comparisons import NOTHING, said, side_by_side
from cchc_cli.analysis.compare import values_of
from cchc_cli.analysis.rows import rows_of
from cchc_cli.domain.enums import (
    Aim,
    Level,
    Reason,
    Relation,
)
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Base, Due, Qualifiers, Scope, Target

# Whatever the plans say

deterministic = settings(
    derandomize=True, max_examples=250, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
years = st.integers(2022, 2025)
dues = st.none() | years | years | st.just("every-year")
values = st.sampled_from((40, 50, 60)) | st.integers(0, 100)
scopes = st.sampled_from((Scope(), Scope(), XA, HUYEN, HUYEN_XA, LAND))
bases = st.sampled_from((None, Base("2021"), Base("2021"), Base("2025"), Base("unknown", unknown=True)))


@st.composite
def targets(draw: st.DrawFn) -> Target:
    indicator, kind = draw(st.sampled_from(("share", "share", "share-near", "rank", "cut"))), draw(st.integers(0, 9))
    if kind == 0:
        found = target(indicator, aim=draw(st.sampled_from(Aim)))
    elif kind == 1:
        found = target(indicator, delegated_to=Level.PROVINCE)
    elif kind == 2:
        path = rising(2022, draw(values), draw(st.integers(-9, 9)), draw(years), draw(st.none() | values))
        found = target(indicator, trajectory=path)
    else:
        found = target(indicator, draw(values), draw(dues), doubt="of what?" if kind == 3 else None)
        if kind == 4:
            found = replace(found, due=Due(set_by="468/QĐ-TTg"))
    hedge = Qualifiers(hedge=draw(st.booleans()))
    return replace(found, scope=draw(scopes), base=draw(bases), qualifiers=hedge)


@st.composite
def plans(draw: st.DrawFn, id: str) -> Plan:
    start, end = sorted((draw(years), draw(years)))
    locality = draw(st.sampled_from((COMMUNE, OTHER_COMMUNE, DISTRICT)))
    found = draw(st.lists(targets(), max_size=4))
    return plan(id, locality, draw(st.sampled_from(((2022, 2025), (start, end)))), *found, partial=draw(st.booleans()))


OPPOSITE = {Relation.STRICTER: Relation.LOOSER, Relation.LOOSER: Relation.STRICTER}
RANKED = (Relation.SAME, *OPPOSITE)
at = st.none() | st.integers(2021, 2026)


@deterministic
@given(plans("a"), plans("b"), at)
def test_the_relation_turns_round_with_the_plans(a: Plan, b: Plan, year: int | None) -> None:
    there, back = side_by_side(a, b, year=year), side_by_side(b, a, year=year)
    assert [(row.indicator, row.scope) for row in there.rows] == [(row.indicator, row.scope) for row in back.rows]
    for row, other in zip(there.rows, back.rows, strict=True):
        of_b, of_a = row.cells[1], other.cells[1]
        if of_b.values and of_a.values:
            assert of_b.relation is not None
            assert of_a.relation is OPPOSITE.get(of_b.relation, of_b.relation)
            assert of_a.gap == (None if of_b.gap is None else -of_b.gap)
            assert of_a.caveats == of_b.caveats
        assert (of_b.gap is not None) == (of_b.relation in RANKED)
        assert (of_b.reason is not None) == (of_b.relation is Relation.NOT_COMPARABLE)


@deterministic
@given(plans("a"), at)
def test_an_identical_copy_says_the_same(a: Plan, year: int | None) -> None:
    for row in side_by_side(a, replace(a, id="copy"), year=year).rows:
        one, two = row.cells
        assert said(one) == NOTHING
        assert one.values == two.values
        if two.relation is Relation.NOT_COMPARABLE:
            allowed = {Reason.BASE, Reason.DOUBTFUL_DENOMINATOR, Reason.CONTRADICTION, Reason.DUE_ELSEWHERE}
            assert two.reason in allowed | ({Reason.ENDED, Reason.NOT_YET} if year is not None else set())
        else:
            assert (two.relation, two.gap) in ((Relation.SAME, 0), (Relation.NO_FIGURE, None))
            assert two.caveats == ()


@deterministic
@given(plans("a"), plans("b"), plans("c"), at)
def test_everything_a_plan_says_is_shown_once(a: Plan, b: Plan, c: Plan, year: int | None) -> None:
    comparison = side_by_side(a, b, c, year=year)
    for index, one in enumerate((a, b, c)):
        shown = [value.target.index for row in comparison.rows for value in row.cells[index].values]
        said = [value.target.index for row in rows_of(corpus(a, b, c), one) for value in values_of(row)]
        assert sorted(shown) == sorted(said)
    for row in comparison.rows:
        assert any(cell.values for cell in row.cells)
        for cell in row.cells:
            if not cell.values:
                assert cell.relation not in (*RANKED, Relation.ONLY_HERE, Relation.NO_FIGURE)
            assert cell.relation is not Relation.NOT_KNOWN or not all(one.full for one in comparison.plans)
