"""What holds for every comparison."""

from dataclasses import replace
from random import Random

from hypothesis import given
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
from cchc_cli.analysis.rows import rows_of
from cchc_cli.analysis.steps import values_of
from cchc_cli.domain.enums import (
    Aim,
    Level,
    Reason,
    Relation,
)
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Due, Qualifiers, Target

# Whatever the plans say

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


def shuffled(one: Plan, id: str, random: Random) -> Plan:
    """A plan with its entries in another order."""
    entries = list(one.targets)
    random.shuffle(entries)
    return replace(one, id=id, targets=tuple(replace(entry, index=index) for index, entry in enumerate(entries)))


OPPOSITE = {Relation.STRICTER: Relation.LOOSER, Relation.LOOSER: Relation.STRICTER}
RANKED = (Relation.SAME, *OPPOSITE)
at = st.none() | st.integers(2021, 2026)


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
            assert (of_a.gap_year, of_a.sooner, of_a.undated) == (of_b.gap_year, -of_b.sooner, of_b.undated)
            assert of_a.caveats == of_b.caveats
        assert (of_b.gap is not None) == (of_b.relation in RANKED)
        assert (of_b.reason is not None) == (of_b.relation is Relation.NOT_COMPARABLE)


@given(plans("a"), at, st.randoms(use_true_random=False))
def test_a_copy_with_entries_in_any_order_says_the_same(a: Plan, year: int | None, random: Random) -> None:
    for row in side_by_side(a, shuffled(a, "copy", random), year=year).rows:
        one, two = row.cells
        assert said(one) == NOTHING
        assert {value.figure if value.value is not None else value.target.kind for value in one.values} == {
            value.figure if value.value is not None else value.target.kind for value in two.values
        }
        if two.relation is Relation.NOT_COMPARABLE:
            allowed = {Reason.BASE, Reason.DOUBTFUL_DENOMINATOR, Reason.CONTRADICTION, Reason.DUE_ELSEWHERE}
            early = all(value.year < a.period.start for value in two.values if value.value is not None)
            allowed |= {Reason.ENDED, Reason.NOT_YET} if year is not None else set()
            assert two.reason in allowed | ({Reason.DIFFERENT_PERIODS} if early else set())
        else:
            assert (two.relation, two.gap) in (
                (Relation.SAME, 0),
                (Relation.NO_FIGURE, None),
                (Relation.ASSIGNED, None),
            )
            assert (two.caveats, two.undated, two.sooner) == ((), False, 0)


@given(plans("a"), plans("b"), at, st.randoms(use_true_random=False))
def test_a_relation_does_not_depend_on_the_order_of_the_entries(
    a: Plan, b: Plan, year: int | None, random: Random
) -> None:
    expected, found = (
        [
            (row.indicator, row.scope, said(row.cells[1]), row.cells[1].gap_year, row.cells[1].sooner)
            for row in side_by_side(one, other, year=year).rows
        ]
        for one, other in ((a, b), (shuffled(a, "a", random), shuffled(b, "b", random)))
    )
    assert found == expected


@given(plans("a"), plans("b"), plans("c"), at)
def test_everything_a_plan_says_is_shown(a: Plan, b: Plan, c: Plan, year: int | None) -> None:
    comparison = side_by_side(a, b, c, year=year)
    for index, one in enumerate((a, b, c)):
        shown = [value.target.index for row in comparison.rows for value in row.cells[index].values]
        said = [value.target.index for row in rows_of(corpus(a, b, c), one) for value in values_of(row)]
        assert set(shown) == set(said)
    for row in comparison.rows:
        assert any(cell.values for cell in row.cells)
        for cell in row.cells:
            if not cell.values:
                assert cell.relation not in (*RANKED, Relation.ONLY_HERE, Relation.NO_FIGURE, Relation.ASSIGNED)
            assert cell.relation is not Relation.NOT_KNOWN or not all(one.full for one in comparison.plans)
