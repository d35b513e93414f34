"""Values that the schema allows and that are invalid: unknown names, dates that do not exist, years out of order."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.locality import Gazetteer, Localities, entries_of
from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.domain.vietnamese import search_key, suggestions
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.errors import ErrorKind, PathInFile, SchemaViolation, printable
from cchc_cli.reading.schema_messages.keys import incomplete_source, missing_key
from cchc_cli.reading.vocabulary import Vocabulary
from cchc_cli.reading.yaml_file import YamlFile

MAX_ADVISED = 50
"""Suggestions take time: further unknown names of a file get none."""

CLOSE = 0.86
"""The least similarity of a suggested id: typing errors have more, other ids that share words have less."""

_Targets = list[tuple[int, dict[str, Any]]]


def value_errors(
    file: YamlFile, vocabulary: Vocabulary, without: Collection[int | None], unnamed: Collection[int] = ()
) -> Iterator[SchemaViolation]:
    """Yield the invalid values of a plan whose data is valid by the schema but for the targets `without`.

    The indicators of the targets `unnamed` are invalid by the schema.
    """
    targets = [(index, entry) for index, entry in enumerate(file.data["targets"]) if index not in without]
    for count, (path, kind, name) in enumerate(_unknown_names(file.data, vocabulary, targets, unnamed)):
        advice = None
        if count < MAX_ADVISED:
            likeliest = _likeliest(file, vocabulary, name, path, kind)
            advice = _advice(name, path, kind, vocabulary, likeliest)
        yield SchemaViolation(path, _unknown(printable(name), path, kind, advice), kind=kind)
    if "addresses" not in file.data["document"]:
        for index, entry in targets:
            path = ("targets", index)
            source = entry.get("source")
            if source is None:
                yield SchemaViolation(path, missing_key("source", path))
            elif "section" not in source and "addresses" not in source:
                yield SchemaViolation((*path, "source"), incomplete_source(source))
    for path, date in (*_dates(file.data["document"]), *_dates_of_targets(targets)):
        if date is not None and parse_date(str(date)) is None:
            said = message("impossible-date", "{date} is not a valid date; correct the day or month", date=str(date))
            yield SchemaViolation(path, said, kind=ErrorKind.IMPOSSIBLE_DATE)
    for path, said in (*_years_of_plan(file.data["period"]), *_years_of_targets(targets)):
        yield SchemaViolation(path, said, kind=ErrorKind.YEARS_OUT_OF_ORDER)


def _unknown_names(
    data: dict[str, Any], vocabulary: Vocabulary, targets: _Targets, unnamed: Collection[int]
) -> Iterator[tuple[PathInFile, ErrorKind, str]]:
    """Yield the localities, indicators, fields and bodies that are not in the vocabulary."""
    if data["locality"] not in vocabulary.localities:
        yield ("locality",), ErrorKind.UNKNOWN_LOCALITY, data["locality"]
    for index, entry in targets:
        if index not in unnamed and entry["indicator"] not in vocabulary.catalogue:
            yield ("targets", index, "indicator"), ErrorKind.UNKNOWN_INDICATOR, entry["indicator"]
        for key, known in (("field", vocabulary.fields), ("body", vocabulary.bodies)):
            path: PathInFile = ("targets", index, "scope", key)
            for at, term in _terms(entry.get("scope", {}).get(key, ())):
                if term not in known:
                    yield (*path, *at), ErrorKind.UNKNOWN_SCOPE, term
    for path, entry in _documents(data["document"]):
        locality = entry.get("locality")
        if locality is not None and locality not in vocabulary.localities:
            yield (*path, "locality"), ErrorKind.UNKNOWN_LOCALITY, locality


def _terms(value: str | Sequence[str]) -> Iterator[tuple[PathInFile, str]]:
    """Yield the terms of a value, which may be one alone, with their paths below it."""
    if isinstance(value, str):
        yield (), value
    else:
        yield from (((at,), term) for at, term in enumerate(value))


def _documents(document: dict[str, Any]) -> Iterator[tuple[PathInFile, dict[str, Any]]]:
    """Yield the documents that a plan is based on, cites and replaces."""
    for key in ("based_on", "cites", "replaces"):
        for index, entry in enumerate(document.get(key, ())):
            yield ("document", key, index), entry


def _likeliest(file: YamlFile, vocabulary: Vocabulary, name: str, path: PathInFile, kind: ErrorKind) -> list[str]:
    """Return the ids that an unknown name means by more than its letters, the likeliest first."""
    if kind is ErrorKind.UNKNOWN_SCOPE:
        return _terms_named(name, vocabulary.fields if "field" in path else vocabulary.bodies)
    return _of_the_same_name(file, vocabulary) if path == ("locality",) else []


def _terms_named(name: str, terms: Mapping[str, ScopeTerm]) -> list[str]:
    """Return the terms whose label has the words of a name, or begins with its letters, as `ubnd`."""
    key = search_key(name).strip("-")
    found = []
    for id_, term in terms.items():
        labels = [search_key(label) for label in (term.label.vi, term.label.en)]
        initials = ["".join(word[0] for word in label.split("-") if word) for label in labels]
        first = key.split("-")[0]
        if any(f"-{key}-" in f"-{label}-" for label in labels) or (len(first) > 2 and first in initials):
            found.append(id_)
    return found if key else []


def _of_the_same_name(file: YamlFile, vocabulary: Vocabulary) -> list[str]:
    """Return the localities that the file is named after."""
    stem = file.path.stem
    found = [*entries_of(vocabulary.localities)]
    if isinstance(vocabulary.localities, Gazetteer):
        found += [one.id for one in vocabulary.localities.named(search_key(stem)) if one.ended is None]
    return [one for one in found if one.rsplit("/", 1)[-1] == stem]


def _advice(name: str, path: PathInFile, kind: ErrorKind, vocabulary: Vocabulary, likeliest: list[str]) -> Message:
    known, added = _known(name, path, kind, vocabulary)
    for file, errors in vocabulary.broken:
        if file.stem.lower() == added:
            return message(
                "advice.broken",
                "; {file} line {line} is not valid, so its entries are not used: correct that first",
                file=file.name,
                line=errors[0].line,
            )
    cutoff = 0.6 if kind is ErrorKind.UNKNOWN_LOCALITY else CLOSE
    close = list(dict.fromkeys([*likeliest, *suggestions(name, list(known), cutoff=cutoff)]))[:3]
    if close:
        return message(
            "advice.meant-or-add",
            "; did you mean {words:quoted or}? otherwise add it to {kind}.yaml beside the plans",
            words=close,
            kind=added,
        )
    return message("advice.add", "; add it to {kind}.yaml beside the plans, or correct it", kind=added)


def _similar_ids(name: str, localities: Localities) -> list[str]:
    """Return the ids of the localities that can be meant by an unknown one."""
    found = [*entries_of(localities)]
    if isinstance(localities, Gazetteer):
        found += [one.id for one in localities.similar(search_key(name))]
    return found


def _known(name: str, path: PathInFile, kind: ErrorKind, vocabulary: Vocabulary) -> tuple[Iterable[str], str]:
    """Return the names that can be meant by an unknown one, and the file that adds to them."""
    if kind is ErrorKind.UNKNOWN_SCOPE:
        return (vocabulary.fields if "field" in path else vocabulary.bodies), "scopes"
    if kind is ErrorKind.UNKNOWN_LOCALITY:
        return _similar_ids(name, vocabulary.localities), "localities"
    return vocabulary.catalogue, "indicators"


def _unknown(name: str, path: PathInFile, kind: ErrorKind, advice: Message | None) -> Message:
    if kind is ErrorKind.UNKNOWN_SCOPE:
        if "field" in path:
            return message("unknown-scope.field", "unknown field `{name}`{advice}", name=name, advice=advice)
        return message("unknown-scope.body", "unknown body `{name}`{advice}", name=name, advice=advice)
    if kind is ErrorKind.UNKNOWN_LOCALITY:
        return message("unknown-locality", "unknown locality `{name}`{advice}", name=name, advice=advice)
    return message("unknown-indicator", "unknown indicator `{name}`{advice}", name=name, advice=advice)


def _dates(document: dict[str, Any]) -> Iterator[tuple[PathInFile, Any]]:
    """Yield the dates of issue of a plan and of the documents in it."""
    yield ("document", "issued"), document["issued"]
    yield ("document", "read"), document.get("read")
    yield ("document", "revised"), document.get("revised")
    for path, entry in _documents(document):
        yield (*path, "issued"), entry["issued"]


def _dates_of_targets(targets: _Targets) -> Iterator[tuple[PathInFile, Any]]:
    """Yield the dates before which figures are due, and the days on which their pages were read."""
    for index, entry in targets:
        due = entry.get("due")
        if isinstance(due, dict) and "before" in due:
            yield ("targets", index, "due", "before"), due["before"]
        yield ("targets", index, "source", "read"), entry.get("source", {}).get("read")


def _years_of_plan(period: dict[str, int]) -> Iterator[tuple[PathInFile, Message]]:
    if period["from"] > period["to"]:
        yield (
            ("period", "from"),
            message(
                "years-out-of-order.period",
                "the plan period begins in {first} but ends in {last}; swap the years, or correct one",
                first=period["from"],
                last=period["to"],
            ),
        )
    if period.get("outlook", period["to"] + 1) <= period["to"]:
        yield (
            ("period", "outlook"),
            message(
                "years-out-of-order.outlook",
                "the outlook year {year} must be after the last year of the plan period; correct it, or remove it",
                year=period["outlook"],
            ),
        )


def _years_of_targets(targets: _Targets) -> Iterator[tuple[PathInFile, Message]]:
    """Yield the stages, trajectories and baselines that end before they begin, so that they contain no year."""
    for index, entry in targets:
        due, steps, base = entry.get("due"), entry.get("trajectory"), entry.get("base")
        path = ("targets", index)
        if isinstance(due, dict) and due.get("from", 0) > due.get("to", 0):
            yield (
                (*path, "due", "from"),
                message(
                    "years-out-of-order.stage",
                    "the stage begins in {first} but ends in {last}; swap the years, or correct one",
                    first=due["from"],
                    last=due["to"],
                ),
            )
        if steps is not None and steps["from"] >= steps["through"]:
            yield (
                (*path, "trajectory", "through"),
                message(
                    "years-out-of-order.trajectory",
                    "the trajectory begins in {first} but runs through {last}; correct a year, or write a single "
                    "value with `due`",
                    first=steps["from"],
                    last=steps["through"],
                ),
            )
        if isinstance(base, dict) and base["from"] > base["to"]:
            yield (
                (*path, "base", "from"),
                message(
                    "years-out-of-order.base",
                    "the baseline begins in {first} but ends in {last}; swap the years, or correct one",
                    first=base["from"],
                    last=base["to"],
                ),
            )
