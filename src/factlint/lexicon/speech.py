"""The words by which a draft says who spoke."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class SpeechWords(NamedTuple):
    """Words about speaking, all lower case, with a straight apostrophe.

    `verbs` are the finite forms that report words ("said"), `participles` those that hang on another verb ("adding");
    `phrases` report words in more than one word ("put it"), `sources` come right before the speaker ("according to").
    `stances` are verbs of thinking and wishing, after which words are quoted too ("expects"), and which say nothing.
    `statements` are nouns for what somebody says, whose owner speaks ("Ruiz's claim").
    `addressing` verbs are followed by whoever is spoken to ("told").
    `naming` verbs have quotation marks around a name or term ("called", "dubbed").
    `persons` are pronouns for one person by gender ("he" → "m"), `others` those for anyone or anything else, `owners`
    the possessives of the former.
    `honorifics` tell a gender, or none, before a surname ("Ms" → "f").
    `leading` words before a verb belong to it (adverbs, auxiliaries), `times` may stand between it and its subject;
    `governing` are prepositions, whose noun is not the speaker, `whereabouts` those of them before a place; `linking`
    begin another clause, `coordinating` another verb of the same subject, `relatives` a clause about the noun before.
    `determiners` begin a noun phrase.
    `speakers` are nouns for someone or something that speaks ("spokesman", "report"); `places` end the names of places
    and of buildings ("street"); `works` are those after which a title or a name is quoted ("film", "song"), `signs`
    those on which words are written.
    """

    verbs: frozenset[str]
    participles: frozenset[str]
    phrases: tuple[str, ...]
    sources: tuple[str, ...]
    stances: frozenset[str]
    statements: frozenset[str]
    addressing: frozenset[str]
    naming: frozenset[str]
    persons: dict[str, str]
    others: frozenset[str]
    owners: dict[str, str]
    honorifics: dict[str, str]
    leading: frozenset[str]
    times: frozenset[str]
    governing: frozenset[str]
    whereabouts: frozenset[str]
    linking: frozenset[str]
    coordinating: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    speakers: frozenset[str]
    places: frozenset[str]
    works: frozenset[str]
    signs: frozenset[str]


@cache
def speech_words(lang: str) -> SpeechWords:
    """The words of one language. Raises `UsageError` for a language that has no folder."""
    return load(lang, "speech", SpeechWords)
