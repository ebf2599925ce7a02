"""Quoted words in a draft: between quotation marks, in block quotations, in the turns of a transcript.

Quotation marks are paired block by block with one stack, so that the time is linear whatever the marks. What stays open
is no quotation, but for a paragraph that the next one reopens (*The Chicago Manual of Style*, 17th ed., 13.30).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import BlockKind
from factlint.lexicon.quotations import quotation_words
from factlint.lexicon.speech import speech_words
from factlint.mentions.dialogue import read_turns
from factlint.mentions.labelled import is_box
from factlint.mentions.model import QuotationForm, QuotationMention
from factlint.span import Cover, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document

# Marks of one family open and close one another.
FAMILIES = {
    "“": "“",
    "”": "“",
    "„": "“",
    "‟": "“",
    '"': '"',
    "«": "«",
    "»": "«",
    "‘": "‘",
    "’": "‘",
    "‚": "‘",
    "'": "'",
}
_DOUBLE = frozenset('“"«')
_BOUNDARY = frozenset(" \n\u00a0\u202f\u2009([{—–-/:,;…\ufffc" + "".join(FAMILIES))
_SPACE = frozenset(" \n\u00a0\u202f\u2009")
_DASHES = "—–―-~"


class _Mark(NamedTuple):
    at: int
    family: str
    opens: bool
    closes: bool


class _Pair(NamedTuple):
    """A quotation between its marks: `start` is that of the opening mark, `end` follows the closing one."""

    start: int
    end: int

    @property
    def inside(self) -> Span:
        return Span(self.start + 1, self.end - 1)


@cache
def _marks() -> re.Pattern[str]:
    """Quotation marks, but for apostrophes within a word."""
    return re.compile("[“”„‟«»‘‚\"]|(?<![^\\W_])['’]|['’](?![^\\W_])")


@cache
def _verbs(lang: str) -> frozenset[str]:
    words = speech_words(lang)
    return words.verbs | words.participles | {phrase.split()[0] for phrase in words.phrases}


def read_quotations(document: Document, lang: str) -> tuple[QuotationMention, ...]:
    """All quoted words, in order; of speakers only the labels of turns. Quotations within a quotation belong to it."""
    marked = list(_marked(document, lang))
    turns = list(read_turns(document, lang))
    shown = [*turns, *_blocks(document, Cover(turn.span for turn in turns))]
    shown = [mention for mention in shown if not _filled(mention, marked)]
    taken = Cover(mention.span for mention in shown)
    found = [*shown, *(mention for mention in marked if not taken.touches(mention.span))]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _filled(mention: QuotationMention, marked: Sequence[QuotationMention]) -> bool:
    """Whether quotation marks already hold most of these words."""
    first = bisect_left(marked, mention.span.start, key=lambda m: m.span.start)
    size = 0
    for inner in marked[first:]:
        if inner.span.start >= mention.span.end:
            break
        size += sum(piece.end - piece.start for piece in inner.pieces)
    return size * 2 > mention.span.end - mention.span.start


def _marked(document: Document, lang: str) -> Iterator[QuotationMention]:
    prose, chain = document.prose, list[Span]()
    for number, block in enumerate(document.blocks):
        pairs, opened = _paired(prose, block.span, lang)
        if chain:
            if pairs and pairs[0].start == block.span.start:
                yield _mention(prose, [*chain, pairs[0].inside])
                pairs = pairs[1:]
            elif opened != block.span.start:
                chain = []
        runs_on = opened is not None and opened + 1 < block.span.end and _reopened(document, number, prose[opened])
        if not (runs_on and opened == block.span.start):
            chain = []
        if opened is not None and runs_on:
            pairs = [pair for pair in pairs if pair.end <= opened]
            chain.append(Span(opened + 1, block.span.end))
        yield from (_mention(prose, [pair.inside for pair in group]) for group in _grouped(prose, pairs, lang))


def _mention(prose: str, pieces: Sequence[Span]) -> QuotationMention:
    text = " ".join(piece.of(prose) for piece in pieces)
    return QuotationMention(Span(pieces[0].start - 1, pieces[-1].end + 1), tuple(pieces), text)


def _reopened(document: Document, number: int, mark: str) -> bool:
    """Whether the next block takes up the quotation that `mark` opened."""
    if number + 1 == len(document.blocks):
        return False
    block, following = document.blocks[number], document.blocks[number + 1]
    return following.kind is block.kind and FAMILIES.get(document.prose[following.span.start]) == FAMILIES[mark]


def _paired(prose: str, span: Span, lang: str) -> tuple[list[_Pair], int | None]:
    """The outermost pairs of marks in a block, and the double mark that is open at its end."""
    stack: list[_Mark] = []
    pairs: list[_Pair] = []
    waiting = dict.fromkeys(FAMILIES.values(), 0)
    for mark in _roles(prose, span, lang):
        if mark.closes and waiting[mark.family]:
            while stack[-1].family != mark.family:
                waiting[stack.pop().family] -= 1
            start = stack.pop().at
            waiting[mark.family] -= 1
            while pairs and pairs[-1].start > start:
                pairs.pop()
            pairs.append(_Pair(start, mark.at + 1))
        elif mark.opens:
            stack.append(mark)
            waiting[mark.family] += 1
    return [pair for pair in pairs if pair.end - pair.start > 2], _open(prose, stack, pairs)


def _open(prose: str, stack: Sequence[_Mark], pairs: Sequence[_Pair]) -> int | None:
    """The last double mark that was not closed, where no pair of its family comes after it."""
    mark = next((mark for mark in reversed(stack) if mark.family in _DOUBLE), None)
    if mark is None or any(pair.start > mark.at and FAMILIES[prose[pair.start]] == mark.family for pair in pairs[-1:]):
        return None
    return mark.at


def _roles(prose: str, span: Span, lang: str) -> Iterator[_Mark]:
    """The marks of a block with what each of them can do where it stands."""
    found = [match.start() for match in _marks().finditer(prose, span.start, span.end)]
    text = span.of(prose)
    low, swedish = "„" in text or "‚" in text, "“" not in text and "„" not in text
    strong = False  # whether a single mark that must be closing comes before the next opening one
    marks: list[_Mark] = []
    for number in range(len(found) - 1, -1, -1):
        at, mark = found[number], prose[found[number]]
        left = prose[at - 1] if at > span.start else " "
        right = prose[at + 1] if at + 1 < span.end else " "
        opens = left in _BOUNDARY and right not in _SPACE
        closes = left not in _SPACE
        if mark in "'’":
            closes = closes and not right.isalnum() and not (strong and _possessive(prose, at, span.end))
            opens = opens and mark == "'" and right.isalnum() and not _elided(prose, at, lang)
            strong = (strong or (closes and left in ",.!?…")) and not opens
        elif mark in "“„‟‘‚":
            strong = strong and mark not in "‘‚"
            closes = low and mark in "“‘" and closes and not right.isalnum()
            opens = not closes
        elif mark == "”":
            opens = swedish and opens and right.isalnum() and left not in _DASHES
            closes = True
        elif mark in "«»":
            outward = (
                left in _BOUNDARY and right.isalnum() if mark == "»" else left not in _BOUNDARY and not right.isalnum()
            )
            opens = (mark == "«") is not outward
            closes = not opens
        elif left in _SPACE and right in _SPACE:
            opens = closes = True  # " set off by blanks " on either side
        elif left.isdigit() and right in _SPACE and _inches(prose, found, number, span.end):
            continue
        marks.append(_Mark(at, FAMILIES[mark], opens, closes))
    return reversed(marks)


def _possessive(prose: str, at: int, end: int) -> bool:
    """Whether a mark may be the apostrophe of "the guilds' contract"."""
    return prose[at - 1] in "sS" and at + 2 < end and prose[at + 1] == " " and prose[at + 2].islower()


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(r"\d\ds?\b|[^\W\d_]{1,6}\b")


def _elided(prose: str, at: int, lang: str) -> bool:
    """Whether the mark stands for what a word lacks in front, as in "'em" and "'90s"."""
    word = _first_word().match(prose, at + 1)
    return word is not None and (word[0][0].isdigit() or word[0].lower() in quotation_words(lang).elisions)


def _inches(prose: str, found: Sequence[int], number: int, end: int) -> bool:
    """Whether a straight mark after a digit measures inches: the sentence goes on, and the next mark can only close."""
    at = found[number]
    if at + 2 >= end or not prose[at + 2].islower() or number + 1 == len(found):
        return False
    following = found[number + 1]
    after = prose[following + 1] if following + 1 < end else " "
    return prose[following] == '"' and prose[following - 1] not in _BOUNDARY and not after.isalnum()


def _grouped(prose: str, pairs: Sequence[_Pair], lang: str) -> Iterator[list[_Pair]]:
    """Pairs that are one quotation, split within a sentence by who said it."""
    group: list[_Pair] = []
    for pair in pairs:
        if group and not _split(prose, group[-1], pair, lang):
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _split(prose: str, first: _Pair, second: _Pair, lang: str) -> bool:
    between = prose[first.end : second.start]
    if len(between) > 200 or not between.rstrip().endswith((",", "—", "–")):
        return False
    if prose[first.end - 2] in ".!?" or (prose[first.end - 2] not in ",—–…-" and between[:1] not in ",—–"):
        return False
    return any(word.strip(",.").lower() in _verbs(lang) for word in between.split())


def _blocks(document: Document, turns: Cover) -> Iterator[QuotationMention]:
    """Block quotations other than `turns`, each without the line that says who is quoted."""
    prose = document.prose
    for is_quote, group in groupby(document.blocks, key=lambda block: block.kind is BlockKind.QUOTE):
        if not is_quote:
            continue
        spans = [block.span for block in group if not turns.touches(block.span)]
        if is_box(prose, spans):
            continue
        pieces = [_without_attribution(prose, span) for span in spans]
        pieces = [_stripped(prose, piece) for piece in pieces]
        pieces = [piece for piece in pieces if piece.start < piece.end]
        if pieces and not pieces[0].of(prose).startswith("[!"):
            text = " ".join(piece.of(prose) for piece in pieces)
            yield QuotationMention(Span(pieces[0].start, pieces[-1].end), tuple(pieces), text, form=QuotationForm.BLOCK)


@cache
def _signature() -> re.Pattern[str]:
    """A dash and a name at the end of a block, behind a line break or the end of a sentence."""
    return re.compile(r"(?:\A|\n|(?<=[.!?…”\"’]) )[ ]?(?:[—–―~]|-{1,2})[ \u00a0]?(?=[^\W\d_])[^\n.!?…]{1,120}[.)]?\Z")


def _without_attribution(prose: str, span: Span) -> Span:
    """The block without the dash and the name that it may end with."""
    start = max(span.start, span.end - 160)
    signature = _signature().search(prose[start : span.end])
    return Span(span.start, start + signature.start()) if signature else span


def _stripped(prose: str, span: Span) -> Span:
    text = span.of(prose)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))
