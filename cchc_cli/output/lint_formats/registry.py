"""All formats by their name in `--format`. Each is imported when it is used: some are slow to load."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.engine import Report

MOST_SARIF_RESULTS = 25_000
"""GitHub's code scanning rejects a run with more results."""

Format = Callable[[Report, Lang], str]


def _for_people(module: str, report: Report, lang: Lang) -> str:
    """Return a format whose messages are in the language of the run."""
    text: str = import_module(f"cchc_cli.output.lint_formats.{module}").render(report, lang)
    return text


def _for_programs(module: str, report: Report, _: Lang) -> str:
    """Return a format that is the same in every language: messages in English, with keys and parameters."""
    text: str = import_module(f"cchc_cli.output.lint_formats.{module}").render(report)
    return text


FORMATS: Mapping[str, Format] = {
    "text": partial(_for_people, "text"),
    "concise": partial(_for_people, "concise"),
    "table": partial(_for_people, "table"),
    "json": partial(_for_programs, "json_document"),
    "github": partial(_for_people, "github"),
    "sarif": partial(_for_programs, "sarif"),
    "junit": partial(_for_programs, "junit"),
    "gitlab": partial(_for_programs, "gitlab"),
    "markdown": partial(_for_people, "markdown"),
}
