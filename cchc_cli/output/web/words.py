"""The words of the pages, in both languages; the words of results are in `labels`, `phrases` and `verdict_text`."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.words import Reason

WORDS: Mapping[str, Text] = {
    "title": Text("Mục tiêu cải cách hành chính", "Administrative-reform targets"),
    "subtitle": Text(
        "Đối chiếu mức đề ra của các kế hoạch với mức sàn của cấp trên",
        "What the plans set, held against the floor that the plans above set",
    ),
    "language": Text("Ngôn ngữ", "Language"),
    "skip": Text("Đến nội dung chính", "Skip to the content"),
    "contents": Text("Mục lục", "Contents"),
    "overview": Text("Tổng quan", "Overview"),
    "matrix": Text("Bảng đối chiếu", "Matrix"),
    "below": Text("Thấp hơn mức sàn", "Below the floor"),
    "plans": Text("Kế hoạch", "Plans"),
    "superiors": Text("Văn bản cấp trên", "Superior documents"),
    "codebook": Text("Danh mục chỉ tiêu", "Codebook"),
    "reading": Text("Cách đọc", "How to read it"),
    "uncompared": Text("Không so được, vì sao", "What cannot be compared, and why"),
    "provinces": Text("Tỉnh, thành phố", "Provinces"),
    # overview
    "n-plans": Text("kế hoạch nhập đủ mục tiêu", "plans with every target"),
    "n-superiors": Text("văn bản mới biết một phần", "documents known in part"),
    "n-targets": Text("mục tiêu", "targets"),
    "n-indicators": Text("chỉ tiêu trong danh mục", "indicators in the catalogue"),
    "results": Text("Kết quả đối chiếu", "Results"),
    "results-note": Text(
        "Mỗi mục tiêu của kế hoạch nhập đủ được đối chiếu một lần cho từng mốc thời gian. “Chưa có mức sàn” không có "
        "nghĩa là đạt.",
        "Each target of a plan with every target is held against its floor once for every deadline. “No floor” is "
        "not a pass.",
    ),
    "coverage": Text("Phạm vi dữ liệu", "Coverage"),
    "coverage-note": Text(
        "Xếp theo vần chữ cái của địa phương, không phải theo mức độ. Ô của từng lĩnh vực là số mục tiêu.",
        "In alphabetical order of the localities, not of merit. The cells of the areas count targets.",
    ),
    "coverage-full": Text("đủ mục tiêu", "every target"),
    "coverage-partial": Text("một phần", "in part"),
    "in-order": Text("Xếp theo vần chữ cái, không phải theo mức độ.", "In alphabetical order, not of merit."),
    "plan": Text("Kế hoạch", "Plan"),
    "locality": Text("Địa phương", "Locality"),
    "province": Text("Tỉnh, thành phố", "Province"),
    "level": Text("Cấp", "Level"),
    "period": Text("Thời kỳ", "Period"),
    "targets": Text("Mục tiêu", "Targets"),
    "with-figure": Text("Có con số", "With a figure"),
    "judged": Text("Có mức sàn để so", "Held against a floor"),
    "evidence": Text("Nguồn", "Evidence"),
    "document": Text("Văn bản", "Document"),
    "none": Text("không có", "none"),
    # matrix
    "matrix-note": Text(
        "Dòng là chỉ tiêu, cột là kế hoạch. Mỗi ô dẫn đến mục tiêu, chỗ trong văn bản và mức sàn của nó.",
        "Rows are indicators, columns are plans. Every cell leads to the target, its place and its floor.",
    ),
    "too-wide": Text(
        "Bảng có quá nhiều cột để in trên giấy. Hãy lọc còn ít địa phương rồi in lại; mức đề ra của từng kế hoạch nằm "
        "ở phần riêng của kế hoạch đó.",
        "The matrix has too many columns for paper. Filter it down to a few localities and print again; what each plan "
        "sets stands in the section of that plan.",
    ),
    "filter": Text("Lọc bảng", "Filter the matrix"),
    "area": Text("Lĩnh vực", "Area"),
    "year": Text("Áp dụng trong năm", "In force in"),
    "status": Text("Kết quả", "Result"),
    "find": Text("Tìm chỉ tiêu, địa phương", "Find an indicator or a locality"),
    "all": Text("Tất cả", "All"),
    "clear": Text("Bỏ lọc", "Clear"),
    "shown-rows": Text("hàng", "rows"),
    "shown-columns": Text("cột", "columns"),
    "nothing-found": Text("Không có hàng nào khớp với bộ lọc.", "No row matches the filter."),
    "sorted-by": Text("sắp theo cột này", "sort by this column"),
    "indicator": Text("Chỉ tiêu", "Indicator"),
    "no-target": Text("không có mục tiêu", "no target"),
    "not-known": Text("chưa biết", "not known"),
    "no-figure": Text("không có con số", "no figure"),
    "delegated": Text("theo cấp trên giao", "assigned from above"),
    "scoped": Text("phạm vi khác", "another scope"),
    "akin": Text("chỉ tiêu gần nghĩa", "near relative"),
    "means-no-target": Text(
        "kế hoạch nhập đủ mục tiêu, không nêu chỉ tiêu này",
        "every target of the plan is here; it does not set this one",
    ),
    "means-not-known": Text(
        "mới biết một phần văn bản; có thể có mà dữ liệu chưa có", "the document is known in part; it may set one"
    ),
    "means-scoped": Text(
        "kế hoạch nêu chỉ tiêu này cho cấp, lĩnh vực hoặc nhóm khác",
        "the plan sets it for another level, field or group",
    ),
    "means-akin": Text(
        "kế hoạch nêu một chỉ tiêu gần nghĩa, đo thứ khác", "the plan sets a near relative that measures something else"
    ),
    "not-yet": Text("chưa đến mốc đầu", "not yet"),
    "ended": Text("đã hết kỳ", "ended"),
    "legend": Text("Ký hiệu", "Signs"),
    # below
    "below-note": Text(
        "Mỗi mục nêu hai con số, hai văn bản và nguồn. Đây là so sánh hai văn bản trên giấy, không phải đánh giá kết "
        "quả thực hiện.",
        "Each entry gives both figures, both documents and their evidence. Two documents on paper are compared; what "
        "was achieved is not judged.",
    ),
    "below-none": Text(
        "Không có mục tiêu nào thấp hơn mức sàn đã biết.", "No target lies below a floor that is known."
    ),
    "plan-says": Text("Kế hoạch đề ra", "The plan sets"),
    "superior-says": Text("Cấp trên yêu cầu", "The superior asks"),
    "result": Text("Kết quả", "Result"),
    # plan
    "target": Text("Mức đề ra", "Target"),
    "floor": Text("Mức sàn", "Floor"),
    "source": Text("Chỗ trong văn bản", "Place"),
    "based-on": Text("Căn cứ", "Based on"),
    "floor-clause": Text(
        "Chỉ tiêu của cấp dưới không được thấp hơn văn bản này", "Subordinate targets may not be lower than these"
    ),
    "usual-floor": Text("Mức sàn, trừ chỗ ghi khác, theo", "Floors, unless another is named, are of"),
    "outlook": Text("Định hướng đến năm", "Orientation to"),
    "note": Text("Ghi chú", "Note"),
    "notes": Text("Ghi chú", "Notes"),
    "restates": Text("nhắc lại ở", "said again at"),
    "contradicts": Text("trái với", "contradicts"),
    "reported": Text(
        "Con số theo nguồn công khai, chưa đối chiếu với văn bản gốc; địa chỉ ở từng mục tiêu.",
        "Figures as reported by public sources, not read in the signed document; each target has the addresses.",
    ),
    "marked": Text("Mức sàn có dấu", "Floors marked"),
    "no-number": Text("không có số", "without number"),
    "no-date": Text("không có ngày", "without date"),
    "address": Text("Địa chỉ", "Addresses"),
    # codebook
    "counts": Text("Đo", "Measures"),
    "out-of": Text("Tính trên", "Out of"),
    "unit": Text("Đơn vị", "Unit"),
    "near": Text("Gần nghĩa, không so với nhau", "Near relatives, not compared with it"),
    "in-plans": Text("Số kế hoạch nêu", "Plans that set it"),
    "values": Text("Mức đề ra của các kế hoạch", "What the plans set"),
    "no-plan": Text("Chưa kế hoạch nào nêu chỉ tiêu này.", "No plan sets this indicator."),
    "base-needed": Text("Là mức giảm hoặc tiết kiệm, so với một mốc", "A reduction or saving, measured from a base"),
    "codebook-note": Text(
        "Mỗi chỉ tiêu đếm gì, trên tổng số nào, và những chỉ tiêu trông giống mà không so được với nó. Đơn vị là phần "
        "trăm, càng cao càng tốt, trừ chỗ ghi khác. Hai chỉ tiêu gần nghĩa được ghi ở một trong hai.",
        "What each indicator counts, out of what, and which look-alikes it is not compared with. The unit is percent, "
        "more is better, unless another is named. Of two near relatives one names the other.",
    ),
    "none-known": Text("chưa biết mức sàn", "no floor known"),
    "none-known-note": Text(
        "Dấu · ở cột kết quả: chưa biết mức sàn; không có nghĩa là đạt.",
        "The sign · in the results: no floor known; that is not a pass.",
    ),
    # glossary
    "glossary": Text("Từ ngữ Việt - Anh", "Glossary, Vietnamese and English"),
    "glossary-note": Text(
        "Các cụm từ lặp lại trong bảng. Khi chọn tiếng Anh, trình duyệt thay chúng bằng cột bên phải.",
        "The words that the tables repeat. With English switched on, the page's script puts the right column in "
        "their place; without scripts, look them up here.",
    ),
    # reading
    "n-concerned": Text("số chỉ tiêu", "indicators"),
    "sign": Text("Ký hiệu", "Sign"),
    "meaning": Text("Nghĩa", "Meaning"),
    "reason": Text("Lý do", "Reason"),
    "count": Text("Số lần", "Count"),
    "indicators-concerned": Text("Chỉ tiêu", "Indicators"),
    "made-by": Text("Lập bằng cchc", "Made by cchc"),
    "top": Text("Lên đầu trang", "Back to the top"),
    # site
    "search": Text("Tìm kế hoạch, địa phương, chỉ tiêu", "Find a plan, a locality or an indicator"),
    "search-none": Text("Không tìm thấy.", "Nothing found."),
    "search-hint": Text("Gõ có dấu hay không dấu đều được.", "With or without diacritics."),
    "n-provinces": Text("tỉnh, thành phố", "provinces"),
}

READING: tuple[Text, ...] = (
    Text(
        "Mức sàn là con số mà kế hoạch cấp trên đặt ra cho cùng chỉ tiêu, cùng phạm vi, trong thời kỳ có năm đến hạn "
        "của mục tiêu. Kế hoạch cấp trên tự nêu: chỉ tiêu của cấp dưới “không thấp hơn Kế hoạch này”.",
        "The floor is the figure that a superior plan sets for the same indicator and scope, in a period that holds "
        "the year the target is due. The superior plans say it themselves: subordinate targets may not be lower.",
    ),
    Text(
        "Mục tiêu không ghi năm được hiểu là đến cuối kỳ kế hoạch. Con số không có chữ “tối thiểu” được hiểu là mức "
        "tối thiểu nếu là tỷ lệ, là mức tối đa nếu là thứ hạng.",
        "A target without a year is due at the end of the plan's period. A bare figure is read as a minimum for a "
        "share, as a maximum for a rank.",
    ),
    Text(
        "Năm trước mốc đầu của một mục tiêu là “chưa đến mốc đầu”; sau kỳ kế hoạch là “đã hết kỳ”. Cả hai đều không "
        "được xếp hạng.",
        "In years before its first milestone a target is “not yet”, after the plan's period it has “ended”. Neither "
        "is ranked.",
    ),
    Text(
        "“Chưa có mức sàn” có nghĩa là chưa biết con số nào của cấp trên áp dụng cho mục tiêu đó; không phải là đạt.",
        "“No floor” means that no figure of a superior is known that bears on the target; it is not a pass.",
    ),
    Text(
        "Dấu * đánh dấu văn bản chỉ biết qua nguồn công khai, chưa đối chiếu với văn bản gốc. Khi trích dẫn, hãy dùng "
        "văn bản gốc.",
        "The sign * marks a document known from public reports only, not read as signed. Quote the signed document.",
    ),
    Text(
        "Dấu ≈ cho biết hai con số khác nhau về đối tượng được tính, phần loại trừ, điều kiện hoặc chữ “phấn đấu”; "
        "khi trích dẫn phải nêu kèm.",
        "The sign ≈ says that the two figures differ in who is counted, what is left out, a condition or a hedge; "
        "that has to be quoted with them.",
    ),
    Text(
        "Các chỉ tiêu gần nghĩa đo những thứ khác nhau nên đứng riêng, không so với nhau.",
        "Near relatives measure different things; each has its own row, and they are not compared.",
    ),
    Text(
        "So sánh ở đây là giữa hai văn bản, không nói địa phương đã làm được gì, cũng không xếp hạng địa phương.",
        "Two documents are compared here. Nothing is said of what a locality achieved, and localities are not ranked.",
    ),
)

WHY: Mapping[Reason, Text] = {
    Reason.NO_FIGURE: Text(
        "Một bên chỉ nêu cải thiện, hoàn thành, bảo đảm …; chữ không được đổi thành số.",
        "One side only says improve, complete, ensure …; words are never turned into a number.",
    ),
    Reason.DELEGATED: Text(
        "Kế hoạch lấy theo mức mà cấp trên sẽ giao.", "The plan follows the figure that its superior will assign."
    ),
    Reason.NEAR_RELATIVE: Text(
        "Cấp trên nêu một chỉ tiêu trông giống nhưng đo thứ khác.",
        "The superior asks for a look-alike that counts something else.",
    ),
    Reason.SCOPE: Text(
        "Con số của cấp trên dành cho cấp, lĩnh vực, loại cơ quan hoặc nhóm khác.",
        "The superior's figure is for another level, field, kind of body or group.",
    ),
    Reason.BASE: Text(
        "Mức giảm hoặc tiết kiệm tính từ mốc khác, hoặc văn bản không nêu mốc.",
        "A reduction or saving from another base, or from one that is not stated.",
    ),
    Reason.DUE_ELSEWHERE: Text(
        "Thời hạn do một văn bản khác định, không có trong văn bản này.",
        "The deadline is set by another document and does not stand in this one.",
    ),
    Reason.DOUBTFUL_DENOMINATOR: Text(
        "Không rõ tỷ lệ được tính trên tổng số nào.", "It is not clear out of what the share is taken."
    ),
    Reason.SUPERIORS_DISAGREE: Text(
        "Đạt mức của văn bản này nhưng không đạt mức của văn bản kia.", "It meets one superior document, not the other."
    ),
    Reason.UNREADABLE: Text(
        "Có tệp của cấp trên không đọc được; phải sửa tệp trước.",
        "A file of a superior cannot be read; it has to be mended first.",
    ),
    Reason.NONE_KNOWN: Text(
        "Chưa biết con số nào của cấp trên; có thể có mà dữ liệu chưa có.",
        "No figure of a superior is known; there may be one that the data lacks.",
    ),
    Reason.NO_LEVEL_ABOVE: Text("Không có cấp nào ở trên để đối chiếu.", "There is no level above to be held against."),
    Reason.OUTSIDE_PERIOD: Text(
        "Văn bản cấp trên dành cho những năm khác; con số chỉ được nêu để biết.",
        "The superior's document is for other years; its figure is only quoted.",
    ),
    Reason.APPROXIMATE: Text(
        "Nguồn chỉ nói “khoảng”; con số chỉ được nêu để biết.",
        "The source only says “about”; the figure is only quoted.",
    ),
    Reason.ABOUT_SUPERIOR: Text(
        "Con số nói về chính cấp trên, như thứ hạng của tỉnh trong cả nước.",
        "The figure is about the superior itself, such as a province's own rank.",
    ),
}

MEANINGS: Mapping[str, Text] = {
    "below": Text("mức đề ra kém mốc gần nhất đã đến hạn", "worse than the latest milestone that is due by then"),
    "overtaken": Text(
        "thấp hơn, nhưng văn bản cấp trên ban hành sau kế hoạch", "lower, but the superior document was issued later"
    ),
    "not-yet-due": Text(
        "mốc của cấp trên đến sau; mức đề ra chưa tới mốc gần nhất",
        "the superior's milestones come later; the nearest is not reached",
    ),
    "later": Text(
        "đạt mức sàn, nhưng một mốc trước đó không có gì đáp ứng",
        "meets it, but an earlier milestone is met by nothing",
    ),
    "meets": Text("bằng mức sàn", "equals its floor"),
    "above": Text("tốt hơn mức sàn, hoặc đạt trước hạn", "better than its floor, or reached before it is due"),
    "missing": Text(
        "cấp trên có con số trong thời kỳ này, kế hoạch không nêu",
        "the superior has a figure within the period, the plan does not mention it",
    ),
    "not-comparable": Text(
        "cấp trên có nêu, nhưng không thể đặt cạnh nhau; có lý do",
        "a superior says something of it that cannot be held against it; with the reason",
    ),
    "no-floor": Text("không có gì để đối chiếu; không phải là đạt", "nothing bears on it; not a pass"),
}
"""What a status means, by its word."""


def word(key: str) -> Text:
    """One of the words of the pages."""
    return WORDS[key]
