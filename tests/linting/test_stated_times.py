"""The times that a phrase gives for its figure, and whether D130 reports them."""

from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.linting.helpers.stated_times import times_in

STAGE = "{from: 2026, to: 2028}"


@pytest.mark.parametrize(
    ("stated", "dues"),
    [
        ("giai đoạn 2026-2028 đạt 95%", [STAGE]),
        ("Giai đoạn 2026 – 2028: 95%", [STAGE]),
        ("từ năm 2026 đến năm 2028 đạt 95%", [STAGE]),
        ("đến hết 31/12/2028", ["2028"]),
        ("chậm nhất ngày 30/6/2027 đạt 95%", ["2027"]),
        ("trước 01/01/2028", ["{before: 2028-01-01}"]),
        ("trước năm 2028", ["{before: 2028-01-01}"]),
        ("trước quý I/2028", ["{before: 2028-01-01}"]),
        ("đến tháng 6/2028", ["2028"]),
        ("quý II năm 2028", ["2028"]),
        ("trong 2028", ["2028"]),
        ("đến cuối 2028", ["2028"]),
        ("năm 2028 (đến hết 31/12/2028)", ["2028"]),
        ("hằng năm đạt 95%", ["every-year"]),
        ("phấn đấu mỗi năm đạt 95%", ["every-year"]),
        ("tối thiểu 10%/năm", ["every-year"]),
        ("tối thiểu 10% mỗi năm", ["every-year"]),
        ("giai đoạn 2026-2028, mỗi năm 10%", [STAGE, "every-year"]),
        ("năm 2026 đạt 80%, năm 2028 đạt 90%", ["2026", "2028"]),
        # no deadlines
        ("so với giai đoạn 2021-2025 giảm 10%", []),
        ("giảm 10% so với cuối năm 2025", []),
        ("theo Kế hoạch cải cách hành chính giai đoạn 2026-2028 đạt 95%", []),
        ("theo Nghị quyết số 5/NQ-HĐND trước ngày 15/7/2027", []),
        ("118/2025/NĐ-CP", []),
        ("hồ sơ tiếp nhận từ ngày 01/7/2026 đạt 95%", []),
        ("giấy tờ cấp trước ngày 01/7/2026 đạt 95%", []),
        ("đánh giá hằng năm đạt 95%", []),
        ("dự toán hằng năm tối thiểu 10%", []),
        ("nhiệm kỳ 2026-2031", []),
        ("đạt 2028 hồ sơ", []),
        ("đến hết 31/02/2028", []),
    ],
)
def test_times_of_a_phrase(stated: str, dues: list[str]) -> None:
    assert [one.due for one in times_in(stated)] == dues


PLAN = """\
# yaml-language-server: $schema=../schema/plan.schema.json
locality: dong-nai/tam-phuoc
document:
  title: null
  number: 5/KH-UBND
  issued: 2026-03-30
  issuer: UBND phường Tam Phước
  evidence: primary
period: {from: %s, to: 2030}
targets:
  - indicator: %s
    %s
    source: {section: II.2.a, paragraph: 3, stated: "%s"}
"""


def reported(folder: Path, stated: str, keys: str, first: int = 2026, indicator: str = "online-files") -> list[str]:
    """The codes and lines that lint reports for one target."""
    (folder / "plans").mkdir()
    text = PLAN % (first, indicator, keys.replace("\n", "\n    "), stated)
    (folder / "plans" / "tam-phuoc.yaml").write_text(text, encoding="utf-8")
    out = folder / "out.txt"
    run(["lint", str(folder / "plans"), "--no-shipped", "--lang", "en", "--format", f"concise={out}"])
    return out.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("stated", "due", "write"),
    [
        ("giai đoạn 2026-2028 đạt 95%", "2030", STAGE),
        ("đến hết 31/12/2028 đạt 95%", "2030", "2028"),
        ("đến tháng 6/2028 đạt 95%", "2030", "2028"),
        ("trước 01/01/2028 đạt 95%", "2030", "{before: 2028-01-01}"),
        ("trước 01/01/2028 đạt 95%", "2028", "{before: 2028-01-01}"),
        ("trước năm 2028 đạt 95%", "2028", "{before: 2028-01-01}"),
        ("trong 2028 đạt 95%", "2030", "2028"),
        ("hằng năm đạt 95%", "2030", "every-year"),
        ("mỗi năm đạt 95%", "2030", "every-year"),
        ("mỗi năm đạt 95%", None, "every-year"),
        ("đến 2030 đạt 95%", "every-year", "2030"),
        ("giai đoạn 2026-2030 đạt 95%", STAGE, "{from: 2026, to: 2030}"),
        ("đến hết 31/12/2028 đạt 95%", None, "2028"),
    ],
)
def test_a_time_that_contradicts_the_deadline(stated: str, due: str | None, write: str, tmp_path: Path) -> None:
    (one,) = reported(tmp_path, stated, "exactly: 95" + (f"\ndue: {due}" if due else ""))
    assert "D130" in one
    assert f"write `due: {write}`" in one
    obeyed = tmp_path / "obeyed"
    obeyed.mkdir()
    assert reported(obeyed, stated, f"exactly: 95\ndue: {write}") == []


@pytest.mark.parametrize(
    ("stated", "keys"),
    [
        ("trước 01/01/2028 đạt 95%", "exactly: 95\ndue: {before: 2028-01-01}"),
        ("trước 01/01/2028 đạt 95%", "exactly: 95\ndue: 2027"),
        ("trước năm 2028 đạt 95%", "exactly: 95\ndue: {before: 2028-01-01}"),
        ("giai đoạn 2026-2028 đạt 95%", "exactly: 95\ndue: 2028"),
        ("giai đoạn 2026-2030 đạt 95%", "exactly: 95"),
        ("giai đoạn 2026-2030 đạt 95%", "exactly: 95\ndue: every-year"),
        ("giai đoạn 2026-2028 mỗi năm đạt 95%", "exactly: 95\ndue: {from: 2026, to: 2028}"),
        ("giai đoạn 2026-2028, mỗi năm đạt 95%", "exactly: 95\ndue: 2030"),
        ("giai đoạn 2021-2025 đã đạt 95%", "exactly: 95\ndue: 2030"),
        ("đánh giá hằng năm đạt 95%", "exactly: 95\ndue: 2030"),
        ("hồ sơ tiếp nhận từ 01/7/2026 đạt 95%", "exactly: 95\ndue: 2030"),
        ("đến 2028", "aim: improve\ndue: {set_by: 118/2025/NĐ-CP}"),
    ],
)
def test_what_contradicts_no_deadline(stated: str, keys: str, tmp_path: Path) -> None:
    assert [one for one in reported(tmp_path, stated, keys) if "D130" in one] == []


def test_every_year_of_a_plan_for_one_year_is_that_year(tmp_path: Path) -> None:
    assert reported(tmp_path, "hằng năm đạt 95%", "exactly: 95", first=2030) == []


@pytest.mark.parametrize(
    "stated",
    ["tăng 5%", "giảm 5%", "tăng thêm ít nhất 5%", "tăng bình quân 5%/năm", "mỗi năm tăng 5%", "tăng từ 5% trở lên"],
)
def test_a_gain_is_no_level(stated: str, tmp_path: Path) -> None:
    comparator = "at_least" if "ít nhất" in stated or "trở lên" in stated else "exactly"
    due = "\ndue: every-year" if "năm" in stated else ""
    average = "\nqualifiers: {average: true}" if "bình quân" in stated else ""
    (one,) = reported(tmp_path, stated, f"{comparator}: 5{due}{average}")
    assert "D114" in one
    assert "is a change" in one


@pytest.mark.parametrize(
    ("stated", "indicator", "value", "more"),
    [
        ("tăng lên 95%", "online-files", 95, ""),
        ("tăng từ 80% lên 95%", "online-files", 95, ""),
        ("tăng tỷ lệ hồ sơ đạt 95%", "online-files", 95, ""),
        ("đạt 95%, tăng 5%", "online-files", 95, ""),
        ("giảm 20%", "processing-time-cut", 20, "\nbase: unknown"),
        ("kiến nghị cắt giảm 20%", "procedures-proposed-simplification", 20, ""),
    ],
)
def test_a_level_is_no_gain(stated: str, indicator: str, value: int, more: str, tmp_path: Path) -> None:
    assert reported(tmp_path, stated, f"exactly: {value}{more}", indicator=indicator) == []
