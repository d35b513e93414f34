"""Opening the source document of `draft` and `verify`."""

from pathlib import Path

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.documents.document import Document
from cchc_cli.documents.errors import DocumentError
from cchc_cli.documents.readers.read import read_document
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message
from cchc_cli.reading.system_errors import refusal


def open_document(path: Path) -> Document:
    """Return the document in a file; refuse one that cannot be read, with advice. Say what was converted."""
    try:
        document = read_document(path)
    except DocumentError as error:
        named = message("document.file", "{file}: {why}", file=visible(path.as_posix()), why=error.said)
        raise UserError(named, *error.advice) from error
    except (OSError, ValueError) as error:
        why = refusal(error) if isinstance(error, OSError) else str(error)
        raise UserError(
            message("document.cannot-open", "cannot open {file}: {why}", file=visible(path.as_posix()), why=why)
        ) from error
    for encoding in document.notes:
        console.note(
            message("document.converted", "the text is in a font of {encoding} and was converted", encoding=encoding)
        )
    return document
