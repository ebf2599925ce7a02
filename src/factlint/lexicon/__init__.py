"""The words of a language, as data: one folder a language, one module an area.

An area's module here (`factlint.lexicon.dates`) gives the shape of its data, a named tuple, and `load`s it; a
language's module of the same name (`factlint.lexicon.en.dates`) holds the words as `WORDS`, an instance of that
shape.
"""

from __future__ import annotations

from importlib import import_module
from typing import TypeVar

from factlint.errors import Problem, UsageError

LANGUAGES = ("en",)
T = TypeVar("T")


def load(lang: str, area: str, shape: type[T]) -> T:
    """The words of one area in one language. Raises `UsageError` for a language that has no folder."""
    if lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise UsageError(Problem(None, None, None, f"no lexicon for language {lang!r}; there is: {known}"))
    words = import_module(f"factlint.lexicon.{lang}.{area}").WORDS
    if not isinstance(words, shape):
        raise TypeError(f"factlint.lexicon.{lang}.{area}.WORDS is no {shape.__name__}")
    return words


def listed(text: str) -> frozenset[str]:
    """The words of a text, as a set: how a lexicon writes a long list."""
    return frozenset(text.split())
