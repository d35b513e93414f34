"""The official tables: ids, what a typed name means, successors, and that they are read only where they are needed."""

import csv
import json
import random
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.cli.resolve import exists
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Locality, ancestors, predecessors
from cchc_cli.domain.lookup import Ambiguous, Found, Unknown, find_locality
from cchc_cli.domain.plan_names import RESERVED
from cchc_cli.domain.vietnamese import type_and_name
from cchc_cli.reading import gazetteer, place_tables
from cchc_cli.reading.resources import load_schema, shipped
from cchc_cli.reading.schema import violations
from cchc_cli.reading.vocabulary import curated_localities, load_vocabulary

NAMES = ("communes", "former-provinces", "former-districts", "former-communes")
PLACES = load_vocabulary().localities
CURATED = curated_localities()


def table(name: str) -> list[dict[str, str]]:
    with (shipped("schema") / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


TABLES = {name: table(name) for name in NAMES}
ID_OF_COMMUNE = {row["code"]: row["id"] for row in TABLES["communes"]}


def drawn(name: str) -> list[dict[str, str]]:
    return random.Random(12).sample(TABLES[name], min(200, len(TABLES[name])))


def ids(found: Found[Locality] | Ambiguous | Unknown) -> tuple[str, ...]:
    if isinstance(found, Found):
        return (found.value.id,)
    return found.candidates if isinstance(found, Ambiguous) else ()


def province(place: Locality) -> str:
    day = place.history[0].since or gazetteer.CHANGED.replace(year=2024)
    return next(one for one in ancestors(PLACES, place, day) if one.level is Level.PROVINCE).naming_on(day).name


def test_the_tables_have_every_unit() -> None:
    assert [len(TABLES[name]) for name in NAMES] == [3321, 63, 696, 10035]
    assert sum(1 for one in PLACES.values() if one.level is Level.PROVINCE and one.ended is None) == 34
    assert len([*PLACES]) == len(PLACES) == len(set(PLACES))


def test_ids_are_unique_and_valid() -> None:
    count = Counter(row["id"] for name in NAMES for row in TABLES[name])
    assert {id for id, times in count.items() if times > 1} <= {*CURATED}
    for name in NAMES:
        assert len({row["id"] for row in TABLES[name]}) == len(TABLES[name])
        assert [row["id"] for row in TABLES[name]] == sorted(row["id"] for row in TABLES[name])
    entries = [{"id": id, "level": "commune", "history": [{"name": "A", "type": "xã"}]} for id in count]
    assert not list(violations({"localities": entries}, "localities"))
    assert load_schema("localities")


def test_no_part_of_an_id_is_reserved_by_windows() -> None:
    assert not [id for id in PLACES for part in id.split("/") if part in RESERVED]
    assert "nam-dinh/huyen-hai-hau/con-14218" in PLACES


def test_curated_places_are_those_of_the_tables() -> None:
    """Each has the code of its row, and an ended one the successors of the table."""
    for row in TABLES["communes"]:
        if row["id"] in CURATED:
            assert CURATED[row["id"]].code == row["code"]
    assert {one.id for one in CURATED.values() if one.code is None} == {"viet-nam"}
    for name in ("former-provinces", "former-districts", "former-communes"):
        for row in TABLES[name]:
            curated = CURATED.get(row["id"])
            if curated is not None and curated.ended is not None:
                assert curated.code == row["code"]
                if name == "former-provinces":
                    continue
                after = {ID_OF_COMMUNE[code] for code in row["successors"].split()}
                assert {one.locality for one in curated.successors} == after, row["id"]


def test_only_one_name_begins_like_a_type() -> None:
    names = {one.naming.name for one in PLACES.values()}
    assert {name for name in names if type_and_name(name)[0] is not None or "," in name} == {"Phường Đúc"}


@pytest.mark.parametrize("row", drawn("communes"), ids=lambda row: row["id"])
def test_a_commune_by_name_and_by_code(row: dict[str, str]) -> None:
    place = PLACES[row["id"]]
    named = ids(find_locality(PLACES, f"{row['type']} {row['name']}, {province(place)}", prefer=exists))
    same = [
        one["id"]
        for one in TABLES["communes"]
        if one["id"].split("/")[0] == row["id"].split("/")[0]
        and (one["type"], one["name"]) == (row["type"], row["name"])
    ]
    assert set(named) == set(same)
    assert row["id"] in named
    assert ids(find_locality(PLACES, row["code"], prefer=exists)) == (row["id"],)
    for before in predecessors(PLACES, place):
        assert place.id in {one.locality for one in before.successors}


@pytest.mark.parametrize("row", drawn("former-communes"), ids=lambda row: row["id"])
def test_a_former_commune_by_name_and_by_code(row: dict[str, str]) -> None:
    place = PLACES[row["id"]]
    district = PLACES[row["id"].rpartition("/")[0]]
    typed = f"{row['type']} {row['name']}, {district.naming.full_name}, {province(place)}"
    named = ids(find_locality(PLACES, typed, prefer=exists))
    assert named == (row["id"],)
    by_code = ids(find_locality(PLACES, row["code"], prefer=exists))
    assert by_code == (ID_OF_COMMUNE.get(row["code"], row["id"]),)  # a unit of today goes before
    after = [ID_OF_COMMUNE[code] for code in row["successors"].split()]
    assert [one.locality for one in place.successors] == after
    assert {one.partly for one in place.successors} == {row["partly"] == "1"}
    assert (place.other_source is None) is (row["doubt"] == "")
    for id in after:
        assert place in predecessors(PLACES, PLACES[id])


def test_every_doubt_names_the_units_of_the_other_source() -> None:
    doubts = [row for row in TABLES["former-communes"] if row["doubt"]]
    assert len(doubts) == 39
    for row in doubts:
        codes = re.findall(r"\d{5}", row["doubt"])
        assert PLACES[row["id"]].other_source == tuple(ID_OF_COMMUNE[code] for code in codes)
    assert sum(PLACES[row["id"]].other_source == () for row in doubts) == 2


@pytest.mark.parametrize("row", drawn("former-districts"), ids=lambda row: row["id"])
def test_a_former_district_by_name_and_by_code(row: dict[str, str]) -> None:
    place = PLACES[row["id"]]
    assert place.level is Level.DISTRICT
    assert place.ended == gazetteer.CHANGED
    typed = f"{row['type']} {row['name']}, {province(place)}"
    assert ids(find_locality(PLACES, typed, prefer=exists)) == (row["id"],)
    assert ids(find_locality(PLACES, row["code"], prefer=exists)) == (row["id"],)
    after = [ID_OF_COMMUNE[code] for code in row["successors"].split()]
    assert after
    assert [one.locality for one in place.successors] == after or row["id"] in CURATED


@pytest.mark.parametrize("row", drawn("former-provinces"), ids=lambda row: row["id"])
def test_a_former_province(row: dict[str, str]) -> None:
    place = PLACES[row["id"]]
    assert ids(find_locality(PLACES, row["name"], Level.PROVINCE)) == (row["id"],)
    assert PLACES[row["successor"]].ended is None
    assert (place.ended is None) is (row["successor"] == row["id"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare", "tam-phuoc", "tan-minh"],
        ["lint", "plans/tam-phuoc.yaml"],
        ["check", "tam-phuoc"],
        ["matrix", "--province", "Đồng Nai"],
    ],
)
def test_the_tables_are_read_only_where_they_are_needed(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read: list[str] = []
    rows = place_tables.rows

    def counted(name: str) -> Mapping[str, str]:
        read.append(name)
        return rows(name)

    for made in (gazetteer._commune_of_code, gazetteer._by_successor, gazetteer._by_slug):
        made.cache_clear()  # else nothing of what an earlier test asked for is read again
    monkeypatch.setattr(place_tables, "rows", counted)
    monkeypatch.chdir(Path(__file__).parents[2])
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    assert run([*arguments]) == 0
    capsys.readouterr()
    assert set(read) == {"former-provinces"}


def test_the_tables_add_less_than_a_megabyte_to_the_wheel() -> None:
    assert sum((shipped("schema") / f"{name}.tsv").stat().st_size for name in NAMES) < 1_000_000


@pytest.mark.parametrize(
    "path",
    [
        "LICENSE-DATA.md",
        "schema/localities.md",
        "schema/localities.vi.md",
        "schema/localities.datapackage.json",
    ],
)
def test_every_page_names_the_same_sources(path: str) -> None:
    text = (Path(__file__).parents[2] / path).read_text(encoding="utf-8")
    for source in (
        "19/2025/QĐ-TTg",
        "vietnamadminunits",
        "vietnam-provinces",
        "Tran Ngoc Minh Hieu",
        "Nguyễn Hồng Quân",
    ):
        assert source in text
    assert {"1.0.4", "2026.9.0"} <= {*re.findall(r"\d+\.\d+\.\d+", text)}


def test_the_tables_are_as_described() -> None:
    package = json.loads((shipped("schema") / "localities.datapackage.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in package["resources"]] == [*NAMES]
    for resource in package["resources"]:
        rows, fields = TABLES[resource["name"]], resource["schema"]["fields"]
        assert [*rows[0]] == [field["name"] for field in fields]
        for field in fields:
            values = [row[field["name"]] for row in rows]
            limits = field.get("constraints", {})
            assert all(values) or not limits.get("required")
            assert len({*values}) == len(values) or not limits.get("unique")
            assert {*values} <= {*limits.get("enum", values)}
            assert all(re.search(limits.get("pattern", ""), value) for value in values)


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("Phường 01, Quận 3, TP Hồ Chí Minh", "ho-chi-minh/quan-3/1"),
        ("P. 09, Q. 03, TP.HCM", "ho-chi-minh/quan-3/9"),
        ("phường 1, quận 10, TPHCM", "ho-chi-minh/quan-10/1"),
        ("TP.HCM", "ho-chi-minh"),
        ("tp hcm", "ho-chi-minh"),
        ("TP HCM", "ho-chi-minh"),
        ("UBND phường Tam Phước", "dong-nai/tam-phuoc"),
        ("Ủy ban nhân dân xã Bình Minh, Đồng Nai", "dong-nai/binh-minh"),
        ("Uỷ ban nhân dân thành phố Hồ Chí Minh", "ho-chi-minh"),
    ],
)
def test_as_people_write_them(typed: str, id: str) -> None:
    assert ids(find_locality(PLACES, typed, prefer=exists)) == (id,)


@pytest.mark.parametrize(
    ("typed", "present", "former"),
    [
        ("xã Tân Ân, Cà Mau", "ca-mau/tan-an", {"ca-mau/huyen-ngoc-hien/tan-an"}),
        ("xã Bình Minh, Đồng Nai", "dong-nai/binh-minh", set()),
        ("Trảng Bom", "dong-nai/trang-bom", set()),
        (
            "Hương Xuân",
            "ha-tinh/huong-xuan",
            {"thua-thien-hue/huong-tra/huong-xuan", "thua-thien-hue/huyen-phu-loc/huong-xuan"},
        ),
    ],
)
def test_former_units_of_the_name_of_a_present_one_are_named(
    typed: str, present: str, former: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless the present one is their successor."""
    assert run(["floors", typed, "--format", "json", "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["locality"] == present
    assert ("former unit" in err) is bool(former)
    assert all(f"{id} (" in err for id in former)


def test_every_former_commune_of_the_name_of_a_present_one_leads_to_it_or_is_named() -> None:
    unlike = 0
    for row in TABLES["former-communes"]:
        name = f"{row['type']} {row['name']}"
        parts = row["id"].split("/")
        present = PLACES.get(f"{parts[0]}/{parts[-1]}")
        after = {ID_OF_COMMUNE[code] for code in row["successors"].split()}
        if present is None or present.naming.full_name != name or present.id in {*after, row["id"]}:
            continue
        unlike += 1
        found = find_locality(PLACES, f"{name}, {province(PLACES[row['id']])}", prefer=exists)
        assert isinstance(found, Found)
        assert found.value.id == present.id
        assert row["id"] in {one.id for one in found.others}
    assert unlike > 50


@pytest.mark.parametrize(
    ("arguments", "candidates"),
    [
        (["floors", "xã Tân Lập"], ["lam-dong/tan-lap (xã Tân Lập, tỉnh Lâm Đồng)"]),
        (
            ["floors", "phường 14, TP.HCM"],
            [
                "ho-chi-minh/quan-10/14 (phường 14, quận 10, thành phố Hồ Chí Minh, until 1 July 2025)",
                "ho-chi-minh/quan-6/14 (phường 14, quận 6, thành phố Hồ Chí Minh, until 1 July 2025)",
            ],
        ),
    ],
)
def test_candidates_have_the_names_of_the_units_above(
    arguments: list[str], candidates: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert all(one in said for one in candidates)
