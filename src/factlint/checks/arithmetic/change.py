"""From one level to another: "rose from 200 to 300, a 50% increase", "up by £16, from £120 to £136"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.arithmetic.kin import alike, numbers, percent, same_thing
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import PAUSE, Relation, determiners, either, figure, gap, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.lexicon.changes import change_words
from factlint.lexicon.figures import figure_words
from factlint.values.interval import Interval, exactly, meant, widened
from factlint.values.quantity import Bound, Change, Dimension
from factlint.values.wording import amount_wording, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part

HUNDRED = Decimal(100)
LOOSENESS = Decimal("0.05")  # how far, of itself, a multiple may stand from the true one, beside its rounding


class Move(NamedTuple):
    """A level before, the level after, and what the change is said to be."""

    base: Part
    level: Part
    said: Part


def read_changes(outline: Outline) -> Iterator[Outcome]:
    """The changes that are said to be other than their two levels make them."""
    lang = outline.reading.lang
    for pattern in _patterns(lang):
        for match in pattern.finditer(outline.text):
            base, level, said = (outline.parts[int(match[name])] for name in ("base", "level", "said"))
            if _is_outcome(outline, match, said) and alike(base, level) and same_thing(base, level, lang):
                yield from judge(outline, Move(base, level, said))


@cache
def _patterns(lang: str) -> tuple[Relation, ...]:
    words, needs = arithmetic_words(lang), (figure_words(lang).froms, figure_words(lang).tos)
    tos = either(figure_words(lang).tos)
    froms, few = either(figure_words(lang).froms), determiners(3, lang)
    base, level, said = figure("base"), figure("level"), figure("said")
    pairs = (
        f"{froms}{few}{base}{gap(7, lang)}{tos}{few}{level}",
        f"{tos}{few}{level}{gap(5, lang)}(?: ,| \\()?{light(1, change_words(lang).adverbs)}{froms}{few}{base}",
        f"{level}{gap(5, lang)}(?: ,| \\()?{either(words.compared)}{few}{base}",
    )
    leads = f"{either(words.restating)}?{light(6, leading(lang))}"
    again = f" [.;]{either(words.demonstratives)}{either(words.amounting)}{light(6, leading(lang))}"
    bringing = f" ,{either(words.bringing)}{gap(5, lang)}"
    behind = [f"{pair}{gap(8, lang)}(?:{PAUSE}{leads}|{again}){said}" for pair in pairs]
    ahead = [f"{said}{gap(7, lang)}(?:{bringing}|{PAUSE})?{pair}" for pair in pairs]
    moved = (*zip(behind, (needs, needs, (words.compared,)), strict=True), *((pair, needs) for pair in ahead[:2]))
    return tuple(Relation(pattern, needed) for pattern, needed in moved)


@cache
def leading(lang: str) -> frozenset[str]:
    """The words that may stand before the figure of a change."""
    changes = change_words(lang)
    return arithmetic_words(lang).leads | changes.up | changes.down | changes.up_after | changes.down_after


def _is_outcome(outline: Outline, match: re.Match[str], said: Part) -> bool:
    """Whether the figure tells the change, and tells it of these two levels."""
    first = match.start("said") < match.start("base")
    restated = not first and _is_restated(outline, match)
    if said.value.change is None and said.value.dimension is not Dimension.MULTIPLE and not restated:
        return False
    if first and _is_turned(outline, match, said):
        return False
    return not counted_otherwise(outline, match.end("said") + 1, after=not first)


def _is_turned(outline: Outline, match: re.Match[str], said: Part) -> bool:
    """Whether another verb brings the levels the other way: "trimmed a rise of 30%, lifting the rate from 8 to 9"."""
    base, level = (outline.parts[int(match[name])] for name in ("base", "level"))
    pair = numbers(base, level)
    if pair is None or said.value.change not in (Change.UP, Change.DOWN):
        return False
    brought = _bringing(outline.reading.lang).search(outline.text, match.end("said") + 1, match.end("base"))
    return bool(brought) and (pair[1].mean > pair[0].mean) is not (said.value.change is Change.UP)


@cache
def _bringing(lang: str) -> re.Pattern[str]:
    return re.compile(either(arithmetic_words(lang).bringing))


def _is_restated(outline: Outline, match: re.Match[str]) -> bool:
    start = max(match.end("base"), match.end("level")) + 1
    return bool(_restating(outline.reading.lang).search(outline.text, start, match.start("said")))


@cache
def _restating(lang: str) -> re.Pattern[str]:
    return re.compile(either(arithmetic_words(lang).restating))


def counted_otherwise(outline: Outline, at: int, *, after: bool) -> bool:
    """Whether the words behind a figure say that it is no plain change, or one from another base."""
    words = arithmetic_words(outline.reading.lang)
    tail = outline.text[at:]
    bases = words.other_bases if after else ()
    return bool(_tail(bases + words.other_measures).match(tail))


@cache
def _tail(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?: (?!of|in)[^\W\d]\w*)?{either(phrases)}")


def judge(outline: Outline, move: Move) -> Iterator[Outcome]:
    """What is wrong with what is said of a change."""
    pair = numbers(move.base, move.level)
    if pair is None or pair[0].low <= 0 or pair[1].low < 0:
        return
    computed = _computed(outline, move, *pair)
    said = _said(move.said)
    if not computed or said is None:
        return
    if any(said.meets(one) for one in computed) or _is_from_another(outline, move, said):
        yield right(move.said.span)
        return
    spans = (move.base.span, move.level.span)
    whole = move.said.value.dimension is Dimension.MULTIPLE and move.said.mention.change == move.said.span
    span = move.said.span.joined(spans[0]).joined(spans[1]) if whole else move.said.span
    yield Outcome(move.said.span, span, _message(outline, move, computed[0]), spans)


def _is_from_another(outline: Outline, move: Move, said: Interval) -> bool:
    """Whether the change is right when it is counted from a level that was told before."""
    for part in outline.parts:
        if part.span < move.base.span and alike(part, move.level) and part is not move.said:
            pair = numbers(part, move.level)
            if (
                pair
                and pair[0].low > 0
                and any(said.meets(one) for one in _computed(outline, Move(part, *move[1:]), *pair))
            ):
                return True
    return False


def _said(said: Part) -> Interval | None:
    """What a change is said to be: in percent, in times, or in the unit of the levels."""
    if said.value.dimension in (Dimension.PERCENT, Dimension.RATIO):
        return percent(said)
    return times_meant(said) if said.value.dimension is Dimension.MULTIPLE else meant(said.value)


def times_meant(part: Part) -> Interval | None:
    """What a multiple can stand for: "three times" is a rounded word."""
    interval = meant(part.value)
    return widened(interval, interval.mean * LOOSENESS) if interval else None


def _computed(outline: Outline, move: Move, base: Interval, level: Interval) -> list[Interval]:
    """What the change is by its levels, in what it is said in; more than one where words leave that open."""
    dimension = move.said.value.dimension
    if dimension in (Dimension.PERCENT, Dimension.RATIO):
        return [_in_percent(base, level)]
    if dimension is Dimension.MULTIPLE:
        return _times(outline, move, base, level)
    shares = move.base.value.dimension is Dimension.PERCENT
    if alike(move.said, move.level) or (shares and dimension is Dimension.POINTS):
        return [level.minus(base).size()]
    return []


def _in_percent(base: Interval, level: Interval) -> Interval:
    ratio = level.over(base)
    grown = Interval(ratio.low - 1, ratio.high - 1, ratio.mean - 1).size()
    return Interval(grown.low * HUNDRED, grown.high * HUNDRED, grown.mean * HUNDRED)


def _times(outline: Outline, move: Move, base: Interval, level: Interval) -> list[Interval]:
    """The quotient; of "three times faster" also the inverse and what was added."""
    ratio = level.over(base)
    if move.said.mention.change == move.said.span:
        return [ratio]
    return readings(outline, move.said, base, level)


def readings(outline: Outline, said: Part, base: Interval, level: Interval) -> list[Interval]:
    """The quotient of two levels; of "three times faster" also the inverse, and what is added."""
    ratio = level.over(base)
    if not _is_comparative(outline, said):
        return [ratio]
    both = [ratio, base.over(level)] if level.low > 0 else [ratio]
    return [*both, *(one.minus(exactly(1)) for one in both)]


def _is_comparative(outline: Outline, said: Part) -> bool:
    """Whether a multiple tells a difference, or a speed, which is the inverse of a time: "three times as fast"."""
    last, words = outline.written(said).lower().split()[-1], change_words(outline.reading.lang)
    compares = last.endswith("er") or last in words.up_after | words.down_after
    return said.value.change is not None or compares or last in arithmetic_words(outline.reading.lang).speeds


def _message(outline: Outline, move: Move, computed: Interval) -> str:
    levels = f"from {outline.written(move.base)} to {outline.written(move.level)}"
    written = outline.written(move.said)
    dimension = move.said.value.dimension
    if dimension is Dimension.MULTIPLE:
        return f"{levels} is {rounded(computed.mean)} times as much, not “{written}”"
    pair = numbers(move.base, move.level)
    way = "rise" if pair and pair[1].mean >= pair[0].mean else "fall"
    return f"{levels} is a {way} of {_amount(move, computed.mean)}, not {written}"


def _amount(move: Move, value: Decimal) -> str:
    if move.said.value.dimension in (Dimension.PERCENT, Dimension.RATIO):
        return f"{rounded(value)}%"
    if move.said.value.dimension is Dimension.POINTS:
        return f"{rounded(value)} percentage points"
    return amount_like(move.said, value)


def rounded(value: Decimal) -> str:
    """A number with as many digits as a reader wants: three, or all before the point."""
    digits = max(0, 2 - value.adjusted()) if value else 0
    return number(round(value, min(digits, 3)))


def amount_like(part: Part, value: Decimal) -> str:
    """An amount in the unit of a figure, as `wording` has it; of a count the number alone."""
    unit = None if part.value.dimension is Dimension.COUNT else part.value.unit
    return amount_wording(replace(part.value, unit=unit, low=value, high=value, bound=Bound.EXACT, hedge=None))
