"""Where figures can start: the digits and words at which a figure is looked for, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.changes import multiple_verbs
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import unit_names
from factlint.mentions.alternation import either
from factlint.mentions.literals import VULGAR
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator


def anchors(text: str, lang: str) -> Iterator[re.Match[str]]:
    """The digits and words with which figures may start, in order."""
    return _anchors(lang).finditer(text)


@cache
def _anchors(lang: str) -> re.Pattern[str]:
    numbers = number_words(lang)
    articles, ands, parts = (either(words) for words in (numbers.articles, numbers.ands, numbers.parts))
    return re.compile(
        rf"\d+|[{''.join(VULGAR)}]|\.(?=\d)|\b(?:{either(_openers(lang))}\b"
        rf"|{articles}(?=[ \n]{either(_behind_article(lang))}\b|[ \n][a-z]+[ \n]{ands}[ \n]{articles}[ \n]{parts}\b))",
        re.IGNORECASE,
    )


def _openers(lang: str) -> set[str]:
    numbers, figures = number_words(lang), figure_words(lang)
    cardinals = {*numbers.ones, *numbers.tens, *numbers.hundreds}
    folds = {word + fold for word in cardinals for fold in figures.folds}
    return {*cardinals, *folds, *numbers.negatives, *numbers.parts, *figures.adverbs, *multiple_verbs(lang)}


def _behind_article(lang: str) -> set[str]:
    numbers, figures = number_words(lang), figure_words(lang)
    money = {name for name, sense in unit_names(lang).items() if sense.dimension is Dimension.MONEY}
    large = {*numbers.hundreds, *numbers.scales, *numbers.dozens, *numbers.couples, *numbers.parts, *numbers.ordinals}
    return {*large, *money, *numbers.fillers, *(phrase.split()[0] for phrase in figures.magnitudes)}
