"""`github`: workflow commands, which GitHub shows as annotations beside the lines of a pull request."""

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Report
from cchc_cli.output.escaping import terminal
from cchc_cli.output.lint_formats.line import also, place

_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_MESSAGE, ":": "%3A", ",": "%2C"}
_IN_MESSAGE, _IN_PROPERTY = str.maketrans(_MESSAGE), str.maketrans(_PROPERTY)


def render(report: Report, lang: Lang) -> str:
    """Return `::error file=…,line=…,col=…,title=…::path:line:column: message` for each finding.

    The log shows only what is after the second `::`; related locations are further lines of it. Only the message is
    translated: programs read the rest.
    """
    return "".join(f"{_command(one, lang)}\n" for one in report.diagnostics)


def _command(one: Diagnostic, lang: Lang) -> str:
    properties = {"file": one.path, "line": one.line, "col": one.column, "title": f"{one.code} {one.name}"}
    listed = ",".join(f"{key}={_kept(str(value)).translate(_IN_PROPERTY)}" for key, value in properties.items())
    message = "\n".join([_kept(f"{place(one)}: {lang.of(one.message)}"), *also(one, lang)])
    return f"::{one.severity} {listed}::{message.translate(_IN_MESSAGE)}"


def _kept(text: str) -> str:
    """Remove control characters; line ends stay, and are escaped afterwards."""
    return "\n".join("\r".join(terminal(part) for part in line.split("\r")) for line in text.split("\n"))
