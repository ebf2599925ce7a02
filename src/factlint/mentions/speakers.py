"""Who said what is quoted: the speaker beside the words, or carried on from the words before.

Looked at in turn, the nearest first: a reporting verb right before the quotation, one right after it, a dash and a
name, a reporting verb elsewhere in the sentence, a colon, and then what the sentences before say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from factlint.mentions.carrying import carried, carried_on
from factlint.mentions.cues import Frame, after, before
from factlint.mentions.dialogue import spoken_turns
from factlint.mentions.model import QuotationForm, QuotationUse
from factlint.mentions.people import People
from factlint.mentions.referents import Referents
from factlint.mentions.setting import REACH, Surroundings, is_blank
from factlint.mentions.stretch import Stretch
from factlint.mentions.subjects import first_subject, owner, subject_after
from factlint.mentions.uses import use_of
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document
    from factlint.mentions.model import NameMention, QuotationMention
    from factlint.mentions.setting import Setting

# A line of no more words than this, behind a dash, is all of it the speaker.
SIGNATURE_WORDS = 5


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[—–―~]|-{1,2})\s*(?=\S)")


def attribute(
    document: Document,
    sentences: Sequence[Span],
    quotations: Sequence[QuotationMention],
    names: Sequence[NameMention],
    lang: str,
) -> tuple[QuotationMention, ...]:
    """The quotations with their speakers and cues, and with what their marks are for."""
    people = People(document.spaced, names, lang)
    surroundings = Surroundings(document, sentences, people)
    reader = _Reader(document, people, surroundings, Referents(document, sentences, people))
    done: list[QuotationMention] = []
    turns = spoken_turns([quotation for quotation in quotations if quotation.form is QuotationForm.TURN], people)
    for number, quotation in enumerate(quotations):
        if quotation.form is QuotationForm.TURN:
            done += [turns[quotation.span]] if quotation.span in turns else []
            continue
        following = quotations[number + 1].span.start if number + 1 < len(quotations) else len(document.spaced)
        found = reader.read(quotation, done[-1] if done else None, following)
        reader.referents.heard(found)
        done.append(found)
    return tuple(_shared(done, sentences))


def _shared(quotations: Sequence[QuotationMention], sentences: Sequence[Span]) -> Iterator[QuotationMention]:
    """The quotations; one without a speaker has that of the next in its sentence ("“a” and “b,” she said")."""
    for quotation, following in zip_longest(quotations, quotations[1:]):
        open_ = quotation.speaker is None and quotation.use is QuotationUse.SPEECH
        if open_ and following is not None and following.form is QuotationForm.MARKED:
            at = bisect_right(sentences, quotation.span.start, key=lambda span: span.start)
            if at == len(sentences) or sentences[at].start > following.span.start:
                quotation = quotation._replace(speaker=carried(following.speaker), cue=following.cue)
        yield quotation


@dataclass(frozen=True)
class _Reader:
    document: Document
    people: People
    surroundings: Surroundings
    referents: Referents

    def read(self, quotation: QuotationMention, earlier: QuotationMention | None, following: int) -> QuotationMention:
        """The quotation with its speaker, cue and use."""
        setting = self.surroundings.around(quotation, earlier, following)
        frame = self._frame(quotation, setting)
        speaker = self.referents.speaker(frame.subject, quotation) if frame else None
        speaker = speaker if frame is None or frame.says else carried(speaker)
        cue = frame.cue if frame else None
        if frame is None and earlier is not None and setting.shares_sentence:
            speaker, cue = carried(earlier.speaker), earlier.cue
        use = use_of(quotation, setting, cue, earlier)
        if use is QuotationUse.SPEECH and speaker is None and not cue:
            speaker = carried_on(quotation, setting, earlier, self.surroundings, self.referents)
        if use is not QuotationUse.SPEECH and frame is None:
            speaker = cue = None
        return quotation._replace(speaker=speaker, cue=cue or None, use=use)

    def _frame(self, quotation: QuotationMention, setting: Setting) -> Frame | None:
        """The first words of reporting whose subject is known to speak, or else the first."""
        frames = list(self._frames(quotation, setting))
        return next((frame for frame in frames if frame.subject.speaks), frames[0] if frames else None)

    def _frames(self, quotation: QuotationMention, setting: Setting) -> Iterator[Frame]:
        split = len(quotation.pieces) > 1
        last = (quotation.pieces[0].of(self.people.prose) if split else quotation.text).rstrip()[-1:]
        if quotation.form is QuotationForm.BLOCK:
            found = [self._signed(quotation), self._introduced(setting)]
        else:
            adjacent, behind = before(setting.left, near=True), self._behind(setting, last)
            found = [behind, adjacent] if last == "," else [adjacent, behind]
            found += [self._signed(quotation), before(setting.left, near=False), self._introduced(setting)]
        yield from (frame for frame in found if frame is not None)

    def _behind(self, setting: Setting, last: str) -> Frame | None:
        """What reports the words behind them: "…," said Sean Astin; "…," the president of the guild said."""
        opening = setting.right.span.of(self.people.prose).lstrip(" \n,—–-")[:1]
        return None if last == "." and not opening.islower() else after(setting.right)

    def _signed(self, quotation: QuotationMention) -> Frame | None:
        """A dash and a name, behind the quotation or in a line of its own."""
        prose, number = self.people.prose, self.document.block_at(quotation.span.end - 1)
        start = quotation.span.end
        for block in self.document.blocks[number : number + 2]:
            dash = _dash().match(prose, start, block.span.end)
            if dash:
                line = prose.find("\n", dash.end(), block.span.end)
                end = line if line > 0 else min(block.span.end, dash.end() + REACH)
                return self._signature(Stretch(prose, Span(dash.end(), end), self.people))
            if not is_blank(prose, start, block.span.end):
                return None
        return None

    def _signature(self, line: Stretch) -> Frame | None:
        subject = subject_after(line, 0)
        return Frame(subject, "") if subject and (subject.name or len(line.words) <= SIGNATURE_WORDS) else None

    def _introduced(self, setting: Setting) -> Frame | None:
        """Her editor was blunter: "…"; or the same at the end of the block before."""
        prose = self.people.prose
        opening = setting.left.span.of(prose).rstrip()
        if opening.endswith(":"):
            subject = first_subject(setting.left) or owner(setting.left, 1)
            return Frame(subject, "") if subject else None
        block = self.surroundings.block_before(setting.block)
        if opening or block is None or not prose.endswith(":", *block.span):
            return None
        sentence = self.surroundings.sentence(block.span.end - 1)
        start = max(sentence.start, block.span.start, block.span.end - REACH)
        stretch = Stretch(prose, Span(start, block.span.end), self.people)
        subject = first_subject(stretch)
        return before(stretch, near=False) or (Frame(subject, "") if subject else None)
