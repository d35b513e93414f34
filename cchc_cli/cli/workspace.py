"""The plans that a command works on, and the messages about files that could not be used."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from cchc_cli.cli.console import Progress, console, processors
from cchc_cli.cli.directories import ORIGINS, chosen_directories
from cchc_cli.cli.errors import FINE, USAGE, UserError
from cchc_cli.cli.resolve import exists, resolved
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.layers import SHIPPED
from cchc_cli.domain.lookup import Ambiguous, Found, Unknown, find_locality, find_plan, plan_id
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import Message, message, plural
from cchc_cli.output.data import data_line, fewer_figures
from cchc_cli.reading.corpus import (
    LayerFiles,
    Loaded,
    PlanFile,
    display,
    display_shipped,
    loaded,
    read_plan,
    without_text,
)
from cchc_cli.reading.discovery import (
    PlansDirectory,
    plan_files,
    shipped_floors,
    shipped_local_plans,
    vocabulary_files,
)
from cchc_cli.reading.errors import ReadError
from cchc_cli.reading.processes import in_chunks
from cchc_cli.reading.settings import WrongSetting, joins_shipped
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True, slots=True)
class Workspace:
    """The directories of plans and how they were chosen, with everything that was read from them."""

    directories: tuple[PlansDirectory, ...]
    plans: Loaded

    @property
    def corpus(self) -> Corpus:
        """The plans that can be used, with the catalogue and the localities."""
        return self.plans.corpus


def open_workspace(
    options: Sequence[Path] | None, no_shipped: bool = False, names: Iterable[str] = (), local: bool = False
) -> Workspace:
    """Read the plans of `--plans`, or of the directory found without it, and the shipped ones that join them.

    Shipped local plans are read if `local`, or if one of the `names` of plans means none of the others. Refuse
    directories that hold no plan.
    """
    directories = chosen_directories(options or (), no_shipped)
    joins = shipped_joins(directories, no_shipped)
    with console.progress(message("progress.read", "reading plans")) as progress:
        found = _read(directories, joins, progress)
    own = any(layer.files for layer in found.layers if layer.path != SHIPPED or not joins)
    if not own and not (joins and any(vocabulary_files(directory.path) for directory in directories)):
        raise UserError(
            message(
                "plans.none",
                "no plans found in {place} ({origin})",
                place=", ".join(directory.path.as_posix() for directory in directories),
                origin=ORIGINS[directories[0].origin],
            ),
            message("plans.none.advice", "a plan is a .yaml file; see `schema/plan.md`"),
        )
    if joins and (local or any(isinstance(find_plan(found.corpus, name), Unknown) for name in names)):
        found = _with_local_plans(found)
    return Workspace(directories, found)


def shipped_joins(directories: Sequence[PlansDirectory], no_shipped: bool) -> bool:
    """Return whether the shipped plans join those of some directories, which may be the shipped ones themselves.

    They do unless `--no-shipped` or the setting `shipped` of one of them leaves them out.
    """
    if no_shipped or any(directory.shipped for directory in directories):
        return False
    try:
        return {joins_shipped(directory.path) for directory in directories} == {True}  # each is read, in whatever order
    except WrongSetting as refused:
        raise UserError(refused.message, refused.advice) from None


def _read(directories: Sequence[PlansDirectory], joins: bool, progress: Progress | None) -> Loaded:
    """Read every plan, a large number by several processes."""
    vocabulary = load_vocabulary(*(directory.path for directory in directories))
    alone = len(directories) == 1
    layers = [
        (SHIPPED if alone and directory.shipped else display(directory.path), plan_files(directory.path), display)
        for directory in directories
    ]
    if joins:
        layers.append((SHIPPED, plan_files(shipped_floors()), display_shipped))
    paths = [(path, shown(path)) for _, files, shown in layers for path in files]
    start = partial(partial, _read_plans, vocabulary)
    read = in_chunks(start, paths, processors(), progress, partial(console.note, KILLED))
    return loaded([LayerFiles(path, tuple(islice(read, len(files)))) for path, files, _ in layers], vocabulary)


def _read_plans(vocabulary: Vocabulary, paths: Sequence[tuple[Path, str]]) -> list[PlanFile]:
    return [without_text(read_plan(path, shown, vocabulary)) for path, shown in paths]


def _with_local_plans(found: Loaded) -> Loaded:
    """Return the layers with the shipped local plans in the last one."""
    *layers, last = found.layers
    paths = [(path, display_shipped(path)) for path in shipped_local_plans()]
    return loaded(
        [*layers, replace(last, files=(*last.files, *_read_plans(found.vocabulary, paths)))], found.vocabulary
    )


def name_data(workspace: Workspace) -> None:
    """Name on stderr the data behind what was printed, and each own file with fewer figures than the shipped one."""
    data = workspace.corpus.data
    console.note(data_line(data))
    for one in data.replaced:
        own, other = one.figures
        if one.layer == SHIPPED and one.by is not None and own < other:
            console.note(fewer_figures(one))


KILLED = message(
    "processes.killed", "a worker process was killed (out of memory?); the work is repeated in one process"
)


def report_damaged_files(workspace: Workspace, indicators: Collection[str] | None = None) -> int:
    """Name on stderr every file that could not be used whole, and return the exit code that follows from it.

    `indicators`: those that the answer is about. Targets of others, and those whose indicator is still open, do not
    affect it.
    """
    loaded = workspace.plans
    failed = bool(loaded.clashes or loaded.vocabulary.broken)
    for path, faults in loaded.vocabulary.broken:
        _warn(described(display(path), faults[0]), message("lost.vocabulary", "the whole file is ignored"))
    for file in loaded.damaged:
        count = len(file.lost)
        if file.plan is not None and indicators is not None:
            count = sum(name in indicators or name not in loaded.vocabulary.catalogue for name in file.lost_names)
            if not count:
                continue
        failed = True
        lost = message("lost.plan", "this plan was skipped")
        if file.id.endswith("/"):
            lost = message("lost.folder", "the plans in it were skipped")
        if file.plan is not None:
            lost = plural("lost.targets", "1 target was skipped", "{count} targets were skipped", count=count)
        _warn(first_problem(file), lost)
    for clash in loaded.clashes:
        paths = ", ".join(file.display_path for file in loaded.clashing(clash))
        said = message(
            "lost.same-id", "several plans have the id {name}; all were skipped: {paths}", name=clash, paths=paths
        )
        console.note(message("warning", "warning: {what}", what=said))
    return USAGE if failed else FINE


def refuse_if_nothing_read(workspace: Workspace, chosen: Sequence[Plan]) -> None:
    """Refuse plans of which no target can be read, such as a draft: the output would say that they have none."""
    ids = {plan.id for plan in chosen if plan.nothing_read}
    if not ids or not all(plan.id in ids or plan.without_figures for plan in chosen):
        return
    files = [file for file in workspace.plans.damaged if file.plan is not None and file.plan.id in ids]
    raise UserError(
        plural(
            "lost.every-target",
            "no target can be used yet: {count} target of {files} cannot be read",
            "no target can be used yet: {count} targets of {files} cannot be read",
            count=sum(len(file.lost) for file in files),
            files=[file.display_path for file in files],
        ),
        message("check.fill-in", "`cchc lint {path}` lists what to fill in", path=files[0].display_path),
    )


def _warn(problem: str, lost: Message) -> None:
    console.note(message("warning", "warning: {what}", what=problem))
    console.log(f"  {console.lang.of(lost)}")


def first_problem(file: PlanFile) -> str:
    """Return the first error of a file as `path:line:column: message`."""
    return described(file.display_path, file.first_error())


def described(display_path: str, fault: ReadError) -> str:
    """Return `path:line:column: message`."""
    return f"{display_path}:{fault.line}:{fault.column}: {console.lang.of(fault.message)}"


def plan_called(workspace: Workspace, typed: str, after: Sequence[str] = ()) -> Plan:
    """Return the plan that a typed name means; refuse with candidates or suggestions.

    `after` are the names typed after it, which may be the rest of a name with spaces.
    """
    loaded = workspace.plans
    found = find_plan(loaded.corpus, typed)
    if isinstance(found, Found):
        return found.value
    key = search_key(plan_id(typed))
    if key in loaded.clashes:
        paths = ", ".join(file.display_path for file in loaded.clashing(key))
        raise UserError(
            message("named.same-id", "several plans have the id {name}: {paths}", name=key, paths=paths),
            message("named.same-id.advice", "rename all but one"),
        )
    broken = next((file for file in loaded.files if file.plan is None and search_key(file.id) == key), None)
    if broken is not None:
        raise UserError(
            message("named.broken", "cannot use the plan {name}: {why}", name=broken.id, why=first_problem(broken)),
            message("named.broken.advice", "see `cchc lint {path}`", path=broken.display_path),
        )
    if isinstance(found, Unknown) and found.places:
        raise UserError(
            message("named.no-plan-of", "no plan of {words:or} found", words=found.places),
            message("named.list", "`cchc list` shows the plans"),
            *_of_place(loaded.corpus, typed),
        )
    return resolved(
        found,
        typed,
        message("named.no-plan", "unknown plan or locality `{typed}`", typed=typed),
        message("named.list", "`cchc list` shows the plans"),
        further=_of_province(loaded.corpus, typed)
        if isinstance(found, Ambiguous)
        else _in_quotes(loaded.corpus, typed, after),
    )


def _of_place(corpus: Corpus, typed: str) -> Iterator[Message]:
    """Yield what can be asked about a place that has no plan."""
    place = find_locality(corpus.localities, typed, prefer=exists)
    if isinstance(place, Found):
        yield message(
            "named.of-place",
            "what is required of it: `cchc floors {id}`; a plan file for it: `cchc new {id}`",
            id=place.value.id,
        )


def _of_province(corpus: Corpus, typed: str) -> Iterator[Message]:
    """Yield how to select all plans of a province whose name means several of them."""
    place = find_locality(corpus.localities, typed, Level.PROVINCE, exists)
    if isinstance(place, Found):
        yield message(
            "named.of-province",
            "for all plans of the province: `--province {id}` (`check`, `compare`, `matrix`, `export`, `report`, "
            "`list`)",
            id=place.value.id,
        )


def _in_quotes(corpus: Corpus, typed: str, after: Sequence[str]) -> Iterator[Message]:
    """Yield how to type a name whose words were taken for several names."""
    for count in range(1, len(after) + 1):
        whole = " ".join((typed, *after[:count]))
        if not isinstance(find_plan(corpus, whole), Unknown):
            yield message("named.in-quotes", 'put a name with spaces in quotes: "{name}"', name=whole)
            return


def refuse_if_affected(workspace: Workspace, plans: Collection[Plan], selected: Callable[[str], bool]) -> None:
    """Refuse when a target that could not be read may be of a `selected` indicator."""
    chosen = {plan.id for plan in plans}
    for file in workspace.plans.damaged:
        if file.plan is None or file.plan.id not in chosen:
            continue
        if any(lost is None or selected(lost) for lost in file.lost):
            raise UserError(_unread(file, file.plan.id), _other_rows(file))


def _other_rows(file: PlanFile) -> Message:
    """Return the advice to select other rows; none are, where a target without an indicator may be in any of them."""
    if None in file.lost:
        return message("named.broken.advice", "see `cchc lint {path}`", path=file.display_path)
    return message(
        "named.lost.advice",
        "see `cchc lint {path}`, or limit to other rows with --indicator or --area",
        path=file.display_path,
    )


def _unread(file: PlanFile, name: str) -> Message:
    return plural(
        "named.lost",
        "cannot read a target of {name}: {why}",
        "cannot read {count} targets of {name}: {why}",
        count=len(file.lost),
        name=name,
        why=first_problem(file),
    )
