"""The report in a real browser: filters, sorting, search, links, language, print, a phone, and accessibility.

CCHC_CHROMIUM names the browser's program and CCHC_AXE the file `axe.min.js`; `.ci/run` installs both.
"""

import csv
import functools
import http.server
import io
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from cchc_cli.cli.app import run
from cchc_cli.reading.corpus import load
from readme import ROOT

pytestmark = pytest.mark.slow

CHROMIUM, AXE = os.environ.get("CCHC_CHROMIUM"), os.environ.get("CCHC_AXE")
if not CHROMIUM or not AXE:
    pytest.skip(
        "CCHC_CHROMIUM or CCHC_AXE is not set: NO browser was tried; .ci/run installs one", allow_module_level=True
    )

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright  # noqa: E402

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SITE = (
    "index.html",
    "plan/huong-xuan.html",
    "plan/viet-nam-76-nq-cp-2021.html",
    "province/dong-nai.html",
    "indicator/online-files.html",
)
"""A page of each kind."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, in either language, and the site of the shipped plans, and the page of a plan that is hostile."""
    made = tmp_path_factory.mktemp("report")
    plans = str(ROOT / "plans")
    assert run(["report", "-o", str(made / "report.html"), "--plans", plans]) == 0
    assert run(["report", "-o", str(made / "english.html"), "--plans", plans, "--lang", "en"]) == 0
    assert run(["report", "--site", str(made / "site"), "--plans", plans]) == 0
    (made / "plans").mkdir()
    text = (ROOT / "plans" / "tan-minh.yaml").read_text(encoding="utf-8")
    attack = "<script>document.title=''owned''</script><img src=x onerror=document.title=1> &amp; \"quoted\""
    text = re.sub(r"(?m)^  (title|issuer): .*$", lambda found: f"  {found[1]}: '{attack}'", text, count=2)
    text = re.sub(r"(?m)^    note: .*$", lambda _: f"    note: '{attack}'", text)
    (made / "plans" / "tan-minh.yaml").write_text(text, encoding="utf-8", newline="\n")
    assert run(["report", "-o", str(made / "hostile.html"), "--plans", str(made / "plans")]) == 0
    many_localities(made / "many")
    assert run(["report", "-o", str(made / "many.html"), "--plans", str(made / "many")]) == 0
    return made


def many_localities(folder: Path) -> None:
    """More plans than the matrix has room for on paper."""
    folder.mkdir()
    text = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8")
    places = ["localities:\n"]
    for number in range(1, 15):
        plan = re.sub(r"(?m)^locality: .*$", f"locality: dong-nai/xa-{number}", text)
        (folder / f"xa-{number}.yaml").write_text(plan, encoding="utf-8", newline="\n")
        history = f"{{name: Mẫu {number}, type: xã, parent: dong-nai}}"
        places.append(f"  - id: dong-nai/xa-{number}\n    level: commune\n    history:\n      - {history}\n")
    (folder / "localities.yaml").write_text("".join(places), encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[str]:
    """The site over HTTP, on this machine only."""
    handler = functools.partial(_Quiet, directory=str(folder / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Strict(_Quiet):
    """A server with a policy of its own, as the portals of authorities have."""

    policy = "default-src 'self'"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.mark.parametrize("policy", ["default-src 'self'", "default-src 'none'", "style-src 'self'"])
def test_the_page_can_be_read_under_a_strict_policy(policy: str, browser: Browser, folder: Path) -> None:
    handler = functools.partial(type("_Server", (_Strict,), {"policy": policy}), directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        context = browser.new_context(viewport=WIDE)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{running.server_port}/report.html")
        expect(page.get_by_role("heading", name="Tổng quan", exact=True)).to_be_visible()
        expect(page.get_by_text("Overview", exact=True).first).to_be_hidden()
        expect(page.locator("#matrix-table td.below a")).to_have_text(re.compile("✗ 30%"))
        expect(page.locator(".language")).to_be_hidden()
        context.close()
        running.shutdown()


class Watched:
    """A page whose complaints and requests are written down."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def open(self, address: str) -> Page:
        self.page.goto(address)
        return self.page


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport=WIDE)
    made = Watched(context)
    yield made
    assert made.complaints == []
    context.close()


@pytest.fixture
def page(watched: Watched, folder: Path) -> Iterator[Page]:
    address = (folder / "report.html").as_uri()
    yield watched.open(address)
    assert {url.split("#")[0] for url in watched.requests if not url.startswith("data:")} == {address}


def rows(page: Page) -> Locator:
    return page.locator("#matrix-table tbody tr:not(.area):visible")


def heads(page: Page) -> list[str]:
    found = page.locator("#matrix-table thead th:visible a").all_inner_texts()
    return [text.strip() for text in found]


def address_of(page: Page) -> str:
    """Read the address as the page has it: `page.url` learns of a change without a load only later."""
    return str(page.evaluate("location.href"))


def test_every_filter_narrows_and_clearing_brings_all_back(page: Page) -> None:
    every = rows(page).count()
    assert every > 100
    assert page.locator("#shown-rows").inner_text() == str(every)

    page.select_option("#filter-area", "steering")
    steering = rows(page).count()
    assert 0 < steering < every
    assert page.locator("#matrix-table tbody:visible tr.area:visible").count() == 1
    page.click("#clear")
    assert rows(page).count() == every

    page.select_option("#filter-province", "dong-nai")
    assert heads(page) == ["phường Hàng Gòn", "phường Tam Phước", "huyện Vĩnh Cửu"]
    page.select_option("#filter-level", "district")
    assert heads(page) == ["huyện Vĩnh Cửu"]
    page.click("#clear")

    page.select_option("#filter-status", "below")
    assert rows(page).count() == 1
    assert "30%\xa0·\xa02025" in rows(page).inner_text()
    assert rows(page).locator("td:not(.off, .fl)").count() == 1
    for state in ("no-target", "no-figure", "akin", "scoped", "not-comparable", "no-floor", "meets"):
        page.select_option("#filter-status", state)
        assert 0 < rows(page).count() < every, state
    page.click("#clear")

    page.select_option("#filter-year", "2026")
    words = page.locator("#matrix-table .when:visible").all_inner_texts()
    assert {word.strip() for word in words} == {"chưa đến năm"}
    assert "phường Hương Xuân" not in heads(page), "a plan that ended is hidden"
    page.click("#clear")
    assert page.locator("#matrix-table .when:visible").count() == 0
    assert rows(page).count() == every


def test_every_count_of_the_first_screen_leads_to_exactly_those_results(page: Page) -> None:
    """Figures for several levels are in several rows, and each of their results in one of these."""
    tiles = page.locator(".tiles a").all()
    assert len(tiles) >= 5
    total = sum(int(re.sub(r"\D", "", tile.locator("> b").inner_text())) for tile in tiles)
    assert page.locator("#shown-results").inner_text() == str(total)
    for tile in tiles:
        count = re.sub(r"\D", "", tile.locator("> b").inner_text())
        tile.click()
        expect(page.locator("#shown-results")).to_have_text(count)
        expect(page.locator("#matrix")).to_be_in_viewport()
    link = page.locator(".attention td a").first
    count = link.inner_text()
    link.click()
    expect(page.locator("#shown-results")).to_have_text(count)
    assert len(heads(page)) == 1, "columns without such a result are hidden"


@pytest.mark.parametrize("width", [360, 860, 1280])
@pytest.mark.parametrize("name", ["report.html", "english.html"])
def test_the_contents_wrap_and_the_bar_has_text_of_one_size(
    browser: Browser, folder: Path, name: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto((folder / name).as_uri())
    nav = page.locator("nav.contents")
    ends = nav.locator("a").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(ends) <= width
    if nav.evaluate("one => getComputedStyle(one).position") == "sticky":
        room = page.locator(".plan > h3").first.evaluate("one => parseFloat(getComputedStyle(one).top)")
        assert room - 2 <= nav.evaluate("one => one.offsetHeight") <= room + 2
    texts = page.locator(".share text:visible")
    sizes = texts.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert sizes
    assert all(14 <= size <= 20 for size in sizes)
    expect(page.locator(".narrow")).to_be_visible(visible=width < 704)
    context.close()


def test_a_view_of_the_matrix_has_an_address(page: Page, folder: Path) -> None:
    page.select_option("#filter-province", "dong-nai")
    page.select_option("#filter-status", "meets")
    page.fill("#filter-text", "Hồ sơ")
    address, shown = address_of(page), page.locator("#shown").inner_text()
    assert parse_qs(urlsplit(address).fragment) == {
        "province": ["dong-nai"],
        "status": ["meets"],
        "text": ["Hồ sơ"],
    }
    assert heads(page) == ["phường Hàng Gòn", "phường Tam Phước"]
    page.goto((folder / "report.html").as_uri())
    page.goto(address)
    expect(page.locator("#filter-text")).to_have_value("Hồ sơ")
    assert page.locator("#shown").inner_text() == shown
    page.goto((folder / "report.html").as_uri() + "#status=nonsense&level=x&more=1")
    expect(page.locator("#filter-status")).to_have_value("")
    assert rows(page).count() > 100
    page.fill("#filter-text", "x")
    page.click("#clear")
    assert "#" not in address_of(page)


def test_the_search_ignores_diacritics_and_finds_localities(page: Page) -> None:
    page.fill("#filter-text", "ho so truc tuyen")
    plain = rows(page).count()
    page.fill("#filter-text", "HỒ SƠ TRỰC TUYẾN")
    assert rows(page).count() == plain > 0
    page.fill("#filter-text", "Files handled online")
    assert 1 <= rows(page).count() <= 4, "the indicator, for each of its scopes"
    page.fill("#filter-text", "online-files")
    assert rows(page).count() >= 1
    page.fill("#filter-text", "tam phuoc")
    assert heads(page) == ["phường Tam Phước"]
    page.fill("#filter-text", "không có gì như thế")
    expect(page.locator("#nothing")).to_be_visible()
    page.click("#clear")
    expect(page.locator("#nothing")).to_be_hidden()


def test_sorting_turns_around_and_comes_back(page: Page) -> None:
    first = rows(page).locator("th").all_inner_texts()
    button = page.locator("#matrix-table thead th").first.locator("button")
    button.click()
    ascending = rows(page).locator("th").all_inner_texts()
    assert ascending != first
    assert sorted(ascending) == sorted(first)
    assert page.locator("#matrix-table thead th").first.get_attribute("aria-sort") == "ascending"
    assert page.locator("#matrix-table tr.area:visible").count() == 0
    starts = [text[0] for text in ascending]
    assert starts.index("C") < starts.index("D") < starts.index("Đ") < starts.index("M")
    button.click()
    assert rows(page).locator("th").all_inner_texts() == ascending[::-1]
    button.click()
    assert rows(page).locator("th").all_inner_texts() == first
    assert page.locator("#matrix-table thead th").first.get_attribute("aria-sort") is None

    at = heads(page).index("phường Hương Xuân")
    page.locator("#matrix-table thead th").nth(at + 2).locator("button").click()
    assert "below" in (rows(page).first.locator("td").nth(at + 1).get_attribute("class") or "")
    page.select_option("#filter-area", "steering")
    assert rows(page).count() > 0
    assert page.locator("#matrix-table tr.area:visible").count() == 0


def test_heads_stay_in_sight(page: Page) -> None:
    box = page.locator(".scroll.tall")
    box.scroll_into_view_if_needed()
    box.evaluate("one => { one.scrollTop = 900; one.scrollLeft = 300 }")
    top = box.bounding_box()
    head = page.locator("#matrix-table thead th").nth(1).bounding_box()
    assert top is not None
    assert head is not None
    assert abs(head["y"] - top["y"]) < 3
    page.set_viewport_size({"width": 700, "height": 900})
    box.evaluate("one => { one.scrollLeft = 200 }")
    first, left = page.locator("#matrix-table tbody tr:not(.area) th").first.bounding_box(), box.bounding_box()
    assert first is not None
    assert left is not None
    assert abs(first["x"] - left["x"]) < 3


def test_every_cell_of_the_matrix_leads_to_its_target(page: Page) -> None:
    links = page.locator("#matrix-table td a")
    assert links.count() > 150
    broken = page.evaluate(
        "() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
        ".filter(href => !href.includes('=') && !document.getElementById(href.slice(1)))"
    )
    assert broken == []
    assert page.locator("#matrix-table td:is(.below, .meets, .above, .nc, .nf):not(:has(a))").count() == 0
    similar = page.locator(".codebook td:nth-child(4) p:has-text('≠')")
    assert similar.count() == similar.locator("a").count() > 50
    superior = page.locator("#plan-viet-nam-76-nq-cp-2021 .entries tbody th a")
    assert superior.count() == page.locator("#plan-viet-nam-76-nq-cp-2021 .entries tr[id]").count() > 5
    links.nth(20).click()
    page.locator("#details .last a").click()
    name = address_of(page).split("#")[1]
    assert "." in name
    expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
    link = page.locator(f"[id='{name}'] th a")
    assert (link.get_attribute("href") or "").startswith("#i-")


def test_a_cell_opens_its_target_with_both_figures_documents_and_sources(page: Page) -> None:
    page.select_option("#filter-status", "below")
    before = address_of(page)
    page.locator("#matrix-table td.below a").click()
    box = page.locator("#details")
    expect(box).to_be_visible()
    for words in (
        *(
            "Tỷ lệ thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến",
            "thấp hơn mức của cấp trên 50\xa0điểm",
        ),
        *("phường Hương Xuân, Thừa Thiên Huế", "30%\xa0·\xa02025", "UBND phường Hương Xuân", "P2.III.2.a ¶3"),
        *("≥\xa080%\xa0·\xa02025", "76/NQ-CP", "Chính phủ", "đối chiếu với Trung ương", "english.luatvietnam.vn"),
    ):
        expect(box).to_contain_text(words)
    assert address_of(page).endswith("#huong-xuan.online-payment-procedures"), "the target can be sent"
    assert page.evaluate("document.querySelectorAll('#details [id]').length") == 1, "no id stands twice"
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    assert address_of(page) == before
    page.click("#clear")
    for at in range(0, page.locator("#matrix-table td a").count(), 9):
        page.locator("#matrix-table td a").nth(at).click()
        assert len(page.locator("#details h2").inner_text()) > 5
        page.locator("#details button").click()


def test_plans_and_indicators_have_addresses(page: Page, folder: Path) -> None:
    corpus = load(ROOT / "plans").corpus
    for name in [
        *(f"plan-{plan}" for plan in corpus.plans),
        *(f"i-{one}" for one in list(corpus.catalogue)[:9]),
    ]:
        page.goto((folder / "report.html").as_uri() + "#" + name)
        expect(page.locator(f"#{name}")).to_be_in_viewport()


def test_english_is_a_switch_away(page: Page) -> None:
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_visible()
    page.locator("label[for=lang-en]").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_hidden()
    table = page.locator("#matrix-table")
    assert "Files handled online" in table.inner_text()
    assert "Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết" not in table.inner_text()
    assert page.locator("#filter-status option[value=below]").inner_text() == "✗ below the floor"
    word = page.locator("#matrix-table td.below .word").inner_text()
    entries = page.locator("#plan-huong-xuan table").inner_text()
    assert "below the floor" in entries
    assert "thấp hơn mức của cấp trên" not in entries
    assert "below the floor" in word
    unmarked = page.evaluate(
        "() => [...document.querySelectorAll('.entries td.meets, .entries td.above')]"
        ".filter(one => one.offsetParent && !one.closest('[lang=en]') && !one.querySelector('[lang=en]')).length"
    )
    assert unmarked == 0
    page.locator("label[for=lang-vi]").click()
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_visible()
    assert "thấp hơn mức của cấp trên" in page.locator("#plan-huong-xuan table").inner_text()
    assert page.locator("#matrix-table [lang=en]:visible").count() == 0


def test_a_cell_of_several_promises_has_one_word_beside_each(page: Page) -> None:
    cells = page.locator("#matrix-table td:has(b)")
    assert cells.count() >= 3
    for cell in cells.all():
        assert cell.locator("> .word").count() == 0, "the cell would say the last of its results once more"
        assert cell.locator("b").count() == cell.locator("b > .word").count() >= 2


PLACES_OF_WORDS = {
    "#plan-tam-phuoc td:not([class]):nth-last-child(2)": ("chưa có căn cứ đối chiếu", "no floor known"),
    '#matrix-table [data-k=""] a': ("định tính", "qualitative"),
    "#matrix-table td:is(.nf, :not([class])):has(a)": ("chưa có căn cứ đối chiếu", "no floor known"),
    "#matrix-table td:not([class], :has(a))": ("không có trong các mục tiêu", "none among the targets"),
    "#matrix-table td.below": ("thấp hơn mức của cấp trên", "below the floor"),
}


def test_words_of_signs_are_text_in_the_language_that_is_switched_on(page: Page) -> None:
    for at, lang in enumerate(("vi", "en")):
        page.locator(f"label[for=lang-{lang}]").click()
        for place, words in PLACES_OF_WORDS.items():
            found = page.locator(place).first
            assert words[at] in found.inner_text(), place
            assert found.locator(".word").evaluate("one => one.closest('[lang]').lang") == lang
            assert found.evaluate("one => getComputedStyle(one, '::after').content") == "none", place


def test_without_scripts_the_style_sheet_says_the_words_of_signs(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    for at, lang in enumerate(("vi", "en")):
        page.locator(f"label[for=lang-{lang}]").click()
        for place, words in PLACES_OF_WORDS.items():
            shown = page.locator(place).first.evaluate("one => getComputedStyle(one, '::after').content")
            assert shown.replace('" "', "").strip('" ') == words[at], place
    context.close()


def csv_of(page: Page, table: str) -> list[list[str]]:
    """The table as it is taken from the page."""
    with page.expect_download() as download:
        page.locator(table).evaluate(
            "one => (one.closest('.scroll') ?? one).previousElementSibling.querySelector('button').click()"
        )
    text = Path(download.value.path()).read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_every_table_can_be_taken_as_csv(page: Page) -> None:
    assert page.locator("main table:not(.dots)").count() == page.locator(".csv button").count() > 20
    plan = csv_of(page, "#plan-huong-xuan table")
    below = next(line for line in plan if "✗" in line[4])
    assert below[:2] == [
        "Cải cách thủ tục hành chính",
        "Tỷ lệ thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến",
    ]
    assert len({len(line) for line in plan}) == 1, "a name that stands for several rows is repeated"
    page.select_option("#filter-status", "below")
    matrix = csv_of(page, "#matrix-table")
    assert len(matrix) == 2
    assert "thấp hơn mức của cấp trên" in matrix[1][-1]
    assert len(matrix[0]) == len(matrix[1]), "only what is shown is taken"


def test_no_cell_of_a_csv_is_taken_for_a_formula_a_date_or_another_number(page: Page) -> None:
    texts = ["=1+1", "@x", "+84", "2026-2030", "1.189", "12", 'a "b"; c', "-x", "100%"]
    page.evaluate(
        "texts => texts.forEach((text, at) =>"
        " { document.querySelectorAll('.glossary tbody td')[2 * at].textContent = text })",
        texts,
    )
    taken = [line[0] for line in csv_of(page, ".glossary")[1 : len(texts) + 1]]
    assert taken == ["'=1+1", "'@x", "'+84", "'2026-2030", "1189", "12", 'a "b"; c', "'-x", "'100%"]


def test_what_documents_say_is_not_called_english(page: Page) -> None:
    page.locator("label[for=lang-en]").click()
    for place in (".plan q", ".plan em", ".plan dd p", "#plan-tan-minh > p"):
        texts = page.locator(place).evaluate_all("all => all.map(one => one.closest('[lang]').lang)")
        assert len(texts) > 0
        assert set(texts) == {"vi"}, place


def test_a_page_that_begins_in_english_turns_to_vietnamese(watched: Watched, folder: Path) -> None:
    page = watched.open((folder / "english.html").as_uri())
    plan, matrix = page.locator("#plan-huong-xuan"), page.locator("#matrix-table")
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    assert "below the floor by 50\xa0percentage points" in plan.inner_text()
    assert "Files handled online" in matrix.inner_text()
    page.fill("#filter-text", "ho so truc tuyen tren tong so")
    assert 1 <= rows(page).count() <= 4, "an indicator is found by both of its names"
    page.click("#clear")
    page.locator("label[for=lang-vi]").click()
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_visible()
    expect(page.get_by_role("heading", name="Overview")).to_be_hidden()
    assert "theo văn bản: P2.III.2.a" in page.locator(".below-card").first.inner_text()
    for text in (plan.inner_text(), matrix.inner_text()):
        assert "Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết" in text
        assert "Files handled online" not in text
    assert "thấp hơn mức của cấp trên 50\xa0điểm phần\xa0trăm" in plan.inner_text()
    assert "below the floor" not in plan.inner_text()
    assert page.locator("#filter-status option[value=below]").inner_text() == "✗ thấp hơn mức của cấp trên"
    page.reload()
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_visible()
    expect(plan).to_contain_text("Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết")


def test_the_page_does_not_choose_a_language_for_the_next_one(watched: Watched, folder: Path) -> None:
    watched.open((folder / "english.html").as_uri())
    page = watched.open((folder / "report.html").as_uri())
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_visible()


def test_the_keyboard_reaches_everything(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "lang-vi"
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()


def test_without_scripts_all_is_there(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    expect(page.locator(".filters")).to_be_hidden()
    assert "30%\xa0·\xa02025" in page.locator("#matrix-table td.below").inner_text()
    expect(page.locator("#plan-huong-xuan")).to_contain_text("thấp hơn mức của cấp trên")
    page.locator("label[for=lang-en]").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    expect(page.locator("#i-online-files")).to_contain_text("Files handled online")
    context.close()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", ["report.html", "english.html"])
def test_without_scripts_a_cell_leads_to_its_target(browser: Browser, folder: Path, name: str, size: Any) -> None:
    context = browser.new_context(viewport=size, java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / name).as_uri())
    assert page.locator("#matrix-table td:is(.below, .meets, .above, .nc, .nf):not(:has(a))").count() == 0
    page.locator("#matrix-table td.below a").click()
    expect(page).to_have_url(re.compile("#huong-xuan.online-payment-procedures$"))
    target = page.locator("[id='huong-xuan.online-payment-procedures']")
    expect(target).to_be_in_viewport()
    marks = target.evaluate("one => [one, ...one.cells].map(part => getComputedStyle(part).boxShadow)")
    assert any(mark != "none" for mark in marks), "the row is not marked"
    beside = target.locator("+ tr").evaluate("one => [one, ...one.cells].map(part => getComputedStyle(part).boxShadow)")
    assert set(beside) == {"none"}
    context.close()


def test_without_scripts_the_english_page_is_english(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "english.html").as_uri())
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    for place in ("#matrix-table", "#plan-huong-xuan", ".codebook"):
        text = page.locator(place).inner_text()
        assert "Procedures with a financial obligation that can be paid online" in text
        assert "có yêu cầu nghĩa vụ tài chính" not in text
    assert "below the floor by 50\xa0percentage points" in page.locator("#plan-huong-xuan").inner_text()
    page.locator("label[for=lang-vi]").click()
    expect(page.get_by_role("heading", name="Tổng quan")).to_be_visible()
    expect(page.get_by_role("heading", name="Overview")).to_be_hidden()
    remarks = page.locator(".plan em, .plan dd p")
    assert remarks.count() == page.locator(".plan em:visible, .plan dd p:visible").count() > 20
    context.close()


@pytest.mark.parametrize("name", ["report.html", *(f"site/{name}" for name in SITE)])
def test_nothing_is_wider_than_a_phone(browser: Browser, folder: Path, name: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto((folder / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    cut = page.evaluate(
        "() => [...document.querySelectorAll('main :is(p, h1, h2, h3, h4, dd, .entries td, .codebook td)')]"
        ".filter(one => one.offsetParent && !one.closest('.scroll')"
        " && one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.vh')).length"
    )
    assert cut == 0
    context.close()


BROKEN_NUMBERS = """() => {
  const texts = (place) => {
    const found = [], walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const counts = ".n, .attention td, .coverage td ~ td ~ td, .tiles b, #shown span, nav b";
  for (const place of document.querySelectorAll(counts)) {
    for (const text of texts(place)) if (/^[\\s\\d.]*\\d[\\s\\d.]*$/.test(text.data)) text.data = "1.189";
  }
  const broken = [];
  for (const text of texts(document.body)) {
    if (!text.parentElement.checkVisibility() || text.parentElement.closest("script, style")) continue;
    // a URL or a file name has to break somewhere
    for (const found of text.data.matchAll(/(?<![^\\s(])\\d[\\d.,]*\\d%?(?![^\\s);])/g)) {
      const range = document.createRange();
      range.setStart(text, found.index);
      range.setEnd(text, found.index + found[0].length);
      const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
      if (lines.size > 1) broken.push(`${found[0]}: ${text.data.slice(0, 60)}`);
    }
  }
  return broken;
}"""


@pytest.mark.parametrize("width", [320, 390, 700])
@pytest.mark.parametrize("name", ["report.html", *(f"site/{name}" for name in SITE)])
def test_no_number_breaks(browser: Browser, folder: Path, name: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto((folder / name).as_uri())
    assert page.evaluate(BROKEN_NUMBERS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_it_prints(page: Page, folder: Path) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    box = page.locator(".scroll.tall").evaluate("one => [one.clientHeight, one.scrollHeight]")
    assert box[0] == box[1], "the matrix would be cut off"
    assert len(page.pdf(format="A4", landscape=True)) > 20_000


def pages_of(pdf: bytes) -> int:
    return max(int(found) for found in re.findall(rb"/Type /Pages[^>]*?/Count (\d+)", pdf))


@pytest.mark.parametrize("name", ["report.html", "english.html"])
def test_print_is_short_light_and_cuts_nothing(browser: Browser, folder: Path, name: str) -> None:
    # A4 upright without its margins, at 96 dots to the inch; a dark screen prints on white paper all the same
    context = browser.new_context(viewport={"width": 703, "height": 1000}, color_scheme="dark")
    page = context.new_page()
    page.goto((folder / name).as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
    cut = page.evaluate(
        "() => [...document.querySelectorAll('main *')].filter(one => one.checkVisibility()"
        " && !one.closest('.vh, svg') && one.getBoundingClientRect().right > innerWidth + 1).length"
    )
    assert cut == 0
    wanted = {"td.below": "rgb(251, 217, 214)", "td.meets": "rgb(217, 240, 223)", "td.nc": "rgb(230, 227, 244)"}
    for place, colour in wanted.items():
        shown = page.locator(f".entries {place}").first
        assert shown.evaluate("one => getComputedStyle(one).backgroundColor") == colour
        assert shown.evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    lines = page.locator(".entries tr:has(> td), .codebook tr:has(> td)").count()
    assert lines > 500
    assert 10 < pages_of(page.pdf(prefer_css_page_size=True)) <= lines / 12, "a page had 5 of these lines once"
    context.close()


def test_the_switch_turns_words_that_stand_amid_others(page: Page) -> None:
    about = page.locator("#plan-tan-minh > p").first
    assert "; không ghi số; UBND xã Tân Minh; tháng 9/2025; cấp xã; theo văn bản;" in about.inner_text()
    page.locator("label[for=lang-en]").click()
    shown = about.inner_text()
    assert "; no number; UBND xã Tân Minh; September 2025; commune level; from the document;" in shown
    sources = page.locator("#plan-tan-minh .entries").inner_text()
    assert "(tasks)" in sources
    assert "(nhiệm vụ)" not in sources
    for words in ("so với 20", "(không nêu gốc", "từ hạng", "theo chỉ tiêu cấp trên giao", "định tính:"):
        found = page.locator(f".matrix td:has-text('{words}'), .entries td:nth-child(2):has-text('{words}')")
        assert not [one for one in found.all_inner_texts() if words in one], words


def test_print_says_how_the_matrix_was_filtered(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".filters")).to_be_hidden()
    page.emulate_media(media="screen")
    page.fill("#filter-text", "tan minh")
    page.emulate_media(media="print")
    expect(page.locator("#filter-text")).to_be_visible()
    expect(page.locator("#shown-columns")).to_have_text("1")
    expect(page.locator("#clear")).to_be_hidden()
    column = page.locator(".matrix thead th:visible").last
    assert column.evaluate("one => one.clientWidth") > 300, "columns that are filtered out take no room"
    page.emulate_media(media="screen")
    page.click("#clear")
    page.emulate_media(media="print")
    expect(page.locator(".filters")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_matrix_too_wide_for_paper_says_so_there(browser: Browser, folder: Path, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto((folder / "many.html").as_uri())
    expect(page.locator(".matrix")).to_be_visible()
    expect(page.locator(".too-wide")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".matrix")).to_be_hidden()
    expect(page.locator(".too-wide")).to_be_visible()
    if scripts:
        page.emulate_media(media="screen")
        page.fill("#filter-text", "xã 14")
        page.emulate_media(media="print")
        expect(page.locator(".matrix")).to_be_visible()
        expect(page.locator(".too-wide")).to_be_hidden()
    context.close()


def test_hostile_text_is_shown_and_does_nothing(watched: Watched, folder: Path) -> None:
    page = watched.open((folder / "hostile.html").as_uri())
    title = page.title()
    assert title.endswith(" – Mục tiêu cải cách hành chính")
    expect(page.locator("#plan-tan-minh")).to_contain_text("<script>document.title='owned'</script><img src=x")
    assert page.locator("img").count() == 0
    page.locator("label[for=lang-en]").click()
    assert page.title() == title


def axe(page: Page) -> list[str]:
    """What axe-core finds, in short."""
    assert AXE is not None
    page.evaluate(Path(AXE).read_text(encoding="utf-8") + "; undefined")
    found: list[str] = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
        ".map(one => `${one.id}: ${one.nodes.length} times, ${one.nodes[0].html.slice(0, 160)}`)"
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_axe_finds_nothing_in_the_page(browser: Browser, folder: Path, scheme: Any, size: Any, lang: str) -> None:
    # bypass_csp only lets the checker in; the page is the same
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    page.locator(f"label[for=lang-{lang}]").click()
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_view_of_a_cell(browser: Browser, folder: Path, scheme: Any) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    page.locator("#matrix-table td.below a").click()
    expect(page.locator("#details")).to_be_visible()
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_axe_finds_nothing_in_a_page_that_begins_in_english(browser: Browser, folder: Path, lang: str) -> None:
    context = browser.new_context(viewport=WIDE, bypass_csp=True)
    page = context.new_page()
    page.goto((folder / "english.html").as_uri())
    page.locator(f"label[for=lang-{lang}]").click()
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("name", SITE)
def test_axe_finds_nothing_in_the_site(browser: Browser, folder: Path, name: str) -> None:
    context = browser.new_context(viewport=WIDE, bypass_csp=True)
    page = context.new_page()
    page.goto((folder / "site" / name).as_uri())
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("way", ["disk", "http"])
def test_the_site_finds_and_leads(watched: Watched, folder: Path, server: str, way: str) -> None:
    start = (folder / "site").as_uri() if way == "disk" else server
    page = watched.open(f"{start}/index.html")
    page.fill("#search", "tam phuoc")
    expect(page.locator("#hits a").first).to_have_text("phường Tam Phước, Đồng Nai, 2026-2030")
    page.fill("#search", "nothing of the kind")
    expect(page.locator("#found")).to_contain_text("Không tìm thấy")
    page.fill("#search", "hồ sơ trực tuyến")
    page.locator("#hits a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator(".values tbody a").first.click()
    expect(page).to_have_url(re.compile("/plan/[^#]+#."))
    page.locator(".entries tbody th a").first.click()
    expect(page).to_have_url(re.compile("/indicator/"))
    page.goto(f"{start}/province/dong-nai.html")
    page.select_option("#filter-level", "district")
    assert heads(page) == ["huyện Vĩnh Cửu"]
    page.click("#clear")
    page.locator("label[for=lang-en]").click()
    expect(page.get_by_role("heading", name="Matrix", exact=True)).to_be_visible()
    page.goto(f"{start}/plan/huong-xuan.html")
    expect(page.locator("main")).to_contain_text("below the floor")
    assert all(url.startswith((start, "data:")) for url in watched.requests)


def test_a_result_has_its_colour_on_every_kind_of_page(watched: Watched, folder: Path) -> None:
    colours = set()
    for name in ("plan/tan-minh.html", "province/hai-phong.html", "indicator/eligible-procedures-online.html"):
        page = watched.open((folder / "site" / name).as_uri())
        colours.add(page.locator("td.nc").first.evaluate("one => getComputedStyle(one).backgroundColor"))
    assert colours == {"rgb(230, 227, 244)"}


def test_the_values_of_an_indicator_have_a_filter_with_an_address(watched: Watched, folder: Path) -> None:
    page = watched.open((folder / "site" / "indicator" / "satisfaction-procedures.html").as_uri())
    every = page.locator(".values tbody tr:visible")
    before = every.count()
    assert page.locator("#shown-values").inner_text() == str(before)
    page.fill("#value-text", "DONG NAI")
    assert 0 < every.count() < before
    page.fill("#value-text", "")
    page.select_option("#value-status", "meets")
    kept = every.count()
    assert 0 < kept == page.locator(".values td.meets:visible").count()
    address = address_of(page)
    assert address.endswith("#status=meets")
    page.goto("about:blank")
    page.goto(address)
    assert every.count() == kept
    lines = page.locator(".dots svg[role=img]")
    assert lines.count() >= 2
    assert all("95" in (one.get_attribute("aria-label") or "") for one in page.locator(".dots .meets svg").all())


def test_a_sorted_table_of_the_site(watched: Watched, folder: Path) -> None:
    page = watched.open((folder / "site" / "index.html").as_uri())
    names = page.locator("#provinces ~ .scroll tbody th")
    before = names.all_inner_texts()
    button = page.locator("#provinces ~ .scroll thead th").first.locator("button")
    button.click()
    button.click()
    assert names.all_inner_texts() != before
    button.click()
    assert names.all_inner_texts() == before
