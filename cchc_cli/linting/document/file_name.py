"""The file's name is not the plan's id."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, Step

_ABOVE = (Level.NATION, Level.PROVINCE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    plan = document.plan
    locality = document.vocabulary.localities[plan.locality]
    place = plan.locality.rsplit("/", 1)[-1]
    if locality.level not in _ABOVE:
        if plan.id != place and not plan.id.startswith(f"{place}-"):
            said = Message.of("file-name", name=plan.id, locality=plan.locality, place=place)
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
            yield Finding(part, Message.of("file-name.numbered", name=plan.id, wanted=wanted))
    elif not plan.id.startswith(f"{place}-") or (issued is not None and not plan.id.endswith(f"-{issued.year}")):
        part = ("document", "issued") if plan.id.startswith(f"{place}-") else ("locality",)
        said = Message.of("file-name.undated", name=plan.id, place=place)
        if issued is not None:
            said = Message.of("file-name.of-year", name=plan.id, place=place, year=issued.year)
        yield Finding(part, said)


RULE = DocumentRule(
    code="D123",
    name="file-name",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tệp có tên không phải là mã của kế hoạch.",
        "Finds a file whose name is not the plan's id.",
    ),
    why=LocalizedText(
        "Mã là tên mọi người gõ; mã theo địa phương, và với kế hoạch cấp trên thì theo văn bản.",
        "The id is what people type; it follows from the locality, and for superior plans from the document.",
    ),
    fails={
        "tam-phouc.yaml": "locality: dong-nai/tam-phuoc  # ←\n",
    },
    passes={
        "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
    },
    check=_check,
)
