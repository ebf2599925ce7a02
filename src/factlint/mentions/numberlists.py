"""Long lists of numbers with nothing but joints between: data that states nothing."""

from __future__ import annotations

import re
from functools import cache

from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words

_IN_DIGITS = re.compile(r"[$£€+-]?\d(?:[\d.,]{0,39}\d)?(?:%|[a-z]?\b)", re.IGNORECASE)
_IN_WORDS = re.compile(r"([a-z]+)\b", re.IGNORECASE)
_SEPARATOR = r"[ \u00a0\n,;|/+-]"
_GROUPED = re.compile(r",{1,3}")
_LIST = 12  # numbers


def number_list(prose: str, start: int, end: int, lang: str) -> int | None:
    """Where a dozen numbers and more end that stand with nothing but joints between, None where none do."""
    count, last, at = 0, start, start
    while item := _listed(prose, at, end, lang):
        count, last = count + 1 + len(_GROUPED.findall(item[0])), item.end()
        separator = _separator(lang).match(prose, last, end)
        if separator is None:
            break
        at = separator.end()
    return last if count >= _LIST else None


@cache
def _separator(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    joints = "|".join(sorted(words.tos | words.between_ands))
    return re.compile(rf"{_SEPARATOR}{{1,3}}(?:(?:{joints}){_SEPARATOR}{{1,3}})?")


def _listed(prose: str, at: int, end: int, lang: str) -> re.Match[str] | None:
    """The number at a place of a list."""
    word = _IN_WORDS.match(prose, at, end)
    if word is None:
        return _IN_DIGITS.match(prose, at, end)
    return word if word[1].lower() in _number_words(lang) else None


@cache
def _number_words(lang: str) -> frozenset[str]:
    numbers = number_words(lang)
    return frozenset(
        {*numbers.ones, *numbers.tens, *numbers.hundreds, *numbers.scales, *numbers.parts, *numbers.articles}
    )
