"""The words of dates and periods: months, weekdays, seasons, units of time, and the forms that they are written in.

A form is a regular expression over *classes* of words rather than over letters, so that it reads like an example:
`{day} {month},? {year}` is "14 March, 2024". Everything in braces is a class of `CLASSES`, a macro of the language, or
`{N}`, any digits; spaces and punctuation stand for themselves (every dash is "-", every apostrophe "'", a run of white
space one space). A form's name is that of the builder that makes its value, up to the first double underscore.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.lexicon import load as load_area

if TYPE_CHECKING:
    from collections.abc import Mapping

Unit = str  # "day", "week", "month", "quarter", "half", "season", "year", "decade", "century"

DIGITS = ("year", "old", "day", "two", "number")
"""Digits: a year of 1800 to 2099, another from 1000 to 2999, 1 to 31, two other digits, and any others."""

OTHERS = ("Word", "words", "word")
"""Words that mean nothing here: with a capital, a plural, any other."""

CLASSES = (
    *DIGITS,
    *("nth", "ordinal", "tens", "cardinal", "a"),  # 14th, fourteenth, twenty, three, a
    *("month", "shared", "lower"),  # a month; one that is another word as well, with a capital; the same without
    *("weekday", "season", "fall", "names", "today"),  # names: "nineties"
    *("days", "weeks", "months", "quarter", "half", "seasons", "years", "decades", "century"),
    *("Q", "H", "FY", "s", "fiscal"),
    *("last", "this", "next", "past"),  # counted from the draft's date
    *("previous", "same", "following"),  # counted from what was told before
    *("ago", "now", "earlier", "before", "after", "later", "than"),
    *(
        "the",
        "whose",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "between",
        "and",
        "since",
        "until",
        "ended",
        "end",
        "part",
    ),
    *("coming", "span", "label", "scale"),  # "will"; "period"; "Flight", that numbers name; "million", "GMT"
    *OTHERS,
)


@dataclass(frozen=True, slots=True)
class DateWords:
    """How one language writes dates and periods. All words are folded to lower case.

    `months` and `weekdays` count from 1 and from 0 (Monday). `shared_months` are those that are other words or first
    names as well, `verbal_months` those that are so without a capital; `shared_seasons` are likewise. `seasons` and `decades` map to the names of `factlint.values.dates.SEASONS` and to two digits.
    `classes` are all other words, by class, with a number where they have one. `suffixes` make a number an ordinal.
    `month_first` says that 3/4 would be March 4. `macros` may use those before them; `atoms` are the forms of dates and
    periods, the first that matches is taken, each begins with a word of the classes `starts` and,
    where it has no digits, holds one of `heads`;
    `links` are the forms of ranges, over these classes and `DATE` and `PERIOD`.
    """

    months: Mapping[str, int]
    shared_months: frozenset[str]
    verbal_months: frozenset[str]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    shared_seasons: frozenset[str]
    decades: Mapping[str, int]
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, int]
    tens: Mapping[str, int]
    classes: Mapping[str, Mapping[str, int]]
    plurals: frozenset[str]
    suffixes: tuple[str, ...]
    macros: Mapping[str, str]
    atoms: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]
    starts: tuple[str, ...]
    heads: tuple[str, ...]


def load(lang: str) -> DateWords:
    """The words of `lang`. Raises `UsageError` for a language that has no folder."""
    return load_area(lang, "dates", DateWords)
