"""The figures of the cells of a table that have words: `100% hồ sơ được số hóa` in a column of products."""

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.draft.draft import Draft, draft_of
from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.documents.sections import split
from cchc_cli.domain.checks import Check
from cchc_cli.i18n.language import english
from documents.measure import vocabulary

HEAD = """ỦY BAN NHÂN DÂN
XÃ CẨM XUYÊN
Số: 27/KH-UBND
Cẩm Xuyên, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Cải cách hành chính xã Cẩm Xuyên giai đoạn 2026 - 2030
"""
TASKS = "STT|Nhiệm vụ|Cơ quan chủ trì|Sản phẩm, kết quả|Thời hạn"


def body(columns: str, *rows: str, heading: str = "MỤC TIÊU") -> str:
    rule = "|".join("---" for _ in columns.split("|"))
    return "\n".join([f"I. {heading}", *(f"|{line}|" for line in (columns, rule, *rows))])


def drafted(columns: str, *rows: str, heading: str = "MỤC TIÊU") -> Draft:
    known = vocabulary()
    text = f"{HEAD}{body(columns, *rows, heading=heading)}"
    return draft_of(split(text), known.localities, known.catalogue, known.fields)


def read(draft: Draft) -> list[tuple[str, int, str]]:
    """Return of each figure: its entry or comment, its row, and the words that show it."""
    return [
        (type(one).__name__, one.place.row, one.stated if isinstance(one, DraftEntry) else one.shown)
        for one in draft.items
    ]


def uncovered(columns: str, *rows: str, heading: str = "MỤC TIÊU") -> list[str]:
    described = {"title": "", "number": None, "issued": None, "issuer": ""}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": []}
    found = audit(plan, split(body(columns, *rows, heading=heading))).differences
    return [english(one.message).split("`")[1] for one in found if one.check is Check.COVERAGE]


CELLS = [
    ("Tỷ lệ hồ sơ trực tuyến đạt 98%", "98%", {"exactly": 98}),
    ("Tối thiểu 98% dữ liệu được chuẩn hóa, đồng bộ", "98%", {"at_least": 98}),
    ("100% văn bản được ký số, ban hành trên hệ thống", "100%", {"exactly": 100}),
    ("Số hóa ít nhất 30% địa điểm du lịch", "30%", {"at_least": 30}),
    ("Chỉ số cải cách hành chính của xã thuộc nhóm 10 của tỉnh", "nhóm 10", {"at_most": 10}),
]


@pytest.mark.parametrize(("cell", "shown", "fields"), CELLS)
@pytest.mark.parametrize(
    "column", ["Sản phẩm, kết quả", "Chỉ tiêu", "Kết quả cần đạt", "Điểm nghẽn cần xử lý", "Yêu cầu"]
)
def test_a_sentence_in_a_cell_is_an_entry_that_verify_asks_for(
    cell: str, shown: str, fields: dict[str, int], column: str
) -> None:
    columns = TASKS.replace("Sản phẩm, kết quả", column)
    row = f"1|Vận hành hệ thống thông tin giải quyết thủ tục hành chính của xã|UBND xã|{cell}|Năm 2027"
    (entry,) = drafted(columns, row).entries
    assert entry.place.row == 1
    assert shown in entry.stated
    assert fields.items() <= entry.fields.items()
    assert entry.fields["due"] == 2027
    assert uncovered(columns, row) == [shown]
    assert drafted(columns, row).comments == ()


def test_a_row_has_the_figures_of_all_its_cells() -> None:
    row = "1|Phê duyệt cấp độ an toàn 100% hệ thống của xã|UBND xã|100% hệ thống được kết nối; 90% hồ sơ số hóa|2027"
    draft = drafted(TASKS, row)
    stated = [entry.stated for entry in draft.entries]
    assert len(stated) == 3
    cells = [cell.lower() for cell in row.split("|")]
    assert [sum(one.lower() in cell for cell in cells) for one in stated] == [1, 1, 1]
    assert uncovered(TASKS, row) == ["100%", "100%", "90%"]


@pytest.mark.parametrize("head", ["Mục tiêu năm 2026", "Kết quả cần đạt năm 2026", "Chỉ tiêu 2026"])
def test_the_year_of_the_column_comes_before_that_of_the_row(head: str) -> None:
    columns = TASKS.replace("Sản phẩm, kết quả", head)
    rows = ("1|Ký số văn bản của các cơ quan|UBND xã|100% văn bản được ký số|2027", "2|Rà soát|UBND xã|Báo cáo|2027")
    (entry,) = drafted(columns, *rows).entries
    assert entry.fields["due"] == 2026


def test_a_deadline_that_is_a_date_is_a_remark() -> None:
    (entry,) = drafted(TASKS, "1|Ký số văn bản|UBND xã|100% văn bản được ký số|30/11/2026").entries
    assert "due" not in entry.fields
    assert [remark.key for remark in entry.remarks] == ["draft.time"]


@pytest.mark.parametrize("heading", ["NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN", "NỘI DUNG KHÁC"])
def test_tables_of_every_part_are_drafted(heading: str) -> None:
    row = "1|Ký số văn bản|UBND xã|100% văn bản được ký số|Năm 2026"
    assert [kind for kind, _, _ in read(drafted(TASKS, row, heading=heading))] == ["DraftEntry"]


@pytest.mark.parametrize(
    ("columns", "row", "found"),
    [
        # the words of a row whose value stands beside them, and notes, may only explain
        ("Chỉ tiêu|ĐVT|2026", "Cơ quan có trên 80% hồ sơ trực tuyến|%|90", [("DraftEntry", "90"), ("Doubt", "80%")]),
        (
            "Chỉ tiêu|ĐVT|2026|Ghi chú",
            "Hồ sơ đúng hạn|%|98|Xã vùng sâu là 95%",
            [("DraftEntry", "98"), ("Doubt", "95%")],
        ),
        (
            "Chỉ tiêu|2026|Kết quả năm 2025",
            "Hồ sơ đúng hạn|98%|Mới có 80% hồ sơ cấp xã",
            [("DraftEntry", "98%"), ("Doubt", "80%")],
        ),
        # what stands alone in a cell is of its row
        ("Nhiệm vụ|Sản phẩm|Thời hạn", "Hồ sơ trực tuyến|Đạt 98%|Năm 2026", [("DraftEntry", "Đạt 98%")]),
        ("Nội dung|Nhóm|Thời hạn", "Chỉ số cải cách hành chính|Nhóm 10|Năm 2026", [("DraftEntry", "Nhóm 10")]),
        ("Nội dung|Nhóm|Thời hạn", "Tuyến đường liên thôn|Nhóm 2|Năm 2026", []),
        ("STT|Sản phẩm|Thời hạn", "1|100% hồ sơ được số hóa|Năm 2026", [("DraftEntry", "100% hồ sơ")]),
    ],
)
def test_what_words_of_a_row_say(columns: str, row: str, found: list[tuple[str, str]]) -> None:
    assert [(kind, shown) for kind, _, shown in read(drafted(columns, row))] == found
    assert len(uncovered(columns, row)) == len(found)


def test_a_column_of_results_may_be_the_present_state() -> None:
    (entry,) = drafted("TT|Chỉ tiêu|Đơn vị|Kết quả", "1|Tỷ lệ hồ sơ trực tuyến|%|95").entries
    assert (entry.fields["exactly"], [one.key for one in entry.remarks]) == (95, ["draft.present"])


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("Chỉ tiêu|ĐVT|Hiện trạng|2026", "Hồ sơ đúng hạn|%|Mới đạt 80% hồ sơ cấp xã|98"),
        ("Chỉ tiêu|ĐVT|Kết quả thực hiện năm 2025|2026", "Hồ sơ đúng hạn|%|80%|98"),
        ("Chỉ tiêu|ĐVT|Kết quả|2026", "Hồ sơ đúng hạn|%|80%|98"),
        ("Chỉ tiêu|ĐVT|Nguồn kinh phí|2026", "Hồ sơ đúng hạn|%|Ngân sách xã 100% tổng mức|98"),
        ("Chỉ tiêu|ĐVT|Cách tính|2026", "Hồ sơ đúng hạn|%|Số hồ sơ đúng hạn trên tổng số x 100%|98"),
        ("Chỉ tiêu|ĐVT|Giải thích|2026", "Hồ sơ đúng hạn|%|Số hồ sơ đúng hạn trên tổng số x 100%|98"),
        ("Tỷ lệ (%) chỉ tiêu|ĐVT|2026", "Tỷ lệ (%) hồ sơ đúng hạn|%|98"),
        ("Chỉ tiêu|ĐVT|Nội dung|2026", "Hồ sơ đúng hạn|%|Nhóm 2: Dữ liệu số|98"),
    ],
)
def test_other_columns_have_no_targets(columns: str, row: str) -> None:
    assert [(kind, shown) for kind, _, shown in read(drafted(columns, row))] == [("DraftEntry", "98")]
    assert uncovered(columns, row) == ["98"]


def test_a_cell_is_accounted_for_by_a_quote_from_it() -> None:
    row = "1|Ký số văn bản|UBND xã|100% văn bản được ký số; 90% hồ sơ được số hóa|Năm 2026"
    described = {
        "title": "",
        "number": None,
        "issued": None,
        "issuer": "",
        "exceptions": [{"section": "I", "row": 1, "stated": "90% hồ sơ", "reason": "x"}],
    }
    source = {"section": "I", "row": 1, "stated": "100% văn bản được ký số"}
    target = {"indicator": "documents-digitally-signed", "exactly": 100, "due": 2026, "source": source}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": [target]}
    found = audit(plan, split(body(TASKS, row))).differences
    assert [one.check for one in found if one.path[0] == "targets"] == []
    found = audit(plan | {"document": described | {"exceptions": []}}, split(body(TASKS, row))).differences
    assert [english(one.message)[:5] for one in found if one.check is Check.COVERAGE] == ["`90%`"]


def test_comments_on_cells_name_the_column() -> None:
    (doubt,) = [
        one
        for one in drafted("Chỉ tiêu|2026|Ghi chú", "Hồ sơ đúng hạn|98%|Xã vùng sâu là 95%").items
        if isinstance(one, Doubt)
    ]
    assert "`Ghi chú`" in english(doubt.reason)
