"""Identity of documents: the normal forms by which two mentions are one, however they are written."""

import re
import unicodedata
from functools import lru_cache

from cchc_cli.domain.authority import authority
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.vietnamese import seen

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_LOOK_LIKE_D = str.maketrans({"Ð": "đ", "ð": "đ", "Ɖ": "đ", "ɖ": "đ"})
_LEADING_ZEROS = re.compile(r"\A0+(?=\d)", re.ASCII)


@lru_cache(maxsize=65536)  # the plans of a country cite the same documents
def number_key(number: str) -> str:
    """Return the normal form of a document number: `05 / KH–UBND` and `5/kh-ubnd` are one."""
    folded = unicodedata.normalize("NFC", _DASHES.sub("-", seen(number)).translate(_LOOK_LIKE_D).casefold())
    return _LEADING_ZEROS.sub("", "".join(folded.split()))


def as_citation(plan: Plan) -> Citation:
    """Return the document of a plan as one that cites it in full would name it."""
    document = plan.document
    return Citation(document.number, document.issued, document.issuer, plan.locality, document.title)


def same_document(one: Citation, two: Citation, localities: Localities) -> bool:
    """Return whether two mentions are of one document: number and authority are equal, the dates compatible.

    A mention without an issuer has to have the same date, and a level that its number fits. Documents without a number
    are never the same.
    """
    if one.number is None or two.number is None or number_key(one.number) != number_key(two.number):
        return False
    if not agreeing_dates(one, two):
        return False
    if one.locality is not None and two.locality is not None and one.locality != two.locality:
        return False
    if one.issuer is None or two.issuer is None:
        dated = one.issued == two.issued or not same_dates(one.issued, two.issued)  # a note gives the other date
        return one.issued is not None and two.issued is not None and dated and _fits_number(one, two, localities)
    first, second = (
        authority(
            own.issuer or "", localities, own.locality or other.locality, (), _day(own, other), bool(own.locality)
        )
        for own, other in ((one, two), (two, one))
    )
    return first == second


def agreeing_dates(one: Citation, two: Citation) -> bool:
    """Return whether the dates of two mentions can be the same day, or a note on either names the date of the other.

    That is a misprint in a document; the year of the other date is enough, in four digits.
    """
    if same_dates(one.issued, two.issued):
        return True
    return _names_date(one.note, two.issued) or _names_date(two.note, one.issued)


def names_other_date(citation: Citation) -> bool:
    """Return whether the note of a citation names another year than its date."""
    years = set(_NOTED_YEAR.findall(citation.note or ""))
    return citation.issued is not None and bool(years - {str(citation.issued.year)})


_NOTED_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9]|/[^\W\d_])")
"""A year in a note; not that in the number of a document."""


def _names_date(note: str | None, issued: PartialDate | None) -> bool:
    return note is not None and issued is not None and str(issued.year) in _NOTED_YEAR.findall(note)


def _day(one: Citation, two: Citation) -> PartialDate | None:
    """Return the date of a mention; that of the other one if it is more precise and can be the same day."""
    known = [date for date in (one.issued, two.issued) if date is not None]
    if not known or not same_dates(one.issued, two.issued):
        return one.issued
    return max(known, key=lambda date: len(str(date)))


def is_of_nation(number: str) -> bool:
    """Return whether a number is from a register of the nation, such as that of the Prime Minister."""
    return _OF_THE_NATION.search(number) is not None


_OF_THE_NATION = re.compile(
    r"[/-](?:CP|TTg|QH\d*|UBTVQH\d*|TW|CTN|VPCP|TTCP|BNV|BTC|BTP|BCA|BQP|BYT|BCT|BXD|BNG|BKHCN|BGDĐT|BNNMT|BVHTTDL"
    r"|BDTTG|BTTTT|BKHĐT|BLĐTBXH|BTNMT|BNNPTNT|BGTVT)(?=[-&]|\Z)"
)


def _fits_number(one: Citation, two: Citation, localities: Localities) -> bool:
    """Return whether a number of two mentions is from a register of the level of their locality."""
    place = localities.get(one.locality or two.locality or "")
    return place is None or place.level is Level.NATION or not is_of_nation(one.number or "")


def same_dates(one: PartialDate | None, two: PartialDate | None) -> bool:
    """Return whether two dates can be the same day: equal, one within the other, or one unknown."""
    if one is None or two is None:
        return True
    return one.earliest <= two.latest and two.earliest <= one.latest


def same_authority(one: Plan, two: Plan, localities: Localities) -> bool:
    """Return whether two plans have one issuer."""
    return authority(one.document.issuer, localities, one.locality) == authority(
        two.document.issuer, localities, two.locality
    )
