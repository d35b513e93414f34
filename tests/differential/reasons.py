"""Why verdicts differ on purpose: every difference has to be one of these."""

from collections.abc import Mapping

from differential.validators import Opinion

STRICTER: Mapping[str, str] = {
    "ambiguous-scalar": "1.000 is 1 to YAML and a thousand in Vietnamese, 012 is ten or twelve: here it is text",
    "anchor": "YAML has anchors and aliases; here every figure stands where it is read",
    "byte-order-mark": "YAML lets a file begin with one; here some reader may take it for a part of the first key",
    "not-utf8": "YAML may be UTF-16 and UTF-32; plans are UTF-8",
    "several-documents": "YAML has streams of documents; here the second would be read by nobody",
    "tag": "YAML has tags; here what a value is follows from how it is written",
}
"""What the loader refuses though it is YAML, by the name of the rule."""

THEIRS: Mapping[tuple[str, str, str], str] = {
    ("sourcemeta jsonschema", "yaml-syntax", "comma-twice"): "it reads past `,,`, which is no YAML",
    (
        "sourcemeta jsonschema",
        "yaml-syntax",
        "colon-without-space",
    ): "it reads `{key:[…]}`, which YAML takes for one word",
    ("sourcemeta jsonschema", "tab-indent", "tab-mixed"): "it reads tabs as indentation, which is no YAML",
    ("sourcemeta jsonschema", "control-character", "text-mojibake"): "it reads C1 controls, which are no YAML",
    ("sourcemeta jsonschema", "control-character", "read-and-saved-wrongly"): "it reads C1 controls, which are no YAML",
    (
        "sourcemeta jsonschema",
        "yaml-syntax",
        "text-after-sign",
    ): "YAML 1.2 lets an anchor have any letters, 1.1 only ASCII",
    ("check-jsonschema", "", "trailing-space"): "it reads no tab at the end of a line, which YAML allows",
    ("check-jsonschema", "yaml-syntax", "text-after-sign"): "YAML 1.2 lets an anchor have any letters, 1.1 only ASCII",
}
"""What one of the two reads and the other does not: by validator, what is said here, and the kind of slip."""


def reason(validator: str, kind: str, mine: Opinion, other: Opinion) -> str | None:
    """Why two verdicts differ on purpose; None if they should not."""
    names = mine.why.split(", ")
    if other.valid and all(name in STRICTER for name in names):
        return "; ".join(STRICTER[name] for name in names)
    return THEIRS.get((validator, mine.why, kind))
