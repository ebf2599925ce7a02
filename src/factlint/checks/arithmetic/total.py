"""Parts that are said to make up a total: "$12 million, $8 million and $5 million, a total of $25 million"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import amount_like
from factlint.checks.arithmetic.kin import numbers
from factlint.checks.arithmetic.listing import Row, addends, row, stretches_of, tells_all
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import determiners, either, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.interval import Interval, exactly, meant, total
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline

NEAR = Decimal("0.2")  # how far parts that only look like the whole of something may fall from it
WHOLE = Decimal(100)  # percent


def read_totals(outline: Outline) -> Iterator[Outcome]:
    """The totals that are not the sum of their parts, and shares of a whole that are not all of it."""
    figures = row(outline)
    if len(figures.parts) < 2:
        return
    for at in range(len(figures.parts)):
        yield from _after_parts(figures, at)
        yield from _before_parts(figures, at)
    yield from _shares(figures)


def _after_parts(figures: Row, at: int) -> Iterator[Outcome]:
    """The total behind its parts."""
    lang, ahead, behind = figures.outline.reading.lang, figures.gaps[at], figures.gaps[at + 1]
    parts = addends(figures, figures.run_before(at), at) if at > 1 else []
    if not parts or parts[-1] != at - 1:
        return
    same = " . " not in f" {ahead} "
    marked = same and (_matches(_total_before(lang), ahead) or _matches(_total_after(lang), behind))
    if marked or _matches(_resumed(lang), ahead):
        yield from _sum(figures, at, parts)
    elif same and _matches(_possessed(lang), ahead) and tells_all(figures, parts):
        yield from _sum(figures, at, parts, near=True)


def _before_parts(figures: Row, at: int) -> Iterator[Outcome]:
    """The total ahead of its parts."""
    lang, ahead, behind = figures.outline.reading.lang, figures.gaps[at], figures.gaps[at + 1]
    run = figures.run_after(at)
    parts = addends(figures, run, at)
    if not parts or parts[0] != at + 1 or _goes_on(figures, parts):
        return
    composed = _matches(_composed(lang), behind)
    if (
        composed
        or (_matches(_whole(lang), ahead) and _matches(_opens(lang), behind))
        or _is_exhausted(figures, at, parts)
    ):
        yield from _sum(figures, at, parts)
    elif _matches(_opens(lang), behind) and tells_all(figures, parts):
        yield from _sum(figures, at, parts, near=True)


def _matches(pattern: re.Pattern[str], text: str) -> bool:
    return bool(pattern.search(f" {text} "))


@cache
def _total_before(lang: str) -> re.Pattern[str]:
    """What stands right before a total."""
    words = arithmetic_words(lang)
    return re.compile(rf"{either(words.totals_before)}{light(2, words.leads)} $")


@cache
def _total_after(lang: str) -> re.Pattern[str]:
    return re.compile(rf"^(?: of them)?{either(arithmetic_words(lang).totals_after)}")


@cache
def _resumed(lang: str) -> re.Pattern[str]:
    """A sentence that goes on from a list of what makes up a thing: "14 girls and 12 boys. All 28 of them"."""
    return re.compile(rf" \. all{determiners(1, lang)} $")


@cache
def _possessed(lang: str) -> re.Pattern[str]:
    return re.compile(rf"^ of{determiners(1, lang)} $")


@cache
def _composed(lang: str) -> re.Pattern[str]:
    return re.compile(rf"{either(arithmetic_words(lang).composed)}{determiners(1, lang)} $")


@cache
def _whole(lang: str) -> re.Pattern[str]:
    return re.compile(rf"{either(arithmetic_words(lang).wholes)}{determiners(1, lang)} $")


@cache
def _opens(lang: str) -> re.Pattern[str]:
    """A few words, a mark, and at once the first part, or "of whom"."""
    words = arithmetic_words(lang)
    return re.compile(
        rf"^(?: [^\W\d][\w'-]*){{0,6}} [,:(—–](?:{either(words.whom)}(?: ,)?)?(?: [^\W\d][\w'-]*){{0,2}} $"
    )


def _is_exhausted(figures: Row, at: int, parts: list[int]) -> bool:
    """Whether a part of "the 96 seats" is said to be all that is left: "the remaining", "the only other party"."""
    words = arithmetic_words(figures.outline.reading.lang)
    of = re.search(rf" of{determiners(2, figures.outline.reading.lang)} $", f" {figures.gaps[at]} ")
    closing = re.compile(either((*words.rests, *words.closing)))
    listed = figures.gaps[at + 1].rstrip().endswith((":", "—", "–"))
    return bool(of or listed) and _matches(closing, figures.gaps[parts[-1]])


def _goes_on(figures: Row, parts: list[int]) -> bool:
    """Whether the words of the list, or behind it, say that there are more parts than are told."""
    words = arithmetic_words(figures.outline.reading.lang)
    tail = re.split(r" [.;)]", f"{figures.gaps[parts[-1] + 1]} ")[0]
    inside = " ".join(figures.gaps[parts[0] : parts[-1] + 1])
    closing = re.compile(either((*words.rests, *words.closing)))
    loose = words.open_ends & {*tail.split(), *closing.sub(" ", f" {inside} ").split()}
    return bool(loose)


def _sum(figures: Row, at: int, parts: list[int], *, near: bool = False) -> Iterator[Outcome]:
    """What is wrong with a total; `near` where only its nearness tells that it is one."""
    stated = meant(figures.parts[at].value)
    sums = [_added(figures, at, members) for members in stretches_of(parts)]
    if stated is None or not sums or sums[0] is None:
        return
    if any(one and one.meets(stated) for one in sums):
        yield right(figures.parts[at].span)
        return
    if near and abs(sums[0].mean - stated.mean) > NEAR * stated.mean:
        return
    outline, whole = figures.outline, figures.parts[at]
    listed = [outline.written(figures.parts[part]) for part in parts]
    amount = amount_like(whole, sums[0].mean)
    text = f"{', '.join(listed[:-1])} and {listed[-1]} add up to {amount}, not {outline.written(whole)}"
    yield Outcome(whole.span, whole.span, text, tuple(figures.parts[part].span for part in parts))


def _added(figures: Row, at: int, parts: list[int]) -> Interval | None:
    pairs = [numbers(figures.parts[at], figures.parts[part]) for part in parts]
    return None if None in pairs else total(pair[1] for pair in pairs if pair)


def _shares(figures: Row) -> Iterator[Outcome]:
    """Percentages into which something is said to be divided, which are not a hundred."""
    at = 0
    while at < len(figures.parts):
        run = figures.run_after(at - 1)
        yield from _hundred(figures, list(run))
        at = run.stop


def _hundred(figures: Row, run: list[int]) -> Iterator[Outcome]:
    shares = [at for at in run if figures.parts[at].value.dimension is Dimension.PERCENT]
    if len(shares) < 2 or shares != list(range(shares[0], shares[-1] + 1)) or not _is_divided(figures, shares):
        return
    intervals = [meant(figures.parts[at].value) for at in shares]
    changed = any(figures.parts[at].value.change for at in shares)
    found = total(interval for interval in intervals if interval)
    if changed or None in intervals or not found.closed or found.meets(exactly(WHOLE)):
        return
    parts = [figures.parts[at] for at in shares]
    listed = [figures.outline.written(part) for part in parts]
    text = f"{', '.join(listed[:-1])} and {listed[-1]} add up to {amount_like(parts[0], found.mean)}, not 100%"
    yield Outcome(parts[-1].span, parts[0].span.joined(parts[-1].span), text, tuple(part.span for part in parts))


def _is_divided(figures: Row, shares: list[int]) -> bool:
    """Whether the words say that the shares are all there are."""
    words = arithmetic_words(figures.outline.reading.lang)
    ahead = " ".join(figures.gaps[: shares[0] + 1]).split(" . ")[-1].split()
    divided = bool(words.shared_out & set(ahead)) and not _goes_on(figures, shares)
    return divided or _matches(re.compile(either(words.rests)), figures.gaps[shares[-1]])
