"""Figures that stand in a list: each parted from the one before it by a mark or "and", with a few words of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.arithmetic.kin import alike
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.kinship import same_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part

_FIGURE = re.compile(r" ?\{(\d+)\} ?")
_JOINT = re.compile(r"(?:^| )(?:,|;|and|plus|with)(?: |$)")
MOST_PARTS = 40  # of one total
MOST_WORDS = 14  # between two figures of one list


class Row(NamedTuple):
    """All figures of an outline in order, with the words before each and behind the last."""

    outline: Outline
    parts: tuple[Part, ...]
    gaps: tuple[str, ...]

    def run_before(self, at: int) -> range:
        """The figures that lead up to the one at `at` as a list."""
        first = at - 1
        while first > 0 and at - first < MOST_PARTS and self._is_joint(first):
            first -= 1
        return range(max(first, 0), at)

    def run_after(self, at: int) -> range:
        """The figures that follow the one at `at` as a list."""
        last = at + 1
        while last + 1 < len(self.parts) and last - at < MOST_PARTS and self._is_joint(last + 1):
            last += 1
        return range(at + 1, min(last + 1, len(self.parts)))

    def _is_joint(self, at: int) -> bool:
        """Whether the words before a figure part it from the one before as the next of a list."""
        gap = f" {self.gaps[at]} "
        return bool(_JOINT.search(gap)) and " . " not in gap and len(gap.split()) <= MOST_WORDS

    def own_words(self, at: int) -> set[str]:
        """The words that are the figure's own: those around it up to the joints of the list, and its noun."""
        ahead = _JOINT.split(self.gaps[at])[-1].split()[-4:]
        behind = _JOINT.split(self.gaps[at + 1])[0].split()[:6]
        return {*ahead, *behind, *(self.parts[at].noun or "").lower().split()}


def row(outline: Outline) -> Row:
    """The figures of an outline in a row."""
    places = [int(found) for found in _FIGURE.findall(outline.text)]
    gaps = _FIGURE.sub("\0", outline.text).split("\0")
    return Row(outline, tuple(outline.parts[place] for place in places), tuple(gaps))


def addends(row: Row, run: range, whole: int) -> list[int]:
    """Of a list of figures those that can be parts of a whole; none where others stand among them.

    Figures at the list's head that count something else than the whole and the rest of the list are none of it.
    """
    total = row.parts[whole]
    found = [at for at in run if alike(row.parts[at], total)]
    noun = total.noun
    if noun and any(row.parts[at].noun and _counts(row.parts[at], noun) for at in found):
        while found and not _counts(row.parts[found[0]], noun):
            found.pop(0)
        if not all(_counts(row.parts[at], noun) for at in found):
            return []
    whole_run = found and found == list(range(found[0], found[-1] + 1))
    return found if whole_run and len(found) > 1 else []


def _counts(part: Part, noun: str) -> bool:
    return part.noun is None or same_noun(part.noun, noun)


def tells_all(row: Row, members: list[int]) -> bool:
    """Whether the words of the figures are those of a set that leaves no part over: women and men."""
    words = [row.own_words(at) for at in members]
    return any(_fills(words, group) for group in arithmetic_words(row.outline.reading.lang).complements)


def _fills(words: list[set[str]], group: tuple[frozenset[str], ...]) -> bool:
    return len(words) == len(group) and all(any(own & member for own in words) for member in group)


def stretches_of(members: list[int]) -> Iterator[list[int]]:
    """The figures less some at the head: what else may have been meant as the list."""
    for first in range(len(members) - 1):
        yield members[first:]
