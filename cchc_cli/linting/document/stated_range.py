"""`stated` gives a range, and the entry is not its less ambitious end with a note."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_cli.domain.enums import Comparator, Direction
from cchc_cli.domain.figure_phrase import Figure
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import stated_figures
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target from a range that is not its less ambitious end, or that has no note."""
    for path, target in document.targets():
        figures = stated_figures(target)
        if not figures or any(figure.upper is None for figure in figures):
            continue
        direction = document.vocabulary.catalogue[target.indicator].direction
        operator, end = _less_ambitious(figures[0], direction)
        ends = [figures[0].value, figures[0].upper]
        if (target.comparator, target.value) != (operator, end):
            said = message(
                "stated-range.end",
                "`stated` gives a range ({ends}); write its less ambitious end, `{operator}: {end}`, and add a `note` "
                "that gives the range",
                ends=ends,
                operator=operator.value,
                end=f"{end.normalize():f}",
            )
            yield Finding((*path, figure_key(target)), said)
        elif target.note is None:
            said = message(
                "stated-range.note", "`stated` gives a range ({ends}); add a `note` that gives the range", ends=ends
            )
            yield Finding((*path, figure_key(target)), said)


def _less_ambitious(figure: Figure, direction: Direction) -> tuple[Comparator, Decimal]:
    if direction is Direction.LESS and figure.upper is not None:
        return Comparator.AT_MOST, figure.upper
    return figure.operator, figure.value


RULE = DocumentRule(
    code="D137",
    name="stated-range",
    severity=Severity.ERROR,
    title=message("rule.stated-range.title", "Range not recorded"),
    summary=message(
        "rule.stated-range.summary",
        "Reports a target from a range in `stated` that is not its less ambitious end, or that has no `note`.",
    ),
    rationale=message(
        "rule.stated-range.rationale",
        "A range requires only its less ambitious end; the other end would overstate the target, and the note tells "
        "readers that the document gives both.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    exactly: 98  # ←
    source: {section: II.2.a, paragraph: 3, stated: đạt 95% - 98%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: đạt 95% - 98%}
    note: Văn bản ghi khoảng 95% - 98%.
""",
    check=_check,
)
