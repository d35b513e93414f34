"""Exit codes, and the one exception that ends a command with a message."""

FINE = 0
FINDINGS = 1
USAGE = 2
OURS = 70
INTERRUPTED = 130


class UserError(Exception):
    """Ends a command: `message` says what is wrong, `advice` what to do about it."""

    def __init__(self, message: str, advice: str | None = None, code: int = USAGE) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.code = code
