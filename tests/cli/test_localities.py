"""`cchc localities`: what is found, and what is said about it."""

import csv
import io
import json
from pathlib import Path

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
        (["tran b", "--province", "dong-nai"], ["dong-nai/tran-bien"]),
        (["dong-nai/huyen-trang-bom/th"], ["dong-nai/huyen-trang-bom/thanh-binh"]),
        (["11791"], ["hai-phong/tien-minh", "hai-phong/tien-lang/tan-minh"]),
        (["--province", "Hải Dương", "--level", "province"], ["hai-duong"]),
    ],
)
def test_search(arguments: list[str], ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, *arguments) == ids


@pytest.mark.parametrize(
    ("query", "type", "count"),
    [
        ("đặc khu", "đặc khu", 13),
        ("ĐẶC KHU", "đặc khu", 13),
        ("dac khu", "đặc khu", 13),
        ("quận", "quận", 49),
        ("huyện", "huyện", 508),
        ("thị trấn", "thị trấn", 617),
    ],
)
def test_the_units_of_a_type(query: str, type: str, count: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["localities", query, "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["localities"]
    assert {one["type"] for one in listed} == {type}
    assert len(listed) == count


def test_everything_can_be_exported(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(found(capsys)) > 14_000


def test_names_and_days_are_those_that_people_write(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["localities", "phường Hương Xuân, Hương Trà", "--lang", "vi"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "01/7/2025" in said
    assert "Kim Trà" in said


def test_json_has_both_directions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["localities", "26113", "--format", "json"]) == 0
    present, former = json.loads(capsys.readouterr().out)["localities"]
    assert present["predecessors"] == [
        "dong-nai/long-khanh",
        former["id"],
        "dong-nai/long-khanh/xuan-tan",
    ]
    assert present["partly_from"] == ["dong-nai/long-khanh"]
    assert (former["partly"], former["other_source"]) == (False, None)
    assert former["successors"] == [present["id"]]
    assert (former["ended"], present["since"]) == ("2025-07-01", "2025-07-01")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command prints, in one line: a table divides its cells."""
    assert run([*arguments]) == 0
    out, err = capsys.readouterr()
    return " ".join((out + err).split())


@pytest.mark.parametrize(
    ("arguments", "english", "vietnamese"),
    [
        (
            ["da-nang/hoang-sa"],
            "formed on 1 July 2025 from huyện Hoàng Sa",
            "thành lập ngày 01/7/2025 từ huyện Hoàng Sa",
        ),
        (["Côn Đảo", "--level", "commune"], "from huyện Côn Đảo, Bà Rịa - Vũng Tàu", "từ huyện Côn Đảo"),
        (["Bạch Long Vĩ", "--level", "commune"], "from huyện Bạch Long Vĩ", "từ huyện Bạch Long Vĩ"),
        (["dong-nai"], "joined on 1 July 2025 by tỉnh Bình Phước", "hợp nhất với tỉnh Bình Phước từ ngày 01/7/2025"),
        (["bac-ninh"], "joined on 1 July 2025 by tỉnh Bắc Giang", "hợp nhất với tỉnh Bắc Giang từ ngày 01/7/2025"),
        (["can-tho"], "by tỉnh Hậu Giang, tỉnh Sóc Trăng", "hợp nhất với tỉnh Hậu Giang, tỉnh Sóc Trăng"),
        (
            ["dong-nai/tam-phuoc"],
            "part of thành phố Biên Hòa until 1 July 2025",
            "thuộc thành phố Biên Hòa đến trước ngày 01/7/2025",
        ),
        (
            ["dong-nai/hang-gon"],
            "from xã Hàng Gòn, phường Xuân Tân in thành phố Long Khánh",
            "từ xã Hàng Gòn, phường Xuân Tân thuộc thành phố Long Khánh",
        ),
        (["hai-phong/tan-minh"], "from a part of xã Tân Minh, xã Cấp Tiến", "từ một phần xã Tân Minh, xã Cấp Tiến"),
        (["hai-phong/tien-minh"], "a part of xã Tân Minh", "một phần xã Tân Minh"),
        (
            ["ha-noi/gia-lam"],
            "a part of xã Cổ Bi (another source differs), a part of xã Đa Tốn",
            "một phần xã Cổ Bi (nguồn khác ghi khác), một phần xã Đa Tốn",
        ),
        (
            ["ha-noi/huyen-gia-lam/dang-xa"],
            "now xã Phù Đổng (another source: xã Phù Đổng, xã Thuận An)",
            "nay là xã Phù Đổng (nguồn khác ghi xã Phù Đổng, xã Thuận An)",
        ),
        (["cao-bang/huyen-quang-hoa/my-hung"], "(in one source only)", "(chỉ có trong một nguồn)"),
        (["dong-nai/huyen-trang-bom"], "ended on 1 July 2025, divided among", "chia về"),
    ],
)
def test_a_unit_leads_to_those_before_and_after(
    arguments: list[str],
    english: str,
    vietnamese: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "2000")
    assert english in printed(capsys, "localities", *arguments, "--lang", "en")
    assert vietnamese in printed(capsys, "localities", *arguments, "--lang", "vi")


PLAN = """\
locality: {locality}
document: {{title: x, number: null, issued: 2026-01-05, issuer: UBND, evidence: primary}}
period: {{from: {year}, to: {year}}}
targets: []
"""


@pytest.mark.parametrize(
    ("locality", "year", "long", "short"),
    [
        (
            "thua-thien-hue/kim-tra",
            2026,
            "formed on 1 July 2025 from phường Hương Xuân, phường Hương Chữ, xã Hương Toàn in thị xã Hương Trà",
            "formed on 1 July 2025 from phường Hương Xuân, phường Hương Chữ, xã Hương Toàn",
        ),
        (
            "ha-noi/huyen-gia-lam/dang-xa",
            2024,
            "now xã Phù Đổng (another source: xã Phù Đổng, xã Thuận An)",
            "now xã Phù Đổng (another source differs)",
        ),
        (
            "dong-nai/huyen-trang-bom",
            2024,
            "divided among phường Hố Nai, xã Trảng Bom, xã Bàu Hàm, xã Bình Minh, xã Hưng Thịnh, xã An Viễn",
            "divided among phường Hố Nai, xã Trảng Bom, xã Bàu Hàm, 3 others",
        ),
        ("quang-ngai/ly-son", 2026, "formed on 1 July 2025 from huyện Lý Sơn", "from huyện Lý Sơn"),
    ],
)
def test_plans_say_what_their_unit_was_made_of(
    locality: str,
    year: int,
    long: str,
    short: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "2000")
    monkeypatch.setenv("CCHC_LANG", "en")
    (tmp_path / "own.yaml").write_text(PLAN.format(locality=locality, year=year), encoding="utf-8")
    here = ["--plans", str(tmp_path), "--no-shipped"]
    assert long in printed(capsys, "show", "own", *here)
    assert long in printed(capsys, "floors", locality)
    assert short in printed(capsys, "list", *here)
    (tmp_path / "own.yaml").unlink()
    assert long in printed(capsys, "new", locality, "--year", str(year), "--plans", str(tmp_path))


def test_the_json_of_plans_leads_to_the_units_before_and_after(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list", "--format", "json"]) == 0
    listed = {one["plan"]: one for one in json.loads(capsys.readouterr().out)["plans"]}
    assert listed["huong-xuan"]["ended"] == "2025-07-01"
    assert listed["huong-xuan"]["successors"] == ["thua-thien-hue/kim-tra"]
    assert listed["tan-minh"]["partly_from"] == ["hai-phong/tien-lang", "hai-phong/tien-lang/tan-minh"]
    assert "hai-phong/huyen-tien-lang/cap-tien" not in listed["tan-minh"]["predecessors"]
    assert "hai-phong/tien-lang/cap-tien" in listed["tan-minh"]["predecessors"]
    assert listed["dong-nai-10-kh-ubnd-2026"]["predecessors"] == ["binh-phuoc"]
    assert run(["show", "tan-minh", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["plan"] == listed["tan-minh"]


@pytest.mark.parametrize(
    ("code", "id"),
    [
        ("735", "dong-nai/vinh-cuu"),
        ("480", "thua-thien-hue/huong-tra"),
        ("315", "hai-phong/tien-lang"),
        ("70", "binh-phuoc"),
    ],
)
def test_a_former_unit_has_its_last_code(code: str, id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["localities", id, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["localities"][0]["code"] == code
    assert id in found(capsys, code)
