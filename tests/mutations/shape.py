"""Slips in the shape of the YAML: dashes, colons, brackets, quotes, indentation, lines lost or doubled."""

import re
from collections.abc import Callable, Iterator

from mutations import typing_errors
from mutations.sheet import COMPARATORS, Node, Sheet
from mutations.slip import Slip, World, edited, several, valued

TEXTS = ("title", "issuer", "notes", "note", "stated", "condition", "doubt", "base")
_DASH = re.compile(r"( +)- ")


# --- dashes and colons


def _dashes(change: Callable[[str], tuple[str, ...]]) -> Callable[[Sheet, World], Iterator[Slip]]:
    """Something else for the indentation and dash that an entry begins with."""

    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for number, line in enumerate(sheet.lines, start=1):
            match = _DASH.match(line)
            if match is not None:
                start = sheet.start_of(number)
                # without its first dash it is the key above that has no list
                above = (number - 1,) if sheet.line(number - 1).endswith(":") else ()
                for new in change(match[1]):
                    yield edited(sheet, start, start + match.end(), new, f"`{match[0]}` to `{new}`", above)

    return make


dash_lost = _dashes(lambda indent: (f"{indent}  ", indent))
dash_without_space = _dashes(lambda indent: (f"{indent}-",))
dash_other = _dashes(lambda indent: (f"{indent}– ", f"{indent}* ", f"{indent}• ", f"{indent}+ "))
dash_twice = _dashes(lambda indent: (f"{indent}- - ",))


def _colons(change: Callable[[Node], tuple[str, ...]]) -> Callable[[Sheet, World], Iterator[Slip]]:
    """Something else for the colon and space after a key."""

    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in sheet.nodes:
            if node.has_key:
                end = node.key_end + (2 if sheet.text[node.key_end : node.key_end + 2] == ": " else 1)
                for new in change(node):
                    yield edited(sheet, node.key_end, end, new, f"`{node.name}:` to `{node.name}{new}`")

    return make


colon_lost = _colons(lambda node: (" ",) if node.kind == "scalar" or node.flow else ("",))
colon_without_space = _colons(lambda node: (":",) if node.kind == "scalar" or node.flow else ())
colon_other = _colons(lambda node: ("; ", " = ", "： "))


# --- indentation


def _indent(change: Callable[[str], str | None]) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for number, line in enumerate(sheet.lines, start=1):
            if line and not line.startswith("#"):
                indent = line[: len(line) - len(line.lstrip(" "))]
                new = change(indent)
                if new is not None and new != indent:
                    start = sheet.start_of(number)
                    what = f"indented by {len(new)} for {len(indent)}"
                    yield edited(sheet, start, start + len(indent), new, what)

    return make


indented_one_more = _indent(lambda indent: f" {indent}")
indented_one_less = _indent(lambda indent: indent[1:] if indent else None)
indented_two_more = _indent(lambda indent: f"  {indent}")
indented_two_less = _indent(lambda indent: indent[2:] if len(indent) >= 2 else None)
tab_indent = _indent(lambda indent: "\t" * max(1, len(indent) // 2) if indent else None)
tab_mixed = _indent(lambda indent: f"{indent[:-1]}\t" if indent else None)
nbsp_indent = _indent(lambda indent: f"{indent[:-1]}\N{NO-BREAK SPACE}" if indent else None)


# --- brackets and commas


def _flows(sheet: Sheet) -> Iterator[Node]:
    return (node for node in sheet.nodes if node.kind != "scalar" and node.flow and node.end > node.start)


def bracket_close_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The closing bracket is missing."""
    for node in _flows(sheet):
        yield edited(sheet, node.end - 1, node.end, "", f"`{sheet.text[node.end - 1]}` lost")


def bracket_open_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The opening bracket is missing."""
    for node in _flows(sheet):
        yield edited(sheet, node.start, node.start + 1, "", f"`{sheet.text[node.start]}` lost")


def bracket_other(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The wrong bracket closes."""
    for node in _flows(sheet):
        old = sheet.text[node.end - 1]
        for new in ")" + ("]" if old == "}" else "}"):
            yield edited(sheet, node.end - 1, node.end, new)


def bracket_twice(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A bracket closes twice."""
    for node in _flows(sheet):
        yield edited(sheet, node.end, node.end, sheet.text[node.end - 1], "closed twice")


def _commas(new: str) -> Callable[[Sheet, World], Iterator[Slip]]:
    def make(sheet: Sheet, world: World) -> Iterator[Slip]:
        for node in sheet.nodes:
            if node.has_key and node.flow and sheet.text[: node.key_start].endswith(", "):
                yield edited(sheet, node.key_start - 2, node.key_start, new, f"`, ` before {node.name} to `{new}`")

    return make


comma_lost = _commas(" ")
comma_other = _commas("; ")
comma_dot = _commas(". ")
comma_twice = _commas(",, ")


# --- quotes and text


def _quoted(sheet: Sheet) -> Iterator[Node]:
    return (node for node in sheet.nodes if node.quoted)


def quote_close_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The closing quote is missing."""
    for node in _quoted(sheet):
        yield edited(sheet, node.end - 1, node.end, "", "closing quote lost")


def quote_open_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The opening quote is missing."""
    for node in _quoted(sheet):
        yield edited(sheet, node.start, node.start + 1, "", "opening quote lost")


def quotes_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Both quotes are missing."""
    for node in _quoted(sheet):
        yield valued(sheet, node, node.value)


def quote_mixed(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One end has another sign."""
    for node in _quoted(sheet):
        yield valued(sheet, node, f"'{node.value}\"")
        yield valued(sheet, node, f"\"{node.value}'")


def quotes_curly(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Curly quotes, as a word processor makes them."""
    for node in _quoted(sheet):
        yield valued(sheet, node, f"“{node.value}”")


def quotes_inside(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Straight quotes within quotes."""
    for node in _quoted(sheet):
        words = node.value.split(" ")
        if len(words) > 2:
            yield valued(sheet, node, f'"{words[0]} "{words[1]}" {" ".join(words[2:])}"')


def quote_one_before(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A quote opens that nothing closes, or closes what none opened."""
    for node in sheet.scalars(*TEXTS):
        if not node.quoted and node.value != "null":
            yield valued(sheet, node, f'"{node.value}')
            yield valued(sheet, node, f'{node.value}"')


def text_with_colon(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A colon in a text without quotes."""
    for node in sheet.scalars(*TEXTS):
        if not node.quoted and " " in node.value:
            yield valued(sheet, node, node.value.replace(" ", ": ", 1))


def text_with_hash(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A number sign in a text within brackets without quotes: the rest of the line is a comment then."""
    for node in sheet.scalars(*TEXTS):
        if not node.quoted and node.flow and " " in node.value:
            yield valued(sheet, node, node.value.replace(" ", " #", 1))


def text_with_comma(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A comma in a text within brackets without quotes."""
    for node in sheet.scalars(*TEXTS):
        if not node.quoted and node.flow and " " in node.value:
            yield valued(sheet, node, node.value.replace(" ", ", ", 1))


def text_with_bracket(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A bracket in a text within brackets without quotes."""
    for node in sheet.scalars(*TEXTS):
        if not node.quoted and node.flow and " " in node.value:
            yield valued(sheet, node, f"{node.value} [1]")
            yield valued(sheet, node, f"{node.value}}}")


def text_after_sign(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A text without quotes that begins with a sign of YAML's."""
    for node in sheet.scalars(*TEXTS):
        if not node.quoted and node.value not in ("null", "unknown"):
            for sign in "*&!%@`|>[{":
                yield valued(sheet, node, sign + node.value)


def line_broken(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A long line that an editor broke."""
    for node in sheet.scalars(*TEXTS):
        if " " in node.value and "\n" not in sheet.shown(node):
            at = node.start + sheet.shown(node).rindex(" ")
            made = several(sheet, [(at, at + 1, "\n")], "broken before the last word", node.line)
            yield Slip(made.sheet, made.raw, frozenset((node.line, node.line + 1)), made.what)


def anchor(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An anchor, an alias or a tag at a figure."""
    for node in sheet.scalars(*COMPARATORS, "due", "section"):
        for new in (f"&same {sheet.shown(node)}", "*same", f"!!int {sheet.shown(node)}"):
            yield valued(sheet, node, new)


def merge_key(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A merge of another entry."""
    for target in range(sheet.targets):
        line = sheet.start_of(sheet.block(target)[0] + 1)
        made = edited(sheet, line, line, "    <<: *same\n", "a merge key")
        yield made


def comment_sign_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A comment without its sign."""
    for number, line in enumerate(sheet.lines, start=1):
        at = line.find(" # ")
        if at > 0 and '"' not in line:
            start = sheet.start_of(number) + at
            yield edited(sheet, start, start + 3, " ", "`#` lost")
            yield edited(sheet, start, start + 3, "# ", "no space before `#`")


# --- keys and lines lost or doubled

REQUIRED = {
    "": ("locality", "document", "period", "targets"),
    "document": ("title", "number", "issued", "issuer", "evidence"),
    "period": ("from", "to"),
    "citation": ("number", "issued"),
    "place": ("section", "paragraph"),
    "source": ("section", "paragraph", "stated", "addresses"),
    "trajectory": ("from", "start", "step", "through"),
}


def _required(sheet: Sheet, node: Node) -> bool:
    above = node.path[:-1]
    if node.name == "addresses" and above != ("document",) and sheet.at("document", "addresses") is not None:
        return False  # those of the document are those of all targets
    if not above:
        return node.name in REQUIRED[""]
    holder = next((step for step in reversed(above) if isinstance(step, str)), "")
    kind = {"based_on": "citation", "cites": "citation", "restates": "place"}.get(holder, holder)
    if above == ("document",) or kind != "document":
        return node.path[-1] in REQUIRED.get(kind, ())
    return False


def required_key_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A key that has to be there is missing: right is the line of the block that it is missing from."""
    for node in sheet.nodes:
        if not node.has_key or not _required(sheet, node):
            continue
        if node.inside:
            yield _cut_from_flow(sheet, node)
        elif node.path == ("targets",):
            end = sheet.start_of(node.key_line + 1)
            yield several(sheet, [(node.key_start, len(sheet.text), "")], "no targets", 1, 2)
            yield several(sheet, [(node.key_end + 1, len(sheet.text), "\n")], "`targets` empty", node.key_line)
            yield several(
                sheet, [(sheet.start_of(node.key_line), end, "")], "`targets:` lost", node.key_line - 1, node.key_line
            )
        else:
            first, last = _lines_of(sheet, node)
            above = sheet.at(*node.path[:-1])
            assert above is not None
            right = (1, 2, 3) if not node.path[:-1] else (above.key_line, above.line)
            edits = [(sheet.start_of(first), sheet.start_of(last + 1), "")]
            yield several(sheet, edits, f"`{node.name}` lost", *right)


def _lines_of(sheet: Sheet, node: Node) -> tuple[int, int]:
    """The first and last line of a key with its block."""
    first = node.key_line
    indent = len(sheet.line(first)) - len(sheet.line(first).lstrip(" "))
    last = first
    while last < len(sheet.lines) and sheet.line(last + 1).startswith(" " * (indent + 1)):
        last += 1
    return first, last


def _cut_from_flow(sheet: Sheet, node: Node) -> Slip:
    start, end = node.key_start, node.end
    if sheet.text[:start].endswith(", "):
        start -= 2
    elif sheet.text[end : end + 2] == ", ":
        end += 2
    return edited(sheet, start, end, "", f"`{node.name}` lost")


def indicator_line_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The first line of an entry is missing, with or without its dash."""
    for target in range(sheet.targets):
        first, _ = sheet.block(target)
        start, end = sheet.start_of(first), sheet.start_of(first + 1)
        yield several(sheet, [(start, end, "")], "the line lost", first, first - 1)
        yield several(sheet, [(start, end + 4, "  - ")], "`indicator` lost", first)


def figure_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The line with the figure is missing: right is the line that the entry begins in."""
    for target in range(sheet.targets):
        for name in (*COMPARATORS, "trajectory", "aim", "delegated_to"):
            node = sheet.at("targets", target, name)
            if node is not None:
                edits = [(sheet.start_of(node.key_line), sheet.start_of(node.key_line + 1), "")]
                yield several(sheet, edits, f"`{name}` lost", sheet.block(target)[0])


def source_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The source is missing: right is the line that the entry begins in."""
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "source")
        assert node is not None
        first, last = _lines_of(sheet, node)
        edits = [(sheet.start_of(first), sheet.start_of(last + 1), "")]
        yield several(sheet, edits, "`source` lost", sheet.block(target)[0])


def base_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """What a cut is measured from is missing."""
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "base")
        if node is None or sheet.figure(target) is None:
            continue
        if sheet.says("targets", target, "indicator") in world.needing_base:
            first, last = _lines_of(sheet, node)
            edits = [(sheet.start_of(first), sheet.start_of(last + 1), "")]
            yield several(sheet, edits, "`base` lost", sheet.block(target)[0])


def due_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The deadline is missing though the phrase names it: right are the entry's first line and the phrase's."""
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "due")
        stated = sheet.at("targets", target, "source", "stated")
        if node is not None and stated is not None and node.value in typing_errors.years(stated.value):
            edits = [(sheet.start_of(node.key_line), sheet.start_of(node.key_line + 1), "")]
            figure = sheet.figure(target)
            yield several(
                sheet, edits, "`due` lost", sheet.block(target)[0], stated.line, *([figure.line] if figure else [])
            )


def reference_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One half of a pair lost its `restates`: right are both halves."""
    for node in sheet.nodes:
        if node.target is None or len(node.path) != 3 or node.name not in ("restates", "contradicts"):
            continue
        own = sheet.says("targets", node.target, "indicator")
        others = [
            other.key_line
            for other in sheet.nodes
            if len(other.path) == 3
            and other.name == node.name
            and other.target != node.target
            and sheet.says("targets", other.target or 0, "indicator") == own
        ]
        edits = [(sheet.start_of(node.key_line), sheet.start_of(node.key_line + 1), "")]
        yield several(sheet, edits, f"`{node.name}` lost", sheet.block(node.target)[0], *others)


def pair_half_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """One half of a pair is missing altogether: right is what the other half says of it."""
    for node in sheet.nodes:
        if node.target is None or len(node.path) != 3 or node.name not in ("restates", "contradicts"):
            continue
        place = tuple(sheet.says("targets", node.target, "source", key) for key in ("section", "paragraph"))
        own = sheet.says("targets", node.target, "indicator")
        answering = [
            other
            for other in sheet.nodes
            if len(other.path) == 3
            and other.name == node.name
            and other.target != node.target
            and tuple(sheet.says(*other.path, key) for key in ("section", "paragraph")) == place
            and sheet.says("targets", other.target or 0, "indicator") == own
        ]
        # where another entry stands at the same place, something still answers
        alone = sum(
            tuple(sheet.says("targets", at, "source", key) for key in ("section", "paragraph")) == place
            and sheet.says("targets", at, "indicator") == own
            for at in range(sheet.targets)
        )
        if answering and alone == 1:
            first, last = sheet.block(node.target)
            edits = [(sheet.start_of(first), sheet.start_of(last + 1), "")]
            yield several(sheet, edits, "half of a pair lost", *(other.key_line for other in answering))


QUALIFYING = {
    "hedge": re.compile("phấn đấu", re.IGNORECASE),
    "average": re.compile("bình quân", re.IGNORECASE),
    "excluding": re.compile(r"\btrừ\b", re.IGNORECASE),
}


def qualifier_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A qualifier is missing that the phrase says: right are the entry's lines for figure and phrase."""
    yield from _qualifiers(sheet, said=True)


def qualifier_unseen(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A qualifier is missing that the phrase does not say."""
    yield from _qualifiers(sheet, said=False)


def _qualifiers(sheet: Sheet, said: bool) -> Iterator[Slip]:
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "qualifiers")
        stated = sheet.at("targets", target, "source", "stated")
        if node is None or stated is None:
            continue
        spoken = any(
            sheet.at(*node.path, key) is not None and words.search(stated.value) for key, words in QUALIFYING.items()
        )
        if spoken is said:
            edits = [(sheet.start_of(node.key_line), sheet.start_of(node.key_line + 1), "")]
            figure = sheet.figure(target)
            right = (sheet.block(target)[0], stated.line, *([figure.line] if figure else []))
            yield several(sheet, edits, "`qualifiers` lost", *right)


PAIRED = {"restates", "contradicts"}
"""The keys of an entry that allow another one for the same scope."""


def _scopes(sheet: Sheet, betrayed: bool) -> Iterator[Slip]:
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "scope")
        if node is None:
            continue
        own = sheet.data["targets"][target]
        twins = [
            at
            for at, other in enumerate(sheet.data["targets"])
            if at != target
            and other["indicator"] == own["indicator"]
            and "scope" not in other
            and other.get("due") == own.get("due")
            and sheet.figure(at) is not None
            and not PAIRED & own.keys()
        ]
        stated = sheet.says("targets", target, "source", "stated") or ""
        level = sheet.says(*node.path, "level")
        spoken = level in ("district", "commune") and ("cấp huyện" in stated or "cấp xã" in stated)
        if (bool(twins) or spoken) is betrayed:
            edits = [(sheet.start_of(node.key_line), sheet.start_of(node.key_line + 1), "")]
            figures = [sheet.figure(at) for at in (target, *twins)]
            lines = [figure.line for figure in figures if figure is not None]
            own_stated = sheet.at("targets", target, "source", "stated")
            right = (*sheet.block(target)[:1], *lines, *([own_stated.line] if own_stated else []))
            yield several(sheet, edits, "`scope` lost", *right)


def scope_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The scope is missing, and another target or the phrase betrays it."""
    yield from _scopes(sheet, betrayed=True)


def scope_unseen(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The scope is missing, and nothing betrays it."""
    yield from _scopes(sheet, betrayed=False)


def key_twice(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A line or a key within brackets stands twice: right is the second, or the first."""
    for node in sheet.nodes:
        if not node.has_key or node.kind != "scalar":
            continue
        if node.flow:
            again = f", {sheet.key(node)}: {sheet.shown(node)}"
            yield edited(sheet, node.end, node.end, again, f"`{node.name}` twice")
        else:
            line, end = sheet.line(node.key_line), sheet.start_of(node.key_line + 1)
            again = _DASH.sub(r"\1  ", line) + "\n"
            made = several(sheet, [(end, end, again)], f"`{node.name}` twice", node.key_line)
            yield Slip(made.sheet, made.raw, frozenset((node.key_line, node.key_line + 1)), made.what)


def target_twice(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An entry was pasted twice, below itself or at the end: right are both first lines and both figures."""
    for target in range(sheet.targets):
        first, last = sheet.block(target)
        length = last - first + 1
        for after in (last, len(sheet.lines) - 1):
            at = sheet.start_of(after + 1)
            made = several(sheet, [(at, at, sheet.block_text(target))], "the entry twice", first)
            lines = {*range(first, last + 1), *range(after + 1, after + 1 + length)}
            yield Slip(made.sheet, made.raw, frozenset(lines), made.what)


def target_lost(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An entry that no other points at is missing."""
    for target in range(sheet.targets):
        if sheet.at("targets", target, "restates") is None:
            first, last = sheet.block(target)
            edits = [(sheet.start_of(first), sheet.start_of(last + 1), "")]
            yield several(sheet, edits, "the entry lost", first)


def conflict_marker(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A merge conflict was left in the file."""
    for target in range(sheet.targets):
        node = sheet.figure(target)
        if node is not None:
            line = sheet.line(node.key_line)
            start, end = sheet.start_of(node.key_line), sheet.start_of(node.key_line + 1)
            new = f"<<<<<<< HEAD\n{line}\n=======\n{line.replace(node.value, '50')}\n>>>>>>> theirs\n"
            made = several(sheet, [(start, end, new)], "a conflict left", node.key_line)
            yield Slip(made.sheet, made.raw, frozenset(range(node.key_line, node.key_line + 5)), made.what)


def keys_out_of_order(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Two lines of an entry, or two keys of its source, in the other order."""
    for target in range(sheet.targets):
        node = sheet.figure(target)
        source = sheet.at("targets", target, "source")
        if node is None or source is None:
            continue
        one, two = sheet.line(node.key_line), sheet.line(source.key_line)
        start, end = sheet.start_of(node.key_line), sheet.start_of(source.key_line + 1)
        if source.flow and source.key_line == node.key_line + 1:
            yield edited(sheet, start, end, f"{two}\n{one}\n", "source before the figure", (source.key_line,))
        elif not source.flow and node.key_line > 1 and sheet.at("targets", target, "due") is not None:
            due = sheet.at("targets", target, "due")
            assert due is not None
            if due.key_line == node.key_line + 1:
                end = sheet.start_of(due.key_line + 1)
                swapped = f"{sheet.line(due.key_line)}\n{one}\n"
                yield edited(sheet, start, end, swapped, "due before the figure", (due.key_line,))


def trailing_space(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Spaces or a tab at the end of a line."""
    for number, line in enumerate(sheet.lines, start=1):
        if line:
            end = sheet.start_of(number) + len(line)
            for sign in ("  ", "\t"):
                yield edited(sheet, end, end, sign, f"{sign!r} at the end")


def modeline_wrong(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The schema is looked for in the wrong place, or the line is lost or mistyped."""
    line = sheet.line(1)
    path = line.split("=")[1]
    for new in (
        line.replace(path, f"../{path}"),
        line.replace("plan.schema.json", "plans.schema.json"),
        line.replace("$schema", "$shema"),
        line.replace("language", "langauge"),
    ):
        yield edited(sheet, 0, len(line), new)
    yield edited(sheet, 0, len(line) + 1, "", "the first line lost")


def second_document(sheet: Sheet, world: World) -> Iterator[Slip]:
    """A line of dashes between two entries: right is that line."""
    for target in range(1, sheet.targets):
        start = sheet.start_of(sheet.block(target)[0])
        yield edited(sheet, start, start, "---\n", "`---` between two entries")


def cut_short(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The file ends in the middle of a line."""
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "source")
        assert node is not None
        at = node.start + (node.end - node.start) // 2 if node.flow else node.start + 4
        line = sheet.line_at(at - 1)
        yield several(sheet, [(at, len(sheet.text), "")], "cut in the middle", line, line + 1)
