"""The examples at the end of each help page."""

from collections.abc import Mapping

from cchc_cli.i18n.message import Message, message

Example = tuple[Message, str]
"""What a command line is for, and the line without `cchc`."""

EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "compare": (
        (message("example.compare", "two plans, what differs first"), "compare tam-phuoc tan-minh"),
        (
            message("example.compare.province", "the communes of a province, one indicator"),
            "compare --province dong-nai --level commune --indicator online-files",
        ),
        (
            message("example.compare.document", "a table to paste into a document"),
            "compare tam-phuoc tan-minh --format markdown",
        ),
    ),
    "check": (
        (message("example.check", "one plan against the plans above it"), "check tam-phuoc"),
        (
            message("example.check.below", "every plan of a province that is below a floor"),
            "check --province dong-nai --status below",
        ),
        (message("example.check.all", "every result of every plan"), "check --all --verbose"),
    ),
    "floors": (
        (
            message("example.floors", "what a commune has to set at least in a year"),
            'floors "phường Long Bình, Đồng Nai" --at 2026',
        ),
        (
            message("example.floors.indicator", "one indicator, through the years"),
            "floors dong-nai/tam-phuoc --indicator online-files",
        ),
    ),
    "lint": (
        (message("example.lint", "all plan files of a directory"), "lint plans/"),
        (message("example.lint.fix", "preview what --fix would change"), "lint plans/ --fix --diff"),
    ),
    "matrix": (
        (message("example.matrix", "the plans of a province by indicator"), "matrix --province dong-nai"),
        (
            message("example.matrix.area", "one area, the values that apply in a year"),
            "matrix --area procedures --at 2026",
        ),
    ),
    "show": (
        (message("example.show", "one plan with its document and targets"), "show tam-phuoc"),
        (message("example.show.json", "the same for programs"), "show tam-phuoc --format json"),
    ),
    "list": (
        (message("example.list", "the plans of a province"), "list --province dong-nai"),
        (
            message("example.list.period", "the plans of communes in a year"),
            "list --level commune --period 2026",
        ),
    ),
    "indicators": (
        (message("example.indicators", "indicators by words of their names"), 'indicators "thanh toán"'),
        (message("example.indicators.one", "one indicator and its values in every plan"), "indicators online-files"),
    ),
    "localities": (
        (message("example.localities", "a place by name"), 'localities "Bình Minh"'),
        (message("example.localities.code", "a place by its official code"), "localities 26278"),
    ),
    "export": (
        (message("example.export", "all targets with their sources, for Excel"), "export --format xlsx -o plans.xlsx"),
        (
            message("example.export.csv-excel", "all targets as CSV that Excel opens with Vietnamese letters"),
            "export --format csv-excel -o plans.csv",
        ),
        (message("example.export.csv", "all targets as CSV, for programs"), "export --format csv -o targets.csv"),
    ),
    "report": (
        (message("example.report", "one page that works offline"), "report -o report.html"),
        (message("example.report.site", "a page for each plan and indicator"), "report --site site/"),
    ),
    "explain": (
        (message("example.explain", "a rule by its code"), "explain D114"),
        (message("example.explain.all", "all rules"), "explain"),
    ),
    "draft": (
        (
            message("example.draft", "a plan file drafted from a document, and a page to check it with"),
            "draft plan.docx -o plans/long-binh.yaml --review review.html",
        ),
    ),
    "verify": (
        (message("example.verify", "a plan file against its document"), "verify plans/long-binh.yaml plan.docx"),
    ),
    "schema": (
        (message("example.schema", "what an editor needs for plan files"), "schema plan -o plan.schema.json"),
        (message("example.schema.all", "all schemas by name"), "schema"),
    ),
    "new": (
        (message("example.new", "a plan file for a commune"), 'new "phường Long Bình, Đồng Nai"'),
        (message("example.new.year", "the same for one year"), 'new "phường Long Bình, Đồng Nai" --year 2026'),
    ),
}
