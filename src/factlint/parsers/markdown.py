"""Drafts in Markdown: CommonMark with tables, footnotes, definition lists, task lists and struck out text.

pulldown-cmark (by way of pyromark) parses; this module turns its events into prose. Its places are bytes of UTF-8.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.document import BlockKind, MarkKind
from factlint.mentions.labelled import is_labelled, is_title
from factlint.parsers.frontmatter import read_front_matter
from factlint.parsers.html_text import read_html
from factlint.parsers.prose import ProseBuilder
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyromark.event import Range

    from factlint.document import Document


class MarkdownParser:
    """Reads Markdown as its renderers do. Words that are struck out are not asserted any more, so they are no prose."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")

    def parse(self, source: str, path: str) -> Document:
        """The document of a Markdown file. Any text is Markdown: this never fails."""
        prose = ProseBuilder(path, source)
        front = read_front_matter(source, prose)
        _Reading(source, front.end, prose).read()
        return prose.document(date=front.date, sources=front.sources)


class _Places:
    """From bytes of UTF-8 to code points, at the cost of the way from the place that was asked for before."""

    def __init__(self, text: str, offset: int) -> None:
        self.data = text.encode()
        self.offset = offset
        self.byte = self.point = 0

    def __call__(self, byte: int) -> int:
        if byte >= self.byte:
            self.point += len(self.data[self.byte : byte].decode())
        else:
            self.point -= len(self.data[byte : self.byte].decode())
        self.byte = byte
        return self.point + self.offset


class _Reading:
    """One pass over the events of what stands from `start` on; each kind of event that matters has a method."""

    def __init__(self, source: str, start: int, prose: ProseBuilder) -> None:
        self.source = source
        self.prose = prose
        self.body = _parsable(source[start:])
        self.place = start.__add__ if self.body.isascii() else _Places(self.body, start)
        self.unread = False  # inside code or an address
        self.html: list[Span] = []
        self.pictures: list[dict[str, str]] = []

    def read(self) -> None:
        from pyromark import events_with_range

        for found, where in events_with_range(self.body, options=_options()):
            event: Any = {found: None} if isinstance(found, str) else found
            ((kind, value),) = event.items()
            if kind in ("Start", "End"):
                tag, value = (value, None) if isinstance(value, str) else next(iter(value.items()))
                kind = f"{kind} {tag}"
            if handle := _HANDLERS.get(kind):
                handle(self, value, where)

    def span(self, where: Range) -> Span:
        return Span(self.place(where["start"]), self.place(where["end"]))

    # Words

    def text(self, words: str, where: Range) -> None:
        if self.unread:
            return
        start, end = self.place(where["start"]), self.place(where["end"])
        if end - start == len(words) and self.source.startswith(words, start):
            self.prose.text(start, end)
        else:
            self.prose.put(words, start, end)

    def soft_break(self, _: None, where: Range) -> None:
        span = self.span(where)
        self.prose.put("\n" if self.parts_labels(span.start) else " ", *span)

    def parts_labels(self, end: int) -> bool:
        """Whether the line that ends here and the next are a fact box's: nobody means them to run on."""
        following = self.source.find("\n", end) + 1
        line = self.source[self.source.rfind("\n", 0, end) + 1 : end]
        after = self.source[following : (self.source.find("\n", following) + 1 or len(self.source) + 1) - 1]
        return is_labelled(after) and (is_labelled(line) or is_title(line))

    def hard_break(self, _: None, where: Range) -> None:
        self.prose.put("\n", *self.span(where))

    def code(self, _: str, where: Range) -> None:
        self.prose.object(MarkKind.CODE, "", *self.span(where))

    def footnote(self, label: str, _: Range) -> None:
        self.prose.point(MarkKind.FOOTNOTE, label)

    # Links and pictures

    def begin_link(self, link: dict[str, str], where: Range) -> None:
        if link["link_type"] in ("Autolink", "Email"):
            self.prose.object(MarkKind.LINK, link["dest_url"], *self.span(where))
            self.unread = True
        else:
            self.prose.begin_mark(MarkKind.LINK, link["dest_url"])

    def end_link(self, _: None, __: Range) -> None:
        if self.unread:
            self.unread = False
        else:
            self.prose.end_mark(MarkKind.LINK)

    def begin_picture(self, picture: dict[str, str], _: Range) -> None:
        self.pictures.append(picture)
        self.prose.begin_caption(picture["dest_url"])

    def end_picture(self, _: None, where: Range) -> None:
        self.prose.end_caption()
        picture = self.pictures.pop()
        if title := picture["title"]:
            self.prose.begin_caption(picture["dest_url"])
            self.title(title, self.span(where))
            self.prose.end_caption()

    def title(self, title: str, picture: Span) -> None:
        """A title closes its picture, `"title")`; one that is written elsewhere or otherwise stands for all of it."""
        end = picture.start + len(picture.of(self.source)[:-1].rstrip()) - 1
        if self.source.endswith(title, picture.start, end):
            self.prose.text(end - len(title), end)
        else:
            self.prose.put(title, *picture)

    # HTML

    def inline_html(self, html: str, where: Range) -> None:
        span = self.span(where)
        read_html(_aligned(html, span.of(self.source)), span.start, self.prose)

    def begin_html(self, _: None, __: Range) -> None:
        self.prose.end_block()
        self.html = []

    def html_line(self, _: str, where: Range) -> None:
        self.html.append(self.span(where))

    def end_html(self, _: None, __: Range) -> None:
        """A block's lines, with the marks of a quotation or list before them blanked out."""
        end = start = self.html[0].start if self.html else 0
        parts: list[str] = []
        for line in self.html:
            parts += (" " * (line.start - end), line.of(self.source))
            end = line.end
        read_html("".join(parts), start, self.prose)
        self.prose.end_block()

    # Blocks

    def between_blocks(self, _: object, __: Range) -> None:
        self.prose.end_block()

    def begin_code(self, kind: object, where: Range) -> None:
        """A fence that nobody closes makes code of all that follows."""
        self.prose.end_block()
        self.unread = True
        span = self.span(where)
        code = span.of(self.source).rstrip()
        if kind != "Indented" and not self.source[span.end :].strip() and not _closed_fence().fullmatch(code):
            self.prose.skip(*span, "a code block without an end")

    def end_code(self, _: None, __: Range) -> None:
        self.unread = False

    def heading(self, heading: dict[str, str], _: Range) -> None:
        self.prose.heading(int(heading["level"][1:]))

    def begin_quotation(self, alert: str | None, _: Range) -> None:
        """A note or a warning in the shape of a quotation is the writer's own."""
        self.prose.enter("quotation", None if alert else BlockKind.QUOTE, led=not alert)

    def begin_list(self, _: object, __: Range) -> None:
        self.prose.enter("list", BlockKind.ITEM, led=True)

    def begin_item(self, _: None, __: Range) -> None:
        self.prose.enter("item")

    def begin_definition(self, _: None, __: Range) -> None:
        self.prose.enter("item", led=True)

    def begin_footnote(self, label: str, _: Range) -> None:
        self.prose.enter("footnote", BlockKind.FOOTNOTE, label=label)

    def begin_table(self, _: object, __: Range) -> None:
        self.prose.enter_table("table")

    def begin_row(self, _: None, __: Range) -> None:
        self.prose.row()

    def begin_cell(self, _: None, __: Range) -> None:
        self.prose.enter_cell("cell", header=True)


def _begins(kind: MarkKind) -> _Handler:
    return lambda reading, _, __: reading.prose.begin_mark(kind)


def _ends(kind: MarkKind) -> _Handler:
    return lambda reading, _, __: reading.prose.end_mark(kind)


def _leaves(name: str) -> _Handler:
    return lambda reading, _, __: reading.prose.leave(name)


if TYPE_CHECKING:
    _Handler = Callable[[_Reading, Any, Range], None]

_HANDLERS: dict[str, _Handler] = {
    "Text": _Reading.text,
    "SoftBreak": _Reading.soft_break,
    "HardBreak": _Reading.hard_break,
    "Code": _Reading.code,
    "FootnoteReference": _Reading.footnote,
    "Start Emphasis": _begins(MarkKind.EMPHASIS),
    "End Emphasis": _ends(MarkKind.EMPHASIS),
    "Start Strong": _begins(MarkKind.STRONG),
    "End Strong": _ends(MarkKind.STRONG),
    "Start Strikethrough": _begins(MarkKind.DELETED),
    "End Strikethrough": _ends(MarkKind.DELETED),
    "Start Link": _Reading.begin_link,
    "End Link": _Reading.end_link,
    "Start Image": _Reading.begin_picture,
    "End Image": _Reading.end_picture,
    "InlineHtml": _Reading.inline_html,
    "Start HtmlBlock": _Reading.begin_html,
    "Html": _Reading.html_line,
    "End HtmlBlock": _Reading.end_html,
    "Start Paragraph": _Reading.between_blocks,
    "End Paragraph": _Reading.between_blocks,
    "Rule": _Reading.between_blocks,
    "Start CodeBlock": _Reading.begin_code,
    "End CodeBlock": _Reading.end_code,
    "Start Heading": _Reading.heading,
    "End Heading": _Reading.between_blocks,
    "Start BlockQuote": _Reading.begin_quotation,
    "End BlockQuote": _leaves("quotation"),
    "Start List": _Reading.begin_list,
    "End List": _leaves("list"),
    "Start Item": _Reading.begin_item,
    "End Item": _leaves("item"),
    "Start DefinitionList": _Reading.begin_list,
    "End DefinitionList": _leaves("list"),
    "Start DefinitionListTitle": _Reading.between_blocks,
    "End DefinitionListTitle": _Reading.between_blocks,
    "Start DefinitionListDefinition": _Reading.begin_definition,
    "End DefinitionListDefinition": _leaves("item"),
    "Start FootnoteDefinition": _Reading.begin_footnote,
    "End FootnoteDefinition": _leaves("footnote"),
    "Start Table": _Reading.begin_table,
    "End Table": _leaves("table"),
    "Start TableHead": _Reading.begin_row,
    "Start TableRow": _Reading.begin_row,
    "Start TableCell": _Reading.begin_cell,
    "End TableCell": _leaves("cell"),
}


def _options() -> Any:
    """Neither mathematics, which would take money for formulas, nor front matter, which may only open a file."""
    from pyromark import Options

    return (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_GFM
    )


@cache
def _closed_fence() -> re.Pattern[str]:
    return re.compile(r"(?P<fence>(?P<sign>[`~])(?P=sign){2,}+)(?s:.*)[\r\n][ \t>]*(?P=fence)(?P=sign)*")


def _parsable(text: str) -> str:
    """The text, code point for code point, as pulldown-cmark can take it.

    It loses text where lines end in a carriage return alone, and half of a surrogate pair has no UTF-8.
    """
    if "\r" in text:
        text = re.sub(r"\r(?!\n)", "\n", text)
    return text if text.isascii() else re.sub(r"[\ud800-\udfff]", "\ufffd", text)


def _aligned(html: str, written: str) -> str:
    """The tag as long as it is written: what stands before its further lines, a quotation's marks, is blanked out."""
    if len(html) == len(written):
        return written
    lines = zip(html.split("\n"), written.split("\n"), strict=False)
    return "\n".join(" " * (len(whole) - len(line)) + line for line, whole in lines)
