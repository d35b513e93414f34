"""`junit`: for tools that show test results; a suite for each file, a failed test for each finding."""

import json
import re
from collections import Counter
from itertools import groupby
from xml.etree import ElementTree

from cchc_cli.i18n.language import Lang, english
from cchc_cli.i18n.message import record
from cchc_cli.linting.engine import Report
from cchc_cli.output.escaping import terminal
from cchc_cli.output.lint_formats.line import also, sentence
from cchc_cli.output.lint_formats.summary import checked

_NOT_XML = re.compile("[\ufffe\uffff]")


def render(report: Report) -> str:
    """Return JUnit XML. A warning is a failure of type `warning`; without findings there is one test that passes."""
    number = len(report.diagnostics)
    root = ElementTree.Element("testsuites", {"name": "cchc lint", **_counts(max(number, 1), number)})
    if not report.diagnostics:
        suite = ElementTree.SubElement(root, "testsuite", {"name": "cchc lint", **_counts(1, 0)})
        ElementTree.SubElement(suite, "testcase", {"classname": "cchc lint", "name": checked(report, Lang.EN)})
    for path, group in groupby(report.diagnostics, key=lambda one: _xml(one.path)):
        found = list(group)
        suite = ElementTree.SubElement(root, "testsuite", {"name": path, **_counts(len(found), len(found))})
        seen: Counter[str] = Counter()
        for one in found:
            name = f"{one.line}:{one.column} {one.code} {one.name}"
            seen[name] += 1  # of two tests with one name, readers show one
            where = {"classname": path, "name": name if seen[name] == 1 else f"{name} ({seen[name]})"}
            case = ElementTree.SubElement(suite, "testcase", {**where, "file": path, "line": str(one.line)})
            message = record(one.message)
            properties = ElementTree.SubElement(case, "properties")
            for key in ("key", "parameters"):
                value = message[key] if key == "key" else json.dumps(message[key], ensure_ascii=False)
                ElementTree.SubElement(properties, "property", {"name": key, "value": _xml(value)})
            words = {"type": one.severity, "message": _xml(english(one.message))}
            failure = ElementTree.SubElement(case, "failure", words)
            failure.text = "\n".join(_xml(line) for line in (sentence(one, Lang.EN), *also(one, Lang.EN)))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _counts(tests: int, failures: int) -> dict[str, str]:
    return {"tests": str(tests), "failures": str(failures), "errors": "0"}


def _xml(text: str) -> str:
    """Return text on one line without characters that XML forbids."""
    return _NOT_XML.sub("�", terminal(text))
