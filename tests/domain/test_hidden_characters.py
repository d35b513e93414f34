"""What nobody sees is escaped, and no two texts are shown alike."""

import pytest

from cchc_cli.domain.characters import escaped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kế hoạch", "kế hoạch"),
        ("a\u200eb", "a\\u200eb"),
        ("a\u3164", "a\\u3164"),
        ("\U000e0100", "\\U000e0100"),
        ("\uffff", "\\uffff"),
        ("\U00010000", "\U00010000"),
        ("\n", "\\u000a"),
        ("a\\u200eb", "a\\\\u200eb"),
        ("\\", "\\\\"),
    ],
)
def test_a_character_that_nobody_sees_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown
