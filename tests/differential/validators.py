"""Three validators of a plan file: ours, check-jsonschema and sourcemeta's `jsonschema`."""

import importlib
import io
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cchc_cli.reading.schema import violations
from cchc_cli.reading.yaml_file import parse_yaml

SCHEMA = Path(__file__).parents[2] / "schema" / "plan.schema.json"


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict on one file, and what it says: of ours, the names of the rules."""

    valid: bool
    why: str = ""


def ours(raw: bytes) -> Opinion:
    """What the loader and the schema decide; what is wrong only because a value stays text is `ambiguous-scalar`."""
    file = parse_yaml(raw, Path("plan.yaml"))
    if file.faults:
        return Opinion(False, ", ".join(sorted({fault.kind for fault in file.faults})))
    doubtful = {(one.line, one.column) for one in file.doubtful}
    wrong = {file.place(one.path, one.key) for one in violations(file.data, "plan")}
    found = ["ambiguous-scalar"] * bool(doubtful) + ["schema"] * bool(wrong - doubtful)
    return Opinion(not found, ", ".join(found))


class CheckJsonschema:
    """check-jsonschema as its command runs it with default options, without starting a process a file."""

    name = "check-jsonschema"

    def __init__(self) -> None:
        formats, regexes = _part("formats"), _part("regex_variants")
        regex = regexes.RegexImplementation(regexes.RegexVariantName.default)
        options = formats.FormatOptions(regex_impl=regex, enabled=True, disabled_formats=())
        loader = _part("schema_loader").SchemaLoader(str(SCHEMA), validator_class=None)
        self._validator = loader.get_validator(SCHEMA, {}, options, regex, False)
        self._read = _part("instance_loader").InstanceLoader
        self._parse_error = _part("parsers").ParseError

    def __call__(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        """Its verdicts on files by their names."""
        return {name: self._one(raw) for name, raw in files.items()}

    def _one(self, raw: bytes) -> Opinion:
        stream = io.BytesIO(raw)
        stream.name = "plan.yaml"
        try:
            ((_, data),) = self._read([stream]).iter_files()
        except Exception as error:  # it has no answer of its own to this
            return Opinion(False, f"crashes: {type(error).__name__}")
        if isinstance(data, self._parse_error):
            return Opinion(False, f"cannot be parsed: {type(data.__cause__ or data).__name__}")
        found = next(iter(self._validator.iter_errors(data)), None)
        return Opinion(True) if found is None else Opinion(False, f"schema: {found.validator}")


def _part(name: str) -> Any:
    """A module of check-jsonschema, which has no types."""
    return importlib.import_module(f"check_jsonschema.{name}")


class Sourcemeta:
    """sourcemeta's `jsonschema`, from its npm package: whole directories, as long as nothing in them stops it."""

    name = "sourcemeta jsonschema"

    def __init__(self, package: Path, folder: Path) -> None:
        machine = {"x86_64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}[platform.machine()]
        (self._program,) = package.glob(f"build/*/jsonschema-{sys.platform}-{machine}")
        self._program.chmod(0o755)
        self._folder = folder

    def __call__(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        """Its verdicts: what YAML can read in one call, the rest one by one, because that stops it."""
        together = {name: raw for name, raw in files.items() if _readable(raw)}
        found = self._all(together)
        for name in files.keys() - together.keys():
            found |= self._run({name: files[name]})
        return found

    def _all(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        """Its verdicts on a directory; where it stops without naming a file, on each half."""
        found = self._run(files)
        left = [name for name in files if name not in found]
        halves = (left,) if found else (left[: len(left) // 2], left[len(left) // 2 :])
        for half in filter(None, halves):
            found |= self._all({name: files[name] for name in half})
        return found

    def _run(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        folder = self._folder / "plans"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, raw in files.items():
            (folder / name).write_bytes(raw)
        command: list[str | Path] = [self._program, "validate", SCHEMA, folder, "--verbose", "--continue"]
        ended = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        found = {name: opinion for name, opinion in self._said(ended) if name in files}
        if not found and len(files) == 1:
            found = dict.fromkeys(files, Opinion(False, f"ended with {ended.returncode}: {_first_error(ended.stderr)}"))
        return found

    @staticmethod
    def _said(ended: "subprocess.CompletedProcess[str]") -> Iterator[tuple[str, Opinion]]:
        for line in (ended.stdout + ended.stderr).splitlines():
            word, _, path = line.partition(": ")
            if word in ("ok", "fail"):
                yield Path(path.strip()).name, Opinion(word == "ok", "" if word == "ok" else "schema")
            elif "at file path" in line and ended.returncode not in (0, 2):
                yield Path(line.split("at file path", 1)[1].strip()).name, Opinion(False, _first_error(ended.stderr))


def _first_error(text: str) -> str:
    return next((line for line in text.splitlines() if "error: " in line), "no word")


def _readable(raw: bytes) -> bool:
    try:
        return yaml.compose(raw.decode("utf-8"), Loader=yaml.CSafeLoader) is not None
    except (yaml.YAMLError, UnicodeDecodeError):
        return False
