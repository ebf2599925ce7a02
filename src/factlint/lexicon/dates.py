"""The words of dates and periods: months, weekdays, seasons, units of time, and the forms that they are written in.

A form is a regular expression over *classes* of words rather than over letters, so that it reads like an example:
`{day} {month},? {year}` is "14 March, 2024". Everything in braces is a class of `CLASSES`, a macro of the language, or
`{N}`, any digits; spaces and punctuation stand for themselves (every dash is "-", every apostrophe "'", a run of white
space one space). A form's name is that of the builder that makes its value, up to the first double underscore.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import load as load_area

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGITS = ("year", "old", "day", "two", "number")
"""Digits: a year of 1800 to 2099, another from 1000 to 2999, 1 to 31, two other digits, and any others."""

OTHERS = ("Word", "words", "word")
"""Words that mean nothing here: with a capital, a plural, any other."""

CLASSES = (
    *DIGITS,
    *("nth", "ordinal", "tens", "cardinal", "a"),  # 14th, fourteenth, twenty, three, a
    *("month", "shared", "lower"),  # a month; one that is another word as well, with a capital; the same without
    *("weekday", "mondays", "season", "fall", "names", "today"),  # mondays: of any weekday; names: "nineties"
    *("days", "weeks", "months", "quarter", "half", "seasons", "years", "decades", "century"),
    *("Q", "H", "FY", "s", "fiscal"),
    *("last", "this", "next", "past"),  # counted from the draft's date
    *("previous", "same", "following"),  # counted from what was told before
    *("ago", "now", "earlier", "before", "after", "later", "than"),
    *("the", "whose", "of", "in", "on", "at", "by", "for", "from", "to", "between", "and", "or", "since", "until"),
    *("ended", "end", "beginning", "part", "final"),  # part: "early"
    *(
        "few",
        "rough",
        "coming",
        "span",
        "time",
        "label",
        "auxiliary",
        "scale",
    ),  # "will"; "period"; "Flight", that numbers name; "million", "GMT"
    *OTHERS,
)


class DateWords(NamedTuple):
    """How one language writes dates and periods. All words are folded to lower case.

    `months` and `weekdays` count from 1 and from 0 (Monday). `shared_months` are those that are other words or first
    names as well, `verbal_months` those that are so without a capital, `shared_seasons` likewise. `seasons` and
    `decades` map to the names of `factlint.values.dates.SEASONS` and to two digits. `classes` are all other words, by
    class, with a number where they have one. `plurals` are those that do not end as plurals do, `suffixes` what makes
    an ordinal of a number.

    `macros` are parts of forms; each may use those before it. `atoms` are the forms of dates and periods: the first
    that matches is taken, it begins with a word of the classes `starts`, and a sentence without digits is searched only
    if it has a word of `heads`. `links` are the forms of ranges, over the same classes with `DATE` and `PERIOD`;
    `joints` stand between two times of which the second has the year of both.
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
    atoms: Mapping[str, str]
    links: Mapping[str, str]
    joints: Mapping[str, str]
    starts: tuple[str, ...]
    heads: tuple[str, ...]


def load(lang: str) -> DateWords:
    """The words of `lang`. Raises `UsageError` for a language that has no folder."""
    words: DateWords = load_area(lang, "dates", DateWords)
    return words
