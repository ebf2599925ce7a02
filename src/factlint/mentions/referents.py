"""Whom a pronoun or a role means: the nearest fitting person named before."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from factlint.lexicon.roles import role_words
from factlint.mentions.model import SpeakerMention
from factlint.mentions.roles import read_roles
from factlint.mentions.stretch import Stretch
from factlint.mentions.subjects import first_subject
from factlint.span import Span
from factlint.values.role import read_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Document
    from factlint.mentions.model import NameMention, QuotationMention
    from factlint.mentions.people import People
    from factlint.mentions.subjects import Subject

# A pronoun is not resolved over more sentences, or quotations in one sentence, than this.
SENTENCES_BACK = 8
HEARD_BACK = 16


@dataclass(frozen=True)
class Referents:
    """The people of a draft, in the order in which they are named and heard."""

    document: Document
    sentences: Sequence[Span]
    people: People
    _heard: list[QuotationMention] = field(default_factory=list)

    def heard(self, quotation: QuotationMention) -> None:
        """Take note of a quotation whose speaker is known."""
        if quotation.speaker is not None and quotation.speaker.person:
            self._heard.append(quotation)

    def speaker(self, subject: Subject | None, quotation: QuotationMention) -> SpeakerMention | None:
        """The subject of a reporting verb as the speaker of a quotation."""
        if subject is None:
            return None
        text = subject.span.of(self.people.prose)
        if subject.name is not None:
            name = subject.name
            if not self.people.is_person(name):
                return SpeakerMention(subject.span, text, name.entity)
            span = self.people.bare_span(name) if name.entity is None else name.span
            return SpeakerMention(span, span.of(self.people.prose), name.entity, person=self.people.full_name(name))
        meant = self._meant(subject, quotation)
        if meant is None:
            return SpeakerMention(subject.span, text, referring=True)
        return SpeakerMention(subject.span, text, meant.entity, referring=True, person=self.people.full_name(meant))

    def _meant(self, subject: Subject, quotation: QuotationMention) -> NameMention | None:
        speech = Stretch(self.people.prose, subject.span, self.people).speech
        if subject.pronoun:
            gender = speech.persons.get(subject.pronoun) or speech.owners.get(subject.pronoun)
            return self._nearest(subject.span.start, gender, quotation) if gender else None
        return self._holder(subject.span.of(self.people.prose))

    def _nearest(self, offset: int, gender: str, quotation: QuotationMention) -> NameMention | None:
        """The person that "he" or "she" means: the last speaker, or the subject of a sentence nearer by."""
        at = bisect_right(self.sentences, offset, key=lambda span: span.start) - 1
        for number in range(at, max(-1, at - SENTENCES_BACK), -1):
            sentence = self.sentences[number]
            before = Span(sentence.start, min(sentence.end, offset))
            if before.overlaps(quotation.span):  # nobody whom the speaker names
                before = Span(min(before.end, quotation.span.end), before.end)
            name = self._spoke(sentence, quotation) or self._subject(before)
            if name is not None and self.people.gender(name) in (gender, ""):
                return name
        return None

    def _spoke(self, sentence: Span, quotation: QuotationMention) -> NameMention | None:
        for heard in islice(reversed(self._heard), HEARD_BACK):
            if heard.span.end <= sentence.start:
                return None
            speaker = heard.speaker
            if heard.span.start < sentence.end and heard.span != quotation.span and speaker is not None:
                name = self.people.called(speaker.person or "")
                if name is not None and self.people.is_person(name):
                    return name
        return None

    def _subject(self, span: Span) -> NameMention | None:
        """The first person of a stretch that no preposition governs, or else the first; none where it is a pronoun."""
        stretch = Stretch.opening(self.people.prose, span, self.people)
        people = [name for name in self.people.within(stretch.span) if self.people.is_person(name)]
        subject = first_subject(stretch)
        if subject is not None and (subject.pronoun or subject.name in people):
            return subject.name
        return next((name for name in people if not stretch.whereabouts(name)), None)

    def _holder(self, text: str) -> NameMention | None:
        """The person whom the draft gives the title that these words hold ("the institute's director")."""
        words = role_words(self.people.lang)
        wanted = {title.head for title in read_titles(text, words)}
        return next((name for heads, name in self._titles if wanted & heads), None)

    @cached_property
    def _titles(self) -> list[tuple[set[str], NameMention]]:
        words = role_words(self.people.lang)
        roles = read_roles(self.document, self.sentences, self.people.names, self.people.lang)
        return [({title.head for title in read_titles(role.title, words)}, role.person) for role in roles]
