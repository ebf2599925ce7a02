"""The nearest of some known names to one that is unknown, for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ENOUGH = 66.0
"""The least likeness, in percent, of a name that may have been meant: two letters of three are the same."""


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known name that `wanted` most likely stands for, None where none is near."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(wanted, list(known), scorer=fuzz.ratio, score_cutoff=ENOUGH)
    return found[0] if found else None


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """`"; did you mean 'x'?"`, or nothing where no known name is near."""
    near = nearest(wanted, known)
    return f"; did you mean {near!r}?" if near else ""
