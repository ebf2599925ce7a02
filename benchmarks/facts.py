"""Rule sets of any number of facts, of which the drafts speak of few or none."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD = """factlint: 1
title: Ports of call
sources:
  register:
    title: Register of ports
    url: https://example.org/register
facts:
"""
SYLLABLES = ("bar", "den", "fel", "gor", "hal", "kem", "lin", "mor", "nor", "pel", "rus", "sal", "tor", "ven", "wic")


def names() -> Iterator[str]:
    """Names of harbours that no draft has: some fifty thousand, each of four syllables."""
    return ("".join(parts).capitalize() for parts in product(SYLLABLES, repeat=4))


def write_rules(path: Path, count: int) -> None:
    """Write a rule set of so many facts, two about each harbour."""
    lines = [HEAD]
    for number, name in enumerate(islice(names(), (count + 1) // 2)):
        claims = (f"{name} has {number % 90 + 10} berths.", f"{name} handled {number + 1000:,} lorries in 2023.")
        for part, claim in enumerate(claims[: count - 2 * number]):
            lines.append(f"  - id: {name.lower()}-{part}\n    claim: {claim}\n    source: register\n")
    path.write_text("".join(lines), encoding="utf-8")
