"""The pages of the rules in docs/rules: `python tests/rule_pages.py` writes them anew from the rules themselves."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "rules"


def pages() -> dict[str, str]:
    """Every page by its file name, in both languages."""
    from cchc_cli.i18n.language import Lang
    from cchc_cli.linting.registry import explained
    from cchc_cli.output.rule_page import index, index_name, page, page_name

    rules = explained()
    return {
        **{index_name(lang): index(rules, lang) for lang in Lang},
        **{page_name(rule, lang): page(rule, lang) for rule in rules for lang in Lang},
    }


def rewrite() -> None:
    """Write all pages; those of rules that are no more go."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for path in FOLDER.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    rewrite()
