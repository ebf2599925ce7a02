"""Collecting a draft's prose: a parser says what it reads, in order, and gets the document of it.

A parser is a class with `name`, `suffixes` and ``parse(source, path)``, as `factlint.protocols.Parser` has it. It may
make its `Document` in any way; this builder is the easy one, and open to plugins::

    def parse(self, source, path):
        prose = ProseBuilder(path, source)
        for line in re.finditer(r"[^\\n]+", source):  # every line is a paragraph
            prose.text(line.start(), line.end())
            prose.end_block()
        return prose.document()

`text` takes prose that stands in the file as it is read, `put` what is written otherwise (an entity, a line break).
All offsets are code points of `source`. Blocks open by themselves with the first words after `end_block`; their kind is
that of the frame they stand in: `enter` a list, a quotation, a cell, and `leave` it. Addresses (``https://…``) and
references to footnotes (``[^1]``) are no prose and are taken out of every block, whatever the format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.document import BlockKind, Cell, Comment, Document, MarkKind
from factlint.parsers.leaf import Leaf, family, lay_out, spell
from factlint.span import Span

if TYPE_CHECKING:
    import datetime

_KEPT_INSIDE = (BlockKind.QUOTE, BlockKind.FOOTNOTE)  # an item of a list in a quotation is quoted all the same


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = -1


@dataclass(slots=True)
class _Frame:
    """What a block stands in. `last` is the paragraph that came last in this very frame, if nothing else came after."""

    name: str
    kind: BlockKind = BlockKind.PARAGRAPH
    headings: tuple[int, ...] = ()
    lead: int | None = None
    label: str = ""
    table: _Table | None = None
    cell: Cell | None = None
    loose: frozenset[str] = frozenset()  # the names of the loose frames, itself included, up to the first that is not
    last: int | None = None


class ProseBuilder:
    """Gathers blocks, runs, marks and comments of `source`; `document` ends the work."""

    def __init__(self, path: str, source: str) -> None:
        self._path = path
        self._source = source
        self._frames = [_Frame("")]
        self._leaves: list[Leaf] = []
        self._leaf: Leaf | None = None
        self._around: list[Leaf] = []
        self._comments: list[Comment] = []
        self._skipped: list[tuple[Span, str]] = []
        self._tables = 0

    # Where the prose stands

    def enter(
        self, name: str, kind: BlockKind | None = None, *, led: bool = False, label: str = "", loose: bool = False
    ) -> None:
        """Begin a part whose blocks are of `kind`, by default that of the part around.

        `led` where the paragraph before leads into it; `label` is a footnote's; `loose` where nobody promises to leave
        it: the end of a part around it ends it too.
        """
        self.end_block()
        outer = self._frames[-1]
        kept = kind is BlockKind.ITEM and outer.kind in _KEPT_INSIDE
        self._frames.append(
            _Frame(
                name,
                kind=outer.kind if kind is None or kept else kind,
                headings=() if kind is BlockKind.FOOTNOTE else outer.headings,
                lead=outer.last if led else outer.lead,
                label=label or outer.label,
                table=outer.table,
                cell=outer.cell,
                loose=outer.loose | {name} if loose else frozenset(),
            )
        )

    def leave(self, name: str) -> None:
        """End the part of this name, and all that is still open in it."""
        self.end_block()
        while self._frames.pop().name != name:
            pass
        self._frames[-1].last = None

    def leave_loose(self, name: str) -> None:
        """End the innermost loose part of this name, if there is one."""
        self.end_block()
        if name in self._frames[-1].loose:
            self.leave(name)

    def enter_table(self, name: str, *, loose: bool = False) -> None:
        """Begin a table, for `row` and `enter_cell`."""
        self.enter(name, led=True, loose=loose)
        self._frames[-1].table = _Table(self._tables)
        self._tables += 1

    def row(self) -> None:
        """Begin the table's next row."""
        if table := self._frames[-1].table:
            table.row, table.column = table.row + 1, -1

    def enter_cell(self, name: str, *, header: bool, loose: bool = False) -> None:
        """Begin the row's next cell; `header` counts in the first row alone. Outside of a table it is a paragraph."""
        self.enter(name, loose=loose)
        frame = self._frames[-1]
        if table := frame.table:
            table.column += 1
            frame.kind = BlockKind.CELL
            frame.cell = Cell(table.number, max(table.row, 0), table.column, header and table.row < 1)

    # Blocks

    def heading(self, level: int) -> None:
        """The next block is a heading; `level` counts from 1."""
        self.end_block()
        frame = self._frames[-1]
        above = tuple(index for index in frame.headings if self._leaves[index].level < level)
        self._leaf = Leaf(BlockKind.HEADING, above, level=level, label=frame.label)

    def end_block(self) -> None:
        """What follows is another block. Inside a caption this means nothing."""
        leaf = self._leaf
        if leaf is None or self._around:
            return
        self._leaf = None
        for part in family(leaf):
            part.finish(self._source)
            if part.prose:
                self._leaves.append(part)
                self._follow(part, leaf)

    def _follow(self, part: Leaf, leaf: Leaf) -> None:
        """Let a leaf, but none of its asides, be what leads into the next block or stands above it."""
        frame, index = self._frames[-1], len(self._leaves) - 1
        if part is leaf:
            frame.last = index
            if leaf.kind is BlockKind.HEADING:
                frame.last = None
                frame.headings = (*leaf.headings, index)

    def begin_caption(self, address: str) -> None:
        """What follows, up to `end_caption`, is the text of the picture at `address`: a block after the one around."""
        self._around.append(self._current())
        frame = self._frames[-1]
        self._leaf = Leaf(BlockKind.CAPTION, frame.headings, label=frame.label)
        self.begin_mark(MarkKind.IMAGE, address)

    def end_caption(self) -> None:
        """The block around the picture goes on."""
        if self._around and self._leaf:
            self._around[-1].asides.append(self._leaf)
            self._leaf = self._around.pop()

    def _current(self) -> Leaf:
        if self._leaf is None:
            frame = self._frames[-1]
            self._leaf = Leaf(frame.kind, frame.headings, frame.lead, cell=frame.cell, label=frame.label)
        return self._leaf

    # Words

    def text(self, start: int, end: int) -> None:
        """Prose that stands in the file as it is read, from `start` to `end`."""
        self._current().text(start, end)

    def put(self, words: str, start: int, end: int) -> None:
        """Prose that is written in another way in the file, from `start` to `end`."""
        self._current().put(words, start, end)

    def object(self, kind: MarkKind, target: str, start: int, end: int) -> None:
        """Something that is no prose and stands for a word; one U+FFFC takes its place."""
        self._current().object(kind, target, start, end)

    def point(self, kind: MarkKind, target: str) -> None:
        """Markup without words."""
        self._current().point(kind, target)

    def begin_mark(self, kind: MarkKind, target: str = "") -> None:
        """Markup over the words that follow, up to `end_mark` or the block's end."""
        self._current().begin_mark(kind, target)

    def end_mark(self, kind: MarkKind) -> None:
        """The end of the innermost open mark of this kind, if there is one."""
        self._current().end_mark(kind)

    # What is no prose

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment of the file's format, from `start` to `end`; `text` is what it says."""
        self._comments.append(Comment(Span(start, end), text))

    def skip(self, start: int, end: int, reason: str) -> None:
        """A part of the file that cannot be read, and why."""
        self._skipped.append((Span(start, end), reason))

    # The end

    def document(self, *, date: datetime.date | None = None, sources: tuple[str, ...] = ()) -> Document:
        """The document of all that was said; nothing may follow."""
        while self._around:
            self.end_caption()
        self.end_block()
        blocks, marks, runs = lay_out(self._leaves)
        return Document(
            path=self._path,
            source=self._source,
            prose=spell(self._leaves),
            runs=runs,
            blocks=blocks,
            marks=marks,
            comments=tuple(self._comments),
            date=date,
            sources=sources,
            skipped=tuple(self._skipped),
        )
