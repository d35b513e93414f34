"""The declaration of a command without its body: completion needs its options only, and the body imports the most."""

import ast
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

_RESULTS = ("cchc_cli.analysis", "cchc_cli.output")
"""The folders of which a declaration needs an enumeration at most."""


def loaded(module: str, name: str) -> Callable[..., Any]:
    """Return a function of a module."""
    return getattr(import_module(module), name)  # type: ignore[no-any-return]


def declared(module: str, name: str) -> Callable[..., Any]:
    """Return a function with the signature of a function of a module and no body; a class is returned whole.

    Of the module only the statements run that this needs, and its imports only for the names that this needs.
    """
    spec = find_spec(module)
    source = None if spec is None or spec.loader is None else spec.loader.get_source(module)  # type: ignore[attr-defined]
    if source is None:  # installed without its source
        return loaded(module, name)
    statements = ast.parse(source).body
    at = next(at for at, statement in enumerate(statements) if name in _defined(statement))
    kept = [_without_body(statements[at])]
    namespace: dict[str, Any] = {"__name__": module}
    for statement in reversed(statements[:at]):
        needed = {one.id for one in _nodes(kept, ast.Name)}
        if isinstance(statement, ast.Import | ast.ImportFrom):
            statement.names = [one for one in statement.names if (one.asname or one.name).split(".")[0] in needed]
            if isinstance(statement, ast.ImportFrom) and str(statement.module).startswith(_RESULTS):
                for one in statement.names:
                    local = one.asname or one.name
                    namespace[local] = _of_results(str(statement.module), one.name, local, kept)
                continue
            used = bool(statement.names)
        else:
            used = not needed.isdisjoint(_defined(statement))
        kept[:0] = [statement] if used else []
    exec(compile(ast.Module(kept, []), module, "exec"), namespace)
    return namespace[name]  # type: ignore[no-any-return]


def _of_results(module: str, name: str, local: str, kept: list[ast.stmt]) -> Any:
    """Return what is imported from a module: an enumeration, or a module with the enumerations that are used of it."""
    spec = find_spec(module)
    if spec is None or spec.submodule_search_locations is None:
        return declared(module, name)
    used = {
        one.attr for one in _nodes(kept, ast.Attribute) if isinstance(one.value, ast.Name) and one.value.id == local
    }
    return SimpleNamespace(**{attribute: declared(f"{module}.{name}", attribute) for attribute in used})


def _without_body(statement: ast.stmt) -> ast.stmt:
    if isinstance(statement, ast.FunctionDef):
        statement.body = [ast.Pass(lineno=statement.lineno, col_offset=0)]
    return statement


def _nodes(statements: list[ast.stmt], kind: type[Any]) -> Iterator[Any]:
    return (one for statement in statements for one in ast.walk(statement) if isinstance(one, kind))


def _defined(statement: ast.stmt) -> list[str]:
    """Return the names that a statement at the top of a module gives a value to."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return [statement.name]
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return [one.id for one in targets if isinstance(one, ast.Name)]
