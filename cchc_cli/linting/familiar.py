"""What was found clean once is not looked at again: the plans of a country repeat each other.

A plan is its head and its entries. An entry that stands word for word in a file without any finding, but for its place
in the document and the words of a plain note, is familiar. Of a plan with familiar entries only the rest is examined,
as a shorter plan; if nothing is found in that, and the entries do not touch each other, nothing would be found in the
whole. In every other case the whole is examined as any file. A test holds, on all kinds of slips, that nothing gets
lost.

That follows from what rules look at: the text of a line, the head, one entry together with the period, the level, the
evidence and the coverage of its plan, entries that share an indicator or point at each other. No rule looks at where in
the document an entry without such a partner stands.
"""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from cchc_cli.analysis.extremes import surely_not_below
from cchc_cli.analysis.rows import own_scope
from cchc_cli.domain.target import Target
from cchc_cli.domain.words import Level
from cchc_cli.linting.above import PlansAbove
from cchc_cli.linting.engine import Examined, examine, head_of
from cchc_cli.linting.rule import Head
from cchc_cli.reading.corpus import plain_plan

MOST = 100_000
"""So many entries are remembered, in about 40 MB."""

LONGEST = 64 * 1024
"""A longer file is no plan like the others: it is examined whole at once, not in vain before."""

_TARGETS = "\ntargets:"
_ENTRY = "\n  - "
_SECTION = re.compile(r"section: (?:P\d\.)?[IVX]{1,5}(?:\.(?:\d{1,2}|[a-zđ])){0,4}(?=[,}\n])")
_PARAGRAPH = re.compile(r"paragraph: [1-9]\d?(?=[,}\n])")
_LETTERS = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_LETTERS += _LETTERS.upper()
_NOTE = re.compile(rf"\n    note: [{_LETTERS}]+ [{_LETTERS}0-9 ,./()%-]{{0,300}}[{_LETTERS}0-9.)%](?=\n)")
"""A note in plain words, which no rule could say anything about."""

_JUDGED_WITH = ("\nperiod: ", "\n  evidence: ", "\n  coverage: ")
_LOCALITY = "\nlocality: "


@dataclass(frozen=True, slots=True)
class _Entry:
    """What tells of an entry without findings whether others or a floor touch it."""

    row: Hashable
    indicator: str
    value: Decimal | None


@dataclass(slots=True)
class Familiar:
    """The entries seen in files without findings. They are told apart by their text and what their plan's head says."""

    above: PlansAbove
    _known: dict[Hashable, dict[str, _Entry]] = field(default_factory=dict)
    _judged_with: dict[Hashable, Hashable] = field(default_factory=dict)

    def clean(self, raw: bytes, path: Path, shown: str) -> tuple[Examined, Head] | None:
        """What examining a file gives if surely nothing is found in it; None when the whole has to be examined."""
        parts = _parts(raw) if len(raw) <= LONGEST else None
        if parts is None:
            return None
        head, entries, keys = parts
        said = self._said(head)
        here = self._known.setdefault(said, {})
        known = [here.get(key) for key in keys]
        rest = [entry for entry in known if entry is not None]
        strange = [at for at, entry in enumerate(known) if entry is None]
        if not strange:  # no plan is without entries
            strange, rest = [0], rest[1:]
        shorter = "".join((head, *(_ENTRY + entries[at] for at in strange), "\n"))
        file = plain_plan(shorter, path, shown, self.above.vocabulary)
        plan = None if file is None else file.plan
        if file is None or plan is None or len(plan.targets) != len(strange):
            return None
        examined = examine(file, self.above)
        level = self.above.vocabulary.localities[plan.locality].level
        judged_with = (plan.period, level, plan.document.evidence, plan.document.coverage)
        if examined.found or examined.waivers or self._judged_with.setdefault(said, judged_with) != judged_with:
            return None
        rows = [self._row(target, level) for target in plan.targets]
        if len({entry.row for entry in rest}.difference(rows)) < len(rest):
            return None  # two entries of one row answer to each other
        figures = [(entry.indicator, entry.value) for entry in rest if entry.value is not None]
        catalogue, asked = self.above.corpus.catalogue, self.above.extremes(plan)
        if plan.full and not surely_not_below(catalogue, figures, asked):
            return None
        tied = {target.indicator for target in plan.targets if target.restates or target.contradicts}
        for at, row, target in zip(strange, rows, plan.targets, strict=True):
            alone = rows.count(row) == 1 and target.indicator not in tied
            if alone and not (target.trajectory or target.due.set_by) and len(here) < MOST:
                here[keys[at]] = _Entry(row, target.indicator, target.value)
        return examined, head_of(file)

    def _row(self, target: Target, level: Level) -> Hashable:
        base = target.base if self.above.corpus.catalogue[target.indicator].needs_base else None
        return target.indicator, own_scope(target.scope, level), base

    def _said(self, head: str) -> Hashable:
        """What the head says in so many words of that with which entries are judged."""
        place = self.above.vocabulary.localities.get(_line(head, _LOCALITY))
        return (None if place is None else place.level, *(_line(head, key) for key in _JUDGED_WITH))


def _parts(raw: bytes) -> tuple[str, list[str], list[str]] | None:
    """Head, entries, and the entries without their places; None for a text that is not laid out plainly."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    head, found, body = text.partition(_TARGETS)
    if not found or "cchc:" in text or "\r" in text or not text.endswith("\n") or text.endswith("\n\n"):
        return None
    first, *entries = body[:-1].split(_ENTRY)
    before, *keys = _NOTE.sub("\n    note:", _PARAGRAPH.sub("", _SECTION.sub("", body)))[:-1].split(_ENTRY)
    if first or before or len(entries) != len(keys) or not entries:
        return None
    return head + found, entries, keys


def _line(text: str, begin: str) -> str:
    """What follows in the line that begins so; empty where none does."""
    at = text.find(begin)
    return "" if at < 0 else text[at + len(begin) : text.find("\n", at + 1)]
