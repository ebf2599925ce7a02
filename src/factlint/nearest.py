"""The nearest of some known names to one that is unknown, for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known name that `wanted` most likely stands for, None where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(wanted, list(known), n=1)), None)


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """`"; did you mean 'x'?"`, or nothing where no known name is near."""
    near = nearest(wanted, known)
    return f"; did you mean {near!r}?" if near else ""
