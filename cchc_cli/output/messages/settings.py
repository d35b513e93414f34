"""What is said of settings, of waivers, and of a rule of ours that failed."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "setting.no-rule": LocalizedText("không có quy tắc `{name}`", "there is no rule `{name}`"),
    "setting.rules": LocalizedText("`cchc explain` liệt kê các quy tắc", "`cchc explain` lists the rules"),
    "setting.meant": LocalizedText("có phải là {words:or}?", "did you mean {words:or}?"),
    "setting.can-be": LocalizedText("có thể là {words}", "it can be {words}"),
    "setting.unreadable": LocalizedText("không đọc được {file}: {why}", "{file} cannot be read: {why}"),
    "setting.not-utf8": LocalizedText("tệp không phải là UTF-8", "it is not UTF-8"),
    "setting.not-toml": LocalizedText(
        "không đúng cú pháp TOML (bộ đọc TOML báo: {problem})", "not valid TOML: {problem}"
    ),
    "setting.unreadable.advice": LocalizedText("sửa lại tệp, hoặc xóa đi", "correct the file, or remove it"),
    "setting.no-table": LocalizedText("{file}: `cchc` phải là một bảng", "{file}: `cchc` has to be a table"),
    "setting.no-table.advice": LocalizedText("bảng có thể chứa {words}", "it can hold {words}"),
    "setting.unknown": LocalizedText("{file}: không có thiết lập `{name}`", "{file}: `{name}` is no setting"),
    "setting.known": LocalizedText("các thiết lập gồm {words}", "known are {words}"),
    "setting.fail-on": LocalizedText("{file}: `fail-on` là {value}", "{file}: `fail-on` is {value}"),
    "setting.fail-on.option": LocalizedText("--fail-on không thể là `{value}`", "--fail-on cannot be `{value}`"),
    "setting.no-list": LocalizedText(
        "{file}: `{name}` phải là danh sách mã hoặc tên quy tắc", "{file}: `{name}` has to be a list of codes or names"
    ),
    "setting.no-list.advice": LocalizedText('chẳng hạn {name} = ["below-floor"]', 'such as {name} = ["below-floor"]'),
    "waiver.unreadable": LocalizedText(
        "không đọc được ghi chú miễn trừ này; viết `# cchc: allow QUY_TẮC until 2026-12-31: lý do`",
        "this waiver cannot be read; write `# cchc: allow RULE until 2026-12-31: the reason`",
    ),
    "waiver.no-rule": LocalizedText("{wrong}; {advice}", "{wrong}; {advice}"),
    "waiver.no-day": LocalizedText(
        "`{day}` không phải là ngày; viết theo dạng 2026-12-31", "`{day}` is no day; write it as 2026-12-31"
    ),
    "waiver.ended": LocalizedText(
        "miễn trừ này đã hết hạn ngày {day}; sửa chỗ được miễn trừ, hoặc ghi thời hạn mới",
        "this waiver ended on {day}; mend what it is about, or set a new date",
    ),
    "waiver.needless": LocalizedText(
        "miễn trừ này không còn tác dụng: dòng {line} không có {code}; xóa đi",
        "this waiver waives nothing: no {code} in line {line}; remove it",
    ),
    "internal-error": LocalizedText(
        "quy tắc {rule} bị lỗi ({error}); đây là lỗi của cchc, hãy báo lại lỗi này",
        "the rule {rule} failed ({error}); please report it",
    ),
}
