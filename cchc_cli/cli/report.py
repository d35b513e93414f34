"""`cchc report`"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.console import progress
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import check_files, write_files
from cchc_cli.cli.options import LangOption, Language, PlansOption, language
from cchc_cli.cli.translation import said, say
from cchc_cli.cli.workspace import open_with_store, problems

if TYPE_CHECKING:
    from cchc_cli.i18n.language import Lang
    from cchc_cli.reading.kept_plans import Opened


def report(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", parser=Path, metavar="FILE", help="option.output-report")
    ] = None,
    site: Annotated[
        Path | None,
        typer.Option("--site", parser=Path, metavar="DIR", help="option.site"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="option.force-report")] = False,
    lang: LangOption = None,
    plans: PlansOption = None,
) -> int:
    """Everything as web pages, in Vietnamese and English; they work from a disk and load nothing."""
    first = _first_language(lang)
    if (output is None) == (site is None):
        raise UserError(
            said("report.where" if output is None else "report.both"),
            said("report.where.advice"),
        )
    if output is not None:
        check_files([output], force=force)
    else:
        from cchc_cli.cli.folders import check_folder

        assert site is not None
        check_folder(site, force=force)
    opened, _ = open_with_store(plans)
    loaded = opened.plans
    code = problems(loaded)
    if not loaded.corpus.plans:
        raise UserError(said("report.nothing"), said("report.nothing.advice"))
    if output is not None:
        from cchc_cli.output.web.report import report as page

        write_files({output: page(loaded.corpus, first)}, force=force)
        if len(loaded.corpus.plans) == 1:
            say("report.plans.one", file=str(output))
        else:
            say("report.plans", file=str(output), count=len(loaded.corpus.plans))
        return code
    assert site is not None
    say("report.pages", file=str(site / "index.html"), count=_write_site(opened, site, first, force))
    return code


def _first_language(choice: Language | None) -> "Lang":
    """The language that the pages begin in: the one asked for, else Vietnamese.

    They are for their readers, so the language that the one who makes them works in does not count.
    """
    from cchc_cli.i18n.language import Lang

    spoken = language(choice)
    return spoken if choice is not None else Lang.VI


def _write_site(opened: "Opened", folder: Path, lang: "Lang", force: bool) -> int:
    """Write page after page, and give their number."""
    from cchc_cli.cli.folders import new_folder
    from cchc_cli.cli.parts import parts
    from cchc_cli.output.web.site import site

    pages = 0
    with progress("progress.report") as tell, new_folder(folder, force=force) as made:
        for name, text in site(opened.plans.corpus, parts(opened, lang, tell), lang):
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8", "replace"))
            pages += name.endswith(".html")
    return pages
