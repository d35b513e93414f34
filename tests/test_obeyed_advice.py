"""Advice that is obeyed to the letter: to delete what a message says may be deleted never costs a target."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

import pytest

from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Diagnostic
from i18n.catalogue import catalogue
from mutations.judge import Desk, slips
from mutations.kinds import KINDS
from mutations.slip import Kind, Slip, World

PLACES = 2
SHEETS = 5
"""Each fifth plan gives the places of a kind, all of them those of a rare one."""
ROUNDS = 8
SEEDED = [kind for kind in KINDS if not kind.silent]

_ADVISES = re.compile(r"\b(?:remove|delete|keep one)\b")


_FIGURES = "at_least|more_than|exactly|at_most|less_than|trajectory|aim|delegated_to"


def targets(text: str) -> tuple[int, int]:
    """The entries that a text has, however broken, by their first or their last key; and their figures."""
    found = text.partition("\ntargets:")[2]
    counts = {
        key: len(re.findall(rf"(?:^ +(?:- )?|[{{,]\s*)(?:{key}):", found, re.MULTILINE))
        for key in ("indicator", "source", _FIGURES)
    }
    return max(counts["indicator"], counts["source"]), counts[_FIGURES]


# How each message is obeyed


def line(text: str, at: Diagnostic) -> str:
    """The text without a line and the deeper lines below it."""
    lines = text.split("\n")
    return "\n".join([*lines[: at.line - 1], *lines[below(lines, at.line - 1) :]])


def on_the_line(pattern: str, text: str, at: Diagnostic) -> str:
    """The text without what a pattern finds first on the line, from a little before the diagnostic's place."""
    lines = text.split("\n")
    said = lines[at.line - 1]
    begin = max(0, at.column - 4)
    found = re.compile(pattern).search(said, begin) or re.search(pattern, said)
    assert found is not None, (at, said)
    lines[at.line - 1] = said[: found.start()] + said[found.end() :]
    if not lines[at.line - 1].strip():
        del lines[at.line - 1]
    return "\n".join(lines)


def sign_here(text: str, at: Diagnostic) -> str:
    """The text without the character that a diagnostic points at."""
    lines = text.split("\n")
    said = lines[at.line - 1]
    lines[at.line - 1] = said[: at.column - 1] + said[at.column :]
    return "\n".join(lines)


def key_here(text: str, at: Diagnostic) -> str:
    """The text without the key, of braces or of a line of its own, that a diagnostic points at or into."""
    said = text.split("\n")[at.line - 1]
    keys = [found for found in re.finditer(r"\b(\w+):(?= |$)", said) if found.start() < at.column]
    if not keys or not said[: keys[-1].start()].strip(" -"):
        return line(text, at)
    name = keys[-1][1]
    return on_the_line(rf", {name}: *(?:\[[^\]]*\]|[^,}}]*)|\b{name}: *(?:\[[^\]]*\]|[^,}}]*),? *", text, at)


def moved(text: str, at: Diagnostic) -> str:
    """The text with the lines below the key of a diagnostic under the first key of that name, and without the key."""
    lines = text.split("\n")
    start, end = at.line - 1, below(lines, at.line - 1)
    moving, first = lines[start + 1 : end], first_line(at) - 1
    del lines[start:end]
    under = below(lines, first)
    return "\n".join([*lines[:under], *moving, *lines[under:]])


def below(lines: list[str], at: int) -> int:
    """The index of the line that ends the block of a key."""
    depth = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    return end


def first_line(at: Diagnostic) -> int:
    """The line of the first of two keys."""
    line = dict(at.message.parameters)["line"]
    assert isinstance(line, int)
    return line


def into_brackets(text: str, at: Diagnostic) -> str:
    """The text with what is in the brackets of a key in those of the first key of that name."""
    lines = text.split("\n")
    moving = lines.pop(at.line - 1).partition(": ")[2].strip()
    lines[first_line(at) - 1] = re.sub(r"(?=[\]}]$)", f", {moving[1:-1]}", lines[first_line(at) - 1], count=1)
    return "\n".join(lines)


def first_of_two(text: str, at: Diagnostic) -> str:
    """The text without the line of the first of two keys."""
    lines = text.split("\n")
    del lines[first_line(at) - 1]
    return "\n".join(lines)


def word_again(text: str, at: Diagnostic) -> str:
    """The text without the second of two equal words of a list."""
    lines = text.split("\n")
    lines[at.line - 1] = re.sub(r"(\b[\w-]+\b)((?:, [\w-]+)*), \1(?=[,\]])", r"\1\2", lines[at.line - 1])
    return "\n".join(lines)


OBEYED: Mapping[str, Callable[[str, Diagnostic], str]] = {
    **dict.fromkeys(("duplicate-key", "modeline.twice", "line-ends.blank"), line),
    **dict.fromkeys(("duplicate-key.entries", "duplicate-key.keys"), moved),
    "duplicate-key.brackets": into_brackets,
    "duplicate-key.first-empty": first_of_two,
    "several-documents": partial(on_the_line, "---"),
    **dict.fromkeys(("schema.blank", "schema.empty", "schema.const", "schema.exclusive"), key_here),
    **dict.fromkeys(("each-without-set", "years-out-of-order.outlook"), key_here),
    "schema.table-without-row": partial(on_the_line, ", table: 1"),
    "schema.twice": word_again,
    "schema.cut-off": partial(on_the_line, ","),
    **dict.fromkeys(("schema.no-number.quotes", "stray-quote", "yaml-syntax.quote"), partial(on_the_line, "[\"']")),
    "stray-quote.curly": partial(on_the_line, "[“”]"),
    "schema.no-number.decimals": partial(on_the_line, r"\."),
    "schema.no-number.thousands": partial(on_the_line, r"\."),
    "stated-shape.ends": partial(on_the_line, r" (?=[\"'][,}])|(?<=: [\"']) "),
    "stated-shape.row": partial(on_the_line, " (?= )"),
    "trailing-space": partial(on_the_line, r"[ \t]+$"),
    **dict.fromkeys(("foreign-character.invisible", "control-character"), sign_here),
    "control-character.marks": partial(on_the_line, "\u0302+"),
    "yaml-syntax.two-dashes": partial(on_the_line, "- "),
    "yaml-syntax.comma": partial(on_the_line, ", *(?=[,}])|,"),
    "yaml-syntax.bracket-inside": partial(on_the_line, r"[\]\[{}]"),
    "yaml-syntax.after-bracket": partial(on_the_line, r"(?<=[\]}]).*$"),
    "yaml-syntax.colon-inside": partial(on_the_line, ":(?= )"),
    "yaml-syntax.quotes-inside": partial(on_the_line, '"(?=[^"]*"[^"]*$)'),
    "yaml-syntax.after-quote": partial(on_the_line, '"'),
    "too-deep": lambda text, at: re.sub(r"\[{2,}(.*?)\]{2,}", r"[\1]", text),
    **dict.fromkeys(("tag", "anchor.key"), partial(on_the_line, r"[!&]+\w* *")),
}
"""How to obey the messages that advise to remove a part of a file, by key."""

ON_A_CONDITION = {
    "duplicate-target.placed": "delete one only if both quote the same sentence",
    "duplicate-target.phrase": "delete one only if both quote the same sentence",
    "duplicate-target": "check whether one lacks a `scope` or `due`",
    "document-twice": "move targets that only one file has into the other",
}
"""The messages that advise to delete a target or a file: each says first what must be looked at."""

NOT_ABOUT_PLANS = {
    *(
        "folder.busy.advice",
        "new.leads-out.advice",
        "verify.relation-back",
        "waiver.needless",
        "rule.duplicate-key.rationale",
        "template.targets",
    ),
    *("setting.unreadable.advice", "unreadable-file.not-plain", "unreadable-file.folder-empty", "vocabulary.no-share"),
}

PLAN = """# yaml-language-server: $schema=../schema/plan.schema.json
locality: dong-nai/tam-phuoc
document:
  title: Cải cách hành chính
  number: null
  issued: 2026
  issuer: UBND phường Tam Phước
  evidence: primary
period: {from: 2026, to: 2030}
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: work-files-online
    exactly: 100
    qualifiers: {excluding: [confidential]}
    source: {section: II.6.a, paragraph: 3, stated: 100% hồ sơ công việc}
"""

SLIPS: Mapping[str, tuple[str, str]] = {
    "duplicate-key": ("    at_least: 95\n", "    at_least: 95\n    at_least: 90\n"),
    "duplicate-key.entries": ("  - indicator: work", "targets:\n  - indicator: work"),
    "duplicate-key.keys": ("  evidence: primary", "document:\n  evidence: primary"),
    "duplicate-key.brackets": (
        "    qualifiers: {excluding: [confidential]}\n",
        "    qualifiers: {excluding: [confidential]}\n    qualifiers: {counting: [cadres]}\n",
    ),
    "duplicate-key.first-empty": ("    at_least: 95\n", "    at_least:\n    at_least: 95\n"),
    "modeline.twice": ("# yaml", f"# phường\n{PLAN.partition(chr(10))[0]}\n# yaml"),
    "several-documents": ("  - indicator: work", "---\n  - indicator: work"),
    "line-ends.blank": ("100% hồ sơ công việc}\n", "100% hồ sơ công việc}\n\n\n"),
    "schema.blank": ("    at_least: 95\n", '    at_least: 95\n    note: "  "\n'),
    "schema.empty": ("{excluding: [confidential]}", "{}"),
    "schema.const": ("{excluding: [confidential]}", "{hedge: yes}"),
    "schema.exclusive": ("    at_least: 95\n", "    at_least: 95\n    exactly: 95\n"),
    "each-without-set": ("    at_least: 95\n", "    at_least: 95\n    each: true\n"),
    "schema.table-without-row": ("paragraph: 3, stated: tối", "paragraph: 3, table: 1, stated: tối"),
    "years-out-of-order.outlook": ("to: 2030", "to: 2030, outlook: 2030"),
    "schema.twice": ("[confidential]", "[confidential, confidential]"),
    "schema.cut-off": ("stated: tối thiểu 95%", "stated: tối thiểu, 95%"),
    "schema.no-number.quotes": ("at_least: 95", 'at_least: "95"'),
    "schema.no-number.decimals": ("at_least: 95", "at_least: 95.125"),
    "schema.no-number.thousands": ("at_least: 95", "at_least: 9.500.000"),
    "stray-quote": ("title: Cải cách hành chính", 'title: Cải cách hành chính"'),
    "stray-quote.curly": ("title: Cải cách hành chính", "title: “Cải cách hành chính”"),
    "stated-shape.ends": ("stated: tối thiểu 95%", 'stated: "tối thiểu 95% "'),
    "stated-shape.row": ("stated: tối thiểu 95%", 'stated: "tối thiểu  95%"'),
    "trailing-space": ("at_least: 95", "at_least: 95  "),
    "foreign-character.invisible": ("title: Cải", "title: C\u200bải"),
    "control-character": ("title: Cải", "title: C\x07ải"),
    "control-character.marks": ("title: Cải", "title: Ca" + "\u0302" * 40 + "i # " + "dài " * 4000),
    "yaml-syntax.two-dashes": ("  - indicator: online", "  - - indicator: online"),
    "yaml-syntax.comma": ("paragraph: 3, stated: tối", "paragraph: 3,, stated: tối"),
    "yaml-syntax.quote": ("title: Cải", 'title: "Cải'),
    "yaml-syntax.bracket-inside": ("stated: tối thiểu 95%}", "stated: tối ]thiểu 95%}"),
    "yaml-syntax.after-bracket": ("thiểu 95%}", "thiểu 95%} ghi"),
    "yaml-syntax.colon-inside": ("stated: tối thiểu", "stated: tối: thiểu"),
    "yaml-syntax.quotes-inside": ("title: Cải cách hành chính", 'title: "Cải "cách" hành chính"'),
    "yaml-syntax.after-quote": ("title: Cải cách hành chính", 'title: "Cải cách" hành chính'),
    "too-deep": ("[confidential]", "[" * 70 + "confidential" + "]" * 70),
    "tag": ("at_least: 95", "at_least: !!int 95"),
    "anchor.key": ("title: Cải", "&a title: Cải"),
}
"""One slip in `PLAN` for each message: what is replaced, and by what."""


def keys(said: Message) -> set[str]:
    """The keys of a message and of those that it is made of."""
    parts = [value for _, value in said.parameters if isinstance(value, Message)]
    return {said.key}.union(*map(keys, parts))


def obeyed(desk: Desk, slip: Slip) -> Iterator[tuple[Diagnostic, Slip]]:
    """The first advice to delete in each round, and the file afterwards."""
    for _ in range(ROUNDS):
        found = [(one, key) for one in desk.found(slip) for key in sorted(keys(one.message) & OBEYED.keys())]
        if not found:
            return
        advice, key = found[0]
        after = OBEYED[key](slip.raw.decode("utf-8"), advice)
        slip = replace(slip, raw=after.encode("utf-8"))
        yield advice, slip


def test_every_advice_to_delete_is_known() -> None:
    texts = {
        entry.context: entry.id if isinstance(entry.id, str) else " ".join(entry.id)
        for entry in catalogue()
        if entry.id and entry.context
    }
    advise = {key for key, text in texts.items() if _ADVISES.search(text)}
    assert advise == OBEYED.keys() | ON_A_CONDITION.keys() | NOT_ABOUT_PLANS
    assert {key for key, condition in ON_A_CONDITION.items() if condition not in texts[key]} == set()
    assert SLIPS.keys() == OBEYED.keys()


@pytest.mark.parametrize("kind", SEEDED, ids=lambda kind: kind.name)
def test_no_target_is_lost(kind: Kind, where: World, desk: Desk) -> None:
    some = replace(where, sheets=where.sheets[::SHEETS])
    for slip in [*slips(kind, some, PLACES)] or slips(kind, where, PLACES):
        was, made = targets(where.sheet(slip.sheet).text), targets(slip.raw.decode("utf-8", "replace"))
        for advice, after in obeyed(desk, slip):
            left = targets(after.raw.decode("utf-8"))
            assert all(now >= min(before) for now, *before in zip(left, was, made, strict=True)), (slip.what, advice)


@pytest.mark.parametrize("name", OBEYED)
def test_each_advice_is_obeyed(name: str, where: World, desk: Desk) -> None:
    old, new = SLIPS[name]
    assert PLAN.count(old) == 1
    slip = Slip("tam-phuoc.yaml", PLAN.replace(old, new).encode("utf-8"), frozenset(), name)
    found: list[str] = []
    for advice, after in obeyed(desk, slip):
        found.extend(keys(advice.message))
        slip = after
        assert targets(after.raw.decode("utf-8"))[0] == 2, (advice, after.raw.decode("utf-8"))
    assert name in found
    assert name not in {key for one in desk.found(slip) for key in keys(one.message)}
    plan = desk.read(slip).plan
    assert plan is not None
    assert [target.indicator for target in plan.targets] == ["online-files", "work-files-online"]
