"""The scope of a figure: what it is limited to."""

from dataclasses import dataclass, field
from decimal import Decimal

from cchc_cli.domain.enums import Among, Comparator, Level
from cchc_cli.domain.indicator import LocalizedText


@dataclass(frozen=True, slots=True)
class ScopeTerm:
    """A field of procedures or a kind of body, from the vocabulary; terms are equal if their ids are."""

    id: str
    label: LocalizedText = field(compare=False)
    position: int = field(default=0, compare=False)
    """Position in the vocabulary: rows are shown in this order."""
    levels: tuple[Level, ...] = field(default=(), compare=False)
    """The levels whose units have such bodies; empty for all."""

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True, slots=True)
class Share:
    """The second figure of a target: how many of what it is for, as in "for at least 30% of the procedures"."""

    comparator: Comparator
    value: Decimal
    of: str


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure is limited to: each combination is a row of its own; empty tuples and None mean no limit."""

    levels: tuple[Level, ...] = ()
    fields: tuple[ScopeTerm, ...] = ()
    bodies: tuple[ScopeTerm, ...] = ()
    service_levels: tuple[int, ...] = ()
    among: Among | None = None
    share: Share | None = None
    part: str | None = None
    """Some of the units of a level, in the words of the document: `10 xã thí điểm`."""

    @property
    def beyond_level(self) -> tuple[object, ...]:
        """Return everything but the level: what has to match exactly between two figures."""
        return (self.fields, self.bodies, *self.beyond_sets)

    @property
    def beyond_sets(self) -> tuple[object, ...]:
        """Return everything but the level, the fields and the bodies."""
        return (self.service_levels, self.among, self.share, self.part)

    def is_member_of(self, other: "Scope") -> bool:
        """Return whether fields and bodies are some of those of another scope, and the rest but the level is equal."""
        if self.beyond_sets != other.beyond_sets or (self.fields, self.bodies) == (other.fields, other.bodies):
            return False
        pairs = ((self.fields, other.fields), (self.bodies, other.bodies))
        return all(own == of or (bool(own) and set(own) < set(of)) for own, of in pairs)

    def is_found_at(self, level: Level) -> bool:
        """Return whether units of a level have a body that this is limited to, and it is not for some of them only."""
        return self.part is None and (
            not self.bodies or any(not body.levels or level in body.levels for body in self.bodies)
        )

    @property
    def words(self) -> tuple[str, ...]:
        """Return the limits as words of an id, without spaces."""
        share = "" if self.share is None else f"share-{self.share.comparator}-{self.share.value}-{self.share.of}"
        found = (
            "+".join(self.levels),
            "+".join(map(str, self.fields)),
            "+".join(map(str, self.bodies)),
            "+".join(f"service-level-{one}" for one in self.service_levels),
            f"among-{self.among}" if self.among else "",
            "-".join(share.split()),
            "" if self.part is None else f"part-{'-'.join(self.part.split())}",
        )
        return tuple(word for word in found if word)
