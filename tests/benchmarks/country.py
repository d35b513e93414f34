"""A country of plans to measure on: `python tests/benchmarks/country.py DIR [N]`.

3,355 plans stand for one of each of the 34 provinces and 3,321 communes, 40 targets each, 14 kB on average, with the
wording of the shipped plans and figures drawn from a fixed seed. The directory lints clean: no commune asks less than
its province.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROVINCES = 34
COMMUNES = 3321
TARGETS = 40
NOTES = (
    "Con số chung cho mọi đơn vị trực thuộc, theo cách hiểu của người nhập.",
    "Văn bản không nói mẫu số, cách tính ghi ở phụ lục kèm theo kế hoạch.",
    "Chỉ tính hồ sơ tiếp nhận trong năm, không tính hồ sơ chuyển từ năm trước sang.",
    "Mục này in lại chỉ tiêu của tỉnh, cách chấm điểm theo hướng dẫn của Sở Nội vụ.",
    "Số liệu lấy từ hệ thống thông tin giải quyết thủ tục hành chính của tỉnh.",
)
MODELINE = "# yaml-language-server: $schema=../schema/plan.schema.json\n"


def write_country(directory: Path, plans: int = PROVINCES + COMMUNES, seed: int = 1) -> None:
    """Write `plans` plans and the localities they need into a new directory."""
    from cchc_cli.reading.vocabulary import load_vocabulary

    draw = random.Random(seed)
    vocabulary = load_vocabulary(None)
    shares = [one.id for one in vocabulary.catalogue.values() if one.unit == "percent" and not one.needs_base]
    provinces = [place.id for place in vocabulary.localities.values() if place.code and len(place.code) == 2]
    directory.mkdir(parents=True)
    floors: dict[str, list[tuple[str, int]]] = {}
    localities = ["localities:\n"]
    for number in range(plans):
        province = provinces[number % len(provinces)]
        if number < len(provinces):
            floors[province] = [(name, draw.choice((70, 80, 90, 95))) for name in draw.sample(shares, TARGETS)]
            text = _plan(province, f"{number + 10}/KH-UBND", floors[province], draw)
            (directory / f"{province}-{number + 10}-kh-ubnd-2026.yaml").write_text(text, encoding="utf-8", newline="\n")
            continue
        name = f"xa-{number}"
        figures = [(one, draw.randint(least, 100)) for one, least in floors[province]]
        text = _plan(f"{province}/{name}", None, figures, draw)
        (directory / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
        localities.append(
            f"  - id: {province}/{name}\n    level: commune\n    history:\n"
            f"      - {{since: 2025-07-01, name: Xã {number}, type: xã, parent: {province}}}\n"
        )
    if len(localities) > 1:
        (directory / "localities.yaml").write_text("".join(localities), encoding="utf-8", newline="\n")


def _plan(locality: str, number: str | None, figures: list[tuple[str, int]], draw: random.Random) -> str:
    lines = [
        MODELINE,
        f"locality: {locality}\ndocument:\n",
        "  title: Kế hoạch cải cách hành chính giai đoạn 2026-2030\n",
        f"  number: {number or 'null'}\n  issued: 2026-01-{draw.randint(10, 28)}\n",
        f"  issuer: UBND {locality}\n  evidence: primary\n  based_on:\n",
        "    - {number: 76/NQ-CP, issued: 2021-07-15, issuer: Chính phủ, locality: viet-nam}\n",
        "  cites:\n",
        *_citations(locality.split("/")[0], draw),
        "  notes:\n    - Bản dựng để đo, không phải văn bản thật.\nperiod: {from: 2026, to: 2030}\ntargets:\n",
    ]
    lines += list(_targets(figures, draw))
    return "".join(lines)


def _citations(province: str, draw: random.Random) -> Iterator[str]:
    """Ten further documents, as many as a shipped plan cites: of the nation, and of the province."""
    for number in sorted(draw.sample(range(20, 60), 7)):
        day = f"{2021 + number % 5}-{1 + number % 12:02}-{1 + number % 28:02}"
        yield f"    - {{number: {number}/QĐ-TTg, issued: {day}, issuer: Thủ tướng Chính phủ}}\n"
    for number in sorted(draw.sample(range(200, 212), 3)):
        day = f"2025-{1 + number % 12:02}-{1 + number % 28:02}"
        yield f"    - {{number: {number}/QĐ-UBND, issued: {day}, issuer: UBND {province}, locality: {province}}}\n"


def _targets(figures: list[tuple[str, int]], draw: random.Random) -> Iterator[str]:
    for paragraph, (name, value) in enumerate(figures, start=1):
        bare = draw.random() < 0.3
        comparator, stated = ("exactly", f"đạt {value}%") if bare else ("at_least", f"đạt tối thiểu {value}% trở lên")
        narrowed = "    qualifiers:\n      excluding:\n        - confidential\n" if draw.random() < 0.2 else ""
        note = f"    note: {' '.join(draw.sample(NOTES, 2))}\n" if draw.random() < 0.8 else ""
        place = f"      section: II.{1 + paragraph % 6}.a\n      paragraph: {paragraph}\n"
        yield (
            f"  - indicator: {name}\n    {comparator}: {value}\n{narrowed}"
            f"    source:\n{place}      stated: {stated}\n{note}"
        )


def break_each(directory: Path) -> None:
    """One mistake in every plan: a figure that `stated` does not show, or a misspelt key."""
    for at, path in enumerate(sorted(directory.glob("*.yaml"))):
        if path.name == "localities.yaml":
            continue
        text: Any = path.read_text(encoding="utf-8")
        text = text.replace("at_least: ", "at_leest: ", 1) if at % 2 else text.replace("tối thiểu ", "tối thiểu 1", 1)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    write_country(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PROVINCES + COMMUNES)
