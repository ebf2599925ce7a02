"""The pieces of which the patterns of relations are made, over an outline's words.

An outline's words stand one blank apart, so that each piece begins with the blank before it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.topics import clause_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

WORD = r"(?:@\d+|[^\W\d_][\w.'-]*)"
"""A word or a time, no mark and no figure."""
CLOSE = r"(?= [,;:.)—–!?]|$)"
"""Here a phrase ends."""
PAUSE = r" (?:[,;:(—–-])"
"""A mark that parts two phrases of a sentence."""


class Relation(NamedTuple):
    """A pattern over an outline that holds so many figures, with `needs`: no match is without one phrase of each.

    It is compiled for the first outline that has all that; most drafts have none for most patterns.
    """

    pattern: str
    needs: tuple[Collection[str], ...] = ()
    figures: int = 3

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in an outline's text."""
        if text.count("{") >= self.figures and all(_has_one(text, phrases) for phrases in self.needs):
            yield from _compiled(self.pattern).finditer(text)


def _has_one(text: str, phrases: Collection[str]) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def figure(name: str) -> str:
    """A figure, to be found by `name` in the match."""
    return rf" \{{(?P<{name}>\d+)\}}"


def time(name: str) -> str:
    """A time, to be found by `name` in the match."""
    return rf" @(?P<{name}>\d+)"


def either(phrases: Collection[str]) -> str:
    """One of the phrases, the longest that fits."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(rf" {re.escape(phrase)}(?= )" for phrase in ordered) + ")"


def gap(most: int, lang: str) -> str:
    """Up to so many words of one clause: none that links another to it."""
    words = clause_words(lang)
    stops = "|".join(sorted(words.openers | words.relatives | words.joints))
    return rf"(?: (?!(?:{stops}) ){WORD}){{0,{most}}}?"


def described(most: int, lang: str) -> str:
    """The same, with what a relative clause says of the noun before it: "the people who work here"."""
    words = clause_words(lang)
    stops = "|".join(sorted((words.openers | words.joints) - words.relatives))
    return rf"(?: (?!(?:{stops}) ){WORD}){{0,{most}}}?"


def light(most: int, words: Collection[str]) -> str:
    """Up to so many of the words."""
    return rf"(?: (?:{'|'.join(sorted(map(re.escape, words)))})(?= )){{0,{most}}}"


def determiners(most: int, lang: str) -> str:
    """Up to so many articles, possessives and times before a noun."""
    words = "|".join(sorted(clause_words(lang).determiners))
    return rf"(?: (?:{words}|@\d+)(?= )){{0,{most}}}"
