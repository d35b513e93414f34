"""Vietnamese and English labels of the closed words (`cchc_cli.domain.enums`)."""

from collections.abc import Mapping

from cchc_cli.domain.enums import (
    Aim,
    Among,
    Area,
    Body,
    CellStatus,
    Change,
    Counted,
    Coverage,
    Direction,
    DueBasis,
    Evidence,
    Exclusion,
    Field,
    Kind,
    Level,
    Reason,
    Relation,
    Status,
    Unit,
    Where,
)
from cchc_cli.domain.indicator import LocalizedText

AREAS: Mapping[Area, LocalizedText] = {
    Area.INSTITUTIONS: LocalizedText("Cải cách thể chế", "Institutions"),
    Area.PROCEDURES: LocalizedText("Cải cách thủ tục hành chính", "Administrative procedures"),
    Area.ORGANISATION: LocalizedText("Cải cách tổ chức bộ máy", "Organisation"),
    Area.CIVIL_SERVICE: LocalizedText("Cải cách chế độ công vụ", "Civil service"),
    Area.PUBLIC_FINANCE: LocalizedText("Cải cách tài chính công", "Public finance"),
    Area.DIGITAL_GOVERNMENT: LocalizedText("Chính quyền điện tử, chính quyền số", "Digital government"),
    Area.STEERING: LocalizedText("Chỉ đạo, điều hành", "Steering"),
}
LEVELS: Mapping[Level, LocalizedText] = {
    Level.NATION: LocalizedText("trung ương", "nation"),
    Level.PROVINCE: LocalizedText("cấp tỉnh", "province level"),
    Level.DISTRICT: LocalizedText("cấp huyện", "district level"),
    Level.COMMUNE: LocalizedText("cấp xã", "commune level"),
}
FIELDS: Mapping[Field, LocalizedText] = {
    Field.LAND: LocalizedText("đất đai", "land"),
    Field.CONSTRUCTION: LocalizedText("xây dựng", "construction"),
    Field.INVESTMENT: LocalizedText("đầu tư", "investment"),
    Field.BUSINESS: LocalizedText("sản xuất, kinh doanh", "business"),
    Field.LIVELIHOOD: LocalizedText("đời sống", "livelihood"),
    Field.ENVIRONMENT: LocalizedText("môi trường", "environment"),
    Field.EDUCATION: LocalizedText("giáo dục", "education"),
}
BODIES: Mapping[Body, LocalizedText] = {
    Body.ADMINISTRATIVE_AGENCIES: LocalizedText("cơ quan hành chính", "administrative agencies"),
    Body.SPECIALISED_AGENCIES: LocalizedText("cơ quan chuyên môn", "specialised agencies"),
    Body.PUBLIC_SERVICE_UNITS: LocalizedText("đơn vị sự nghiệp", "public service units"),
    Body.PEOPLES_COMMITTEES: LocalizedText("Ủy ban nhân dân", "people's committees"),
    Body.JUSTICE_OFFICE: LocalizedText("Phòng Tư pháp", "justice office"),
}
AMONG: Mapping[Among, LocalizedText] = {
    Among.PROVINCES: LocalizedText("trong các tỉnh, thành phố", "among the provinces"),
    Among.COMMUNES_OF_PROVINCE: LocalizedText("trong các xã, phường của tỉnh", "among the communes of the province"),
    Among.COMMUNES_OF_DISTRICT: LocalizedText("trong các xã, phường của huyện", "among the communes of the district"),
}
EXCLUSIONS: Mapping[Exclusion, LocalizedText] = {
    Exclusion.CONFIDENTIAL: LocalizedText("hồ sơ mật", "confidential files"),
    Exclusion.SPECIAL: LocalizedText("đặc thù", "special cases"),
}
COUNTED: Mapping[Counted, LocalizedText] = {
    Counted.CADRES: LocalizedText("cán bộ", "cadres"),
    Counted.CIVIL_SERVANTS: LocalizedText("công chức", "civil servants"),
    Counted.PUBLIC_EMPLOYEES: LocalizedText("viên chức", "public employees"),
    Counted.PART_TIME: LocalizedText("người hoạt động không chuyên trách", "part-time workers"),
}
AIMS: Mapping[Aim, LocalizedText] = {
    Aim.HAVE: LocalizedText("triển khai, áp dụng", "put in place"),
    Aim.COMPLETE: LocalizedText("hoàn thành", "complete"),
    Aim.IMPROVE: LocalizedText("cải thiện", "improve"),
    Aim.REDUCE: LocalizedText("giảm", "reduce"),
    Aim.INCREASE: LocalizedText("tăng", "increase"),
    Aim.ENSURE: LocalizedText("bảo đảm", "ensure"),
}
KINDS: Mapping[Kind, LocalizedText] = {
    Kind.QUANTITATIVE: LocalizedText("có con số", "with a figure"),
    Kind.QUALITATIVE: LocalizedText("không có con số", "without a figure"),
    Kind.DELEGATED: LocalizedText("theo cấp trên giao", "assigned from above"),
}
DUE_BASES: Mapping[DueBasis, LocalizedText] = {
    DueBasis.STATED: LocalizedText("văn bản ghi năm", "year stated"),
    DueBasis.PERIOD: LocalizedText("không ghi năm, tính đến cuối kỳ", "no year stated, end of the period"),
    DueBasis.EVERY_YEAR: LocalizedText("hằng năm", "every year"),
    DueBasis.TRAJECTORY: LocalizedText("lộ trình từng năm", "yearly steps"),
}
EVIDENCE: Mapping[Evidence, LocalizedText] = {
    Evidence.PRIMARY: LocalizedText("đọc trong văn bản", "read in the document"),
    Evidence.SECONDARY: LocalizedText("theo nguồn công khai", "reported by public sources"),
}
COVERAGE: Mapping[Coverage, LocalizedText] = {
    Coverage.FULL: LocalizedText("đủ mục tiêu", "every target"),
    Coverage.PARTIAL: LocalizedText("một phần", "in part"),
}
WHERE: Mapping[Where, LocalizedText] = {
    Where.TARGETS: LocalizedText("mục tiêu", "targets"),
    Where.TASKS: LocalizedText("nhiệm vụ", "tasks"),
    Where.ELSEWHERE: LocalizedText("chỗ khác", "elsewhere"),
}
UNITS: Mapping[Unit, LocalizedText] = {
    Unit.PERCENT: LocalizedText("phần trăm", "percent"),
    Unit.RANK: LocalizedText("thứ hạng", "rank"),
    Unit.SCORE: LocalizedText("điểm chỉ số", "index score"),
    Unit.NUMBER: LocalizedText("số lượng", "number"),
    Unit.STATE: LocalizedText("có hay không", "done or not"),
}
DIRECTIONS: Mapping[Direction, LocalizedText] = {
    Direction.MORE: LocalizedText("càng cao càng tốt", "more is better"),
    Direction.LESS: LocalizedText("càng thấp càng tốt", "less is better"),
}
RELATIONS: Mapping[Relation, LocalizedText] = {
    Relation.SAME: LocalizedText("bằng", "same"),
    Relation.STRICTER: LocalizedText("cao hơn", "stricter"),
    Relation.LOOSER: LocalizedText("thấp hơn", "looser"),
    Relation.ONLY_HERE: LocalizedText("chỉ có ở đây", "only here"),
    Relation.NO_TARGET: LocalizedText("không có mục tiêu", "no target"),
    Relation.NOT_KNOWN: LocalizedText("chưa biết", "not known"),
    Relation.NO_FIGURE: LocalizedText("đều không có con số", "no figure in either"),
    Relation.NOT_COMPARABLE: LocalizedText("không so được", "not comparable"),
}
RELATION_SIGNS: Mapping[Relation, str] = {
    Relation.SAME: "=",
    Relation.STRICTER: "▲",
    Relation.LOOSER: "▼",
    Relation.ONLY_HERE: "+",
    Relation.NO_TARGET: "–",
    Relation.NOT_KNOWN: "?",
    Relation.NO_FIGURE: "○",
    Relation.NOT_COMPARABLE: "≠",
}
STATUSES: Mapping[Status, LocalizedText] = {
    Status.BELOW: LocalizedText("thấp hơn mức sàn", "below the floor"),
    Status.OVERTAKEN: LocalizedText("cấp trên ban hành sau", "overtaken by a later superior document"),
    Status.NOT_YET_DUE: LocalizedText("chưa đến hạn", "not yet due"),
    Status.LATER: LocalizedText("đạt nhưng muộn hơn", "met, but later"),
    Status.MEETS: LocalizedText("đạt mức sàn", "meets the floor"),
    Status.ABOVE: LocalizedText("cao hơn mức sàn", "above the floor"),
    Status.MISSING: LocalizedText("thiếu so với cấp trên", "missing"),
    Status.NOT_COMPARABLE: LocalizedText("không so được", "not comparable"),
    Status.NO_FLOOR: LocalizedText("chưa có mức sàn", "no floor"),
}
STATUS_SIGNS: Mapping[Status, str] = {
    Status.BELOW: "✗",
    Status.OVERTAKEN: "↻",
    Status.NOT_YET_DUE: "◔",
    Status.LATER: "→",
    Status.MEETS: "✓",
    Status.ABOVE: "▲",
    Status.MISSING: "∅",
    Status.NOT_COMPARABLE: "≠",
    Status.NO_FLOOR: "·",
}
REASONS: Mapping[Reason, LocalizedText] = {
    Reason.NO_FIGURE: LocalizedText("một bên không nêu con số", "one side gives no figure"),
    Reason.DELEGATED: LocalizedText("theo mức cấp trên giao", "it follows the figure assigned from above"),
    Reason.NEAR_RELATIVE: LocalizedText("chỉ tiêu gần nghĩa, đo thứ khác", "a near relative, measured differently"),
    Reason.SCOPE: LocalizedText("khác phạm vi", "another scope"),
    Reason.BASE: LocalizedText("mốc so sánh khác hoặc không rõ", "another or an unknown base"),
    Reason.DUE_YEAR: LocalizedText("khác năm đến hạn", "due in different years"),
    Reason.DUE_ELSEWHERE: LocalizedText("thời hạn do văn bản khác quy định", "another document sets the deadline"),
    Reason.MIXED_YEARS: LocalizedText("có năm cao hơn, có năm thấp hơn", "stricter in one year, looser in another"),
    Reason.CONTRADICTION: LocalizedText("văn bản tự nêu hai con số", "the document gives two figures"),
    Reason.DOUBTFUL_DENOMINATOR: LocalizedText("mẫu số không rõ", "a doubtful denominator"),
    Reason.ENDED: LocalizedText("đã hết kỳ", "the period has ended"),
    Reason.NOT_YET: LocalizedText("chưa đến mốc đầu", "before its first milestone"),
    Reason.SUPERIORS_DISAGREE: LocalizedText("các văn bản cấp trên khác nhau", "the superior documents disagree"),
    Reason.APPROXIMATE: LocalizedText("nguồn chỉ nêu con số ước chừng", "reported only as “about”"),
    Reason.OUTSIDE_PERIOD: LocalizedText(
        "văn bản cấp trên cho thời kỳ khác", "the superior document is for other years"
    ),
    Reason.ABOUT_SUPERIOR: LocalizedText("con số về chính cấp trên", "a figure about the superior itself"),
    Reason.NONE_KNOWN: LocalizedText("chưa biết mức của cấp trên", "no figure of a superior is known"),
    Reason.UNREADABLE: LocalizedText("có tệp của cấp trên không đọc được", "a file of a superior cannot be read"),
    Reason.NO_LEVEL_ABOVE: LocalizedText("không có cấp trên", "there is no level above"),
}
STANDINGS: Mapping[CellStatus, LocalizedText] = {
    **{CellStatus(status.value): label for status, label in STATUSES.items()},
    CellStatus.LOOSER: LocalizedText("thấp hơn trung vị", "below the median"),
    CellStatus.SAME: LocalizedText("bằng trung vị", "the median"),
    CellStatus.STRICTER: LocalizedText("cao hơn trung vị", "above the median"),
    CellStatus.ALONE: LocalizedText("chỉ kế hoạch này có con số", "the only plan with a figure"),
    CellStatus.NO_FIGURE: LocalizedText("có mục tiêu, không nêu con số", "a target without a figure"),
    CellStatus.NO_TARGET: LocalizedText("không có mục tiêu", "no target"),
    CellStatus.NOT_KNOWN: LocalizedText("chưa biết", "not known"),
    CellStatus.NOT_YET: LocalizedText("chưa đến mốc đầu", "before its first milestone"),
    CellStatus.ENDED: LocalizedText("đã hết kỳ", "the period has ended"),
}
STANDINGS_SHORT: Mapping[CellStatus, LocalizedText] = {
    CellStatus.BELOW: LocalizedText("thấp hơn", "below"),
    CellStatus.OVERTAKEN: LocalizedText("sàn ra sau", "overtaken"),
    CellStatus.NOT_YET_DUE: LocalizedText("chưa đến hạn", "not due"),
    CellStatus.LATER: LocalizedText("muộn hơn", "later"),
    CellStatus.MEETS: LocalizedText("đạt sàn", "meets"),
    CellStatus.ABOVE: LocalizedText("cao hơn", "above"),
    CellStatus.MISSING: LocalizedText("thiếu", "missing"),
    CellStatus.NO_FLOOR: LocalizedText("chưa có sàn", "no floor"),
    CellStatus.LOOSER: LocalizedText("thấp hơn", "below"),
    CellStatus.SAME: LocalizedText("bằng", "same"),
    CellStatus.STRICTER: LocalizedText("cao hơn", "above"),
    CellStatus.ALONE: LocalizedText("chỉ ở đây", "alone"),
    CellStatus.NOT_COMPARABLE: LocalizedText("không so", "not comp."),
    CellStatus.NO_FIGURE: LocalizedText("không có số", "no figure"),
    CellStatus.NO_TARGET: LocalizedText("không nêu", "no target"),
    CellStatus.NOT_KNOWN: LocalizedText("chưa biết", "not known"),
    CellStatus.NOT_YET: LocalizedText("chưa tới kỳ", "not yet"),
    CellStatus.ENDED: LocalizedText("hết kỳ", "ended"),
}
"""For cells: at most eleven letters, or two words that fold."""
STANDING_SIGNS: Mapping[CellStatus, str] = {
    **{CellStatus(status.value): sign for status, sign in STATUS_SIGNS.items()},
    CellStatus.LOOSER: "▼",
    CellStatus.SAME: "=",
    CellStatus.STRICTER: "▲",
    CellStatus.ALONE: "◊",
    CellStatus.NO_FIGURE: "○",
    CellStatus.NO_TARGET: "–",
    CellStatus.NOT_KNOWN: "?",
    CellStatus.NOT_YET: "»",
    CellStatus.ENDED: "†",
}
CHANGES: Mapping[Change, LocalizedText] = {
    Change.NEW: LocalizedText("mới", "new"),
    Change.DROPPED: LocalizedText("không còn", "dropped"),
    Change.RAISED: LocalizedText("nâng", "raised"),
    Change.LOWERED: LocalizedText("hạ", "lowered"),
    Change.SOONER: LocalizedText("sớm hơn", "brought forward"),
    Change.POSTPONED: LocalizedText("lùi hạn", "postponed"),
    Change.KEPT: LocalizedText("giữ nguyên", "kept"),
    Change.OTHER: LocalizedText("không so được", "not comparable"),
}
CHANGE_SIGNS: Mapping[Change, str] = {
    Change.NEW: "+",
    Change.DROPPED: "–",
    Change.RAISED: "▲",
    Change.LOWERED: "▼",
    Change.SOONER: "«",
    Change.POSTPONED: "»",
    Change.KEPT: "=",
    Change.OTHER: "≠",
}
QUALIFIERS: Mapping[str, LocalizedText] = {
    "excluding": LocalizedText("phần loại trừ", "exclusions"),
    "counting": LocalizedText("đối tượng được tính", "who is counted"),
    "condition": LocalizedText("điều kiện", "condition"),
    "hedge": LocalizedText("mức cam kết (“phấn đấu”)", "firmness (“strives for”)"),
    "average": LocalizedText("cách tính bình quân", "averaging"),
    "approximate": LocalizedText("độ chính xác của con số", "precision"),
}
