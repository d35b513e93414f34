"""Do the loader and the schema tier decide as other validators do, on thousands of mutated plans?

    python -m differential [--places N] [--sourcemeta PACKAGE]

run from tests/ with the project on PYTHONPATH. check-jsonschema is asked in process, with its own YAML reader and its
own regular expressions; sourcemeta's `jsonschema` if the folder of its npm package is named (`package.json` says which
version). Prints every difference by its reason; 1 if one has none.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from differential.reasons import reason
from differential.validators import CheckJsonschema, Opinion, Sourcemeta, ours
from mutations.judge import slips, world
from mutations.kinds import KINDS
from mutations.slip import Slip

Made = Mapping[str, tuple[str, Slip]]
"""Mutated plans by a file name of their own, each with its kind of slip."""


def mutants(places: int) -> Made:
    """Mutated plans of every kind, at so many places of each: the text changes, no file is added or renamed."""
    where = world()
    found = [(kind.name, slip) for kind in KINDS for slip in slips(kind, where, places) if slip.renamed is None]
    return {f"{at}.yaml": one for at, one in enumerate(found)}


def main() -> int:
    """Compare, and print the differences by their reason."""
    parser = argparse.ArgumentParser(prog="python -m differential", description=__doc__)
    parser.add_argument("--places", type=int, default=15, help="at most so many places of each kind")
    parser.add_argument("--sourcemeta", type=Path, help="the folder of the npm package @sourcemeta/jsonschema")
    told = parser.parse_args()
    begun = time.monotonic()
    made = mutants(told.places)
    files = {name: slip.raw for name, (_, slip) in made.items()}
    mine = {name: ours(raw) for name, raw in files.items()}
    print(f"{len(made)} mutated plans, {sum(one.valid for one in mine.values())} of them valid here")
    unexplained = 0
    with tempfile.TemporaryDirectory() as folder:
        validators: list[CheckJsonschema | Sourcemeta] = [CheckJsonschema()]
        if told.sourcemeta is not None:
            validators.append(Sourcemeta(told.sourcemeta.resolve(), Path(folder)))
        for validator in validators:
            for line in compared(validator.name, made, mine, validator(files)):
                unexplained += "NO REASON" in line
                print(line)
    print(f"\n{time.monotonic() - begun:.0f} s", file=sys.stderr)
    return 1 if unexplained else 0


def compared(validator: str, made: Made, mine: Mapping[str, Opinion], theirs: Mapping[str, Opinion]) -> Iterator[str]:
    """How often the verdicts agree, and each reason why they do not, with the kinds of slips and an example."""
    agreed = sum(mine[name].valid == theirs[name].valid for name in made)
    yield f"\n{validator}: {agreed} of {len(made)} verdicts agree"
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[str, str] = {}
    for name, (kind, slip) in made.items():
        if mine[name].valid != theirs[name].valid:
            why = reason(validator, kind, mine[name], theirs[name]) or "NO REASON"
            side = f"{why} (here: {mine[name].why or 'valid'}; there: {theirs[name].why or 'valid'})"
            kinds[side][kind] += 1
            examples.setdefault(side, f"{slip.sheet}:{min(slip.lines, default=1)}: {slip.what}")
    for side, counts in sorted(kinds.items(), key=lambda item: -item[1].total()):
        listed = ", ".join(f"{kind} {number}" for kind, number in counts.most_common())
        yield f"  {counts.total():5}  {side}\n         {listed}\n         such as {examples[side]}"


if __name__ == "__main__":
    sys.exit(main())
