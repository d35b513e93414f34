"""Suppressions of the differences that `verify` finds: the mechanism of lint, with the names of the checks."""

import datetime
import json
from pathlib import Path

import jsonschema
import pytest

from cchc_cli.cli.app import run
from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.readers.read import read_document
from cchc_cli.domain.checks import Check
from cchc_cli.i18n.language import Lang, english
from cchc_cli.linting.engine import Report, lint
from cchc_cli.linting.registry import explained
from cchc_cli.linting.suppressions import Suppression, waivers_in
from cchc_cli.output.verification import report, summary
from cchc_cli.reading.corpus import load
from cchc_cli.reading.yaml_file import parse_yaml
from documents.measure import documents

GOLD, DOCUMENT = next((plan, document) for name, plan, document in documents() if name == "3")
SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "verify.schema.json"
TODAY = datetime.date(2026, 6, 30)

RIGHT = "  - {indicator: science-budget-share, at_least: 3,"
OTHER_OPERATOR = RIGHT.replace("at_least", "more_than")
OTHER_VALUE = RIGHT.replace(": 3", ": 4")
LATER = "  - {indicator: satisfaction-health, at_least: 90,"
OTHER_YEAR = f"{LATER} due: 2029,"


def changed(*changes: tuple[str, str]) -> str:
    """Return the plan file with some lines changed."""
    text = GOLD.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def verified(text: str, today: datetime.date = TODAY) -> Report:
    file = parse_yaml(text.encode(), Path("plan.yaml"))
    found = audit(file.data, read_document(DOCUMENT))
    return report(found, "plan.yaml", file.place, waivers_in(file.text), today)


def codes(found: Report) -> list[str]:
    return [one.code for one in found.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        (RIGHT, OTHER_OPERATOR, "V104"),
        (RIGHT, OTHER_OPERATOR, "operator"),
        (RIGHT, OTHER_OPERATOR, "V104 until 2026-06-30"),
        (LATER, OTHER_YEAR, "V105 until 2026-12-31"),
        ("  number: 77/KH-UBND", "  number: 78/KH-UBND", "head"),
    ],
)
def test_a_suppressed_difference_is_counted_and_not_reported(old: str, new: str, named: str) -> None:
    assert len(codes(verified(changed((old, new))))) == 1
    indent = new[: len(new) - len(new.lstrip())]
    found = verified(changed((old, f"{indent}# cchc: allow {named}: checked\n{new}")))
    assert (codes(found), found.waived, found.failing) == ([], 1, 0)


def test_only_the_named_check_on_that_line_is_suppressed() -> None:
    both = changed((RIGHT, f"  # cchc: allow operator: checked\n{OTHER_OPERATOR}"), (LATER, OTHER_YEAR))
    assert codes(verified(both)) == ["V105"]
    assert codes(verified(changed((RIGHT, f"  # cchc: allow V103: checked\n{OTHER_OPERATOR}")))) == ["W001", "V104"]


def test_an_unused_suppression_is_a_warning_and_an_expired_one_an_error() -> None:
    unused = verified(changed((RIGHT, f"  # cchc: allow V104: checked\n{RIGHT}")))
    assert (codes(unused), unused.failing) == (["W001"], 0)
    expired = verified(changed((RIGHT, f"  # cchc: allow V104 until 2026-06-29: checked\n{OTHER_OPERATOR}")))
    assert (codes(expired), expired.failing, expired.waived) == (["W001", "V104"], 2, 0)


def test_verify_leaves_the_suppressions_of_lint_to_lint() -> None:
    assert codes(verified(changed((RIGHT, f"  # cchc: allow D113: checked\n{RIGHT}")))) == []


@pytest.mark.parametrize("named", ["V105", "year", "relation"])
def test_lint_takes_the_suppressions_of_verify_without_checking_them(named: str, tmp_path: Path) -> None:
    (tmp_path / "dong-nai.yaml").write_text(
        changed((RIGHT, f"  # cchc: allow {named}: checked\n{RIGHT}")), encoding="utf-8"
    )
    loaded = load(tmp_path)
    assert "W001" not in codes(lint(loaded, loaded.files, today=TODAY))


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("V201", "V201 cannot be suppressed; list the figure in `exceptions`"),
        ("coverage", "V201 cannot be suppressed"),
        ("V999", "unknown rule `V999`"),
    ],
)
def test_what_cannot_be_suppressed(named: str, said: str) -> None:
    (found,) = waivers_in(f"targets: # cchc: allow {named}: no reason is good enough\n")
    assert not isinstance(found, Suppression)
    assert english(found[2]).startswith(said)


def test_checks_and_rules_have_codes_and_names_of_their_own() -> None:
    checks = {name for check in Check for name in (check.code, check.label)}
    assert len(checks) == 2 * len(Check)
    assert not checks & {name for rule in explained() for name in (rule.code, rule.name)}


def test_the_summary_counts_what_is_suppressed() -> None:
    text = changed((RIGHT, f"  # cchc: allow V104: checked\n{OTHER_OPERATOR}"))
    compared = audit(parse_yaml(text.encode(), Path("plan.yaml")).data, read_document(DOCUMENT))
    assert summary(compared, verified(text), Lang.EN).endswith(": 0 differences; 1 suppressed")
    assert summary(compared, verified(GOLD.read_text(encoding="utf-8")), Lang.EN).endswith(": 0 differences")


def test_the_command_ends_with_0_if_only_suppressed_differences_are_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        changed(
            (RIGHT, f"  # cchc: allow V104: checked\n{OTHER_OPERATOR}"),
            (LATER, f"  # cchc: allow V105: checked\n{LATER}"),
        ),
        encoding="utf-8",
    )
    assert run(["verify", str(plan), str(DOCUMENT), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    jsonschema.validate(found, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert (found["differences"], found["suppressed"]) == ([], 1)
    assert [one["severity"] for one in found["suppressions"]] == ["warning"]
    plan.write_text(changed((RIGHT, OTHER_OPERATOR)), encoding="utf-8")
    assert run(["verify", str(plan), str(DOCUMENT)]) == 1
