"""`gitlab`: a Code Quality report, which GitLab shows beside the lines of a merge request."""

import json

from cchc_cli.i18n.language import english
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.escaping import json_text
from cchc_cli.output.lint_formats.fingerprint import fingerprints

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render(report: Report) -> str:
    """Return a list of findings; `fingerprint` tells GitLab which of them are new."""
    found = [
        {
            "description": f"{one.code} {one.name}: {english(one.message)}",
            "check_name": one.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITY[one.severity],
            "location": {"path": one.path, "lines": {"begin": one.line}},
        }
        for one, fingerprint in zip(report.diagnostics, fingerprints(report), strict=True)
    ]
    return json_text(json.dumps(found, ensure_ascii=False, indent=2)) + "\n"
