"""Vietnamese and English labels of the closed words (`cchc_cli.domain.words`)."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.words import (
    Aim,
    Among,
    Area,
    Body,
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
    Standing,
    Status,
    Unit,
    Where,
)

AREAS: Mapping[Area, Text] = {
    Area.INSTITUTIONS: Text("Cải cách thể chế", "Institutions"),
    Area.PROCEDURES: Text("Cải cách thủ tục hành chính", "Administrative procedures"),
    Area.ORGANISATION: Text("Cải cách tổ chức bộ máy", "Organisation"),
    Area.CIVIL_SERVICE: Text("Cải cách chế độ công vụ", "Civil service"),
    Area.PUBLIC_FINANCE: Text("Cải cách tài chính công", "Public finance"),
    Area.DIGITAL_GOVERNMENT: Text("Chính quyền điện tử, chính quyền số", "Digital government"),
    Area.STEERING: Text("Chỉ đạo, điều hành", "Steering"),
}
LEVELS: Mapping[Level, Text] = {
    Level.NATION: Text("trung ương", "nation"),
    Level.PROVINCE: Text("cấp tỉnh", "province level"),
    Level.DISTRICT: Text("cấp huyện", "district level"),
    Level.COMMUNE: Text("cấp xã", "commune level"),
}
FIELDS: Mapping[Field, Text] = {
    Field.LAND: Text("đất đai", "land"),
    Field.CONSTRUCTION: Text("xây dựng", "construction"),
    Field.INVESTMENT: Text("đầu tư", "investment"),
    Field.BUSINESS: Text("sản xuất, kinh doanh", "business"),
    Field.LIVELIHOOD: Text("đời sống", "livelihood"),
    Field.ENVIRONMENT: Text("môi trường", "environment"),
    Field.EDUCATION: Text("giáo dục", "education"),
}
BODIES: Mapping[Body, Text] = {
    Body.ADMINISTRATIVE_AGENCIES: Text("cơ quan hành chính", "administrative agencies"),
    Body.SPECIALISED_AGENCIES: Text("cơ quan chuyên môn", "specialised agencies"),
    Body.PUBLIC_SERVICE_UNITS: Text("đơn vị sự nghiệp", "public service units"),
    Body.PEOPLES_COMMITTEES: Text("Ủy ban nhân dân", "people's committees"),
    Body.JUSTICE_OFFICE: Text("Phòng Tư pháp", "justice office"),
}
AMONG: Mapping[Among, Text] = {
    Among.PROVINCES: Text("trong các tỉnh, thành phố", "among the provinces"),
    Among.COMMUNES_OF_PROVINCE: Text("trong các xã, phường của tỉnh", "among the communes of the province"),
    Among.COMMUNES_OF_DISTRICT: Text("trong các xã, phường của huyện", "among the communes of the district"),
}
EXCLUSIONS: Mapping[Exclusion, Text] = {
    Exclusion.CONFIDENTIAL: Text("hồ sơ mật", "confidential files"),
    Exclusion.SPECIAL: Text("đặc thù", "special cases"),
}
COUNTED: Mapping[Counted, Text] = {
    Counted.CADRES: Text("cán bộ", "cadres"),
    Counted.CIVIL_SERVANTS: Text("công chức", "civil servants"),
    Counted.PUBLIC_EMPLOYEES: Text("viên chức", "public employees"),
    Counted.PART_TIME: Text("người hoạt động không chuyên trách", "part-time workers"),
}
AIMS: Mapping[Aim, Text] = {
    Aim.HAVE: Text("triển khai, áp dụng", "put in place"),
    Aim.COMPLETE: Text("hoàn thành", "complete"),
    Aim.IMPROVE: Text("cải thiện", "improve"),
    Aim.REDUCE: Text("giảm", "reduce"),
    Aim.INCREASE: Text("tăng", "increase"),
    Aim.ENSURE: Text("bảo đảm", "ensure"),
}
KINDS: Mapping[Kind, Text] = {
    Kind.QUANTITATIVE: Text("có con số", "with a figure"),
    Kind.QUALITATIVE: Text("không có con số", "without a figure"),
    Kind.DELEGATED: Text("theo cấp trên giao", "assigned from above"),
}
DUE_BASES: Mapping[DueBasis, Text] = {
    DueBasis.STATED: Text("văn bản ghi năm", "year stated"),
    DueBasis.PERIOD: Text("không ghi năm, tính đến cuối kỳ", "no year stated, end of the period"),
    DueBasis.EVERY_YEAR: Text("hằng năm", "every year"),
    DueBasis.TRAJECTORY: Text("lộ trình từng năm", "yearly steps"),
}
EVIDENCE: Mapping[Evidence, Text] = {
    Evidence.PRIMARY: Text("đọc trong văn bản", "read in the document"),
    Evidence.SECONDARY: Text("theo nguồn công khai", "reported by public sources"),
}
COVERAGE: Mapping[Coverage, Text] = {
    Coverage.FULL: Text("đủ mục tiêu", "every target"),
    Coverage.PARTIAL: Text("một phần", "in part"),
}
WHERE: Mapping[Where, Text] = {
    Where.TARGETS: Text("mục tiêu", "targets"),
    Where.TASKS: Text("nhiệm vụ", "tasks"),
    Where.ELSEWHERE: Text("chỗ khác", "elsewhere"),
}
UNITS: Mapping[Unit, Text] = {
    Unit.PERCENT: Text("phần trăm", "percent"),
    Unit.RANK: Text("thứ hạng", "rank"),
    Unit.SCORE: Text("điểm chỉ số", "index score"),
    Unit.NUMBER: Text("số lượng", "number"),
    Unit.STATE: Text("có hay không", "done or not"),
}
DIRECTIONS: Mapping[Direction, Text] = {
    Direction.MORE: Text("càng cao càng tốt", "more is better"),
    Direction.LESS: Text("càng thấp càng tốt", "less is better"),
}
RELATIONS: Mapping[Relation, Text] = {
    Relation.SAME: Text("bằng", "same"),
    Relation.STRICTER: Text("cao hơn", "stricter"),
    Relation.LOOSER: Text("thấp hơn", "looser"),
    Relation.ONLY_HERE: Text("chỉ có ở đây", "only here"),
    Relation.NO_TARGET: Text("không có mục tiêu", "no target"),
    Relation.NOT_KNOWN: Text("chưa biết", "not known"),
    Relation.NO_FIGURE: Text("đều không có con số", "no figure in either"),
    Relation.NOT_COMPARABLE: Text("không so được", "not comparable"),
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
STATUSES: Mapping[Status, Text] = {
    Status.BELOW: Text("thấp hơn mức sàn", "below the floor"),
    Status.OVERTAKEN: Text("cấp trên ban hành sau", "overtaken by a later superior document"),
    Status.NOT_YET_DUE: Text("chưa đến hạn", "not yet due"),
    Status.LATER: Text("đạt nhưng muộn hơn", "met, but later"),
    Status.MEETS: Text("đạt mức sàn", "meets the floor"),
    Status.ABOVE: Text("cao hơn mức sàn", "above the floor"),
    Status.MISSING: Text("thiếu so với cấp trên", "missing"),
    Status.NOT_COMPARABLE: Text("không so được", "not comparable"),
    Status.NO_FLOOR: Text("chưa có mức sàn", "no floor"),
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
REASONS: Mapping[Reason, Text] = {
    Reason.NO_FIGURE: Text("một bên không nêu con số", "one side gives no figure"),
    Reason.DELEGATED: Text("theo mức cấp trên giao", "it follows the figure assigned from above"),
    Reason.NEAR_RELATIVE: Text("chỉ tiêu gần nghĩa, đo thứ khác", "a near relative, measured differently"),
    Reason.SCOPE: Text("khác phạm vi", "another scope"),
    Reason.BASE: Text("mốc so sánh khác hoặc không rõ", "another or an unknown base"),
    Reason.DUE_YEAR: Text("khác năm đến hạn", "due in different years"),
    Reason.DUE_ELSEWHERE: Text("thời hạn do văn bản khác quy định", "another document sets the deadline"),
    Reason.MIXED_YEARS: Text("có năm cao hơn, có năm thấp hơn", "stricter in one year, looser in another"),
    Reason.CONTRADICTION: Text("văn bản tự nêu hai con số", "the document gives two figures"),
    Reason.DOUBTFUL_DENOMINATOR: Text("mẫu số không rõ", "a doubtful denominator"),
    Reason.ENDED: Text("đã hết kỳ", "the period has ended"),
    Reason.NOT_YET: Text("chưa đến mốc đầu", "before its first milestone"),
    Reason.SUPERIORS_DISAGREE: Text("các văn bản cấp trên khác nhau", "the superior documents disagree"),
    Reason.APPROXIMATE: Text("nguồn chỉ nêu con số ước chừng", "reported only as “about”"),
    Reason.OUTSIDE_PERIOD: Text("văn bản cấp trên cho thời kỳ khác", "the superior document is for other years"),
    Reason.ABOUT_SUPERIOR: Text("con số về chính cấp trên", "a figure about the superior itself"),
    Reason.NONE_KNOWN: Text("chưa biết mức của cấp trên", "no figure of a superior is known"),
    Reason.UNREADABLE: Text("có tệp của cấp trên không đọc được", "a file of a superior cannot be read"),
    Reason.NO_LEVEL_ABOVE: Text("không có cấp trên", "there is no level above"),
}
STANDINGS: Mapping[Standing, Text] = {
    **{Standing(status.value): label for status, label in STATUSES.items()},
    Standing.LOOSER: Text("thấp hơn trung vị", "below the median"),
    Standing.SAME: Text("bằng trung vị", "the median"),
    Standing.STRICTER: Text("cao hơn trung vị", "above the median"),
    Standing.ALONE: Text("chỉ kế hoạch này có con số", "the only plan with a figure"),
    Standing.NO_FIGURE: Text("có mục tiêu, không nêu con số", "a target without a figure"),
    Standing.NO_TARGET: Text("không có mục tiêu", "no target"),
    Standing.NOT_KNOWN: Text("chưa biết", "not known"),
    Standing.NOT_YET: Text("chưa đến mốc đầu", "before its first milestone"),
    Standing.ENDED: Text("đã hết kỳ", "the period has ended"),
}
STANDINGS_SHORT: Mapping[Standing, Text] = {
    Standing.BELOW: Text("thấp hơn", "below"),
    Standing.OVERTAKEN: Text("sàn ra sau", "overtaken"),
    Standing.NOT_YET_DUE: Text("chưa đến hạn", "not due"),
    Standing.LATER: Text("muộn hơn", "later"),
    Standing.MEETS: Text("đạt sàn", "meets"),
    Standing.ABOVE: Text("cao hơn", "above"),
    Standing.MISSING: Text("thiếu", "missing"),
    Standing.NO_FLOOR: Text("chưa có sàn", "no floor"),
    Standing.LOOSER: Text("thấp hơn", "below"),
    Standing.SAME: Text("bằng", "same"),
    Standing.STRICTER: Text("cao hơn", "above"),
    Standing.ALONE: Text("chỉ ở đây", "alone"),
    Standing.NOT_COMPARABLE: Text("không so", "not comp."),
    Standing.NO_FIGURE: Text("không có số", "no figure"),
    Standing.NO_TARGET: Text("không nêu", "no target"),
    Standing.NOT_KNOWN: Text("chưa biết", "not known"),
    Standing.NOT_YET: Text("chưa tới kỳ", "not yet"),
    Standing.ENDED: Text("hết kỳ", "ended"),
}
"""For cells: at most eleven letters, or two words that fold."""
STANDING_SIGNS: Mapping[Standing, str] = {
    **{Standing(status.value): sign for status, sign in STATUS_SIGNS.items()},
    Standing.LOOSER: "▼",
    Standing.SAME: "=",
    Standing.STRICTER: "▲",
    Standing.ALONE: "◊",
    Standing.NO_FIGURE: "○",
    Standing.NO_TARGET: "–",
    Standing.NOT_KNOWN: "?",
    Standing.NOT_YET: "»",
    Standing.ENDED: "†",
}
CHANGES: Mapping[Change, Text] = {
    Change.NEW: Text("mới", "new"),
    Change.DROPPED: Text("không còn", "dropped"),
    Change.RAISED: Text("nâng", "raised"),
    Change.LOWERED: Text("hạ", "lowered"),
    Change.SOONER: Text("sớm hơn", "brought forward"),
    Change.POSTPONED: Text("lùi hạn", "postponed"),
    Change.KEPT: Text("giữ nguyên", "kept"),
    Change.OTHER: Text("không so được", "not comparable"),
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
QUALIFIERS: Mapping[str, Text] = {
    "excluding": Text("phần loại trừ", "exclusions"),
    "counting": Text("đối tượng được tính", "who is counted"),
    "condition": Text("điều kiện", "condition"),
    "hedge": Text("mức cam kết (“phấn đấu”)", "firmness (“strives for”)"),
    "average": Text("cách tính bình quân", "averaging"),
    "approximate": Text("độ chính xác của con số", "precision"),
}
