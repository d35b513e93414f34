"""The command `cchc draft DOCUMENT`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.documents import open_document
from cchc_cli.cli.errors import FINE
from cchc_cli.cli.files import check_files, write_files
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import DocumentArgument, ForceOption, LangOption, file_option, language
from cchc_cli.cli.resolve import resolved
from cchc_cli.documents.draft.draft import draft_of
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.lookup import find_locality
from cchc_cli.i18n.message import message, plural
from cchc_cli.linting.fixes.modeline import modeline, schema_for
from cchc_cli.output.plan_draft import text_of
from cchc_cli.output.web.draft_review import render
from cchc_cli.reading.corpus import display
from cchc_cli.reading.discovery import Origin, find_plans
from cchc_cli.reading.vocabulary import load_vocabulary


def draft(
    document: DocumentArgument,
    locality: Annotated[
        str | None,
        typer.Option(
            "--locality",
            metavar="PLACE",
            help=help_text("option.locality-draft", "Set the locality, by id or name (default: as in the letterhead)."),
            autocompletion=completion.localities,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        file_option(
            "-o", "--output", help=help_text("option.output-draft", "Write the plan file here (default: print it).")
        ),
    ] = None,
    review: Annotated[
        Path | None,
        file_option(
            "--review",
            help=help_text(
                "option.review",
                "Write an HTML page with the document beside the draft, each figure linked to its entry.",
            ),
        ),
    ] = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> int:
    """Draft a plan file from a document: its head and every figure; indicators are left open."""
    words = language(lang)
    check_files([path for path in (output, review) if path is not None], force=force)
    place = find_plans(None, os.environ, Path.cwd())
    vocabulary = load_vocabulary(*([] if place.origin is Origin.SHIPPED else [place.path]))
    given = None if locality is None else _place(locality, vocabulary.localities)
    source = open_document(document)
    found = draft_of(source, vocabulary.localities, vocabulary.catalogue, vocabulary.fields, given)
    schema = schema_for(output) if output is not None else None
    text = text_of(found, vocabulary.catalogue, words, None if schema is None else modeline(schema))
    files = {} if output is None else {output: text}
    if review is not None:
        files[review] = render(source, found, words)
    write_files(files, force=force)
    if output is None:
        console.write(text)
    for path in files:
        console.note(message("draft.written", "wrote {file}", file=display(path)))
    console.note(plural("draft.count", "{count} entry drafted", "{count} entries drafted", count=len(found.entries)))
    if found.comments:
        console.note(
            plural(
                "draft.comments",
                "{count} comment without an entry asks for a decision",
                "{count} comments without an entry ask for a decision",
                count=len(found.comments),
            )
        )
    if output is not None:
        console.note(
            message("draft.next", "choose the indicators; `cchc lint {file}` lists what is open", file=display(output))
        )
    return FINE


def _place(typed: str, localities: Localities) -> Locality:
    """Return the locality that `--locality` means, former units too."""
    return resolved(
        find_locality(localities, typed),
        typed,
        message("named.no-locality", "unknown locality `{typed}`", typed=typed),
        message("named.localities", "`cchc localities {typed}` searches for it", typed=typed),
    )
