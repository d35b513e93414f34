"""What has to hold for any bytes in a plan file, from the loader to the last format."""

import datetime
import tempfile
from functools import lru_cache
from pathlib import Path

from cchc_cli.i18n.language import Lang, english
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import lint
from cchc_cli.linting.fix import fixed
from cchc_cli.output.lint_formats.registry import FORMATS
from cchc_cli.reading.corpus import LayerFiles, PlanFile, loaded, parse_plan, read_plan
from cchc_cli.reading.resources import shipped
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import parse_yaml
from differential.pyyaml import agrees

TODAY = datetime.date(2026, 7, 1)
LONGEST_MESSAGE = 2000
FIXED_UP_TO = 6000
"""Longer texts are not fixed: it parses a text several times."""


class Broken(AssertionError):
    """Something that has to hold does not."""


@lru_cache(maxsize=1)
def _words() -> Vocabulary:
    return load_vocabulary()


@lru_cache(maxsize=1)
def _above() -> PlanFile:
    """A plan above, so that the rules over all plans have something to compare."""
    return read_plan(shipped("plans") / "superior" / "dong-nai-10-kh-ubnd-2026.yaml", "above.yaml", _words())


@lru_cache(maxsize=1)
def _folder() -> "tempfile.TemporaryDirectory[str]":
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="cchc-fuzz-", dir=memory if memory.is_dir() else None)


def check(raw: bytes) -> None:
    """Read, validate, build, lint, print and fix one file. Raises if anything escapes or does not hold."""
    _read_like_pyyaml(raw)
    path = Path(_folder().name) / "tam-phuoc.yaml"
    path.write_bytes(raw)
    file = read_plan(path, "plans/tam-phuoc.yaml", _words())
    files = (_above(), file)
    read = loaded([LayerFiles("plans", files)], _words())
    report = lint(read, (file,), None, TODAY)
    lines = raw.count(b"\n") + raw.count(b"\r") + 2  # as editors count them
    for one in report.diagnostics:
        if one.name == "internal-error":
            raise Broken(english(one.message))
        if not (1 <= one.line <= lines and one.column >= 1):
            raise Broken(f"{one.code} at {one.line}:{one.column} of {lines} lines")
        longest = max(len(lang.of(one.message)) for lang in Lang)
        if longest > LONGEST_MESSAGE:
            raise Broken(f"{one.code} says {longest} characters")
    if file.damaged and not report.diagnostics and not report.waived:
        raise Broken("something of the file is not used and nothing is said")
    if report.diagnostics or not raw:
        names = sorted(FORMATS)
        printed = FORMATS[names[len(raw) % len(names)]](report, list(Lang)[len(raw) // len(names) % 2])
        if "\x1b" in printed or "\x00" in printed:
            raise Broken("a control character is printed")
        printed.encode("utf-8")
    if len(raw) <= FIXED_UP_TO:
        _fix(raw, path, report.count(Severity.ERROR))


def _read_like_pyyaml(raw: bytes) -> None:
    """What the loader accepts, PyYAML reads alike."""
    file = parse_yaml(raw, Path("x.yaml"))
    if not file.faults and not agrees(file):
        raise Broken("PyYAML reads something else")


def _fix(raw: bytes, path: Path, errors: int) -> None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    once = fixed(text)
    if once == text:
        return
    if fixed(once) != once:
        raise Broken("what is fixed can be fixed again")
    before, after = (parse_yaml(one.lstrip("\ufeff").encode("utf-8"), Path("x.yaml")) for one in (text, once))
    if after.faults and not before.faults:
        raise Broken("fixing broke the file")
    file = parse_plan(once.encode("utf-8"), path, "plans/tam-phuoc.yaml", _words())
    files = (_above(), file)
    if lint(loaded([LayerFiles("plans", files)], _words()), (file,), None, TODAY).count(Severity.ERROR) > errors:
        raise Broken("fixing made an error")
