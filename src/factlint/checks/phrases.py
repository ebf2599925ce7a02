"""A sentence as words that marks part into phrases; numbers and hyphenated compounds are one word each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.reading import Reading

LONGEST = 40
"""Words; no phrase is looked at further than this, so that the time stays linear."""

_PARTING = frozenset(',;:()[]{}—–“”"«»…?!\n')


class Word(NamedTuple):
    """A word or number; `apart` where a mark parts it from the one before.

    `form` is in lower case with a straight apostrophe, but for abbreviations in capitals ("WHO" is not "who").
    """

    span: Span
    form: str
    apart: bool

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.form[0].isdigit()

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year."""
        return len(self.form) == 4 and self.form.isdigit() and self.form[:2] in ("18", "19", "20")


@dataclass(frozen=True)
class Phrases:
    """The words of a sentence of `prose`."""

    prose: str
    sentence: Span

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order."""
        found: list[Word] = []
        end = self.sentence.start
        for match in _word().finditer(self.prose, self.sentence.start, self.sentence.end):
            apart = not found or not _PARTING.isdisjoint(self.prose[end : match.start()])
            form = match[0] if match[0].isupper() and len(match[0]) > 1 else match[0].lower()
            found.append(Word(Span(*match.span()), form.replace("’", "'"), apart))
            end = match.end()
        return tuple(found)

    def form(self, number: int) -> str:
        """The form of a word, empty beyond the sentence."""
        return self.words[number].form if 0 <= number < len(self.words) else ""

    def apart(self, number: int) -> bool:
        """Whether a word begins a phrase, or there is none."""
        return not 0 <= number < len(self.words) or self.words[number].apart

    def forms(self, first: int, count: int) -> list[str]:
        """The forms of up to `count` words from `first` on, as far as no mark parts them from the word before."""
        return [word.form for word in self.behind(first)[:count]]

    def behind(self, first: int) -> tuple[Word, ...]:
        """What follows from the word `first` on, which no mark may part from the one before, up to the next mark."""
        return () if self.apart(first) else self.phrase(first)

    def phrase(self, first: int) -> tuple[Word, ...]:
        """The words from `first` up to the next mark."""
        last = first
        while last - first < LONGEST and not self.apart(last + 1):
            last += 1
        return self.words[first : last + 1]

    @cached_property
    def opening(self) -> int:
        """The number of the last word before the first mark."""
        return next((number for number in range(len(self.words)) if self.apart(number + 1)), -1)


@dataclass(frozen=True)
class Sentences:
    """The sentences of a draft, each read as phrases once."""

    reading: Reading
    _phrases: dict[Span, Phrases] = field(default_factory=dict, repr=False)

    def phrases(self, sentence: Span) -> Phrases:
        """A sentence as phrases."""
        if sentence not in self._phrases:
            self._phrases[sentence] = Phrases(self.reading.document.spaced, sentence)
        return self._phrases[sentence]

    def at(self, place: Span) -> Span:
        """The sentence that a place begins in."""
        return self.reading.sentences[max(0, self._first_behind(place.start) - 1)]

    def before(self, sentence: Span) -> Span | None:
        """The sentence before another in its block."""
        number = self._first_behind(sentence.start) - 2
        block = self.reading.document.blocks[self.reading.document.block_at(sentence.start)].span
        found = self.reading.sentences[number] if number >= 0 else None
        return found if found and found.start >= block.start else None

    def last(self, block: Span) -> Span | None:
        """The last sentence of a block."""
        number = bisect_left(self.reading.sentences, block.end, key=lambda sentence: sentence.start) - 1
        found = self.reading.sentences[number] if number >= 0 else None
        return found if found and found.start >= block.start else None

    def of(self, block: Span) -> Sequence[Span]:
        """All sentences of a block."""
        found = self.reading.sentences
        first = bisect_left(found, block.start, key=lambda sentence: sentence.start)
        return found[first : bisect_left(found, block.end, key=lambda sentence: sentence.start)]

    def _first_behind(self, offset: int) -> int:
        return bisect_right(self.reading.sentences, offset, key=lambda sentence: sentence.start)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\d(?:[\d.,]*\d)?|[^\W_]+(?:['’‐-][^\W_]+)*['’]?")
