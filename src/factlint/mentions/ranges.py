"""Figures of two amounts: ranges, tallies, and amounts in two units ("5 feet 2 inches")."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.changes import changes_before
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.mentions.amounts import read_amount
from factlint.mentions.figures import Figure
from factlint.span import Span
from factlint.values.kinship import MINOR
from factlint.values.quantity import Bound, Dimension, Quantity
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.amounts import Amount
    from factlint.mentions.scope import Scope

_GAP = r"[ \u00a0\u202f\u2009\n]"
_DASH = re.compile(rf"{_GAP}?(?P<dash>[-‐‑–—~]){_GAP}?(?=[^\s\w]{{0,4}}(?:[A-Z]{{1,3}}\$?{_GAP}?)?\d|[a-z])")
_COLON = re.compile(r":(?=\d(?!\d*:\d\d))")
_CURRENCY = re.compile(rf"[A-Z.]{{0,4}}[$£€¥₹₽₩₺]{_GAP}?|[A-Z]{{3}}{_GAP}?")
_WORD_BEFORE = re.compile(rf"([A-Za-z’']+){_GAP}+$")
_LAST_WORDS = re.compile(r"[A-Za-z’'-]+")
_SCORE = Decimal(1000)  # more seats than any chamber has
_SHORT = 100  # hyphened numbers from here on are models and codes as often as scores


@cache
def _to(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    return re.compile(rf"{_GAP}+({'|'.join(sorted(words.tos))}){_GAP}+", re.IGNORECASE)


@cache
def _and(lang: str) -> re.Pattern[str]:
    return re.compile(rf"{_GAP}+({'|'.join(sorted(figure_words(lang).between_ands))}){_GAP}+", re.IGNORECASE)


def joined(scope: Scope, first: Amount) -> Figure | None:
    """The figure that `first` makes with the amount behind it, if the two are one."""
    compound = _compound(scope, first)
    if compound:
        return compound
    second, connector = _second(scope, first)
    if second is None:
        return None
    return _tally(scope, first, second, connector) or _range(scope, first, second, connector)


def score(scope: Scope, first: Amount) -> Figure | None:
    """The tally that a number behind a name begins: "beat Port Lindsay 2–1"."""
    second, connector = _second(scope, first)
    if second is None or not connector.endswith("dash") or not _is_contest(scope, first, second):
        return None
    return _tally(scope, first, second, connector)


def designation(scope: Scope, first: Amount) -> int | None:
    """Where a pair of numbers ends that is neither range nor tally, for it falls: the "787-9" of an aircraft."""
    second, connector = _second(scope, first)
    plain = second and connector == "dash" and first.dimension in _PLAIN and second.dimension in _PLAIN
    return second.numeral.span.end if second and plain and first.value > second.value else None


def _second(scope: Scope, first: Amount) -> tuple[Amount | None, str]:
    """The amount behind a dash, "to", or the "and" of "between", and which of these joins the two.

    An en or em dash is "en-dash", a hyphen "dash".
    """
    for kind, pattern in (("dash", _DASH), ("to", _to(scope.lang)), ("colon", _COLON), ("and", _and(scope.lang))):
        match = pattern.match(scope.prose, first.span.end, scope.end)
        if match is None or (kind == "and" and not _preceded(scope, first, figure_words(scope.lang).betweens)):
            continue
        sign = _CURRENCY.match(scope.prose, match.end(), scope.end)
        for at in (match.end(), sign.end() if sign else -1):
            second = read_amount(scope, at) if 0 <= at < scope.end else None
            if second is not None and second.span.start >= first.span.end:
                return second, "en-dash" if kind == "dash" and match["dash"] in "–—" else kind
    return None, ""


def _word_before(scope: Scope, at: int) -> tuple[str, int]:
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, at - 24), at)
    return (match[1].lower(), match.start()) if match else ("", at)


def _preceded(scope: Scope, amount: Amount, words: frozenset[str]) -> bool:
    return _word_before(scope, amount.span.start)[0] in words


# -- ranges


def _range(scope: Scope, first: Amount, second: Amount, connector: str) -> Figure | None:
    if first.numeral.fraction or not _alike(first, second) or _is_movement(scope, first, connector):
        return None
    low = _shared(first, second)
    if low >= second.value or connector == "colon":
        return None
    giver = second if second.own else first
    value = Quantity(
        giver.dimension, giver.unit, low, second.value, Bound.BETWEEN, None, min(first.grain, second.grain)
    )  # fmt: skip
    span = first.span.joined(second.span)
    return Figure(span, value, (first.numeral.span, second.numeral.span), giver.noun)


def _alike(first: Amount, second: Amount) -> bool:
    if not first.own or not second.own:
        return True
    return (first.dimension, first.unit) == (second.dimension, second.unit)


def _shared(first: Amount, second: Amount) -> Decimal:
    """The first number, with the second's scale where it has none of its own: 150 in "$150–200 million"."""
    if first.numeral.scaled or not second.numeral.scaled or not second.numeral.value or not second.value:
        return first.value
    scaled = first.value.scaleb((second.value.adjusted() // 3) * 3)
    return scaled if first.value < 1000 and scaled < second.value else first.value


def _is_movement(scope: Scope, first: Amount, connector: str) -> bool:
    """Whether "to" leads to a new level: "rose from 4 to 9", "rose $2 to $9"."""
    if connector != "to":
        return False
    word, at = _word_before(scope, first.span.start)
    changes = changes_before(scope.lang)
    if word in figure_words(scope.lang).froms:
        window = scope.prose[max(scope.start, at - 40) : at].lower()
        return any(verb in changes for verb in _LAST_WORDS.findall(window)[-4:])
    return word in changes and first.own


# -- tallies


def _tally(scope: Scope, first: Amount, second: Amount, connector: str) -> Figure | None:
    """A vote or a score: two small numbers, the larger first, or beside a word of contest."""
    numbers = first.dimension in _PLAIN and second.dimension in _PLAIN and not second.numeral.scaled
    if not numbers or connector == "and" or not _whole(first) or not _whole(second):
        return None
    if connector != "colon" and not _is_tally(scope, first, second, connector):
        return None
    value = Quantity(Dimension.TALLY, None, first.value, second.value, Bound.EXACT, None, Decimal(1))
    span = Span(first.span.start, second.numeral.span.end)
    return Figure(span, value, (first.numeral.span, second.numeral.span))


_PLAIN = frozenset({Dimension.NUMBER, Dimension.COUNT})


def _whole(amount: Amount) -> bool:
    return amount.value == int(amount.value) and 0 <= amount.value <= _SCORE


def _is_tally(scope: Scope, first: Amount, second: Amount, connector: str) -> bool:
    if _is_contest(scope, first, second):
        return True
    short = connector == "en-dash" or first.value < _SHORT
    return first.value > second.value and short and not _preceded(scope, first, figure_words(scope.lang).froms)


def _is_contest(scope: Scope, first: Amount, second: Amount) -> bool:
    """Whether a word of votes or matches is beside the two numbers."""
    words = figure_words(scope.lang).contests
    before = scope.prose[max(scope.start, first.span.start - 50) : first.span.start].lower()
    near = {
        *_LAST_WORDS.findall(before)[-4:],
        *(first.noun or "").lower().split(),
        *(second.noun or "").lower().split(),
    }
    return bool(near & words)


# -- amounts in two units


@cache
def _part_behind(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:,|{_GAP}(?:{'|'.join(number_words(lang).ands)}))?{_GAP}(?=[a-z\d])")


def _compound(scope: Scope, first: Amount) -> Figure | None:
    """The sum of an amount and one in the next smaller unit; dollars and cents, too."""
    match = _part_behind(scope.lang).match(scope.prose, first.span.end, scope.end) if first.own else None
    second = read_amount(scope, match.end(), continued=True) if match else None
    if second is None or second.span.start != (match.end() if match else -1):
        return None
    factor = _part_of(scope, first, second)
    if factor is None:
        return None
    amount = first.value + second.value * factor
    value = Quantity(first.dimension, first.unit, amount, amount, grain=second.grain * factor)
    return Figure(first.span.joined(second.span), value, (first.numeral.span, second.numeral.span))


def _part_of(scope: Scope, first: Amount, second: Amount) -> Decimal | None:
    """How many of the first unit one of the second is, where the one is a part of the other."""
    if first.dimension is Dimension.MONEY:
        return Decimal("0.01") if _are_cents(scope, first, second) else None
    whole, part = unit(first.unit or ""), unit(second.unit or "")
    if whole is None or part is None or not second.own or first.unit not in _DIVIDED:
        return None
    ratio = part.factor / whole.factor
    return (
        ratio if whole.kind == part.kind and second.unit == _DIVIDED[first.unit] and second.value * ratio < 1 else None
    )


def _are_cents(scope: Scope, first: Amount, second: Amount) -> bool:
    """Whether the second amount is cents: it says so, or it is bare and closes the sentence ("ten dollars 50")."""
    if first.unit in MINOR or not 0 < second.value < 100 or first.numeral.scaled or second.value != int(second.value):
        return False
    if second.own:
        return second.dimension is Dimension.MONEY and second.unit in MINOR
    return second.dimension is Dimension.NUMBER and not scope.prose[second.span.end : scope.end].strip(" .!?\n")


_DIVIDED = {"ft": "in", "st": "lb", "lb": "oz", "h": "min", "min": "s", "yr": "mo", "wk": "d", "d": "h"}
