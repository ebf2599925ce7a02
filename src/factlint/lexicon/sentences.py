"""The words that a full stop follows without ending a sentence."""

from __future__ import annotations

from typing import NamedTuple

from factlint.lexicon import load


class SentenceWords(NamedTuple):
    """Abbreviations, all lower case, with their full stops; and `whole` words, as written, that only look like one.

    `names` come before a name ("Mr."), `numbers` before a number ("approx."); neither ends a sentence there. `clock`
    come after a time of day ("p.m."), and one of `zones` after them ("EST", in capitals) is of the same sentence.
    """

    names: frozenset[str]
    numbers: frozenset[str]
    clock: frozenset[str]
    zones: frozenset[str]
    whole: frozenset[str]


def sentence_words(lang: str) -> SentenceWords:
    """The words of a language."""
    return load(lang, "sentences", SentenceWords)
