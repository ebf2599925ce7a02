"""How units, currencies and other kinds of amount are written."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import load
from factlint.values.quantity import Dimension
from factlint.values.units import unit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


class Sum(NamedTuple):
    """A sum of money that has a name: its currency, None where that is open, and how much of it."""

    currency: str | None
    factor: Decimal


class UnitWords(NamedTuple):
    """The names of units, in lower case, and their symbols as written.

    `prefixes` and `prefixable` combine ("kilo" and "metre"); `names` and `durations` are the rest, to symbols of
    `factlint.values.units`; `powers` go before a length ("square"). `symbols` follow digits, those in `attached` at
    once, those in `apart` behind a space. `currencies` are names, to ISO 4217 codes, `minor` those of a hundredth of
    one, `signs` are currency signs and abbreviations. `sums` are names of sums and coins (a grand). `weights` are units
    of mass that are money behind a scale word, `minor_letters` and `money_letters` are letters behind digits ("27.4p",
    "$5m", the latter as powers of ten), `heat_letters` are temperatures behind digits (23C), `pers` join what is
    measured with what it is measured by. `scaled_only` are currencies only behind a scale word ("million won").
    `bare_points` may be percentage points. `tall` are words that make "1.8m" a length, `ages` those that make a
    duration an age, `aged` the words of a topic whose bare number is of years. `ins` lead to the unit at a header's end
    ("Revenue in €m"), `lengths` are nouns of what is measured in metres.
    """

    prefixes: Mapping[str, str]
    prefixable: Mapping[str, str]
    names: Mapping[str, str]
    durations: Mapping[str, str]
    powers: Mapping[str, str]
    symbols: Mapping[str, str]
    percent: frozenset[str]
    points: frozenset[str]
    bare_points: frozenset[str]
    basis_points: frozenset[str]
    currencies: Mapping[str, str]
    minor: Mapping[str, str]
    signs: Mapping[str, str]
    codes: frozenset[str]
    sums: Mapping[str, Sum]
    weights: Mapping[str, str]
    minor_letters: Mapping[str, str]
    money_letters: Mapping[str, int]
    pers: frozenset[str]
    scaled_only: frozenset[str]
    tall: frozenset[str]
    ages: tuple[str, ...]
    aged: frozenset[str]
    heat_letters: Mapping[str, str]
    attached: frozenset[str]
    apart: frozenset[str]
    ins: frozenset[str]
    lengths: frozenset[str]


class Sense(NamedTuple):
    """What a name after a number makes of it."""

    dimension: Dimension
    unit: str | None


@cache
def unit_words(lang: str) -> UnitWords:
    """The unit words of a language."""
    return load(lang, "units", UnitWords)


@cache
def unit_names(lang: str) -> Mapping[str, Sense]:
    """Every name of a unit or currency, in lower case, words parted by one space, and what it means."""
    words = unit_words(lang)
    names = {first + rest: a + b for (first, a), (rest, b) in product(words.prefixes.items(), words.prefixable.items())}
    lengths = {**names, **words.prefixable, **words.names}
    measures = dict(lengths)
    for (power, digit), (name, symbol) in product(words.powers.items(), lengths.items()):
        found = unit(symbol)
        if found and found.kind == "length":
            measures[f"{power} {name}"] = symbol + digit
    senses = {name: Sense(Dimension.MEASURE, symbol) for name, symbol in measures.items()}
    senses |= {name: Sense(Dimension.DURATION, symbol) for name, symbol in words.durations.items()}
    senses |= {name: Sense(Dimension.PERCENT, None) for name in words.percent}
    senses |= {name: Sense(Dimension.POINTS, None) for name in words.points}
    senses |= {name: Sense(Dimension.POINTS, "bp") for name in words.basis_points}
    return senses | {name: Sense(Dimension.MONEY, code) for name, code in _money(words).items()}


def _money(words: UnitWords) -> dict[str, str | None]:
    return {**words.currencies, **words.minor, **{name: known.currency for name, known in words.sums.items()}}
