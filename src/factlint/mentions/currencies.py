"""The signs and codes of currencies before a number: "US$ 5", "MSEK 60"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.units import unit_words

if TYPE_CHECKING:
    from factlint.mentions.scope import Scope


class Currency(NamedTuple):
    """A currency sign before a number: `millions` for one that says so, as in "MSEK 60"."""

    code: str
    start: int
    millions: bool


def currency_before(scope: Scope, start: int) -> Currency | None:
    """The currency that stands before the number at `start`."""
    at = start
    while at > scope.start and start - at < 3 and scope.prose[at - 1] in " \u00a0\u202f-−":
        at -= 1
    if at == scope.start or scope.prose[at - 1] not in _last_of_signs(scope.lang):
        return None
    match = _currency_signs(scope.lang).search(scope.prose, max(scope.start, at - 8), start)
    return Currency(code_of(match["sign"], scope.lang), match.start(), bool(match["millions"])) if match else None


def code_of(sign: str, lang: str) -> str:
    """The currency that a sign or abbreviation stands for, "us$" in lower case too."""
    signs = unit_words(lang).signs
    return signs.get(sign) or signs.get(sign.upper()) or (signs["$"] if sign.endswith("$") else sign)


@cache
def _currency_signs(lang: str) -> re.Pattern[str]:
    words = unit_words(lang)
    signs = sorted([*words.signs, *words.codes], key=len, reverse=True)
    known = "|".join(map(re.escape, signs))
    return re.compile(rf"(?<![A-Za-z])(?P<millions>M(?=[A-Z]{{3}}\b))?(?P<sign>{known}|[a-z]{{2,3}}\$)\s{{0,2}}[-−]?$")


@cache
def _last_of_signs(lang: str) -> frozenset[str]:
    words = unit_words(lang)
    return frozenset(sign[-1] for sign in (*words.signs, *words.codes))
