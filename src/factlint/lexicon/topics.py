"""The words by which statements are told apart: what carries a topic, what links clauses, what takes a claim back."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class TopicWords(NamedTuple):
    """Words about topics. All are lower case; where inflected forms are not listed, the reader folds them.

    `function` carry no topic; `light` are verbs and nouns that any statement of a figure may use ("reported",
    "reached", "total"); `mild` say little beside a noun ("carry", "employ"); `neutral` are adjectives that do not
    narrow a noun, `dividing` those that leave a part of whatever is spoken of ("domestic"), as `areas` do behind a
    preposition ("in the mountain provinces"). `synonyms` are groups that newsrooms use for one another, the first
    naming the group. `opposites` are pairs of which the first is a gain and the second a loss of the same thing.
    `heads` behind a noun make it another thing ("revenue share"), `spans` tell the stretch of time of a figure.
    `irregular` maps a form to its base, and `common_capitals` are words whose capital makes no name. `doubles` are
    forms that stand for a second thing as well ("earned", of a profit). `priced` are what an amount of money implies,
    `anyone` nouns for people of every kind. `fresh` ("new") narrows no noun that one of `making` brings about. Words
    that end with `adverbial` or `verbal` are likely adverbs or verbs. `compounds` give two words that mean one thing
    together two others to be read as, empty for one that then says nothing.
    """

    function: frozenset[str]
    light: frozenset[str]
    mild: frozenset[str]
    neutral: frozenset[str]
    dividing: frozenset[str]
    areas: frozenset[str]
    synonyms: tuple[tuple[str, ...], ...]
    heads: frozenset[str]
    spans: dict[str, str]
    opposites: tuple[tuple[str, str], ...]
    irregular: dict[str, str]
    common_capitals: frozenset[str]
    doubles: dict[str, str]
    priced: frozenset[str]
    anyone: frozenset[str]
    fresh: frozenset[str]
    making: frozenset[str]
    adverbial: tuple[str, ...]
    verbal: tuple[str, ...]
    compounds: dict[tuple[str, str], tuple[str, str]]


class ClauseWords(NamedTuple):
    """Words that link or take back clauses.

    `openers` begin a clause of its own, `relatives` one that speaks of the noun before. `narrowing` are prepositions
    after which a noun narrows what stands before; `whereabouts` those of places. `pronouns` stand for things,
    `personal` for people; `timing` begin a clause that says what happened at a date; `articles` are indefinite.
    `joints` join clauses and words, `contrasts` begin a clause to which what was supposed before does not reach;
    `links` tie a name to what it has ("revenue at"), `hanging` make a name depend on a noun or comparison; `sharing`
    stand between a share and its whole, `parting` before the part of which a sentence speaks, `spanning` before the two
    ends of what is measured ("from", "to"). After one of `copulas` and a comma the sentence goes on behind the next
    comma. `framing` begin a phrase that only says when or despite what; `kin` are what one name can be to another
    ("rival"). `referring` are nouns that stand for an organisation named before ("the retailer").
    """

    openers: frozenset[str]
    relatives: frozenset[str]
    narrowing: frozenset[str]
    whereabouts: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    personal: frozenset[str]
    determiners: frozenset[str]
    timing: frozenset[str]
    articles: frozenset[str]
    joints: frozenset[str]
    contrasts: frozenset[str]
    links: frozenset[str]
    hanging: frozenset[str]
    sharing: frozenset[str]
    parting: frozenset[str]
    spanning: frozenset[tuple[str, str]]
    framing: frozenset[str]
    copulas: frozenset[str]
    kin: frozenset[str]
    referring: frozenset[str]


class AssertionWords(NamedTuple):
    """Phrases that make a statement something else than a plain assertion of fact.

    `forecast`, `hypothesis`, `unreal`, `base` and `past` are phrases of one or more words. What is `unreal` ("would
    have", "not true") is not even a forecast. A `base` stands right before a figure that another is compared with, a
    `difference` before a `compared` ("more than") after one that is a distance from it, `negation` before one that is
    denied, also what ends with `negative`, but not before one of `limiting` ("not only"). `inverted` are verbs with
    which a clause begins that supposes ("had it risen"), `same` the words of a period that was named before ("the same
    year"), `earlier` the links of a clause that puts the others before it, `stretches` what stands before a duration
    over which a figure is told, `timing` what stands before one of the `occasions`, short times such as an evening or a
    week, on which one is told. `former` are adjectives that put the noun behind them in the past, `now` the first words
    of a period that lasts still ("this year"), `comparing` what stands before the base of a comparison and its time.
    `supposing` are the verbs of a claim that is itself a forecast or target, `modals` those of what is possible,
    `ruling` those that a rule is told with as well. What follows one of `generic` is no forecast ("you will need").
    Behind a figure only what goes with one of `auxiliaries` makes a forecast of it ("is expected"). A past word that is
    one of `conjoined` is none where it begins a clause ("once in place"). `ordinals` count `turns` ("first week"), each
    by what it is the same as; `since` stand beside a duration that is counted from an event ("after").
    What was `awaited` is no forecast behind one of `measuring` ("less expected"), nor where it or a modal
    ends a clause that one of `according` opens ("as these things will").
    """

    forecast: frozenset[tuple[str, ...]]
    hypothesis: frozenset[tuple[str, ...]]
    unreal: frozenset[tuple[str, ...]]
    base: frozenset[tuple[str, ...]]
    difference: frozenset[str]
    compared: frozenset[str]
    negation: frozenset[str]
    negative: tuple[str, ...]
    limiting: frozenset[str]
    generic: frozenset[str]
    auxiliaries: frozenset[str]
    conjoined: frozenset[str]
    inverted: frozenset[str]
    same: frozenset[str]
    past: frozenset[tuple[str, ...]]
    former: frozenset[str]
    now: frozenset[str]
    comparing: frozenset[str]
    earlier: frozenset[str]
    stretches: frozenset[str]
    occasions: frozenset[str]
    timing: frozenset[str]
    ordinals: dict[str, str]
    turns: frozenset[str]
    since: frozenset[str]
    supposing: frozenset[str]
    modals: frozenset[str]
    ruling: frozenset[str]
    awaited: frozenset[str]
    measuring: frozenset[str]
    according: frozenset[str]


@cache
def topic_words(lang: str) -> TopicWords:
    """The topic words of a language."""
    return load(lang, "topics", TopicWords)


@cache
def clause_words(lang: str) -> ClauseWords:
    """The clause words of a language."""
    return load(lang, "clauses", ClauseWords)


@cache
def assertion_words(lang: str) -> AssertionWords:
    """The words of a language about how a statement is meant."""
    return load(lang, "assertion", AssertionWords)
