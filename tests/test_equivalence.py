"""The script that compares two versions: what it must see, and what it must not mind."""

import json

import pytest

from cchc_cli.cli.app import run
from equivalence_outputs import differences, reduced, table_tokens

FINDING = {"path": "a.yaml", "line": 3, "key": "stated-value", "parameters": {"value": 95}, "message": "it is 95"}
LINT = {"diagnostics": [FINDING], "errors": 1}

TABLE = """\
tam-phuoc: phường Tam Phước, 2026-2030
 Indicator                  Target          Floor               Result
──────────────────────────────────────────────────────────────────────────
 ADMINISTRATIVE PROCEDURES
 Procedures with a          30% · 2025      ≥ 80% · 2025        ✗ ≈ below by 50
 financial obligation       II.2.a ¶3       76/NQ-CP*, nation   points
──────────────────────────────────────────────────────────────────────────
 Files handled online       ≥ 92,5% · 2030  ≥ 90% · 2030        ▲ above
──────────────────────────────────────────────────────────────────────────
2 rows: ✗ below 1, ▲ above 1
"""


def differs(one: str, other: str, kind: str) -> list[str]:
    """Return the paths of the differences of two outputs."""
    return [path for path, _, _ in differences(reduced(one, kind), reduced(other, kind))]


def changed(**values: object) -> str:
    return json.dumps({**LINT, "diagnostics": [{**FINDING, **values}]})


def test_only_words_of_json_do_not_count() -> None:
    same = json.dumps(LINT)
    assert differs(same, changed(message="the value is 95", floor_label="a floor"), "json") == []
    assert differs(same, changed(line=4), "json") == ["diagnostics[0].line"]
    assert differs(same, changed(key="stated"), "json") == ["diagnostics[0].key"]
    assert differs(same, changed(parameters={"value": 96}), "json") == ["diagnostics[0].parameters.value"]
    assert differs(same, changed(parameters={"value": "95"}), "json") == ["diagnostics[0].parameters.value"]
    assert differs(same, changed(parameters={}), "json") == ["diagnostics[0].parameters.value"]
    assert differs(same, changed(extra=None), "json") == ["diagnostics[0].extra"]
    assert differs(same, json.dumps({**LINT, "diagnostics": []}), "json") == ["diagnostics (length)"]


def test_a_changed_figure_of_csv_is_seen() -> None:
    assert differs("a,a_label\n1,one\n", "a,a_label\n1,uno\n", "csv") == []
    assert differs("a,a_label\n1,one\n", "a,a_label\n2,one\n", "csv") == ["rows[0].a"]
    assert differs("a,b\n1,2\n", "b,a\n2,1\n", "csv") == ["columns[0]", "columns[1]"]


def test_the_tokens_of_a_table() -> None:
    assert table_tokens(TABLE)[1:] == [
        ["30%", "·", "2025", "II.2.a ¶3", "≥80%", "·", "2025", "76", "✗", "≈", "50"],
        ["≥92,5%", "·", "2030", "≥90%", "·", "2030", "▲"],
        ["2", "✗", "1", "▲", "1"],
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("30%", "31%"),
        ("92,5%", "92%"),
        ("below by 50", "below by 5"),
        ("✗ ≈", "✗"),
        ("▲ above\n", "▼ above\n"),
        ("II.2.a ¶3", "II.2.a ¶4"),
        ("II.2.a ¶3", "II.2.b ¶3"),
        ("≥ 90%", "  90%"),
        ("≥ 90% · 2030 ", "2030 · ≥ 90% "),
        ("76/NQ", "77/NQ"),
        ("below 1, ▲ above 1", "below 2, ▲ above 0"),
    ],
)
def test_a_change_of_a_table_is_seen(old: str, new: str) -> None:
    assert TABLE.count(old) == 1
    assert differs(TABLE, TABLE.replace(old, new), "table")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Procedures with a ", "Online procedures "),
        ("below by 50\n", "lower, 50\n"),
        ("92,5% · 2030", "92,5%\u00a0·\u00a02030"),
        ("ADMINISTRATIVE PROCEDURES", "A HEADING THAT CROSSES SOME OF THE COLUMNS BELOW IT"),
        ("points", "percentage points"),
    ],
)
def test_words_of_a_table_do_not_count(old: str, new: str) -> None:
    assert TABLE.count(old) == 1
    assert differs(TABLE, TABLE.replace(old, new), "table") == []


@pytest.mark.parametrize("line", ["compare tam-phuoc tan-minh", "show hang-gon"])
def test_line_breaks_of_a_table_do_not_count(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At two widths every cell breaks at other places; what is compared is the same."""
    pages = []
    for width in ("100", "160"):
        monkeypatch.setenv("COLUMNS", width)
        run(line.split())
        pages.append(capsys.readouterr().out)
    assert pages[0] != pages[1]
    assert differs(pages[0], pages[1], "table") == []
    assert sum(map(len, table_tokens(pages[0]))) > 100
