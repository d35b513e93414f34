"""Exit codes, and the exception that ends a command with a message."""

from cchc_cli.i18n.language import english
from cchc_cli.i18n.message import Message

FINE = 0
FINDINGS = 1
USAGE = 2
INTERNAL = 70
INTERRUPTED = 130


class UserError(Exception):
    """An error of the user, which ends a command with exit code 2: what is wrong, and advice, a line each.

    Advice that is a `str` is printed as given, such as a line of YAML to copy.
    """

    def __init__(self, said: Message, *advice: Message | str) -> None:
        """Take what is wrong, and what to do about it."""
        super().__init__(english(said))
        self.said = said
        self.advice = advice
