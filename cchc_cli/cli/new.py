"""The command `cchc new LOCALITY`."""

import datetime
import os
import re
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.directories import check_directory
from cchc_cli.cli.errors import FINE, UserError
from cchc_cli.cli.files import write_files
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import LangOption, language, year_of
from cchc_cli.cli.resolve import exists, name_former_units, resolved
from cchc_cli.cli.unknown_place import how_to_add
from cchc_cli.cli.workspace import described
from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.lookup import Ambiguous, Found, Unknown, find_locality
from cchc_cli.domain.plan_names import plan_names
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.fixes.modeline import modeline, schema_for
from cchc_cli.output.places import changes, with_id
from cchc_cli.output.plan_template import KnownFacts, skeleton
from cchc_cli.reading.corpus import display
from cchc_cli.reading.discovery import PLANS, Origin, find_plans, plan_files
from cchc_cli.reading.file_names import contains
from cchc_cli.reading.resources import load_schema
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import read_yaml


def new(
    locality: Annotated[
        str,
        typer.Argument(
            metavar="LOCALITY",
            help=help_text("argument.locality", "Locality, by id or name."),
            autocompletion=completion.localities,
        ),
    ],
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="YEAR", help=help_text("option.year", "Set the year of a one-year plan.")),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="YEAR", help=help_text("option.from", "Set the first year of the plan.")),
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="YEAR", help=help_text("option.to", "Set the last year of the plan."))
    ] = None,
    number: Annotated[
        str | None,
        typer.Option(
            "--number",
            metavar="NUMBER",
            help=help_text("option.number", "Set the document number, as in the document: 10/KH-UBND."),
        ),
    ] = None,
    issued: Annotated[
        str | None,
        typer.Option(
            "--issued",
            metavar="DATE",
            help=help_text(
                "option.issued",
                "Set the issue date, at the precision given in the document: 2026, 2026-01 or 2026-01-08.",
            ),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=help_text("option.force-new", "Overwrite an existing plan file."))
    ] = False,
    lang: LangOption = None,
    plans: Annotated[
        Path | None,
        typer.Option(
            "--plans",
            parser=Path,
            metavar="DIR",
            help=help_text(
                "option.plans-new", "Write into this plans directory (default: $CCHC_PLANS, or the nearest plans/)."
            ),
        ),
    ] = None,
) -> int:
    """Write a commented plan file to fill in into the plans directory."""
    language(lang)
    known = _known(year, start, end, number, issued)
    root = _directory(plans)
    vocabulary = load_vocabulary(root)
    for path, faults in vocabulary.broken:
        console.note(message("warning", "warning: {what}", what=described(display(path), faults[0])))
    found = _found(locality, vocabulary.localities, known)
    place = _place(found, locality, vocabulary, display(root / "localities.yaml"))
    path = _path(root, place, known, vocabulary.localities)
    display_path = display(path)
    if os.path.lexists(path) and not force:
        raise UserError(
            message("file.exists", "{file} already exists", file=display_path),
            message(
                "new.exists.advice",
                "overwrite it with --force; for a plan of other years use --year, or --from and --to",
            ),
        )
    if not contains(root, path):
        raise UserError(
            message("new.leads-out", "{file} is a link that points outside the plans directory", file=display_path),
            message("new.leads-out.advice", "remove the link"),
        )
    schema = schema_for(path)
    text = skeleton(place, _name(place, known), known, None if schema is None else modeline(schema))
    write_files({path: text}, force=force)
    console.write(f"{display_path}\n")
    _changes(place, known, vocabulary.localities)
    name_former_units(found, vocabulary.localities)
    console.note(
        message("new.next", "fill it in from the document; `cchc lint {file}` lists what is missing", file=display_path)
    )
    return FINE


def _known(year: str | None, start: str | None, end: str | None, number: str | None, issued: str | None) -> KnownFacts:
    """Return what the options say about the plan."""
    if year is not None and (start is not None or end is not None):
        raise UserError(
            message("new.year-or-years", "--year cannot be combined with --from and --to"),
            message("new.year-or-years.advice", "--year 2026 is the same as --from 2026 --to 2026"),
        )
    if (start is None) is not (end is None):
        raise UserError(
            message("new.both-years", "--from and --to must be given together"),
            message("new.both-years.advice", "for a one-year plan use --year"),
        )
    first = _year(year, "--year") if year is not None else _year(start, "--from")
    last = first if year is not None else _year(end, "--to")
    if first is not None and last is not None and first > last:
        raise UserError(
            message(
                "new.backwards", "the first year ({first}) is after the last year ({last})", first=first, last=last
            ),
            message("new.backwards.advice", "--from is the first year, --to the last"),
        )
    if issued is not None and (parse_date(issued) is None or not 1945 <= int(issued[:4]) <= 2100):
        raise UserError(
            message("new.no-date", "`{typed}` is not a valid date", typed=issued),
            message(
                "new.no-date.advice", "write it at the precision given in the document: 2026, 2026-01 or 2026-01-08"
            ),
        )
    pattern = load_schema("plan")["$defs"]["number"]["anyOf"][0]["pattern"]
    if number is not None and (re.search(pattern, number) is None or number.endswith("\n") or len(number) > 60):
        raise UserError(
            message("new.no-number", "`{typed}` is not a valid document number", typed=number),
            message("new.no-number.advice", "write it as in the document, such as 10/KH-UBND"),
        )
    return KnownFacts(first, last, number, issued)


def _year(typed: str | None, option: str) -> int | None:
    return None if typed is None else year_of(typed, option)


def _directory(option: Path | None) -> Path:
    """Return the plans directory to write into: never the one that `cchc` ships with."""
    found = find_plans(option, os.environ, Path.cwd())
    if found.origin is not Origin.SHIPPED:
        check_directory(found)
        return found.path
    here = Path.cwd()
    for folder in (here, *here.parents):
        for candidate in (folder / name for name in PLANS):
            if candidate.is_dir():  # one that holds no plan yet
                return candidate
    raise UserError(
        message("new.no-directory", "no plans directory here or above"),
        message("new.no-directory.advice", "create one (`mkdir plans`), or use --plans DIR"),
    )


def _found(typed: str, localities: Localities, known: KnownFacts) -> Found[Locality] | Ambiguous | Unknown:
    """Return what a typed name means; of several localities, the one that exists in the plan's years."""
    if not search_key(typed).strip("/"):
        raise UserError(
            message("new.no-name", "missing locality"),
            message("new.no-name.advice", "give its id or name, such as dong-nai/tam-phuoc"),
        )
    asked = known.first_year is not None
    return find_locality(localities, typed, prefer=partial(_exists_in, known=known) if asked else exists)


def _place(found: Found[Locality] | Ambiguous | Unknown, typed: str, vocabulary: Vocabulary, added: str) -> Locality:
    """Return the locality found, or refuse the name with how to add the place to the file `added`."""
    localities = vocabulary.localities
    suggested = isinstance(found, Unknown) and bool(found.suggestions)
    intro, lines = how_to_add(typed, localities, added, suggested)
    further: list[Message | str] = [intro, *lines] if suggested else [*lines] if isinstance(found, Unknown) else []
    return resolved(
        found,
        typed,
        message("new.no-locality", "unknown locality `{typed}`", typed=typed),
        intro,
        lambda one: with_id(localities, localities[one]),
        further,
    )


def _exists_in(place: Locality, known: KnownFacts) -> bool:
    """Return whether a place exists in some year of the plan, as far as both are known."""
    if known.first_year is None or known.last_year is None:
        return True
    since = place.history[0].since
    begun = since is None or since <= datetime.date(known.last_year, 12, 31)
    return begun and (place.ended is None or place.ended > datetime.date(known.first_year, 1, 1))


def _path(root: Path, place: Locality, known: KnownFacts, localities: Localities) -> Path:
    """Return the path of the plan: its name by the rule `file-name`, or an existing file of this name."""
    there = {path.stem: path for path in plan_files(root)}
    last = place.id.rsplit("/", 1)[-1]
    if place.level in (Level.NATION, Level.PROVINCE):
        year = known.issued[:4] if known.issued is not None else known.first_year
        if year is None:
            raise UserError(
                message("new.needs-year", "the file name of a plan of {place} must end with a year", place=place.id),
                message("new.needs-year.advice", "use --year, or --number and --issued if known"),
            )
        words = search_key(known.number).replace("/", "-") if known.number is not None else "ke-hoach"
        name = f"{last}-{words}-{year}"
        superior = root / "superior"
        return there.get(name, (superior if superior.is_dir() else root) / f"{name}.yaml")
    names = dict.fromkeys([*([last] if last in there else []), *plan_names(localities, place)])
    for name in names:
        if name not in there:
            return root / f"{name}.yaml"
        locality, years = _plan_in(there[name])
        if locality not in (None, place.id):
            continue  # another place of this name
        asked = (known.first_year, known.last_year)
        if None in asked or years in (None, asked):
            return there[name]
        name = f"{name}-{known.first_year}"
        return there.get(name, root / f"{name}.yaml")
    dated = [f"{name}-{known.first_year}" for name in names if known.first_year is not None]
    free = next((name for name in dated if name not in there or _plan_in(there[name])[0] == place.id), None)
    if free is not None:
        return there.get(free, root / f"{free}.yaml")
    raise UserError(
        message(
            "new.taken",
            "all of {files} are plans of other localities",
            files=[there[name].name for name in (*names, *dated)],
        ),
        message("new.taken.advice", "rename one of them"),
    )


def _plan_in(path: Path) -> tuple[str | None, tuple[int, int] | None]:
    """Return the locality and the years of a plan file, each None if it cannot be read."""
    data: Any = read_yaml(path).data
    if not isinstance(data, dict):
        return None, None
    locality, period = data.get("locality"), data.get("period")
    first, last = (period.get("from"), period.get("to")) if isinstance(period, dict) else (None, None)
    years = (first, last) if isinstance(first, int) and isinstance(last, int) else None
    return locality if isinstance(locality, str) else None, years


def _name(place: Locality, known: KnownFacts) -> str:
    """Return the place's name on the plan's day, as far as that is known."""
    issued = parse_date(known.issued) if known.issued is not None else None
    if issued is not None:
        return place.naming_on(issued.earliest).full_name
    if known.first_year is not None:
        return place.naming_on(datetime.date(known.first_year, 1, 1)).full_name
    return place.naming.full_name


def _changes(place: Locality, known: KnownFacts, localities: Localities) -> None:
    """Say what a place was made of and what became of it; as a warning if it did not exist in the plan's years."""
    for said in changes(localities, place):
        what = message(
            "new.changed", "{name} ({place}): {what}", name=place.naming.full_name, place=place.id, what=said
        )
        console.note(what if _exists_in(place, known) else message("warning", "warning: {what}", what=what))
