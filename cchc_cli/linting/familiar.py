"""What was found clean once is not looked at again: the plans of a country repeat each other.

A plan is its head, with the documents it cites, and its entries. An entry that stands word for word in a file without
any finding, but for its place in the document and the words of a plain note, is familiar; so is one with another figure
of two digits, the same in its two places; and so is the line of a citation.
Of a plan with familiar parts only the rest is examined, as an excerpt; if the parts do not touch each other, what is
found in its entries is all that would be found in the whole. In every other case the whole is examined as any file. A
test holds, on all kinds of slips, that nothing gets lost and nothing is added.

That follows from what rules look at: the text of a line, the head, one citation together with the date of its plan, one
entry together with the period, the level, the evidence and the coverage of its plan, entries that share an indicator or
point at each other. No rule looks at where in the document an entry without such a partner stands, nor at a figure of
two digits otherwise than beside its phrase, its partners and its floor.
"""

import datetime
import re
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from cchc_cli.analysis.extremes import surely_not_below
from cchc_cli.analysis.rows import own_scope
from cchc_cli.domain.enums import Level
from cchc_cli.domain.plan import Citation, Document
from cchc_cli.domain.target import Target
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Examined, examine
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.layout import Layout, is_plain_citation, layout_of, without_figure
from cchc_cli.linting.rule import PlanHeader
from cchc_cli.reading.corpus import PlanFile, parse_plan, plain_plan

MOST = 100_000
"""So many entries are remembered, in about 40 MB."""

LONGEST = 64 * 1024
"""A longer file is no plan like the others: it is examined whole at once, not in vain before."""

_JUDGED_WITH = ("\nperiod: ", "\n  evidence: ", "\n  coverage: ")
_OF_AN_ENTRY = re.compile(r"targets/[a-z]")
_LOCALITY = "\nlocality: "


@dataclass(frozen=True, slots=True)
class _Entry:
    """What tells of an entry without findings whether others or a floor touch it."""

    row: int
    figure: tuple[str, Decimal] | None
    """The indicator and its value, if it has one."""


@dataclass(slots=True)
class Familiar:
    """The entries seen in files without findings. They are told apart by their text and what their plan's head says."""

    above: HigherLevelPlans
    _known: dict[Hashable, dict[str, _Entry]] = field(default_factory=dict)
    _shapes: dict[Hashable, dict[str, _Entry]] = field(default_factory=dict)
    _judged_with: dict[Hashable, Hashable] = field(default_factory=dict)
    _citations: dict[str, Citation] = field(default_factory=dict)
    _rows: dict[Hashable, int] = field(default_factory=dict)

    def examine(self, raw: bytes, path: Path, shown: str) -> tuple[Examined, PlanHeader] | None:
        """What examining the whole file gives, if the familiar parts leave no doubt of it; else None."""
        layout = layout_of(raw) if len(raw) <= LONGEST else None
        if layout is None:
            return None
        said = self._said(layout)
        here = self._known.setdefault(said, {})
        known = [here.get(key) or self._alike(said, key) for key in layout.keys]
        rest = [entry for entry in known if entry is not None]
        strange = [at for at, entry in enumerate(known) if entry is None]
        if not strange:  # no plan is without entries
            strange, rest = [0], rest[1:]
        cited = {key: self._strange(lines) for key, lines in layout.cited.items()}
        file = self._excerpt(layout, cited, strange, path, shown)
        plan = file.plan
        if plan is None or len(plan.targets) + len(plan.unread) != len(strange):
            return None
        read = {"based_on": plan.document.based_on, "cites": plan.document.cites}
        if any(len(kept) != len(read[key]) for key, kept in cited.items()):
            return None
        examined = examine(file, self.above)
        level = self.above.vocabulary.localities[plan.locality].level
        judged_with = (plan.period, level, plan.document.evidence, plan.document.coverage)
        if examined.waivers or self._judged_with.setdefault(said, judged_with) != judged_with:
            return None
        if not all(map(_is_of_an_entry, examined.found)):
            return None
        rows = [self._row(target, level) for target in plan.targets]
        if len({entry.row for entry in rest}.difference(rows)) < len(rest):
            return None  # two entries of one row answer to each other
        figures = [entry.figure for entry in rest if entry.figure is not None]
        catalogue, asked = self.above.corpus.catalogue, self.above.extremes(plan)
        if plan.full and not surely_not_below(catalogue, figures, asked):
            return None
        document = self._whole(plan.document, layout, cited)
        if _is_based_on_later(document):
            return None
        tied = {target.indicator for target in plan.targets if target.restates or target.contradicts}
        wrong = {one.line - 1 for one in examined.found}
        spans = layout.spans() if wrong else []
        for row, target in zip(rows, plan.targets, strict=True):
            at = strange[target.index]
            alone = rows.count(row) == 1 and target.indicator not in tied
            right = not wrong or wrong.isdisjoint(spans[at])
            if alone and right and not (target.trajectory or target.due.set_by) and len(here) < MOST:
                self._learn(said, layout.keys[at], row, target)
        return examined, PlanHeader(shown, file.id, replace(plan, document=document, targets=()))

    def _excerpt(
        self, layout: Layout, cited: dict[str, list[int]], entries: list[int], path: Path, shown: str
    ) -> PlanFile:
        """The plan with only some of its parts. A place in it is the place in the whole."""
        text = layout.shorter(cited, entries)
        found = plain_plan(text, path, shown, self.above.vocabulary)
        file = found or parse_plan(text.encode("utf-8"), path, shown, self.above.vocabulary)
        return replace(file, file=replace(file.file, lines=partial(layout.lines_of, cited, entries)))

    def _learn(self, said: Hashable, key: str, row: int, target: Target) -> None:
        """From now on an entry is familiar, and so are those that differ from it in their figure alone."""
        entry = _Entry(row, None if target.value is None else (target.indicator, target.value))
        self._known[said][key] = entry
        shape = without_figure(key)
        if shape is not None and shape[1] == target.value:
            self._shapes.setdefault(said, {})[shape[0]] = entry

    def _alike(self, said: Hashable, key: str) -> _Entry | None:
        """An entry that is familiar but for its figure."""
        shape = without_figure(key)
        like = None if shape is None else self._shapes.get(said, {}).get(shape[0])
        if shape is None or like is None or like.figure is None:
            return None
        entry = _Entry(like.row, (like.figure[0], Decimal(shape[1])))
        here = self._known[said]
        if len(here) < MOST:
            here[key] = entry
        return entry

    def _strange(self, lines: list[str]) -> list[int]:
        """The citations of a list that are not familiar; the first at least, so that the key keeps its place."""
        return [at for at, line in enumerate(lines) if at == 0 or line not in self._citations]

    def _whole(self, document: Document, layout: Layout, cited: dict[str, list[int]]) -> Document:
        """A document with all that it cites; what was read now and found clean is familiar from now on."""
        lists = {"based_on": document.based_on, "cites": document.cites}
        for key, kept in cited.items():
            lines = layout.cited[key]
            read = {lines[at]: citation for at, citation in zip(kept, lists[key], strict=True)}
            lists[key] = tuple(read.get(line) or self._citations[line] for line in lines)
            if len(self._citations) < MOST:
                self._citations.update((line, one) for line, one in read.items() if is_plain_citation(line))
        return replace(document, based_on=lists["based_on"], cites=lists["cites"])

    def _row(self, target: Target, level: Level) -> int:
        """The number of a row: the same for targets that answer to each other."""
        base = target.base if self.above.corpus.catalogue[target.indicator].needs_base else None
        row = (target.indicator, own_scope(target.scope, level), base)
        return self._rows.setdefault(row, len(self._rows))

    def _said(self, layout: Layout) -> Hashable:
        """What the head says in so many words of that with which entries are judged."""
        place = self.above.vocabulary.localities.get(layout.says(_LOCALITY))
        return (None if place is None else place.level, *(layout.says(key) for key in _JUDGED_WITH))


def _is_of_an_entry(found: Diagnostic) -> bool:
    """Whether a finding is about one entry of a name: about the head or the text the whole is asked."""
    return _OF_AN_ENTRY.match(found.subject) is not None


def _is_based_on_later(document: Document) -> bool:
    """Whether a document that it names may be later than itself, as rules over the whole of it would find."""
    issued = document.issued
    latest = datetime.date.max if issued is None else issued.latest
    cited = (*document.based_on, *document.cites)
    return any(one.issued is not None and one.issued.earliest > latest for one in cited)
