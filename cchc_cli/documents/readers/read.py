"""Read a document file of any format."""

import os
import stat
from pathlib import Path

from cchc_cli.documents.blocks import Content
from cchc_cli.documents.document import Document
from cchc_cli.documents.errors import DocumentError
from cchc_cli.documents.legacy_fonts import modernised
from cchc_cli.documents.readers.docx import read_docx
from cchc_cli.documents.readers.html import read_html
from cchc_cli.documents.readers.limits import MAX_BYTES, Deadline, too_large
from cchc_cli.documents.readers.pdf import read_pdf
from cchc_cli.documents.readers.text import decoded, read_text
from cchc_cli.documents.sections import assemble
from cchc_cli.i18n.message import message

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = (b"<!doctype html", b"<html")


def read_document(path: Path) -> Document:
    """Return the document of a file. The content decides about the format, not the name.

    Raises:
        DocumentError: the file is of no known format, damaged, too large or a scan, or a library is missing.
        OSError: it cannot be opened.
    """
    return assemble(modernised(_content(_bytes(path), path.suffix.lower())))


def _bytes(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise DocumentError(message("document.special", "the document is not a regular file"))
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise too_large(f"{MAX_BYTES // 1024 // 1024} MiB")
    return raw


def _content(raw: bytes, suffix: str) -> Content:
    start = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    deadline = Deadline()
    if b"%pdf-" in start:
        return read_pdf(raw, deadline)
    if raw.startswith(b"PK"):
        return read_docx(raw, deadline)
    if raw.startswith(_OLE):
        raise DocumentError(
            message("document.old-word", "this is an old Word file (.doc), or one with a password"),
            message(
                "document.old-word.advice", "open it in Word or LibreOffice and save it as .docx, without a password"
            ),
        )
    if start.startswith(_HTML) or suffix in (".html", ".htm"):
        return read_html(decoded(raw), deadline)
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentError(
            message("document.unknown", "unknown kind of document"),
            message("document.unknown.advice", "valid kinds are .docx, .pdf with text, .html, .txt and .md"),
        )
    return read_text(decoded(raw))
