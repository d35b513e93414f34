"""Columns that stand in more than one table."""

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.words import Area, Coverage, Evidence, Level, Unit
from cchc_cli.output.exports.table import in_words, text, year

PLAN = text(
    "plan", Text("Mã kế hoạch", "Plan id"), Text("tên tệp của kế hoạch, không có đuôi", "the stem of the plan's file")
)
LOCALITY = (
    text(
        "locality", Text("Mã địa phương", "Locality id"), Text("như dong-nai/tam-phuoc", "such as dong-nai/tam-phuoc")
    ),
    text(
        "locality_name",
        Text("Địa phương", "Locality"),
        Text("tên vào ngày của kế hoạch", "the name on the plan's day"),
    ),
    text(
        "province",
        Text("Mã tỉnh, thành phố", "Province id"),
        Text("trống đối với trung ương", "empty for the nation"),
    ),
    text(
        "province_name",
        Text("Tỉnh, thành phố", "Province"),
        Text("tên vào ngày của kế hoạch", "the name on the plan's day"),
    ),
    text("level", Text("Mã cấp", "Level code"), Text("cấp hành chính của địa phương", "the locality's level"), Level),
    in_words("level", Text("Cấp", "Level")),
)
PERIOD = (
    year("period_from", Text("Kỳ từ năm", "Period from"), Text("năm đầu của kế hoạch", "the plan's first year")),
    year("period_to", Text("Kỳ đến năm", "Period to"), Text("năm cuối của kế hoạch", "the plan's last year")),
)
AREA = (
    text("area", Text("Mã lĩnh vực", "Area code"), Text("lĩnh vực của chỉ tiêu", "the indicator's area"), Area),
    in_words("area", Text("Lĩnh vực", "Area")),
)
INDICATOR = (
    text("indicator", Text("Mã chỉ tiêu", "Indicator id"), Text("mã trong danh mục", "the id in the catalogue")),
    in_words("indicator", Text("Chỉ tiêu", "Indicator")),
    text("label_vi", Text("Tên tiếng Việt", "Vietnamese name"), Text("tên chỉ tiêu", "the indicator's name")),
    text("label_en", Text("Tên tiếng Anh", "English name"), Text("tên chỉ tiêu", "the indicator's name")),
)
UNIT = (
    text("unit", Text("Mã đơn vị tính", "Unit code"), Text("con số đếm gì", "what the figure counts"), Unit),
    in_words("unit", Text("Đơn vị tính", "Unit")),
)
EVIDENCE = (
    text(
        "evidence",
        Text("Mã nguồn", "Evidence code"),
        Text("đọc trong văn bản, hay theo nguồn khác", "read in the document, or reported by another source"),
        Evidence,
    ),
    in_words("evidence", Text("Nguồn", "Evidence")),
    text(
        "coverage",
        Text("Mã mức đầy đủ", "Coverage code"),
        Text("tệp có mọi mục tiêu của văn bản hay chỉ một phần", "whether the file holds every target of the document"),
        Coverage,
    ),
    in_words("coverage", Text("Mức đầy đủ", "Coverage")),
)
DOCUMENT = (
    text("document_number", Text("Số văn bản", "Document number"), Text("như in", "as printed")),
    text("document_title", Text("Tên văn bản", "Document title"), Text("như in", "as printed")),
    text(
        "document_issued",
        Text("Ngày ban hành", "Issued"),
        Text(
            "chính xác như in: năm, năm-tháng hoặc năm-tháng-ngày", "as precise as printed: YYYY, YYYY-MM, YYYY-MM-DD"
        ),
    ),
    text("document_issuer", Text("Cơ quan ban hành", "Issuer"), Text("như in", "as printed")),
)
