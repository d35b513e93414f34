"""All rules, in the order of their codes: a plain table, so that nothing is found by magic."""

from cchc_cli.linting.corpus import below_floor, citation_conflict, duplicate_id, superior_number
from cchc_cli.linting.document import (
    contradiction,
    due_outside_period,
    duplicate_target,
    falling_milestones,
    file_name,
    impossible_date,
    level_above,
    missing_base,
    missing_source,
    one_sided_reference,
    operator_against_direction,
    schema,
    stated_operator,
    stated_shape,
    stated_value,
    unknown_indicator,
    unknown_locality,
    value_out_of_range,
    years_out_of_order,
)
from cchc_cli.linting.rule import CorpusRule, DocumentRule, FileRule, Rule, TextRule
from cchc_cli.linting.text import (
    ambiguous_scalar,
    anchor,
    byte_order_mark,
    control_character,
    duplicate_key,
    empty_file,
    file_too_large,
    key_not_text,
    not_nfc,
    not_utf8,
    several_documents,
    tab_indent,
    tag,
    too_deep,
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
    not_nfc.RULE,
    ambiguous_scalar.RULE,
)
FILE_RULES: tuple[FileRule, ...] = (
    schema.RULE,
    unknown_indicator.RULE,
    unknown_locality.RULE,
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
)
CORPUS_RULES: tuple[CorpusRule, ...] = (
    duplicate_id.RULE,
    superior_number.RULE,
    citation_conflict.RULE,
    below_floor.RULE,
)

RULES: tuple[Rule, ...] = (*TEXT_RULES, *FILE_RULES, *DOCUMENT_RULES, *CORPUS_RULES)
