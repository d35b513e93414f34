"""The environment of the templates: it escapes everything that a template prints."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.language import Lang

_BLANKS = re.compile(r"\s*([{};,>])\s*|(?<=[a-z-]:) ")
_SCRIPT_BLANKS = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(=,!?:] )/[^/\n ]+/|(?<=[(!])/[^/\n ]+/)"""
    r"""|[ ]*([=+*<>(){}\[\],;:?&|])[ ]*"""
)
"""Strings and regular expressions, which are kept, or a sign with the blanks around it; lines stay apart."""
FOLDER = Path(__file__).parent


_TAG = re.compile(r"<[a-z](?:[^<>{}]|\{\{[^{}<>]*\}\})*>")
_QUOTES = re.compile(r'="([\w#.-]+)"(?=[ >])')
_ENDS = re.compile(r"</(?:option|li|t[dhr]|d[td])>")
_BETWEEN = re.compile(r"(?<=>)\n(?=</?(?:table|t(?:head|body|[dhr])|d[ldt]|h[1-6]|p|ul|li|select|option)\b)")


class _Tight(FileSystemLoader):
    """Load templates without what HTML does not need.

    That is indentation, quotes around plain words, and the ends of cells, rows, items and options.
    """

    def get_source(self, environment: Environment, template: str):  # type: ignore[no-untyped-def]
        source, name, fresh = super().get_source(environment, template)
        text = "\n".join(line.strip() for line in source.splitlines())
        text = _ENDS.sub("", _TAG.sub(lambda tag: _QUOTES.sub(r"=\1", tag[0]), text))
        return _BETWEEN.sub("", text), name, fresh


def other(lang: Lang) -> Lang:
    """Return the other language than that in which a page begins."""
    return Lang.EN if lang is Lang.VI else Lang.VI


@pass_context
def own(context: Context, text: LocalizedText) -> str:
    """Return a text in the language that the page begins in."""
    return visible(context["lang"].of(text))


@pass_context
def foreign(context: Context, text: LocalizedText) -> str:
    """Return a text in the other language."""
    return visible(other(context["lang"]).of(text))


@lru_cache(maxsize=4096)
def two_languages(text: LocalizedText, lang: Lang) -> Markup:
    """Return both texts, the other language marked and hidden; only one if they are equal.

    The style sheet shows the other language when it is switched on. Where a server forbids the style sheet, the page is
    in its own language alone.
    """
    first, second = escape(visible(lang.of(text))), escape(visible(other(lang).of(text)))
    # <i> is for words in another voice or language, and short: a page has thousands of them
    return first if first == second else Markup(f"<i>{first}</i><i lang={other(lang)} hidden>{second}</i>")


@pass_context
def _finalize(context: Context, value: object) -> object:
    if isinstance(value, LocalizedText):
        return two_languages(value, context["lang"])
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return "" if value is None else value


@pass_context
def brief(context: Context, text: LocalizedText) -> Markup:
    """Return a frequent text in the page's own language; the script replaces it by the other from the glossary.

    A text that the glossary lacks is returned in both languages.
    """
    lang = context["lang"]
    return escape(visible(lang.of(text))) if text in context.get("glossary", ()) else two_languages(text, lang)


@pass_context
def inline(context: Context, text: LocalizedText) -> Markup:
    """Return the same for use within other text: in an element of its own, by which the script finds it."""
    words = brief(context, text)
    return Markup(f"<span>{words}</span>") if text in context.get("glossary", ()) and text.vi != text.en else words


def style_words(words: Mapping[str, LocalizedText]) -> str:
    """Return the texts that the style sheet adds to signs (`var(--w-below)`), in the language that is switched on."""

    def block(selector: str, chosen: Callable[[LocalizedText], str]) -> str:
        # a JSON string is a CSS string too, as long as nothing in it has to be escaped by a letter
        lines = (f"--w-{key}:{json.dumps(chosen(text), ensure_ascii=False)};" for key, text in words.items())
        return f"{selector}{{{''.join(lines)}}}"

    return block(":root", lambda text: text.vi) + "\n" + block(":root:has(#lang-en:checked)", lambda text: text.en)


def is_address(text: str) -> bool:
    """Return whether a text may become a link: an http(s) URL with a host and without invisible characters."""
    if visible(text) != text or any(char.isspace() for char in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def host(address: str) -> str:
    """Return the host of a URL, the text of its link."""
    return urlsplit(address).hostname or address


@cache
def environment() -> Environment:
    """Return the environment, which is built once."""
    made = Environment(
        loader=_Tight(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=_finalize,
        auto_reload=False,
    )
    made.tests["address"] = is_address
    made.filters["host"] = host
    made.filters["brief"] = brief
    made.filters["inline"] = inline
    made.filters["own"] = own
    made.filters["foreign"] = foreign
    made.filters["count"] = count
    return made


def file_text(name: str) -> str:
    """Return a style sheet or script of this folder without indentation, comment lines and the blanks of CSS."""
    lines = (line.strip() for line in (FOLDER / name).read_text(encoding="utf-8").splitlines())
    text = "\n".join(line for line in lines if line and not line.startswith(("//", "/*")))
    return _BLANKS.sub(r"\1", text).replace(";}", "}") if name.endswith(".css") else text


def page_script(*more: str) -> str:
    """Return the script that every page has and `more` files, without the blanks that JavaScript does not need."""
    text = "\n".join(map(file_text, ("script.js", "tables.js", "details.js", *more)))
    return _SCRIPT_BLANKS.sub(lambda found: found[1] or found[2], text)


def count(number: int) -> LocalizedText:
    """Return a count with the thousands separator of each language."""
    return LocalizedText(Lang.VI.grouped(number), Lang.EN.grouped(number))


def source_hash(text: str) -> str:
    """Return the name of an inline style or script in a content security policy."""
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
