"""Reading one number, in digits or in words, at a given place.

The grammar, one function a rule: small (seventeen, ninety-nine), group (two hundred and six), cardinal (groups with
falling scales), decimals (two point five), mixed (… and a half), share (two thirds, half a million).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factlint.lexicon.numbers import number_words
from factlint.mentions.literals import VULGAR, Numeral, read_literal
from factlint.mentions.numberwords import Kind, Tokens
from factlint.span import Span

_AFTER_DIGITS = re.compile(r"[ \u00a0]{0,2}([A-Za-z]{1,3})(?![\w.]\w|\w)")
_WORD_BEHIND = re.compile(r"[ \u00a0\u202f\t\n-]{1,3}[A-Za-z]")
_ONE = Decimal(1)
_TENTH = Decimal("0.1")
_THOUSAND = 3
_QUARTER = 4
_MULTIPLIED = frozenset({Kind.HUNDRED, Kind.SCALE, Kind.DOZEN})


def read_number(prose: str, start: int, end: int, lang: str) -> Numeral | None:
    """The number that starts at `start`, as long as it goes within `end`; None where there is none."""
    if prose[start] in VULGAR or prose[start] == "." or prose[start].isdigit():
        literal = read_literal(prose, start, end)
        return _from_literal(prose, literal, end, lang) if literal else None
    tokens = Tokens(prose, start, end, lang)
    if tokens.kind(0) is Kind.MINUS:
        return _negative(prose, start, tokens[0].end, end, lang)
    part = _spelled(tokens, 0)
    if part is None or _is_place(tokens, part):
        return None
    single = part.at == 1 and part.value == 1
    span = Span(start, tokens[part.at - 1].end)
    numeral = _numeral(span, part)
    return numeral._replace(spelled=True, vague=part.vague, single=single)


def _numeral(span: Span, part: _Part) -> Numeral:
    return Numeral(span, part.value, part.grain, part.share, part.scale is not None)


class _Part(NamedTuple):
    """What the words up to `at` come to; `scale` is the exponent of the last scale word, `share` for a fraction."""

    value: Decimal
    at: int
    grain: Decimal = _ONE
    scale: int | None = None
    share: bool = False
    vague: bool = False

    def times(self, exponent: int, at: int) -> _Part:
        """The part with a scale word behind it; of a fraction, to a tenth of the scale."""
        grain = _TENTH if self.share else self.grain
        value = self.value.scaleb(exponent)
        return self._replace(value=value, at=at, grain=grain.scaleb(exponent), scale=exponent, share=False)


def _from_literal(prose: str, literal: Numeral, end: int, lang: str) -> Numeral:
    """The number that goes on from digits: a letter for its scale, or words."""
    if literal.scaled:
        return literal
    lettered = _lettered(prose, literal, end, lang)
    if lettered:
        return lettered
    if not _WORD_BEHIND.match(prose, literal.span.end, end):
        return literal
    tokens = Tokens(prose, literal.span.end, end, lang, in_digits=True)
    if tokens.kind(0) is Kind.END:
        return literal
    part = _continued(tokens, _Part(literal.value, 0, literal.grain, share=literal.fraction))
    if part.at == 0 or _is_place(tokens, part):
        return literal
    span = Span(literal.span.start, tokens[part.at - 1].end)
    return _numeral(span, part)


def _lettered(prose: str, literal: Numeral, end: int, lang: str) -> Numeral | None:
    match = _AFTER_DIGITS.match(prose, literal.span.end, end)
    if match is None:
        return None
    words, at_once = number_words(lang), match.start(1) == literal.span.end
    exponent = (words.letters.get(match[1]) if at_once else None) or words.marks.get(match[1])
    if exponent is None:
        return None
    span = Span(literal.span.start, match.end())
    return Numeral(span, literal.value.scaleb(exponent), literal.grain.scaleb(exponent), scaled=True)


def _negative(prose: str, start: int, at: int, end: int, lang: str) -> Numeral | None:
    while at < end and prose[at].isspace():
        at += 1
    if at >= end or Tokens(prose, at, end, lang).kind(0) is Kind.MINUS:
        return None
    rest = read_number(prose, at, end, lang)
    return rest and rest._replace(span=Span(start, rest.span.end), value=-rest.value, single=False)


# -- the rules


def _spelled(tokens: Tokens, at: int) -> _Part | None:
    """A number that starts with a word."""
    kind = tokens.kind(at)
    if kind is Kind.COUPLE or (kind is Kind.ARTICLE and tokens.kind(at + 1) is Kind.COUPLE):
        return _couple(tokens, at + (kind is Kind.ARTICLE))
    if kind is Kind.PART:
        return _part(tokens, at)
    if kind is Kind.ARTICLE:
        return _one(tokens, at)
    group = _group(tokens, at)
    return _continued(tokens, group) if group else None


def _one(tokens: Tokens, at: int) -> _Part | None:
    """An article that stands for one: "a million", "a third", "a cool million"."""
    behind = at + 1
    if tokens.kind(behind) is Kind.FILLER:
        behind += 1
        return _continued(tokens, _Part(_ONE, behind)) if tokens.kind(behind) is Kind.SCALE else None
    part = _continued(tokens, _Part(_ONE, behind))
    return part if part.at > behind else None


def _couple(tokens: Tokens, at: int) -> _Part | None:
    behind = at + 1 + (tokens.kind(at + 1) is Kind.OF)
    if tokens.kind(behind) not in _MULTIPLIED:
        return None
    return _continued(tokens, _Part(Decimal(2), behind))._replace(vague=True)


def _part(tokens: Tokens, at: int) -> _Part | None:
    """Half, or a quarter of something large: "half", "half a million", "quarter million"."""
    part = _Part(1 / tokens[at].value, at + 1, share=True)
    whole = _of_scale(tokens, part)
    return whole if whole or tokens[at].value != 2 else part


def _continued(tokens: Tokens, part: _Part) -> _Part:
    """What may go on from the first group: scales, decimals, a fraction."""
    if part.share:
        return _of_scale(tokens, part) or part
    part = _decimals(tokens, part) or _cardinal(tokens, part)
    return _mixed(tokens, part) or _share(tokens, part) or part


def _small(tokens: Tokens, at: int) -> _Part | None:
    """One to ninety-nine."""
    kind = tokens.kind(at)
    if kind is Kind.TENS:
        ones = tokens.kind(at + 1) is Kind.ONES and tokens[at + 1].value
        return _Part(tokens[at].value + (tokens[at + 1].value if ones else 0), at + 2 if ones else at + 1)
    return _Part(tokens[at].value, at + 1) if kind in (Kind.ONES, Kind.TEENS) else None


def _group(tokens: Tokens, at: int) -> _Part | None:
    """What stands before one scale word: less than a thousand, mostly."""
    if tokens.kind(at) is Kind.HUNDRED:
        return _Part(tokens[at].value, at + 1) if tokens.kind(at + 1) is Kind.SCALE else None
    small = _small(tokens, at)
    return small and _hundreds(tokens, small)


def _hundreds(tokens: Tokens, part: _Part) -> _Part:
    """A number that goes on with "hundred" or "dozen", and what is added to that."""
    if tokens.kind(part.at) is Kind.DOZEN:
        return part._replace(value=part.value * tokens[part.at].value, at=part.at + 1)
    if tokens.kind(part.at) is not Kind.HUNDRED:
        return part
    part = part._replace(value=part.value * 100, at=part.at + 1, grain=_grain_of_hundred(part))
    joined = tokens.kind(part.at) is Kind.AND
    rest = _added(tokens, part.at + joined, joined=joined)
    return part._replace(value=part.value + rest.value, at=rest.at, grain=_ONE) if rest else part


def _is_over(tokens: Tokens, part: _Part) -> bool:
    """Whether it is the numerator of a proper fraction: "two hundred and three quarters"."""
    under = _denominator(tokens, part.at)
    return under is not None and part.value < under.value


def _grain_of_hundred(part: _Part) -> Decimal:
    """A spelled hundred is exact; digits before one are rounded to it: 3.4 hundred."""
    return part.grain if part.at else part.grain * 100


def _added(tokens: Tokens, at: int, *, joined: bool) -> _Part | None:
    """A small number behind "hundred" or a scale, unless it begins a figure or a fraction of its own."""
    small = _small(tokens, at) or _digits(tokens, at, joined=joined)
    if small is None or tokens.kind(small.at) is Kind.HUNDRED:
        return None
    if _is_denominator(tokens, at) or (joined and _is_over(tokens, small)):
        return None
    dozens = tokens.kind(small.at) is Kind.DOZEN
    return _Part(small.value * tokens[small.at].value, small.at + 1) if dozens else small


def _digits(tokens: Tokens, at: int, *, joined: bool) -> _Part | None:
    """As in "3 hundred and 21"."""
    token = tokens[at]
    fits = joined and tokens.in_digits and token.word.isdigit() and 0 < token.value < 100
    return _Part(token.value, at + 1) if fits and tokens.kind(at + 1) is not Kind.SCALE else None


def _cardinal(tokens: Tokens, part: _Part) -> _Part:
    """Groups with scale words, each scale smaller than the one before."""
    part = _scaled(tokens, _hundreds(tokens, part))
    while part.scale is not None and (rest := _next_group(tokens, part)):
        part = part._replace(value=part.value + rest.value, at=rest.at, grain=rest.grain, scale=rest.scale)
        if rest.scale is None:
            return part._replace(scale=0)
    return part


def _scaled(tokens: Tokens, part: _Part) -> _Part:
    while tokens.kind(part.at) is Kind.SCALE:
        part = part.times(int(tokens[part.at].value), part.at + 1)
    return part


def _next_group(tokens: Tokens, part: _Part) -> _Part | None:
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


def _is_apart(part: _Part, group: _Part) -> bool:
    """Whether a small number behind "million and" counts something else."""
    return part.scale is not None and part.scale > _THOUSAND and group.value < 100


def _lower_digits(tokens: Tokens, at: int) -> _Part | None:
    """Digits with a scale word of their own, behind a higher one: "4 thousand 3 hundred"."""
    digits = tokens.in_digits and tokens.kind(at) is Kind.DIGITS
    if not digits or tokens.kind(at + 1) not in (Kind.HUNDRED, Kind.SCALE):
        return None
    return _hundreds(tokens, _Part(tokens[at].value, at + 1))


def _decimals(tokens: Tokens, part: _Part) -> _Part | None:
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


def _mixed(tokens: Tokens, part: _Part) -> _Part | None:
    """A number with a fraction: "two and a half", "a million and a half", "two and three quarter million"."""
    if tokens.kind(part.at) is not Kind.AND:
        return None
    article = tokens.kind(part.at + 1) is Kind.ARTICLE
    over = _Part(_ONE, part.at + 2) if article else _small(tokens, part.at + 1)
    under = _denominator(tokens, over.at) if over else None
    if over is None or under is None or over.value >= under.value or tokens.kind(under.at) is Kind.OF:
        return None
    share = over.value / under.value
    grain = _TENTH if share > _TENTH else share / over.value
    if part.scale is None:
        return _scaled(tokens, _Part(part.value + share, under.at, grain))
    lower = _scaled(tokens, _Part(share, under.at, grain))
    added = lower if lower.scale is not None and lower.scale < part.scale else lower.times(part.scale, under.at)
    return part._replace(value=part.value + added.value, at=added.at, grain=added.grain)


def _share(tokens: Tokens, part: _Part) -> _Part | None:
    """A simple fraction: "two thirds", "one twenty-fifth", "three-quarters of a million"."""
    under = _denominator(tokens, part.at)
    if under is None:
        return None
    plural = tokens[under.at - 1].word.endswith("s")
    if plural is (part.value == 1) or not _is_said(part.value, tokens[under.at - 1].kind, under.value):
        return None
    share = _Part(part.value / under.value, under.at, share=True)
    return _of_scale(tokens, share) or share


def _is_said(over: Decimal, kind: Kind, under: Decimal) -> bool:
    """Whether one says so: "two quarters" are half a year, and no half."""
    return kind is not Kind.PART or under != _QUARTER or over in (1, 3)


def _denominator(tokens: Tokens, at: int) -> _Part | None:
    """A third, twenty-fifths, ten-thousandths: what a numerator may stand before."""
    if tokens.kind(at) in (Kind.PART, Kind.ORDINAL):
        return _Part(tokens[at].value, at + 1)
    if not _is_denominator(tokens, at):
        return None
    tens, ordinal = tokens[at].value, tokens[at + 1].value
    return _Part(tens + ordinal if ordinal < 10 else tens * ordinal, at + 2)


def _is_denominator(tokens: Tokens, at: int) -> bool:
    """Whether two words make one ordinal: "twenty-first", "ten-thousandth"."""
    kind, behind = tokens.kind(at), tokens[at + 1]
    if kind is Kind.TENS and behind.value < 10:
        return behind.kind is Kind.ORDINAL or (behind.kind is Kind.PLACE and behind.hyphen)
    return kind in (Kind.ONES, Kind.TEENS, Kind.TENS) and behind.kind is Kind.ORDINAL and behind.value >= 100


def _of_scale(tokens: Tokens, part: _Part) -> _Part | None:
    """A fraction of a large number: "half a million", "a third of a billion", "quarter million", "half a dozen"."""
    of = tokens.kind(part.at) is Kind.OF
    article = tokens.kind(part.at + of) is Kind.ARTICLE
    at = part.at + of + article
    if tokens.kind(at) is Kind.SCALE and (article or not of):
        return _scaled(tokens, part._replace(at=at))
    if article and tokens.kind(at) in (Kind.HUNDRED, Kind.DOZEN):
        return part._replace(value=part.value * tokens[at].value, at=at + 1, share=False)
    return None


def _is_place(tokens: Tokens, part: _Part) -> bool:
    """Whether it is no number after all, but a place in an order: "twenty-third", "one hundred and fifth"."""
    last = tokens[part.at - 1].kind
    if tokens.kind(part.at) is Kind.PLACE:
        return last is Kind.TENS and tokens[part.at].hyphen
    under = _denominator(tokens, part.at + (tokens.kind(part.at) is Kind.AND))
    if under is None or last not in (Kind.TENS, Kind.HUNDRED, Kind.SCALE):
        return False
    return tokens[under.at - 1].kind is not Kind.PART and not tokens[under.at - 1].word.endswith("s")
