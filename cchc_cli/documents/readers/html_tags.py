"""The tags of a web page, and the tree of its open elements."""

from html.parser import HTMLParser

from cchc_cli.documents.readers.html_styles import is_hidden
from cchc_cli.documents.readers.limits import MAX_DEPTH, Deadline, too_large

_SKIPPED = frozenset(
    (
        "script",
        "style",
        "nav",
        "footer",
        "aside",
        "noscript",
        "template",
        "svg",
        "button",
        "select",
        "iframe",
        "head",
        "object",
    )
)
BLOCKS = frozenset(
    (
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "br",
        "hr",
    )
) | frozenset(
    ("blockquote", "center", "dl", "dt", "dd", "pre", "form", "body", "figure", "figcaption", "address", "caption")
)
CELLS = frozenset(("td", "th"))
_VOID = frozenset(
    ("br", "hr", "img", "input", "meta", "link", "wbr", "col", "source", "area", "base", "embed", "track")
)
_CHUNK = 65536


class TreeParser(HTMLParser):
    """A parser that knows which elements are open, and which of them are left out."""

    def __init__(self, deadline: Deadline) -> None:
        super().__init__(convert_charrefs=True)
        self.deadline = deadline
        self.open: list[tuple[str, int, bool]] = []
        """Tag and number of each open element, and whether it is left out itself."""
        self.count = 0
        """How many start tags there were: the number of an element."""
        self.skipping = 0

    def read(self, text: str) -> None:
        """Parse a whole page."""
        for start in range(0, len(text), _CHUNK):
            self.deadline.check()
            self.feed(text[start : start + _CHUNK])
        self.close()

    def is_left_out(self, tag: str, values: dict[str, str]) -> bool:
        """Return whether the element that begins is left out with all that it holds."""
        return tag in _SKIPPED or "hidden" in values or is_hidden(values.get("style", ""))

    def opened(self, tag: str, values: dict[str, str]) -> None:
        """Take the begin of an element that is not left out."""
        raise NotImplementedError

    def closed(self, tag: str, number: int) -> None:
        """Take the end of an element that is not left out."""
        raise NotImplementedError

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.count += 1
        values = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            hidden = self.is_left_out(tag, values)
            self.open.append((tag, self.count, hidden))
            self.skipping += hidden
            if len(self.open) > MAX_DEPTH * 5:
                raise too_large("nesting")
        if not self.skipping:
            self.opened(tag, values)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that have no end tag."""
        if tag in _VOID or all(name != tag for name, _, _ in self.open):
            return
        while self.open:
            name, number, hidden = self.open.pop()
            self.skipping -= hidden
            if not self.skipping and not hidden:
                self.closed(name, number)
            if name == tag:
                return
