"""What the table of a comparison says."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from building import COMMUNE, DISTRICT, HUYEN, HUYEN_XA, NATION, OTHER_COMMUNE, PROVINCE, XA, corpus, plan, target
from cchc_cli.analysis.compare import compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.enums import Comparator, Level, Relation
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Qualifiers, Target
from cchc_cli.i18n.language import Lang
from cchc_cli.output.comparison_text import summary
from cchc_cli.output.flat.compare import grid
from cchc_cli.output.terminal.compare import By, render
from cchc_cli.output.terminal.page import page
from cchc_cli.reading.corpus import load

LONG = (2026, 2030)


def printed(*plans: Plan, year: int | None = None, lang: Lang = Lang.EN) -> str:
    """The table of some plans, each line without surplus spaces."""
    whole = corpus(*plans)
    table = page(render(compare(Evaluation(whole), plans, year), whole, lang, 400), 400, False)
    return "\n".join(" ".join(line.split()) for line in table.splitlines())


def one(*targets: Target, period: int | tuple[int, int] = LONG) -> Plan:
    return plan("one", COMMUNE, period, *targets)


def two(*targets: Target, period: int | tuple[int, int] = LONG) -> Plan:
    return plan("two", OTHER_COMMUNE, period, *targets)


STRICT, LOOSE = target("share", 98, 2030, comparator=Comparator.MORE_THAN), target("share", 98, 2030)
IN_2028, IN_2029, IN_2030 = (target("share", 95, year) for year in (2028, 2029, 2030))


@pytest.mark.parametrize(
    ("first", "second", "lang", "words"),
    [
        (
            LOOSE,
            STRICT,
            Lang.EN,
            "▲ > 98% · 2030: higher (same number, but the number itself does not",
        ),
        (
            STRICT,
            LOOSE,
            Lang.EN,
            "▼ ≥ 98% · 2030: lower (same number, but the number itself suffices)",
        ),
        (
            LOOSE,
            STRICT,
            Lang.VI,
            "▲ > 98% · 2030: cao hơn (cùng con số nhưng không tính mức bằng",
        ),
        (
            target("share", 95, 2030),
            target("share", 95, 2028),
            Lang.EN,
            "▲ ≥ 95% · 2028: higher (same value, 2 years earlier)",
        ),
        (
            target("share", 95, 2029),
            target("share", 95, 2030),
            Lang.EN,
            "▼ ≥ 95% · 2030: lower (same value, 1 year later)",
        ),
        (
            target("share", 95, 2029),
            target("share", 95, 2030),
            Lang.VI,
            "▼ ≥ 95% · 2030: thấp hơn (cùng mức, muộn hơn 1 năm)",
        ),
        (target("share", 95), IN_2030, Lang.EN, "≈= ≥ 95% · 2030 (no year stated)"),
        (target("share", 95), target("share", 90), Lang.EN, "▼ ≥ 90%: lower by 5 percentage points"),
    ],
)
def test_a_relation_in_words(first: Target, second: Target, lang: Lang, words: str) -> None:
    assert words in printed(one(first), two(second), lang=lang)


def test_a_year_is_printed_only_if_it_is_stated() -> None:
    found = printed(one(target("share", 81)), two(target("share", 92), period=2026))
    assert "≥ 81% ▲ ≥ 92% · 2026" in found


@pytest.mark.parametrize("first_holds", [True, False])
def test_a_doubt_is_marked_in_a_cell_of_one_side_too(first_holds: bool) -> None:
    doubtful = target("share", 90, doubt="of what total?")
    found = printed(one(*[doubtful][:first_holds]), two(*[doubtful][first_holds:]))
    assert "share: ≥ 90%(?); (?) of what total?" in found


@pytest.mark.parametrize("swapped", [True, False])
def test_the_difference_between_similar_indicators_names_the_one_that_it_is_about(swapped: bool) -> None:
    names = ("share-near", "share") if swapped else ("share", "share-near")
    found = printed(one(target(names[0], 90)), two(target(names[1], 80)))
    sides = (
        ("share (two: ≥ 80%)", "share-near (one: ≥ 90%)")
        if swapped
        else ("share (one: ≥ 90%)", "share-near (two: ≥ 80%)")
    )
    assert f"{sides[0]} ≠ {sides[1]}: over another total" in found


def test_the_plan_that_follows_an_assigned_figure_is_named() -> None:
    assigned = target("share", delegated_to=Level.PROVINCE)
    words = "follows the figure assigned by a higher level"
    own = "as assigned at provincial level"
    assert f"↓ share: one: {own} – two: ≥ 90% (one {words})" in printed(one(assigned), two(target("share", 90)))
    assert f"↓ share: one: ≥ 90% – two: {own} ({words})" in printed(one(target("share", 90)), two(assigned))
    assert f"↓ share: {own} ({words})" in printed(one(assigned), two(assigned))


def test_only_a_figure_that_was_compared_has_a_floor() -> None:
    nation = plan("nation", NATION, LONG, target("share", 90))
    found = printed(nation, two(target("share", 95)))
    assert "floor ≥ 90% · 2030 (UBND viet-nam 2026-2030, national level): two: above by 5 percentage points\n" in found
    assert found.count("floor") == 1


def test_in_a_year_without_a_value_the_floor_is_not_printed() -> None:
    above = plan("above", NATION, LONG, target("share", 50, 2026))
    mine, theirs = one(target("share", 90, 2028)), two(target("share", 90))
    whole = corpus(mine, theirs, above)
    for year, floors in ((2027, 0), (2028, 1), (2030, 1)):
        comparison = compare(Evaluation(whole), (mine, theirs), year)
        table = page(render(comparison, whole, Lang.EN, 400), 400, False)
        assert table.count("floor ≥ 50%") == floors, year
        assert ("(first figure in 2028)" in table) is (year == 2027)
        assert ("due by 2030, no year stated" in table) is (year != 2030)


def test_the_counts_come_first_then_what_differs_most_severe_first() -> None:
    names = ("share", "other", "rank", "less", "count", "first-area")
    mine = one(*(target(name, value) for name, value in zip(names, (90, 90, 5, 5, 7, 50), strict=True)))
    theirs = two(*(target(name, value) for name, value in zip(names[:5], (80, 60, 5, 4, 9), strict=True)))
    found = printed(mine, theirs).splitlines()
    counts = "6 rows: ▼ lower 2, ▲ higher 2, = same 1, + only in one plan 1 (one 1)"
    assert found[0] == f"{counts}. Higher and lower are relative to one"
    rows = [next((word for word in line.split() if word.strip(":") in names), None) for line in found[1:]]
    assert [one for one in rows if one is not None] == ["other", "share", "count", "less", "rank:", "first-area:"]
    heads = [line for line in found if line.startswith(("DIFFERENT", "SAME", "Only"))]
    assert heads == ["DIFFERENT: 4", "SAME: 1", "Only one (two: no target): 1"]


def test_of_two_plans_the_same_figure_is_said_once() -> None:
    same = target("share", 90, 2030)
    assert "= share: ≥ 90% · 2030" in printed(one(same), two(same)).splitlines()
    exempt = replace(same, qualifiers=Qualifiers(condition="but"))
    assert "≈= share: ≥ 90% · 2030 (differs in: condition)" in printed(one(same), two(exempt)).splitlines()
    other = target("share", 90, 2030, comparator=Comparator.EXACTLY)
    assert "share ≥ 90% · 2030 = 90% · 2030" in printed(one(same), two(other)), "each in its own words"
    three = plan("three", COMMUNE, LONG, same)
    assert "share ≥ 90% · 2030 = ≥ 90% · 2030 = ≥ 90% · 2030" in printed(one(same), two(same), three)
    whole = corpus(one(same), two(same))
    by_area = page(render(compare(Evaluation(whole), whole.ordered()), whole, Lang.EN, 100, By.AREA), 100, False)
    assert "= ≥ 90% · 2030" in by_area, "one layout for all rows"


def test_what_a_plan_has_beside_a_shared_similar_target_is_its_own() -> None:
    """Both have the similar indicator, which is compared in its own row: the other one is simply not in one plan."""
    found = printed(one(target("share", 90), target("share-near", 80)), two(target("share-near", 80)))
    assert "Only one (two: no target): 1" in found
    assert "Similar" not in found


def test_by_area_the_rows_are_in_the_order_of_the_catalogue() -> None:
    mine = one(target("share", 90), target("other", 90), target("first-area", 50))
    theirs = two(target("share", 80), target("other", 60))
    whole = corpus(mine, theirs)
    comparison = compare(Evaluation(whole), (mine, theirs))
    table = page(render(comparison, whole, Lang.EN, 100, By.AREA), 100, False)
    rows = [line.split()[0] for line in table.splitlines() if line.startswith((" share", " other", " first"))]
    assert rows == ["first-area", "share", "other"]
    assert "INSTITUTIONAL REFORM: 1" in table


@pytest.mark.parametrize("lang", list(Lang))
def test_the_shipped_pair_is_short(lang: Lang) -> None:
    shipped = load(Path(__file__).parents[1] / "plans").corpus
    plans = shipped.plans["tam-phuoc"], shipped.plans["tan-minh"]
    comparison = compare(Evaluation(shipped), plans)
    table = page(render(comparison, shipped, lang, 100), 100, False).splitlines()
    assert len(table) <= 105, "110 is the most that a reader was promised"
    counts = comparison.counts()
    lower = counts[(Relation.LOOSER, False)] + counts[(Relation.LOOSER, True)]
    assert sum("▼" in line for line in table[2:30]) == min(lower, 10)
    assert all(len(line) <= 100 for line in table)


def test_the_counts_of_two_plans_are_those_of_the_groups_and_every_document_cited_is_listed() -> None:
    shipped = load(Path(__file__).parents[1] / "plans").corpus
    comparison = compare(Evaluation(shipped), (shipped.plans["tam-phuoc"], shipped.plans["tan-minh"]))
    assert "+ only in one plan 21 (tam-phuoc 8, tan-minh 13), ≠ similar indicators 6" in summary(comparison, Lang.EN)
    found = page(render(comparison, shipped, Lang.EN, 400), 400, False).splitlines()
    assert re.search(r"≠ not comparable (\d+)", found[0])[1] == "1"  # type: ignore[index]
    assert "NOT COMPARABLE: 1" in found
    assert "Similar indicators, not compared with each other: 3 pairs" in found
    assert [line.rpartition(": ")[2] for line in found if line.startswith("Only ")] == ["8", "13"]
    cited = set(re.findall(r"\d+/(?:QĐ|KH|NQ)-[A-ZĐa-z]+", "\n".join(found[:-1])))
    assert cited == set(re.findall(r"(\S+?)\*? \(", found[-1].partition(": ")[2]))


def test_the_counts_of_three_plans_tell_what_one_has_from_what_the_first_lacks() -> None:
    first, second = one(target("share", 95)), two(target("share", 90), target("rank", 5))
    third = plan("third", OTHER_COMMUNE, LONG, target("rank", 4), target("other", 70))
    plans = first, second, third
    text = summary(compare(Evaluation(corpus(*plans)), plans), Lang.EN)
    assert "+ only in one plan 1, + not among the targets of one 2" in text
    assert "only in this plan" not in text


def floor_in_csv(own: Plan, *higher: Plan) -> tuple[object, ...]:
    """Status, value and year of the floor in the first line of a plan."""
    whole = corpus(own, *higher)
    header, lines = grid(compare(Evaluation(whole), (own,)), whole, Lang.EN)
    return tuple(lines[0][header.index(f"floor_{name}")] for name in ("status", "comparator", "value", "due"))


def test_a_figure_for_every_year_has_the_floor_of_its_worst_year_in_csv() -> None:
    higher = plan("higher", PROVINCE, 2027, target("other", 70, "every-year"))
    own = one(target("other", 60, "every-year"))
    assert floor_in_csv(own, higher) == ("below", "at_least", 70, 2027)


@pytest.mark.parametrize("low", [HUYEN, XA])
def test_a_figure_for_two_levels_has_its_most_severe_result_in_csv(low: Scope) -> None:
    high = XA if low is HUYEN else HUYEN
    higher = plan("higher", PROVINCE, 2023, target("share", 60, scope=low), target("share", 90, scope=high))
    own = plan("own", DISTRICT, 2023, target("share", 80, scope=HUYEN_XA))
    assert floor_in_csv(own, higher) == ("below", "at_least", 90, 2023)


def test_the_summary_counts_equal_values_without_a_stated_year_apart() -> None:
    plans = one(target("share", 95), target("rank", 5)), two(target("share", 95, 2030), target("rank", 5))
    comparison = compare(Evaluation(corpus(*plans)), plans)
    assert summary(comparison, Lang.EN) == "2 rows: = same 1, ≈= same 1"
