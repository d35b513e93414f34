"""One locality is described twice, under two ids."""

import datetime
from collections.abc import Hashable, Iterator

from cchc_cli.domain.locality import Locality
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    twins = _twins(view)
    for plan in view.plans:
        said = twins.get(plan.locality)
        if said is not None:
            yield view.file_of(plan), Finding(("locality",), said)


def _twins(view: CorpusView) -> dict[str, Message]:
    """What to say of localities that share a code, or name, type and parent, with another of the same time."""
    known: dict[Hashable, Locality] = {}
    found: dict[str, Message] = {}
    for place in view.vocabulary.localities.values():
        naming = place.naming
        name, code = "locality-twice.name", "locality-twice.code"
        signs: list[tuple[Hashable, str, dict[str, str | None]]] = [
            (
                (place.level, naming.parent, naming.type, naming.name.casefold()),
                name,
                {"name": naming.full_name, "parent": naming.parent},
            )
        ]
        if place.code is not None:
            signs.append(((place.level, place.code), code, {"code": place.code}))
        for sign, key, shared in signs:
            other = known.setdefault(sign, place)
            if other is not place and _began(place) < _ended(other) and _began(other) < _ended(place):
                found.setdefault(place.id, Message.of(key, locality=place.id, other=other.id, **shared))
                found.setdefault(other.id, Message.of(key, locality=other.id, other=place.id, **shared))
    return found


def _began(place: Locality) -> datetime.date:
    return place.history[0].since or datetime.date.min


def _ended(place: Locality) -> datetime.date:
    return place.ended or datetime.date.max


RULE = CorpusRule(
    code="C208",
    name="locality-twice",
    severity=Severity.ERROR,
    summary=message("rule.locality-twice.summary", "Finds one locality that is described twice, under two ids."),
    rationale=message(
        "rule.locality-twice.rationale", "Plans join by id: under two, a place loses its other plans and its superior."
    ),
    bad_example={
        "localities.yaml": """\
localities:
  - id: dong-nai/phuong-tam-phuoc
    level: commune
    history:
      - {name: Tam Phước, type: phường, parent: dong-nai}
""",
        "phuong-tam-phuoc.yaml": "locality: dong-nai/phuong-tam-phuoc  # ←\n",
    },
    good_example={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    check=_check,
)
