"""The names of the files of local plans, which are the ids of the plans."""

from cchc_cli.domain.locality import Localities, Locality, has_namesakes

RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)))
)
"""Names that Windows does not allow for a file, whatever its suffix."""


def plan_names(localities: Localities, place: Locality) -> list[str]:
    """Return the names that a plan of a locality can have, before its year; the first one that is free counts.

    A name that no other unit has stands alone. Further names have that of the unit above, then that of the unit above
    this one: `binh-minh-huyen-trang-bom`, `binh-minh-huyen-trang-bom-dong-nai`.
    """
    *above, last = place.id.split("/")
    alone = [] if last in RESERVED or has_namesakes(localities, place) else [last]
    return alone + ["-".join((last, *reversed(above[at:]))) for at in reversed(range(len(above)))]
