"""The forms of dates and periods, as patterns over a row of word classes; each is made when a row may first hold it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import dates as lexicon
from factlint.mentions.timewords import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Mapping

ROWS = 5_000  # as many kinds of rows as have the forms kept that they may hold
_CLASS = f"[{''.join(SYMBOLS.values())}]"
_PIECE = re.compile(
    rf"\\.|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?:\[(?P<any>[^]]*)\]|(?P<one>{_CLASS}))(?P<free>\?)?"
)


class Form(NamedTuple):
    """A way to write a time: the `builder` that makes its value, and its pattern."""

    builder: str
    pattern: str


class Found(NamedTuple):
    """A match of a form, from index `first` of a row to before `last`."""

    first: int
    last: int
    form: Form


class Search:
    """A search for all forms in one row, from its start to its end."""

    def __init__(self, symbols: str, lang: str) -> None:
        self._symbols = symbols
        possible = _possible(_telling(lang).intersection(symbols), lang)
        self._ahead = [found for form in possible if (found := _find(form, symbols, 0))]

    def first_from(self, at: int) -> Found | None:
        """The first match that begins at `at` or behind it; where several begin there, the form that comes first.

        No search goes back: `at` is never less than before.
        """
        if not self._ahead:
            return None
        if any(found.first < at for found in self._ahead):
            nearer = (found if found.first >= at else _find(found.form, self._symbols, at) for found in self._ahead)
            self._ahead = [found for found in nearer if found]
        return min(self._ahead, key=_FIRST, default=None)


_FIRST = attrgetter("first")


def _find(form: Form, symbols: str, at: int) -> Found | None:
    match = compiled(form.pattern).search(symbols, at)
    return Found(match.start(), match.end(), form) if match else None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A form's pattern, compiled once."""
    return re.compile(pattern)


@lru_cache(ROWS)
def _possible(symbols: frozenset[str], lang: str) -> tuple[Form, ...]:
    """The forms that a row may hold of which these symbols are the telling ones, in their order."""
    missing: set[Form] = set()
    for need, forms in _needing(lang).items():
        if need.isdisjoint(symbols):
            missing |= forms
    return tuple(form for form in _atoms(lang) if form not in missing)


@cache
def _telling(lang: str) -> frozenset[str]:
    """The symbols by which rows differ in the forms that they may hold."""
    return frozenset[str]().union(*_needing(lang))


@cache
def _needing(lang: str) -> Mapping[frozenset[str], set[Form]]:
    """The forms of which no match is without one of some symbols, by those symbols."""
    needing: dict[frozenset[str], set[Form]] = {}
    for form in _atoms(lang):
        for need in _needs(form.pattern):
            needing.setdefault(need, set()).add(form)
    return needing


@cache
def _atoms(lang: str) -> tuple[Form, ...]:
    macros = _macros(lang)
    return tuple(Form(builder(name), form.format_map(macros)) for name, form in lexicon.load(lang).atoms.items())


def builder(name: str) -> str:
    """The builder that a form's name begins with."""
    return name.partition("__")[0]


def _needs(pattern: str) -> list[frozenset[str]]:
    """The sets of symbols outside all brackets, none of them optional; nothing is needed where there is a choice."""
    depth, needs = 0, list[frozenset[str]]()
    for piece in _PIECE.finditer(pattern):
        depth += (piece["open"] is not None) - (piece["close"] is not None)
        if depth == 0 and piece["bar"]:
            return []
        if depth == 0 and (piece["any"] or piece["one"]) and not piece["free"]:
            needs.append(frozenset(piece["any"] or piece["one"]))
    return needs


@cache
def either(lang: str, level: str) -> re.Pattern[str]:
    """All forms of "links" or "joints" in one pattern; the one that matches is its group."""
    words = lexicon.load(lang)
    forms: Mapping[str, str] = {"links": words.links, "joints": words.joints}[level]
    return re.compile("|".join(f"(?P<{name}>{form.format_map(_macros(lang))})" for name, form in forms.items()))


@cache
def _macros(lang: str) -> dict[str, str]:
    known = dict(SYMBOLS)
    for name, pattern in lexicon.load(lang).macros.items():
        known[name] = pattern.format_map(known)
    return known
