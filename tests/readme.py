"""The examples of the READMEs and their pictures, run for real, each in the language of its page.

`python tests/readme.py` runs every example again and writes what it prints now, and draws the pictures anew.
A line `…` in an example stands for lines left out; such an example is only checked, never written.
"""

import io
import os
import re
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
PAGES = {ROOT / "README.md": "en", ROOT / "README.vi.md": "vi"}
PICTURES = {ROOT / "docs" / "compare.svg": "en", ROOT / "docs" / "compare.vi.svg": "vi"}
PICTURE_OF = ["compare", "tam-phuoc", "tan-minh", "--area", "organisation"]
LEFT_OUT = "…"
FONTS = "Menlo, Consolas, 'Noto Sans Mono', 'Liberation Mono', monospace"
"""Fonts with all Vietnamese letters come first; none is fetched."""

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A command line of a page, and the output that the page shows for it."""

    line: int
    command: str
    shown: str


def examples(page: Path) -> list[Example]:
    """Every `$ cchc …` of the console blocks of a page."""
    text = page.read_text(encoding="utf-8")
    found: list[Example] = []
    for block in _BLOCK.finditer(text):
        first = text.count("\n", 0, block.start(1)) + 1
        output: list[str] = []
        command, at = "", first
        for offset, line in enumerate(block[1].splitlines()):
            if line.startswith("$ "):
                if command:
                    found.append(Example(at, command, "\n".join(output)))
                command, output, at = line[2:], [], first + offset
            else:
                output.append(line)
        found.append(Example(at, command, "\n".join(output)))
    return found


def run(command: str, language: str) -> str:
    """What a command prints in an 80-column pipe: the report, then the talk."""
    from cchc_cli.cli.app import run as run_cchc

    name, *arguments = shlex.split(command)
    assert name == "cchc", command
    out, err = io.StringIO(), io.StringIO()
    unset = ("CCHC_PLANS", "NO_COLOR")
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        with (
            mock.patch.dict(os.environ, {**environment, "COLUMNS": "80", "CCHC_LANG": language}, clear=True),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            run_cchc(arguments)
    finally:
        os.chdir(before)
    return (out.getvalue() + err.getvalue()).replace(str(ROOT), "…").rstrip("\n")


def matches(shown: str, printed: str) -> bool:
    """Whether the page shows what is printed, `…` lines standing for any lines."""
    pieces = re.split(rf"^{LEFT_OUT}$", shown, flags=re.MULTILINE)
    pattern = r"(?:.*\n)*?".join(
        re.escape(piece.strip("\n")) + (r"\n?" if piece.strip("\n") else "") for piece in pieces
    )
    return re.fullmatch(pattern, printed + "\n") is not None


def picture(language: str) -> str:
    """The comparison as a picture of a terminal, without any address of a font to fetch."""
    from rich.console import Console
    from rich.terminal_theme import MONOKAI
    from rich.text import Text

    with mock.patch.dict(os.environ, {"COLUMNS": "80", "CCHC_LANG": language}):
        coloured = run_coloured(PICTURE_OF)
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(coloured))
    svg = console.export_svg(title=f"cchc {' '.join(PICTURE_OF)}", theme=MONOKAI, unique_id="cchc")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code, monospace", FONTS).rstrip() + "\n"


def run_coloured(arguments: list[str]) -> str:
    """A command's report with colours."""
    from cchc_cli.cli.app import run as run_cchc

    out = io.StringIO()
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        with redirect_stdout(out), redirect_stderr(io.StringIO()):
            run_cchc([*arguments, "--color", "always", "--plans", "plans"])
    finally:
        os.chdir(before)
    return out.getvalue()


def rewrite(page: Path, language: str) -> None:
    """Write what the examples print now."""
    text = page.read_text(encoding="utf-8")
    for example in examples(page):
        if LEFT_OUT in example.shown.splitlines():
            continue
        old = f"$ {example.command}\n{example.shown}" + ("\n" if example.shown else "")
        text = text.replace(old, f"$ {example.command}\n{run(example.command, language)}\n")
    page.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for one, spoken in PAGES.items():
        rewrite(one, spoken)
    for one, spoken in PICTURES.items():
        one.write_text(picture(spoken), encoding="utf-8", newline="\n")
