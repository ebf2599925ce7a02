"""The names of units and currencies behind a number: "kilometres per hour", "US dollars", "grand"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import Sense, unit_names, unit_words
from factlint.values.quantity import Dimension
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.literals import Numeral
    from factlint.mentions.scope import Scope

_PHRASE = re.compile(r"(?P<gap>\s{1,2}|-|\s-\s)(?P<words>[A-Za-z][A-Za-z.]*(?:[- ]{1,2}[A-Za-z][A-Za-z.]*){0,3})")
_PIECE = re.compile(r"[A-Za-z.]+")
_JOINED = re.compile(r"-([A-Za-z]+)")
_WORD_BEHIND = re.compile(r"(?:\s|-)([A-Za-z]+)")
_RATED = {"length": ("s", "h", "min"), "data": ("s",), "mass": ("cm3", "m3", "L", "m2", "ha"), "volume": ("s", "min")}


class Found(NamedTuple):
    """What is written behind a number: its kind and unit, how many of them one is, and where it ends."""

    sense: Sense
    end: int
    factor: Decimal = Decimal(1)
    noun: str | None = None


def named_unit(scope: Scope, at: int, numeral: Numeral | None = None) -> Found | None:
    """The unit whose name stands behind `at`, the longest."""
    match = _PHRASE.match(scope.prose, at, scope.end)
    if match is None:
        return None
    names, pieces = unit_names(scope.lang), list(_PIECE.finditer(match["words"]))
    for count in range(len(pieces), 0, -1):
        written = " ".join(piece[0] for piece in pieces[:count]).lower()
        name = written if written in names else written.rstrip(".")
        if name in names:
            end = match.start("words") + pieces[count - 1].end() - (len(written) - len(name))
            if _is_joined(scope, match, end, numeral):
                return None
            return _checked(scope, Found(names[name], end), name, numeral)
    return None


def _is_joined(scope: Scope, match: re.Match[str], end: int, numeral: Numeral | None) -> bool:
    """Whether the name is half a word of its own: "two second-hand cars"."""
    spaced = match["gap"].isspace() and scope.prose[end - 1] != "s"
    joined = _JOINED.match(scope.prose, end, scope.end) if spaced and numeral and numeral.value != 1 else None
    words = unit_words(scope.lang)
    return joined is not None and joined[1].lower() not in words.tall | set(words.ages)


def _checked(scope: Scope, found: Found, name: str, numeral: Numeral | None) -> Found | None:
    words = unit_words(scope.lang)
    if name in words.scaled_only and not (numeral and numeral.scaled):
        return None
    if name in words.sums:
        return found._replace(factor=words.sums[name].factor) if stands_alone(scope, found.end) else None
    if name in words.weights and numeral and _are_money(scope, found.end, numeral):
        return found._replace(sense=Sense(Dimension.MONEY, words.weights[name]))
    if found.sense.dimension is Dimension.DURATION:
        age = _ages(scope.lang).match(scope.prose, found.end, scope.end)
        return found._replace(end=age.end()) if age else found
    return rated(scope, found)


def stands_alone(scope: Scope, end: int) -> bool:
    """Whether no noun follows that a name of money would belong to: "a dollar bill", "a grand piano"."""
    behind = _WORD_BEHIND.match(scope.prose, end, scope.end)
    return behind is None or behind[1].lower() in figure_words(scope.lang).function_words


@cache
def _ages(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[-\u00a0 \n](?:{'|'.join(unit_words(lang).ages)})\b")


def _are_money(scope: Scope, end: int, numeral: Numeral) -> bool:
    """Whether pounds are money: millions of them are, unless of something."""
    behind = _WORD_BEHIND.match(scope.prose, end, scope.end)
    return numeral.scaled and not (behind and behind[1].lower() in number_words(scope.lang).ofs)


def rated(scope: Scope, found: Found) -> Found:
    """The unit with what it is per, where the two make a unit of their own: km/h, g/cm3."""
    simple = unit(found.sense.unit or "")
    match = _rates(scope.lang).match(scope.prose, found.end, scope.end) if simple and simple.kind in _RATED else None
    if match is None or simple is None:
        return found
    for count in (2, 1):
        name = " ".join(match["words"].lower().split()[:count])
        sense = unit_names(scope.lang).get(name)
        if sense and sense.unit in _RATED[simple.kind]:
            end = match.start("words") + len(name)
            return Found(Sense(Dimension.MEASURE, f"{found.sense.unit}/{sense.unit}"), end)
    return found


@cache
def _rates(lang: str) -> re.Pattern[str]:
    pers = "|".join(sorted(number_words(lang).articles | unit_words(lang).pers))
    return re.compile(rf"(?:\s(?:{pers})\s|/)(?P<words>[A-Za-z]+(?: [A-Za-z]+)?)")


@cache
def articles(lang: str) -> re.Pattern[str]:
    """A pattern for an article with a word behind it."""
    return re.compile(rf"(?:{'|'.join(sorted(number_words(lang).articles))})(?=\s)", re.IGNORECASE)
