"""The scan for dates and periods: which sentences can hold one, where they stand, and which of them make a range."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import dates as lexicon
from factlint.mentions import dates, periods
from factlint.mentions.model import DateMention, PeriodMention
from factlint.mentions.timeforms import Search, builder, either
from factlint.mentions.timeline import Context, settle, year_of
from factlint.mentions.timelinks import link
from factlint.mentions.times import Match, Time
from factlint.mentions.timewords import DATE, PERIOD, SYMBOLS, Shape, read_words, shape, vocabulary
from factlint.span import Span
from factlint.values.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

CALENDAR = range(1000, 3000)  # the years that are read at all; a draft is of one of them
BUILDERS = {**dates.BUILDERS, **periods.BUILDERS}


class Place(NamedTuple):
    """A time and the words that say it: from index `first` of a sentence's words to before `last`."""

    first: int
    last: int
    time: Time


def read_times(
    prose: str, sentences: Sequence[Span], today: date | None, lang: str
) -> tuple[DateMention | PeriodMention, ...]:
    """Every date and period of the prose, in order; no two overlap.

    Those counted from the draft's own date have a value where that, `today`, is known. A year or month alone is a
    period, and so is a range. A date in digits that can be read in two orders (3/4/2024) has its year only.
    """
    known = today if today and today.year in CALENDAR else None
    return tuple(_scan(prose, sentences, known, lang))


def _scan(
    prose: str, sentences: Sequence[Span], today: date | None, lang: str
) -> Iterator[DateMention | PeriodMention]:
    year: int | None = None
    last = 0
    for sentence in sentences:
        if prose.find("\n\n", last, sentence.start) >= 0:
            year = None
        last = sentence.end
        text = sentence.of(prose)
        if not _may_hold_time(text, lang):
            continue
        row = shape(text, lang)
        places = _settled(row, list(_atoms(row, today, lang)), Context(today, year), lang)
        year = next((found for place in reversed(places) if (found := year_of(place.time))), year)
        yield from _mentions(row, _linked(row, places, lang), sentence.start)


def _may_hold_time(sentence: str, lang: str) -> bool:
    """Whether the sentence has digits or a word that a date or period could be made of: a quick test."""
    return _digits().search(sentence) is not None or not _heads(lang).isdisjoint(_words().findall(sentence))


@cache
def _digits() -> re.Pattern[str]:
    """Four digits, two numbers joined by a mark, or a number joined to a letter."""
    return re.compile(r"[0-9](?:[0-9]{3}|[/-][0-9]|[A-Za-z])")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _heads(lang: str) -> frozenset[str]:
    kinds = {SYMBOLS[name] for name in lexicon.load(lang).heads}
    return frozenset(word for word, entry in vocabulary(lang).items() if entry.symbol in kinds)


def _atoms(row: Shape, today: date | None, lang: str) -> Iterator[Place]:
    """What each form reads by itself; after a match that makes no value, the search goes on at its second word."""
    search, at = Search(row.symbols, lang), 0
    while found := search.first_from(at):
        words = read_words(row, found.first, found.last, lang)
        time = BUILDERS[found.form.builder](Match(words, today))
        at = found.last if time else found.first + 1
        if time:
            yield Place(found.first, found.last, time)


def _settled(row: Shape, atoms: Sequence[Place], context: Context, lang: str) -> list[Place]:
    coming = row.symbols.find(SYMBOLS["coming"])
    told: list[Place] = []
    for place, beside, later in zip(atoms, _years_beside(row, atoms, lang), _years_later(atoms), strict=True):
        here = context._replace(beside=beside, later=later, coming=0 <= coming < place.first)
        if time := settle(place.time, here):
            told.append(place._replace(time=time))
            context = context.after(time)
    return told


def _years_beside(row: Shape, atoms: Sequence[Place], lang: str) -> list[int | None]:
    """For each time the year of the next one, where only a mark or "and" stands between: "March and May 2024"."""
    joint = either(lang, "joints")
    years: list[int | None] = []
    beside, start = None, len(row.symbols)
    for place in reversed(atoms):
        years.append(beside if joint.fullmatch(row.symbols, place.last, start) else None)
        beside, start = year_of(place.time) or years[-1], place.first
    return years[::-1]


def _years_later(atoms: Sequence[Place]) -> list[int | None]:
    """For each time the year that those after it name, where they name only one."""
    later: list[int | None] = []
    found: set[int] = set()
    for place in reversed(atoms):
        later.append(next(iter(found)) if len(found) == 1 else None)
        year = year_of(place.time)
        if year is not None:
            found.add(year)
    return later[::-1]


def _linked(row: Shape, places: Sequence[Place], lang: str) -> list[Place]:
    """The places, with those that make a range together taken as one."""
    if not places:
        return []
    symbols, starts = _reduced(row, places)
    linked: list[Place] = []
    at = 0
    for found in either(lang, "links").finditer(symbols):
        first, last = starts[found.start()], starts[found.end()]
        while places[at].first < first:
            linked.append(places[at])
            at += 1
        count = sum(symbol in (SYMBOLS[DATE], SYMBOLS[PERIOD]) for symbol in found[0])
        parts = places[at : at + count]
        time = link(builder(found.lastgroup or ""), [part.time for part in parts])
        linked += [Place(first, last, time)] if time else parts
        at += count
    return [*linked, *places[at:]]


def _reduced(row: Shape, places: Sequence[Place]) -> tuple[str, list[int]]:
    """The row with one symbol for each time, and the index in the row at which each symbol begins."""
    symbols: list[str] = []
    starts: list[int] = []
    at = 0
    for place in places:
        symbols += row.symbols[at : place.first]
        symbols.append(SYMBOLS[DATE if isinstance(place.time.value, PartialDate) else PERIOD])
        starts += range(at, place.first + 1)
        at = place.last
    return "".join([*symbols, row.symbols[at:]]), [*starts, *range(at, len(row.words) + 1)]


def _mentions(row: Shape, places: Sequence[Place], offset: int) -> Iterator[DateMention | PeriodMention]:
    offsets = row.offsets() if places else []
    for place in places:
        span = Span(offsets[place.first], offsets[place.last]).shift(offset)
        yield _mention(span, place.time)


def _mention(span: Span, time: Time) -> DateMention | PeriodMention:
    if isinstance(time.value, PartialDate):
        return DateMention(span, time.value, time.relative, time.weekday)
    part = time.value.part if time.value else time.part
    return PeriodMention(span, time.value, time.relative, part)
