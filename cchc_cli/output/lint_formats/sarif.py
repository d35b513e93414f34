"""`sarif`: SARIF 2.1.0, which code scanning and editors read."""

import json
import re
from urllib.parse import quote

from cchc_cli import __version__
from cchc_cli.i18n.language import english
from cchc_cli.i18n.message import record
from cchc_cli.linting.diagnostic import Diagnostic, Related, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.linting.registry import RULES
from cchc_cli.output.escaping import json_text
from cchc_cli.output.json_document import Record
from cchc_cli.output.lint_formats.fingerprint import fingerprints
from cchc_cli.output.lint_formats.registry import MOST_SARIF_RESULTS

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "cchcFinding/v1"
"""Not GitHub's primaryLocationLineHash: its upload step makes that one itself, and warns of any other value."""
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")


def render(report: Report) -> str:
    """Return one run; all rules are described, with or without findings. Of too many findings, errors come first."""
    rules = _rules(report)
    found = list(zip(report.diagnostics, fingerprints(report), strict=True))
    invocation: Record = {"executionSuccessful": not report.crashed}
    if len(found) > MOST_SARIF_RESULTS:
        text = f"{MOST_SARIF_RESULTS} of {len(found)} findings; run `cchc lint` for all of them"
        invocation["toolExecutionNotifications"] = [{"level": "warning", "message": _message(text)}]
        found = sorted(found, key=lambda one: one[0].severity is not Severity.ERROR)[:MOST_SARIF_RESULTS]
    indices = {rule["id"]: index for index, rule in enumerate(rules)}
    run: Record = {
        "tool": {
            "driver": {"name": "cchc", "version": __version__, "semanticVersion": __version__, "rules": rules},
        },
        "invocations": [invocation],
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The root of the repository, or else the directory in which cchc was run."}}
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, indices[one.code], fingerprint) for one, fingerprint in found],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _rules(report: Report) -> list[Record]:
    """Return the rules by code; findings of no rule (an internal error) are described as far as known."""
    found: dict[str, Record] = {
        one.code: {"id": one.code, "name": one.name, "defaultConfiguration": {"level": str(one.severity)}}
        for one in report.diagnostics
    }
    for rule in RULES:
        found[rule.code] = {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": _message(english(rule.summary)),
            "fullDescription": _message(f"{english(rule.summary)} {english(rule.rationale)}"),
            "help": _message(
                f"{english(rule.summary)} {english(rule.rationale)} Run `cchc explain {rule.code}` for examples."
            ),
            "defaultConfiguration": {"level": str(rule.severity)},
        }
    return [found[code] for code in sorted(found)]


def _result(one: Diagnostic, index: int, fingerprint: str) -> "Record":
    location = _location(one)
    if one.subject:
        location["logicalLocations"] = [{"fullyQualifiedName": one.subject}]
    result: Record = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": str(one.severity),
        "message": _message(english(one.message)),
        "locations": [location],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "properties": record(one.message),
    }
    if one.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(other),
                "message": _message(english(other.message)),
                "properties": record(other.message),
            }
            for number, other in enumerate(one.related)
        ]
    return result


def _location(where: Diagnostic | Related) -> "Record":
    region = {"startLine": where.line, "startColumn": where.column}
    return {"physicalLocation": {"artifactLocation": _artifact(where.path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    """Return the path as it is in the report; absolute only for a file outside of its root."""
    encoded = quote(path.encode("utf-8", "replace"))
    if _ABSOLUTE.match(path):
        return {"uri": f"file://{encoded}" if path.startswith("/") else f"file:///{encoded}"}
    return {"uri": encoded, "uriBaseId": _ROOT}


def _message(text: str) -> dict[str, str]:
    """Escape placeholders (`{0}`) and links (`[words](address)`)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}
