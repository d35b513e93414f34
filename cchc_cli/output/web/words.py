"""The words of the pages, in both languages; those of results are in `labels` and `result_text`."""

from collections.abc import Mapping

from cchc_cli.domain.enums import Reason
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import in_both
from cchc_cli.i18n.message import message
from cchc_cli.output.web.labels import both_of

WORDS: Mapping[str, LocalizedText] = both_of(
    {
        "title": message("web.title", "Administrative-reform targets"),
        "subtitle": message("web.subtitle", "What the plans set, held against the floor that the plans above set"),
        "language": message("web.language", "Language"),
        "skip": message("web.skip", "Skip to the content"),
        "contents": message("web.contents", "Contents"),
        "overview": message("web.overview", "Overview"),
        "matrix": message("web.matrix", "Matrix"),
        "below": message("web.below", "Below the floor"),
        "plans": message("web.plans", "Plans"),
        "superiors": message("web.superiors", "Superior documents"),
        "codebook": message("web.codebook", "Codebook"),
        "reading": message("web.reading", "How to read it"),
        "uncompared": message("web.uncompared", "What cannot be compared, and why"),
        "provinces": message("web.provinces", "Provinces"),
        # overview
        "n-plans": message("web.n-plans", "plans with every target"),
        "n-superiors": message("web.n-superiors", "documents known in part"),
        "n-targets": message("web.n-targets", "targets"),
        "n-indicators": message("web.n-indicators", "indicators in the catalogue"),
        "results": message("web.results", "Results"),
        "results-note": message(
            "web.results-note",
            "Each target of a plan with every target is held against its floor once for every "
            "deadline. “No floor” is not a pass.",
        ),
        "coverage": message("web.coverage", "Coverage"),
        "coverage-note": message(
            "web.coverage-note",
            "In alphabetical order of the localities, not of merit. The cells of the areas count targets.",
        ),
        "coverage-full": message("web.coverage-full", "every target"),
        "coverage-partial": message("web.coverage-partial", "in part"),
        "in-order": message("web.in-order", "In alphabetical order, not of merit."),
        "plan": message("web.plan", "Plan"),
        "locality": message("web.locality", "Locality"),
        "province": message("web.province", "Province"),
        "level": message("web.level", "Level"),
        "period": message("web.period", "Period"),
        "targets": message("web.targets", "Targets"),
        "with-figure": message("web.with-figure", "With a figure"),
        "judged": message("web.judged", "Held against a floor"),
        "evidence": message("web.evidence", "Evidence"),
        "document": message("web.document", "Document"),
        "none": message("web.none", "none"),
        # matrix
        "matrix-note": message(
            "web.matrix-note",
            "Rows are indicators, columns are plans. Every cell leads to the target, its place and its floor.",
        ),
        "too-wide": message(
            "web.too-wide",
            "The matrix has too many columns for paper. Filter it down to a few localities and "
            "print again; what each plan sets stands in the section of that plan.",
        ),
        "filter": message("web.filter", "Filter the matrix"),
        "area": message("web.area", "Area"),
        "year": message("web.year", "In force in"),
        "status": message("web.status", "Result"),
        "find": message("web.find", "Find an indicator or a locality"),
        "all": message("web.all", "All"),
        "clear": message("web.clear", "Clear"),
        "shown-rows": message("web.shown-rows", "rows"),
        "shown-columns": message("web.shown-columns", "columns"),
        "nothing-found": message("web.nothing-found", "No row matches the filter."),
        "sorted-by": message("web.sorted-by", "sort by this column"),
        "indicator": message("web.indicator", "Indicator"),
        "no-target": message("web.no-target", "no target"),
        "not-known": message("web.not-known", "not known"),
        "no-figure": message("web.no-figure", "no figure"),
        "delegated": message("web.delegated", "assigned from above"),
        "scoped": message("web.scoped", "another scope"),
        "akin": message("web.akin", "near relative"),
        "means-no-target": message("web.means-no-target", "every target of the plan is here; it does not set this one"),
        "means-not-known": message("web.means-not-known", "the document is known in part; it may set one"),
        "means-scoped": message("web.means-scoped", "the plan sets it for another level, field or group"),
        "means-akin": message("web.means-akin", "the plan sets a near relative that measures something else"),
        "not-yet": message("web.not-yet", "not yet"),
        "ended": message("web.ended", "ended"),
        "legend": message("web.legend", "Signs"),
        # below
        "below-note": message(
            "web.below-note",
            "Each entry gives both figures, both documents and their evidence. Two documents on "
            "paper are compared; what was achieved is not judged.",
        ),
        "below-none": message("web.below-none", "No target lies below a floor that is known."),
        "plan-says": message("web.plan-says", "The plan sets"),
        "superior-says": message("web.superior-says", "The superior asks"),
        "result": message("web.result", "Result"),
        # plan
        "target": message("web.target", "Target"),
        "floor": message("web.floor", "Floor"),
        "source": message("web.source", "Place"),
        "based-on": message("web.based-on", "Based on"),
        "floor-clause": message("web.floor-clause", "Subordinate targets may not be lower than these"),
        "usual-floor": message("web.usual-floor", "Floors, unless another is named, are of"),
        "outlook": message("web.outlook", "Orientation to"),
        "note": message("web.note", "Note"),
        "notes": message("web.notes", "Notes"),
        "restates": message("web.restates", "said again at"),
        "contradicts": message("web.contradicts", "contradicts"),
        "reported": message(
            "web.reported",
            "Figures as reported by public sources, not read in the signed document; each target has the addresses.",
        ),
        "marked": message("web.marked", "Floors marked"),
        "no-number": message("web.no-number", "without number"),
        "no-date": message("web.no-date", "without date"),
        "address": message("web.address", "Addresses"),
        # codebook
        "counts": message("web.counts", "Measures"),
        "out-of": message("web.out-of", "Out of"),
        "unit": message("web.unit", "Unit"),
        "near": message("web.near", "Near relatives, not compared with it"),
        "in-plans": message("web.in-plans", "Plans that set it"),
        "values": message("web.values", "What the plans set"),
        "no-plan": message("web.no-plan", "No plan sets this indicator."),
        "base-needed": message("web.base-needed", "A reduction or saving, measured from a base"),
        "codebook-note": message(
            "web.codebook-note",
            "What each indicator counts, out of what, and which look-alikes it is not compared "
            "with. The unit is percent, more is better, unless another is named. Of two near "
            "relatives one names the other.",
        ),
        "none-known": message("web.none-known", "no floor known"),
        "none-known-note": message(
            "web.none-known-note", "The sign · in the results: no floor known; that is not a pass."
        ),
        # glossary
        "glossary": message("web.glossary", "Glossary, Vietnamese and English"),
        "glossary-note": message(
            "web.glossary-note",
            "The words that the tables repeat. With English switched on, the page's script puts "
            "the right column in their place; without scripts, look them up here.",
        ),
        # reading
        "n-concerned": message("web.n-concerned", "indicators"),
        "sign": message("web.sign", "Sign"),
        "meaning": message("web.meaning", "Meaning"),
        "reason": message("web.reason", "Reason"),
        "count": message("web.count", "Count"),
        "indicators-concerned": message("web.indicators-concerned", "Indicators"),
        "made-by": message("web.made-by", "Made by cchc"),
        "top": message("web.top", "Back to the top"),
        # site
        "search": message("web.search", "Find a plan, a locality or an indicator"),
        "search-none": message("web.search-none", "Nothing found."),
        "search-hint": message("web.search-hint", "With or without diacritics."),
        "n-provinces": message("web.n-provinces", "provinces"),
    }
)

READING: tuple[LocalizedText, ...] = (
    in_both(
        message(
            "web.reading.1",
            "The floor is the figure that a superior plan sets for the same indicator and scope, "
            "in a period that holds the year the target is due. The superior plans say it "
            "themselves: subordinate targets may not be lower.",
        )
    ),
    in_both(
        message(
            "web.reading.2",
            "A target without a year is due at the end of the plan's period. A bare figure is read "
            "as a minimum for a share, as a maximum for a rank.",
        )
    ),
    in_both(
        message(
            "web.reading.3",
            "In years before its first milestone a target is “not yet”, after the plan's period it "
            "has “ended”. Neither is ranked.",
        )
    ),
    in_both(
        message(
            "web.reading.4",
            "“No floor” means that no figure of a superior is known that bears on the target; it is not a pass.",
        )
    ),
    in_both(
        message(
            "web.reading.5",
            "The sign * marks a document known from public reports only, not read as signed. Quote "
            "the signed document.",
        )
    ),
    in_both(
        message(
            "web.reading.6",
            "The sign ≈ says that the two figures differ in who is counted, what is left out, a "
            "condition or a hedge; that has to be quoted with them.",
        )
    ),
    in_both(
        message(
            "web.reading.7", "Near relatives measure different things; each has its own row, and they are not compared."
        )
    ),
    in_both(
        message(
            "web.reading.8",
            "Two documents are compared here. Nothing is said of what a locality achieved, and "
            "localities are not ranked.",
        )
    ),
)

WHY: Mapping[Reason, LocalizedText] = both_of(
    {
        Reason.NO_FIGURE: message(
            "web.why.no-figure", "One side only says improve, complete, ensure …; words are never turned into a number."
        ),
        Reason.DELEGATED: message("web.why.delegated", "The plan follows the figure that its superior will assign."),
        Reason.NEAR_RELATIVE: message(
            "web.why.near-relative", "The superior asks for a look-alike that counts something else."
        ),
        Reason.SCOPE: message(
            "web.why.scope", "The superior's figure is for another level, field, kind of body or group."
        ),
        Reason.BASE: message(
            "web.why.base", "A reduction or saving from another base, or from one that is not stated."
        ),
        Reason.DUE_ELSEWHERE: message(
            "web.why.due-elsewhere", "The deadline is set by another document and does not stand in this one."
        ),
        Reason.DOUBTFUL_DENOMINATOR: message(
            "web.why.doubtful-denominator", "It is not clear out of what the share is taken."
        ),
        Reason.SUPERIORS_DISAGREE: message(
            "web.why.superiors-disagree", "It meets one superior document, not the other."
        ),
        Reason.UNREADABLE: message(
            "web.why.unreadable", "A file of a superior cannot be read; it has to be mended first."
        ),
        Reason.NONE_KNOWN: message(
            "web.why.none-known", "No figure of a superior is known; there may be one that the data lacks."
        ),
        Reason.NO_LEVEL_ABOVE: message("web.why.no-level-above", "There is no level above to be held against."),
        Reason.OUTSIDE_PERIOD: message(
            "web.why.outside-period", "The superior's document is for other years; its figure is only quoted."
        ),
        Reason.APPROXIMATE: message("web.why.approximate", "The source only says “about”; the figure is only quoted."),
        Reason.ABOUT_SUPERIOR: message(
            "web.why.about-superior", "The figure is about the superior itself, such as a province's own rank."
        ),
    }
)

MEANINGS: Mapping[str, LocalizedText] = both_of(
    {
        "below": message("web.meanings.below", "worse than the latest milestone that is due by then"),
        "overtaken": message("web.meanings.overtaken", "lower, but the superior document was issued later"),
        "not-yet-due": message(
            "web.meanings.not-yet-due", "the superior's milestones come later; the nearest is not reached"
        ),
        "later": message("web.meanings.later", "meets it, but an earlier milestone is met by nothing"),
        "meets": message("web.meanings.meets", "equals its floor"),
        "above": message("web.meanings.above", "better than its floor, or reached before it is due"),
        "missing": message(
            "web.meanings.missing", "the superior has a figure within the period, the plan does not mention it"
        ),
        "not-comparable": message(
            "web.meanings.not-comparable",
            "a superior says something of it that cannot be held against it; with the reason",
        ),
        "no-floor": message("web.meanings.no-floor", "nothing bears on it; not a pass"),
    }
)
"""What a status means, by its word."""


def word(key: str) -> LocalizedText:
    """One of the words of the pages."""
    return WORDS[key]
