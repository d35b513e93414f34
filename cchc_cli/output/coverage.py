"""What a selection covers, in words: the plans checked, the places without a plan, the documents without figures."""

from collections.abc import Iterator

from cchc_cli.analysis.coverage import Coverage, NoneFound, ProvinceCoverage, compared
from cchc_cli.analysis.result import NOT_COMPARED
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message, plural
from cchc_cli.output import documents
from cchc_cli.output.data import unknown_names
from cchc_cli.output.labels import LEVELS, STATUSES

_MOST_PLANS = 6
_MOST_DOCUMENTS = 12
"""As many are named; of more, the number is."""


def coverage_text(found: Coverage, corpus: Corpus, lang: Lang, none_of: NoneFound | None = None) -> str:
    """Return what a selection covers, in sentences; `none_of` are the statuses that no result of its plans has."""
    return " ".join(lang.of(one) for one in _sentences(found, corpus, none_of))


def none_text(none_of: NoneFound, against: Level | Plan | None, corpus: Corpus, lang: Lang) -> str:
    """Return that no result has one of the statuses, and how many results could be compared at all."""
    return " ".join(lang.of(one) for one in _none_of(none_of, against, corpus))


def _sentences(found: Coverage, corpus: Corpus, none_of: NoneFound | None) -> Iterator[Message]:
    if found.checked:
        yield _checked(found, corpus)
    if found.checked and none_of is not None:
        yield from _none_of(none_of, found.against, corpus)
    if found.against is not None:
        yield message("coverage.against", "Compared only with: {what}.", what=_against(found.against, corpus))
    yield from (_without_plan(one) for one in found.provinces if one.without_plan)
    if found.unknown:
        yield _unknown(found, corpus)


def _none_of(none_of: NoneFound, against: Level | Plan | None, corpus: Corpus) -> Iterator[Message]:
    if none_of.statuses:
        statuses = [STATUSES[status] for status in Status if status in none_of.statuses]
        yield message("coverage.none-of", "No result is: {statuses:or}.", statuses=statuses)
    counts = none_of.total
    what = message("coverage.higher", "the higher levels") if against is None else _against(against, corpus)
    others = [
        message("coverage.count-of", "{status}: {count:grouped}", status=STATUSES[status], count=counts[status])
        for status in NOT_COMPARED
        if counts[status]
    ]
    if others:
        yield message(
            "coverage.compared",
            "Of {all}, {count:grouped} could be compared with {what}{plans}; {others}.",
            all=plural("table.results", "{count} result", "{count} results", count=counts.total()),
            count=compared(counts),
            what=what,
            plans=_by_plan(none_of, corpus),
            others=others,
        )
    elif counts:
        yield plural(
            "coverage.all-compared",
            "The only result could be compared with {what}.",
            "All {count:grouped} results could be compared with {what}.",
            count=counts.total(),
            what=what,
        )


def _by_plan(none_of: NoneFound, corpus: Corpus) -> Message | str:
    """Return ` (phường Hàng Gòn 9, phường Tam Phước 0)`, of many plans how many have a result that is compared."""
    found = [(plan, compared(counts)) for plan, counts in none_of.counts]
    if len(found) < 2:
        return ""
    if len(found) <= _MOST_PLANS:
        return f" ({', '.join(f'{corpus.distinct_name(plan)} {count}' for plan, count in found)})"
    return message(
        "coverage.in-plans",
        " (in {some:grouped} of the {all:grouped} plans)",
        some=sum(count > 0 for _, count in found),
        all=len(found),
    )


def _checked(found: Coverage, corpus: Corpus) -> Message:
    levels = {corpus.level(plan) for plan in found.checked}
    count = len(found.checked)
    plans = plural("check.plans", "{count} plan", "{count} plans", count=count)
    if len(levels) == 1:
        level = LEVELS[levels.pop()]
        plans = plural(
            "coverage.plans-of", "{count} plan of {level}", "{count} plans of {level}", count=count, level=level
        )
    names = list(dict.fromkeys(corpus.distinct_name(plan) for plan in found.checked))
    if len(names) > _MOST_PLANS:
        return message("coverage.checked", "Checked: {plans} in the data.", plans=plans)
    return message("coverage.checked-named", "Checked: {plans} in the data ({names}).", plans=plans, names=names)


def _against(against: Level | Plan, corpus: Corpus) -> Message | str:
    return documents.short_name(corpus, against) if isinstance(against, Plan) else LEVELS[against]


def _without_plan(one: ProvinceCoverage) -> Message:
    name = one.province.naming.full_name
    if one.without_plan == one.communes:
        return message(
            "coverage.no-commune",
            "None of the {communes:grouped} communes of {province} has a plan in the data.",
            communes=one.communes,
            province=name,
        )
    return plural(
        "coverage.communes",
        "{count} of the {communes:grouped} communes of {province} has no plan in the data.",
        "{count:grouped} of the {communes:grouped} communes of {province} have no plan in the data.",
        count=one.without_plan,
        communes=one.communes,
        province=name,
    )


def _unknown(found: Coverage, corpus: Corpus) -> Message:
    names = unknown_names(found.unknown, corpus)
    if len(names) > _MOST_DOCUMENTS:
        return message(
            "coverage.unknown-many",
            "The figures of {count} documents that apply to these plans are not in the data "
            "(`cchc show PLAN` names those of a plan).",
            count=len(names),
        )
    return message("coverage.unknown", "The figures of {documents:and} are not in the data.", documents=names)
