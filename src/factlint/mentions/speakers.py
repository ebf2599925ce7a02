"""Who said what is quoted: the speaker beside the words, or carried on from the words before.

Looked at in turn, the nearest first: a reporting verb right before the quotation, one right after it, a dash and a
name, a reporting verb elsewhere in the sentence, a colon, and then what the sentences before say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.model import QuotationForm, QuotationUse, SpeakerMention
from factlint.mentions.people import People
from factlint.mentions.referents import Referents
from factlint.mentions.subjects import Stretch, Subject
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document
    from factlint.mentions.model import NameMention, QuotationMention

# Quotation marks around so few words, without a verb of speaking beside them, set off a term.
TERM_WORDS = 3

# So few words after "the" or "a" are a noun phrase in quotation marks, and so many in capitals no title.
PHRASE_WORDS = 6
TITLE_WORDS = 10

# How far from the quotation, in code points, its reporting verb is looked for.
REACH = 400


class Frame(NamedTuple):
    """A subject and the words by which it is said to have spoken."""

    subject: Subject | None
    cue: str


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[—–―~]|-{1,2})\s*(?=\S)")


@cache
def _title_case() -> re.Pattern[str]:
    """Words that begin with capitals or digits, but for small ones in between."""
    small = r"(?:a|an|the|of|in|on|at|to|for|and|or|with|by|from|vs)"
    word = r"[A-Z0-9][\w’'.:&-]*"
    return re.compile(rf"{word},?(?: (?:{word}|{small}),?)*[!?.,]?")


def attribute(
    document: Document,
    sentences: Sequence[Span],
    quotations: Sequence[QuotationMention],
    names: Sequence[NameMention],
    lang: str,
) -> tuple[QuotationMention, ...]:
    """The quotations with their speakers and cues, and with what their marks are for."""
    people = People(document.spaced, names, lang)
    reader = _Reader(document, sentences, people, Referents(document, sentences, people))
    done: list[QuotationMention] = []
    turns = _speakers_of_turns(quotations, people)
    for number, quotation in enumerate(quotations):
        if quotation.form is QuotationForm.TURN:
            speaker = turns.get(quotation.span)
            if speaker is not None:
                done.append(quotation._replace(speaker=speaker))
            continue
        following = quotations[number + 1].span.start if number + 1 < len(quotations) else len(document.spaced)
        found = reader.read(quotation, done[-1] if done else None, following)
        reader.referents.heard(found)
        done.append(found)
    return tuple(done)


def _speakers_of_turns(quotations: Sequence[QuotationMention], people: People) -> dict[Span, SpeakerMention]:
    """The speakers of a transcript's turns; what only looks like a turn ("NOTE: …") has none."""
    prose, found, labels = people.prose, dict[Span, SpeakerMention](), list[tuple[Span, Span]]()
    for quotation in quotations:
        if quotation.form is QuotationForm.TURN:
            labels.append((quotation.span, _label_before(prose, prose.rindex(":", 0, quotation.span.start))))
    texts = [label.of(prose) for _, label in labels]
    dialogue = len(set(texts)) > 1 and len(set(texts)) < len(texts)
    for span, label in labels:
        name = people.called(label.of(prose))
        if name is not None:
            found[span] = SpeakerMention(label, label.of(prose), name.entity, person=people.full_name(name))
        elif dialogue and label.of(prose).isupper():
            found[span] = SpeakerMention(label, label.of(prose), person=label.of(prose).title())
    return found


def _label_before(prose: str, colon: int) -> Span:
    """The label of a turn that ends with the colon: all of its line, or what follows a sentence."""
    start = colon
    while start > 0 and prose[start - 1] not in '\n!?…”"' and not prose.endswith(". ", 0, start):
        start -= 1
    return Span(start + (prose[start] == " "), colon)


@dataclass(frozen=True)
class _Reader:
    document: Document
    sentences: Sequence[Span]
    people: People
    referents: Referents

    def read(self, quotation: QuotationMention, earlier: QuotationMention | None, following: int) -> QuotationMention:
        """The quotation with its speaker, cue and use."""
        place = self._place(quotation, earlier, following)
        frame = self._frame(quotation, place)
        speaker = self.referents.speaker(frame.subject, quotation) if frame else None
        cue = frame.cue if frame else None
        if frame is None and earlier is not None and place.shares_sentence:
            speaker, cue = _carried(earlier.speaker), earlier.cue
        use = self._use(quotation, place, cue, earlier)
        if use is QuotationUse.SPEECH and speaker is None and not cue:
            speaker = self._carried_on(quotation, place, earlier)
        if use is not QuotationUse.SPEECH and frame is None:
            speaker = cue = None
        return quotation._replace(speaker=speaker, cue=cue or None, use=use)

    def _place(self, quotation: QuotationMention, earlier: QuotationMention | None, following: int) -> _Place:
        block = self.document.blocks[self.document.block_at(quotation.span.start)].span
        end_block = self.document.blocks[self.document.block_at(quotation.span.end - 1)].span
        sentence = self._sentence(quotation.span.start)
        start = max(block.start, sentence.start, quotation.span.start - REACH)
        shares = earlier is not None and earlier.span.end > start
        if earlier is not None and shares:
            start = max(start, earlier.span.end)
        after = quotation.pieces[0].end + 1 if len(quotation.pieces) > 1 else quotation.span.end
        stop = quotation.pieces[1].start - 1 if len(quotation.pieces) > 1 else min(end_block.end, following)
        if self.document.block_at(after - 1) != self.document.block_at(max(after - 1, stop - 1)):
            after, stop = quotation.span.end, min(end_block.end, following)
        return _Place(
            Stretch(self.people.prose, Span(start, quotation.span.start), self.people),
            Stretch(self.people.prose, Span(after, self._end(after, stop)), self.people),
            block,
            shares,
        )

    def _sentence(self, offset: int) -> Span:
        at = bisect_right(self.sentences, offset, key=lambda span: span.start) - 1
        return self.sentences[at] if at >= 0 else Span(0, len(self.people.prose))

    def _end(self, after: int, stop: int) -> int:
        """Where the sentence ends that goes on, or begins, behind a quotation."""
        prose = self.people.prose
        start = after
        while start < stop and prose[start] in " \n,":
            start += 1
        sentence = self._sentence(start)
        return max(after, min(stop, sentence.end if sentence.end > start else stop, after + REACH))

    def _frame(self, quotation: QuotationMention, place: _Place) -> Frame | None:
        split = len(quotation.pieces) > 1
        last = (quotation.pieces[0].of(self.people.prose) if split else quotation.text).rstrip()[-1:]
        if quotation.form is QuotationForm.BLOCK:
            return self._signed(quotation) or self._introduced(place)
        adjacent = _before(place.left, near=True)
        behind = self._behind(place, last)
        if last == ",":
            adjacent, behind = behind, adjacent
        return (
            adjacent or behind or self._signed(quotation) or _before(place.left, near=False) or self._introduced(place)
        )

    def _behind(self, place: _Place, last: str) -> Frame | None:
        """What reports the words behind them: "…," said Sean Astin; "…," the president of the guild said."""
        opening = place.right.span.of(self.people.prose).lstrip(" \n,—–-")[:1]
        return None if last == "." and not opening.islower() else _after(place.right)

    def _signed(self, quotation: QuotationMention) -> Frame | None:
        """A dash and a name, behind the quotation or in a line of its own."""
        prose, number = self.people.prose, self.document.block_at(quotation.span.end - 1)
        blocks = self.document.blocks
        ends = [blocks[number].span.end]
        if number + 1 < len(blocks):
            ends.append(blocks[number + 1].span.end)
        start = quotation.span.end
        for end in ends:
            dash = _dash().match(prose, start, end)
            if dash:
                line = prose.find("\n", dash.end(), end)
                stretch = Stretch(
                    prose, Span(dash.end(), line if line > 0 else min(end, dash.end() + REACH)), self.people
                )
                subject = stretch.after(0)
                return Frame(subject, "") if subject and (subject.name or self._short(stretch)) else None
            if prose[start:end].strip():
                return None
        return None

    def _short(self, stretch: Stretch) -> bool:
        return len(stretch.words) < 6

    def _introduced(self, place: _Place) -> Frame | None:
        """Her editor was blunter: "…"; or the same at the end of the block before."""
        prose = self.people.prose
        before = prose[place.left.span.start : place.left.span.end].rstrip()
        if before.endswith(":"):
            subject = place.left.first()
            return Frame(subject, "") if subject else None
        number = self.document.block_at(place.block.start)
        if before or number == 0:
            return None
        block = self.document.blocks[number - 1].span
        if not block.of(prose).rstrip().endswith(":"):
            return None
        sentence = self._sentence(block.end - 1)
        stretch = Stretch(prose, Span(max(sentence.start, block.start, block.end - REACH), block.end), self.people)
        found = _before(stretch, near=False)
        subject = stretch.first()
        return found or (Frame(subject, "") if subject else None)

    def _use(
        self, quotation: QuotationMention, place: _Place, cue: str | None, earlier: QuotationMention | None
    ) -> QuotationUse:
        """What the marks are for."""
        if quotation.form is not QuotationForm.MARKED:
            return QuotationUse.SPEECH
        speech, words = place.left.speech, len(quotation.text.split())
        before = [word.form for word in place.left.words[-4:]]
        if place.shares_sentence and earlier is not None and earlier.use is QuotationUse.TITLE and len(before) < 3:
            return QuotationUse.TITLE
        if cue in ("read", "reads", "reading") and any(word.form in speech.signs for word in place.left.words):
            return QuotationUse.TITLE
        named = any(form in speech.naming for form in before) and not (cue and cue not in speech.naming)
        if words <= TERM_WORDS + 1 and named:
            return QuotationUse.TERM
        titled = _title_case().fullmatch(quotation.text.strip()) is not None and words < TITLE_WORDS
        if titled and ((before[-1:] and before[-1] in speech.works) or (words > 1 and not place.spoken(cue))):
            return QuotationUse.TITLE
        if cue or (not before and quotation.text.rstrip()[-1:] in ".?!"):
            return QuotationUse.SPEECH
        phrase = words <= PHRASE_WORDS and before[-1:] and before[-1] in speech.determiners
        return QuotationUse.TERM if words <= TERM_WORDS or phrase else QuotationUse.SPEECH

    def _carried_on(
        self, quotation: QuotationMention, place: _Place, earlier: QuotationMention | None
    ) -> SpeakerMention | None:
        """The speaker that the sentences before have, where the quotation is a sentence of its own."""
        prose = self.people.prose
        if place.left.span.of(prose).strip(" \n([") and not place.shares_sentence:
            return None
        if earlier is not None and earlier.speaker and earlier.use is QuotationUse.SPEECH:
            if earlier.span.start >= place.block.start:
                return _carried(earlier.speaker)
            filled = (
                not prose[quotation.span.end : place.block.end].strip() and place.block.start == quotation.span.start
            )
            if filled and self.document.block_at(earlier.span.start) == self.document.block_at(place.block.start) - 1:
                return _carried(earlier.speaker)
        at = bisect_right(self.sentences, quotation.span.start, key=lambda span: span.start) - 2
        if at < 0 or self.sentences[at].start < place.block.start:
            return None
        subject = Stretch.opening(prose, self.sentences[at], self.people).first()
        if subject is None or subject.name is None or not self.people.is_person(subject.name):
            return None
        return _carried(self.referents.speaker(subject, quotation))


class _Place(NamedTuple):
    """What stands around a quotation in its sentence; `shares_sentence` where an earlier quotation does too."""

    left: Stretch
    right: Stretch
    block: Span
    shares_sentence: bool

    def spoken(self, cue: str | None) -> bool:
        """Whether the cue stands right beside the quotation, on either side."""
        tail = self.left.span.of(self.left.prose).rstrip()[-1:]
        beside = [word.form for word in (*self.left.words[-1:], *self.right.words[:8])]
        return cue is not None and (cue in beside or (tail != "" and tail in ",:"))


def _carried(speaker: SpeakerMention | None) -> SpeakerMention | None:
    return speaker._replace(referring=True) if speaker else None


def _cues(stretch: Stretch) -> Iterator[tuple[int, int, str, str]]:
    """The words of reporting in a stretch: first and last word, their kind, and the words."""
    speech = stretch.speech
    phrases = {tuple(p.split()): "verb" for p in speech.phrases} | {tuple(p.split()): "source" for p in speech.sources}
    firsts = {phrase[0] for phrase in phrases}
    for number, word in enumerate(stretch.words):
        if word.form in firsts:
            for phrase, kind in phrases.items():
                if tuple(w.form for w in stretch.words[number : number + len(phrase)]) == phrase:
                    yield number, number + len(phrase) - 1, kind, " ".join(phrase)
        name = stretch.people.name_at(word.start)
        if name is None and word.form in speech.verbs:
            yield number, number, "verb", word.form
        elif name is None and word.form in speech.participles:
            yield number, number, "participle", word.form


def _before(stretch: Stretch, *, near: bool) -> Frame | None:
    """The last words of reporting before a quotation; where `near`, nothing but what belongs to them may follow."""
    tail = stretch.span.of(stretch.prose).rstrip()[-1:]
    for first, last, kind, words in reversed(list(_cues(stretch))):
        if near and not (tail in ",:" or len(stretch.words) - last <= 2):
            return None
        subject = _subject(stretch, first, last, kind)
        if subject is not None:
            return Frame(subject, words)
    return None


def _subject(stretch: Stretch, first: int, last: int, kind: str) -> Subject | None:
    if kind == "source":
        return stretch.after(last + 1)
    if stretch.form(last + 1) == "by":
        return stretch.after(last + 2)
    if kind == "participle":
        return Stretch(stretch.prose, Span(stretch.span.start, stretch.words[first].start), stretch.people).first()
    found = stretch.before(first)
    if found is None and (first == 0 or stretch.apart(first)):
        found = stretch.after(last + 1)
    return found


def _after(stretch: Stretch) -> Frame | None:
    """The words of reporting behind a quotation: at once, or behind their subject."""
    for first, last, kind, words in _cues(stretch):
        if kind == "participle" or stretch.form(0) in stretch.speech.linking - {"as"}:
            return None
        lead = [stretch.form(number) for number in range(first)]
        if all(form in stretch.speech.leading for form in lead) or kind == "source":
            subject = stretch.after(last + 1)
        else:
            subject = stretch.before(first)
        return Frame(subject, words) if subject is not None else None
    return None
