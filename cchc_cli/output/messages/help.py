"""What `--help` says of commands, arguments and options; each sentence ends with a full stop of its own."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "help.usage": LocalizedText("Cú pháp", "Usage"),
    "help.arguments": LocalizedText("Tham số", "Arguments"),
    "help.options": LocalizedText("Tùy chọn", "Options"),
    "help.commands": LocalizedText("Các lệnh", "Commands"),
    "help.default": LocalizedText("mặc định", "default"),
    "help.required": LocalizedText("bắt buộc", "required"),
    "help.some-options": LocalizedText("[TÙY CHỌN]", "[OPTIONS]"),
    "help.some-command": LocalizedText("LỆNH [THAM SỐ]", "COMMAND [ARGS]"),
    "metavar.plan": LocalizedText("KẾ_HOẠCH", "PLAN"),
    "metavar.locality": LocalizedText("ĐỊA_PHƯƠNG", "LOCALITY"),
    "metavar.province": LocalizedText("TỈNH", "PROVINCE"),
    "metavar.level": LocalizedText("CẤP", "LEVEL"),
    "metavar.year": LocalizedText("NĂM", "YEAR"),
    "metavar.area": LocalizedText("LĨNH_VỰC", "AREA"),
    "metavar.id": LocalizedText("MÃ", "ID"),
    "metavar.code": LocalizedText("MÃ", "CODE"),
    "metavar.name": LocalizedText("TÊN", "NAME"),
    "metavar.rule": LocalizedText("QUY_TẮC", "RULE"),
    "metavar.path": LocalizedText("ĐƯỜNG_DẪN", "PATH"),
    "metavar.file": LocalizedText("TỆP", "FILE"),
    "metavar.dir": LocalizedText("THƯ_MỤC", "DIR"),
    "metavar.format": LocalizedText("ĐỊNH_DẠNG", "FORMAT"),
    "metavar.number": LocalizedText("SỐ", "NUMBER"),
    "metavar.date": LocalizedText("NGÀY", "DATE"),
    "command.cchc": LocalizedText(
        "So sánh mục tiêu của các kế hoạch cải cách hành chính",
        "Compare the targets of Vietnamese administrative-reform plans",
    ),
    "command.compare": LocalizedText(
        "Đặt mục tiêu của các kế hoạch cạnh nhau, nêu chỗ khác nhau, năm đến hạn và mức sàn",
        "Line the targets of plans up, with differences, years and floors",
    ),
    "command.check": LocalizedText(
        "Đối chiếu từng mục tiêu với mức sàn. Mã kết thúc là 1 khi có dòng được chọn thấp hơn mức sàn",
        "Hold every target against its floor. Exit code 1 when a selected row is below its floor",
    ),
    "command.lint": LocalizedText(
        "Tìm lỗi trong tệp kế hoạch, nêu tệp:dòng:cột, mã và tên quy tắc. Mã kết thúc là 1 khi có lỗi",
        "Every finding with file:line:column, code and name. Exit code 1 when one is an error",
    ),
    "command.matrix": LocalizedText(
        "Bảng nhiệt: kế hoạch theo cột, chỉ tiêu theo dòng, so với mức sàn",
        "Plans against indicators, as a heat map relative to the floor",
    ),
    "command.show": LocalizedText(
        "Một kế hoạch: văn bản, căn cứ, khái quát, mục tiêu và nguồn",
        "One plan: document, basis, profile, targets and their sources",
    ),
    "command.list": LocalizedText(
        "Các kế hoạch: cấp, thời kỳ, số mục tiêu, nguồn, cấp trên",
        "The plans with level, period, number of targets, evidence and superiors",
    ),
    "command.indicators": LocalizedText(
        "Danh mục chỉ tiêu; hoặc một chỉ tiêu, với mức của mọi kế hoạch",
        "The catalogue of indicators; one of them with the values that every plan sets",
    ),
    "command.export": LocalizedText(
        "Danh sách mục tiêu, mỗi mục tiêu một dòng, kèm mức sàn và nguồn",
        "The list of targets, one row each, with the floor and the source of every figure",
    ),
    "command.report": LocalizedText(
        "Toàn bộ kết quả thành trang web, tiếng Việt và tiếng Anh; mở được ngay trên máy, không cần mạng",
        "Everything as web pages, in Vietnamese and English; they open from a disk, without a network",
    ),
    "command.explain": LocalizedText(
        "Một quy tắc của lint: tìm gì, vì sao, ví dụ sai và ví dụ đúng",
        "A rule of lint: what it does, why, an example that fails and one that passes",
    ),
    "command.new": LocalizedText(
        "Tạo trong thư mục kế hoạch một tệp có chú thích để điền",
        "Write a plan file with comments into the plans directory, to be filled in",
    ),
    "argument.plans": LocalizedText(
        "Kế hoạch, theo mã hoặc tên địa phương; xếp trước các kế hoạch chọn bằng tùy chọn",
        "Plans, by id or by the name of their locality; they come before those that options select",
    ),
    "argument.plans-or-all": LocalizedText(
        "Kế hoạch; không nêu thì lấy mọi kế hoạch đã nhập đủ mục tiêu",
        "Plans; if none is named, every plan of full coverage",
    ),
    "argument.plans-or-every": LocalizedText(
        "Kế hoạch; không nêu thì lấy mọi kế hoạch", "Plans; if none is named, every plan"
    ),
    "argument.plan": LocalizedText(
        "Một kế hoạch, theo mã hoặc tên địa phương", "A plan, by id or by the name of its locality"
    ),
    "argument.paths": LocalizedText(
        "Tệp hoặc thư mục kế hoạch; không nêu thì kiểm tra mọi kế hoạch",
        "Plan files or directories; if none is named, all plans",
    ),
    "argument.indicator": LocalizedText("Một chỉ tiêu, in đầy đủ", "One indicator, as a codebook page"),
    "argument.rule": LocalizedText(
        "Một quy tắc, theo mã hoặc tên; không nêu thì liệt kê mọi quy tắc",
        "A rule, by code or name; if none is named, the list of all",
    ),
    "argument.locality": LocalizedText("Địa phương, theo mã hoặc tên", "The place, by id or name"),
    "option.help": LocalizedText("In hướng dẫn này rồi kết thúc", "Show this message and exit"),
    "option.version": LocalizedText("In phiên bản rồi kết thúc", "Print the version and exit"),
    "option.install-completion": LocalizedText(
        "Cài tính năng gợi ý khi gõ lệnh cho shell đang dùng", "Install completion for the current shell"
    ),
    "option.show-completion": LocalizedText(
        "In đoạn mã gợi ý cho shell đang dùng, để chép hoặc chỉnh sửa",
        "Show completion for the current shell, to copy it or customize the installation",
    ),
    "option.plans": LocalizedText(
        "Thư mục kế hoạch; nếu không nêu thì theo $CCHC_PLANS, plans/ gần nhất, hoặc dữ liệu kèm theo cchc",
        "The plans directory; if not given, $CCHC_PLANS, the nearest plans/, or the plans that come with cchc",
    ),
    "option.format-table": LocalizedText(
        "table cho người đọc, json cho chương trình", "table for people, json for programs"
    ),
    "option.format-grid": LocalizedText(
        "table cho người đọc; json, csv hoặc markdown", "table for people; json, csv or markdown"
    ),
    "option.format-export": LocalizedText(
        "Định dạng; nếu không nêu thì theo đuôi của TỆP, không có TỆP thì in bảng",
        "The format; if not given, what the name of FILE says; without FILE a table",
    ),
    "option.format-lint": LocalizedText(
        "text (mỗi phát hiện một dòng), table, json, github, sarif, junit, gitlab hoặc markdown; ghi ra tệp bằng "
        "=TỆP. Có thể lặp lại",
        "text (one line each), table, json, github, sarif, junit, gitlab or markdown; to a file with =FILE. "
        "Can be repeated",
    ),
    "option.color": LocalizedText(
        "Khi nào tô màu: auto (trên màn hình), always (luôn luôn), never (không); tuân theo NO_COLOR",
        "When to colour: auto (on a terminal), always or never; NO_COLOR is honoured",
    ),
    "option.lang": LocalizedText(
        "Tiếng Việt (vi) hoặc tiếng Anh (en); nếu không nêu thì theo $CCHC_LANG, rồi ngôn ngữ của máy",
        "Vietnamese (vi) or English (en); if not given, $CCHC_LANG, then the language of the system",
    ),
    "option.area": LocalizedText("Chỉ một lĩnh vực, theo mã hoặc tên", "Only one area, by id or label"),
    "option.indicator": LocalizedText("Chỉ một chỉ tiêu", "Only one indicator"),
    "option.at": LocalizedText("Mức có hiệu lực trong năm này", "What is in force in this year"),
    "option.province": LocalizedText(
        "Kế hoạch trong tỉnh, thành phố này, theo mã hoặc tên", "Plans of this province, by id or name"
    ),
    "option.level": LocalizedText(
        "Kế hoạch của cấp này: nation (trung ương), province (tỉnh), district (huyện), commune (xã)",
        "Plans of this level: nation, province, district, commune",
    ),
    "option.period": LocalizedText("Kế hoạch có thời kỳ gồm năm này", "Plans whose period includes this year"),
    "option.only": LocalizedText(
        "Chỉ các dòng khác nhau (different), các dòng kế hoạch nào cũng có (shared), hoặc các dòng có kế hoạch không "
        "nêu (missing)",
        "Only rows that differ, that all plans share, or that are missing in some",
    ),
    "option.all": LocalizedText("Mọi kế hoạch đã nhập đủ mục tiêu", "Every plan of full coverage"),
    "option.against": LocalizedText(
        "Chỉ đối chiếu với cấp này (district là huyện, province là tỉnh, nation là trung ương) hoặc kế hoạch này",
        "Judge by this level or plan alone",
    ),
    "option.status": LocalizedText(
        "Chỉ các dòng có kết quả này: `below` thấp hơn mức sàn, `overtaken` cấp trên ban hành sau, `not-yet-due` chưa "
        "đến hạn, `later` đạt nhưng muộn hơn, `meets` đạt mức sàn, `above` cao hơn mức sàn, `missing` thiếu so với cấp "
        "trên, `not-comparable` không so được, `no-floor` chưa có mức sàn. Có thể lặp lại",
        "Only rows of this status; can be repeated",
    ),
    "option.verbose": LocalizedText(
        "In mọi dòng, không chỉ những chỗ cần chú ý", "Show every row, not only what needs attention"
    ),
    "option.relative": LocalizedText(
        "So với mức sàn (floor), hoặc với trung vị của các kế hoạch đang xem (median)",
        "Relative to the floor, or to the median of the plans shown",
    ),
    "option.compact": LocalizedText("Chỉ ký hiệu và con số, không có chữ", "Signs and figures without words"),
    "option.pager": LocalizedText("Cho cuộn khi kết quả dài hơn màn hình", "Scroll what is longer than the terminal"),
    "option.output": LocalizedText("Ghi ra tệp này thay vì in ra màn hình", "Write to this file and not to the screen"),
    "option.calendar": LocalizedText(
        "Ghi các thời hạn thành lịch iCalendar (.ics)", "Write the deadlines as an iCalendar (.ics)"
    ),
    "option.force": LocalizedText("Thay thế tệp đã có", "Replace files that exist"),
    "option.force-new": LocalizedText("Thay thế tệp kế hoạch đã có", "Replace a plan file that exists"),
    "option.force-lint": LocalizedText(
        "Thay thế tệp đã có mà --format chỉ định", "Replace files of --format that exist"
    ),
    "option.force-report": LocalizedText("Thay thế báo cáo đã có", "Replace a report that exists"),
    "option.output-report": LocalizedText("Một trang chứa toàn bộ kết quả", "One page that holds everything"),
    "option.site": LocalizedText(
        "Một thư mục gồm nhiều trang thay cho một trang, khi có nhiều kế hoạch",
        "A folder of pages instead, for many plans",
    ),
    "option.fix": LocalizedText(
        "Tự sửa lỗi hình thức; không bao giờ sửa con số", "Put right what is mechanical; never a figure"
    ),
    "option.diff": LocalizedText(
        "Cho xem --fix sẽ sửa gì, không sửa tệp nào", "Show what --fix would change, and change nothing"
    ),
    "option.select": LocalizedText(
        "Chỉ quy tắc này, theo mã hoặc tên; có thể lặp lại", "Only this rule, by code or name; repeatable"
    ),
    "option.ignore": LocalizedText(
        "Bỏ qua quy tắc này, theo mã hoặc tên; có thể lặp lại", "Not this rule, by code or name; repeatable"
    ),
    "option.fail-on": LocalizedText(
        "Mã kết thúc là 1 khi có lỗi (error), khi có lỗi hoặc cảnh báo (warning), hoặc không bao giờ (never)",
        "Exit code 1 on an error, on an error or a warning, or never",
    ),
    "option.year": LocalizedText("Kế hoạch của một năm", "A plan for one year"),
    "option.from": LocalizedText("Năm đầu của kế hoạch", "The plan's first year"),
    "option.to": LocalizedText("Năm cuối của kế hoạch", "The plan's last year"),
    "option.number": LocalizedText(
        "Số hiệu văn bản, ghi như bản in: 10/KH-UBND", "The number of the document, as printed: 10/KH-UBND"
    ),
    "option.issued": LocalizedText(
        "Ngày ban hành, ghi đến mức bản in cho biết: 2026, 2026-01, 2026-01-08",
        "The date of issue, as precise as printed: 2026, 2026-01, 2026-01-08",
    ),
}
