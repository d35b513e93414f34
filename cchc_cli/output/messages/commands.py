"""What commands say of themselves: what they refuse, what to do about it, warnings, and what they have done."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import Text

WORDS: Mapping[str, Text] = {
    # the run
    "run.refused": Text("cchc: hệ thống từ chối: {why}", "cchc: the system refused: {why}"),
    "run.too-deep": Text("cchc: dữ liệu lồng quá sâu", "cchc: the input is nested too deeply"),
    "run.ours": Text("cchc: lỗi của chính cchc ({what})", "cchc: an error of ours ({what})"),
    "run.ours.advice": Text("hãy báo lỗi này kèm câu lệnh đã chạy", "please report it with the command you ran"),
    "run.interrupted": Text("cchc: đã dừng theo yêu cầu", "cchc: interrupted"),
    "run.usage": Text(
        "`cchc --help` liệt kê các lệnh, `cchc LỆNH --help` liệt kê tùy chọn của một lệnh",
        "`cchc --help` lists the commands, `cchc COMMAND --help` the options of one",
    ),
    "run.language": Text(
        "CCHC_LANG là `{named}`; chỉ có thể là vi hoặc en", "CCHC_LANG is `{named}`; it can be vi or en"
    ),
    # what the system refuses
    "system.denied": Text("không có quyền", "Permission denied"),
    "system.nothing": Text("không có tệp hay thư mục này", "No such file or directory"),
    "system.exists": Text("đã có tệp hay thư mục mang tên này", "File exists"),
    "system.folder": Text("đây là thư mục", "Is a directory"),
    "system.no-folder": Text("một phần của đường dẫn không phải là thư mục", "Not a directory"),
    "system.not-empty": Text("thư mục không trống", "Directory not empty"),
    "system.full": Text("ổ đĩa đã đầy", "No space left on device"),
    "system.quota": Text("đã dùng hết dung lượng được cấp", "Disk quota exceeded"),
    "system.too-large": Text("tệp quá lớn", "File too large"),
    "system.read-only": Text("ổ đĩa chỉ cho đọc", "Read-only file system"),
    "system.busy": Text("tệp đang được chương trình khác dùng", "Device or resource busy"),
    "system.name": Text("tên tệp quá dài", "File name too long"),
    "system.too-many": Text("đang mở quá nhiều tệp", "Too many open files"),
    "system.device": Text("thiết bị đọc, ghi bị lỗi", "Input/output error"),
    # a command line that cannot be read
    "usage.no-option": Text("không có tùy chọn {name}", "no such option: {name}"),
    "usage.no-option.meant": Text(
        "không có tùy chọn {name}; có phải là {words:or}?", "no such option: {name}; did you mean {words:or}?"
    ),
    "usage.no-command": Text("không có lệnh `{name}`", "no such command `{name}`"),
    "usage.no-command.meant": Text(
        "không có lệnh `{name}`; có phải là {words:or}?", "no such command `{name}`; did you mean {words:or}?"
    ),
    "usage.missing": Text("thiếu {name}", "{name} is missing"),
    "usage.too-many": Text("thừa tham số: {words}", "unexpected arguments: {words}"),
    "usage.no-choice": Text(
        "{name} không thể là `{value}`; có thể là {words}", "{name} cannot be `{value}`; it can be {words}"
    ),
    "usage.no-value": Text("{name} cần một giá trị", "{name} needs a value"),
    "usage.needless-value": Text("{name} không nhận giá trị", "{name} takes no value"),
    "usage.wrong": Text("câu lệnh không đúng: {what}", "{what}"),
    # where the plans are
    "origin.option": Text("theo --plans", "--plans"),
    "origin.environment": Text("theo CCHC_PLANS", "CCHC_PLANS"),
    "origin.nearest": Text("plans/ gần nhất", "nearest plans/"),
    "origin.shipped": Text("kèm theo cchc", "shipped with cchc"),
    "plans.none": Text("không có kế hoạch nào trong {place} ({origin})", "there is no plan in {place} ({origin})"),
    "plans.none.advice": Text(
        "mỗi kế hoạch là một tệp .yaml; xem mẫu ở `schema/plan.md`",
        "a plan is a .yaml file; `schema/plan.md` shows one",
    ),
    "plans.directory": Text(
        "thư mục kế hoạch {named} {what} ({origin})", "the plans directory {named} {what} ({origin})"
    ),
    "plans.directory.named": Text("đã nêu", "named"),
    "plans.directory.no-directory": Text("không phải là thư mục", "is not a directory"),
    "plans.directory.missing": Text("không tồn tại", "does not exist"),
    "plans.directory.no-name": Text(
        "không thể là thư mục: không hệ thống nào cho đặt tên như vậy",
        "cannot be a directory: no system takes such a name",
    ),
    "plans.directory.advice": Text("chỉ định thư mục bằng --plans THƯ_MỤC", "name one with --plans DIR"),
    "plans.count": Text("{count} kế hoạch trong {place} ({origin})", "{count} plans in {place} ({origin})"),
    "plans.count.one": Text("1 kế hoạch trong {place} ({origin})", "1 plan in {place} ({origin})"),
    # files that cannot be used whole
    "warning": Text("cảnh báo: {what}", "warning: {what}"),
    "lost.vocabulary": Text("không dùng được nội dung nào trong tệp này", "nothing of this file is used"),
    "lost.plan": Text("bỏ qua kế hoạch này", "the plan is left out"),
    "lost.target": Text("bỏ qua mục tiêu này", "this target is left out"),
    "lost.targets": Text("bỏ qua {count} mục tiêu", "{count} targets are left out"),
    "lost.same-id": Text(
        "bỏ qua các kế hoạch trùng mã {name}: {paths}", "several plans have the id {name} and are left out: {paths}"
    ),
    # names
    "named.same-id": Text("có nhiều kế hoạch trùng mã {name}: {paths}", "several plans have the id {name}: {paths}"),
    "named.same-id.advice": Text("đổi tên tệp, chỉ để một kế hoạch mang mã này", "rename all but one"),
    "named.broken": Text("không dùng được kế hoạch {name}: {why}", "the plan {name} cannot be used: {why}"),
    "named.broken.advice": Text("xem `cchc lint {path}`", "see `cchc lint {path}`"),
    "named.several": Text("`{typed}` có thể là {words}", "`{typed}` can mean several: {words}"),
    "named.several.advice": Text("hãy viết một trong các tên này", "write one of these"),
    "named.no-plan-of": Text("không có kế hoạch của {words:or} ở đây", "there is no plan of {words:or} here"),
    "named.no-plan": Text("không có kế hoạch hay địa phương `{typed}`", "there is no plan or locality `{typed}`"),
    "named.list": Text("`cchc list` liệt kê các kế hoạch", "`cchc list` shows the plans"),
    "named.lost": Text("không đọc được một mục tiêu của {name}: {why}", "a target of {name} cannot be read: {why}"),
    "named.lost.several": Text(
        "không đọc được {count} mục tiêu của {name}: {why}", "{count} targets of {name} cannot be read: {why}"
    ),
    "named.lost.advice": Text(
        "xem `cchc lint {path}`, hoặc chọn phần khác bằng --indicator hay --area",
        "see `cchc lint {path}`, or ask for other rows with --indicator or --area",
    ),
    "named.no-year": Text("`{typed}` không phải là năm từ 1986 đến 2100", "`{typed}` is no year from 1986 to 2100"),
    "named.no-year.advice": Text(
        "viết bốn chữ số, chẳng hạn {option} 2030", "write four digits, such as {option} 2030"
    ),
    "named.no-area": Text("không có lĩnh vực `{typed}`", "there is no area `{typed}`"),
    "named.areas": Text("các lĩnh vực gồm {words}", "the areas are {words}"),
    "named.no-level": Text("không có cấp `{typed}`", "there is no level `{typed}`"),
    "named.levels": Text("các cấp gồm {words}", "the levels are {words}"),
    "named.no-province": Text("không có tỉnh, thành phố `{typed}`", "there is no province `{typed}`"),
    "named.provinces": Text("`cchc list` liệt kê kế hoạch của từng nơi", "`cchc list` shows the plans of each"),
    "named.no-indicator": Text("không có chỉ tiêu `{typed}`", "there is no indicator `{typed}`"),
    "named.indicators": Text("`cchc indicators` liệt kê các chỉ tiêu", "`cchc indicators` lists them"),
    # selections
    "selected.partial": Text(
        "các kế hoạch được chọn đều mới nhập một phần mục tiêu: {names}",
        "the selected plans are known only in part: {names}",
    ),
    "selected.partial.advice": Text("nếu vẫn muốn xem, hãy nêu tên kế hoạch", "name them to have them all the same"),
    "selected.left-out": Text(
        "bỏ qua {count} kế hoạch mới nhập một phần mục tiêu (muốn xem thì nêu tên): {names}",
        "{count} plans of partial coverage left out, unless named: {names}",
    ),
    "selected.left-out.one": Text(
        "bỏ qua 1 kế hoạch mới nhập một phần mục tiêu (muốn xem thì nêu tên): {names}",
        "1 plan of partial coverage left out, unless named: {names}",
    ),
    "selected.none": Text(
        "trong các kế hoạch được chọn, chưa kế hoạch nào nhập đủ mục tiêu", "no plan of full coverage is selected"
    ),
    "selected.none.advice": Text(
        "nếu vẫn muốn xem một kế hoạch, hãy nêu tên; xem `cchc list`",
        "name a plan to show it all the same; see `cchc list`",
    ),
    # compare
    "compare.twice": Text("{name} được nêu hai lần", "{name} is named twice"),
    "compare.twice.advice": Text("mỗi kế hoạch chỉ nêu một lần", "name each plan once"),
    "compare.two": Text("cần hai kế hoạch để so sánh", "a comparison needs two plans"),
    "compare.two.found": Text(
        "cần hai kế hoạch để so sánh; chỉ có {name}", "a comparison needs two plans; found: {name}"
    ),
    "compare.two.none": Text(
        "cần hai kế hoạch để so sánh; không kế hoạch nào được chọn", "a comparison needs two plans; none is selected"
    ),
    "compare.two.example": Text(
        "chẳng hạn `cchc compare tam-phuoc tan-minh`", "for example `cchc compare tam-phuoc tan-minh`"
    ),
    "compare.two.advice": Text(
        "mở rộng --province, --level hoặc --period, hoặc nêu thêm tên: `cchc list` liệt kê các kế hoạch",
        "ask for more with --province, --level or --period, or name one: `cchc list` shows the plans",
    ),
    # check
    "check.all": Text("--all không dùng cùng với tên kế hoạch", "--all and names of plans exclude each other"),
    "check.all.advice": Text("bỏ một trong hai", "leave one out"),
    "check.no-plan": Text(
        "không có gì để kiểm tra: chưa có kế hoạch nào nhập đủ mục tiêu", "there is no plan of full coverage to check"
    ),
    "check.no-plan.advice": Text("nếu vẫn muốn kiểm tra, hãy nêu tên kế hoạch", "name a plan to check it all the same"),
    "check.not-above": Text(
        "{superior} không phải là kế hoạch cấp trên của {name}",
        "{superior} is not a plan of a locality above {name}",
    ),
    "check.not-above.advice": Text("cấp trên của {name} là {words}", "the localities above {name}: {words}"),
    "check.none-above": Text("{name} không có cấp trên", "there is no level above {name}"),
    "check.nothing": Text(
        "không có gì để kiểm tra: các kế hoạch này không có mục tiêu nào đúng với lựa chọn",
        "there is nothing to check: these plans have no target that fits the selection",
    ),
    "check.nothing.advice": Text("`cchc show KẾ_HOẠCH` liệt kê các mục tiêu", "`cchc show PLAN` lists them"),
    "check.commune": Text("cấp xã không phải là cấp trên của kế hoạch nào", "a commune is above no plan"),
    "check.commune.advice": Text(
        "--against nhận district, province, nation hoặc một kế hoạch",
        "--against takes district, province, nation or a plan",
    ),
    # files to write
    "file.cannot": Text("không ghi được {file}: {why}", "{file} cannot be written: {why}"),
    "file.folder.no-directory": Text("nơi chứa tệp không phải là thư mục", "its folder is not a directory"),
    "file.folder.missing": Text("thư mục chứa tệp không tồn tại", "its folder does not exist"),
    "file.folder.advice": Text("tạo thư mục, hoặc chọn tệp khác", "make the folder, or name another file"),
    "file.folder.read-only": Text("thư mục ở chế độ chỉ đọc", "its folder is read-only"),
    "file.folder.read-only.advice": Text("chọn tệp ở thư mục khác", "name a file in another folder"),
    "file.twice": Text("{file} được nêu hai lần", "{file} is named twice"),
    "file.twice.advice": Text("mỗi kết quả ghi ra một tệp riêng", "give every output a file of its own"),
    "file.directory": Text("{file} là thư mục", "{file} is a directory"),
    "file.directory.advice": Text("chọn một tệp trong đó", "name a file in it"),
    "file.special": Text("{file} không phải là tệp thông thường", "{file} is not a plain file"),
    "file.special.advice": Text("muốn in ra màn hình thì đừng nêu tệp", "for standard output leave the file out"),
    "file.exists": Text("{file} đã có", "{file} exists"),
    "file.exists.advice": Text(
        "thay thế bằng --force, hoặc chọn tệp khác", "replace it with --force, or name another file"
    ),
    "file.written": Text("đã ghi {file}", "written: {file}"),
    "folder.no-parent": Text(
        "không tạo được {folder}: {parent} không phải là thư mục", "{folder} cannot be made: {parent} is no directory"
    ),
    "folder.no-parent.advice": Text("hãy tạo thư mục đó trước", "make it first"),
    "folder.read-only": Text(
        "không tạo được {folder}: thư mục chứa nó ở chế độ chỉ đọc", "{folder} cannot be made: its folder is read-only"
    ),
    "folder.read-only.advice": Text("chọn chỗ khác", "name one in another folder"),
    "folder.file": Text("{folder} là một tệp", "{folder} is a file"),
    "folder.file.advice": Text("chọn một thư mục", "name a folder"),
    "folder.other": Text(
        "{folder} đang chứa thứ khác, không phải báo cáo", "{folder} holds something else than a report"
    ),
    "folder.other.advice": Text("chọn thư mục trống hoặc thư mục mới", "name an empty or a new folder"),
    "folder.exists.advice": Text(
        "thay thế bằng --force, hoặc chọn thư mục khác", "replace it with --force, or name another folder"
    ),
    # export and report
    "export.no-suffix": Text("tên {file} không cho biết định dạng", "the name {file} does not say in what format"),
    "export.no-suffix.advice": Text(
        "nêu định dạng bằng --format, hoặc dùng một trong các đuôi {words}",
        "name one with --format, or end the name with one of {words}",
    ),
    "export.no-text": Text("không in được {format} ra màn hình", "{format} cannot be shown on the screen"),
    "export.no-text.advice": Text("ghi ra tệp bằng -o TỆP", "name a file with -o FILE"),
    "export.screen": Text("định dạng table chỉ để xem trên màn hình", "the table is for the screen"),
    "export.screen.advice": Text(
        "muốn ghi ra tệp thì chọn --format khác, chẳng hạn xlsx", "choose another --format for a file, such as xlsx"
    ),
    "export.extra": Text("{format} cần {module}, hiện chưa cài", "{format} needs {module}, which is not installed"),
    "export.same-name": Text("hai tệp sẽ trùng tên", "two of the files would have the same name"),
    "export.same-name.advice": Text("đặt cho mỗi tệp một tên riêng", "give every file a name of its own"),
    "export.too-much": Text("dữ liệu vượt quá giới hạn của {format}: {why}", "this is too much for {format}: {why}"),
    "export.too-much.advice": Text(
        "chọn định dạng khác, hoặc ít kế hoạch hơn", "choose another format, or fewer plans"
    ),
    "report.where": Text("hãy cho biết ghi báo cáo vào đâu", "say where the report goes"),
    "report.both": Text("-o và --site không dùng cùng nhau", "-o and --site exclude each other"),
    "report.where.advice": Text(
        "`cchc report -o report.html` tạo một trang, `cchc report --site THƯ_MỤC` tạo một thư mục gồm nhiều trang",
        "`cchc report -o report.html` makes one page, `cchc report --site DIR` a folder of pages",
    ),
    "report.nothing": Text(
        "không đọc được kế hoạch nào nên không có gì để báo cáo", "no plan can be read, so there is nothing to report"
    ),
    "report.nothing.advice": Text("xem `cchc lint`", "see `cchc lint`"),
    "report.plans": Text("đã ghi {file} ({count} kế hoạch)", "written: {file} ({count} plans)"),
    "report.plans.one": Text("đã ghi {file} (1 kế hoạch)", "written: {file} (1 plan)"),
    "report.pages": Text("đã ghi {file} ({count} trang)", "written: {file} ({count} pages)"),
    # lint
    "lint.no-file": Text("không có tệp hay thư mục {path}", "there is no file or directory {path}"),
    "lint.no-file.advice": Text("kiểm tra lại đường dẫn", "check the spelling"),
    "lint.no-format": Text("không có định dạng `{name}`", "there is no format `{name}`"),
    "lint.format.again": Text("`--format {name}` nêu lại cùng một tệp", "`--format {name}` names the same file again"),
    "lint.format.no-file": Text("`--format {name}` không nêu tệp", "`--format {name}` names no file"),
    "lint.format.both": Text(
        "không thể in cả --format {first} và --format {name}",
        "--format {first} and --format {name} cannot both be printed",
    ),
    "lint.format.advice": Text("viết --format {name}=TỆP", "write --format {name}=FILE"),
    "lint.no-plan": Text("không có kế hoạch nào trong {paths}", "there is no plan in {paths}"),
    "lint.no-plan.advice": Text(
        "mỗi kế hoạch là một tệp .yaml trong thư mục kế hoạch", "a plan is a .yaml file in a plans directory"
    ),
    "fix.nothing": Text("không có gì để sửa", "nothing to fix"),
    "fix.would": Text("sẽ sửa {file}: {rules}", "would fix {file}: {rules}"),
    "fix.done": Text("đã sửa {file}: {rules}", "fixed {file}: {rules}"),
    "fix.refused": Text("chưa sửa {file}: {why}", "{file} is not fixed: {why}"),
    "fix.leads-out": Text(
        "tệp là liên kết dẫn ra ngoài thư mục kế hoạch", "it is a link that leads out of the plans directory"
    ),
    "fix.read-only": Text("tệp ở chế độ chỉ đọc", "it is read-only"),
    # while it takes long
    "progress.lint": Text("đang kiểm tra", "linting"),
    "progress.read": Text("đang đọc các kế hoạch", "reading the plans"),
    "progress.check": Text("đang đối chiếu", "checking"),
    "progress.export": Text("đang xuất", "exporting"),
    "progress.report": Text("đang lập báo cáo", "making the report"),
    # new
    "new.exists.advice": Text(
        "--force để thay thế; kế hoạch của năm khác thì nêu --year, hoặc --from và --to",
        "--force replaces it; for a plan of other years give --year, or --from and --to",
    ),
    "new.leads-out": Text(
        "{file} là liên kết dẫn ra ngoài thư mục kế hoạch", "{file} is a link that leads out of the plans directory"
    ),
    "new.leads-out.advice": Text("hãy xóa liên kết", "remove the link"),
    "new.next": Text(
        "điền tệp theo văn bản; `cchc lint {file}` cho biết những gì còn thiếu",
        "fill it in from the document; `cchc lint {file}` names what is left",
    ),
    "new.year-or-years": Text("--year không dùng cùng với --from và --to", "--year excludes --from and --to"),
    "new.year-or-years.advice": Text(
        "--year 2026 tương đương --from 2026 --to 2026", "--year 2026 is the same as --from 2026 --to 2026"
    ),
    "new.both-years": Text("--from và --to phải đi cùng nhau", "--from and --to belong together"),
    "new.both-years.advice": Text("kế hoạch của một năm thì nêu --year", "for a plan of one year give --year"),
    "new.backwards": Text(
        "kế hoạch sẽ bắt đầu năm {first} và kết thúc năm {last}", "the plan would begin in {first} and end in {last}"
    ),
    "new.backwards.advice": Text("--from là năm đầu, --to là năm cuối", "--from is the first year, --to the last"),
    "new.no-date": Text("`{typed}` không phải là ngày", "`{typed}` is no date"),
    "new.no-date.advice": Text(
        "viết đến mức bản in cho biết, năm, tháng hoặc ngày: 2026, 2026-01 hoặc 2026-01-08",
        "write it as precise as printed: 2026, 2026-01 or 2026-01-08",
    ),
    "new.no-number": Text("`{typed}` không phải là số hiệu văn bản", "`{typed}` is no number of a document"),
    "new.no-number.advice": Text("viết như bản in, chẳng hạn 10/KH-UBND", "write it as printed, such as 10/KH-UBND"),
    "new.no-directory": Text(
        "không có thư mục kế hoạch ở đây hay ở các thư mục cha", "there is no plans directory here or above"
    ),
    "new.no-directory.advice": Text(
        "tạo thư mục (`mkdir plans`), hoặc chỉ định bằng --plans THƯ_MỤC",
        "make one (`mkdir plans`), or name one with --plans DIR",
    ),
    "new.no-name": Text("chưa nêu địa phương", "no locality is named"),
    "new.no-name.advice": Text(
        "viết mã hoặc tên, chẳng hạn dong-nai/tam-phuoc", "write its id or name, such as dong-nai/tam-phuoc"
    ),
    "new.several.advice": Text("hãy viết một trong các mã này", "write one of these ids"),
    "new.no-locality": Text("không có địa phương `{typed}`", "there is no locality `{typed}`"),
    "new.place.ended": Text("{place} ({name}, đến {day})", "{place} ({name}, until {day})"),
    "new.add": Text(
        "bổ sung vào {file}, ghi tỉnh, loại và tên đúng như trên văn bản:",
        "to add it to {file}, with its province, type and name as on its letterhead:",
    ),
    "new.add.else": Text(
        "nếu không phải thì bổ sung vào {file}, ghi tỉnh, loại và tên đúng như trên văn bản:",
        "else add it to {file}, with its province, type and name as on its letterhead:",
    ),
    "new.province": Text("<tỉnh>", "<province>"),
    "new.needs-year": Text(
        "tên tệp kế hoạch của {place} phải có năm ở cuối", "the name of a plan of {place} ends with a year"
    ),
    "new.needs-year.advice": Text(
        "nêu --year, hoặc --number và --issued nếu biết", "give --year, or --number and --issued if known"
    ),
    "new.taken": Text("{files} đều là kế hoạch của nơi khác", "all of {files} are plans of other places"),
    "new.taken.advice": Text("đổi tên một tệp", "rename one of them"),
    "new.ended": Text("{name} ({place}) đã kết thúc hoạt động ngày {day}", "{name} ({place}) ended on {day}"),
    "new.ended.into": Text(
        "{name} ({place}) đã kết thúc hoạt động ngày {day}, nay thuộc {after}",
        "{name} ({place}) ended on {day}; it went into {after}",
    ),
}
