"""Command lines of known, misspelt and odd words: no traceback, a documented exit code, a message with a refusal."""

import contextlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

import typer

from cchc_cli.cli.app import COMMANDS, application
from hardening.failure import Failure
from hardening.files import OWN, write_plans
from hardening.program import badly_ended, run_here

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


@cache
def options(command: str) -> tuple[tuple[tuple[str, ...], bool, tuple[str, ...]], ...]:
    """Return the spellings of each option of a command, whether it takes a value, and the values of a closed list."""
    group = typer.main.get_command(application([command]))
    loaded = group.commands[command]  # type: ignore[attr-defined]
    return tuple(
        (
            (*one.opts, *one.secondary_opts),
            not one.is_flag,
            tuple(map(str, getattr(one.type, "choices", ()))),
        )
        for one in loaded.params
        if one.param_type_name == "option"
    )


def misspelt(word: str, chance: Random) -> str:
    """Return a word with one letter removed, doubled or replaced."""
    at = chance.randrange(len(word) + 1)
    return word[:at] + chance.choice(("", word[at : at + 1] * 2, chance.choice("aeđ-_=Z "))) + word[at + 1 :]


def value(chance: Random, choices: Sequence[str] = ()) -> str:
    """Return an argument: of the closed list, if there is one, more often than not."""
    if choices and chance.random() < 0.7:
        return chance.choice(choices)
    word = chance.choice(chance.choice((WORDS, WORDS, PATHS, PATHS, ODD)))
    return misspelt(word, chance) if chance.random() < 0.1 else word


def command_line(chance: Random) -> list[str]:
    """Return a random command line."""
    command = chance.choice(list(COMMANDS))
    parts = [[value(chance)] for _ in range(chance.choice((0, 0, 1, 1, 1, 2, 2, 3)))]
    for _ in range(chance.choice((0, 1, 1, 2, 3, 5))):
        spellings, takes_value, choices = chance.choice(options(command))
        name = chance.choice(spellings)
        name = misspelt(name, chance) if chance.random() < 0.1 else name
        if not takes_value or chance.random() < 0.05:
            parts.append([name])
        elif name.startswith("--") and chance.random() < 0.3:
            parts.append([f"{name}={value(chance, choices)}"])
        else:
            parts.append([name, value(chance, choices)])
    chance.shuffle(parts)
    before = chance.choice(([], [], [], [], ["--debug"], ["--lang", "vi"], ["--lang", value(chance)], [value(chance)]))
    named = misspelt(command, chance) if chance.random() < 0.05 else command
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
