"""What each written form of a period says: one builder a form, named as the lexicon names it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factlint.mentions.times import Match, Step, Time, full_year
from factlint.values import dates
from factlint.values.dates import PartialDate, Period, shift_months, valid

if TYPE_CHECKING:
    from collections.abc import Callable

LATEST_HUNDRED = 2000  # "the 1800s" are a hundred years, "the 2000s" may be ten
COMMON_YEAR = 2001  # any year, to find what part of one a stretch without a year is
MONTHS = {"months": 1, "quarter": 3, "half": 6, "years": 12, "decades": 120}
ROUGH = ((1, 5), (4, 9), (8, 12))  # early, mid and late: first and last months
DAYS = {"days": 1, "weeks": 7}


def _year_of(match: Match) -> int | None:
    """The year as written, or counted from today's ("last year")."""
    written, counted = match.year(), match.number("last", "this", "next")
    if written is not None or match.today is None or counted is None:
        return written
    return match.today.year + counted


def _in_year(part: str, year: int | None) -> Period | None:
    return dates.in_year(part, year) if year is not None else None


def _stretch(match: Match) -> Time | None:
    """Two days of one month: "14-16 March 2024"."""
    days, month, year = match.numbers("day", "nth"), match.month(), match.year()
    ends = [PartialDate(year or COMMON_YEAR, month, day) for day in days]
    if month is None or days[0] >= days[1] or not all(valid(end) for end in ends):
        return None
    if year is None:
        return Time(None)
    return Time(dates.between(*(date(year, month, day) for day in days)))


def _quarter(match: Match) -> Time | None:
    letter, count = ("H", 2) if match.has("H", "half") else ("Q", 4)
    final = match.has("last", "final") and match.has("quarter", "half") and not match.numbers("ordinal", "nth")
    interim = match.has("half") and match.has("years") and not match.numbers("day", "nth", "ordinal")
    number = 1 if interim else count if final and match.has("of") else match.number("day", "nth", "ordinal")
    if number is None or not 1 <= number <= count:
        return None
    part, step = f"{letter}{number}", None
    year = match.year() if final else _year_of(match)
    if match.numbers("day", "two")[1:]:
        year = full_year(match.numbers("day", "two")[1])
    if year is None and match.has("the", "previous", "same", "following"):
        step = Step("years", match.number("previous", "same", "following") or 0)
    return Time(_in_year(part, year), part=part, step=step, relative=match.has("last", "this", "next"))


def _quarters(match: Match) -> Time | None:
    """Two quarters or halves in one: "the first and second quarters of 2024"."""
    letter, count = ("H", 2) if match.has("half") else ("Q", 4)
    numbers, year = match.numbers("nth", "ordinal"), match.year()
    if not 1 <= numbers[0] < numbers[-1] <= count:
        return None
    first, last = (dates.in_year(f"{letter}{number}", year or COMMON_YEAR) for number in (numbers[0], numbers[-1]))
    return Time(dates.between(first.start, last.end) if year and first and last else None)


def _opening(match: Match) -> Time | None:
    """The first or last months of a year: "the first nine months of 2024"."""
    count = sum(match.numbers("a", "cardinal", "tens", "day", "two"))
    first = match.number("ordinal")
    if not 1 <= count <= 12 or (first or 1) != 1:
        return None
    year = match.year() or (_year_of(match.cut("of")[1]))
    relative = match.year() is None
    if year is None:
        return Time(None, relative=relative)
    start = 1 if first else 13 - count
    return Time(dates.between(date(year, start, 1), dates.month(year, start + count - 1).end), relative=relative)


def _inside(match: Match) -> Time | None:
    """One week or month of a month or year: "the first week of March 2024"."""
    number = match.number("nth", "ordinal") or -1
    year, month = _year_of(match.cut("of")[1]), match.month()
    if year is None or (month and match.has("months")):
        return Time(None, relative=match.year() is None)
    whole = dates.month(year, month) if month else dates.year(year)
    if match.has("months"):
        return Time(dates.month(year, number if number > 0 else 12)) if number <= 12 else None
    start = whole.end - timedelta(6) if number < 0 else whole.start + timedelta(7 * number - 7)
    if start > whole.end:
        return None
    slack = timedelta(2)  # a week counted from the month's first day or from its first Monday
    return Time(dates.between(max(whole.start, start - slack), min(whole.end, start + timedelta(6) + slack)))


def _rough(match: Match) -> Time:
    """A vague part of a year, "early 2024": as many months as nobody would deny."""
    first, last = ROUGH[match.number("part") or 0]
    year = match.year() or COMMON_YEAR
    return Time(dates.between(date(year, first, 1), dates.month(year, last).end))


def _ending(match: Match) -> Time | None:
    """A stretch told by its last day: "the three months to June", "the year ended 31 March 2024"."""
    length, end = match.cut("to", "ended")
    last = _last_day(end)
    if last is None:
        return None
    if length.has("weeks"):
        first = last - timedelta(7 * length.how_many() - 1)
    else:
        unit = length.unit() or "years"
        first = shift_months(last + timedelta(1), -length.how_many() * MONTHS[unit])
    period = dates.between(first, last)
    return Time(period) if end.year() else Time(None, part=period.part)


def _beginning(match: Match) -> Time | None:
    """The week of a day, as its first: "the week of November 30"."""
    first = _last_day(match) if match.has("day") else None
    if first is None:
        return None
    return Time(dates.between(first, first + timedelta(6)) if match.year() else None)


def _last_day(match: Match) -> date | None:
    """The day, or the month's last where none is said; of any year where none is said."""
    month, day, year = match.month(), match.number("day"), match.year() or COMMON_YEAR
    if month is None or not valid(PartialDate(year, month, day)):
        return None
    return date(year, month, day) if day else dates.month(year, month).end


def _running(match: Match) -> Time | None:
    """Two years joined by a mark: a season where they follow each other, else a range; a year and a month else."""
    first, *more = match.numbers("year", "old")
    short = match.number("day", "two")
    second = more[0] if more else (short or 0) + first // 100 * 100
    if match.has("season"):
        return (
            Time(dates.between(date(first, 12, 1), date(first + 1, 3, 20)))
            if match.name("season") == "winter"
            else None
        )
    seasonal = not more or match.has("fiscal", "FY", "seasons", "/")
    if (second == first + 1 or (not more and short == (first + 1) % 100)) and seasonal:
        return Time(dates.running(first))
    if second > first:
        return Time(dates.between(date(first, 1, 1), date(second, 12, 31)))
    if not more and 1 <= (short or 0) <= 12:
        return Time(dates.month(first, short or 0))
    return None


def _fiscal(match: Match) -> Time:
    """A financial year is taken by its name; which days it has, only the account says."""
    short = match.number("day", "two")
    return Time(dates.year(match.year() or full_year(short or 0)))


def _month(match: Match) -> Time | None:
    month, short = match.month(), match.number("day", "two")
    year = full_year(short) if short is not None else _year_of(match)
    part = f"{month:02}"
    return Time(_in_year(part, year), part=part, relative=match.has("last", "this", "next"))


def _which(match: Match) -> Time:
    counted = match.number("last", "this", "next")
    return Time(None, part=f"{match.month():02}", which=counted, relative=counted is not None)


def _decade(match: Match) -> Time | None:
    short = match.number("day", "two", "names")
    year = match.year() or (1900 + short if short is not None and short >= 20 else None)
    if year is None or year % 10:
        return None
    if year % 100 == 0 and year < LATEST_HUNDRED:
        return Time(dates.between(date(year, 1, 1), date(year + 99, 12, 31)))
    return Time(dates.decade(year))


def _century(match: Match) -> Time | None:
    number = sum(match.numbers("nth", "ordinal", "tens"))
    if not 1 <= number <= 30:
        return None
    return Time(dates.between(date(100 * number - 99, 1, 1), date(100 * number, 12, 31)))


def _season(match: Match) -> Time:
    part, year = match.name("season", "fall") or "", match.year()
    counted = match.number("last", "this", "next")
    if year is None and match.has("years"):
        year = _year_of(match)
    return Time(_in_year(part, year), part=part, which=counted, relative=counted is not None)


def _rolling(match: Match) -> Time:
    """A stretch up to today: "the last two years"."""
    today, unit, count = match.today, match.unit() or "", match.how_many()
    if today is None:
        return Time(None, relative=True)
    if unit in DAYS:
        start = date.fromordinal(max(1, today.toordinal() - count * DAYS[unit]))
    else:
        start = shift_months(today, -count * MONTHS[unit])
    return Time(dates.between(start, today), relative=True)


def _calendar(match: Match) -> Time:
    """The calendar's unit, counted from the one that today is in: "last month"."""
    counted = match.number("last", "this", "next") or 0
    return Time(unit_at(match.unit() or "", match.today, counted) if match.today else None, relative=True)


def unit_at(unit: str, day: date, count: int) -> Period | None:
    """The calendar's unit that is `count` after the one that `day` is in; None for one that the calendar has not."""
    if unit == "weeks":
        monday = date.fromordinal(max(1, day.toordinal() - day.weekday() + 7 * count))
        return dates.between(monday, monday + timedelta(6))
    if unit == "decades":
        return dates.decade(day.year // 10 * 10 + 10 * count)
    if unit not in MONTHS:
        return None
    there = shift_months(day.replace(day=1), count * MONTHS[unit])
    if unit == "half":
        return dates.half(there.year, 1 if there.month < 7 else 2)
    named = (
        dates.month(there.year, there.month),
        dates.quarter(there.year, (there.month + 2) // 3),
        dates.year(there.year),
    )
    return dict(zip(("months", "quarter", "years"), named, strict=True))[unit]


def _years_ago(match: Match) -> Time:
    unit = match.unit() or ""
    sign = -1 if match.has("ago") else 1
    value = unit_at("years", match.today, sign * match.how_many()) if match.today and unit == "years" else None
    return Time(value, relative=True, step=Step(unit, sign * match.how_many()))


def _same(match: Match) -> Time:
    """The same part of another year: "the same period of 2023", "the same quarter a year earlier"."""
    year = _year_of(match)
    if year is not None:
        return Time(None, relative=True, step=Step("into", year))
    return Time(None, relative=True, step=Step("years", -1))


def _told(match: Match) -> Time:
    unit, count = match.unit() or "years", match.how_many()
    sign = match.number("earlier", "ago", "before", "after", "later")
    if sign is not None:
        return Time(None, relative=True, step=Step(unit, sign * count))
    counted = match.number("previous", "same", "following") or 0
    return Time(None, relative=True, step=Step(unit, counted, whole=unit in MONTHS))


def _vague(_match: Match) -> Time:
    return Time(None, relative=True)


def _year(match: Match) -> Time | None:
    year = match.year()
    return Time(dates.year(year)) if year else None


def _ellipsis(match: Match) -> Time:
    return Time(None, step=Step("ordinal", match.number("ordinal") or -1))


BUILDERS: dict[str, Callable[[Match], Time | None]] = {
    "stretch": _stretch,
    "quarter": _quarter,
    "quarters": _quarters,
    "opening": _opening,
    "inside": _inside,
    "rough": _rough,
    "ending": _ending,
    "beginning": _beginning,
    "running": _running,
    "fiscal": _fiscal,
    "month": _month,
    "which": _which,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "rolling": _rolling,
    "calendar": _calendar,
    "years_ago": _years_ago,
    "same": _same,
    "told": _told,
    "vague": _vague,
    "year": _year,
    "ellipsis": _ellipsis,
}
