"""The audit: the data of one plan compared with its document. Pure; reads no files."""

from cchc_cli.documents.audit.coverage import coverage_differences, covered_parts, is_covered
from cchc_cli.documents.audit.document_checks import document_differences
from cchc_cli.documents.audit.due_checks import due_differences
from cchc_cli.documents.audit.entry import PlanData, entries, exempt
from cchc_cli.documents.audit.finding import Audit
from cchc_cli.documents.audit.qualifier_checks import NO_FIELDS, Fields, qualifier_differences
from cchc_cli.documents.audit.target_checks import target_differences
from cchc_cli.documents.claims import claims_of
from cchc_cli.documents.document import Document


def audit(plan: PlanData, document: Document, fields: Fields = NO_FIELDS) -> Audit:
    """Return what differs between a plan and its document, in the order of the file, and what was compared.

    `fields` are those that a sentence can name.
    """
    targets, exceptions = entries(plan), exempt(plan)
    covers = covered_parts(plan["document"], targets, document)
    differences = (
        *document_differences(plan, document),
        *(difference for target in targets for difference in target_differences(target, targets, document)),
        *(difference for target in targets for difference in due_differences(target, document)),
        *(difference for target in targets for difference in qualifier_differences(target, targets, document, fields)),
        *coverage_differences(targets, exceptions, document, covers),
    )
    claims = sum(is_covered(claim, covers) for claim in claims_of(document))
    return Audit(differences, len(targets), claims, len(exceptions))
