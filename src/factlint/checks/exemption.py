"""Statistics that need no source all the same: supposed, the writer's own, or no number at all."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.document import BlockKind
from factlint.lexicon.sourcing import unsourced_words
from factlint.mentions.words import read_words
from factlint.span import Span
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.model import QuantityMention
    from factlint.mentions.words import Word
    from factlint.reading import Reading


def is_exempt(reading: Reading, mention: QuantityMention, sentence: Span) -> bool:
    """Whether a statistic is one that nobody would look for a source of."""
    document = reading.document
    block = document.blocks[document.block_at(mention.span.start)]
    if block.kind is BlockKind.FOOTNOTE or reading.is_quoted(mention.span):
        return True
    words = tuple(read_words(document.prose, sentence, reading.lang))
    return (
        _is_supposed(reading, words, sentence)
        or _is_own(reading, words, mention)
        or _has_no_subject(reading, words, block.kind)
        or _is_mere_thing(block.kind, words, mention)
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


def _has_no_subject(reading: Reading, words: Sequence[Word], kind: BlockKind) -> bool:
    """Whether the sentence begins with a verb: an instruction, or what the writer of a list of doings did."""
    lexicon = unsourced_words(reading.lang)
    first = words[0].form if words else ""
    if first in lexicon.instructions:
        return True
    return kind is BlockKind.ITEM and (first in lexicon.doings or (first.endswith("ed") and len(first) > _LEAST_PAST))


_LEAST_PAST = 4  # "red" and "need" are no past tenses


def _is_mere_thing(kind: BlockKind, words: Sequence[Word], mention: QuantityMention) -> bool:
    """Whether an item names so many things and states nothing of them: "12 eggs, halved"."""
    counts = kind is BlockKind.ITEM and mention.value.dimension in (Dimension.COUNT, Dimension.MULTIPLE)
    return counts and 0 < len(words) <= _THING and words[0].form[0].isdigit()


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
