"""What `cchc indicators` says about plans with targets that cannot be read."""

from pathlib import Path

import pytest

from cchc_cli.cli.app import run

PLAN = """\
locality: dong-nai/tam-phuoc
document:
  title: Cải cách hành chính
  number: null
  issued: 2026
  issuer: UBND phường Tam Phước
  evidence: primary
period: {from: 2026, to: 2030}
targets:
"""
TARGET = "  - {{indicator: {indicator}, {value}, source: {{section: II.1, paragraph: 1, stated: tối thiểu 95%}}}}\n"
OPEN = TARGET.format(indicator='""', value="at_least: 95")
DAMAGED = TARGET.format(indicator="online-files", value="at_leest: 95")
UNKNOWN = TARGET.format(indicator="onlin-files", value="at_least: 95")


@pytest.mark.parametrize(
    ("targets", "query", "skipped"),
    [
        (OPEN * 3, "online-files", 0),
        (OPEN * 3, "trực tuyến", 0),
        (OPEN + DAMAGED, "online-files", 1),
        (OPEN + DAMAGED, "dti-rank", 0),
        (OPEN + UNKNOWN + DAMAGED, "online-files", 2),
        (UNKNOWN, "dti-rank", 1),
    ],
)
def test_only_targets_that_affect_the_answer_are_named(
    targets: str,
    query: str,
    skipped: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "tam-phuoc.yaml").write_text(PLAN + targets, encoding="utf-8")
    code = run(["indicators", query, "--lang", "en"])
    said = capsys.readouterr().err
    assert code == (2 if skipped else 0)
    assert (f"{skipped} target{'s were' if skipped > 1 else ' was'} skipped" in said) is bool(skipped)
    assert ("skipped" in said) is bool(skipped)
