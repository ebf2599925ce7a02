"""One amount by two stretches of time: "$60,000 a year, or $5,000 a month"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import amount_like
from factlint.checks.arithmetic.kin import alike, numbers
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import either, figure, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.interval import Interval, widened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part

# How many of the shorter stretch may be meant by one of the longer: a week of seven days or of five.
IN_ONE = {
    ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "year"): (200, 366), ("week", "month"): (4, 5),
    ("week", "year"): (44, 53), ("month", "year"): (12, 12), ("quarter", "year"): (4, 4), ("month", "quarter"): (3, 3),
    ("minute", "hour"): (60, 60), ("hour", "day"): (8, 24),
}  # fmt: skip
LARGE = 1000  # from here on nobody wants to read of a fraction
ROUNDING = Decimal("0.05")  # of an amount that was turned into another stretch of time


def read_frequencies(outline: Outline) -> Iterator[Outcome]:
    """The amounts of two stretches of time that are not the same."""
    for match in _restated(outline.reading.lang).finditer(outline.text):
        first, second = (outline.parts[int(match[name])] for name in ("first", "second"))
        units = (match["one"].rstrip("s"), match["other"].rstrip("s"))
        if units in IN_ONE and alike(first, second):
            yield from _judge(outline, match, second, (first, second), IN_ONE[units])
        elif units[::-1] in IN_ONE and alike(first, second):
            yield from _judge(outline, match, second, (second, first), IN_ONE[units[::-1]])


@cache
def _restated(lang: str) -> re.Pattern[str]:
    words = arithmetic_words(lang)
    per = either(words.per)
    return re.compile(
        rf"{figure('first')}{per} (?P<one>\w+)(?: ,)?(?: or| \(){light(3, words.leads)}"
        rf"{figure('second')}{per} (?P<other>\w+)"
    )


def _judge(
    outline: Outline, match: re.Match[str], last: Part, amounts: tuple[Part, Part], times: tuple[int, int]
) -> Iterator[Outcome]:
    """`amounts` are that of the shorter stretch and that of the longer."""
    less, more = amounts
    pair = numbers(less, more)
    if pair is None or pair[0].low <= 0:
        return
    low, high = map(Decimal, times)
    year = Interval(pair[0].low * low, pair[0].high * high, pair[0].mean * high)
    if widened(year, year.mean * ROUNDING).meets(pair[1]):
        yield right(last.span)
        return
    amount = pair[0].mean * high if last is more else pair[1].mean / high
    first = more if last is less else less
    computed = amount_like(last, round(amount, 0 if amount >= LARGE else 2))
    text = f"{outline.written(first)} a {match['one']} is {computed} a {match['other']}, not {outline.written(last)}"
    yield Outcome(last.span, last.span, text, (first.span,))
