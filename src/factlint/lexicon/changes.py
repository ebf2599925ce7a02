"""The words that say which way a figure moved."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import load
from factlint.values.quantity import Change

if TYPE_CHECKING:
    from collections.abc import Mapping


class ChangeWords(NamedTuple):
    """Verbs, nouns and adverbs of rising and falling, in every form, in lower case.

    `before` are those that govern a figure behind them, `after` those that stand behind a figure ("a 17% drop", "17%
    more"). A figure behind one of `bases` is what a change is counted from. `breaks` end the reach of a word, so do
    `links` behind a figure, `reaching` are the words by which one reaches over a comma ("fell, by 14%"), `levels` stand
    between a word of change and the place that is reached ("fell to 14%"). One of `adverbs` behind one of
    `particle_verbs` is no change ("make up 40%"). `either` are nouns of change that leave open which way.
    """

    up: frozenset[str]
    down: frozenset[str]
    up_after: frozenset[str]
    down_after: frozenset[str]
    bases: frozenset[str]
    breaks: frozenset[str]
    links: frozenset[str]
    adverbs: frozenset[str]
    particle_verbs: frozenset[str]
    reaching: frozenset[str]
    levels: frozenset[str]
    either: frozenset[str]
    describing: frozenset[str]
    contested: frozenset[str]
    multiplying: frozenset[str]
    former: frozenset[str]
    roles: frozenset[str]
    multiples_up: Mapping[str, str]
    multiples_down: Mapping[str, str]


@cache
def change_words(lang: str) -> ChangeWords:
    """The words of change of a language."""
    return load(lang, "changes", ChangeWords)


@cache
def changes_before(lang: str) -> Mapping[str, Change]:
    """The words that govern a figure behind them."""
    words = change_words(lang)
    return dict.fromkeys(words.up, Change.UP) | dict.fromkeys(words.down, Change.DOWN)


@cache
def changes_after(lang: str) -> Mapping[str, Change]:
    """The words behind a figure that say which way it moved."""
    words = change_words(lang)
    return dict.fromkeys(words.up_after, Change.UP) | dict.fromkeys(words.down_after, Change.DOWN)


@cache
def multiple_verbs(lang: str) -> Mapping[str, tuple[str, Change]]:
    """Verbs that are a multiple by themselves ("doubled"): how many times, and which way."""
    words = change_words(lang)
    ups = {verb: (times, Change.UP) for verb, times in words.multiples_up.items()}
    return ups | {verb: (times, Change.DOWN) for verb, times in words.multiples_down.items()}
