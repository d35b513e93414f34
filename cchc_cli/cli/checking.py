"""Check plans, many of them by several processes: each one's results counted, and as text or records."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from rich.console import RenderableType

from cchc_cli.analysis.floors import evaluate
from cchc_cli.analysis.higher_level import HigherLevelIndex, higher_level_index
from cchc_cli.analysis.query import Query
from cchc_cli.analysis.result import Result, severity
from cchc_cli.analysis.unmentioned import unmentioned
from cchc_cli.cli.against import refuse_unless_above
from cchc_cli.cli.console import console, processors
from cchc_cli.cli.options import GridFormat
from cchc_cli.cli.workspace import KILLED
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import result_records
from cchc_cli.output.flat import check as check_grid
from cchc_cli.output.json_document import Record
from cchc_cli.output.terminal import check as check_table
from cchc_cli.output.terminal.check import NONE_APART, Apart
from cchc_cli.output.terminal.page import page
from cchc_cli.reading.processes import in_chunks


@dataclass(frozen=True, slots=True)
class Work:
    """What the plans are checked against, which results are printed, and how."""

    corpus: Corpus
    query: Query
    format: GridFormat
    verbose: bool
    lang: Lang
    width: int
    coloured: bool
    single: bool
    says_coverage: bool

    @property
    def says_unmentioned(self) -> bool:
        """Return whether figures of the higher levels that are in no target are counted: for one plan only."""
        return self.single and self.query.against is None

    def text(self, parts: Iterable[RenderableType]) -> str:
        """Return what is printed of some parts."""
        return page(parts, self.width, self.coloured)


@dataclass(frozen=True, slots=True)
class Checked:
    """One plan checked: its results counted, and as text or records; `documents` are ids of those it names.

    `asked` counts the results of the indicators selected, `counts` those that also have a status selected.
    `line` is the plan's own line, empty if it has nothing to say. `rows` (printed) and `cells` are its results, each
    after its severity.
    """

    plan: str
    asked: Counter[Status]
    counts: Counter[Status]
    apart: Apart = NONE_APART
    line: str = ""
    rows: tuple[tuple[int, str], ...] = ()
    cells: tuple[tuple[int, list[str]], ...] = ()
    records: tuple[Record, ...] = ()
    not_entered: tuple[Record, ...] = ()
    documents: tuple[str, ...] = ()
    has_places: bool = False


def checked_plans(work: Work, chosen: Sequence[Plan]) -> list[Checked]:
    """Check the plans, many of them by several processes; refuse one that `--against` is not above."""
    refuse_unless_above(work.corpus, work.query.against, chosen)
    with console.progress(message("progress.check", "checking")) as progress:
        names = [plan.id for plan in chosen]
        killed = partial(console.note, KILLED)
        return list(in_chunks(partial(_start, work), names, processors(), progress, killed))


def _start(work: Work) -> Callable[[Sequence[str]], list[Checked]]:
    index = higher_level_index(work.corpus)
    selected = work.query.indicator_filter(work.corpus.catalogue)
    return lambda names: [_check_plan(work, index, selected, work.corpus.plan(name)) for name in names]


def _check_plan(work: Work, index: HigherLevelIndex, selected: Callable[[str], bool], plan: Plan) -> Checked:
    """Check a plan; its results are not kept, as those of a country would take up much memory."""
    evaluated = evaluate(work.corpus, plan, work.query.against, index)
    asked = [one for one in evaluated.results if selected(one.indicator)]
    found = [one for one in asked if work.query.matches_status(one.status)]
    every, counts = Counter(one.status for one in asked), Counter(one.status for one in found)
    apart = Apart.of(found)
    lacking = [one for one in evaluated.not_entered if selected(one.indicator)]
    if work.format is GridFormat.MARKDOWN:
        cells = tuple((severity(one), check_grid.cells(one, work.corpus, work.lang)) for one in found)
        return Checked(plan.id, every, counts, apart, cells=cells)
    if work.format is not GridFormat.TABLE:
        records = tuple(result_records.result_row(work.corpus, one) for one in found)
        further = tuple(result_records.not_entered(work.corpus, one) for one in lacking)
        return Checked(plan.id, every, counts, apart, records=records, not_entered=further)
    visible = [one for one in found if work.verbose or one.needs_attention]
    speaks = work.single or bool(visible or lacking)
    beyond = unmentioned(work.corpus, plan, selected, (*asked, *lacking)) if work.says_unmentioned else {}
    return Checked(
        plan.id,
        every,
        counts,
        apart,
        line=_plan_line(work, plan, counts, apart, lacking, beyond) if speaks else "",
        rows=tuple(
            (severity(one), work.text(check_table.row(one, not work.single, work.corpus, work.lang))) for one in visible
        ),
        documents=tuple({document.id: None for one in visible for document in one.documents}),
        has_places=any(target.source.place for one in visible for target in one.targets),
    )


def _plan_line(
    work: Work,
    plan: Plan,
    counts: Counter[Status],
    apart: Apart,
    lacking: Sequence[Result],
    beyond: Mapping[str, int],
) -> str:
    words = check_table.summary(counts, apart, work.lang)
    further = [check_table.not_entered(lacking, work.corpus, work.lang)] if lacking else []
    if beyond:
        further.append(check_table.unmentioned(plan, beyond, work.corpus, work.lang))
    if not work.says_coverage:
        further = [*check_table.unknown(plan, work.corpus, work.lang), *further]
    return work.text((check_table.plan_line(plan, words, work.corpus), *further))
