"""What a comment says beside an entry: what may be wrong with it, or what its keys cannot express."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc_cli.documents.draft.candidates import Candidate
from cchc_cli.documents.draft.clauses import Clause
from cchc_cli.documents.draft.dues import PRESENT
from cchc_cli.documents.draft.scopes import Words, listed_fields, owner_above, possible_field
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.draft.times import Time, inexact_time
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure
from cchc_cli.i18n.message import Message, message


def remarks_on(
    figure: Figure,
    words: Words,
    clause: Clause,
    time: Time | None,
    fields: Mapping[str, Any],
    found: Sequence[Candidate],
    setting: Setting,
) -> Iterator[Message]:
    """Yield the remarks on the entry of a figure, given its time, its keys and its candidates."""
    yield from _of_time(figure, words, time)
    yield from _of_level_above(figure, words, setting)
    yield from _of_field(fields, words, found, setting)
    yield from _counted_apart(fields, clause, found, setting)


def _of_level_above(figure: Figure, words: Words, setting: Setting) -> Iterator[Message]:
    owner = None if figure.unit is Unit.RANK else owner_above(words.sentence, setting.level)
    if owner is not None:
        yield message(
            "draft.target-above",
            "`{words}`: perhaps a target of a higher level; then move it to `exceptions`",
            words=owner,
        )


def _of_field(
    fields: Mapping[str, Any], words: Words, found: Sequence[Candidate], setting: Setting
) -> Iterator[Message]:
    """Yield the field that the words name, unless the scope or the first candidate has it."""
    field = None if "field" in fields.get("scope", {}) else possible_field(words, setting.fields)
    if field is None:
        return
    name = setting.fields[field].label.vi.lower()
    if not found or name not in setting.catalogue[found[0].indicator].label.vi.lower():
        yield message("draft.field", "perhaps of one field: `field: {field}` in `scope`", field=field)


def _counted_apart(
    fields: Mapping[str, Any], clause: Clause, found: Sequence[Candidate], setting: Setting
) -> Iterator[Message]:
    """Yield the fields that the words list with one figure, if the candidates have an indicator for each of them."""
    if "field" in fields.get("scope", {}):
        return
    labels = [setting.catalogue[one.indicator].label.vi.lower() for one in found]
    names = [name for name in listed_fields(clause.near, setting.fields) if any(name in label for label in labels)]
    if len(names) > 1 and not any(all(name in label for name in names) for label in labels):
        yield message("draft.counted-apart", "the sentence names {names:and}: each needs its own entry", names=names)


def _of_time(figure: Figure, words: Words, time: Time | None) -> Iterator[Message]:
    if figure.upper is not None:
        yield message("draft.range", "a range: give it in a `note`")
    if PRESENT.search(words.before[-40:]):
        yield message("draft.present", "perhaps the present state: then move it to `exceptions`")
    said = time.text if time is not None and time.inexact else None
    said = said or inexact_time(words.behind) or inexact_time(words.before)
    if said is not None:
        yield time_remark(said)


def time_remark(time: str) -> Message:
    """Return the remark on a time that `due` cannot express."""
    return message("draft.time", "the document says `{time}`: check `due`, and give the time in a `note`", time=time)
