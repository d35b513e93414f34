"""What the entries of a draft are read against."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.documents.title_period import TitlePeriod
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.scope import ScopeTerm


@dataclass(frozen=True, slots=True)
class Setting:
    """What the entries are read against: the plan's level, the catalogue and the known fields."""

    level: Level
    catalogue: Catalogue
    fields: Mapping[str, ScopeTerm]
    in_province: bool = False
    """Whether a commune belongs to its province at once: a rank `cấp xã` is among the communes of the province."""
    period: TitlePeriod | None = None
