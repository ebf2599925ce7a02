"""A sentence as a row of word classes, over which the forms of dates and periods are matched.

Every word becomes one character that stands for its class, so that a form is a short pattern and a match of it, by
its indices, a run of words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import dates as lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.lexicon.dates import DateWords

DATE, PERIOD = "DATE", "PERIOD"
# No letter stands for itself in a row, so that letters can stand for classes; sets of those beyond Latin-1 are slow to
# compile.
_LETTERS = filter(str.isalpha, map(chr, range(0x100)))
SYMBOLS = dict(zip((*lexicon.CLASSES, DATE, PERIOD), _LETTERS, strict=False))
NAMES = {symbol: name for name, symbol in SYMBOLS.items()}
FORMS = 50_000  # as many different words as have their class kept
_PLAIN = {"–": "-", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'"}


class Entry(NamedTuple):
    """What a word means: the symbol of its class, and its number or name there."""

    symbol: str
    value: int | str


class Word(NamedTuple):
    """A word of a match: its class, and its number or name there."""

    kind: str
    value: int | str


class Shape(NamedTuple):
    """A sentence: its words, spaces and marks included, and one symbol for each."""

    words: tuple[str, ...]
    symbols: str

    def offsets(self) -> list[int]:
        """Where each word begins, and where the last ends."""
        places = [0]
        for word in self.words:
            places.append(places[-1] + len(word))
        return places


@cache
def vocabulary(lang: str) -> dict[str, Entry]:
    """Every word with a class, in lower case, with a capital and in capitals."""
    words = lexicon.load(lang)
    known: dict[str, Entry] = {}
    for kind, word, value in _listed(words):
        for form in {word, word.capitalize(), word.upper()}:
            known[form] = Entry(SYMBOLS[kind], value)
    for word in words.shared_months:
        known[word] = Entry(SYMBOLS["lower" if word in words.verbal_months else "month"], words.months[word])
    return known


def _listed(words: DateWords) -> Iterator[tuple[str, str, int | str]]:
    for kind, table in words.classes.items():
        yield from ((kind, word, value) for word, value in table.items())
    for word, month in words.months.items():
        yield "shared" if word in words.shared_months else "month", word, month
    for kind, numbers in (
        ("weekday", words.weekdays),
        ("mondays", {f"{word}s": day for word, day in words.weekdays.items() if f"{word}s" not in words.weekdays}),
        ("ordinal", words.ordinals),
        ("cardinal", words.cardinals),
        ("tens", words.tens),
        ("names", words.decades),
    ):
        yield from ((kind, word, value) for word, value in numbers.items())
    for word, name in words.seasons.items():
        yield "fall" if word in words.shared_seasons else "season", word, name


@cache
def _splitter(lang: str) -> re.Pattern[str]:
    suffixes = "|".join(lexicon.load(lang).suffixes)
    return re.compile(rf"[0-9]+(?:{suffixes})\b|[0-9]+|[^\W\d_]+|\s+|.", re.DOTALL)


def shape(sentence: str, lang: str) -> Shape:
    """The words of a sentence with their classes."""
    words = tuple(_splitter(lang).findall(sentence))
    return Shape(words, "".join(map(_symbols(lang), words)))


@cache
def _symbols(lang: str) -> Callable[[str], str]:
    """The function that tells the symbol of a word's class."""
    known, plurals = vocabulary(lang), lexicon.load(lang).plurals

    @lru_cache(FORMS)
    def symbol(word: str) -> str:
        return known[word].symbol if word in known else _unlisted(word, plurals)

    return symbol


def _unlisted(word: str, plurals: frozenset[str]) -> str:
    first = word[0]
    if first.isalpha():
        if first.isupper():
            return SYMBOLS["Word"]
        plural = word in plurals or (word.endswith("s") and not word.endswith("ss"))
        return SYMBOLS["words" if plural else "word"]
    if "0" <= first <= "9":
        return SYMBOLS[_number_class(word)]
    return " " if first.isspace() else _PLAIN.get(first, first)


def _number_class(digits: str) -> str:
    if not digits.isdecimal():
        return "nth"
    if len(digits) == 4 and digits[0] in "12":
        return "year" if "1800" <= digits < "2100" else "old"
    if len(digits) > 2:
        return "number"
    return "day" if 1 <= int(digits) <= 31 else "two"


def read_words(row: Shape, first: int, last: int, lang: str) -> tuple[Word, ...]:
    """The words from index `first` to before `last` that have a class, with their values."""
    known = vocabulary(lang)
    return tuple(
        Word(NAMES[symbol], known[word].value if word in known else _value(word))
        for word, symbol in zip(row.words[first:last], row.symbols[first:last], strict=True)
        if symbol in NAMES
    )


def _value(word: str) -> int:
    digits = re.match(r"[0-9]{1,9}", word)
    return int(digits[0]) if digits else 0
