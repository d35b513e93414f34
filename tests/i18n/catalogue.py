"""Extract the texts of the code, and bring the Vietnamese catalogue up to date: `python -m i18n.catalogue update`.

Run from `tests/` (or as `nox -s translations`). `update` adds new texts untranslated and drops those that are gone;
`check` reports what is missing, fuzzy or stale, and exits with 1; `compile` writes the `.mo` file.
"""

import argparse
import io
import sys
from contextlib import redirect_stderr
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "cchc_cli"
SOURCE = PACKAGE / "i18n" / "locale" / "vi" / "LC_MESSAGES" / "cchc.po"
COMPILED = SOURCE.with_suffix(".mo")

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...]] = {
    "message": ((1, "c"), 2),
    "plural": ((1, "c"), 2, 3),
    "say": ((1, "c"), 2),
    "say_count": ((1, "c"), 2, 3),
    "help_text": ((1, "c"), 2),
    "m": ((1, "c"), 2),
}
"""The calls that mark a text: which argument is its key (the context), and which the English words."""

METHODS = [("**.py", "python"), ("**.html", "jinja2")]


HEADER = """\
# Vietnamese texts of cchc. The English texts are in the code; msgctxt is the key of a text.
# Copyright (C) 2026 cchc contributors
# This file is distributed under the licence of cchc (MIT).
msgid ""
msgstr ""
"Project-Id-Version: cchc\\n"
"PO-Revision-Date: 2026-11-28 00:00+0000\\n"
"Last-Translator: cchc contributors\\n"
"Language-Team: Vietnamese\\n"
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
"""The header of the catalogue, the same in every version: a date of the last change would conflict in every merge."""


def extracted() -> Catalog:
    """Return every marked text of the package, with the modules that contain it."""
    found = Catalog(domain="cchc", project="cchc", fuzzy=False)
    with redirect_stderr(io.StringIO()) as warnings:
        texts = list(extract_from_dir(str(PACKAGE), METHODS, keywords=KEYWORDS))
    for warning in warnings.getvalue().splitlines():
        if "Skipping f-string" not in warning:  # Babel takes f-strings among the parameters of a call for texts
            print(warning, file=sys.stderr)
    for file, _, text, comments, key in texts:
        found.add(text, locations=[(f"cchc_cli/{file}", 0)], auto_comments=comments, context=key)
    return found


def catalogue() -> Catalog:
    """Return the Vietnamese catalogue of the checkout."""
    with SOURCE.open("rb") as file:
        return read_po(file, locale="vi", domain="cchc")


def write(vietnamese: Catalog) -> None:
    """Write the catalogue, sorted by module; no text has the printf format that Babel supposes at a per-cent sign."""
    for text in vietnamese:
        text.flags.discard("python-format")
    with SOURCE.open("wb") as file:
        file.write(HEADER.encode())
        write_po(file, vietnamese, width=120, sort_by_file=True, include_lineno=False, omit_header=True)


def update() -> None:
    """Bring the catalogue to the texts of the code, and guess nothing: a changed text is to be translated anew."""
    vietnamese = catalogue()
    vietnamese.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
    vietnamese.obsolete.clear()
    write(vietnamese)


def compile_catalogue() -> None:
    """Write the `.mo` file that cchc reads."""
    with COMPILED.open("wb") as file:
        write_mo(file, catalogue())


def problems() -> list[str]:
    """Return what is missing, fuzzy or stale, a line each."""
    texts, vietnamese = extracted(), catalogue()
    found = []
    for text in texts:
        if text.id:
            translated = vietnamese.get(text.id[0] if isinstance(text.id, tuple) else text.id, text.context)
            if translated is None or not translated.string or (text.pluralizable and not all(translated.string)):
                found.append(f"missing: {text.context}: {text.id}")
            elif translated.fuzzy:
                found.append(f"fuzzy: {text.context}")
    for text in vietnamese:
        if text.id and texts.get(text.id[0] if isinstance(text.id, tuple) else text.id, text.context) is None:
            found.append(f"stale: {text.context}: {text.id}")
    return found


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("update", "check", "compile"))
    action = parser.parse_args().action
    if action == "update":
        update()
    elif action == "compile":
        compile_catalogue()
    else:
        found = problems()
        print("\n".join(found))
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
