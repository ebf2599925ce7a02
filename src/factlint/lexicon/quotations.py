"""The words by which quoted words are read and compared."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class QuotationWords(NamedTuple):
    """Words about quotations, all lower case, with a straight apostrophe.

    `elisions` are words written with an apostrophe in front ("'em"), which opens no quotation. `negations` turn a
    statement round, so that leaving one out is never a mere omission. `light` words are so common that sharing them is
    no sign that two passages are the same.
    """

    elisions: frozenset[str]
    negations: frozenset[str]
    light: frozenset[str]


@cache
def quotation_words(lang: str) -> QuotationWords:
    """The words of one language. Raises `UsageError` for a language that has no folder."""
    return load(lang, "quotations", QuotationWords)
