"""Where figures can start: the digits and words at which a figure is looked for, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.changes import multiple_verbs
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import unit_names
from factlint.mentions.literals import VULGAR
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SIGNS = "".join(VULGAR)
_TOKEN = re.compile(rf"\d+|[{_SIGNS}]|\.(?=\d)|(?<!\w)([^\W\d{_SIGNS}]++)(?!\w)")
_LETTERS = re.compile(r"[a-z]+")
_BEHIND = re.compile(r"[ \n]([a-z]+)(?!\w)", re.IGNORECASE)
_WITH_PART = re.compile(r"[ \n][a-z]+[ \n]([a-z]+)[ \n]([a-z]+)[ \n]([a-z]+)(?!\w)", re.IGNORECASE)


def anchors(text: str, lang: str) -> Iterator[re.Match[str]]:
    """The digits and words with which figures may start, in order."""
    openers, articles = _openers(lang), number_words(lang).articles
    for match in _TOKEN.finditer(text):
        word = match[1] and match[1].lower()
        if not word or word in openers or (word in articles and _opens(text, match.end(), lang)):
            yield match


def _opens(text: str, at: int, lang: str) -> bool:
    """Whether the article before `at` is the start of an amount: "a million", "an hour and a half"."""
    behind = _BEHIND.match(text, at)
    if behind is None:
        return False
    return _is_counted(text, behind, lang) or _is_with_part(text, at, lang)


def _is_counted(text: str, behind: re.Match[str], lang: str) -> bool:
    start = behind.end()
    for rest in _behind_article(lang).get(behind[1].lower(), ()):
        end = start + len(rest)
        if text[start:end].lower() == rest and not text[end : end + 1].isalnum():
            return True
    return False


def _is_with_part(text: str, at: int, lang: str) -> bool:
    match, words = _WITH_PART.match(text, at), number_words(lang)
    if match is None:
        return False
    joint, article, part = (word.lower() for word in match.groups())
    return joint in words.ands and article in words.articles and part in words.parts


@cache
def _openers(lang: str) -> frozenset[str]:
    numbers, figures = number_words(lang), figure_words(lang)
    cardinals = {*numbers.ones, *numbers.tens, *numbers.hundreds}
    folds = {word + fold for word in cardinals for fold in figures.folds}
    return frozenset({*cardinals, *folds, *numbers.negatives, *numbers.parts, *figures.adverbs, *multiple_verbs(lang)})


@cache
def _behind_article(lang: str) -> Mapping[str, tuple[str, ...]]:
    """What may stand behind an article that stands for one, by its first word: what else belongs to it, or nothing."""
    numbers, figures = number_words(lang), figure_words(lang)
    money = {name for name, sense in unit_names(lang).items() if sense.dimension is Dimension.MONEY}
    large = {*numbers.hundreds, *numbers.scales, *numbers.dozens, *numbers.couples, *numbers.parts, *numbers.ordinals}
    phrases = {*large, *money, *numbers.fillers, *(phrase.split()[0] for phrase in figures.magnitudes)}
    rests: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        letters = _LETTERS.match(phrase)
        first = letters[0] if letters else ""
        rests[first] = (*rests.get(first, ()), phrase.removeprefix(first))
    return rests
