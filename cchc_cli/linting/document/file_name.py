"""The file's name is not the plan's id."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, Step

_ABOVE = (Level.NATION, Level.PROVINCE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    plan = document.plan
    locality = document.vocabulary.localities[plan.locality]
    place = plan.locality.rsplit("/", 1)[-1]
    if locality.level not in _ABOVE:
        if plan.id != place and not plan.id.startswith(f"{place}-"):
            said = message(
                "file-name",
                "the file is called `{name}`, a plan of {locality} is `{place}` or `{place}-<year>`; "
                "correct `locality`, or rename the file",
                name=plan.id,
                locality=plan.locality,
                place=place,
            )
            yield Finding(("locality",), said)
        return
    issued = plan.document.issued
    number = plan.document.number
    if number is not None and issued is not None:
        named = search_key(number).replace("/", "-")
        wanted = f"{place}-{named}-{issued.year}"
        if plan.id != wanted:
            part: tuple[Step, ...] = ("document", "number")
            if not plan.id.startswith(f"{place}-"):
                part = ("locality",)
            elif plan.id.startswith(f"{place}-{named}-"):
                part = ("document", "issued")
            yield Finding(
                part,
                message(
                    "file-name.numbered",
                    "the file is called `{name}`, by locality, number and year it is `{wanted}`; correct "
                    "this, or rename the file",
                    name=plan.id,
                    wanted=wanted,
                ),
            )
    elif not plan.id.startswith(f"{place}-") or (issued is not None and not plan.id.endswith(f"-{issued.year}")):
        part = ("document", "issued") if plan.id.startswith(f"{place}-") else ("locality",)
        said = message(
            "file-name.undated",
            "the file is called `{name}`, without number it is `{place}-<words>-<year>`; correct "
            "this, or rename the file",
            name=plan.id,
            place=place,
        )
        if issued is not None:
            said = message(
                "file-name.of-year",
                "the file is called `{name}`, without number it is `{place}-<words>-{year}`; correct "
                "this, or rename the file",
                name=plan.id,
                place=place,
                year=issued.year,
            )
        yield Finding(part, said)


RULE = DocumentRule(
    code="D123",
    name="file-name",
    severity=Severity.ERROR,
    summary=message("rule.file-name.summary", "Finds a file whose name is not the plan's id."),
    rationale=message(
        "rule.file-name.rationale",
        "The id is what people type; it follows from the locality, and for superior plans from the document.",
    ),
    bad_example={
        "tam-phouc.yaml": "locality: dong-nai/tam-phuoc  # ←\n",
    },
    good_example={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    check=_check,
)
