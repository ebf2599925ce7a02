"""Two years and the time between them: "from 2010 to 2015, nine years", "opened in 1974 and closed in 2014"."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.kin import COUNTS
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import PAUSE, WORD, either, figure, gap, light, time
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.dates import PartialDate
from factlint.values.interval import Interval, meant, widened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part
    from factlint.mentions.model import DateMention, PeriodMention

YEAR = 1  # years that are counted whole may be one off: who was born in 1950 was 50 in 2001 before the birthday


def read_years(outline: Outline) -> Iterator[Outcome]:
    """The durations and ages that are not what their two years make."""
    for pattern in _patterns(outline.reading.lang):
        for match in pattern.finditer(outline.text):
            said = outline.parts[int(match["said"])]
            times = [outline.times[int(match[name])] for name in ("first", "last") if match.groupdict().get(name)]
            years = _between(times)
            if years is not None and _counts_years(said, "age" in pattern.groupindex):
                yield from _judge(outline, said, times, years)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    words = arithmetic_words(lang)
    first, last, said = time("first"), time("last"), figure("said")
    leads, elsewhere = light(6, words.spans), rf"(?!{either(words.counted_from)})"
    both = rf" in{first} and(?: {WORD}){{1,4}} in{last}"
    closely = rf"(?:{PAUSE})?{leads}"
    anything = rf"(?: (?:{WORD}|,)){{0,14}}?"
    aged = rf"(?: [,(])?(?P<age>{either(words.ages)})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{first}{closely}{said}{elsewhere}",
            rf"{either(words.lasting)}{said}{gap(4, lang)}(?: [,(])?{first}",
            rf"{both}{closely}{said}{elsewhere}",
            rf"{both} ,{gap(5, lang)}{either(words.lasting)}{leads}{said}{elsewhere}",
            rf" from{first} (?:to|until|till){last}{closely}{said}{elsewhere}",
            rf"{either(words.births)}{anything}{first}{anything}{last}{aged}{said}(?! [^\W\d])",
        )
    )


def _between(times: list[DateMention | PeriodMention]) -> int | None:
    """How many years lie between the years of one period of several, or of two."""
    years = [year for mention in times for year in _years(mention)]
    return years[-1] - years[0] if len(years) == 2 and years[1] > years[0] else None


def _years(mention: DateMention | PeriodMention) -> tuple[int, ...]:
    """The year that is named, or the first and the last of a stretch of several."""
    value = mention.value
    if value is None or mention.relative:
        return ()
    if isinstance(value, PartialDate):
        return (value.year,) if value.year else ()
    if value.start == date.min or value.end == date.max:
        return ()
    return (value.start.year,) if value.start.year == value.end.year else (value.start.year, value.end.year)


def _counts_years(said: Part, age: bool) -> bool:  # noqa: FBT001  # what the pattern tells of itself
    return said.value.dimension in COUNTS if age else said.value.unit == "yr"


def _judge(outline: Outline, said: Part, times: list[DateMention | PeriodMention], years: int) -> Iterator[Outcome]:
    interval = meant(said.value)
    true = Interval(Decimal(years), Decimal(years), Decimal(years))
    if interval is None:
        return
    if interval.meets(widened(true, Decimal(YEAR))):
        yield right(said.span)
        return
    prose = outline.reading.document.prose
    span = " and ".join(mention.span.of(prose) for mention in times)
    text = f"{span}: that is {years} {'year' if years == 1 else 'years'}, not {outline.written(said)}"
    yield Outcome(said.span, said.span, text, tuple(mention.span for mention in times))
