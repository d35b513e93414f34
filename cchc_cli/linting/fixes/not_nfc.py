"""Unicode normalisation: text in the composed form (NFC)."""

import unicodedata

from cchc_cli.i18n.message import message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, content, lines_of

NAME = "not-nfc"


def compose(text: str, keeps: Keeps) -> Outcome:
    """Compose decomposed letters."""
    if unicodedata.is_normalized("NFC", text):
        return text, []
    composed = unicodedata.normalize("NFC", text)
    if not keeps(composed):  # a sign that composing turns into one that YAML reads otherwise
        return text, []
    found = []
    for number, line in enumerate(lines_of(text), start=1):
        pairs = zip(content(line), unicodedata.normalize("NFC", content(line)), strict=False)
        column = next((at for at, (one, two) in enumerate(pairs, start=1) if one != two), None)
        if column is not None:
            found.append(
                Fixable(
                    number, column, NAME, message("not-nfc.here", "decomposed Vietnamese letters; save the text in NFC")
                )
            )
    return composed, found
