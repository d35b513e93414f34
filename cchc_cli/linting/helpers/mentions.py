"""Every document that a plan is or cites, with the register that its number belongs to."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from cchc_cli.domain.authority import Authority, authority
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.identity import is_of_nation, names_other_date, number_key
from cchc_cli.domain.locality import ancestors
from cchc_cli.domain.plan import Citation, Document, Plan
from cchc_cli.linting.rule import CorpusView, Step

NATION = "viet-nam"

_YEAR = re.compile(r"/(\d{4})[/-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mention:
    """A document in a plan file: cited at `path`, or the plan's own if `itself` is true."""

    plan: Plan
    path: tuple[Step, ...]
    number: str
    issued: PartialDate | None
    issuer: str | None
    title: str | None
    locality: str | None
    authority: Authority | None
    itself: bool = False
    citation: Citation | None = None
    """What the plan cites; None for its own document."""

    @property
    def noted(self) -> bool:
        """Return whether a note explains what the document states."""
        return self.citation is not None and self.citation.note is not None

    @property
    def misprinted(self) -> bool:
        """Return whether a note gives another date."""
        return self.citation is not None and names_other_date(self.citation)

    @property
    def as_citation(self) -> Citation:
        """Return the mention as a citation."""
        return self.citation or Citation(self.number, self.issued, self.issuer, self.locality, self.title)

    @property
    def key(self) -> str:
        """Return the number in normal form."""
        return number_key(self.number)

    @property
    def year(self) -> int | None:
        """Return the year in the number, else that of the date."""
        carried = _YEAR.search(self.number)
        if carried is not None:
            return int(carried[1])
        return self.issued.year if self.issued is not None else None

    @property
    def numbered_by_year(self) -> bool:
        """Return True if the number contains its year: it then identifies one document, whatever the date."""
        return _YEAR.search(self.number) is not None

    @property
    def register(self) -> Hashable:
        """Return whose numbers these are: the nation's, a locality's, else an issuer's, or only this plan's."""
        if self.locality == NATION or (self.locality is None and is_of_nation(self.number)):
            return NATION
        if self.locality is not None:
            return "place", self.locality
        return ("issuer", self.authority) if self.authority is not None else self.plan.id


_Key = tuple[str, str | None]
"""A number in normal form and its locality; None for the nation's and if the locality is unknown."""


def mentions(view: CorpusView) -> tuple[Mention, ...]:
    """Return every numbered document that a plan is or cites.

    Numbers whose mentions all agree, as nearly all do, are omitted.
    """
    return view.once(_mentions)


def _mentions(view: CorpusView) -> tuple[Mention, ...]:
    disputed = _disputed(view)
    if not disputed:
        return ()
    return tuple(
        _mention(view, plan, path, number, document, place)
        for plan in view.plans
        for path, number, document, place in _named(plan)
        if _key(number, place) in disputed
    )


def _mention(
    view: CorpusView, plan: Plan, path: tuple[Step, ...], number: str, document: Document | Citation, place: str | None
) -> Mention:
    localities = view.vocabulary.localities
    own = localities[plan.locality]
    near = (own.id, *(above.id for above in ancestors(localities, own, plan.day)))
    issuer = document.issuer
    found = None if issuer is None else authority(issuer, localities, place, near, document.issued)
    known = place or (
        found.place if found is not None and found.place is not None and found.place in localities else None
    )
    citation = document if isinstance(document, Citation) else None
    return Mention(
        plan, path, number, document.issued, issuer, document.title, known, found, path == ("document",), citation
    )


def _disputed(view: CorpusView) -> set[_Key]:
    """Return the numbers of which two mentions differ, and those that have two localities in one plan."""
    found: set[_Key] = set()
    first: dict[_Key, Document | Citation] = {}
    for plan in view.plans:
        in_plan: dict[str, _Key] = {}
        for _, number, document, place in _named(plan):
            key = _key(number, place)
            known = first.setdefault(key, document)
            if known is not document and (known.issuer != document.issuer or known.issued != document.issued):
                found.add(key)
            if in_plan.setdefault(key[0], key) != key:
                found.update((key, in_plan[key[0]]))
    return found


def _key(number: str, place: str | None) -> _Key:
    return number_key(number), None if place == NATION else place


def _named(plan: Plan) -> Iterator[tuple[tuple[Step, ...], str, Document | Citation, str | None]]:
    """Yield path, number, document and locality of every document that a plan is or cites."""
    own = plan.document
    if own.number is not None:
        yield ("document",), own.number, own, plan.locality
    cited = [(key, index, one, one.number) for key, index, one in own.citations() if one.number is not None]
    places = {number_key(number): one.locality for _, _, one, number in cited if one.locality is not None}
    for key, index, citation, number in cited:
        # the locality may be given only at the first citation of the document
        yield ("document", key, index), number, citation, citation.locality or places.get(number_key(number))


def odd_ones(
    group: list[Mention], said: Callable[[Mention], Hashable], weight: Callable[[Mention], int] = lambda _: 0
) -> Iterator[tuple[Mention, Mention]]:
    """Yield each mention that differs from the document itself, else from most mentions, with one that does not.

    Only mentions of the greatest weight count, those without a misprint if there are any. If two differ and neither is
    known to be right, each is yielded with the other.
    """
    voting = [one for one in group if not one.misprinted] or group
    greatest = max(map(weight, voting))
    asked = [one for one in voting if weight(one) == greatest]
    first = {said(one): one for one in reversed(asked)}
    (most, often), *others = Counter(map(said, asked)).most_common(2)
    right = next((one for one in asked if one.itself), first[most])
    rival = first[others[0][0]] if others and others[0][1] == often and not right.itself else right
    for one in group:
        other = rival if said(one) == said(right) else right
        if said(one) != said(other):
            yield one, other
