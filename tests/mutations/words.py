"""Slips in keys, ids, closed words, places, numbers of documents and addresses."""

import re
from collections.abc import Callable, Iterator

from mutations import typing_errors
from mutations.sheet import Node, Sheet
from mutations.slip import Slip, World, edited, keyed, several, valued

CLOSED = (
    "evidence",
    "coverage",
    "aim",
    "delegated_to",
    "comparator",
    "level",
    "field",
    "body",
    "among",
    "excluding",
    "counting",
    "where",
)
FLAGS = ("hedge", "average", "approximate")


def _typos(word: str) -> Iterator[str]:
    found = (typing_errors.letters_swapped(word), typing_errors.letter_dropped(word))
    return (new for new in dict.fromkeys(found) if new is not None and new != word)


# --- keys


def _keys(change: Callable[[str], Iterator[str]]) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in sheet.nodes:
            if node.has_key:
                for new in change(sheet.key(node)):
                    yield keyed(sheet, node, new)

    return make


def _hyphened(key: str) -> Iterator[str]:
    if "_" in key:
        yield key.replace("_", "-")
        yield key.replace("_", " ")
        yield key.replace("_", "")


def _translated(key: str) -> Iterator[str]:
    words = {
        "indicator": "chỉ tiêu",
        "source": "nguồn",
        "period": "giai đoạn",
        "targets": "target",
        "note": "notes",
        "notes": "note",
        "at_least": "minimum",
        "exactly": "value",
        "due": "deadline",
        "section": "muc",
        "paragraph": "para",
    }
    if key in words:
        yield words[key]


key_misspelt = _keys(_typos)
key_capitalised = _keys(lambda key: iter([key.capitalize()]))
key_hyphened = _keys(_hyphened)
key_of_another_name = _keys(_translated)


def key_misplaced(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A key of the target written into its source."""
    for node in sheet.nodes:
        if node.target is None or node.path[2:] != ("source",) or not node.flow:
            continue
        for name in ("due", "note", "base", "aim"):
            inner = sheet.at("targets", node.target, name)
            if inner is not None and inner.kind == "scalar" and not re.search('[,"]', sheet.shown(inner)):
                into = (node.end - 1, node.end - 1, f", {name}: {inner.value}")
                out = (sheet.start_of(inner.key_line), sheet.start_of(inner.key_line + 1), "")
                yield several(sheet, [into, out], f"`{name}` written into `source`", node.line)


# --- ids


def indicator_misspelt(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Letters of an indicator swapped or dropped, underscores for hyphens."""
    for node in sheet.scalars("indicator"):
        for new in dict.fromkeys((*_typos(node.value), node.value.replace("-", "_"), node.value.replace("-", " "))):
            if new not in world.indicators and new != node.value:
                yield valued(sheet, node, new)


def indicator_in_words(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Words where the id belongs."""
    for node in sheet.scalars("indicator"):
        yield valued(sheet, node, "Tỷ lệ hồ sơ giải quyết đúng hạn")


def indicator_capitalised(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An id that begins with a capital."""
    for node in sheet.scalars("indicator"):
        yield valued(sheet, node, node.value.capitalize())


def indicator_of_another_unit(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A valid indicator that the figure cannot be of."""
    for node in sheet.scalars("indicator"):
        figure = sheet.figure(node.target or 0)
        if figure is None:
            continue
        unit = "rank" if figure.name == "at_least" else "state"
        other = next(name for name in world.indicators if world.indicators[name] == unit)
        yield valued(sheet, node, other, figure.line)


def indicator_used_already(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The indicator of the entry before, with the same scope and year."""
    for target in range(1, sheet.targets):
        one, two = ({**sheet.data["targets"][at]} for at in (target - 1, target))
        first, second = sheet.at("targets", target - 1, "indicator"), sheet.at("targets", target, "indicator")
        assert first is not None
        assert second is not None
        alike = all(one.get(key) == two.get(key) for key in ("scope", "due", "base", "restates"))
        figures = sheet.figure(target - 1), sheet.figure(target)
        if alike and first.value != second.value and None not in figures:
            also = tuple(figure.line for figure in figures if figure is not None)
            yield valued(sheet, second, first.value, *also)


def indicator_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The next indicator of the catalogue with the same unit and direction."""
    names = list(world.indicators)
    used = {node.value for node in sheet.scalars("indicator")}
    for node in sheet.scalars("indicator"):
        for name in (*names[names.index(node.value) + 1 :], *names):
            if name not in used and _kindred(world, name, node.value):
                yield valued(sheet, node, name)
                break


def _kindred(world: World, one: str, two: str) -> bool:
    return all(
        table(one) == table(two)
        for table in (world.indicators.__getitem__, world.directions.__getitem__, world.needing_base.__contains__)
    )


# --- closed words


def word_misspelt(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Letters of a closed word swapped or dropped."""
    for node in sheet.scalars(*CLOSED):
        for new in _typos(node.value):
            yield valued(sheet, node, new)


def word_capitalised(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A closed word that begins with a capital."""
    for node in sheet.scalars(*CLOSED):
        yield valued(sheet, node, node.value.capitalize())


def word_in_vietnamese(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The Vietnamese word."""
    words = {
        "commune": "xã",
        "district": "huyện",
        "land": "đất đai",
        "confidential": "mật",
        "have": "có",
        "ensure": "bảo đảm",
    }
    for node in sheet.scalars(*CLOSED):
        if node.value in words:
            yield valued(sheet, node, words[node.value])


def word_of_another_key(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A word that belongs to another key."""
    other = {"level": "land", "field": "commune", "body": "cadres", "excluding": "cadres", "counting": "confidential"}
    for node in sheet.scalars(*other):
        yield valued(sheet, node, other[node.name])


def flag_misspelt(sheet: Sheet, world: World) -> Iterator[Slip]:
    """`True`, `yes`, `1` and quotes where `true` belongs."""
    for node in sheet.scalars(*FLAGS):
        for new in ("True", "yes", "1", '"true"', "có", "ture", "false"):
            yield valued(sheet, node, new)


def list_without_brackets(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One word where a list belongs."""
    for node in sheet.nodes:
        if node.kind == "sequence" and node.flow and node.name in ("excluding", "counting", "field", "level"):
            inner = sheet.shown(node)[1:-1]
            if node.name in ("excluding", "counting") or "," in inner:
                yield valued(sheet, node, inner)


def word_twice(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A word of a list stands twice."""
    for node in sheet.nodes:
        if node.kind == "sequence" and node.flow and node.path[0] == "targets":
            first = sheet.shown(node)[1:-1].split(",")[0]
            yield edited(sheet, node.end - 1, node.end - 1, f", {first}", f"{first} twice")


def scope_empty(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A scope, a list or qualifiers with nothing in them."""
    for node in sheet.nodes:
        if node.flow and node.kind != "scalar" and node.name in ("scope", "qualifiers", "excluding", "field"):
            yield valued(sheet, node, "{}" if node.kind == "mapping" else "[]")


def level_above_own(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The level above the plan's own."""
    depth = (sheet.says("locality") or "").count("/")
    for node in sheet.scalars("level"):
        if depth or sheet.says("locality") != "viet-nam":
            yield valued(sheet, node, "nation")
            if depth:
                yield valued(sheet, node, "province")


def level_against_phrase(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another level than the phrase says (cấp huyện, cấp xã)."""
    words = {"district": ("cấp huyện", "commune"), "commune": ("cấp xã", "district")}
    for node in sheet.scalars("level"):
        stated = sheet.stated(node)
        word, other = words.get(node.value, ("\0", ""))
        if stated is not None and word in stated.value:
            yield valued(sheet, node, other, stated.line)


def service_level_out_of_range(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A level of service that does not exist."""
    for node in sheet.scalars("service_level"):
        for new in ("5", "0", f"{node.value}{node.value}", "IV"):
            yield valued(sheet, node, new)


def delegated_to_own_level(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The plan's own level, or one below, assigns the figure."""
    for node in sheet.scalars("delegated_to"):
        yield valued(sheet, node, "commune")


# --- places


def locality_misspelt(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Letters of a locality swapped or dropped, a wrong separator."""
    for node in sheet.scalars("locality"):
        for new in (*_typos(node.value), node.value.replace("-", "_"), node.value.replace("/", "-")):
            if new not in world.localities and new != node.value:
                yield valued(sheet, node, new)


def locality_in_words(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A place's name where its id belongs."""
    for node in sheet.scalars("locality"):
        yield valued(sheet, node, "Đồng Nai")
        if "/" in node.value:
            yield valued(sheet, node, node.value.rsplit("/", 1)[1])


def own_locality_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another place of the list."""
    node = sheet.at("locality")
    assert node is not None
    for new in world.localities:
        if new != node.value and new.count("/") == node.value.count("/") and new.rsplit("/", 1)[-1] not in sheet.stem:
            yield valued(sheet, node, new)
            return


def cited_locality_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another province than the one that the issuer's name says."""
    for node in sheet.scalars("locality"):
        issuer = sheet.at(*node.path[:-1], "issuer")
        if node.path == ("locality",) or issuer is None or node.value == "viet-nam":
            continue
        other = "hai-phong" if not node.value.startswith("hai-phong") else "dong-nai"
        yield valued(sheet, node, other)


def cited_locality_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The place left out, though other plans cite the document with it."""
    for node in sheet.scalars("locality"):
        if node.path != ("locality",) and node.flow:
            start = sheet.text.rindex(",", 0, node.key_start)
            yield edited(sheet, start, node.end, "", "`locality` left out")


# --- sections and paragraphs

_SECTION_FORMS: dict[str, Callable[[str], str]] = {
    "a comma for a dot": lambda section: section.replace(".", ",", 1),
    "hyphens": lambda section: section.replace(".", "-"),
    "small numerals": lambda section: section.lower(),
    "a capital letter": lambda section: section.upper(),
    "a dot at the end": lambda section: f"{section}.",
    "a bracket": lambda section: f"{section})",
    "no dot": lambda section: re.sub(r"\.(?=[a-zđ]$)", "", section),
    "two dots": lambda section: section.replace(".", "..", 1),
    "a space": lambda section: section.replace(".", ". ", 1),
    "l for I": lambda section: section.replace("I", "l"),
    "the word": lambda section: f"Mục {section}",
}


def section_form(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A section that is not written as sections are."""
    for node in sheet.scalars("section"):
        for new in dict.fromkeys(change(node.value) for change in _SECTION_FORMS.values()):
            if new != node.value:
                yield valued(sheet, node, new)


def section_bad_numeral(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A Roman numeral that is none: IIII, IIV."""
    for node in sheet.scalars("section"):
        for old, new in (("III", "IIII"), ("IV", "IIV"), ("VI", "IVI"), ("V", "VV")):
            if re.search(rf"(?<![IVX]){old}(?![IVX])", node.value):
                yield valued(sheet, node, re.sub(rf"(?<![IVX]){old}(?![IVX])", new, node.value))
                break


def _answered(sheet: Sheet) -> set[int]:
    return {
        node.target
        for node in sheet.nodes
        if node.target is not None and len(node.path) == 3 and node.name in ("restates", "contradicts")
    }


def place_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another section or paragraph, of an entry that no other points at."""
    answered = _answered(sheet)
    for node in sheet.scalars("section", "paragraph"):
        if node.target in answered:
            continue
        yield valued(sheet, node, str(int(node.value) + 1) if node.name == "paragraph" else f"I{node.value}")


def paragraph_form(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A paragraph that is no number from 1."""
    for node in sheet.scalars("paragraph"):
        for new in ("0", f"đoạn {node.value}", f"-{node.value}", f'"{node.value}"', "a", f"{node.value}.5", ""):
            yield valued(sheet, node, new)


def section_and_paragraph_swapped(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Each stands where the other belongs."""
    for node in sheet.scalars("section"):
        other = sheet.at(*node.path[:-1], "paragraph")
        if other is not None:
            edits = [(node.start, node.end, other.value), (other.start, other.end, node.value)]
            yield several(sheet, edits, "section and paragraph swapped", node.line)


def reference_elsewhere(sheet: Sheet, world: World) -> Iterator[Slip]:
    """`restates` points at another place; right is also where nothing answers any longer."""
    for node in sheet.nodes:
        if node.target is None or node.name not in ("restates", "contradicts") or node.kind != "mapping":
            continue
        section, paragraph = sheet.at(*node.path, "section"), sheet.at(*node.path, "paragraph")
        assert section is not None
        assert paragraph is not None
        yield valued(sheet, paragraph, str(int(paragraph.value) + 1))
        yield valued(sheet, section, f"I{section.value}")


def place_of_a_pair_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The source's own place changed, of an entry that another points at."""
    for target in sorted(_answered(sheet)):
        node = sheet.at("targets", target, "source", "paragraph")
        restates = sheet.at("targets", target, "restates")
        assert node is not None
        if restates is None:
            continue
        # which of the two is wrong nobody knows: the other's `restates` is as right
        others = [
            other.key_line
            for other in sheet.nodes
            if other.target not in (None, target)
            and len(other.path) == 3
            and other.name == "restates"
            and sheet.says("targets", other.target or 0, "indicator") == sheet.says("targets", target, "indicator")
        ]
        yield valued(sheet, node, str(int(node.value) + 1), restates.key_line, *others)


# --- documents


def number_other_letter(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The Icelandic Ð for Đ, as many keyboards and PDFs give it."""
    for node in sheet.scalars("number"):
        if "Đ" in node.value:
            yield valued(sheet, node, node.value.replace("Đ", "Ð"))


def number_form(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A number with spaces, words or without its symbol."""
    for node in sheet.scalars("number"):
        if node.value in ("null", ""):
            for new in ('""', "không", "…/KH-UBND", '"null"', "KH-UBND"):
                yield valued(sheet, node, new)
            continue
        for new in (
            node.value.replace("/", " / ", 1),
            f"Số {node.value}",
            node.value.replace("/", "\\", 1),
            re.split(r"[/-]", node.value)[0],
            node.value.replace("-", "–"),
            f"{node.value}-",
            f"{node.value}.",
        ):
            if new != node.value:
                yield valued(sheet, node, new)


def number_year(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The year within a number, which the date contradicts."""
    for node in sheet.scalars("number"):
        match = re.search(r"/(\d{4})/", node.value)
        date = sheet.at(*node.path[:-1], "issued")
        noted = sheet.says(*node.path[:-1], "note") is not None
        if match is None or noted or date is None or date.value == "null":
            continue
        for new in (*typing_errors.transposed(match[1]), str(int(match[1]) + 1), str(int(match[1]) - 1)):
            yield valued(sheet, node, node.value.replace(f"/{match[1]}/", f"/{new}/"))


def own_number_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A digit of the number of a superior plan, which its file is named after."""
    node = sheet.at("document", "number")
    assert node is not None
    if node.value != "null" and sheet.name.startswith("superior/"):
        for new in typing_errors.changed(node.value.split("/")[0]):
            yield valued(sheet, node, f"{new}/{node.value.split('/', 1)[1]}")


def cited_number_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A digit of the number of a cited document."""
    for node in sheet.scalars("number"):
        if node.path[:2] != ("document", "number") and node.value != "null":
            digits = re.match(r"\d+", node.value)
            assert digits is not None
            yield valued(sheet, node, next(iter(typing_errors.changed(digits[0]))) + node.value[digits.end() :])


def issuer_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Another issuer than other plans name for the document of the same number and day."""
    mentions = [
        _mention(other, node) for other in world.sheets for node in other.scalars("issuer") if not _noted(other, node)
    ]
    for node in sheet.scalars("issuer"):
        own = _mention(sheet, node)
        if "null" not in own and not _noted(sheet, node) and mentions.count(own) > 1:
            yield valued(sheet, node, "Bộ Tài chính")


def _noted(sheet: Sheet, node: Node) -> bool:
    return sheet.at(*node.path[:-1], "note") is not None


def _mention(sheet: Sheet, node: Node) -> tuple[str, str, str, str]:
    """A document as it is mentioned: number, place, date and issuer."""
    above = node.path[:-1]
    place = sheet.says("locality") if len(node.path) == 2 else sheet.says(*above, "locality")
    number, date = sheet.says(*above, "number"), sheet.says(*above, "issued")
    return number or "null", place if place and place != "viet-nam" else "", date or "null", node.value


def issuer_against_locality(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An issuer of another place than the locality says."""
    for node in sheet.scalars("issuer"):
        place = sheet.says(*node.path[:-1], "locality") or (sheet.says("locality") if len(node.path) == 2 else None)
        names = sorted(world.names.get(place or "", ()), key=len, reverse=True)
        name = next((name for name in names if name in node.value), None)
        if name is not None and place != "viet-nam":
            yield valued(sheet, node, node.value.replace(name, "Bình Dương"))


def issuer_null(sheet: Sheet, world: World) -> Iterator[Slip]:
    """No issuer."""
    for node in sheet.scalars("issuer"):
        for new in ("null", '""', "", '" "'):
            yield valued(sheet, node, new)


def title_blank(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A title that is blank."""
    for node in sheet.scalars("title"):
        for new in ('""', '"  "', "2026", "[]"):
            yield valued(sheet, node, new)


def evidence_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """`primary` where all is reported, and the other way round; a document without targets betrays neither."""
    node = sheet.at("document", "evidence")
    assert node is not None
    if sheet.targets:
        yield valued(sheet, node, "secondary" if node.value == "primary" else "primary")


def coverage_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """`full` where only a part is known."""
    for node in sheet.scalars("coverage"):
        yield valued(sheet, node, "full")


# --- addresses


def address_broken(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An address that is none."""
    for node in sheet.scalars("addresses"):
        bare = node.value.split("://", 1)[1]
        for new in (
            bare,
            f"www.{bare}",
            node.value.replace("http", "htp", 1),
            node.value.replace("://", "//", 1),
            node.value.replace("://", ":/", 1),
            node.value.replace("://", ":// ", 1),
            node.value.replace("/", "\\"),
            f"<{node.value}>",
            f"ttps{node.value[node.value.index(':') :]}",
            f"{node.value} (truy cập 01/7/2026)",
            '""',
        ):
            yield valued(sheet, node, new)


def address_without_host(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An address whose host is none, or that stands twice in one."""
    for node in sheet.scalars("addresses"):
        scheme, bare = node.value.split("://", 1)
        host = bare.split("/")[0]
        for new in (
            f"{scheme}://{node.value}",
            node.value.replace(host, host.replace(".", ","), 1),
            node.value.replace(host, host.replace(".", ""), 1),
            f"{node.value};{node.value}",
            f"{scheme}:///{bare}",
        ):
            yield valued(sheet, node, new)


def address_twice(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One address of a list stands twice."""
    for node in sheet.scalars("addresses"):
        end = sheet.start_of(node.line + 1)
        made = edited(sheet, end, end, sheet.line(node.line) + "\n", "the address twice", (node.line,))
        yield made


def address_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An address cut short, that still is one."""
    for node in sheet.scalars("addresses"):
        yield valued(sheet, node, node.value[:-6])


def addresses_as_text(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One address where a list belongs."""
    for node in sheet.nodes:
        if node.name == "addresses" and node.kind == "sequence":
            first = sheet.at(*node.path, 0)
            assert first is not None
            end = sheet.start_of(sheet.line_at(node.start) + 1)
            if sheet.at(*node.path, 1) is None:
                yield edited(sheet, node.key_end, end, f": {first.value}\n", "an address without its dash")
