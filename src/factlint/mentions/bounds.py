"""The words that bound or hedge a figure, before and behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.bounds import Limit, bound_words, limits_after, limits_apart, limits_before
from factlint.lexicon.changes import changes_before
from factlint.lexicon.numbers import number_words
from factlint.span import Span
from factlint.values.quantity import Bound, Dimension

if TYPE_CHECKING:
    from factlint.mentions.figures import Figure
    from factlint.mentions.scope import Scope
    from factlint.values.quantity import Quantity

_REACH = 48  # code points before a figure in which its bound words stand
_FAR = 90
_PIECE = re.compile(r"[A-Za-z][A-Za-z.’'-]*|[<>]=?|[≥≤~≈±]")
_WORD = re.compile(r"[A-Za-z]+")
_BREAK = re.compile(r"[,;:()—]|\n\n")
_PLUS = re.compile(r"\+(?!\d)|[ -]plus\b(?![ \u00a0]\w)|-plus\b")
_AFTER = re.compile(r"(?:[ \u00a0\n]|-(?=ish|odd))(?P<words>[A-Za-z]+(?:[ \n][A-Za-z]+){0,3})|ish\b")


class Found(NamedTuple):
    """Bound words and what they mean."""

    limit: Limit
    span: Span


def bounded(scope: Scope, figure: Figure) -> Figure:
    """The figure with the bound that the words around it set."""
    if figure.bound is not None:
        return figure
    found = _behind(scope, figure) or _ahead(scope, figure) or _apart(scope, figure) or _floor(scope, figure)
    if found is None:
        return figure
    return figure._replace(value=limited(figure.value, found.limit), bound=found.span)


def limited(value: Quantity, limit: Limit) -> Quantity:
    """A quantity under a bound; a range or tally keeps both its ends."""
    if value.bound is Bound.BETWEEN or value.dimension is Dimension.TALLY:
        return value
    low = None if limit.bound in (Bound.AT_MOST, Bound.LESS_THAN) else value.low
    high = None if limit.bound in (Bound.AT_LEAST, Bound.MORE_THAN) else value.high
    return replace(value, low=low, high=high, bound=limit.bound, hedge=limit.hedge)


# -- ahead


def _ahead(scope: Scope, figure: Figure) -> Found | None:
    start = figure.span.start
    floor = max(scope.start, start - _REACH)
    pieces = list(_PIECE.finditer(scope.prose, floor, start))[-7:]
    if not pieces or scope.prose[pieces[-1].end() : start].strip(" \u00a0\n("):
        return None
    words = bound_words(scope.lang)
    if pieces[-1][0] in words.signs:
        return Found(words.signs[pieces[-1][0]], Span(*pieces[-1].span()))
    found = _longest(scope, pieces, start)
    if found is None and pieces[-1][0].lower() in words.fillers:
        found = _longest(scope, pieces[:-1], pieces[-1].start())
    if found is None or _is_phrasal(scope, found, pieces):
        return None
    return None if _is_during(scope, figure, found, pieces) else found


def _is_phrasal(scope: Scope, found: Found, pieces: list[re.Match[str]]) -> bool:
    """Whether the bound words belong to the verb before ("turned over $4 million")."""
    verb = next((piece[0].lower() for piece in reversed(pieces) if piece.end() <= found.span.start), "")
    return (verb, found.span.of(scope.prose).lower()) in bound_words(scope.lang).phrasal


def _longest(scope: Scope, pieces: list[re.Match[str]], end: int) -> Found | None:
    limits = limits_before(scope.lang)
    for piece in pieces[-6:]:
        phrase = " ".join(scope.prose[piece.start() : end].lower().replace("(", " ").split())
        if phrase in limits:
            return Found(limits[phrase], Span(piece.start(), _trimmed(scope, piece.start(), end)))
    return None


def _trimmed(scope: Scope, start: int, end: int) -> int:
    return start + len(scope.prose[start:end].rstrip(" \u00a0\n("))


def _is_during(scope: Scope, figure: Figure, found: Found, pieces: list[re.Match[str]]) -> bool:
    """Whether "over three years" says during which time, and not how long."""
    words = bound_words(scope.lang)
    if figure.value.dimension is not Dimension.DURATION or found.span.of(scope.prose).lower() not in words.during:
        return False
    before = [p[0].lower() for p in pieces if p.end() <= found.span.start]
    return bool(before) and before[-1] not in words.lasting


# -- behind


def _behind(scope: Scope, figure: Figure) -> Found | None:
    end = figure.span.end
    plus = _PLUS.match(scope.prose, end, scope.end)
    if plus:
        return Found(Limit(Bound.AT_LEAST), Span(*plus.span()))
    for at in (end, _after_rate(scope, end)):
        found = _phrase_behind(scope, at) if at is not None else None
        if found:
            return found
    return None


def _phrase_behind(scope: Scope, at: int) -> Found | None:
    match = _AFTER.match(scope.prose, at, scope.end)
    if match is None:
        return None
    if match["words"] is None:
        return Found(Limit(Bound.APPROXIMATE), Span(*match.span()))
    start, limits = match.start("words"), limits_after(scope.lang)
    pieces = list(_WORD.finditer(match["words"]))
    for piece in reversed(pieces):
        phrase = " ".join(match["words"][: piece.end()].lower().split())
        if phrase in limits and not _is_another(scope, start + piece.end()):
            return Found(limits[phrase], Span(start, start + piece.end()))
    return None


def _is_another(scope: Scope, at: int) -> bool:
    """Whether the words before `at` bound what comes behind: "rose 5% at least a dozen times"; not "or more a year"."""
    return bool(_number_next(scope.lang).match(scope.prose, at, scope.end)) and _after_rate(scope, at) is None


@cache
def _number_next(lang: str) -> re.Pattern[str]:
    openers = "|".join(sorted(number_words(lang).articles | bound_words(lang).thans))
    return re.compile(rf"[ \u00a0\n](?:[^\w\s]?\d|(?:{openers})\b)")


def _after_rate(scope: Scope, end: int) -> int | None:
    """Where a rate behind the figure ends: "$118,000 a year or more"."""
    match = _rates(scope.lang).match(scope.prose, end, scope.end)
    return match.end() if match else None


@cache
def _rates(lang: str) -> re.Pattern[str]:
    rates = "|".join(sorted(bound_words(lang).rates, key=len, reverse=True)).replace(" ", "[ \u00a0\n]")
    return re.compile(rf"[ \u00a0\n](?:{rates})\b", re.IGNORECASE)


# -- apart


def _apart(scope: Scope, figure: Figure) -> Found | None:
    """A word of bounding further ahead: "caps pay at $68,000", "the ceiling for artists is $410,000"."""
    start = figure.span.start
    floor = max(scope.start, start - _FAR)
    window = scope.prose[floor:start]
    link = window.rsplit(None, 1)[-1].lower() if window.strip() else ""
    if link not in bound_words(scope.lang).links:
        return None
    breaks = [m.end() for m in _BREAK.finditer(window)]
    limits = limits_apart(scope.lang)
    for piece in reversed(list(_PIECE.finditer(window, breaks[-1] if breaks else 0))):
        if piece[0].lower() in limits:
            begin = floor + piece.start()
            return Found(limits[piece[0].lower()], Span(begin, _trimmed(scope, begin, start)))
    return None


def _floor(scope: Scope, figure: Figure) -> Found | None:
    """The word "from" before a price, pay or fee is a floor where no "to" follows and nothing has moved."""
    words = bound_words(scope.lang)
    if figure.value.dimension is not Dimension.MONEY or figure.value.bound is Bound.BETWEEN:
        return None
    start = figure.span.start
    pieces = list(_PIECE.finditer(scope.prose, max(scope.start, start - _FAR), start))[-8:]
    if len(pieces) < 1 or pieces[-1][0].lower() not in words.froms or scope.prose[pieces[-1].end() : start].strip():
        return None
    before = [piece[0].lower() for piece in pieces[:-1]]
    moved = any(word in changes_before(scope.lang) for word in before)
    priced = not before or any(word in words.floors for word in before)
    return Found(Limit(Bound.AT_LEAST), Span(*pieces[-1].span())) if priced and not moved else None


def hedge_word(figure: Figure, prose: str) -> str | None:
    """The bound words of a figure, folded: lower case, single spaces."""
    return " ".join(figure.bound.of(prose).lower().split()) if figure.bound else None
