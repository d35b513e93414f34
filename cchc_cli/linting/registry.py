"""All rules, in an explicit table."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.corpus import (
    below_floor,
    citation_conflict,
    document_twice,
    duplicate_id,
    locality_twice,
    plans_disagree,
    superior_number,
    two_issuers,
)
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.document import (
    aim_against_indicator,
    contradiction,
    date_against_number,
    due_outside_period,
    duplicate_target,
    each_without_set,
    empty_plan,
    falling_milestones,
    file_name,
    impossible_date,
    issued_after_period,
    issuer_locality,
    later_basis,
    level_above,
    missing_agency,
    missing_base,
    missing_source,
    null_in_title,
    one_sided_reference,
    operator_against_direction,
    period_against_title,
    rank_without_group,
    schema,
    stated_level,
    stated_operator,
    stated_qualifier,
    stated_range,
    stated_shape,
    stated_value,
    stated_year,
    unknown_deadline_document,
    unknown_indicator,
    unknown_locality,
    unknown_scope,
    unquoted_report,
    value_out_of_range,
    years_out_of_order,
)
from cchc_cli.linting.rule import (
    CorpusRule,
    DocumentRule,
    EngineRule,
    Explained,
    FileRule,
    FloorRule,
    Rule,
    TextRule,
    Tier,
)
from cchc_cli.linting.text import (
    ambiguous_scalar,
    anchor,
    broken_text,
    byte_order_mark,
    control_character,
    duplicate_key,
    empty_file,
    file_too_large,
    foreign_character,
    key_not_text,
    key_order,
    line_ends,
    look_alike_letter,
    misnamed_plan,
    modeline,
    not_nfc,
    not_utf8,
    several_documents,
    stray_quote,
    tab_indent,
    tag,
    too_deep,
    trailing_space,
    unreadable_file,
    yaml_syntax,
)

TEXT_RULES: tuple[TextRule, ...] = (
    unreadable_file.RULE,
    file_too_large.RULE,
    not_utf8.RULE,
    byte_order_mark.RULE,
    control_character.RULE,
    yaml_syntax.RULE,
    tab_indent.RULE,
    duplicate_key.RULE,
    anchor.RULE,
    tag.RULE,
    several_documents.RULE,
    empty_file.RULE,
    too_deep.RULE,
    key_not_text.RULE,
    ambiguous_scalar.RULE,
    not_nfc.RULE,
    look_alike_letter.RULE,
    trailing_space.RULE,
    line_ends.RULE,
    key_order.RULE,
    modeline.RULE,
    foreign_character.RULE,
    stray_quote.RULE,
    broken_text.RULE,
    misnamed_plan.RULE,
)
FILE_RULES: tuple[FileRule, ...] = (
    schema.RULE,
    unknown_indicator.RULE,
    unknown_locality.RULE,
    unknown_scope.RULE,
    impossible_date.RULE,
    years_out_of_order.RULE,
)
DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    value_out_of_range.RULE,
    operator_against_direction.RULE,
    due_outside_period.RULE,
    stated_value.RULE,
    stated_operator.RULE,
    stated_shape.RULE,
    falling_milestones.RULE,
    duplicate_target.RULE,
    contradiction.RULE,
    one_sided_reference.RULE,
    missing_source.RULE,
    missing_base.RULE,
    file_name.RULE,
    level_above.RULE,
    date_against_number.RULE,
    later_basis.RULE,
    aim_against_indicator.RULE,
    unknown_deadline_document.RULE,
    period_against_title.RULE,
    stated_year.RULE,
    stated_qualifier.RULE,
    stated_level.RULE,
    issuer_locality.RULE,
    null_in_title.RULE,
    issued_after_period.RULE,
    stated_range.RULE,
    missing_agency.RULE,
    rank_without_group.RULE,
    each_without_set.RULE,
    unquoted_report.RULE,
    empty_plan.RULE,
)
FLOOR_RULES: tuple[FloorRule, ...] = (below_floor.RULE,)
CORPUS_RULES: tuple[CorpusRule, ...] = (
    duplicate_id.RULE,
    superior_number.RULE,
    citation_conflict.RULE,
    two_issuers.RULE,
    plans_disagree.RULE,
    locality_twice.RULE,
    document_twice.RULE,
)

RULES: tuple[Rule, ...] = (*TEXT_RULES, *FILE_RULES, *DOCUMENT_RULES, *FLOOR_RULES, *CORPUS_RULES)

NOTICES: tuple[EngineRule, ...] = (
    EngineRule(
        code="C205",
        name="vocabulary",
        severity=Severity.ERROR,
        title=message("rule.vocabulary.title", "Invalid catalogue"),
        tier=Tier.CORPUS,
        summary=message(
            "rule.vocabulary.summary",
            "Reports errors in the `indicators.yaml`, `localities.yaml` and `scopes.yaml` beside the plans.",
        ),
        rationale=message(
            "rule.vocabulary.rationale", "A file with errors is ignored, so plans that depend on it fail too."
        ),
        bad_example={
            "localities.yaml": """\
localities:
  - id: dong-nai/an-mau
    level: commune
    history:
      - {name: An Mẫu, type: xã, parent: dong-nia}  # ←
""",
            "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        },
        good_example={
            "localities.yaml": """\
localities:
  - id: dong-nai/an-mau
    level: commune
    history:
      - {name: An Mẫu, type: xã, parent: dong-nai}
""",
            "tam-phuoc.yaml": "locality: dong-nai/tam-phuoc\n",
        },
    ),
    EngineRule(
        code="W001",
        name="waiver",
        severity=Severity.ERROR,
        title=message("rule.waiver.title", "Invalid suppression"),
        tier=Tier.DOCUMENT,
        summary=message(
            "rule.waiver.summary",
            "Reports malformed, expired or unused suppressions (unused ones are warnings).",
        ),
        rationale=message("rule.waiver.rationale", "An unused suppression hides the next error on its line."),
        bad_example="""\
targets:
  # cchc: alow stated-value  # ←
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
        good_example="""\
targets:
  - indicator: online-files
    at_least: 59 # cchc: allow stated-value: the print is blurred, the annex says 59
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    ),
    EngineRule(
        code="X900",
        name="internal-error",
        severity=Severity.ERROR,
        title=message("rule.internal-error.title", "Internal error"),
        tier=Tier.TEXT,
        summary=message("rule.internal-error.summary", "Reports that a rule of cchc failed on this file."),
        rationale=message(
            "rule.internal-error.rationale",
            "The error is internal to cchc; the remaining rules were still run.",
        ),
        bad_example=None,
        good_example=None,
        no_example=message(
            "rule.internal-error.no-example",
            "No file is known on which a rule fails; if you have one, please report it.",
        ),
    ),
)
"""The findings of the engine itself."""


def explained() -> tuple[Explained, ...]:
    """Return every rule, also those of the engine, in the order of tiers and codes."""
    tiers = list(Tier)
    return tuple(sorted((*RULES, *NOTICES), key=lambda one: (one.code[0] == "X", tiers.index(one.tier), one.code)))
