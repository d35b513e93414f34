"""What is said of a file that does not keep to its schema, and of names, dates and years that mean nothing."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "schema.too-many": LocalizedText(
        "có hơn {limit:grouped} lỗi; sửa những lỗi đã liệt kê trước",
        "there are more than {limit:grouped} mistakes; correct those listed first",
    ),
    "schema.missing": LocalizedText("trong `{name}` thiếu khóa `{key}`; bổ sung", "`{key}` is missing in `{name}`"),
    "schema.missing.target": LocalizedText(
        "mục tiêu này thiếu khóa `{key}`; bổ sung", "`{key}` is missing in this target"
    ),
    "schema.missing.file": LocalizedText("tệp này thiếu khóa `{key}`; bổ sung", "`{key}` is missing in this file"),
    "schema.unknown-key": LocalizedText(
        "ở đây không dùng khóa `{key}`{advice}",
        "`{key}` is no key here{advice}",
    ),
    "schema.cut-off": LocalizedText(
        "ở đây không dùng khóa `{key}`; nếu đó là phần sau của `{begun}` thì dấu phẩy đã ngắt giá trị: đặt cả giá trị "
        "trong ngoặc kép, hoặc bỏ dấu phẩy nếu văn bản không có",
        "`{key}` is no key here; if it goes on from `{begun}`, the comma has ended that value: put the whole value in "
        "quotes, or leave the comma out where the document has none",
    ),
    "schema.elsewhere": LocalizedText(
        "ở đây không dùng khóa `{key}`, khóa này thuộc {home:quoted}; chuyển sang đó",
        "`{key}` is no key here, it belongs in {home:quoted}; move it there",
    ),
    "home.target": LocalizedText("mục tiêu, cùng cấp với `indicator`", "the target, beside `indicator`"),
    "home.file": LocalizedText("tệp, cùng cấp với `document`", "the file, beside `document`"),
    "schema.known": LocalizedText("; các khóa có thể dùng là {words:quoted}", "; known are {words:quoted}"),
    "schema.exclusive": LocalizedText(
        "{keys:quoted and} không dùng cùng nhau; chỉ giữ một{advice}",
        "{keys:quoted and} exclude each other; keep one{advice}",
    ),
    "schema.exclusive.fits": LocalizedText("; theo `stated` là `{key}`", "; `stated` reads as `{key}`"),
    "schema.no-value": LocalizedText(
        "mỗi mục tiêu cần một trong các khóa {keys:quoted}", "a target needs one of {keys:quoted}"
    ),
    "schema.no-source": LocalizedText(
        "nguồn còn thiếu {keys:quoted} (hoặc `addresses`, nếu không có văn bản trong tay)",
        "a source needs {keys:quoted} (or `addresses`, where the document was not at hand)",
    ),
    "schema.twice": LocalizedText(
        "`{name}` nêu một nội dung hai lần; xóa một", "`{name}` names the same thing twice; delete one"
    ),
    "schema.value": LocalizedText(
        "`{name}` không thể là {value:quoted}; viết {expected}",
        "{value:quoted} is not what `{name}` can be: {expected}",
    ),
    "schema.a-block": LocalizedText("một khối", "a block"),
    "schema.a-list": LocalizedText("một danh sách", "a list"),
    "schema.nothing": LocalizedText("giá trị trống", "nothing"),
    "schema.type": LocalizedText("`{name}` phải là {wanted}", "`{name}` has to be {wanted}"),
    "schema.type.entry": LocalizedText(
        "mỗi mục của `{name}` phải là {wanted}", "an entry of `{name}` has to be {wanted}"
    ),
    "schema.type.file": LocalizedText("tệp phải là {wanted}", "the file has to be {wanted}"),
    "schema.type.empty": LocalizedText(
        "`{name}` để trống; phải là {wanted}", "`{name}` is empty; it has to be {wanted}"
    ),
    "schema.empty-figure": LocalizedText(
        "`{name}` để trống, còn `stated` ghi {found:and}; điền con số theo văn bản",
        "`{name}` is empty, `stated` says {found}; write the figure as the document has it",
    ),
    "schema.no-number": LocalizedText("{wrong}; {why}", "{wrong}; {why}"),
    "schema.no-number.percent": LocalizedText(
        "{value:quoted} có dấu %; chỉ viết con số", "{value:quoted} has a %; write the figure alone"
    ),
    "schema.no-number.comma": LocalizedText(
        "{value:quoted} có dấu phẩy; viết phần thập phân sau dấu chấm",
        "{value:quoted} has a comma; write decimals with a dot",
    ),
    "schema.no-number.quotes": LocalizedText(
        "{value:quoted} nằm trong ngoặc kép; bỏ ngoặc kép", "{value:quoted} is in quotes; write it without"
    ),
    "schema.no-number.zero": LocalizedText(
        "{value:quoted} bắt đầu bằng số 0 nên được đọc là chữ; viết {meant:quoted}, không đặt trong ngoặc kép",
        "{value:quoted} is read as text because of the leading zero; write {meant:quoted}, without quotes",
    ),
    "schema.no-number.plus": LocalizedText(
        "{value:quoted} có dấu + nên được đọc là chữ; viết {meant:quoted}, không đặt trong ngoặc kép",
        "{value:quoted} is read as text because of the +; write {meant:quoted}, without quotes",
    ),
    "schema.no-number.thousand": LocalizedText(
        "{value:quoted} được đọc là chữ, vì dấu chấm có thể là dấu phân cách hàng nghìn; viết {meant:quoted or}, không "
        "đặt trong ngoặc kép",
        "{value:quoted} is read as text, as the dot could be that of a thousand; write {meant:quoted or}, without "
        "quotes",
    ),
    "schema.no-number.thousands": LocalizedText(
        "{value:quoted} có dấu chấm phân cách hàng nghìn nên được đọc là chữ; bỏ các dấu chấm",
        "{value:quoted} is read as text because of the dots between the thousands; write it without them",
    ),
    "schema.no-number.decimals": LocalizedText(
        "{value:quoted} được đọc là chữ, vì sau dấu chấm có hơn hai chữ số; nếu là hàng nghìn thì bỏ dấu chấm, nếu là "
        "phần thập phân thì chỉ viết hai chữ số",
        "{value:quoted} is read as text because of more than two digits after the dot; leave the dot out if they are "
        "thousands, keep two of them if they are decimals",
    ),
    "schema.no-number.notation": LocalizedText(
        "{value:quoted} được đọc là chữ, vì không phải cách viết số thông thường; viết con số bằng các chữ số 0-9",
        "{value:quoted} is read as text, as it is no plain way to write a number; write the figure in plain digits",
    ),
    "schema.no-number.whole": LocalizedText(
        "{value:quoted} có phần thập phân; viết thành số nguyên", "{value:quoted} has decimals; write it without"
    ),
    "schema.no-number.text": LocalizedText(
        "{value:quoted} được đọc là chữ, vì cchc không tự đoán con số",
        "{value:quoted} is read as text, so that no figure is guessed at",
    ),
    "schema.enum": LocalizedText(
        "{value:quoted} không thuộc {words:quoted}{advice}", "{value:quoted} is not one of {words:quoted}{advice}"
    ),
    "schema.enum.empty": LocalizedText(
        "`{name}` để trống; chọn một trong {words:quoted}", "`{name}` is empty; it is one of {words:quoted}"
    ),
    "schema.const": LocalizedText(
        "`{name}` chỉ có thể là {value:quoted}; nếu không thì bỏ khóa này",
        "`{name}` can only be {value:quoted}; leave it out otherwise",
    ),
    "schema.form": LocalizedText(
        "{value:quoted} không phải là {expected}{advice}", "{value:quoted} is not {expected}{advice}"
    ),
    "schema.minimum": LocalizedText(
        "{value:quoted} nhỏ hơn {limit}, mức nhỏ nhất của `{name}`",
        "{value:quoted} is less than {limit}, the least that `{name}` can be",
    ),
    "schema.maximum": LocalizedText(
        "{value:quoted} lớn hơn {limit}, mức lớn nhất của `{name}`",
        "{value:quoted} is more than {limit}, the most that `{name}` can be",
    ),
    "schema.too-long": LocalizedText(
        "`{name}` có {length} ký tự, tối đa là {limit}{advice}",
        "`{name}` has {length} characters, at most {limit} are allowed{advice}",
    ),
    "schema.leave-out": LocalizedText("; lược bớt chữ bằng một dấu ` … `", "; leave words out with one ` … `"),
    "schema.empty": LocalizedText(
        "`{name}` để trống; điền vào, hoặc bỏ khóa này", "`{name}` is empty; fill it or leave the key out"
    ),
    "schema.too-many-entries": LocalizedText(
        "`{name}` có hơn {limit:grouped} mục", "`{name}` has more than {limit:grouped} entries"
    ),
    "schema.blank": LocalizedText(
        "`{name}` để trống; điền vào, hoặc bỏ khóa này", "`{name}` is blank; fill it, or leave the key out"
    ),
    "schema.blank.null": LocalizedText(
        "`{name}` để trống; điền vào, hoặc viết null nếu văn bản không in",
        "`{name}` is blank; fill it, or write null where nothing is printed",
    ),
    "schema.other": LocalizedText(
        "`{name}` không theo quy tắc {keyword} của lược đồ", "`{name}` breaks the rule {keyword} of the schema"
    ),
    "expected.issued": LocalizedText(
        "năm (2026), tháng (2026-03), ngày (2026-03-30) hoặc null",
        "a year (2026), a month (2026-03), a day (2026-03-30) or null",
    ),
    "expected.due": LocalizedText(
        "năm (2030), every-year, {{from: 2028, to: 2030}} hoặc {{set_by: số hiệu văn bản khác}}",
        "a year (2030), every-year, {{from: 2028, to: 2030}} or {{set_by: the number of another document}}",
    ),
    "expected.base": LocalizedText(
        "năm (2025), {{from: 2021, to: 2025}}, vài chữ, hoặc unknown",
        "a year (2025), {{from: 2021, to: 2025}}, a few words, or unknown",
    ),
    "expected.number": LocalizedText(
        "số hiệu như 10/KH-UBND hoặc 118/2025/NĐ-CP, hoặc null nếu văn bản để trống",
        "a number such as 10/KH-UBND or 118/2025/NĐ-CP, or null where the document leaves it blank",
    ),
    "expected.title": LocalizedText("tên văn bản như đã in, hoặc null", "the title as printed, or null"),
    "expected.level": LocalizedText(
        "nation, province, district hoặc commune, hay một danh sách các cấp đó",
        "nation, province, district or commune, or a list of them",
    ),
    "expected.field": LocalizedText(
        "một trong các lĩnh vực, hoặc danh sách lĩnh vực", "one of the fields, or a list of them"
    ),
    "expected.service_level": LocalizedText(
        "mức độ từ 1 đến 4, hoặc danh sách mức độ", "a level from 1 to 4, or a list of them"
    ),
    "expected.restates": LocalizedText(
        "{{section: …, paragraph: …}}, hoặc danh sách như vậy", "{{section: …, paragraph: …}}, or a list of them"
    ),
    "expected.contradicts": LocalizedText(
        "{{section: …, paragraph: …}}, hoặc danh sách như vậy", "{{section: …, paragraph: …}}, or a list of them"
    ),
    "expected.other": LocalizedText("theo schema/plan.md", "see schema/plan.md"),
    "form.indicator": LocalizedText(
        "mã chỉ tiêu: chữ thường không dấu, chữ số và gạch nối",
        "the id of an indicator: small letters, digits and hyphens",
    ),
    "form.locality": LocalizedText(
        "mã địa phương, chẳng hạn dong-nai/tam-phuoc", "the id of a locality, such as dong-nai/tam-phuoc"
    ),
    "form.section": LocalizedText(
        "mục theo cách đánh số của văn bản, chẳng hạn II.2.a hoặc P2.III.2.a",
        "a section by the document's numbering, such as II.2.a or P2.III.2.a",
    ),
    "form.id": LocalizedText("chữ thường không dấu, chữ số và gạch nối", "small letters, digits and hyphens"),
    "form.addresses": LocalizedText(
        "một địa chỉ bắt đầu bằng https://, không kèm gì trước và sau",
        "one address, https:// with nothing before and after it",
    ),
    "form.other": LocalizedText("dạng mà khóa này cần", "of the form that this key needs"),
    "type.object": LocalizedText("một khối gồm các dòng `khóa: giá trị`", "a block of `key: value` lines"),
    "type.array": LocalizedText("một danh sách, mỗi mục bắt đầu bằng `- `", "a list, each entry beginning with `- `"),
    "type.string": LocalizedText(
        "chữ (nếu chỉ có số hoặc chứa `: ` thì đặt trong ngoặc kép)",
        "text (in quotes, if it is only a number or holds `: `)",
    ),
    "type.integer": LocalizedText("số nguyên", "a whole number"),
    "type.number": LocalizedText(
        "một số như 95 hoặc 95.5 (phần thập phân sau dấu chấm, tối đa hai chữ số)",
        "a number such as 95 or 95.5 (a dot for decimals, at most two of them)",
    ),
    "type.boolean": LocalizedText("true hoặc false", "true or false"),
    "type.null": LocalizedText("null", "null"),
    "unknown-indicator": LocalizedText(
        "danh mục không có chỉ tiêu `{name}`{advice}", "the indicator `{name}` is not in the catalogue{advice}"
    ),
    "unknown-locality": LocalizedText(
        "không có địa phương `{name}`{advice}", "the locality `{name}` is not known{advice}"
    ),
    "impossible-date": LocalizedText(
        "ngày {date} không có trong lịch; sửa lại ngày hoặc tháng",
        "no calendar has the date {date}; correct the day or month",
    ),
    "years-out-of-order.period": LocalizedText(
        "thời kỳ bắt đầu năm {first} mà kết thúc năm {last}; đổi chỗ hai năm, hoặc sửa một năm",
        "the period begins in {first} and ends in {last}; swap the years, or correct one",
    ),
    "years-out-of-order.outlook": LocalizedText(
        "năm định hướng {year} không sau năm cuối của thời kỳ; sửa lại, hoặc bỏ đi",
        "the outlook {year} is not after the last year of the period; correct it, or leave it out",
    ),
    "years-out-of-order.stage": LocalizedText(
        "giai đoạn bắt đầu năm {first} mà kết thúc năm {last}; đổi chỗ hai năm, hoặc sửa một năm",
        "the stage begins in {first} and ends in {last}; swap the years, or correct one",
    ),
    "years-out-of-order.trajectory": LocalizedText(
        "lộ trình bắt đầu năm {first} mà chỉ đến năm {last}; sửa một năm, hoặc nếu chỉ có một năm thì viết con số kèm "
        "`due`",
        "the trajectory begins in {first} and runs through {last}; correct a year, or for one year write a plain "
        "figure with `due`",
    ),
    "years-out-of-order.base": LocalizedText(
        "mốc so sánh bắt đầu năm {first} mà kết thúc năm {last}; đổi chỗ hai năm, hoặc sửa một năm",
        "the base begins in {first} and ends in {last}; swap the years, or correct one",
    ),
    "vocabulary.twice": LocalizedText("đã có `{name}`; chọn mã khác", "`{name}` exists already; choose another id"),
    "vocabulary.date": LocalizedText("ngày {date} không có trong lịch", "no calendar has the date {date}"),
    "vocabulary.unknown": LocalizedText(
        "không có `{name}`; sửa lại, hoặc bổ sung", "`{name}` is not known; correct it, or add it"
    ),
}
