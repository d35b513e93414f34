"""Completion: what is offered for a word, in which form for each shell, and by real shells where they are installed."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from inspect import signature
from pathlib import Path
from typing import Any, get_args

import pytest

from cchc_cli.cli import completion
from cchc_cli.cli.app import COMMANDS, run
from cchc_cli.cli.declaration import declared, loaded
from cchc_cli.domain.enums import Area, Level
from cchc_cli.reading.place_tables import COMMUNES, DISTRICTS, FORMER_COMMUNES, NATION, PROVINCES, rows
from cchc_cli.reading.vocabulary import load_vocabulary

ROOT = Path(__file__).parents[1]

ADDED = """\
localities:
  - id: dong-nai/an-mau
    level: commune
    history:
      - {name: An Mẫu, type: xã, parent: dong-nai}
"""


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CCHC_PLANS", "CCHC_LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Offered":
    return Offered(monkeypatch, capsys)


class Offered:
    """Asks as the shells do."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def raw(self, line: str, shell: str) -> str:
        words = re.findall(r"(?:\\.|'[^']*'?|[^ '])+|(?<= )$", line)
        asked = {
            "_CCHC_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        }
        for name, value in asked.items():
            self.monkeypatch.setenv(name, value)
        assert run([]) == 0
        out, err = self.capsys.readouterr()
        assert err == ""
        return out

    def __call__(self, line: str) -> list[str]:
        return self.raw(line, "bash").split()


# --- what is offered


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("cchc mat", ["matrix"]),
        ("cchc compare ta", ["tam-phuoc", "tan-minh"]),
        ("cchc compare tam-phuoc ta", ["tan-minh"]),
        ("cchc check vi", ["viet-nam", "vinh-cuu"]),
        ("cchc show huong-x", ["huong-xuan"]),
        ("cchc show huong", ["huong-xuan", "huong-tra"]),
        ("cchc export hang", ["hang-gon"]),
        ("cchc matrix --province dong-", ["dong-nai", "dong-thap"]),
        ("cchc compare --level ", list(Level)),
        ("cchc matrix --area ", list(Area)),
        ("cchc matrix --relative ", ["floor", "median"]),
        (
            "cchc show tan-minh --indicator online-payment-t",
            ["online-payment-transactions", "online-payment-transactions-portal"],
        ),
        ("cchc check --against d", ["district", "dong-nai"]),
        ("cchc indicators files-o", ["files-on-time"]),
        ("cchc explain stated-v", ["stated-value"]),
        ("cchc new hai-phong/tan-m", ["hai-phong/tan-minh"]),
        ("cchc floors dong-", ["dong-nai", "dong-thap"]),
        ("cchc floors dong-nai/long-khanh/xuan-t", ["dong-nai/long-khanh/xuan-tan"]),
        ("cchc floors viet", ["viet-nam"]),
        ("cchc matrix --province Đồng\\ N", ["dong-nai"]),
        ("cchc floors kim-tra", ["thua-thien-hue/kim-tra"]),
        ("cchc floors Kim\\ Tr", ["thua-thien-hue/kim-tra"]),
        ("cchc new 'Kim Tr", ["thua-thien-hue/kim-tra"]),
        ("cchc new P.\\ Kim\\ Tr", ["thua-thien-hue/kim-tra"]),
        ("cchc new Hương\\ Ch", ["thua-thien-hue/huong-tra/huong-chu"]),
        ("cchc localities quận\\ Hoàn\\ K", ["ha-noi/quan-hoan-kiem"]),
        ("cchc localities hoan-k", ["ha-noi/hoan-kiem", "ha-noi/quan-hoan-kiem"]),
        ("cchc matrix --province hue", ["thua-thien-hue"]),
        ("cchc floors id", []),
        ("cchc matrix --province na", ["nam-dinh"]),
        ("cchc compare --format ", ["table", "json", "csv", "markdown"]),
        ("cchc compare no-such", []),
    ],
)
def test_the_words_offered(line: str, words: list[str], offered: Offered) -> None:
    found = offered(line)
    if line.startswith("cchc check"):  # the superior plans have long names
        assert [word for word in words if not any(one.startswith(word) for one in found)] == []
    else:
        assert found == words


@pytest.mark.parametrize(
    ("lang", "label"), [("vi", "Cải cách thủ tục hành chính"), ("en", "Administrative-procedure reform")]
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_every_shell_is_answered_in_its_own_form(
    shell: str, lang: str, label: str, offered: Offered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", lang)
    found = offered.raw("cchc matrix --area proc", shell)
    forms = {
        "bash": "procedures\n",
        "zsh": f"local -a found; found=('procedures:{label}'); _describe values found -U\n",
        "fish": f"procedures\t{label}\n",
    }
    assert found == forms.get(shell, f"procedures:::{label}\n")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("line", ["cchc ", "cchc --", "cchc check --", "cchc new --"])
@pytest.mark.parametrize("shell", ["fish", "pwsh"])
def test_a_word_is_offered_in_one_line(
    shell: str, line: str, lang: str, offered: Offered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """These shells take each line for a word; what it means is in the language, also for `--help`."""
    monkeypatch.setenv("CCHC_LANG", lang)
    monkeypatch.setenv("COLUMNS", "40")
    found = offered.raw(line, shell).splitlines()
    between = {"fish": "\t", "pwsh": ":::"}[shell]
    assert found
    assert [one for one in found if not re.match(rf"-*[a-z-]+{between}\S", one)] == []
    assert os.environ["COLUMNS"] == "40"
    if lang == "vi":
        assert "Show this" not in "".join(found)


# --- whatever lies about


def test_plans_are_offered_without_being_read(tmp_path: Path, offered: Offered) -> None:
    (tmp_path / "broken.yaml").write_bytes(b"\xff\xfe{")
    assert offered(f"cchc show --plans {tmp_path.as_posix()} b") == ["broken"]


@pytest.mark.parametrize("command", ["show", "compare", "matrix"])
def test_shipped_plans_are_offered_after_those_of_a_repository(command: str, tmp_path: Path, offered: Offered) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("tam-own", "tam-phuoc"):
        (tmp_path / "plans" / f"{name}.yaml").write_bytes(b"")
    here = f"cchc {command} --plans {(tmp_path / 'plans').as_posix()}"
    assert sorted(offered(f"{here} ta")) == ["tam-own", "tam-phuoc", "tan-minh"]
    assert offered(f"{here} --no-shipped tan") == []
    (tmp_path / "cchc.toml").write_text("shipped = false", encoding="utf-8")
    assert offered(f"{here} tan") == []


@pytest.mark.parametrize(
    "name", ["$(touch x)", "a;b", "a b", "`id`", "a'b", 'a"b', "*", "-rf", "a\x1b[31m", "a\nb", "địa-phương"]
)
def test_a_name_that_a_shell_would_obey_is_not_offered(name: str, tmp_path: Path, offered: Offered) -> None:
    try:
        (tmp_path / f"{name}.yaml").write_bytes(b"")
    except OSError:
        pytest.skip("no file can be called so here")
    (tmp_path / "plain.yaml").write_bytes(b"")
    assert offered(f"cchc show --no-shipped --plans {tmp_path.as_posix()} ") == ["plain"]


OWN = """indicators:
  - id: own
    area: procedures
    label: {vi: '"$(touch x)" `id` ''; [red] \\ : | &', en: x}
    numerator: {vi: x, en: x}
    unit: number
    direction: more
"""


@pytest.mark.parametrize("shell", ["zsh", "fish", "pwsh"])
def test_a_label_that_a_shell_would_obey_is_only_words(
    shell: str, tmp_path: Path, offered: Offered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "vi")
    (tmp_path / "indicators.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "plain.yaml").write_bytes(b"")
    found = offered.raw(f"cchc matrix --plans {tmp_path.as_posix()} --indicator own", shell)
    found = re.sub(r"^local -a found; found=\('(.*)'\); _describe values found -U$", r"\1", found)
    assert "own" in found
    assert "touch x id red" in found
    assert not set("$`;|&\\") & set(found)


@pytest.mark.parametrize("text", ["{", "indicators: 1", "\x00"])
def test_a_broken_catalogue_is_no_reason_to_fail(text: str, tmp_path: Path, offered: Offered) -> None:
    (tmp_path / "indicators.yaml").write_text(text, encoding="utf-8")
    assert offered(f"cchc matrix --plans {tmp_path.as_posix()} --indicator online-files-") == []


@pytest.mark.parametrize("where", ["no/such/directory", "README.md"])
def test_where_there_are_no_plans_none_is_offered(where: str, offered: Offered) -> None:
    assert offered(f"cchc show --plans {where} ") == []


def test_an_error_is_silence(monkeypatch: pytest.MonkeyPatch, offered: Offered) -> None:
    def fail(context: object) -> Path:
        raise RuntimeError

    monkeypatch.setattr(completion, "_plans_directories", fail)
    assert offered("cchc show ta") == []
    assert offered("cchc matrix --indicator on") == []


def test_fish_is_told_that_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its second question is answered by the exit code."""
    for line, code in (("cchc show ta", 0), ("cchc show no-such", 1)):
        monkeypatch.setenv("_CCHC_COMPLETE", "complete_fish")
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "is-args")
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        assert run([]) == code


# --- real shells: the completion is installed as the README says, a word begun, and the key for completion pressed


def test_zsh_keeps_what_was_typed_where_words_begin_differently(offered: Offered) -> None:
    """It puts what all words begin with in its place, which would be nothing."""
    assert offered.raw("cchc floors binh-mi", "zsh").endswith("; _describe values found -U; compstate[insert]=menu\n")
    assert offered.raw("cchc floors dong-nai/binh-m", "zsh").endswith("; _describe values found -U\n")


def test_fish_is_offered_names_where_a_name_is_typed(offered: Offered) -> None:
    """It drops words that are unlike what was typed, and quotes those with spaces."""
    assert offered.raw("cchc floors Kim\\ Tr", "fish") == "Kim Trà, Huế\tKim Trà\n"
    assert offered.raw("cchc floors phường\\ Kim\\ Tr", "fish") == "phường Kim Trà, Huế\tKim Trà\n"
    assert offered.raw("cchc floors Hương\\ Ch", "fish") == "Hương Chữ, Hương Trà, Huế\tHương Chữ\n"
    assert offered.raw("cchc floors kim-tr", "fish") == "thua-thien-hue/kim-tra\tKim Trà\n"


@pytest.mark.parametrize("text", [ADDED, "localities: 1\n", "{", "localities: [{id: x}]\n"])
def test_places_that_a_repository_adds_are_offered(text: str, tmp_path: Path, offered: Offered) -> None:
    (tmp_path / "localities.yaml").write_text(text, encoding="utf-8")
    found = offered(f"cchc new --plans {tmp_path.as_posix()} dong-nai/an-m")
    assert found == (["dong-nai/an-mau"] if text == ADDED else [])
    assert offered(f"cchc new --plans {tmp_path.as_posix()} dong-nai/tam-p") == ["dong-nai/tam-phuoc"]


def test_every_place_is_in_the_tables_that_completion_searches() -> None:
    tables = (PROVINCES, COMMUNES, DISTRICTS, FORMER_COMMUNES)
    assert {NATION, *(id for table in tables for id in rows(table))} == set(load_vocabulary().localities)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_declaration_has_the_parameters_of_its_command(command: str) -> None:
    """All that Typer makes options of: names, defaults, types, and what was said about them."""
    module, _ = COMMANDS[command]
    ours, theirs = (
        [
            (one.name, str(one.default), [_described(part) for part in get_args(one.annotation)])
            for one in signature(load(f"cchc_cli.cli.{module}", module)).parameters.values()
        ]
        for load in (declared, loaded)
    )
    assert ours == theirs != []


def _described(part: Any) -> str:
    known = (
        {name: value for name, value in vars(part).items() if not callable(value)} if hasattr(part, "help") else part
    )
    return f"{type(part).__name__} {known}"


LINES = (
    ("cchc matr", "cchc matrix"),
    ("cchc compare tam-p", "cchc compare tam-phuoc"),
    ("cchc matrix --province thua-t", "cchc matrix --province thua-thien-hue"),
    ("cchc show tan-minh --indicator files-on-", "cchc show tan-minh --indicator files-on-time"),
    ("cchc matrix --area procedu", "cchc matrix --area procedures"),
    ("cchc new dong-nai/binh-mi", "cchc new dong-nai/binh-minh"),
    ("cchc floors kim-tr", "cchc floors thua-thien-hue/kim-tra"),
)
BY_NAME = ("cchc floors Kim\\ Tr", "cchc floors thua-thien-hue/kim-tra")
"""Where an id takes the place of a name that was typed."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of its own with `cchc` on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "cchc"
    program.write_text(
        f'#!/bin/sh\nexec env PYTHONPATH="{ROOT}" "{sys.executable}" -m cchc_cli "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    return tmp_path


def surroundings(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CCHC_", "XDG_", "ZDOTDIR"))}
    named = {"HOME": str(home), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    return {**kept, **named, "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def shell_called(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"there is no {name} here")
    return found


def install(shell: str, home: Path) -> None:
    done = subprocess.run(
        [shell, "-c", "cchc --install-completion; true"],
        env=surroundings(home),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "completion installed in" in done.stdout, done.stdout + done.stderr


PROMPT = rb"> (?:\x1b\[\?2004h)?$"
"""Ours, and perhaps the request to tell what is pasted from what is typed."""


def typed(arguments: list[str], home: Path, lines: list[str]) -> list[str]:
    """What stands on the command line of a shell after each beginning and the key Tab."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execve(arguments[0], arguments, surroundings(home))
    found = []
    try:
        wait_for(terminal, PROMPT, 30)
        for line in lines:
            os.write(terminal, line.encode() + b"\t\x01echo GOT \x05\r")  # Tab; to the line's begin; to its end
            got = wait_for(terminal, rb"\nGOT ([^\r\n]*)(?s:.*)" + PROMPT, 30)
            found.append(got[1].decode().strip())
        os.write(terminal, b"exit\r")
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return found


def wait_for(terminal: int, wanted: bytes, seconds: float) -> re.Match[bytes]:
    """Read until something stands there; what was read before is forgotten."""
    read, until = b"", time.monotonic() + seconds
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                read += os.read(terminal, 65536)
            except OSError:  # the shell has gone
                break
            continue
        match = re.search(wanted, read)
        if match is not None:
            return match
    raise AssertionError(f"{wanted!r} did not come: {read!r}")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals here")
@pytest.mark.parametrize(("name", "options"), [("bash", ["--noprofile", "-i"]), ("zsh", ["-i"])])
def test_a_shell_completes(name: str, options: list[str], home: Path) -> None:
    shell = shell_called(name)
    install(shell, home)
    with (home / f".{name}rc").open("a", encoding="utf-8") as settings:
        settings.write("\nPS1='> '\n" + ("bindkey -e\n" if name == "zsh" else ""))
    # the script that typer installs for zsh does no more, on the first Tab of a session, than make itself known
    first = ["cchc c"] if name == "zsh" else []
    lines = (*LINES, BY_NAME)
    found = typed([shell, *options], home, [*first, *(line for line, _ in lines)])
    assert found[len(first) :] == [whole for _, whole in lines]


@pytest.mark.slow
def test_fish_completes(home: Path) -> None:
    shell = shell_called("fish")
    install(shell, home)
    for line, whole in (*LINES, ("cchc floors Kim\\ Tr", "Kim Trà, Huế")):
        done = subprocess.run(
            [shell, "-c", f"complete --do-complete '{line}'"],
            env=surroundings(home),
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        words = [one.split("\t")[0] for one in done.stdout.splitlines()]
        assert len(words) == 1, done.stdout + done.stderr
        assert whole.endswith(words[0])


@pytest.mark.slow
def test_powershell_completes(home: Path) -> None:
    shell = shell_called("pwsh")
    script = "cchc --show-completion | Out-String | Invoke-Expression; "
    script += "(TabExpansion2 'cchc compare tam-p' 18).CompletionMatches.CompletionText"
    done = subprocess.run(
        [shell, "-NoProfile", "-Command", script],
        env=surroundings(home),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.stdout.split()[-1:] == ["tam-phuoc"], done.stdout + done.stderr
