"""Dates in prose: "14 March 2024", "Tuesday", "two days ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.model import DateMention
from factlint.mentions.timescan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factlint.span import Span


def read_dates(prose: str, sentences: Sequence[Span], today: date | None, lang: str) -> tuple[DateMention, ...]:
    """Every date, in order; those counted from today have a value where `today`, the draft's own date, is known.

    A year or month alone is a period, and so is a range. A date in digits that can be read in two orders (3/4/2024)
    has its year only. Times of day are no dates.
    """
    return tuple(found for found in scan(prose, sentences, today, lang) if isinstance(found, DateMention))
