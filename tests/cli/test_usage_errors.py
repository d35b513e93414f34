"""What is said of a command line that cannot be read names what was typed."""

import pytest

from cchc_cli.cli.app import run


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("list --lang en --lang xx", "--lang cannot be `xx`; valid values are vi, en"),
        ("check --status below --status=nope", "--status cannot be `nope`; valid values are below"),
        ("list --format=csv --format json --format=", "--format cannot be `csv`; valid values are table"),
        ("list --lang=en --lang=", "--lang cannot be ``; valid values are vi, en"),
        ("list --format=json --format", "--format needs a value"),
        ("list --plans=plans --plans", "--plans needs a value"),
        ("list --no-shipped=2 --no-shipped", "--no-shipped does not take a value"),
        ("list --no-shipped --all=1 --format", "--all does not take a value"),
    ],
)
def test_the_value_that_is_wrong_is_named(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line.split()) == 2
    assert capsys.readouterr().err.startswith(f"cchc: {said}")
