"""One rich page for all tables: width, colour and escaping are decided here and nowhere else."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from cchc_cli.output.safe import terminal

STYLES = {"good": "green", "bad": "bold red", "warn": "yellow", "dim": "dim", "head": "bold cyan", "plain": ""}


def text(value: str, style: str = "plain") -> Text:
    """Data as rich text: no markup, no control characters."""
    return Text("\n".join(terminal(line) for line in value.split("\n")), STYLES[style])


def lines(*parts: Text | None) -> Text:
    """Parts under each other; None is left out."""
    return Text("\n").join([part for part in parts if part is not None])


def page(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """What the parts look like at a width, with ANSI colours or without."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part, soft_wrap=False)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))
