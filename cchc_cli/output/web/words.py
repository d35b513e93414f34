"""The words of the pages, in both languages; those of results are in `labels` and `result_text`."""

from collections.abc import Mapping

from cchc_cli.domain.enums import Reason
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import in_both
from cchc_cli.i18n.message import message
from cchc_cli.output.documents import NO_FIGURES
from cchc_cli.output.web.labels import both_of

WORDS: Mapping[str, LocalizedText] = both_of(
    {
        "title": message("web.title", "Administrative-reform targets"),
        "subtitle": message(
            "web.subtitle", "Local targets compared with the floor, the minimum set by higher-level plans"
        ),
        "language": message("web.language", "Language"),
        "skip": message("web.skip", "Skip to the content"),
        "contents": message("web.contents", "Contents"),
        "overview": message("web.overview", "Overview"),
        "matrix": message("web.matrix", "Matrix"),
        "below": message("web.below", "Below the floor"),
        "plans": message("web.plans", "Plans"),
        "superiors": message("web.superiors", "Higher-level documents"),
        "codebook": message("web.codebook", "Indicator catalogue"),
        "reading": message("web.reading", "How to read the results"),
        "uncompared": message("web.uncompared", "Targets that cannot be compared, and why"),
        "provinces": message("web.provinces", "Provinces"),
        # overview
        "n-plans": message("web.n-plans", "complete plans"),
        "n-superiors": message("web.n-superiors", "higher-level documents"),
        "n-targets": message("web.n-targets", "targets"),
        "n-indicators": message("web.n-indicators", "indicators in the catalogue"),
        "results": message("web.results", "Results"),
        "results-note": message(
            "web.results-note",
            "Every target of a complete plan is compared with its floor once per deadline. "
            "“No floor known” does not mean compliant.",
        ),
        "coverage": message("web.coverage", "Coverage"),
        "coverage-note": message(
            "web.coverage-note",
            "Alphabetical by locality; this is not a ranking. The cells of the areas count targets.",
        ),
        "coverage-full": message("web.coverage-full", "complete"),
        "coverage-partial": message("web.coverage-partial", "partial"),
        "figures-unknown": message("web.figures-unknown", "figures not known"),
        "means-figures-unknown": NO_FIGURES,
        "in-order": message("web.in-order", "Alphabetical; this is not a ranking."),
        "plan": message("web.plan", "Plan"),
        "locality": message("web.locality", "Locality"),
        "province": message("web.province", "Province"),
        "level": message("web.level", "Level"),
        "period": message("web.period", "Period"),
        "targets": message("web.targets", "Targets"),
        "attention": message("web.attention", "Plans with something to look at"),
        "attention-note": message(
            "web.attention-note", "Alphabetical; this is not a ranking. Select a number to see these results."
        ),
        "attention-none": message("web.attention-none", "No plan has a target below a known floor."),
        "disagree": message("web.disagree", "higher-level documents disagree"),
        "shown-results": message("web.shown-results", "results"),
        "with-figure": message("web.with-figure", "Quantitative"),
        "judged": message("web.judged", "Compared with a floor"),
        "evidence": message("web.evidence", "Evidence"),
        "document": message("web.document", "Document"),
        "none": message("web.none", "none"),
        # matrix
        "matrix-note": message(
            "web.matrix-note",
            "Rows are indicators, columns are plans. Select a cell to see the target, its "
            "location in the document and its floor.",
        ),
        "matrix-scrolls": message("web.matrix-scrolls", "Swipe the matrix sideways to see the other plans."),
        "too-wide": message(
            "web.too-wide",
            "The matrix has too many columns for paper. Filter it to a few localities and "
            "print again; the targets of each plan are in the section of that plan.",
        ),
        "filter": message("web.filter", "Filter the matrix"),
        "area": message("web.area", "Area"),
        "year": message("web.year", "Applicable in"),
        "status": message("web.status", "Result"),
        "find": message("web.find", "Find an indicator or a locality"),
        "all": message("web.all", "All"),
        "csv": message("web.csv", "Download as CSV"),
        "close": message("web.close", "Close"),
        "see-plan": message("web.see-plan", "See it in the plan"),
        "to-look-at": message("web.to-look-at", "What to look at"),
        "dots": message("web.dots", "Plans by value"),
        "dots-note": message(
            "web.dots-note",
            "One mark per value, with the number of plans; lines are floors. The table below has the same figures.",
        ),
        "find-value": message("web.find-value", "Find a province or a plan"),
        "clear": message("web.clear", "Clear filters"),
        "shown-rows": message("web.shown-rows", "rows"),
        "shown-columns": message("web.shown-columns", "columns"),
        "nothing-found": message("web.nothing-found", "No row matches the filter."),
        "sorted-by": message("web.sorted-by", "sort by this column"),
        "indicator": message("web.indicator", "Indicator"),
        "no-target": message("web.no-target", "none among the targets"),
        "not-known": message("web.not-known", "unknown"),
        "below-farther": message("web.below-farther", "Results below a stricter figure of a farther level"),
        "no-level-above": message(
            "web.no-level-above", "Documents of the nation have no level above, so that their targets have no floor."
        ),
        "reason-of": message("web.reason-of", "the reason describes the indicator of the row"),
        "unselected": message("web.unselected", "not selected"),
        "no-figure": message("web.no-figure", "qualitative"),
        "scoped": message("web.scoped", "different scope"),
        "akin": message("web.akin", "similar indicator"),
        "means-no-target": message(
            "web.means-no-target", "every target of the plan was entered, and none is for this indicator"
        ),
        "means-not-known": message("web.means-not-known", "the document is partial; it may have such a target"),
        "means-scoped": message("web.means-scoped", "the plan has it for another level, field or group"),
        "means-akin": message("web.means-akin", "the plan has a similar indicator with a different definition"),
        "not-yet": message("web.not-yet", "not yet"),
        "ended": message("web.ended", "ended"),
        "legend": message("web.legend", "Symbols"),
        # below
        "below-note": message(
            "web.below-note",
            "Each entry gives both figures, both documents and their sources. This compares "
            "two documents; it does not assess results.",
        ),
        "below-none": message("web.below-none", "No target is below a known floor."),
        "plan-says": message("web.plan-says", "The plan sets"),
        "superior-says": message("web.superior-says", "Required by the higher level"),
        "result": message("web.result", "Result"),
        # plan
        "target": message("web.target", "Target"),
        "floor": message("web.floor", "Floor"),
        "source": message("web.source", "Location (¶ paragraph)"),
        "based-on": message("web.based-on", "Based on"),
        "floor-clause": message("web.floor-clause", "Clause “targets not lower than this plan”"),
        "usual-floor": message("web.usual-floor", "Floors come from this document, unless stated otherwise"),
        "outlook": message("web.outlook", "Outlook to"),
        "note": message("web.note", "Note"),
        "notes": message("web.notes", "Notes"),
        "restates": message("web.restates", "also stated at"),
        "contradicts": message("web.contradicts", "contradicts"),
        "reported": message(
            "web.reported",
            "Figures from public sources, not verified against the signed document; each target has the links.",
        ),
        "marked": message("web.marked", "Symbol"),
        "no-number": message("web.no-number", "no number"),
        "no-date": message("web.no-date", "undated"),
        "address": message("web.address", "Addresses"),
        # codebook
        "counts": message("web.counts", "Numerator"),
        "out-of": message("web.out-of", "Denominator"),
        "unit": message("web.unit", "Unit"),
        "near": message("web.near", "Similar indicators (not compared)"),
        "this-one": message("web.this-one", "this indicator"),
        "in-plans": message("web.in-plans", "Number of plans"),
        "values": message("web.values", "Values in the plans"),
        "no-plan": message("web.no-plan", "No plan sets this indicator."),
        "base-needed": message("web.base-needed", "A reduction or saving relative to a baseline"),
        "codebook-note": message(
            "web.codebook-note",
            "Definition of each indicator, and the similar indicators it must not be "
            "compared with; each pair is listed once. The unit is percent and higher is "
            "better, unless stated otherwise.",
        ),
        "none-known": message("web.none-known", "no floor known"),
        "none-known-note": message(
            "web.none-known-note", "The symbol · in the results: no floor known; this does not mean compliant."
        ),
        # glossary
        "glossary": message("web.glossary", "Glossary, Vietnamese and English"),
        "glossary-note": message(
            "web.glossary-note",
            "Phrases that the tables repeat. In English, the page shows the right column in "
            "their place; without scripts, look them up here.",
        ),
        # reading
        "n-concerned": message("web.n-concerned", "indicators"),
        "sign": message("web.sign", "Symbol"),
        "meaning": message("web.meaning", "Meaning"),
        "reason": message("web.reason", "Reason"),
        "count": message("web.count", "Count"),
        "indicators-concerned": message("web.indicators-concerned", "Indicators"),
        "made-by": message("web.made-by", "Made with cchc"),
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
            "The floor is the value that a higher-level document sets for the same indicator "
            "and scope, if its period covers the due year of the target. Many plans require "
            "lower-level targets “not lower than this plan”.",
        )
    ),
    in_both(
        message(
            "web.reading.2",
            "A target without a year is due in the last year of the plan. A percentage "
            "without qualifier is treated as a minimum, a rank as the lowest acceptable rank.",
        )
    ),
    in_both(
        message(
            "web.reading.3",
            "Before the first year of a target, its cell reads “not yet”; after the last "
            "year of the plan, “ended”. Neither is compared.",
        )
    ),
    in_both(
        message(
            "web.reading.4",
            "“No floor known” means that the data has no higher-level figure that applies to "
            "the target; it does not mean compliant.",
        )
    ),
    in_both(
        message(
            "web.reading.5",
            "The symbol * marks a document known from public sources only, not verified "
            "against the signed document. Quote the signed document.",
        )
    ),
    in_both(
        message(
            "web.reading.6",
            "The symbol ≈ marks two figures that differ in who is counted, an exclusion, a "
            "condition or aspirational wording; always quote this difference together with "
            "the figures.",
        )
    ),
    in_both(
        message(
            "web.reading.7",
            "Similar indicators have different definitions; each has its own row, and they are not compared.",
        )
    ),
    in_both(
        message(
            "web.reading.8",
            "Results compare the content of documents only. They say nothing about actual "
            "performance and do not rank localities.",
        )
    ),
)

WHY: Mapping[Reason, LocalizedText] = both_of(
    {
        Reason.NO_FIGURE: message(
            "web.why.no-figure",
            "One side only says improve, complete, ensure …; qualitative wording is never converted to a number.",
        ),
        Reason.DELEGATED: message("web.why.delegated", "The plan follows the figure assigned by the higher level."),
        Reason.NEAR_RELATIVE: message(
            "web.why.near-relative", "The higher-level target uses a similar indicator with a different definition."
        ),
        Reason.SCOPE: message(
            "web.why.scope", "The higher-level figure is for another level, field, kind of body or group."
        ),
        Reason.BASE: message(
            "web.why.base", "The reduction or saving has a different baseline, or the baseline is not stated."
        ),
        Reason.DUE_ELSEWHERE: message(
            "web.why.due-elsewhere", "The deadline is set by another document and is not in this one."
        ),
        Reason.DOUBTFUL_DENOMINATOR: message(
            "web.why.doubtful-denominator", "The denominator of the percentage is unclear."
        ),
        Reason.SUPERIORS_DISAGREE: message(
            "web.why.superiors-disagree", "It is below one higher-level document, but not below another."
        ),
        Reason.UNREADABLE: message(
            "web.why.unreadable", "The file of a higher-level document cannot be read; fix the file first."
        ),
        Reason.ISSUED_AFTER_PERIOD: message(
            "web.why.issued-after-period", "The higher-level document was issued after the period of the plan."
        ),
        Reason.AGENCY_PLAN: message(
            "web.why.agency-plan",
            "The plan of an agency is compared only with the documents that it is based on.",
        ),
        Reason.AGENCY_DOCUMENT: message(
            "web.why.agency-document", "The figure is in the plan of an agency for itself, which is no floor."
        ),
        Reason.NONE_KNOWN: message("web.why.none-known", "The data has no higher-level figure; there may be one."),
        Reason.NO_LEVEL_ABOVE: message("web.why.no-level-above", "There is no higher level to compare with."),
        Reason.OUTSIDE_PERIOD: message(
            "web.why.outside-period",
            "The higher-level document covers other years; its figure is shown for information only.",
        ),
        Reason.LATER_STAGE_UNKNOWN: message(
            "web.why.later-stage-unknown",
            "The document is known only in part: a later milestone of it may ask for more than the known earlier one.",
        ),
        Reason.NEARER_LEVEL_ASKS_MORE: message(
            "web.why.nearer-level-asks-more",
            "A nearer level asks for more, for another time or scope: equalling the farther level's figure is no pass.",
        ),
        Reason.REPLACED: message(
            "web.why.replaced", "The document was replaced by another, which has no figure for the indicator."
        ),
        Reason.APPROXIMATE: message(
            "web.why.approximate", "The source only says “about”; its figure is shown for information only."
        ),
        Reason.ABOUT_SUPERIOR: message(
            "web.why.about-superior", "The figure is about the higher level itself, such as a province's own rank."
        ),
    }
)

MEANINGS: Mapping[str, LocalizedText] = both_of(
    {
        "below": message("web.meanings.below", "lower than the latest applicable milestone"),
        "overtaken": message("web.meanings.overtaken", "lower, but the higher-level document was issued later"),
        "early": message(
            "web.meanings.early", "the higher-level milestones are due later; its value already equals the nearest one"
        ),
        "not-yet-due": message(
            "web.meanings.not-yet-due",
            "the higher-level milestones are due after the year of the plan; its value is lower than the nearest one",
        ),
        "later": message(
            "web.meanings.later", "equals or exceeds the last milestone, but sets nothing for an earlier one"
        ),
        "meets": message("web.meanings.meets", "its value equals the floor"),
        "above": message("web.meanings.above", "higher than the floor"),
        "missing": message(
            "web.meanings.missing",
            "a higher-level document has a figure for the plan period, the plan does not mention it",
        ),
        "not-comparable": message(
            "web.meanings.not-comparable",
            "a higher-level document addresses it, but the figures are not comparable; see the reason",
        ),
        "no-floor": message("web.meanings.no-floor", "no applicable floor is known; this does not mean compliant"),
    }
)
"""What a status means, by its word."""
