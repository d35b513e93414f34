"""What makes a document unreadable, as a message for users."""

from cchc_cli.i18n.message import Message, message


class DocumentError(Exception):
    """A document that cannot be read: the reason, and advice on what to do about it."""

    def __init__(self, said: Message, *advice: Message) -> None:
        super().__init__(str(said))
        self.said = said
        self.advice = advice


def missing_library(kind: str) -> DocumentError:
    """Return the error for a document that needs a library of `cchc[documents]` which is not installed."""
    return DocumentError(
        message("document.no-library", "reading {kind} needs libraries that are not installed", kind=kind),
        message(
            "document.no-library.advice",
            'install them: `python -m pip install "cchc[documents]"`, in a copy of the repository `".[documents]"`',
        ),
    )
