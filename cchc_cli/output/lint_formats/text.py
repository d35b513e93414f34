"""`text`: one line for each finding, for people, editors and grep."""

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.engine import Report
from cchc_cli.output.lint_formats.line import sentence


def render(report: Report, lang: Lang) -> str:
    """`path:line:column: severity CODE name: message`, one line each."""
    return "".join(f"{_inert(sentence(one, lang))}\n" for one in report.diagnostics)


def _inert(line: str) -> str:
    """A path that begins with `::` would be taken for a command in the log of a GitHub workflow."""
    return f"./{line}" if line.lstrip().startswith("::") else line
