"""PyYAML's own reading of a text, which takes every scalar for text: the data of the loader must not differ from it."""

import yaml

from cchc_cli.reading.yaml_file import YamlFile
from cchc_cli.reading.yaml_nodes import Data

_WRITTEN = {None: ("null", "~", ""), True: ("true",), False: ("false",)}


def agrees(file: YamlFile) -> bool:
    """Return whether PyYAML reads the same keys, in the same order, and the same values from a file without errors."""
    return _same(file.data, yaml.load(file.text, Loader=yaml.CBaseLoader))


def _same(ours: Data, theirs: Data) -> bool:
    if isinstance(ours, dict):
        same_keys = isinstance(theirs, dict) and list(ours) == list(theirs)
        return same_keys and all(_same(value, theirs[key]) for key, value in ours.items())
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(ours) == len(theirs) and all(map(_same, ours, theirs))
    if isinstance(ours, str):
        return bool(ours == theirs)
    if ours is None or isinstance(ours, bool):
        return theirs in _WRITTEN[ours]
    return isinstance(theirs, str) and float(theirs) == ours
