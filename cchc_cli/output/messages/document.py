"""What is said of one plan: its targets, years, sources and the documents it names."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "aim-against-indicator": LocalizedText(
        "mục đích là `{aim}`, nhưng `{indicator}` {why}; kiểm tra lại mục đích và chỉ tiêu",
        "the aim is `{aim}`, but `{indicator}` {why}; check aim and indicator",
    ),
    "aim-against-indicator.state": LocalizedText(
        "chỉ có đã làm hoặc chưa làm, không có tăng giảm", "is done or not, and neither rises nor falls"
    ),
    "aim-against-indicator.measured": LocalizedText(
        "được đo bằng con số ({unit}), không phải là có hay không", "is a figure ({unit}), not something to have"
    ),
    "aim-against-indicator.more": LocalizedText("có con số càng lớn càng tốt", "is better the more there is"),
    "aim-against-indicator.less": LocalizedText("có con số càng nhỏ càng tốt", "is better the less there is"),
    "contradiction": LocalizedText(
        "`{indicator}` ghi {value}, trong khi dòng {line} ghi {other} cho cùng năm; sửa một trong hai, bổ sung `scope` "
        "hoặc `due` còn thiếu, hoặc thêm `contradicts` vào cả hai nếu chính văn bản mâu thuẫn",
        "{value} for `{indicator}`, line {line} says {other} for the same year; correct one, add the `scope` or `due` "
        "that is missing, or add `contradicts` to both where the document contradicts itself",
    ),
    "date-against-number": LocalizedText(
        "{number} không thể có ngày ban hành {issued}; sửa một trong hai, hoặc nêu số hiệu này trong `notes` nếu bản "
        "in sai",
        "{number} cannot be of {issued}; correct one, or name the number in `notes` where the print is wrong",
    ),
    "date-against-number.cited": LocalizedText(
        "{number} không thể có ngày ban hành {issued}; sửa một trong hai, hoặc thêm `note` nếu bản in sai",
        "{number} cannot be of {issued}; correct one, or add a `note` where the print is wrong",
    ),
    "due-outside-period": LocalizedText(
        "năm {year} nằm ngoài thời kỳ {period}; kiểm tra lại cả hai",
        "{year} lies outside the period {period}; check both",
    ),
    "due-outside-period.stated": LocalizedText(
        "năm {year} nằm ngoài thời kỳ {period}; kiểm tra lại cả hai; nếu văn bản ghi đúng như vậy thì `stated` phải có "
        "năm này",
        "{year} lies outside the period {period}; check both; where the document does say so, `stated` has to show "
        "the year",
    ),
    "due-outside-period.many": LocalizedText(
        "{count} trong {all} năm đến hạn nằm ngoài thời kỳ {period}; kiểm tra lại thời kỳ",
        "{count} of {all} due years lie outside the period {period}; check the period",
    ),
    "period.there": LocalizedText("thời kỳ là {period}", "the period is {period}"),
    "duplicate-target": LocalizedText(
        "`{indicator}` ghi lần thứ hai, lần đầu ở dòng {line}; xóa một",
        "`{indicator}` stands here a second time, first in line {line}; delete one",
    ),
    "duplicate-target.phrase": LocalizedText(
        "`{indicator}` có cùng phạm vi, cùng năm với dòng {line}, nhưng ở đó `stated` ghi `{phrase}`; xem có mục nào "
        "thiếu `scope` hoặc `due` không; chỉ xóa một nếu là cùng một câu",
        "`{indicator}` has the same scope and year as line {line}, where `stated` is `{phrase}`; "
        "is a `scope` or `due` missing in one? delete one only if it is the same sentence",
    ),
    "duplicate-target.placed": LocalizedText(
        "`{indicator}` có cùng phạm vi, cùng năm với dòng {line} (lấy từ {place}); xem có mục nào thiếu `scope` hoặc "
        "`due` không; nếu văn bản nêu hai lần thì thêm `restates` vào cả hai; chỉ xóa một nếu là cùng một câu",
        "`{indicator}` has the same scope and year as line {line} (of {place}); is a `scope` or `due` missing in one? "
        "where the document says it twice, add `restates` to both; delete one only if it is the same sentence",
    ),
    "falling-milestones": LocalizedText(
        "{later} cho năm {later_year} kém hơn {earlier} cho năm {earlier_year}; kiểm tra lại con số và năm",
        "{later} for {later_year} asks for less than {earlier} for {earlier_year}; check both figures and years",
    ),
    "file-name": LocalizedText(
        "tệp có tên `{name}`, trong khi kế hoạch của {locality} phải có tên `{place}` hoặc `{place}-<năm>`; sửa "
        "`locality`, hoặc đổi tên tệp",
        "the file is called `{name}`, a plan of {locality} is `{place}` or `{place}-<year>`; correct `locality`, or "
        "rename the file",
    ),
    "file-name.numbered": LocalizedText(
        "tệp có tên `{name}`, nhưng theo địa phương, số hiệu và năm phải là `{wanted}`; sửa chỗ này, hoặc đổi tên tệp",
        "the file is called `{name}`, by locality, number and year it is `{wanted}`; correct this, or rename the file",
    ),
    "file-name.of-year": LocalizedText(
        "tệp có tên `{name}`, trong khi văn bản không có số hiệu thì tên là `{place}-<chữ>-{year}`; sửa chỗ này, hoặc "
        "đổi tên tệp",
        "the file is called `{name}`, without number it is `{place}-<words>-{year}`; correct this, or rename the file",
    ),
    "file-name.undated": LocalizedText(
        "tệp có tên `{name}`, trong khi văn bản không có số hiệu thì tên là `{place}-<chữ>-<năm>`; sửa chỗ này, hoặc "
        "đổi tên tệp",
        "the file is called `{name}`, without number it is `{place}-<words>-<year>`; correct this, or rename the file",
    ),
    "issued-after-period": LocalizedText(
        "kế hoạch ghi ngày ban hành {issued}, sau thời kỳ {period}; sửa một trong hai",
        "the plan is dated {issued}, after its period {period}; correct one of the two",
    ),
    "issuer-locality": LocalizedText(
        "`{issuer}` không khớp với địa phương `{locality}` ({name}); sửa một trong hai",
        "`{issuer}` does not fit the locality `{locality}` ({name}); correct one of the two",
    ),
    "issuer-locality.there": LocalizedText("ở đây ghi {locality}", "says {locality}"),
    "later-basis": LocalizedText(
        "{number} có ngày ban hành {issued}, sau kế hoạch này ({own}); sửa một trong hai, hoặc thêm `note` nếu bản "
        "in sai",
        "{number} is of {issued}, the plan itself of {own}; correct one, or add a `note` where the print is wrong",
    ),
    "later-basis.unnumbered": LocalizedText("văn bản được nêu ở đây", "the document named here"),
    "level-above": LocalizedText(
        "kế hoạch {own} không đề ra con số cho {level}; kiểm tra lại cấp",
        "a {own} plan sets no figure for the {level}; check the level",
    ),
    "level-above.delegated": LocalizedText(
        "kế hoạch {own} theo mức do cấp trên giao, không theo mức của {level}; kiểm tra lại cấp",
        "a {own} plan follows a figure from above, not one of the {level}; check the level",
    ),
    "missing-base": LocalizedText(
        "`{indicator}` là chỉ tiêu giảm hoặc tiết kiệm: thêm `base` (một năm, một giai đoạn, hoặc `unknown`)",
        "`{indicator}` is a reduction or saving: add `base` (a year, a span, or `unknown`)",
    ),
    "missing-source": LocalizedText(
        "kế hoạch ghi là đã đọc văn bản (`evidence: primary`): ghi đủ `section`, `paragraph` và `stated`",
        "the document was read (`evidence: primary`): give `section`, `paragraph` and `stated`",
    ),
    "missing-source.address": LocalizedText(
        "kế hoạch ghi là theo nguồn khác (`evidence: secondary`): ghi `addresses`",
        "the figure is reported (`evidence: secondary`): give the `addresses`",
    ),
    "missing-source.everywhere": LocalizedText(
        "`evidence: primary` cần có `section`, `paragraph` và `stated`, nhưng không mục tiêu nào ghi đủ; viết "
        "`evidence: secondary`, hoặc ghi đủ cho từng nguồn",
        "`evidence: primary` needs `section`, `paragraph` and `stated`, and no target has them all; write "
        "`evidence: secondary`, or give every source its own",
    ),
    "missing-source.no-address": LocalizedText(
        "`evidence: secondary` cần có `addresses`, nhưng không mục tiêu nào có; viết `evidence: primary`, hoặc ghi "
        "cho từng nguồn",
        "`evidence: secondary` needs `addresses`, and no target has any; write `evidence: primary`, or give every "
        "source its own",
    ),
    "null-in-title": LocalizedText(
        "tên văn bản bắt đầu bằng `null`; viết ` # ` trước lời chú thích phía sau",
        "the title begins with `null`; write ` # ` before the comment after it",
    ),
    "one-sided-reference": LocalizedText(
        "không có mục tiêu `{indicator}` nào lấy từ {place}; sửa chỗ này, hoặc bổ sung mục tiêu đó",
        "no target of `{indicator}` has the source {place}; correct the place, or add that target",
    ),
    "one-sided-reference.back": LocalizedText(
        "mục tiêu ở {place} (dòng {line}) không dẫn ngược lại đây; thêm `{key}` ở đó, hoặc sửa chỗ này",
        "the target at {place} (line {line}) does not point back; add `{key}` there, or correct the place",
    ),
    "one-sided-reference.differs": LocalizedText(
        "mục này ghi {value}, còn {place} (dòng {line}) ghi {other}; sửa một trong hai, hoặc viết `contradicts` ở cả "
        "hai thay cho `restates`",
        "this says {value}, {place} (line {line}) says {other}; correct one, or write `contradicts` for `restates` in "
        "both",
    ),
    "one-sided-reference.agrees": LocalizedText(
        "mục này ghi {value}, {place} (dòng {line}) cũng vậy; sửa một trong hai, hoặc viết `restates` ở cả hai thay "
        "cho `contradicts`",
        "this says {value}, as does {place} (line {line}); correct one, or write `restates` for `contradicts` in both",
    ),
    "one-sided-reference.no-figure": LocalizedText("nội dung không có con số nhất định", "no single figure"),
    "operator-against-direction.more": LocalizedText(
        "`{operator}` không hợp với `{indicator}`, con số càng lớn càng tốt; kiểm tra lại cách so sánh, hoặc chỉ tiêu",
        "`{operator}` for `{indicator}`, of which more is better; check the operator, or the indicator",
    ),
    "operator-against-direction.less": LocalizedText(
        "`{operator}` không hợp với `{indicator}`, con số càng nhỏ càng tốt; kiểm tra lại cách so sánh, hoặc chỉ tiêu",
        "`{operator}` for `{indicator}`, of which less is better; check the operator, or the indicator",
    ),
    "period-against-title": LocalizedText(
        "thời kỳ ghi {year}, tên văn bản nêu {years}; đối chiếu lại với văn bản",
        "the period says {year}, the title names {years}; look into the document",
    ),
    "stated-level": LocalizedText(
        "`stated` ghi cấp {word}: `scope` cần có `level: {level}`; đối chiếu lại với văn bản",
        "`stated` says `cấp {word}`: the scope needs `level: {level}`; look into the document",
    ),
    "stated-operator": LocalizedText(
        "mục tiêu này ghi `{operator}`, còn `stated` được hiểu là `{said}`; đối chiếu lại với văn bản",
        "the entry says `{operator}`, `stated` reads as `{said}`; look into the document",
    ),
    "stated-qualifier": LocalizedText(
        "`stated` có chữ `{words}`: thêm `{qualifier}` vào `qualifiers`",
        "`stated` says `{words}`: add `{qualifier}` to the `qualifiers`",
    ),
    "stated-shape.gaps": LocalizedText(
        "`stated` có hơn một dấu …; trích một đoạn ngắn hơn", "more than one … in `stated`; quote a shorter piece"
    ),
    "stated-shape.gap": LocalizedText(
        "viết chỗ lược bớt là ` … `, có dấu cách ở hai bên, trước và sau đều có chữ",
        "write the gap as ` … `, with a space on both sides and words around it",
    ),
    "stated-shape.dots": LocalizedText(
        "viết chỗ lược bớt bằng một ký tự, ` … `", "write the gap as one character, ` … `"
    ),
    "stated-shape.ends": LocalizedText(
        "`stated` có dấu cách ở đầu hoặc ở cuối; xóa đi", "`stated` has a space at an end; delete it"
    ),
    "stated-shape.row": LocalizedText(
        "trong `stated` có hơn một dấu cách sau `{near}`; chỉ để một",
        "more than one space in `stated`, after `{near}`; write one",
    ),
    "stated-shape.space": LocalizedText(
        "trong `stated`, dấu cách sau `{near}` không phải là dấu cách thường; gõ lại",
        "the space after `{near}` in `stated` is no plain one; type it again",
    ),
    "stated-value": LocalizedText(
        "mục tiêu này ghi {value}, còn `stated` ghi {found:and}; đối chiếu lại với văn bản",
        "the entry says {value}, `stated` says {found}; look into the document",
    ),
    "stated-value.none": LocalizedText(
        "mục tiêu này ghi {value}, còn `stated` không có con số; đối chiếu lại với văn bản",
        "the entry says {value}, `stated` says no number; look into the document",
    ),
    "stated-year": LocalizedText(
        "`stated` ghi năm {year}: thêm năm này vào `due` hoặc `base`; đối chiếu lại với văn bản",
        "`stated` says `năm {year}`: add the year as `due` or `base`; look into the document",
    ),
    "unknown-deadline-document.meant": LocalizedText(
        "`{number}` không có trong `based_on` hay `cites`; có phải là `{meant}`?",
        "`{number}` is not among `based_on` and `cites`; did you mean `{meant}`?",
    ),
    "unknown-deadline-document": LocalizedText(
        "`{number}` không có trong `based_on` hay `cites`; bổ sung vào `cites` kèm ngày ban hành, hoặc sửa số hiệu",
        "`{number}` is not among `based_on` and `cites`; add it to `cites`, with its date, or correct the number",
    ),
    "value-out-of-range.percent": LocalizedText(
        "{value}% vượt quá 100%; kiểm tra lại con số, hoặc chỉ tiêu",
        "{value}% is more than 100%; check the figure, or the indicator",
    ),
    "value-out-of-range.rank": LocalizedText(
        "{value} không phải là thứ hạng; thứ hạng là số nguyên từ 1",
        "{value} is no rank; a rank is a whole number from 1",
    ),
    "value-out-of-range.state": LocalizedText(
        "chỉ tiêu này không có con số (chỉ có đã làm hoặc chưa làm); dùng `aim`, hoặc chỉ tiêu khác",
        "this indicator has no figure (it is done or not); use `aim`, or another indicator",
    ),
}
