"""The words by which a draft says where it has something from, and those that only seem to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class SourcingWords(NamedTuple):
    """Words of sourcing, all lower case, with a straight apostrophe; what reports speech is in `SpeechWords`.

    Of verbs all finite forms. `claims` have what is claimed as their object ("the board reported a loss"), `displays`
    do so for documents ("figures show"), `estimates` have it behind one of `ats` ("puts the number at"). `nouns` are
    those of their forms that may be nouns ("reports"), verbs only before what begins a clause or noun phrase, one of
    `openers`. `that` begins what is reported. `passives` are the words between which and a participle nobody is named
    ("is estimated"), but for one behind `by`; but those of `hearing` name who was told. Behind one of
    `infinite` a verb has no subject, but for one of `habits` before that ("likes to say"); behind one of `turning` its
    subject follows it ("so says"). Before one of `empty` it reports nothing.

    `documents` are nouns for what holds figures, `research` those of them that say nothing without their author,
    `amounts` those that are a figure themselves ("estimate").
    `vague` are people whom a plural or "a" leaves unnamed ("experts"), `quantifiers` words that do so before any noun
    ("some"). `institutions` name the maker of a document before it ("government figures"). `definite` begin a noun
    phrase that means a known thing, `indefinite` one that does not. `leads` stand before a document that
    something is taken from ("in the report"); `appended` join a document to its author or subject, and `makers` to its
    author alone ("by").
    `relatives` begin a clause about the noun before.

    `introducing` stand before an author whose work is told by its year ("as Orr (2019)"). `labels` begin a line that
    names a source ("Source: …").
    """

    claims: frozenset[str]
    displays: frozenset[str]
    estimates: frozenset[str]
    nouns: frozenset[str]
    openers: frozenset[str]
    that: frozenset[str]
    ats: frozenset[str]
    passives: frozenset[str]
    by: frozenset[str]
    infinite: frozenset[str]
    hearing: frozenset[str]
    habits: frozenset[str]
    turning: frozenset[str]
    empty: frozenset[str]
    documents: frozenset[str]
    research: frozenset[str]
    amounts: frozenset[str]
    vague: frozenset[str]
    quantifiers: frozenset[str]
    institutions: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    leads: frozenset[str]
    appended: frozenset[str]
    makers: frozenset[str]
    relatives: frozenset[str]
    introducing: frozenset[str]
    labels: frozenset[str]


class UnsourcedWords(NamedTuple):
    """Words around figures that need no source, all lower case.

    `supposing` open a sentence that only supposes something ("imagine"), `conditions` a clause that does ("if"). `own`
    are pronouns for the writer as the one who acts or is acted upon, `possessives` those for what is his or hers.
    `idioms` are phrases whose figure means no number. `own_headings` begin headings of what is the writer's to say
    ("changelog"), `own_sections` are all of one ("Talks"), but for a second after "and". `instructions` are verbs that,
    as a clause's first word, tell the reader what to do, `ambiguous` those of them that are past tenses too; `doings`
    are irregular past tenses that, as an item's first word, tell what the writer did. `totals` are nouns that a bare
    number is the amount of ("attendance"). `frequencies` are counted, but tell how often, a score, or a thing's size
    ("a 16-footer"), and not how many.

    `framing` are words before a quotation that say what it is, so that nobody need have said it ("the idea of");
    `stock` are adjectives right before one that make it what anybody might say ("a generic “we want to grow”"), and
    `notes` label what the writer sets off like one ("> Note: …").
    """

    supposing: frozenset[str]
    conditions: frozenset[str]
    own: frozenset[str]
    possessives: frozenset[str]
    idioms: tuple[str, ...]
    own_headings: tuple[str, ...]
    own_sections: tuple[str, ...]
    instructions: frozenset[str]
    ambiguous: frozenset[str]
    doings: frozenset[str]
    totals: frozenset[str]
    frequencies: frozenset[str]
    framing: frozenset[str]
    notes: frozenset[str]
    stock: frozenset[str]


@cache
def sourcing_words(lang: str) -> SourcingWords:
    """The words of one language. Raises `UsageError` for a language that has no folder."""
    return load(lang, "sourcing", SourcingWords)


@cache
def unsourced_words(lang: str) -> UnsourcedWords:
    """The words of one language. Raises `UsageError` for a language that has no folder."""
    return load(lang, "unsourced", UnsourcedWords)
