"""Reading one amount at a given place: a number with the currency, unit or noun that belongs to it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.units import Sense, unit_names, unit_words
from factlint.mentions.currencies import currency_before
from factlint.mentions.literals import Numeral
from factlint.mentions.nouns import noun_of, sense_of_noun
from factlint.mentions.numbers import read_number
from factlint.mentions.numberwords import Kind, Tokens
from factlint.mentions.unitnames import Found, articles, named_unit, stands_alone
from factlint.mentions.unitsigns import MILLION, SYMBOL, sign_behind, symbol_behind
from factlint.span import Span
from factlint.values.kinship import MINOR
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from factlint.mentions.currencies import Currency
    from factlint.mentions.scope import Scope

_KEPT = 8  # amounts: one behind a figure is looked at by all that could join the two, and then read itself
_MINUS = "-−–"
_PERCENT = re.compile(r"\s?%")
_ONE_GAP = re.compile(r"\s")
_WORD_BEFORE = re.compile(r"([^\s]+)\s$")


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


@lru_cache(_KEPT)
def read_amount(scope: Scope, start: int, *, continued: bool = False) -> Amount | None:
    """The amount whose number starts at `start`; where it is `continued`, a currency before it is another's."""
    numeral = read_number(scope.prose, start, scope.end, scope.lang)
    if numeral is None:
        return _one(scope, start)
    before = None if continued else currency_before(scope, start)
    numeral, first = _signed(scope, numeral, before.start if before else start)
    found = _money_behind(scope, numeral, before) if before else _unit_behind(scope, numeral)
    if found is None:
        return _counted(scope, numeral, first)
    return _measured(scope, numeral, first, found)


def _measured(scope: Scope, numeral: Numeral, first: int, found: Found) -> Amount:
    value, grain = numeral.value * found.factor, numeral.grain * found.factor
    part, end = _part_behind(scope, found)
    numeral = numeral._replace(scaled=numeral.scaled or found.factor > 1)
    own = found.sense.dimension is not Dimension.NUMBER
    grain = grain / 10 if part else grain
    return Amount(Span(first, end), numeral, *found.sense, value + part, grain, own, found.noun)


def _part_behind(scope: Scope, found: Found) -> tuple[Decimal, int]:
    """The fraction behind a unit and where it ends: "two years and a half"; none is 0."""
    if found.sense.dimension not in _PARTED:
        return Decimal(0), found.end
    tokens = Tokens(scope.prose, found.end, scope.end, scope.lang)
    if tokens.kind(0) is not Kind.AND or tokens.kind(1) is not Kind.ARTICLE or tokens.kind(2) is not Kind.PART:
        return Decimal(0), found.end
    if tokens.kind(3) is Kind.OF or named_unit(scope, tokens[2].end):
        return Decimal(0), found.end
    return 1 / tokens[2].value, tokens[2].end


_PARTED = frozenset({Dimension.DURATION, Dimension.MEASURE})


# -- no number


def _one(scope: Scope, start: int) -> Amount | None:
    """An article that stands for one: "less than a dollar", "an hour and a half"; but not "$3 a pound"."""
    article = articles(scope.lang).match(scope.prose, start, scope.end)
    named = named_unit(scope, article.end()) if article else None
    if article is None or named is None:
        return None
    one = Numeral(Span(*article.span()), Decimal(1), Decimal(1), spelled=True, single=True)
    amount = _measured(scope, one, start, named)
    if named.sense.dimension is not Dimension.MONEY:
        return amount if amount.value > 1 else None
    alone = named.sense.unit not in MINOR and stands_alone(scope, named.end)
    return amount if alone and not _is_rate(scope, start) else None


def _is_rate(scope: Scope, start: int) -> bool:
    """Whether an article says what a figure before it is counted by: "$3 a pound", "89 cents a dollar"."""
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, start - 24), start)
    word = match[1].lower().rstrip(",;") if match else ""
    return any(letter.isdigit() or letter == "%" for letter in word) or word in unit_names(scope.lang)


# -- around the number


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


def _money_behind(scope: Scope, numeral: Numeral, before: Currency) -> Found:
    """What goes on behind an amount with a currency sign: "m" for million, a scale, the currency's name once more."""
    end, factor = numeral.span.end, MILLION if before.millions else Decimal(1)
    letters = unit_words(scope.lang).money_letters
    match = SYMBOL.match(scope.prose, end, scope.end)
    if match and not numeral.scaled and match["symbol"] in letters:
        factor, end = Decimal(1).scaleb(letters[match["symbol"]]), match.end()
    named = named_unit(scope, end)
    if named and named.sense.dimension is Dimension.MONEY:
        end, factor = named.end, max(factor, named.factor)
    return Found(Sense(Dimension.MONEY, before.code), end, factor)


def _unit_behind(scope: Scope, numeral: Numeral) -> Found | None:
    percent = _PERCENT.match(scope.prose, numeral.span.end, scope.end)
    if percent:
        return Found(Sense(Dimension.PERCENT, None), percent.end())
    if numeral.fraction:
        return _fraction_of_unit(scope, numeral)
    return sign_behind(scope, numeral) or symbol_behind(scope, numeral) or named_unit(scope, numeral.span.end, numeral)


def _fraction_of_unit(scope: Scope, numeral: Numeral) -> Found | None:
    """As in "half an hour", "a quarter mile", "3/4 cup"."""
    gap = _ONE_GAP.match(scope.prose, numeral.span.end, scope.end)
    article = articles(scope.lang).match(scope.prose, gap.end(), scope.end) if gap else None
    named = named_unit(scope, article.end() if article else numeral.span.end)
    return named if named and named.sense.dimension in (Dimension.MEASURE, Dimension.DURATION) else None


def _counted(scope: Scope, numeral: Numeral, first: int) -> Amount | None:
    """A number without a unit: a share, a count with its noun, or a mere number."""
    grain = Decimal(0) if numeral.fraction else numeral.grain
    if numeral.fraction:
        return Amount(Span(first, numeral.span.end), numeral, Dimension.RATIO, None, numeral.value, grain, own=False)
    noun = noun_of(scope, numeral.span.end)
    sense, end = sense_of_noun(noun), noun.end if noun else numeral.span.end
    words = noun.words if noun else None
    return Amount(Span(first, end), numeral, *sense, numeral.value, grain, noun is not None, words)
