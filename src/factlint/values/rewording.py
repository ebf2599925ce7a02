"""A verified quantity written as a draft writes its own: digits, words or letters, the same sign, the same unit."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.changes import multiple_verbs
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words
from factlint.values.affixes import affixes
from factlint.values.quantity import Bound, Dimension
from factlint.values.wording import amount_wording, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.span import Span
    from factlint.values.quantity import Quantity

_NUMERAL = re.compile(r"(?P<digits>[\d.,\u00a0\u202f’']*\d)(?P<gap>[ \u00a0-]?)(?P<scale>[A-Za-z]*)")
_SCALE_BEHIND = re.compile(r"[A-Za-z]{1,2}\b")
_MONEY_LETTERS = frozenset({"m", "t"})
# Families of scale words and letters: a correction to another scale stays within the draft's own.
_FAMILIES = (
    {3: "thousand", 6: "million", 9: "billion", 12: "trillion"},
    {3: "k", 6: "m", 9: "bn", 12: "tn"},
    {3: "K", 6: "M", 9: "B", 12: "T"},
)
_MILLION = 1_000_000
_MOST_DECIMALS = 2
_MOST_SPELLED = 100
_LARGEST_SHARE = 12  # of shares with another numerator than one: "seven in 12"


def reworded(text: str, numerals: Sequence[Span], expected: Quantity, lang: str = "en") -> str | None:
    """`text`, a draft's figure, with the expected numbers in the place of its own, in its own style.

    `numerals` are the spans of its numbers. Bounds are left to the words around. A figure of another dimension is
    written anew. None where the two are not built alike (a range for a value, a fraction in words), so that nothing is
    certain.
    """
    values = _values(text, numerals, expected, lang)
    if values is None or len(values) != len(numerals):
        return None
    if expected.dimension is Dimension.MULTIPLE and (whole := _multiplied(text, numerals[0], values[0], lang)):
        return whole.text
    ends = affixes(text[: numerals[0].start], text[numerals[-1].end :], expected, lang)
    if ends is None:
        return amount_wording(expected) if len(values) == 1 else None
    written = _numbers(text, numerals, values, lang)
    if written is None:
        return None
    tail = ends.after if written.end == numerals[-1].end else text[written.end :]
    return f"{ends.before}{written.text}{tail}"


def _values(text: str, numerals: Sequence[Span], expected: Quantity, lang: str) -> list[Decimal] | None:
    if expected.low is not None and expected.high is not None and expected.point is None:
        return [expected.low, expected.high]
    value = expected.point
    if value is None or expected.bound is Bound.BETWEEN:
        return None
    if expected.dimension is not Dimension.RATIO or len(numerals) == 1:
        return [value]
    return _terms(text, numerals, value, lang)


def _terms(text: str, numerals: Sequence[Span], share: Decimal, lang: str) -> list[Decimal] | None:
    """The two numbers of a ratio in its lowest terms, where what the first one counts can stay as it is."""
    terms = Fraction(share).limit_denominator(1000)
    if not share or abs(Decimal(terms.numerator) / terms.denominator / share - 1) > Decimal("1e-6"):
        return None
    single = numerals[0].of(text).lower() in _single(lang)
    joint = text[numerals[0].end : numerals[1].start].strip(" \u00a0-")
    if joint not in figure_words(lang).ins and single is not (terms.numerator == 1):
        return None
    if terms.numerator > 1 and terms.denominator > _LARGEST_SHARE:
        return None
    return [Decimal(terms.numerator), Decimal(terms.denominator)]


def _single(lang: str) -> frozenset[str]:
    return frozenset({"1", *(word for word, value in number_words(lang).ones.items() if value == 1)})


# -- the numbers


class _Written(NamedTuple):
    """Text in the place of the draft's, and where the draft's own ends."""

    text: str
    end: int


def _numbers(text: str, numerals: Sequence[Span], values: Sequence[Decimal], lang: str) -> _Written | None:
    parts, at = [], numerals[0].start
    later = _scale(numerals[-1].of(text)) is not None
    for position, (span, value) in enumerate(zip(numerals, values, strict=True)):
        shared = position + 1 < len(numerals) and later and _scale(span.of(text)) is None
        written = None if shared else _written(text, span, value, lang)
        if written is None:
            return None
        parts += [text[at : span.start], written.text]
        at = written.end
    return _Written("".join(parts), at)


def _scale(text: str) -> str | None:
    match = _NUMERAL.fullmatch(text)
    return match["scale"] or None if match else None


def _written(text: str, span: Span, value: Decimal, lang: str) -> _Written | None:
    """The number as the draft would write it; a scale letter behind its own is part of it."""
    match = _NUMERAL.fullmatch(span.of(text))
    if match is None:
        spelled = _spelled(span.of(text), value, lang)
        return _Written(spelled, span.end) if spelled else None
    letter = _SCALE_BEHIND.match(text, span.end) if not match["scale"] else None
    behind = letter[0] if letter and letter[0] in _MONEY_LETTERS else ""
    scale = match["scale"] or behind
    family = next((f for f in _FAMILIES if scale and scale in f.values()), None)
    if scale and family is None:
        return None
    end = span.end + len(behind)
    if family:
        return _Written(_scaled(value, scale, match["gap"], family), end)
    return _Written(_plain(value, match["digits"]), end)


def _plain(value: Decimal, own: str) -> str:
    """Digits; with a scale word for a million and more, where the draft's own number is too small to need one."""
    large = len(re.sub(r"\D", "", own.partition(".")[0])) > 6
    return number(value) if large or abs(value) < _MILLION else _scaled(value, "million", " ", _FAMILIES[0])


def _scaled(value: Decimal, scale: str, gap: str, family: dict[int, str]) -> str:
    own = next(exponent for exponent, word in family.items() if word == scale)
    others = [exponent for exponent in sorted(family, reverse=True) if family[exponent] != "thousand"]
    for exponent in (own, *others):
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


# -- multiples that are one word


def _multiplied(text: str, span: Span, value: Decimal, lang: str) -> _Written | None:
    """Another verb for "tripled", another stem for "threefold", and "three times" for "twice"."""
    word = span.of(text).lower()
    verbs, words = multiple_verbs(lang), figure_words(lang)
    fold = next((fold for fold in words.folds if word.endswith(fold) and word != fold), "")
    if word in verbs:
        new = _verb(word, value, lang)
    elif fold:
        stem = _spelled(word.removesuffix(fold).removesuffix("-"), value, lang)
        new = f"{stem}{fold}" if stem else None
    elif word in words.adverbs:
        count = _spelled("a", value, lang)
        new = f"{count} times" if count and words.adverbs[word] != value else word
    else:
        return None
    cased = new.capitalize() if new and text[span.start].isupper() else new
    return _Written(f"{text[: span.start]}{cased or ''}{text[span.end :]}" if cased else "", span.end)


def _verb(word: str, value: Decimal, lang: str) -> str | None:
    """The verb of another multiple in the same form: "quadrupled" for "tripled"."""
    verbs = multiple_verbs(lang)
    change = verbs[word][1]
    others = [verb for verb, (times, way) in verbs.items() if way is change and Decimal(times) == value]
    endings = [ending for ending in ("ing", "ed", "es", "e") if word.endswith(ending)]
    return next((verb for verb in others if endings and verb.endswith(endings[0])), None)
