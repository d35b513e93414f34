"""Lint of citations: dates that a note has to explain, and issuers that may be of two units."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli.app import run

SUPERIOR = """\
locality: {locality}
document: {{title: Kế hoạch, number: 5/KH-UBND, issued: {issued}, issuer: {issuer}, evidence: primary}}
period: {{from: 2026, to: 2026}}
targets: []
"""
LOCAL = """\
locality: dong-nai/tam-phuoc
document:
  title: Kế hoạch
  number: 15/KH-UBND
  issued: 2026-03-30
  issuer: UBND phường Tam Phước
  evidence: primary
  based_on:
    - {citation}
period: {{from: 2026, to: 2026}}
targets: []
"""


def findings(
    folder: Path, capsys: pytest.CaptureFixture[str], citation: str, superior: str = ""
) -> list[dict[str, Any]]:
    (folder / "superior").mkdir()
    (folder / "tam-phuoc.yaml").write_text(LOCAL.format(citation=citation), encoding="utf-8")
    text = superior or SUPERIOR.format(locality="dong-nai", issued="2026-02-01", issuer="UBND tỉnh Đồng Nai")
    (folder / "superior" / "dong-nai-5-kh-ubnd-2026.yaml").write_text(text, encoding="utf-8")
    run(["lint", "--plans", str(folder), "--no-shipped", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return [one for one in found if one["code"] in ("C203", "D133")]


@pytest.mark.parametrize(
    ("issued", "note", "conflicts"),
    [
        ("2026-02-02", "", True),
        ("2026-02-02", "in nhầm", True),
        ("2026-02-02", "in nhầm; ban hành ngày 01/02/2026", False),
        ("2024-02-01", "bản sao không có phụ lục", True),
        ("2024-02-01", "in nhầm năm 2024", True),
        ("2024-02-01", "in nhầm; ban hành năm 2026", False),
        ("2024-01-08", "bản sao không có phụ lục", False),  # numbers start again each year: another document
    ],
)
def test_a_note_explains_a_date_only_if_it_gives_the_other(
    issued: str, note: str, conflicts: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = f', note: "{note}"' if note else ""
    citation = f"{{number: 5/KH-UBND, issued: {issued}, issuer: UBND tỉnh Đồng Nai, locality: dong-nai{more}}}"
    found = findings(tmp_path, capsys, citation)
    assert [one["code"] for one in found] == ["C203"] * conflicts


@pytest.mark.parametrize(
    ("citation", "asked"),
    [
        ("{number: 7/KH-UBND, issued: null, issuer: UBND thành phố Huế}", True),
        ("{number: 7/KH-UBND, issued: 2021-03-01, issuer: UBND thành phố Huế}", False),
        ("{number: 7/KH-UBND, issued: 2025-03-01, issuer: UBND thành phố Huế}", False),
        ("{number: 7/KH-UBND, issued: null, issuer: UBND thành phố Hải Phòng}", False),
        ("{number: 7/KH-UBND, issued: 2023-01-05, issuer: UBND thành phố Hà Tĩnh}", False),
        ("{number: 7/KH-UBND, issued: 2023-01-05, issuer: UBND Hà Tĩnh}", True),
        ("{number: 7/KH-UBND, issued: null, issuer: UBND thành phố Huế, locality: thua-thien-hue}", False),
        ("{number: 7/KH-UBND, issued: 2023-01-05, issuer: UBND thành phố Hà Tĩnh, locality: ha-tinh}", True),
        (
            "{number: 7/KH-UBND, issued: 2023-01-05, issuer: UBND thành phố Hà Tĩnh, "
            "locality: ha-tinh/thanh-pho-ha-tinh}",
            False,
        ),
    ],
)
def test_the_locality_is_asked_for_where_the_issuer_may_be_of_two(
    citation: str, asked: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [one["code"] for one in findings(tmp_path, capsys, citation)] == ["D133"] * asked
