"""What CI servers (GitHub, GitLab) expect of lint: paths from the root of the repository, and limits."""

import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from cchc_cli.cli.console import console
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.lint_formats import markdown
from cchc_cli.output.lint_formats.registry import MOST_SARIF_RESULTS
from cchc_cli.reading.file_names import contains
from cchc_cli.reading.system_errors import refusal

FORMATS = ("github", "sarif", "junit", "gitlab")
"""The formats of servers: their paths begin at the root of the repository."""

ANNOTATIONS = 10
"""GitHub shows so many errors and so many warnings of a step beside the lines."""

SUMMARY_BYTES = 1_000_000
"""GitHub accepts a summary of 1 MiB for each step."""


def repository_root(environment: Mapping[str, str], here: Path) -> Path:
    """Return the root of the repository that a folder lies in, as the server or git has it; else the folder."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        named = environment.get(name)
        if named and contains(Path(named), here):
            return Path(os.path.realpath(named))
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def from_root(report: Report, root: Path, here: Path) -> Report:
    """Return a report with the paths that are relative to `here` relative to `root`."""
    if root == here:
        return report
    moved = tuple(
        replace(
            one,
            path=_moved(one.path, root, here),
            related=tuple(replace(other, path=_moved(other.path, root, here)) for other in one.related),
        )
        for one in report.diagnostics
    )
    return replace(report, diagnostics=moved)


def _moved(path: str, root: Path, here: Path) -> str:
    if path.startswith("cchc:"):  # a shipped file
        return path
    try:
        found = os.path.relpath(os.path.join(here, path), root)
    except ValueError:  # on another drive of Windows
        return path
    return path if found.split(os.sep)[0] == os.pardir else found.replace(os.sep, "/")


def write_step_summary(report: Report, lang: Lang, environment: Mapping[str, str]) -> None:
    """Append the findings to the summary of a step on GitHub, where the environment names its file."""
    file = environment.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    lines = markdown.render(report, lang).splitlines(keepends=True)
    size, kept = 0, 0
    while kept < len(lines) and size + len(lines[kept].encode()) <= SUMMARY_BYTES:
        size += len(lines[kept].encode())
        kept += 1
    text = f"### cchc lint\n\n{''.join(lines[:kept])}\n"
    if kept < len(lines):
        left = len(lines) - kept
        text += (
            lang.of(message("lint.summary-cut", "{count:grouped} more findings are in the log", count=left)) + "\n\n"
        )
    try:
        with open(file, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        why = refusal(error)
        console.note(message("lint.summary-failed", "the summary of the step cannot be written: {why}", why=why))


def name_limits(report: Report, formats: Collection[str]) -> None:
    """Say what a server does not show of a report."""
    counts = [report.count(severity) for severity in Severity]
    if "github" in formats and max(counts) > ANNOTATIONS:
        console.note(
            message(
                "lint.github-limit",
                "GitHub shows {limit} errors and {limit} warnings of a step beside the lines; the log and the summary "
                "have all {count:grouped}",
                limit=ANNOTATIONS,
                count=sum(counts),
            )
        )
    if "sarif" in formats and sum(counts) > MOST_SARIF_RESULTS:
        console.note(
            message(
                "lint.sarif-limit",
                "SARIF has {limit:grouped} of {count:grouped} findings, errors first: code scanning accepts no more",
                limit=MOST_SARIF_RESULTS,
                count=sum(counts),
            )
        )
