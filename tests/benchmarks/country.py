"""Write a country of plans to measure on: `python tests/benchmarks/country.py DIR [PLANS]`.

3,355 plans are one for each of the 34 provinces and 3,321 communes, about 40 targets each, 14 to 20 kB. Everything is
drawn from a seed. No two plans repeat each other: each has its own words, quotes, numbering, order, citations, years
and figures. The directory lints clean, and no commune is below its province.
"""

import argparse
import csv
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))

from benchmarks.country_plans import Higher, PlanMaker  # noqa: E402
from benchmarks.country_targets import Place  # noqa: E402
from benchmarks.country_words import SYLLABLES  # noqa: E402

PROVINCES = 34
COMMUNES = 3321


def write_country(directory: Path, plans: int = PROVINCES + COMMUNES, seed: int = 1) -> None:
    """Write `plans` plans, provinces first, and the communes they need as `localities.yaml`, into a new directory."""
    draw = random.Random(seed)
    catalogue = {entry["id"]: entry for entry in _shipped("indicators")}
    shipped = _shipped("localities")
    provinces = [_province(entry) for entry in shipped if len(entry.get("code", "")) == 2 and "ended" not in entry]
    taken = {one["name"] for entry in shipped for one in entry["history"]} | set(_official_names())
    pairs = (f"{one} {other}" for one in SYLLABLES for other in SYLLABLES if one != other)
    names = [name for name in pairs if name not in taken]
    draw.shuffle(names)
    directory.mkdir(parents=True, exist_ok=True)
    # its documents are invented, and have to agree with each other only
    (directory / "cchc.toml").write_text("shipped = false\n", encoding="utf-8")
    higher: list[Higher] = []
    localities = ["localities:\n"]
    for number in range(plans):
        if number < len(provinces):
            place = provinces[number]
            maker = PlanMaker(place, catalogue, draw)
            found = Higher(place, f"{number + 10}/KH-UBND", maker.issued, maker.targets.required())
            higher.append(found)
            text = maker.write(found.number, None, list(maker.targets.of_province(found.requirements)))
            _write(directory / f"{place.id}-{number + 10}-kh-ubnd-2026.yaml", text)
            continue
        above = higher[number % len(higher)]
        name = names[number % len(names)]
        if number >= len(names):
            name = f"{name} {1 + number // len(names)}"
        place = Place(f"{above.place.id}/xa-{number}", "commune", draw.choice(("xã", "xã", "phường")), name)
        maker = PlanMaker(place, catalogue, draw)
        numbered = f"{draw.randint(50, 180)}/KH-UBND" if draw.random() < 0.7 else None
        text = maker.write(numbered, above, list(maker.targets.of_commune(above.requirements)))
        _write(directory / f"xa-{number}.yaml", text)
        localities.append(
            f"  - id: {place.id}\n    level: commune\n    history:\n"
            f"      - {{since: 2025-07-01, name: {place.name}, type: {place.type}, parent: {above.place.id}}}\n"
        )
    if len(localities) > 1:
        _write(directory / "localities.yaml", "".join(localities))


def break_each(directory: Path) -> None:
    """Put one mistake into every plan: a figure that `stated` does not contain, or a misspelt key."""
    for at, path in enumerate(sorted(directory.glob("*.yaml"))):
        if path.name == "localities.yaml":
            continue
        text = path.read_text(encoding="utf-8")
        wrong = re.sub(r"(?<=tối thiểu )(?=\d)", "1", text, count=1)
        text = text.replace("at_least: ", "at_leest: ", 1) if at % 2 or wrong == text else wrong
        _write(path, text)


def _shipped(name: str) -> list[dict[str, Any]]:
    """Return the entries of `indicators` or `localities`, every scalar as text."""
    text = (ROOT / "schema" / f"{name}.yaml").read_text(encoding="utf-8")
    entries: list[dict[str, Any]] = yaml.load(text, yaml.CBaseLoader)[name]
    return entries


def _official_names() -> Iterator[str]:
    """Yield the names of the communes of the country."""
    with (ROOT / "schema" / "communes.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield row["name"]


def _province(entry: dict[str, Any]) -> Place:
    """Return a province under the name it has when the plans are issued."""
    named = [one for one in entry["history"] if one.get("since", "") <= "2026-01"][-1]
    return Place(entry["id"], "province", named["type"], named["name"])


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Parse the arguments and write the country."""
    parser = argparse.ArgumentParser(description="Write a directory of invented plans to measure on.")
    parser.add_argument("directory", metavar="DIR", type=Path, help="the plans directory to write; new or empty")
    parser.add_argument(
        "plans",
        metavar="PLANS",
        type=int,
        nargs="?",
        default=PROVINCES + COMMUNES,
        help=f"number of plans, the first {PROVINCES} of provinces (default: {PROVINCES + COMMUNES})",
    )
    parser.add_argument("--seed", type=int, default=1, help="seed of everything that is drawn (default: 1)")
    options = parser.parse_args()
    if options.plans < 1:
        parser.error("PLANS must be 1 or more")
    if options.directory.exists() and (not options.directory.is_dir() or any(options.directory.iterdir())):
        parser.error(f"{options.directory} exists and is not an empty directory")
    write_country(options.directory, options.plans, options.seed)


if __name__ == "__main__":
    main()
