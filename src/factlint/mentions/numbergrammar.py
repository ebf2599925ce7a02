"""How number words make a number, one function a rule.

Small (seventeen, ninety-nine), group (two hundred and six), cardinal (groups with falling scales), decimals (two point
five), mixed (… and a half), share (two thirds, half a million).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.numberwords import Kind

if TYPE_CHECKING:
    from factlint.mentions.numberwords import Tokens

_ONE = Decimal(1)
_TENTH = Decimal("0.1")
_THOUSAND = 3
_QUARTER = 4
_MULTIPLIED = frozenset({Kind.HUNDRED, Kind.SCALE, Kind.DOZEN})


class Part(NamedTuple):
    """What the words up to `at` come to; `scale` is the exponent of the last scale word, `share` for a fraction."""

    value: Decimal
    at: int
    grain: Decimal = _ONE
    scale: int | None = None
    share: bool = False
    vague: bool = False

    def times(self, exponent: int, at: int) -> Part:
        """The part with a scale word behind it; of a fraction, to a tenth of the scale."""
        grain = _TENTH if self.share else self.grain
        value = self.value.scaleb(exponent)
        return self._replace(value=value, at=at, grain=grain.scaleb(exponent), scale=exponent, share=False)


def spelled(tokens: Tokens, at: int) -> Part | None:
    """The number that starts with the word at `at`."""
    kind = tokens.kind(at)
    if kind is Kind.COUPLE or (kind is Kind.ARTICLE and tokens.kind(at + 1) is Kind.COUPLE):
        return _couple(tokens, at + (kind is Kind.ARTICLE))
    if kind is Kind.PART:
        return _part(tokens, at)
    if kind is Kind.ARTICLE:
        return _one(tokens, at)
    group = _group(tokens, at)
    return continued(tokens, group) if group else None


def _one(tokens: Tokens, at: int) -> Part | None:
    """An article that stands for one: "a million", "a third", "a cool million"."""
    behind = at + 1
    if tokens.kind(behind) is Kind.FILLER:
        behind += 1
        return continued(tokens, Part(_ONE, behind)) if tokens.kind(behind) is Kind.SCALE else None
    part = continued(tokens, Part(_ONE, behind))
    return part if part.at > behind else None


def _couple(tokens: Tokens, at: int) -> Part | None:
    behind = at + 1 + (tokens.kind(at + 1) is Kind.OF)
    if tokens.kind(behind) not in _MULTIPLIED:
        return None
    return continued(tokens, Part(Decimal(2), behind))._replace(vague=True)


def _part(tokens: Tokens, at: int) -> Part | None:
    """Half, or a quarter of something large: "half", "half a million", "quarter million"."""
    part = Part(1 / tokens[at].value, at + 1, share=True)
    whole = _of_scale(tokens, part)
    return whole if whole or tokens[at].value != 2 else part


def continued(tokens: Tokens, part: Part) -> Part:
    """What may go on from the first group: scales, decimals, a fraction."""
    if tokens.kind(part.at) is Kind.END:
        return part
    if part.share:
        return _of_scale(tokens, part) or part
    part = _decimals(tokens, part) or _cardinal(tokens, part)
    return _mixed(tokens, part) or _share(tokens, part) or part


def _small(tokens: Tokens, at: int) -> Part | None:
    """One to ninety-nine."""
    kind = tokens.kind(at)
    if kind is Kind.TENS:
        ones = tokens.kind(at + 1) is Kind.ONES and tokens[at + 1].value
        return Part(tokens[at].value + (tokens[at + 1].value if ones else 0), at + 2 if ones else at + 1)
    return Part(tokens[at].value, at + 1) if kind in (Kind.ONES, Kind.TEENS) else None


def _group(tokens: Tokens, at: int) -> Part | None:
    """What stands before one scale word: less than a thousand, mostly."""
    if tokens.kind(at) is Kind.HUNDRED:
        return Part(tokens[at].value, at + 1) if tokens.kind(at + 1) is Kind.SCALE else None
    small = _small(tokens, at)
    return small and _hundreds(tokens, small)


def _hundreds(tokens: Tokens, part: Part) -> Part:
    """A number that goes on with "hundred" or "dozen", and what is added to that."""
    if tokens.kind(part.at) is Kind.DOZEN:
        return part._replace(value=part.value * tokens[part.at].value, at=part.at + 1)
    if tokens.kind(part.at) is not Kind.HUNDRED:
        return part
    part = part._replace(value=part.value * 100, at=part.at + 1, grain=_grain_of_hundred(part))
    joined = tokens.kind(part.at) is Kind.AND
    rest = _added(tokens, part.at + joined, joined=joined)
    return part._replace(value=part.value + rest.value, at=rest.at, grain=_ONE) if rest else part


def _is_over(tokens: Tokens, part: Part) -> bool:
    """Whether it is the numerator of a proper fraction: "two hundred and three quarters"."""
    under = _denominator(tokens, part.at)
    return under is not None and part.value < under.value


def _grain_of_hundred(part: Part) -> Decimal:
    """A spelled hundred is exact; digits before one are rounded to it: 3.4 hundred."""
    return part.grain if part.at else part.grain * 100


def _added(tokens: Tokens, at: int, *, joined: bool) -> Part | None:
    """A small number behind "hundred" or a scale, unless it begins a figure or a fraction of its own."""
    small = _small(tokens, at) or _digits(tokens, at, joined=joined)
    if small is None or tokens.kind(small.at) is Kind.HUNDRED:
        return None
    if _is_denominator(tokens, at) or (joined and _is_over(tokens, small)):
        return None
    dozens = tokens.kind(small.at) is Kind.DOZEN
    return Part(small.value * tokens[small.at].value, small.at + 1) if dozens else small


def _digits(tokens: Tokens, at: int, *, joined: bool) -> Part | None:
    """As in "3 hundred and 21"."""
    token = tokens[at]
    fits = joined and tokens.in_digits and token.word.isdigit() and 0 < token.value < 100
    return Part(token.value, at + 1) if fits and tokens.kind(at + 1) is not Kind.SCALE else None


def _cardinal(tokens: Tokens, part: Part) -> Part:
    """Groups with scale words, each scale smaller than the one before."""
    part = _scaled(tokens, _hundreds(tokens, part))
    while part.scale is not None and (rest := _next_group(tokens, part)):
        part = part._replace(value=part.value + rest.value, at=rest.at, grain=rest.grain, scale=rest.scale)
        if rest.scale is None:
            return part._replace(scale=0)
    return part


def _scaled(tokens: Tokens, part: Part) -> Part:
    while tokens.kind(part.at) is Kind.SCALE:
        part = part.times(int(tokens[part.at].value), part.at + 1)
    return part


def _next_group(tokens: Tokens, part: Part) -> Part | None:
    """The group behind a scale: "two thousand three hundred", "a million and two hundred thousand"."""
    joined = tokens.kind(part.at) is Kind.AND
    at = part.at + joined
    group = _lower_digits(tokens, at) or _group(tokens, at) or _digits(tokens, at, joined=joined)
    if group is None or part.scale is None or _is_denominator(tokens, at):
        return None
    if joined and (_is_over(tokens, group) or _is_apart(part, group)):
        return None
    scaled = _scaled(tokens, group)
    return scaled if scaled.scale is None or scaled.scale < part.scale else None


def _is_apart(part: Part, group: Part) -> bool:
    """Whether a small number behind "million and" counts something else."""
    return part.scale is not None and part.scale > _THOUSAND and group.value < 100


def _lower_digits(tokens: Tokens, at: int) -> Part | None:
    """Digits with a scale word of their own, behind a higher one: "4 thousand 3 hundred"."""
    digits = tokens.in_digits and tokens.kind(at) is Kind.DIGITS
    if not digits or tokens.kind(at + 1) not in (Kind.HUNDRED, Kind.SCALE):
        return None
    return _hundreds(tokens, Part(tokens[at].value, at + 1))


def _decimals(tokens: Tokens, part: Part) -> Part | None:
    """As in "two point five million"."""
    if tokens.kind(part.at) is not Kind.POINT:
        return None
    at, digits = part.at + 1, ""
    while (small := _small(tokens, at)) or (tokens.kind(at) is Kind.DIGITS and tokens[at].word.isdigit()):
        digits += str(small.value if small else tokens[at].word)
        at = small.at if small else at + 1
    if not digits:
        return None
    value = part.value + Decimal(f"0.{digits}")
    return _scaled(tokens, part._replace(value=value, at=at, grain=_ONE.scaleb(-len(digits))))


def _mixed(tokens: Tokens, part: Part) -> Part | None:
    """A number with a fraction: "two and a half", "a million and a half", "two and three quarter million"."""
    if tokens.kind(part.at) is not Kind.AND:
        return None
    article = tokens.kind(part.at + 1) is Kind.ARTICLE
    over = Part(_ONE, part.at + 2) if article else _small(tokens, part.at + 1)
    under = _denominator(tokens, over.at) if over else None
    if over is None or under is None or over.value >= under.value or tokens.kind(under.at) is Kind.OF:
        return None
    share = over.value / under.value
    grain = _TENTH if share > _TENTH else share / over.value
    if part.scale is None:
        return _scaled(tokens, Part(part.value + share, under.at, grain))
    lower = _scaled(tokens, Part(share, under.at, grain))
    added = lower if lower.scale is not None and lower.scale < part.scale else lower.times(part.scale, under.at)
    return part._replace(value=part.value + added.value, at=added.at, grain=added.grain)


def _share(tokens: Tokens, part: Part) -> Part | None:
    """A simple fraction: "two thirds", "one twenty-fifth", "three-quarters of a million"."""
    under = _denominator(tokens, part.at)
    if under is None:
        return None
    plural = tokens[under.at - 1].word.endswith("s")
    if plural is (part.value == 1) or not _is_said(part.value, tokens[under.at - 1].kind, under.value):
        return None
    share = Part(part.value / under.value, under.at, share=True)
    return _of_scale(tokens, share) or share


def _is_said(over: Decimal, kind: Kind, under: Decimal) -> bool:
    """Whether one says so: "two quarters" are half a year, and no half."""
    return kind is not Kind.PART or under != _QUARTER or over in (1, 3)


def _denominator(tokens: Tokens, at: int) -> Part | None:
    """A third, twenty-fifths, ten-thousandths: what a numerator may stand before."""
    if tokens.kind(at) in (Kind.PART, Kind.ORDINAL):
        return Part(tokens[at].value, at + 1)
    if not _is_denominator(tokens, at):
        return None
    tens, ordinal = tokens[at].value, tokens[at + 1].value
    return Part(tens + ordinal if ordinal < 10 else tens * ordinal, at + 2)


def _is_denominator(tokens: Tokens, at: int) -> bool:
    """Whether two words make one ordinal: "twenty-first", "ten-thousandth"."""
    kind, behind = tokens.kind(at), tokens[at + 1]
    if kind is Kind.TENS and behind.value < 10:
        return behind.kind is Kind.ORDINAL or (behind.kind is Kind.PLACE and behind.hyphen)
    return kind in (Kind.ONES, Kind.TEENS, Kind.TENS) and behind.kind is Kind.ORDINAL and behind.value >= 100


def _of_scale(tokens: Tokens, part: Part) -> Part | None:
    """A fraction of a large number: "half a million", "a third of a billion", "quarter million", "half a dozen"."""
    of = tokens.kind(part.at) is Kind.OF
    article = tokens.kind(part.at + of) is Kind.ARTICLE
    at = part.at + of + article
    if tokens.kind(at) is Kind.SCALE and (article or not of):
        return _scaled(tokens, part._replace(at=at))
    if article and tokens.kind(at) in (Kind.HUNDRED, Kind.DOZEN):
        return part._replace(value=part.value * tokens[at].value, at=at + 1, share=False)
    return None


def is_place(tokens: Tokens, part: Part) -> bool:
    """Whether it is no number after all, but a place in an order: "twenty-third", "one hundred and fifth"."""
    last = tokens[part.at - 1].kind
    if tokens.kind(part.at) is Kind.PLACE:
        return last is Kind.TENS and tokens[part.at].hyphen
    under = _denominator(tokens, part.at + (tokens.kind(part.at) is Kind.AND))
    if under is None or last not in (Kind.TENS, Kind.HUNDRED, Kind.SCALE):
        return False
    return tokens[under.at - 1].kind is not Kind.PART and not tokens[under.at - 1].word.endswith("s")
