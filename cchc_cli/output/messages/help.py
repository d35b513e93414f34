"""What `--help` says of commands, arguments and options; each sentence ends with a full stop of its own."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import Text

WORDS: Mapping[str, Text] = {
    "help.usage": Text("Cú pháp", "Usage"),
    "help.arguments": Text("Tham số", "Arguments"),
    "help.options": Text("Tùy chọn", "Options"),
    "help.commands": Text("Các lệnh", "Commands"),
    "help.default": Text("mặc định", "default"),
    "help.required": Text("bắt buộc", "required"),
    "help.some-options": Text("[TÙY CHỌN]", "[OPTIONS]"),
    "help.some-command": Text("LỆNH [THAM SỐ]", "COMMAND [ARGS]"),
    "metavar.plan": Text("KẾ_HOẠCH", "PLAN"),
    "metavar.locality": Text("ĐỊA_PHƯƠNG", "LOCALITY"),
    "metavar.province": Text("TỈNH", "PROVINCE"),
    "metavar.level": Text("CẤP", "LEVEL"),
    "metavar.year": Text("NĂM", "YEAR"),
    "metavar.area": Text("LĨNH_VỰC", "AREA"),
    "metavar.id": Text("MÃ", "ID"),
    "metavar.code": Text("MÃ", "CODE"),
    "metavar.name": Text("TÊN", "NAME"),
    "metavar.rule": Text("QUY_TẮC", "RULE"),
    "metavar.path": Text("ĐƯỜNG_DẪN", "PATH"),
    "metavar.file": Text("TỆP", "FILE"),
    "metavar.dir": Text("THƯ_MỤC", "DIR"),
    "metavar.format": Text("ĐỊNH_DẠNG", "FORMAT"),
    "metavar.number": Text("SỐ", "NUMBER"),
    "metavar.date": Text("NGÀY", "DATE"),
    "command.cchc": Text(
        "So sánh mục tiêu của các kế hoạch cải cách hành chính",
        "Compare the targets of Vietnamese administrative-reform plans",
    ),
    "command.compare": Text(
        "Đặt mục tiêu của các kế hoạch cạnh nhau, nêu chỗ khác nhau, năm đến hạn và mức sàn",
        "Line the targets of plans up, with differences, years and floors",
    ),
    "command.check": Text(
        "Đối chiếu từng mục tiêu với mức sàn. Mã kết thúc là 1 khi có dòng được chọn thấp hơn mức sàn",
        "Hold every target against its floor. Exit code 1 when a selected row is below its floor",
    ),
    "command.lint": Text(
        "Tìm lỗi trong tệp kế hoạch, nêu tệp:dòng:cột, mã và tên quy tắc. Mã kết thúc là 1 khi có lỗi",
        "Every finding with file:line:column, code and name. Exit code 1 when one is an error",
    ),
    "command.matrix": Text(
        "Bảng nhiệt: kế hoạch theo cột, chỉ tiêu theo dòng, so với mức sàn",
        "Plans against indicators, as a heat map relative to the floor",
    ),
    "command.show": Text(
        "Một kế hoạch: văn bản, căn cứ, khái quát, mục tiêu và nguồn",
        "One plan: document, basis, profile, targets and their sources",
    ),
    "command.list": Text(
        "Các kế hoạch: cấp, thời kỳ, số mục tiêu, nguồn, cấp trên",
        "The plans with level, period, number of targets, evidence and superiors",
    ),
    "command.indicators": Text(
        "Danh mục chỉ tiêu; hoặc một chỉ tiêu, với mức của mọi kế hoạch",
        "The catalogue of indicators; one of them with the values that every plan sets",
    ),
    "command.export": Text(
        "Danh sách mục tiêu, mỗi mục tiêu một dòng, kèm mức sàn và nguồn",
        "The list of targets, one row each, with the floor and the source of every figure",
    ),
    "command.report": Text(
        "Toàn bộ kết quả thành trang web, tiếng Việt và tiếng Anh; mở được ngay trên máy, không cần mạng",
        "Everything as web pages, in Vietnamese and English; they open from a disk, without a network",
    ),
    "command.explain": Text(
        "Một quy tắc của lint: tìm gì, vì sao, ví dụ sai và ví dụ đúng",
        "A rule of lint: what it does, why, an example that fails and one that passes",
    ),
    "command.new": Text(
        "Tạo trong thư mục kế hoạch một tệp có chú thích để điền",
        "Write a plan file with comments into the plans directory, to be filled in",
    ),
    "argument.plans": Text(
        "Kế hoạch, theo mã hoặc tên địa phương; xếp trước các kế hoạch chọn bằng tùy chọn",
        "Plans, by id or by the name of their locality; they come before those that options select",
    ),
    "argument.plans-or-all": Text(
        "Kế hoạch; không nêu thì lấy mọi kế hoạch đã nhập đủ mục tiêu",
        "Plans; if none is named, every plan of full coverage",
    ),
    "argument.plans-or-every": Text("Kế hoạch; không nêu thì lấy mọi kế hoạch", "Plans; if none is named, every plan"),
    "argument.plan": Text("Một kế hoạch, theo mã hoặc tên địa phương", "A plan, by id or by the name of its locality"),
    "argument.paths": Text(
        "Tệp hoặc thư mục kế hoạch; không nêu thì kiểm tra mọi kế hoạch",
        "Plan files or directories; if none is named, all plans",
    ),
    "argument.indicator": Text("Một chỉ tiêu, in đầy đủ", "One indicator, as a codebook page"),
    "argument.rule": Text(
        "Một quy tắc, theo mã hoặc tên; không nêu thì liệt kê mọi quy tắc",
        "A rule, by code or name; if none is named, the list of all",
    ),
    "argument.locality": Text("Địa phương, theo mã hoặc tên", "The place, by id or name"),
    "option.help": Text("In hướng dẫn này rồi kết thúc", "Show this message and exit"),
    "option.version": Text("In phiên bản rồi kết thúc", "Print the version and exit"),
    "option.install-completion": Text(
        "Cài tính năng gợi ý khi gõ lệnh cho shell đang dùng", "Install completion for the current shell"
    ),
    "option.show-completion": Text(
        "In đoạn mã gợi ý cho shell đang dùng, để chép hoặc chỉnh sửa",
        "Show completion for the current shell, to copy it or customize the installation",
    ),
    "option.plans": Text(
        "Thư mục kế hoạch; nếu không nêu thì theo $CCHC_PLANS, plans/ gần nhất, hoặc dữ liệu kèm theo cchc",
        "The plans directory; if not given, $CCHC_PLANS, the nearest plans/, or the plans that come with cchc",
    ),
    "option.format-table": Text("table cho người đọc, json cho chương trình", "table for people, json for programs"),
    "option.format-grid": Text(
        "table cho người đọc; json, csv hoặc markdown", "table for people; json, csv or markdown"
    ),
    "option.format-export": Text(
        "Định dạng; nếu không nêu thì theo đuôi của TỆP, không có TỆP thì in bảng",
        "The format; if not given, what the name of FILE says; without FILE a table",
    ),
    "option.format-lint": Text(
        "text (mỗi phát hiện một dòng), table, json, github, sarif, junit, gitlab hoặc markdown; ghi ra tệp bằng "
        "=TỆP. Có thể lặp lại",
        "text (one line each), table, json, github, sarif, junit, gitlab or markdown; to a file with =FILE. "
        "Can be repeated",
    ),
    "option.color": Text(
        "Khi nào tô màu: auto (trên màn hình), always (luôn luôn), never (không); tuân theo NO_COLOR",
        "When to colour: auto (on a terminal), always or never; NO_COLOR is honoured",
    ),
    "option.lang": Text(
        "Tiếng Việt (vi) hoặc tiếng Anh (en); nếu không nêu thì theo $CCHC_LANG, rồi ngôn ngữ của máy",
        "Vietnamese (vi) or English (en); if not given, $CCHC_LANG, then the language of the system",
    ),
    "option.area": Text("Chỉ một lĩnh vực, theo mã hoặc tên", "Only one area, by id or label"),
    "option.indicator": Text("Chỉ một chỉ tiêu", "Only one indicator"),
    "option.at": Text("Mức có hiệu lực trong năm này", "What is in force in this year"),
    "option.province": Text(
        "Kế hoạch trong tỉnh, thành phố này, theo mã hoặc tên", "Plans of this province, by id or name"
    ),
    "option.level": Text(
        "Kế hoạch của cấp này: nation (trung ương), province (tỉnh), district (huyện), commune (xã)",
        "Plans of this level: nation, province, district, commune",
    ),
    "option.period": Text("Kế hoạch có thời kỳ gồm năm này", "Plans whose period includes this year"),
    "option.only": Text(
        "Chỉ các dòng khác nhau (different), các dòng kế hoạch nào cũng có (shared), hoặc các dòng có kế hoạch không "
        "nêu (missing)",
        "Only rows that differ, that all plans share, or that are missing in some",
    ),
    "option.all": Text("Mọi kế hoạch đã nhập đủ mục tiêu", "Every plan of full coverage"),
    "option.against": Text(
        "Chỉ đối chiếu với cấp này (district là huyện, province là tỉnh, nation là trung ương) hoặc kế hoạch này",
        "Judge by this level or plan alone",
    ),
    "option.status": Text(
        "Chỉ các dòng có kết quả này: `below` thấp hơn mức sàn, `overtaken` cấp trên ban hành sau, `not-yet-due` chưa "
        "đến hạn, `later` đạt nhưng muộn hơn, `meets` đạt mức sàn, `above` cao hơn mức sàn, `missing` thiếu so với cấp "
        "trên, `not-comparable` không so được, `no-floor` chưa có mức sàn. Có thể lặp lại",
        "Only rows of this status; can be repeated",
    ),
    "option.verbose": Text(
        "In mọi dòng, không chỉ những chỗ cần chú ý", "Show every row, not only what needs attention"
    ),
    "option.relative": Text(
        "So với mức sàn (floor), hoặc với trung vị của các kế hoạch đang xem (median)",
        "Relative to the floor, or to the median of the plans shown",
    ),
    "option.compact": Text("Chỉ ký hiệu và con số, không có chữ", "Signs and figures without words"),
    "option.pager": Text("Cho cuộn khi kết quả dài hơn màn hình", "Scroll what is longer than the terminal"),
    "option.output": Text("Ghi ra tệp này thay vì in ra màn hình", "Write to this file and not to the screen"),
    "option.calendar": Text(
        "Ghi các thời hạn thành lịch iCalendar (.ics)", "Write the deadlines as an iCalendar (.ics)"
    ),
    "option.force": Text("Thay thế tệp đã có", "Replace files that exist"),
    "option.force-new": Text("Thay thế tệp kế hoạch đã có", "Replace a plan file that exists"),
    "option.force-lint": Text("Thay thế tệp đã có mà --format chỉ định", "Replace files of --format that exist"),
    "option.force-report": Text("Thay thế báo cáo đã có", "Replace a report that exists"),
    "option.output-report": Text("Một trang chứa toàn bộ kết quả", "One page that holds everything"),
    "option.site": Text(
        "Một thư mục gồm nhiều trang thay cho một trang, khi có nhiều kế hoạch",
        "A folder of pages instead, for many plans",
    ),
    "option.fix": Text(
        "Tự sửa lỗi hình thức; không bao giờ sửa con số", "Put right what is mechanical; never a figure"
    ),
    "option.diff": Text(
        "Cho xem --fix sẽ sửa gì, không sửa tệp nào", "Show what --fix would change, and change nothing"
    ),
    "option.select": Text(
        "Chỉ quy tắc này, theo mã hoặc tên; có thể lặp lại", "Only this rule, by code or name; repeatable"
    ),
    "option.ignore": Text(
        "Bỏ qua quy tắc này, theo mã hoặc tên; có thể lặp lại", "Not this rule, by code or name; repeatable"
    ),
    "option.fail-on": Text(
        "Mã kết thúc là 1 khi có lỗi (error), khi có lỗi hoặc cảnh báo (warning), hoặc không bao giờ (never)",
        "Exit code 1 on an error, on an error or a warning, or never",
    ),
    "option.cache": Text(
        "Chỉ kiểm tra lại những gì đã thay đổi từ lần chạy trước", "Look again only at what changed since the last run"
    ),
    "option.year": Text("Kế hoạch của một năm", "A plan for one year"),
    "option.from": Text("Năm đầu của kế hoạch", "The plan's first year"),
    "option.to": Text("Năm cuối của kế hoạch", "The plan's last year"),
    "option.number": Text(
        "Số hiệu văn bản, ghi như bản in: 10/KH-UBND", "The number of the document, as printed: 10/KH-UBND"
    ),
    "option.issued": Text(
        "Ngày ban hành, ghi đến mức bản in cho biết: 2026, 2026-01, 2026-01-08",
        "The date of issue, as precise as printed: 2026, 2026-01, 2026-01-08",
    ),
}
