"""Lint of the files that add to the vocabulary, with and without plans beside them."""

from pathlib import Path

import pytest

from cchc_cli.cli.app import run

RIGHT = """\
localities:
  - id: dong-nai/an-mau
    level: commune
    history:
      - {name: An Mẫu, type: xã, parent: dong-nai}
"""


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.setenv("CCHC_LANG", "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()


@pytest.fixture
def linted(capsys: pytest.CaptureFixture[str]) -> "Linted":
    return Linted(capsys)


class Linted:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, text: str, path: str = "plans") -> tuple[int, str, str]:
        Path("plans/localities.yaml").write_text(text, encoding="utf-8")
        code = run(["lint", path])
        return code, *self.capsys.readouterr()


@pytest.mark.parametrize("path", ["plans", "plans/localities.yaml"])
def test_a_vocabulary_file_alone(path: str, linted: Linted) -> None:
    assert linted(RIGHT, path) == (0, "", "1 file checked: 0 errors, 0 warnings\n")
    code, out, err = linted(RIGHT.replace("dong-nai}", "dong-nay}"), path)
    assert code == 1
    assert out.startswith("plans/localities.yaml:5:42: error C205 vocabulary: unknown `dong-nay`")
    assert err == "1 file checked: 1 error, 0 warnings\n"
    assert linted("localities: 1\n", path)[0] == 1


def test_a_directory_without_any_file_is_refused(linted: Linted) -> None:
    Path("none").mkdir()
    code, _, err = linted(RIGHT, "none")
    assert code == 2
    assert err.startswith("cchc: no plans found in none\n")


@pytest.mark.parametrize(
    "name",
    [
        *("xã Foo", "P. Foo", "P Foo", "tx. Foo", "TP.HCM", "UBND xã Foo", "Ủy ban nhân dân xã Foo"),
        *("Foo, Đồng Nai", "Foo (Đồng Nai)"),
    ],
)
def test_more_than_a_name_is_reported(name: str, linted: Linted) -> None:
    code, out, _ = linted(RIGHT.replace("An Mẫu", f'"{name}"'))
    assert code == 1
    assert f"`{name}` is more than a name; move the type to `type`" in out


@pytest.mark.parametrize(
    ("id", "name"), [("dong-nai/con", "con"), ("dong-nai/aux/an-mau", "aux"), ("dong-nai/com1", "com1")]
)
def test_an_id_that_windows_reserves_is_reported(id: str, name: str, linted: Linted) -> None:
    code, out, _ = linted(RIGHT.replace("dong-nai/an-mau", id))
    assert code == 1
    assert f"localities.yaml:2:9: error C205 vocabulary: Windows does not allow files called `{name}`" in out


PLAN = """\
locality: dong-nai/binh-minh
document: {title: a, number: null, issued: null, issuer: b, evidence: primary}
period: {from: 2026, to: 2026}
targets: []
"""


@pytest.mark.parametrize("name", ["con", "Aux", "nul.2026"])
def test_a_file_name_that_windows_reserves_is_reported(name: str, linted: Linted) -> None:
    try:
        Path(f"plans/{name}.yaml").write_text(PLAN, encoding="utf-8")
    except OSError:
        pytest.skip("Windows")
    code, out, _ = linted(RIGHT)
    assert code == 1
    said = f"D123 file-name: Windows does not allow files called `{name}`; rename the file to `binh-minh-dong-nai`"
    assert said in out


ADDED = {
    "indicators": """\
indicators:
  - id: appointments-online
    area: procedures
    label: {vi: Lượt hẹn, en: Appointments}
    numerator: {vi: lượt hẹn, en: appointments}
    unit: number
    direction: up
""",
    "scopes": "fields:\n  - {id: fishing, vi: đánh cá}\n",
    "localities": RIGHT.replace("dong-nai}", "dong-nay}"),
}
USING = """\
locality: {locality}
document:
  title: Cải cách hành chính
  number: null
  issued: 2026
  issuer: UBND xã
  evidence: primary
period: {{from: 2026, to: 2030}}
targets:
  - indicator: {indicator}
    scope: {{field: {field}}}
    at_least: 20
    source: {{section: II.1, paragraph: 1, stated: tối thiểu 20}}
"""


@pytest.mark.parametrize(
    ("kind", "used", "line"),
    [
        ("indicators", {"indicator": "appointments-online"}, 7),
        ("scopes", {"field": "fishing"}, 2),
        ("localities", {"locality": "dong-nai/an-mau"}, 5),
    ],
)
def test_an_unknown_name_is_traced_to_the_file_with_errors(
    kind: str, used: dict[str, str], line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"locality": "dong-nai/tam-phuoc", "indicator": "online-files", "field": "land"} | used
    Path("plans/an-mau.yaml").write_text(USING.format(**names), encoding="utf-8")
    Path(f"plans/{kind}.yaml").write_text(ADDED[kind], encoding="utf-8")
    run(["lint", "plans"])
    found = capsys.readouterr().out
    assert f"; {kind}.yaml line {line} is not valid, so its entries are not used" in found
    assert "add it to" not in found
    Path(f"plans/{kind}.yaml").unlink()
    run(["lint", "plans"])
    assert f"add it to {kind}.yaml beside the plans" in capsys.readouterr().out
