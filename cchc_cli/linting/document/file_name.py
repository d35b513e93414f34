"""The file's name is not the plan's id."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.plan_names import RESERVED, plan_names
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_HIGHER_LEVELS = (Level.NATION, Level.PROVINCE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding if the file is not named after the plan's locality and, for higher levels, document."""
    localities = document.vocabulary.localities
    place = localities[document.plan.locality]
    higher = place.level in _HIGHER_LEVELS
    found = _higher_level(document.plan) if higher else _local(document.plan, place, localities)
    if found is not None:
        yield found


def _local(plan: Plan, place: Locality, localities: Localities) -> Finding | None:
    last = _last_part(plan.locality)
    reserved = plan.id.partition(".")[0].lower() in RESERVED
    if not reserved and (plan.id == last or plan.id.startswith(f"{last}-")):
        return None
    name = plan_names(localities, place)[0]
    if reserved:
        said = message(
            "file-name.reserved",
            "Windows does not allow files called `{name}`; rename the file to `{place}` or `{place}-<year>`",
            name=plan.id,
            place=name,
        )
    else:
        said = message(
            "file-name",
            "the file is called `{name}`, but a plan of {locality} is `{place}` or `{place}-<year>`; correct "
            "`locality`, or rename the file",
            name=plan.id,
            locality=plan.locality,
            place=name,
        )
    return Finding(("locality",), said)


def _higher_level(plan: Plan) -> Finding | None:
    place = _last_part(plan.locality)
    number, issued = plan.document.number, plan.document.issued
    of_locality = plan.id.startswith(f"{place}-")
    key = "issued"
    if number is not None and issued is not None:
        named = search_key(number).replace("/", "-")
        wanted = f"{place}-{named}-{issued.year}"
        if plan.id == wanted:
            return None
        if not plan.id.startswith(f"{place}-{named}-"):
            key = "number"
        said = message(
            "file-name.numbered",
            "the file is called `{name}`, but by locality, number and year it should be `{wanted}`; correct this "
            "value, or rename the file",
            name=plan.id,
            wanted=wanted,
        )
    elif of_locality and (issued is None or plan.id.endswith(f"-{issued.year}")):
        return None
    elif issued is None:
        said = message(
            "file-name.undated",
            "the file is called `{name}`, but for a document without a number it should be "
            "`{place}-<words>-<year>`; correct this value, or rename the file",
            name=plan.id,
            place=place,
        )
    else:
        said = message(
            "file-name.of-year",
            "the file is called `{name}`, but for a document without a number it should be "
            "`{place}-<words>-{year}`; correct this value, or rename the file",
            name=plan.id,
            place=place,
            year=issued.year,
        )
    return Finding(("document", key) if of_locality else ("locality",), said)


def _last_part(locality: str) -> str:
    return locality.rsplit("/", 1)[-1]


RULE = DocumentRule(
    code="D123",
    name="file-name",
    severity=Severity.ERROR,
    title=message("rule.file-name.title", "File name differs from the plan id"),
    summary=message("rule.file-name.summary", "Reports a file whose name is not the id of its plan."),
    rationale=message(
        "rule.file-name.rationale",
        "The id is used on the command line; it follows from the locality, and for higher-level plans from the "
        "document.",
    ),
    bad_example={
        "tam-phouc.yaml": "locality: dong-nai/tam-phuoc  # ←\n",
    },
    good_example={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    check=_check,
)
