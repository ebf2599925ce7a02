"""Quotations of which a draft says whose they are, or that are nobody's: a motto, a title, a charge."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.checks.authority import is_document
from factlint.document import BlockKind
from factlint.lexicon.sourcing import sourcing_words, unsourced_words
from factlint.lexicon.speech import speech_words
from factlint.passage import within
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.checks.phrases import Sentences
    from factlint.mentions.model import QuotationMention

FRAME = 30
"""Words before a quotation among which one says what it is."""
SIGNATURE = 100
"""Code points within which a name below a block quotation is its signature."""


def is_owned(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether somebody is named for the words, or need not be."""
    spoken = quotation.speaker is not None or quotation.cue is not None
    return (
        spoken or _is_framed(sentences, quotation) or _is_read(sentences, quotation) or _is_signed(sentences, quotation)
    )


def _is_framed(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether the sentence says what the words are: "the idea of “…”", "the song “…”", "a leader (“…”)"."""
    prose, lang = sentences.reading.document.prose, sentences.reading.lang
    if prose.endswith("(", 0, quotation.span.start) and prose.startswith(")", quotation.span.end):
        return True
    speech = speech_words(lang)
    words = sentences.phrases(sentences.at(quotation.span)).words
    number = bisect_left(words, quotation.span.start, key=lambda word: word.span.start)
    before = [word.form for word in words[max(0, number - FRAME) : number]]
    framing = unsourced_words(lang).framing | speech.naming | speech.signs
    return not framing.isdisjoint(before) or not speech.works.isdisjoint(before[-1:])


def _is_read(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether the sentence before speaks of a document: "The report is blunt. “…”"."""
    before = sentences.before(sentences.at(quotation.span))
    phrase = sentences.phrases(before).phrase(0) if before else ()
    definite = phrase and phrase[0].form in sourcing_words(sentences.reading.lang).definite
    nouns = [phrase[: number + 1] for number in range(1, min(len(phrase), 4))] if definite else []
    return any(is_document(sentences.reading, noun) for noun in nouns)


def _is_signed(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether a name closes a block quotation that has quotation marks of its own."""
    document = sentences.reading.document
    block = document.blocks[document.block_at(quotation.span.end - 1)]
    if block.kind is not BlockKind.QUOTE or not 0 < block.span.end - quotation.span.end <= SIGNATURE:
        return False
    rest = Span(quotation.span.end, block.span.end)
    names = within(sentences.reading.names, rest)
    return bool(names) and not document.prose[rest.start : names[0].span.start].strip(" \n—–-~(")
