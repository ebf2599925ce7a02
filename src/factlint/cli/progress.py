"""How far the reading of a large rule set is, on a terminal, where that takes so long that somebody may wonder."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds without a word."""


def progress(items: Sequence[Item]) -> Iterator[Item]:
    """The items, one by one; behind them a bar on standard error, where that is a terminal and patience has ended."""
    begun, done = time.monotonic(), 0
    while done < len(items) and (time.monotonic() - begun < PATIENCE or not sys.stderr.isatty()):
        yield items[done]
        done += 1
    if done < len(items):
        yield from _shown(items, done)


def _shown(items: Sequence[Item], done: int) -> Iterator[Item]:
    label = f"Reading {len(items):,} facts"
    with click.progressbar(length=len(items), label=label, file=sys.stderr, update_min_steps=50) as bar:
        bar.update(done)
        for item in items[done:]:
            yield item
            bar.update(1)
