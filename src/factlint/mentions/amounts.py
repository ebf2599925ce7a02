"""Reading one amount at a given place: a number with the currency, unit or noun that belongs to it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import Sense, unit_names, unit_words
from factlint.mentions.nouns import NOUNS, noun_of
from factlint.mentions.numbers import read_number
from factlint.span import Span
from factlint.values.quantity import Dimension
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.literals import Numeral
    from factlint.mentions.nouns import Noun
    from factlint.mentions.scope import Scope

MILLION = 6
_MINUS = "-−–"
_GAP = r"[ \u00a0\u202f\u2009\n]"
_PERCENT = re.compile(rf"{_GAP}?%")
_SYMBOL = re.compile(
    rf"(?P<gap>{_GAP}?-?)(?P<open>[({{\[<])?"
    rf"(?P<symbol>°{_GAP}?[CF]?|[A-Za-zµμ]{{1,4}}[²³23]?(?:/[A-Za-z]{{1,4}}[²³23]?)?)"
    r"(?(open)[)}\]>])(?![\w/²³])"
)
_PHRASE = re.compile(
    rf"(?P<gap>{_GAP}{{1,2}}|-|{_GAP}-{_GAP})(?P<words>[A-Za-z][A-Za-z.]*(?:[- ]{{1,2}}[A-Za-z][A-Za-z.]*){{0,3}})"
)
_SCALE_BEHIND = re.compile(rf"{_GAP}(?P<scale>[A-Za-z]+)")
_HALF_OF_UNIT = re.compile(rf"{_GAP}an?(?={_GAP})")
_FEET_BEFORE = re.compile(r"(?:\bft|feet|foot)[ \u00a0]$")
_DIGITS = str.maketrans("²³μ", "23µ")
_RATE = re.compile(rf"(?:{_GAP}(?:per|an?){_GAP}|/)(?P<words>[A-Za-z]+(?: [A-Za-z]+)?)")
_RATED = {"length": ("s", "h", "min"), "data": ("s",), "mass": ("cm3", "m3", "L", "m2", "ha"), "volume": ("s", "min")}


class Amount(NamedTuple):
    """A number with what it measures; `own` where that is written beside this very number."""

    span: Span
    numeral: Numeral
    dimension: Dimension
    unit: str | None
    value: Decimal
    grain: Decimal
    own: bool = True
    noun: str | None = None


class _Unit(NamedTuple):
    sense: Sense
    end: int
    exponent: int = 0
    noun: str | None = None


def read_amount(scope: Scope, start: int) -> Amount | None:
    """The amount whose number starts at `start`."""
    numeral = read_number(scope.prose, start, scope.end, scope.lang)
    if numeral is None:
        return None
    code, first = _currency_before(scope, start)
    numeral, first = _signed(scope, numeral, first)
    found = _money_behind(scope, numeral, code) if code else _unit_behind(scope, numeral)
    if found is None:
        return _counted(scope, numeral, first)
    value, grain = numeral.value.scaleb(found.exponent), numeral.grain.scaleb(found.exponent)
    numeral = numeral._replace(scaled=numeral.scaled or bool(found.exponent))
    own = found.sense.dimension is not Dimension.NUMBER
    return Amount(Span(first, found.end), numeral, *found.sense, value, grain, own, found.noun)


# -- before the number


@cache
def _currency_signs(lang: str) -> re.Pattern[str]:
    words = unit_words(lang)
    signs = sorted([*words.signs, *words.codes], key=len, reverse=True)
    known = "|".join(map(re.escape, signs))
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{known}|[a-z]{{2,3}}\$){_GAP}{{0,2}}[-−]?$")


@cache
def _last_of_signs(lang: str) -> frozenset[str]:
    words = unit_words(lang)
    return frozenset(sign[-1] for sign in (*words.signs, *words.codes))


def _currency_before(scope: Scope, start: int) -> tuple[str | None, int]:
    at = start
    while at > scope.start and start - at < 3 and scope.prose[at - 1] in " \u00a0\u202f-−":
        at -= 1
    if at == scope.start or scope.prose[at - 1] not in _last_of_signs(scope.lang):
        return None, start
    match = _currency_signs(scope.lang).search(scope.prose, max(scope.start, at - 6), start)
    if match is None:
        return None, start
    return _code(match["sign"], scope.lang), match.start()


def _code(sign: str, lang: str) -> str:
    """The currency that a sign or abbreviation stands for, "us$" in lower case too."""
    signs = unit_words(lang).signs
    return signs.get(sign) or signs.get(sign.upper()) or (signs["$"] if sign.endswith("$") else sign)


def _signed(scope: Scope, numeral: Numeral, first: int) -> tuple[Numeral, int]:
    """The number with a sign that stands at once before it, or before its currency."""
    at = first - 1
    if numeral.spelled or at < scope.start or scope.prose[at] not in _MINUS + "+":
        return numeral, first
    before = scope.prose[at - 1] if at > scope.start else " "
    if not (before.isspace() or before in "(|[~<>=≥≤:*^\ufffc"):
        return numeral, first
    negative = scope.prose[at] in _MINUS
    return numeral._replace(value=-numeral.value if negative else numeral.value), at


# -- behind it


def _money_behind(scope: Scope, numeral: Numeral, code: str) -> _Unit:
    """What goes on behind an amount with a currency sign: "m" for million, a scale, the currency's name once more."""
    end, exponent = numeral.span.end, 0
    match = _SYMBOL.match(scope.prose, end, scope.end)
    if match and not numeral.scaled and match["symbol"] in _MONEY_LETTERS:
        exponent, end = _MONEY_LETTERS[match["symbol"]], match.end()
    named = _named(scope, end)
    if named and named.sense.dimension is Dimension.MONEY:
        end = named.end
    return _Unit(Sense(Dimension.MONEY, code), end, exponent)


_MONEY_LETTERS = {"m": MILLION, "mm": MILLION, "t": 12, "T": 12}


def _unit_behind(scope: Scope, numeral: Numeral) -> _Unit | None:
    percent = _PERCENT.match(scope.prose, numeral.span.end, scope.end)
    if percent:
        return _Unit(Sense(Dimension.PERCENT, None), percent.end())
    if numeral.fraction:
        return _fraction_of_unit(scope, numeral)
    return _sign_behind(scope, numeral) or _symbol_behind(scope, numeral) or _named(scope, numeral.span.end, numeral)


def _fraction_of_unit(scope: Scope, numeral: Numeral) -> _Unit | None:
    """As in "half an hour", "a quarter mile", "3/4 cup"."""
    article = _HALF_OF_UNIT.match(scope.prose, numeral.span.end, scope.end)
    named = _named(scope, article.end() if article else numeral.span.end)
    return named if named and named.sense.dimension in (Dimension.MEASURE, Dimension.DURATION) else None


def _sign_behind(scope: Scope, numeral: Numeral) -> _Unit | None:
    at = numeral.span.end
    while at < scope.end and scope.prose[at] in " \u00a0\u202f" and at < numeral.span.end + 1:
        at += 1
    words = unit_words(scope.lang)
    if scope.prose[at : at + 1] == "M" and scope.prose[at + 1 : at + 4] in words.codes and not numeral.scaled:
        return _Unit(Sense(Dimension.MONEY, scope.prose[at + 1 : at + 4]), at + 4, MILLION)
    for length in (3, 2, 1):
        sign = scope.prose[at : at + length]
        if sign in words.signs or sign in words.codes:
            return _sign_of(scope, at, length, sign, scaled=numeral.scaled)
    return None


def _sign_of(scope: Scope, at: int, length: int, sign: str, *, scaled: bool) -> _Unit | None:
    """The currency of a sign, which is the next number's where digits follow it at once ("50 $20 bills")."""
    after = scope.prose[at + length : at + length + 1]
    if after.isdigit() or (sign[-1].isalpha() and after.isalpha()):
        return None
    scale = _SCALE_BEHIND.match(scope.prose, at + length, scope.end)
    exponent = number_words(scope.lang).scales.get(scale["scale"].lower()) if scale and not scaled else None
    end = scale.end() if scale and exponent else at + length
    return _Unit(Sense(Dimension.MONEY, _code(sign, scope.lang)), end, exponent or 0)


def _symbol_behind(scope: Scope, numeral: Numeral) -> _Unit | None:
    match = _SYMBOL.match(scope.prose, numeral.span.end, scope.end)
    if match is None or numeral.spelled:
        return None
    words, spaced = unit_words(scope.lang), bool(match["gap"])
    symbol = match["symbol"].translate(_DIGITS).replace(" ", "").replace("\u00a0", "")
    if symbol.lower() in words.percent and not spaced:
        return _Unit(Sense(Dimension.PERCENT, None), match.end())
    if symbol == "m" and not numeral.scaled and _is_million(scope, match.end(), spaced=spaced):
        return _million(scope, match.end())
    known = words.symbols.get(symbol)
    if spaced and symbol in words.attached and not _behind_feet(scope, numeral.span.start):
        return None
    if known is None or (not spaced and symbol in words.apart):
        return _minor(numeral, match)
    found = unit(known)
    dimension = Dimension.DURATION if found and found.kind == "time" else Dimension.MEASURE
    return _rated(scope, _Unit(Sense(dimension, known), match.end()))


def _behind_feet(scope: Scope, start: int) -> bool:
    return bool(_FEET_BEFORE.search(scope.prose, max(scope.start, start - 6), start))


def _minor(numeral: Numeral, match: re.Match[str]) -> _Unit | None:
    """Pence and cents, where the letter follows at once: 27.4p."""
    code = {"p": "p", "c": "¢"}.get(match["symbol"]) if not match["gap"] and not numeral.scaled else None
    return _Unit(Sense(Dimension.MONEY, code), match.end()) if code else None


def _is_million(scope: Scope, end: int, *, spaced: bool) -> bool:
    following = NOUNS.match(scope.prose, end, scope.end)
    word = following["words"].split()[0].lower() if following else ""
    if word in unit_words(scope.lang).tall:
        return False
    return not spaced or noun_of(scope, end) is not None


def _million(scope: Scope, end: int) -> _Unit:
    named = _named(scope, end)
    if named:
        return named._replace(exponent=MILLION)
    noun = noun_of(scope, end)
    return _Unit(_sense_of_noun(noun), noun.end if noun else end, MILLION, noun.words if noun else None)


def _named(scope: Scope, at: int, numeral: Numeral | None = None) -> _Unit | None:
    """The unit whose name stands behind `at`, the longest."""
    match = _PHRASE.match(scope.prose, at, scope.end)
    if match is None:
        return None
    pieces = list(re.finditer(r"[A-Za-z.]+", match["words"]))
    for count in range(len(pieces), 0, -1):
        name = " ".join(piece[0] for piece in pieces[:count]).lower()
        sense = unit_names(scope.lang).get(name) or unit_names(scope.lang).get(name.rstrip("."))
        if sense is not None:
            end = match.start("words") + pieces[count - 1].end() - name.endswith(".")
            return _checked(scope, _Unit(sense, end), name, numeral)
    return None


def _checked(scope: Scope, found: _Unit, name: str, numeral: Numeral | None) -> _Unit | None:
    words = unit_words(scope.lang)
    if name in words.scaled_only and not (numeral and numeral.scaled):
        return None
    if name in ("pound", "pounds") and numeral and _are_money(scope, found.end, numeral):
        return found._replace(sense=Sense(Dimension.MONEY, "GBP"))
    if found.sense.dimension is Dimension.DURATION:
        age = _ages(scope.lang).match(scope.prose, found.end, scope.end)
        return found._replace(end=age.end()) if age else found
    return _rated(scope, found)


@cache
def _ages(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[-\u00a0 \n](?:{'|'.join(unit_words(lang).ages)})\b")


def _are_money(scope: Scope, end: int, numeral: Numeral) -> bool:
    """Whether pounds are money: millions of them are, unless of something."""
    return numeral.scaled and not scope.prose.startswith(" of ", end)


def _rated(scope: Scope, found: _Unit) -> _Unit:
    """The unit with what it is per, where the two make a unit of their own: km/h, g/cm3."""
    simple = unit(found.sense.unit or "")
    match = _RATE.match(scope.prose, found.end, scope.end) if simple and simple.kind in _RATED else None
    if match is None or simple is None:
        return found
    for count in (2, 1):
        name = " ".join(match["words"].lower().split()[:count])
        sense = unit_names(scope.lang).get(name)
        if sense and sense.unit in _RATED[simple.kind]:
            end = match.start("words") + len(name)
            return _Unit(Sense(Dimension.MEASURE, f"{found.sense.unit}/{sense.unit}"), end)
    return found


def _counted(scope: Scope, numeral: Numeral, first: int) -> Amount | None:
    """A number without a unit: a share, a count with its noun, or a mere number."""
    grain = Decimal(0) if numeral.fraction else numeral.grain
    if numeral.fraction:
        return Amount(Span(first, numeral.span.end), numeral, Dimension.RATIO, None, numeral.value, grain, own=False)
    noun = noun_of(scope, numeral.span.end)
    sense, end = _sense_of_noun(noun), noun.end if noun else numeral.span.end
    words = noun.words if noun else None
    return Amount(Span(first, end), numeral, *sense, numeral.value, grain, noun is not None, words)


def _sense_of_noun(noun: Noun | None) -> Sense:
    if noun is None:
        return Sense(Dimension.NUMBER, None)
    return Sense(Dimension.COUNT, noun.words.split()[-1].lower())
