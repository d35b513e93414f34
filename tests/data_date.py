"""The date of the shipped data, in schema/data.yaml beside the digest of what it dates.

`python tests/data_date.py` writes it, with today's date if the data changed; `tests/reading/test_data_date.py` checks
that it is current.
"""

import datetime
import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "schema" / "data.yaml"
HEADER = """\
# The day on which the shipped plans, indicators, localities or scopes last changed, which every output names.
# Written by `python tests/data_date.py`, not by hand; `sha256` is of these files.
"""


def data_files() -> list[Path]:
    """Return the files that the date is about: the plans, and the vocabulary with its tables."""
    schema = ROOT / "schema"
    return [
        *sorted((ROOT / "plans").rglob("*.yaml")),
        schema / "indicators.yaml",
        schema / "localities.yaml",
        schema / "scopes.yaml",
        *sorted(schema.glob("*.tsv")),
    ]


def digest() -> str:
    """Return the digest of names and contents, whatever the line ends of the checkout."""
    found = hashlib.sha256()
    for path in data_files():
        text = path.read_bytes().replace(b"\r\n", b"\n")
        found.update(f"{path.relative_to(ROOT).as_posix()} {len(text)}\n".encode())
        found.update(text)
    return found.hexdigest()


def written(date: str) -> str:
    """Return the file for a date."""
    return f"{HEADER}date: {date}\nsha256: {digest()}\n"


if __name__ == "__main__":
    known = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    if f"sha256: {digest()}\n" not in known:
        FILE.write_text(written(datetime.date.today().isoformat()), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{FILE.relative_to(ROOT)}\n")
