"""Reading a number that is written in digits."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factlint.span import Span

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_GOING_ON = frozenset({*VULGAR, *" \u00a0\n\t^eExX×"})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_SLASHED = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64})  # the denominators of 3/4; 9/11 and 24/7 are no fractions
_LARGEST_EXPONENT = 60

# English grouping, Indian grouping, other separators, continental grouping, a decimal comma, and plain digits. The
# numbers of groups are limited so that no text can make a search go far.
LITERAL = re.compile(
    r"\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,3}(?P<sep>[’'\u00a0\u202f\u2009 ])\d{3}(?:(?P=sep)\d{3}){0,9}(?!\d)(?:[.,]\d{1,20})?"
    r"|\d{1,3}(?:\.\d{3}){1,9},\d{1,2}(?!\d)"
    r"|(?<!\d,)\d{1,20},\d{1,2}(?![\d,]|\.\d)"
    r"|\d{1,30}(?:\.\d{1,20})?"
    r"|\.\d{1,20}"
)
_POWER = re.compile(r"[eE]([+-]?\d{1,3})(?![\w.])|\s?[x×]\s?10\^?([-−]?\d{1,3}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})(?!\w)")
_CARET = re.compile(r"\^([-−+]?\d{1,3})(?![\w.])")
_SLASH = re.compile(
    r"(?P<whole>\d{1,4})[\u00a0 ]{1,2}(?P<a>\d{1,2})[/⁄](?P<b>\d{1,3})(?![\w/])"
    r"|(?P<c>\d{1,2})[/⁄](?P<d>\d{1,3})(?![\w/])"
)


class Numeral(NamedTuple):
    """A number: `grain` is the value of one in its last digit.

    `fraction` for a simple fraction ("a third", 3/4), `scaled` for one with a scale ("million", "k"), `spelled` for one
    that starts with a word, `vague` for "a couple of hundred", `single` for a mere "one".
    """

    span: Span
    value: Decimal
    grain: Decimal
    fraction: bool = False
    scaled: bool = False
    spelled: bool = False
    vague: bool = False
    single: bool = False


def read_literal(prose: str, start: int, end: int) -> Numeral | None:
    """The number in digits or as a fraction sign that starts at `start`, without what follows in words."""
    match = LITERAL.match(prose, start, end)
    if match is None:
        return _vulgar(prose, start, Decimal(0), start)
    slashed = _SLASH.match(prose, start, end)
    if slashed:
        return _slashed(slashed)
    text = match[0]
    value = decimal_of(text)
    exponent = value.as_tuple().exponent
    numeral = Numeral(Span(start, match.end()), value, Decimal(1).scaleb(int(exponent)))
    if prose[match.end() : match.end() + 1] not in _GOING_ON:
        return numeral
    return _vulgar(prose, start, value, match.end()) or _raised(prose, end, numeral) or _powered(prose, end, numeral)


def decimal_of(text: str) -> Decimal:
    """The number that digits with any separators are."""
    if text.isascii() and text.isdigit():
        return Decimal(text)
    if re.search(r",\d{1,2}$", text) and not re.search(r",\d{2},", text):
        text = text.replace(".", "").replace(",", ".")
    return Decimal(re.sub(r"[^\d.]", "", text))


def _vulgar(prose: str, start: int, whole: Decimal, at: int) -> Numeral | None:
    if at < len(prose) and prose[at] in " \u00a0" and at > start:
        at += 1
    if prose[at : at + 1] not in VULGAR:
        return None
    over, under = VULGAR[prose[at]]
    return Numeral(Span(start, at + 1), whole + Decimal(over) / under, Decimal("0.1"), fraction=not whole)


def _slashed(match: re.Match[str]) -> Numeral | None:
    over, under = int(match["a"] or match["c"]), int(match["b"] or match["d"])
    if under not in _SLASHED or over >= under:
        return None
    whole = int(match["whole"] or 0)
    return Numeral(Span(*match.span()), whole + Decimal(over) / under, Decimal("0.1"), fraction=not whole)


def _raised(prose: str, end: int, numeral: Numeral) -> Numeral | None:
    """A power: 10^6."""
    match = _CARET.match(prose, numeral.span.end, end)
    power = int(match[1].translate(_SUPERSCRIPTS)) if match else 0
    if match is None or not numeral.value or abs(power * numeral.value.adjusted()) > _LARGEST_EXPONENT:
        return None
    if abs(power) > _LARGEST_EXPONENT:
        return None
    value = numeral.value**power
    return numeral._replace(span=Span(numeral.span.start, match.end()), value=value, grain=Decimal(0), scaled=True)


def _powered(prose: str, end: int, numeral: Numeral) -> Numeral:
    match = _POWER.match(prose, numeral.span.end, end)
    power = int((match[1] or match[2]).translate(_SUPERSCRIPTS)) if match else 0
    if match is None or abs(power) > _LARGEST_EXPONENT:
        return numeral
    return numeral._replace(
        span=Span(numeral.span.start, match.end()),
        value=numeral.value.scaleb(power),
        grain=numeral.grain.scaleb(power),
        scaled=True,
    )
