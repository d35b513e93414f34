"""All formats by the name that `--format` takes: a plain table, so that nothing is found by magic."""

from collections.abc import Callable, Mapping

from cchc_cli.linting.engine import Report
from cchc_cli.output.lint_formats import github, gitlab, json_document, junit, markdown, sarif, table, text

Format = Callable[[Report], str]

FORMATS: Mapping[str, Format] = {
    "text": text.render,
    "table": table.render,
    "json": json_document.render,
    "github": github.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "gitlab": gitlab.render,
    "markdown": markdown.render,
}
