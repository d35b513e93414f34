"""The data behind an output: version, date and layers, as a line and as a record."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cchc_cli.analysis.bases import UnknownDocument
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.layers import SHIPPED, Data, Replacement, UsedLayer
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message, plural
from cchc_cli.output import documents, figures

_SETS_TARGETS = re.compile(r"\s*\d+\s*(?:/\s*\d{4}\s*)?[/-]\s*(?:QĐ|NQ|KH|CTr|CTHĐ)\b", re.IGNORECASE)
"""The number of a decision, resolution, plan or programme."""
_MOST_REPLACED = 3
"""As many plans that do not count are named."""
SHIPPED_WORDS = message("origin.shipped", "shipped with cchc")
"""The name of the shipped layer in tables."""


def data_record(data: Data) -> dict[str, Any]:
    """Return the data as JSON has it."""
    return {
        "version": data.version,
        "date": data.date,
        "layers": [{"path": layer.path, "plans": layer.plans} for layer in data.layers],
    }


def replaced_record(value: Replacement) -> dict[str, Any]:
    """Return a plan that does not count, with the id of the plan that counts instead."""
    own, other = value.figures
    return {
        "plan": value.plan.id,
        "layer": value.layer,
        "by": None if value.by is None else value.by.id,
        "figures": other,
        "figures_by": own,
    }


def data_line(data: Data) -> Message:
    """Return `data: plans (1 plan), plans shipped with cchc (16); cchc 0.1.0, data of 28 November 2026`."""
    layers = [_layer(layer, alone=len(data.layers) == 1) for layer in data.layers if layer.plans or not layer.shipped]
    date = parse_date(data.date)
    words = LocalizedText(figures.date(date, Lang.VI), figures.date(date, Lang.EN)) if date is not None else data.date
    return message(
        "data.line",
        "data: {layers}; cchc {version}, data of {date}",
        layers=layers,
        version=data.version,
        date=words,
    )


def _layer(layer: UsedLayer, alone: bool) -> Message:
    if not layer.shipped:
        return plural("data.own", "{path} (1 plan)", "{path} ({count} plans)", count=layer.plans, path=layer.path)
    if alone:
        return message("data.shipped", "plans shipped with cchc ({count})", count=layer.plans)
    return message("data.floors", "higher-level documents shipped with cchc ({count})", count=layer.plans)


def unknown_documents_text(found: Sequence[UnknownDocument], corpus: Corpus) -> Message:
    """Return `the figures of 29/KH-UBND and 3470/QĐ-UBND are not in the data`."""
    return message(
        "bases.not-in-data",
        "the figures of {documents:and} are not in the data",
        documents=unknown_names(found, corpus),
    )


def unknown_names(found: Sequence[UnknownDocument], corpus: Corpus) -> list[str]:
    """Return how documents are named, each once: first those that set targets, not letters and reports."""
    names = dict.fromkeys(_named(one, corpus) for one in found)
    return sorted(names, key=lambda name: _SETS_TARGETS.match(name) is None)


def _named(one: UnknownDocument, corpus: Corpus) -> str:
    if one.citation.number is not None:
        return one.citation.number
    assert one.plan is not None  # a basis has a number
    return documents.short_name(corpus, one.plan)


def replaced(found: Sequence[Replacement]) -> Iterator[Message]:
    """Yield the notes on plans that do not count; where many files count instead, how many they are."""
    unread = [one for one in found if one.by is None]
    others = [one for one in found if one.by is not None]
    yield from map(_replaced, unread)
    if len(others) <= _MOST_REPLACED:
        yield from map(_replaced, others)
    else:
        yield message(
            "data.replaced-many",
            "{count} plans are not used, because other files of their ids count instead (`cchc list --format json` "
            "names them)",
            count=len(others),
        )


def _replaced(one: Replacement) -> Message:
    """Return the note that a plan does not count, because another file counts instead."""
    plan, layer = one.plan, SHIPPED_WORDS if one.layer == SHIPPED else one.layer
    if one.by is None:
        return message(
            "data.replaced-unread",
            "{plan} ({layer}) is replaced by a file that cannot be read",
            plan=plan.id,
            layer=layer,
        )
    return message(
        "data.replaced",
        "{plan} ({layer}) is not used: {path} counts instead",
        plan=plan.id,
        layer=layer,
        path=one.by.path,
    )


def fewer_figures(one: Replacement) -> Message:
    """Return the warning that a plan which counts instead of another one has fewer figures."""
    assert one.by is not None
    own, other = one.figures
    return message(
        "data.fewer-figures",
        "{path} counts instead of the shipped {plan}, but holds fewer figures ({own} of {other})",
        path=one.by.path,
        plan=one.plan.id,
        own=own,
        other=other,
    )
