"""What commands say of themselves: what they refuse, what to do about it, warnings, and what they have done."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    # the run
    "run.refused": LocalizedText("cchc: hệ thống từ chối: {why}", "cchc: the system refused: {why}"),
    "run.too-deep": LocalizedText("cchc: dữ liệu lồng quá sâu", "cchc: the input is nested too deeply"),
    "run.no-libyaml": LocalizedText(
        "PyYAML trên máy này không có libyaml nên không đọc được tệp nào",
        "this PyYAML was built without libyaml, so that no file can be read",
    ),
    "run.no-libyaml.advice": LocalizedText(
        "`python -m pip install --force-reinstall --only-binary :all: PyYAML` cài bản có libyaml",
        "`python -m pip install --force-reinstall --only-binary :all: PyYAML` installs one that has it",
    ),
    "run.ours": LocalizedText("cchc: lỗi của chính cchc ({what})", "cchc: an error of ours ({what})"),
    "run.ours.advice": LocalizedText(
        "hãy báo lỗi này kèm câu lệnh đã chạy", "please report it with the command you ran"
    ),
    "run.interrupted": LocalizedText("cchc: đã dừng theo yêu cầu", "cchc: interrupted"),
    "run.usage": LocalizedText(
        "`cchc --help` liệt kê các lệnh, `cchc LỆNH --help` liệt kê tùy chọn của một lệnh",
        "`cchc --help` lists the commands, `cchc COMMAND --help` the options of one",
    ),
    "run.language": LocalizedText(
        "CCHC_LANG là `{named}`; chỉ có thể là vi hoặc en", "CCHC_LANG is `{named}`; it can be vi or en"
    ),
    # what the system refuses
    "system.denied": LocalizedText("không có quyền", "Permission denied"),
    "system.nothing": LocalizedText("không có tệp hay thư mục này", "No such file or directory"),
    "system.exists": LocalizedText("đã có tệp hay thư mục mang tên này", "File exists"),
    "system.folder": LocalizedText("đây là thư mục", "Is a directory"),
    "system.no-folder": LocalizedText("một phần của đường dẫn không phải là thư mục", "Not a directory"),
    "system.not-empty": LocalizedText("thư mục không trống", "Directory not empty"),
    "system.full": LocalizedText("ổ đĩa đã đầy", "No space left on device"),
    "system.quota": LocalizedText("đã dùng hết dung lượng được cấp", "Disk quota exceeded"),
    "system.too-large": LocalizedText("tệp quá lớn", "File too large"),
    "system.read-only": LocalizedText("ổ đĩa chỉ cho đọc", "Read-only file system"),
    "system.busy": LocalizedText("tệp đang được chương trình khác dùng", "Device or resource busy"),
    "system.name": LocalizedText("tên tệp quá dài", "File name too long"),
    "system.too-many": LocalizedText("đang mở quá nhiều tệp", "Too many open files"),
    "system.device": LocalizedText("thiết bị đọc, ghi bị lỗi", "Input/output error"),
    # a command line that cannot be read
    "usage.no-option": LocalizedText("không có tùy chọn {name}", "no such option: {name}"),
    "usage.no-option.meant": LocalizedText(
        "không có tùy chọn {name}; có phải là {words:or}?", "no such option: {name}; did you mean {words:or}?"
    ),
    "usage.no-command": LocalizedText("không có lệnh `{name}`", "no such command `{name}`"),
    "usage.no-command.meant": LocalizedText(
        "không có lệnh `{name}`; có phải là {words:or}?", "no such command `{name}`; did you mean {words:or}?"
    ),
    "usage.missing": LocalizedText("thiếu {name}", "{name} is missing"),
    "usage.too-many": LocalizedText("thừa tham số: {words}", "unexpected arguments: {words}"),
    "usage.no-choice": LocalizedText(
        "{name} không thể là `{value}`; có thể là {words}", "{name} cannot be `{value}`; it can be {words}"
    ),
    "usage.no-value": LocalizedText("{name} cần một giá trị", "{name} needs a value"),
    "usage.needless-value": LocalizedText("{name} không nhận giá trị", "{name} takes no value"),
    "usage.wrong": LocalizedText("câu lệnh không đúng: {what}", "{what}"),
    # where the plans are
    "origin.option": LocalizedText("theo --plans", "--plans"),
    "origin.environment": LocalizedText("theo CCHC_PLANS", "CCHC_PLANS"),
    "origin.nearest": LocalizedText("plans/ gần nhất", "nearest plans/"),
    "origin.shipped": LocalizedText("kèm theo cchc", "shipped with cchc"),
    "plans.none": LocalizedText(
        "không có kế hoạch nào trong {place} ({origin})", "there is no plan in {place} ({origin})"
    ),
    "plans.none.advice": LocalizedText(
        "mỗi kế hoạch là một tệp .yaml; xem mẫu ở `schema/plan.md`",
        "a plan is a .yaml file; `schema/plan.md` shows one",
    ),
    "plans.directory": LocalizedText(
        "thư mục kế hoạch {named} {what} ({origin})", "the plans directory {named} {what} ({origin})"
    ),
    "plans.directory.named": LocalizedText("đã nêu", "named"),
    "plans.directory.no-directory": LocalizedText("không phải là thư mục", "is not a directory"),
    "plans.directory.missing": LocalizedText("không tồn tại", "does not exist"),
    "plans.directory.no-name": LocalizedText(
        "không thể là thư mục: không hệ thống nào cho đặt tên như vậy",
        "cannot be a directory: no system takes such a name",
    ),
    "plans.directory.advice": LocalizedText("chỉ định thư mục bằng --plans THƯ_MỤC", "name one with --plans DIR"),
    "plans.count": LocalizedText("{count} kế hoạch trong {place} ({origin})", "{count} plans in {place} ({origin})"),
    "plans.count.one": LocalizedText("1 kế hoạch trong {place} ({origin})", "1 plan in {place} ({origin})"),
    # files that cannot be used whole
    "warning": LocalizedText("cảnh báo: {what}", "warning: {what}"),
    "lost.vocabulary": LocalizedText("không dùng được nội dung nào trong tệp này", "nothing of this file is used"),
    "lost.plan": LocalizedText("bỏ qua kế hoạch này", "the plan is left out"),
    "lost.target": LocalizedText("bỏ qua mục tiêu này", "this target is left out"),
    "lost.targets": LocalizedText("bỏ qua {count} mục tiêu", "{count} targets are left out"),
    "lost.same-id": LocalizedText(
        "bỏ qua các kế hoạch trùng mã {name}: {paths}", "several plans have the id {name} and are left out: {paths}"
    ),
    # names
    "named.same-id": LocalizedText(
        "có nhiều kế hoạch trùng mã {name}: {paths}", "several plans have the id {name}: {paths}"
    ),
    "named.same-id.advice": LocalizedText("đổi tên tệp, chỉ để một kế hoạch mang mã này", "rename all but one"),
    "named.broken": LocalizedText("không dùng được kế hoạch {name}: {why}", "the plan {name} cannot be used: {why}"),
    "named.broken.advice": LocalizedText("xem `cchc lint {path}`", "see `cchc lint {path}`"),
    "named.several": LocalizedText("`{typed}` có thể là {words}", "`{typed}` can mean several: {words}"),
    "named.several.advice": LocalizedText("hãy viết một trong các tên này", "write one of these"),
    "named.no-plan-of": LocalizedText("không có kế hoạch của {words:or} ở đây", "there is no plan of {words:or} here"),
    "named.no-plan": LocalizedText(
        "không có kế hoạch hay địa phương `{typed}`", "there is no plan or locality `{typed}`"
    ),
    "named.list": LocalizedText("`cchc list` liệt kê các kế hoạch", "`cchc list` shows the plans"),
    "named.lost": LocalizedText(
        "không đọc được một mục tiêu của {name}: {why}", "a target of {name} cannot be read: {why}"
    ),
    "named.lost.several": LocalizedText(
        "không đọc được {count} mục tiêu của {name}: {why}", "{count} targets of {name} cannot be read: {why}"
    ),
    "named.lost.advice": LocalizedText(
        "xem `cchc lint {path}`, hoặc chọn phần khác bằng --indicator hay --area",
        "see `cchc lint {path}`, or ask for other rows with --indicator or --area",
    ),
    "named.no-year": LocalizedText(
        "`{typed}` không phải là năm từ 1986 đến 2100", "`{typed}` is no year from 1986 to 2100"
    ),
    "named.no-year.advice": LocalizedText(
        "viết bốn chữ số, chẳng hạn {option} 2030", "write four digits, such as {option} 2030"
    ),
    "named.no-area": LocalizedText("không có lĩnh vực `{typed}`", "there is no area `{typed}`"),
    "named.areas": LocalizedText("các lĩnh vực gồm {words}", "the areas are {words}"),
    "named.no-level": LocalizedText("không có cấp `{typed}`", "there is no level `{typed}`"),
    "named.levels": LocalizedText("các cấp gồm {words}", "the levels are {words}"),
    "named.no-province": LocalizedText("không có tỉnh, thành phố `{typed}`", "there is no province `{typed}`"),
    "named.provinces": LocalizedText(
        "`cchc list` liệt kê kế hoạch của từng nơi", "`cchc list` shows the plans of each"
    ),
    "named.no-indicator": LocalizedText("không có chỉ tiêu `{typed}`", "there is no indicator `{typed}`"),
    "named.indicators": LocalizedText("`cchc indicators` liệt kê các chỉ tiêu", "`cchc indicators` lists them"),
    # selections
    "selected.partial": LocalizedText(
        "các kế hoạch được chọn đều mới nhập một phần mục tiêu: {names}",
        "the selected plans are known only in part: {names}",
    ),
    "selected.partial.advice": LocalizedText(
        "nếu vẫn muốn xem, hãy nêu tên kế hoạch", "name them to have them all the same"
    ),
    "selected.left-out": LocalizedText(
        "bỏ qua {count} kế hoạch mới nhập một phần mục tiêu (muốn xem thì nêu tên): {names}",
        "{count} plans of partial coverage left out, unless named: {names}",
    ),
    "selected.left-out.one": LocalizedText(
        "bỏ qua 1 kế hoạch mới nhập một phần mục tiêu (muốn xem thì nêu tên): {names}",
        "1 plan of partial coverage left out, unless named: {names}",
    ),
    "selected.none": LocalizedText(
        "trong các kế hoạch được chọn, chưa kế hoạch nào nhập đủ mục tiêu", "no plan of full coverage is selected"
    ),
    "selected.none.advice": LocalizedText(
        "nếu vẫn muốn xem một kế hoạch, hãy nêu tên; xem `cchc list`",
        "name a plan to show it all the same; see `cchc list`",
    ),
    # compare
    "compare.twice": LocalizedText("{name} được nêu hai lần", "{name} is named twice"),
    "compare.twice.advice": LocalizedText("mỗi kế hoạch chỉ nêu một lần", "name each plan once"),
    "compare.two": LocalizedText("cần hai kế hoạch để so sánh", "a comparison needs two plans"),
    "compare.two.found": LocalizedText(
        "cần hai kế hoạch để so sánh; chỉ có {name}", "a comparison needs two plans; found: {name}"
    ),
    "compare.two.none": LocalizedText(
        "cần hai kế hoạch để so sánh; không kế hoạch nào được chọn", "a comparison needs two plans; none is selected"
    ),
    "compare.two.example": LocalizedText(
        "chẳng hạn `cchc compare tam-phuoc tan-minh`", "for example `cchc compare tam-phuoc tan-minh`"
    ),
    "compare.two.advice": LocalizedText(
        "mở rộng --province, --level hoặc --period, hoặc nêu thêm tên: `cchc list` liệt kê các kế hoạch",
        "ask for more with --province, --level or --period, or name one: `cchc list` shows the plans",
    ),
    # check
    "check.all": LocalizedText("--all không dùng cùng với tên kế hoạch", "--all and names of plans exclude each other"),
    "check.all.advice": LocalizedText("bỏ một trong hai", "leave one out"),
    "check.no-plan": LocalizedText(
        "không có gì để kiểm tra: chưa có kế hoạch nào nhập đủ mục tiêu", "there is no plan of full coverage to check"
    ),
    "check.no-plan.advice": LocalizedText(
        "nếu vẫn muốn kiểm tra, hãy nêu tên kế hoạch", "name a plan to check it all the same"
    ),
    "check.not-above": LocalizedText(
        "{superior} không phải là kế hoạch cấp trên của {name}",
        "{superior} is not a plan of a locality above {name}",
    ),
    "check.not-above.advice": LocalizedText("cấp trên của {name} là {words}", "the localities above {name}: {words}"),
    "check.none-above": LocalizedText("{name} không có cấp trên", "there is no level above {name}"),
    "check.nothing": LocalizedText(
        "không có gì để kiểm tra: các kế hoạch này không có mục tiêu nào đúng với lựa chọn",
        "there is nothing to check: these plans have no target that fits the selection",
    ),
    "check.nothing.advice": LocalizedText("`cchc show KẾ_HOẠCH` liệt kê các mục tiêu", "`cchc show PLAN` lists them"),
    "check.commune": LocalizedText("cấp xã không phải là cấp trên của kế hoạch nào", "a commune is above no plan"),
    "check.commune.advice": LocalizedText(
        "--against nhận district, province, nation hoặc một kế hoạch",
        "--against takes district, province, nation or a plan",
    ),
    # files to write
    "file.cannot": LocalizedText("không ghi được {file}: {why}", "{file} cannot be written: {why}"),
    "file.folder.no-directory": LocalizedText("nơi chứa tệp không phải là thư mục", "its folder is not a directory"),
    "file.folder.missing": LocalizedText("thư mục chứa tệp không tồn tại", "its folder does not exist"),
    "file.folder.advice": LocalizedText("tạo thư mục, hoặc chọn tệp khác", "make the folder, or name another file"),
    "file.folder.read-only": LocalizedText("thư mục ở chế độ chỉ đọc", "its folder is read-only"),
    "file.folder.read-only.advice": LocalizedText("chọn tệp ở thư mục khác", "name a file in another folder"),
    "file.twice": LocalizedText("{file} được nêu hai lần", "{file} is named twice"),
    "file.twice.advice": LocalizedText("mỗi kết quả ghi ra một tệp riêng", "give every output a file of its own"),
    "file.directory": LocalizedText("{file} là thư mục", "{file} is a directory"),
    "file.directory.advice": LocalizedText("chọn một tệp trong đó", "name a file in it"),
    "file.special": LocalizedText("{file} không phải là tệp thông thường", "{file} is not a plain file"),
    "file.special.advice": LocalizedText(
        "muốn in ra màn hình thì đừng nêu tệp", "for standard output leave the file out"
    ),
    "file.exists": LocalizedText("{file} đã có", "{file} exists"),
    "file.exists.advice": LocalizedText(
        "thay thế bằng --force, hoặc chọn tệp khác", "replace it with --force, or name another file"
    ),
    "file.written": LocalizedText("đã ghi {file}", "written: {file}"),
    "folder.no-parent": LocalizedText(
        "không tạo được {folder}: {parent} không phải là thư mục", "{folder} cannot be made: {parent} is no directory"
    ),
    "folder.no-parent.advice": LocalizedText("hãy tạo thư mục đó trước", "make it first"),
    "folder.read-only": LocalizedText(
        "không tạo được {folder}: thư mục chứa nó ở chế độ chỉ đọc", "{folder} cannot be made: its folder is read-only"
    ),
    "folder.read-only.advice": LocalizedText("chọn chỗ khác", "name one in another folder"),
    "folder.file": LocalizedText("{folder} là một tệp", "{folder} is a file"),
    "folder.file.advice": LocalizedText("chọn một thư mục", "name a folder"),
    "folder.other": LocalizedText(
        "{folder} đang chứa thứ khác, không phải báo cáo", "{folder} holds something else than a report"
    ),
    "folder.other.advice": LocalizedText("chọn thư mục trống hoặc thư mục mới", "name an empty or a new folder"),
    "folder.exists.advice": LocalizedText(
        "thay thế bằng --force, hoặc chọn thư mục khác", "replace it with --force, or name another folder"
    ),
    # export and report
    "export.no-suffix": LocalizedText(
        "tên {file} không cho biết định dạng", "the name {file} does not say in what format"
    ),
    "export.no-suffix.advice": LocalizedText(
        "nêu định dạng bằng --format, hoặc dùng một trong các đuôi {words}",
        "name one with --format, or end the name with one of {words}",
    ),
    "export.no-text": LocalizedText("không in được {format} ra màn hình", "{format} cannot be shown on the screen"),
    "export.no-text.advice": LocalizedText("ghi ra tệp bằng -o TỆP", "name a file with -o FILE"),
    "export.screen": LocalizedText("định dạng table chỉ để xem trên màn hình", "the table is for the screen"),
    "export.screen.advice": LocalizedText(
        "muốn ghi ra tệp thì chọn --format khác, chẳng hạn xlsx", "choose another --format for a file, such as xlsx"
    ),
    "export.extra": LocalizedText(
        "{format} cần {module}, hiện chưa cài", "{format} needs {module}, which is not installed"
    ),
    "export.same-name": LocalizedText("hai tệp sẽ trùng tên", "two of the files would have the same name"),
    "export.same-name.advice": LocalizedText("đặt cho mỗi tệp một tên riêng", "give every file a name of its own"),
    "export.too-much": LocalizedText(
        "dữ liệu vượt quá giới hạn của {format}: {why}", "this is too much for {format}: {why}"
    ),
    "export.too-much.advice": LocalizedText(
        "chọn định dạng khác, hoặc ít kế hoạch hơn", "choose another format, or fewer plans"
    ),
    "report.where": LocalizedText("hãy cho biết ghi báo cáo vào đâu", "say where the report goes"),
    "report.both": LocalizedText("-o và --site không dùng cùng nhau", "-o and --site exclude each other"),
    "report.where.advice": LocalizedText(
        "`cchc report -o report.html` tạo một trang, `cchc report --site THƯ_MỤC` tạo một thư mục gồm nhiều trang",
        "`cchc report -o report.html` makes one page, `cchc report --site DIR` a folder of pages",
    ),
    "report.nothing": LocalizedText(
        "không đọc được kế hoạch nào nên không có gì để báo cáo", "no plan can be read, so there is nothing to report"
    ),
    "report.nothing.advice": LocalizedText("xem `cchc lint`", "see `cchc lint`"),
    "report.plans": LocalizedText("đã ghi {file} ({count} kế hoạch)", "written: {file} ({count} plans)"),
    "report.plans.one": LocalizedText("đã ghi {file} (1 kế hoạch)", "written: {file} (1 plan)"),
    "report.pages": LocalizedText("đã ghi {file} ({count} trang)", "written: {file} ({count} pages)"),
    # lint
    "lint.no-file": LocalizedText("không có tệp hay thư mục {path}", "there is no file or directory {path}"),
    "lint.no-file.advice": LocalizedText("kiểm tra lại đường dẫn", "check the spelling"),
    "lint.no-format": LocalizedText("không có định dạng `{name}`", "there is no format `{name}`"),
    "lint.format.again": LocalizedText(
        "`--format {name}` nêu lại cùng một tệp", "`--format {name}` names the same file again"
    ),
    "lint.format.no-file": LocalizedText("`--format {name}` không nêu tệp", "`--format {name}` names no file"),
    "lint.format.both": LocalizedText(
        "không thể in cả --format {first} và --format {name}",
        "--format {first} and --format {name} cannot both be printed",
    ),
    "lint.format.advice": LocalizedText("viết --format {name}=TỆP", "write --format {name}=FILE"),
    "lint.no-plan": LocalizedText("không có kế hoạch nào trong {paths}", "there is no plan in {paths}"),
    "lint.no-plan.advice": LocalizedText(
        "mỗi kế hoạch là một tệp .yaml trong thư mục kế hoạch", "a plan is a .yaml file in a plans directory"
    ),
    "fix.nothing": LocalizedText("không có gì để sửa", "nothing to fix"),
    "fix.would": LocalizedText("sẽ sửa {file}: {rules}", "would fix {file}: {rules}"),
    "fix.done": LocalizedText("đã sửa {file}: {rules}", "fixed {file}: {rules}"),
    "fix.refused": LocalizedText("chưa sửa {file}: {why}", "{file} is not fixed: {why}"),
    "fix.leads-out": LocalizedText(
        "tệp là liên kết dẫn ra ngoài thư mục kế hoạch", "it is a link that leads out of the plans directory"
    ),
    "fix.read-only": LocalizedText("tệp ở chế độ chỉ đọc", "it is read-only"),
    # while it takes long
    "processes.killed": LocalizedText(
        "một tiến trình con đã bị hệ thống dừng (hết bộ nhớ?); công việc được làm lại trong một tiến trình",
        "a worker process was killed (out of memory?); the work is done again in one process",
    ),
    "progress.lint": LocalizedText("đang kiểm tra", "linting"),
    "progress.read": LocalizedText("đang đọc các kế hoạch", "reading the plans"),
    "progress.check": LocalizedText("đang đối chiếu", "checking"),
    "progress.export": LocalizedText("đang xuất", "exporting"),
    "progress.report": LocalizedText("đang lập báo cáo", "making the report"),
    # new
    "new.exists.advice": LocalizedText(
        "--force để thay thế; kế hoạch của năm khác thì nêu --year, hoặc --from và --to",
        "--force replaces it; for a plan of other years give --year, or --from and --to",
    ),
    "new.leads-out": LocalizedText(
        "{file} là liên kết dẫn ra ngoài thư mục kế hoạch", "{file} is a link that leads out of the plans directory"
    ),
    "new.leads-out.advice": LocalizedText("hãy xóa liên kết", "remove the link"),
    "new.next": LocalizedText(
        "điền tệp theo văn bản; `cchc lint {file}` cho biết những gì còn thiếu",
        "fill it in from the document; `cchc lint {file}` names what is left",
    ),
    "new.year-or-years": LocalizedText("--year không dùng cùng với --from và --to", "--year excludes --from and --to"),
    "new.year-or-years.advice": LocalizedText(
        "--year 2026 tương đương --from 2026 --to 2026", "--year 2026 is the same as --from 2026 --to 2026"
    ),
    "new.both-years": LocalizedText("--from và --to phải đi cùng nhau", "--from and --to belong together"),
    "new.both-years.advice": LocalizedText("kế hoạch của một năm thì nêu --year", "for a plan of one year give --year"),
    "new.backwards": LocalizedText(
        "kế hoạch sẽ bắt đầu năm {first} và kết thúc năm {last}", "the plan would begin in {first} and end in {last}"
    ),
    "new.backwards.advice": LocalizedText(
        "--from là năm đầu, --to là năm cuối", "--from is the first year, --to the last"
    ),
    "new.no-date": LocalizedText("`{typed}` không phải là ngày", "`{typed}` is no date"),
    "new.no-date.advice": LocalizedText(
        "viết đến mức bản in cho biết, năm, tháng hoặc ngày: 2026, 2026-01 hoặc 2026-01-08",
        "write it as precise as printed: 2026, 2026-01 or 2026-01-08",
    ),
    "new.no-number": LocalizedText("`{typed}` không phải là số hiệu văn bản", "`{typed}` is no number of a document"),
    "new.no-number.advice": LocalizedText(
        "viết như bản in, chẳng hạn 10/KH-UBND", "write it as printed, such as 10/KH-UBND"
    ),
    "new.no-directory": LocalizedText(
        "không có thư mục kế hoạch ở đây hay ở các thư mục cha", "there is no plans directory here or above"
    ),
    "new.no-directory.advice": LocalizedText(
        "tạo thư mục (`mkdir plans`), hoặc chỉ định bằng --plans THƯ_MỤC",
        "make one (`mkdir plans`), or name one with --plans DIR",
    ),
    "new.no-name": LocalizedText("chưa nêu địa phương", "no locality is named"),
    "new.no-name.advice": LocalizedText(
        "viết mã hoặc tên, chẳng hạn dong-nai/tam-phuoc", "write its id or name, such as dong-nai/tam-phuoc"
    ),
    "new.several.advice": LocalizedText("hãy viết một trong các mã này", "write one of these ids"),
    "new.no-locality": LocalizedText("không có địa phương `{typed}`", "there is no locality `{typed}`"),
    "new.place.ended": LocalizedText("{place} ({name}, đến {day})", "{place} ({name}, until {day})"),
    "new.add": LocalizedText(
        "bổ sung vào {file}, ghi tỉnh, loại và tên đúng như trên văn bản:",
        "to add it to {file}, with its province, type and name as on its letterhead:",
    ),
    "new.add.else": LocalizedText(
        "nếu không phải thì bổ sung vào {file}, ghi tỉnh, loại và tên đúng như trên văn bản:",
        "else add it to {file}, with its province, type and name as on its letterhead:",
    ),
    "new.province": LocalizedText("<tỉnh>", "<province>"),
    "new.needs-year": LocalizedText(
        "tên tệp kế hoạch của {place} phải có năm ở cuối", "the name of a plan of {place} ends with a year"
    ),
    "new.needs-year.advice": LocalizedText(
        "nêu --year, hoặc --number và --issued nếu biết", "give --year, or --number and --issued if known"
    ),
    "new.taken": LocalizedText("{files} đều là kế hoạch của nơi khác", "all of {files} are plans of other places"),
    "new.taken.advice": LocalizedText("đổi tên một tệp", "rename one of them"),
    "new.ended": LocalizedText("{name} ({place}) đã kết thúc hoạt động ngày {day}", "{name} ({place}) ended on {day}"),
    "new.ended.into": LocalizedText(
        "{name} ({place}) đã kết thúc hoạt động ngày {day}, nay thuộc {after}",
        "{name} ({place}) ended on {day}; it went into {after}",
    ),
}
