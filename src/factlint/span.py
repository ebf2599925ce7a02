"""A stretch of text, as half-open code-point offsets."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """The half-open range ``text[start:end]``, in Unicode code points.

    A span is either of a file's decoded text or of a document's prose; `factlint.document.Document.locate`
    turns the second into the first.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> Span:
        """The same stretch, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Cover:
    """Spans of one text, to be asked for the one that another span meets at the cost of a look-up."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = merged(spans)

    def __bool__(self) -> bool:
        return bool(self._spans)

    def touches(self, span: Span) -> bool:
        """Whether `span` shares a code point with any of them."""
        at = bisect_left(self._spans, span.end, key=lambda own: own.start) - 1
        return at >= 0 and self._spans[at].end > span.start


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = found[-1].joined(span)
        else:
            found.append(span)
    return found
