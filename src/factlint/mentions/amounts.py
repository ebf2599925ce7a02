"""Reading one amount at a given place: a number with the currency, unit or noun that belongs to it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import Sense, unit_names, unit_words
from factlint.mentions.literals import Numeral
from factlint.mentions.nouns import NOUNS, noun_of
from factlint.mentions.numbers import read_number
from factlint.mentions.numberwords import Kind, Tokens
from factlint.span import Span
from factlint.values.kinship import MINOR
from factlint.values.quantity import Dimension
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.nouns import Noun
    from factlint.mentions.scope import Scope

_MILLION = Decimal(1_000_000)
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
_PIECE = re.compile(r"[A-Za-z.]+")
_JOINED = re.compile(r"-([A-Za-z]+)")
_ONE_GAP = re.compile(_GAP)
_NEXT_DIGITS = re.compile(rf"{_GAP}?\d")
_CHANGE = re.compile(rf"{_GAP}\d{{1,2}}(?!\d|[.,]\d)")
_WORD_BEFORE = re.compile(rf"([^\s]+){_GAP}$")
_WORD_BEHIND = re.compile(rf"(?:{_GAP}|-)([A-Za-z]+)")
_DIGITS = str.maketrans("²³μ", "23µ")
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
    factor: Decimal = Decimal(1)
    noun: str | None = None


def read_amount(scope: Scope, start: int, *, continued: bool = False) -> Amount | None:
    """The amount whose number starts at `start`; where it is `continued`, a currency before it is another's."""
    numeral = read_number(scope.prose, start, scope.end, scope.lang)
    if numeral is None:
        return _one(scope, start)
    before = None if continued else _currency_before(scope, start)
    numeral, first = _signed(scope, numeral, before.start if before else start)
    found = _money_behind(scope, numeral, before) if before else _unit_behind(scope, numeral)
    if found is None:
        return _counted(scope, numeral, first)
    return _measured(scope, numeral, first, found)


def _measured(scope: Scope, numeral: Numeral, first: int, found: _Unit) -> Amount:
    value, grain = numeral.value * found.factor, numeral.grain * found.factor
    part, end = _part_behind(scope, found)
    numeral = numeral._replace(scaled=numeral.scaled or found.factor > 1)
    own = found.sense.dimension is not Dimension.NUMBER
    grain = grain / 10 if part else grain
    return Amount(Span(first, end), numeral, *found.sense, value + part, grain, own, found.noun)


def _part_behind(scope: Scope, found: _Unit) -> tuple[Decimal, int]:
    """The fraction behind a unit and where it ends: "two years and a half"; none is 0."""
    if found.sense.dimension not in _PARTED:
        return Decimal(0), found.end
    tokens = Tokens(scope.prose, found.end, scope.end, scope.lang)
    if tokens.kind(0) is not Kind.AND or tokens.kind(1) is not Kind.ARTICLE or tokens.kind(2) is not Kind.PART:
        return Decimal(0), found.end
    if tokens.kind(3) is Kind.OF or _named(scope, tokens[2].end):
        return Decimal(0), found.end
    return 1 / tokens[2].value, tokens[2].end


_PARTED = frozenset({Dimension.DURATION, Dimension.MEASURE})


# -- no number


def _one(scope: Scope, start: int) -> Amount | None:
    """An article that stands for one: "less than a dollar", "an hour and a half"; but not "$3 a pound"."""
    article = _articles(scope.lang).match(scope.prose, start, scope.end)
    named = _named(scope, article.end()) if article else None
    if article is None or named is None:
        return None
    one = Numeral(Span(*article.span()), Decimal(1), Decimal(1), spelled=True, single=True)
    amount = _measured(scope, one, start, named)
    if named.sense.dimension is not Dimension.MONEY:
        return amount if amount.value > 1 else None
    alone = named.sense.unit not in MINOR and _stands_alone(scope, named.end)
    return amount if alone and not _is_rate(scope, start) else None


@cache
def _articles(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(number_words(lang).articles))})(?={_GAP})", re.IGNORECASE)


def _stands_alone(scope: Scope, end: int) -> bool:
    """Whether no noun follows that a name of money would belong to: "a dollar bill", "a grand piano"."""
    behind = _WORD_BEHIND.match(scope.prose, end, scope.end)
    return behind is None or behind[1].lower() in figure_words(scope.lang).function_words


def _is_rate(scope: Scope, start: int) -> bool:
    """Whether an article says what a figure before it is counted by: "$3 a pound", "89 cents a dollar"."""
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, start - 24), start)
    word = match[1].lower().rstrip(",;") if match else ""
    return any(letter.isdigit() or letter == "%" for letter in word) or word in unit_names(scope.lang)


# -- before the number


@cache
def _currency_signs(lang: str) -> re.Pattern[str]:
    words = unit_words(lang)
    signs = sorted([*words.signs, *words.codes], key=len, reverse=True)
    known = "|".join(map(re.escape, signs))
    return re.compile(
        rf"(?<![A-Za-z])(?P<millions>M(?=[A-Z]{{3}}\b))?(?P<sign>{known}|[a-z]{{2,3}}\$){_GAP}{{0,2}}[-−]?$"
    )


@cache
def _last_of_signs(lang: str) -> frozenset[str]:
    words = unit_words(lang)
    return frozenset(sign[-1] for sign in (*words.signs, *words.codes))


class _Currency(NamedTuple):
    """A currency sign before a number: `millions` for one that says so, as in "MSEK 60"."""

    code: str
    start: int
    millions: bool


def _currency_before(scope: Scope, start: int) -> _Currency | None:
    at = start
    while at > scope.start and start - at < 3 and scope.prose[at - 1] in " \u00a0\u202f-−":
        at -= 1
    if at == scope.start or scope.prose[at - 1] not in _last_of_signs(scope.lang):
        return None
    match = _currency_signs(scope.lang).search(scope.prose, max(scope.start, at - 8), start)
    return _Currency(_code(match["sign"], scope.lang), match.start(), bool(match["millions"])) if match else None


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


def _money_behind(scope: Scope, numeral: Numeral, before: _Currency) -> _Unit:
    """What goes on behind an amount with a currency sign: "m" for million, a scale, the currency's name once more."""
    end, factor = numeral.span.end, _MILLION if before.millions else Decimal(1)
    letters = unit_words(scope.lang).money_letters
    match = _SYMBOL.match(scope.prose, end, scope.end)
    if match and not numeral.scaled and match["symbol"] in letters:
        factor, end = Decimal(1).scaleb(letters[match["symbol"]]), match.end()
    named = _named(scope, end)
    if named and named.sense.dimension is Dimension.MONEY:
        end, factor = named.end, max(factor, named.factor)
    return _Unit(Sense(Dimension.MONEY, before.code), end, factor)


def _unit_behind(scope: Scope, numeral: Numeral) -> _Unit | None:
    percent = _PERCENT.match(scope.prose, numeral.span.end, scope.end)
    if percent:
        return _Unit(Sense(Dimension.PERCENT, None), percent.end())
    if numeral.fraction:
        return _fraction_of_unit(scope, numeral)
    return _sign_behind(scope, numeral) or _symbol_behind(scope, numeral) or _named(scope, numeral.span.end, numeral)


def _fraction_of_unit(scope: Scope, numeral: Numeral) -> _Unit | None:
    """As in "half an hour", "a quarter mile", "3/4 cup"."""
    gap = _ONE_GAP.match(scope.prose, numeral.span.end, scope.end)
    article = _articles(scope.lang).match(scope.prose, gap.end(), scope.end) if gap else None
    named = _named(scope, article.end() if article else numeral.span.end)
    return named if named and named.sense.dimension in (Dimension.MEASURE, Dimension.DURATION) else None


def _sign_behind(scope: Scope, numeral: Numeral) -> _Unit | None:
    at = numeral.span.end
    while at < scope.end and scope.prose[at] in " \u00a0\u202f" and at < numeral.span.end + 1:
        at += 1
    words = unit_words(scope.lang)
    if scope.prose[at : at + 1] == "M" and scope.prose[at + 1 : at + 4] in words.codes and not numeral.scaled:
        return _Unit(Sense(Dimension.MONEY, scope.prose[at + 1 : at + 4]), at + 4, _MILLION)
    for length in (3, 2, 1):
        sign = scope.prose[at : at + length]
        if len(sign) == length and (sign in words.signs or sign in words.codes):
            return _sign_of(scope, at, sign, scaled=numeral.scaled)
    return None


def _sign_of(scope: Scope, at: int, sign: str, *, scaled: bool) -> _Unit | None:
    """The currency of a sign, which is the next number's where digits follow it ("50 $20 bills")."""
    end = at + len(sign)
    if _NEXT_DIGITS.match(scope.prose, end, scope.end) and not _is_change(scope, end):
        return None
    if sign[-1].isalpha() and scope.prose[end : end + 1].isalpha():
        return None
    scale = _SCALE_BEHIND.match(scope.prose, end, scope.end)
    exponent = number_words(scope.lang).scales.get(scale["scale"].lower()) if scale and not scaled else None
    end = scale.end() if scale and exponent else end
    return _Unit(Sense(Dimension.MONEY, _code(sign, scope.lang)), end, Decimal(1).scaleb(exponent or 0))


def _is_change(scope: Scope, at: int) -> bool:
    """Whether a number behind a currency is the cents to it: "17 USD 25.", "3 CAD 3 cents"."""
    match = _CHANGE.match(scope.prose, at, scope.end)
    if match is None:
        return False
    named = _named(scope, match.end())
    return named.sense.unit in MINOR if named else not scope.prose[match.end() : scope.end].strip(" .!?\n")


def _symbol_behind(scope: Scope, numeral: Numeral) -> _Unit | None:
    match = _SYMBOL.match(scope.prose, numeral.span.end, scope.end)
    if match is None or numeral.spelled:
        return None
    words, spaced = unit_words(scope.lang), bool(match["gap"])
    symbol = match["symbol"].translate(_DIGITS).replace(" ", "").replace("\u00a0", "")
    if symbol == _DEGREE and (scale := _named(scope, match.end())) and scale.sense.unit in _SCALES_OF_HEAT:
        return scale
    if symbol.lower() in words.percent and not spaced:
        return _Unit(Sense(Dimension.PERCENT, None), match.end())
    if symbol == "m" and not numeral.scaled and _is_million(scope, match.end(), spaced=spaced):
        return _million(scope, match.end())
    known = words.symbols.get(symbol) or (None if spaced else words.heat_letters.get(symbol))
    if spaced and symbol in words.attached and not _behind_feet(scope, numeral.span.start):
        return None
    if known is None or (not spaced and symbol in words.apart):
        return _minor(scope, numeral, match)
    found = unit(known)
    dimension = Dimension.DURATION if found and found.kind == "time" else Dimension.MEASURE
    return _rated(scope, _Unit(Sense(dimension, known), match.end()))


_DEGREE = "°"
_SCALES_OF_HEAT = frozenset({"°C", "°F"})


def _behind_feet(scope: Scope, start: int) -> bool:
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, start - 6), start)
    sense = unit_names(scope.lang).get(match[1].lower()) if match else None
    return match is not None and (match[1] == "ft" or bool(sense and sense.unit == "ft"))


def _minor(scope: Scope, numeral: Numeral, match: re.Match[str]) -> _Unit | None:
    """Pence and cents, where the letter follows at once: 27.4p."""
    letters = unit_words(scope.lang).minor_letters
    code = letters.get(match["symbol"]) if not match["gap"] and not numeral.scaled else None
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
        return named._replace(factor=_MILLION)
    noun = noun_of(scope, end)
    return _Unit(_sense_of_noun(noun), noun.end if noun else end, _MILLION, noun.words if noun else None)


def _named(scope: Scope, at: int, numeral: Numeral | None = None) -> _Unit | None:
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
            return _checked(scope, _Unit(names[name], end), name, numeral)
    return None


def _is_joined(scope: Scope, match: re.Match[str], end: int, numeral: Numeral | None) -> bool:
    """Whether the name is half a word of its own: "two second-hand cars"."""
    spaced = match["gap"].isspace() and scope.prose[end - 1] != "s"
    joined = _JOINED.match(scope.prose, end, scope.end) if spaced and numeral and numeral.value != 1 else None
    words = unit_words(scope.lang)
    return joined is not None and joined[1].lower() not in words.tall | set(words.ages)


def _checked(scope: Scope, found: _Unit, name: str, numeral: Numeral | None) -> _Unit | None:
    words = unit_words(scope.lang)
    if name in words.scaled_only and not (numeral and numeral.scaled):
        return None
    if name in words.sums:
        return found._replace(factor=words.sums[name].factor) if _stands_alone(scope, found.end) else None
    if name in words.weights and numeral and _are_money(scope, found.end, numeral):
        return found._replace(sense=Sense(Dimension.MONEY, words.weights[name]))
    if found.sense.dimension is Dimension.DURATION:
        age = _ages(scope.lang).match(scope.prose, found.end, scope.end)
        return found._replace(end=age.end()) if age else found
    return _rated(scope, found)


@cache
def _ages(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[-\u00a0 \n](?:{'|'.join(unit_words(lang).ages)})\b")


def _are_money(scope: Scope, end: int, numeral: Numeral) -> bool:
    """Whether pounds are money: millions of them are, unless of something."""
    behind = _WORD_BEHIND.match(scope.prose, end, scope.end)
    return numeral.scaled and not (behind and behind[1].lower() in number_words(scope.lang).ofs)


def _rated(scope: Scope, found: _Unit) -> _Unit:
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
            return _Unit(Sense(Dimension.MEASURE, f"{found.sense.unit}/{sense.unit}"), end)
    return found


@cache
def _rates(lang: str) -> re.Pattern[str]:
    pers = "|".join(sorted(number_words(lang).articles | unit_words(lang).pers))
    return re.compile(rf"(?:{_GAP}(?:{pers}){_GAP}|/)(?P<words>[A-Za-z]+(?: [A-Za-z]+)?)")


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
