"""Who does what a verb says: the noun phrase before it, or after it where the order is turned round."""

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

# A subject is never looked for further from its verb than this many words or set-off phrases.
WORDS_BACK = 30
PHRASES_BACK = 5

# So many code points of a sentence hold its subject.
OPENING = 300


class Word(NamedTuple):
    """A word of a stretch of prose: its place and its lower-case form with a straight apostrophe."""

    start: int
    end: int
    form: str


class Subject(NamedTuple):
    """A noun phrase that can speak: a name, a pronoun, or neither ("the superintendent")."""

    span: Span
    name: NameMention | None = None
    pronoun: str = ""


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

    def before(self, verb: int) -> Subject | None:
        """The subject of the verb that is word `verb`, in front of it."""
        last = verb - 1
        while last >= 0 and not self.apart(last + 1) and self.form(last) in self.speech.leading:
            last -= 1
        behind = last
        for _ in range(PHRASES_BACK):
            if last < 0 or verb - last > WORDS_BACK:
                return None
            if self.apart(last + 1):
                found, last = self._set_off(last)
                behind = last
            else:
                found, last = self._ending(last)
            if found is not None:
                return self._extended(found, behind)
        return None

    def _extended(self, found: Subject, last: int) -> Subject:
        """A description with its complement, up to word `last`: "a spokesman for Netflix"."""
        number = self.number_at(found.span.end - 1) + 1
        if found.name or found.pronoun or number > last or self.form(number) not in ("of", "for"):
            return found
        return Subject(Span(found.span.start, self.words[last].end))

    def _set_off(self, last: int) -> tuple[Subject | None, int]:
        """The phrase between commas that ends with word `last`: a person's name, or else what comes before it."""
        first = last
        while first > 0 and not self.apart(first):
            first -= 1
        name = self.people.name_at(self.words[last].start)
        if name is not None and self.people.is_person(name) and not self._governed(name, first):
            return Subject(name.span, name), last
        return None, first - 1

    def _ending(self, last: int) -> tuple[Subject | None, int]:
        """The noun phrase that ends with word `last`, or where to go on looking."""
        form = self.form(last)
        if form == "who":
            return None, last - 1
        if form in self.speech.persons or form in self.speech.others:
            return Subject(Span(self.words[last].start, self.words[last].end), pronoun=form), last
        name = self.people.name_at(self.words[last].start)
        first = self.number_at(name.span.start) if name else last
        if name is not None and not self._governed(name, 0):
            return Subject(name.span, name), last
        while first > 0 and not self.apart(first) and not self._stops(first - 1):
            first -= 1
        if not self.apart(first) and self.form(first - 1) in self.speech.governing:
            return None, first - 2
        return self._common(first, last), -1

    def _stops(self, number: int) -> bool:
        form, speech = self.form(number), self.speech
        return form in speech.governing or form in speech.linking or form in speech.verbs or form in speech.leading

    def _common(self, first: int, last: int) -> Subject | None:
        """The words as a subject without a name, where they are one."""
        forms = [self.form(number) for number in range(first, last + 1)]
        start = next((n for n, form in enumerate(forms) if form in self.speech.determiners), None)
        if start is None and forms and forms[-1] in self.speech.speakers:
            start = 0 if self.people.name_at(self.words[first].start) else len(forms) - 1
        if start is None or (start == len(forms) - 1 and forms[-1] in self.speech.determiners):
            return None
        return Subject(Span(self.words[first + start].start, self.words[last].end))

    def _governed(self, name: NameMention, least: int) -> bool:
        """Whether a name depends on a preposition before it ("of the Guild")."""
        number = self.number_at(name.span.start) - 1
        while number >= least and not self.apart(number + 1) and self.form(number) in self.speech.determiners:
            number -= 1
        return number >= least and not self.apart(number + 1) and self.form(number) in self.speech.governing

    def after(self, first: int) -> Subject | None:
        """The subject that begins with word `first`, behind its verb or "according to"."""
        while self.form(first) in self.speech.leading and self.form(first):
            first += 1
        if first >= len(self.words):
            return None
        form = self.form(first)
        if form in self.speech.persons or form in self.speech.others:
            return Subject(Span(self.words[first].start, self.words[first].end), pronoun=form)
        last = self._chunk(first)
        if last < first:
            return None
        found = self._named(first, last) or self._appended(last)
        if found is not None:
            return found
        common = self._common(first, last)
        complemented = self.form(last + 1) in ("of", "for") and not self.apart(last + 1)
        return self._extended(common, self._chunk(last + 2)) if common and complemented else common

    def _chunk(self, first: int) -> int:
        """The last word of the noun phrase that begins with word `first`."""
        number = first
        while number < len(self.words) and (number == first or not self.apart(number)):
            name = self.people.name_at(self.words[number].start)
            if name is None and number - first < WORDS_BACK and not self._stops(number):
                number += 1
            elif name is not None:
                number = max(number + 1, self.number_at(name.span.end - 1) + 1)
            else:
                break
        return min(number, len(self.words)) - 1

    def _named(self, first: int, last: int) -> Subject | None:
        """The last person that the phrase names, or the name that is all of it."""
        inside = self.people.within(Span(self.words[first].start, self.words[last].end))
        person = next((name for name in reversed(inside) if self.people.is_person(name)), None)
        alone = next((name for name in inside if self._alone(name, last)), None)
        name = person or alone
        return Subject(name.span, name) if name else None

    def _alone(self, name: NameMention, last: int) -> bool:
        return name.span.end >= self.words[last].end and not self.prose.startswith(("'s", "’s"), name.span.end)

    def _appended(self, last: int) -> Subject | None:
        """The person named in apposition after a description ("said a parent, Lena Ruiz")."""
        if last + 1 >= len(self.words) or not self.prose.startswith(", ", self.words[last].end):
            return None
        name = self.people.name_at(self.words[last + 1].start)
        described = self.form(last) in self.speech.speakers or self.form(last) in role_words(self.people.lang).heads
        if name is not None and self.people.is_person(name) and (described or " " in name.name):
            return Subject(name.span, name)
        return None

    def first(self) -> Subject | None:
        """The subject that the stretch begins with: its first name, pronoun or speaking noun that nothing governs."""
        for number, word in enumerate(self.words[:WORDS_BACK]):
            name = self.people.name_at(word.start)
            if name is not None and name.span.start == word.start and not self._governed(name, 0):
                return self._named_first(name)
            if name is None and word.form in self.speech.persons:
                return Subject(Span(word.start, word.end), pronoun=word.form)
            if name is None and word.form in self.speech.speakers and number > 0:
                found = self._determined(number)
                if found is not None:
                    return found
        return None

    def _named_first(self, name: NameMention) -> Subject:
        """The name itself, or the person that it leads to ("Netflix's Ted Sarandos", "Netflix boss Ted Sarandos")."""
        if self.people.is_person(name):
            return Subject(name.span, name)
        number = self.number_at(name.span.end - 1)
        return self._named(number, self._chunk(number)) or Subject(name.span, name)

    def _determined(self, number: int) -> Subject | None:
        first = number
        while first > 0 and not self.apart(first) and not self._stops(first - 1):
            first -= 1
        if not self.apart(first) and self.form(first - 1) in self.speech.governing:
            return None
        return self._appended(number) or self._common(first, number)
