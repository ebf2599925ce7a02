"""A range whose low end is the higher one: "range from $80 to $45"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.kin import alike, numbers, same_thing
from factlint.checks.arithmetic.outcome import Outcome
from factlint.checks.arithmetic.patterns import determiners, either, figure
from factlint.lexicon.arithmetic import arithmetic_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline

_NEAR = 4  # words before "between" that can say that no range follows


def read_orders(outline: Outline) -> Iterator[Outcome]:
    """The ranges that run downwards."""
    lang = outline.reading.lang
    words = arithmetic_words(lang)
    for match in (match for pattern in _ranges(lang) for match in pattern.finditer(outline.text)):
        low, high = (outline.parts[int(match[name])] for name in ("low", "high"))
        pair = numbers(low, high) if alike(low, high) and same_thing(low, high, lang) else None
        before = outline.text[: match.start()].split()[-_NEAR:]
        if pair and 0 <= pair[1].high < pair[0].low and not words.apart & set(before):
            text = f"{outline.written(low)} is more than {outline.written(high)}: the range runs from high to low"
            yield Outcome(high.span, low.span.joined(high.span), text)


@cache
def _ranges(lang: str) -> tuple[re.Pattern[str], ...]:
    words, few = arithmetic_words(lang), determiners(1, lang)
    elsewhere = rf"(?!{either(words.counted_from)})"
    low, high = figure("low"), figure("high")
    joints = ((either(words.ranging), " to"), (either(words.betweens), " and"))
    return tuple(re.compile(f"{opening}{few}{low}{joint}{few}{high}{elsewhere}") for opening, joint in joints)
