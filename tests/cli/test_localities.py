"""`cchc localities`: what is found, and what is said about it."""

import csv
import io
import json

import pytest

from cchc_cli.cli.app import run


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert run(["localities", *arguments, "--format", "csv"]) == 0
    return [row["id"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["26113"], ["dong-nai/hang-gon", "dong-nai/long-khanh/hang-gon"]),
        (["dong-nai/hang-gon"], ["dong-nai/hang-gon"]),
        (["xã Bình Minh, Đồng Nai"], ["dong-nai/binh-minh", "dong-nai/huyen-trang-bom/binh-minh"]),
        (["thị trấn vĩnh a", "--province", "dong-nai"], ["dong-nai/vinh-cuu/vinh-an"]),
        (["no such place"], []),
        (["--province", "Hải Dương", "--level", "province"], ["hai-duong"]),
    ],
)
def test_search(arguments: list[str], ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, *arguments) == ids


def test_everything_can_be_exported(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(found(capsys)) > 14_000


def test_names_and_days_are_those_that_people_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["localities", "phường Hương Xuân, Hương Trà", "--lang", "vi"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "01/7/2025" in said
    assert "Kim Trà" in said


def test_json_has_both_directions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["localities", "26113", "--format", "json"]) == 0
    present, former = json.loads(capsys.readouterr().out)["localities"]
    assert present["predecessors"] == [former["id"], "dong-nai/long-khanh/xuan-tan"]
    assert former["successors"] == [present["id"]]
    assert (former["ended"], present["since"]) == ("2025-07-01", "2025-07-01")
