"""The page that `draft --review` writes: the document beside the draft, each figure linked to its entry.

One file without scripts; a content security policy allows nothing but its own style.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.claims import Claim, claims_of
from cchc_cli.documents.document import Document, Section
from cchc_cli.documents.draft.draft import Draft
from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.documents.matching import Span
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output.plan_draft import scalar
from cchc_cli.output.web.environment import source_hash

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:1rem;color:#111;background:#fff}"
    "main{display:grid;grid-template-columns:3fr 2fr;gap:2rem}main>section{overflow-wrap:anywhere}"
    "h2{font-size:1rem;margin:1rem 0 .25rem}p{margin:.25rem 0}.no{color:#555;font-size:.8rem}"
    ".entry{background:#d7f0d7;color:#063;padding:0 .15em}mark{background:#ffd9a0;padding:0 .15em}"
    ":target{outline:2px solid #06c}q{color:#333}small{color:#555}"
    "@media(max-width:60rem){main{grid-template-columns:1fr}}"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the document: of an entry (its number, from 1), of a figure without one and why, or neither."""

    text: str
    entry: int = 0
    open: bool = False
    reason: str = ""


def render(document: Document, draft: Draft, lang: Lang) -> str:
    """Return the page."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    entries = draft.entries
    claims = [claim for claim in claims_of(document) if not claim.is_word]
    open_items = [item for item in draft.items if isinstance(item, Doubt)]
    title = draft.head.title or "?"
    return environment.get_template("draft_review.html").render(
        lang=str(lang),
        style=Markup(_STYLE),
        style_hash=Markup(source_hash(_STYLE)),
        heading=visible(lang.of(message("review.heading", "Draft of: {title}", title=title))),
        legend=lang.say(
            "review.legend",
            "Green figures lead to their entry, and back. Orange figures and words have no entry: check each of them.",
        ),
        document_label=lang.say("review.document", "Document"),
        draft_label=lang.say("review.draft", "Draft"),
        sections=[
            {
                "anchor": f"s{at}",
                "title": visible(f"{section.id} {section.heading}".strip() or "—"),
                "blocks": list(_blocks(section, _Marks(entries, claims, open_items, lang))),
            }
            for at, section in enumerate(document.sections.values())
        ],
        entries=[
            {
                "number": number,
                "place": visible(lang.of(entry.place.words)),
                "value": visible("; ".join(f"{key} {scalar(value)}" for key, value in entry.fields.items())),
                "stated": visible(entry.stated),
                "candidates": visible(", ".join(one.indicator for one in entry.candidates)),
            }
            for number, entry in enumerate(entries, 1)
        ],
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is marked in the document: its entries, its figures, and what the draft has as a comment."""

    entries: Sequence[DraftEntry]
    claims: Sequence[Claim]
    doubts: Sequence[Doubt]
    lang: Lang

    def at(self, place: Place) -> dict[Span, tuple[int, str]]:
        """Return the marked spans of a place: the number of the entry, or 0 and the reason if there is one."""
        found = {entry.span: (number, "") for number, entry in enumerate(self.entries, 1) if entry.place == place}
        for doubt in self.doubts:
            if doubt.place == place:
                found.setdefault(doubt.span, (0, visible(self.lang.of(doubt.reason))))
        for claim in self.claims:
            if claim.place == place and not any(start < claim.span[1] and claim.span[0] < end for start, end in found):
                found[claim.span] = (0, "")
        return found


def _blocks(section: Section, marks: _Marks) -> Iterator[dict[str, object]]:
    """Yield the paragraphs and the rows of a section."""
    for number, text in enumerate(section.paragraphs, 1):
        yield {"label": f"¶{number}", "pieces": list(_pieces(text, marks.at(Place(section.id, number))))}
    for at, table in enumerate(section.tables, 1):
        for number, row in enumerate(table.rows, 1):
            place = Place(section.id, 0, at, number)
            pieces = [Piece(visible(" | ".join(cell for cell in row)))]
            pieces += [
                Piece(visible(f" [{entry.stated}]"), index)
                for index, entry in enumerate(marks.entries, 1)
                if entry.place == place
            ]
            pieces += [
                Piece(visible(f" [{doubt.shown}]"), 0, True, visible(marks.lang.of(doubt.reason)))
                for doubt in marks.doubts
                if doubt.place == place
            ]
            yield {"label": f"{at}.{number}", "pieces": pieces}


def _pieces(text: str, marks: dict[Span, tuple[int, str]]) -> Iterator[Piece]:
    """Yield a paragraph, its marked spans apart."""
    at = 0
    for (start, end), (number, reason) in sorted(marks.items()):
        if start < at:
            continue
        yield Piece(visible(text[at:start]))
        yield Piece(visible(text[start:end]), number, number == 0, reason)
        at = end
    yield Piece(visible(text[at:]))
