"""Abbreviations of plan documents, as they are written out."""

import pytest

from cchc_cli.domain.abbreviations import ABBREVIATIONS, written_out

CASES = {
    "100% TTHC, 50% VBQPPL": "100% thủ tục hành chính, 50% văn bản quy phạm pháp luật",
    "công tác CCHC; Chỉ số CCHC": "công tác cải cách hành chính; chỉ số cải cách hành chính",
    "DVCTT và DVC khác": "dịch vụ công trực tuyến và dịch vụ công khác",
    "hạ tầng CNTT (CSDL, AI)": "hạ tầng công nghệ thông tin (cơ sở dữ liệu, trí tuệ nhân tạo)",
    "CBCCVC, trong đó CBCC": "cán bộ công chức viên chức, trong đó cán bộ công chức",
    "HĐND, UBND xã": "hội đồng nhân dân, ủy ban nhân dân xã",
    "trả lời PAKN": "trả lời phản ánh kiến nghị",
    "kế hoạch phát triển KT-XH và CĐS": "kế hoạch phát triển kinh tế xã hội và chuyển đổi số",
    "mai DVCX tthcs": "mai dvcx tthcs",
}


@pytest.mark.parametrize(("text", "written"), CASES.items())
def test_abbreviations_are_written_out(text: str, written: str) -> None:
    assert written_out(text) == written


def test_each_abbreviation_is_in_a_case() -> None:
    words = " ".join(CASES).casefold()
    assert all(one in words for one in ABBREVIATIONS)
