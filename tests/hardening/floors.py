"""The floors of random corpora, against the oracle."""

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import seed as seeded

from building_corpora import anything, figures, higher_level_plans, local_plans
from cchc_cli.domain.plan import Plan
from hardening.failure import Failure

sys.path.append(str(Path(__file__).parents[1] / "analysis"))  # where pytest finds it by itself
import test_floors_oracle as oracle

BATCH = 20
"""Corpora of one attempt."""


def attempt(chance: Random, _: Path) -> Iterator[Failure]:
    """Yield the corpus of a batch whose results differ from those of the oracle."""

    @seeded(chance.randrange(2**32))
    @settings(max_examples=BATCH, phases=[Phase.generate], database=None, deadline=None, print_blob=False)
    @given(local_plans(figures() | anything()), higher_level_plans(figures() | anything()))
    def compare(ours: Plan, theirs: list[Plan]) -> None:
        oracle.compare(ours, theirs)

    try:
        compare()
    except Exception as error:
        kind = "differs from the oracle" if isinstance(error, AssertionError) else type(error).__name__
        yield Failure(kind, "".join(traceback.format_exception(error))[-4000:])
