"""Figures of two amounts that something joins: ranges and tallies."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.changes import changes_before
from factlint.lexicon.figures import figure_words
from factlint.mentions.amounts import read_amount
from factlint.mentions.figures import Figure
from factlint.span import Span
from factlint.values.quantity import Bound, Dimension, Quantity

if TYPE_CHECKING:
    from factlint.mentions.amounts import Amount
    from factlint.mentions.scope import Scope

_CURRENCY = re.compile(r"[A-Z.]{0,4}[$£€¥₹₽₩₺]\s?|[A-Z]{3}\s?")
_WORD_BEFORE = re.compile(r"([A-Za-z’']+)\s+$")
_LAST_WORDS = re.compile(r"[A-Za-z’'-]+")
_SCORE = Decimal(1000)  # more seats than any chamber has
_SHORT = 100  # hyphened numbers from here on are models and codes as often as scores


class Pair(NamedTuple):
    """An amount, the one behind it, and what joins the two: a word, ":", a hyphen as "-", a longer dash as "–"."""

    first: Amount
    second: Amount
    joint: str


def pair(scope: Scope, first: Amount) -> Pair | None:
    """The two amounts that `first` and the one behind a dash, "to", or the "and" of "between" are."""
    match = _joints(scope.lang).match(scope.prose, first.span.end, scope.end)
    if match is None:
        return None
    joint = (match["word"] or match["dash"] or ":").lower()
    ands = figure_words(scope.lang).between_ands
    if joint in ands and not _preceded(scope, first, figure_words(scope.lang).betweens):
        return None
    sign = _CURRENCY.match(scope.prose, match.end(), scope.end)
    for at in (match.end(), sign.end() if sign else -1):
        second = read_amount(scope, at) if 0 <= at < scope.end else None
        if second is not None and second.span.start >= first.span.end:
            return Pair(first, second, {"—": "–", "‐": "-", "‑": "-"}.get(joint, joint))
    return None


@cache
def _joints(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    joints = "|".join(sorted(words.tos | words.between_ands))
    return re.compile(
        rf"\s?(?P<dash>[-‐‑–—~])\s?(?=[^\s\w]{{0,4}}(?:[A-Z]{{1,3}}\$?\s?)?\d|(?i:[a-z]))"
        rf"|:(?=\d(?!\d*:\d\d))|\s+(?P<word>(?i:{joints}))\s+"
    )


def joined(scope: Scope, both: Pair) -> Figure | None:
    """The figure that two amounts are together, if they are one."""
    return _tally(scope, both) or _range(scope, both)


def score(scope: Scope, both: Pair) -> Figure | None:
    """The tally that a number behind a name begins: "beat Port Lindsay 2–1"."""
    return _tally(scope, both) if both.joint in _DASHES and _is_contest(scope, both) else None


def designation(both: Pair) -> int | None:
    """Where a pair of numbers ends that is neither range nor tally, for it falls: the "787-9" of an aircraft."""
    first, second, joint = both
    plain = joint == "-" and first.dimension in _PLAIN and second.dimension in _PLAIN
    return second.numeral.span.end if plain and first.value > second.value else None


_DASHES = frozenset({"-", "–"})


def _word_before(scope: Scope, at: int) -> tuple[str, int]:
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, at - 24), at)
    return (match[1].lower(), match.start()) if match else ("", at)


def _preceded(scope: Scope, amount: Amount, words: frozenset[str]) -> bool:
    return _word_before(scope, amount.span.start)[0] in words


# -- ranges


def _range(scope: Scope, both: Pair) -> Figure | None:
    first, second, joint = both
    if first.numeral.fraction or not _alike(first, second) or _is_movement(scope, first, joint):
        return None
    low = _shared(first, second)
    if low >= second.value or joint == ":":
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


def _is_movement(scope: Scope, first: Amount, joint: str) -> bool:
    """Whether "to" leads to a new level: "rose from 4 to 9", "rose $2 to $9"."""
    if joint not in figure_words(scope.lang).tos:
        return False
    word, at = _word_before(scope, first.span.start)
    changes = changes_before(scope.lang)
    if word in figure_words(scope.lang).froms:
        window = scope.prose[max(scope.start, at - 40) : at].lower()
        return any(verb in changes for verb in _LAST_WORDS.findall(window)[-4:])
    return word in changes and first.own


# -- tallies


def _tally(scope: Scope, both: Pair) -> Figure | None:
    """A vote or a score: two small numbers, the larger first, or beside a word of contest."""
    first, second, joint = both
    numbers = first.dimension in _PLAIN and second.dimension in _PLAIN and not second.numeral.scaled
    if not numbers or joint in figure_words(scope.lang).between_ands or not _whole(first) or not _whole(second):
        return None
    if joint != ":" and not _is_tally(scope, both):
        return None
    value = Quantity(Dimension.TALLY, None, first.value, second.value, Bound.EXACT, None, Decimal(1))
    span = Span(first.span.start, second.numeral.span.end)
    return Figure(span, value, (first.numeral.span, second.numeral.span))


_PLAIN = frozenset({Dimension.NUMBER, Dimension.COUNT})


def _whole(amount: Amount) -> bool:
    return amount.value == int(amount.value) and 0 <= amount.value <= _SCORE


def _is_tally(scope: Scope, both: Pair) -> bool:
    first, second, joint = both
    if _is_contest(scope, both):
        return True
    short = joint == "–" or first.value < _SHORT
    return first.value > second.value and short and not _preceded(scope, first, figure_words(scope.lang).froms)


def _is_contest(scope: Scope, both: Pair) -> bool:
    """Whether a word of votes or matches is beside the two numbers."""
    first, second, _ = both
    words = figure_words(scope.lang).contests
    before = scope.prose[max(scope.start, first.span.start - 50) : first.span.start].lower()
    near = {
        *_LAST_WORDS.findall(before)[-4:],
        *(first.noun or "").lower().split(),
        *(second.noun or "").lower().split(),
    }
    return bool(near & words)
