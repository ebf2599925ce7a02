"""The words by which two statements with the same words are yet about different things, or one takes the other back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factlint.lexicon import load


@dataclass(frozen=True, slots=True)
class ConsistencyWords:
    """Words in lower case.

    `stages` tell one time or part of a thing from another ("first", "now", "so far"), `contrasting` adjectives one
    thing from another of its name ("the old stand"). `revisions` say that a figure took the place of another.
    `provisos` begin a clause that says what a figure holds without, `exceptions` also one that a sentence opens with.
    `auxiliaries` stand between a subject and its
    figure, `indefinite` before a subject that may be any. `once` are the verbs of what happens to a thing one time
    only.
    """

    stages: frozenset[str]
    contrasting: frozenset[str]
    revisions: frozenset[str]
    provisos: frozenset[str]
    exceptions: frozenset[str]
    auxiliaries: frozenset[str]
    indefinite: frozenset[str]
    once: frozenset[str]


@cache
def consistency_words(lang: str) -> ConsistencyWords:
    """The words of a language about statements that go together."""
    return load(lang, "consistency", ConsistencyWords)
