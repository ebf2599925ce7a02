"""Telling "a third of the votes", a share, from "a third time", an ordinal, and from "half-life"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.lexicon.bounds import limits_before
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words

if TYPE_CHECKING:
    from factlint.mentions.literals import Numeral
    from factlint.mentions.scope import Scope

_BEFORE = re.compile(r"([A-Za-z’']+)[ \u00a0\n-]{1,2}$")
_AFTER = re.compile(r"(?P<gap>[ \u00a0\n]{1,2}|-)(?P<word>[A-Za-z]+)")


def is_share(scope: Scope, numeral: Numeral) -> bool:
    """Whether a fraction in words is a share of something."""
    words = number_words(scope.lang)
    before = _BEFORE.search(scope.prose, max(scope.start, numeral.span.start - 20), numeral.span.start)
    after = _AFTER.match(scope.prose, numeral.span.end, scope.end)
    if before and before[1].lower() in words.no_share_before:
        return False
    if after and (after["gap"] == "-" or after["word"].lower() in words.no_share_after):
        return False
    text = numeral.span.of(scope.prose).lower()
    if after is None or text.endswith("s"):
        return True
    following = after["word"].lower()
    if text in words.plain_fractions:
        return following in figure_words(scope.lang).after_fraction or _is_hedged(scope, numeral)
    return following in words.shares or (text[-1] == "f" and following in figure_words(scope.lang).after_fraction)


def _is_hedged(scope: Scope, numeral: Numeral) -> bool:
    before = scope.prose[max(scope.start, numeral.span.start - 12) : numeral.span.start].lower().split()
    return bool(before) and (
        " ".join(before[-2:]) in limits_before(scope.lang) or before[-1] in limits_before(scope.lang)
    )
