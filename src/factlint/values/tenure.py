"""How long a post is held, as far as that is known."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime

    from factlint.values.dates import PartialDate


class Held(StrEnum):
    """Whether a post is held on a day."""

    YES = "held"
    MAYBE = "not known"  # the year or month is known, and the day lies in it
    ENDED = "held before"
    COMING = "held later"


class Tenure(NamedTuple):
    """From the first day of a post until its last, each as much of a date as is known; None where nothing is."""

    since: PartialDate | None = None
    until: PartialDate | None = None

    def on(self, day: datetime.date) -> Held:
        """Whether the post is held on a day; one without an end goes on."""
        first = self.since.period() if self.since else None
        last = self.until.period() if self.until else None
        if first and day < first.start:
            return Held.COMING
        if last and day > last.end:
            return Held.ENDED
        started = first is None or day >= first.end
        return Held.YES if started and (last is None or last.start == last.end or day < last.start) else Held.MAYBE

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        first = self.since.period() if self.since else None
        last = self.until.period() if self.until else None
        return first is not None and last is not None and last.end < first.start

    def __str__(self) -> str:
        """Such as "from 2019 until 2024-06-30"; empty where neither is known."""
        ends = (("from", self.since), ("until", self.until))
        return " ".join(f"{word} {day.iso()}" for word, day in ends if day)
