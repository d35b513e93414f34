"""All formats by the name that `--format` takes: a plain table, so that nothing is found by magic."""

from collections.abc import Callable, Mapping

from cchc_cli.linting.engine import Report
from cchc_cli.output.language import Lang
from cchc_cli.output.lint_formats import github, gitlab, json_document, junit, markdown, sarif, table, text

Format = Callable[[Report, Lang], str]


def _for_programs(render: Callable[[Report], str]) -> Format:
    """A format that is the same in every language: messages in English, with their keys and parameters."""
    return lambda report, lang: render(report)


FORMATS: Mapping[str, Format] = {
    "text": text.render,
    "table": table.render,
    "json": _for_programs(json_document.render),
    "github": github.render,
    "sarif": _for_programs(sarif.render),
    "junit": _for_programs(junit.render),
    "gitlab": _for_programs(gitlab.render),
    "markdown": markdown.render,
}
