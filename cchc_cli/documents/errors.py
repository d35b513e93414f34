"""What makes a document unreadable, as a message for users."""

from cchc_cli.i18n.message import Message


class DocumentError(Exception):
    """A document that cannot be read: the reason, and advice on what to do about it."""

    def __init__(self, said: Message, *advice: Message) -> None:
        super().__init__(str(said))
        self.said = said
        self.advice = advice
