"""The speaker whom a quotation has from the words before it, where nobody beside it is said to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.cues import before
from factlint.mentions.model import QuotationUse
from factlint.mentions.setting import REACH
from factlint.mentions.stretch import Stretch
from factlint.mentions.subjects import first_subject
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.mentions.model import QuotationMention, SpeakerMention
    from factlint.mentions.referents import Referents
    from factlint.mentions.setting import Setting, Surroundings


def carried(speaker: SpeakerMention | None) -> SpeakerMention | None:
    """The speaker of other words, as that of words for which the draft does not say so."""
    return speaker._replace(referring=True) if speaker else None


def carried_on(
    quotation: QuotationMention,
    setting: Setting,
    earlier: QuotationMention | None,
    surroundings: Surroundings,
    referents: Referents,
) -> SpeakerMention | None:
    """The speaker that the sentences before have: of the quotation `earlier`, or whom they are about."""
    prose = surroundings.people.prose
    spoken = earlier is not None and earlier.speaker is not None and earlier.use is QuotationUse.SPEECH
    if earlier is not None and spoken and earlier.span.start >= setting.block.start and not _about_another(setting):
        return carried(earlier.speaker)
    if any(word.form not in setting.left.speech.linking for word in setting.left.words):
        return None
    if setting.fills_block:
        return _of_block_before(quotation, setting, earlier if spoken else None, surroundings, referents)
    sentence = surroundings.sentence_before(quotation.span.start, setting.block.start)
    if sentence is None:
        return None
    subject = first_subject(Stretch.opening(prose, sentence, surroundings.people))
    if subject is None or subject.name is None or not surroundings.people.is_person(subject.name):
        return None
    return carried(referents.speaker(subject, quotation))


def _about_another(setting: Setting) -> bool:
    """Whether the words before the quotation, in its sentence, name anybody or anything."""
    left = setting.left
    return any(left.people.name_at(word.start) or left.pronoun(number) for number, word in enumerate(left.words))


def _of_block_before(
    quotation: QuotationMention,
    setting: Setting,
    earlier: QuotationMention | None,
    surroundings: Surroundings,
    referents: Referents,
) -> SpeakerMention | None:
    """The speaker of the block before, which a quotation in a block of its own takes further."""
    block = surroundings.block_before(setting.block)
    if block is None:
        return None
    if earlier is not None and earlier.span.end > block.span.start:
        return carried(earlier.speaker)
    last = surroundings.sentence(block.span.end - 1)
    span = Span(max(last.start, block.span.start, block.span.end - REACH), block.span.end)
    frame = before(Stretch(surroundings.people.prose, span, surroundings.people), near=False)
    return carried(referents.speaker(frame.subject, quotation)) if frame else None
