"""The command lines that are compared with those of the reference, for each corpus."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

AREAS = ("institutions", "procedures", "organisation", "civil-service", "public-finance", "digital-government")
UNDER = (
    ("hang-gon", "dong-nai-10-kh-ubnd-2026"),
    ("tan-minh", "hai-phong-5256-qd-ubnd-2025"),
    ("huong-xuan", "thua-thien-hue-222-kh-ubnd-2020"),
)
"""Shipped plans, each with one of its province."""

LANGUAGES = ("en", "vi")
WIDTH = "1000"
"""Wide enough that no cell breaks: where it does, the lines of neighbouring cells cannot be told apart."""

JSON_COMMANDS = ("lint", "compare", "check", "matrix", "show", "list", "indicators", "export", "explain")
TABLE_COMMANDS = ("compare", "check", "show")


@dataclass(frozen=True)
class Command:
    """A command line, the folder it runs in, and the format of what it prints; `any` if that is unknown."""

    folder: Path
    line: tuple[str, ...]
    kind: str
    environment: dict[str, str] = field(default_factory=dict, hash=False)
    may_fail: bool = False
    """Whether the command may print nothing; otherwise that is an error, because nothing would be compared."""

    def __str__(self) -> str:
        """Return the command as it would be typed in its folder."""
        settings = [f"{name}={value}" for name, value in sorted(self.environment.items())]
        return f"{self.folder.name}: {' '.join(settings)} cchc {shlex.join(self.line)}".replace(":  ", ": ")


def machine(folder: Path, *lines: str) -> Iterator[Command]:
    """Yield commands with a format for programs; `--format json` is added if none is given."""
    for line in lines:
        words = shlex.split(line)
        if "--format" not in words:
            words += ["--format", "json"]
        yield Command(folder, tuple(words), words[words.index("--format") + 1], {"CCHC_LANG": "en"})


def tables(folder: Path, *lines: str) -> Iterator[Command]:
    """Yield commands that print for people, in both languages."""
    for line in lines:
        for language in LANGUAGES:
            yield Command(folder, tuple(shlex.split(line)), "table", {"CCHC_LANG": language, "COLUMNS": WIDTH})


def shipped(folder: Path) -> Iterator[Command]:
    """Yield the commands on the shipped plans, `plans/` in the folder."""
    own = sorted(path.stem for path in (folder / "plans").glob("*.yaml"))
    higher = sorted(path.stem for path in (folder / "plans" / "superior").glob("*.yaml"))
    pairs = [f"compare {one} {other}" for one in own for other in own if one != other]
    yield from machine(folder, "list", "indicators", "explain", "explain D114", "lint plans")
    yield from machine(folder, *(f"lint plans --format {kind}" for kind in ("sarif", "gitlab")))
    yield from machine(folder, *(f"lint plans/{name}.yaml" for name in own[:2]))
    yield from machine(folder, *pairs, f"compare {' '.join(own)}", *(f"compare {own[0]} {one}" for one in higher[:4]))
    yield from machine(
        folder,
        "compare --province dong-nai",
        "compare --level commune",
        "compare --level commune --period 2026 --at 2026",
        "compare viet-nam-76-nq-cp-2021 viet-nam-282-qd-ttg-2026 --at 2025",
        f"compare {own[-2]} {own[2]} --at 2030",
        *(f"compare {' '.join(own)} --only {only}" for only in ("different", "shared", "missing")),
        *(f"compare {' '.join(own)} --area {area}" for area in AREAS),
        f"compare {' '.join(own)} --indicator online-files",
        f"compare {' '.join(own)} --format csv",
        f"compare {' '.join(own)} --format markdown",
    )
    yield from machine(folder, "check", "check --all", "check --all --format csv", "check --all --format markdown")
    yield from machine(folder, *(f"check {name}" for name in (*own, *higher)))
    nation = [name for name in higher if name.startswith("viet-nam-")]
    yield from machine(folder, *(f"check --all --against {one}" for one in ("district", "province", "nation", *nation)))
    yield from machine(folder, *(f"check {one} --against {other}" for one, other in UNDER))
    yield from machine(folder, *(f"check --all --area {area}" for area in AREAS))
    yield from machine(folder, "check --all --indicator online-files", "check --all --status below --status later")
    relative = ("floor", "median")
    yield from machine(folder, *(f"matrix --relative {one} --at {year}" for one in relative for year in (2025, 2030)))
    yield from machine(
        folder,
        *(f"matrix --relative {one} --format {kind}" for one in relative for kind in ("json", "csv", "markdown")),
    )
    yield from machine(folder, "matrix --level commune", "matrix --province dong-nai", "matrix --period 2026")
    yield from machine(folder, *(f"show {name}" for name in (*own, *higher)))
    yield from machine(folder, *(f"show {own[0]} --area {area}" for area in AREAS[:2]))
    yield from machine(folder, *(f"indicators --area {area}" for area in AREAS))
    yield from machine(folder, *(f"indicators {name}" for name in _used(folder / "plans", 12)))
    yield from machine(folder, *(f"export --format {kind}" for kind in ("json", "jsonl", "csv", "markdown")))
    yield from machine(folder, f"export {own[0]} --format csv", "export --area procedures --format json")
    yield from machine(folder, "export --indicator online-files --format json")
    yield from tables(folder, "check --all", "check --all --verbose", f"compare {' '.join(own)}", *pairs[:6])
    yield from tables(
        folder, *(f"check {name} --verbose" for name in higher[:3]), *(f"show {name}" for name in (*own, *higher))
    )


def benchmark(folder: Path) -> Iterator[Command]:
    """Yield the commands on a directory of the benchmark, `plans/` in the folder: a sample, since it is large."""
    plans = sorted(path.stem for path in (folder / "plans").glob("*.yaml") if path.stem != "localities")
    some = plans[:: max(1, len(plans) // 12)]
    relatives = [name for name in plans if name.startswith("xa-")][:4]
    yield from machine(
        folder, "lint plans", "lint plans --format sarif", *(f"lint plans/{name}.yaml" for name in some[:4])
    )
    yield from machine(folder, "list", "check --all", *(f"check {name}" for name in some))
    yield from machine(
        folder, "check --all --against province --area procedures", "check --all --indicator online-files"
    )
    yield from machine(folder, f"compare {' '.join(some[:3])}", f"compare {' '.join(relatives)} --at 2028")
    yield from machine(folder, "compare --province dong-nai", "compare --level province --area procedures")
    yield from machine(folder, *(f"matrix --province dong-nai --relative {one}" for one in ("floor", "median")))
    yield from machine(folder, "matrix --level province --at 2028", "matrix --province dong-nai --format csv")
    yield from machine(folder, *(f"show {name}" for name in some), "indicators online-files")
    yield from machine(folder, *(f"export --format {kind}" for kind in ("jsonl", "csv", "markdown")))
    yield from machine(folder, f"export {some[0]} {some[-1]} --format json")
    yield from tables(folder, f"compare {' '.join(some[-3:])}", f"show {some[-1]}")
    yield from tables(folder, f"check {' '.join(some)} --verbose", "check --all")


def acceptance(root: Path) -> Iterator[Command]:
    """Yield the command of each acceptance folder as it is written, and with `--format json` if it has no format."""
    for path in sorted(root.rglob("command.txt")):
        folder = path.parent
        line = path.read_text(encoding="utf-8").replace("{here}", folder.as_posix())
        words = shlex.split(line)
        at = words.index("cchc")
        settings = {"CCHC_LANG": "en", **dict(word.split("=", 1) for word in words[:at]), "COLUMNS": WIDTH}
        line_of = tuple(words[at + 1 :])
        kind = line_of[line_of.index("--format") + 1] if "--format" in line_of else "any"
        if kind == "any" and line_of[0] in TABLE_COMMANDS:
            kind = "table"
        yield Command(folder, line_of, kind, settings, may_fail=True)
        if "--format" not in line_of and line_of[0] in JSON_COMMANDS:
            yield Command(folder, (*line_of, "--format", "json"), "json", settings, may_fail=True)


def _used(plans: Path, count: int) -> Sequence[str]:
    """Return some of the indicators for which a plan has a target."""
    found: set[str] = set()
    for path in plans.rglob("*.yaml"):
        targets = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader).get("targets", [])
        found.update(target["indicator"] for target in targets)
    return sorted(found)[:: max(1, len(found) // count)]
