"""Names of plan files, and what stands in a plans directory in place of plans."""

import os
import re
import stat
from pathlib import Path

from cchc_cli.domain.characters import BLANKS, DEFAULT_IGNORABLE, escaped
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.system_errors import refused_reading

SUFFIXES = (".yaml", ".yml")

FOR_OTHERS = "superior"
"""The folder of higher-level documents, which several repositories may share."""
_LONGEST = 1024
_UNSEEN = re.compile(f"[{DEFAULT_IGNORABLE}{BLANKS}\\s]")

_MORE_AFTER_SUFFIX = re.compile(r"(.+\.ya?ml)(?:\.txt|\.)+", re.IGNORECASE)
"""What Windows' Notepad adds to a name, and a full stop too many."""
_PERHAPS_A_PLAN = re.compile(r"([^.~#]+)|(.+)\.(?:txt|y[a-z]{0,4})", re.IGNORECASE)
"""Names without suffix or with a misspelt one; those of backups (`x.yaml~`, `x.yaml.bak`, `x.yaml.orig`) are others."""
_PLAN = re.compile(
    r"\ufeff?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*(locality|document|period|targets)[ \t]*:[\s\S]*?"
    r"^(?!\1)(?:locality|document|period|targets)[ \t]*:",
    re.MULTILINE,
)
"""A text that begins with a key of a plan and has another one: a page with an example begins with other words."""
_START = 16 * 1024


def is_plan_name(name: str) -> bool:
    """Return whether a file of this name is a plan: its suffix may be in capitals, and have what nobody sees."""
    return name.lower().endswith(SUFFIXES) or _UNSEEN.sub("", name).lower().endswith(SUFFIXES)


def is_misnamed(path: Path) -> bool:
    """Return whether a file was meant as a plan by its name, or by its content, but has not the name of one."""
    name = _UNSEEN.sub("", path.name)
    if is_plan_name(name) or not (_MORE_AFTER_SUFFIX.fullmatch(name) or _PERHAPS_A_PLAN.fullmatch(name)):
        return False
    return path.is_file() and (_MORE_AFTER_SUFFIX.fullmatch(name) is not None or _begins_like_a_plan(path))


def meant_name(name: str) -> str:
    """Return the name that a misnamed plan should have."""
    name = _UNSEEN.sub("", name)
    added, other = _MORE_AFTER_SUFFIX.fullmatch(name), _PERHAPS_A_PLAN.fullmatch(name)
    return added[1] if added else f"{(other[1] or other[2]) if other else name}{SUFFIXES[0]}"


def _begins_like_a_plan(path: Path) -> bool:
    """Return whether a file begins like a plan, in UTF-8 or, as Notepad can write it, in UTF-16."""
    start = read_start(path, _START).replace(b"\0", b"")
    return _PLAN.match(start.decode("utf-8", "ignore")) is not None


def stands_for_plans(path: Path) -> bool:
    """Return whether an entry is a plan file, or something in place of plans, about which reading it says why."""
    return is_plan_name(path.name) or hides_a_folder(path) or is_misnamed(path)


def hides_a_folder(path: Path) -> bool:
    """Return whether an entry without suffix stands in place of a folder: a text, or a link that leads nowhere."""
    return is_text_link(path) or ("." not in path.name and os.path.islink(path) and not os.path.exists(path))


def is_text_link(path: Path) -> bool:
    """Return whether a file without suffix is what git writes in place of a link to a folder, as it does on Windows."""
    if "." in path.name or not path.is_file():
        return False
    target = _target(path)
    return path.name.lower() == FOR_OTHERS or (
        target is not None and (target.startswith(("./", "../", "/")) or (path.parent / target).is_dir())
    )


def _target(path: Path) -> str | None:
    """Return the only line of a short file, which ends with no line feed."""
    try:
        if os.stat(path).st_size > _LONGEST:
            return None
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
    return text if text and "\n" not in text and "\0" not in text else None


def not_a_file(path: Path, status: os.stat_result) -> Message | None:
    """Return why a path of `plan_files` is no plan; None for a regular file with the name of a plan."""
    if stat.S_ISDIR(status.st_mode):
        return _about_folder(path)
    if not stat.S_ISREG(status.st_mode):
        return message("unreadable-file.not-plain", "not a regular file; remove it or rename it")
    if not is_text_link(path):
        return None
    return message(
        "unreadable-file.text-link",
        "a text file (`{target}`) in place of a link to a folder, whose plans are missing; run `git config "
        "core.symlinks true` and check it out again, or copy the folder here",
        target=escaped(_target(path) or "…")[:80],
    )


def _about_folder(path: Path) -> Message:
    try:
        entries = os.listdir(path)
    except OSError as error:
        return message(
            "unreadable-file.folder",
            "the folder cannot be read, so its plans are missing: {why}",
            why=refused_reading(error),
        )
    if contains(path, path.parent):
        return message(
            "unreadable-file.folder-around", "a link to a folder that contains this one; link to a folder of plans"
        )
    if not entries:
        return message(
            "unreadable-file.folder-empty",
            "the folder is empty; run `git submodule update --init` if it is a submodule, otherwise remove it",
        )
    return message("unreadable-file.not-plain", "not a regular file; remove it or rename it")


def misnamed(path: Path) -> Message:
    """Return why a misnamed plan is not read."""
    name = meant_name(path.name)
    if os.path.lexists(path.with_name(name)):
        return message(
            "misnamed-plan.there",
            "the file is not read, because its name does not end in `.yaml`, and `{name}` is there already; "
            "compare the two, then move this file to another directory",
            name=escaped(name),
        )
    return message(
        "misnamed-plan",
        "the file is not read, because its name does not end in `.yaml`; rename it to `{name}` if it is a plan, "
        "otherwise move it to another directory",
        name=escaped(name),
    )


def read_start(path: Path, length: int) -> bytes:
    """Return the first bytes of a regular file; empty if they cannot be read, which reading all of it reports."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return b""
        with open(path, "rb", buffering=0, opener=without_waiting) as stream:
            return stream.read(length)
    except (OSError, ValueError):
        return b""


def without_waiting(path: str, flags: int) -> int:
    """Open a file without waiting for input, should it have become a pipe since it was examined."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def contains(folder: Path, other: Path) -> bool:
    """Return whether a folder is, or contains, another path; links count as what they lead to."""
    outer, inner = (os.path.normcase(os.path.realpath(one)) for one in (folder, other))
    return inner == outer or inner.startswith(os.path.join(outer, ""))
