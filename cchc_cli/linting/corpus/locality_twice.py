"""One locality is described twice, under two ids."""

import datetime
from collections.abc import Hashable, Iterator

from cchc_cli.domain.locality import Locality
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    twins = _twins(view)
    for plan in view.plans:
        twin, why = twins.get(plan.locality, (None, ""))
        if twin is not None:
            yield (
                view.file_of(plan),
                Finding(
                    ("locality",),
                    f"`{plan.locality}` and `{twin.id}` are described as one place ({why}); "
                    "use one id, or correct localities.yaml",
                ),
            )


def _twins(view: CorpusView) -> dict[str, tuple[Locality, str]]:
    """The localities that share a code, or name, type and parent, with another that exists at the same time."""
    known: dict[Hashable, Locality] = {}
    found: dict[str, tuple[Locality, str]] = {}
    for place in view.vocabulary.localities.values():
        naming = place.naming
        signs: list[tuple[Hashable, str]] = [
            ((place.level, naming.parent, naming.type, naming.name.casefold()), f"{naming.full_name}, {naming.parent}")
        ]
        if place.code is not None:
            signs.append(((place.level, place.code), f"code {place.code}"))
        for sign, why in signs:
            other = known.setdefault(sign, place)
            if other is not place and _began(place) < _ended(other) and _began(other) < _ended(place):
                found.setdefault(place.id, (other, why))
                found.setdefault(other.id, (place, why))
    return found


def _began(place: Locality) -> datetime.date:
    return place.history[0].since or datetime.date.min


def _ended(place: Locality) -> datetime.date:
    return place.ended or datetime.date.max


RULE = CorpusRule(
    code="C208",
    name="locality-twice",
    severity=Severity.ERROR,
    what="Finds one locality that is described twice, under two ids.",
    why="Plans join by id: under two, a place loses its other plans and its superior.",
    fails={
        "localities.yaml": """\
localities:
  - id: dong-nai/phuong-tam-phuoc
    level: commune
    history:
      - {name: Tam Phước, type: phường, parent: dong-nai}
""",
        "phuong-tam-phuoc.yaml": "locality: dong-nai/phuong-tam-phuoc  # ←\n",
    },
    passes={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    check=_check,
)
