"""Bare numbers of a table's cells, read in the unit and scale that a header or what leads into the table gives."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.numbers import number_words
from factlint.lexicon.units import unit_words
from factlint.mentions.figures import SIGNED
from factlint.mentions.quantities import read_quantity_text
from factlint.span import Span
from factlint.values.quantity import Change, Dimension, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block, Document
    from factlint.mentions.model import QuantityMention
    from factlint.values.quantity import Quantity

_LONGEST = 60  # code points that a unit's text may have
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_AMBIGUOUS = "m"
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"(?<![^\W\d_])\d")
_THOUSANDS = re.compile(r"['’]?000s?\b")
_BEHIND_SIGN = re.compile(r"(?<=[^\w\s'’])(?=[^\W\d_])|(?<=[^\w\s'’])\s|(?<=[A-Z]{3})\s")
_PERCENT = re.compile(r"(?<!\d)(?<!\d\s)%")
_OF_SCALES = (Dimension.NUMBER, Dimension.COUNT)
_SHARES = (Dimension.PERCENT, Dimension.POINTS)  # of whatever unit the other header has
_WHOLE = frozenset({Dimension.NUMBER, Dimension.MONEY, Dimension.PERCENT, Dimension.POINTS, Dimension.MEASURE})


class Unit(NamedTuple):
    """The unit that a text gives: one of it, the noun where it counts, and where the text says so."""

    one: Quantity
    noun: str | None
    span: Span


def headed(document: Document, mentions: Sequence[QuantityMention], lang: str) -> tuple[QuantityMention, ...]:
    """The mentions, those that are bare numbers in a table's cell in the unit of their header."""
    prose = document.prose
    return tuple(_headed(document, each, lang) for each in mentions if not _is_scale(prose, each))


def _is_scale(prose: str, mention: QuantityMention) -> bool:
    """Whether it is no figure but says of others that they are thousands: "$000"."""
    return any(_THOUSANDS.fullmatch(numeral.of(prose)) for numeral in mention.numerals)


def _headed(document: Document, mention: QuantityMention, lang: str) -> QuantityMention:
    block = document.blocks[document.block_at(mention.span.start)]
    if block.cell is None or not _is_bare(document, block, mention):
        return mention
    units = [unit for each in _headers(document, block) if (unit := unit_in(each.span.of(document.prose), lang))]
    shares = [unit for unit in units if unit.one.dimension in _SHARES]
    sign = mention.span.of(document.prose)[:1]
    return next((scaled for unit in (*shares, *units) if (scaled := _scaled(mention, unit, sign))), mention)


def _is_bare(document: Document, block: Block, mention: QuantityMention) -> bool:
    """Whether a cell holds a number and no word but those that bound it."""
    own = sorted(span for span in (mention.span, mention.bound) if span)
    start, rest = block.span.start, ""
    for span in own:
        rest, start = rest + document.prose[start : span.start], span.end
    rest += document.prose[start : block.span.end]
    return mention.span.of(document.prose)[-1:].isdigit() and not _LETTER.search(rest)


def _headers(document: Document, block: Block) -> Iterator[Block]:
    """What may give a cell its unit, nearest first: the headers of row and column, the corner, what leads in."""
    cell = block.cell
    if cell is None:
        return
    for place in ((cell.row, 0), (0, cell.column), (0, 0)):
        header = document.cells.get((cell.table, *place))
        if header and place != (cell.row, cell.column):
            yield header
    if block.lead is not None:
        yield document.blocks[block.lead]


def _scaled(mention: QuantityMention, unit: Unit, sign: str) -> QuantityMention | None:
    """The bare number as so many of the unit; None where it has another unit of its own."""
    value, one = mention.value, unit.one
    same = value.dimension is one.dimension and value.unit == one.unit
    if value.dimension is Dimension.NUMBER:
        value = replace(value, dimension=one.dimension, unit=one.unit)
    elif not (value.dimension is Dimension.MONEY and (same or one.dimension is Dimension.NUMBER)):
        return None
    value = times(value, one.point or Decimal(1))
    if value.dimension in SIGNED:
        falls = value.point is not None and value.point < 0
        value = replace(value, change=Change.DOWN if falls else Change.UP if sign == "+" else value.change)
    return mention._replace(value=value, noun=unit.noun, header=one)


@lru_cache(maxsize=1000)
def unit_in(header: str, lang: str) -> Unit | None:
    """The unit in which a header says that its numbers are: "Sales (£ million)", "Freight, tonnes", "Share %"."""
    for span in _candidates(header, lang):
        whole = span == Span(0, len(header))
        found = _unit_of(span.of(header), header, lang) if span.end - span.start <= _LONGEST else None
        if found and (not whole or found[0].dimension in _WHOLE):
            return Unit(*found, span)
    return None


def _candidates(header: str, lang: str) -> Iterator[Span]:
    yield from (Span(*match.span(1)) for match in _BRACKETED.finditer(header))
    for match in _behind(lang).finditer(header):
        if len(header) - match.end() <= _LONGEST:
            yield Span(match.end(), len(header))
    yield from (Span(*match.span()) for match in _PERCENT.finditer(header))
    yield Span(0, len(header))


@cache
def _behind(lang: str) -> re.Pattern[str]:
    """What a unit can stand behind at a header's end: a comma, "in", the blank before a currency sign."""
    signs = "|".join(re.escape(sign) for sign in unit_words(lang).signs if not sign[-1].isalpha())
    ins = "|".join(sorted(unit_words(lang).ins))
    return re.compile(rf",\s*|(?:^|\s)(?:{ins})\s|\s(?=(?:{signs}))", re.IGNORECASE)


def _unit_of(text: str, header: str, lang: str) -> tuple[Quantity, str | None] | None:
    """One of what a text of a header names as a unit, with the noun that it counts; None where it names none.

    An "m" is a metre only of what is measured in metres.
    """
    named = _plain(text.strip(), lang)
    if named == _AMBIGUOUS and unit_words(lang).lengths.isdisjoint(header.lower().split()):
        named = _scale(len("000000"), lang)
    if not named or _DIGIT.search(named):
        return None
    at = _BEHIND_SIGN.search(named)
    signed = [f"{named[: at.start()]} 1 {named[at.end() :].strip()}".replace(" 1", "1", 1)] if at else []
    for written in (*signed, f"1 {named}", f"1{named}"):
        read = read_quantity_text(written, lang)
        if read and _is_unit(read):
            return read.value, read.noun
    return None


def _is_unit(read: QuantityMention) -> bool:
    """Whether it says more than a number does: that of things counted or of nothing, that it is a thousand of them."""
    return read.value.dimension not in _OF_SCALES or (read.value.point or 1) > 1


def _plain(text: str, lang: str) -> str:
    """The unit's text as it stands behind a number: "millions of euros" as "million euros", "000" as "thousand"."""
    numbers, thousands = number_words(lang), _scale(len("000"), lang)
    words = _THOUSANDS.sub(f" {thousands} ", text).split()
    while words and words[0].lower() in unit_words(lang).ins:
        words = words[1:]
    singular = [word[:-1] if word.lower()[:-1] in numbers.scales else word for word in words]
    scaled = [word.lower() in numbers.scales for word in singular]
    return " ".join(
        word for i, word in enumerate(singular) if not (word.lower() in numbers.ofs and i and scaled[i - 1])
    )


@cache
def _scale(exponent: int, lang: str) -> str:
    return next(word for word, power in number_words(lang).scales.items() if power == exponent)
