"""What is said of plans beside each other."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText

WORDS: Mapping[str, LocalizedText] = {
    "duplicate-id": LocalizedText(
        "mã kế hoạch `{name}` đã dùng cho {other}; đổi tên một tệp", "the id `{name}` is taken by {other}; rename one"
    ),
    "duplicate-id.there": LocalizedText("kế hoạch kia", "the other plan"),
    "superior-number": LocalizedText(
        "ở đây ghi {number}, còn {place} ghi {other}, cùng tên văn bản, cơ quan ban hành và thời kỳ; sửa một trong "
        "hai, hoặc thêm `note` nếu bản in sai",
        "{number} here, {other} in {place}, with the same title, issuer and years; correct one, "
        "or add a `note` where the print is wrong",
    ),
    "superior-number.there": LocalizedText("kế hoạch cấp trên", "the superior plan"),
    "citation-conflict": LocalizedText(
        "{number} ở đây ghi {issued}, còn {place} ghi {other}; sửa một trong hai, hoặc thêm `note` nếu bản in sai",
        "{number} is of {issued} here and {other} in {place}; correct one, or add a `note` where the print is wrong",
    ),
    "citation-conflict.there": LocalizedText("ghi {issued}", "dated {issued}"),
    "below-floor": LocalizedText(
        "{value} (năm {due}) không đạt mức sàn {floor} (năm {floor_due}) của {plan} ({place}); đối chiếu cả hai với "
        "văn bản",
        "{value} due {due} falls short of {floor} due {floor_due} of {plan} ({place}); check both against their "
        "documents",
    ),
    "below-floor.there": LocalizedText("đề ra {floor} (năm {floor_due})", "asks {floor} due {floor_due}"),
    "two-issuers": LocalizedText(
        "{number} ở đây do {issuer} ban hành, còn {place} ghi {other}; sửa một trong hai, hoặc thêm `note` nếu bản in "
        "sai",
        "{number} is by {issuer} here and by {other} in {place}; correct one, or add a `note` where the print is wrong",
    ),
    "two-issuers.there": LocalizedText("do {issuer} ban hành", "by {issuer}"),
    "plans-disagree": LocalizedText(
        "ở đây ghi {value} cho năm {year}, còn {place}, kế hoạch của cùng địa phương, ghi {other}; đối chiếu cả hai "
        "với văn bản",
        "{value} for {year} here, {other} in {place}, a plan of the same locality; check both against their documents",
    ),
    "plans-disagree.there": LocalizedText("{value} cho năm {year}", "{value} for {year}"),
    "locality-twice.name": LocalizedText(
        "`{locality}` và `{other}` mô tả cùng một địa phương ({name}, {parent}); dùng một mã, hoặc sửa localities.yaml",
        "`{locality}` and `{other}` are described as one place ({name}, {parent}); "
        "use one id, or correct localities.yaml",
    ),
    "locality-twice.code": LocalizedText(
        "`{locality}` và `{other}` mô tả cùng một địa phương (mã {code}); dùng một mã, hoặc sửa localities.yaml",
        "`{locality}` and `{other}` are described as one place (code {code}); use one id, or correct localities.yaml",
    ),
    "document-twice": LocalizedText(
        "{other} cũng nhập từ văn bản này; xóa một tệp, hoặc sửa tên văn bản, số hiệu và ngày ban hành",
        "{other} is of the same document; delete one of the two, or correct title, number and date",
    ),
    "document-twice.there": LocalizedText("cùng một văn bản", "the same document"),
}
