"""The answers to shells that ask for completions, each in its own form.

Typer's own answers load rich for every text (65 ms), and zsh drops words that do not begin with what was typed.
"""

from typing import Any

import typer.completion

_completion: Any = typer.completion.shell_completion  # type: ignore[attr-defined]  # Typer keeps it to itself


def register() -> None:
    """Answer zsh, fish and PowerShell instead of Typer, which has registered its own answers by now."""
    forms = {"zsh": _zsh, "fish": _fish, "powershell": _powershell, "pwsh": _powershell}
    for name, form in forms.items():
        base = _completion.get_completion_class(name)
        own = {"complete": form} if form is _zsh else {"format_completion": form}
        _completion.add_completion_class(type(f"Own{base.__name__}", (base,), own), name)


def _zsh(shell: Any) -> str:
    args, typed = shell.get_completion_args()
    items = shell.get_completions(args, typed)
    if not items:
        return "_files"
    offers = ((item.value.replace(":", r"\:"), _meaning(item)) for item in items)
    words = " ".join(_quoted(f"{value}:{meaning}" if meaning else value) for value, meaning in offers)
    added = f"local -a found; found=({words}); _describe values found -U"
    if all(str(item.value)[: len(typed)] == typed for item in items):
        return added
    return f"{added}; compstate[insert]=menu"  # else zsh deletes what was typed where the words begin differently


def _quoted(text: str) -> str:
    escaped = text.replace("'", r"'\''")
    return f"'{escaped}'"


def _fish(_: Any, item: Any) -> str:
    return f"{item.value}\t{_meaning(item)}".rstrip("\t")


def _powershell(_: Any, item: Any) -> str:
    return f"{item.value}:::{_meaning(item) or ' '}"


def _meaning(item: Any) -> str:
    return " ".join((item.help or "").split())
