"""A coverage-guided fuzzer over loader, schema, rules, formats and fixes: nothing may escape, whatever the bytes.

    python tests/fuzz/fuzz_lint.py [--keep-going DIR] [-max_total_time=60] [CORPUS]

It needs atheris (`pip install atheris`) and the project on PYTHONPATH. Options with one hyphen are libFuzzer's. With
`--keep-going` a find is written to DIR, once for each place that raises, and fuzzing goes on; else it ends there.
A find becomes a case by moving its file to tests/fuzz/finds/.
"""

import hashlib
import importlib
import random
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LONGEST = 8192


def signature(error: BaseException) -> str:
    """Where an error was raised: its type, and the innermost line of the project."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "cchc_cli" in frame.filename]
    place = f"{Path(frames[-1].filename).stem}-{frames[-1].lineno}" if frames else "check"
    words = hashlib.sha256(str(error)[:40].encode()).hexdigest()[:6] if not frames else ""
    return f"{type(error).__name__}-{place}{words}"


def main() -> None:
    """Set up atheris and run."""
    sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent)]
    atheris: Any = importlib.import_module("atheris")  # it has no types, and nobody else needs it

    with atheris.instrument_imports(include=["cchc_cli", "yaml.constructor"]):
        from fuzz.checked import check
    from fuzz.mutator import mutate, seeds

    arguments = sys.argv[1:]
    keep: Path | None = None
    if "--keep-going" in arguments:
        at = arguments.index("--keep-going")
        keep = Path(arguments[at + 1])
        keep.mkdir(parents=True, exist_ok=True)
        del arguments[at : at + 2]
    folders = [one for one in arguments if not one.startswith("-")]
    corpus = Path(folders[0]) if folders else Path(tempfile.mkdtemp(prefix="cchc-corpus-"))
    corpus.mkdir(parents=True, exist_ok=True)
    known = seeds()
    for raw in known:
        (corpus / hashlib.sha256(raw).hexdigest()[:16]).write_bytes(raw)
    if not folders:
        arguments.append(str(corpus))
    texts = [raw.decode("utf-8") for raw in known]

    def one_input(raw: bytes) -> None:
        try:
            check(raw)
        except Exception as error:
            if keep is None:
                raise
            path = keep / signature(error)
            if not path.exists() or len(raw) < path.stat().st_size:
                path.write_bytes(raw)
                path.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), encoding="utf-8")

    def custom(raw: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.25:
            changed: bytes = atheris.Mutate(raw, longest)
            return changed
        text = mutate(raw.decode("utf-8", errors="surrogateescape"), chance, chance.choice(texts))
        return text.encode("utf-8", errors="surrogateescape")[:longest]

    limits = [f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=1024"]
    given = {one.split("=")[0] for one in arguments}
    arguments += [one for one in limits if one.split("=")[0] not in given]
    atheris.Setup([sys.argv[0], *arguments], one_input, custom_mutator=custom)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
