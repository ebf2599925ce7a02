"""Dates and periods: as much of a date as is known, stretches of time, and how two of them compare.

A period's `label` is its canonical text, which `parse` reads back:

| label | |
| --- | --- |
| `2024`, `2025-H1`, `2025-Q3`, `2024-03`, `2024-03-14` | a year, half, quarter, month, day |
| `2024/25` | a season, school or financial year that runs over New Year |
| `2024-summer` | a season of the weather |
| `1990s` | a decade |
| `2024-03-01/2024-04-15`, `2018-01-01/..`, `../2016-12-31` | any other stretch, closed or open |
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

Verdict = Literal["right", "wrong", "unknown"]

ONE_DAY = timedelta(days=1)

# First and last day of each season of the weather, the meteorologists' (whole months) and the astronomers' (from
# equinox to solstice) taken together, on the northern half of the globe. A winter is told by either of its years.
SEASONS = {
    "spring": ((0, 3, 1), (0, 6, 20)),
    "summer": ((0, 6, 1), (0, 9, 22)),
    "autumn": ((0, 9, 1), (0, 12, 21)),
    "winter": ((-1, 12, 1), (1, 3, 20)),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time from `start` to `end`, both days included; two are equal where their days are.

    An open end is `datetime.date.max`, an open start `datetime.date.min`.
    """

    start: date
    end: date
    label: str = field(compare=False)

    def covers(self, other: Period) -> bool:
        """Whether every day of `other` is one of this period's."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def is_open(self) -> bool:
        """Whether it has no start or no end."""
        return self.start == date.min or self.end == date.max

    @property
    def part(self) -> str | None:
        """The label without its year ("Q3", "03"), None for what is no part of one year."""
        _, dash, part = self.label.partition("-")
        return part if dash and "/" not in part and "-" not in part else None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """As much of a date as is known: each of the three is None where it is not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """ISO 8601 as far as it goes: "2024-03-14", "2024-03", "2024", "--03-14", "--03", "---14"; "" for none of it.

        The forms without a year are those of XML Schema (gMonthDay, gMonth, gDay).
        """
        if self.year is not None:
            parts = (f"{self.year:04}", _two(self.month), _two(self.day if self.month else None))
            return "-".join(part for part in parts if part)
        if self.month is not None:
            return f"--{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        return f"---{self.day:02}" if self.day else ""

    def period(self) -> Period | None:
        """The day, month or year that it names; None where its year is not known."""
        if self.year is None:
            return None
        if self.month is None:
            return year(self.year)
        return day(date(self.year, self.month, self.day)) if self.day else month(self.year, self.month)

    def in_year(self, number: int | None) -> PartialDate:
        """The same day or month of the year `number`, where it has no year of its own and that year has such a day."""
        dated = PartialDate(number, self.month, self.day)
        return dated if self.year is None and self.month is not None and valid(dated) else self

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A whole date."""
        return cls(day.year, day.month, day.day)


def _two(number: int | None) -> str:
    return f"{number:02}" if number is not None else ""


def valid(partial: PartialDate) -> bool:
    """Whether the calendar has such a day; 29 February passes where the year is not known."""
    if partial.month is not None and not 1 <= partial.month <= 12:
        return False
    if partial.year is not None and not date.min.year <= partial.year <= date.max.year:
        return False
    longest = monthrange(partial.year or 2000, partial.month)[1] if partial.month else 31
    return partial.day is None or 1 <= partial.day <= longest


def day(on: date) -> Period:
    """One day."""
    return Period(on, on, on.isoformat())


def month(of_year: int, number: int) -> Period:
    """A calendar month, 1 to 12."""
    return _months(of_year, number, 1, f"{of_year:04}-{number:02}")


def quarter(of_year: int, number: int) -> Period:
    """A quarter of a calendar year, 1 to 4."""
    return _months(of_year, 3 * number - 2, 3, f"{of_year:04}-Q{number}")


def half(of_year: int, number: int) -> Period:
    """A half of a calendar year, 1 or 2."""
    return _months(of_year, 6 * number - 5, 6, f"{of_year:04}-H{number}")


def year(number: int) -> Period:
    """A calendar year."""
    return _months(number, 1, 12, f"{number:04}")


def decade(first: int) -> Period:
    """Ten years from `first`: 1990 for the 1990s."""
    return Period(date(first, 1, 1), date(first + 9, 12, 31), f"{first}s")


def season(of_year: int, name: str) -> Period:
    """A spring, summer, autumn or winter; a winter of 2024 is told of the one before that year or the one after."""
    (back, from_month, from_day), (on, to_month, to_day) = SEASONS[name]
    start, end = date(of_year + back, from_month, from_day), date(of_year + on, to_month, to_day)
    return Period(start, end, f"{of_year:04}-{name}")


def running(first: int) -> Period:
    """The season or school year that begins in the year `first` and ends in the next, counted from July to June."""
    return Period(date(first, 7, 1), date(first + 1, 6, 30), f"{first:04}/{(first + 1) % 100:02}")


def _months(of_year: int, first: int, count: int, label: str) -> Period:
    last = first + count - 1
    return Period(date(of_year, first, 1), date(of_year, last, monthrange(of_year, last)[1]), label)


def between(start: date, end: date) -> Period:
    """The stretch from `start` to `end`, named as the day, month, quarter, half or year that it happens to be.

    Raises `ValueError` where it ends before it starts.
    """
    if end < start:
        raise ValueError(f"a period cannot end ({end}) before it starts ({start})")
    named = (day(start), month(start.year, start.month), year(start.year))
    parts = (quarter(start.year, (start.month + 2) // 3), half(start.year, 1 if start.month < 7 else 2))
    for period in (*named, *parts):
        if (period.start, period.end) == (start, end):
            return period
    ends = (".." if start == date.min else start.isoformat(), ".." if end == date.max else end.isoformat())
    return Period(start, end, "/".join(ends))


def shift_months(on: date, count: int) -> date:
    """The same day `count` months later, or the month's last where it is shorter; out of the calendar: its edge."""
    months = on.year * 12 + on.month - 1 + count
    of_year, index = divmod(months, 12)
    if not date.min.year <= of_year <= date.max.year:
        return date.min if count < 0 else date.max
    return date(of_year, index + 1, min(on.day, monthrange(of_year, index + 1)[1]))


def shift_years(period: Period, count: int) -> Period:
    """The same part of the year `count` years later: 2025-Q3 for 2024-Q3 and 1."""
    if period.part in SEASONS:
        return parse(f"{int(period.label[:4]) + count:04}-{period.part}")
    start, end = _shift_day(period.start, count), _shift_day(period.end, count)
    return running(start.year) if period.label == running(period.start.year).label else between(start, end)


def _shift_day(on: date, years: int) -> date:
    """A month's last day becomes the month's last day; an open end stays open."""
    if on in (date.min, date.max):
        return on
    if (on + ONE_DAY).day == 1:
        return shift_months(on + ONE_DAY, 12 * years) - ONE_DAY
    return shift_months(on, 12 * years)


_LABELS: tuple[tuple[str, str], ...] = (
    ("year", r"(\d{4})"),
    ("quarter", r"(\d{4})-?Q([1-4])"),
    ("half", r"(\d{4})-?H([12])"),
    ("month", r"(\d{4})-(0[1-9]|1[0-2])"),
    ("running", r"(\d{4})[/–-](\d{2}|\d{4})"),
    ("decade", r"(\d{3}0)s"),
    ("season", r"(\d{4})-(spring|summer|autumn|winter)"),
    ("day", r"(\d{4}-\d{2}-\d{2})"),
    ("range", r"(\d{4}-\d{2}-\d{2}|\.\.)/(\d{4}-\d{2}-\d{2}|\.\.)"),
)


def parse(label: str) -> Period:
    """The period that a label names. Raises `ValueError`, with the forms that are understood, for anything else."""
    for name, pattern in _LABELS:
        if found := re.fullmatch(pattern, label.strip()):
            try:
                return _read_label(name, found.groups())
            except ValueError as error:
                raise ValueError(f"{label!r} is no period: {error}") from None
    forms = "2024, 2025-H1, 2025-Q3, 2024-03, 2024-03-14, 2024/25, 2024-summer, 1990s or 2024-03-01/2024-04-15"
    raise ValueError(f"{label!r} is no period; write one as {forms}")


def _read_label(name: str, parts: tuple[str, ...]) -> Period:
    if name == "range":
        start, end = parts
        closed_start = date.min if start == ".." else date.fromisoformat(start)
        return between(closed_start, date.max if end == ".." else date.fromisoformat(end))
    if name == "day":
        return day(date.fromisoformat(parts[0]))
    first = int(parts[0])
    if name == "running":
        if int(parts[1]) % 100 != (first + 1) % 100 or (len(parts[1]) == 4 and int(parts[1]) != first + 1):
            raise ValueError(f"{parts[1]} is not the year after {first}")
        return running(first)
    if name == "season":
        return season(first, parts[1])
    if name in ("year", "decade"):
        return {"year": year, "decade": decade}[name](first)
    return {"quarter": quarter, "half": half, "month": month}[name](first, int(parts[1]))


def in_year(part: str, of_year: int) -> Period | None:
    """The part of a year that "Q3", "H1", "03" or "summer" names; None beyond the calendar."""
    return parse(f"{of_year:04}-{part}") if date.min.year < of_year < date.max.year else None


def fits(stated: Period, fact: Period) -> bool:
    """Whether what a draft says of the period `stated` is comparable with a fact of the period `fact`.

    They are the same, or `stated` is one day within the fact's. A month is not the year that it lies in, nor a year the
    decade: a figure is summed or averaged over its period, so that a part's figure is another figure. A day is where a
    state is told of, and no sum.
    """
    return stated == fact or (stated.start == stated.end and fact.covers(stated))


def fits_part(part: str, fact: Period) -> bool:
    """The same for a period whose year is not known: `part` is "Q3", "H1", "03" or "summer"."""
    return fact.part == part


def date_verdict(fact: PartialDate | Period, draft: PartialDate | Period) -> Verdict:
    """How a date or period in a draft stands to the fact's, both told as when something happened.

    Right where all that the draft says is true of the fact ("in 2024" of 14 March 2024), wrong where no day can be
    both, unknown where the draft says more than the fact does ("14 March 2024" of a fact that is told of 2024).
    """
    said, true = _as_period(draft), _as_period(fact)
    if said and true:
        if said.covers(true):
            return "right"
        return "unknown" if said.overlaps(true) else "wrong"
    return _compare_fields(_as_date(fact), _as_date(draft))


def _as_period(when: PartialDate | Period) -> Period | None:
    return when.period() if isinstance(when, PartialDate) else when


def _as_date(when: PartialDate | Period) -> PartialDate:
    """What all days of it have in common."""
    if isinstance(when, PartialDate):
        return when
    start, end = when.start, when.end
    same_year = start.year == end.year
    same_month = same_year and start.month == end.month
    return PartialDate(
        start.year if same_year else None, start.month if same_month else None, start.day if start == end else None
    )


def _compare_fields(fact: PartialDate, draft: PartialDate) -> Verdict:
    pairs = [(fact.year, draft.year), (fact.month, draft.month), (fact.day, draft.day)]
    said = [(true, words) for true, words in pairs if words is not None]
    if any(true is not None and true != words for true, words in said):
        return "wrong"
    return "right" if said and all(true is not None for true, _ in said) else "unknown"
