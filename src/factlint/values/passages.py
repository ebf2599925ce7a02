"""Finding the few of many passages that quoted words may come from, by the pairs of words that they share."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

    Passage = TypeVar("Passage", bound=Hashable)

MOST = 5_000
"""As much is read of what pairs of words lead to, in the unit of their weights; but always what the rarest leads to."""


def pairs(words: Sequence[str], light: Collection[str] = ()) -> list[str]:
    """The folded words beside each other, each pair once, but for those of which neither says anything (`light`)."""
    found = (f"{first} {second}" for first, second in pairwise(words) if first not in light or second not in light)
    return list(dict.fromkeys(found))


def shared(
    quoted: Iterable[str], weight: Callable[[str], int], passages: Callable[[str], Iterable[Passage]]
) -> Counter[Passage]:
    """The passages to which the rarest of the quoted pairs lead, and how many of these lead to each.

    `weight` tells how much there is under a pair without reading it, 0 for nothing; `passages` reads it.
    """
    found: Counter[Passage] = Counter()
    read = 0
    for size, pair in sorted((size, pair) for pair in quoted if (size := weight(pair))):
        if found and read + size > MOST:
            break
        found.update(passages(pair))
        read += size
    return found


def nearest(found: Counter[Passage], order: Callable[[Passage], tuple[object, ...]], most: int) -> list[Passage]:
    """Of the passages that were found those that share most, at least half as much as the first; `most` at most.

    `order` tells which of those comes first that share as much.
    """
    least = max(found.values(), default=0) / 2
    near = (passage for passage, count in found.items() if count >= least)
    return sorted(near, key=lambda passage: (-found[passage], *order(passage)))[:most]
