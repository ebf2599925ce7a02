"""How far a source reaches: its sentence, the next, the paragraph that it closes, its table, list or picture."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.attribution import attributions
from factlint.checks.citation import citations
from factlint.checks.surroundings import Surroundings
from factlint.span import Cover, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.checks.attribution import Attribution
    from factlint.checks.citation import Citation
    from factlint.checks.phrases import Sentences

CLAUSE = 400
"""Code points within which the clause that a mark stands in is looked for."""


class Named(NamedTuple):
    """The sources of one sentence: what of it has one, and the first thing that only looks like one."""

    scopes: Cover
    cited: bool
    refusal: str | None


@dataclass(frozen=True)
class Sources:
    """Where a draft says that it has something from; `claimed` are the places of all figures and words that need it."""

    sentences: Sentences
    claimed: Cover
    _named: dict[Span, Named] = field(default_factory=dict, repr=False)
    _over: dict[Span, bool] = field(default_factory=dict, repr=False)

    def reach(self, place: Span) -> bool:
        """Whether any source reaches a place of the prose."""
        document = self.sentences.reading.document
        number = document.block_at(place.start)
        sentence = self.sentences.at(place)
        before, last = self.sentences.before(sentence), self.sentences.last(document.blocks[number].span)
        others = {other for other in (before, last) if other and other != sentence}
        return (
            self.reaches(sentence, place)
            or any(self.reaches_over(other) for other in others)
            or self._surroundings.are_sourced(number)
        )

    def refusal(self, place: Span) -> str | None:
        """Why what looks like a source in the sentence of a place is none; None where nothing looks so."""
        return self._of(self.sentences.at(place)).refusal

    def reaches(self, sentence: Span, place: Span) -> bool:
        """Whether a sentence has a source for a place in it."""
        named = self._of(sentence)
        return named.cited or named.scopes.touches(place)

    def reaches_over(self, sentence: Span) -> bool:
        """Whether a source in a sentence is not there for a figure or quotation of that sentence itself."""
        if sentence not in self._over:
            free = not self.claimed.touches(sentence)
            self._over[sentence] = (free and bool(self._of(sentence).scopes)) or any(
                citation.refusal is None and not self.claimed.touches(self._clause(sentence, citation.span))
                for citation in self._cited(sentence)
            )
        return self._over[sentence]

    @cached_property
    def _surroundings(self) -> Surroundings:
        valid = tuple(citation.span for citation in self._citations if citation.refusal is None)
        return Surroundings(self, valid)

    @cached_property
    def _citations(self) -> tuple[Citation, ...]:
        return citations(self.sentences.reading)

    def _cited(self, sentence: Span) -> Sequence[Citation]:
        """The marks in a sentence, and those that stand right behind it."""
        first = bisect_left(self._citations, sentence.start, key=lambda citation: citation.span.start)
        return self._citations[first : bisect_right(self._citations, sentence.end, key=lambda c: c.span.start)]

    def _of(self, sentence: Span) -> Named:
        if sentence not in self._named:
            found = tuple(attributions(self.sentences.reading, sentence))
            cited = self._cited(sentence)
            scopes = Cover(attribution.span for attribution in found if attribution.named)
            self._named[sentence] = Named(scopes, any(c.refusal is None for c in cited), self._refused(found, cited))
        return self._named[sentence]

    def _refused(self, found: Sequence[Attribution], cited: Sequence[Citation]) -> str | None:
        prose = self.sentences.reading.document.spaced
        vague = (f"“{attribution.who.of(prose)}” names nobody" for attribution in found if not attribution.named)
        links = (f"the link in its sentence {citation.refusal}" for citation in cited if citation.refusal)
        return next(vague, None) or next(links, None)

    def _clause(self, sentence: Span, place: Span) -> Span:
        """The stretch of a sentence that a mark stands in, between commas and the like."""
        prose, pattern = self.sentences.reading.document.spaced, _boundary()
        start, end = max(sentence.start, place.start - CLAUSE), min(sentence.end, place.end + CLAUSE)
        starts = [match.end() for match in pattern.finditer(prose, start, place.start)]
        ending = pattern.search(prose, place.end, end)
        return Span(starts[-1] if starts else start, ending.start() if ending else end)


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[;:—–]|,(?!\d)|\s(?:and|but)\s")
