"""The audit: the data of one plan held against the text of its document. Pure; reads no files."""

from source_audit.coverage import coverage_findings
from source_audit.document import Document
from source_audit.document_checks import document_findings
from source_audit.entry import Plan, entries, exceptions
from source_audit.target_checks import target_findings


def audit(plan: Plan, document: Document) -> list[str]:
    """What is wrong with a plan, in the order of its file. Empty: all is well."""
    targets = entries(plan)
    return [
        *document_findings(plan, document),
        *(finding for target in targets for finding in target_findings(target, targets, document)),
        *coverage_findings(targets, exceptions(plan), document),
    ]
