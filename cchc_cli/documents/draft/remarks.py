"""What a comment says beside an entry: what may be wrong with it, or what its keys cannot express."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc_cli.documents.draft.candidates import Candidate
from cchc_cli.documents.draft.clauses import Clause
from cchc_cli.documents.draft.dues import PRESENT
from cchc_cli.documents.draft.levels import level_names
from cchc_cli.documents.draft.listed import listed_differences, listed_indices
from cchc_cli.documents.draft.scopes import Words, named_fields, owner_above, possible_field
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.draft.times import Time, inexact_time
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure
from cchc_cli.i18n.message import Message, message

PRESENT_STATE = message("draft.present", "perhaps the present state: then move it to `exceptions`")


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
    yield from _of_list(words, setting)
    yield from _of_field(fields, words, found, setting)
    yield from _counted_apart(fields, words, clause, found, setting)


def _of_level_above(figure: Figure, words: Words, setting: Setting) -> Iterator[Message]:
    owner = None if figure.unit is Unit.RANK else owner_above(words.sentence, setting.level)
    if owner is not None:
        yield message(
            "draft.target-above",
            "`{words}`: perhaps a target of a higher level; then move it to `exceptions`",
            words=owner,
        )


def _of_list(words: Words, setting: Setting) -> Iterator[Message]:
    """Yield a remark where levels or fields are listed, but not one for each figure of the list."""
    if words.listed is None:
        return
    _, open_level = words.listed.members(level_names)
    _, open_field = words.listed.members(lambda text: named_fields(text, setting.fields))
    if open_level or open_field:
        yield message("draft.listed", "levels or fields are listed for several figures: check which this one is for")


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
    fields: Mapping[str, Any], words: Words, clause: Clause, found: Sequence[Candidate], setting: Setting
) -> Iterator[Message]:
    """Yield what the words list with one figure, if the catalogue has an indicator for each of it."""
    if "field" in fields.get("scope", {}):
        return
    likely = [setting.catalogue[one.indicator] for one in found]
    labels = [one.label.vi for one in likely if one.needs_base == ("base" in fields)]
    names = listed_indices(words.behind if clause.forward else words.before, setting.catalogue)
    names = names if len(names) > 1 else listed_differences(clause.own, labels)
    if len(names) > 1:
        yield message("draft.counted-apart", "the sentence names {names:and}: each needs its own entry", names=names)


def _of_time(figure: Figure, words: Words, time: Time | None) -> Iterator[Message]:
    if figure.upper is not None:
        yield message("draft.range", "a range: give it in a `note`")
    if PRESENT.search(words.before[-40:]):
        yield PRESENT_STATE
    said = time.text if time is not None and time.inexact else None
    said = said or inexact_time(words.behind) or inexact_time(words.before)
    if said is not None:
        yield time_remark(said)


def time_remark(time: str) -> Message:
    """Return the remark on a time that `due` cannot express."""
    return message("draft.time", "the document says `{time}`: check `due`, and give the time in a `note`", time=time)
