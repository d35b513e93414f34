"""Abbreviations of plan documents and of those who search the catalogue: `TTHC`, `CCHC`."""

import re
from collections.abc import Mapping

ABBREVIATIONS: Mapping[str, str] = {
    "tthc": "thủ tục hành chính",
    "vbqppl": "văn bản quy phạm pháp luật",
    "cchc": "cải cách hành chính",
    "dvctt": "dịch vụ công trực tuyến",
    "dvc": "dịch vụ công",
    "cntt": "công nghệ thông tin",
    "cbccvc": "cán bộ công chức viên chức",
    "cbcc": "cán bộ công chức",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "csdl": "cơ sở dữ liệu",
    "ai": "trí tuệ nhân tạo",
    "pakn": "phản ánh kiến nghị",
    "kt-xh": "kinh tế xã hội",
    "cđs": "chuyển đổi số",
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def written_out(text: str) -> str:
    """Return a text in lower case with its abbreviations written out."""
    return _WORD.sub(lambda found: ABBREVIATIONS.get(found[0], found[0]), text.lower())
