"""The loader and the schema tier decide as check-jsonschema does, on a sample of mutated plans.

`python -m differential` takes thousands, and asks sourcemeta's jsonschema too.
"""

from itertools import islice

import pytest

from differential.__main__ import compared, mutants
from differential.validators import CheckJsonschema, Opinion, ours
from mutations.judge import world

pytest.importorskip("check_jsonschema")


@pytest.mark.slow
def test_both_accept_the_plans_as_they_are() -> None:
    plans = {sheet.name: sheet.text.encode() for sheet in world().sheets}
    valid = dict.fromkeys(plans, Opinion(True))
    assert {name: ours(raw) for name, raw in plans.items()} == valid
    assert CheckJsonschema()(plans) == valid


@pytest.mark.slow
def test_the_verdicts_agree_or_differ_on_purpose() -> None:
    made = dict(islice(mutants(1).items(), 0, None, 6))  # it takes 60 ms for a plan
    files = {name: slip.raw for name, (_, slip) in made.items()}
    mine = {name: ours(raw) for name, raw in files.items()}
    theirs = CheckJsonschema()(files)
    assert [line for line in compared(CheckJsonschema.name, made, mine, theirs) if "NO REASON" in line] == []
    valid = sum(other.valid for other in theirs.values())
    assert len(made) >= 25
    assert len(made) / 5 < valid < len(made) * 4 / 5, "a sample is worth something if both verdicts occur often"
    assert {other.why.split(":")[0] for other in theirs.values()} >= {"", "schema", "cannot be parsed"}
