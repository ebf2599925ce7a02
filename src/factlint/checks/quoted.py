"""Quotations of which a draft says whose they are, or that are nobody's: a motto, a title, a charge."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.authority import is_document
from factlint.document import BlockKind
from factlint.lexicon.numbers import number_words
from factlint.lexicon.sourcing import sourcing_words, unsourced_words
from factlint.lexicon.speech import speech_words
from factlint.lexicon.topics import clause_words
from factlint.mentions.labelled import is_labelled
from factlint.mentions.model import QuotationForm
from factlint.passage import within
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.checks.phrases import Sentences
    from factlint.mentions.model import QuotationMention

FRAME = 30
"""Words before a quotation among which one says what it is."""
DEED = 5
"""Words behind a quotation among which a past tense says what its speaker did."""
SIGNATURE = 100
"""Code points within which a name below a block quotation is its signature."""


def is_owned(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether somebody is named for the words, or need not be."""
    spoken = quotation.speaker is not None or quotation.cue is not None
    tests = (_is_framed, _is_read, _is_signed, _is_noted, _is_listed, _is_told)
    return spoken or any(holds(sentences, quotation) for holds in tests)


def _is_framed(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether the sentence says what the words are: "the idea of “…”", "a generic “…”", "a leader (“…”)"."""
    prose, lang = sentences.reading.document.prose, sentences.reading.lang
    if prose.endswith("(", 0, quotation.span.start) and prose.startswith(")", quotation.span.end):
        return True
    speech = speech_words(lang)
    words = sentences.phrases(sentences.at(quotation.span)).words
    number = bisect_left(words, quotation.span.start, key=lambda word: word.span.start)
    before = [word.form for word in words[max(0, number - FRAME) : number]]
    framing = unsourced_words(lang).framing | speech.naming | speech.signs
    return not framing.isdisjoint(before) or not (speech.works | unsourced_words(lang).stock).isdisjoint(before[-1:])


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


def _is_noted(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether a block quotation is a label with its value ("> Status: in dry dock"), or the writer's own note."""
    if quotation.form is not QuotationForm.BLOCK:
        return False
    document = sentences.reading.document
    block = document.blocks[document.block_at(quotation.span.start)].span.of(document.prose)
    return ("\n" not in block and is_labelled(block)) or bool(_note(sentences.reading.lang).match(block))


@cache
def _note(lang: str) -> re.Pattern[str]:
    notes = "|".join(sorted(unsourced_words(lang).notes))
    return re.compile(rf"\W*(?:{notes})\b(?:\W*[:\]!*\n])", re.IGNORECASE)


def _is_listed(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether the words open an item of a list, and its particulars follow: the title of a talk or a paper."""
    document = sentences.reading.document
    block = document.blocks[document.block_at(quotation.span.start)]
    follows = document.prose[quotation.span.end : quotation.span.end + 1]
    return block.kind is BlockKind.ITEM and block.span.start == quotation.span.start and follows in (",", ";", "(")


def _is_told(sentences: Sentences, quotation: QuotationMention) -> bool:
    """Whether a comma joins the words to what somebody did as they fell: "“…,” shrugged the pilot"."""
    document, lang = sentences.reading.document, sentences.reading.lang
    if document.prose[quotation.span.end - 2 : quotation.span.end - 1] != ",":
        return False
    words = sentences.phrases(sentences.at(quotation.span)).words
    number = bisect_left(words, quotation.span.end, key=lambda word: word.span.start)
    phrase = words[number : number + DEED]
    clauses = clause_words(lang)
    if not phrase or phrase[0].form in clauses.openers | clauses.joints:
        return False
    somebody = any(word.form in clauses.determiners or word.span.of(document.prose)[0].isupper() for word in phrase)
    return somebody and any(word.form.endswith(number_words(lang).past_endings) for word in phrase)
