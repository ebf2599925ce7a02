"""What a number counts: the noun behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.bounds import limits_after
from factlint.lexicon.figures import figure_words
from factlint.lexicon.units import Sense
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from factlint.mentions.scope import Scope

NOUNS = re.compile(r"(?P<gap>\s{1,2}|-)(?P<words>[^\W\d_][\w’'-]*(?:\s{1,2}[^\W\d_][\w’'-]*){0,3})")

_PIECE = re.compile(r"\S+")


class Noun(NamedTuple):
    """The words of a noun phrase and where it ends."""

    words: str
    end: int


def noun_of(scope: Scope, at: int) -> Noun | None:
    """What the number before `at` counts: the words up to the first plural, or one after a hyphen ("12-page")."""
    match = NOUNS.match(scope.prose, at, scope.end)
    if match is None:
        return None
    words = figure_words(scope.lang)
    for piece in _PIECE.finditer(match["words"]):
        word = piece[0].lower().removesuffix("’s").removesuffix("'s")
        if any(letter.isdigit() for letter in word):
            return None
        if match["gap"] == "-":
            alone = word in words.function_words or word in limits_after(scope.lang)
            return None if alone else Noun(piece[0], match.start("words") + piece.end())
        if word in words.function_words and word not in words.modifiers:
            return None
        if is_abbreviation(piece[0]) or (is_plural(word, scope.lang) and word == piece[0].lower()):
            return Noun(" ".join(match["words"][: piece.end()].split()), match.start("words") + piece.end())
    return None


def is_abbreviation(word: str) -> bool:
    """Whether a word is the plural of one that is written in capitals ("EVs", "GPs")."""
    return len(word) > 2 and word[:-1].isupper() and word[-1] == "s"


def is_plural(word: str, lang: str) -> bool:
    """Whether a word, in lower case, looks like a plural noun."""
    words = figure_words(lang)
    if word in words.plurals:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in words.no_plurals
    )


def sense_of_noun(noun: Noun | None) -> Sense:
    """What a number with this noun is: a count, or without one a mere number."""
    if noun is None:
        return Sense(Dimension.NUMBER, None)
    return Sense(Dimension.COUNT, noun.words.split()[-1].lower())
