"""Rule definitions: identity, rationale, examples, and a generator of findings."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from cchc_cli.analysis.rows import own_scope
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.reading.corpus import PlanFile
from cchc_cli.reading.discovery import ADDED
from cchc_cli.reading.vocabulary import Vocabulary
from cchc_cli.reading.yaml_file import YamlFile

Step = str | int

Made = TypeVar("Made")

Row = tuple[str, Scope, Base | None]

Example = str | Mapping[str, str]
"""An incorrect or correct example: the text of a plan file, or texts by file name.

A text replaces the keys that it has (of the document, single keys below `document`) in `EXAMPLE_PLAN`; one without any
key is a whole file. The mark ← in a comment marks the line of a finding. A byte that is not UTF-8 is written as its
surrogate, `\\udce9`.
"""

EXAMPLE_FILE = "tam-phuoc.yaml"
"""The file name of an example without one."""

EXAMPLE_PLAN = """\
locality: dong-nai/tam-phuoc
document:
  title: Cải cách hành chính phường Tam Phước
  number: null
  issued: 2026-04-20
  issuer: UBND phường Tam Phước
  evidence: primary
period: {from: 2026, to: 2030}
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
"""
"""A plan without findings, of which examples change a part."""


class Tier(StrEnum):
    """The scope of a rule: the text of a file, a single plan, or all plans together."""

    TEXT = "text"
    DOCUMENT = "document"
    CORPUS = "corpus"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem at the path of a key or value in the file."""

    path: tuple[Step, ...]
    message: Message
    key: bool = False
    related: "tuple[RelatedLocation, ...]" = ()


@dataclass(frozen=True, slots=True)
class RelatedLocation:
    """A location in the same or another plan file that a finding refers to."""

    file: PlanFile
    path: tuple[Step, ...]
    message: Message


@dataclass(frozen=True, slots=True)
class Location:
    """A problem at a position of the text: line and column from 1."""

    line: int
    column: int
    message: Message


@dataclass(frozen=True)
class PlanDocument:
    """The input of a document rule: a valid file, its plan, and the vocabulary."""

    file: PlanFile
    plan: Plan
    vocabulary: Vocabulary

    @property
    def data(self) -> dict[str, Any]:
        """Return the plain data of the file."""
        data: dict[str, Any] = self.file.file.data
        return data

    def targets(self) -> Iterator[tuple[tuple[Step, ...], Target]]:
        """Yield every target with its path in the file."""
        for target in self.plan.targets:
            yield ("targets", target.index), target

    @cached_property
    def rows(self) -> Mapping[Row, tuple[Target, ...]]:
        """Return the comparable targets: by indicator, scope and, for reductions and savings, baseline."""
        level = self.vocabulary.localities[self.plan.locality].level
        found: dict[Row, tuple[Target, ...]] = {}
        for target in self.plan.targets:
            base = target.base if self.vocabulary.catalogue[target.indicator].needs_base else None
            row = (target.indicator, own_scope(target.scope, level), base)
            found[row] = (*found.get(row, ()), target)
        return found


@dataclass(frozen=True, slots=True)
class PlanHeader:
    """The part of a file that a corpus rule gets first: its plan without targets, or None if it is invalid."""

    display_path: str
    id: str
    plan: Plan | None
    layer: int = 0
    misnamed: bool = False


@dataclass(frozen=True)
class CorpusView:
    """The input of a corpus rule: the heads of all files, indexed. The rule yields the file of each finding.

    Whole files are read on request; a rule decides by the heads whether it needs them.
    """

    heads: tuple[PlanHeader, ...]
    vocabulary: Vocabulary
    read: Callable[[str], PlanFile]
    _made: dict[object, Any] = field(default_factory=dict, compare=False)

    def once(self, make: "Callable[[CorpusView], Made]") -> "Made":
        """Return a value that several rules need, made once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def file_of(self, plan: Plan) -> PlanFile:
        """Return the whole file of a plan."""
        return self.read(plan.path)

    def same_layer(self, one: Plan, other: Plan) -> bool:
        """Return whether two plans are of one layer."""
        return self._layers[one.path] == self._layers[other.path]

    @cached_property
    def _layers(self) -> dict[str, int]:
        return {head.display_path: head.layer for head in self.heads}

    def plans_of(self, locality: str) -> tuple[Plan, ...]:
        """Return the plans of a locality, by id."""
        return self._by_locality.get(locality, ())

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Return every plan, by id, without plans that share an id."""
        found: dict[str, list[Plan]] = {}
        for head in self.heads:
            if head.plan is not None:
                found.setdefault(head.id, []).append(head.plan)
        return tuple(plans[0] for _, plans in sorted(found.items()) if len(plans) == 1)

    @cached_property
    def _by_locality(self) -> dict[str, tuple[Plan, ...]]:
        found: dict[str, list[Plan]] = {}
        for plan in self.plans:
            found.setdefault(plan.locality, []).append(plan)
        return {locality: tuple(plans) for locality, plans in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """The description of a rule. The kinds of rules below differ in what their `check` is given and yields.

    `title` is a short heading without a full stop, `summary` and `rationale` are a sentence each. `bad_example` is None
    if no text can show the problem, and `no_example` says why; `good_example` is None if no file has to change.
    """

    code: str
    name: str
    severity: Severity
    title: Message
    summary: Message
    rationale: Message
    bad_example: Example | None
    good_example: Example | None
    no_example: Message | None = None
    check: Callable[..., Iterator[Any]] | None = None
    """The generator of findings; none where the engine finds them."""
    needs_indicator: bool = True
    """Whether a finding may depend on what the indicator counts; otherwise open and unknown indicators hide none."""


class TextRule(RuleInfo):
    """A rule over the text of a file, whether it is YAML or not."""

    tier: ClassVar[Tier] = Tier.TEXT
    check: Callable[[YamlFile], Iterator[Location]]


class FileRule(RuleInfo):
    """A rule over the data of one file, whether a plan can be made of it or not."""

    tier: ClassVar[Tier] = Tier.DOCUMENT
    check: Callable[[PlanFile], Iterator[Finding]]


class DocumentRule(RuleInfo):
    """A rule over one plan."""

    tier: ClassVar[Tier] = Tier.DOCUMENT
    check: Callable[[PlanDocument], Iterator[Finding]]


class FloorRule(RuleInfo):
    """A rule over one plan and its higher-level plans."""

    tier: ClassVar[Tier] = Tier.CORPUS
    check: Callable[[PlanDocument, HigherLevelPlans], Iterator[Finding]]


class CorpusRule(RuleInfo):
    """A rule over all plans together."""

    tier: ClassVar[Tier] = Tier.CORPUS
    check: Callable[[CorpusView], Iterator[tuple[PlanFile, Finding]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineRule(RuleInfo):
    """The description of findings that the engine itself reports."""

    tier: Tier


Rule = TextRule | FileRule | DocumentRule | FloorRule | CorpusRule
Explained = Rule | EngineRule


def figure_key(target: Target) -> str:
    """Return the key of a target's value."""
    return "trajectory" if target.trajectory is not None or target.comparator is None else target.comparator.value


def example_files(example: Example) -> dict[str, str]:
    """Return the texts of an example by file name, as written."""
    return {EXAMPLE_FILE: example} if isinstance(example, str) else dict(example)


def whole_files(example: Example) -> dict[str, bytes]:
    """Return the complete files of an example."""
    return {
        name: (text if name in ADDED else _completed(text)).encode("utf-8", "surrogateescape")
        for name, text in example_files(example).items()
    }


def _completed(text: str) -> str:
    given = _blocks(text, "")
    if not given:
        return text
    common = dict(_blocks(EXAMPLE_PLAN, ""))
    below = _blocks(dict(given).get("document", ""), "  ")
    if below:
        document = "document:\n" + _replaced(_blocks(common["document"], "  "), below)
        given = [(key, document if key == "document" else block) for key, block in given]
    return _replaced(list(common.items()), given)


def _replaced(common: list[tuple[str, str]], given: list[tuple[str, str]]) -> str:
    """Return the common blocks with those of the same key replaced by the given ones; further ones at the end."""
    known = dict(common)
    found = [part for key, block in common for part in ([own for name, own in given if name == key] or [block])]
    return "".join([*found, *(block for key, block in given if key not in known)])


def _blocks(text: str, indent: str) -> list[tuple[str, str]]:
    """Return the blocks of a text whose keys have an indentation, with the comments before them; `---` is one too."""
    starts = re.finditer(rf"(?:^ *#.*\n)*^\ufeff?{indent}(?:([^\s#-][^:\n]*):|---)", text, re.MULTILINE)
    found = [(match[1] or "---", match.start()) for match in starts]
    ends = [*(begin for _, begin in found[1:]), len(text)]
    return [(key, text[begin:end]) for (key, begin), end in zip(found, ends, strict=False)]
