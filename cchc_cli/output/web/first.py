"""The first screen of a page: what was compared, the results by status, and the plans with something to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_cli.analysis.coverage import Coverage
from cchc_cli.analysis.evaluation import SelectedTargets
from cchc_cli.analysis.overview import ATTENTION, Overview, PlanResults, ResultCounts, headed
from cchc_cli.domain.enums import Reason, Status
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import in_both
from cchc_cli.i18n.message import Message, message, plural
from cchc_cli.output.coverage import coverage_text
from cchc_cli.output.web.entries import TargetLine, TargetView, both
from cchc_cli.output.web.pages import Facts

ALWAYS = (Status.BELOW, Status.MEETS, Status.ABOVE, Status.NOT_COMPARABLE, Status.NO_FLOOR)
"""The statuses that are counted even if no result has them."""


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """What was compared in a sentence, the counts by status, the plans to look at and the statuses that these have."""

    compared: LocalizedText
    coverage: LocalizedText
    counts: tuple[tuple[Status, int], ...]
    attention: tuple[PlanResults, ...]
    columns: tuple[Status, ...]
    disagreeing: bool
    below_farther: int
    several: LocalizedText | None
    """Why there are more results than targets; None if there are not."""
    lines: tuple[tuple[TargetView, TargetLine], ...]
    """What to look at in the one plan that there is."""


def first_screen(
    found: Overview,
    documents: int,
    entries: Mapping[str, Sequence[TargetView]],
    coverage: LocalizedText,
) -> FirstScreen:
    """Return the first screen for the plans that the matrix shows and a number of higher-level documents.

    `entries` are those of the plans, by id; `coverage` tells what the selection covers.
    """
    return FirstScreen(
        compared(len(found.matrix.plans), found.shown_targets, documents),
        coverage,
        status_counts(found.shown),
        found.attention,
        _columns(found.attention),
        any(one.disagreeing for one in found.attention),
        found.shown.farther,
        several(found.shown, found.shown_targets),
        _lines(entries[found.matrix.plans[0].id]) if len(found.matrix.plans) == 1 else (),
    )


def covered(selected: SelectedTargets, found: Coverage, counts: ResultCounts) -> LocalizedText:
    """Return what a selection covers, and which of the selected statuses no result has.

    The plans named are those that the page is about: its other documents are counted as those above them.
    """
    found = replace(found, checked=tuple(headed(selected.corpus, found.checked)))
    none_of = None if counts.statuses else selected.none_found(found.checked)
    return both(lambda lang: coverage_text(found, selected.corpus, lang, none_of))


def subject(facts: Facts, plans: Sequence[Plan]) -> str | None:
    """Return what plans have in common, the title of their page: one plan, or one province; None if neither."""
    if len(plans) == 1 and facts.is_local(plans[0]):
        return f"{facts.place(plans[0])}, {plans[0].period}"
    provinces = {place.id: place for place in (facts.corpus.province(plan) for plan in plans) if place is not None}
    if len(provinces) == 1 and all(facts.corpus.province(plan) is not None for plan in plans):
        return next(iter(provinces.values())).naming.full_name
    return None


def _lines(entries: Sequence[TargetView]) -> tuple[tuple[TargetView, TargetLine], ...]:
    found = [(entry, line) for entry in entries for line in entry.lines if _needs_attention(line)]
    return tuple(sorted(found, key=lambda one: tuple(Status).index(one[1].result.status)))


def _needs_attention(line: TargetLine) -> bool:
    return line.result.status in ATTENTION or line.result.reason is Reason.SUPERIORS_DISAGREE


def status_counts(counts: ResultCounts) -> tuple[tuple[Status, int], ...]:
    """Return the number of results by status, in the order of statuses; the unusual ones only if there are any."""
    every = ((status, counts.statuses[status]) for status in Status)
    return tuple((status, count) for status, count in every if count or status in ALWAYS)


def compared(plans: int, targets: int, documents: int) -> LocalizedText:
    """Return `5 plans with 188 targets, compared with 17 higher-level documents`."""
    return in_both(
        message(
            "web.compared",
            "{plans} with {targets}, compared with {documents}",
            plans=_plans(plans),
            targets=plural("web.compared-targets", "1 target", "{count:grouped} targets", count=targets),
            documents=_documents(documents),
        )
    )


def written(file: str, plans: int, documents: int) -> Message:
    """Return the note of a page that was written, with the plans and documents that it counts."""
    return message(
        "report.plans",
        "written: {file} ({plans}, {documents})",
        file=file,
        plans=_plans(plans),
        documents=_documents(documents),
    )


def _plans(count: int) -> Message:
    return plural("web.compared-plans", "1 plan", "{count:grouped} plans", count=count)


def _documents(count: int) -> Message:
    return plural(
        "web.compared-documents", "1 higher-level document", "{count:grouped} higher-level documents", count=count
    )


def several(counts: ResultCounts, targets: int) -> LocalizedText | None:
    """Return why the results are more than the targets; None if they are not."""
    count, missing = counts.statuses.total(), counts.statuses[Status.MISSING]
    if count <= targets:
        return None
    return in_both(
        message(
            "web.several",
            "{results}: a target has one for each year and level that it is for.{missing}",
            results=plural("web.several-results", "1 result", "{count:grouped} results", count=count),
            missing=plural(
                "web.several-missing",
                " {count} of them is a floor that a plan does not mention.",
                " {count:grouped} of them are floors that a plan does not mention.",
                count=missing,
            )
            if missing
            else "",
        )
    )


def _columns(attention: Sequence[PlanResults]) -> tuple[Status, ...]:
    return tuple(status for status in ATTENTION if any(one.counts.statuses[status] for one in attention))
