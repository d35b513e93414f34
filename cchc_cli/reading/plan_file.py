"""The conversion of the data of a plan file, already validated against the schema, to a `Plan`."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from cchc_cli.domain.dates import PartialDate, parse_date
from cchc_cli.domain.enums import (
    Aim,
    Among,
    Comparator,
    Counted,
    Coverage,
    Evidence,
    Exclusion,
    Level,
    Where,
)
from cchc_cli.domain.period import Period
from cchc_cli.domain.plan import Citation, Document, FigureException, Plan
from cchc_cli.domain.scope import Scope, ScopeTerm, Share
from cchc_cli.domain.target import Base, DocumentLocation, Due, Qualifiers, Source, Target, Trajectory
from cchc_cli.reading.errors import PathInFile, SchemaViolation
from cchc_cli.reading.vocabulary import Vocabulary

Block = dict[str, Any]

_COMPARATORS = {word.value: word for word in Comparator}
_UNLIMITED = Scope()
_PLAIN = Qualifiers()
_UNSAID = Due()


def build_plan(
    data: Block, path: Path, display_path: str, vocabulary: Vocabulary, without: Collection[int] = ()
) -> Plan:
    """Return the plan of data that is valid by the schema but for the targets whose indexes are in `without`."""
    document = data["document"]
    period = data["period"]
    reports = Source(addresses=tuple(document.get("addresses", ())), read=_date(document.get("read")))
    return Plan(
        id=path.stem,
        locality=data["locality"],
        document=Document(
            title=document["title"],
            number=document["number"],
            issued=_date(document["issued"]),
            issuer=document["issuer"],
            evidence=Evidence(document["evidence"]),
            coverage=Coverage(document.get("coverage", "full")),
            based_on=tuple(_citation(entry) for entry in document.get("based_on", ())),
            cites=tuple(_citation(entry) for entry in document.get("cites", ())),
            replaces=tuple(_citation(entry) for entry in document.get("replaces", ())),
            agency=document.get("agency", False),
            covers=tuple(part for part in Where if part in document.get("covers", (Where.TARGETS,))),
            floor_clause=_place(document["floor_clause"]) if "floor_clause" in document else None,
            exceptions=tuple(_exception(entry) for entry in document.get("exceptions", ())),
            revised=datetime.date.fromisoformat(document["revised"]) if "revised" in document else None,
            addresses=reports.addresses,
            read=reports.read,
            notes=tuple(document.get("notes", ())),
        ),
        period=Period(period["from"], period["to"], period.get("outlook")),
        targets=tuple(
            _target(entry, index, reports, vocabulary)
            for index, entry in enumerate(data["targets"])
            if index not in without
        ),
        path=display_path,
    )


def without_indicator(data: Block, violations: Iterable[SchemaViolation]) -> frozenset[int]:
    """Return the indexes of the targets that are wrong in nothing but their indicator, which is open or unknown."""
    paths: dict[int, set[PathInFile]] = {}
    for one in violations:
        if len(one.path) > 1 and one.path[0] == "targets" and isinstance(one.path[1], int):
            paths.setdefault(one.path[1], set()).add(one.path)
    return frozenset(
        index
        for index, wrong in paths.items()
        if wrong == {("targets", index, "indicator")} and isinstance(data["targets"][index]["indicator"], str | None)
    )


def _date(value: int | str | None) -> PartialDate | None:
    return None if value is None else parse_date(str(value))


def _citation(entry: Block) -> Citation:
    return _citation_of(tuple(entry.items()))


@lru_cache(maxsize=10_000)  # the plans of a country cite the same documents
def _citation_of(items: tuple[tuple[str, Any], ...]) -> Citation:
    entry = dict(items)
    return Citation(
        number=entry["number"],
        issued=_date(entry["issued"]),
        issuer=entry.get("issuer"),
        locality=entry.get("locality"),
        title=entry.get("title"),
        note=entry.get("note"),
    )


def _place(entry: Block) -> DocumentLocation:
    row = entry.get("row")
    table = None if row is None else entry.get("table", 1)
    return DocumentLocation(entry["section"], entry.get("paragraph"), table, row)


def _places(value: Block | list[Block] | None) -> tuple[DocumentLocation, ...]:
    return () if value is None else tuple(_place(entry) for entry in _many(value))


def _many(value: Any) -> list[Any]:
    """Return one thing or a list of things as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


@lru_cache(maxsize=2000)
def _number(value: int | float) -> Decimal:
    return Decimal(str(value))


def _target(entry: Block, index: int, reports: Source, vocabulary: Vocabulary) -> Target:
    comparator = next((_COMPARATORS[key] for key in entry if key in _COMPARATORS), None)
    path = entry.get("trajectory")
    trajectory = None
    if path is not None:
        comparator = Comparator(path.get("comparator", "at_least"))
        until = path.get("until")
        trajectory = Trajectory(
            start_year=path["from"],
            start_value=_number(path["start"]),
            step=_number(path["step"]),
            through=path["through"],
            until=None if until is None else _number(until),
        )
    value = entry.get(comparator.value) if comparator is not None else None
    return Target(
        index=index,
        indicator=entry["indicator"],
        source=_source(entry.get("source", {}), reports),
        comparator=comparator,
        value=None if value is None else _number(value),
        trajectory=trajectory,
        aim=Aim(entry["aim"]) if "aim" in entry else None,
        delegated_to=Level(entry["delegated_to"]) if "delegated_to" in entry else None,
        due=_due(entry.get("due")),
        scope=_scope(entry["scope"], vocabulary) if "scope" in entry else _UNLIMITED,
        each=entry.get("each", False),
        qualifiers=_qualifiers(entry["qualifiers"]) if "qualifiers" in entry else _PLAIN,
        base=_base(entry.get("base")),
        restates=_places(entry.get("restates")),
        contradicts=_places(entry.get("contradicts")),
        doubt=entry.get("doubt"),
        note=entry.get("note"),
    )


def _exception(entry: Block) -> FigureException:
    return FigureException(_place(entry), entry["stated"], entry["reason"])


def _source(entry: Block, reports: Source) -> Source:
    """Return the source of a target; `reports` has the pages of the document and the day, where it has none itself."""
    return Source(
        place=_place(entry) if "section" in entry else None,
        stated=entry.get("stated"),
        where=Where(entry["where"]) if "where" in entry else Where.TARGETS,
        addresses=tuple(entry.get("addresses", reports.addresses)),
        read=_date(entry["read"]) if "read" in entry else reports.read,
    )


def _due(value: int | str | Block | None) -> Due:
    if value is None:
        return _UNSAID
    if isinstance(value, int):
        return Due(year=value)
    if isinstance(value, str):
        return Due(every_year=True)
    if "set_by" in value:
        return Due(set_by=value["set_by"])
    if "before" in value:
        day = datetime.date.fromisoformat(value["before"])
        return Due(year=(day - datetime.timedelta(days=1)).year, before=day)
    return Due(year=value["to"], stage_from=value["from"])


def _scope(entry: Block, vocabulary: Vocabulary) -> Scope:
    return Scope(
        levels=tuple(sorted((Level(word) for word in _many(entry.get("level"))), key=lambda level: level.rank)),
        fields=_terms(entry.get("field"), vocabulary.fields),
        bodies=_terms(entry.get("body"), vocabulary.bodies),
        service_levels=tuple(sorted(_many(entry.get("service_level")))),
        among=Among(entry["among"]) if "among" in entry else None,
        share=_share(entry["share"]) if "share" in entry else None,
        part=entry.get("part"),
    )


def _terms(value: Any, known: Mapping[str, ScopeTerm]) -> tuple[ScopeTerm, ...]:
    return tuple(sorted((known[word] for word in _many(value)), key=lambda term: term.position))


def _share(entry: Block) -> Share:
    comparator = next(_COMPARATORS[key] for key in entry if key in _COMPARATORS)
    return Share(comparator, _number(entry[comparator.value]), entry["of"])


def _qualifiers(entry: Block) -> Qualifiers:
    return Qualifiers(
        excluding=tuple(word for word in Exclusion if word in entry["excluding"]) if "excluding" in entry else (),
        counting=tuple(word for word in Counted if word in entry["counting"]) if "counting" in entry else (),
        condition=entry.get("condition"),
        hedge=entry.get("hedge", False),
        average=entry.get("average", False),
        approximate=entry.get("approximate", False),
    )


def _base(value: int | str | Block | None) -> Base | None:
    if value is None:
        return None
    if isinstance(value, dict):
        return Base(f"{value['from']}-{value['to']}")
    return Base(str(value), unknown=value == "unknown")
