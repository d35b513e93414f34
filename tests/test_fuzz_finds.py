"""What the fuzzer found, and what it starts from: replayed without it."""

import random
from pathlib import Path

import pytest

from fuzz.checked import check
from fuzz.mutator import mutate, seeds

FINDS = sorted(path for path in (Path(__file__).parent / "fuzz" / "finds").iterdir() if path.suffix != ".md")


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.name)
def test_a_find_stays_mended(path: Path) -> None:
    check(path.read_bytes())


def test_the_seeds_pass() -> None:
    assert len(seeds()) > 20
    for raw in seeds():
        check(raw)


@pytest.mark.slow
def test_what_the_mutator_makes_passes() -> None:
    """A short walk without coverage, always the same."""
    chance = random.Random(20260701)
    texts = [raw.decode("utf-8") for raw in seeds()]
    for text in texts * 5:
        changed = mutate(text, chance, chance.choice(texts))
        check(changed.encode("utf-8", errors="replace"))
