"""A part of a whole, and the share that it is: "30 of the 120 applicants, or one in four", "15% of 3,000, or 450"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import amount_like, rounded
from factlint.checks.arithmetic.kin import SHARES, alike, numbers, percent, same_thing
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import CLOSE, Relation, described, determiners, either, figure, gap, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.interval import Interval
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part

HUNDRED = Decimal(100)


def read_shares(outline: Outline) -> Iterator[Outcome]:
    """The shares that are not what their two numbers make."""
    if not any(_is_share(part) for part in outline.parts):
        return
    for pattern in _patterns(outline.reading.lang):
        for match in pattern.finditer(outline.text):
            whole, part, share = (outline.parts[int(match[name])] for name in ("whole", "part", "share"))
            if _fit(outline, whole, part, share):
                last = part if match.start("part") > match.start("share") else share
                yield from _judge(outline, whole, part, share, last)


@cache
def _patterns(lang: str) -> tuple[Relation, ...]:
    words = arithmetic_words(lang)
    whole, part, share = figure("whole"), figure("part"), figure("share")
    of = f"{either(words.ofs)}{gap(4, lang)}"
    leads = light(3, words.leads)
    said = rf"(?: ,|(?: ,)? \(| [–—]){either(words.restating)}?{leads}"
    plainly = rf"(?: ,{either(words.restating)}| \(){leads}"
    them = either(words.whom)
    tail = rf"(?: in number|{them})?{CLOSE}"
    needs = ({*words.ofs, *words.whom},)
    return tuple(
        Relation(pattern, needs)
        for pattern in (
            f"{share}{of}{whole}{described(8, lang)}{said}{part}{tail}",
            f"{part}{of}{whole}{described(8, lang)}{said}{share}{tail}",
            f"^{of}{whole}{described(8, lang)} ,{gap(8, lang)}{part}{gap(8, lang)}{plainly}{share}{tail}",
            f"{whole}{gap(8, lang)}(?: ,)?{them}(?: ,)?{gap(4, lang)}{part}{gap(4, lang)}{said}{share}{tail}",
            f"{whole}{gap(10, lang)} [.;,]{gap(4, lang)}{part}{them}{said}{share}{tail}",
            f"^{of}{whole}{gap(6, lang)} ,{leads}{share}{plainly}{part}{tail}",
            f"{part}{gap(4, lang)}{plainly}{share}{either(words.ofs)}{determiners(3, lang)}{gap(3, lang)}{whole}",
        )
    )


def _fit(outline: Outline, whole: Part, part: Part, share: Part) -> bool:
    """Whether the three can be whole, part and share of one thing."""
    return (
        _is_share(share)
        and alike(whole, part)
        and same_thing(whole, part, outline.reading.lang)
        and not _are_shares(whole)
    )


def _is_share(part: Part) -> bool:
    return part.value.dimension in SHARES and part.value.change is None


def _are_shares(whole: Part) -> bool:
    return whole.value.dimension in (*SHARES, Dimension.POINTS)


def _judge(outline: Outline, whole: Part, part: Part, share: Part, last: Part) -> Iterator[Outcome]:
    pair, said = numbers(whole, part), percent(share)
    if pair is None or said is None or pair[0].low <= 0 or pair[1].low < 0:
        return
    ratio = pair[1].over(pair[0])
    computed = Interval(ratio.low * HUNDRED, ratio.high * HUNDRED, ratio.mean * HUNDRED)
    if said.meets(computed):
        yield right(last.span)
        return
    written = {one: outline.written(one) for one in (whole, part, share)}
    if last is share:
        text = f"{written[part]} of {written[whole]} is {rounded(computed.mean)}%, not {written[share]}"
    else:
        amount = amount_like(last, _digits(said.mean * pair[0].mean / HUNDRED))
        text = f"{written[share]} of {written[whole]} is {amount}, not {written[part]}"
    yield Outcome(last.span, last.span, text, tuple(one.span for one in (whole, part, share) if one is not last))


def _digits(value: Decimal) -> Decimal:
    """Whole where it is large, so that nobody reads of half a voter."""
    return round(value, 0 if value >= 10 else 2)
