"""The words by which transcripts say who speaks, and what is heard besides."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class TranscriptWords(NamedTuple):
    """Words of transcripts, all lower case.

    `unnamed` are labels for people without their name ("host"); `answers` are those of whoever is interviewed ("a").
    `noises` are what a bracket tells of that nobody said ("laughter"). `joints` are the small words within a name.
    """

    unnamed: frozenset[str]
    answers: frozenset[str]
    noises: frozenset[str]
    joints: frozenset[str]


@cache
def transcript_words(lang: str) -> TranscriptWords:
    """The words of one language. Raises `UsageError` for a language that has no folder."""
    return load(lang, "transcripts", TranscriptWords)
