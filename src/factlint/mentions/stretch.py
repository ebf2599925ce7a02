"""A stretch of prose as words, with what the words around each of them make of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.roles import role_words
from factlint.lexicon.speech import speech_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.lexicon.speech import SpeechWords
    from factlint.mentions.model import NameMention
    from factlint.mentions.people import People

# So many code points of a sentence hold its subject.
OPENING = 300


class Word(NamedTuple):
    """A word of a stretch of prose: its place and its lower-case form with a straight apostrophe."""

    start: int
    end: int
    form: str


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r" (?:\([A-Z]\w+\) )?[—–-]{1,2} ")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Stretch:
    """A stretch of prose in which subjects are looked for."""

    prose: str
    span: Span
    people: People

    @classmethod
    def opening(cls, prose: str, span: Span, people: People) -> Stretch:
        """The first words of a sentence, enough to find what it begins with."""
        return cls(prose, Span(span.start, min(span.end, span.start + OPENING)), people)

    @cached_property
    def words(self) -> Sequence[Word]:
        """Its words, in order."""
        found = _word().finditer(self.prose, self.span.start, self.span.end)
        return [Word(m.start(), m.end(), m[0].lower().replace("’", "'")) for m in found]

    @cached_property
    def speech(self) -> SpeechWords:
        """The words about speaking."""
        return speech_words(self.people.lang)

    def form(self, number: int) -> str:
        """The form of a word, empty beyond the stretch."""
        return self.words[number].form if 0 <= number < len(self.words) else ""

    def apart(self, number: int) -> bool:
        """Whether punctuation parts a word from the one before it."""
        if number <= 0:
            return True
        between = self.prose[self.words[number - 1].end : self.words[number].start]
        if between.startswith(".") and self._short(number - 1):
            between = between[1:]
        return bool(between.strip(" \n\u00a0-'’&/"))

    def _short(self, number: int) -> bool:
        form = self.form(number)
        return len(form) == 1 or form in self.speech.honorifics or form in role_words(self.people.lang).abbreviations

    def number_at(self, offset: int) -> int:
        """The number of the first word that ends after `offset`."""
        return bisect_right(self.words, offset, key=lambda word: word.end)

    def modifies(self, number: int) -> bool:
        """Whether a word may stand between a subject and its verb: an auxiliary, an adverb, a day."""
        form = self.form(number)
        adverb = form.endswith("ly") and self.people.name_at(self.words[number].start) is None
        return form in self.speech.leading or form in self.speech.times or adverb

    def pronoun(self, number: int) -> str:
        """The pronoun that a word is or begins with ("he's"), else empty."""
        form = self.form(number).partition("'")[0]
        return form if form in self.speech.persons or form in self.speech.others else ""

    def set_off(self, number: int) -> bool:
        """Whether punctuation parts a word, and what modifies it, from what stands before ("the story, first told")."""
        while number > 0 and not self.apart(number) and self.form(number - 1) not in self.speech.linking:
            if not self.modifies(number - 1):
                return False
            number -= 1
        return number > 0 and self.apart(number)

    def until(self, number: int) -> Stretch:
        """The words before word `number`."""
        return Stretch(self.prose, Span(self.span.start, self.words[number].start), self.people)

    def surname(self, number: int) -> bool:
        """Whether a word is capitalised and no word of another kind, so that it may be somebody's name."""
        form = self.form(number)
        if not form.isalpha() or not self.prose[self.words[number].start].isupper() or self.stops(number):
            return False
        inflected = form.endswith(("ing", "ed", "ly"))
        return not (inflected or self.pronoun(number) or form in self.speech.determiners or form in self.speech.times)

    def owned(self, number: int) -> bool:
        """Whether a word is a noun that has an owner or an article before it ("her claims", "Brackwater's report")."""
        if number == 0 or self.apart(number):
            return False
        return self.owns(number - 1) or self.form(number - 1) in self.speech.determiners

    def owns(self, number: int) -> bool:
        """Whether a word is a name in the possessive ("Brackwater's")."""
        marked = "'" in self.form(number) or self.prose.startswith(("' ", "’ "), self.words[number].end)
        return marked and self.people.name_at(self.words[number].start) is not None

    def stops(self, number: int) -> bool:
        """Whether a word cannot be part of a noun phrase that begins behind it."""
        form, speech = self.form(number), self.speech
        return form in speech.governing or form in speech.linking or form in speech.verbs or form in speech.leading

    def governed(self, name: NameMention, least: int) -> bool:
        """Whether a name depends on a preposition before it ("of the Guild")."""
        number = self.number_at(name.span.start) - 1
        while number >= least and not self.apart(number + 1) and self.form(number) in self.speech.determiners:
            number -= 1
        return number >= least and not self.apart(number + 1) and self.form(number) in self.speech.governing

    def aside(self, name: NameMention) -> bool:
        """Whether a name stands in brackets, or before the bracket or dash of a dateline ("OSTEND (AP) —")."""
        first = self.number_at(name.span.start) == 0
        dateline = first and _dateline().match(self.prose, name.span.end) is not None
        return dateline or self.prose[max(0, name.span.start - 1) : name.span.start] == "("

    def whereabouts(self, name: NameMention) -> bool:
        """Whether a name says where something is ("in Wessex Gardens")."""
        number = self.number_at(name.span.start) - 1
        return number >= 0 and not self.apart(number + 1) and self.form(number) in self.speech.whereabouts

    def can_speak(self, form: str) -> bool:
        """Whether a noun is known to be for somebody who speaks, or holds a title."""
        heads = role_words(self.people.lang).heads
        return any(noun in self.speech.speakers or noun in heads for noun in (form, form.removesuffix("s")))
