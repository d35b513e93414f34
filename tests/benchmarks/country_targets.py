"""Invent the targets of one plan: figures, none below what a province requires, and the phrases around them.

An entry is a mapping with the keys of a plan file, without its place. Besides, `_stated` is its phrase, and
`_restated` the phrase of a second mention, if there is one.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import Any

from benchmarks import country_words as words
from benchmarks.country_yaml import Text

FIRST, LAST = 2026, 2030
PHRASE_LENGTH = 60
OPERATORS = frozenset(["trên", "dưới", "hơn", "vượt", "quá", "từ", "khoảng", "gần", "ít", "nhất", "tối", "thiểu", "đa"])
"""Words that say, before a figure, how it is meant."""
"""The schema allows so many characters in `stated`."""

Entry = dict[str, Any]
Catalogue = Mapping[str, Any]


@dataclass(frozen=True)
class Place:
    """A locality that has a plan: id, level, type and name of today."""

    id: str
    level: str
    type: str
    name: str

    @property
    def issuer(self) -> str:
        """Return the people's committee of the place."""
        return f"UBND {self.type} {self.name}"


@dataclass(frozen=True)
class Requirement:
    """What a province requires for an indicator: values by year, none less than an earlier one."""

    indicator: str
    kind: str
    steps: tuple[tuple[int, int], ...]

    def least(self, year: int = LAST) -> int:
        """Return the greatest value required by a year; 30 if there is none yet."""
        return max((value for due, value in self.steps if due <= year), default=30)


class TargetMaker:
    """Invent the targets of the plan of one place."""

    def __init__(self, place: Place, last: int, catalogue: Catalogue, draw: random.Random) -> None:
        """Keep the place, the last year of its plan and the catalogue to draw indicators from."""
        self._place = place
        self._last = last
        self._catalogue = catalogue
        self._draw = draw

    def required(self) -> tuple[Requirement, ...]:
        """Draw what a province requires of its communes and of itself."""
        draw = self._draw
        shares = [one for one, entry in self._catalogue.items() if _is_share(entry)]
        return tuple(_requirement(name, draw) for name in draw.sample(shares, 34))

    def of_province(self, requirements: Sequence[Requirement]) -> Iterator[Entry]:
        """Yield the entries of what a province requires, and some without a figure."""
        for one in requirements:
            scope = {"scope": {"level": "commune"}} if self._draw.random() < 0.2 else {}
            if one.kind == "trajectory":
                yield self._rise(one.indicator, one.steps, scope)
                continue
            for due, value in one.steps:
                stage = {"single": None, "yearly": "every-year", "stage": {"from": FIRST, "to": due}}.get(one.kind, due)
                yield self._figure(one.indicator, Decimal(value), stage, scope)
        yield from self._others(4, ())

    def of_commune(self, requirements: Sequence[Requirement]) -> Iterator[Entry]:
        """Yield entries of a commune: most of what its province requires, never less, and some of its own."""
        draw = self._draw
        for one in draw.sample(requirements, draw.randint(28, 33)):
            yield from self._answer(one)
        yield from self._others(draw.randint(5, 9), [one.indicator for one in requirements])

    def _answer(self, required: Requirement) -> Iterator[Entry]:
        draw, name, top = self._draw, required.indicator, required.least()
        kind = draw.choices(("plain", "dated", "stage", "yearly", "two", "rise", "scoped"), (50, 20, 6, 6, 8, 4, 6))[0]
        if self._last == FIRST:
            kind = draw.choice(("plain", "dated", "yearly"))
        early = draw.randint(FIRST, self._last - 1) if self._last > FIRST else FIRST
        if kind == "two":
            least = required.least(early)
            first = draw.randint(least, max(least, top))
            yield self._figure(name, Decimal(first), early)
            yield self._figure(name, Decimal(draw.randint(max(first, top), 100)), self._last)
        elif kind == "rise":
            step = draw.choice((1, 2))
            start = min(max(top, 70), 100 - step * (LAST - FIRST))
            if start >= top:
                yield self._rise(name, tuple((year, start + step * (year - FIRST)) for year in range(FIRST, LAST + 1)))
        elif kind == "dated":
            year = draw.choice((early, self._last))
            least = required.least(year) if draw.random() < 0.4 else top
            yield self._figure(name, self._value(least), year)
        else:
            due = {"yearly": "every-year", "stage": {"from": early, "to": self._last}}.get(kind)
            scope = {"scope": {"field": draw.choice((["land", "construction"], "land", "business"))}}
            yield self._figure(name, self._value(top), due, scope if kind == "scoped" else {})

    def _value(self, least: int) -> Decimal:
        value = Decimal(self._draw.randint(least, 100))
        return value + Decimal("0.5") if value < 100 and self._draw.random() < 0.1 else value

    def _figure(self, name: str, value: Decimal, due: Any = None, more: Mapping[str, Any] | None = None) -> Entry:
        """Return an entry with a percentage, its phrase, and now and then a qualifier, doubt or restatement."""
        draw = self._draw
        operator = draw.choice(("at_least", "at_least", "exactly")) if value < 100 else "exactly"
        entry: Entry = {"indicator": name, **(more or {}), operator: value}
        phrase = self._phrase(name, operator, f"{str(value).replace('.', ',')}%")
        if due is not None:
            entry["due"] = due
        chance = draw.random()
        if chance < 0.08:
            entry["qualifiers"] = {"excluding": ["confidential"]}
            phrase = f"{phrase} (trừ hồ sơ mật)"
        elif chance < 0.13:
            entry["qualifiers"] = {"hedge": True}
            phrase = f"phấn đấu {phrase}"
        elif chance < 0.17:
            entry["qualifiers"] = {"counting": draw.choice((["cadres"], ["cadres", "civil-servants"]))}
        elif chance < 0.24:
            entry["qualifiers"] = {
                "condition": Text(words.sentence(draw.choice(words.CONDITIONS), self._place.name, draw))
            }
        elif chance < 0.26:
            entry["doubt"] = Text(f"Câu in không nói tính trên {draw.randint(2, 90)} đơn vị hay trên tổng số.")
        elif chance < 0.31 and due is None:
            entry["_restated"] = Text(self._phrase(name, operator, f"{str(value).replace('.', ',')}%"))
        return {**entry, "_stated": Text(phrase)}

    def _rise(self, name: str, steps: Sequence[tuple[int, int]], more: Mapping[str, Any] | None = None) -> Entry:
        (first, start), (_, second), *_ = steps
        step = second - start
        rise = {"from": first, "start": start, "step": step, "through": steps[-1][0]}
        phrase = f"tối thiểu {start}% … mỗi năm tăng {self._draw.choice(('thêm ', 'ít nhất ', ''))}{step}%"
        return {"indicator": name, **(more or {}), "trajectory": rise, "_stated": Text(phrase)}

    def _phrase(self, name: str, operator: str, value: str) -> str:
        """Return the words around a figure: some of those of the indicator, before or after it, or left out."""
        draw = self._draw
        forms = words.AT_LEAST if operator == "at_least" else words.EXACTLY
        form = draw.choice(forms).format(value=value)
        named = self._named(name, PHRASE_LENGTH - 20 - len(form))
        if not named or draw.random() < 0.2:
            return form
        if draw.random() < 0.4:
            return f"{form} {named}"
        return f"{named}{' …' if draw.random() < 0.3 else ''} {form}"

    def _named(self, name: str, length: int) -> str:
        """Return the first words of a name, as many as are drawn and fit, up to one that is an operator of a figure."""
        label = self._catalogue[name]["label"]["vi"]
        found = (label[0].lower() + label[1:]).replace(",", "").split()
        found = found[: self._draw.randint(2, len(found))]
        found = list(takewhile(lambda word: word not in OPERATORS, found))
        while len(" ".join(found)) > length:
            found.pop()
        return " ".join(found)

    def _others(self, count: int, taken: Sequence[str]) -> Iterator[Entry]:
        """Yield entries that no figure of a province answers: aims, ranks, savings, assigned targets."""
        draw = self._draw
        for name in draw.sample([one for one in self._catalogue if one not in taken], 4 * count):
            entry = self._other(name, self._catalogue[name])
            if entry is not None:
                count -= 1
                yield entry
            if not count:
                return

    def _other(self, name: str, indicator: Mapping[str, Any]) -> Entry | None:
        draw = self._draw
        unit, above = indicator["unit"], self._place.level == "province"
        if unit == "state":
            aim, verb = draw.choice((("have", "có"), ("complete", "hoàn thành"), ("ensure", "bảo đảm")))
            return {"indicator": name, "aim": aim, "_stated": Text(f"{verb} {self._named(name, 40)}")}
        if unit == "rank" and not above:
            rank = draw.randint(3, 30)
            stated = Text(draw.choice(("nhóm {} xã dẫn đầu", "thuộc nhóm {} đơn vị đứng đầu")).format(rank))
            scope = {"among": "communes-of-province"}
            return {"indicator": name, "scope": scope, "at_most": rank, "_stated": stated}
        if unit == "score":
            score = 60 if above else draw.randint(60, 98)
            return {"indicator": name, "at_least": score, "_stated": Text(f"từ {score} điểm trở lên")}
        if indicator.get("needs_base") and draw.random() < 0.8:
            share = 5 if above else draw.randint(5, 60)
            base, saved = draw.choice(
                (
                    (Text("dự toán được giao"), f"tiết kiệm tối thiểu {share}%"),
                    (2025, f"giảm ít nhất {share}% so với năm 2025"),
                    ({"from": 2021, "to": 2025}, f"tối thiểu {share}%"),
                )
            )
            return {"indicator": name, "at_least": share, "base": base, "_stated": Text(saved)}
        if indicator.get("needs_base") and not above:
            how = draw.choice(("theo chỉ tiêu tỉnh giao", "thực hiện theo phân bổ của tỉnh", "tỉnh giao hằng năm"))
            return {"indicator": name, "delegated_to": "province", "base": "unknown", "_stated": Text(how)}
        return None


def _is_share(indicator: Mapping[str, Any]) -> bool:
    return indicator["unit"] == "percent" and not indicator.get("needs_base")


def _requirement(name: str, draw: random.Random) -> Requirement:
    top = draw.choice((60, 70, 75, 80, 85, 90, 95, 98, 100))
    kind = draw.choices(("single", "dated", "two", "yearly", "stage", "trajectory"), (50, 15, 15, 8, 6, 6))[0]
    if kind == "two":
        middle = draw.choice((2027, 2028))
        return Requirement(name, kind, ((middle, top - draw.choice((10, 20, 30))), (LAST, top)))
    if kind == "trajectory":
        step = draw.choice((2, 4, 5))
        years = range(FIRST, LAST + 1)
        return Requirement(name, kind, tuple((year, top - step * (LAST - year)) for year in years))
    due = {"yearly": FIRST, "stage": draw.choice((2028, LAST)), "dated": draw.choice((2028, 2029, LAST))}
    return Requirement(name, kind, ((due.get(kind, LAST), top),))
