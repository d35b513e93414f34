"""Strict figures in words: their sign, and what tells two equal numbers apart."""

from dataclasses import replace
from decimal import Decimal

import pytest

from building import COMMUNE, PROVINCE, corpus, plan, target
from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.result import Result
from cchc_cli.domain.enums import Comparator, Level, Status, Unit
from cchc_cli.domain.target import milestones
from cchc_cli.i18n.language import Lang
from cchc_cli.output import result_text
from cchc_cli.output.figures import figure


@pytest.mark.parametrize(
    ("comparator", "unit", "vietnamese", "english"),
    [
        (Comparator.AT_LEAST, Unit.PERCENT, "≥ 98,5%", "≥ 98.5%"),
        (Comparator.MORE_THAN, Unit.PERCENT, "> 98,5%", "> 98.5%"),
        (Comparator.LESS_THAN, Unit.PERCENT, "< 98,5%", "< 98.5%"),
        (Comparator.LESS_THAN, Unit.NUMBER, "< 98,5", "< 98.5"),
    ],
)
def test_the_sign_of_a_figure(comparator: Comparator, unit: Unit, vietnamese: str, english: str) -> None:
    assert figure(Decimal("98.5"), comparator, unit, Lang.VI) == vietnamese
    assert figure(Decimal("98.5"), comparator, unit, Lang.EN) == english


def test_a_rank_has_words_instead_of_a_sign() -> None:
    assert figure(Decimal(10), Comparator.LESS_THAN, Unit.RANK, Lang.VI) == "cao hơn hạng 10"
    assert figure(Decimal(10), Comparator.LESS_THAN, Unit.RANK, Lang.EN) == "better than rank 10"


def result(status: Status, own: Comparator, required: Comparator, gap: int = 0) -> Result:
    """A result of 98, or of 98 and the gap, against 98."""
    value = Decimal(98 + gap)
    local = plan("local", COMMUNE, 2026, target("share", int(value), comparator=own))
    above = plan("province", PROVINCE, 2026, target("share", 98, comparator=required))
    asked = above.targets[0]
    floor = Requirement(above, asked, milestones(asked, above.period, Unit.PERCENT)[0], Level.PROVINCE)
    set_by = local.targets[0]
    return Result(
        plan=local,
        indicator="share",
        scope=set_by.scope,
        status=status,
        targets=(set_by,),
        target=set_by,
        value=value,
        due=2026,
        gap=Decimal(gap),
        floor=floor,
    )


def test_equal_numbers_of_documents_whose_order_is_unknown() -> None:
    found = result(Status.OVERTAKEN, Comparator.EXACTLY, Comparator.MORE_THAN)
    said = result_text.status(replace(found, order_unknown=True), corpus(found.plan), Lang.EN)
    assert said == "↻ lower: must be > 98%; the higher-level document may have been issued later"
    assert result_text.status(found, corpus(found.plan), Lang.EN) == "↻ below a floor issued later: must be > 98%"


@pytest.mark.parametrize(
    ("found", "short", "whole"),
    [
        (
            result(Status.BELOW, Comparator.EXACTLY, Comparator.MORE_THAN),
            "below: must be > 98%",
            "below the floor: must be > 98%",
        ),
        (
            result(Status.ABOVE, Comparator.MORE_THAN, Comparator.AT_LEAST),
            "above: > 98%",
            "above the floor: > 98%",
        ),
        (
            result(Status.MEETS, Comparator.MORE_THAN, Comparator.MORE_THAN),
            "equals",
            "equals the floor",
        ),
        (
            result(Status.ABOVE, Comparator.AT_LEAST, Comparator.MORE_THAN, 1),
            "above by 1 percentage point",
            "above the floor by 1 percentage point",
        ),
    ],
)
def test_equal_numbers_of_which_one_is_strict(found: Result, short: str, whole: str) -> None:
    known = corpus(found.plan, found.floor.plan) if found.floor else corpus(found.plan)
    assert result_text.short_status(found, known, Lang.EN) == short
    assert result_text.status(found, known, Lang.EN).partition(" ")[2] == whole
