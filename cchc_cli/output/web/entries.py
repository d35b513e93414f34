"""The targets of a plan for one indicator and scope, as the pages print them: figures, sources and results."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from cchc_cli.analysis.evaluation import RowKey, SelectedTargets
from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.result import NOT_EVALUATED, Result
from cchc_cli.analysis.rows import Row, rows_of
from cchc_cli.analysis.steps import is_stated
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, DueBasis, Kind, Level, Reason, Status
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import DocumentLocation, Milestone, Source, Target, due_basis, milestones
from cchc_cli.i18n.language import Lang, in_both
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.labels import STATUS_SIGNS
from cchc_cli.output.web import names
from cchc_cli.output.web.words import WORDS
from cchc_cli.output.wrapping import joined

_SIMILAR = WORDS["akin"]
_NONE_KNOWN, _NO_FLOOR = WORDS["none-known"], STATUS_SIGNS[Status.NO_FLOOR]
NONE_KNOWN = LocalizedText(f"{_NO_FLOOR} {_NONE_KNOWN.vi}", f"{_NO_FLOOR} {_NONE_KNOWN.en}")
SIMILAR = LocalizedText(*(f"{STATUS_SIGNS[Status.NOT_COMPARABLE]} {text}" for text in (_SIMILAR.vi, _SIMILAR.en)))
"""Status and reason in one: the most frequent of all."""


def both(words: Callable[[Lang], str]) -> LocalizedText:
    """Return words in both languages, with figures joined to their units."""
    return LocalizedText(joined(words(Lang.VI)), joined(words(Lang.EN)))


@dataclass(frozen=True, slots=True)
class FloorView:
    """A requirement and its document."""

    figure: LocalizedText
    value: Decimal | None
    document: str
    plan: Plan
    source: Source


@dataclass(frozen=True, slots=True)
class ResultView:
    """A result in words, for one level.

    `floor` is the requirement it is compared with; a figure that is only quoted is in `remarks`.
    `fallback` names the closer levels without a known figure; the page of a plan prints it once for all of its floors.
    """

    status: Status
    level: Level | None
    value: Decimal | None
    reason: Reason | None
    words: LocalizedText
    floor: FloorView | None
    similar: str | None
    fallback: LocalizedText | None
    remarks: tuple[LocalizedText, ...]

    @property
    def compared(self) -> bool:
        """Return whether a figure is compared with the floor, which is only quoted otherwise."""
        return self.status not in NOT_EVALUATED


@dataclass(frozen=True, slots=True)
class TargetLine:
    """One target value: its figures (several only if the source contradicts itself), sources and result.

    `unsaid`: the document states no year for it.
    """

    figures: tuple[LocalizedText, ...]
    kind: Kind
    limits: tuple[LocalizedText, ...]
    sources: tuple[Source, ...]
    unsaid: bool
    remarks: tuple[LocalizedText, ...]
    notes: tuple[str, ...]
    result: ResultView

    @property
    def sign(self) -> str:
        """Return the sign of its status."""
        return STATUS_SIGNS[self.result.status]


@dataclass(frozen=True, slots=True)
class TargetView:
    """The targets of a plan in one row of the matrix, applicable from the year `first` to `last`."""

    id: str
    plan: Plan
    indicator: str
    area: Area
    scope: Scope
    lines: tuple[TargetLine, ...]
    first: int | None
    last: int


def entries_of(selected: SelectedTargets, plan: Plan) -> tuple[TargetView, ...]:
    """Return the targets of a plan and its missing targets, in the order of the catalogue, as far as selected.

    Of a document that is only shown beside the selected plans, a status selects nothing.
    """
    corpus = selected.corpus
    rows = {(row.indicator, row.scope): row for row in rows_of(corpus, plan)}
    found: dict[RowKey, list[Result]] = {}
    everything = plan not in selected.plans
    for result in selected.evaluation.results(plan) if everything else selected.results(plan):
        if selected.selects(result.indicator):
            found.setdefault((result.indicator, result.scope), []).append(result)
    return tuple(
        _entry(corpus, plan, key, rows.get(key), list(_lines(corpus, results))) for key, results in found.items()
    )


Below = tuple[Plan, list[tuple[TargetView, TargetLine]]]
"""A plan with its targets that are below their floor."""


def plans_below(plans: Iterable[Plan], entries: Mapping[str, Sequence[TargetView]]) -> list[Below]:
    """Return the plans with targets below their floor, and these; `entries` are those of the plans, by id."""
    found = ((plan, _results_below(entries[plan.id])) for plan in plans)
    return [(plan, below) for plan, below in found if below]


def _results_below(entries: Sequence[TargetView]) -> list[tuple[TargetView, TargetLine]]:
    return [(entry, line) for entry in entries for line in entry.lines if line.result.status is Status.BELOW]


def _entry(corpus: Corpus, plan: Plan, key: tuple[str, Scope], row: Row | None, lines: list[TargetLine]) -> TargetView:
    indicator, scope = key
    steps = row.milestones if row is not None else ()
    return TargetView(
        names.cell(plan.id, indicator, scope),
        plan,
        indicator,
        corpus.catalogue[indicator].area,
        scope,
        tuple(lines),
        min((step.since for _, step in steps), default=None),
        row.last_year if row is not None else plan.period.end,
    )


def _lines(corpus: Corpus, results: Sequence[Result]) -> Iterator[TargetLine]:
    for result in results:
        pairs: list[tuple[Target, Milestone | None]] = []
        for target in result.targets:
            steps = milestones(target, result.plan.period, corpus.catalogue[target.indicator].unit)
            # a figure for every year has the result of its most severe year
            requirement = [step for step in steps if step.year == result.due or step.basis is DueBasis.EVERY_YEAR]
            pairs += [(target, step) for step in requirement] or [(target, None)]
        yield _line(corpus, result.plan, pairs, result)


def _line(corpus: Corpus, plan: Plan, pairs: Sequence[tuple[Target, Milestone | None]], result: Result) -> TargetLine:
    targets = list(dict.fromkeys(target for target, _ in pairs))
    limits = dict.fromkeys(both(partial(figures.qualifiers, one)) for one in targets)
    here = {target.source.place for target in targets}
    remarks: dict[LocalizedText, None] = {}
    for target in targets:
        remarks.update(dict.fromkeys(_remarks(target, here)))
    return TargetLine(
        tuple(dict.fromkeys(_figure(corpus, target, step) for target, step in pairs)),
        targets[0].kind if targets else Kind.QUANTITATIVE,
        tuple(one for one in limits if one.vi),
        tuple(dict.fromkeys(target.source for target in targets)),
        any(target.value is not None and not is_stated(due_basis(target), plan.period) for target in targets),
        tuple(remarks),
        tuple(dict.fromkeys(note for target in targets for note in (target.doubt, target.note) if note)),
        _result_view(corpus, result),
    )


def _figure(corpus: Corpus, target: Target, step: Milestone | None) -> LocalizedText:
    if step is None:
        return both(lambda lang: figures.without_figure(target, lang))
    unit = corpus.catalogue[target.indicator].unit
    return both(lambda lang: figures.dated(target, step.value, step.year, step.basis, unit, lang))


def _remarks(target: Target, here: Collection[DocumentLocation | None]) -> Iterator[LocalizedText]:
    """Yield where a target is stated again, other than `here`, or contradicted."""
    said_again = [place for place in target.restates if place not in here]
    for key, places in (("restates", said_again), ("contradicts", target.contradicts)):
        for place in places:
            yield LocalizedText(f"{WORDS[key].vi} {place.words.vi}", f"{WORDS[key].en} {place.words.en}")


def floor_view(corpus: Corpus, requirement: Requirement) -> FloorView:
    """Return a requirement in words."""
    return FloorView(
        both(lambda lang: documents.requirement_text(corpus, requirement, lang)),
        requirement.value,
        documents.short_name(corpus, requirement.plan),
        requirement.plan,
        requirement.target.source,
    )


def _result_view(corpus: Corpus, result: Result) -> ResultView:
    texts = [result_text.remarks(result, corpus, lang) for lang in Lang]
    remarks = [LocalizedText(vi, en) for vi, en in zip(*texts, strict=True)]
    words = both(lambda lang: result_text.status(result, corpus, lang))
    if result.reason is Reason.NONE_KNOWN:
        words, remarks = NONE_KNOWN, remarks[1:]
    elif result.similar is not None:
        words, remarks = SIMILAR, remarks[1:]  # the page names the similar indicator beside it
    noted = {f"(?) {target.doubt}" for target in result.targets}  # printed with the target
    floor = result.applied_floor
    lacking = result_text.fallback(result)
    fallback = in_both(lacking) if lacking is not None else None
    return ResultView(
        result.status,
        result.level,
        result.value,
        result.reason,
        words,
        floor_view(corpus, floor) if floor is not None else None,
        result.similar,
        fallback,
        tuple(remark for remark in remarks if remark != fallback and remark.vi not in noted),
    )


def texts(entries: Iterable[TargetView]) -> Iterator[LocalizedText]:
    """Yield the texts of entries, other than labels, as often as they occur."""
    for entry in entries:
        for line in entry.lines:
            yield from _texts(line)


def _texts(line: TargetLine) -> Iterator[LocalizedText]:
    yield from (*line.figures, *line.limits, *line.remarks, line.result.words, *line.result.remarks)
    if line.result.fallback is not None:
        yield line.result.fallback
    if line.result.floor is not None:
        yield line.result.floor.figure
