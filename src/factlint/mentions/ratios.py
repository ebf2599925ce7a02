"""Shares of one number in another ("one in five", "one tutor for every 410 students") and multiples ("ten times")."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.changes import multiple_verbs
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.mentions.amounts import read_amount
from factlint.mentions.doubling import only_describes
from factlint.mentions.figures import Figure
from factlint.span import Span
from factlint.values.quantity import Bound, Dimension, Quantity

if TYPE_CHECKING:
    from factlint.mentions.amounts import Amount
    from factlint.mentions.scope import Scope

_WORD = re.compile(r"[A-Za-z]+")
_NEXT = re.compile(r"\s{1,2}([A-Za-z]+)")
_LARGEST_SHARE = 10_000_000
_FIRST_YEAR = 1900


@cache
def _ins(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    parts = "|".join(sorted(words.parts))
    joint = r"(?:\s|-)"
    return re.compile(rf"(?:\s(?:{parts}))?{joint}(?:{_phrases(words.ins)}){joint}(?=\w)", re.IGNORECASE)


@cache
def _pers(lang: str) -> re.Pattern[str]:
    noun = r"(?:\s[a-z-]+){0,2}?"
    return re.compile(rf"{noun}\s(?:{_phrases(figure_words(lang).pers)})\s(?=\w)", re.IGNORECASE)


def _phrases(phrases: tuple[str, ...]) -> str:
    return "|".join(phrase.replace(" ", r"\s") for phrase in sorted(phrases, key=len, reverse=True))


def ratio(scope: Scope, first: Amount) -> Figure | None:
    """The share that `first` makes with a number behind it."""
    return _share(scope, first) or _rate(scope, first)


def _share(scope: Scope, first: Amount) -> Figure | None:
    match = _ins(scope.lang).match(scope.prose, first.numeral.span.end, scope.end)
    second = read_amount(scope, match.end()) if match and first.dimension in _PLAIN else None
    if second is None or second.dimension not in _PLAIN or second.numeral.fraction or _is_scaled(scope, second):
        return None
    if not 0 < first.value < second.value <= _LARGEST_SHARE or second.value != int(second.value):
        return None
    if not second.numeral.scaled and second.value >= _FIRST_YEAR:
        return None
    return _divided(first, second, second.numeral.span.end)


def _is_scaled(scope: Scope, second: Amount) -> bool:
    """Whether a large number is a quantity of its own, other than in "one in a thousand"."""
    opening = scope.prose[second.numeral.span.start : second.numeral.span.end].split(None, 1)[0].lower()
    return second.numeral.scaled and opening not in number_words(scope.lang).articles


def _rate(scope: Scope, first: Amount) -> Figure | None:
    match = _pers(scope.lang).match(scope.prose, first.numeral.span.end, scope.end)
    second = read_amount(scope, match.end()) if match and first.dimension in _PLAIN else None
    if second is None or second.dimension not in _PLAIN or not 0 < second.value <= _LARGEST_SHARE:
        return None
    return _divided(first, second, second.span.end) if first.value < second.value else None


_PLAIN = frozenset({Dimension.NUMBER, Dimension.COUNT})


def _divided(first: Amount, second: Amount, end: int) -> Figure:
    value = first.value / second.value
    quantity = Quantity(Dimension.RATIO, None, value, value, grain=value / second.value)
    return Figure(Span(first.span.start, end), quantity, (first.numeral.span, second.numeral.span))


# -- multiples


@cache
def _times(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    return re.compile(
        rf"\s?-?(?:(?P<fold>{'|'.join(words.folds)})|(?P<times>{'|'.join(words.times)}))(?!\w)", re.IGNORECASE
    )


@cache
def _magnitude(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_phrases(tuple(figure_words(lang).magnitudes))})\b", re.IGNORECASE)


def multiple(scope: Scope, first: Amount, *, alone: bool = False) -> Figure | None:
    """The multiple that `first` is with the words behind it; `alone` where nothing need follow "ten times"."""
    if first.numeral.fraction:
        return _part_of_time(scope, first)
    magnitude = _magnitude(scope.lang).match(scope.prose, first.numeral.span.end, scope.end)
    if magnitude and first.value < 20:
        return _multiple(first, Decimal(10) ** int(first.value), magnitude.end(), Decimal(0))
    match = _times(scope.lang).match(scope.prose, first.numeral.span.end, scope.end)
    if match is None or first.dimension not in (*_PLAIN,):
        return None
    end = _compared(scope, match.end())
    if not (match["fold"] or end or alone or match["times"] in ("x", "×")):
        return None
    if match["times"] in ("x", "×") and re.match(r"\s?\d", scope.prose[match.end() : match.end() + 2]):
        return None
    return _multiple(first, first.numeral.value, end or match.end(), first.numeral.grain)


def _multiple(first: Amount, times: Decimal, end: int, grain: Decimal) -> Figure:
    value = Quantity(Dimension.MULTIPLE, None, times, times, Bound.EXACT, None, grain)
    return Figure(Span(first.span.start, end), value, (first.numeral.span,))


def _part_of_time(scope: Scope, first: Amount) -> Figure | None:
    """In a tenth of the time is ten times as fast."""
    after = scope.prose[first.numeral.span.end : first.numeral.span.end + 12].lower()
    phrase = next((p for p in figure_words(scope.lang).whole_times if after.startswith(f" {p}")), None)
    if phrase is None or not first.numeral.value:
        return None
    end = first.numeral.span.end + len(phrase) + 1
    return _multiple(first, (1 / first.numeral.value).quantize(Decimal("0.001")).normalize(), end, Decimal(0))


def _compared(scope: Scope, at: int) -> int | None:
    """Where the comparison behind "times" ends: "as fast", "faster", "more sensitive"; None where there is none."""
    match = _NEXT.match(scope.prose, at, scope.end)
    if match is None:
        return None
    words, word = figure_words(scope.lang), match[1].lower()
    if word in words.more:
        following = _NEXT.match(scope.prose, match.end(), scope.end)
        return (
            following.end() if following and following[1].lower() not in words.function_words - words.modifiers else at
        )
    if word in words.than:
        return at
    return match.end() if word.endswith("er") and len(word) > 4 and word not in words.function_words else None


def verb_multiple(scope: Scope, start: int) -> Figure | None:
    """The multiple that a single word is: "doubled", "tenfold", "twice as many"."""
    match = _WORD.match(scope.prose, start, scope.end)
    if match is None:
        return None
    word, span = match[0].lower(), Span(*match.span())
    if word in number_words(scope.lang).articles:
        return _order_of_magnitude(scope, start, span.end)
    if word in multiple_verbs(scope.lang) and not only_describes(scope, span):
        times, change = multiple_verbs(scope.lang)[word]
        value = Quantity(Dimension.MULTIPLE, None, Decimal(times), Decimal(times), Bound.EXACT, change, Decimal(0))
        return Figure(span, value, (span,), change=span)
    fold = next((stem for stem in figure_words(scope.lang).folds if word.endswith(stem)), "")
    number = _small_number(word.removesuffix(fold), scope.lang) if fold else figure_words(scope.lang).adverbs.get(word)
    end = span.end if fold else _compared(scope, span.end)
    if number is None or end is None:
        return None
    value = Quantity(Dimension.MULTIPLE, None, Decimal(number), Decimal(number), grain=Decimal(1))
    return Figure(Span(start, end), value, (span,))


def _order_of_magnitude(scope: Scope, start: int, at: int) -> Figure | None:
    match = _magnitude(scope.lang).match(scope.prose, at, scope.end)
    if match is None:
        return None
    value = Quantity(Dimension.MULTIPLE, None, Decimal(10), Decimal(10), grain=Decimal(0))
    span = Span(start, _compared(scope, match.end()) or match.end())
    return Figure(span, value, (Span(start, match.end()),))


def _small_number(word: str, lang: str) -> int | None:
    words = number_words(lang)
    return words.ones.get(word) or words.tens.get(word) or (100 if word in words.hundreds else None)
