"""Finding the few of many passages that quoted words may come from, by the pairs of words that they share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

# More passages than this are never aligned with one quotation.
NEAREST = 8

# A pair of words that more passages than this have in common points to none of them.
CROWD = 200


@dataclass(frozen=True)
class Passages:
    """Passages by number, ready to be looked up; `light` are words that say nothing by themselves."""

    light: Collection[str]
    _places: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _sizes: list[int] = field(default_factory=list)

    def add(self, words: Sequence[str]) -> int:
        """Take up a passage, given as its folded words; its number, counted from 0."""
        number = len(self._sizes)
        self._sizes.append(len(words))
        for pair in set(self._pairs(words)):
            self._places.setdefault(pair, []).append(number)
        return number

    def near(self, quoted: Sequence[str]) -> list[int]:
        """The numbers of the passages that share most with the quoted words, the nearest first."""
        shared: Counter[int] = Counter()
        for pair in set(self._pairs(quoted)):
            places = self._places.get(pair, ())
            if len(places) <= CROWD:
                shared.update(places)
        order = sorted(shared, key=lambda number: (-shared[number], abs(self._sizes[number] - len(quoted)), number))
        return order[:NEAREST]

    def _pairs(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Words beside each other of which one at least says something."""
        light = self.light
        for pair in pairwise(words):
            if pair[0] not in light or pair[1] not in light:
                yield pair
