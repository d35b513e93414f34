"""An issuer does not match the locality beside it."""

import re
from collections.abc import Iterator

from cchc_cli.domain.authority import levels_of_name
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, RelatedLocation, Step

_UNIT = re.compile(r"(?<!\w)(?i:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) (?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])")
_NATION = re.compile(r"Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Chấp hành Trung ương")


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each document whose issuer belongs to another locality, or may belong to two."""
    own, localities = document.plan.document, document.vocabulary.localities
    named: list[tuple[tuple[Step, ...], tuple[Step, ...], str | None, str | None, PartialDate | None]] = [
        (("document", "issuer"), ("locality",), own.issuer, document.plan.locality, own.issued)
    ]
    for key, index, one in own.citations():
        here = ("document", key, index)
        named.append(((*here, "issuer"), (*here, "locality"), one.issuer, one.locality, one.issued))
    for path, there, issuer, locality, issued in named:
        if issuer is None:
            continue
        if locality is None:
            if len(levels_of_name(issuer, localities, issued)) > 1:
                yield Finding(
                    path,
                    message(
                        "issuer-locality.two",
                        "`{issuer}` may be of the province or of its city of that name; add the `locality`",
                        issuer=issuer,
                    ),
                )
            continue
        place = localities[locality]
        if not _fits(issuer, place, localities, issued):
            yield Finding(
                path,
                message(
                    "issuer-locality",
                    "`{issuer}` does not match the locality `{locality}` ({name}); correct one of the two",
                    issuer=issuer,
                    locality=locality,
                    name=place.naming.full_name,
                ),
                related=(
                    RelatedLocation(
                        document.file,
                        there,
                        message("issuer-locality.there", "the locality is {locality}", locality=locality),
                    ),
                ),
            )


def _fits(issuer: str, place: Locality, localities: Localities, issued: PartialDate | None) -> bool:
    """Return True if an issuer that names a unit names this one, by its present or a former name."""
    levels = levels_of_name(issuer, localities, issued)
    if levels and place.level in (Level.PROVINCE, Level.DISTRICT) and place.level not in levels:
        return False
    if place.level is not Level.NATION and any(past.name in issuer for past in place.history):
        return True
    if _UNIT.search(issuer) is None:
        return place.level is Level.NATION or _NATION.match(issuer) is None
    key = search_key(issuer)
    return place.level is not Level.NATION and any(search_key(past.name) in key for past in place.history)


RULE = DocumentRule(
    code="D133",
    name="issuer-locality",
    severity=Severity.ERROR,
    title=message("rule.issuer-locality.title", "Issuer does not match the locality"),
    summary=message("rule.issuer-locality.summary", "Reports an issuer of another place than the locality beside it."),
    rationale=message(
        "rule.issuer-locality.rationale",
        "A document is identified by number and locality; a wrong locality makes it another document.",
    ),
    bad_example="""\
document:
  based_on:
    - {number: 228/KH-UBND, issued: 2025-12-25, issuer: UBND tỉnh Đồng Nai, locality: hai-phong}  # ←
""",
    good_example="""\
document:
  based_on:
    - {number: 228/KH-UBND, issued: 2025-12-25, issuer: UBND tỉnh Đồng Nai, locality: dong-nai}
""",
    check=_check,
)
