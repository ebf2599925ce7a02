"""What is said in the texts of sources, and the passages that quoted words may come from."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.quotations import quotation_words
from factlint.values.passages import nearest, pairs, shared
from factlint.values.quotation import word_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.compiled import CompiledRules
    from factlint.facts.model import Place, SourcePassage, SourceText, Voice

NEAREST = 8
"""As many passages, and those beside them, are compared with one quotation."""


def pairs_of(passages: Sequence[SourcePassage], lang: str) -> dict[str, list[int]]:
    """The pairs of words by which passages are found, with the numbers of those that begin with them or hold them."""
    found: dict[str, list[int]] = {}
    light = quotation_words(lang).light
    forms = [word_forms(passage.words) for passage in passages]
    for number, (passage, following) in enumerate(zip_longest(passages, passages[1:])):
        joined = following is not None and (following.text, following.voice) == (passage.text, passage.voice)
        seam = forms[number + 1][:1] if joined else ()
        for pair in pairs((*forms[number], *seam), light):
            found.setdefault(pair, []).append(number)
    return found


class Saying(NamedTuple):
    """What one says in a text around the place where quoted words may stand, in the text's order."""

    text: SourceText
    voice: Voice
    passages: tuple[SourcePassage, ...]

    @property
    def words(self) -> str:
        """The words of all passages, a blank between two."""
        return " ".join(passage.words for passage in self.passages)

    def place(self, offset: int) -> Place:
        """Where in the file the code point at `offset` of the words is written."""
        for passage in self.passages:
            if offset <= len(passage.words):
                return passage.place(offset)
            offset -= len(passage.words) + 1
        raise IndexError(offset)


class Sayings:
    """All that is said in the texts of a rule set's sources; passages are decoded when words lead to them."""

    def __init__(self, rules: CompiledRules) -> None:
        self._rules = rules
        self._light = quotation_words(rules.lang).light
        self._texts = {text.path: text for text in rules.texts}
        self._passage = lru_cache(1000)(rules.passage)

    def near(self, quoted: Sequence[str], *, gaps: bool) -> Iterator[Saying]:
        """What shares most with quoted, folded words, the nearest first.

        With `gaps`, where words are left out between those quoted, all that one voice says of them is one saying.
        """
        found = shared(pairs(quoted, self._light), self._weight, self._numbers)
        numbers = nearest(found, lambda number: (number,), NEAREST)
        stretches = [self._stretch(number, len(quoted)) for number in numbers]
        for stretch in _by_voice(stretches) if gaps else _distinct(stretches):
            yield self._saying(stretch)

    def _weight(self, pair: str) -> int:
        return len(self._rules.get(f"said {pair}") or b"")

    def _numbers(self, pair: str) -> Sequence[int]:
        numbers: Sequence[int] = self._rules.plain(f"said {pair}")
        return numbers

    def _stretch(self, number: int, size: int) -> _Stretch:
        """The numbers around a passage within which `size` words must lie that are in part its own."""
        middle = self._passage(number)
        first = self._reach(number, -1, size, middle)
        last = self._reach(number, 1, size, middle)
        return _Stretch((middle.text, middle.voice), range(first, last + 1))

    def _reach(self, number: int, step: int, size: int, middle: SourcePassage) -> int:
        while size > 0 and 0 <= number + step < self._rules.passages:
            beside = self._passage(number + step)
            if (beside.text, beside.voice) != (middle.text, middle.voice):
                break
            number += step
            size -= beside.words.count(" ") + 1
        return number

    def _saying(self, stretch: _Stretch) -> Saying:
        path, voice = stretch.voice
        text = self._texts[path]
        passages = tuple(map(self._passage, stretch.numbers))
        return Saying(text, text.voices[voice], passages)


class _Stretch(NamedTuple):
    voice: tuple[str, int]
    numbers: Sequence[int]


def _distinct(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The stretches, those left out that lie within one before."""
    kept: list[_Stretch] = []
    for stretch in stretches:
        if not any(stretch.numbers[0] in other.numbers and stretch.numbers[-1] in other.numbers for other in kept):
            kept.append(stretch)
            yield stretch


def _by_voice(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """One stretch a voice, with all that is in those of it."""
    voices: dict[tuple[str, int], set[int]] = {}
    for stretch in stretches:
        voices.setdefault(stretch.voice, set()).update(stretch.numbers)
    return (_Stretch(voice, sorted(numbers)) for voice, numbers in voices.items())
