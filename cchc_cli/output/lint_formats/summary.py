"""The summary line of a lint run."""

from collections.abc import Mapping

from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import Report

SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: message("severity.error", "error"),
    Severity.WARNING: message("severity.warning", "warning"),
}


def summary(report: Report, lang: Lang) -> str:
    """Return the numbers of files, errors, warnings and suppressed findings."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    found = [
        lang.say_count("lint.errors", "{count} error", "{count} errors", count=errors),
        lang.say_count("lint.warnings", "{count} warning", "{count} warnings", count=warnings),
    ]
    words = f"{checked(report, lang)}: {', '.join(found)}"
    if report.waived:
        words += "; " + lang.say_count(
            "lint.waived", "{count} finding suppressed", "{count} findings suppressed", count=report.waived
        )
    files = sorted(one.file for one in report.settings if one.file is not None)
    if files:
        words += "; " + lang.say("lint.settings", "settings: {files}", files=", ".join(dict.fromkeys(files)))
    return words


def settings_used(report: Report, lang: Lang) -> list[str]:
    """Return a line for each settings that the files are judged by: the file, and how many files it is for."""
    lines = [
        lang.say_count(
            "lint.settings-of",
            "{count} file judged by {file} ({settings})",
            "{count} files judged by {file} ({settings})",
            count=count,
            file=message("lint.no-settings", "no settings file") if one.file is None else one.file,
            settings=", ".join(
                [
                    *(f"select: {code}" for code in sorted(one.select)),
                    *(f"ignore: {code}" for code in sorted(one.ignore)),
                    f"fail-on: {one.fail_on}",
                ]
            ),
        )
        for one, count in report.settings.items()
    ]
    return sorted(lines)


def checked(report: Report, lang: Lang) -> str:
    """Return the number of files checked."""
    return lang.say_count("lint.checked", "{count} file checked", "{count} files checked", count=report.files)
