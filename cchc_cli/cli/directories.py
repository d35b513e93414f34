"""The directories of plans that a command is about, and the messages about those that are none."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from cchc_cli.cli.errors import UserError
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import Message, message
from cchc_cli.output.data import SHIPPED_WORDS
from cchc_cli.reading.discovery import Origin, PlansDirectory, find_layers

ORIGINS: Mapping[Origin, Message] = {
    Origin.OPTION: message("origin.option", "--plans"),
    Origin.ENVIRONMENT: message("origin.environment", "CCHC_PLANS"),
    Origin.NEAREST: message("origin.nearest", "nearest plans/"),
    Origin.SHIPPED: SHIPPED_WORDS,
}
"""How a plans directory was chosen."""


def chosen_directories(options: Sequence[Path], no_shipped: bool = False) -> tuple[PlansDirectory, ...]:
    """Return the directories of `--plans`, or the one found without it.

    Refuse what is no directory, and the shipped plans if they are to be left out and there are no others.
    """
    found = find_layers(options, os.environ, Path.cwd())
    for directory in found:
        check_directory(directory)
    if no_shipped and all(directory.shipped for directory in found):
        raise UserError(
            message("plans.no-shipped", "without the shipped plans, no plans are left (--no-shipped)"),
            message("plans.directory.advice", "choose another one with --plans DIR"),
        )
    return found


def check_directory(place: PlansDirectory) -> None:
    """Refuse a plans directory that is none."""
    named = visible(place.path.as_posix()) if len(str(place.path)) <= 200 else message("plans.directory.named", "given")
    try:
        if place.path.is_dir():
            return
        what = (
            message("plans.directory.no-directory", "is not a directory")
            if place.path.exists()
            else message("plans.directory.missing", "does not exist")
        )
    except (OSError, ValueError):
        what = message("plans.directory.no-name", "is not a valid directory name")
    raise UserError(
        message(
            "plans.directory",
            "the plans directory {named} {what} ({origin})",
            named=named,
            what=what,
            origin=ORIGINS[place.origin],
        ),
        message("plans.directory.advice", "choose another one with --plans DIR"),
    )
