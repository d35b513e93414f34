"""Web pages: which of their parts are the document, and which the portal around it."""

import unicodedata

import pytest

from cchc_cli.documents.blocks import Grid, Line
from cchc_cli.documents.readers.html import read_html
from cchc_cli.documents.readers.limits import Deadline

LETTERHEAD = "<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>KẾ HOẠCH</p><p>Cải cách hành chính năm 2026</p>"
BODY = """<p>I. MỤC TIÊU</p><p>- Tỷ lệ hồ sơ trực tuyến đạt từ 85% trở lên so với tổng số hồ sơ tiếp nhận.</p>
<p>II. NHIỆM VỤ</p><p>- Số hóa ít nhất 60% kết quả giải quyết thủ tục hành chính của các cơ quan trong năm.</p>
<p>Nơi nhận:</p><p>- Lưu: VT.</p>"""
DOCUMENT = f'<div class="article-content">{LETTERHEAD}{BODY}</div>'


def texts(page: str) -> list[str]:
    """Return the lines and the cells of a page."""
    found: list[str] = []
    for block in read_html(page, Deadline()).blocks:
        found += [block.text] if isinstance(block, Line) else [cell for row in block.rows for cell in row]
    return found


ALONE = texts(DOCUMENT)


def test_the_document_of_these_tests_is_read() -> None:
    assert len(ALONE) == 9


@pytest.mark.parametrize(
    ("styles", "hidden"),
    [
        (".x{display:none}", '<div class="a x">77%</div>'),
        (".b p,#note{color:red;visibility : hidden}", '<div id="note">77%</div>'),
        ("/* .a{ */ del{ display:NONE!important }", "<del>77%</del>"),
        ("@import url(a.css); div.x{display:none}", '<div class="x">77%</div>'),
        ("@media print{.a{color:red}} .x{display:none}", '<div class="x"><p>77%</p></div>'),
    ],
)
def test_what_a_style_sheet_hides_is_left_out(styles: str, hidden: str) -> None:
    page = DOCUMENT.replace("<p>II.", f"{hidden}<p>II.")
    assert texts(f"<style>{styles}</style>{page}") == ALONE


@pytest.mark.parametrize(
    ("styles", "page"),
    [
        (".article-content{display:none}", DOCUMENT),
        (".tab{display:none}.tab.active{display:block}", f'<div class="tab active">{DOCUMENT}</div>'),
        ("@media print{.x{display:none}}", DOCUMENT.replace("<p>- Số", '<p class="x">- Số')),
        (".b .x{display:none}", DOCUMENT.replace("<p>- Số", '<p class="x">- Số')),
        (".x{display:none}", DOCUMENT.replace("<p>- Số", '<p class="x" style="display:block">- Số')),
        (".x{display:none}", DOCUMENT.replace("<p>- ", '<p class="x">- ')),
        (".x{display:none", DOCUMENT.replace("<p>- Số", '<p class="y">- Số')),
        (".x{max-height:0;display:inline}", DOCUMENT.replace("<p>- Số", '<p class="x">- Số')),
    ],
)
def test_a_style_sheet_never_hides_the_document(styles: str, page: str) -> None:
    assert texts(f"<style>{styles}</style>{page}") == ALONE


AROUND = {
    "menu": '<div id="header"><ul class="menu"><li><a href="/">Tỷ lệ đúng hạn: 99,2%</a></li></ul></div>',
    "portal": '<div class="header-portal"><p>Cổng thông tin: 100% thủ tục</p></div>',
    "camel": '<div id="ctl00_ctl35_TopMenu_pnl"><span>Đúng hạn 98%</span></div>',
    "role": '<div role="complementary"><p>Hài lòng 97%</p></div>',
    "aria": '<div aria-hidden="true">96%</div>',
    "tag": "<header><h1>Phường Đông Hà 95%</h1></header>",
    "list": '<ul class="navbar-nav"><li>94%</li></ul>',
    "vietnamese": '<div class="box-tin-lien-quan"><h3>Tin liên quan</h3><ul><li>98% hài lòng</li></ul></div>',
    "related": '<div class="related"><h3>Tin liên quan</h3><ul><li>98% hài lòng</li></ul></div>',
    "comments": '<section id="comments"><p>Đánh giá bài viết: 100%</p></section>',
}


@pytest.mark.parametrize("name", AROUND)
def test_parts_of_a_portal_are_left_out_by_their_name(name: str) -> None:
    assert texts(f"{AROUND[name]}{DOCUMENT}") == ALONE
    assert texts(f"<div class='detail'>{DOCUMENT}{AROUND[name]}</div>") == ALONE


@pytest.mark.parametrize("name", ["header", "sidebar", "menu-left", "related", "has-sidebar"])
@pytest.mark.parametrize(
    "pattern",
    [
        f'<div class="NAME">{DOCUMENT}</div>',
        f'<div class="NAME"><p>KẾ HOẠCH CẢI CÁCH</p></div>{DOCUMENT}',
        f'<div id="NAME">{LETTERHEAD}</div>{BODY}',
        f'{LETTERHEAD}<div class="NAME">{BODY}</div>',
        DOCUMENT.replace("<p>- Số", '<div class="NAME"><p>- Số').replace("<p>Nơi", "</div><p>Nơi"),
        '<div class="NAME"><p>Hài lòng 98%</p></div>',
    ],
)
def test_no_name_loses_a_part_of_the_document(name: str, pattern: str) -> None:
    page = pattern.replace("NAME", name)
    title = ["KẾ HOẠCH CẢI CÁCH"] if "KẾ HOẠCH CẢI CÁCH" in page else []
    assert texts(page) == ([*title, *ALONE] if "MỤC TIÊU" in page else ["Hài lòng 98%"])


TABLE = """<table><tr><th>STT</th><th>Chỉ tiêu</th><th>2026</th></tr>
<tr class="header"><td>1</td><td>Hồ sơ trực tuyến</td><td>85%</td></tr></table>"""
GRID = Grid((("STT", "Chỉ tiêu", "2026"), ("1", "Hồ sơ trực tuyến", "85%")), 1)


def test_a_page_laid_out_by_a_table_is_read_like_another() -> None:
    letterhead = (
        "<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ AN PHÚ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>"
    )
    body = BODY.replace("<p>II.", f"{TABLE}<p>II.")
    page = f"""<table class="main"><tr><td colspan="2" class="banner">Cổng thông tin: 100%</td></tr>
    <tr><td class="menu-left"><table><tr><td>Thủ tục</td></tr><tr><td>Đúng hạn 99%</td></tr></table></td>
    <td>{letterhead}{body}</td></tr><tr><td class="footer">Hài lòng 98%</td></tr></table>"""
    blocks = read_html(page, Deadline()).blocks
    assert blocks == read_html(letterhead + body, Deadline()).blocks
    assert GRID in blocks
    assert len(blocks) == 8


def test_a_page_of_server_controls_is_read_like_another() -> None:
    page = f"""<form id="aspnetForm"><div id="ctl00_MSO_ContentDiv"><div id="ctl00_PlaceHolderTopNavBar_pnlMenu">
    <a href="#">Trang chủ</a> Truy cập: 99%</div><div id="ctl00_ctl00_PlaceHolderSearchArea_pnl">98%</div>
    <div id="ctl00_m_g_6f2_ctl00_pnlContent">{DOCUMENT}</div>
    <div id="ctl00_m_g_6f2_ctl00_pnlTinKhac"><div>Các tin khác</div><div>97% hài lòng</div></div>
    <div id="ctl00_PlaceHolderFooter_lblCopyright">96%</div></div></form>"""
    assert texts(page) == ALONE


@pytest.mark.parametrize("tag", ["<td class='header'>", "<th class='header'>"])
def test_the_head_of_a_table_behind_the_document_is_kept(tag: str) -> None:
    table = f"<table><tr>{tag}Chỉ tiêu</td>{tag}2026</td></tr><tr><td>Hồ sơ trực tuyến</td><td>85%</td></tr></table>"
    assert "Chỉ tiêu" in texts(DOCUMENT + table)


def test_letters_and_marks_apart_are_words_of_the_document_too() -> None:
    page = f'<div class="header">{LETTERHEAD}</div>{BODY}'
    assert len(texts(unicodedata.normalize("NFD", page))) == len(ALONE)


def test_links_do_not_tell_where_the_document_is() -> None:
    menu = '<div class="menu"><a href="/kh">KẾ HOẠCH</a><p>99%</p></div>'
    assert texts(menu + DOCUMENT) == ALONE
    bookmark = DOCUMENT.replace("II. NHIỆM VỤ", '<a name="_Toc1">II. NHIỆM VỤ</a>')
    assert texts(bookmark) == ALONE


def test_a_page_of_unfinished_styles_is_read_in_time() -> None:
    for style in ("/*" * 50_000, "{" * 100_000, "<style>" * 20_000, ".a," * 50_000 + "{display:none}"):
        assert texts(f"<p>Đạt 85%</p><style>{style}</style>")[0] == "Đạt 85%"
