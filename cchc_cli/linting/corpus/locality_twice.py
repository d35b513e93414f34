"""A locality is described twice, under two ids."""

import datetime
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Gazetteer, Locality, entries_of
from cchc_cli.domain.vietnamese import name_key, search_key
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding
from cchc_cli.reading.corpus import PlanFile, display
from cchc_cli.reading.vocabulary import MAX_BYTES, Vocabulary
from cchc_cli.reading.yaml_file import read_yaml


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each place of a plans repository that another id describes too."""
    found: dict[Path, dict[str, Message]] = {}
    for id, said in _duplicates(view).items():
        found.setdefault(view.vocabulary.added[id], {})[id] = said
    for path, places in found.items():
        file = PlanFile(read_yaml(path, MAX_BYTES), display(path))
        for index, entry in enumerate(file.file.data["localities"]):
            if entry["id"] in places:
                yield file, Finding(("localities", index, "id"), places[entry["id"]])


def _duplicates(view: CorpusView) -> dict[str, Message]:
    """Return the message for each added place that shares name, type and parent, or the code, with one of its time.

    Of provinces the name is enough.
    """
    known: dict[Hashable, list[Locality]] = {}
    found: dict[str, Message] = {}
    for place in _places(view.vocabulary):
        naming = place.naming
        type = None if place.level is Level.PROVINCE else naming.type  # no province has the name of another one
        signs: list[tuple[Hashable, Callable[[Locality, Locality], Message]]] = [
            ((place.level, naming.parent, type, name_key(naming.name)), _same_name)
        ]
        if place.code is not None:
            signs.append(((place.level, place.code), _same_code))
        for sign, said in signs:
            alike = known.setdefault(sign, [])
            for other in alike:
                if _began(place) < _ended(other) and _began(other) < _ended(place):
                    found.update((one.id, said(one, two)) for one, two in ((place, other), (other, place)))
            alike.append(place)
    return {id: said for id, said in found.items() if id in view.vocabulary.added}


def _places(vocabulary: Vocabulary) -> Iterable[Locality]:
    """Return the localities that can be described twice: shipped ones only by one that a plans repository adds."""
    localities = vocabulary.localities
    found = dict(entries_of(localities))
    if isinstance(localities, Gazetteer):
        for place in [found[id] for id in vocabulary.added]:
            found.update((one.id, one) for one in localities.named(search_key(place.naming.name)))
            if place.code is not None:
                found.update((one.id, one) for one in localities.of_code(place.code))
    return found.values()


def _same_name(place: Locality, other: Locality) -> Message:
    return message(
        "locality-twice.name",
        "`{locality}` and `{other}` describe the same place ({name}, {parent}); use one id, or correct localities.yaml",
        locality=place.id,
        other=other.id,
        name=place.naming.full_name,
        parent=place.naming.parent,
    )


def _same_code(place: Locality, other: Locality) -> Message:
    return message(
        "locality-twice.code",
        "`{locality}` and `{other}` describe the same place (code {code}); use one id, or correct localities.yaml",
        locality=place.id,
        other=other.id,
        code=place.code,
    )


def _began(place: Locality) -> datetime.date:
    return place.history[0].since or datetime.date.min


def _ended(place: Locality) -> datetime.date:
    return place.ended or datetime.date.max


RULE = CorpusRule(
    code="C208",
    name="locality-twice",
    severity=Severity.ERROR,
    title=message("rule.locality-twice.title", "Locality with two ids"),
    summary=message("rule.locality-twice.summary", "Reports a locality that is described twice, under two ids."),
    rationale=message(
        "rule.locality-twice.rationale",
        "Plans are joined by locality id; duplicate ids break the links to other and higher-level plans.",
    ),
    bad_example={
        "localities.yaml": """\
localities:
  - id: dong-nai/phuong-tam-phuoc  # ←
    level: commune
    history:
      - {name: Tam Phước, type: phường, parent: dong-nai}
""",
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    good_example={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    check=_check,
)
