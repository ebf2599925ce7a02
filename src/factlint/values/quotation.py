"""Quoted words as they are compared: folded to tokens in which every permitted change has vanished.

Permitted are other quotation marks, dashes, spacing, capitals and punctuation, an omission shown as "…", a [bracketed]
replacement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

GAP = "…"
BRACKET = "[]"

# How many words a bracketed replacement may stand for: a noun phrase and its verb, not a sentence.
BRACKET_REACH = 8


class Token(NamedTuple):
    """One word, or a `GAP` (a shown omission) or `BRACKET` (a shown replacement), with its place in the text.

    `pause` where punctuation follows that may end a clause, `stop` where it may end a sentence.
    """

    form: str
    span: Span
    pause: bool = False
    stop: bool = False

    @property
    def is_word(self) -> bool:
        """Whether this is a word that was spoken."""
        return self.form not in (GAP, BRACKET)


class Omission(NamedTuple):
    """The quoted gap or bracket of the index `at`, for which the passage has its words `start` up to `end`."""

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """Where quoted words stand in a passage: its words `start` up to `end`, of which `count` are quoted.

    `lost` is the first omission that hides a negation, None where all are fair.
    """

    start: int
    end: int
    count: int
    lost: Omission | None = None


@cache
def _pattern() -> re.Pattern[str]:
    letters = r"(?:[^\W_]|[\u0300-\u036f]|['’ʼ](?=[^\W_]))"
    return re.compile(
        r"(?P<gap>\[\s*(?:…|\.{2,4})\s*\]|\(\s*(?:…|\.{3,4})\s*\)|\.[ \u00a0]?\.[ \u00a0]?\.(?:[ \u00a0]?\.)?|…)"
        r"|(?P<number>[$€£¥]?\d+(?:[.,:]\d+)*%?)"
        rf"|(?P<word>(?:\[[^\W_]\](?=[^\W_]))?[^\W_]{letters}*)(?P<tail>\[[^\W_]{{1,4}}\])?"
        r"|(?P<bracket>\[[^\[\]]*\])"
    )


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of quoted words, in order; their spans are of `text`."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    found = list(_pattern().finditer(text))
    for match, following in zip_longest(found, found[1:]):
        form = _form(match)
        if form:
            between = text[match.end() : following.start() if following else len(text)]
            ends = between != " " and not _STOPS.isdisjoint(between)
            pauses = ends or (between != " " and not _PAUSES.isdisjoint(between))
            yield Token(form, Span(*match.span()), pauses, ends)


_STOPS = frozenset(".!?")
_PAUSES = frozenset(",;:—–")


def _form(match: re.Match[str]) -> str:
    kind, text = match.lastgroup, match[0]
    if kind == "gap":
        return GAP
    if kind == "bracket":
        return BRACKET if text.strip("[] ").casefold() != "sic" else ""
    if kind == "tail":
        return BRACKET
    return text.replace("[", "").replace("]", "").replace("’", "'").replace("ʼ", "'").casefold()


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[$€£¥]?\d+(?:[.,:]\d+)*%?|[^\W_](?:[^\W_]|[\u0300-\u036f]|'(?=[^\W_]))*")


def word_forms(text: str) -> tuple[str, ...]:
    """The folded words of a text, as `tokenise` has them where nothing is left out or replaced, and much faster."""
    return tuple(_plain().findall(text.replace("’", "'").replace("ʼ", "'").casefold()))


def spoken(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The words alone, without gaps and brackets."""
    return tuple(token for token in tokens if token.is_word)


def find(quoted: Sequence[Token], passage: Sequence[Token], negations: Collection[str]) -> Match | None:
    """Where the quoted tokens stand among a passage's words, permitted changes allowed; None where they do not.

    Of several places one whose omissions are fair is preferred, see `fair`.
    """
    forms = [token.form for token in passage]
    frontier: dict[int, Match] = {}
    for number, (joint, at, words) in enumerate(_segments(quoted)):
        starts = _occurrences(words, forms)
        reached: dict[int, Match] = {}
        for start in starts:
            before = (
                [Match(start, start, 0)] if number == 0 else _joined(frontier, start, joint, at, passage, negations)
            )
            for match in before:
                end = start + len(words)
                best = Match(match.start, end, match.count + len(words), match.lost)
                if end not in reached or (reached[end].lost is not None and best.lost is None):
                    reached[end] = best
        frontier = reached
        if not frontier:
            return None
    return min(frontier.values(), key=lambda match: match.lost is not None, default=None)


def _segments(quoted: Sequence[Token]) -> Iterator[tuple[str, int, list[str]]]:
    """Runs of words, each with what stands before it (`GAP` or `BRACKET`) and the index of that."""
    joint, at, words = GAP, 0, list[str]()
    for number, token in enumerate(quoted):
        if token.is_word:
            words.append(token.form)
            continue
        if words:
            yield joint, at, words
            joint, words = token.form, []
        at, joint = number, GAP if GAP in (joint, token.form) else BRACKET
    if words:
        yield joint, at, words


def _occurrences(words: list[str], passage: list[str]) -> list[int]:
    first, size = words[0], len(words)
    last = len(passage) - size
    return [i for i in range(last + 1) if passage[i] == first and passage[i : i + size] == words]


def _joined(
    frontier: dict[int, Match], start: int, joint: str, at: int, passage: Sequence[Token], negations: Collection[str]
) -> list[Match]:
    """The matches that can go on at `start` after a gap or bracket."""
    found = []
    for end, match in frontier.items():
        if end <= start and (joint == GAP or start - end <= BRACKET_REACH):
            unfair = match.lost is None and not fair(passage, end, start, joint, negations)
            found.append(Match(match.start, end, match.count, Omission(at, end, start) if unfair else match.lost))
    return found


def fair(passage: Sequence[Token], start: int, end: int, joint: str, negations: Collection[str]) -> bool:
    """Whether the passage's words `start` up to `end` may be left out.

    No negation is among them, or only such as go with the whole of their clause, of which nothing is quoted then.
    """
    negated = [at for at in range(start, end) if passage[at].form in negations]
    return not negated or (
        joint == GAP and all(start <= first and last <= end for first, last in _clauses(passage, negated))
    )


def _clauses(passage: Sequence[Token], places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The clauses that hold these words: from behind the pause before each to the one behind it."""
    for at in places:
        first, last = at, at + 1
        while first > 0 and not passage[first - 1].pause:
            first -= 1
        while last < len(passage) and not passage[last - 1].pause:
            last += 1
        yield first, last
