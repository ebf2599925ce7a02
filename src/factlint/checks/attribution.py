"""Who a sentence says that it has something from: "…, the board said", "according to its accounts", "data from …"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.authority import Authority, authority
from factlint.checks.phrases import Phrases
from factlint.checks.reporting import is_verb, reporters, reporting_verbs, subjects
from factlint.lexicon.sourcing import sourcing_words
from factlint.lexicon.speech import speech_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.checks.phrases import Word
    from factlint.reading import Reading

NOUN = 6
"""Words of a noun phrase within which its noun stands."""
MADE = 3
"""Words behind a document within which its maker is introduced: "a survey carried out by"."""


class Attribution(NamedTuple):
    """A source that a sentence names: `span` is what has it, `who` the words for it, `named` False for a vague one."""

    span: Span
    who: Span
    named: bool


def attributions(reading: Reading, sentence: Span) -> Iterator[Attribution]:
    """Every source that the writer's own words in a sentence name, or seem to."""
    phrases = Phrases(reading.document.spaced, sentence)
    for number, word in enumerate(phrases.words):
        if word.form in _cues(reading.lang) and not reading.is_quoted(word.span):
            for who, scope in _named(reading, phrases, number):
                found = authority(reading, who)
                if found is not Authority.NONE:
                    place = Span(who[0].span.start, who[-1].span.end)
                    yield Attribution(scope or sentence, place, found is Authority.NAMED)


@cache
def _cues(lang: str) -> frozenset[str]:
    """The words that any attribution has one of."""
    lexicon = sourcing_words(lang)
    openings = frozenset(phrase.split()[0] for phrase in speech_words(lang).sources)
    return reporting_verbs(lang) | lexicon.leads | lexicon.by | lexicon.documents | openings


def _named(reading: Reading, phrases: Phrases, number: int) -> Iterator[tuple[Sequence[Word], Span | None]]:
    """The noun phrases that the word of this number makes a source, each with what it reports, None for all."""
    lexicon = sourcing_words(reading.lang)
    form = phrases.form(number)
    if first := _behind_according(reading, phrases, number):
        yield phrases.behind(first), None
    elif form in lexicon.leads:
        document = _document(reading, phrases, number + 1)
        if document and authority(reading, document) is Authority.NAMED:
            yield document, None
    elif form in lexicon.documents:
        yield from _makers(reading, phrases, number)
    if form in lexicon.amounts and phrases.form(number + 1) in lexicon.passives:
        yield from subjects(reading, phrases, number)  # "the survey's best guess is 90"
    if is_verb(reading, phrases, number):
        yield from reporters(reading, phrases, number)


def _makers(reading: Reading, phrases: Phrases, number: int) -> Iterator[tuple[Sequence[Word], Span | None]]:
    """Who made the document that is named by a word: "data from the board", "the figure comes from the board"."""
    forms = phrases.forms(number + 1, MADE)
    at = next((at for at, form in enumerate(forms) if form in sourcing_words(reading.lang).makers), None)
    if at is not None:
        yield phrases.behind(number + at + 2), None


def _behind_according(reading: Reading, phrases: Phrases, number: int) -> int:
    """The number of the first word behind "according to" and the like; 0 where there is none."""
    for parts in _openings(reading.lang).get(phrases.form(number), ()):
        if all(phrases.form(number + at) == part for at, part in enumerate(parts)):
            return number + len(parts)
    return 0


@cache
def _openings(lang: str) -> Mapping[str, Sequence[Sequence[str]]]:
    """The words of the phrases that introduce a source ("according to"), by their first word."""
    openings: dict[str, list[Sequence[str]]] = {}
    for phrase in speech_words(lang).sources:
        parts = phrase.split()
        if len(parts) > 1:
            openings.setdefault(parts[0], []).append(parts)
    return openings


def _document(reading: Reading, phrases: Phrases, first: int) -> Sequence[Word]:
    """The noun phrase that begins with a word, where it is one of a document: "the board's survey of May"."""
    lexicon, governing = sourcing_words(reading.lang), speech_words(reading.lang).governing
    phrase = phrases.behind(first)
    for number, word in enumerate(phrase[:NOUN]):
        if word.form in governing:
            return ()
        if word.form in lexicon.documents:
            joined = phrase[number + 1 : number + 2] and phrase[number + 1].form in lexicon.appended
            return phrase if joined else phrase[: number + 1]
    return ()
