"""What a plan says of one indicator for one scope, ready to be shown: figures, sources, and the verdict on them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.floors import Result
from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.rows import Row, rows_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, DueBasis, Kind, Reason, Status
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import DocumentLocation, Milestone, Scope, Source, Target, due_basis, milestones
from cchc_cli.i18n.language import Lang, in_both
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.labels import STATUS_SIGNS
from cchc_cli.output.web import names
from cchc_cli.output.web.words import word
from cchc_cli.output.wrapping import joined

_NONE_KNOWN, _NO_FLOOR = word("none-known"), STATUS_SIGNS[Status.NO_FLOOR]
NONE_KNOWN = LocalizedText(f"{_NO_FLOOR} {_NONE_KNOWN.vi}", f"{_NO_FLOOR} {_NONE_KNOWN.en}")
"""Status and reason in one: the most frequent of all."""


def both(words: Callable[[Lang], str]) -> LocalizedText:
    """Return words in both languages, with figures joined to their units."""
    return LocalizedText(joined(words(Lang.VI)), joined(words(Lang.EN)))


@dataclass(frozen=True, slots=True)
class FloorView:
    """A superior's figure and its document."""

    figure: LocalizedText
    document: str
    plan: Plan
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultView:
    """A verdict in words. `floor` is what was judged by; a figure that is only quoted stands in `remarks`.

    `fallback` says of which levels nearer by no figure is known; a plan says it once for all of its floors.
    """

    status: Status
    reason: Reason | None
    words: LocalizedText
    floor: FloorView | None
    near: str | None
    fallback: LocalizedText | None
    remarks: tuple[LocalizedText, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One promise: its figures (several only where the source contradicts itself), sources and verdict.

    `unsaid`: the document writes no year for it.
    """

    figures: tuple[LocalizedText, ...]
    kind: Kind
    limits: tuple[LocalizedText, ...]
    sources: tuple[Source, ...]
    unsaid: bool
    remarks: tuple[LocalizedText, ...]
    notes: tuple[str, ...]
    judgement: ResultView | None

    @property
    def sign(self) -> str:
        """The sign of its status; of a promise that nobody judged none."""
        return STATUS_SIGNS[self.judgement.status] if self.judgement else ""


@dataclass(frozen=True, slots=True)
class TargetView:
    """All that a plan says in one row of the matrix. `first` and `last`: the years in which it is in force."""

    id: str
    plan: Plan
    indicator: str
    area: Area
    scope: Scope
    lines: tuple[Line, ...]
    first: int | None
    last: int


def entries_of(evaluation: Evaluation, plan: Plan) -> tuple[TargetView, ...]:
    """Everything a plan says, and what it leaves out though its superior asks for it, in the order of the catalogue.

    A plan of partial coverage is shown without results.
    """
    corpus = evaluation.corpus
    rows = {(row.indicator, row.scope): row for row in rows_of(corpus, plan)}
    if not plan.full:
        return tuple(_entry(corpus, plan, key, row, list(_unjudged(corpus, row))) for key, row in rows.items())
    return tuple(
        _entry(corpus, plan, key, rows.get(key), list(_judged(corpus, found)))
        for key, found in evaluation.results_by_row(plan).items()
    )


def verdicts_below(entries: Sequence[TargetView]) -> list[tuple[TargetView, Line]]:
    """The promises of a plan that lie below their floor."""
    return [
        (entry, line)
        for entry in entries
        for line in entry.lines
        if line.judgement is not None and line.judgement.status is Status.BELOW
    ]


def _entry(corpus: Corpus, plan: Plan, key: tuple[str, Scope], row: Row | None, lines: list[Line]) -> TargetView:
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


def _unjudged(corpus: Corpus, row: Row) -> Iterator[Line]:
    for target in row.targets:
        steps = milestones(target, row.plan.period)
        yield _line(corpus, row.plan, [(target, step) for step in steps] or [(target, None)], None)


def _judged(corpus: Corpus, verdicts: Sequence[Result]) -> Iterator[Line]:
    for verdict in verdicts:
        pairs: list[tuple[Target, Milestone | None]] = []
        for target in verdict.targets:
            steps = milestones(target, verdict.plan.period)
            # a figure for every year is judged in the gravest of them
            asked = [step for step in steps if step.year == verdict.due or step.basis is DueBasis.EVERY_YEAR]
            pairs += [(target, step) for step in asked] or [(target, None)]
        yield _line(corpus, verdict.plan, pairs, verdict)


def _line(corpus: Corpus, plan: Plan, pairs: Sequence[tuple[Target, Milestone | None]], verdict: Result | None) -> Line:
    targets = list(dict.fromkeys(target for target, _ in pairs))
    limits = dict.fromkeys(both(partial(figures.qualifiers, one.qualifiers)) for one in targets)
    here = {target.source.place for target in targets}
    remarks: dict[LocalizedText, None] = {}
    for target in targets:
        remarks.update(dict.fromkeys(_remarks(target, here)))
    return Line(
        tuple(dict.fromkeys(_figure(corpus, target, step) for target, step in pairs)),
        targets[0].kind if targets else Kind.QUANTITATIVE,
        tuple(one for one in limits if one.vi),
        tuple(dict.fromkeys(target.source for target in targets)),
        any(target.value is not None and due_basis(target) is DueBasis.PERIOD for target in targets),
        tuple(remarks),
        tuple(dict.fromkeys(note for target in targets for note in (target.doubt, target.note) if note)),
        _judgement(corpus, verdict) if verdict is not None else None,
    )


def _figure(corpus: Corpus, target: Target, step: Milestone | None) -> LocalizedText:
    if step is None:
        return both(lambda lang: figures.wordless(target, lang))
    unit = corpus.catalogue[target.indicator].unit

    def words(lang: Lang) -> str:
        written = figures.dated(target, step.value, step.year, step.basis, unit, lang)
        return f"{written} {figures.base(target.base, lang)}" if target.base else written

    return both(words)


def _remarks(target: Target, here: Collection[DocumentLocation | None]) -> Iterator[LocalizedText]:
    """What has to be known of a promise besides its figure: where it is said again, other than `here` beside it."""
    said_again = [place for place in target.restates if place not in here]
    for key, places in (("restates", said_again), ("contradicts", target.contradicts)):
        for place in places:
            yield LocalizedText(f"{word(key).vi} {place}", f"{word(key).en} {place}")


def floor_view(corpus: Corpus, asked: Requirement) -> FloorView:
    """A superior's figure in words."""
    return FloorView(
        both(lambda lang: documents.asked(corpus, asked, lang)),
        documents.short_name(corpus, asked.plan),
        asked.plan,
        asked.target.source.addresses,
    )


def _judgement(corpus: Corpus, verdict: Result) -> ResultView:
    said = [result_text.remarks(verdict, corpus, lang) for lang in Lang]
    remarks = [LocalizedText(vi, en) for vi, en in zip(*said, strict=True)]
    if verdict.near is not None:
        remarks[0] = word("akin")  # the page names the relative beside it
    words = both(lambda lang: result_text.status(verdict, corpus, lang))
    if verdict.reason is Reason.NONE_KNOWN:
        words, remarks = NONE_KNOWN, remarks[1:]
    judged = verdict.floor is not None and verdict.status is not Status.NO_FLOOR
    fallback = in_both(result_text.fallback(verdict, corpus)) if judged and verdict.fallback else None
    return ResultView(
        verdict.status,
        verdict.reason,
        words,
        floor_view(corpus, verdict.floor) if verdict.floor is not None and judged else None,
        verdict.near,
        fallback,
        tuple(remark for remark in remarks if remark != fallback),
    )


def repeated(entries: Iterable[TargetView]) -> set[LocalizedText]:
    """The words, other than labels, that entries say more than once."""
    said = Counter(text for entry in entries for line in entry.lines for text in _texts(line))
    return {text for text, times in said.items() if times > 1}


def _texts(line: Line) -> Iterator[LocalizedText]:
    yield from (*line.figures, *line.limits, *line.remarks)
    if line.judgement is not None:
        yield from (line.judgement.words, *line.judgement.remarks)
        if line.judgement.fallback is not None:
            yield line.judgement.fallback
        if line.judgement.floor is not None:
            yield line.judgement.floor.figure
