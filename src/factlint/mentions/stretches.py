"""Stretches of time that have no place in the calendar: "its first week", "a month after surgery"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.lexicon.topics import assertion_words
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.mentions.model import QuantityMention
    from factlint.mentions.words import Word

_REACH = 16  # code points beside a duration in which the next word is looked for


def read_stretches(
    prose: str, words: Sequence[Word], quantities: Iterable[QuantityMention], lang: str
) -> frozenset[str]:
    """The stretches that words of the prose tell of, the same for the same ones: "first week", "2 yr"."""
    return frozenset((*_numbered(prose, words, lang), *_counted(prose, quantities, lang)))


def _numbered(prose: str, words: Sequence[Word], lang: str) -> Iterator[str]:
    """Those that are counted by their order: the first week, the opening weekend; not "a first-year teacher"."""
    known = assertion_words(lang)
    for first, second in pairwise(words):
        apart = prose[first.span.end : second.span.start].isspace()
        if apart and first.form in known.ordinals and second.form in known.turns:
            yield f"{known.ordinals[first.form]} {second.form}"


def _counted(prose: str, quantities: Iterable[QuantityMention], lang: str) -> Iterator[str]:
    """Those that are so long before or after an event: "one month after", "after two years"."""
    since = assertion_words(lang).since
    for quantity in quantities:
        before = prose[max(0, quantity.span.start - _REACH) : quantity.span.start].lower().split()
        behind = prose[quantity.span.end : quantity.span.end + _REACH].lower().split()
        if quantity.value.dimension is Dimension.DURATION and {*before[-1:], *behind[:1]} & since:
            yield f"{quantity.value.point} {quantity.value.unit}"
