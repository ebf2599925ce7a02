"""The stretch of prose that a reader may look at."""

from __future__ import annotations

from typing import NamedTuple


class Scope(NamedTuple):
    """The sentence that is being read: nothing is looked for beyond `start` and `end`."""

    prose: str
    start: int
    end: int
    lang: str
