"""The curated local plans, held against the documents they come from; and proof that the audit would see a slip.

The documents are not part of the project. CCHC_SOURCES names the directory that holds them, with its index.yaml.
"""

import copy
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.audit.coverage import covering
from cchc_cli.documents.audit.entry import Place, PlanData, entries
from cchc_cli.documents.document import Document
from cchc_cli.i18n.language import english
from source_audit import alterations
from source_audit.files import read_document, read_plan

PLANS = ("tam-phuoc", "tan-minh", "hang-gon", "vinh-cuu", "huong-xuan")


SOURCES = os.environ.get("CCHC_SOURCES", "")
if not SOURCES:
    pytest.skip("CCHC_SOURCES is not set: the plans were NOT compared with their documents", allow_module_level=True)


@pytest.fixture(scope="session")
def sources() -> Path:
    """The directory of the documents."""
    return Path(SOURCES)


@lru_cache(maxsize=len(PLANS))
def plan_of(plan: str) -> PlanData:
    return read_plan(plan)


@lru_cache(maxsize=len(PLANS))
def document_of(directory: Path, plan: str) -> Document:
    return read_document(directory, plan)


def findings(plan: str, data: PlanData, directory: Path) -> list[str]:
    return differences(data, document_of(directory, plan))


def differences(data: PlanData, document: Document) -> list[str]:
    """Return the differences as text: the key in the file, the place in the document, the message."""
    return [
        f"{'.'.join(map(str, one.path))} {one.place or ''}: {english(one.message)}"
        for one in audit(data, document).differences
    ]


# --- the plans are right ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", PLANS)
def test_plan_agrees_with_its_document(plan: str, sources: Path) -> None:
    assert findings(plan, plan_of(plan), sources) == []


# --- the audit sees slips: every target of every plan, altered in one way ---------------------------------------------
#
# What a single alteration cannot show, because the documents say it in words that no rule can read:
# - the indicator, the scope, the qualifiers, and which `aim` a target without a figure has;
# - the value of a target without a figure: it has none. Its place, phrase, years and part are altered all the same;
# - that a target without a percent (an aim, a delegated figure, a rank) is missing, unless another place restates it;
# - that one of several targets of one percent is missing ("về y tế, giáo dục … 90%"): they are removed together below;
# - that a `due` is missing whose year stands in the paragraph but not in `stated`.

KINDS: tuple[Callable[[PlanData, int], Any], ...] = (
    alterations.other_values,
    alterations.other_comparators,
    alterations.other_sections,
    alterations.other_paragraphs,
    alterations.other_digits,
    alterations.other_words,
    alterations.consistent_slips,
    alterations.other_years,
    alterations.other_part,
)


def _label(plan: str, index: int) -> str:
    return f"{plan}-{index}-{plan_of(plan)['targets'][index]['indicator']}"


TARGETS = [(plan, index) for plan in PLANS for index in range(len(plan_of(plan)["targets"]))]


@pytest.mark.parametrize(
    ("plan", "index", "kind"),
    [
        pytest.param(plan, index, kind, id=f"{_label(plan, index)}-{kind.__name__}")
        for plan, index in TARGETS
        for kind in KINDS
        if next(iter(kind(plan_of(plan), index)), None) is not None
    ],
)
def test_altered_target_is_found(plan: str, index: int, kind: Callable[[PlanData, int], Any], sources: Path) -> None:
    unseen = [what for what, altered in kind(plan_of(plan), index) if not findings(plan, altered, sources)]
    assert unseen == []


@pytest.mark.parametrize(
    ("plan", "index"),
    [
        pytest.param(plan, index, id=_label(plan, index))
        for plan, index in TARGETS
        if "%" in plan_of(plan)["targets"][index]["source"]["stated"]
    ],
)
def test_removed_percent_is_found(plan: str, index: int, sources: Path) -> None:
    data = plan_of(plan)
    targets = entries(data)
    same_percent = {entry.index for entry in covering(targets[index], targets, document_of(sources, plan))}
    assert index in same_percent
    assert findings(plan, alterations.without_targets(data, same_percent), sources)


def test_only_these_percents_are_shared_by_several_targets(sources: Path) -> None:
    shared = {
        (plan, str(entry.place)): len(together)
        for plan in PLANS
        for targets in [entries(plan_of(plan))]
        for entry in targets
        for together in [covering(entry, targets, document_of(sources, plan))]
        if len(together) > 1
    }
    assert shared == {
        ("tam-phuoc", "II.3.a ¶5"): 2,
        ("tan-minh", "II.3.a ¶4"): 2,
        ("hang-gon", "II.2.1 ¶10"): 3,
        ("hang-gon", "II.4.1 ¶2"): 2,
        ("huong-xuan", "P2.II.1 ¶4"): 2,
        ("huong-xuan", "P2.III.4.a ¶2"): 2,
        ("vinh-cuu", "II.2.1 ¶9"): 2,
        ("vinh-cuu", "II.3.1 ¶2"): 2,
    }


# --- the audit sees slips: what stands once in a file, by hand --------------------------------------------------------


def _target(data: Any, indicator: str, section: str) -> Any:
    return next(
        target
        for target in data["targets"]
        if target["indicator"] == indicator and target["source"]["section"] == section
    )


def _cited(data: Any, number: str) -> Any:
    document = data["document"]
    return next(line for line in [*document["based_on"], *document.get("cites", ())] if line["number"] == number)


def _swap_values(data: Any, section: str, indicator: str) -> None:
    one, other = [
        target
        for target in data["targets"]
        if target["indicator"] == indicator and target["source"]["section"] == section
    ]
    one["at_least"], other["at_least"] = other["at_least"], one["at_least"]


def _public_services_by_2030(data: Any) -> Any:
    """Its `stated` quotes two figures: tối thiểu 85% … 90% vào năm 2030."""
    return next(
        target
        for target in data["targets"]
        if target["indicator"] == "satisfaction-public-services" and target["due"] == 2030
    )


def _as_aim(data: Any, indicator: str, section: str) -> None:
    target = _target(data, indicator, section)
    del target["exactly"]
    target["aim"] = "have"


def _as_contradiction(data: Any) -> None:
    for section in ("II.6.1", "II.7.1"):
        target = _target(data, "inspections-digital", section)
        target["contradicts"] = target.pop("restates")


BY_HAND: dict[str, tuple[str, str, Callable[[Any], object]]] = {
    "another number": ("vinh-cuu", "`number` 54/KH-UBND", lambda d: d["document"].update(number="54/KH-UBND")),
    "the end of the number": (
        "vinh-cuu",
        "`number` 3/KH-UBND",
        lambda d: d["document"].update(number="3/KH-UBND"),
    ),
    "no number where one is printed": (
        "vinh-cuu",
        "`number` is null",
        lambda d: d["document"].update(number=None),
    ),
    "a number where none is printed": (
        "tam-phuoc",
        "`number` 10/KH-UBND",
        lambda d: d["document"].update(number="10/KH-UBND"),
    ),
    "another day of issue": (
        "vinh-cuu",
        "`issued` is 2023-01-18",
        lambda d: d["document"].update(issued="2023-01-18"),
    ),
    "issued less precisely than printed": (
        "vinh-cuu",
        "`issued` is 2023,",
        lambda d: d["document"].update(issued=2023),
    ),
    "issued more precisely than printed": (
        "tam-phuoc",
        "`issued` is 2026-04-29",
        lambda d: d["document"].update(issued="2026-04-29"),
    ),
    "another month of issue": (
        "tan-minh",
        "`issued` is 2025-08",
        lambda d: d["document"].update(issued="2025-08"),
    ),
    "issued where no date is printed": (
        "hang-gon",
        "`issued` 2026",
        lambda d: d["document"].update(issued=2026),
    ),
    "issued on the day of a cited document": (
        "hang-gon",
        "`issued` 2025-12-25",
        lambda d: d["document"].update(issued="2025-12-25"),
    ),
    "another day of a web page": (
        "huong-xuan",
        "`issued` 2022-04-14",
        lambda d: d["document"].update(issued="2022-04-14"),
    ),
    "another title": (
        "hang-gon",
        "document.title",
        lambda d: d["document"].update(title="Cải cách hành chính xã Hàng Gòn năm 2026"),
    ),
    "a period that ends later": ("tam-phuoc", "`to` 2031", lambda d: d["period"].update(to=2031)),
    "a period that begins earlier": ("hang-gon", "`from` 2025", lambda d: d["period"].update({"from": 2025})),
    "another outlook": ("huong-xuan", "`outlook` 2035", lambda d: d["period"].update(outlook=2035)),
    "a cited number with two digits swapped": (
        "tam-phuoc",
        "1056/QĐ-UBND is not in",
        lambda d: _cited(d, "1065/QĐ-UBND").update(number="1056/QĐ-UBND"),
    ),
    "another kind of document": (
        "tan-minh",
        "76/QĐ-CP is not in",
        lambda d: _cited(d, "76/NQ-CP").update(number="76/QĐ-CP"),
    ),
    "another date of a cited document": (
        "tam-phuoc",
        "is not dated 2026-03-31",
        lambda d: _cited(d, "1065/QĐ-UBND").update(issued="2026-03-31"),
    ),
    "the date of another cited document": (
        "tam-phuoc",
        "is not dated 2026-01-06",
        lambda d: _cited(d, "68-NQ/TW").update(issued="2026-01-06"),
    ),
    "no date of a cited document that has one": (
        "huong-xuan",
        "468/QĐ-TTg has no date here",
        lambda d: _cited(d, "468/QĐ-TTg").update(issued=None),
    ),
    "a date of a cited document that has none": (
        "tan-minh",
        "226/2025/QH15 is not dated",
        lambda d: _cited(d, "226/2025/QH15").update(issued="2025-06-27"),
    ),
    "a misprinted date corrected": (
        "hang-gon",
        "76/NQ-CP is not dated 2021-07-15",
        lambda d: _cited(d, "76/NQ-CP").update(issued="2021-07-15"),
    ),
    "another paragraph of the floor clause": (
        "hang-gon",
        "floor_clause : IV.1 ¶2",
        lambda d: d["document"]["floor_clause"].update(paragraph=2),
    ),
    "another section of the floor clause": (
        "vinh-cuu",
        "floor_clause : IV.2 ¶1",
        lambda d: d["document"]["floor_clause"].update(section="IV.2"),
    ),
    "no floor clause where there is one": (
        "vinh-cuu",
        "`floor_clause` is missing",
        lambda d: d["document"].pop("floor_clause"),
    ),
    "a floor clause where there is none": (
        "tam-phuoc",
        "floor_clause : V.1 ¶1",
        lambda d: d["document"].update(floor_clause={"section": "V.1", "paragraph": 1}),
    ),
    "restated on one side only": (
        "hang-gon",
        "no target of the same indicator points back",
        lambda d: _target(d, "inspections-digital", "II.7.1").pop("restates"),
    ),
    "restates the paragraph beside": (
        "vinh-cuu",
        "no target of the same indicator points back",
        lambda d: _target(d, "eligible-procedures-online", "II.6.1").update(
            restates={"section": "II.2.1", "paragraph": 7}
        ),
    ),
    "restates what is not there": (
        "tam-phuoc",
        "restates II.1.b ¶9, which the document does not have",
        lambda d: _target(d, "documents-issued-properly", "II.1.a").update(
            restates={"section": "II.1.b", "paragraph": 9}
        ),
    ),
    "a contradiction of equal figures": ("hang-gon", "where the figure is the same", _as_contradiction),
    "another document sets the deadline": (
        "vinh-cuu",
        "1058/QĐ-TTg sets the due date",
        lambda d: _target(d, "internal-procedures-plan-submitted", "II.2.1").update(due={"set_by": "1058/QĐ-TTg"}),
    ),
    "another base in words": (
        "tam-phuoc",
        "the baseline is not in the document there",
        lambda d: _target(d, "recurrent-spending-saving", "II.5.a").update(base="dự toán năm trước"),
    ),
    "no due where stated names the year": (
        "huong-xuan",
        "`stated` names the year 2025",
        lambda d: _target(d, "satisfaction-agencies", "P2.III.3.a").pop("due"),
    ),
    "no base where stated names the year": (
        "hang-gon",
        "`stated` names the year 2025",
        lambda d: _target(d, "par-index", "II.7.1").update(base="unknown"),
    ),
    "an ambiguous phrase": (
        "tam-phuoc",
        "ambiguous `stated`, found 2 times",
        lambda d: _target(d, "satisfaction-procedures", "II.2.a")["source"].update(stated="tối thiểu 95%"),
    ),
    "a phrase that leaves words out twice": (
        "huong-xuan",
        "more than one place",
        lambda d: _target(d, "results-digitised", "P2.III.2.a")["source"].update(stated="20% … tăng … 15% … 100%"),
    ),
    "a phrase in another order": (
        "tan-minh",
        "`stated` not found",
        lambda d: _target(d, "compliance-cost-cut", "II.2.a")["source"].update(stated="chi phí tuân thủ … cắt giảm"),
    ),
    "a whole sentence as the phrase": (
        "hang-gon",
        "more than 60",
        lambda d: _target(d, "internal-procedures-simplified", "II.2.1")["source"].update(
            stated="100% thủ tục hành chính nội bộ giữa các cơ quan hành chính nhà nước"
        ),
    ),
    "a figure made an aim": (
        "hang-gon",
        "`90%` is neither a target",
        lambda d: _as_aim(d, "full-online-services", "II.2.1"),
    ),
    "two figures of one paragraph swapped": (
        "huong-xuan",
        "is not in `stated`",
        lambda d: _swap_values(d, "P2.III.2.a", "satisfaction-procedures"),
    ),
    "the figures of two years swapped": (
        "huong-xuan",
        "is not in `stated`",
        lambda d: _swap_values(d, "P2.III.3.a", "satisfaction-agencies"),
    ),
    "a figure that stated quotes of another target": (
        "huong-xuan",
        "`90%` is neither a target",
        lambda d: _public_services_by_2030(d).update(at_least=85),
    ),
}


@pytest.mark.parametrize(
    ("plan", "expected", "alter"), [pytest.param(*case, id=name) for name, case in BY_HAND.items()] if SOURCES else []
)
def test_slip_made_by_hand_is_found(plan: str, expected: str, alter: Callable[[Any], object], sources: Path) -> None:
    altered: Any = copy.deepcopy(dict(plan_of(plan)))
    alter(altered)
    assert any(expected in finding for finding in findings(plan, altered, sources)), findings(plan, altered, sources)


# --- exceptions -------------------------------------------------------------------------------------------------------


def _excepting(data: PlanData, stated: str) -> PlanData:
    line = {"section": "II.2.a", "paragraph": 3, "stated": stated, "reason": "for this test"}
    known = data["document"].get("exceptions", [])
    return {**data, "document": {**data["document"], "exceptions": [*known, line]}}


def test_exception_accounts_for_a_percent_that_is_no_target(sources: Path) -> None:
    targets = entries(plan_of("tan-minh"))
    index = next(one.index for one in targets if one.place == Place("II.2.a", 3) and "75%" in one.stated)
    data = alterations.without_targets(plan_of("tan-minh"), {index})
    assert [finding for finding in findings("tan-minh", data, sources) if "II.2.a ¶3: `75%`" in finding]
    assert findings("tan-minh", _excepting(data, "tối thiểu 75%"), sources) == []


def test_exception_that_is_not_needed_is_found(sources: Path) -> None:
    (finding,) = findings("tan-minh", _excepting(plan_of("tan-minh"), "tối thiểu 75%"), sources)
    assert "II.2.a ¶3: the exception is not in the document there, or is a target" in finding
