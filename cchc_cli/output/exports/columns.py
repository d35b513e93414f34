"""The columns of every exported table: their names, types, labels and meanings, in the order they are written.

The names are a promise: programs rely on them, and no language changes them. What is added goes with a new VERSION;
what is renamed or taken away, or means something else, with a new VERSION and a line in the changelog. docs/export.md
is generated from here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.words import (
    Aim,
    Area,
    Comparator,
    Coverage,
    Direction,
    DueBasis,
    Evidence,
    Kind,
    Level,
    Reason,
    Status,
    Unit,
    Where,
)

VERSION = 1
"""Of the tables below."""

LABEL = "_label"
"""Ends the names of columns in words for people: only these change with the language."""


class Type(StrEnum):
    """What the cells of a column are. Any cell can be empty."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `words` are the only ones its cells can be, where that is a closed list."""

    name: str
    label: Text
    meaning: Text
    type: Type = Type.STRING
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table.

    `key` tells its rows apart, `links` name a row of another table, and `aside` are columns that a person seldom needs.
    """

    name: str
    title: Text
    meaning: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: Mapping[str, str] = field(default_factory=dict)
    aside: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def folded(self, column: Column) -> bool:
        """Whether a workbook folds a column away: codes that stand beside their words, and what is told elsewhere."""
        return column.name not in self.key and (column.name + LABEL in self.names or column.name in self.aside)


def _text(name: str, label: Text, meaning: Text, words: Iterable[StrEnum] = ()) -> Column:
    return Column(name, label, meaning, words=tuple(str(word) for word in words))


def _year(name: str, label: Text, meaning: Text) -> Column:
    return Column(name, label, meaning, Type.INTEGER)


def _in_words(name: str, label: Text) -> Column:
    """The twin of a column of codes."""
    return Column(name + LABEL, label, Text(f"`{name}` viết bằng lời", f"`{name}` in words"))


_PLAN = _text(
    "plan", Text("Mã kế hoạch", "Plan id"), Text("tên tệp của kế hoạch, không có đuôi", "the stem of the plan's file")
)
_LOCALITY = (
    _text(
        "locality", Text("Mã địa phương", "Locality id"), Text("như dong-nai/tam-phuoc", "such as dong-nai/tam-phuoc")
    ),
    _text(
        "locality_name",
        Text("Địa phương", "Locality"),
        Text("tên vào ngày của kế hoạch", "the name on the plan's day"),
    ),
    _text(
        "province",
        Text("Mã tỉnh, thành phố", "Province id"),
        Text("trống đối với trung ương", "empty for the nation"),
    ),
    _text(
        "province_name",
        Text("Tỉnh, thành phố", "Province"),
        Text("tên vào ngày của kế hoạch", "the name on the plan's day"),
    ),
    _text("level", Text("Mã cấp", "Level code"), Text("cấp hành chính của địa phương", "the locality's level"), Level),
    _in_words("level", Text("Cấp", "Level")),
)
_PERIOD = (
    _year("period_from", Text("Kỳ từ năm", "Period from"), Text("năm đầu của kế hoạch", "the plan's first year")),
    _year("period_to", Text("Kỳ đến năm", "Period to"), Text("năm cuối của kế hoạch", "the plan's last year")),
)
_AREA = (
    _text("area", Text("Mã lĩnh vực", "Area code"), Text("lĩnh vực của chỉ tiêu", "the indicator's area"), Area),
    _in_words("area", Text("Lĩnh vực", "Area")),
)
_INDICATOR = (
    _text("indicator", Text("Mã chỉ tiêu", "Indicator id"), Text("mã trong danh mục", "the id in the catalogue")),
    _in_words("indicator", Text("Chỉ tiêu", "Indicator")),
    _text("label_vi", Text("Tên tiếng Việt", "Vietnamese name"), Text("tên chỉ tiêu", "the indicator's name")),
    _text("label_en", Text("Tên tiếng Anh", "English name"), Text("tên chỉ tiêu", "the indicator's name")),
)
_UNIT = (
    _text("unit", Text("Mã đơn vị tính", "Unit code"), Text("con số đếm gì", "what the figure counts"), Unit),
    _in_words("unit", Text("Đơn vị tính", "Unit")),
)
_EVIDENCE = (
    _text(
        "evidence",
        Text("Mã nguồn", "Evidence code"),
        Text("đọc trong văn bản, hay theo nguồn khác", "read in the document, or reported by another source"),
        Evidence,
    ),
    _in_words("evidence", Text("Nguồn", "Evidence")),
    _text(
        "coverage",
        Text("Mã mức đầy đủ", "Coverage code"),
        Text("tệp có mọi mục tiêu của văn bản hay chỉ một phần", "whether the file holds every target of the document"),
        Coverage,
    ),
    _in_words("coverage", Text("Mức đầy đủ", "Coverage")),
)
_DOCUMENT = (
    _text("document_number", Text("Số văn bản", "Document number"), Text("như in", "as printed")),
    _text("document_title", Text("Tên văn bản", "Document title"), Text("như in", "as printed")),
    _text(
        "document_issued",
        Text("Ngày ban hành", "Issued"),
        Text(
            "chính xác như in: năm, năm-tháng hoặc năm-tháng-ngày", "as precise as printed: YYYY, YYYY-MM, YYYY-MM-DD"
        ),
    ),
    _text("document_issuer", Text("Cơ quan ban hành", "Issuer"), Text("như in", "as printed")),
)

TARGETS = Table(
    "targets",
    Text("Mục tiêu", "Targets"),
    Text(
        "Mỗi dòng là một mục tiêu của một kế hoạch; lộ trình có một dòng cho mỗi năm.",
        "A row for each target of each plan; a trajectory has one for each of its years.",
    ),
    (
        _PLAN,
        *_LOCALITY,
        *_PERIOD,
        *_AREA,
        *_INDICATOR,
        _text(
            "scope",
            Text("Mã phạm vi", "Scope codes"),
            Text(
                "điều giới hạn con số: cấp, lĩnh vực, cơ quan, mức độ dịch vụ, xếp hạng trong ai",
                "what limits the figure: level, field, body, service level, among whom",
            ),
        ),
        _in_words("scope", Text("Phạm vi", "Scope")),
        _text(
            "kind",
            Text("Mã loại", "Kind code"),
            Text("có con số, không có, hay do cấp trên giao", "with a figure, without one, or assigned from above"),
            Kind,
        ),
        _in_words("kind", Text("Loại", "Kind")),
        _text(
            "aim",
            Text("Mã yêu cầu", "Aim code"),
            Text("mục tiêu không có con số đòi hỏi gì", "what a target without a figure asks for"),
            Aim,
        ),
        _text(
            "delegated_to", Text("Mã cấp giao", "Assigned by"), Text("cấp giao con số", "who assigns the figure"), Level
        ),
        _text(
            "comparator",
            Text("Mã so sánh", "Comparator code"),
            Text("tối thiểu, con số trơn, tối đa", "a minimum, a bare figure, a maximum"),
            Comparator,
        ),
        Column(
            "value",
            Text("Con số", "Value"),
            Text("theo đơn vị tính; trống nếu không có con số", "in the unit; empty without a figure"),
            Type.NUMBER,
        ),
        *_UNIT,
        Column(
            "target" + LABEL,
            Text("Mức đề ra", "Target"),
            Text("con số hoặc yêu cầu, kèm năm, như cchc viết", "the figure or aim with its year, as cchc writes it"),
        ),
        _year(
            "due",
            Text("Năm đến hạn", "Due"),
            Text("điền cuối kỳ nếu văn bản không ghi năm", "the period's end where no year is stated"),
        ),
        _text(
            "due_basis",
            Text("Mã căn cứ năm", "Due basis code"),
            Text("năm ấy lấy từ đâu", "where that year comes from"),
            DueBasis,
        ),
        _in_words("due_basis", Text("Căn cứ năm", "Due basis")),
        _year(
            "due_from", Text("Giai đoạn từ", "Stage from"), Text("năm đầu của một giai đoạn", "first year of a stage")
        ),
        _text(
            "due_set_by",
            Text("Hạn theo văn bản", "Due set by"),
            Text("văn bản khác định thời hạn", "the other document that sets the deadline"),
        ),
        _text(
            "base",
            Text("Mốc so sánh", "Base"),
            Text("giảm hay cải thiện so với gì", "what a reduction or improvement is measured from"),
        ),
        _text(
            "qualifiers",
            Text("Mã giới hạn", "Qualifier codes"),
            Text(
                "điều thu hẹp con số: loại trừ, ai được tính, điều kiện",
                "what narrows the figure: exclusions, who is counted, a condition",
            ),
        ),
        _in_words("qualifiers", Text("Giới hạn", "Qualifiers")),
        _text(
            "status",
            Text("Mã kết quả", "Status code"),
            Text(
                "so với mức sàn; trống nếu kế hoạch là văn bản cấp trên không được xét",
                "how it stands to its floor; empty for a superior plan that is not judged",
            ),
            (status for status in Status if status is not Status.MISSING),
        ),
        _in_words("status", Text("So với mức sàn", "Status")),
        _text(
            "reason",
            Text("Mã lý do", "Reason code"),
            Text("vì sao không so được", "why there is no verdict"),
            Reason,
        ),
        _in_words("reason", Text("Lý do", "Reason")),
        Column(
            "gap",
            Text("Chênh lệch", "Gap"),
            Text(
                "con số được xét so với mức sàn, theo đơn vị tính; dương là tốt hơn",
                "from the floor to the figure judged, in the unit; positive is better",
            ),
            Type.NUMBER,
        ),
        _year(
            "years_left",
            Text("Số năm còn lại", "Years left"),
            Text("đến hạn của mức sàn, khi chưa đến hạn", "until the floor is due, when it is not yet"),
        ),
        Column(
            "floor" + LABEL,
            Text("Mức sàn", "Floor"),
            Text(
                "con số, năm và văn bản cấp trên; * là theo nguồn công khai",
                "the superior's figure, year and document; * as reported by public sources",
            ),
        ),
        Column(
            "remarks" + LABEL,
            Text("Cần biết khi trích dẫn", "Remarks"),
            Text("mọi điều phải biết để trích dẫn kết quả", "all that has to be known to quote the status"),
        ),
        Column(
            "judged_value",
            Text("Con số được xét", "Value judged"),
            Text(
                "khác với con số khi văn bản tự mâu thuẫn: con số thấp nhất được xét",
                "another than the value where the document contradicts itself: the worst one counts",
            ),
            Type.NUMBER,
        ),
        _year(
            "judged_due",
            Text("Năm được xét", "Year judged"),
            Text(
                "khác với năm đến hạn khi mục tiêu là hằng năm", "another than the due year for a figure of every year"
            ),
        ),
        _text(
            "judged_levels",
            Text("Mã cấp được xét", "Levels judged"),
            Text("các cấp mà kết quả nói về", "the levels that the status is about"),
        ),
        Column(
            "floor_value",
            Text("Con số của mức sàn", "Floor value"),
            Text("theo đơn vị tính", "in the unit"),
            Type.NUMBER,
        ),
        _year("floor_due", Text("Hạn của mức sàn", "Floor due"), Text("năm đến hạn", "the year it is due")),
        _text(
            "floor_plan",
            Text("Mã văn bản cấp trên", "Floor plan id"),
            Text("kế hoạch đặt mức sàn", "the plan that sets it"),
        ),
        _text("floor_number", Text("Số văn bản cấp trên", "Floor document number"), Text("như in", "as printed")),
        _text("floor_title", Text("Tên văn bản cấp trên", "Floor document title"), Text("như in", "as printed")),
        _text(
            "floor_level", Text("Mã cấp của mức sàn", "Floor level code"), Text("cấp đặt mức sàn", "who sets it"), Level
        ),
        _in_words("floor_level", Text("Cấp của mức sàn", "Floor level")),
        _text(
            "floor_indicator",
            Text("Chỉ tiêu của mức sàn", "Floor indicator id"),
            Text("khác với chỉ tiêu khi chỉ có chỉ tiêu gần nghĩa", "another one where only a near relative is known"),
        ),
        _text(
            "floor_evidence",
            Text("Mã nguồn của mức sàn", "Floor evidence code"),
            Text("như evidence", "as evidence"),
            Evidence,
        ),
        _in_words("floor_evidence", Text("Nguồn của mức sàn", "Floor evidence")),
        _text(
            "floor_addresses",
            Text("Địa chỉ nguồn của mức sàn", "Floor addresses"),
            Text("các trang công khai nêu mức sàn", "the public pages that report it"),
        ),
        Column(
            "fallback",
            Text("Mức của trung ương", "Fallback"),
            Text(
                "đúng khi chưa biết mức của cấp gần hơn nên xét theo trung ương",
                "true where no nearer level's figure is known and the nation's judges",
            ),
            Type.BOOLEAN,
        ),
        Column(
            "order_unknown",
            Text("Không rõ thứ tự ban hành", "Order unknown"),
            Text(
                "đúng khi không rõ văn bản nào ban hành trước",
                "true where it is not known which of the documents came first",
            ),
            Type.BOOLEAN,
        ),
        _text(
            "caveats",
            Text("Mã khác biệt", "Caveat codes"),
            Text(
                "hai con số khác nhau về điều gì mà vẫn được so",
                "in what the two figures differ and are judged all the same",
            ),
        ),
        Column(
            "entry",
            Text("Thứ tự", "Entry"),
            Text("thứ tự trong tệp kế hoạch, từ 1", "its place in the plan's file, from 1"),
            Type.INTEGER,
        ),
        _text("section", Text("Mục", "Section"), Text("theo số mục của văn bản", "by the document's own numbering")),
        Column(
            "paragraph",
            Text("Đoạn", "Paragraph"),
            Text("đếm từ 1 trong mục", "counted from 1 in the section"),
            Type.INTEGER,
        ),
        _text("stated", Text("Nguyên văn con số", "Stated"), Text("như văn bản viết", "as the document writes it")),
        _text(
            "where",
            Text("Mã phần văn bản", "Where code"),
            Text("trong mục tiêu, nhiệm vụ hay chỗ khác", "among the targets, the tasks, or elsewhere"),
            Where,
        ),
        _in_words("where", Text("Phần văn bản", "Where")),
        _text(
            "addresses",
            Text("Địa chỉ nguồn", "Addresses"),
            Text("các trang công khai nêu con số", "the public pages that report the figure"),
        ),
        *_EVIDENCE,
        _text(
            "restates",
            Text("Nhắc lại", "Restates"),
            Text("chỗ khác nói cùng điều này", "other places that say the same"),
        ),
        _text(
            "contradicts",
            Text("Mâu thuẫn với", "Contradicts"),
            Text("chỗ khác nêu con số khác", "other places that give another figure"),
        ),
        _text("doubt", Text("Nghi vấn", "Doubt"), Text("vì sao mẫu số không rõ", "why the denominator is doubtful")),
        _text("note", Text("Ghi chú", "Note"), Text("của người nhập", "in the curator's words")),
        *_DOCUMENT,
    ),
    key=("plan", "entry", "due"),
    links={"plan": "plans", "floor_plan": "plans", "indicator": "indicators", "floor_indicator": "indicators"},
    aside=frozenset(
        [
            "locality",
            "province",
            "label_vi",
            "label_en",
            "aim",
            "delegated_to",
            "comparator",
            "due_from",
            "due_set_by",
            "base",
            "judged_value",
            "judged_due",
            "judged_levels",
            "floor_value",
            "floor_due",
            "floor_plan",
            "floor_number",
            "floor_title",
            "floor_indicator",
            "fallback",
            "order_unknown",
            "caveats",
        ]
    ),
)

INDICATORS = Table(
    "indicators",
    Text("Danh mục chỉ tiêu", "Indicators"),
    Text("Danh mục chỉ tiêu: mỗi chỉ tiêu đo gì.", "The codebook: what each indicator measures."),
    (
        *_INDICATOR,
        *_AREA,
        _text("numerator_vi", Text("Tử số", "Measures, Vietnamese"), Text("đo gì", "what is measured")),
        _text("numerator_en", Text("Tử số, tiếng Anh", "Measures"), Text("đo gì", "what is measured")),
        _text("denominator_vi", Text("Mẫu số", "Out of, Vietnamese"), Text("trên tổng số gì", "out of what")),
        _text("denominator_en", Text("Mẫu số, tiếng Anh", "Out of"), Text("trên tổng số gì", "out of what")),
        *_UNIT,
        _text(
            "direction",
            Text("Mã chiều", "Direction code"),
            Text("cao hơn hay thấp hơn là tốt hơn", "whether more or less is better"),
            Direction,
        ),
        _in_words("direction", Text("Chiều", "Direction")),
        Column(
            "needs_base",
            Text("Cần mốc so sánh", "Needs a base"),
            Text("đúng khi con số chỉ có nghĩa so với một mốc", "true where a figure means nothing without a base"),
            Type.BOOLEAN,
        ),
        _text(
            "near",
            Text("Mã chỉ tiêu gần nghĩa", "Near relatives"),
            Text(
                "giống về tên, đo thứ khác; không so với nhau", "look alike and measure something else; never compared"
            ),
        ),
    ),
    key=("indicator",),
)

PLANS = Table(
    "plans",
    Text("Kế hoạch", "Plans"),
    Text(
        "Các kế hoạch được xuất và các kế hoạch cấp trên của chúng.",
        "The plans that are exported, and those of the localities above them.",
    ),
    (
        _PLAN,
        *_LOCALITY,
        *_PERIOD,
        _year("outlook", Text("Định hướng đến", "Outlook"), Text("năm xa hơn kỳ kế hoạch", "a year beyond the period")),
        Column(
            "targets", Text("Số mục tiêu", "Targets"), Text("số mục trong tệp", "entries in the file"), Type.INTEGER
        ),
        *_EVIDENCE,
        *_DOCUMENT,
        _text(
            "superiors",
            Text("Mã kế hoạch cấp trên", "Superior plans"),
            Text(
                "có năm chung với kỳ kế hoạch, cấp gần trước", "that share a year with its period, nearest level first"
            ),
        ),
    ),
    key=("plan",),
    aside=frozenset({"locality", "province"}),
)

TABLES: tuple[Table, ...] = (TARGETS, INDICATORS, PLANS)
