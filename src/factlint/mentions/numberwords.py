"""The words that numbers are made of, as they stand in prose: one token a word, or a number in digits among them."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.numbers import number_words
from factlint.mentions.literals import LITERAL, decimal_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r"\s{0,3}(?:(?P<hyphen>[-‐‑])[ \n]?)?(?:(?P<word>[A-Za-z]{1,12})(?![A-Za-z])|(?P<digit>\d))")
_LONGEST = 16  # tokens: what is longer is no number
_ORDINAL_UNITS = range(10)


class Kind(Enum):
    """What a number word does in a number."""

    ONES = auto()  # zero to nine
    TEENS = auto()
    TENS = auto()
    HUNDRED = auto()
    SCALE = auto()  # its value is a power of ten
    DOZEN = auto()
    PART = auto()  # half, quarter
    ORDINAL = auto()  # third, fifths: a part, or the place in an order
    PLACE = auto()  # first, second: the place in an order alone, but behind tens
    ARTICLE = auto()
    COUPLE = auto()
    FILLER = auto()  # "cool" in "a cool million"
    AND = auto()
    OF = auto()
    POINT = auto()
    MINUS = auto()
    DIGITS = auto()
    END = auto()


class Token(NamedTuple):
    """One word of a number; `hyphen` where one joins it to the word before."""

    kind: Kind
    value: Decimal
    word: str
    end: int
    hyphen: bool = False


_NOTHING = Token(Kind.END, Decimal(0), "", -1)


class Tokens:
    """The number words from a place on, read one by one as they are asked for; `in_digits` where digits precede."""

    def __init__(self, prose: str, at: int, end: int, lang: str, *, in_digits: bool = False) -> None:
        """Start reading at `at`, and never beyond `end`."""
        self.in_digits = in_digits
        self._source = _tokens(prose, at, end, lang)
        self._read: list[Token] = []

    def __getitem__(self, index: int) -> Token:
        while len(self._read) <= index:
            self._read.append(next(self._source, _NOTHING))
        return self._read[index]

    def kind(self, index: int) -> Kind:
        """What the word at `index` is, `END` behind the last."""
        return self[index].kind


def _tokens(prose: str, at: int, end: int, lang: str) -> Iterator[Token]:
    vocabulary = _vocabulary(lang)
    for _ in range(_LONGEST):
        match = _TOKEN.match(prose, at, end)
        if match is None:
            return
        word = match["word"]
        if word is None:
            literal = LITERAL.match(prose, match.start("digit"), end)
            if literal is None or match["hyphen"]:
                return
            token = Token(Kind.DIGITS, decimal_of(literal[0]), literal[0], literal.end())
        else:
            found = vocabulary.get(word) or vocabulary.get(word.lower())
            if found is None:
                return
            token = Token(*found, word.lower(), match.end(), bool(match["hyphen"]))
        yield token
        at = token.end


@cache
def _vocabulary(lang: str) -> Mapping[str, tuple[Kind, Decimal]]:
    """What each number word is; where a word is two things, the later line holds."""
    words = number_words(lang)
    counted: dict[str, tuple[Kind, Decimal]] = {}
    for word, value in words.ones.items():
        counted[word] = (Kind.ONES if value in _ORDINAL_UNITS else Kind.TEENS, Decimal(value))
    for kind, values in (
        (Kind.TENS, words.tens), (Kind.SCALE, words.scales), (Kind.SCALE, words.marks), (Kind.DOZEN, words.dozens),
        (Kind.ORDINAL, words.ordinals), (Kind.PART, words.parts), (Kind.PLACE, words.places),
    ):  # fmt: skip
        counted |= {word: (kind, Decimal(value)) for word, value in values.items()}
    for kind, group, one in (
        (Kind.HUNDRED, words.hundreds, 100), (Kind.ARTICLE, words.articles, 1), (Kind.COUPLE, words.couples, 2),
        (Kind.FILLER, words.fillers, 0), (Kind.AND, words.ands, 0), (Kind.OF, words.ofs, 0),
        (Kind.POINT, words.points, 0), (Kind.MINUS, words.negatives, 0),
    ):  # fmt: skip
        counted |= dict.fromkeys(group, (kind, Decimal(one)))
    return counted
