"""Which way a figure moved: the verb, noun or adverb that governs it in its clause."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.lexicon.changes import change_words, changes_after, changes_before
from factlint.span import Span
from factlint.values.quantity import Change, Dimension

if TYPE_CHECKING:
    from factlint.lexicon.changes import ChangeWords
    from factlint.mentions.figures import Figure
    from factlint.mentions.scope import Scope

_REACH = 80  # code points before a figure in which the word that governs it stands
_FAR = 9  # words
_WORD = re.compile(r"[A-Za-z]+|[,;:()—–|.!?“”]|\d")
_BEHIND = re.compile(r"[ \u00a0\n-]{1,2}([A-Za-z]+)(?:[ \n-]([A-Za-z]+))?(?:[ \n-]([A-Za-z]+))?")


def moved(scope: Scope, figure: Figure) -> Figure:
    """The figure with the direction of the change that it measures."""
    if figure.change is not None or figure.value.change is not None or figure.value.dimension is Dimension.TALLY:
        return figure
    found = _signed(scope, figure) or _behind(scope, figure) or _ahead(scope, figure)
    if found is None:
        return figure
    change, span = found
    return figure._replace(value=replace(figure.value, change=change), change=span)


def _signed(scope: Scope, figure: Figure) -> tuple[Change, Span | None] | None:
    plus = figure.span.of(scope.prose)[:1] == "+" and figure.value.dimension is not Dimension.NUMBER
    return (Change.UP, None) if plus else None


def _behind(scope: Scope, figure: Figure) -> tuple[Change, Span] | None:
    """As in "a 17% drop", "22% less fuel", "17% year-on-year growth"."""
    match = _BEHIND.match(scope.prose, figure.span.end, scope.end)
    if match is None or figure.value.dimension not in _COMPARED:
        return None
    words = changes_after(scope.lang)
    groups = (1,) if figure.value.dimension is Dimension.COUNT else (1, 2, 3)
    for group in groups:
        word = (match[group] or "").lower()
        if word in words:
            return words[word], Span(*match.span(group))
        if word in change_words(scope.lang).breaks | change_words(scope.lang).links:
            return None
    return None


_COMPARED = frozenset(
    {Dimension.COUNT, Dimension.PERCENT, Dimension.POINTS, Dimension.RATIO, Dimension.MULTIPLE, Dimension.MONEY}
)


def _ahead(scope: Scope, figure: Figure) -> tuple[Change, Span] | None:
    start = figure.bound.start if figure.bound and figure.bound.start < figure.span.start else figure.span.start
    words = change_words(scope.lang)
    pieces = list(_WORD.finditer(scope.prose, max(scope.start, start - _REACH), start))
    reaching = bool(pieces) and pieces[-1][0].lower() in words.reaching
    governed = changes_before(scope.lang)
    for piece in reversed(pieces[-_FAR - 3 :]):
        word = piece[0].lower()
        if word in words.bases or word in words.breaks:
            return None
        if word in governed and not _is_particle(word, piece, pieces, words):
            return governed[word], Span(*piece.span())
        if not word.isalpha() and not (word == "," and reaching):
            return None
    return None


def _is_particle(word: str, piece: re.Match[str], pieces: list[re.Match[str]], words: ChangeWords) -> bool:
    """Whether "up" belongs to the verb before it: "make up 40%"."""
    at = pieces.index(piece)
    return word in words.adverbs and at > 0 and pieces[at - 1][0].lower() in words.particle_verbs
