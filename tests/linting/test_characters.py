"""Characters that nobody sees, marks that form no letter, and line ends that only YAML knows."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.domain.characters import BLANKS, DEFAULT_IGNORABLE
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.vietnamese import seen
from cchc_cli.i18n.language import english
from cchc_cli.linting.engine import lint
from cchc_cli.linting.rule import EXAMPLE_PLAN
from cchc_cli.reading.corpus import load

IGNORABLE = re.compile(f"[{DEFAULT_IGNORABLE}]")
SEEN_FORMATS = {
    *range(0x600, 0x606),
    *(0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD),
    *range(0xFFF9, 0xFFFC),
    *range(0x13430, 0x13440),
}
"""Format characters that Unicode leaves out of the property, because they are shown."""


def found(folder: Path, text: str) -> list[tuple[int, int, str, str]]:
    (folder / "tam-phuoc.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    loaded = load(folder)
    return [(one.line, one.column, one.code, english(one.message)) for one in lint(loaded, loaded.files).diagnostics]


def test_all_format_characters_that_are_not_shown_are_ignorable() -> None:
    formats = {code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf"}
    assert not {hex(code) for code in formats - SEEN_FORMATS if not IGNORABLE.match(chr(code))}
    assert not {hex(code) for code in SEEN_FORMATS if IGNORABLE.match(chr(code))}


@pytest.mark.parametrize(
    "sign",
    [
        *("\u034f", "\u200b", "\u2065", "\ufe0f", "\ufff0", "\U0001d173"),
        *("\U000e0001", "\U000e0041", "\U000e0100", "\U000e0fff"),
    ],
)
def test_an_ignorable_character_is_reported(sign: str, tmp_path: Path) -> None:
    text = EXAMPLE_PLAN.replace("issuer: UBND phường Tam", f"issuer: UBND phường{sign} Tam")
    ((line, column, code, said),) = found(tmp_path, text)
    assert (line, column, code) == (6, len("  issuer: UBND phường") + 1, "T027")
    assert said.startswith(f"invisible character U+{ord(sign):04X} (")
    assert seen(f"a{sign}b") == "ab"


@pytest.mark.parametrize("sign", ["\u115f", "\u2800", "\u3164", "\uffa0"])
def test_a_character_that_looks_like_a_space_is_reported(sign: str, tmp_path: Path) -> None:
    text = EXAMPLE_PLAN.replace("issuer: UBND phường Tam", f"issuer: UBND phường{sign}Tam")
    ((line, column, code, said),) = found(tmp_path, text)
    assert (line, column, code) == (6, len("  issuer: UBND phường") + 1, "T027")
    assert said.endswith("; type ` ` instead")
    assert re.match(f"[{BLANKS}]", sign)
    assert seen(f"UBND tỉnh{sign}Đồng Nai") == "UBND tỉnh Đồng Nai"


def test_a_number_is_known_whatever_is_hidden_in_it() -> None:
    assert number_key("1\U000e00202\u034f/KH\ufff0-UBND") == number_key("12/KH-UBND")


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("q\u0301uận", "U+0301"),
        ("phườn\u0301", "U+0301"),
        ("Ph\u0300ước", "U+0300"),
        ("ấ\u0300p", "U+0300"),
        ("ạ\u0301p", "U+0301"),
        ("thi\u00ea\u0309\u0309u", "U+0309"),
        ("e\u031bm", "U+031B"),
        ("a\u0301\u0302p", "U+0302"),
        ("ấp\u20dd", "U+20DD"),
    ],
)
def test_a_mark_that_forms_no_letter_is_reported(word: str, sign: str, tmp_path: Path) -> None:
    text = EXAMPLE_PLAN.replace("Tam Phước\n", f"{word} Tam Phước\n", 1)
    marks = [one for one in found(tmp_path, text) if one[2] == "T027"]
    ((line, column, _, said),) = marks
    assert line == 3
    assert column == text.split("\n")[2].index(word) + 1 + next(
        at
        for at in range(len(word))
        if any(map(unicodedata.combining, word[at + 1 : at + 2])) or word[at + 1] == "\u20dd"
    )
    assert said.startswith(f"{sign} (Combining ")
    assert said.endswith("forms no letter with the one before it; retype the word")


def test_a_mark_at_the_start_of_a_line_is_reported(tmp_path: Path) -> None:
    assert [one[:3] for one in found(tmp_path, "\u0301# \n" + EXAMPLE_PLAN) if one[2] == "T027"] == [(1, 1, "T027")]


def test_decomposed_letters_are_no_foreign_marks(tmp_path: Path) -> None:
    codes = {one[2] for one in found(tmp_path, unicodedata.normalize("NFD", EXAMPLE_PLAN))}
    assert codes == {"T020"}


@pytest.mark.parametrize("sign", ["\u0085", "\u2028", "\u2029"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tối thiểu 95%", '"tối thiểu{}95%"'),
        ("Tam Phước\n", "Tam{}Phước\n"),
        ("evidence: primary", "evidence: primary # x{}"),
    ],
)
def test_a_line_end_of_yaml_alone_is_named_at_the_line_of_editors(
    sign: str, before: str, after: str, tmp_path: Path
) -> None:
    text = EXAMPLE_PLAN.replace(before, after.format(sign), 1)
    at = text.index(sign)
    line, column = text[:at].count("\n") + 1, at - text.rindex("\n", 0, at)
    (only,) = found(tmp_path, text)
    assert only[:3] == (line, column, "T005")
    assert only[3].startswith(f"U+{ord(sign):04X} ends a line in YAML, but not in editors")


@pytest.mark.parametrize("sign", ["\u0085", "\u2028", "\u2029", "\r", "\r\n"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tối thiểu 95%", '"tối thiểu{}95%"'),
        ("tối thiểu 95%", "'tối thiểu{}      95%'"),
        ("title: Cải cách", "title: Cải{}    cách"),
        ("evidence: primary\n", "evidence: primary{}"),
        ("period:", "# x{}period:"),
    ],
)
def test_fixing_makes_no_error(sign: str, before: str, after: str, tmp_path: Path) -> None:
    """What `--fix` leaves has no more errors than before."""
    plans = tmp_path / "plans"
    plans.mkdir()
    path = plans / "tam-phuoc.yaml"
    path.write_bytes(EXAMPLE_PLAN.replace(before, after.format(sign), 1).encode())
    first = run(["lint", str(plans)])
    run(["lint", "--fix", str(plans)])
    assert run(["lint", str(plans)]) == first or first == 1


@pytest.mark.parametrize(
    ("words", "foreign"),
    [
        ("xem II.2.a ¶3 của kế hoạch", False),
        ("trực 24 × 7, theo Điều 4 § 2", False),
        ("nêu tại ¶ và ½ số xã (¼).", False),
        ("c¶i c¸ch", True),
        ("¶nh hưởng", True),
        ("l×nh", True),
        ("đã ®¹t «100%»", True),
    ],
)
def test_a_sign_is_foreign_only_within_a_word(words: str, foreign: bool, tmp_path: Path) -> None:
    text = f"# {words}\n{EXAMPLE_PLAN}"
    assert bool([one for one in found(tmp_path, text) if one[2] == "T027"]) is foreign
