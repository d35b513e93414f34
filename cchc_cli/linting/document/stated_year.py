"""A year in `stated` that the entry does not have."""

import re
from collections.abc import Iterator

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_YEAR = re.compile(r"[Nn][Ăă][Mm] (\d{4})\b")


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        said = _YEAR.findall(target.source.stated or "")
        for year in said:
            if year not in _years(target):
                place = (*path, "due") if target.due.year is not None else (*path, "source", "stated")
                yield Finding(place, Message.of("stated-year", year=int(year)))


def _years(target: Target) -> set[str]:
    found = {str(year) for year in (target.due.year, target.due.stage_from) if year is not None}
    if target.trajectory is not None:
        found |= {str(target.trajectory.start_year), str(target.trajectory.through)}
    if target.base is not None:
        found |= set(re.findall(r"\d{4}", target.base.text))
    return found


RULE = DocumentRule(
    code="D130",
    name="stated-year",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm năm trong `stated` không phải là năm đến hạn, năm của giai đoạn hay lộ trình, cũng không phải "
        "là mốc so sánh.",
        "Finds a year in `stated` that is neither the due year, a year of the stage or trajectory, nor the base.",
    ),
    why=LocalizedText(
        "Văn bản nêu năm cho con số này; thiếu năm thì con số bị xét ở cuối kỳ.",
        "The document names a year for this figure; without it the figure is judged at the end of the period.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% vào năm 2028}  # ←
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    due: 2028
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% vào năm 2028}
""",
    check=_check,
)
