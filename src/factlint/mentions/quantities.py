"""Figures in prose: every number that states an amount, as a quantity with its bound and direction."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.bounds import bound_words
from factlint.lexicon.figures import figure_words
from factlint.lexicon.units import unit_words
from factlint.mentions.amounts import read_amount
from factlint.mentions.anchors import anchors
from factlint.mentions.bounds import bounded, hedge_word
from factlint.mentions.changes import moved
from factlint.mentions.compounds import compound
from factlint.mentions.figures import Figure, plain
from factlint.mentions.model import QuantityMention
from factlint.mentions.nonquantities import addresses, idioms, is_label, literal_label
from factlint.mentions.numberlists import number_list
from factlint.mentions.ranges import designation, joined, pair, score
from factlint.mentions.ratios import multiple, ratio, verb_multiple
from factlint.mentions.scope import Scope
from factlint.mentions.shares import is_share
from factlint.span import Span
from factlint.values.quantity import Bound, Dimension, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions.amounts import Amount

_WHOLE_SHARE = 100  # a share cannot move by more percentage points
_LONGEST = 30  # digits; what is longer is an identifier
_FLOORS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_CEILINGS = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_BARE = frozenset({Dimension.NUMBER, Dimension.COUNT})


def read_quantities(
    prose: str, sentences: Sequence[Span], taken: Sequence[Span], lang: str
) -> tuple[QuantityMention, ...]:
    """Every figure of the prose, in order.

    `sentences` and `taken` are sorted; what overlaps `taken` (dates, periods, known names) is no figure.
    """
    blocked = sorted([*taken, *(Span(*s) for s in addresses(prose)), *(Span(*s) for s in idioms(prose, lang))])
    figures = list(_figures(prose, sentences, blocked, lang))
    return tuple(_mention(figure, prose) for figure in _merged(figures, prose, lang))


def read_quantity_text(text: str, lang: str) -> QuantityMention | None:
    """The quantity that a whole text states, as a rule set's `value` does: ``up to $900,000``, ``ten times``.

    None where the text is no quantity, or more than one.
    """
    scope = Scope(text, 0, len(text), lang)
    starts = [match.start() for match in anchors(text, lang)]
    found = [figure for at in starts[:4] if (figure := _read(scope, at, alone=True)[0])]
    whole = next((figure for figure in found if _fills(text, figure, lang)), None)
    return _mention(whole, text) if whole else None


def _fills(text: str, figure: Figure, lang: str) -> bool:
    covered = [span for span in (figure.span, figure.bound, figure.change) if span]
    start, end = min(span.start for span in covered), max(span.end for span in covered)
    before, after = text[:start].strip().lower(), " ".join(text[end:].lower().split())
    words = figure_words(lang)
    opened = not before or before in words.betweens | words.froms | bound_words(lang).fillers
    return opened and (not after.strip(" .") or after in bound_words(lang).rates)


def _figures(prose: str, sentences: Sequence[Span], blocked: Sequence[Span], lang: str) -> Iterator[Figure]:
    resume, sentence, block = 0, 0, 0
    for anchor in anchors(prose, lang):
        at = anchor.start()
        while sentence < len(sentences) and sentences[sentence].end <= at:
            sentence += 1
        while block < len(blocked) and blocked[block].end <= at:
            block += 1
        if sentence == len(sentences):
            return
        if at < resume or at < sentences[sentence].start or (block < len(blocked) and blocked[block].start <= at):
            continue
        end = min(sentences[sentence].end, blocked[block].start) if block < len(blocked) else sentences[sentence].end
        scope = Scope(prose, sentences[sentence].start, end, lang)
        label = number_list(prose, at, scope.end, lang) or _label_end(scope, anchor)
        figure, resume = (None, label) if label else _read(scope, at)
        if figure:
            yield figure


def _label_end(scope: Scope, anchor: re.Match[str]) -> int | None:
    if not anchor[0].isdigit():
        return None
    return anchor.end() if len(anchor[0]) > _LONGEST else literal_label(scope, anchor.start())


# -- one figure


def _read(scope: Scope, at: int, *, alone: bool = False) -> tuple[Figure | None, int]:
    """The figure that starts at `at`, None where there is none, and where to read on."""
    amount = read_amount(scope, at)
    if amount is None:
        found = verb_multiple(scope, at)
    elif is_label(scope, amount):
        both = pair(scope, amount)
        found = score(scope, both) if both else None
        if found is None:
            return None, amount.numeral.span.end
    else:
        found = multiple(scope, amount, alone=alone) or ratio(scope, amount) or compound(scope, amount)
        both = None if found else pair(scope, amount)
        found = found or (joined(scope, both) if both else None)
        if both and found is None and (end := designation(both)):
            return None, end
        found = found or _single(scope, amount, alone=alone)
    if found is None:
        return None, at + 1
    return _in_points(moved(scope, bounded(scope, found)), lang=scope.lang), found.span.end


def _in_points(figure: Figure, *, lang: str) -> Figure:
    """Points by which a share moves are percentage points: "the rate rose two points"."""
    value = figure.value
    share = value.change and value.point is not None and abs(value.point) <= _WHOLE_SHARE
    if not share or value.unit not in unit_words(lang).bare_points:
        return figure
    return figure._replace(value=replace(value, dimension=Dimension.POINTS, unit=None), noun=None)


def _single(scope: Scope, amount: Amount, *, alone: bool) -> Figure | None:
    if amount.noun is not None and amount.noun.lower() in figure_words(scope.lang).figure_words:
        return _digits_range(scope, amount)
    if amount.dimension is Dimension.RATIO and amount.numeral.spelled:
        return plain(amount) if alone or is_share(scope, amount.numeral) else None
    if amount.numeral.single and amount.dimension in _BARE:
        return None
    return plain(amount)


def _digits_range(scope: Scope, amount: Amount) -> Figure | None:
    """A five-figure sum is one from 10,000 to 99,999."""
    digits = int(amount.value)
    after = re.findall(r"[a-z]+", scope.prose[amount.span.end : amount.span.end + 16].lower())[:1]
    money = not figure_words(scope.lang).figure_nouns.isdisjoint(after)
    if not 1 < digits < 13:
        return None
    low, high = Decimal(10) ** (digits - 1), Decimal(10) ** digits - 1
    dimension = Dimension.MONEY if money else Dimension.NUMBER
    return Figure(amount.span, Quantity(dimension, None, low, high, Bound.BETWEEN), (amount.numeral.span,))


# -- two bounds that make a range


def _merged(figures: Sequence[Figure], prose: str, lang: str) -> Iterator[Figure]:
    """The figures, two that bound each other made one: "more than 10 and less than 20"."""
    pending: Figure | None = None
    for figure in figures:
        both = _between(pending, figure, prose, lang) if pending else None
        if pending and not both:
            yield pending
        pending = both or figure
    if pending:
        yield pending


@cache
def _between_bounds(lang: str) -> re.Pattern[str]:
    joints = "|".join(sorted(figure_words(lang).bound_joints))
    return re.compile(rf"\s?,?\s(?:(?:{joints})\s)?")


def _between(first: Figure, second: Figure, prose: str, lang: str) -> Figure | None:
    bounds = (first.value.bound, second.value.bound)
    opposed = (bounds[0] in _FLOORS and bounds[1] in _CEILINGS) or (bounds[0] in _CEILINGS and bounds[1] in _FLOORS)
    if not opposed or second.bound is None or second.bound.start > second.span.start:
        return None
    if not _between_bounds(lang).fullmatch(prose, first.span.end, second.bound.start) or not _alike(first, second):
        return None
    low, high = sorted(point for point in (first.value.point, second.value.point) if point is not None)
    floor = first.value.point if bounds[0] in _FLOORS else second.value.point
    if floor != low or low == high:
        return None
    value = replace(second.value, low=low, high=high, bound=Bound.BETWEEN, hedge=None)
    return second._replace(
        span=first.span.joined(second.span), value=value, bound=None, numerals=first.numerals + second.numerals
    )


def _alike(first: Figure, second: Figure) -> bool:
    if Dimension.NUMBER in (first.value.dimension, second.value.dimension):
        return True
    return (first.value.dimension, first.value.unit) == (second.value.dimension, second.value.unit)


def _mention(figure: Figure, prose: str) -> QuantityMention:
    hedge = hedge_word(figure, prose)
    return QuantityMention(
        figure.span, figure.value, figure.numerals, figure.bound, figure.change, figure.noun, hedge
    )  # fmt: skip
