"""The template of a plan file: every value to fill in, with its place in a document, and examples.

Lint reports the blanks and each `""` until they are filled in. A comment line of an example begins with `# - ` or
`#   `: without its `# ` it is a line of an entry. No other comment line begins so. A line `#: key` stands for the
comment of that key, in Vietnamese and in English.
"""

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Template

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The values known before the document is read; None is left blank."""

    first_year: int | None = None
    last_year: int | None = None
    number: str | None = None
    issued: str | None = None


_COMMENTS: Mapping[str, Message] = {
    "title": message("template.title", "the title, without the line `KẾ HOẠCH`; null if the source does not give it"),
    "number": message("template.number", "top left, such as 53/KH-UBND; null if the copy leaves it blank"),
    "issued": message(
        "template.issued",
        "top right, at the precision given in the document: 2026-03-30, 2026-03 or 2026; null if it has none",
    ),
    "evidence": message(
        "template.evidence", "primary: from the document itself; secondary: from public sources (press, portals)"
    ),
    "coverage": message("template.coverage", "if the file does not hold every target of the document"),
    "based-on": message(
        "template.based-on",
        "the legal basis, in the paragraphs before part I; other documents go under `cites`, in the same form",
    ),
    "floor-clause": message(
        "template.floor-clause",
        "where it requires targets not lower than its own, in the part on implementation",
    ),
    "notes": message("template.notes", "blank, missing or contradictory content of the document, in your own words"),
    "period": message("template.period", "first and last year of the plan, from its title"),
    "outlook": message("template.outlook", "a year of outlook after the plan period, if any"),
    "targets": message(
        "template.targets",
        "One entry for each indicator, scope and deadline. Remove the # of the example that is closest to the sentence "
        "of the document, replace every value, and delete the other examples.",
    ),
    "indicator": message("template.indicator", "indicator: `cchc indicators` lists them"),
    "section": message("template.section", "section: the numbers of part, section, clause and point, such as II.2.a"),
    "paragraph": message(
        "template.paragraph", "paragraph: the number of the paragraph or bullet in its section, the lead-in included"
    ),
    "stated": message(
        "template.stated",
        "stated: verbatim quote of the figure with its “at least” and “%”; not the whole sentence",
    ),
    "addresses": message(
        "template.addresses",
        "if `evidence: secondary`, write source: {{stated: its words, addresses: [https://…], read: 2026-05-04}}",
    ),
    "at-least": message(
        "template.at-least",
        "a minimum (`more_than` for `trên`); if the document states no year, due in the last year of the plan",
    ),
    "exactly": message("template.exactly", "a figure without “at least”; with a year; for certain fields only"),
    "at-most": message(
        "template.at-most", "a maximum (`less_than` for `dưới`), or a rank; aspirational wording adds `hedge`"
    ),
    "trajectory": message(
        "template.trajectory", "a rise from year to year; `through` is the last year that the document states"
    ),
    "aim": message(
        "template.aim",
        "a qualitative target: have, complete, improve, reduce, increase, ensure; `base` is the baseline, `unknown` if "
        "the document does not state it",
    ),
    "delegated": message("template.delegated", "no figure of its own: assigned by a higher level"),
}

_DOCUMENT = Template("""\
#: plan
locality: $locality
document:
  #: title
  title: ""
  #: number
  number: $number
  #: issued
  issued: $issued
  #: issuer
  issuer:
  #: evidence
  evidence:
  #: coverage
  # coverage: partial
  #: based-on
  # based_on:
  #   - {number: …, issued: …, issuer: …, locality: …}
  #: floor-clause
  # floor_clause: {section: …, paragraph: …}
  #: notes
  # notes:
  #   - …
#: period
""")

_PERIOD = Template("""\
period: {from: $first, to: $last}
""")

_BLANK_PERIOD = """\
period:
  from:
  to:
  #: outlook
  # outlook: 2035
"""

_TARGETS = """\
targets:
  #: targets
  #: indicator
  #: section
  #: paragraph
  #: stated
  #: addresses
"""

_AT_LEAST = """\
#: at-least
# - indicator: online-payment-transactions
#   at_least: 95
#   source: {section: II.2.a, paragraph: 2, stated: từ 95% trở lên}
"""

_EXACTLY = """\
#: exactly
# - indicator: satisfaction-procedures
#   scope: {field: [land, construction]}
#   exactly: 90
#   due: $last
#   source: {section: II.2.a, paragraph: 3, stated: "đất đai, xây dựng đến năm $last đạt 90%"}
"""

_AT_MOST = """\
#: at-most
# - indicator: par-index-rank
#   scope: {among: $among}
#   at_most: 10
#   qualifiers: {hedge: true}
#   source: {section: II.1, paragraph: 1, stated: phấn đấu thuộc nhóm 10 địa phương dẫn đầu}
"""

_TRAJECTORY = """\
#: trajectory
# - indicator: results-digitised
#   trajectory: {from: $first, start: 60, step: 10, through: $through}
#   source: {section: II.2.a, paragraph: 4, stated: 60% … mỗi năm tăng tối thiểu 10%}
"""

_AIM = """\
#: aim
# - indicator: par-index
#   aim: improve
#   base: $before
#   source: {section: II.1, paragraph: 2, stated: cải thiện so với năm $before}
"""

_DELEGATED = """\
#: delegated
# - indicator: public-service-posts-cut
#   delegated_to: $above
#   base: unknown
#   source: {section: II.3.a, paragraph: 1, stated: theo chỉ tiêu $assigning giao}
"""

_AMONG = {
    Level.NATION: "countries",
    Level.PROVINCE: "provinces",
    Level.DISTRICT: "districts-of-province",
    Level.COMMUNE: "communes-of-province",
}
_ABOVE = {
    Level.PROVINCE: ("nation", "Trung ương"),
    Level.DISTRICT: ("province", "tỉnh"),
    Level.COMMUNE: ("province", "tỉnh"),
}

_COMMENT = re.compile(r"^( *)#: ([a-z-]+)\n", re.MULTILINE)
_WIDTH = 120


def skeleton(place: Locality, name: str, known: KnownFacts, modeline: str | None = None) -> str:
    """Return the text of a new plan file. `name` is the locality's on the plan's day, as `phường Tam Phước`."""
    locality_name = " ".join(visible(name).split())
    comments = {
        **_COMMENTS,
        "plan": message(
            "template.plan",
            'Plan of {name}: fill in the blanks and each `""` from the document; `cchc lint` lists what is missing.',
            name=locality_name,
        ),
        "issuer": message(
            "template.issuer", "the issuing body, at the top of the first page, such as UBND {name}", name=locality_name
        ),
    }
    given = _DOCUMENT.substitute(
        locality=place.id,
        number='""' if known.number is None else known.number,
        issued='""' if known.issued is None else known.issued,
    )
    first, last = known.first_year, known.last_year
    period = _BLANK_PERIOD if first is None or last is None else _PERIOD.substitute(first=first, last=last)
    examples = (f"\n{_indented(one)}" for one in _examples(place.level, first or 2026, last or 2030))
    text = "".join((f"{modeline}\n" if modeline is not None else "", given, period, _TARGETS, *examples))
    return _COMMENT.sub(lambda found: _comment(comments[found[2]], found[1]), text)


def _comment(text: Message, indentation: str) -> str:
    """Return a comment in both languages, as lines of the file."""
    start = f"{indentation}# "
    return "".join(
        f"{line}\n"
        for lang in (Lang.VI, Lang.EN)
        for line in textwrap.wrap(
            lang.of(text), _WIDTH, initial_indent=start, subsequent_indent=start, break_on_hyphens=False
        )
    )


def _examples(level: Level, first: int, last: int) -> Iterator[str]:
    """Yield one example for each kind of target that a plan of this level and these years can have."""
    among, (above, assigning) = _AMONG[level], _ABOVE.get(level, ("", ""))
    texts = [_AT_LEAST, _EXACTLY, _AT_MOST, _TRAJECTORY if first < last else "", _AIM, _DELEGATED if above else ""]
    for text in filter(None, texts):
        yield Template(text).substitute(
            first=first,
            last=last,
            before=first - 1,
            through=min(last, first + 3),
            among=among,
            above=above,
            assigning=assigning,
        )


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
