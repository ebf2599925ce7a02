"""One figure as a multiple of another: "6 megawatts, three times as much as the 2 megawatts of the old one"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import LOOSENESS, readings, rounded, times_meant
from factlint.checks.arithmetic.kin import alike, numbers, same_thing
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import figure, gap, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.lexicon.figures import figure_words
from factlint.values.interval import Interval, exactly, widened
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part


def read_multiples(outline: Outline) -> Iterator[Outcome]:
    """The multiples that are not what their two numbers make."""
    lang = outline.reading.lang
    for match in _comparison(lang).finditer(outline.text):
        first, second = (outline.parts[int(match[name])] for name in ("first", "second"))
        times = outline.parts[int(match["times"])] if match["times"] else None
        said = _times(times, match["adverb"], lang)
        if said and alike(first, second) and same_thing(first, second, lang):
            yield from _judge(outline, first, second, times, said)


@cache
def _comparison(lang: str) -> re.Pattern[str]:
    adverbs = "|".join(sorted(figure_words(lang).adverbs))
    words = arithmetic_words(lang)
    times = rf"(?:{figure('times')}| (?P<adverb>{adverbs})(?= ))"
    link = rf"(?: ,{gap(4, lang)})?(?: [,–—(]| was| is| were| are| [,–—] or){light(3, words.leads)}"
    behind = rf"(?: as)?{gap(4, lang)}"
    return re.compile(f"{figure('first')}{gap(6, lang)}{link}{times}{behind}{figure('second')}")


def _times(part: Part | None, adverb: str | None, lang: str) -> Interval | None:
    """How many times it is said to be."""
    if part is None:
        number = exactly(figure_words(lang).adverbs[adverb]) if adverb else None
        return widened(number, number.mean * LOOSENESS) if number else None
    counted = part.value.dimension is Dimension.COUNT and part.noun in figure_words(lang).times
    if part.value.dimension is not Dimension.MULTIPLE and not counted:
        return None
    return times_meant(part)


def _judge(outline: Outline, first: Part, second: Part, times: Part | None, said: Interval) -> Iterator[Outcome]:
    pair = numbers(second, first)
    if pair is None or pair[0].low <= 0 or pair[1].low <= 0:
        return
    ratio, derived = pair[1].over(pair[0]), times or first
    if any(said.meets(one) for one in (readings(outline, times, *pair) if times else [ratio])):
        yield right(derived.span)
        return
    span = times.span if times else first.span.joined(second.span)
    sum_of = f"{outline.written(first)} is {rounded(ratio.mean)} times {outline.written(second)}"
    yield Outcome(derived.span, span, f"{sum_of}, not {_said(outline, times, said)}", (first.span, second.span))


def _said(outline: Outline, times: Part | None, said: Interval) -> str:
    return f"“{outline.written(times)}”" if times else f"{rounded(Decimal(said.mean))} times"
