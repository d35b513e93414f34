"""The columns of the targets: one row for each target and year, with its floor and the result."""

from cchc_cli.domain.enums import Aim, Comparator, DueBasis, Evidence, Kind, Level, Reason, Status, Where
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import LABEL, Column, Table, Type, in_words, text, year

TARGETS = Table(
    "targets",
    LocalizedText("Mục tiêu", "Targets"),
    LocalizedText(
        "Mỗi dòng là một mục tiêu của một kế hoạch; lộ trình có một dòng cho mỗi năm.",
        "A row for each target of each plan; a trajectory has one for each of its years.",
    ),
    (
        PLAN,
        *LOCALITY,
        *PERIOD,
        *AREA,
        *INDICATOR,
        text(
            "scope",
            LocalizedText("Mã phạm vi", "Scope codes"),
            LocalizedText(
                "điều giới hạn con số: cấp, lĩnh vực, cơ quan, mức độ dịch vụ, xếp hạng trong ai",
                "what limits the figure: level, field, body, service level, among whom",
            ),
        ),
        in_words("scope", LocalizedText("Phạm vi", "Scope")),
        text(
            "kind",
            LocalizedText("Mã loại", "Kind code"),
            LocalizedText(
                "có con số, không có, hay do cấp trên giao", "with a figure, without one, or assigned from above"
            ),
            Kind,
        ),
        in_words("kind", LocalizedText("Loại", "Kind")),
        text(
            "aim",
            LocalizedText("Mã yêu cầu", "Aim code"),
            LocalizedText("mục tiêu không có con số đòi hỏi gì", "what a target without a figure asks for"),
            Aim,
        ),
        text(
            "delegated_to",
            LocalizedText("Mã cấp giao", "Assigned by"),
            LocalizedText("cấp giao con số", "who assigns the figure"),
            Level,
        ),
        text(
            "comparator",
            LocalizedText("Mã so sánh", "Comparator code"),
            LocalizedText("tối thiểu, con số trơn, tối đa", "a minimum, a bare figure, a maximum"),
            Comparator,
        ),
        Column(
            "value",
            LocalizedText("Con số", "Value"),
            LocalizedText("theo đơn vị tính; trống nếu không có con số", "in the unit; empty without a figure"),
            Type.NUMBER,
        ),
        *UNIT,
        Column(
            "target" + LABEL,
            LocalizedText("Mức đề ra", "Target"),
            LocalizedText(
                "con số hoặc yêu cầu, kèm năm, như cchc viết", "the figure or aim with its year, as cchc writes it"
            ),
        ),
        year(
            "due",
            LocalizedText("Năm đến hạn", "Due"),
            LocalizedText("điền cuối kỳ nếu văn bản không ghi năm", "the period's end where no year is stated"),
        ),
        text(
            "due_basis",
            LocalizedText("Mã căn cứ năm", "Due basis code"),
            LocalizedText("năm ấy lấy từ đâu", "where that year comes from"),
            DueBasis,
        ),
        in_words("due_basis", LocalizedText("Căn cứ năm", "Due basis")),
        year(
            "due_from",
            LocalizedText("Giai đoạn từ", "Stage from"),
            LocalizedText("năm đầu của một giai đoạn", "first year of a stage"),
        ),
        text(
            "due_set_by",
            LocalizedText("Hạn theo văn bản", "Due set by"),
            LocalizedText("văn bản khác định thời hạn", "the other document that sets the deadline"),
        ),
        text(
            "base",
            LocalizedText("Mốc so sánh", "Base"),
            LocalizedText("giảm hay cải thiện so với gì", "what a reduction or improvement is measured from"),
        ),
        text(
            "qualifiers",
            LocalizedText("Mã giới hạn", "Qualifier codes"),
            LocalizedText(
                "điều thu hẹp con số: loại trừ, ai được tính, điều kiện",
                "what narrows the figure: exclusions, who is counted, a condition",
            ),
        ),
        in_words("qualifiers", LocalizedText("Giới hạn", "Qualifiers")),
        text(
            "status",
            LocalizedText("Mã kết quả", "Status code"),
            LocalizedText(
                "so với mức sàn; trống nếu kế hoạch là văn bản cấp trên không được xét",
                "how it stands to its floor; empty for a superior plan that is not judged",
            ),
            (status for status in Status if status is not Status.MISSING),
        ),
        in_words("status", LocalizedText("So với mức sàn", "Status")),
        text(
            "reason",
            LocalizedText("Mã lý do", "Reason code"),
            LocalizedText("vì sao không so được", "why there is no verdict"),
            Reason,
        ),
        in_words("reason", LocalizedText("Lý do", "Reason")),
        Column(
            "gap",
            LocalizedText("Chênh lệch", "Gap"),
            LocalizedText(
                "con số được xét so với mức sàn, theo đơn vị tính; dương là tốt hơn",
                "from the floor to the figure judged, in the unit; positive is better",
            ),
            Type.NUMBER,
        ),
        year(
            "years_left",
            LocalizedText("Số năm còn lại", "Years left"),
            LocalizedText("đến hạn của mức sàn, khi chưa đến hạn", "until the floor is due, when it is not yet"),
        ),
        Column(
            "floor" + LABEL,
            LocalizedText("Mức sàn", "Floor"),
            LocalizedText(
                "con số, năm và văn bản cấp trên; * là theo nguồn công khai",
                "the superior's figure, year and document; * as reported by public sources",
            ),
        ),
        Column(
            "remarks" + LABEL,
            LocalizedText("Cần biết khi trích dẫn", "Remarks"),
            LocalizedText("mọi điều phải biết để trích dẫn kết quả", "all that has to be known to quote the status"),
        ),
        Column(
            "judged_value",
            LocalizedText("Con số được xét", "Value judged"),
            LocalizedText(
                "khác với con số khi văn bản tự mâu thuẫn: con số thấp nhất được xét",
                "another than the value where the document contradicts itself: the worst one counts",
            ),
            Type.NUMBER,
        ),
        year(
            "judged_due",
            LocalizedText("Năm được xét", "Year judged"),
            LocalizedText(
                "khác với năm đến hạn khi mục tiêu là hằng năm", "another than the due year for a figure of every year"
            ),
        ),
        text(
            "judged_levels",
            LocalizedText("Mã cấp được xét", "Levels judged"),
            LocalizedText("các cấp mà kết quả nói về", "the levels that the status is about"),
        ),
        Column(
            "floor_value",
            LocalizedText("Con số của mức sàn", "Floor value"),
            LocalizedText("theo đơn vị tính", "in the unit"),
            Type.NUMBER,
        ),
        year(
            "floor_due",
            LocalizedText("Hạn của mức sàn", "Floor due"),
            LocalizedText("năm đến hạn", "the year it is due"),
        ),
        text(
            "floor_plan",
            LocalizedText("Mã văn bản cấp trên", "Floor plan id"),
            LocalizedText("kế hoạch đặt mức sàn", "the plan that sets it"),
        ),
        text(
            "floor_number",
            LocalizedText("Số văn bản cấp trên", "Floor document number"),
            LocalizedText("như in", "as printed"),
        ),
        text(
            "floor_title",
            LocalizedText("Tên văn bản cấp trên", "Floor document title"),
            LocalizedText("như in", "as printed"),
        ),
        text(
            "floor_level",
            LocalizedText("Mã cấp của mức sàn", "Floor level code"),
            LocalizedText("cấp đặt mức sàn", "who sets it"),
            Level,
        ),
        in_words("floor_level", LocalizedText("Cấp của mức sàn", "Floor level")),
        text(
            "floor_indicator",
            LocalizedText("Chỉ tiêu của mức sàn", "Floor indicator id"),
            LocalizedText(
                "khác với chỉ tiêu khi chỉ có chỉ tiêu gần nghĩa", "another one where only a near relative is known"
            ),
        ),
        text(
            "floor_evidence",
            LocalizedText("Mã nguồn của mức sàn", "Floor evidence code"),
            LocalizedText("như evidence", "as evidence"),
            Evidence,
        ),
        in_words("floor_evidence", LocalizedText("Nguồn của mức sàn", "Floor evidence")),
        text(
            "floor_addresses",
            LocalizedText("Địa chỉ nguồn của mức sàn", "Floor addresses"),
            LocalizedText("các trang công khai nêu mức sàn", "the public pages that report it"),
        ),
        Column(
            "fallback",
            LocalizedText("Mức của trung ương", "Fallback"),
            LocalizedText(
                "đúng khi chưa biết mức của cấp gần hơn nên xét theo trung ương",
                "true where no nearer level's figure is known and the nation's judges",
            ),
            Type.BOOLEAN,
        ),
        Column(
            "order_unknown",
            LocalizedText("Không rõ thứ tự ban hành", "Order unknown"),
            LocalizedText(
                "đúng khi không rõ văn bản nào ban hành trước",
                "true where it is not known which of the documents came first",
            ),
            Type.BOOLEAN,
        ),
        text(
            "caveats",
            LocalizedText("Mã khác biệt", "Caveat codes"),
            LocalizedText(
                "hai con số khác nhau về điều gì mà vẫn được so",
                "in what the two figures differ and are judged all the same",
            ),
        ),
        Column(
            "entry",
            LocalizedText("Thứ tự", "Entry"),
            LocalizedText("thứ tự trong tệp kế hoạch, từ 1", "its place in the plan's file, from 1"),
            Type.INTEGER,
        ),
        text(
            "section",
            LocalizedText("Mục", "Section"),
            LocalizedText("theo số mục của văn bản", "by the document's own numbering"),
        ),
        Column(
            "paragraph",
            LocalizedText("Đoạn", "Paragraph"),
            LocalizedText("đếm từ 1 trong mục", "counted from 1 in the section"),
            Type.INTEGER,
        ),
        text(
            "stated",
            LocalizedText("Nguyên văn con số", "Stated"),
            LocalizedText("như văn bản viết", "as the document writes it"),
        ),
        text(
            "where",
            LocalizedText("Mã phần văn bản", "Where code"),
            LocalizedText("trong mục tiêu, nhiệm vụ hay chỗ khác", "among the targets, the tasks, or elsewhere"),
            Where,
        ),
        in_words("where", LocalizedText("Phần văn bản", "Where")),
        text(
            "addresses",
            LocalizedText("Địa chỉ nguồn", "Addresses"),
            LocalizedText("các trang công khai nêu con số", "the public pages that report the figure"),
        ),
        *EVIDENCE,
        text(
            "restates",
            LocalizedText("Nhắc lại", "Restates"),
            LocalizedText("chỗ khác nói cùng điều này", "other places that say the same"),
        ),
        text(
            "contradicts",
            LocalizedText("Mâu thuẫn với", "Contradicts"),
            LocalizedText("chỗ khác nêu con số khác", "other places that give another figure"),
        ),
        text(
            "doubt",
            LocalizedText("Nghi vấn", "Doubt"),
            LocalizedText("vì sao mẫu số không rõ", "why the denominator is doubtful"),
        ),
        text("note", LocalizedText("Ghi chú", "Note"), LocalizedText("của người nhập", "in the curator's words")),
        *DOCUMENT,
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
