"""What is wrong with a file, as a value: reading never raises over what a file says."""

from dataclasses import dataclass

from cchc_cli.domain.message import Message


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one place. `line` and `column` count from 1 (code points); `rule` is the rule's name."""

    line: int
    column: int
    rule: str
    message: Message
