"""What a rule is: who it is, what it does and why, an example that fails, one that passes, a generator of findings."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from cchc_cli.analysis.rows import own_scope
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Base, Scope, Target
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.reading.corpus import PlanFile
from cchc_cli.reading.vocabulary import ADDED, Vocabulary
from cchc_cli.reading.yaml_file import YamlFile

Step = str | int

Made = TypeVar("Made")

Row = tuple[str, Scope, Base | None]

Example = str | Mapping[str, str]
"""What a rule finds or lets pass: the text of a plan file, or texts by file name.

A text stands in for the keys that it has (of the document, for single keys below `document`) in `EXAMPLE_PLAN`; one
without any key is a whole file. The mark ← in a comment points at the line of a finding. A byte that is not UTF-8 is
written as its surrogate, `\\udce9`.
"""

EXAMPLE_FILE = "tam-phuoc.yaml"
"""The file that an example is when it names none."""

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
"""A plan without any finding, of which examples change a part."""


class Tier(StrEnum):
    """How far a rule looks: at the text of a file, at one plan, at all plans together."""

    TEXT = "text"
    DOCUMENT = "document"
    CORPUS = "corpus"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of the document: the path of a key or value in the file."""

    path: tuple[Step, ...]
    message: Message
    key: bool = False
    related: "tuple[RelatedLocation, ...]" = ()


@dataclass(frozen=True, slots=True)
class RelatedLocation:
    """A place in the same or another plan file that a finding is about."""

    file: PlanFile
    path: tuple[Step, ...]
    message: Message


@dataclass(frozen=True, slots=True)
class Location:
    """Something wrong at a place of the text: line and column from 1."""

    line: int
    column: int
    message: Message


@dataclass(frozen=True)
class PlanDocument:
    """What a document rule sees: one file that keeps to the schema, its plan, and the known words."""

    file: PlanFile
    plan: Plan
    vocabulary: Vocabulary

    @property
    def data(self) -> dict[str, Any]:
        """The plain data of the file."""
        data: dict[str, Any] = self.file.file.data
        return data

    def targets(self) -> Iterator[tuple[tuple[Step, ...], Target]]:
        """Every target with its path in the file."""
        for target in self.plan.targets:
            yield ("targets", target.index), target

    @cached_property
    def rows(self) -> Mapping[Row, tuple[Target, ...]]:
        """The targets by indicator, scope and, for cuts and savings, base: those that answer to each other."""
        level = self.vocabulary.localities[self.plan.locality].level
        found: dict[Row, tuple[Target, ...]] = {}
        for target in self.plan.targets:
            base = target.base if self.vocabulary.catalogue[target.indicator].needs_base else None
            row = (target.indicator, own_scope(target.scope, level), base)
            found[row] = (*found.get(row, ()), target)
        return found


@dataclass(frozen=True, slots=True)
class PlanHeader:
    """What a corpus rule sees of one file: its plan without the targets, or None when it cannot be used."""

    shown: str
    id: str
    plan: Plan | None


@dataclass(frozen=True)
class CorpusView:
    """What a corpus rule sees: the heads of all files, indexed. It yields the file that a finding belongs to.

    Whole files are read when they are asked for: a rule decides by the heads whether it has to.
    """

    heads: tuple[PlanHeader, ...]
    vocabulary: Vocabulary
    read: Callable[[str], PlanFile]
    _made: dict[object, Any] = field(default_factory=dict, compare=False)

    def once(self, make: "Callable[[CorpusView], Made]") -> "Made":
        """What several rules look at, made once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def file_of(self, plan: Plan) -> PlanFile:
        """The file of a plan, whole."""
        return self.read(plan.path)

    def plans_of(self, locality: str) -> tuple[Plan, ...]:
        """The plans of a locality, by id."""
        return self._by_locality.get(locality, ())

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan, by id; of several with one id, none."""
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
    """What every rule says of itself. The kinds of rules below differ in what their `check` is given and yields.

    `summary` and `rationale` are a sentence each. `bad_example` is None where no text can show the problem, and
    `no_example` says why; `good_example` is None where nothing has to change in a file.
    """

    code: str
    name: str
    severity: Severity
    summary: Message
    rationale: Message
    bad_example: Example | None
    good_example: Example | None
    no_example: Message | None = None
    check: Callable[..., Iterator[Any]] | None = None
    """The generator of findings; none where the engine finds them."""


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
    """A rule over one plan and the plans above it."""

    tier: ClassVar[Tier] = Tier.CORPUS
    check: Callable[[PlanDocument, HigherLevelPlans], Iterator[Finding]]


class CorpusRule(RuleInfo):
    """A rule over all plans together."""

    tier: ClassVar[Tier] = Tier.CORPUS
    check: Callable[[CorpusView], Iterator[tuple[PlanFile, Finding]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineRule(RuleInfo):
    """A code that the engine gives by itself: it has no rule, and everything else that a rule has."""

    tier: Tier


Rule = TextRule | FileRule | DocumentRule | FloorRule | CorpusRule
Explained = Rule | EngineRule


def figure_key(target: Target) -> str:
    """The key under which a target's figure stands."""
    return "trajectory" if target.trajectory is not None or target.comparator is None else target.comparator.value


def example_files(example: Example) -> dict[str, str]:
    """The texts of an example by file name, as short as they are written."""
    return {EXAMPLE_FILE: example} if isinstance(example, str) else dict(example)


def whole_files(example: Example) -> dict[str, bytes]:
    """The files of an example, whole."""
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
    """The common blocks, the given ones in the places of those of the same key; further ones at the end."""
    known = dict(common)
    found = [part for key, block in common for part in ([own for name, own in given if name == key] or [block])]
    return "".join([*found, *(block for key, block in given if key not in known)])


def _blocks(text: str, indent: str) -> list[tuple[str, str]]:
    """The blocks of a text whose keys stand at an indentation, with the comments before them; `---` is one too."""
    starts = re.finditer(rf"(?:^ *#.*\n)*^\ufeff?{indent}(?:([^\s#-][^:\n]*):|---)", text, re.MULTILINE)
    found = [(match[1] or "---", match.start()) for match in starts]
    ends = [*(begin for _, begin in found[1:]), len(text)]
    return [(key, text[begin:end]) for (key, begin), end in zip(found, ends, strict=False)]
