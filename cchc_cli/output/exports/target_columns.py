"""The columns of the targets: one row for each target and year, with its floor and the result."""

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.words import Aim, Comparator, DueBasis, Evidence, Kind, Level, Reason, Status, Where
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import LABEL, Column, Table, Type, in_words, text, year

TARGETS = Table(
    "targets",
    Text("Mục tiêu", "Targets"),
    Text(
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
            Text("Mã phạm vi", "Scope codes"),
            Text(
                "điều giới hạn con số: cấp, lĩnh vực, cơ quan, mức độ dịch vụ, xếp hạng trong ai",
                "what limits the figure: level, field, body, service level, among whom",
            ),
        ),
        in_words("scope", Text("Phạm vi", "Scope")),
        text(
            "kind",
            Text("Mã loại", "Kind code"),
            Text("có con số, không có, hay do cấp trên giao", "with a figure, without one, or assigned from above"),
            Kind,
        ),
        in_words("kind", Text("Loại", "Kind")),
        text(
            "aim",
            Text("Mã yêu cầu", "Aim code"),
            Text("mục tiêu không có con số đòi hỏi gì", "what a target without a figure asks for"),
            Aim,
        ),
        text(
            "delegated_to", Text("Mã cấp giao", "Assigned by"), Text("cấp giao con số", "who assigns the figure"), Level
        ),
        text(
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
        *UNIT,
        Column(
            "target" + LABEL,
            Text("Mức đề ra", "Target"),
            Text("con số hoặc yêu cầu, kèm năm, như cchc viết", "the figure or aim with its year, as cchc writes it"),
        ),
        year(
            "due",
            Text("Năm đến hạn", "Due"),
            Text("điền cuối kỳ nếu văn bản không ghi năm", "the period's end where no year is stated"),
        ),
        text(
            "due_basis",
            Text("Mã căn cứ năm", "Due basis code"),
            Text("năm ấy lấy từ đâu", "where that year comes from"),
            DueBasis,
        ),
        in_words("due_basis", Text("Căn cứ năm", "Due basis")),
        year(
            "due_from", Text("Giai đoạn từ", "Stage from"), Text("năm đầu của một giai đoạn", "first year of a stage")
        ),
        text(
            "due_set_by",
            Text("Hạn theo văn bản", "Due set by"),
            Text("văn bản khác định thời hạn", "the other document that sets the deadline"),
        ),
        text(
            "base",
            Text("Mốc so sánh", "Base"),
            Text("giảm hay cải thiện so với gì", "what a reduction or improvement is measured from"),
        ),
        text(
            "qualifiers",
            Text("Mã giới hạn", "Qualifier codes"),
            Text(
                "điều thu hẹp con số: loại trừ, ai được tính, điều kiện",
                "what narrows the figure: exclusions, who is counted, a condition",
            ),
        ),
        in_words("qualifiers", Text("Giới hạn", "Qualifiers")),
        text(
            "status",
            Text("Mã kết quả", "Status code"),
            Text(
                "so với mức sàn; trống nếu kế hoạch là văn bản cấp trên không được xét",
                "how it stands to its floor; empty for a superior plan that is not judged",
            ),
            (status for status in Status if status is not Status.MISSING),
        ),
        in_words("status", Text("So với mức sàn", "Status")),
        text(
            "reason",
            Text("Mã lý do", "Reason code"),
            Text("vì sao không so được", "why there is no verdict"),
            Reason,
        ),
        in_words("reason", Text("Lý do", "Reason")),
        Column(
            "gap",
            Text("Chênh lệch", "Gap"),
            Text(
                "con số được xét so với mức sàn, theo đơn vị tính; dương là tốt hơn",
                "from the floor to the figure judged, in the unit; positive is better",
            ),
            Type.NUMBER,
        ),
        year(
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
        year(
            "judged_due",
            Text("Năm được xét", "Year judged"),
            Text(
                "khác với năm đến hạn khi mục tiêu là hằng năm", "another than the due year for a figure of every year"
            ),
        ),
        text(
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
        year("floor_due", Text("Hạn của mức sàn", "Floor due"), Text("năm đến hạn", "the year it is due")),
        text(
            "floor_plan",
            Text("Mã văn bản cấp trên", "Floor plan id"),
            Text("kế hoạch đặt mức sàn", "the plan that sets it"),
        ),
        text("floor_number", Text("Số văn bản cấp trên", "Floor document number"), Text("như in", "as printed")),
        text("floor_title", Text("Tên văn bản cấp trên", "Floor document title"), Text("như in", "as printed")),
        text(
            "floor_level", Text("Mã cấp của mức sàn", "Floor level code"), Text("cấp đặt mức sàn", "who sets it"), Level
        ),
        in_words("floor_level", Text("Cấp của mức sàn", "Floor level")),
        text(
            "floor_indicator",
            Text("Chỉ tiêu của mức sàn", "Floor indicator id"),
            Text("khác với chỉ tiêu khi chỉ có chỉ tiêu gần nghĩa", "another one where only a near relative is known"),
        ),
        text(
            "floor_evidence",
            Text("Mã nguồn của mức sàn", "Floor evidence code"),
            Text("như evidence", "as evidence"),
            Evidence,
        ),
        in_words("floor_evidence", Text("Nguồn của mức sàn", "Floor evidence")),
        text(
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
        text(
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
        text("section", Text("Mục", "Section"), Text("theo số mục của văn bản", "by the document's own numbering")),
        Column(
            "paragraph",
            Text("Đoạn", "Paragraph"),
            Text("đếm từ 1 trong mục", "counted from 1 in the section"),
            Type.INTEGER,
        ),
        text("stated", Text("Nguyên văn con số", "Stated"), Text("như văn bản viết", "as the document writes it")),
        text(
            "where",
            Text("Mã phần văn bản", "Where code"),
            Text("trong mục tiêu, nhiệm vụ hay chỗ khác", "among the targets, the tasks, or elsewhere"),
            Where,
        ),
        in_words("where", Text("Phần văn bản", "Where")),
        text(
            "addresses",
            Text("Địa chỉ nguồn", "Addresses"),
            Text("các trang công khai nêu con số", "the public pages that report the figure"),
        ),
        *EVIDENCE,
        text(
            "restates",
            Text("Nhắc lại", "Restates"),
            Text("chỗ khác nói cùng điều này", "other places that say the same"),
        ),
        text(
            "contradicts",
            Text("Mâu thuẫn với", "Contradicts"),
            Text("chỗ khác nêu con số khác", "other places that give another figure"),
        ),
        text("doubt", Text("Nghi vấn", "Doubt"), Text("vì sao mẫu số không rõ", "why the denominator is doubtful")),
        text("note", Text("Ghi chú", "Note"), Text("của người nhập", "in the curator's words")),
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
