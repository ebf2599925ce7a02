"""The signs and symbols of units and currencies behind a number: "km²", "€", "p", "m" for million."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import Sense, unit_names, unit_words
from factlint.mentions.currencies import code_of
from factlint.mentions.nouns import NOUNS, noun_of, sense_of_noun
from factlint.mentions.unitnames import Found, named_unit, rated
from factlint.values.kinship import MINOR
from factlint.values.quantity import Dimension
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.literals import Numeral
    from factlint.mentions.scope import Scope

MILLION = Decimal(1_000_000)
SYMBOL = re.compile(
    r"(?P<gap>\s?-?)(?P<open>[({\[<])?"
    r"(?P<symbol>°\s?[CF]?|[A-Za-zµμ]{1,4}[²³23]?(?:/[A-Za-z]{1,4}[²³23]?)?)"
    r"(?(open)[)}\]>])(?![\w/²³])"
)
_SCALE_BEHIND = re.compile(r"\s(?P<scale>[A-Za-z]+)")
_NEXT_DIGITS = re.compile(r"\s?\d")
_CHANGE = re.compile(r"\s\d{1,2}(?!\d|[.,]\d)")
_WORD_BEFORE = re.compile(r"([^\s]+)\s$")
_DIGITS = str.maketrans("²³μ", "23µ")
_DEGREE = "°"
_SCALES_OF_HEAT = frozenset({"°C", "°F"})


def sign_behind(scope: Scope, numeral: Numeral) -> Found | None:
    """The currency whose sign or code stands behind a number."""
    at = numeral.span.end
    while at < scope.end and scope.prose[at] in " \u00a0\u202f" and at < numeral.span.end + 1:
        at += 1
    words = unit_words(scope.lang)
    if scope.prose[at : at + 1] == "M" and scope.prose[at + 1 : at + 4] in words.codes and not numeral.scaled:
        return Found(Sense(Dimension.MONEY, scope.prose[at + 1 : at + 4]), at + 4, MILLION)
    for length in (3, 2, 1):
        sign = scope.prose[at : at + length]
        if len(sign) == length and (sign in words.signs or sign in words.codes):
            return _sign_of(scope, at, sign, scaled=numeral.scaled)
    return None


def _sign_of(scope: Scope, at: int, sign: str, *, scaled: bool) -> Found | None:
    """The currency of a sign, which is the next number's where digits follow it ("50 $20 bills")."""
    end = at + len(sign)
    if _NEXT_DIGITS.match(scope.prose, end, scope.end) and not _is_change(scope, end):
        return None
    if sign[-1].isalpha() and scope.prose[end : end + 1].isalpha():
        return None
    scale = _SCALE_BEHIND.match(scope.prose, end, scope.end)
    exponent = number_words(scope.lang).scales.get(scale["scale"].lower()) if scale and not scaled else None
    end = scale.end() if scale and exponent else end
    return Found(Sense(Dimension.MONEY, code_of(sign, scope.lang)), end, Decimal(1).scaleb(exponent or 0))


def _is_change(scope: Scope, at: int) -> bool:
    """Whether a number behind a currency is the cents to it: "17 USD 25.", "3 CAD 3 cents"."""
    match = _CHANGE.match(scope.prose, at, scope.end)
    if match is None:
        return False
    named = named_unit(scope, match.end())
    return named.sense.unit in MINOR if named else not scope.prose[match.end() : scope.end].strip(" .!?\n")


def symbol_behind(scope: Scope, numeral: Numeral) -> Found | None:
    """The unit whose symbol stands behind digits, or what a letter there says of their size."""
    match = SYMBOL.match(scope.prose, numeral.span.end, scope.end)
    if match is None or numeral.spelled:
        return None
    words, spaced = unit_words(scope.lang), bool(match["gap"])
    symbol = match["symbol"].translate(_DIGITS).replace(" ", "").replace("\u00a0", "")
    if symbol == _DEGREE and (scale := named_unit(scope, match.end())) and scale.sense.unit in _SCALES_OF_HEAT:
        return scale
    if symbol.lower() in words.percent and not spaced:
        return Found(Sense(Dimension.PERCENT, None), match.end())
    if symbol == "m" and not numeral.scaled and _is_million(scope, match.end(), spaced=spaced):
        return _million(scope, match.end())
    known = words.symbols.get(symbol) or (None if spaced else words.heat_letters.get(symbol))
    if spaced and symbol in words.attached and not _behind_feet(scope, numeral.span.start):
        return None
    if known is None or (not spaced and symbol in words.apart):
        return _minor(scope, numeral, match)
    found = unit(known)
    dimension = Dimension.DURATION if found and found.kind == "time" else Dimension.MEASURE
    return rated(scope, Found(Sense(dimension, known), match.end()))


def _behind_feet(scope: Scope, start: int) -> bool:
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, start - 6), start)
    sense = unit_names(scope.lang).get(match[1].lower()) if match else None
    return match is not None and (match[1] == "ft" or bool(sense and sense.unit == "ft"))


def _minor(scope: Scope, numeral: Numeral, match: re.Match[str]) -> Found | None:
    """Pence and cents, where the letter follows at once: 27.4p."""
    letters = unit_words(scope.lang).minor_letters
    code = letters.get(match["symbol"]) if not match["gap"] and not numeral.scaled else None
    return Found(Sense(Dimension.MONEY, code), match.end()) if code else None


def _is_million(scope: Scope, end: int, *, spaced: bool) -> bool:
    following = NOUNS.match(scope.prose, end, scope.end)
    word = following["words"].split()[0].lower() if following else ""
    if word in unit_words(scope.lang).tall:
        return False
    return not spaced or noun_of(scope, end) is not None


def _million(scope: Scope, end: int) -> Found:
    named = named_unit(scope, end)
    if named:
        return named._replace(factor=MILLION)
    noun = noun_of(scope, end)
    return Found(sense_of_noun(noun), noun.end if noun else end, MILLION, noun.words if noun else None)
