"""The fields and bodies that `cchc` ships, for scopes in tests."""

from typing import ClassVar

from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.reading.vocabulary import load_vocabulary

_VOCABULARY = load_vocabulary()
FIELDS = tuple(_VOCABULARY.fields.values())


class Field:
    """Some of the fields by name."""

    LAND: ClassVar[ScopeTerm] = _VOCABULARY.fields["land"]
    CONSTRUCTION: ClassVar[ScopeTerm] = _VOCABULARY.fields["construction"]
    INVESTMENT: ClassVar[ScopeTerm] = _VOCABULARY.fields["investment"]
    EDUCATION: ClassVar[ScopeTerm] = _VOCABULARY.fields["education"]


class Body:
    """Some of the kinds of body by name."""

    SPECIALISED_AGENCIES: ClassVar[ScopeTerm] = _VOCABULARY.bodies["specialised-agencies"]
    PEOPLES_COMMITTEES: ClassVar[ScopeTerm] = _VOCABULARY.bodies["peoples-committees"]
    JUSTICE_OFFICE: ClassVar[ScopeTerm] = _VOCABULARY.bodies["justice-office"]
    DEPARTMENTS: ClassVar[ScopeTerm] = _VOCABULARY.bodies["departments"]
    MINISTRIES: ClassVar[ScopeTerm] = _VOCABULARY.bodies["ministries"]
