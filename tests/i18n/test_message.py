"""Messages: parameters in each language, messages within messages, and what programs get."""

import pickle
from dataclasses import replace
from decimal import Decimal

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.language import Lang, english, in_both
from cchc_cli.i18n.message import Message, message, plural, record
from cchc_cli.linting.diagnostic import Diagnostic, Severity


def share(value: str) -> Message:
    return message("value-out-of-range.percent", PERCENT, value=Decimal(value))


def stated(*found: str) -> Message:
    return message("stated-value", STATED, value=Decimal(95), found=[Decimal(one) for one in found])


PERCENT = (
    "{value}% must not exceed 100%; check the value, or the indicator; if the document says so (an estimate exceeded, "
    "105%), accept it with `# cchc: allow D110: REASON`"
)
STATED = "the value is {value}, but `stated` contains {found:and}; check it against the document"


def test_a_decimal_is_written_as_each_language_writes_it() -> None:
    assert Lang.VI.of(share("120.50")).startswith("120,5% vượt quá 100%")
    assert Lang.EN.of(share("120.50")).startswith("120.5% must not exceed 100%")
    assert Lang.VI.number(Decimal("1E+2")) == "100"


def test_a_large_count_is_grouped_as_each_language_groups_it() -> None:
    size = message("test", "{size:grouped} of {size}", size=262490)
    assert Lang.EN.of(size) == "262,490 of 262490"
    assert Lang.VI.of(size) == "262.490 of 262490", "what has no translation is shown in English"
    assert record(size)["parameters"] == {"size": 262490}


def test_lists_are_joined_as_each_language_joins_them() -> None:
    assert "95.5, 80 and 7" in Lang.EN.of(stated("95.5", "80", "7"))
    assert "95,5, 80 và 7" in Lang.VI.of(stated("95.5", "80", "7"))
    words = ("a", "b")
    for how, joined in (("", "a, b"), (":quoted", "`a`, `b`"), (":or", "a or b"), (":quoted and", "`a` and `b`")):
        assert Lang.EN.of(message("test", f"{{words{how}}}", words=words)) == joined
    assert Lang.EN.of(message("test", "[{words:or}]", words=())) == "[]"


def test_parameters_are_printed_as_given() -> None:
    """Braces in them are no placeholders, a comma or a dot is no decimal sign; None prints nothing."""
    assert (
        Lang.VI.of(message("test", "{name}|{more}|", name="{advice} {0} 95.5 `", more=None)) == "{advice} {0} 95.5 `||"
    )


def test_a_count_chooses_the_text() -> None:
    one, two = (plural("test", "{count} plan", "{count} plans", count=count) for count in (1, 2))
    assert (Lang.EN.of(one), Lang.EN.of(two)) == ("1 plan", "2 plans")
    assert record(two) == {"key": "test", "parameters": {"count": 2}}
    assert Lang.EN.say_count("test", "one", "{count}", count=3) == "3"


def test_messages_within_messages() -> None:
    inner = share("120.5")
    outer = message("test", "{wrong}: {name}", wrong=inner, name=LocalizedText("tên", "name"))
    assert Lang.EN.of(outer) == f"{Lang.EN.of(inner)}: name"
    assert Lang.VI.of(outer) == f"{Lang.VI.of(inner)}: tên"
    assert record(outer) == {
        "key": "test",
        "parameters": {
            "wrong": {"key": "value-out-of-range.percent", "parameters": {"value": 120.5}},
            "name": "name",
        },
    }
    assert in_both(outer) == LocalizedText(Lang.VI.of(outer), english(outer))


def test_a_message_can_be_sent_to_another_process() -> None:
    outer = message("test", "{inner} {words}", inner=share("95.5"), words=["a", "b"])
    copy = pickle.loads(pickle.dumps(outer))
    assert copy == outer
    assert hash(copy) == hash(outer)


def test_the_order_of_findings_does_not_depend_on_the_language() -> None:
    one = Diagnostic("a", 1, 1, "D101", "schema", Severity.ERROR, message("b", "x {key}", key="a"))
    two = replace(one, message=message("b", "x {key}", key="b"))
    three = replace(one, message=message("a", "y"))
    assert sorted([two, one, three], key=lambda found: found.order) == [three, one, two]
