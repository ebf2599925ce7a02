"""Statistics that need no source all the same: supposed, the writer's own, or no number at all."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.genre import is_own_matter
from factlint.checks.phrases import Phrases
from factlint.document import BlockKind
from factlint.lexicon.sourcing import unsourced_words
from factlint.lexicon.speech import speech_words
from factlint.span import Span
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.checks.phrases import Word
    from factlint.mentions.model import QuantityMention
    from factlint.reading import Reading


def is_exempt(reading: Reading, mention: QuantityMention, sentence: Span) -> bool:
    """Whether a statistic is one that nobody would look for a source of."""
    document = reading.document
    block = document.blocks[document.block_at(mention.span.start)]
    if block.kind is BlockKind.FOOTNOTE or reading.is_quoted(mention.span) or is_own_matter(reading, block):
        return True
    words = Phrases(document.spaced, sentence).words
    return (
        _is_supposed(reading, words, sentence)
        or _is_own(reading, words, mention)
        or _is_instruction(reading, words, mention)
        or (block.kind is BlockKind.ITEM and (_is_doing(reading, words) or _is_mere_thing(words, mention)))
        or _is_idiom(reading, mention)
    )


def _is_supposed(reading: Reading, words: Sequence[Word], sentence: Span) -> bool:
    """Whether the sentence asks, or says what would be if."""
    lexicon = unsourced_words(reading.lang)
    asked = sentence.of(reading.document.prose).rstrip("\"'”’)* ").endswith("?")
    supposed = bool(words) and words[0].form in lexicon.supposing
    return asked or supposed or any(word.form in lexicon.conditions for word in words)


def _is_own(reading: Reading, words: Sequence[Word], mention: QuantityMention) -> bool:
    """Whether the writer tells what happened to the writer: "I paid $40", "it cost us $40", "our rent rose 3%"."""
    lexicon = unsourced_words(reading.lang)
    opened = bool(words) and words[0].form in lexicon.possessives
    return opened or any(word.form in lexicon.own for word in words if word.span.end <= mention.span.start)


def _is_instruction(reading: Reading, words: Sequence[Word], mention: QuantityMention) -> bool:
    """Whether the sentence, or the clause of the figure, tells the reader what to do: "for a big cake, use a third"."""
    lexicon, governing = unsourced_words(reading.lang), speech_words(reading.lang).governing
    opening = words[0].form if words else ""
    if opening in lexicon.ambiguous:
        return len(words) > 1 and words[1].form not in governing  # but "Set in 1920, the film …"
    started = [word.form for word in words if word.apart and word.span.start <= mention.span.start]
    last = started[-1] if started else ""
    return opening in lexicon.instructions or last in lexicon.instructions - lexicon.ambiguous


def _is_doing(reading: Reading, words: Sequence[Word]) -> bool:
    """Whether an item begins with a past tense, so that it tells what its writer did."""
    first = words[0].form if words else ""
    return first in unsourced_words(reading.lang).doings or (first.endswith("ed") and len(first) > _LEAST_PAST)


_LEAST_PAST = 4  # "red" and "need" are no past tenses


def _is_mere_thing(words: Sequence[Word], mention: QuantityMention) -> bool:
    """Whether an item names so much of a thing and states nothing of it: "12 eggs, halved"."""
    return mention.value.dimension in _OF_THINGS and 0 < len(words) <= _THING and words[0].is_number


_OF_THINGS = frozenset({Dimension.COUNT, Dimension.MULTIPLE, Dimension.RATIO})
_THING = 5  # words of an item that has no room for a statement


def _is_idiom(reading: Reading, mention: QuantityMention) -> bool:
    """Whether the figure is part of a phrase that means no number."""
    pattern = _idioms(reading.lang)
    start, end = max(0, mention.span.start - _REACH), mention.span.end + _REACH
    found = (Span(*match.span()) for match in pattern.finditer(reading.document.spaced, start, end))
    return any(span.overlaps(mention.span) for span in found)


_REACH = 40  # code points around a figure that hold any idiom


@cache
def _idioms(lang: str) -> re.Pattern[str]:
    idioms = sorted(unsourced_words(lang).idioms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, idioms))})(?!\w)", re.IGNORECASE)
