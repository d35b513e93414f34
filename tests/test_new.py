"""`cchc new`: the place is found, the file is named and written, and only what has to be filled in is refused."""

import os
import re
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.domain.locality import entries_of
from cchc_cli.i18n.language import Lang
from cchc_cli.linting.engine import lint
from cchc_cli.linting.fix import fixed
from cchc_cli.output.plan_template import KnownFacts, skeleton
from cchc_cli.reading.corpus import load
from cchc_cli.reading.vocabulary import load_vocabulary

ROOT = Path(__file__).parents[1]
LOCALITIES = load_vocabulary().localities
PLACES = ("dong-nai/tam-phuoc", "dong-nai/vinh-cuu", "thua-thien-hue/huong-tra/huong-xuan", "dong-nai", "viet-nam")
"""One of each level, and a commune of a district."""

BLANK = ["title", "number", "issued", "issuer", "evidence"]


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty plans directory in the current directory."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["new", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def findings(folder: Path = Path("plans")) -> list[tuple[str, str]]:
    """The name of the rule and the key in the line of every finding in a directory."""
    loaded = load(folder)
    texts = {file.display_path: file.file.text.split("\n") for file in loaded.files}
    return [
        (one.name, texts[one.path][one.line - 1].strip().split(":")[0])
        for one in lint(loaded, loaded.files).diagnostics
    ]


def filled(text: str) -> str:
    """A skeleton filled in, each example made an entry."""
    text = re.sub(r"^  # (- |  (?!- \{number|- …))", r"  \1", text, flags=re.MULTILINE)
    for key, value in (("title", "Cải cách hành chính"), ("number", "null"), ("issued", "null"), ("issuer", "UBND")):
        text = re.sub(rf'^  {key}:(?: "")?$', f"  {key}: {value}", text, flags=re.MULTILINE)
    text = text.replace("\n  evidence:\n", "\n  evidence: primary\n")
    return text.replace("\n  from:\n  to:\n", "\n  from: 2026\n  to: 2030\n")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("years", [(), ("--from", "2021", "--to", "2025"), ("--year", "2023")])
def test_only_what_is_to_be_filled_in_is_refused(
    place: str, years: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    if not years and "/" not in place:
        pytest.skip("the name of a superior plan needs a year")
    code, out, _ = found(capsys, place, *years)
    assert code == 0
    path = Path(out.removesuffix("\n"))
    text = path.read_text(encoding="utf-8")
    blank = [*BLANK, *(() if years else ("from", "to")), "targets"]
    assert findings() == [("schema", key) for key in blank]
    assert fixed(text) == text
    path.write_text(filled(text), encoding="utf-8")
    assert findings() == []
    loaded = load(Path("plans"))
    (plan,) = loaded.corpus.plans.values()
    assert plan.locality == place
    kinds = {str(target.kind) for target in plan.targets}
    assert kinds == {"quantitative", "qualitative"} | ({"delegated"} if place != "viet-nam" else set())
    assert len(plan.targets) == 6 - (years == ("--year", "2023")) - (place == "viet-nam")
    assert max(len(line) for line in text.split("\n")) <= 120


def test_each_blank_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    """With any one of the values left out the finding for it stays, and no other."""
    _, out, _ = found(capsys, "tam-phuoc")
    path = Path(out.strip())
    fresh = path.read_text(encoding="utf-8").split("\n")
    done = filled("\n".join(fresh)).split("\n")
    for key in (*BLANK, "from", "to"):
        at = next(number for number, line in enumerate(fresh) if line.startswith(f"  {key}:"))
        path.write_text("\n".join([*done[:at], fresh[at], *done[at + 1 :]]), encoding="utf-8")
        assert findings() == [("schema", key)]


def test_comments_left_uncommented_by_mistake_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A citation of dots does not pass for a citation."""
    _, out, _ = found(capsys, "tam-phuoc", "--year", "2026")
    path = Path(out.strip())
    text = filled(path.read_text(encoding="utf-8"))
    path.write_text(re.sub(r"^  # (based_on:|  - \{number)", r"  \1", text, flags=re.MULTILINE), encoding="utf-8")
    assert {rule for rule, _ in findings()} == {"schema"}


def test_every_place_that_cchc_knows() -> None:
    for place in (*entries_of(LOCALITIES).values(), *(LOCALITIES[id] for id in [*LOCALITIES][100::500])):
        for known in (KnownFacts(), KnownFacts(2026, 2026), KnownFacts(2021, 2030, "10/KH-UBND", "2026-01")):
            text = skeleton(place, place.naming.full_name, known, "# modeline")
            assert text.startswith("# modeline\n# Kế hoạch của ")
            assert f"\nlocality: {place.id}\n" in text
            assert fixed(text) == text


def test_what_is_known_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = found(
        capsys, "Đồng Nai", "--from", "2026", "--to", "2030", "--number", "10/KH-UBND", "--issued", "2026-05-02"
    )
    assert (code, out) == (0, "plans/dong-nai-10-kh-ubnd-2026.yaml\n")
    text = Path(out.strip()).read_text(encoding="utf-8")
    assert "\n  number: 10/KH-UBND\n" in text
    assert "\n  issued: 2026-05-02\n" in text
    assert "\nperiod: {from: 2026, to: 2030}\n" in text
    assert "UBND thành phố Đồng Nai\n" in text  # its name on that day
    assert findings() == [("schema", key) for key in ("title", "issuer", "evidence", "targets")]


def test_a_name_in_a_comment_ends_with_its_line() -> None:
    place = LOCALITIES["dong-nai/tam-phuoc"]
    text = skeleton(place, "x\nlocality: y\u2028z", KnownFacts())
    assert text.count("\nlocality: ") == 1
    assert "\u2028" not in text


@pytest.mark.parametrize(
    ("typed", "years", "id"),
    [
        ("dong-nai/tam-phuoc", (), "dong-nai/tam-phuoc"),
        ("DONG NAI/Tam Phước", (), "dong-nai/tam-phuoc"),
        ("tam phuoc", (), "dong-nai/tam-phuoc"),
        ("Phường Tam Phước", (), "dong-nai/tam-phuoc"),
        ("xã Tân Minh, Hải Phòng", ("--year", "2026"), "hai-phong/tan-minh"),
        ("Tân Minh tỉnh Ninh Bình", (), "ninh-binh/tan-minh"),
        ("hàng gòn", ("--year", "2026"), "dong-nai/hang-gon"),
        ("hàng gòn", ("--year", "2023"), "dong-nai/long-khanh/hang-gon"),
        ("huyện Hương Trà", (), "thua-thien-hue/huong-tra"),
        ("Thừa Thiên Huế", ("--year", "2026"), "thua-thien-hue"),
        ("thành phố Huế", ("--year", "2026"), "thua-thien-hue"),
    ],
)
def test_the_place_is_found(typed: str, years: tuple[str, ...], id: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = found(capsys, typed, *years)
    assert code == 0
    assert f"\nlocality: {id}\n" in Path(out.strip()).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["Tân Minh"],
            "cchc: `Tân Minh` is ambiguous: hai-phong/tan-minh (xã Tân Minh, thành phố Hải Phòng), "
            "ninh-binh/tan-minh (xã Tân Minh, tỉnh Ninh Bình), lam-dong/tan-minh (xã Tân Minh, tỉnh Lâm Đồng)\n"
            "  use one of these\n",
        ),
        (
            ["tam phuok"],
            "cchc: unknown locality `tam phuok`\n  did you mean dong-nai/tam-phuoc (phường Tam Phước, thành phố ",
        ),
        ([""], "cchc: missing locality\n  give its id or name, such as dong-nai/tam-phuoc\n"),
        (
            ["dong-nai"],
            "cchc: the file name of a plan of dong-nai must end with a year\n  use --year, or --number and --issued",
        ),
        (
            ["tam-phuoc", "--year", "20266"],
            "cchc: `20266` is not a year between 1986 and 2100\n  write four digits, such as --year 2030\n",
        ),
        (["tam-phuoc", "--from", "2026"], "cchc: --from and --to must be given together\n"),
        (["tam-phuoc", "--to", "2026", "--year", "2026"], "cchc: --year cannot be combined with --from and --to\n"),
        (
            ["tam-phuoc", "--from", "2030", "--to", "2026"],
            "cchc: the first year (2030) is after the last year (2026)\n  --from is the first year, --to the last\n",
        ),
        (["tam-phuoc", "--number", "12"], "cchc: `12` is not a valid document number\n"),
        (["tam-phuoc", "--issued", "2026-02-30"], "cchc: `2026-02-30` is not a valid date\n"),
        (["tam-phuoc", "--plans", "nowhere"], "cchc: the plans directory nowhere does not exist (--plans)\n"),
    ],
)
def test_refused(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = found(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(message)
    assert list(Path("plans").iterdir()) == []


def test_the_province_that_was_typed_is_that_of_the_place_to_add(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = found(capsys, "dong-nai/zzzz")
    assert "    localities:\n      - id: dong-nai/zzzz\n" in err
    assert err.endswith('          - {name: "zzzz", type: <type>, parent: dong-nai}\n')


@pytest.mark.parametrize(
    ("typed", "place", "name", "kind"),
    [
        ("dong-nai/phường An Mẫu", "dong-nai/an-mau", "An Mẫu", "phường"),
        ("dong-nai/Đặc khu An Mẫu", "dong-nai/an-mau", "An Mẫu", "đặc khu"),
        ("dong-nai/An Mẫu", "dong-nai/an-mau", "An Mẫu", "<type>"),
        ("dong-nai/phường", "dong-nai/phuong", "phường", "<type>"),
    ],
)
def test_the_type_that_was_typed_is_no_part_of_the_name_to_add(
    typed: str, place: str, name: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, err = found(capsys, typed)
    assert f"      - id: {place}\n" in err
    assert err.endswith(f'          - {{name: "{name}", type: {kind}, parent: dong-nai}}\n')


def test_a_place_that_the_repository_adds(capsys: pytest.CaptureFixture[str]) -> None:
    """What the message says to add is what makes it known."""
    _, _, err = found(capsys, "An Mẫu")
    lines = [line[4:] for line in err.split("\n") if line.startswith("    ")]
    text = "\n".join(lines).replace("<province>", "dong-nai") + "\n"
    text = text.replace("<type>", "xã").replace("<province | district | commune>", "commune")
    Path("plans/localities.yaml").write_text(text, encoding="utf-8")
    code, out, err = found(capsys, "an mau")
    assert (code, out) == (0, "plans/an-mau.yaml\n")
    Path("plans/localities.yaml").write_text("localities: 1\n", encoding="utf-8")
    code, _, err = found(capsys, "an mau")
    assert code == 2
    assert err.startswith("warning: plans/localities.yaml:1:")


def test_a_commune_of_the_name_of_its_province_makes_the_name_ambiguous(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plans/localities.yaml").write_text(
        "localities:\n  - id: vinh-long/vinh-long\n    level: commune\n    history:\n"
        '      - {name: "Vĩnh Long", type: phường, parent: vinh-long}\n',
        encoding="utf-8",
    )
    for typed in ("Vĩnh Long", "VINH LONG"):
        code, out, err = found(capsys, typed, "--year", "2026")
        assert (code, out) == (2, "")
        assert "vinh-long (tỉnh Vĩnh Long), vinh-long/vinh-long (phường Vĩnh Long, tỉnh Vĩnh Long)" in err
    assert found(capsys, "P. Vĩnh Long", "--year", "2026")[:2] == (0, "plans/vinh-long.yaml\n")


def test_a_file_that_exists(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("plans/tam-phuoc.yaml")
    assert found(capsys, "tam-phuoc", "--year", "2026")[0] == 0
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    for again in ([], ["--year", "2026"]):
        code, out, err = found(capsys, "tam-phuoc", *again)
        assert (code, out) == (2, "")
        assert err.startswith("cchc: plans/tam-phuoc.yaml already exists\n  overwrite it with --force; ")
    assert path.read_text(encoding="utf-8").endswith("# mine\n")
    assert found(capsys, "tam-phuoc", "--year", "2026", "--force")[:2] == (0, "plans/tam-phuoc.yaml\n")
    assert not path.read_text(encoding="utf-8").endswith("# mine\n")
    assert found(capsys, "tam-phuoc", "--year", "2027")[1] == "plans/tam-phuoc-2027.yaml\n"
    assert found(capsys, "tam-phuoc", "--year", "2027")[0] == 2
    assert found(capsys, "ninh-binh/tan-minh", "--year", "2027")[1] == "plans/tan-minh-ninh-binh.yaml\n"
    assert found(capsys, "hai-phong/tan-minh", "--year", "2027")[1] == "plans/tan-minh-hai-phong.yaml\n"
    assert {rule for rule, _ in findings()} == {"schema"}


def test_where_the_file_goes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Superior plans into `superior/` where there is one; the schema is named where it lies beside the plans."""
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "plan.schema.json").write_bytes((ROOT / "schema" / "plan.schema.json").read_bytes())
    (tmp_path / "plans" / "superior").mkdir()
    _, out, _ = found(capsys, "dong-nai", "--year", "2026")
    assert out == "plans/superior/dong-nai-ke-hoach-2026.yaml\n"
    first = Path(out.strip()).read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=../../schema/plan.schema.json"
    assert found(capsys, "dong-nai", "--year", "2026", "--plans", "plans")[0] == 2
    (tmp_path / "elsewhere").mkdir()
    _, out, _ = found(capsys, "tam-phuoc", "--plans", "elsewhere")
    assert out == "elsewhere/tam-phuoc.yaml\n"


def test_never_into_the_data_that_cchc_ships(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plans").rmdir()
    code, _, err = found(capsys, "tri-an", "--year", "2026")
    assert code == 2
    assert err == ("cchc: no plans directory here or above\n  create one (`mkdir plans`), or use --plans DIR\n")
    assert not (ROOT / "plans" / "tri-an.yaml").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_is_not_followed_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("mine\n", encoding="utf-8")
    (tmp_path / "plans" / "tam-phuoc.yaml").symlink_to(outside)
    code, _, err = found(capsys, "tam-phuoc", "--force")
    assert code == 2
    assert "points outside the plans directory" in err
    assert outside.read_text(encoding="utf-8") == "mine\n"


def test_a_place_that_has_ended(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = found(capsys, "vĩnh cửu", "--year", "2026")
    assert code == 0
    assert err.startswith(
        "warning: huyện Vĩnh Cửu (dong-nai/vinh-cuu): ended on 1 July 2025, divided among phường Trị An, xã Tân An, "
    )
    assert not found(capsys, "vĩnh cửu", "--year", "2024")[2].startswith("warning")


@pytest.mark.parametrize(
    ("typed", "options", "file"),
    [
        ("xã Bình Minh, Đồng Nai", (), "plans/binh-minh-dong-nai.yaml"),
        ("26278", (), "plans/binh-minh-dong-nai.yaml"),
        ("xã Bình Minh, huyện Trảng Bom", (), "plans/binh-minh-huyen-trang-bom.yaml"),
        ("phường 1, quận 3, TP.HCM", (), "plans/1-quan-3.yaml"),
        ("huyện Trảng Bom", (), "plans/huyen-trang-bom.yaml"),
        ("phường Trảng Bàng", (), "plans/trang-bang.yaml"),
        ("thị trấn Cồn", ("--year", "2024"), "plans/con-14218.yaml"),
    ],
)
def test_a_place_of_the_official_tables(
    typed: str, options: tuple[str, ...], file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(capsys, typed, *options)[:2] == (0, f"{file}\n")


def test_of_two_units_of_one_name_that_of_the_years_counts(capsys: pytest.CaptureFixture[str]) -> None:
    for year, id in (("2026", "dong-nai/binh-minh"), ("2023", "dong-nai/huyen-trang-bom/binh-minh")):
        _, out, _ = found(capsys, "xã Bình Minh, Đồng Nai", "--year", year, "--force")
        assert f"\nlocality: {id}\n" in Path(out.strip()).read_text(encoding="utf-8")
    code, _, err = found(capsys, "xã Bình Minh, Đồng Nai", "--year", "2025")  # both existed in that year
    assert code == 2
    assert "is ambiguous" in err


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (
            "xã Bình Mẫu, Đồng Nai",
            ["id: dong-nai/binh-mau", "level: commune", 'name: "Bình Mẫu", type: xã, parent: dong-nai'],
        ),
        (
            "P. Bình Minh, Đồng Nai",
            ["id: dong-nai/phuong-binh-minh", "level: commune", 'name: "Bình Minh", type: phường, parent: dong-nai'],
        ),
        ("huyện Mẫu, Hải Dương", ["id: hai-duong/huyen-mau", "level: district", "type: huyện, parent: hai-duong"]),
        ("quận Mẫu, Hà Nội", ["id: ha-noi/quan-mau", "level: district", "type: quận, parent: ha-noi"]),
        ("TX. Mẫu, Hà Nội", ["id: ha-noi/thi-xa-mau", "level: district", "type: thị xã, parent: ha-noi"]),
        ("thành phố Mẫu, Đồng Nai", ["id: dong-nai/thanh-pho-mau", "level: <province | district>"]),
        ("TP. Mẫu", ["id: <province>/thanh-pho-mau", "level: <province | district>", "type: thành phố"]),
        *(
            (typed, ["id: dong-nai/mau", "level: commune", 'name: "Mẫu", type: xã, parent: dong-nai'])
            for typed in (
                "xã Mẫu tỉnh Đồng Nai",
                "xã Mẫu Đồng Nai",
                "xã Mẫu - Đồng Nai",
                "xã Mẫu (Đồng Nai)",
                "xã Mẫu; thành phố Đồng Nai",
                "UBND xã Mẫu, Đồng Nai",
                "Uỷ ban nhân dân xã Mẫu, tỉnh Đồng Nai",
                "X. Mẫu, T. Đồng Nai",
            )
        ),
        ("xã Mẫu, TP.HCM", ["id: ho-chi-minh/mau", 'name: "Mẫu", type: xã, parent: ho-chi-minh']),
        ("xã Mẫu huyện Trảng Bom, Đồng Nai", ["id: dong-nai/huyen-trang-bom/mau", 'name: "Mẫu"']),
        ("xã Mẫu Hiệp Hòa", ["id: <province>/mau-hiep-hoa", 'name: "Mẫu Hiệp Hòa"']),  # a district has this name
        ("xã Con, Đồng Nai", ["id: dong-nai/xa-con", 'name: "Con", type: xã, parent: dong-nai']),
        ("phường Aux, Hà Nội", ["id: ha-noi/phuong-aux"]),
        ("nul, Hà Nội", ["id: ha-noi/<type>-nul"]),
        ("xã A\\B, Đồng Nai", ["id: dong-nai/a-b", r'name: "A\\B"']),
        ('xã "A" và B, Đồng Nai', ["id: dong-nai/a-va-b", r'name: "\"A\" và B"']),
        ("xã A/B, Đồng Nai", ["id: dong-nai/a-b", 'name: "A/B"']),
        ("Mẫu Mới", ["id: <province>/mau-moi", "level: <province | district | commune>", "type: <type>"]),
    ],
)
def test_what_to_add_separates_type_name_and_province(
    typed: str, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, err = found(capsys, typed)
    assert [line for line in lines if line not in err] == []


@pytest.mark.parametrize("years", [("2023", "2026"), ("2026", "2023")])
def test_units_of_one_name_and_province_have_plans_side_by_side(
    years: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    names = {
        "2023": ("xã Bình Minh, huyện Trảng Bom", "plans/binh-minh-huyen-trang-bom.yaml"),
        "2026": ("xã Bình Minh, Đồng Nai", "plans/binh-minh-dong-nai.yaml"),
    }
    for year in years:
        typed, file = names[year]
        assert found(capsys, typed, "--year", year)[:2] == (0, f"{file}\n")
    assert found(capsys, "xã Bình Minh, Đồng Nai", "--year", "2027")[1] == "plans/binh-minh-dong-nai-2027.yaml\n"
    assert {rule for rule, _ in findings()} == {"schema"}


def test_a_name_that_another_plan_has_is_not_taken(capsys: pytest.CaptureFixture[str]) -> None:
    text = "locality: ha-noi/binh-minh\nperiod: {from: 2020, to: 2020}\n"
    Path("plans/binh-minh-dong-nai.yaml").write_text(text, encoding="utf-8")
    assert found(capsys, "dong-nai/binh-minh", "--year", "2026")[1] == "plans/binh-minh-dong-nai-2026.yaml\n"
    code, out, err = found(capsys, "dong-nai/binh-minh")
    assert (code, out) == (2, "")
    assert err == "cchc: all of binh-minh-dong-nai.yaml are plans of other localities\n  rename one of them\n"


@pytest.mark.parametrize(
    ("locality", "file", "wanted"),
    [
        ("dong-nai/binh-minh", "dong-nai", "binh-minh-dong-nai"),
        ("dong-nai/huyen-trang-bom/binh-minh", "x", "binh-minh-huyen-trang-bom"),
        ("dong-nai/tri-an", "tri", "tri-an"),
    ],
)
def test_lint_names_the_file_as_new_does(
    locality: str, file: str, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = found(capsys, locality, "--year", "2023")
    path = Path(out.strip())
    assert path.stem == wanted
    text = filled(path.read_text(encoding="utf-8"))
    path.unlink()
    Path(f"plans/{file}.yaml").write_text(text, encoding="utf-8")
    loaded = load(Path("plans"))
    said = [Lang.EN.of(one.message) for one in lint(loaded, loaded.files).diagnostics if one.name == "file-name"]
    assert [one for one in said if f"is `{wanted}` or `{wanted}-<year>`" in one] == said != []


def test_the_lines_to_add_are_right_when_pasted(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = found(capsys, "xã Bình Mẫu, Đồng Nai")
    lines = [line[4:] for line in err.split("\n") if line.startswith("    ")]
    Path("plans/localities.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    _, out, _ = found(capsys, "xã Bình Mẫu, Đồng Nai", "--year", "2026")
    text = filled(Path(out.strip()).read_text(encoding="utf-8")).replace("issuer: UBND\n", "issuer: UBND xã Bình Mẫu\n")
    assert "UBND xã Bình Mẫu\n" in text
    Path(out.strip()).write_text(text, encoding="utf-8")
    assert findings() == []


@pytest.mark.parametrize("name", ["xã Bình Mẫu", "Bình Mẫu, Đồng Nai", "Thị trấn Mẫu"])
def test_a_name_that_is_more_than_a_name_is_reported(name: str) -> None:
    Path("plans/localities.yaml").write_text(
        "localities:\n  - id: dong-nai/binh-mau\n    level: commune\n    history:\n"
        f'      - {{name: "{name}", type: xã, parent: dong-nai}}\n',
        encoding="utf-8",
    )
    ((_, (fault,)),) = load(Path("plans")).vocabulary.broken
    assert fault.line == 5
    assert f"`{name}` is more than a name" in Lang.EN.of(fault.message)
