"""`concise`: one line for each finding, for editors and grep."""

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.engine import Report
from cchc_cli.output.lint_formats.line import inert, sentence


def render(report: Report, lang: Lang) -> str:
    """Return `path:line:column: severity CODE name: message`, one line for each finding."""
    return "".join(f"{inert(sentence(one, lang))}\n" for one in report.diagnostics)
