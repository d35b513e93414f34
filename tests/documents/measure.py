"""Measure drafts against hand-made plans: `python -m documents.measure` in `tests/`.

CCHC_SOURCES names the folder of the real documents.

For each document: figures of its plan; found (a draft entry with the figure anywhere); place (in the same section and
paragraph or row); read (there with the same operator, value and deadline); scope; the indicator first and among three;
entries that the plan does not have; figures left as comments; comments on
quantities that are neither shares nor ranks. Candidates come from the catalogue alone, so that no
document has to be left out.
"""

import os
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from cchc_cli.documents.audit.entry import COMPARATORS, place
from cchc_cli.documents.draft.draft import Draft, draft_of
from cchc_cli.documents.draft.entries import DraftEntry
from cchc_cli.documents.readers.read import read_document
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import read_yaml

HERE = Path(__file__).parent
PLANS = HERE.parents[1] / "plans"
FIRST_HALF = ("1", "2", "3", "4", "5", "6")
"""Documents that were written before the reader, and those written after it."""
SECOND_HALF = ("7", "8", "9", "10", "11", "12")
REAL = ("tam-phuoc", "tan-minh", "hang-gon", "vinh-cuu", "huong-xuan")
SUPERIOR = "viet-nam-2629-qd-ttg-2025"


@dataclass
class Score:
    """The counts of one document."""

    figures: int = 0
    found: int = 0
    place: int = 0
    read: int = 0
    scope: int = 0
    first: int = 0
    three: int = 0
    extra: int = 0
    doubts: int = 0
    other: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def documents() -> Iterator[tuple[str, Path, Path]]:
    """Yield name, plan and document of each that is at hand."""
    for name in (*FIRST_HALF, *SECOND_HALF):
        yield name, HERE / "gold" / f"{name}.yaml", next((HERE / "assets").glob(f"{name}.*"))
    sources = os.environ.get("CCHC_SOURCES")
    if not sources:
        return
    index = {line["plan"]: line["file"] for line in read_yaml(Path(sources, "index.yaml")).data}
    for name in REAL:
        yield name, PLANS / f"{name}.yaml", Path(sources, index[name])
    superior = Path(sources, "superior", "2629-qd-ttg-2025.txt")
    if superior.is_file():
        yield SUPERIOR, PLANS / "superior" / f"{SUPERIOR}.yaml", superior


@cache
def drafted(document: Path) -> Draft:
    known = vocabulary()
    return draft_of(read_document(document), known.localities, known.catalogue, known.fields)


def score(plan: Path, document: Path) -> tuple[Score, list[str]]:
    """Return the counts of a document, and what was missed."""
    draft = drafted(document)
    targets: list[Any] = [one for one in read_yaml(plan).data["targets"] if _figure(one) is not None]
    other = sum(doubt.is_quantity for doubt in draft.doubts)
    result, missed = Score(figures=len(targets), doubts=len(draft.doubts) - other, other=other), list[str]()
    used: set[int] = set()
    for target in targets:
        where, figure = place(target["source"]), _figure(target)
        same = [(at, one) for at, one in enumerate(draft.entries) if _figure(one.fields) == figure]
        here = [(at, one) for at, one in same if one.place == where]
        right = [(at, one) for at, one in here if _reading(one.fields) == _reading(target)]
        scoped = [(at, one) for at, one in right if one.fields.get("scope") == target.get("scope")]
        result.found += bool(same)
        result.place += bool(here)
        result.read += bool(right)
        result.scope += bool(scoped)
        best = next(iter(scoped or right or here), None)
        if best is None or not right:
            missed.append(
                f"{where} {target['indicator']} {_reading(target)}: drafted {[_reading(o.fields) for _, o in here]}"
            )
        if best is not None:
            used.add(best[0])
            names = [one.indicator for one in best[1].candidates]
            result.first += names[:1] == [target["indicator"]]
            result.three += target["indicator"] in names
            if target["indicator"] != (names or [""])[0]:
                missed.append(f"{where} {target['indicator']}: candidates {names}")
    figures = [at for at, one in enumerate(draft.entries) if _figure(one.fields) is not None]
    result.extra = len([at for at in figures if at not in used and not _is_shared(draft.entries[at], targets)])
    return result, missed


def _is_shared(entry: DraftEntry, targets: list[Any]) -> bool:
    return any(place(one["source"]) == entry.place and _reading(one) == _reading(entry.fields) for one in targets)


def _figure(fields: Any) -> Decimal | None:
    path = fields.get("trajectory")
    if path is not None:
        return Decimal(str(path["start"]))
    return next((Decimal(str(fields[word])) for word in COMPARATORS if word in fields), None)


def _reading(fields: Any) -> tuple[str, ...]:
    path = fields.get("trajectory")
    if path is not None:
        return (
            "trajectory",
            *(f"{key} {Decimal(str(path[key])).normalize():f}" for key in ("from", "start", "step", "through")),
        )
    word = next((one for one in COMPARATORS if one in fields), "")
    value = f"{Decimal(str(fields[word])).normalize():f}" if word else ""
    return (word, value, str(fields.get("due")))


def table(rows: list[tuple[str, Score]]) -> str:
    """Return the counts as a table."""
    head = ("document", "figures", "found", "place", "read", "scope", "first", "three", "extra", "doubts", "other")
    lines = [f"{head[0]:28}" + "".join(f"{word:>9}" for word in head[1:])]
    for name, one in rows:
        shares = "".join(f"{value / max(one.figures, 1):9.0%}" for value in astuple(one)[1:7])
        lines.append(f"{name:28}{one.figures:9}{shares}{one.extra:9}{one.doubts:9}{one.other:9}")
    return "\n".join(lines)


def main() -> None:
    groups = {"first half": FIRST_HALF, "second half": SECOND_HALF, "real": REAL, "superior": (SUPERIOR,)}
    scored = {name: score(plan, document) for name, plan, document in documents()}
    rows = [(name, one) for name, (one, _) in scored.items()]
    for group, names in groups.items():
        found = [scored[name][0] for name in names if name in scored]
        if found:
            rows.append((group, sum(found, Score())))
    print(table(rows))
    for name, (_, missed) in scored.items():
        for line in missed:
            print(f"  {name}: {line}")


if __name__ == "__main__":
    main()
