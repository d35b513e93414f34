"""The words of the pages, in both languages; the words of results are in `labels`, `phrases` and `verdict_text`."""

from collections.abc import Mapping

from cchc_cli.domain.enums import Reason
from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "title": LocalizedText("Mục tiêu cải cách hành chính", "Administrative-reform targets"),
    "subtitle": LocalizedText(
        "Đối chiếu mức đề ra của các kế hoạch với mức sàn của cấp trên",
        "What the plans set, held against the floor that the plans above set",
    ),
    "language": LocalizedText("Ngôn ngữ", "Language"),
    "skip": LocalizedText("Đến nội dung chính", "Skip to the content"),
    "contents": LocalizedText("Mục lục", "Contents"),
    "overview": LocalizedText("Tổng quan", "Overview"),
    "matrix": LocalizedText("Bảng đối chiếu", "Matrix"),
    "below": LocalizedText("Thấp hơn mức sàn", "Below the floor"),
    "plans": LocalizedText("Kế hoạch", "Plans"),
    "superiors": LocalizedText("Văn bản cấp trên", "Superior documents"),
    "codebook": LocalizedText("Danh mục chỉ tiêu", "Codebook"),
    "reading": LocalizedText("Cách đọc", "How to read it"),
    "uncompared": LocalizedText("Không so được, vì sao", "What cannot be compared, and why"),
    "provinces": LocalizedText("Tỉnh, thành phố", "Provinces"),
    # overview
    "n-plans": LocalizedText("kế hoạch nhập đủ mục tiêu", "plans with every target"),
    "n-superiors": LocalizedText("văn bản mới biết một phần", "documents known in part"),
    "n-targets": LocalizedText("mục tiêu", "targets"),
    "n-indicators": LocalizedText("chỉ tiêu trong danh mục", "indicators in the catalogue"),
    "results": LocalizedText("Kết quả đối chiếu", "Results"),
    "results-note": LocalizedText(
        "Mỗi mục tiêu của kế hoạch nhập đủ được đối chiếu một lần cho từng mốc thời gian. “Chưa có mức sàn” không có "
        "nghĩa là đạt.",
        "Each target of a plan with every target is held against its floor once for every deadline. “No floor” is "
        "not a pass.",
    ),
    "coverage": LocalizedText("Phạm vi dữ liệu", "Coverage"),
    "coverage-note": LocalizedText(
        "Xếp theo vần chữ cái của địa phương, không phải theo mức độ. Ô của từng lĩnh vực là số mục tiêu.",
        "In alphabetical order of the localities, not of merit. The cells of the areas count targets.",
    ),
    "coverage-full": LocalizedText("đủ mục tiêu", "every target"),
    "coverage-partial": LocalizedText("một phần", "in part"),
    "in-order": LocalizedText("Xếp theo vần chữ cái, không phải theo mức độ.", "In alphabetical order, not of merit."),
    "plan": LocalizedText("Kế hoạch", "Plan"),
    "locality": LocalizedText("Địa phương", "Locality"),
    "province": LocalizedText("Tỉnh, thành phố", "Province"),
    "level": LocalizedText("Cấp", "Level"),
    "period": LocalizedText("Thời kỳ", "Period"),
    "targets": LocalizedText("Mục tiêu", "Targets"),
    "with-figure": LocalizedText("Có con số", "With a figure"),
    "judged": LocalizedText("Có mức sàn để so", "Held against a floor"),
    "evidence": LocalizedText("Nguồn", "Evidence"),
    "document": LocalizedText("Văn bản", "Document"),
    "none": LocalizedText("không có", "none"),
    # matrix
    "matrix-note": LocalizedText(
        "Dòng là chỉ tiêu, cột là kế hoạch. Mỗi ô dẫn đến mục tiêu, chỗ trong văn bản và mức sàn của nó.",
        "Rows are indicators, columns are plans. Every cell leads to the target, its place and its floor.",
    ),
    "too-wide": LocalizedText(
        "Bảng có quá nhiều cột để in trên giấy. Hãy lọc còn ít địa phương rồi in lại; mức đề ra của từng kế hoạch nằm "
        "ở phần riêng của kế hoạch đó.",
        "The matrix has too many columns for paper. Filter it down to a few localities and print again; what each plan "
        "sets stands in the section of that plan.",
    ),
    "filter": LocalizedText("Lọc bảng", "Filter the matrix"),
    "area": LocalizedText("Lĩnh vực", "Area"),
    "year": LocalizedText("Áp dụng trong năm", "In force in"),
    "status": LocalizedText("Kết quả", "Result"),
    "find": LocalizedText("Tìm chỉ tiêu, địa phương", "Find an indicator or a locality"),
    "all": LocalizedText("Tất cả", "All"),
    "clear": LocalizedText("Bỏ lọc", "Clear"),
    "shown-rows": LocalizedText("hàng", "rows"),
    "shown-columns": LocalizedText("cột", "columns"),
    "nothing-found": LocalizedText("Không có hàng nào khớp với bộ lọc.", "No row matches the filter."),
    "sorted-by": LocalizedText("sắp theo cột này", "sort by this column"),
    "indicator": LocalizedText("Chỉ tiêu", "Indicator"),
    "no-target": LocalizedText("không có mục tiêu", "no target"),
    "not-known": LocalizedText("chưa biết", "not known"),
    "no-figure": LocalizedText("không có con số", "no figure"),
    "delegated": LocalizedText("theo cấp trên giao", "assigned from above"),
    "scoped": LocalizedText("phạm vi khác", "another scope"),
    "akin": LocalizedText("chỉ tiêu gần nghĩa", "near relative"),
    "means-no-target": LocalizedText(
        "kế hoạch nhập đủ mục tiêu, không nêu chỉ tiêu này",
        "every target of the plan is here; it does not set this one",
    ),
    "means-not-known": LocalizedText(
        "mới biết một phần văn bản; có thể có mà dữ liệu chưa có", "the document is known in part; it may set one"
    ),
    "means-scoped": LocalizedText(
        "kế hoạch nêu chỉ tiêu này cho cấp, lĩnh vực hoặc nhóm khác",
        "the plan sets it for another level, field or group",
    ),
    "means-akin": LocalizedText(
        "kế hoạch nêu một chỉ tiêu gần nghĩa, đo thứ khác", "the plan sets a near relative that measures something else"
    ),
    "not-yet": LocalizedText("chưa đến mốc đầu", "not yet"),
    "ended": LocalizedText("đã hết kỳ", "ended"),
    "legend": LocalizedText("Ký hiệu", "Signs"),
    # below
    "below-note": LocalizedText(
        "Mỗi mục nêu hai con số, hai văn bản và nguồn. Đây là so sánh hai văn bản trên giấy, không phải đánh giá kết "
        "quả thực hiện.",
        "Each entry gives both figures, both documents and their evidence. Two documents on paper are compared; what "
        "was achieved is not judged.",
    ),
    "below-none": LocalizedText(
        "Không có mục tiêu nào thấp hơn mức sàn đã biết.", "No target lies below a floor that is known."
    ),
    "plan-says": LocalizedText("Kế hoạch đề ra", "The plan sets"),
    "superior-says": LocalizedText("Cấp trên yêu cầu", "The superior asks"),
    "result": LocalizedText("Kết quả", "Result"),
    # plan
    "target": LocalizedText("Mức đề ra", "Target"),
    "floor": LocalizedText("Mức sàn", "Floor"),
    "source": LocalizedText("Chỗ trong văn bản", "Place"),
    "based-on": LocalizedText("Căn cứ", "Based on"),
    "floor-clause": LocalizedText(
        "Chỉ tiêu của cấp dưới không được thấp hơn văn bản này", "Subordinate targets may not be lower than these"
    ),
    "usual-floor": LocalizedText("Mức sàn, trừ chỗ ghi khác, theo", "Floors, unless another is named, are of"),
    "outlook": LocalizedText("Định hướng đến năm", "Orientation to"),
    "note": LocalizedText("Ghi chú", "Note"),
    "notes": LocalizedText("Ghi chú", "Notes"),
    "restates": LocalizedText("nhắc lại ở", "said again at"),
    "contradicts": LocalizedText("trái với", "contradicts"),
    "reported": LocalizedText(
        "Con số theo nguồn công khai, chưa đối chiếu với văn bản gốc; địa chỉ ở từng mục tiêu.",
        "Figures as reported by public sources, not read in the signed document; each target has the addresses.",
    ),
    "marked": LocalizedText("Mức sàn có dấu", "Floors marked"),
    "no-number": LocalizedText("không có số", "without number"),
    "no-date": LocalizedText("không có ngày", "without date"),
    "address": LocalizedText("Địa chỉ", "Addresses"),
    # codebook
    "counts": LocalizedText("Đo", "Measures"),
    "out-of": LocalizedText("Tính trên", "Out of"),
    "unit": LocalizedText("Đơn vị", "Unit"),
    "near": LocalizedText("Gần nghĩa, không so với nhau", "Near relatives, not compared with it"),
    "in-plans": LocalizedText("Số kế hoạch nêu", "Plans that set it"),
    "values": LocalizedText("Mức đề ra của các kế hoạch", "What the plans set"),
    "no-plan": LocalizedText("Chưa kế hoạch nào nêu chỉ tiêu này.", "No plan sets this indicator."),
    "base-needed": LocalizedText(
        "Là mức giảm hoặc tiết kiệm, so với một mốc", "A reduction or saving, measured from a base"
    ),
    "codebook-note": LocalizedText(
        "Mỗi chỉ tiêu đếm gì, trên tổng số nào, và những chỉ tiêu trông giống mà không so được với nó. Đơn vị là phần "
        "trăm, càng cao càng tốt, trừ chỗ ghi khác. Hai chỉ tiêu gần nghĩa được ghi ở một trong hai.",
        "What each indicator counts, out of what, and which look-alikes it is not compared with. The unit is percent, "
        "more is better, unless another is named. Of two near relatives one names the other.",
    ),
    "none-known": LocalizedText("chưa biết mức sàn", "no floor known"),
    "none-known-note": LocalizedText(
        "Dấu · ở cột kết quả: chưa biết mức sàn; không có nghĩa là đạt.",
        "The sign · in the results: no floor known; that is not a pass.",
    ),
    # glossary
    "glossary": LocalizedText("Từ ngữ Việt - Anh", "Glossary, Vietnamese and English"),
    "glossary-note": LocalizedText(
        "Các cụm từ lặp lại trong bảng. Khi chọn tiếng Anh, trình duyệt thay chúng bằng cột bên phải.",
        "The words that the tables repeat. With English switched on, the page's script puts the right column in "
        "their place; without scripts, look them up here.",
    ),
    # reading
    "n-concerned": LocalizedText("số chỉ tiêu", "indicators"),
    "sign": LocalizedText("Ký hiệu", "Sign"),
    "meaning": LocalizedText("Nghĩa", "Meaning"),
    "reason": LocalizedText("Lý do", "Reason"),
    "count": LocalizedText("Số lần", "Count"),
    "indicators-concerned": LocalizedText("Chỉ tiêu", "Indicators"),
    "made-by": LocalizedText("Lập bằng cchc", "Made by cchc"),
    "top": LocalizedText("Lên đầu trang", "Back to the top"),
    # site
    "search": LocalizedText("Tìm kế hoạch, địa phương, chỉ tiêu", "Find a plan, a locality or an indicator"),
    "search-none": LocalizedText("Không tìm thấy.", "Nothing found."),
    "search-hint": LocalizedText("Gõ có dấu hay không dấu đều được.", "With or without diacritics."),
    "n-provinces": LocalizedText("tỉnh, thành phố", "provinces"),
}

READING: tuple[LocalizedText, ...] = (
    LocalizedText(
        "Mức sàn là con số mà kế hoạch cấp trên đặt ra cho cùng chỉ tiêu, cùng phạm vi, trong thời kỳ có năm đến hạn "
        "của mục tiêu. Kế hoạch cấp trên tự nêu: chỉ tiêu của cấp dưới “không thấp hơn Kế hoạch này”.",
        "The floor is the figure that a superior plan sets for the same indicator and scope, in a period that holds "
        "the year the target is due. The superior plans say it themselves: subordinate targets may not be lower.",
    ),
    LocalizedText(
        "Mục tiêu không ghi năm được hiểu là đến cuối kỳ kế hoạch. Con số không có chữ “tối thiểu” được hiểu là mức "
        "tối thiểu nếu là tỷ lệ, là mức tối đa nếu là thứ hạng.",
        "A target without a year is due at the end of the plan's period. A bare figure is read as a minimum for a "
        "share, as a maximum for a rank.",
    ),
    LocalizedText(
        "Năm trước mốc đầu của một mục tiêu là “chưa đến mốc đầu”; sau kỳ kế hoạch là “đã hết kỳ”. Cả hai đều không "
        "được xếp hạng.",
        "In years before its first milestone a target is “not yet”, after the plan's period it has “ended”. Neither "
        "is ranked.",
    ),
    LocalizedText(
        "“Chưa có mức sàn” có nghĩa là chưa biết con số nào của cấp trên áp dụng cho mục tiêu đó; không phải là đạt.",
        "“No floor” means that no figure of a superior is known that bears on the target; it is not a pass.",
    ),
    LocalizedText(
        "Dấu * đánh dấu văn bản chỉ biết qua nguồn công khai, chưa đối chiếu với văn bản gốc. Khi trích dẫn, hãy dùng "
        "văn bản gốc.",
        "The sign * marks a document known from public reports only, not read as signed. Quote the signed document.",
    ),
    LocalizedText(
        "Dấu ≈ cho biết hai con số khác nhau về đối tượng được tính, phần loại trừ, điều kiện hoặc chữ “phấn đấu”; "
        "khi trích dẫn phải nêu kèm.",
        "The sign ≈ says that the two figures differ in who is counted, what is left out, a condition or a hedge; "
        "that has to be quoted with them.",
    ),
    LocalizedText(
        "Các chỉ tiêu gần nghĩa đo những thứ khác nhau nên đứng riêng, không so với nhau.",
        "Near relatives measure different things; each has its own row, and they are not compared.",
    ),
    LocalizedText(
        "So sánh ở đây là giữa hai văn bản, không nói địa phương đã làm được gì, cũng không xếp hạng địa phương.",
        "Two documents are compared here. Nothing is said of what a locality achieved, and localities are not ranked.",
    ),
)

WHY: Mapping[Reason, LocalizedText] = {
    Reason.NO_FIGURE: LocalizedText(
        "Một bên chỉ nêu cải thiện, hoàn thành, bảo đảm …; chữ không được đổi thành số.",
        "One side only says improve, complete, ensure …; words are never turned into a number.",
    ),
    Reason.DELEGATED: LocalizedText(
        "Kế hoạch lấy theo mức mà cấp trên sẽ giao.", "The plan follows the figure that its superior will assign."
    ),
    Reason.NEAR_RELATIVE: LocalizedText(
        "Cấp trên nêu một chỉ tiêu trông giống nhưng đo thứ khác.",
        "The superior asks for a look-alike that counts something else.",
    ),
    Reason.SCOPE: LocalizedText(
        "Con số của cấp trên dành cho cấp, lĩnh vực, loại cơ quan hoặc nhóm khác.",
        "The superior's figure is for another level, field, kind of body or group.",
    ),
    Reason.BASE: LocalizedText(
        "Mức giảm hoặc tiết kiệm tính từ mốc khác, hoặc văn bản không nêu mốc.",
        "A reduction or saving from another base, or from one that is not stated.",
    ),
    Reason.DUE_ELSEWHERE: LocalizedText(
        "Thời hạn do một văn bản khác định, không có trong văn bản này.",
        "The deadline is set by another document and does not stand in this one.",
    ),
    Reason.DOUBTFUL_DENOMINATOR: LocalizedText(
        "Không rõ tỷ lệ được tính trên tổng số nào.", "It is not clear out of what the share is taken."
    ),
    Reason.SUPERIORS_DISAGREE: LocalizedText(
        "Đạt mức của văn bản này nhưng không đạt mức của văn bản kia.", "It meets one superior document, not the other."
    ),
    Reason.UNREADABLE: LocalizedText(
        "Có tệp của cấp trên không đọc được; phải sửa tệp trước.",
        "A file of a superior cannot be read; it has to be mended first.",
    ),
    Reason.NONE_KNOWN: LocalizedText(
        "Chưa biết con số nào của cấp trên; có thể có mà dữ liệu chưa có.",
        "No figure of a superior is known; there may be one that the data lacks.",
    ),
    Reason.NO_LEVEL_ABOVE: LocalizedText(
        "Không có cấp nào ở trên để đối chiếu.", "There is no level above to be held against."
    ),
    Reason.OUTSIDE_PERIOD: LocalizedText(
        "Văn bản cấp trên dành cho những năm khác; con số chỉ được nêu để biết.",
        "The superior's document is for other years; its figure is only quoted.",
    ),
    Reason.APPROXIMATE: LocalizedText(
        "Nguồn chỉ nói “khoảng”; con số chỉ được nêu để biết.",
        "The source only says “about”; the figure is only quoted.",
    ),
    Reason.ABOUT_SUPERIOR: LocalizedText(
        "Con số nói về chính cấp trên, như thứ hạng của tỉnh trong cả nước.",
        "The figure is about the superior itself, such as a province's own rank.",
    ),
}

MEANINGS: Mapping[str, LocalizedText] = {
    "below": LocalizedText(
        "mức đề ra kém mốc gần nhất đã đến hạn", "worse than the latest milestone that is due by then"
    ),
    "overtaken": LocalizedText(
        "thấp hơn, nhưng văn bản cấp trên ban hành sau kế hoạch", "lower, but the superior document was issued later"
    ),
    "not-yet-due": LocalizedText(
        "mốc của cấp trên đến sau; mức đề ra chưa tới mốc gần nhất",
        "the superior's milestones come later; the nearest is not reached",
    ),
    "later": LocalizedText(
        "đạt mức sàn, nhưng một mốc trước đó không có gì đáp ứng",
        "meets it, but an earlier milestone is met by nothing",
    ),
    "meets": LocalizedText("bằng mức sàn", "equals its floor"),
    "above": LocalizedText("tốt hơn mức sàn, hoặc đạt trước hạn", "better than its floor, or reached before it is due"),
    "missing": LocalizedText(
        "cấp trên có con số trong thời kỳ này, kế hoạch không nêu",
        "the superior has a figure within the period, the plan does not mention it",
    ),
    "not-comparable": LocalizedText(
        "cấp trên có nêu, nhưng không thể đặt cạnh nhau; có lý do",
        "a superior says something of it that cannot be held against it; with the reason",
    ),
    "no-floor": LocalizedText("không có gì để đối chiếu; không phải là đạt", "nothing bears on it; not a pass"),
}
"""What a status means, by its word."""


def word(key: str) -> LocalizedText:
    """One of the words of the pages."""
    return WORDS[key]
