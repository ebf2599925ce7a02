"""How numbers are written in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Mapping


class NumberWords(NamedTuple):
    """The words that numbers are made of, in lower case.

    `ones` and `tens` are what is added; `hundreds`, `scales` (as powers of ten) and `dozens` what is multiplied;
    `letters` are scales that follow digits at once, `marks` those that may stand apart. `parts` and `ordinals` give a
    denominator, `places` are ordinals that do so in compounds alone ("twenty-first"); those in `plain_fractions` need
    no number before them ("half of"); `fillers` may stand in "a cool million"; `shares` are the words that may follow
    "a third" where it is a fraction and no ordinal, `no_share_before` and `no_share_after` those that show that it is
    none ("the second half", "half time"); behind one of `orders` "a third" is the next one. `past_endings` are those of
    regular verbs.
    """

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, int]
    dozens: Mapping[str, int]
    letters: Mapping[str, int]
    marks: Mapping[str, int]
    parts: Mapping[str, int]
    ordinals: Mapping[str, int]
    places: Mapping[str, int]
    plain_fractions: frozenset[str]
    shares: frozenset[str]
    no_share_before: frozenset[str]
    no_share_after: frozenset[str]
    orders: frozenset[str]
    past_endings: tuple[str, ...]
    articles: frozenset[str]
    couples: frozenset[str]
    ands: frozenset[str]
    ofs: frozenset[str]
    points: frozenset[str]
    negatives: frozenset[str]
    fillers: frozenset[str]


@cache
def number_words(lang: str) -> NumberWords:
    """The number words of a language."""
    return load(lang, "numbers", NumberWords)
