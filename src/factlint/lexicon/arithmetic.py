"""The words by which prose says that figures are the outcome of other figures."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class ArithmeticWords(NamedTuple):
    """Words and phrases in lower case.

    Outcomes: `restating` begin what says a figure in another way ("or", "that is"), `leads` may stand before it;
    `amounting` stand after one of `demonstratives` at the head of a sentence. `bringing` are verbs of a level that is
    moved ("taking it from"), `compared` stand between two levels, `ons` before the base of a change ("40% up on"),
    `quantities` are what changes. `ofs` and `whom` stand between a part and its whole. `other_bases` behind an outcome
    say that it is counted from something else, `other_measures` that it is no plain change ("a year").

    Totals: `totals_before` and `totals_after` a total, `wholes` make one of what follows ("all"), `composed` stand
    between a total and its parts, `shared_out` before shares of a whole, `rests` before the last of them, `closing`
    say that no more follow ("the only other"). `open_ends` say that there are more. `complements` are sets of words
    of which each tells a part, and which leave none over.

    Rates: `each` behind a price, `per` before a unit, `overs` before what a sum is spread over, `averages` before the
    outcome, `yields` before that of a price and a number. `speeds` behind "times as" tell of the inverse of a time.
    `contests` before what a contest was won by, `gaps` between two others, `scored` what is counted there, `againsts`
    between two scores.

    Times: `spans` before a duration that is an outcome, `lasting` verbs before one, `births` before a year, `ages`
    before an age, `counted_from` behind a duration that is counted from elsewhere. Ranges: `ranging`, `betweens`, and
    `apart` before "between", where it leads to no range. `nows` tell that a figure is of the present, `people` are
    nouns for anybody.
    """

    restating: tuple[str, ...]
    ofs: tuple[str, ...]
    whom: tuple[str, ...]
    leads: frozenset[str]
    demonstratives: tuple[str, ...]
    amounting: tuple[str, ...]
    bringing: tuple[str, ...]
    other_bases: tuple[str, ...]
    other_measures: tuple[str, ...]
    ons: tuple[str, ...]
    compared: tuple[str, ...]
    yields: tuple[str, ...]
    quantities: frozenset[str]
    totals_before: tuple[str, ...]
    totals_after: tuple[str, ...]
    wholes: tuple[str, ...]
    composed: tuple[str, ...]
    shared_out: frozenset[str]
    rests: tuple[str, ...]
    closing: tuple[str, ...]
    open_ends: frozenset[str]
    complements: tuple[tuple[frozenset[str], ...], ...]
    each: tuple[str, ...]
    per: tuple[str, ...]
    overs: tuple[str, ...]
    averages: tuple[str, ...]
    speeds: frozenset[str]
    contests: frozenset[str]
    gaps: frozenset[str]
    scored: frozenset[str]
    againsts: tuple[str, ...]
    spans: frozenset[str]
    lasting: tuple[str, ...]
    births: tuple[str, ...]
    ages: tuple[str, ...]
    counted_from: tuple[str, ...]
    ranging: tuple[str, ...]
    betweens: tuple[str, ...]
    apart: frozenset[str]
    nows: frozenset[str]
    people: frozenset[str]


@cache
def arithmetic_words(lang: str) -> ArithmeticWords:
    """The words of arithmetic of a language."""
    return load(lang, "arithmetic", ArithmeticWords)
