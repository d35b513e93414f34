"""Hostile files, each beside a good plan and one with a known mistake, each as a whole process of `cchc lint`.

Every one has to end as a finding at its file, within 200 MiB and five times the processor time of a run without it (two
seconds where that takes 0.4), while the other two are checked as ever. Time that a busy machine lets the process wait
is not counted; a process that hangs is killed.
Only what is seen from outside is judged: exit code, output, time and memory, those of the processes it starts included.
"""

import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.reading.vocabulary import MAX_BYTES as WORDS_LIMIT
from cchc_cli.reading.yaml_file import MAX_BYTES

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes are measured with wait4")

ROOT = Path(__file__).parents[1]
SLOW = pytest.mark.slow
PLAN = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8")
OTHER = PLAN.replace("locality: dong-nai/tam-phuoc\n", "locality: dong-nai/hang-gon\n", 1)
"""The same plan of another place: it does not disagree with the good one."""
MISTAKE = (ROOT / "plans" / "tan-minh.yaml").read_text(encoding="utf-8").replace("exactly: 95\n", "exactly: 59\n")
MISTAKEN = ("tan-minh.yaml", "stated-value")

TIMES = 5
MEBIBYTES = 200
HANGS = 60
"""Seconds on the clock after which a process is taken to hang."""

LIMIT = MAX_BYTES
"""The largest plan that is read."""

ROOM = LIMIT - len(PLAN.encode("utf-8"))
"""What a good plan leaves of it."""

_LAUNCHER = """
import ctypes, json, os, signal, sys
told, out, err, without_root, seconds, *command = sys.argv[1:]
child = os.fork()  # of a small process: what it uses is not mixed up with what the tests use
if not child:
    os.setsid()  # killed with whatever it starts
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    os.dup2(os.open(err, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
    if without_root == "yes":  # root reads everything; without these two capabilities it does not
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        if prctl(24, 1, 0, 0, 0) or prctl(24, 2, 0, 0, 0):
            os._exit(99)
    os.execv(command[0], command)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
signal.alarm(int(seconds))
_, status, used = os.wait4(child, 0)  # the processes that it waited for are counted in
with open(told, "w") as file:
    json.dump([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss], file)
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
    launcher = [sys.executable, "-S", "-E", "-c", _LAUNCHER, str(told), str(out), str(err)]
    launcher += ["yes" if without_root else "no", str(HANGS), sys.executable, "-c", start]
    subprocess.run([*launcher, *arguments], cwd=folder, env=environment, check=True)
    code, seconds, most = json.loads(told.read_bytes())
    kibibytes = most // 1024 if sys.platform == "darwin" else most  # macOS counts bytes
    assert code != -9, f"it had to be killed after {HANGS} seconds, {seconds:.0f} of them busy, {kibibytes // 1024} MiB"
    if code == 99:
        pytest.skip("the capabilities of root cannot be dropped here")
    return Run(code, out.read_bytes(), err.read_bytes(), seconds, kibibytes / 1024)


@cache
def without_it() -> float:
    """The processor time in seconds of a run with the other two plans alone: how fast the machine is now."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "plans").mkdir()
        (folder / "plans" / "tam-phuoc.yaml").write_text(PLAN, encoding="utf-8")
        (folder / "plans" / "tan-minh.yaml").write_text(MISTAKE, encoding="utf-8")
        return max(run(folder, "lint", "--format", "json").seconds for _ in range(2))


def within(ended: Run) -> Run:
    """Hold a process to its limits, and see that it ended as it meant to."""
    assert b"Traceback" not in ended.err, ended.err.decode(errors="replace")[-2000:]
    assert ended.seconds <= TIMES * without_it(), f"{ended.seconds:.1f} s, without it {without_it():.1f} s"
    assert ended.mebibytes <= MEBIBYTES, f"{ended.mebibytes:.0f} MiB"
    return ended


def lint(folder: Path, *arguments: str, without_root: bool = False, prelude: str = "") -> Run:
    """Lint the plans of a folder as JSON, within the limits, and see that the other plans were checked."""
    ended = within(run(folder, "lint", "--format", "json", *arguments, without_root=without_root, prelude=prelude))
    assert ended.code == 1, (ended.code, ended.err[-500:])
    name, rule = MISTAKEN
    assert [one["name"] for one in ended.of(name)] == [rule]
    good = ended.of("tam-phuoc.yaml")
    assert all(one["code"].startswith("C") for one in good), good  # it may have to be told apart from a copy of it
    assert "internal-error" not in {one["name"] for one in ended.found}
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
    "keys up to the limit": (lambda: _numbered("k%d:\n"), "file-too-large"),
    "keys in brackets up to the limit": (lambda: b"{" + _numbered("k%d,") + b"}", "file-too-large"),
    "keys of a target up to the limit": (
        lambda: f"{TARGETS}  - indicator: x\n".encode() + _numbered("    k%d:\n", ROOM),
        "schema",
    ),
    "one key up to the limit": (lambda: b"x" * (LIMIT - 100) + b": 1\n", ""),
    "one indicator up to the limit": (
        lambda: _plan("indicator: documents-issued-properly", f"indicator: {'a' * (ROOM)}"),
        "unknown-indicator",
    ),
    "one locality up to the limit": (
        lambda: _plan("locality: dong-nai/tam-phuoc", f"locality: {'a-' * (ROOM // 2)}a"),
        "unknown-locality",
    ),
    "one number up to the limit": (
        lambda: _plan("number: 1065/QĐ-UBND", f"number: 1/{'A-' * (ROOM // 2)}A"),
        "schema",
    ),
    "one section up to the limit": (lambda: _plan("section: II.1.a", f"section: {'I.' * (ROOM // 2)}"), "schema"),
    "one stated up to the limit": (
        lambda: _plan("stated: Đảm bảo 100% văn bản", f"stated: {'1 ' * (ROOM // 2)}x"),
        "schema",
    ),
    "one word of a list up to the limit": (
        lambda: _plan("excluding: [confidential]", f"excluding: [{'confidential' * (ROOM // 12)}]"),
        "schema",
    ),
    "targets up to the limit": (lambda: TARGETS.encode() + _filled(ENTRY, ROOM), ""),
    "words for targets up to the limit": (lambda: TARGETS.encode() + _filled("  - a\n", ROOM), "file-too-large"),
    "nothing for targets up to the limit": (lambda: TARGETS.encode() + _filled("  -\n", ROOM), "file-too-large"),
    "blocks for targets up to the limit": (lambda: TARGETS.encode() + _filled("  - {}\n", ROOM), "file-too-large"),
    "wrong targets up to the limit": (
        lambda: TARGETS.encode() + _filled("  - {indicator: X, at_least: x, due: 1, source: {}}\n", ROOM),
        "schema",
    ),
    "unknown indicators up to the limit": (
        lambda: TARGETS.encode() + _filled(ENTRY.replace("- indicator: ", "- indicator: un"), ROOM),
        "unknown-indicator",
    ),
    "notes up to the limit": (lambda: _plan("  notes:\n", "  notes:\n" + "    - a\n" * (ROOM // 8)), ""),
    "cited documents up to the limit": (
        lambda: _plan("  cites:\n", "  cites:\n" + "    - {number: 1/A, issued: 2026}\n" * (ROOM // 34)),
        "",
    ),
    "cited documents without a date up to the limit": (
        lambda: _plan("  cites:\n", "  cites:\n" + "    - {number: 1/A, issued: 2026-02-30}\n" * (ROOM // 40)),
        "",
    ),
    "one key twice up to the limit": (lambda: _filled("a: 1\n"), "duplicate-key"),
    "doubtful values up to the limit": (lambda: b"[" + _filled("NO,") + b"]", ""),
    "empty values up to the limit": (lambda: b"[" + _filled("'',", ROOM) + b"]", "file-too-large"),
    "decomposed letters up to the limit": (lambda: PLAN.encode() + _filled("# e\u0301\n", ROOM), "not-nfc"),
    "one decomposed line up to the limit": (
        lambda: PLAN.encode() + b"# " + _filled("e\u0301", ROOM - 3) + b"\n",
        "not-nfc",
    ),
    "other letters up to the limit": (lambda: PLAN.encode() + _filled("# аб\n", ROOM), ""),
    "marks without a letter up to the limit": (
        lambda: PLAN.encode() + b"# e" + _filled("\u0301\u0323", ROOM - 4) + b"\n",
        "",
    ),
    "marks without a letter in a key": (lambda: b"e" + _filled("\u0301\u0323", ROOM) + b": 1\n", ""),
    "marks without a letter in a word": (
        lambda: _plan("evidence: primary", "evidence: e" + "\u0301\u0323" * (ROOM // 4)),
        "",
    ),
    "carriage returns up to the limit": (lambda: PLAN.encode() + b"\r" * ROOM, ""),
    "tabs up to the limit": (lambda: b"\t" * LIMIT, ""),
    "waivers up to the limit": (lambda: PLAN.encode() + _filled("# cchc: ignore D101 why\n", ROOM), ""),
    # depth
    "100,000 lists deep": (lambda: b"a: " + b"[" * 100_000, "too-deep"),
    "100,000 lists deep and out again": (lambda: b"[" * 100_000 + b"]" * 100_000, "too-deep"),
    "60,000 blocks deep": (lambda: b"{a: " * 60_000, "too-deep"),
    "100,000 dashes deep": (lambda: b"- " * 100_000 + b"a\n", "too-deep"),
    "100,000 questions deep": (lambda: b"? " * 100_000 + b"a\n", ""),
    "700 indents deep": (lambda: b"".join(b" " * at + b"a:\n" for at in range(700)), "too-deep"),
    "lists up to the limit": (lambda: b"[" * LIMIT, "too-deep"),
    "closings up to the limit": (lambda: b"]" * LIMIT, "yaml-syntax"),
    "quotes up to the limit": (lambda: b"'" * LIMIT, ""),
    "colons up to the limit": (lambda: _filled("a: "), "yaml-syntax"),
    "questions up to the limit": (lambda: _filled("?\n"), ""),
    "commas up to the limit": (lambda: b"[" + b"," * ROOM, "yaml-syntax"),
    "escapes up to the limit": (lambda: b'a: "' + _filled("\\u0041", ROOM) + b'"\n', "schema"),
    "line folds up to the limit": (lambda: b'a: "' + _filled("x\n ", ROOM) + b'"\n', "schema"),
    "comments up to the limit": (lambda: _filled("#\n"), "empty-file"),
    "documents up to the limit": (lambda: _filled("---\n"), ""),
    "directives up to the limit": (lambda: _filled("%A b\n"), "yaml-syntax"),
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
    "a long number": (lambda: _plan("exactly: 100", f"exactly: {'9' * ROOM}"), "schema"),
    "a number in sixties": (lambda: _plan("exactly: 100", f"exactly: 1{':59' * (ROOM // 3)}"), ""),
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


QUICKLY = ("not UTF-8", "NUL", "wrong targets up to the limit", "100,000 lists deep", "alias bomb")
"""One of each sort, for every run of the tests; the others are slow together."""


@pytest.mark.parametrize("name", [name if name in QUICKLY else pytest.param(name, marks=SLOW) for name in CONTENTS])
def test_hostile_contents(folder: Path, name: str) -> None:
    make, rule = CONTENTS[name]
    (folder / "plans" / "x.yaml").write_bytes(make())
    ended = lint(folder)
    found = ended.of("x.yaml")
    assert found, "nothing is said of the file"
    assert not rule or rule in {one["name"] for one in found}, [one["message"] for one in found][:3]
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
    (path.parent / "y.yaml.link").symlink_to(path.name)


def _directory(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text("x")


def _to_large(path: Path) -> None:
    _sparse(path.with_suffix(".large"))
    path.symlink_to(f"{path.stem}.large")


def _through_a_file(path: Path) -> None:
    path.with_suffix(".txt").touch()
    path.symlink_to(f"{path.stem}.txt/x")


PLACES: dict[str, tuple[Callable[[Path], None], str]] = {
    "200 MB, sparse": (_sparse, "file-too-large"),
    "a directory": (_directory, "unreadable-file"),
    "a FIFO": (os.mkfifo, "unreadable-file"),
    "a socket": (_socket, "unreadable-file"),
    "a broken link": (lambda path: path.symlink_to("nowhere"), "unreadable-file"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "unreadable-file"),
    "two links in a circle": (_loop, "unreadable-file"),
    "a link to the directory it is in": (lambda path: path.symlink_to("."), "unreadable-file"),
    "a link to /dev/zero": (lambda path: path.symlink_to("/dev/zero"), "unreadable-file"),
    "a link to /dev/stdin": (lambda path: path.symlink_to("/dev/stdin"), "unreadable-file"),
    "a link to a large file": (_to_large, "file-too-large"),
    "a link through a file": (_through_a_file, "unreadable-file"),
}


@SLOW
def test_what_is_no_plain_file(folder: Path) -> None:
    """All of them in one run: a file of which nothing is read costs next to nothing."""
    for at, (make, _) in enumerate(PLACES.values()):
        (folder / "plans" / str(at)).mkdir()
        make(folder / "plans" / str(at) / f"x{at}.yaml")
    ended = lint(folder)
    found = {name: {one["name"] for one in ended.of(f"x{at}.yaml")} for at, name in enumerate(PLACES)}
    assert found == {name: {rule} for name, (_, rule) in PLACES.items()}


@pytest.mark.slow
@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_plain_file_named_alone(folder: Path, name: str) -> None:
    """Named on the command line it is refused or found, and never success."""
    make, _ = PLACES[name]
    make(folder / "plans" / "x.yaml")
    ended = within(run(folder, "lint", "plans/x.yaml"))
    assert ended.code in (1, 2), ended.err
    assert b"x.yaml" in ended.out + ended.err


@SLOW
def test_a_folder_that_links_to_its_parent_is_not_walked_for_ever(folder: Path) -> None:
    (folder / "plans" / "again").symlink_to("..")
    assert [one["name"] for one in lint(folder).of("again")] == ["unreadable-file"]


def test_no_permission(folder: Path) -> None:
    path = folder / "plans" / "x.yaml"
    path.write_text(OTHER, encoding="utf-8")
    path.chmod(0)
    assert {one["name"] for one in lint(folder, without_root=os.geteuid() == 0).of("x.yaml")} == {"unreadable-file"}


@SLOW
def test_no_permission_for_a_folder(folder: Path) -> None:
    closed = folder / "plans" / "closed"
    closed.mkdir()
    (closed / "x.yaml").write_text(OTHER, encoding="utf-8")
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
    if os.path.basename(arguments[0]) == "plans":
        {act}  # the listing has ended, nothing has been read
os.walk = walked
"""


@SLOW
def test_a_file_that_vanishes_between_listing_and_reading(folder: Path) -> None:
    path = folder / "plans" / "x.yaml"
    path.write_text(OTHER, encoding="utf-8")
    act = f"os.path.exists({str(path)!r}) and os.unlink({str(path)!r})"
    ended = lint(folder, "plans", prelude=AFTER_LISTING.format(act=act))
    assert not path.exists()
    assert {one["name"] for one in ended.of("x.yaml")} == {"unreadable-file"}


@SLOW
def test_a_folder_that_vanishes_between_listing_and_reading(folder: Path) -> None:
    path = folder / "plans" / "deep" / "x.yaml"
    path.parent.mkdir()
    path.write_text(OTHER, encoding="utf-8")
    act = f"__import__('shutil').rmtree({str(path.parent)!r}, ignore_errors=True)"
    ended = lint(folder, "plans", prelude=AFTER_LISTING.format(act=act))
    assert {one["name"] for one in ended.of("x.yaml")} == {"unreadable-file"}


AFTER_LOOKING = """
import os
victim = {path!r}
look = os.stat
def looked(path, *arguments, **named):
    found = look(path, *arguments, **named)
    if isinstance(path, (str, os.PathLike)) and os.path.abspath(path) == victim and os.stat is looked:
        os.stat = look
        os.unlink(victim)
        os.mkfifo(victim)
    return found
os.stat = looked
"""


@SLOW
def test_a_file_that_becomes_a_fifo_between_looking_and_opening(folder: Path) -> None:
    path = folder / "plans" / "x.yaml"
    path.write_text(OTHER, encoding="utf-8")
    ended = lint(folder, "plans", prelude=AFTER_LOOKING.format(path=str(path)))
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
    "rich markup": "[bold red]x[red].yaml",
    "a dash at the beginning": "--format=json.yaml",
    "quotes": "'x' \"y\" `z` $(true) ;.yaml",
    "a glob": "*[ab]?.yaml",
    "letters from right to left": "x\u202elmay.yaml",
    "the longest name": "x" * 250 + ".yaml",
    "a backslash": "a\\b.yaml",
    "angle brackets": "<script>&amp;.yaml",
    "a tab": "a\tb.yaml",
}
FILED = ("json", "github", "sarif", "junit", "gitlab", "markdown")
FORBIDDEN = (b"\x1b", b"\x07", b"\x00", *(sign.encode() for sign in "\u0085\u009b\u2028\u2029\u202e\u2066"))


def _quiet(out: bytes) -> list[str]:
    """What was printed, in lines; nothing in it commands a terminal."""
    for sign in FORBIDDEN:
        assert sign not in out, out[max(0, out.index(sign) - 100) :][:200]
    return out.decode().splitlines()


def _in_every_format(folder: Path, findings: int) -> list[str]:
    """Print the findings in every format: a line for each where that is promised. The lines of `github`."""
    files = [f"--format={name}={name}.out" for name in FILED]
    ended = run(folder, "lint", "--color", "never", "--format", "text", *files)
    shown = [line for line in _quiet(ended.out) if not line.startswith(" ")]
    assert ended.code == 1
    assert len(shown) == findings
    assert all(line.startswith("plans/") for line in shown), shown
    _quiet(ended.err)
    for name in FILED:
        _quiet((folder / f"{name}.out").read_bytes())
    table = run(folder, "lint", "--color", "always", "--format", "table")
    _quiet(re.sub(rb"\x1b\[[0-9;]*m", b"", table.out))
    assert table.code == 1
    for sign in (b"\x1b[31mred", b"\x1b[1;31mx"):
        assert sign not in table.out
    annotations = (folder / "github.out").read_text(encoding="utf-8").splitlines()
    assert len(annotations) == findings
    assert all(re.match("::(error|warning) file=plans/", line) for line in annotations), annotations
    assert not any("%0A::error" in line for line in annotations), "a percent sign has to be written %25"
    return annotations


@pytest.mark.slow
def test_file_names(folder: Path) -> None:
    for name in NAMES.values():
        (folder / "plans" / name).write_text(OTHER, encoding="utf-8")
    ended = lint(folder)
    _quiet(ended.out)
    named = [one["path"] for one in ended.found if one["name"] == "file-name"]
    assert len(named) == len(set(named)) == len(NAMES)
    for line in _in_every_format(folder, len(ended.found)):
        assert "::" not in line[2:].split("::", 1)[0].replace("%3A%3A", "")


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS allows no such name")
def test_a_file_name_that_is_no_unicode(folder: Path) -> None:
    (folder / "plans" / os.fsdecode(b"\xff\xfe.yaml")).write_text(OTHER, encoding="utf-8")
    ended = lint(folder)
    assert "file-name" in {one["name"] for one in ended.found}


@SLOW
def test_one_plan_by_a_hostile_name(folder: Path) -> None:
    name = NAMES["a dash at the beginning"]
    (folder / "plans" / name).write_text(OTHER, encoding="utf-8")
    ended = run(folder, "lint", "--format", "json", "--", f"plans/{name}")
    assert ended.code == 1
    assert {one["name"] for one in ended.found} >= {"file-name"}


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


@pytest.mark.slow
def test_texts(folder: Path) -> None:
    """In a value, a key, an indicator, a place and a comment."""
    for at, text in enumerate(TEXTS.values()):
        wrong = PLAN.replace("locality: dong-nai/tam-phuoc\n", f'locality: "{text}"\n', 1)
        wrong = wrong.replace("indicator: online-files\n", f'indicator: "{text}"\n    "{text}": 1\n', 1)
        wrong = wrong.replace("aim: have\n", f'aim: "{text}"\n', 1)
        (folder / "plans" / f"wrong-{at}.yaml").write_text(wrong, encoding="utf-8")
        valid = OTHER.replace("note: Văn bản viết từ 10%", f'note: "{text}"\n    # Văn bản', 1)
        (folder / "plans" / f"valid-{at}.yaml").write_text(valid, encoding="utf-8")
    ended = lint(folder)
    _quiet(ended.out)
    assert all(ended.of(f"{name}-{at}.yaml") for name in ("wrong", "valid") for at in range(len(TEXTS)))
    _in_every_format(folder, len(ended.found))


# --- the words beside the plans


WORDS: dict[str, Callable[[], bytes]] = {
    "not UTF-8": lambda: b"\xff",
    "NUL": lambda: b"\0",
    "nothing": lambda: b"",
    "deep": lambda: b"[" * 100_000,
    "alias bomb": LAUGHS.encode,
    "no list": lambda: b"indicators: 1\nlocalities: 1\n",
    "too large": lambda: b"x" * (WORDS_LIMIT + 1),
    "empty entries up to the limit": lambda: b"indicators:\n" + _filled("  -\n", WORDS_LIMIT - 100),
}


@pytest.mark.parametrize("name", ["indicators.yaml", "localities.yaml"])
@pytest.mark.parametrize("case", [name if name == "alias bomb" else pytest.param(name, marks=SLOW) for name in WORDS])
def test_hostile_words_beside_the_plans(folder: Path, name: str, case: str) -> None:
    (folder / "plans" / name).write_bytes(WORDS[case]().replace(b"indicators:", f"{Path(name).stem}:".encode()))
    assert lint(folder).of(name)
