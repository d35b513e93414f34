"""Every document that the plans name, by themselves or as a citation, grouped so that one number is one register's."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.linting.rule import CorpusView, Step

NATION = "viet-nam"

_OF_THE_NATION = re.compile(
    r"[/-](?:CP|TTg|QH\d*|UBTVQH\d*|TW|CTN|VPCP|TTCP|BNV|BTC|BTP|BCA|BQP|BYT|BCT|BXD|BNG|BKHCN|BGDĐT|BNNMT|BVHTTDL"
    r"|BDTTG|BTTTT|BKHĐT|BLĐTBXH|BTNMT|BNNPTNT|BGTVT)(?=[-&]|\Z)"
)
_YEAR = re.compile(r"/(\d{4})[/-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a document. `path` is where it stands in the plan's file; `itself` when it is the plan's own."""

    plan: Plan
    path: tuple[Step, ...]
    number: str
    issued: PartialDate | None
    issuer: str | None
    title: str | None
    locality: str | None
    itself: bool = False

    @property
    def year(self) -> int | None:
        """The year that the number carries, else that of the date."""
        carried = _YEAR.search(self.number)
        if carried is not None:
            return int(carried[1])
        return self.issued.year if self.issued is not None else None

    @property
    def numbered_by_year(self) -> bool:
        """Whether the number carries its year: then it names one document, whatever the date."""
        return _YEAR.search(self.number) is not None

    @property
    def register(self) -> Hashable:
        """Whose numbers these are: the nation's, a locality's, else those of an issuer, or only of this plan."""
        if self.locality == NATION or (self.locality is None and _OF_THE_NATION.search(self.number)):
            return NATION
        return ("place", self.locality) if self.locality else ("issuer", self.issuer) if self.issuer else self.plan.id


def mentions(view: CorpusView) -> Iterator[Mention]:
    """Every numbered document that a plan is or cites, without those whose `note` says that the print is wrong."""
    for plan in view.plans:
        own = plan.document
        if own.number is not None:
            here = plan.locality
            yield Mention(plan, ("document",), own.number, own.issued, own.issuer, own.title, here, itself=True)
        places = {one.number: one.locality for one in (*own.based_on, *own.cites) if one.locality is not None}
        for key, citations in (("based_on", own.based_on), ("cites", own.cites)):
            for index, citation in enumerate(citations):
                if citation.number is not None and citation.note is None:
                    yield _mention(plan, ("document", key, index), citation.number, citation, places)


def _mention(
    plan: Plan, path: tuple[Step, ...], number: str, citation: Citation, places: Mapping[str | None, str]
) -> Mention:
    place = citation.locality or places.get(number)  # the place may be given only where it is named first
    return Mention(plan, path, number, citation.issued, citation.issuer, citation.title, place)


def disputed(
    found: Iterable[Mention], groups_of: Callable[[Mention], Iterable[Hashable]], said: Callable[[Mention], Hashable]
) -> Iterator[list[Mention]]:
    """The mentions by group, of those groups only in which not all say the same: few of a country's are such."""
    mentioned = list(found)
    sayings: dict[Hashable, set[Hashable]] = {}
    for one in mentioned:
        for group in groups_of(one):
            sayings.setdefault(group, set()).add(said(one))
    groups: dict[Hashable, list[Mention]] = {group: [] for group, heard in sayings.items() if len(heard) > 1}
    if groups:
        for one in mentioned:
            for group in groups_of(one):
                if group in groups:
                    groups[group].append(one)
    yield from groups.values()


def odd_ones(
    group: list[Mention], said: Callable[[Mention], Hashable], weight: Callable[[Mention], int] = lambda _: 0
) -> Iterator[tuple[Mention, Mention]]:
    """The mentions that say something else than the document itself, else than most; each with one that says that.

    Only those of the greatest weight are asked. Of two that differ neither is known to be right: both are given, each
    with the other.
    """
    greatest = max(map(weight, group))
    asked = [one for one in group if weight(one) == greatest]
    first = {said(one): one for one in reversed(asked)}
    (most, often), *others = Counter(map(said, asked)).most_common(2)
    right = next((one for one in asked if one.itself), first[most])
    rival = first[others[0][0]] if others and others[0][1] == often and not right.itself else right
    for one in group:
        other = rival if said(one) == said(right) else right
        if said(one) != said(other):
            yield one, other
