"""The order of what `check` prints: counts, plans with something to say, results."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.result import severity
from cchc_cli.cli.app import run
from cchc_cli.domain.enums import Status
from cchc_cli.output.labels import STATUS_SIGNS
from exported import shipped

SIGNS = {sign: status for status, sign in STATUS_SIGNS.items()}
SEVERITIES = [sign for status, sign in sorted(STATUS_SIGNS.items(), key=lambda pair: list(Status).index(pair[0]))]


def checked() -> int:
    """How many plans have targets; documents that are only recorded are not checked."""
    return sum(not plan.without_figures for plan in shipped().targets.corpus.plans.values())


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The lines on stdout."""
    run(["check", *arguments, "--lang", "en"])
    return capsys.readouterr().out.splitlines()


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")


def test_the_counts_come_first_and_empty_groups_print_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    targets = shipped().targets
    evaluation = Evaluation(targets.corpus)
    results = [one for plan in targets.corpus.plans.values() for one in evaluation.results(plan)]
    found = printed(capsys, "--all")
    assert found[0].startswith(f"{checked()} plans, {len(results)} results: ✗ below the floor ")
    assert not [line for line in found if re.search(r"\b0 results", line)]
    rows = [sign for line in found if (sign := re.search(rf"  ([{''.join(SIGNS)}]) \S", line))]
    assert len(rows) == sum(one.needs_attention for one in results) > 2


def test_the_most_severe_results_come_first_whatever_the_plan(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "--all", "--verbose")
    begin = next(at for at, line in enumerate(found) if line.startswith("─"))
    statuses = [
        SIGNS[sign[1]] for line in found[begin:] if (sign := re.search(rf"  ([{''.join(SIGNS)}]) (?:≈ )?\S", line))
    ]
    evaluation = Evaluation(shipped().targets.corpus)
    results = [one for plan in shipped().targets.corpus.plans.values() for one in evaluation.results(plan)]
    assert statuses == [one.status for one in sorted(results, key=severity)]


def test_a_single_plan_has_no_column_of_plans(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "huong-xuan")
    assert found[0].startswith("huong-xuan: phường Hương Xuân, 2022-2025: 47 results: ✗ below the floor 1, ")
    assert next(line for line in found if "Indicator" in line).split()[:2] == ["Indicator", "Target"]


def test_a_status_leaves_only_plans_that_have_it(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "--status", "below")
    assert found[0] == f"{checked()} plans, 1 result: ✗ below the floor 1"
    assert [line.split(":")[0] for line in found if line.startswith(("hang-gon", "huong-xuan", "tan-minh"))] == [
        "huong-xuan"
    ]


def test_where_no_result_is_selected_the_number_compared_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(printed(capsys, "hang-gon", "tam-phuoc", "--against", "province", "--status", "below"))
    assert "Of 79 results, 9 could be compared with provincial level (phường Hàng Gòn 9, phường Tam Phước 0); " in said
    assert "not comparable: 5, no floor known: 65." in said
    *_, last = printed(capsys, "tam-phuoc", "--status", "below", "--indicator", "online-files")
    assert last.startswith("No result is: below the floor. Of 1 result, 0 could be compared with the higher levels; ")


def test_markdown_has_the_columns_of_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    header, _, first, *_ = printed(capsys, "--all", "--format", "markdown")
    assert header == "| Plan | Indicator | Target | Floor | Result | Remarks |"
    assert first.startswith("| huong-xuan | ")
    assert " ✗ ≈ below the floor by 50 percentage points | P2.III.2.a ¶3; aspirational; " in first


DISAGREEING = """\
locality: {locality}
document: {{title: null, number: {number}, issued: {issued}, issuer: "{issuer}", evidence: primary}}
period: {{from: {begin}, to: 2030}}
targets:
  - indicator: online-files
    at_least: {value}
    due: {due}
    source: {{section: II.1, paragraph: 1, stated: "tối thiểu {value}%, năm {due}"}}
"""


def test_documents_that_disagree_need_attention_and_are_counted_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, locality, number, issued, issuer, value, due in (
        ("tam-phuoc", "dong-nai/tam-phuoc", "15/KH-UBND", "2026-03-30", "UBND phường Tam Phước", 85, 2026),
        ("dong-nai-5-kh-ubnd-2021", "dong-nai", "5/KH-UBND", "2021-01-05", "UBND tỉnh Đồng Nai", 90, 2025),
        ("dong-nai-60-kh-ubnd-2026", "dong-nai", "60/KH-UBND", "2026-02-01", "UBND tỉnh Đồng Nai", 80, 2026),
    ):
        begin = 2026 if name == "tam-phuoc" else 2021
        text = DISAGREEING.format(
            begin=begin, locality=locality, number=number, issued=issued, issuer=issuer, value=value, due=due
        )
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = printed(capsys, "--plans", str(tmp_path), "--no-shipped")
    assert found[0].endswith(
        "≠ not comparable 1, · no floor known 2; 1 of them not comparable because the higher-level documents differ"
    )
    assert [line for line in found if "the higher-level documents differ; another document sets ≥ 90% · 2025" in line]
    run(["check", "--plans", str(tmp_path), "--no-shipped", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["superiors_disagree"] == 1


@pytest.mark.parametrize(
    ("plan", "period", "unstated"),
    [("huong-xuan", (2022, 2025), True), ("vinh-cuu", (2023, 2023), False), ("tam-phuoc", (2026, 2030), True)],
)
def test_a_figure_without_a_year_says_so_where_the_plan_has_several(
    plan: str, period: tuple[int, int], unstated: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that `30% · 2025` is not quoted as a deadline of the document."""
    shown = shipped().targets.corpus.plans[plan]
    assert (shown.period.start, shown.period.end) == period
    assert any(target.value is not None and target.due.year is None for target in shown.targets)
    found = printed(capsys, plan, "--verbose")
    said = [before for before, line in pairwise(found) if "no year stated: the plan's last year counts" in line]
    assert bool(said) is unstated
    assert not [line for line in said if "qualitative: " in line]
