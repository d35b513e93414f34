"""The optional libraries of `cchc[documents]`, and what to say where they are missing."""

from cchc_cli.documents.errors import DocumentError
from cchc_cli.i18n.message import message


def missing(kind: str) -> DocumentError:
    """Return the error for a document that needs a library which is not installed."""
    return DocumentError(
        message("document.no-library", "reading {kind} needs libraries that are not installed", kind=kind),
        message(
            "document.no-library.advice",
            'install them: `python -m pip install "cchc[documents]"`, in a copy of the repository `".[documents]"`',
        ),
    )
