"""Every page is written in English, `X.md`, and in Vietnamese, `X.vi.md`, with the same sections, examples and links.

The pages are README, CONTRIBUTING and those of docs/ and schema/; tests/rule_pages.py generates those of the rules in
both languages. Text is not compared: a page that changes in one language only is found where a section, a key, an
example, a table or a link of the other is missing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = [
    path
    for pattern in ("README*", "CONTRIBUTING*", "docs/*", "docs/rules/README*", "schema/*")
    for path in ROOT.glob(f"{pattern}.md")
]
PLACEHOLDERS = {"THƯ_MỤC": "DIR", "TỆP": "FILE", "VĂN_BẢN": "DOCUMENT", "KẾ_HOẠCH": "PLAN", "TỪ_KHÓA": "QUERY"}
"""The placeholders of commands, as `--help` shows them in each language."""

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#+) (.*)$", re.MULTILINE)
_TABLE = re.compile(r"(?:^ *\|.*\|\n)+", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_NAMED_PAGE = re.compile(r"[\w./-]+\.md\b")
_ONLY_CODE = re.compile(r"(?:`[^`]+`(?:, )?)+")
_NAME = re.compile(r"`((?:--)?[a-z][\w-]*(?:: ?\w+)?|[A-Z]\d+|\S)`")
_PROSE = "…"


def vietnamese(path: Path) -> Path:
    """The Vietnamese side of a page or picture."""
    return path.with_name(f"{path.stem}.vi{path.suffix}")


ENGLISH = sorted({path for path in FILES if not path.stem.endswith(".vi")})
PAIRS = [(path, vietnamese(path)) for path in ENGLISH if vietnamese(path).exists()]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


in_both = pytest.mark.parametrize(
    ("english", "other"), PAIRS, ids=[name(english).removesuffix(".md") for english, _ in PAIRS]
)


# What a page holds


@dataclass(frozen=True)
class Page:
    """A page at its place: links are relative to it."""

    path: Path
    text: str

    @classmethod
    def read(cls, path: Path) -> "Page":
        return cls(path, path.read_text(encoding="utf-8"))

    @property
    def prose(self) -> str:
        return _FENCE.sub("", self.text)

    def headings(self) -> list[tuple[int, list[str]]]:
        """The level of each heading, and the code in it."""
        return [(len(level), re.findall(r"`[^`]+`", text)) for level, text in _HEADING.findall(self.prose)]

    def names(self) -> list[set[str]]:
        """The keys, words, options and signs that each section names as code."""
        return [set(_NAME.findall(section)) for section in re.split(r"^#+ ", self.prose, flags=re.MULTILINE)]

    def anchors(self) -> list[str]:
        """The anchor of each heading, as GitHub makes it."""
        found: list[str] = []
        for _, text in _HEADING.findall(self.prose):
            plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text).replace("`", "").lower()
            slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
            count = sum(one == slug or re.fullmatch(rf"{re.escape(slug)}-\d+", one) is not None for one in found)
            found.append(f"{slug}-{count}" if count else slug)
        return found

    def examples(self) -> list[tuple[str, list[str]]]:
        """The language of each block, and its lines without what is written for people."""
        return [(language, list(_input(language, block))) for _, language, block in _FENCE.findall(self.text)]

    def tables(self) -> list[list[tuple[int, str]]]:
        """For each row of each table the number of cells, and the first cell if it is only code."""
        return [[_row(line) for line in block.splitlines()] for block in _TABLE.findall(self.prose)]

    def links(self) -> list[str]:
        """The targets of all links but the one that leads to the other language."""
        return sorted(link for link in _LINK.findall(self.prose) if link != self.other)

    @property
    def other(self) -> str:
        stem = self.path.stem
        return f"{stem.removesuffix('.vi')}.md" if stem.endswith(".vi") else f"{stem}.vi.md"


def _input(language: str, block: str) -> Iterator[str]:
    """Yield the lines that are input, with `…` for comments in prose."""
    sign = "--" if language in ("sql", "lua") else "#"
    before = ""
    for line in block.splitlines():
        if language == "console" and not line.startswith("$ "):
            continue
        if language == "text":  # a listing: names, and beside or below them what they are
            line = re.split(r"(?<=\S) {2,}|^ {8,}", line)[0]
            if not line:
                continue
        code, comment = _parted(line, sign)
        for local, common in PLACEHOLDERS.items():
            code = code.replace(local, common)
        shown = f"{code.rstrip()} {comment}".rstrip() if code.strip() else f"{code}{comment}".rstrip()
        if comment == _PROSE and not code.strip() and before == shown:  # prose takes as many lines as it needs
            continue
        before = shown
        yield shown


def _parted(line: str, sign: str) -> tuple[str, str]:
    """Return the code of a line, and its comment: as it is if it is code, else `…`."""
    found = re.search(rf"(?:^|(?<=\s)){sign} (.*)$", line)
    if found is None:
        return line, ""
    is_code = not found[1].replace(" ", "").isalpha() and " " not in found[1].removeprefix("yaml-language-server: ")
    return line[: found.start()], found[0] if is_code else _PROSE


def _row(line: str) -> tuple[int, str]:
    cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
    return len(cells), re.sub(r"<[^>]+>", "<>", cells[0]) if _ONLY_CODE.fullmatch(cells[0]) else ""


def followed(page: Page, link: str) -> tuple[Path, str] | None:
    """Return the file and the anchor that a link of a page leads to; nothing for one that leads out."""
    if re.match(r"\w+:", link):
        return None
    path, _, anchor = link.partition("#")
    file = (page.path.parent / path).resolve() if path else page.path
    return (file, anchor) if file.is_relative_to(ROOT) else None  # a page of the repository on GitHub: its releases


def translated(page: Page, link: str) -> str:
    """Return the link that the Vietnamese side of a page has in place of one of its links."""
    found = followed(page, link)
    if found is None:
        return link
    file, anchor = found
    if not vietnamese(file).exists():
        return link
    path = str(vietnamese(Path(link.partition("#")[0]))) if link.partition("#")[0] else ""
    place = Page.read(file).anchors().index(anchor) if anchor else None
    return path if place is None else f"{path}#{Page.read(vietnamese(file)).anchors()[place]}"


# The pages of this repository


@pytest.mark.parametrize("page", ENGLISH, ids=name)
def test_a_page_has_a_vietnamese_side(page: Path) -> None:
    assert vietnamese(page).exists(), f"write {name(vietnamese(page))}"


def test_a_vietnamese_page_has_an_english_side() -> None:
    sides = {vietnamese(path) for path in ENGLISH}
    assert [name(path) for path in FILES if path.stem.endswith(".vi") and path not in sides] == []


@in_both
def test_each_leads_to_the_other_below_its_title(english: Path, other: Path) -> None:
    lines = [path.read_text(encoding="utf-8").splitlines()[1:4] for path in (english, other)]
    assert lines == [
        ["", f"English · [Tiếng Việt]({other.name})", ""],
        ["", f"[English]({english.name}) · Tiếng Việt", ""],
    ]


@in_both
def test_both_have_the_same_sections(english: Path, other: Path) -> None:
    assert Page.read(other).headings() == Page.read(english).headings()


@in_both
def test_both_name_the_same_keys_in_each_section(english: Path, other: Path) -> None:
    assert Page.read(other).names() == Page.read(english).names()


@in_both
def test_both_have_the_same_examples(english: Path, other: Path) -> None:
    assert Page.read(other).examples() == Page.read(english).examples()


@in_both
def test_both_have_the_same_tables(english: Path, other: Path) -> None:
    assert Page.read(other).tables() == Page.read(english).tables()


@in_both
def test_both_have_the_same_links_each_to_its_language(english: Path, other: Path) -> None:
    page = Page.read(english)
    assert Page.read(other).links() == sorted(translated(page, link) for link in page.links())


@in_both
def test_links_lead_somewhere(english: Path, other: Path) -> None:
    for page in (Page.read(english), Page.read(other)):
        for link in page.links():
            file, anchor = followed(page, link) or (page.path, "")
            assert file.exists(), link
            assert not anchor or anchor in Page.read(file).anchors(), link


@in_both
def test_a_vietnamese_page_names_vietnamese_pages(english: Path, other: Path) -> None:
    page = Page.read(other)
    for named in set(_NAMED_PAGE.findall(_LINK.sub("]", page.prose))) - {english.name}:
        sides = [vietnamese(folder / named) for folder in (ROOT, other.parent)]
        assert not any(side.exists() for side in sides), f"{name(other)} names {named}"


# The comparison finds what differs

_HERE = ROOT / "docs" / "invented.md"


def _page(text: str) -> Page:
    return Page(_HERE, text)


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("```bash\ncchc list  # plans\n```\n", "```bash\ncchc list         # các kế hoạch\n```\n"),
        ("```yaml\n# a plan\na: 1\n```\n", "```yaml\n# một kế hoạch\n# có hai dòng\na: 1\n```\n"),
        ("```console\n$ cchc list\n1 plan\n```\n", "```console\n$ cchc list\n1 kế hoạch\n```\n"),
        ("```sql\n-- all plans\nSELECT 1\n```\n", "```sql\n-- mọi kế hoạch\nSELECT 1\n```\n"),
        ("```text\nplans/  your plans\n```\n", "```text\nplans/  kế hoạch\n```\n"),
        ("```\ncchc report --site DIR\n```\n", "```\ncchc report --site THƯ_MỤC\n```\n"),
    ],
)
def test_comments_and_output_may_differ(one: str, same: str) -> None:
    assert _page(one).examples() == _page(same).examples()


@pytest.mark.parametrize(
    ("one", "another"),
    [
        ("```bash\ncchc list\n```\n", "```bash\ncchc show\n```\n"),
        ("```bash\ncchc list\n```\n", "```bash\ncchc list  # plans\n```\n"),
        ("```bash\ncchc list\n```\n", "```yaml\ncchc list\n```\n"),
        ("```bash\ncchc list\n```\n", "cchc list\n"),
        ("```yaml\n# plans/a.yaml\na: 1\n```\n", "```yaml\n# plans/b.yaml\na: 1\n```\n"),
        ("```yaml\na: 1\n```\n", "```yaml\na: 2\n```\n"),
        ("```console\n$ cchc list\n1 plan\n```\n", "```console\n$ cchc list --all\n1 plan\n```\n"),
        ("  ```bash\n  git tag a\n  ```\n", "  ```bash\n  git tag b\n  ```\n"),
    ],
)
def test_other_input_is_found(one: str, another: str) -> None:
    assert _page(one).examples() != _page(another).examples()


def test_a_missing_section_is_found() -> None:
    assert _page("# A\n\n## B\n").headings() == _page("# Á\n\n## Bờ\n").headings()
    assert _page("# A\n\n## B\n").headings() != _page("# A\n\n### B\n").headings()
    assert _page("# A\n\n## `b`\n").headings() != _page("# A\n\n## `c`\n").headings()
    assert _page("# A\n\n```\n## B\n```\n").headings() == [(1, [])]


def test_a_key_that_is_missing_in_a_section_is_found() -> None:
    assert _page("# A\n`due: 2030` `--at` a\n").names() == _page("# Á\ná `--at`, `due: 2030`\n").names()
    assert _page("# A\n`due`\n## B\n").names() != _page("# A\n## B\n`due`\n").names()
    assert _page("# A\n`≈` `D101`\n").names() != _page("# A\n`≈`\n").names()


def test_another_table_is_found() -> None:
    table = "| a | b |\n|---|---|\n| `x` | y \\| z |\n"
    assert _page(table).tables() == [[(2, ""), (2, ""), (2, "`x`")]]
    assert _page(table).tables() != _page(table + "| `z` | |\n").tables()
    assert _page(table).tables() != _page(table.replace("`x`", "`z`")).tables()
    assert _page(table).tables() == _page(table.replace("y", "yếu tố")).tables()


def test_anchors_are_those_of_github() -> None:
    text = "# 1. Văn bản (`plan`)\n## Đ, `a-b` …\n## Ghi\n## Ghi\n"
    assert _page(text).anchors() == ["1-văn-bản-plan", "đ-a-b-", "ghi", "ghi-1"]


def test_a_link_leads_to_the_side_of_its_language() -> None:
    assert translated(_page(""), "../README.md") == "../README.vi.md"
    assert translated(_page(""), "compare.svg") == "compare.vi.svg"
    assert translated(_page(""), "../CHANGELOG.md") == "../CHANGELOG.md"
    assert translated(_page(""), "https://example.org/a.md") == "https://example.org/a.md"
    english, other = (Page.read(path).anchors() for path in (ROOT / "README.md", ROOT / "README.vi.md"))
    assert translated(_page(""), f"../README.md#{english[1]}") == f"../README.vi.md#{other[1]}" != english[1]
