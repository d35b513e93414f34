"""A small folder of plans with a vocabulary of its own, and mutations of its files."""

import re
from collections.abc import Sequence
from pathlib import Path
from random import Random

from fuzz.mutator import mutate

OWN = "plans/binh-an-dong-nai.yaml"

PLAN = """\
# yaml-language-server: $schema=https://raw.githubusercontent.com/cchc/cchc/main/schema/plan.schema.json
locality: dong-nai/binh-an
document:
  title: Kế hoạch cải cách hành chính năm 2026
  number: 12/KH-UBND
  issued: 2026-01-08
  issuer: UBND xã Bình An
  evidence: primary
  covers: [targets]
period: {from: 2026, to: 2026}
targets:
  - indicator: files-of-our-own
    scope: {field: [fishing]}
    at_least: 95
    source: {section: II.1, paragraph: 1, stated: từ 95% trở lên}
  - indicator: online-files
    at_least: 80
    source: {section: II.2, paragraph: 1, stated: tối thiểu 80%}
"""

ADDED = {
    "localities.yaml": """\
localities:
  - id: dong-nai/binh-an
    level: commune
    history:
      - {since: 2025-07-01, name: Bình An, type: xã, parent: dong-nai, basis: 1662/NQ-UBTVQH15}
  - id: dong-nai/vinh-cuu/binh-cu
    level: commune
    history:
      - {name: Bình Cũ, type: xã, parent: dong-nai/vinh-cuu}
      - {since: 2020-02-01, name: Bình Cũ, type: thị trấn, parent: dong-nai/vinh-cuu, basis: 1/NQ-UBTVQH14}
    ended: 2025-07-01
    successors:
      - {id: dong-nai/binh-an, partly: true}
      - {id: dong-nai/tam-phuoc, partly: true}
""",
    "indicators.yaml": """\
indicators:
  - id: files-of-our-own
    area: procedures
    label: {vi: "Tỷ lệ hồ sơ riêng", en: Files of our own}
    numerator: {vi: "hồ sơ riêng", en: files of our own}
    denominator: {vi: "hồ sơ", en: files}
    unit: percent
    direction: more
    near:
      - {id: online-files, vi: "trên tổng khác", en: over another total}
  - id: days-of-our-own
    area: procedures
    label: {vi: "Số ngày", en: Days}
    numerator: {vi: "ngày", en: days}
    unit: number
    direction: less
""",
    "scopes.yaml": """\
fields:
  - {id: fishing, vi: khai thác thủy sản, en: fishing}
bodies:
  - {id: wards, vi: phường, en: wards, level: [commune]}
""",
}

DOCUMENT = """\
ỦY BAN NHÂN DÂN
PHƯỜNG TAM PHƯỚC
Số: 12/KH-UBND
Tam Phước, ngày 08 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

I. MỤC TIÊU
1. Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt từ 95% trở lên.
2. Tỷ lệ hồ sơ giải quyết đúng hạn đạt tối thiểu 98%.
"""


def write_plans(folder: Path) -> None:
    """Write the plan, the vocabulary that it needs, and a document."""
    (folder / "plans").mkdir()
    (folder / OWN).write_text(PLAN, encoding="utf-8")
    for name, text in ADDED.items():
        (folder / "plans" / name).write_text(text, encoding="utf-8")
    (folder / "document.txt").write_text(DOCUMENT, encoding="utf-8")


def mutated(text: str, chance: Random, words: Sequence[str] = ()) -> bytes:
    """Return a text with a few changes: words swapped among themselves or for `words`, or what the mutator does."""
    for _ in range(chance.choice((1, 1, 1, 2))):
        found = list(re.finditer(r"[^\s{}\[\],:\"'=]+", text))
        if chance.random() < 0.4 or not found:
            text = mutate(text, chance, text)
            continue
        at = chance.choice(found)
        other = chance.choice(words) if words and chance.random() < 0.5 else chance.choice(found).group()
        text = text[: at.start()] + other + text[at.end() :]
    raw = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.03:
        place = chance.randrange(len(raw) + 1)
        raw = raw[:place] + chance.randbytes(1) + raw[place:]
    return raw
