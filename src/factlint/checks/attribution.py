"""Who a sentence says that it has something from: "…, the board said", "according to its accounts", "data from …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.authority import Authority, Word, authority, is_document, words_of
from factlint.lexicon.sourcing import sourcing_words
from factlint.lexicon.speech import speech_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.lexicon.sourcing import SourcingWords
    from factlint.reading import Reading

ASIDE = 10  # words that may follow the verb of "…, the board told members last week"
REACH = 6  # words after a verb within which "that" begins what is reported


class Attribution(NamedTuple):
    """A source that a sentence names: `span` is what has it, `who` the words for it, `named` False for a vague one."""

    span: Span
    who: Span
    named: bool


def attributions(reading: Reading, sentence: Span) -> Iterator[Attribution]:
    """Every source that the writer's own words in a sentence name, or seem to."""
    words = words_of(reading.document.spaced, sentence)
    reader = _Reader(reading, sentence, words, sourcing_words(reading.lang))
    for number, word in enumerate(words):
        if not reading.is_quoted(word.span):
            yield from reader.at(number)


class _Reader(NamedTuple):
    reading: Reading
    sentence: Span
    words: Sequence[Word]
    lexicon: SourcingWords

    def at(self, number: int) -> Iterator[Attribution]:
        """What the word of this number, a verb or a preposition, says of a source."""
        if first := self._behind_phrase(number):
            yield from self._judged(self._chunk(first))
        elif self.form(number) in self.lexicon.leads or self.form(number) in self.lexicon.by:
            phrase = self._chunk(number + 1)
            if is_document(self.reading, phrase) and authority(self.reading, phrase) is Authority.NAMED:
                yield from self._judged(phrase)
        elif self.form(number) in self.lexicon.documents:
            yield from self._made(number)
            yield from self._amount(number)
        if self._is_verb(number):
            yield from self._reported(number)

    def form(self, number: int) -> str:
        """The form of a word, empty beyond the sentence."""
        return self.words[number].form if 0 <= number < len(self.words) else ""

    def apart(self, number: int) -> bool:
        """Whether a word begins something new, or there is none."""
        return not 0 <= number < len(self.words) or self.words[number].apart

    def _judged(self, phrase: Sequence[Word], span: Span | None = None) -> Iterator[Attribution]:
        found = authority(self.reading, phrase)
        if found is not Authority.NONE:
            who = Span(phrase[0].span.start, phrase[-1].span.end)
            yield Attribution(span or self.sentence, who, found is Authority.NAMED)

    def _behind_phrase(self, number: int) -> int:
        """The first word behind "according to" and the like; 0 where there is none."""
        for phrase in speech_words(self.reading.lang).sources:
            parts = phrase.split()
            if len(parts) > 1 and all(self.form(number + at) == part for at, part in enumerate(parts)):
                return number + len(parts)
        return 0

    def _chunk(self, first: int) -> Sequence[Word]:
        """The noun phrase that begins with a word, with what belongs to it, up to the next mark."""
        last = first
        while not self.apart(last + 1):
            last += 1
        return self.words[first : last + 1] if first < len(self.words) else ()

    def _made(self, number: int) -> Iterator[Attribution]:
        """The maker of a document, wherever it stands: "data from the harbour board"."""
        if self.form(number + 1) in ("from", *self.lexicon.by) and not self.apart(number + 1):
            maker = self._chunk(number + 2)
            if maker and authority(self.reading, maker) is Authority.NAMED:
                yield from self._judged(maker)

    def _amount(self, number: int) -> Iterator[Attribution]:
        """Whose figure it is: "the survey's best guess is 90"."""
        if self.form(number) in self.lexicon.amounts and self.form(number + 1) in self.lexicon.passives:
            subject, span = self._subject(number)
            if subject:
                yield from self._judged(subject, span)

    # Verbs

    def _is_verb(self, number: int) -> bool:
        """Whether a word is a finite verb of reporting, and no noun or participle."""
        form = self.form(number)
        if form in self.lexicon.nouns and not self._opens(number + 1):
            return False
        return form in self.lexicon.claims | self.lexicon.displays | self.lexicon.estimates | self._speaking

    @property
    def _speaking(self) -> frozenset[str]:
        return speech_words(self.reading.lang).verbs

    def _opens(self, number: int) -> bool:
        form = self.form(number)
        return form in self.lexicon.openers or form[:1].isdigit()

    def _reported(self, verb: int) -> Iterator[Attribution]:
        before = self._before_auxiliaries(verb)
        auxiliaries = {self.form(number) for number in range(before + 1, verb)}
        if auxiliaries & self.lexicon.passives:
            yield from self._by(verb)
        elif not auxiliaries & self.lexicon.infinite and not self._is_participle(verb):
            yield from self._active(before, verb)

    def _before_auxiliaries(self, verb: int) -> int:
        """The last word before a verb that is neither an auxiliary of it nor an adverb."""
        leading = speech_words(self.reading.lang).leading | self.lexicon.infinite
        before = verb - 1
        while (
            before >= 0
            and not self.apart(before + 1)
            and (self.form(before) in leading or self.form(before).endswith("ly"))
        ):
            before -= 1
        return before

    def _is_participle(self, verb: int) -> bool:
        """Whether a past form hangs on the noun before it: "a deal said to be worth", "accidents recorded in May"."""
        return self.form(verb + 1) == "to" and self.form(verb + 2) in self.lexicon.passives

    def _by(self, verb: int) -> Iterator[Attribution]:
        """Who is named behind a passive verb: "is put at 40% by the ministry"."""
        for number in range(verb + 1, min(verb + 1 + ASIDE, len(self.words))):
            if self.form(number) in self.lexicon.by:
                yield from self._judged(self._chunk(number + 1))
                return

    def _active(self, before: int, verb: int) -> Iterator[Attribution]:
        if self.apart(before + 1) or self.form(before) in ("so", "as"):
            behind = self._chunk(verb + 1)
            if (
                behind
                and len(behind) <= ASIDE
                and not self._opens_clause(verb + 1)
                and self.form(verb) in self._speaking
            ):
                yield from self._judged(behind)
                return
        subject, span = self._subject(before)
        if subject and self._takes(verb, subject):
            yield from self._judged(subject, span)

    def _opens_clause(self, number: int) -> bool:
        return self.form(number) in self.lexicon.that or self.form(number)[:1].isdigit()

    def _subject(self, last: int) -> tuple[Sequence[Word], Span | None]:
        """The noun phrase that ends with word `last`, over asides between commas; and the relative clause it is of."""
        if self.apart(last + 1):
            last = self._before_aside(last)
        first = last
        while first > 0 and not self.apart(first) and not self._begins(first):
            first -= 1
        if self.form(first) in self.lexicon.relatives and self.apart(first):
            return self._antecedent(first), self._clause(first)
        if first == last and self.form(first) in self.lexicon.relatives:
            return self._antecedent(first), self._clause(first)
        return self.words[first : last + 1] if 0 <= first <= last else (), None

    def _begins(self, number: int) -> bool:
        """Whether a phrase begins with the word: behind a linking word, or with a relative pronoun."""
        return (
            self.form(number - 1) in speech_words(self.reading.lang).linking
            or self.form(number) in self.lexicon.relatives
        )

    def _before_aside(self, last: int) -> int:
        """The word before the aside that ends with word `last`; -1 where none stands there."""
        while last > 0 and not self.apart(last):
            last -= 1
        return last - 1

    def _antecedent(self, first: int) -> Sequence[Word]:
        start = last = first - 1
        while start > 0 and not self.apart(start):
            start -= 1
        return self.words[start : last + 1] if last >= 0 else ()

    def _clause(self, first: int) -> Span:
        last = self._chunk(first)[-1]
        return Span(self.words[first].span.start, last.span.end)

    def _takes(self, verb: int, subject: Sequence[Word]) -> bool:
        """Whether what is reported is a clause, a figure, or what stands before."""
        form = self.form(verb)
        following = [self.form(number) for number in range(verb + 1, verb + 1 + REACH) if not self.apart(number)]
        if not self.lexicon.that.isdisjoint(following):
            return True
        if form in self.lexicon.claims or (form in self.lexicon.displays and is_document(self.reading, subject)):
            return True
        if form in self.lexicon.estimates and not self.lexicon.ats.isdisjoint(
            self.form(n) for n in range(verb, len(self.words))
        ):
            return True
        return form in self._speaking and self._is_aside(verb, subject)

    def _is_aside(self, verb: int, subject: Sequence[Word]) -> bool:
        """Whether subject and verb are set off from a statement before them: "…, its captain told the meeting"."""
        behind = self._chunk(verb)[1:]
        first = self.words.index(subject[0])
        no_figure = not any(word.form[0].isdigit() for word in behind)
        return first > 0 and self.apart(first) and len(behind) <= ASIDE and no_figure
