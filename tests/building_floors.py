"""Results against floors in few words."""

from decimal import Decimal

from building import AMONG_COMMUNES as AMONG_COMMUNES
from building import AMONG_PROVINCES as AMONG_PROVINCES
from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    NATION,
    PROVINCE,
    Number,
    corpus,
    number,
    plan,
    target,
)
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.result import Result
from cchc_cli.domain.enums import Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Qualifiers, Target

EVALUATED = {*Status} - {Status.MISSING, Status.NOT_COMPARABLE, Status.NO_FLOOR}

ABOUT = Qualifiers(approximate=True)


def check(*plans: Plan, against: Level | Plan | None = None) -> tuple[Result, ...]:
    """The results of the first of these plans."""
    return check_plan(corpus(*plans), plans[0], against)


def only(*plans: Plan, against: Level | Plan | None = None) -> Result:
    """The one result of the first of these plans."""
    (found,) = check(*plans, against=against)
    return found


def local(period: int | tuple[int, int], *targets: Target, issued: str | None = "2020-01-15") -> Plan:
    return plan("local", COMMUNE, period, *targets, issued=issued)


def province(period: int | tuple[int, int], *targets: Target, issued: str | None = "2020-01-15") -> Plan:
    return plan("province", PROVINCE, period, *targets, issued=issued)


def floor_of(result: Result) -> tuple[str, Decimal, int] | None:
    """The document, value and year that a result names."""
    return None if result.floor is None else (result.floor.plan.id, result.floor.value, result.floor.year)


def plain(status: Status, gap: Number | None = None, reason: Reason | None = None) -> tuple[object, ...]:
    return status, None if gap is None else number(gap), reason


def outcome(result: Result) -> tuple[object, ...]:
    return result.status, result.gap, result.reason


OF_NATION = plan("nation", NATION, 2023, target("share", 60))
OF_PROVINCE = plan("province", PROVINCE, 2023, target("share", 50))
OF_DISTRICT = plan("district", DISTRICT, 2023, target("share", 40))
UNDER_DISTRICT = plan("local", COMMUNE_OF_DISTRICT, 2023, target("share", 10), issued="2023-01-15")
FIRST = plan("first", PROVINCE, 2023, target("share", 50), number="1/KH-UBND")
SECOND = plan("second", PROVINCE, 2023, target("share", 80), number="2/KH-UBND")
TWO_STEPS = province((2026, 2030), target("share", 95, 2027), target("share", 99, 2030))
