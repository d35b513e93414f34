"""Limits on modules, functions and parameters, so that each can be read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cchc_cli"

MAX_MODULE = 350
MAX_FUNCTION = 60
MAX_PARAMETERS = 7

COMMANDS = {
    f"cchc_cli/cli/{name}.py {name}"
    for name in (
        "check",
        "compare",
        "draft",
        "export",
        "floors",
        "indicators",
        "lint",
        "list_plans",
        "localities",
        "matrix",
        "new",
        "report",
        "show",
    )
}
"""A command has a parameter for each option, and the help of the option beside it."""


def too_large(path: str, source: str) -> Iterator[str]:
    """Yield the module and the functions that exceed a limit."""
    if len(source.splitlines()) > MAX_MODULE:
        yield path
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            parameters = len(node.args.posonlyargs) + len(node.args.args) + len(node.args.kwonlyargs)
            if lines > MAX_FUNCTION or parameters > MAX_PARAMETERS:
                yield f"{path} {node.name}"


def test_modules_functions_and_parameters_keep_within_the_limits() -> None:
    """Every exception is listed above, and is still needed."""
    found = {
        name
        for path in PACKAGE.rglob("*.py")
        for name in too_large(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    }
    assert found == COMMANDS


def test_each_limit_is_found() -> None:
    """The largest allowed size passes, one more does not."""
    for lines, expected in ((MAX_MODULE, []), (MAX_MODULE + 1, ["m.py"])):
        assert list(too_large("m.py", "x = 1\n" * lines)) == expected
    for lines, expected in ((MAX_FUNCTION, []), (MAX_FUNCTION + 1, ["m.py f"])):
        assert list(too_large("m.py", "def f():\n" + "    x = 1\n" * (lines - 1))) == expected
    for parameters, expected in (("a, b, /, c, d, *, e, f, g", []), ("a, b, /, c, d, *, e, f, g, h", ["m.py f"])):
        assert list(too_large("m.py", f"class C:\n    async def f({parameters}):\n        pass\n")) == expected
