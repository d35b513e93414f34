"""Command lines of known, misspelt and odd words: no traceback, a documented exit code, a message with a refusal."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import typer

from cchc_cli.cli.app import COMMANDS, application
from hardening.failure import Failure
from hardening.files import OWN, write_plans
from hardening.program import badly_ended, run_here

PLANS = ("tam-phuoc", "huong-xuan", "binh-an-dong-nai", "Vĩnh Cửu")
WORDS = (
    *(
        "tam-phuoc",
        "huong-xuan",
        "vinh-cuu",
        "binh-an-dong-nai",
        "Đồng Nai",
        "dong-nai",
        "viet-nam",
        "province",
        "commune",
        "Tân Minh",
    ),
    *("phường Long Bình, Đồng Nai", "online-files", "par-index-rank", "procedures", "below", "above", "no-floor"),
    *("2026", "2030", "1999", "2026-02-30", "-1", "1e9", "99999999999999999999", "10/KH-UBND", "not-in-the-list"),
    *(
        "csv",
        "json",
        "xlsx",
        "sqlite",
        "markdown",
        "table",
        "ics",
        "json=report.json",
        "sarif=",
        "=x",
        "vi",
        "en",
        "auto",
    ),
    *("below-floor", "D101", "T999", "plan", "indicators", "error", "never"),
)
PATHS = (
    *("plans", OWN, "plans/none.yaml", "none", ".", "..", "document.txt", "empty.txt", "binary.pdf", "site"),
    *("out.csv", "out.xlsx", "out.html", "out.db", "out.yaml", "none/out.json", f"{OWN}/x", "/dev/null", "link"),
)
ODD = (
    *("", " ", "-", "--", "---", "-x", "=", "*", "[", "%s", "{x}", "\\", "\n", "\r\n", "\t", "\x1b[31m", "\x7f", "'\""),
    *("e\u0301", "\u0300", "\u200b", "\u202e", "\ufeff", "\u2028", "\U0001f600", "\udcff\udcfe", "ĐỒNG NAI", "đ" * 300),
    *("x" * 5000, "a/" * 300, "~", "~none/x", "$HOME", "file:///x", "https://example.org", "..\\..", "NUL", "con.html"),
)


VALID: Mapping[str, Sequence[str]] = {
    "PROVINCE": ("dong-nai", "Hải Phòng"),
    "LEVEL": ("commune", "district", "province", "nation"),
    "YEAR": ("2025", "2026", "2030"),
    "AREA": ("procedures", "institutions", "digital-government"),
    "ID": ("online-files", "par-index-rank", "files-of-our-own"),
    "DIR": ("plans", "plans", "plans", "site"),
    "district|province|nation|PLAN": ("province", "nation", "tam-phuoc"),
    "FORMAT[=FILE]": ("text", "concise", "json", "sarif", "junit=out.xml", "gitlab", "markdown", "github"),
    "RULE": ("below-floor", "D101", "trailing-space", "C208"),
    "error|warning|never": ("error", "warning", "never"),
    "FILE": ("out.csv", "out.xlsx", "out.json", "out.html", "out.ics", "out.sqlite"),
    "NUMBER": ("10/KH-UBND",),
    "DATE": ("2026", "2026-01-08"),
    "PLACE": ("dong-nai/tam-phuoc", "phường Long Bình, Đồng Nai", "dong-nai/binh-an"),
    "FORMAT": ("table", "json"),
    "[PLAN]...": PLANS,
    "PLAN": PLANS,
    "[PATH]...": ("plans", OWN),
    "[QUERY]": ("online-files", "Bình An", "files"),
    "[CODE|NAME]": ("D101", "below-floor"),
    "[NAME]": ("plan", "indicators", "lint"),
    "LOCALITY": ("dong-nai/binh-an", "phường Long Bình, Đồng Nai"),
    "DOCUMENT": ("document.txt", "empty.txt", "binary.pdf"),
}
"""Values of options and arguments, by the word that stands for them in the help."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command takes: the spellings of an option (none for an argument), and valid values (none for a flag)."""

    spellings: tuple[str, ...]
    values: tuple[str, ...]
    several: bool = False


@cache
def taken(command: str) -> tuple[Taken, ...]:
    """Return the options and arguments of a command."""
    group = typer.main.get_command(application([command]))
    found = []
    for one in group.commands[command].params:  # type: ignore[attr-defined]
        option = one.param_type_name == "option"
        values = tuple(map(str, getattr(one.type, "choices", ()))) or tuple(VALID.get(one.metavar or "", ("",)))
        names = (*one.opts, *one.secondary_opts) if option else ()
        found.append(Taken(names, () if option and one.is_flag else values, one.nargs == -1))
    return tuple(found)


def misspelt(word: str, chance: Random) -> str:
    """Return a word with one letter removed, doubled or replaced."""
    at = chance.randrange(len(word) + 1)
    return word[:at] + chance.choice(("", word[at : at + 1] * 2, chance.choice("aeđ-_=Z "))) + word[at + 1 :]


def value(chance: Random, valid: Sequence[str] = (), share: float = 0.9) -> str:
    """Return a value: a valid one, if there are any, in this share of the cases."""
    if valid and chance.random() < share:
        return chance.choice(valid)
    word = chance.choice(chance.choice((WORDS, PATHS, ODD)))
    return misspelt(word, chance) if chance.random() < 0.1 else word


def typed(one: Taken, chance: Random) -> list[str]:
    """Return an option with its value, or an argument."""
    if not one.spellings:
        return [value(chance, one.values) for _ in range(chance.randint(1, 3) if one.several else 1)]
    name = chance.choice(one.spellings)
    name = misspelt(name, chance) if chance.random() < 0.02 else name
    if not one.values or chance.random() < 0.01:
        return [name]
    if name.startswith("--") and chance.random() < 0.3:
        return [f"{name}={value(chance, one.values)}"]
    return [name, value(chance, one.values)]


def command_line(chance: Random) -> list[str]:
    """Return a random command line: most of its words are valid."""
    command = chance.choice(list(COMMANDS))
    parts = [typed(one, chance) for one in taken(command) if not one.spellings and chance.random() < 0.8]
    options = [one for one in taken(command) if one.spellings]
    parts += [typed(chance.choice(options), chance) for _ in range(chance.choice((0, 1, 1, 2, 3, 5)))]
    parts += [[value(chance)] for _ in range(chance.choice((0,) * 15 + (1, 2)))]
    chance.shuffle(parts)
    before = chance.choice(([],) * 12 + (["--debug"], ["--lang", "vi"], ["--lang", value(chance)], [value(chance)]))
    named = misspelt(command, chance) if chance.random() < 0.03 else command
    return [*before, named, *(word for part in parts for word in part)]


def attempt(chance: Random, folder: Path) -> Iterator[Failure]:
    """Yield what is wrong with the end of a run of a random command line."""
    write_plans(folder)
    (folder / "empty.txt").touch()
    (folder / "binary.pdf").write_bytes(chance.randbytes(200))
    with contextlib.suppress(OSError):  # Windows may not allow it
        (folder / "link").symlink_to("nowhere")
    arguments = command_line(chance)
    yield from badly_ended(arguments, run_here(arguments, folder))
