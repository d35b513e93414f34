"""Qualifiers and baselines that the sentence of a figure has and its target lacks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.documents.audit.due_checks import written
from cchc_cli.documents.audit.entry import Entry
from cchc_cli.documents.audit.finding import Difference
from cchc_cli.documents.document import Document
from cchc_cli.documents.draft.clauses import clause_of
from cchc_cli.documents.draft.cuts import base_of_figure
from cchc_cli.documents.draft.entries import counted_figures
from cchc_cli.documents.draft.scopes import Words, exclusions_of, fields_of
from cchc_cli.documents.draft.words_of import words_of
from cchc_cli.documents.matching import matches
from cchc_cli.documents.table_values import values_of
from cchc_cli.domain.checks import Check
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.i18n.message import Message, message

_EXCLUDED = {"confidential": "mật", "special": "đặc thù"}


_LEFT_OUT = re.compile(
    r"(?<!loại )(?<!khấu )(?<!phòng )(?<!\w)(?:trừ|không tính|không bao gồm)(?!\w)(?:\s+[^\W\d_]+){0,4}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields that a sentence can name, and the indicators, some of which are about one field."""

    terms: Mapping[str, ScopeTerm]
    catalogue: Catalogue

    def missing(self, entry: Entry, words: Words, named: frozenset[str]) -> list[str]:
        """Return the fields that the words of a figure name and no target of the figure says."""
        if entry.condition:
            return []
        known = self.catalogue.get(entry.indicator)
        label = known.label.vi.lower() if known is not None else ""
        return [
            id_
            for id_ in fields_of(words, self.terms)
            if id_ not in named
            and f"-{id_}-" not in f"-{entry.indicator}-"
            and self.terms[id_].label.vi.lower() not in label
        ]


NO_FIELDS = Fields({}, {})


def qualifier_differences(
    entry: Entry, others: Sequence[Entry], document: Document, fields: Fields = NO_FIELDS
) -> Iterator[Difference]:
    """Yield what the sentence says of the figure of a target, read as a draft reads it, and the target does not.

    A figure for several fields may have one target for each of them.
    """
    if entry.place.row:
        yield from _not_excluded(entry, _excluded_of_row(entry, document))
        return
    text = document.paragraph(entry.place.section, entry.place.paragraph)
    found = matches(entry.stated, text) if text is not None and len(entry.figures) == 1 else ()
    if text is None or len(found) != 1:
        return
    figures = counted_figures(text)
    quoted = (
        at
        for at, figure in enumerate(figures)
        if figure.value == entry.figures[0]
        and any(start <= figure.span[0] and figure.span[1] <= end for start, end in found[0])
    )
    at = next(quoted, None)
    if at is None:
        return
    clause = clause_of(text, [figure.span for figure in figures], at)
    words = words_of(text, figures, at, clause)
    same = (other for other in others if other.place == entry.place and other.figures == entry.figures)
    named = frozenset().union(*(other.fields for other in same if other.indicator == entry.indicator))
    yield from _narrowed(entry, words, fields.missing(entry, words, named))
    yield from _not_excluded(entry, exclusions_of(words))
    if words.hedged and not entry.hedge:
        said = message("verify.hedge", "the document says `phấn đấu`, but `qualifiers` has no `hedge: true`")
        yield _difference(entry, Check.QUALIFIER, said)
    base = base_of_figure(text, figures[at], clause, words) if entry.base_unknown else None
    if base is not None:
        said = message(
            "verify.base-known",
            "the document says `so với …`, but `base` is `unknown`: write {base}",
            base=written(base),
        )
        yield _difference(entry, Check.BASE, said)


def _not_excluded(entry: Entry, kinds: Sequence[str]) -> Iterator[Difference]:
    for kind in kinds:
        if kind not in entry.excluding:
            said = message(
                "verify.excluding",
                "the document leaves out `{word}`, but `qualifiers` has no `excluding: [{kind}]`",
                word=_EXCLUDED[kind],
                kind=kind,
            )
            yield _difference(entry, Check.QUALIFIER, said)


def _excluded_of_row(entry: Entry, document: Document) -> list[str]:
    """Return what the label of a row leaves out."""
    section = document.sections.get(entry.place.section)
    if section is None or not entry.place.table <= len(section.tables):
        return []
    labels = (value.label for value in values_of(section.tables[entry.place.table - 1]) if value.row == entry.place.row)
    return exclusions_of(Words("", next(labels, ""), "", forward=True))


def _narrowed(entry: Entry, words: Words, missing: Sequence[str]) -> Iterator[Difference]:
    """Yield an exception and the fields of the words of a figure, where its target does not narrow it at all."""
    left_out = _LEFT_OUT.search(words.behind if words.forward else f"{words.before}{words.behind}")
    if left_out is not None and not entry.excluding and not entry.words and not exclusions_of(words):
        said = message(
            "verify.left-out",
            "the document says `{words}`, but the target has no `condition` and no `excluding`",
            words=left_out[0],
        )
        yield _difference(entry, Check.QUALIFIER, said)
    if missing:
        said = message(
            "verify.field",
            "the document names a field, but `scope` has no `field: {fields}`",
            fields=missing[0] if len(missing) == 1 else f"[{', '.join(missing)}]",
        )
        yield _difference(entry, Check.QUALIFIER, said)


def _difference(entry: Entry, check: Check, said: Message) -> Difference:
    return Difference(check, ("targets", entry.index), entry.place, said)
