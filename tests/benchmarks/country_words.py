"""The words of the invented plans: titles, notes, comments, documents that they cite, and phrases around a figure.

What is in braces is filled by `sentence`, or where the template is used.
"""

import random

SYLLABLES = (
    "An", "Bình", "Cẩm", "Châu", "Đại", "Đông", "Gia", "Hải", "Hòa", "Hưng", "Khánh", "Kim", "Lạc", "Long", "Lộc",
    "Mỹ", "Nam", "Nghĩa", "Ngọc", "Ninh", "Phong", "Phú", "Phước", "Quang", "Sơn", "Tân", "Tây", "Thạnh", "Thanh",
    "Thái", "Thành", "Thịnh", "Thuận", "Thủy", "Tiên", "Trung", "Trường", "Tường", "Vạn", "Văn", "Việt", "Vĩnh",
    "Xuân", "Yên", "Diên", "Hiệp", "Hoằng", "Lâm", "Lương", "Nhơn", "Ích", "Quỳnh", "Tam", "Triệu", "Uyên", "Bắc",
    "Cát", "Đức", "Giao", "Hồng",
)  # fmt: skip
"""Two of them make the name of a commune: 60 by 59 are more than there are communes."""

TITLES = (
    "Kế hoạch cải cách hành chính {type} {name} {span}",
    "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước trên địa bàn {type} {name} {span}",
    "Cải cách hành chính nhà nước {span} của {type} {name}",
    "Triển khai công tác cải cách hành chính {span}",
    "Kế hoạch cải cách hành chính, chuyển đổi số {type} {name} {span}",
)

OFFICES = (
    "Văn phòng HĐND và UBND", "Phòng Văn hoá - Xã hội", "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Trung tâm Phục vụ hành chính công", "Ban Chỉ huy quân sự", "Công an", "Trạm Y tế", "Bộ phận Một cửa",
    "Tổ công nghệ số cộng đồng", "Ban Biên tập trang thông tin", "Tổ Chuyển đổi số", "Hội đồng thi đua",
)  # fmt: skip

DOCUMENT_NOTES = (
    "Bản dựng để đo, không phải văn bản thật; mã {code}.",
    "Phụ lục {roman} được nhắc đến ở mục {section} không có trong bản sao.",
    "Bản sao thiếu trang {small}, nhận lại ngày {day}/{month}/2026.",
    "Phần căn cứ ghi {name} là xã, phần tổ chức thực hiện ghi là phường.",
    "Mục {section} đánh số đoạn hai lần, ở đây đếm theo bản in.",
    "Người ký là Phó Chủ tịch, ký thay theo giấy ủy quyền số {small}.",
    "Bảng phân công ở phụ lục {roman} ghi thời hạn trước ngày {day} tháng {month}.",
    "Văn bản gọi {office} bằng hai tên.",
)

NOTES = (
    "Con số chung cho {count} đơn vị trực thuộc {name}, theo cách hiểu của người nhập.",
    "Văn bản không nêu mẫu số, cách tính ghi ở phụ lục {roman} kèm theo, dòng {small}.",
    "Chỉ tính hồ sơ tiếp nhận từ ngày {day} tháng {month}, không tính {count} hồ sơ chuyển từ năm trước sang.",
    "{office} {name} theo dõi, báo cáo trước ngày {day} hằng tháng.",
    "Mục {section} nhắc lại chỉ tiêu này bằng lời, không có con số.",
    "Số liệu lấy từ hệ thống thông tin giải quyết thủ tục hành chính, kỳ báo cáo tháng {month}.",
    "Kết quả rà soát lần {small}: {office} đề nghị giữ nguyên cách tính.",
    "Theo bảng phân công: {office} chủ trì, {count} đơn vị phối hợp.",
    "Bản in để hai dấu cách trước con số; đọc theo bản dự thảo số {small}.",
    "Áp dụng cho {count} thủ tục thuộc thẩm quyền của {name}.",
    "Biểu mẫu {roman}.{small} dùng tên cũ của chỉ tiêu.",
    "Cuộc họp ngày {day}/{month} giao {office} xác định lại danh mục.",
    "Chưa rõ có tính {count} trường hợp ủy quyền hay không.",
    "Năm trước {name} dùng cách tính khác, nên không nối tiếp chuỗi số liệu.",
    "Nguồn kinh phí ghi ở mục {section}, đoạn {small}.",
    "Ý kiến của tổ thẩm định (phiếu {code}): con số giữ như dự thảo.",
    "“{office}” ở bản in là tên rút gọn.",
)

COMMENTS = (
    "đọc lại ngày {day}/{month}", "trang {small} của bản sao", "xem phụ lục {roman}", "phiếu nhập {code}",
    "đối chiếu lần {small}", "{office} đã xem",
)  # fmt: skip

CONDITIONS = (
    "hồ sơ tiếp nhận từ ngày {day}/{month}/2026", "trong phạm vi {count} thủ tục được phê duyệt",
    "khi hệ thống của tỉnh đã kết nối", "thuộc trách nhiệm của {office}", "có đủ {count} dữ liệu đầu vào",
)  # fmt: skip

AT_LEAST = (
    "tối thiểu {value}", "ít nhất {value}", "{value} trở lên", "từ {value} trở lên", "không dưới {value}",
    "đạt tối thiểu {value}", "không thấp hơn {value}", "đạt {value} trở lên", "phải bảo đảm tối thiểu {value}",
)  # fmt: skip
EXACTLY = ("đạt {value}", "{value}", "bảo đảm {value}", "duy trì {value}", "hoàn thành {value}", "có {value}")

NATIONAL = (
    ("{number}/QĐ-TTg", "Thủ tướng Chính phủ"),
    ("{number}/NQ-CP", "Chính phủ"),
    ("{number}/{year}/NĐ-CP", "Chính phủ"),
    ("{number}-NQ/TW", "Bộ Chính trị"),
    ("{number}/CT-TTg", "Thủ tướng Chính phủ"),
    ("{number}/{year}/TT-BNV", "Bộ Nội vụ"),
)
LOCAL = ("{number}/QĐ-UBND", "{number}/CT-UBND", "{number}/BC-UBND", "{number}/TB-UBND")
SUBJECTS = (
    "đẩy mạnh cải cách thủ tục hành chính", "phát triển dữ liệu số", "cơ chế một cửa, một cửa liên thông",
    "nâng cao chất lượng cung cấp dịch vụ công", "đánh giá cán bộ, công chức", "tổ chức chính quyền hai cấp",
    "kiểm soát thủ tục hành chính", "chuyển đổi số quốc gia", "định danh và xác thực điện tử",
    "cải cách tài chính công",
)  # fmt: skip


def sentence(template: str, name: str, draw: random.Random) -> str:
    """Return a template with a place, an office, numbers and days that are drawn."""
    return template.format(
        name=name,
        office=draw.choice(OFFICES),
        section=f"{draw.choice(('II', 'III', 'IV', 'V'))}.{draw.randint(1, 9)}",
        roman=draw.choice(("I", "II", "III", "IV", "V")),
        code=f"{draw.choice('ABCDEGHK')}{draw.randint(100, 9999)}",
        count=draw.randint(2, 480),
        small=draw.randint(2, 60),
        day=draw.randint(1, 28),
        month=draw.randint(1, 12),
    )
