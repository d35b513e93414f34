"""Write the tables of places in schema/ from tables of official units.

`python tests/gazetteer.py DIRECTORY` reads `communes.tsv`, `former-provinces.tsv`, `former-districts.tsv` and
`former-communes.tsv` in DIRECTORY (their columns are those of `Unit` below) and writes the tables of the same names in
schema/, with an id for each unit. schema/localities.md has the rule of the ids, and the sources.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.plan_names import RESERVED
from cchc_cli.domain.vietnamese import name_key, search_key
from cchc_cli.reading.vocabulary import curated_localities

SCHEMA = Path(__file__).resolve().parents[1] / "schema"


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of a source table; what the table does not have is empty."""

    code: str
    type: str
    name: str
    province: str = ""
    district: str = ""
    successors: tuple[str, ...] = ()
    partly: bool = False
    doubt: str = ""


def read(path: Path) -> list[Unit]:
    """Return the rows of a source table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Unit(
                row["code"],
                row["type"],
                row["name"],
                row.get("province", ""),
                row.get("district", ""),
                tuple(row.get("successors", "").split()),
                row.get("partly") == "1",
                row.get("doubt", ""),
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def with_ids(
    units: Sequence[Unit], parents: Mapping[Unit, str], known: Mapping[Unit, str], taken: Iterable[str], typed: bool
) -> dict[Unit, str]:
    """Return the id of each unit: the known one, or the parent's with the slug of the name, after the type if `typed`.

    The code follows where two units would have one id, where the id is taken, and after a reserved name.
    """
    wanted = {
        unit: f"{parents[unit]}/{search_key(f'{unit.type} {unit.name}' if typed else unit.name)}"
        for unit in units
        if unit not in known
    }
    count = Counter((*wanted.values(), *taken))
    return {
        unit: known.get(unit)
        or (f"{one}-{unit.code}" if count[one := wanted[unit]] > 1 or one.rsplit("/")[-1] in RESERVED else one)
        for unit in units
    }


def curated(units: Iterable[Unit], parents: Mapping[Unit, str], entries: Mapping[str, Locality]) -> dict[Unit, str]:
    """Return the ids of the units that schema/localities.yaml describes, by type, name and parent."""
    described = {
        (naming.type, name_key(naming.name), naming.parent): one.id
        for one in entries.values()
        for naming in one.history
    }
    found = ((unit, described.get((unit.type, name_key(unit.name), parents[unit]))) for unit in units)
    return {unit: id for unit, id in found if id is not None}


def write(name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write a table, its rows in the order of the ids."""
    lines = ["\t".join(row) for row in (columns, *sorted(rows))]
    (SCHEMA / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"schema/{name}: {len(lines) - 1} rows\n")


def main(source: Path) -> None:
    """Write the four tables."""
    entries = curated_localities()
    communes, provinces, districts, former = (
        read(source / f"{name}.tsv") for name in ("communes", "former-provinces", "former-districts", "former-communes")
    )
    present = {one.code: one.id for one in entries.values() if one.level is Level.PROVINCE and one.code is not None}
    above = {unit: present[unit.province] for unit in communes}
    by_code = {one.code: one.id for one in entries.values() if one.level is Level.COMMUNE and one.ended is None}
    known = {unit: by_code[unit.code] for unit in communes if unit.code in by_code}
    commune_ids = with_ids(communes, above, known, entries, typed=False)
    of_code = {unit.code: unit for unit in communes}
    write(
        "communes.tsv",
        ("id", "code", "type", "name"),
        ((id, unit.code, unit.type, unit.name) for unit, id in commune_ids.items()),
    )

    into = {unit.province: above[of_code[after]] for unit in former for after in unit.successors}
    ids = {
        name_key(naming.name): one.id
        for one in entries.values()
        if one.level is Level.PROVINCE
        for naming in one.history
    }
    province_ids = {unit.code: ids.get(name_key(unit.name)) or search_key(unit.name) for unit in provinces}
    write(
        "former-provinces.tsv",
        ("id", "code", "type", "name", "successor"),
        ((province_ids[unit.code], unit.code, unit.type, unit.name, into[unit.code]) for unit in provinces),
    )

    above = {unit: province_ids[unit.province] for unit in districts}
    district_ids = with_ids(districts, above, curated(districts, above, entries), commune_ids.values(), typed=True)
    parts: dict[str, set[str]] = {unit.code: set() for unit in districts}
    for unit in former:
        parts[unit.district].update(unit.successors)
    for unit in districts:
        if not parts[unit.code]:  # an island district without communes: the special zone of its name
            parts[unit.code] = {
                one.code
                for one in communes
                if one.name == unit.name and commune_ids[one].split("/")[0] == into[unit.province]
            }
    write(
        "former-districts.tsv",
        ("id", "code", "type", "name", "successors"),
        (
            (id, unit.code, unit.type, unit.name, " ".join(sorted(parts[unit.code])))
            for unit, id in district_ids.items()
        ),
    )

    of_district = {unit.code: id for unit, id in district_ids.items()}
    above = {unit: of_district[unit.district] for unit in former}
    former_ids = with_ids(former, above, curated(former, above, entries), (), typed=False)
    write(
        "former-communes.tsv",
        ("id", "code", "type", "name", "successors", "partly", "doubt"),
        (
            (id, unit.code, unit.type, unit.name, " ".join(unit.successors), str(int(unit.partly)), unit.doubt)
            for unit, id in former_ids.items()
        ),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
