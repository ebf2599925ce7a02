"""A verified quantity written as a draft writes its own: digits, words or letters, the same sign, the same unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import unit_names, unit_words
from factlint.values.quantity import Bound, Dimension
from factlint.values.wording import amount_wording, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.span import Span
    from factlint.values.quantity import Quantity

_NUMERAL = re.compile(r"(?P<digits>[\d.,\u00a0\u202f’']*\d)(?P<gap>[ \u00a0-]?)(?P<scale>[A-Za-z]*)")
_SCALE_BEHIND = re.compile(r"[A-Za-z]{1,2}\b")
# Families of scale words and letters: a correction to another scale stays within the draft's own.
_FAMILIES = (
    {3: "thousand", 6: "million", 9: "billion", 12: "trillion"},
    {3: "k", 6: "m", 9: "bn", 12: "tn"},
    {3: "K", 6: "M", 9: "B", 12: "T"},
)
_MOST_DECIMALS = 2
_MOST_SPELLED = 100


def reworded(text: str, numerals: Sequence[Span], expected: Quantity, lang: str = "en") -> str | None:
    """`text`, a draft's figure, with the expected numbers in the place of its own, in its own style.

    `numerals` are the spans of its numbers. Bounds are left to the words around. A figure in another unit is written
    anew. None where the two are not built alike (a range for a value, a fraction in words), so that nothing is certain.
    """
    values = _values(text, numerals, expected)
    if values is None or len(values) != len(numerals):
        return None
    if not _fits(text, numerals, expected, lang):
        return amount_wording(expected) if len(values) == 1 else None
    parts, at = [], 0
    for position, (span, value) in enumerate(zip(numerals, values, strict=True)):
        scaled_later = position + 1 < len(numerals) and _scale(numerals[-1].of(text)) is not None
        written, end = _written(text, span, value, lang, bare=scaled_later and _scale(span.of(text)) is None)
        if written is None:
            return None
        parts += [text[at : span.start], written]
        at = end
    return "".join([*parts, text[at:]])


def _values(text: str, numerals: Sequence[Span], expected: Quantity) -> list[Decimal] | None:
    if expected.low is not None and expected.high is not None and expected.point is None:
        return [expected.low, expected.high]
    value = expected.point
    if value is None or expected.bound is Bound.BETWEEN:
        return None
    if expected.dimension is not Dimension.RATIO:
        return [value]
    return _terms(text, numerals, value)


def _terms(text: str, numerals: Sequence[Span], share: Decimal) -> list[Decimal] | None:
    """The two numbers of a ratio, with the draft's own first one."""
    if len(numerals) != 2:
        return None
    first = _read(numerals[0].of(text))
    second = (first / share) if first and share else None
    if first is None or second is None or abs(second - round(second)) > Decimal("1e-9"):
        return None
    return [first, Decimal(round(second))]


def _read(text: str) -> Decimal | None:
    words = number_words("en")
    if text.lower() in words.ones:
        return Decimal(words.ones[text.lower()])
    return Decimal(text.replace(",", "")) if re.fullmatch(r"[\d,]+", text) else None


# -- the unit


def _fits(text: str, numerals: Sequence[Span], expected: Quantity, lang: str) -> bool:
    """Whether the draft's text has the expected unit."""
    before, after = text[: numerals[0].start], text[numerals[-1].end :]
    name = " ".join(after.replace("-", " ").lower().split())
    if expected.dimension is Dimension.MONEY:
        return _is_currency(before.strip(), _without_letter(name), expected.unit, lang)
    if name == "%":
        return expected.dimension is Dimension.PERCENT
    sense = unit_names(lang).get(name)
    if sense is not None:
        return (sense.dimension, sense.unit) == (expected.dimension, expected.unit)
    if expected.dimension in (Dimension.MEASURE, Dimension.DURATION):
        return unit_words(lang).symbols.get(after.strip().translate(_POWERS)) == expected.unit
    return expected.dimension in _UNITLESS


_POWERS = str.maketrans("²³", "23")
_UNITLESS = frozenset({Dimension.COUNT, Dimension.NUMBER, Dimension.MULTIPLE, Dimension.RATIO, Dimension.TALLY})


def _without_letter(name: str) -> str:
    return "" if name in {"m", "t", "mm"} else name.removeprefix("m ")


def _is_currency(before: str, after: str, code: str | None, lang: str) -> bool:
    words = unit_words(lang)
    named = unit_names(lang).get(after)
    found = words.signs.get(before) or (before if before in words.codes else None) or words.signs.get(after)
    return (
        found or (named.unit if named else None) or (after.upper() if after.upper() in words.codes else None)
    ) == code


# -- the number


def _scale(text: str) -> str | None:
    match = _NUMERAL.fullmatch(text)
    return match["scale"] or None if match else None


def _written(text: str, span: Span, value: Decimal, lang: str, *, bare: bool) -> tuple[str | None, int]:
    """The number as the draft would write it, and where its own ends, a scale letter behind it included."""
    match = _NUMERAL.fullmatch(span.of(text))
    if match is None:
        return _spelled(span.of(text), value, lang), span.end
    letter = _SCALE_BEHIND.match(text, span.end) if not match["scale"] else None
    scale = match["scale"] or (letter[0] if letter and letter[0] in {"m", "t"} else "")
    end = letter.end() if letter and scale == letter[0] else span.end
    family = next((f for f in _FAMILIES if scale and scale in f.values()), None)
    if bare or (scale and family is None):
        return None, end
    return _scaled(value, scale, match["gap"], family), end


def _scaled(value: Decimal, scale: str, gap: str, family: dict[int, str] | None) -> str:
    if family is None:
        return number(value)
    own = next(exponent for exponent, word in family.items() if word == scale)
    for exponent in (own, *sorted(family, reverse=True)):
        part = value.scaleb(-exponent).normalize()
        decimals = -int(part.as_tuple().exponent)
        if 1 <= abs(part) < 1000 and decimals <= _MOST_DECIMALS:
            return f"{number(part)}{gap}{family[exponent]}"
    return number(value)


def _spelled(text: str, value: Decimal, lang: str) -> str | None:
    words = number_words(lang)
    names = {number: word for word, number in reversed([*words.ones.items(), *words.tens.items()])}
    if value != value.to_integral_value() or not 0 <= value < _MOST_SPELLED or not text.replace("-", "").isalpha():
        return None
    whole = int(value)
    word = names.get(whole) or f"{names[whole - whole % 10]}-{names[whole % 10]}"
    return word.capitalize() if text[:1].isupper() else word
