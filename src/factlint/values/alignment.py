"""How quoted words differ from a passage that they are close to, word by word.

The passage's stretch is found and aligned by rapidfuzz (Levenshtein's distance over words).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factlint.values.quotation import BRACKET, BRACKET_REACH, GAP, fair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.lexicon.quotations import QuotationWords
    from factlint.values.quotation import Match, Token

# A word like "the" says this much as against a word with content when likeness is weighed.
LIGHT = 0.3


class Change(NamedTuple):
    """One altered place: quoted tokens `start` up to `end` for the passage's `right_start` up to `right_end`."""

    start: int
    end: int
    right_start: int
    right_end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Quoted words against a passage.

    `changes` are empty where nothing that counts was altered. `shared` is the weight of the words that agree, `altered`
    that of those that do not, `count` the number of those that agree and `run` the longest row of them.
    """

    changes: tuple[Change, ...]
    shared: float
    altered: float
    count: int
    run: int

    @property
    def closeness(self) -> float:
        """The share of the words, by weight, that agree, from 0 to 1."""
        return self.shared / (self.shared + self.altered)


def difference(
    quoted: Sequence[Token], passage: Sequence[Token], words: QuotationWords, *, opens: bool = True, closes: bool = True
) -> Difference | None:
    """What was altered, None where the two share no words.

    `opens` and `closes` say whether the passage begins and ends as its sentence does: where it does not, what was
    quoted beyond it is no alteration.
    """
    blocks = list(_blocks(quoted, passage))
    if not any(same for same, _ in blocks):
        return None
    last = len(blocks) - 1
    changes = []
    for number, (same, block) in enumerate(blocks):
        if same:
            continue
        if number == 0:
            block = _opening(block, quoted, opens=opens)
        elif number == last:
            block = _closing(block, quoted, len(passage), closes=closes)
        if not _permitted(block, quoted, passage, words):
            changes.append(block)
    equal = [block for same, block in blocks if same]
    shared = sum(weight(quoted[b.start : b.end], words) for b in equal)
    altered = sum(
        max(weight(quoted[c.start : c.end], words), weight(passage[c.right_start : c.right_end], words))
        for c in changes
    )
    sizes = [b.end - b.start for b in equal]
    return Difference(tuple(changes), shared, altered, sum(sizes), max(sizes))


def hidden(quoted: Sequence[Token], match: Match, words: QuotationWords) -> Difference | None:
    """What an omission hides that is not fair, where all quoted words are right; None where all omissions are fair."""
    if match.lost is None:
        return None
    change = Change(match.lost.at, match.lost.at + 1, match.lost.start, match.lost.end)
    run = max(sum(1 for _ in group) for spoken, group in groupby(quoted, key=lambda token: token.is_word) if spoken)
    return Difference((change,), weight(quoted, words), 1.0, match.count, run)


def weight(tokens: Sequence[Token], words: QuotationWords) -> float:
    """How much words say: each that has content 1, each other one a part of it."""
    return sum(LIGHT if token.form in words.light else 1.0 for token in tokens if token.is_word)


def _blocks(quoted: Sequence[Token], passage: Sequence[Token]) -> Iterator[tuple[bool, Change]]:
    """The stretches that agree and those that do not, in turn; they cover both sides."""
    from rapidfuzz.distance import Levenshtein

    ours, theirs = [token.form for token in quoted], [token.form for token in passage]
    (a, b), (c, d) = _window(ours, theirs)
    pending = Change(0, a, 0, c)
    for code in Levenshtein.opcodes(ours[a:b], theirs[c:d]):
        if code.tag != "equal":
            pending = pending._replace(end=code.src_end + a, right_end=code.dest_end + c)
            continue
        if pending.start < pending.end or pending.right_start < pending.right_end:
            yield False, pending
        yield True, Change(code.src_start + a, code.src_end + a, code.dest_start + c, code.dest_end + c)
        pending = Change(code.src_end + a, code.src_end + a, code.dest_end + c, code.dest_end + c)
    pending = pending._replace(end=len(ours), right_end=len(theirs))
    if pending.start < pending.end or pending.right_start < pending.right_end:
        yield False, pending


def _window(ours: list[str], theirs: list[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The stretches of both that are worth aligning: the shorter side, and what it resembles most of the longer one."""
    from rapidfuzz import fuzz

    whole = (0, len(ours)), (0, len(theirs))
    if len(ours) == len(theirs):
        return whole
    best = fuzz.partial_ratio_alignment(ours, theirs)
    if best is None:
        return whole
    slack = 2 + min(len(ours), len(theirs)) // 4
    return (
        (max(0, best.src_start - slack), min(len(ours), best.src_end + slack)),
        (max(0, best.dest_start - slack), min(len(theirs), best.dest_end + slack)),
    )


def _opening(block: Change, quoted: Sequence[Token], *, opens: bool) -> Change:
    """What of the words before the first that agree is altered: what is said in a sentence of its own is not."""
    if block.right_end == 0 and not opens:
        return Change(block.end, block.end, 0, 0)
    start = block.end
    while start > block.start and not quoted[start - 1].stop:
        start -= 1
    size = block.end - start
    return Change(start, block.end, max(block.right_start, block.right_end - size), block.right_end)


def _closing(block: Change, quoted: Sequence[Token], length: int, *, closes: bool) -> Change:
    """What of the words after the last that agree is altered."""
    if block.right_start == length and not closes:
        return Change(block.start, block.start, length, length)
    end = block.start
    while end < block.end and not (end > 0 and quoted[end - 1].stop):
        end += 1
    size = end - block.start
    return Change(block.start, end, block.right_start, min(block.right_end, block.right_start + size))


def _permitted(change: Change, quoted: Sequence[Token], passage: Sequence[Token], words: QuotationWords) -> bool:
    """Whether the change is a shown and fair omission or replacement, or none at all."""
    ours = quoted[change.start : change.end]
    if any(token.is_word for token in ours):
        return False
    if not ours:
        return change.right_start == change.right_end
    joint = GAP if any(token.form == GAP for token in ours) else BRACKET
    size = change.right_end - change.right_start
    if joint == BRACKET and size > BRACKET_REACH:
        return False
    return fair(passage, change.right_start, change.right_end, joint, words.negations)
