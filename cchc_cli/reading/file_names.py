"""Names of plan files, and what stands in a plans directory in place of plans."""

import os
import re
import stat
from pathlib import Path

from cchc_cli.domain.characters import BLANKS, DEFAULT_IGNORABLE, escaped
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.system_errors import refused_reading

SUFFIXES = (".yaml", ".yml")

_FOR_OTHERS = "superior"
"""The folder of higher-level documents, which several repositories may share."""
_LONGEST = 1024
_UNSEEN = re.compile(f"[{DEFAULT_IGNORABLE}{BLANKS}\\s]")


def is_plan_name(name: str) -> bool:
    """Return whether a file of this name is a plan: its suffix may be in capitals, and have what nobody sees."""
    return name.lower().endswith(SUFFIXES) or _UNSEEN.sub("", name).lower().endswith(SUFFIXES)


def hides_a_folder(path: Path) -> bool:
    """Return whether an entry without suffix stands in place of a folder: a text, or a link that leads nowhere."""
    return is_text_link(path) or ("." not in path.name and os.path.islink(path) and not os.path.exists(path))


def is_text_link(path: Path) -> bool:
    """Return whether a file without suffix is what git writes in place of a link to a folder, as it does on Windows."""
    if "." in path.name or not path.is_file():
        return False
    target = _target(path)
    return path.name.lower() == _FOR_OTHERS or (
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


def contains(folder: Path, other: Path) -> bool:
    """Return whether a folder is, or contains, another path; links count as what they lead to."""
    outer, inner = (os.path.normcase(os.path.realpath(one)) for one in (folder, other))
    return inner == outer or inner.startswith(os.path.join(outer, ""))
