"""Faults while a command writes: afterwards each file is the old one or a whole new one, and the next run clears up.

The disk is full, refuses a call, cannot be written or read; the run gets a signal or is killed; four run at once.
"""

import errno
import importlib.util
import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from cchc_cli.output.exports.registry import EXTRAS, SUFFIXES
from hardening.children import Left, counting, full, refused, signalled, start, without_rights
from hardening.failure import Failure
from hardening.files import OWN, PLAN, write_plans

Tree = Mapping[str, bytes | None]
"""The content of each file of a folder by its path; None for a folder."""

LEFTOVER = re.compile(r"(?:.*/)?\.cchc-[^/]*\.tmp(?:/.*)?")


def _exports() -> dict[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {}
    for suffix, format in SUFFIXES.items():
        extra = EXTRAS.get(format)
        if extra is None or importlib.util.find_spec(extra.module) is not None:
            made[f"export {suffix}"] = ("export", "--no-shipped", "-o", f"out{suffix}", "--force")
    return made


COMMANDS: Mapping[str, tuple[str, ...]] = {
    "lint --fix": ("lint", "plans", "--no-shipped", "--fix"),
    "lint --format": (
        "lint",
        "plans",
        "--no-shipped",
        "--format",
        "json=out.json",
        "--format",
        "junit=out.xml",
        "--force",
    ),
    **_exports(),
    "export --calendar": ("export", "--no-shipped", "-o", "out.csv", "--calendar", "out.ics", "--force"),
    "report": ("report", "--no-shipped", "-o", "out.html", "--force"),
    "report --site": ("report", "--no-shipped", "--site", "site", "--force"),
    "new": ("new", "dong-nai/tam-phuoc", "--year", "2026", "--plans", "plans", "--force"),
    "draft": ("draft", "document.txt", "-o", "out.yaml", "--review", "out.html", "--force"),
    "schema": ("schema", "plan", "-o", "out.json", "--force"),
}
"""Command lines that write, each of which replaces what is there."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder before and after a command line, its exit code, and how often it changes the folder."""

    arguments: tuple[str, ...]
    before: Tree
    after: Tree
    code: int
    changes: int

    @property
    def all_or_none(self) -> bool:
        """Return whether the files take their places together."""
        return "--site" in self.arguments


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return what a folder contains."""
    found: dict[str, bytes | None] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = None if path.is_dir() else path.read_bytes()
    return found


def write_tree(folder: Path, content: Tree) -> None:
    """Make a folder contain only this."""
    shutil.rmtree(folder)
    folder.mkdir()
    for name, raw in content.items():
        if raw is None:
            (folder / name).mkdir()
        else:
            (folder / name).write_bytes(raw)


@cache
def scene_of(name: str, over_old: bool, folder: Path) -> Scene:
    """Return a scene of a command line: in a new folder, or over one that differs."""
    for one in list(folder.iterdir()):
        shutil.rmtree(one) if one.is_dir() else one.unlink()
    write_plans(folder)
    arguments = COMMANDS[name]
    if "--fix" in arguments:
        text = PLAN.replace("\n", "  \n")
        for plan in (OWN, OWN.replace(".yaml", "-2026.yaml")):
            (folder / plan).write_text(text, encoding="utf-8")
    elif over_old:
        empty = tree(folder)
        left = start(arguments, folder).wait()
        assert left.code == 0, left
        for path, raw in tree(folder).items():
            if raw is not None and path not in empty:
                (folder / path).write_bytes(raw + b"\n")
    if "--site" in arguments:
        (folder / "site").mkdir(exist_ok=over_old)
        if over_old:
            (folder / "site" / "CNAME").write_text("example.org\n", encoding="utf-8")
    before = tree(folder)
    left = start(arguments, folder, counting()).wait()
    assert left.code in (0, 1), left
    after = tree(folder)
    assert before != after, name
    return Scene(arguments, before, after, left.code, left.changes)


def attempt(chance: Random, folder: Path) -> Iterator[Failure]:
    """Yield what is wrong after a fault in a command that writes."""
    scene = scene_of(chance.choice(list(COMMANDS)), chance.random() < 0.5, folder)
    write_tree(folder, scene.before)
    name = chance.choice(list(FAULTS))
    for one in FAULTS[name](scene, chance, folder):
        yield Failure(f"{name}: {one.kind}", f"{' '.join(scene.arguments)}: {one.seen}")


def after_fault(scene: Scene, folder: Path, left: Left, codes: set[int]) -> Iterator[Failure]:
    """Yield what is wrong with the end of a run, with the folder, and with what the next run leaves."""
    killed = left.code == -signal.SIGKILL
    if "Traceback (most recent call last)" in left.err:
        yield Failure("traceback", left.err)
    elif left.code not in codes:
        yield Failure("undocumented exit code", f"{left.code}, not of {sorted(codes)}: {left.err}")
    elif left.code not in (scene.code, -signal.SIGKILL) and "cchc: " not in left.err:
        yield Failure("no message", repr(left.err))
    now = tree(folder)
    leftovers = [path for path in now if LEFTOVER.fullmatch(path)]
    if leftovers and not killed:
        yield Failure("leftovers", f"{left.code}: {leftovers}\n{left.err}")
    now = {path: raw for path, raw in now.items() if path not in leftovers}
    yield from _damage(scene, now, moving=killed and scene.all_or_none)
    if left.code == scene.code and now != scene.after:
        yield Failure("said to be written", str(_differing(now, scene.after)))
    if scene.all_or_none and not killed and now not in (scene.before, scene.after):
        yield Failure("a part is replaced", str(_differing(now, scene.before)))
    yield from after_next(scene, folder)


def after_next(scene: Scene, folder: Path) -> Iterator[Failure]:
    """Yield what is wrong after one more run, in which nothing fails."""
    left = start(scene.arguments, folder).wait()
    now = tree(folder)
    if left.code not in (scene.code, 0):
        yield Failure("the next run fails", f"{left.code}: {left.err}")
    elif now != scene.after:
        yield Failure("the next run leaves something else", str(_differing(now, scene.after)))


def _damage(scene: Scene, now: Tree, *, moving: bool) -> Iterator[Failure]:
    """Yield the files that are neither the old nor the new ones; while pages move, one may be in neither place."""
    for path in sorted({*scene.before, *scene.after, *now}):
        old, new = (one.get(path, b"absent") for one in (scene.before, scene.after))
        if now.get(path, b"absent") not in (old, new) and not (moving and path not in now and path.startswith("site/")):
            yield Failure("neither old nor new", f"{path}: {now.get(path, b'absent')!r:.300}")


def _differing(one: Tree, other: Tree) -> list[str]:
    return sorted(path for path in {*one, *other} if one.get(path, b"absent") != other.get(path, b"absent"))


# The faults


def _with_full_disk(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    largest = max(len(raw or b"") for path, raw in scene.after.items() if raw != scene.before.get(path))
    left = start(scene.arguments, folder, full(chance.randrange(largest + 2))).wait()
    yield from after_fault(scene, folder, left, {2, scene.code})


def _with_refusal(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    number = chance.randint(1, scene.changes)
    error = chance.choice((errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EIO, errno.EMFILE, errno.EROFS))
    if chance.random() < 0.3:
        fault = refused(number, error, ("os.rename",), once=True)
    else:
        fault = refused(number, error, ("open", "os.mkdir"), once=chance.random() < 0.5)
    left = start(scene.arguments, folder, fault).wait()
    yield from after_fault(scene, folder, left, {2, scene.code})


def _with_signal(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    number = chance.choice((signal.SIGTERM, signal.SIGINT))
    left = start(scene.arguments, folder, signalled(chance.randint(1, scene.changes), number)).wait()
    yield from after_fault(scene, folder, left, {128 + number, scene.code})


def _killed_at_a_change(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    left = start(scene.arguments, folder, signalled(chance.randint(1, scene.changes), signal.SIGKILL)).wait()
    yield from after_fault(scene, folder, left, {-signal.SIGKILL, scene.code})


def _killed_at_some_time(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    child = start(scene.arguments, folder)
    child.kill_after(chance.random() * 0.5)
    yield from after_fault(scene, folder, child.wait(), {-signal.SIGKILL, scene.code})


def _read_only(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    """The folders cannot be written, or else a plan not even be read."""
    places = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    unreadable = folder / OWN if chance.random() < 0.3 else None
    for path in places:
        path.chmod(0o555)
    if unreadable:
        unreadable.chmod(0)
    left = start(scene.arguments, folder, without_rights).wait()
    for path in places:
        path.chmod(0o755)
    if unreadable:
        unreadable.chmod(0o644)
    yield from after_fault(scene, folder, left, {2, scene.code} if unreadable is None else {1, 2, scene.code})


def _four_at_once(scene: Scene, chance: Random, folder: Path) -> Iterator[Failure]:
    waiting, begin = os.pipe()

    def wait() -> None:
        os.close(begin)
        os.read(waiting, 1)

    children = [start(scene.arguments, folder, wait) for _ in range(4)]
    os.close(begin)
    ends = [child.wait() for child in children]
    os.close(waiting)
    for left in ends:
        if left.code not in (0, scene.code, 2) or "Traceback (most recent call last)" in left.err:
            yield Failure("undocumented end", f"{left.code}: {left.err}")
        elif left.code == 2 and "cchc: " not in left.err:
            yield Failure("no message", repr(left.err))
    if all(left.code == 2 for left in ends):
        yield Failure("none succeeds", "\n".join(left.err for left in ends))
    now = tree(folder)
    if now != scene.after:
        yield Failure("not what one run leaves", str(_differing(now, scene.after)))
    yield from after_next(scene, folder)


FAULTS: Mapping[str, Callable[[Scene, Random, Path], Iterator[Failure]]] = {
    "full disk": _with_full_disk,
    "refusal": _with_refusal,
    "signal": _with_signal,
    "killed at a change": _killed_at_a_change,
    "killed at some time": _killed_at_some_time,
    "read-only": _read_only,
    "four at once": _four_at_once,
}
