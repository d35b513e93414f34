"""Characters that nobody sees, for the rules that report them and the keys that leave them out."""

DEFAULT_IGNORABLE = (
    "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f"
    "\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a"
    "\\U000e0000-\\U000e0fff"
)
"""The property Default_Ignorable_Code_Point of Unicode 17.0 (DerivedCoreProperties.txt), for a class of a pattern."""

BLANKS = "\\u115f\\u1160\\u2800\\u3164\\uffa0"
"""Letters and signs that look like a space: the Hangul fillers, which are ignorable too, and the blank of Braille."""
