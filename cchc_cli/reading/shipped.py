"""Where the data that comes with `cchc` lies."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def shipped(name: str) -> Path:
    """The folder `plans` or `schema` that comes with this `cchc`.

    A wheel carries a copy inside the package, in `cchc_cli/data/`, because nothing of the checkout is left once it is
    installed. A checkout, editable install included, has no copy, so that an edit in `plans/` or `schema/` counts at
    once: there it is the folder beside the package.
    """
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name
