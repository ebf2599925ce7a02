"""The words that bound or hedge a figure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.values.quantity import Bound, Hedge


class Limit(NamedTuple):
    """What bound words make of a figure."""

    bound: Bound
    hedge: Hedge | None = None


class BoundWords(NamedTuple):
    """Phrases in lower case, words parted by one space, one list for each meaning; `signs` stand before the digits.

    `before` go at once before a figure, `after` at once behind it or its rate ("$75 a day or more"). `apart` stand
    further ahead in the clause, with any of `links` at once before the figure ("caps … at", "the ceiling … is").
    `floors` tell "fees from $75", a floor, from where something comes; `lasting` tell "took over three years" from what
    went on `during` them. `fillers` may stand between bound words and the figure;
    `thans` join bound words to the figure behind them. With the verb before, those of `phrasal` are another verb, and
    bound nothing ("turned over $4 million").
    """

    before: Mapping[Limit, tuple[str, ...]]
    after: Mapping[Limit, tuple[str, ...]]
    apart: Mapping[Limit, tuple[str, ...]]
    links: frozenset[str]
    signs: Mapping[str, Limit]
    floors: frozenset[str]
    froms: frozenset[str]
    rates: tuple[str, ...]
    lasting: frozenset[str]
    during: frozenset[str]
    fillers: frozenset[str]
    thans: frozenset[str]
    phrasal: frozenset[tuple[str, str]]


@cache
def bound_words(lang: str) -> BoundWords:
    """The bound words of a language."""
    return load(lang, "bounds", BoundWords)


@cache
def limits_before(lang: str) -> Mapping[str, Limit]:
    """Every phrase that goes before a figure, and its meaning."""
    return dict(_turned(bound_words(lang).before))


@cache
def limits_after(lang: str) -> Mapping[str, Limit]:
    """Every phrase that goes behind a figure, and its meaning."""
    return dict(_turned(bound_words(lang).after))


@cache
def limits_apart(lang: str) -> Mapping[str, Limit]:
    """Every word that bounds a figure further on in its clause, and its meaning."""
    return dict(_turned(bound_words(lang).apart))


def _turned(phrases: Mapping[Limit, tuple[str, ...]]) -> Iterator[tuple[str, Limit]]:
    return ((phrase, limit) for limit, group in phrases.items() for phrase in group)
