"""Making a check for the first draft that is held against it: of a draft that has not changed nothing is read anew."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.protocols import FactCheck


def later(make: Callable[[], FactCheck]) -> FactCheck:
    """The check that `make` makes, made and its modules imported when it first runs."""
    made = cache(make)
    return lambda reading: made()(reading)
