"""Readers of untrusted files: what they accept, convert and refuse."""

import io
import zipfile
from pathlib import Path

import pytest

from cchc_cli.documents.blocks import Grid, Line
from cchc_cli.documents.errors import DocumentError
from cchc_cli.documents.legacy_fonts import from_tcvn3, from_vni
from cchc_cli.documents.readers.html import read_html
from cchc_cli.documents.readers.limits import Deadline
from cchc_cli.documents.readers.read import read_document
from cchc_cli.documents.readers.text import decoded

ASSETS = Path(__file__).parent / "assets"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def refusal(path: Path) -> str:
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    return caught.value.said.key


def package(path: Path, document: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", document)
    return path


def test_external_entities_and_document_types_are_refused(tmp_path: Path) -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}">&a;</w:document>'
    assert refusal(package(tmp_path / "a.docx", bomb)) == "document.damaged"


def test_zip_bombs_are_refused(tmp_path: Path) -> None:
    assert refusal(package(tmp_path / "a.docx", f"<a>{' ' * 8_000_000}</a>")) == "document.too-large"


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    assert refusal(package(tmp_path / "a.docx", "<a>" * 500 + "</a>" * 500)) == "document.too-large"


def test_letters_that_word_counts_are_sections() -> None:
    document = read_document(ASSETS / "12.docx")
    assert [id_ for id_ in document.sections if id_.startswith("II.2.")] == [f"II.2.{letter}" for letter in "abcdefg"]


def test_damaged_files_are_refused(tmp_path: Path) -> None:
    for name, raw, key in (
        ("a.docx", b"PK\x03\x04broken", "document.damaged"),
        ("a.pdf", b"%PDF-1.7 broken", "document.damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document.old-word"),
        ("a.bin", b"\0\1\2", "document.unknown"),
    ):
        (tmp_path / name).write_bytes(raw)
        assert refusal(tmp_path / name) == key
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    (tmp_path / "b.docx").write_bytes(empty.getvalue())
    assert refusal(tmp_path / "b.docx") == "document.damaged"


def test_a_pdf_without_text_is_a_scan(tmp_path: Path) -> None:
    blank = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
trailer<</Root 1 0 R>>
"""
    (tmp_path / "scan.pdf").write_bytes(blank)
    assert refusal(tmp_path / "scan.pdf") == "document.scan"


def test_hidden_and_foreign_parts_of_a_page_are_left_out() -> None:
    page = (
        "<script>99%</script><nav>98%</nav><p style='display:none'>97%</p><p>Hồ sơ<br>đạt 50%</p>"
        "<ol type=a><li>Một</li><li>Hai</li></ol>"
        "<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>x</td></tr></table>"
    )
    assert read_html(page, Deadline()).blocks == (
        Line("Hồ sơ"),
        Line("đạt 50%"),
        Line("a) Một"),
        Line("b) Hai"),
        Grid((("A", "B"), ("x", "x")), 1),
    )


def test_unclosed_tags_do_not_nest_without_end() -> None:
    with pytest.raises(DocumentError):
        read_html("<div>" * 5000, Deadline())


def test_time_is_limited() -> None:
    with pytest.raises(DocumentError):
        read_html("<p>a</p>", Deadline(-1))


def test_old_fonts_are_converted() -> None:
    assert from_tcvn3("Uû ban nh©n d©n x·, c¶i c¸ch hµnh chÝnh") == "Uỷ ban nhân dân xã, cải cách hành chính"
    assert from_vni("UÛy ban nhaân daân xaõ, caûi caùch haønh chính") == "Ủy ban nhân dân xã, cải cách hành chính"
    assert read_document(ASSETS / "10.txt").notes == ("TCVN3",)


def test_text_of_any_usual_encoding_is_read() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert decoded("Kế hoạch".encode(encoding)) == "Kế hoạch"


def test_text_boxes_and_footnotes_interrupt_no_section() -> None:
    document = read_document(ASSETS / "2.docx")
    assert document.sections["FN"].paragraphs == (
        "Tính theo số liệu của Cổng Dịch vụ công tỉnh.",
        "Kế hoạch này được gửi qua Hệ thống quản lý văn bản.",
    )
    assert len(document.sections["IV.2"].paragraphs) == 1
