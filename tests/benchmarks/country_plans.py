"""Invent the plan of one place: its document, what it cites, and the order and places of its targets."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks import country_words as words
from benchmarks.country_targets import FIRST, LAST, Catalogue, Entry, Place, Requirement, TargetMaker
from benchmarks.country_yaml import Text, YamlWriter

MODELINE = "# yaml-language-server: $schema=../schema/plan.schema.json\n"


@dataclass(frozen=True)
class Higher:
    """The plan of a province: what communes cite and what they may not be below."""

    place: Place
    number: str
    issued: str
    requirements: tuple[Requirement, ...]


class PlanMaker:
    """Invent the plan of one place. `catalogue` has the entries of `schema/indicators.yaml` by id."""

    def __init__(self, place: Place, catalogue: Catalogue, draw: random.Random) -> None:
        """Draw what all of a plan has in common: period, date, numbering of its sections, habits of writing."""
        self.place = place
        self._draw = draw
        self._writer = YamlWriter(draw)
        annual = place.level == "commune" and draw.random() < 0.2
        self.last = FIRST if annual else LAST
        month = 1 if place.level == "province" else draw.randint(2, 4)
        self.issued = f"2026-{month:02}-{draw.randint(10, 28)}"
        self._noted = draw.choice((0.8, 0.9, 1.0))
        self._part = draw.choice(("I", "II", "III", "P2.I", "P2.II"))
        self._sections = self._numbering()
        self.targets = TargetMaker(place, self.last, catalogue, draw)

    def _numbering(self) -> list[str]:
        """Return the sections of the document in their order."""
        draw = self._draw
        tail = draw.choice(("", ".a", ".1", ".b", ".2"))
        return [f"{self._part}.{number}{tail}" for number in range(draw.randint(1, 3), draw.randint(8, 12))]

    def write(self, number: str | None, higher: Higher | None, targets: Sequence[Entry]) -> str:
        """Return the text of the plan file."""
        draw, place = self._draw, self.place
        years = (
            f"năm {FIRST}" if self.last == FIRST else f"giai đoạn {FIRST}{draw.choice(('-', ' - ', '–'))}{self.last}"
        )
        document: Entry = {
            "title": Text(draw.choice(words.TITLES).format(type=place.type, name=place.name, span=years)),
            "number": number,
            "issued": self.issued,
            "issuer": Text(place.issuer),
            "evidence": "primary",
            **({"coverage": "full"} if draw.random() < 0.3 else {}),
            **self._citations(higher, number),
            "notes": [self._sentence(one) for one in draw.sample(words.DOCUMENT_NOTES, draw.randint(1, 4))],
        }
        head = {"locality": place.id, "document": document}
        lines = [MODELINE, *self._writer.lines(head), f"period: {{from: {FIRST}, to: {self.last}}}\ntargets:\n"]
        for entry in self._placed(targets):
            if draw.random() < 0.15:
                lines.append(f"  # {self._sentence(draw.choice(words.COMMENTS))}\n")
            lines += self._writer.entry(entry, "  ")
        return "".join(lines)

    def _sentence(self, template: str) -> Text:
        return Text(words.sentence(template, f"{self.place.type} {self.place.name}", self._draw))

    def _note(self) -> Text:
        sentences = self._draw.sample(words.NOTES, self._draw.choice((1, 2, 2, 3)))
        return Text(" ".join(self._sentence(one) for one in sentences))

    def _citations(self, higher: Higher | None, own: str | None) -> dict[str, list[Entry]]:
        """Return `based_on` and `cites`: a document has one date, issuer and title in all plans, by its number."""
        draw = self._draw
        basis: list[Entry] = [
            {"number": "76/NQ-CP", "issued": "2021-07-15", "issuer": Text("Chính phủ"), "locality": "viet-nam"}
        ]
        if higher is not None:
            basis.append(
                {
                    "number": higher.number,
                    "issued": higher.issued,
                    "issuer": Text(higher.place.issuer),
                    "locality": higher.place.id,
                }
            )
        found = [
            _national(draw.randint(100, 260), draw.randrange(len(words.NATIONAL))) for _ in range(draw.randint(4, 9))
        ]
        places = [self.place] if higher is None else [self.place, higher.place, higher.place]
        found += [_local(draw.randint(300, 999), draw.choice(places)) for _ in range(draw.randint(2, 5))]
        draw.shuffle(found)
        taken = {own, *(one["number"] for one in basis)}
        cites = []
        for one in found:
            if one["number"] not in taken:
                taken.add(one["number"])
                if draw.random() < 0.6:
                    one.pop("title")
                cites.append(one)
        return {"based_on": basis, "cites": cites}

    def _placed(self, targets: Sequence[Entry]) -> Iterator[Entry]:
        """Yield the targets in an order of this plan's own, each with its place; restatements come last."""
        draw = self._draw
        order = list(targets)
        draw.shuffle(order)
        at, paragraph = 0, draw.randint(1, 3)
        size = len(order) / len(self._sections)
        answers: list[Entry] = []
        for number, entry in enumerate(order):
            if number >= (at + 1) * size:
                at, paragraph = at + 1, draw.randint(1, 3)
            elif number and draw.random() < 0.8:
                paragraph += draw.randint(1, 2)
            here = {"section": self._sections[at], "paragraph": paragraph}
            restated = entry.pop("_restated", None)
            if restated is not None:
                there = {"section": f"{self._part}.20.b", "paragraph": len(answers) + 1}
                source = {**there, "stated": restated, "where": "tasks"}
                answers.append(_ordered({**entry, "restates": here, "source": source}))
                entry["restates"] = there
            more = {"note": self._note()} if draw.random() < self._noted else {}
            yield _ordered({**entry, "source": {**here, "stated": entry["_stated"]}, **more})
        yield from answers


_KEYS = (
    "indicator", "scope", "at_least", "exactly", "at_most", "trajectory", "aim", "delegated_to", "due", "base",
    "qualifiers", "restates", "contradicts", "doubt", "source", "note",
)  # fmt: skip


def _ordered(entry: Entry) -> Entry:
    """Return an entry with its keys as a plan file has them, without what only this module knows."""
    return {key: entry[key] for key in _KEYS if key in entry}


def _national(number: int, kind: int) -> Entry:
    """Return a document of the nation: everything but its number follows from the number."""
    form, issuer = words.NATIONAL[kind]
    year = 2021 + number % 5
    return {
        "number": form.format(number=number, year=year),
        "issued": f"{year}-{1 + number % 12:02}-{1 + number % 28:02}",
        "issuer": Text(issuer),
        "title": Text(f"{words.SUBJECTS[number % len(words.SUBJECTS)]} năm {year}"),
    }


def _local(number: int, place: Place) -> Entry:
    """Return a document of a province or commune, in the same way."""
    return {
        "number": words.LOCAL[number % len(words.LOCAL)].format(number=number),
        "issued": f"2025-{1 + number % 12:02}-{1 + number % 28:02}",
        "issuer": Text(place.issuer),
        "locality": place.id,
        "title": Text(f"{words.SUBJECTS[number % len(words.SUBJECTS)]} tại {place.type} {place.name}"),
    }
