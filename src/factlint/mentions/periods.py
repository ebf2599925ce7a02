"""Periods in prose: "in 2024", "the third quarter", "a year earlier", "since 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.model import PeriodMention
from factlint.mentions.timescan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factlint.span import Span


def read_periods(prose: str, sentences: Sequence[Span], today: date | None, lang: str) -> tuple[PeriodMention, ...]:
    """Every period, in order; none overlaps a date of `read_dates`.

    Its year is taken from its own words, from what the sentence or its paragraph told before, or from `today`, the
    draft's own date.
    """
    return tuple(found for found in scan(prose, sentences, today, lang) if isinstance(found, PeriodMention))
