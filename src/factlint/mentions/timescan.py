"""The scan for dates and periods: which sentences can hold one, where they stand, and which of them make a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon import dates as lexicon
from factlint.mentions import datewords, periodwords
from factlint.mentions.model import DateMention, PeriodMention
from factlint.mentions.timeline import Context, settle, year_of
from factlint.mentions.timelinks import link
from factlint.mentions.times import Match, Time
from factlint.mentions.timewords import DATE, PERIOD, SYMBOLS, Shape, matcher, read_words, shape, vocabulary
from factlint.span import Span
from factlint.values.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

BUILDERS = {**datewords.BUILDERS, **periodwords.BUILDERS}
_WORDS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])|[0-9][/-][0-9]|[0-9](?:st|nd|rd|th)\b|[0-9][QH][0-9]")


@dataclass(frozen=True, slots=True)
class Place:
    """A time and the words that say it: from index `first` of a sentence's words to before `last`."""

    first: int
    last: int
    time: Time


def scan(prose: str, sentences: Sequence[Span], today: date | None, lang: str) -> Iterator[DateMention | PeriodMention]:
    """Every date and period of the prose, in its order."""
    year: int | None = None
    last = 0
    for sentence in sentences:
        if "\n\n" in prose[last : sentence.start]:
            year = None
        last = sentence.end
        text = sentence.of(prose)
        if not may_hold_time(text, lang):
            continue
        row = shape(text, lang)
        places = _settled(row, list(_atoms(row, today, lang)), year, today)
        year = next((found for place in reversed(places) if (found := year_of(place.time))), year)
        yield from _mentions(row, _linked(row, places, lang), sentence.start)


def may_hold_time(sentence: str, lang: str) -> bool:
    """Whether the sentence has digits or a word that a date or period could be made of: a quick test."""
    return _DIGITS.search(sentence) is not None or not _heads(lang).isdisjoint(_WORDS.findall(sentence))


@cache
def _heads(lang: str) -> frozenset[str]:
    kinds = {SYMBOLS[name] for name in lexicon.load(lang).heads}
    return frozenset(word for word, entry in vocabulary(lang).items() if entry.symbol in kinds)


def _atoms(row: Shape, today: date | None, lang: str) -> Iterator[Place]:
    """What each form reads by itself; after a match that makes no value, the search goes on at its second word."""
    pattern, at = matcher(lang, "atoms"), 0
    while found := pattern.search(row.symbols, at):
        words = read_words(row, found.start(), found.end(), lang)
        time = BUILDERS[_builder(found)](Match(words, today))
        at = found.end() if time else found.start() + 1
        if time:
            yield Place(found.start(), found.end(), time)


def _builder(found: re.Match[str]) -> str:
    return (found.lastgroup or "").partition("__")[0]


def _settled(row: Shape, atoms: Sequence[Place], year: int | None, today: date | None) -> list[Place]:
    years = [year_of(place.time) for place in atoms]
    told: list[Place] = []
    for i, place in enumerate(atoms):
        later = frozenset(found for found in years[i + 1 :] if found)
        coming = SYMBOLS["coming"] in row.symbols[: place.first]
        context = Context([before.time for before in told], later, year, today, coming)
        if time := settle(place.time, context):
            told.append(replace(place, time=time))
    return told


def _linked(row: Shape, places: Sequence[Place], lang: str) -> list[Place]:
    """The places, with those that make a range together taken as one."""
    symbols, starts = _reduced(row, places)
    linked, kept = [], list(places)
    for found in matcher(lang, "links").finditer(symbols):
        first, last = starts[found.start()], starts[found.end()]
        parts = [place for place in places if first <= place.first and place.last <= last]
        if time := link(_builder(found), [part.time for part in parts]):
            linked.append(Place(first, last, time))
            kept = [place for place in kept if place not in parts]
    return sorted((*kept, *linked), key=lambda place: place.first)


def _reduced(row: Shape, places: Sequence[Place]) -> tuple[str, list[int]]:
    """The row with one symbol for each time, and the index in the row at which each symbol begins."""
    symbols, starts, at = [], [], 0
    for place in places:
        symbols += row.symbols[at : place.first]
        starts += range(at, place.first)
        symbols.append(SYMBOLS[DATE if place.time.dated else PERIOD])
        starts.append(place.first)
        at = place.last
    symbols += row.symbols[at:]
    return "".join(symbols), [*starts, *range(at, len(row.words) + 1)]


def _mentions(row: Shape, places: Sequence[Place], offset: int) -> Iterator[DateMention | PeriodMention]:
    offsets = row.offsets() if places else []
    for place in places:
        span = Span(offsets[place.first], offsets[place.last]).shift(offset)
        time = place.time
        if time.dated:
            value = time.value if isinstance(time.value, PartialDate) else PartialDate()
            yield DateMention(span, value, time.relative, time.weekday)
        else:
            period = None if isinstance(time.value, PartialDate) else time.value
            yield PeriodMention(span, period, time.relative, period.part if period else time.part)
