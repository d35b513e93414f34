"""What is said of the text of a file."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "unreadable-file": LocalizedText("không đọc được tệp: {why}", "the file cannot be read: {why}"),
    "system.permission": LocalizedText("không có quyền đọc", "Permission denied"),
    "system.missing": LocalizedText("không có tệp này", "No such file or directory"),
    "system.loop": LocalizedText("các liên kết dẫn vòng tròn", "Too many levels of symbolic links"),
    "unreadable-file.not-plain": LocalizedText(
        "đây không phải là tệp thông thường; xóa hoặc đổi tên", "this is not a plain file; remove it or rename it"
    ),
    "file-too-large": LocalizedText(
        "tệp có {size:grouped} byte, vượt giới hạn {limit:grouped} byte; một kế hoạch chỉ khoảng 20.000 byte",
        "the file has {size:grouped} bytes, more than the limit of {limit:grouped}; a plan has about 20,000",
    ),
    "file-too-large.values": LocalizedText(
        "đến đây tệp đã có hơn {limit:grouped} giá trị; một kế hoạch chỉ khoảng 1.000 giá trị",
        "more than {limit:grouped} values up to here; a plan has about 1,000",
    ),
    "byte-order-mark": LocalizedText(
        "đầu tệp có dấu thứ tự byte (BOM); lưu lại bằng UTF-8 không có BOM",
        "the file begins with a byte order mark; save it as UTF-8 without BOM",
    ),
    "not-utf8": LocalizedText(
        "byte {byte}{near} không phải là UTF-8{meant}; gõ lại chữ này, rồi lưu tệp bằng UTF-8",
        "the byte {byte}{near} is not UTF-8{meant}; type the letter again, and save the file as UTF-8",
    ),
    "not-utf8.many": LocalizedText(
        "byte {byte}{near} không phải là UTF-8{meant}, và sau đó còn byte khác như vậy (có lẽ tệp dùng bảng mã khác); "
        "lưu lại bằng UTF-8",
        "the byte {byte}{near} is not UTF-8{meant}, nor are others after it (perhaps another encoding); save the file "
        "as UTF-8",
    ),
    "not-utf8.near": LocalizedText(" sau `{near}`", " after `{near}`"),
    "not-utf8.meant": LocalizedText(" (có thể là chữ {letters:quoted or})", " (it may be {letters:quoted or})"),
    "not-utf8.wide": LocalizedText(
        "tệp không phải là UTF-8 (có thể là UTF-16); lưu lại bằng UTF-8",
        "the file is not UTF-8 (perhaps UTF-16); save it as UTF-8",
    ),
    "control-character": LocalizedText(
        "có ký tự điều khiển {code}; xóa đi, hoặc thay bằng dấu cách nếu nó ngăn cách hai từ",
        "control character {code}; delete it, or type a space instead where it keeps two words apart",
    ),
    "control-character.marks": LocalizedText(
        "một chữ cái mang hơn {limit} dấu; xóa các dấu thừa", "more than {limit} marks on one letter; delete them"
    ),
    "tab-indent": LocalizedText(
        "đầu dòng có dấu tab, trong khi YAML cần dấu cách; thụt lề bằng dấu cách",
        "a tab where YAML wants spaces; indent with spaces",
    ),
    "yaml-syntax": LocalizedText("không đúng cú pháp YAML: {why}", "not valid YAML: {why}"),
    "yaml-syntax.deeper": LocalizedText(
        "dòng này thụt vào sâu hơn các dòng bên cạnh; thụt lề lại",
        "this line stands further in than its neighbours; indent it as they are",
    ),
    "yaml-syntax.shallower": LocalizedText(
        "dòng này thụt vào ít hơn các dòng bên cạnh; thụt lề lại",
        "this line stands less far in than its neighbours; indent it as they are",
    ),
    "yaml-syntax.no-dash": LocalizedText(
        "mục này thiếu `- ` ở đầu; thêm vào", "an entry without its `- `; write it before the first key"
    ),
    "yaml-syntax.two-dashes": LocalizedText(
        "có hai dấu gạch ngang, trong khi mỗi mục chỉ bắt đầu bằng một dấu; xóa một",
        "two dashes, where one begins an entry; delete one",
    ),
    "yaml-syntax.no-key": LocalizedText(
        "mục gồm nhiều khóa nhưng dòng đầu thiếu `khóa: `; thêm vào",
        "an entry of keys that begins without `key: `; write the key",
    ),
    "yaml-syntax.neither": LocalizedText(
        "dòng này không phải là `khóa: giá trị`, cũng không phải là `- mục`; sửa dòng này",
        "this line is neither `key: value` nor `- entry`; mend this line",
    ),
    "yaml-syntax.indentation": LocalizedText(
        "lề đầu dòng bị lệch; mỗi cấp thụt vào hai dấu cách", "the indentation is odd; indent by two spaces a level"
    ),
    "yaml-syntax.bracket-pair": LocalizedText(
        "`{begin}` lại được đóng bằng `{end}`; sửa một trong hai", "`{begin}` is closed by `{end}`; correct one of them"
    ),
    "yaml-syntax.bracket-inside": LocalizedText(
        "có dấu `{sign}` giữa giá trị; xóa đi nếu gõ nhầm, còn không thì đặt cả giá trị trong ngoặc kép",
        "a `{sign}` within a value; delete it if it is a slip, else put the whole value in quotes",
    ),
    "yaml-syntax.after-bracket": LocalizedText(
        "sau dấu đóng ngoặc vẫn còn nội dung; đưa vào trong ngoặc, hoặc xóa đi",
        "something stands after the closing bracket; put it inside, or delete it",
    ),
    "yaml-syntax.comma": LocalizedText("thừa một dấu phẩy; xóa đi", "a comma too many; delete it"),
    "yaml-syntax.no-comma": LocalizedText(
        "trước khóa `{key}` thiếu dấu phẩy; thêm vào", "no comma before the key `{key}`; write one there"
    ),
    "yaml-syntax.colon-inside": LocalizedText(
        "có dấu hai chấm giữa giá trị; xóa đi nếu gõ nhầm, còn không thì đặt cả giá trị trong ngoặc kép",
        "a colon within a value; delete it if it is a slip, else put the whole value in quotes",
    ),
    "yaml-syntax.no-space": LocalizedText(
        "sau dấu hai chấm thiếu dấu cách; thêm vào", "no space after this colon; write one there"
    ),
    "yaml-syntax.quote": LocalizedText(
        "dấu {sign} mở ra mà chưa đóng trên dòng này; đóng lại, hoặc bỏ đi",
        "the quote {sign} is not closed in this line; close it, or leave it out",
    ),
    "yaml-syntax.quotes-inside": LocalizedText(
        "có dấu {sign} bên trong giá trị đặt giữa hai dấu {sign}; bỏ các dấu bên trong, hoặc đặt giá trị giữa hai dấu "
        "{other}",
        "there are {sign} within a value that stands in {sign}; take those inside out, or put the value in {other}",
    ),
    "yaml-syntax.after-quote": LocalizedText(
        "sau dấu {sign} đóng vẫn còn chữ; đặt cả giá trị vào giữa hai dấu {sign}, hoặc bỏ hai dấu đi",
        "words after the closing {sign}; put {sign} around the whole value, or leave both out",
    ),
    "yaml-syntax.bracket": LocalizedText(
        "dấu ngoặc {sign} mở ra mà chưa đóng trên dòng này; đóng lại",
        "the bracket {sign} is not closed in this line; close it",
    ),
    "yaml-syntax.mapping": LocalizedText(
        "không đúng cú pháp YAML: ở đây không thể có thêm `khóa: giá trị`; đặt giá trị chứa `: ` trong ngoặc kép, "
        "hoặc thụt lề lại",
        "not valid YAML: another `key: value` cannot stand here; put a value that holds `: ` in quotes, "
        "or correct the indentation",
    ),
    "yaml-syntax.expected-key": LocalizedText(
        "không đúng cú pháp YAML: ở đây cần một khóa; kiểm tra lề đầu dòng, và mỗi mục phải bắt đầu bằng `- `",
        "not valid YAML: a key has to stand here; check the indentation and that each entry begins with `- `",
    ),
    "yaml-syntax.expected-dash": LocalizedText(
        "không đúng cú pháp YAML: ở đây cần dấu `-`; kiểm tra lề đầu dòng, và mỗi mục phải bắt đầu bằng `- `",
        "not valid YAML: a `-` has to stand here; check the indentation and that each entry begins with `- `",
    ),
    "yaml-syntax.expected-colon": LocalizedText(
        "không đúng cú pháp YAML: thiếu dấu `:` sau khóa; viết `khóa: giá trị`",
        "not valid YAML: there is no `:` after the key; write `key: value`",
    ),
    "yaml-syntax.end": LocalizedText(
        "không đúng cú pháp YAML: tệp kết thúc mà có dấu ngoặc chưa đóng; đóng lại",
        "not valid YAML: the file ends with a quote or bracket open; close it",
    ),
    "yaml-syntax.start": LocalizedText(
        "không đúng cú pháp YAML: giá trị không thể bắt đầu bằng ký tự này; đặt giá trị trong ngoặc kép",
        "not valid YAML: no value can begin with this sign; put the value in quotes",
    ),
    "yaml-syntax.other": LocalizedText(
        "không đúng cú pháp YAML (bộ đọc YAML báo: {problem}); kiểm tra dòng này và dòng liền trước",
        "not valid YAML (its reader says: {problem}); check this line and the one before",
    ),
    "yaml-syntax.unknown": LocalizedText(
        "không đúng cú pháp YAML; kiểm tra dòng này và dòng liền trước",
        "not valid YAML; check this line and the one before",
    ),
    "duplicate-key": LocalizedText(
        "khóa `{name}` ghi hai lần, lần đầu ở dòng {line}; chỉ giữ một",
        "the key `{name}` is given twice, first in line {line}; keep one",
    ),
    "anchor": LocalizedText(
        "có tên viết tắt &{name} (anchor) cho một giá trị; viết đầy đủ giá trị ở từng chỗ cần dùng",
        "anchor &{name}; write the value out wherever it is needed",
    ),
    "anchor.alias": LocalizedText(
        "*{name} (alias) chỉ là cách viết tắt; viết đầy đủ `{value}`", "alias *{name}; write `{value}` out"
    ),
    "anchor.alias-of-block": LocalizedText(
        "*{name} (alias) chỉ là cách viết tắt; viết đầy đủ giá trị", "alias *{name}; write the value out"
    ),
    "anchor.key": LocalizedText(
        "tệp này không dùng tên viết tắt (anchor) hay thẻ kiểu (tag); bỏ đi",
        "anchors and tags are not used in this file; take it out",
    ),
    "tag": LocalizedText(
        "có thẻ kiểu (tag) của YAML; giá trị thông thường không cần, bỏ đi",
        "a YAML tag; plain values need none, take it out",
    ),
    "several-documents": LocalizedText(
        "từ đây bắt đầu một tài liệu YAML thứ hai; xóa dòng `---`, hoặc chuyển phần sau sang tệp khác",
        "a second YAML document begins here; delete the line `---`, or move what follows to another file",
    ),
    "empty-file": LocalizedText(
        "tệp trống; xem `schema/plan.md` để biết một kế hoạch cần có gì",
        "the file is empty; `schema/plan.md` shows what a plan needs",
    ),
    "too-deep": LocalizedText(
        "lồng vào nhau quá {limit} cấp; bỏ bớt dấu ngoặc", "nested more than {limit} levels deep; take out the brackets"
    ),
    "key-not-text": LocalizedText(
        "khóa phải là một từ; viết lại khóa ở đây", "a key has to be a plain word; write one here"
    ),
    "not-nfc": LocalizedText(
        "chữ tiếng Việt gần `{word}` đang ở dạng Unicode tổ hợp (dấu tách rời); chuyển sang Unicode dựng sẵn (NFC)",
        "decomposed Vietnamese letters near `{word}`; save the text in NFC",
    ),
    "not-nfc.many": LocalizedText(
        "chữ tiếng Việt gần `{word}` và ở {more} dòng khác đang ở dạng Unicode tổ hợp (dấu tách rời); chuyển sang "
        "Unicode dựng sẵn (NFC)",
        "decomposed Vietnamese letters near `{word}` (further lines: {more}); save the text in NFC",
    ),
    "not-nfc.here": LocalizedText(
        "chữ tiếng Việt đang ở dạng Unicode tổ hợp (dấu tách rời); chuyển sang Unicode dựng sẵn (NFC)",
        "decomposed Vietnamese letters; save the text in NFC",
    ),
    "ambiguous-scalar": LocalizedText(
        "mỗi chương trình đọc YAML hiểu `{value}` một cách khác; con số thì viết đơn giản (95 hoặc 95.5), chữ thì đặt "
        "trong ngoặc kép",
        "YAML readers take `{value}` for different things; write a figure plainly (95 or 95.5), put words in quotes",
    ),
    "look-alike-letter": LocalizedText(
        "chữ cái thứ {at} của `{word}` là {letter}, không phải chữ tiếng Việt; gõ lại `{wanted}`",
        "letter {at} of `{word}` is {letter}; type `{wanted}` instead",
    ),
    "look-alike-letter.latin": LocalizedText(
        "chữ cái thứ {at} của `{word}` là {letter}, không phải chữ tiếng Việt; gõ lại bằng chữ tiếng Việt",
        "letter {at} of `{word}` is {letter}; type the Latin letter instead",
    ),
    "trailing-space": LocalizedText(
        "cuối dòng có dấu cách thừa; xóa đi", "white space at the end of the line; delete it"
    ),
    "line-ends": LocalizedText(
        "dòng này kết thúc bằng {sign}; đổi thành LF", "this line ends with {sign}; change it to LF"
    ),
    "line-ends.many": LocalizedText(
        "{count} dòng, đầu tiên là dòng này, kết thúc bằng {sign}; đổi thành LF",
        "{count} lines, this one the first, end with {sign}; change them to LF",
    ),
    "line-ends.last": LocalizedText(
        "dòng cuối chưa có dấu xuống dòng; thêm LF", "the last line does not end; end it with LF"
    ),
    "line-ends.blank": LocalizedText(
        "cuối tệp có dòng trống; xóa đi", "blank lines at the end of the file; delete them"
    ),
    "key-order": LocalizedText(
        "`{early}` phải đứng trước `{late}`; thứ tự ở đây là {order}",
        "`{early}` goes before `{late}`; the order here is {order}",
    ),
    "modeline": LocalizedText(
        "trình soạn thảo không tìm thấy lược đồ; bắt đầu tệp bằng `{line}`",
        "editors do not find the schema; begin with `{line}`",
    ),
    "modeline.wrong": LocalizedText(
        "theo dòng này trình soạn thảo không tìm thấy lược đồ; viết `{line}`",
        "editors do not find the schema by this line; write `{line}`",
    ),
    "modeline.twice": LocalizedText(
        "dòng nêu lược đồ ghi hai lần; xóa dòng này", "the line that names the schema is given twice; delete this one"
    ),
    "modeline.not-first": LocalizedText(
        "dòng nêu lược đồ phải đứng đầu tệp; chuyển lên đầu",
        "the line that names the schema belongs at the top of the file",
    ),
    "foreign-character.lost": LocalizedText(
        "{sign}, gần `{near}`: chỗ này mất một chữ cái; gõ lại",
        "{sign} near `{near}`: a letter was lost here; type it again",
    ),
    "foreign-character.invisible": LocalizedText(
        "có ký tự không nhìn thấy {sign}, gần `{near}`; xóa đi, rồi đọc lại: nếu từ ấy bị sai thì gõ lại",
        "the invisible character {sign} near `{near}`; delete it, and type the word again if it is wrong then",
    ),
    "foreign-character.instead": LocalizedText(
        "{sign}, gần `{near}`; thay bằng `{meant}`", "{sign} near `{near}`; type `{meant}` instead"
    ),
    "foreign-character.old-font": LocalizedText(
        "`{letter}`, {sign}, gần `{near}`, do phông chữ cũ hoặc sai bảng mã; gõ lại cụm từ này",
        "`{letter}`, {sign}, near `{near}` comes from an old font or a wrong encoding; type the words again",
    ),
    "foreign-character.many": LocalizedText(
        "{first}; có {lines} dòng như vậy", "{first}; {lines} lines have such signs"
    ),
    "stray-quote": LocalizedText(
        "dấu `{sign}` thiếu nửa còn lại; viết ở cả hai đầu giá trị, hoặc bỏ đi",
        "`{sign}` without its other half; write it at both ends of the value, or leave it out",
    ),
    "stray-quote.curly": LocalizedText(
        "dấu “ ” bao quanh giá trị bị đọc thành một phần của giá trị; dùng dấu ngoặc kép thẳng, hoặc bỏ đi",
        "“ ” around a value become a part of it; write straight quotes, or none",
    ),
    "broken-text": LocalizedText(
        "dòng này bị đọc gộp vào giá trị ở trên, `{value}`; thụt lề như các dòng bên cạnh, bắt đầu bằng `- ` hoặc một "
        "khóa, hoặc viết giá trị trên một dòng",
        "this line is read as a part of the value above, `{value}`; indent it as its neighbours, begin it with `- ` "
        "or a key, or put the value on one line",
    ),
    "broken-text.entries": LocalizedText(
        "các mục bên dưới bị đọc gộp vào `{value}`; thụt dòng này bằng các mục đó",
        "the entries below are read as a part of `{value}`; indent this line as they are",
    ),
}
