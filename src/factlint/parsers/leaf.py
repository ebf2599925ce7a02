"""A block of prose in the making, and the document's parts that all of them make."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.document import Block, BlockKind, Cell, Mark, MarkKind, Run
from factlint.parsers.pieces import OBJECT, Piece, margins, moved, no_prose, without
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.parsers.pieces import Cut

SEPARATOR = "\n\n"


@dataclass(slots=True)
class Leaf:
    """What `factlint.document.Block` tells of a block, and its prose piece by piece; marks count from its start."""

    kind: BlockKind
    headings: tuple[int, ...] = ()
    lead: int | None = None
    level: int = 0
    cell: Cell | None = None
    label: str = ""
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    asides: list[Leaf] = field(default_factory=list)  # the captions of the pictures in it
    prose: str = ""  # once it is finished
    _length: int = 0
    _open: dict[MarkKind, list[tuple[int, str]]] = field(default_factory=dict)

    def text(self, start: int, end: int) -> None:
        """Prose that stands in the file as it is read."""
        self._length += end - start
        if self.pieces and self.pieces[-1].end == start and self.pieces[-1].words is None:
            start = self.pieces.pop().start
        self.pieces.append(Piece(start, end, None))

    def put(self, words: str, start: int, end: int) -> None:
        """Prose that is written in another way in the file."""
        self._length += len(words)
        self.pieces.append(Piece(start, end, words))

    def object(self, kind: MarkKind, target: str, start: int, end: int) -> None:
        """One U+FFFC, marked as what it stands for."""
        self.marks.append(Mark(kind, Span(self._length, self._length + 1), target))
        self.put(OBJECT, start, end)

    def point(self, kind: MarkKind, target: str) -> None:
        """A mark without words."""
        self.marks.append(Mark(kind, Span(self._length, self._length), target))

    def begin_mark(self, kind: MarkKind, target: str) -> None:
        """A mark over the words that follow."""
        self._open.setdefault(kind, []).append((self._length, target))

    def end_mark(self, kind: MarkKind) -> None:
        """The end of the innermost open mark of this kind, if there is one."""
        if started := self._open.get(kind):
            start, target = started.pop()
            self.marks.append(Mark(kind, Span(start, self._length), target))

    def finish(self, source: str) -> None:
        """Close the marks that are open and put the prose together, without what is none."""
        for kind, started in self._open.items():
            self.marks.extend(Mark(kind, Span(start, self._length), target) for start, target in started)
        self._spell(source)
        self._cut(no_prose(self.prose, self.marks), source)
        self._cut(margins(self.prose), source)

    def _cut(self, cuts: Sequence[Cut], source: str) -> None:
        if cuts:
            self.pieces = without(self.pieces, cuts)
            self.marks = list(moved(self.marks, cuts, self.prose))
            self._spell(source)

    def _spell(self, source: str) -> None:
        self.prose = "".join([source[start:end] if words is None else words for start, end, words in self.pieces])


def family(leaf: Leaf) -> Iterator[Leaf]:
    """The leaf, its asides and theirs, in order; however deep they are nested."""
    waiting = [leaf]
    while waiting:
        leaf = waiting.pop()
        yield leaf
        waiting.extend(reversed(leaf.asides))


def spell(leaves: Iterable[Leaf]) -> str:
    """The document's prose."""
    return SEPARATOR.join([leaf.prose for leaf in leaves])


def lay_out(leaves: Iterable[Leaf]) -> tuple[tuple[Block, ...], tuple[Mark, ...], tuple[Run, ...]]:
    """The document's blocks, its marks sorted by their places, and its runs, of finished leaves that have words."""
    blocks: list[Block] = []
    marks: list[Mark] = []
    runs: list[Run] = []
    at = 0
    for leaf in leaves:
        if runs:
            runs.append(_separator(runs[-1].file, leaf.pieces[0], at))
            at += len(SEPARATOR)
        span = Span(at, at + len(leaf.prose))
        blocks.append(Block(leaf.kind, span, leaf.headings, leaf.lead, leaf.level, leaf.cell, leaf.label))
        marks.extend([Mark(mark.kind, mark.span.shift(at), mark.target) for mark in leaf.marks])
        for start, end, words in leaf.pieces:
            stop = at + (end - start if words is None else len(words))
            runs.append(Run(Span(at, stop), Span(start, end), words is None))
            at = stop
    return tuple(blocks), tuple(sorted(marks, key=lambda mark: mark.span)), tuple(runs)


def _separator(before: Span, after: Piece, at: int) -> Run:
    """The blank line between two blocks; in the file it is what lies between them, or else the piece before."""
    place = Span(before.end, after.start) if before.end < after.start else before
    return Run(Span(at, at + len(SEPARATOR)), place, verbatim=False)
