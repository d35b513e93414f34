"""A file without any target that says that the document has none, or not how the document is known."""

from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield the finding of a file without targets."""
    plan = document.plan
    if plan.targets or plan.unread:
        return
    if plan.full:
        said = message(
            "empty-plan",
            "the file has no target, so the document is taken to set none; enter its targets, or write "
            "`coverage: partial` if they are not known",
        )
        yield Finding(("targets",), said, key=True)
    elif not (plan.document.addresses or plan.document.notes):
        said = message(
            "empty-plan.unsourced",
            "the file has no target; say in `notes` how the document is known, or give the page in `addresses`",
        )
        yield Finding(("targets",), said, key=True)


RULE = DocumentRule(
    code="D146",
    name="empty-plan",
    severity=Severity.WARNING,
    title=message("rule.empty-plan.title", "File without targets"),
    summary=message(
        "rule.empty-plan.summary",
        "Reports a file without targets that is not `partial`, or that does not say how the document is known.",
    ),
    rationale=message(
        "rule.empty-plan.rationale",
        "A full file without targets says of every indicator that the plan has none; a document of which only the "
        "existence is known must not say that.",
    ),
    bad_example="""\
targets: []  # ←
""",
    good_example="""\
document:
  coverage: partial
  notes:
    - Kế hoạch của xã Phú Lý viện dẫn; chưa có văn bản.
targets: []
""",
    check=_check,
)
