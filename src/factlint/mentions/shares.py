"""Telling "a third of the votes", a share, from "a third time", an ordinal, and from "half-life"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.lexicon.bounds import bound_words, limits_before
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words

if TYPE_CHECKING:
    from factlint.mentions.literals import Numeral
    from factlint.mentions.scope import Scope

_BEFORE = re.compile(r"([A-Za-z’']+)[ \u00a0\n-]{1,2}$")
_AFTER = re.compile(r"(?P<gap>[ \u00a0\n]{1,2}|-)(?P<word>[A-Za-z]+)(?:[ \u00a0\n]{1,2}(?P<next>[A-Za-z]+))?")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_REACH = 120  # code points before "a third" in which a first and a second stand


def is_share(scope: Scope, numeral: Numeral) -> bool:
    """Whether a fraction in words is a share of something."""
    words = number_words(scope.lang)
    before = _BEFORE.search(scope.prose, max(scope.start, numeral.span.start - 20), numeral.span.start)
    after = _AFTER.match(scope.prose, numeral.span.end, scope.end)
    if before and before[1].lower() in words.no_share_before:
        return False
    if after and (after["gap"] == "-" or after["word"].lower() in words.no_share_after):
        return False
    text, following = numeral.span.of(scope.prose).lower(), after["word"].lower() if after else ""
    if text.endswith("s"):
        return not _are_periods(scope, text, before[1].lower() if before else "", following)
    if following not in words.ofs and _is_next(scope, numeral):
        return False
    if after is None:
        return True
    if text in words.plain_fractions:
        return following in figure_words(scope.lang).after_fraction or _is_hedged(scope, numeral)
    if text[-1] == "f" and following in figure_words(scope.lang).after_fraction:
        return True
    return following in words.shares or _is_verb(scope, following, after["next"])


def _are_periods(scope: Scope, text: str, before: str, following: str) -> bool:
    """Whether "three quarters" are nine months: they follow "for" or "in", or go on as no share does."""
    if number_words(scope.lang).parts.get(text.split()[-1]) != _QUARTER or "-" in text:
        return False
    bounds, words = bound_words(scope.lang), figure_words(scope.lang)
    if following in words.after_fraction:
        return False
    return bool(following) or before in bounds.lasting | bounds.during


_QUARTER = 4


def _is_next(scope: Scope, numeral: Numeral) -> bool:
    """Whether it is the next in order: "two were killed and a third injured"."""
    text = numeral.span.of(scope.prose).lower().replace("-", " ").split()
    if text[-1] in number_words(scope.lang).parts:
        return False
    before = scope.prose[max(scope.start, numeral.span.start - _REACH) : numeral.span.start].lower()
    return not number_words(scope.lang).orders.isdisjoint(_WORD.findall(before))


def _is_verb(scope: Scope, word: str, following: str | None) -> bool:
    """Whether a word behind "a third" says what they did, and is no participle before a noun: "a third disagreed"."""
    ends = following is None or following.lower() in figure_words(scope.lang).function_words
    return ends and word.endswith(number_words(scope.lang).past_endings)


def _is_hedged(scope: Scope, numeral: Numeral) -> bool:
    before = scope.prose[max(scope.start, numeral.span.start - 12) : numeral.span.start].lower().split()
    return bool(before) and (
        " ".join(before[-2:]) in limits_before(scope.lang) or before[-1] in limits_before(scope.lang)
    )
