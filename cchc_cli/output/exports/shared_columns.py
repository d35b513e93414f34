"""Columns that stand in more than one table."""

from cchc_cli.domain.enums import Area, Coverage, Evidence, Level, Unit
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.output.exports.table import in_words, text, year

PLAN = text(
    "plan",
    LocalizedText("Mã kế hoạch", "Plan id"),
    LocalizedText("tên tệp của kế hoạch, không có đuôi", "the stem of the plan's file"),
)
LOCALITY = (
    text(
        "locality",
        LocalizedText("Mã địa phương", "Locality id"),
        LocalizedText("như dong-nai/tam-phuoc", "such as dong-nai/tam-phuoc"),
    ),
    text(
        "locality_name",
        LocalizedText("Địa phương", "Locality"),
        LocalizedText("tên vào ngày của kế hoạch", "the name on the plan's day"),
    ),
    text(
        "province",
        LocalizedText("Mã tỉnh, thành phố", "Province id"),
        LocalizedText("trống đối với trung ương", "empty for the nation"),
    ),
    text(
        "province_name",
        LocalizedText("Tỉnh, thành phố", "Province"),
        LocalizedText("tên vào ngày của kế hoạch", "the name on the plan's day"),
    ),
    text(
        "level",
        LocalizedText("Mã cấp", "Level code"),
        LocalizedText("cấp hành chính của địa phương", "the locality's level"),
        Level,
    ),
    in_words("level", LocalizedText("Cấp", "Level")),
)
PERIOD = (
    year(
        "period_from",
        LocalizedText("Kỳ từ năm", "Period from"),
        LocalizedText("năm đầu của kế hoạch", "the plan's first year"),
    ),
    year(
        "period_to",
        LocalizedText("Kỳ đến năm", "Period to"),
        LocalizedText("năm cuối của kế hoạch", "the plan's last year"),
    ),
)
AREA = (
    text(
        "area",
        LocalizedText("Mã lĩnh vực", "Area code"),
        LocalizedText("lĩnh vực của chỉ tiêu", "the indicator's area"),
        Area,
    ),
    in_words("area", LocalizedText("Lĩnh vực", "Area")),
)
INDICATOR = (
    text(
        "indicator",
        LocalizedText("Mã chỉ tiêu", "Indicator id"),
        LocalizedText("mã trong danh mục", "the id in the catalogue"),
    ),
    in_words("indicator", LocalizedText("Chỉ tiêu", "Indicator")),
    text(
        "label_vi",
        LocalizedText("Tên tiếng Việt", "Vietnamese name"),
        LocalizedText("tên chỉ tiêu", "the indicator's name"),
    ),
    text(
        "label_en",
        LocalizedText("Tên tiếng Anh", "English name"),
        LocalizedText("tên chỉ tiêu", "the indicator's name"),
    ),
)
UNIT = (
    text(
        "unit",
        LocalizedText("Mã đơn vị tính", "Unit code"),
        LocalizedText("con số đếm gì", "what the figure counts"),
        Unit,
    ),
    in_words("unit", LocalizedText("Đơn vị tính", "Unit")),
)
EVIDENCE = (
    text(
        "evidence",
        LocalizedText("Mã nguồn", "Evidence code"),
        LocalizedText("đọc trong văn bản, hay theo nguồn khác", "read in the document, or reported by another source"),
        Evidence,
    ),
    in_words("evidence", LocalizedText("Nguồn", "Evidence")),
    text(
        "coverage",
        LocalizedText("Mã mức đầy đủ", "Coverage code"),
        LocalizedText(
            "tệp có mọi mục tiêu của văn bản hay chỉ một phần", "whether the file holds every target of the document"
        ),
        Coverage,
    ),
    in_words("coverage", LocalizedText("Mức đầy đủ", "Coverage")),
)
DOCUMENT = (
    text("document_number", LocalizedText("Số văn bản", "Document number"), LocalizedText("như in", "as printed")),
    text("document_title", LocalizedText("Tên văn bản", "Document title"), LocalizedText("như in", "as printed")),
    text(
        "document_issued",
        LocalizedText("Ngày ban hành", "Issued"),
        LocalizedText(
            "chính xác như in: năm, năm-tháng hoặc năm-tháng-ngày", "as precise as printed: YYYY, YYYY-MM, YYYY-MM-DD"
        ),
    ),
    text("document_issuer", LocalizedText("Cơ quan ban hành", "Issuer"), LocalizedText("như in", "as printed")),
)
