"""The quick way to the data of a file that is written plainly, as nearly all are.

The loader proper walks the events of libyaml in Python, because it has to know places. A file with nothing to say needs
none: its data comes from a compiled reader, several times faster. What the two could read differently never goes this
way: it is recognised by its signs, or breaks the schema, and is left to the loader, so that there is still one reading
of every file. Tests hold the two together on mutated plans.
"""

import re
from typing import Any

try:
    import yaml_rs
except ImportError:  # no wheel for this system: every file goes the other way
    yaml_rs = None  # type: ignore[assignment]

MAX_LENGTH = 2_000_000

_SIGNS = (
    re.compile("[\t\r\\\\\x85\u2028\u2029\ufeff~]"),
    re.compile(r"\n(?:---|\.\.\.|[%&*!?:]| {64})"),
    re.compile(r":(?:(?<=[\]} {,\"']:)|(?<=null:)|(?<=true:)|(?<=false:))"),
    re.compile("T(?:rue|RUE)|F(?:alse|ALSE)|N(?:ull|ULL)|- - -"),
)
_PERHAPS = (
    re.compile(r"\d(?:_|:[ \n\]},]|[eE][-+\d]|:\d|\.(?:\d{3}|\d?0(?=[ \n,\]}])|(?=[ \n,\]}]))|\d{11})"),
    re.compile(
        r"[ \[{,](?:[&*!|>@`?%]|-?0[\dxXoObB_]|[-+]?[._][\daAiInN_]|\+\d"
        r"|(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)[ ]*[\n#,\]}])"
    ),
)
"""Cheap to look for, as each can skip to where it could begin; what they find may stand in the midst of a text."""

_DOUBTFUL = re.compile(
    r"""
    \d:[ \n\]},] | (?:[\n:\-][ ]+|[\[{,][ ]*)(?:
        [&*!|>@`?%]
        | (?: [-+]?[._][\daAiInN_][\w.+\-]* | [+]\d[\d_.eE+\-]*
            | -?(?:0[\dxXoObB_][\w.]* | \d[\d.]*[_eE][\d+\-_.]* | \d+:[\d:.]* | \d+\.\d{3}[\d.]* | \d+\.(?!\d)
                | \d+\.\d?0(?!\d) | \d+\.\d+\.[\d.]* | \d{12,})
            | [yYnN] | yes|Yes|YES | no|No|NO | on|On|ON | off|Off|OFF
          )(?=[ ]*[\n\#,\]}])
    )
    """,
    re.VERBOSE,
)
"""Values that YAML readers may take for something else than the loader does, or that the loader reports."""


def quick_data(text: str) -> Any:
    """The data of a text, as the loader would read it if it keeps to a schema; None when only the loader can tell."""
    if len(text) > MAX_LENGTH:
        return None
    lines = f"\n{text}\n"
    for signs in _SIGNS:
        if signs.search(lines) is not None:
            return None
    for perhaps in _PERHAPS:
        if perhaps.search(lines) is not None and _DOUBTFUL.search(lines) is not None:
            return None
    return data_of_ours(text)


def data_of_ours(text: str) -> Any:
    """The same for a text without any doubtful sign, as tests hold it of the texts that are shipped."""
    if yaml_rs is None:
        return None
    try:
        data = yaml_rs.loads(text, parse_datetime=False)
    except (yaml_rs.YAMLDecodeError, ValueError):
        return None  # the loader finds the place and the words
    return data if isinstance(data, dict) else None
