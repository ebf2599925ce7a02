"""The pieces that a block of prose is put together from, and what is cut out of them again as it is no prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import Mark, MarkKind
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

OBJECT = "\ufffc"  # Unicode's object replacement character: it stands for something that is no text
_INSTEAD = {MarkKind.CODE: OBJECT, MarkKind.DELETED: ""}


class Piece(NamedTuple):
    """Prose and the place in the file where it is written; `words` is None where the file holds it as it is read."""

    start: int
    end: int
    words: str | None

    @property
    def length(self) -> int:
        """The length of the prose."""
        return self.end - self.start if self.words is None else len(self.words)

    def part(self, start: int, end: int) -> Piece:
        """The stretch of its prose from `start` to `end`; of what is written otherwise the place stays whole."""
        if self.words is None:
            return Piece(self.start + start, self.start + end, None)
        return Piece(self.start, self.end, self.words[start:end])


class Cut(NamedTuple):
    """A stretch of a block's prose to take out, and what is put in its place."""

    start: int
    end: int
    words: str


def no_prose(prose: str, marks: list[Mark]) -> list[Cut]:
    """What is to be cut out of a block: code and deleted words that are marked, addresses and references to footnotes.

    Marks for the latter are added to `marks`. The cuts are in order and apart.
    """
    found = [
        Cut(*mark.span, _INSTEAD[mark.kind])
        for mark in marks
        if mark.kind in _INSTEAD and mark.span.start < mark.span.end and not _is_object(prose, mark.span)
    ]
    if "://" in prose or "[^" in prose or "www." in prose:
        for mark, words in _references(prose):
            marks.append(mark)
            found.append(Cut(*mark.span, words))
    return list(_apart(sorted(found, key=lambda cut: (cut.start, -cut.end))))


def margins(prose: str) -> list[Cut]:
    """The space around a block's words, to be cut off."""
    words = prose.strip()
    if len(words) == len(prose):
        return []
    start = len(prose) - len(prose.lstrip())
    return [cut for cut in (Cut(0, start, ""), Cut(start + len(words), len(prose), "")) if cut.start < cut.end]


def without(pieces: Iterable[Piece], cuts: Sequence[Cut]) -> list[Piece]:
    """The pieces that are left. A cut that leaves words in its place stands for the whole place of what it took."""
    left: list[Piece] = []
    coming = iter([*cuts, None])
    cut, taken = next(coming), 0
    at = 0
    for piece in pieces:
        here, stop = at, at + piece.length
        while here < stop:
            if cut is None or here < cut.start:
                upto = stop if cut is None else min(stop, cut.start)
                left.append(piece.part(here - at, upto - at))
            else:
                upto = min(stop, cut.end)
                gone = piece.part(here - at, upto - at)
                taken = gone.start if here == cut.start else taken
                if upto == cut.end:
                    if cut.words:
                        left.append(Piece(taken, gone.end, cut.words))
                    cut = next(coming)
            here = upto
        at = stop
    return left


def moved(marks: Iterable[Mark], cuts: Sequence[Cut], prose: str) -> Iterator[Mark]:
    """The marks where they stand once `prose` is cut; those whose words are all gone are gone too.

    What is deleted is told by its mark, the outermost where it is deleted several times.
    """
    place = _mover(cuts)
    whole = {(cut.start, cut.end) for cut in cuts}
    for mark in marks:
        start, end = mark.span
        span = Span(place(start, 0), place(end, 1))
        if mark.kind is MarkKind.DELETED and (start, end) in whole:
            whole.remove((start, end))
            yield Mark(mark.kind, span, prose[start:end])
        elif span.start < span.end or start == end or mark.kind is MarkKind.FOOTNOTE:
            yield Mark(mark.kind, span, mark.target)


def _mover(cuts: Sequence[Cut]) -> Callable[[int, int], int]:
    starts = [cut.start for cut in cuts]
    shifts = [0, *accumulate(len(cut.words) - (cut.end - cut.start) for cut in cuts)]

    def place(offset: int, closing: int) -> int:
        before = bisect_left(starts, offset)
        if before and offset < cuts[before - 1].end:
            cut = cuts[before - 1]
            return cut.start + shifts[before - 1] + closing * len(cut.words)
        return offset + shifts[before]

    return place


def _is_object(prose: str, span: Span) -> bool:
    return span.end == span.start + 1 and prose[span.start] == OBJECT


def _apart(cuts: Iterable[Cut]) -> Iterator[Cut]:
    end = 0
    for cut in cuts:
        if cut.start >= end:
            yield cut
            end = cut.end


def _references(prose: str) -> Iterator[tuple[Mark, str]]:
    for match in _reference().finditer(prose):
        if label := match["label"]:
            yield Mark(MarkKind.FOOTNOTE, Span(*match.span()), label), ""
        else:
            address = _without_closing_marks(match[0])
            yield Mark(MarkKind.LINK, Span(match.start(), match.start() + len(address)), address), OBJECT


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"\[\^(?P<label>[^\]\s^]{1,200})\]"
        r"|(?:\b(?:https?|ftp)://|\bwww\.)[^\s<>\"“”‘’«»\ufffc]+",
        re.IGNORECASE,
    )


def _without_closing_marks(address: str) -> str:
    """An address in running text ends before the sentence's punctuation, as in GitHub Flavored Markdown 6.9."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while address[end - 1] in ".,:;!?*_~'])":
        if address[end - 1] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        end -= 1
    return address[:end]
