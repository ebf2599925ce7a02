"""The prose of a piece of HTML: the text between its tags, alternative texts, and comments.

One pass, made for the HTML that stands in Markdown: it may be cut off anywhere, so tags need not match, and what
follows one that was never closed is read all the same. Tags, comments and character references are what the HTML
standard takes for them (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.document import BlockKind, MarkKind
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.parsers.prose import ProseBuilder

_UNREAD = frozenset(("script", "style", "pre", "textarea", "template", "svg", "math", "iframe", "object"))
_MARKS = {
    "a": MarkKind.LINK,
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "sup": MarkKind.SUPERSCRIPT,
    "cite": MarkKind.CITATION,
    **dict.fromkeys(("code", "kbd", "samp", "tt", *_UNREAD), MarkKind.CODE),
    **dict.fromkeys(("del", "s", "strike"), MarkKind.DELETED),
}
_PARTS = {
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("ul", "ol", "dl", "li"), BlockKind.ITEM),
}
_LED = frozenset(("blockquote", "ul", "ol", "dl"))
_CELLS = frozenset(("td", "th"))
_ENDED_BY = {"li": ("li",), "td": ("td", "th"), "th": ("td", "th"), "tr": ("td", "th")}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = frozenset(
    (
        *("address", "article", "aside", "center", "details", "div", "fieldset", "figure", "footer", "form", "header"),
        *("hr", "main", "nav", "p", "section", "summary", "dd", "dt", "table", "tbody", "tfoot", "thead", "tr"),
        *(*_CELLS, *_PARTS, *_HEADINGS),
    )
)


def read_html(html: str, offset: int, prose: ProseBuilder) -> None:
    """Tell `prose` what a reader of `html` sees; it stands at `offset` in the file, code point for code point."""
    _Reading(html, offset, prose).read()


class _Reading:
    def __init__(self, html: str, offset: int, prose: ProseBuilder) -> None:
        self.html = html
        self.offset = offset
        self.prose = prose
        self.last_end = html.rfind(">")
        self.quoting = True  # a quoted value may hold ">", until a tag has no end when it is read so

    def read(self) -> None:
        at, token = 0, _token()
        while match := token.match(self.html, at):
            span = Span(*match.span())
            match match.lastgroup:
                case "tag":
                    at = self._tag(at)
                    continue
                case "unseen":
                    at = self._unseen(span)
                    continue
                case "reference":
                    self._text(_unescape(match[0]), span)
                case "space":
                    self._text(" " if "\n" in match[0] else match[0], span)
                case _:
                    self._text(match[0], span)
            at = span.end

    def _text(self, words: str, span: Span) -> None:
        if words == span.of(self.html):
            self.prose.text(*span.shift(self.offset))
        else:
            self.prose.put(words, *span.shift(self.offset))

    def _unseen(self, span: Span) -> int:
        """A comment, a declaration or an instruction; all that matters is where it ends."""
        opening = span.of(self.html)
        closing = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}.get(opening, ">")
        end = self.html.find(closing, span.end)
        if end < 0:
            return self._lost(span.start, f"{opening} without an end")
        if opening == "<!--":
            whole = Span(span.start, end + len(closing)).shift(self.offset)
            self.prose.comment(*whole, self.html[span.end : end])
        return end + len(closing)

    def _lost(self, at: int, reason: str) -> int:
        self.prose.skip(self.offset + at, self.offset + len(self.html), reason)
        return len(self.html)

    def _tag(self, at: int) -> int:
        end = self._tag_end(at)
        if not end:
            self._text("<", Span(at, at + 1))
            return at + 1
        tag = Span(at, end)
        closing = self.html[at + 1] == "/"
        name = _name(self.html, at + 1 + closing)
        if closing:
            self._close(name)
        elif name in _UNREAD and end < len(self.html):
            return self._unread(name, tag)
        else:
            self._part(name)
            self._open(name, tag)
        return end

    def _tag_end(self, at: int) -> int:
        if at > self.last_end:
            return 0
        if self.quoting:
            if match := _quoted_tag().match(self.html, at):
                return match.end()
            self.quoting = False
        return self.html.find(">", at) + 1

    def _unread(self, name: str, tag: Span) -> int:
        self.prose.end_block()
        match = re.compile(f"</{name}[^>]*>", re.IGNORECASE).search(self.html, tag.end)
        return match.end() if match else self._lost(tag.start, f"<{name}> without an end")

    def _close(self, name: str) -> None:
        if name in _MARKS:
            self.prose.end_mark(_MARKS[name])
        elif name in _BREAKS:
            self.prose.leave_loose(name)

    def _part(self, name: str) -> None:
        """Begin the part of the page that a tag of this name begins."""
        if name not in _BREAKS:
            return
        self.prose.end_block()
        for ended in _ENDED_BY.get(name, ()):
            self.prose.leave_loose(ended)
        if name in _PARTS:
            self.prose.enter(name, _PARTS[name], led=name in _LED, loose=True)
        elif name in _CELLS:
            self.prose.enter_cell(name, header=name == "th", loose=True)
        elif name in _HEADINGS:
            self.prose.heading(_HEADINGS[name])
        elif name == "table":
            self.prose.enter_table(name, loose=True)
        elif name == "tr":
            self.prose.row()

    def _open(self, name: str, tag: Span) -> None:
        """Begin what the tag marks up, or show what it stands for."""
        if name == "br":
            self._text("\n", tag)
        elif name == "img":
            self._picture(tag)
        elif kind := _MARKS.get(name):
            self.prose.begin_mark(kind, self._value("href", tag)[0])

    def _picture(self, tag: Span) -> None:
        address, _ = self._value("src", tag)
        for name in ("alt", "title"):
            words, place = self._value(name, tag)
            if words:
                self.prose.begin_caption(address)
                self._text(words, place)
                self.prose.end_caption()

    def _value(self, name: str, tag: Span) -> tuple[str, Span]:
        """An attribute's value and its place; empty where the tag has none."""
        for match in _attribute().finditer(self.html, *tag):
            if match["name"].lower() == name:
                group = match.lastgroup or "name"
                return _unescape(match[group]), Span(*match.span(group))
        return "", tag


def _unescape(written: str) -> str:
    if "&" not in written:
        return written
    from html import unescape

    return unescape(written)


def _name(html: str, at: int) -> str:
    match = re.compile(r"[^\s/>]*").match(html, at)
    return match[0].lower() if match else ""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"(?P<words>[^<&\s]+(?: [^<&\s]+)*)"
        r"|(?P<space>\s+)"
        r"|(?P<unseen><!--|<!\[CDATA\[|<[!?])"
        r"|(?P<tag></?[A-Za-z])"
        r"|(?P<reference>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});)"
        r"|(?P<lone>[<&])"
    )


@cache
def _quoted_tag() -> re.Pattern[str]:
    return re.compile(r"""</?[A-Za-z](?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(
        r"""(?<=[\s"'/])(?P<name>[^\s"'<>/=]+)\s*+=\s*+"""
        r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+))"""
    )
