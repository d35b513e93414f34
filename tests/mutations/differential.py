"""Do the text and schema rules of `cchc lint` decide as other validators do, on mutated plans?

    python -m mutations.differential [--places N] [--sourcemeta PATH]

run from tests/ with the project on PYTHONPATH. check-jsonschema is asked in process, with its own YAML reader and its
own regular expressions; sourcemeta's `jsonschema` (npm package @sourcemeta/jsonschema) is installed into a temporary
directory unless `--sourcemeta` names its program. Prints every difference by its reason; 1 if one has none.
"""

import argparse
import importlib
import io
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cchc_cli.linting.registry import TEXT_RULES
from mutations.judge import ROOT, Desk, slips, world
from mutations.kinds import KINDS
from mutations.slip import Slip

SCHEMA = ROOT / "schema" / "plan.schema.json"

SHARED = frozenset(("yaml-syntax", "duplicate-key", "tab-indent", "empty-file", "schema"))
"""Rules that the others have too: where one of these alone refuses a file, they should."""

STRICTER: Mapping[str, str] = {rule.name: rule.why for rule in TEXT_RULES if rule.name not in SHARED}
"""What the loader and the rules over the text refuse on purpose, with the reason."""

THEIRS: Mapping[tuple[str, str], str] = {
    ("sourcemeta jsonschema", "comma-twice"): "it reads past `,,`, which YAML 1.2 does not allow",
    ("sourcemeta jsonschema", "colon-without-space"): "it reads `{key:[…]}`, which YAML 1.2 takes for one word",
    (
        "sourcemeta jsonschema",
        "text-after-sign",
    ): "libyaml has no anchors with letters beyond ASCII; refused either way",
    ("check-jsonschema", "text-after-sign"): "libyaml has no anchors with letters beyond ASCII; refused either way",
}
"""Where a validator accepts a kind of slip that is no YAML here."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A validator's verdict on one file, and what it says."""

    valid: bool
    why: str = ""


def mutants(places: int) -> Iterator[tuple[str, Slip]]:
    """Mutated plans of every kind, with the kind's name: the text changes, no file is added or renamed."""
    where = world()
    for kind in KINDS:
        for slip in slips(kind, where, places):
            if slip.renamed is None:
                yield kind.name, slip


def ours(desk: Desk, slip: Slip) -> Opinion:
    """What `cchc lint` decides by its rules over text and schema; `why` is the rules' names."""
    names = sorted({one.name for one in desk.of_text_and_schema(slip)})
    return Opinion(not names, ", ".join(names))


class CheckJsonschema:
    """check-jsonschema as its command runs it with default options, without starting a process a file."""

    def __init__(self) -> None:
        part = {
            name: _part(name) for name in ("formats", "regex_variants", "schema_loader", "instance_loader", "parsers")
        }
        regex = part["regex_variants"].RegexImplementation(part["regex_variants"].RegexVariantName.default)
        options = part["formats"].FormatOptions(regex_impl=regex, enabled=True, disabled_formats=())
        loader = part["schema_loader"].SchemaLoader(str(SCHEMA), validator_class=None)
        self._validator = loader.get_validator(SCHEMA, {}, options, regex, False)
        self._read = part["instance_loader"].InstanceLoader
        self._parse_error = part["parsers"].ParseError

    def __call__(self, raw: bytes) -> Opinion:
        """Its verdict on the bytes of a file."""
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
    """sourcemeta's `jsonschema`: whole directories, as long as nothing in them stops it."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder

    @classmethod
    def install(cls, folder: Path) -> "Sourcemeta":
        """Install the npm package, and use the program in it without its wrapper."""
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm is needed to install @sourcemeta/jsonschema; or name the program with --sourcemeta")
        home = folder / "npm"
        home.mkdir()
        (home / "package.json").write_text("{}")
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "@sourcemeta/jsonschema"]
        subprocess.run(command, cwd=home, check=True, stdout=subprocess.DEVNULL)
        machine = {"x86_64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}[platform.machine()]
        (program,) = home.glob(f"node_modules/@sourcemeta/jsonschema/build/*/jsonschema-{sys.platform}-{machine}")
        program.chmod(0o755)
        return cls(program, folder)

    def __call__(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        """Its verdicts: what YAML can read in one call, the rest one by one, because that stops it."""
        together = {name: raw for name, raw in files.items() if _readable(raw)}
        found: dict[str, Opinion] = {}
        for name in files.keys() - together.keys():
            found[name] = self._run({name: files[name]})[name]
        return found | self._all(together)

    def _all(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        """Its verdicts on a directory; where it stops without naming a file, on each half."""
        found = self._run(files)
        left = {name: raw for name, raw in files.items() if name not in found}
        if not left:
            return found
        if found:
            return found | self._all(left)
        names = list(left)
        one, two = names[: len(names) // 2], names[len(names) // 2 :]
        return self._all({name: left[name] for name in one}) | self._all({name: left[name] for name in two})

    def _run(self, files: Mapping[str, bytes]) -> dict[str, Opinion]:
        folder = self._folder / "plans"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, raw in files.items():
            (folder / name).write_bytes(raw)
        command = [str(self._program), "validate", str(SCHEMA), str(folder), "--verbose", "--continue"]
        ended = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        found: dict[str, Opinion] = {}
        for line in (ended.stdout + ended.stderr).splitlines():
            word, _, path = line.partition(": ")
            name = Path(path.strip()).name
            if word in ("ok", "fail") and name in files:
                found[name] = Opinion(word == "ok", "" if word == "ok" else "schema")
            elif "at file path" in line and ended.returncode not in (0, 2):
                name = Path(line.split("at file path", 1)[1].strip()).name
                if name in files:
                    found.setdefault(name, Opinion(False, _first_error(ended.stderr)))
        if not found and len(files) == 1:
            found = dict.fromkeys(files, Opinion(False, f"ended with {ended.returncode}: {_first_error(ended.stderr)}"))
        return found


def _first_error(text: str) -> str:
    return next((line for line in text.splitlines() if "error: " in line), "no word")


def _readable(raw: bytes) -> bool:
    try:
        return yaml.compose(raw.decode("utf-8"), Loader=yaml.CSafeLoader) is not None
    except (yaml.YAMLError, UnicodeDecodeError):
        return False


def reason(validator: str, kind: str, mine: Opinion, other: Opinion) -> str | None:
    """Why two verdicts differ on purpose; None if they should not."""
    names = set(mine.why.split(", ")) if not mine.valid else set()
    if "ambiguous-scalar" in names:
        names.discard("schema")  # what is not guessed at stays text, and no text is a number
    if names and names <= STRICTER.keys():
        return "; ".join(STRICTER[name] for name in sorted(names))
    return THEIRS.get((validator, kind)) if names == {"yaml-syntax"} else None


def main() -> int:
    """Compare, and print the differences by their reason."""
    parser = argparse.ArgumentParser(prog="python -m mutations.differential", description=__doc__)
    parser.add_argument("--places", type=int, default=15, help="at most so many places of each kind")
    parser.add_argument("--sourcemeta", type=Path, help="the program; installed by npm if left out")
    told = parser.parse_args()
    begun = time.monotonic()
    unexplained = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk, check = Desk(folder), CheckJsonschema()
        sourcemeta = Sourcemeta(told.sourcemeta, folder) if told.sourcemeta else Sourcemeta.install(folder)
        made = list(mutants(told.places))
        mine = [ours(desk, slip) for _, slip in made]
        files = {f"{at}.yaml": slip.raw for at, (_, slip) in enumerate(made)}
        theirs = {
            "check-jsonschema": [check(slip.raw) for _, slip in made],
            "sourcemeta jsonschema": _in_order(sourcemeta(files)),
        }
    print(f"{len(made)} mutated plans, {sum(one.valid for one in mine)} of them valid by text and schema here")
    for validator, opinions in theirs.items():
        unexplained += _compare(validator, made, mine, opinions)
    print(f"\n{time.monotonic() - begun:.0f} s", file=sys.stderr)
    return 1 if unexplained else 0


def _in_order(found: Mapping[str, Opinion]) -> list[Opinion]:
    return [found[f"{at}.yaml"] for at in range(len(found))]


def _compare(
    validator: str, made: Sequence[tuple[str, Slip]], mine: Sequence[Opinion], theirs: Sequence[Opinion]
) -> int:
    agreed = sum(one.valid == other.valid for one, other in zip(mine, theirs, strict=True))
    print(f"\n{validator}: {agreed} of {len(made)} verdicts agree")
    grouped: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], str] = {}
    unexplained = 0
    for (kind, slip), one, other in zip(made, mine, theirs, strict=True):
        if one.valid != other.valid:
            why = reason(validator, kind, one, other)
            unexplained += why is None
            side = f"here: {one.why}" if other.valid else f"there: {other.why}"
            key = ("NO REASON" if why is None else why, side)
            grouped[key][kind] += 1
            examples.setdefault(key, f"{slip.sheet}:{min(slip.lines, default=1)}: {slip.what}")
    for key, kinds in sorted(grouped.items(), key=lambda item: -item[1].total()):
        listed = ", ".join(f"{kind} {number}" for kind, number in kinds.most_common())
        print(f"  {kinds.total():5}  {key[0]} ({key[1]})\n         {listed}\n         such as {examples[key]}")
    return unexplained


if __name__ == "__main__":
    sys.exit(main())
