"""Holding the quotations of a draft against verified ones: recognising, comparing, and who is said to have spoken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.facts.entities import name_words
from factlint.facts.found import relied
from factlint.findings import Vouched
from factlint.kinds.quotation_findings import misattributed, misquote, unverified
from factlint.kinds.quotation_match import match
from factlint.kinds.verified import Verified
from factlint.lexicon.quotations import quotation_words
from factlint.mentions.model import QuotationUse
from factlint.mentions.people import People
from factlint.values.alignment import weight
from factlint.values.quotation import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import SourceText
    from factlint.findings import Finding
    from factlint.kinds.quotation_match import Altered, Right
    from factlint.kinds.verified import Wording
    from factlint.lexicon.quotations import QuotationWords
    from factlint.mentions.model import QuotationMention
    from factlint.reading import Reading
    from factlint.values.alignment import Difference
    from factlint.values.quotation import Token


class Relation(IntEnum):
    """What a draft says about who spoke, as against who did; the nearer it is, the less."""

    SAME = 0
    UNKNOWN = 1
    OTHER = 2


class _Evidence(NamedTuple):
    """How much must agree before words count as an altered quotation: weights, see `Difference`."""

    closeness: float
    shared: float
    least: int
    run: int


# The less the draft says about the speaker, the more the words themselves must say; and more where there is a whole
# text in which likenesses are found by chance.
OF_FACTS = {
    Relation.SAME: _Evidence(closeness=0.6, shared=3.0, least=5, run=3),
    Relation.UNKNOWN: _Evidence(closeness=0.68, shared=3.5, least=6, run=3),
    Relation.OTHER: _Evidence(closeness=0.85, shared=5.0, least=7, run=4),
}
OF_TEXTS = {
    Relation.SAME: _Evidence(closeness=0.7, shared=4.0, least=6, run=3),
    Relation.UNKNOWN: _Evidence(closeness=0.8, shared=5.0, least=8, run=4),
    Relation.OTHER: _Evidence(closeness=0.85, shared=5.0, least=8, run=4),
}

# Fewer words than this, or a lesser weight, anyone may have said.
OWN_WORDS = 5
OWN_WEIGHT = 3.0


@dataclass(frozen=True)
class QuotationCheck:
    """The check of all quotation facts of a rule set, and of its sources' texts."""

    facts: FactIndex

    def __call__(self, reading: Reading) -> Iterator[Finding | Vouched]:
        """What is misquoted or misattributed in a draft, one finding a quotation at most, and what is neither."""
        people = People(reading.document.prose, reading.names, reading.lang)
        for quotation in reading.quotations:
            if quotation.use is QuotationUse.SPEECH:
                yield from _Judged(self, reading, people, quotation).findings()

    @cached_property
    def verified(self) -> Verified:
        """The words that quotations are compared with."""
        return Verified(self.facts)

    @cached_property
    def heard(self) -> Mapping[str, Sequence[SourceText]]:
        """The texts in which each person speaks."""
        found: dict[str, list[SourceText]] = {}
        for text in self.facts.rules.texts:
            for person in dict.fromkeys(voice.person for voice in text.voices if voice.person):
                found.setdefault(person, []).append(text)
        return found


@dataclass(frozen=True)
class _Judged:
    """One quotation of a draft."""

    check: QuotationCheck
    reading: Reading
    people: People
    quotation: QuotationMention

    def findings(self) -> Iterator[Finding | Vouched]:
        """What is wrong with it, or that it is right."""
        matches = match(self.tokens, self.check.verified, self._words)
        yield from self._attributed(matches.right) if matches.right else self._altered(matches.altered)

    @cached_property
    def tokens(self) -> list[Token]:
        """The quoted tokens, their spans of the prose."""
        return [
            token._replace(span=token.span.shift(piece.start))
            for piece in self.quotation.pieces
            for token in tokenise(piece.of(self.reading.document.prose))
        ]

    def _relation(self, wording: Wording) -> Relation:
        """What the draft says of who spoke, as against the wording's speaker."""
        speaker = self.quotation.speaker
        if speaker is None or wording.name is None:
            return Relation.UNKNOWN
        if speaker.entity is not None:
            if speaker.entity == wording.person:
                return Relation.SAME
            is_person = speaker.entity in self.reading.entities.persons
        else:
            if name_words(speaker.person or speaker.name)[-1:] == name_words(wording.name)[-1:]:
                return Relation.SAME
            name = self.people.name_at(speaker.span.start) if speaker.person else None
            is_person = name is not None and self.people.is_person(name)
        return Relation.OTHER if is_person and not speaker.referring else Relation.UNKNOWN

    def _attributed(self, right: Sequence[Right]) -> Iterator[Finding | Vouched]:
        """That right words are their speaker's; the finding where they are put into another's mouth."""
        document, speaker = self.reading.document, self.quotation.speaker
        own = [one.wording for one in right if not self._belongs_to_another(one)]
        if own:
            fact = next((wording.fact for wording in own if wording.fact), None)
            if fact:
                yield from relied(self.reading, fact, self.quotation.span)
            else:
                yield Vouched(document.locate(self.quotation.span), None)
            return
        best = max(right, key=lambda one: one.size)
        if speaker is not None and self._is_somebodys(best):
            yield misattributed(document, speaker, best)

    def _belongs_to_another(self, right: Right) -> bool:
        """Whether only another than the draft's speaker said the words.

        Of texts that is sure in a transcript alone, of a voice that is a known person's, or where the draft's speaker
        has one too; and not of what that voice quotes.
        """
        wording = right.wording
        if self._relation(wording) is not Relation.OTHER:
            return False
        if wording.saying is None:
            return True
        text, speaker = wording.saying.text, self.quotation.speaker
        known = wording.person is not None or any(speaker and v.person == speaker.entity for v in text.voices)
        return text.labelled and known and not wording.quotes(right.start)

    def _is_somebodys(self, right: Right) -> bool:
        """Whether the words are so many that not anyone may have said them."""
        if right.wording.fact:
            return right.size >= max(3, min(OWN_WORDS, len(right.wording.words)))
        return right.size >= OWN_WORDS and self._weight >= OWN_WEIGHT

    @property
    def _weight(self) -> float:
        return weight(self.tokens, self._words)

    @property
    def _words(self) -> QuotationWords:
        return quotation_words(self.reading.lang)

    def _altered(self, altered: Sequence[Altered]) -> Iterator[Finding]:
        """The finding for what is recognised as altered, or for words of one who speaks in a text that has them not."""
        weighed = [(one, self._relation(one.wording)) for one in altered]
        for one, relation in sorted(weighed, key=lambda pair: (-pair[0].difference.closeness, pair[1])):
            wanted = OF_FACTS if one.wording.fact else OF_TEXTS
            if _recognised(one.difference, wanted[relation]):
                yield misquote(self.reading.document, self.quotation, one)
                return
        speaker = self.quotation.speaker
        texts = self.check.heard.get(speaker.entity or "", ()) if speaker else ()
        forms = [token.form for token in self.tokens if token.is_word]
        telling = len(forms) > OWN_WORDS and self._weight >= OWN_WEIGHT and not self._words.light.issuperset(forms)
        if speaker and texts and telling:
            yield unverified(self.reading.document, self.quotation, speaker, texts)


def _recognised(compared: Difference, wanted: _Evidence) -> bool:
    return (
        compared.closeness >= wanted.closeness
        and compared.shared >= wanted.shared
        and compared.count >= wanted.least
        and compared.run >= wanted.run
    )
