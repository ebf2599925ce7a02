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

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.document import Block, BlockKind, Cell, Comment, Document, Mark, MarkKind, Run
from factlint.parsers.pieces import OBJECT, Piece, margins, moved, no_prose, without
from factlint.span import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from factlint.parsers.pieces import Cut

SEPARATOR = "\n\n"
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


@dataclass(slots=True)
class _Leaf:
    """A block in the making; marks are relative to its start."""

    block: Block
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    open: dict[MarkKind, list[tuple[int, str]]] = field(default_factory=dict)
    asides: list[_Leaf] = field(default_factory=list)
    prose: str = ""


class ProseBuilder:
    """Gathers blocks, runs, marks and comments of `source`; `document` ends the work."""

    def __init__(self, path: str, source: str) -> None:
        self._path = path
        self._source = source
        self._frames = [_Frame("")]
        self._leaves: list[_Leaf] = []
        self._leaf: _Leaf | None = None
        self._around: list[_Leaf] = []
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
        above = tuple(index for index in frame.headings if self._leaves[index].block.level < level)
        self._leaf = _Leaf(Block(BlockKind.HEADING, Span(0, 0), above, level=level, label=frame.label))

    def end_block(self) -> None:
        """What follows is another block. Inside a caption this means nothing."""
        leaf = self._leaf
        if leaf is None or self._around:
            return
        self._leaf = None
        if self._keep(leaf):
            frame, index = self._frames[-1], len(self._leaves) - 1
            frame.last = index
            if leaf.block.kind is BlockKind.HEADING:
                frame.last = None
                frame.headings = (*leaf.block.headings, index)
        for aside in self._flat(leaf.asides):
            self._keep(aside)

    def begin_caption(self, address: str) -> None:
        """What follows, up to `end_caption`, is the text of the picture at `address`: a block after the one around."""
        self._around.append(self._current())
        frame = self._frames[-1]
        self._leaf = _Leaf(Block(BlockKind.CAPTION, Span(0, 0), frame.headings, label=frame.label))
        self.begin_mark(MarkKind.IMAGE, address)

    def end_caption(self) -> None:
        """The block around the picture goes on."""
        if self._around:
            outer, self._leaf = self._leaf, self._around.pop()
            if outer is not None:
                self._leaf.asides.append(outer)

    def _current(self) -> _Leaf:
        if self._leaf is None:
            frame = self._frames[-1]
            self._leaf = _Leaf(
                Block(frame.kind, Span(0, 0), frame.headings, frame.lead, cell=frame.cell, label=frame.label)
            )
        return self._leaf

    def _flat(self, asides: list[_Leaf]) -> Iterator[_Leaf]:
        """The captions of captions follow theirs; nested as deep as anyone likes."""
        waiting = asides[::-1]
        while waiting:
            leaf = waiting.pop()
            yield leaf
            waiting.extend(reversed(leaf.asides))

    # Words

    def text(self, start: int, end: int) -> None:
        """Prose that stands in the file as it is read, from `start` to `end`."""
        leaf = self._leaf or self._current()
        leaf.length += end - start
        pieces = leaf.pieces
        if pieces and pieces[-1].end == start and pieces[-1].words is None:
            start = pieces.pop().start
        pieces.append(Piece(start, end, None))

    def put(self, words: str, start: int, end: int) -> None:
        """Prose that is written in another way in the file, from `start` to `end`."""
        leaf = self._leaf or self._current()
        leaf.length += len(words)
        leaf.pieces.append(Piece(start, end, words))

    def object(self, kind: MarkKind, target: str, start: int, end: int) -> None:
        """Something that is no prose and stands for a word; one U+FFFC takes its place."""
        leaf = self._current()
        leaf.marks.append(Mark(kind, Span(leaf.length, leaf.length + 1), target))
        self.put(OBJECT, start, end)

    def point(self, kind: MarkKind, target: str) -> None:
        """Markup without words."""
        leaf = self._current()
        leaf.marks.append(Mark(kind, Span(leaf.length, leaf.length), target))

    def begin_mark(self, kind: MarkKind, target: str = "") -> None:
        """Markup over the words that follow, up to `end_mark` or the block's end."""
        leaf = self._current()
        leaf.open.setdefault(kind, []).append((leaf.length, target))

    def end_mark(self, kind: MarkKind) -> None:
        """The end of the innermost open mark of this kind, if there is one."""
        leaf = self._leaf
        if leaf is not None and (started := leaf.open.get(kind)):
            start, target = started.pop()
            leaf.marks.append(Mark(kind, Span(start, leaf.length), target))

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
        blocks: list[Block] = []
        marks: list[Mark] = []
        runs: list[Run] = []
        prose: list[str] = []
        at = 0
        for leaf in self._leaves:
            if runs:
                runs.append(_separator(runs[-1], leaf.pieces[0], at))
                at += len(SEPARATOR)
            blocks.append(_placed(leaf.block, at, len(leaf.prose)))
            marks.extend(Mark(mark.kind, mark.span.shift(at), mark.target) for mark in leaf.marks)
            prose.append(leaf.prose)
            for piece in leaf.pieces:
                stop = at + piece.length
                runs.append(Run(Span(at, stop), Span(piece.start, piece.end), piece.words is None))
                at = stop
        return Document(
            path=self._path,
            source=self._source,
            prose=SEPARATOR.join(prose),
            runs=tuple(runs),
            blocks=tuple(blocks),
            marks=tuple(sorted(marks, key=lambda mark: mark.span)),
            comments=tuple(self._comments),
            date=date,
            sources=sources,
            skipped=tuple(self._skipped),
        )

    def _keep(self, leaf: _Leaf) -> bool:
        """Finish a block; one without words is none."""
        for kind, started in leaf.open.items():
            leaf.marks.extend(Mark(kind, Span(start, leaf.length), target) for start, target in started)
        leaf.prose = self._words(leaf.pieces)
        self._cut(leaf, no_prose(leaf.prose, leaf.marks))
        self._cut(leaf, margins(leaf.prose))
        if leaf.prose:
            self._leaves.append(leaf)
        return bool(leaf.prose)

    def _cut(self, leaf: _Leaf, cuts: list[Cut]) -> None:
        if cuts:
            leaf.pieces = without(leaf.pieces, cuts)
            leaf.marks = moved(leaf.marks, cuts)
            leaf.prose = self._words(leaf.pieces)

    def _words(self, pieces: list[Piece]) -> str:
        source = self._source
        return "".join([source[start:end] if words is None else words for start, end, words in pieces])


def _separator(before: Run, after: Piece, at: int) -> Run:
    """The blank line between two blocks; in the file it is what lies between them, or else the last piece before."""
    between = Span(before.file.end, after.start)
    return Run(Span(at, at + len(SEPARATOR)), between if between.start < between.end else before.file, verbatim=False)


def _placed(block: Block, at: int, length: int) -> Block:
    span = Span(at, at + length)
    return Block(block.kind, span, block.headings, block.lead, block.level, block.cell, block.label)
