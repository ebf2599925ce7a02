"""Sentences: sentencex finds where they may end, block by block; this module sees to what newsrooms write."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.document import MarkKind
from factlint.lexicon.sentences import SentenceWords, sentence_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Document

WINDOW = 1000
"""Code points that sentencex is given at a time: it takes the square of the number of quotations that never end."""

_WORD = 40  # code points, longer than any word that matters here
_OPENING, _CLOSING = "“”"  # stand for anything that opens a sentence, or closes it after its full stop


def read_sentences(document: Document, lang: str) -> tuple[Span, ...]:
    """Every sentence as a span of the prose, without the space around it; none reaches over the end of a block.

    Together they cover all of a block but white space. A hard line break ends a sentence too, unless the next line goes
    on in lower case or this one ended in a comma.
    """
    words = sentence_words(lang)
    readable = _readable(document, lang)
    return tuple(
        sentence
        for block in document.blocks
        for sentence in _sentences(document.prose, readable, block.span, lang, words)
    )


def _sentences(prose: str, readable: str, block: Span, lang: str, words: SentenceWords) -> Iterator[Span]:
    start = block.start
    for boundary in _boundaries(block.of(readable), lang):
        end = block.start + boundary
        if end < block.end and not _goes_on(prose, Span(start, end), block.end, words):
            yield _trimmed(prose, start, end)
            start = end
    if start < block.end:
        yield _trimmed(prose, start, block.end)


def _boundaries(text: str, lang: str) -> Iterator[int]:
    """Where sentences may end, the spaces after them included."""
    from sentencex import segment  # type: ignore[import-untyped]  # it ships without types

    start = 0
    while start < len(text):
        pieces = segment(lang, text[start : start + WINDOW])
        rest = pieces.pop() if start + WINDOW < len(text) else ""
        for piece in pieces or [rest[: rest.rfind(" ", 0, -_WORD) + 1] or rest]:
            yield from (start + match.end() for match in re.finditer("\n", piece))
            start += len(piece)
            if pieces:
                yield start


def _goes_on(prose: str, sentence: Span, limit: int, words: SentenceWords) -> bool:
    """Whether what looks like a sentence's end is within it."""
    before = prose[max(sentence.start, sentence.end - _WORD) : sentence.end].split()
    after = prose[sentence.end : min(limit, sentence.end + _WORD)].split(maxsplit=1)
    if not before or not after:
        return True
    last, first = before[-1].lower().lstrip("(["), after[0]
    return (
        (first[0].islower() and first.islower())
        or last.endswith(",")
        or last in words.names
        or (last in words.numbers and first[0].isdigit())
        or (last in words.clock and first.rstrip(".,;:)") in words.zones)
    )


def _trimmed(prose: str, start: int, end: int) -> Span:
    words = prose[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _readable(document: Document, lang: str) -> str:
    """The prose, code point for code point, in the signs that sentencex knows.

    It takes some words for abbreviations and an apostrophe before a number for a quotation mark; it fails on a space
    that is not ASCII after an initial (1.0.32: "byte index is not a char boundary") and on half of a surrogate pair. A
    raised number and the bracket after a whole sentence close it.
    """
    text = _whole_word(lang).sub(lambda match: "z" * len(match[0]), document.prose)
    if not text.isascii():
        text = _unreadable().sub(" ", text)
        text = _raised_number().sub(_CLOSING, text)
    if "'" in text:
        text = _apostrophe().sub("’", text)
    if "(" in text or "[" in text:
        text = _aside().sub(lambda match: _OPENING + match[0][1:-1] + _CLOSING, text)
    return _close_raised(text, [mark.span for mark in document.marks if mark.kind is MarkKind.SUPERSCRIPT])


def _close_raised(text: str, raised: list[Span]) -> str:
    parts: list[str] = []
    at = 0
    for span in raised:
        if span.start >= at:
            parts += (text[at : span.start], _CLOSING * (span.end - span.start))
            at = span.end
    return "".join(parts) + text[at:]


@cache
def _whole_word(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(sentence_words(lang).whole))})(?=\.\s+[^\W\d])")


@cache
def _unreadable() -> re.Pattern[str]:
    return re.compile(r"[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff]")


@cache
def _raised_number() -> re.Pattern[str]:
    return re.compile(r"[¹²³⁰⁴-⁹]")


@cache
def _apostrophe() -> re.Pattern[str]:
    return re.compile(r"'(?=\d)")


@cache
def _aside() -> re.Pattern[str]:
    """A bracket that holds a whole sentence and stands between two others."""
    after = r"(?<=\A[(\[])|(?<=[.!?…”\"’\n]\s[(\[])|(?<=[.!?…”\"’]\s\s[(\[])"
    return re.compile(rf"[(\[](?:{after})[^()\[\]]*[.!?…][)\]](?=\s)")
