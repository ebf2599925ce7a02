"""All relations that are read; of two that a figure could stand in the first one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import read_changes
from factlint.checks.arithmetic.contest import read_contests
from factlint.checks.arithmetic.frequency import read_frequencies
from factlint.checks.arithmetic.multiple import read_multiples
from factlint.checks.arithmetic.order import read_orders
from factlint.checks.arithmetic.rate import read_rates
from factlint.checks.arithmetic.sequence import read_sequences
from factlint.checks.arithmetic.share import read_shares
from factlint.checks.arithmetic.total import read_totals
from factlint.checks.arithmetic.years import read_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.checks.arithmetic.outcome import Outcome
    from factlint.checks.arithmetic.outline import Outline

READERS: tuple[Callable[[Outline], Iterator[Outcome]], ...] = (
    read_changes,
    read_sequences,
    read_totals,
    read_shares,
    read_multiples,
    read_rates,
    read_frequencies,
    read_contests,
    read_years,
    read_orders,
)
