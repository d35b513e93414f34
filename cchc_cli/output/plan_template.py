"""The skeleton of a plan file: every value to fill in, with its place in a document, and examples.

Lint reports the blanks and each `""` until they are filled in. A comment line of an example begins with `# - ` or
`#   `: without its `# ` it is a line of an entry. No other comment line begins so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from string import Template

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.vietnamese import visible


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The values known before the document is read; None is left blank."""

    first_year: int | None = None
    last_year: int | None = None
    number: str | None = None
    issued: str | None = None


_DOCUMENT = Template("""\
# Kế hoạch của $name: điền chỗ trống và thay mỗi "" theo văn bản; `cchc lint` chỉ ra chỗ còn thiếu.
# A plan of $name: fill in the blanks and each "" from the document; `cchc lint` names what is left.
locality: $locality
document:
  # trích yếu, không kể dòng KẾ HOẠCH; null nếu nguồn không nêu
  # the heading, without the line KẾ HOẠCH; null if the source does not give it
  title: ""
  # “Số: …”, góc trên bên trái, như 53/KH-UBND; null nếu bản sao để trống
  # top left, as 53/KH-UBND; null where the copy leaves it blank
  number: $number
  # “…, ngày … tháng … năm …”, góc trên bên phải; in đến đâu ghi đến đó; null nếu không in
  # top right, as precise as printed: 2026-03-30, 2026-03 or 2026; null if there is none
  issued: $issued
  # cơ quan ban hành, ở đầu trang, như UBND $name
  # who issued it: letterhead
  issuer:
  # primary: đọc trong chính văn bản; secondary: theo nguồn khác đưa tin
  # primary: read in the document itself; secondary: as another source reports it
  evidence:
  # nếu tệp không có đủ mọi mục tiêu của văn bản / if some targets of the document are not in the file
  # coverage: partial
  # văn bản làm căn cứ, ở các đoạn trước phần I; văn bản khác được nhắc đến ghi ở `cites`, cùng cách
  # the documents it carries out: paragraphs before part I; others that it names go under `cites`, likewise
  # based_on:
  #   - {number: …, issued: …, issuer: …, locality: …}
  # chỗ ghi “không thấp hơn Kế hoạch này”, ở phần Tổ chức thực hiện
  # where it says that subordinate targets may not be lower
  # floor_clause: {section: …, paragraph: …}
  # chỗ để trống, thiếu hoặc mâu thuẫn, bằng lời của mình / what is blank, missing or contradicts itself, in your words
  # notes:
  #   - …
# năm đầu và năm cuối của kế hoạch, ở tên văn bản / the first and the last year, from the title
""")

_PERIOD = Template("""\
period: {from: $first, to: $last}
""")

_BLANK_PERIOD = """\
period:
  from:
  to:
  # năm định hướng sau kỳ kế hoạch (định hướng đến năm …), nếu có / a later year it orients to, if any
  # outlook: 2035
"""

_TARGETS = """\
targets:
  # Mỗi chỉ tiêu, phạm vi, thời hạn là một mục. Bỏ dấu # ở mẫu giống câu trong văn bản, sửa mọi giá trị, xóa mẫu thừa.
  # One entry for each indicator, scope and deadline. Take the # off the example that is like the sentence of the
  # document, change every value, and delete the examples that are left.
  # indicator: `cchc indicators` liệt kê / lists them
  # section: số các mục, từ ngoài vào trong / the document's own numbering, from the outside in
  # paragraph: đoạn hoặc gạch đầu dòng thứ mấy của mục, kể cả câu dẫn
  # paragraph: which paragraph or bullet of the section, the lead-in included
  # stated: con số như in, kèm “tối thiểu”, “%”; không chép cả câu / the figure as printed, never the sentence
  # evidence: secondary → source: {addresses: [https://…]}
"""

_AT_LEAST = """\
# tối thiểu, ít nhất, từ … trở lên; văn bản không ghi năm thì tính đến cuối kỳ
# a minimum; where the document states no year it holds for the period's end
# - indicator: online-payment-transactions
#   at_least: 95
#   source: {section: II.2.a, paragraph: 2, stated: từ 95% trở lên}
"""

_EXACTLY = """\
# con số không kèm “tối thiểu”; có ghi năm; chỉ cho một số lĩnh vực
# a bare figure; with a year; for certain fields only
# - indicator: satisfaction-procedures
#   scope: {field: [land, construction]}
#   exactly: 90
#   due: $last
#   source: {section: II.2.a, paragraph: 3, stated: "đất đai, xây dựng đến năm $last đạt 90%"}
"""

_AT_MOST = """\
# tối đa, không quá; hoặc thứ hạng; “phấn đấu” là hedge
# a maximum, or a rank; “strive for” is a hedge
# - indicator: par-index-rank
$among#   at_most: 10
#   qualifiers: {hedge: true}
#   source: {section: II.1, paragraph: 1, stated: phấn đấu thuộc nhóm 10 địa phương dẫn đầu}
"""

_TRAJECTORY = """\
# tăng dần từng năm; through là năm cuối mà văn bản nêu
# a rise from year to year; through is the last year that the document states
# - indicator: results-digitised
#   trajectory: {from: $first, start: 60, step: 10, through: $through}
#   source: {section: II.2.a, paragraph: 4, stated: 60% … mỗi năm tăng tối thiểu 10%}
"""

_AIM = """\
# không có con số: have, complete, improve, reduce, increase, ensure; base là mốc so sánh
# no figure; base is what it is measured from, `unknown` where the document does not say
# - indicator: par-index
#   aim: improve
#   base: $before
#   source: {section: II.1, paragraph: 2, stated: cải thiện so với năm $before}
"""

_DELEGATED = """\
# không có con số riêng, theo chỉ tiêu cấp trên giao
# no figure of its own: the level above assigns it
# - indicator: public-service-posts-cut
#   delegated_to: $above
#   base: unknown
#   source: {section: II.3.a, paragraph: 1, stated: theo chỉ tiêu $assigning giao}
"""

_AMONG = {Level.PROVINCE: "provinces", Level.COMMUNE: "communes-of-province"}
_ABOVE = {
    Level.PROVINCE: ("nation", "Trung ương"),
    Level.DISTRICT: ("province", "tỉnh"),
    Level.COMMUNE: ("province", "tỉnh"),
}


def skeleton(place: Locality, name: str, known: KnownFacts, modeline: str | None = None) -> str:
    """Return the text of a new plan file. `name` is the locality's on the plan's day, such as `phường Tam Phước`."""
    given = _DOCUMENT.substitute(
        name=" ".join(visible(name).split()),
        locality=place.id,
        number='""' if known.number is None else known.number,
        issued='""' if known.issued is None else known.issued,
    )
    first, last = known.first_year, known.last_year
    period = _BLANK_PERIOD if first is None or last is None else _PERIOD.substitute(first=first, last=last)
    examples = (f"\n{_indented(one)}" for one in _examples(place.level, first or 2026, last or 2030))
    return "".join((f"{modeline}\n" if modeline is not None else "", given, period, _TARGETS, *examples))


def _examples(level: Level, first: int, last: int) -> Iterator[str]:
    """Yield an example for each kind of target that a plan of this level and these years can have."""
    among, (above, assigning) = _AMONG.get(level), _ABOVE.get(level, ("", ""))
    texts = [_AT_LEAST, _EXACTLY, _AT_MOST, _TRAJECTORY if first < last else "", _AIM, _DELEGATED if above else ""]
    for text in filter(None, texts):
        yield Template(text).substitute(
            first=first,
            last=last,
            before=first - 1,
            through=min(last, first + 3),
            among=f"#   scope: {{among: {among}}}\n" if among is not None else "",
            above=above,
            assigning=assigning,
        )


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
