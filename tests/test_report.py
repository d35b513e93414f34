"""The web report without a browser: what stands in it, what it may load, what hostile text does, how large it is."""

import base64
import hashlib
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from markupsafe import escape

from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.overview import ResultCounts, is_local, overview
from cchc_cli.cli.app import run
from cchc_cli.cli.folders import MANIFEST
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Reason, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.output import result_text
from cchc_cli.output.web import names
from cchc_cli.output.web.entries import entries_of
from cchc_cli.output.web.first import several
from cchc_cli.output.web.matrix import matrix_view
from cchc_cli.output.web.report import report
from cchc_cli.output.web.site import site
from cchc_cli.output.web.words import MEANINGS, WHY, WORDS
from cchc_cli.reading.corpus import load

ROOT = Path(__file__).parents[1]
VOID = {"meta", "link", "input", "br", "rect", "circle", "path"}


class Page(HTMLParser):
    """The elements and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.sources: dict[str, str] = {}
        self._inside: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag if tag in ("style", "script") else None

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.sources[self._inside] = self.sources.get(self._inside, "") + data
        else:
            self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        return [found for _, attrs in self.elements if (found := attrs.get(attribute)) is not None]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(ROOT / "plans").corpus


def everything(corpus: Corpus) -> SelectedTargets:
    """Every target of every plan."""
    return SelectedTargets(Evaluation(corpus), corpus.ordered())


@pytest.fixture(scope="module")
def text(corpus: Corpus) -> str:
    return report(everything(corpus))


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, str]:
    """The site: texts by name."""
    return dict(site(everything(corpus)))


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def cells(corpus: Corpus) -> Iterator[str]:
    """The id of every cell that `check` and `show` know of."""
    for plan in corpus.plans.values():
        yield from {names.cell(plan.id, one.indicator, one.scope) for one in check_plan(corpus, plan)}


def test_the_first_screen_counts_the_results_of_the_plans_and_names_those_to_look_at(corpus: Corpus, text: str) -> None:
    local = [plan for plan in corpus.plans.values() if is_local(corpus, plan)]
    statuses = Counter(one.status for plan in local for one in check_plan(corpus, plan))
    first = text[text.index("<h2 id=overview>") : text.index("<h2 id=matrix>")]
    tiles = re.findall(r'href="?#status=([a-z-]+)"?><b><b[^>]*>.</b> ([\d.]+)</b>', first)
    assert {Status(name): int(count) for name, count in tiles} == {
        status: statuses[status]
        for status in Status
        if statuses[status] or status in ("below", "meets", "above", "not-comparable", "no-floor")
    }
    named = set(re.findall(r"<tr><th><a href=#plan-([a-z-]+)>", first))
    worse = (Status.BELOW, Status.OVERTAKEN, Status.MISSING, Status.LATER, Status.NOT_YET_DUE)
    assert named == {plan.id for plan in local if any(one.status in worse for one in check_plan(corpus, plan))}
    targets = sum(len(plan.targets) for plan in local)
    assert f"{len(local)} kế hoạch với {targets} mục tiêu, đối chiếu với {len(corpus.plans) - len(local)} văn" in first
    assert f"<i>{statuses.total()} kết quả: mỗi mục tiêu có một kết quả cho từng năm và từng cấp" in first


def test_more_results_than_targets_are_explained() -> None:
    counts = ResultCounts(Counter({Status.MEETS: 1100, Status.MISSING: 2}))
    assert several(counts, 1102) is None
    found = several(counts, 1100)
    assert found is not None
    assert found.vi.startswith("1.102 kết quả: ")
    assert found.en.endswith(" 2 of them are floors that a plan does not mention.")
    assert several(ResultCounts(Counter({Status.MEETS: 2})), 1) != found


def made(tmp_path: Path, *arguments: str) -> str:
    """The page that the command writes."""
    assert (
        run(["report", *arguments, "-o", str(tmp_path / "made.html"), "--force", "--plans", str(ROOT / "plans")]) == 0
    )
    return (tmp_path / "made.html").read_text(encoding="utf-8")


def test_the_page_of_one_plan_or_province_has_its_title_and_first_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = made(tmp_path, "huong-xuan")
    assert "<title>phường Hương Xuân, Thừa Thiên Huế, 2022-2025 – Mục tiêu cải cách hành chính</title>" in plan
    assert "<h1>phường Hương Xuân, Thừa Thiên Huế, 2022-2025</h1>" in plan
    first = plan[plan.index("<h2 id=overview>") : plan.index("<h2 id=matrix>")]
    rows = [row for row in first.split("<tr>") if "huong-xuan." in row]
    assert ["<td class=below>" in row for row in rows] == [True, False], "the most severe first"
    assert "≥\xa080%\xa0·\xa02025 <small>76/NQ-CP*" in rows[0]
    province = made(tmp_path, "--province", "dong-nai")
    assert "<title>thành phố Đồng Nai – Mục tiêu cải cách hành chính</title>" in province
    assert "<h1>thành phố Đồng Nai</h1>" in province
    (size,) = re.findall(r"<i>3 kế hoạch với \d+ mục tiêu, đối chiếu với (\d+ văn bản cấp trên)", province)
    assert f"made.html (3 plans, {size.split()[0]} higher-level documents)" in capsys.readouterr().err
    assert "Đã đối chiếu 3 kế hoạch có trong dữ liệu (phường Hàng Gòn, phường Tam Phước, huyện Vĩnh Cửu)." in province
    assert "huyện Vĩnh Cửu, Đồng Nai</a> <small>(<i>đã kết thúc</i>" in province
    unknown = province[province.index("Dữ liệu chưa có con số của ") :]
    assert unknown.index("228/KH-UBND") < unknown.index("1065/QĐ-UBND") < unknown.index("4625/BNV-CCHC")
    assert "<h1><i>Mục tiêu cải cách hành chính</i>" in made(tmp_path)


def test_the_page_says_when_and_from_which_data_it_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    page = made(tmp_path, "tam-phuoc")
    assert made(tmp_path, "tam-phuoc") == page
    first = page[page.index("<h2 id=overview>") : page.index("<h2 id=matrix>")]
    assert re.search(r"<i>Trang\stạo\sngày\s01/01/2026;\s.*\(41.*cchc\s[\d.]+,\s.*\s[\d/]+</i>", first)
    assert "Page made on 1 January 2026; data: " in first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert run(["report", "-o", str(tmp_path / "no.html")]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
    assert not (tmp_path / "no.html").exists()


def test_every_plan_indicator_and_cell_has_one_address(corpus: Corpus, page: Page) -> None:
    ids = Counter(page.values("id"))
    assert [name for name, times in ids.items() if times > 1] == []
    wanted = {f"plan-{name}" for name in corpus.plans} | {f"i-{name}" for name in corpus.catalogue}
    assert wanted | set(cells(corpus)) <= set(ids)


def test_a_report_of_some_plans_has_the_plans_above_them_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", "tam-phuoc", "-o", str(tmp_path / "some.html")]) == 0
    some = Page((tmp_path / "some.html").read_text(encoding="utf-8"))
    plans = {one.removeprefix("plan-") for one in some.values("id") if one.startswith("plan-")}
    assert "tam-phuoc" in plans
    assert "dong-nai-10-kh-ubnd-2026" in plans
    assert not plans & {"tan-minh", "hang-gon", "huong-xuan", "vinh-cuu"}
    inside = {link.removeprefix("#") for link in some.values("href") if link.startswith("#")}
    assert inside <= set(some.values("id"))
    page = Page(made(tmp_path, "tam-phuoc", "--against", "province"))
    above = {one for one in page.values("id") if one.startswith("plan-") and one != "plan-tam-phuoc"}
    assert above
    assert all(one.startswith("plan-dong-nai-") for one in above), "only those that it is compared with"
    assert {link.removeprefix("#") for link in page.values("href") if link.startswith("#")} <= set(page.values("id"))
    assert run(["report", "--province", "Hải Phòng", "--period", "1999", "-o", str(tmp_path / "none.html")]) == 2
    assert "no plan matches the selection" in capsys.readouterr().err
    assert not (tmp_path / "none.html").exists()


def test_every_link_leads_somewhere_and_every_plan_and_indicator_is_linked(corpus: Corpus, page: Page) -> None:
    inside = {link.removeprefix("#") for link in page.values("href") if link.startswith("#")}
    assert inside <= set(page.values("id"))
    local = {f"plan-{plan.id}" for plan in corpus.plans.values() if is_local(corpus, plan)}
    plans = [plan for plan in corpus.plans.values() if is_local(corpus, plan)]
    used = {f"i-{one.indicator}" for plan in plans for one in plan.targets}
    assert local | used <= inside


def test_the_page_needs_nothing_else_and_allows_nothing_else(page: Page) -> None:
    assert page.values("src") == []
    assert [attrs["href"] for tag, attrs in page.elements if tag == "link"] == ["data:,"]
    assert all(link.startswith(("#", "https://", "http://", "data:,")) for link in page.values("href"))
    assert not any(name.startswith("on") or name == "style" for _, attrs in page.elements for name in attrs)
    (policy,) = (a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.sources[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
        assert not re.search(r"https?://|@import|url\(|fetch\(|XMLHttp|innerHTML|eval\(", page.sources[kind])


BYTES_A_ROW = {Lang.VI: 765, Lang.EN: 705}
"""For each target, indicator and document without figures of the shipped page, with all else that the page has.

Vietnamese letters take two or three bytes each.
"""
BYTES_A_TARGET = 576
"""For each target of the page of a province, with its cell in the matrix and all else that the page has."""


@pytest.mark.parametrize("lang", Lang)
def test_the_page_of_the_shipped_plans_is_small(corpus: Corpus, text: str, english: str, lang: Lang) -> None:
    targets = sum(len(plan.targets) for plan in corpus.plans.values())
    recorded = sum(plan.without_figures for plan in corpus.plans.values())
    rows = targets + recorded + len(corpus.catalogue)
    assert len((text if lang is Lang.VI else english).encode()) < BYTES_A_ROW[lang] * rows


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A province of 170 communes that plan as the shipped communes do."""
    folder = tmp_path_factory.mktemp("province")
    shutil.copytree(ROOT / "plans" / "superior", folder / "superior")
    places = ["localities:\n"]
    for number in range(170):
        name = ("hang-gon", "huong-xuan", "tam-phuoc", "tan-minh")[number % 4]
        text = (ROOT / "plans" / f"{name}.yaml").read_text(encoding="utf-8")
        text = re.sub(r"(?m)^locality: .*$", f"locality: dong-nai/xa-{number}", text)
        (folder / f"xa-{number}.yaml").write_text(text, encoding="utf-8", newline="\n")
        places.append(
            f"  - id: dong-nai/xa-{number}\n    level: commune\n    history:\n"
            f"      - {{name: Mẫu {number}, type: xã, parent: dong-nai}}\n"
        )
    (folder / "localities.yaml").write_text("".join(places), encoding="utf-8", newline="\n")
    return load(folder).corpus


@pytest.mark.slow
def test_the_page_of_a_province_is_small(province: Corpus) -> None:
    assert sum(province.level(plan) is Level.COMMUNE for plan in province.plans.values()) == 170
    text = report(everything(province))
    assert len(text.encode()) < BYTES_A_TARGET * sum(len(plan.targets) for plan in province.plans.values())
    matrix = text[text.index("<h2 id=matrix>") : text.index("<h2 id=below>")]
    assert "href=#xa-169.online-files" in matrix
    assert "id=xa-169.online-files" in text


def test_every_cell_that_says_something_is_a_link_to_its_target(corpus: Corpus, text: str) -> None:
    matrix = text[text.index("<h2 id=matrix>") : text.index("<h2 id=below>")]
    links = re.findall(r"<td[^>]*><a href=#([^>]+)>", matrix)
    local = {cell for cell in cells(corpus) if is_local(corpus, corpus.plans[cell.split(".")[0]])}
    assert set(links) == local
    assert len(re.findall(r"<td(?! class=fl)[^>]*>(?!<a )", matrix)) == len(
        re.findall(r"<td(?: class=(?:akin|scoped))?>[–≠]", matrix)
    )
    for link in links:
        assert f"<tr id={link}><th" in text


def test_every_result_is_in_one_cell(corpus: Corpus) -> None:
    """A figure for several levels is in a row for each, with the result for this level alone."""
    selected = everything(corpus)
    plans = [plan for plan in corpus.ordered() if is_local(corpus, plan)]
    entries = {plan.id: entries_of(selected, plan) for plan in plans}
    made = matrix_view(corpus, overview(selected, plans).matrix, entries)
    found = [cell.entry for _, rows in made.groups for row in rows for cell in row.cells if cell.entry is not None]
    assert len(found) > len({entry.id for entry in found}), "a figure is in two rows"
    in_cells = Counter((entry.id, line) for entry in found for line in entry.lines)
    assert in_cells == Counter((one.id, line) for ones in entries.values() for one in ones for line in one.lines)


def test_the_floor_stands_beside_the_figures(text: str, files: dict[str, str]) -> None:
    matrix = text[text.index("<h2 id=matrix>") : text.index("<h2 id=below>")]
    row = next(one for one in matrix.split("<tr>") if "href=#huong-xuan.online-payment-procedures>" in one)
    assert "<td class=fl>" in row
    assert "≥\xa080%\xa0·\xa02025" in row.split("<td class=fl>")[1].split("<td")[0]
    page = files["indicator/online-payment-procedures.html"]
    row = next(one for one in page.split("<tr>") if "#huong-xuan.online-payment-procedures" in one)
    assert "<td>≥\xa080%\xa0·\xa02025<td class=below>" in row


def test_what_a_document_without_figures_is_stands_once(text: str, files: dict[str, str]) -> None:
    means = WORDS["means-figures-unknown"].vi
    assert text.count(means) == 1
    superiors = text.index("<h2 id=superiors>")
    assert superiors < text.index(means) < text.index("<section class=plan", superiors)
    assert means in files["plan/dong-nai-228-kh-ubnd-2025.html"]
    plan = text[text.index("<section class=plan id=plan-tan-minh>") :]
    assert "76/NQ-CP*; <span>chưa có con số</span>: 3470/QĐ-UBND Hải Phòng" in plan[: plan.index("<table")]


def test_what_is_below_is_headed_by_its_locality(text: str) -> None:
    cards = text[text.index("<h2 id=below>") : text.index("<h2 id=coverage>")]
    assert re.search(r"<h3><a href=\"#plan-huong-xuan\">phường Hương Xuân, Thừa Thiên Huế</a>", cards)
    assert cards.index("<h3>") < cards.index("<article")


def test_a_floor_of_a_higher_level_is_marked_and_the_mark_explained(corpus: Corpus, text: str) -> None:
    marked = 0
    for plan in (one for one in corpus.plans.values() if not one.without_figures):
        section = text[text.index(f"<section class=plan id=plan-{plan.id}>") :]
        section = section[: section.index("</section>")]
        fallbacks = [one for one in check_plan(corpus, plan) if result_text.fallback(one) is not None]
        head, table = section.split("<table", 1)
        assert len(re.findall("[¹²³]", table)) == len(fallbacks)
        assert head.count("; đối chiếu với Trung ương") == len(set(re.findall("[¹²³]", table)))
        marked += len(fallbacks)
    assert marked > 20


def test_only_what_has_no_floor_known_leaves_its_words_to_the_style(corpus: Corpus, text: str) -> None:
    for full, part, least in ((True, ("plans", "superiors"), 50), (False, ("superiors", "codebook"), 5)):
        results = [one for plan in corpus.plans.values() if plan.full is full for one in check_plan(corpus, plan)]
        unknown = [one for one in results if one.reason is Reason.NONE_KNOWN]
        first, following = (text.index(f"<h2 id={name}>") for name in part)
        assert text[first:following].count("<td>–<td>·") == len(unknown) > least
    plans = text[text.index("<h2 id=plans>") : text.index("<h2 id=superiors>")]
    assert "Ký hiệu · ở cột kết quả: chưa có căn cứ đối chiếu" in plans
    assert '--w-none-known:"chưa có căn cứ đối chiếu"' in text
    assert '--w-none-known:"no floor known"' in text


@pytest.fixture(scope="module")
def english(corpus: Corpus) -> str:
    return report(everything(corpus), Lang.EN)


def test_a_page_that_begins_in_english_has_its_rows_in_english(corpus: Corpus, english: str) -> None:
    page = Page(english)
    assert page.elements[0] == ("html", {"lang": "en"})
    chosen = [attrs["value"] for tag, attrs in page.elements if tag == "input" and "checked" in attrs]
    assert chosen == ["en"]
    used = {one.indicator for plan in corpus.plans.values() for one in plan.targets}
    tables = english[english.index("<h2 id=matrix>") : english.index("<h2 id=codebook>")]
    for name in used:
        label = corpus.catalogue[name].label
        assert escape(label.en) in tables
        if label.vi != label.en:
            assert escape(label.vi) not in re.sub(r"<(i|p) lang=vi(?: hidden)?>[^<]*|<q lang=vi>[^<]*", "", tables), (
                name
            )
    assert "<th><p>Files handled online<p lang=vi>" in english
    assert "<i>Below the floor</i><i lang=vi hidden>Thấp hơn mức của cấp trên</i>" in english


def test_an_english_page_marks_what_documents_and_curators_wrote_in_vietnamese(english: str) -> None:
    page = Page(english)
    for tag, attrs in page.elements:
        if tag in ("q", "em"):
            assert attrs.get("lang") == "vi"
    assert "<dt>Notes<dd lang=vi>" in english
    assert "<dt>Based on<dd lang=vi>" in english


def test_both_languages_have_the_same_addresses(page: Page, english: str) -> None:
    assert Page(english).values("id") == page.values("id")


def test_the_page_says_what_check_says(corpus: Corpus, text: str) -> None:
    below = [
        names.cell(plan.id, one.indicator, one.scope)
        for plan in corpus.plans.values()
        for one in check_plan(corpus, plan)
        if one.status is Status.BELOW
    ]
    cards = text[text.index("<h2 id=below>") : text.index("<h2 id=coverage>")]
    assert cards.count("<article") == len(below) > 0
    for cell in below:
        assert f"#{cell}" in cards
    assert "english.luatvietnam.vn" in cards
    assert "50\xa0điểm phần\xa0trăm" in cards
    assert "30%\xa0·\xa02025" in cards
    assert "≥\xa080%\xa0·\xa02025" in cards


def test_states_are_told_apart(text: str) -> None:
    matrix = text[text.index("<h2 id=matrix>") : text.index("<h2 id=below>")]
    for state in ("akin", "scoped"):
        assert f"<td class={state}>≠" in matrix
    assert "<td>–" in matrix
    assert re.search(r"<td data-k><a href=[^>]+>·</a>", matrix)
    assert "chưa có căn cứ đối chiếu" in text


def test_words_stand_in_both_languages(page: Page) -> None:
    pairs = [
        (first, second)
        for first, second in pairwise(page.elements)
        if first[0] == second[0] in ("i", "p") and "lang" not in first[1] and second[1].get("lang") == "en"
    ]
    assert len([tag for tag, attrs in page.elements if attrs.get("lang") == "en" and tag in ("i", "p")]) == len(pairs)
    assert len(pairs) > 300
    assert sum(tag == "i" for tag, _ in page.elements) == 2 * sum(first[0] == "i" for first, _ in pairs)
    assert page.elements[0][0] == "html"
    assert page.elements[0][1]["lang"] == "vi"
    for words in (WORDS, WHY, MEANINGS):
        assert all(text.vi and text.en for text in words.values())


class Unstyled(HTMLParser):
    """The text of a page that a browser shows when a server's policy forbids style sheets and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script", "template", "dialog") or "hidden" in dict(attrs) or self._hidden[-1:] == [tag]:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden[-1:] == [tag]:
            self._hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def test_without_styles_the_page_is_in_its_language_and_in_order(text: str, english: str) -> None:
    """Under `Content-Security-Policy: default-src 'self'` a browser ignores the style within the page."""
    for page, own, foreign in ((text, "vi", "en"), (english, "en", "vi")):
        found = "".join(Unstyled(page).words)
        notes = ("subtitle", "matrix-note", "below-note", "coverage-note", "codebook-note", "glossary-note")
        places = [found.find(getattr(WORDS[key], own)) for key in notes]
        assert places[0] > 0
        assert places == sorted(places)
        before_codebook = found[: found.index(getattr(WORDS["codebook-note"], own))]
        for key in ("title", "overview", "matrix-note", "attention-note", "filter", "find", "below-note", "too-wide"):
            assert getattr(WORDS[key], foreign) not in before_codebook, key
        for key in ("filter", "find", "too-wide", "nothing-found"):
            assert getattr(WORDS[key], own) not in found, f"{key}: does nothing without scripts"


def test_the_other_language_is_hidden_wherever_both_stand(text: str, files: dict[str, str]) -> None:
    for page in (text, files["index.html"], files["plan/tam-phuoc.html"]):
        others = [attrs for tag, attrs in Page(page).elements if tag == "i" and "lang" in attrs]
        assert len(others) > 50
        assert all("hidden" in attrs for attrs in others)
    (bar,) = re.findall(r"<svg class=\"?share.*?</svg>", text)
    assert bar.count("<rect") == bar.count("fill=silver"), "else a black bar"


def test_the_same_data_give_the_same_page(corpus: Corpus, text: str) -> None:
    assert report(everything(corpus)) == text


HOSTILE = "<script>alert(1)</script> \"' onload=x {{7*7}} &lt; \u202etxt</style><!--"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A plan whose every free text is an attack, under a name that is one too."""
    folder = tmp_path_factory.mktemp("hostile")
    plan = (ROOT / "plans" / "tan-minh.yaml").read_text(encoding="utf-8")
    quoted = HOSTILE.replace("'", "''").replace("\u202e", "")
    plan = re.sub(r"(?m)^  title: .*$", lambda _: f"  title: '{quoted}'", plan, count=1)
    plan = re.sub(r"(?m)^  issuer: .*$", lambda _: f"  issuer: '{quoted}'", plan, count=1)
    plan = re.sub(r"(?m)^    note: .*$", lambda _: f"    note: '{quoted}'", plan)
    name = "Tân 'Minh' &b.yaml" if os.name == "nt" else "Tân \"Minh' <b>.yaml"  # Windows allows no " and no <
    (folder / name).write_text(plan, encoding="utf-8", newline="\n")
    (folder / "tan-minh-5256-qd-ubnd-2025.yaml").write_text(
        (ROOT / "plans" / "superior" / "hai-phong-5256-qd-ubnd-2025.yaml")
        .read_text(encoding="utf-8")
        .replace("https://thoibaotaichinhvietnam.vn/", "https://a.example/\"'><script>x</script>", 1),
        encoding="utf-8",
        newline="\n",
    )
    return load(folder).corpus


def test_hostile_text_stays_text(hostile: Corpus) -> None:
    assert hostile.plans
    texts = [
        *(report(everything(hostile), lang) for lang in Lang),
        *(text for lang in Lang for name, text in site(everything(hostile), lang) if name.endswith(".html")),
    ]
    for text in texts:
        found = Page(text)
        assert all(tag not in ("b", "h1") or not attrs.get("onload") for tag, attrs in found.elements)
        assert sum(tag == "script" for tag, _ in found.elements) == text.count("</script>") <= 3
        assert all(link.startswith(("#", "http", "data:,", "../")) or ":" not in link for link in found.values("href"))
        assert "\u202e" not in text
        assert "<script>alert" not in text
    assert any("<script>alert(1)</script>" in "".join(Page(text).text) for text in texts)


def test_only_web_addresses_become_links() -> None:
    from cchc_cli.output.web.environment import is_address

    assert is_address("https://example.vn/a?b=c#d")
    assert is_address("http://example.vn")
    for text in (
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//example.vn",
        "https://",
        "https:example.vn",
        " https://example.vn",
        "https://exa mple.vn",
        "https://example.vn/\u202ex",
        "http://[",
        "file:///etc",
        "",
    ):
        assert not is_address(text), text


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "A"), ("a_b", "a-b"), ("tân", "tan"), ("a b", "a_20_b"), ("A_c", "\n5fC"), ("x" * 300, "x" * 301)],
)
def test_two_names_never_become_one(one: str, other: str) -> None:
    assert names.safe(one) != names.safe(other)
    for name in (one, other):
        assert re.fullmatch(r"[a-z0-9_-]{1,120}", names.safe(name))


@pytest.mark.parametrize("name", ["con", "aux", "com1", "lpt9", "nul"])
def test_no_page_has_a_name_that_windows_reserves(name: str) -> None:
    """`plan/con.html`: Cồn is a township of Nam Định."""
    assert names.safe(name) != name
    assert names.Links(site=True).plan(name) == f"plan/{names.safe(name)}.html"
    assert len({names.safe(one) for one in (name, names.safe(name), f"{name}-", name.capitalize())}) == 4
    assert names.safe(f"{name}-nam-dinh") == f"{name}-nam-dinh"


def test_a_site_links_only_to_its_own_pages(corpus: Corpus, files: dict[str, str]) -> None:
    pages = {name: Page(text) for name, text in files.items() if name.endswith(".html")}
    assert len([name for name in pages if name.startswith("plan/")]) == len(corpus.plans)
    assert len([name for name in pages if name.startswith("indicator/")]) == len(corpus.catalogue)
    for name, page in pages.items():
        ids = page.values("id")
        assert len(ids) == len(set(ids)), name
        for link in [*page.values("href"), *page.values("src")]:
            if link.startswith(("http://", "https://", "data:,")):
                continue
            path, _, part = link.partition("#")
            at = (Path("/") / name).parent / path if path else Path("/") / name
            whole = str(Path("/", *_resolved(at)).relative_to("/"))
            assert whole in files, (name, link)
            if part:
                assert part in pages[whole].values("id"), (name, link)


def _resolved(path: Path) -> list[str]:
    parts: list[str] = []
    for part in path.parts[1:]:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return parts


def test_the_start_page_counts_provinces_and_not_the_nation(corpus: Corpus, files: dict[str, str]) -> None:
    page = files["index.html"]
    places = {place.id for plan in corpus.plans.values() if (place := corpus.province(plan)) is not None}
    assert f"<b>{len(places)}</b> <i>tỉnh, thành phố</i>" in page
    assert page.count("href=province/") + page.count('href="province/') - page.count("#status=") == len(places) + 1


def test_each_source_of_a_promise_has_a_line_and_says_where_it_stands(files: dict[str, str]) -> None:
    page = files["plan/tam-phuoc.html"]
    row = page[page.index("<tr id=tam-phuoc.documents-issued-properly>") :].split("<tr", 2)[1]
    assert "nhắc lại" not in row, "both places stand beside each other"
    assert re.search(r"II\.1\.a ¶3 <q>[^<]*</q>\s*<br>\s*II\.1\.b ¶3\s+\(<i>nhiệm vụ</i>", row)


def test_a_site_has_every_cell(corpus: Corpus, files: dict[str, str]) -> None:
    ids = {name for file, text in files.items() if file.startswith("plan/") for name in Page(text).values("id")}
    assert set(cells(corpus)) <= ids


@contextmanager
def in_folder(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.chdir(path)
        patch.setenv("CCHC_PLANS", str(ROOT / "plans"))
        yield


def test_the_command_writes_one_page_and_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with in_folder(tmp_path, monkeypatch):
        assert run(["report", "tan-minh", "-o", "r.html"]) == 0
        first = (tmp_path / "r.html").read_bytes()
        assert run(["report", "tan-minh", "-o", "r.html"]) == 2
        assert "--force" in capsys.readouterr().err
        assert run(["report", "tan-minh", "-o", "r.html", "--force"]) == 0
        assert (tmp_path / "r.html").read_bytes() == first
        assert run(["report", "-o", "nowhere/r.html"]) == 2
        assert run(["report"]) == 2
        assert run(["report", "-o", "a.html", "--site", "b"]) == 2
        assert [path.name for path in tmp_path.iterdir()] == ["r.html"]


def test_pages_begin_in_the_language_asked_for_and_else_in_vietnamese(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with in_folder(tmp_path, monkeypatch):
        monkeypatch.setenv("CCHC_LANG", "en")
        assert run(["report", "tan-minh", "-o", "vi.html"]) == 0
        assert run(["report", "tan-minh", "-o", "en.html", "--lang", "en"]) == 0
        assert run(["report", "tan-minh", "--site", "site", "--lang", "en"]) == 0
        assert "<html lang=vi>" in (tmp_path / "vi.html").read_text(encoding="utf-8")
        assert "<html lang=en>" in (tmp_path / "en.html").read_text(encoding="utf-8")
        for path in (tmp_path / "site").rglob("*.html"):
            assert "<html lang=en>" in path.read_text(encoding="utf-8")


def test_the_command_writes_a_site_and_replaces_only_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep")
    with in_folder(tmp_path, monkeypatch):
        assert run(["report", "tan-minh", "hang-gon", "--site", "out"]) == 0
        (tmp_path / "out" / "CNAME").write_text("keep")
        assert run(["report", "tan-minh", "--site", "out"]) == 2
        assert run(["report", "tan-minh", "--site", "out", "--force"]) == 0
        assert not (tmp_path / "out" / "plan" / "hang-gon.html").exists()
        written = {path.relative_to("out").as_posix() for path in Path("out").rglob("*") if path.is_file()}
        assert set((tmp_path / "out" / MANIFEST).read_text().split()) == written - {"CNAME", MANIFEST}
        assert run(["report", "--site", "mine", "--force"]) == 2
        assert "mine contains files that are not part of a report: letter.txt" in capsys.readouterr().err
        assert (tmp_path / "mine" / "letter.txt").read_text() == "keep"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "out"]
