"""One date or period as it stands in a sentence, before anything around it has been looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime

    from factlint.mentions.timewords import Word
    from factlint.values.dates import PartialDate, Period


class Step(NamedTuple):
    """How far on a period is from the one told of before, in units of `unit`, negative for earlier.

    With `whole` it is the calendar's unit ("the previous year"), else a stretch of the same length ("a year earlier").
    The unit "ordinal" is that count of the quarter or half told of ("the second"), "into" the same part of the year
    `by`; "ahead" is a date only where the sentence speaks of what is to come.
    """

    unit: str
    by: int
    whole: bool = False


class Time(NamedTuple):
    """A date (its value is a `PartialDate`) or period; `value` is None where the words alone do not give a period's.

    Then `part` is what it is of some year, `step` how it is counted from what was told before, and `which` says which
    year's is meant as seen from the draft's date: -1 for the last, 0 for this year's, 1 for the next. `bare` says that
    the value was found elsewhere than in its own words ("March").
    """

    value: PartialDate | Period | None
    relative: bool = False
    weekday: int | None = None
    part: str | None = None
    step: Step | None = None
    which: int | None = None

    bare: bool = False


class Match(NamedTuple):
    """The words of one form's match, those that have a class."""

    words: tuple[Word, ...]
    today: datetime.date | None = None

    def numbers(self, *kinds: str) -> list[int]:
        """The numbers of the words of these classes, in their order."""
        return [word.value for word in self.words if word.kind in kinds and isinstance(word.value, int)]

    def number(self, *kinds: str) -> int | None:
        """The first of them."""
        return next(iter(self.numbers(*kinds)), None)

    def name(self, *kinds: str) -> str | None:
        """The first name ("summer") among the words of these classes."""
        return next((word.value for word in self.words if word.kind in kinds and isinstance(word.value, str)), None)

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of these classes is there."""
        return any(word.kind in kinds for word in self.words)

    def cut(self, *kinds: str) -> tuple[Match, Match]:
        """The words before the first of these classes, and those after it."""
        at = next((i for i, word in enumerate(self.words) if word.kind in kinds), len(self.words))
        return (
            Match(self.words[:at], self.today),
            Match(self.words[at + 1 :], self.today),
        )

    def unit(self) -> str | None:
        """The first unit of time, in the class's name ("months")."""
        return next((word.kind for word in self.words if word.kind in UNITS), None)

    def how_many(self) -> int:
        """How many units: 2 for "two years", 1 for "a year" and "the year"."""
        numbers = self.numbers("a", "cardinal", "tens", "day", "two")
        return sum(numbers) if numbers else 1

    def year(self) -> int | None:
        """The year, in four digits."""
        return self.number("year", "old")

    def month(self) -> int | None:
        """The month, 1 to 12."""
        return self.number("month", "shared", "lower")


UNITS = ("days", "weeks", "months", "quarter", "half", "seasons", "years", "decades", "century")


def full_year(short: int) -> int:
    """The year that two digits stand for, as POSIX reads them: 69 to 99 are of the 1900s."""
    return short + (1900 if short >= 69 else 2000)
