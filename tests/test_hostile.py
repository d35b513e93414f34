"""Hostile files, each beside a good plan and one with a known mistake, each as a whole process of `cchc lint`.

Every one has to end as a finding at its file, within two seconds of processor time and 200 MiB, while the other two
are checked as ever. Time that a busy machine lets the process wait is not counted; a process that hangs is killed.
"""

import json
import os
import random
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="processes are measured with wait4")]

ROOT = Path(__file__).parents[1]
PLAN = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8")
MISTAKE = (ROOT / "plans" / "tan-minh.yaml").read_text(encoding="utf-8").replace("exactly: 95\n", "exactly: 59\n")
MISTAKEN = ("tan-minh.yaml", "stated-value")

SECONDS = 2.0
MEBIBYTES = 200
HANGS = 20
"""Seconds on the clock after which a process is taken to hang."""

LIMIT = 2 * 1024 * 1024
"""The largest file that is read."""

_LAUNCHER = """
import ctypes, json, os, sys, time
told, out, err, without_root, *command = sys.argv[1:]
begun = time.monotonic()
child = os.fork()  # of a small process: what it uses is not mixed up with what the tests use
if not child:
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    os.dup2(os.open(err, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
    if without_root == "yes":  # root reads everything; without these two capabilities it does not
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        if prctl(24, 1, 0, 0, 0) or prctl(24, 2, 0, 0, 0):
            os._exit(99)
    os.execv(command[0], command)
_, status, used = os.wait4(child, 0)
with open(told, "w") as file:
    json.dump([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss,
               time.monotonic() - begun], file)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A process that has ended: what it said and what it used."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    mebibytes: float

    @property
    def found(self) -> list[dict[str, Any]]:
        """The findings of `--format json`."""
        found: list[dict[str, Any]] = json.loads(self.out)["diagnostics"]
        return found

    def of(self, name: str) -> list[dict[str, Any]]:
        """The findings of one file."""
        return [one for one in self.found if one["path"].rsplit("/", 1)[-1] == name]


def run(folder: Path, *arguments: str, without_root: bool = False, prelude: str = "") -> Run:
    """Run `cchc` in a folder, and measure it. `prelude` is code that the process runs before."""
    told, out, err = (folder / f".{name}" for name in ("told", "out", "err"))
    start = f"{prelude}\nimport sys\nfrom cchc_cli.__main__ import main\nsys.exit(main())"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CCHC_")}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(
        [sys.executable, "-S", "-E", "-c", _LAUNCHER, told, out, err, "yes" if without_root else "no"]
        + [sys.executable, "-c", start, *arguments],
        cwd=folder,
        env=environment,
        timeout=HANGS,
        check=True,
    )
    code, seconds, kibibytes, _ = json.loads(told.read_bytes())
    if code == 99:
        pytest.skip("the capabilities of root cannot be dropped here")
    return Run(code, out.read_bytes(), err.read_bytes(), seconds, kibibytes / 1024)


def lint(folder: Path, *arguments: str, without_root: bool = False, prelude: str = "") -> Run:
    """Lint the plans of a folder as JSON, hold the process to its limits, and see that the other plans were checked."""
    ended = run(folder, "lint", "--format", "json", *arguments, without_root=without_root, prelude=prelude)
    assert b"Traceback" not in ended.err, ended.err.decode(errors="replace")[-2000:]
    assert ended.code == 1, (ended.code, ended.err[-500:])
    assert ended.seconds <= SECONDS, f"{ended.seconds:.1f} s"
    assert ended.mebibytes <= MEBIBYTES, f"{ended.mebibytes:.0f} MiB"
    name, rule = MISTAKEN
    assert [one["name"] for one in ended.of(name)] == [rule]
    assert ended.of("tam-phuoc.yaml") == []
    assert len(ended.out) < 4 * 1024 * 1024, f"{len(ended.out)} bytes of findings"
    return ended


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with `plans/`: one good, one with a mistake."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "tam-phuoc.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "plans" / MISTAKEN[0]).write_text(MISTAKE, encoding="utf-8")
    return tmp_path


def _filled(piece: str, size: int = LIMIT) -> bytes:
    """A piece repeated up to the limit."""
    raw = piece.encode("utf-8")
    return raw * (size // len(raw))


def _plan(old: str, new: str) -> bytes:
    """A plan in which one thing is something else."""
    assert old in PLAN
    return PLAN.replace(old, new, 1).encode("utf-8", errors="surrogatepass")


def _numbered(template: str, size: int = LIMIT) -> bytes:
    """Different lines up to the limit; `%d` is their number."""
    lines, length, number = [], 0, 0
    while length < size - 64:
        lines.append(template % number)
        length += len(lines[-1].encode())
        number += 1
    return "".join(lines).encode()


TARGETS = PLAN[: PLAN.index("targets:")] + "targets:\n"
ENTRY = PLAN[PLAN.index("  - indicator:") : PLAN.index("  - indicator:", PLAN.index("targets:") + 20)]
LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 10)}]\n" for at in range(1, 12)
)

CONTENTS: dict[str, tuple[Callable[[], bytes], str]] = {
    # what no reader may stumble over
    "not UTF-8": (lambda: PLAN.encode() + b"# \xff\xfe\xe9\n", "not-utf8"),
    "Latin-1": (lambda: PLAN.encode("latin-1", errors="replace"), "not-utf8"),
    "UTF-16": (lambda: PLAN.encode("utf-16"), "not-utf8"),
    "UTF-16 without a mark": (lambda: PLAN.encode("utf-16-le"), ""),
    "UTF-32": (lambda: PLAN.encode("utf-32"), "not-utf8"),
    "a lone surrogate": (lambda: _plan("Tam Phước", "Tam \ud800"), "not-utf8"),
    "overlong UTF-8": (lambda: PLAN.encode() + b"# \xc0\xaf\n", "not-utf8"),
    "NUL": (lambda: _plan("Tam Phước", "Tam\0Phước"), "control-character"),
    "NUL alone": (lambda: b"\0", "control-character"),
    "NUL throughout": (lambda: b"\0" * LIMIT, "control-character"),
    "binary": (lambda: random.Random(0).randbytes(100_000), ""),
    "PNG": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(1).randbytes(5000), "not-utf8"),
    "gzip": (lambda: b"\x1f\x8b\x08\0" + random.Random(2).randbytes(5000), ""),
    "ELF": (lambda: b"\x7fELF\x02\x01\x01\0" * 500, "control-character"),
    "ZIP (a .docx)": (lambda: b"PK\x03\x04\x14\0\x06\0" + random.Random(3).randbytes(5000), ""),
    # size
    "a line of 50 MB": (lambda: b"note: " + b"x" * 50_000_000, "file-too-large"),
    "a million keys": (lambda: b"".join(b"k%d: 1\n" % at for at in range(1_000_000)), "file-too-large"),
    "one byte too many": (lambda: b"#" * (LIMIT + 1), "file-too-large"),
    "keys up to the limit": (lambda: _numbered("k%d:\n"), "schema"),
    "keys in brackets up to the limit": (lambda: b"{" + _numbered("k%d,") + b"}", "schema"),
    "keys of a target up to the limit": (
        lambda: f"{TARGETS}  - indicator: x\n".encode() + _numbered("    k%d:\n", LIMIT - 9000),
        "schema",
    ),
    "one key up to the limit": (lambda: b"x" * (LIMIT - 100) + b": 1\n", ""),
    "one indicator up to the limit": (
        lambda: _plan("indicator: documents-issued-properly", f"indicator: {'a' * (LIMIT - 9000)}"),
        "unknown-indicator",
    ),
    "one locality up to the limit": (
        lambda: _plan("locality: dong-nai/tam-phuoc", f"locality: {'a-' * (LIMIT // 2 - 9000)}a"),
        "unknown-locality",
    ),
    "one number up to the limit": (
        lambda: _plan("number: 1065/QĐ-UBND", f"number: 1/{'A-' * (LIMIT // 2 - 9000)}A"),
        "schema",
    ),
    "one section up to the limit": (lambda: _plan("section: II.1.a", f"section: {'I.' * 900_000}"), "schema"),
    "one stated up to the limit": (
        lambda: _plan("stated: Đảm bảo 100% văn bản", f"stated: {'1 ' * 1_000_000}x"),
        "schema",
    ),
    "one word of a list up to the limit": (
        lambda: _plan("excluding: [confidential]", f"excluding: [{'confidential' * 150_000}]"),
        "schema",
    ),
    "targets up to the limit": (lambda: TARGETS.encode() + _filled(ENTRY, LIMIT - 9000), ""),
    "words for targets up to the limit": (lambda: TARGETS.encode() + _filled("  - a\n", LIMIT - 9000), "schema"),
    "nothing for targets up to the limit": (lambda: TARGETS.encode() + _filled("  -\n", LIMIT - 9000), "schema"),
    "blocks for targets up to the limit": (lambda: TARGETS.encode() + _filled("  - {}\n", LIMIT - 9000), "schema"),
    "wrong targets up to the limit": (
        lambda: TARGETS.encode() + _filled("  - {indicator: X, at_least: x, due: 1, source: {}}\n", LIMIT - 9000),
        "schema",
    ),
    "unknown indicators up to the limit": (
        lambda: TARGETS.encode() + _filled(ENTRY.replace("documents-issued", "documents-isued"), 990 * len(ENTRY)),
        "unknown-indicator",
    ),
    "notes up to the limit": (lambda: _plan("  notes:\n", "  notes:\n" + "    - a\n" * 200_000), ""),
    "cited documents up to the limit": (
        lambda: _plan("  cites:\n", "  cites:\n" + "    - {number: 1/A, issued: 2026}\n" * 55_000),
        "",
    ),
    "cited documents without a date up to the limit": (
        lambda: _plan("  cites:\n", "  cites:\n" + "    - {number: 1/A, issued: 2026-02-30}\n" * 45_000),
        "",
    ),
    "one key twice up to the limit": (lambda: _filled("a: 1\n"), "duplicate-key"),
    "doubtful values up to the limit": (lambda: b"[" + _filled("NO,") + b"]", ""),
    "empty values up to the limit": (lambda: b"[" + _filled("'',") + b"]", "schema"),
    "decomposed letters up to the limit": (lambda: PLAN.encode() + _filled("# e\u0301\n", LIMIT - 9000), "not-nfc"),
    "one decomposed line up to the limit": (
        lambda: PLAN.encode() + b"# " + _filled("e\u0301", LIMIT - 9000) + b"\n",
        "not-nfc",
    ),
    "other letters up to the limit": (lambda: PLAN.encode() + _filled("# аб\n", LIMIT - 9000), ""),
    "marks without a letter up to the limit": (
        lambda: PLAN.encode() + b"# e" + _filled("\u0301\u0323", LIMIT - 9000) + b"\n",
        "",
    ),
    "carriage returns up to the limit": (lambda: PLAN.encode() + b"\r" * (LIMIT - 9000), ""),
    "tabs up to the limit": (lambda: b"\t" * LIMIT, ""),
    "waivers up to the limit": (lambda: PLAN.encode() + _filled("# cchc: ignore D101 why\n", LIMIT - 9000), ""),
    # depth
    "100,000 lists deep": (lambda: b"a: " + b"[" * 100_000, "too-deep"),
    "100,000 lists deep and out again": (lambda: b"[" * 100_000 + b"]" * 100_000, "too-deep"),
    "100,000 blocks deep": (lambda: b"{a: " * 100_000, "too-deep"),
    "100,000 dashes deep": (lambda: b"- " * 100_000 + b"a\n", "too-deep"),
    "100,000 questions deep": (lambda: b"? " * 100_000 + b"a\n", ""),
    "2,000 indents deep": (lambda: b"".join(b" " * at + b"a:\n" for at in range(2000)), "too-deep"),
    "a million lists deep": (lambda: b"[" * 1_000_000, "too-deep"),
    "a million closings": (lambda: b"]" * 1_000_000, "yaml-syntax"),
    "a million quotes": (lambda: b"'" * 1_000_000, ""),
    "a million colons": (lambda: b"a: " * 500_000, "yaml-syntax"),
    "a million questions": (lambda: b"?\n" * 900_000, ""),
    "a million commas": (lambda: b"[" + b"," * 1_000_000, "yaml-syntax"),
    "a million escapes": (lambda: b'a: "' + b"\\u0041" * 300_000 + b'"\n', "schema"),
    "a million line folds": (lambda: b'a: "' + b"x\n " * 600_000 + b'"\n', "schema"),
    "a million comments": (lambda: b"#\n" * 1_000_000, "empty-file"),
    "a million documents": (lambda: b"---\n" * 500_000, ""),
    "a million directives": (lambda: b"%A b\n" * 400_000, "yaml-syntax"),
    # what YAML can do
    "alias bomb": (lambda: LAUGHS.encode(), "anchor"),
    "alias bomb in a target": (lambda: LAUGHS.encode() + PLAN.encode(), "anchor"),
    "alias to itself": (lambda: b"&a [*a]\n", "anchor"),
    "anchors up to the limit": (lambda: b"[" + _numbered("&a%d x,") + b"]", "anchor"),
    "aliases up to the limit": (lambda: b"[&a x," + _filled("*a,", LIMIT - 100) + b"]", "anchor"),
    "an alias of nothing": (lambda: _plan("exactly: 100", "exactly: *nothing"), "anchor"),
    "merge key": (lambda: _plan("    exactly: 100", "    <<: {exactly: 100}"), "schema"),
    "merge of an alias": (lambda: b"a: &a {b: 1}\nc:\n  <<: *a\n", "anchor"),
    "!!python/object": (lambda: _plan("exactly: 100", "exactly: !!python/object/apply:os.system ['true']"), "tag"),
    "!!python/name": (lambda: b"a: !!python/name:os.system\n", "tag"),
    "!!binary": (lambda: b"a: !!binary AAAA\n", "tag"),
    "!!set": (lambda: b"!!set {a, b}\n", "tag"),
    "!!timestamp": (lambda: b"a: !!timestamp 2026-13-40\n", "tag"),
    "a tag of one's own": (lambda: b"a: !<tag:example.org,2026:x> 1\n", "tag"),
    "a long number": (lambda: _plan("exactly: 100", f"exactly: {'9' * 1_000_000}"), "schema"),
    "a number in sixties": (lambda: _plan("exactly: 100", f"exactly: 1{':59' * 100_000}"), ""),
    "infinity": (lambda: _plan("exactly: 100", "exactly: .inf"), ""),
    "not a number": (lambda: _plan("exactly: 100", "exactly: .nan"), ""),
    "a date of no calendar": (lambda: _plan("issued: 2026-03-30", "issued: 2026-02-30"), "impossible-date"),
    "a list for a key": (lambda: b"[a, b]: 1\n", "key-not-text"),
    "no plan": (lambda: b"just words\n", "schema"),
    "a number": (lambda: b"1\n", "schema"),
    "nothing": (lambda: b"", "empty-file"),
    "JSON": (lambda: b'{"locality": "dong-nai/tam-phuoc", "targets": []}', "schema"),
    "HTML": (lambda: b"<!DOCTYPE html><html><body>404: not found</body></html>\n", ""),
    "an old Mac's line ends": (lambda: PLAN.replace("\n", "\r").encode(), ""),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_hostile_contents(folder: Path, name: str) -> None:
    make, rule = CONTENTS[name]
    (folder / "plans" / "x.yaml").write_bytes(make())
    ended = lint(folder)
    found = ended.of("x.yaml")
    assert found, "nothing is said of the file"
    assert not rule or rule in {one["name"] for one in found}, [one["message"] for one in found][:3]
    assert "internal-error" not in {one["name"] for one in ended.found}
    assert all(len(one["message"]) < 1000 for one in found), "a message dumps the file"


# --- what is no plain file


def _sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, 200_000_000)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket is short
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


def _loop(path: Path) -> None:
    path.symlink_to("y.yaml.link")
    (path.parent / "y.yaml.link").symlink_to("x.yaml")


def _directory(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text("x")


def _directory_loop(path: Path) -> None:
    path.symlink_to(".")


def _to_large(path: Path) -> None:
    _sparse(path.parent.parent / "large")
    path.symlink_to("../large")


PLACES: dict[str, tuple[Callable[[Path], None], str]] = {
    "200 MB, sparse": (_sparse, "file-too-large"),
    "a directory": (_directory, "unreadable-file"),
    "a FIFO": (os.mkfifo, "unreadable-file"),
    "a socket": (_socket, "unreadable-file"),
    "a broken link": (lambda path: path.symlink_to("nowhere"), "unreadable-file"),
    "a link to itself": (lambda path: path.symlink_to("x.yaml"), "unreadable-file"),
    "two links in a circle": (_loop, "unreadable-file"),
    "a link to the directory it is in": (_directory_loop, "unreadable-file"),
    "a link to /dev/zero": (lambda path: path.symlink_to("/dev/zero"), "unreadable-file"),
    "a link to /dev/stdin": (lambda path: path.symlink_to("/dev/stdin"), "unreadable-file"),
    "a link to a large file": (_to_large, "file-too-large"),
    "a link through a file": (lambda path: path.symlink_to("tam-phuoc.yaml/x"), "unreadable-file"),
}


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_plain_file(folder: Path, name: str) -> None:
    make, rule = PLACES[name]
    make(folder / "plans" / "x.yaml")
    assert {one["name"] for one in lint(folder).of("x.yaml")} == {rule}


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_plain_file_named_alone(folder: Path, name: str) -> None:
    """Named on the command line it is refused or found, and never success."""
    make, _ = PLACES[name]
    make(folder / "plans" / "x.yaml")
    ended = run(folder, "lint", "plans/x.yaml")
    assert ended.code in (1, 2), ended.err
    assert b"Traceback" not in ended.err
    assert b"x.yaml" in ended.out + ended.err
    assert ended.seconds <= SECONDS
    assert ended.mebibytes <= MEBIBYTES


def test_a_folder_that_links_to_its_parent_is_not_walked_for_ever(folder: Path) -> None:
    (folder / "plans" / "again").symlink_to("..")
    assert len(lint(folder).found) == 1


def test_no_permission(folder: Path) -> None:
    path = folder / "plans" / "x.yaml"
    path.write_text(PLAN, encoding="utf-8")
    path.chmod(0)
    assert {one["name"] for one in lint(folder, without_root=os.geteuid() == 0).of("x.yaml")} == {"unreadable-file"}


def test_no_permission_for_a_folder(folder: Path) -> None:
    closed = folder / "plans" / "closed"
    closed.mkdir()
    (closed / "x.yaml").write_text(PLAN, encoding="utf-8")
    closed.chmod(0)
    try:
        found = lint(folder, without_root=os.geteuid() == 0).of("closed")
    finally:
        closed.chmod(0o700)
    assert {one["name"] for one in found} == {"unreadable-file"}


AFTER_LISTING = """
import os
walk = os.walk
def walked(*arguments, **named):
    yield from walk(*arguments, **named)
    {act}
os.walk = walked
"""


def test_a_file_that_vanishes_between_listing_and_reading(folder: Path) -> None:
    path = folder / "plans" / "x.yaml"
    path.write_text(PLAN, encoding="utf-8")
    act = f"os.path.exists({str(path)!r}) and os.unlink({str(path)!r})"
    ended = lint(folder, prelude=AFTER_LISTING.format(act=act))
    assert not path.exists()
    assert {one["name"] for one in ended.of("x.yaml")} == {"unreadable-file"}


def test_a_folder_that_vanishes_between_listing_and_reading(folder: Path) -> None:
    path = folder / "plans" / "deep" / "x.yaml"
    path.parent.mkdir()
    path.write_text(PLAN, encoding="utf-8")
    act = f"__import__('shutil').rmtree({str(path.parent)!r}, ignore_errors=True)"
    ended = lint(folder, prelude=AFTER_LISTING.format(act=act))
    assert {one["name"] for one in ended.of("x.yaml")} == {"unreadable-file"}


AFTER_LOOKING = """
import os, pathlib
victim = {path!r}
open_ = os.open
def look(real):
    def looked(path, *arguments, **named):
        found = real(path, *arguments, **named)
        if os.fspath(path) in (victim, os.path.relpath(victim)) and os.path.isfile(victim):
            os.unlink(victim)
            os.mkfifo(victim)
        return found
    return looked
os.stat = look(os.stat)
"""


def test_a_file_that_becomes_a_fifo_between_looking_and_opening(folder: Path) -> None:
    path = folder / "plans" / "x.yaml"
    path.write_text(PLAN, encoding="utf-8")
    ended = lint(folder, prelude=AFTER_LOOKING.format(path=str(path)))
    assert {one["name"] for one in ended.of("x.yaml")} <= {"unreadable-file", "empty-file", "file-name"}


# --- names


NAMES = {
    "spaces": "tam phuoc moi .yaml",
    "a newline": "tam\nphuoc.yaml",
    "colons": "tam:1:2: error.yaml",
    "Vietnamese letters": "kế hoạch Đồng Nai.yaml",
    "decomposed letters": "ke\u0302 hoa\u0323ch.yaml",
    "an annotation": "::error file=x::boom.yaml",
    "a percent sign": "%0A::error::boom%25.yaml",
    "a terminal's escape": "\x1b[31mred\x07.yaml",
    "rich markup": "[bold red]x[/bold red].yaml",
    "a dash at the beginning": "--format=json.yaml",
    "quotes": "'x' \"y\" `z` $(true) ;.yaml",
    "a glob": "*[ab]?.yaml",
    "letters from right to left": "x\u202elmay.yaml",
    "the longest name": "x" * 250 + ".yaml",
    "a backslash": "a\\b.yaml",
    "angle brackets": "<script>&amp;.yaml",
    "a tab": "a\tb.yaml",
}
FORMATS = ("text", "table", "json", "github", "sarif", "junit", "gitlab", "markdown")
FORBIDDEN = (b"\x1b", b"\x07", b"\x00", "\u202e".encode(), b"\x9b")


def _quiet(ended: Run) -> None:
    """Nothing that was printed commands a terminal."""
    assert b"Traceback" not in ended.err
    for sign in FORBIDDEN:
        assert sign not in ended.out.replace("\u009b".encode(), b"?"), sign
        assert sign not in ended.err


@pytest.mark.parametrize("name", NAMES)
def test_file_names(folder: Path, name: str) -> None:
    (folder / "plans" / NAMES[name]).write_text(PLAN, encoding="utf-8")
    ended = lint(folder)
    _quiet(ended)
    others = [one for one in ended.found if not one["path"].endswith(("/tam-phuoc.yaml", "/tan-minh.yaml"))]
    assert "file-name" in {one["name"] for one in others}
    text = run(folder, "lint", "--color", "never")
    _quiet(text)
    assert len(text.out.splitlines()) == len(ended.found), "a line for each finding"
    for form in FORMATS:
        _quiet(run(folder, "lint", "--format", form, "--color", "never"))


def test_a_file_name_that_is_no_unicode(folder: Path) -> None:
    (folder / "plans" / os.fsdecode(b"\xff\xfe.yaml")).write_text(PLAN, encoding="utf-8")
    ended = lint(folder)
    assert "file-name" in {one["name"] for one in ended.found}


def test_one_plan_by_a_hostile_name(folder: Path) -> None:
    name = NAMES["a dash at the beginning"]
    (folder / "plans" / name).write_text(PLAN, encoding="utf-8")
    ended = run(folder, "lint", "--format", "json", "--", f"plans/{name}")
    assert ended.code == 1
    assert {one["name"] for one in ended.found} >= {"file-name"}


def test_annotations_of_a_hostile_name_stay_one_line_each(folder: Path) -> None:
    for key in ("an annotation", "a percent sign", "a newline"):
        (folder / "plans" / NAMES[key]).write_text(PLAN, encoding="utf-8")
    ended = run(folder, "lint", "--format", "github")
    lines = ended.out.decode().splitlines()
    assert lines
    assert all(line.startswith(("::error file=plans/", "::warning file=plans/", "::notice ")) for line in lines), lines
    assert not any("::error" in line[2:].split("::", 1)[0] for line in lines), lines
    assert not any("%0A::error" in line for line in lines), "a percent sign has to be written %25"


# --- texts

TEXTS = {
    "a terminal's escape": "\\e[31mred\\a\\u009b31m",
    "an annotation": "x\\n::error file=x,line=1::boom",
    "a percent sign": "%0A::error::boom%0D%25",
    "rich markup": "[bold red]x[/bold red] [/] [link=http://x]y[/link]",
    "letters from right to left": "x\\u202Eabc\\u2066",
    "a line separator": "x\\u2028::error::boom\\u2029y\\u0085z",
    "HTML": "<script>alert(1)</script> <!-- x --> ]]>",
    "Markdown": "| x | `y` ](javascript:alert) **b** <br>",
    "a surrogate": "\\ud800",
    "braces": "{x} {0} %s %(x)s {{}}",
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(folder: Path, name: str) -> None:
    """In a value, a key, an indicator, a place and a comment; in every format."""
    text = TEXTS[name]
    changed = PLAN.replace("locality: dong-nai/tam-phuoc\n", f'locality: "{text}"\n', 1)
    changed = changed.replace("indicator: online-files\n", f'indicator: "{text}"\n    "{text}": 1\n', 1)
    changed = changed.replace("aim: have\n", f'aim: "{text}"\n', 1)
    (folder / "plans" / "x.yaml").write_text(changed, encoding="utf-8")
    valid = PLAN.replace("note: Văn bản viết từ 10%", f'note: "{text}"\n    # Văn bản', 1)
    valid = valid.replace("exactly: 100", "exactly: 10")  # a finding that is not about the text
    (folder / "plans" / "y.yaml").write_text(valid, encoding="utf-8")
    ended = lint(folder)
    _quiet(ended)
    assert ended.of("x.yaml")
    assert ended.of("y.yaml")
    assert "internal-error" not in {one["name"] for one in ended.found}
    for form in FORMATS:
        shown = run(folder, "lint", "--format", form, "--color", "never")
        assert shown.code == 1, (form, shown.err)
        _quiet(shown)
        if form in ("text", "github"):
            lines = shown.out.decode().splitlines()
            start = "plans/" if form == "text" else "::"
            assert all(line.startswith(start) for line in lines), [line for line in lines if line[:2] != start[:2]]
    coloured = run(folder, "lint", "--format", "table", "--color", "always")
    assert b"red\x07" not in coloured.out


# --- the words beside the plans


@pytest.mark.parametrize("name", ["indicators.yaml", "localities.yaml"])
@pytest.mark.parametrize(
    "contents",
    [b"\xff", b"\0", b"", b"[" * 100_000, LAUGHS.encode(), b"indicators: 1\nlocalities: 1\n", b"x" * (LIMIT + 1)],
    ids=["not UTF-8", "NUL", "nothing", "deep", "alias bomb", "no list", "too large"],
)
def test_hostile_words_beside_the_plans(folder: Path, name: str, contents: bytes) -> None:
    (folder / "plans" / name).write_bytes(contents)
    assert lint(folder).of(name)
