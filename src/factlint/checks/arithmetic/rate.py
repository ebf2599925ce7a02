"""Averages and products: "$12 million over four years, or $3 million a year", "310 loaves at $4 each"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import amount_like
from factlint.checks.arithmetic.kin import COUNTS, alike
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import PAUSE, Relation, determiners, either, figure, gap, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.interval import Interval, meant
from factlint.values.kinship import align, same_noun
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part

WHOLE = Decimal(1000)  # from here on nobody wants to read of a fraction


def read_rates(outline: Outline) -> Iterator[Outcome]:
    """The averages that are not the total by the number, and totals that are not the price by the number."""
    lang = outline.reading.lang
    for pattern in (*_averages(lang), *_products(lang)):
        for match in pattern.finditer(outline.text):
            total, number, each = (outline.parts[int(match[name])] for name in ("total", "number", "each"))
            unit = match.groupdict().get("unit") or ""
            priced = "unit" in match.re.groupindex or not _is_one_of_several(outline, number, each)
            if _is_number(number) and alike(total, each) and _is_of(outline, number, unit) and priced:
                last = max((total, each), key=lambda part: part.span)
                yield from _judge(outline, total, number, each, last)


@cache
def _averages(lang: str) -> tuple[Relation, ...]:
    words = arithmetic_words(lang)
    total, number, each = figure("total"), figure("number"), figure("each")
    overs, leads = either(words.overs), light(3, words.leads)
    spread = f"{total}{gap(6, lang)}{overs}{determiners(2, lang)}{number}{gap(4, lang)}"
    per = rf"{either(words.per)} (?P<unit>[^\W\d]\w*)"
    average = rf"{spread}(?:{PAUSE})?(?:{either(words.restating)}|{leads}){either(words.averages)}{each}(?:{per})?"
    restated = rf"{spread}(?:{PAUSE})?{either(words.restating)}{leads}{each}{per}"
    return (
        Relation(average, (words.overs, words.averages)),
        Relation(restated, (words.overs, words.restating, words.per)),
    )


@cache
def _products(lang: str) -> tuple[Relation, ...]:
    words = arithmetic_words(lang)
    total, number, each = figure("total"), figure("number"), figure("each")
    per = rf"{either(words.per)} (?P<unit>[^\W\d]\w*)"
    priced = rf"{number}{gap(3, lang)} (?:at|for){each}{either(words.each)}"
    timed = rf"{each}{per} (?:for|over){determiners(1, lang)}{number}"
    outcomes = (
        (rf"(?:{PAUSE}| for| or)*{either(words.totals_before)}{light(2, words.leads)}{total}", words.totals_before),
        (rf"{PAUSE}{light(3, words.leads)}{total}{either(words.totals_after)}", words.totals_after),
        (rf"{PAUSE}{either(words.yields)}{light(2, words.leads)}{total}", words.yields),
    )
    return tuple(
        Relation(f"{rate}{gap(4, lang)}{outcome}", (needed, totals))
        for rate, needed in ((priced, words.each), (timed, words.per))
        for outcome, totals in outcomes
    )


def _is_number(number: Part) -> bool:
    """Whether it can be so many of something."""
    return number.value.dimension in COUNTS or number.value.dimension is Dimension.DURATION


def _is_one_of_several(outline: Outline, number: Part, each: Part) -> bool:
    """Whether other prices are told before this one, so that the total may be of them all."""
    return any(part.span < number.span and alike(part, each) for part in outline.parts)


def _is_of(outline: Outline, number: Part, unit: str) -> bool:
    """Whether the unit of a rate ("a game") is what there are so many of, as far as both are told."""
    named = re.findall(r"[^\W\d]\w*", outline.written(number))
    return not unit or not named or same_noun(named[-1].lower(), unit)


def _judge(outline: Outline, total: Part, number: Part, each: Part, last: Part) -> Iterator[Outcome]:
    whole, one = (meant(value, rounded=last is each) for value in align(total.value, each.value)[1:])
    times, given = meant(number.value), whole if last is each else one
    if whole is None or one is None or times is None or given is None or not (times.closed and given.closed):
        return
    if times.low <= 0 or given.low < 0:
        return
    computed = whole.over(times) if last is each else one.times(times)
    if computed.meets(one if last is each else whole):
        yield right(last.span)
        return
    first = total if last is each else each
    link = "over" if last is each else "times"
    amount = amount_like(last, _short(computed))
    text = f"{outline.written(first)} {link} {outline.written(number)} is {amount}, not {outline.written(last)}"
    yield Outcome(last.span, last.span, text, (first.span, number.span))


def _short(computed: Interval) -> Decimal:
    return round(computed.mean, 2 if computed.mean < WHOLE else 0)
