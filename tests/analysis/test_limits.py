"""Places gained, second figures and parts of a level: never compared with ranks, single figures and whole levels."""

from pathlib import Path

import pytest

from cchc_cli.analysis.compare import compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.enums import Reason, Relation, Status
from cchc_cli.reading.corpus import load

PLAN = """\
locality: {locality}
document: {{title: null, number: {number}, issued: {issued}, issuer: {issuer}, evidence: primary}}
period: {{from: 2026, to: 2026}}
targets:
  - {target}
    source: {{section: I, paragraph: 1, stated: x}}
"""
PILOT = "indicator: work-files-online\n    scope: {level: commune, part: 10 xã thí điểm}\n    exactly: 90"
OTHER_PILOT = PILOT.replace("10 xã", "5 xã")
ALL = "indicator: work-files-online\n    exactly: 80"
SHARE = "indicator: procedures-cut\n    scope: {share: {at_least: 30, of: thủ tục}}\n    base: 2025\n    at_least: 30"
OTHER_SHARE = SHARE.replace("at_least: 30, of", "at_least: 50, of")
CUT = "indicator: procedures-cut\n    base: 2025\n    at_least: 20"
GAIN = "indicator: dti-rank-gain\n    at_least: 3\n    base: 2025"
LESS_GAIN = GAIN.replace("3", "2", 1)
RANK = "indicator: dti-rank\n    scope: {among: communes-of-province}\n    at_most: 10"


def evaluated(folder: Path, above: str, own: str) -> Evaluation:
    """Return the evaluation of a commune's plan with one target below a province's with one."""
    folder.mkdir(exist_ok=True)
    province = PLAN.format(
        locality="dong-nai", number="10/KH-UBND", issued="2026-01-08", issuer="UBND tỉnh Đồng Nai", target=above
    )
    commune = PLAN.format(
        locality="dong-nai/tam-phuoc",
        number="20/KH-UBND",
        issued="2026-02-08",
        issuer="UBND phường Tam Phước",
        target=own,
    )
    (folder / "dong-nai-10-kh-ubnd-2026.yaml").write_text(province, encoding="utf-8")
    (folder / "tam-phuoc.yaml").write_text(commune, encoding="utf-8")
    loaded = load(folder)
    assert [one.violations for one in loaded.files] == [(), ()]
    return Evaluation(loaded.corpus)


@pytest.mark.parametrize(
    ("above", "own", "judged"),
    [
        (ALL, ALL, True),
        (PILOT, ALL, False),
        (ALL, PILOT, False),
        (PILOT, OTHER_PILOT, False),
        (SHARE, SHARE, True),
        (SHARE, CUT, False),
        (CUT, SHARE, False),
        (SHARE, OTHER_SHARE, False),
        (GAIN, RANK, False),
        (RANK, GAIN, False),
    ],
)
def test_a_floor_only_of_equal_limits(above: str, own: str, judged: bool, tmp_path: Path) -> None:
    evaluation = evaluated(tmp_path, above, own)
    (result,) = [one for one in evaluation.results(evaluation.corpus.plans["tam-phuoc"]) if one.target is not None]
    assert (result.status not in (Status.NO_FLOOR, Status.NOT_COMPARABLE)) is judged


@pytest.mark.parametrize(
    ("one", "other"), [(PILOT, ALL), (PILOT, OTHER_PILOT), (SHARE, CUT), (SHARE, OTHER_SHARE), (GAIN, RANK)]
)
def test_rows_of_their_own(one: str, other: str, tmp_path: Path) -> None:
    evaluation = evaluated(tmp_path, one, other)
    plans = [evaluation.corpus.plans[name] for name in ("tam-phuoc", "dong-nai-10-kh-ubnd-2026")]
    found = compare(evaluation, plans)
    cells = [cell for row in found.rows for cell in row.cells]
    assert not {cell.relation for cell in cells} & {Relation.SAME, Relation.STRICTER, Relation.LOOSER}
    assert {cell.reason for cell in cells} <= {None, Reason.SCOPE, Reason.NEAR_RELATIVE}
