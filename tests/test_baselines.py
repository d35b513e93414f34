"""A figure with a baseline is shown with it, as a target and as a floor; equal baselines are equal however written."""

from decimal import Decimal

import pytest

from building import COMMUNE, LOCALITIES, NATION, PROVINCE, corpus, plan, target
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.requirements import required_of
from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.enums import Comparator, DueBasis, Level, Reason, Status, Unit
from cchc_cli.domain.target import Base, Target
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.result_records import required_figure, result_row


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (target("cut", 20, 2030, base="2024"), "≥ 20% · 2030 compared with 2024"),
        (target("cut", 20, 2030, base="dự toán được giao"), "≥ 20% · 2030 compared with dự toán được giao"),
        (target("cut", 20, 2030, unknown_base=True), "≥ 20% · 2030 (baseline not stated)"),
        (target("cut", 20, 2030), "≥ 20% · 2030"),
    ],
)
def test_a_figure_is_shown_with_its_baseline(one: Target, shown: str) -> None:
    assert figures.dated(one, Decimal(20), 2030, DueBasis.STATED, Unit.PERCENT, Lang.EN) == shown
    undated = DatedValue(one, 2030, Decimal(20), DueBasis.PERIOD, 2030, stated=False)
    assert figures.of_value(undated, Unit.PERCENT, Lang.EN) == shown.replace(" · 2030", "")


def test_floors_with_different_baselines_do_not_look_alike() -> None:
    above = plan(
        "above", PROVINCE, (2026, 2030), target("cut", 20, 2030, base="2024"), target("cut", 30, 2030, base="2025")
    )
    whole = corpus(above)
    found = required_of(whole, LOCALITIES[COMMUNE])
    assert [documents.requirement_text(whole, one.floor, Lang.EN) for one in found] == [
        "≥ 20% · 2030 compared with 2024",
        "≥ 30% · 2030 compared with 2025",
    ]
    assert [required_figure(whole, one, {})["floor_base"] for one in found] == ["2024", "2025"]


def test_a_result_names_both_baselines() -> None:
    own = plan("own", COMMUNE, (2026, 2030), target("cut", 20, 2030, base="2021-2025"))
    whole = corpus(own, plan("above", PROVINCE, (2026, 2030), target("cut", 20, 2030, base="2024")))
    (found,) = check_plan(whole, own)
    assert (found.status, found.reason) == (Status.NOT_COMPARABLE, Reason.BASE)
    row = result_row(whole, found)
    assert (row["base"], row["floor_base"]) == ("2021-2025", "2024")
    assert (result_text.floor(found, whole, Lang.EN) or "").startswith("≥ 20% · 2030 compared with 2024")


@pytest.mark.parametrize(
    ("own", "theirs", "named"),
    [
        (
            target("cut", delegated_to=Level.PROVINCE, due=2030, base="2025"),
            target("cut", 10, 2026, base="2021"),
            " (the figure quoted: other years, another baseline)",
        ),
        (
            target("cut", delegated_to=Level.PROVINCE, due=2026, base="2025"),
            target("cut", 10, 2026, base="2021"),
            " (the figure quoted: another baseline)",
        ),
        (
            target("cut", delegated_to=Level.PROVINCE, due=2030),
            target("cut", 10, 2026, base="2021"),
            " (the figure quoted: other years)",
        ),
        (
            target("cut", delegated_to=Level.PROVINCE, due=2026, base="2021"),
            target("cut", 10, 2026, base="2021"),
            "",
        ),
    ],
)
def test_a_quoted_figure_for_an_assigned_one_is_named_with_what_differs(
    own: Target, theirs: Target, named: str
) -> None:
    local = plan("own", COMMUNE, (2026, 2030), own, issued="2026-03")
    whole = corpus(local, plan("above", PROVINCE, (2026, 2026), theirs, issued="2026-01"), plan("far", NATION, 2026))
    (found,) = check_plan(whole, local)
    assert result_text.remarks(found, whole, Lang.EN)[0] == "follows the figure assigned by a higher level" + named


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("dự toán được giao", "Dự toán được giao", True),
        ("dự  toán được giao", "dự toán được giao", True),
        ("năm hoà bình", "năm hòa bình", True),
        ("dự toán được giao", "dự toán giao", False),
        ("quyết toán năm 2025", "2025", False),
        ("du toan duoc giao", "dự toán được giao", False),
    ],
)
def test_baselines_are_equal_by_the_key_of_names(one: str, other: str, same: bool) -> None:
    assert (Base(one) == Base(other)) is same
    assert (len({Base(one), Base(other)}) == 1) is same
    own = plan("own", COMMUNE, 2026, target("cut", 20, base=one))
    whole = corpus(own, plan("above", PROVINCE, 2026, target("cut", 10, base=other)))
    (found,) = check_plan(whole, own)
    assert found.status is (Status.ABOVE if same else Status.NOT_COMPARABLE)


def test_an_unknown_baseline_is_not_the_word() -> None:
    assert Base("unknown", unknown=True) != Base("unknown")
    assert Base("2025") != "2025"


def test_equal_baselines_are_one_row_of_floors() -> None:
    first, second = (target("cut", 10, 2030, base=base) for base in ("dự toán được giao", "Dự toán được giao"))
    whole = corpus(plan("above", PROVINCE, (2026, 2030), first), plan("nation", NATION, (2026, 2030), second))
    (found,) = required_of(whole, LOCALITIES[COMMUNE])
    assert found.floor.level is Level.PROVINCE
    assert found.floor.target.comparator is Comparator.AT_LEAST
