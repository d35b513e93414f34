"""What typer says of a command line that it cannot read, in the language of the run."""

import re
from collections.abc import Mapping

import typer

from cchc_cli.cli.translation import said

_QUOTED = re.compile(r"'([^']*)'")
_SENTENCES: Mapping[str, str] = {
    r"No such option: (?P<name>\S+)": "usage.no-option",
    r"No such option: (?P<name>\S+) \(Possible options: (?P<words>.*)\)": "usage.no-option.meant",
    r"No such command '(?P<name>.*?)'\.": "usage.no-command",
    r"No such command '(?P<name>.*?)'\. Did you mean (?P<words>.*)\?": "usage.no-command.meant",
    r"Missing (?:argument|option|parameter) '(?P<name>[^']*)'\.": "usage.missing",
    r"Got unexpected extra argument\(s\) \((?P<words>.*)\)": "usage.too-many",
    r"Invalid value for '(?P<name>[^']*)': '(?P<value>.*)' is not one of (?P<words>.*)\.": "usage.no-choice",
    r"Option '(?P<name>[^']*)' (?:requires an argument|requires .*)\.": "usage.no-value",
    r"Option '(?P<name>[^']*)' does not take a value\.": "usage.needless-value",
}
"""Typer's sentences, and the keys of ours that say the same."""


def wrong_usage(error: typer.TyperException) -> str:
    """What is wrong with the command line."""
    format_message = getattr(error, "format_message", None)
    message = str(format_message() if callable(format_message) else error)
    for sentence, key in _SENTENCES.items():
        found = re.fullmatch(sentence, message, re.DOTALL)
        if found is not None:
            parts = found.groupdict()
            words = parts.pop("words", None)
            listed = {} if words is None else {"words": _QUOTED.findall(words) or words.split(", ")}
            return said(key, **parts, **listed)
    return said("usage.wrong", what=message[:1].lower() + message[1:])
