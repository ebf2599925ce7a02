"""Finding the few of many passages that quoted words may come from, by the pairs of words that they share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.values.quotation import Token

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

    def add(self, words: Sequence[Token]) -> int:
        """Take up a passage; its number, counted from 0."""
        number = len(self._sizes)
        self._sizes.append(len(words))
        for pair in dict.fromkeys(self._pairs(words)):
            self._places.setdefault(pair, []).append(number)
        return number

    def near(self, quoted: Sequence[Token]) -> list[int]:
        """The numbers of the passages that share most with the quoted words, the nearest first."""
        shared: Counter[int] = Counter()
        for pair in dict.fromkeys(self._pairs(quoted)):
            places = self._places.get(pair, ())
            if len(places) <= CROWD:
                shared.update(places)
        order = sorted(shared, key=lambda number: (-shared[number], abs(self._sizes[number] - len(quoted)), number))
        return order[:NEAREST]

    def _pairs(self, tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
        """Words beside each other, or with one between them, of which one at least says something."""
        for reach in (1, 2):
            for first, second in zip(tokens, tokens[reach:], strict=False):
                if first.form not in self.light or second.form not in self.light:
                    yield (first.form, second.form)
