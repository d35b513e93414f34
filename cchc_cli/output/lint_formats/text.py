"""`text`: one line for each finding, for people, editors and grep."""

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.engine import Report
from cchc_cli.output.lint_formats.line import sentence


def render(report: Report, lang: Lang) -> str:
    """Return `path:line:column: severity CODE name: message`, one line for each finding."""
    return "".join(f"{_inert(sentence(one, lang))}\n" for one in report.diagnostics)


def _inert(line: str) -> str:
    """Escape a path that begins with `::`: the log of a GitHub workflow would take it for a command."""
    return f"./{line}" if line.lstrip().startswith("::") else line
