"""Every document that the plans name, by themselves or as a citation, grouped so that one number is one register's."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.plan import Citation, Document, Plan
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


_Key = tuple[str, str | None]
"""A number and the place whose it is; None for the nation's and for those of nobody knows where."""


def mentions(view: CorpusView) -> tuple[Mention, ...]:
    """Every numbered document that a plan is or cites, without those whose `note` says that the print is wrong.

    Left out are numbers of which every mention says the same: nearly all of a country's.
    """
    return view.once(_mentions)


def _mentions(view: CorpusView) -> tuple[Mention, ...]:
    disputed = _disputed(view)
    if not disputed:
        return ()
    return tuple(
        Mention(plan, path, number, document.issued, document.issuer, document.title, place, path == ("document",))
        for plan in view.plans
        for path, number, document, place in _named(plan)
        if _key(number, place) in disputed
    )


def _disputed(view: CorpusView) -> set[_Key]:
    """The numbers of which two mentions differ, and those that have two places in one plan."""
    found: set[_Key] = set()
    first: dict[_Key, Document | Citation] = {}
    for plan in view.plans:
        in_plan: dict[str, _Key] = {}
        for _, number, document, place in _named(plan):
            key = _key(number, place)
            known = first.setdefault(key, document)
            if known is not document and (known.issuer != document.issuer or known.issued != document.issued):
                found.add(key)
            if in_plan.setdefault(number, key) != key:
                found.update((key, in_plan[number]))
    return found


def _key(number: str, place: str | None) -> _Key:
    return number, None if place == NATION else place


def _named(plan: Plan) -> Iterator[tuple[tuple[Step, ...], str, Document | Citation, str | None]]:
    """Path, number and place of every document that a plan is or cites."""
    own = plan.document
    if own.number is not None:
        yield ("document",), own.number, own, plan.locality
    cited = (*own.based_on, *own.cites)
    places = {one.number: one.locality for one in cited if one.locality is not None}
    for key, citations in (("based_on", own.based_on), ("cites", own.cites)):
        for index, citation in enumerate(citations):
            if citation.number is not None and citation.note is None:
                # the place may be given only where the document is named first
                place = citation.locality or places.get(citation.number)
                yield ("document", key, index), citation.number, citation, place


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
