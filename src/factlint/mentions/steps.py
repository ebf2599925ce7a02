"""Whether a figure is how far something moved, or where it stands: "rose $4 million" and "rose to $4 million"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.lexicon.changes import change_words
from factlint.values.quantity import Step

if TYPE_CHECKING:
    from factlint.mentions.model import QuantityMention

_WORD = re.compile(r"[^\W\d_]+")


def read_step(prose: str, mention: QuantityMention, lang: str) -> Step:
    """What a figure of the prose is."""
    words = change_words(lang)
    start = min(mention.span.start, mention.bound.start if mention.bound else mention.span.start)
    if mention.change is None:
        before = _WORD.findall(prose[max(0, start - len(" to ")) : start].lower())
        return Step.LEVEL if before[-1:] and before[-1] in words.levels else Step.NONE
    between = _WORD.findall(prose[mention.change.end : start].lower())
    return Step.LEVEL if words.levels & set(between[-1:]) else Step.WAY
