"""Reading one number, in digits or in words, at a given place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.numbers import number_words
from factlint.mentions.literals import LITERAL, VULGAR, Numeral, read_literal
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.lexicon.numbers import NumberWords

_AFTER_DIGITS = re.compile(r"[ \u00a0]?([A-Za-z]{1,3})(?![\w.]\w|\w)")
_TOKEN = re.compile(r"[ \t\n\u00a0\u202f]{0,3}(?:[-‐‑][ \n]?)?(?:(?P<word>[A-Za-z]{1,12})(?![A-Za-z])|(?P<digits>\d))")


def read_number(prose: str, start: int, end: int, lang: str) -> Numeral | None:
    """The number that starts at `start`, as long as it goes within `end`; None where there is none."""
    if prose[start] in VULGAR or prose[start] == "." or prose[start].isdigit():
        literal = read_literal(prose, start, end)
        return _Parser(prose, end, lang, literal).read() if literal else None
    return _Parser(prose, end, lang, None).read_from(start)


class _Token(NamedTuple):
    kind: str
    value: int
    word: str
    end: int


@cache
def _vocabulary(lang: str) -> dict[str, tuple[str, int]]:
    """What each number word is; where a word is two things, the later line holds."""
    words = number_words(lang)
    tokens = {word: ("ones" if value < 10 else "teens", value) for word, value in words.ones.items()}
    tokens |= {word: ("tens", value) for word, value in words.tens.items()}
    tokens |= dict.fromkeys(words.hundreds, ("hundred", 2))
    tokens |= {word: ("scale", value) for word, value in words.scales.items()}
    tokens |= {word: ("scale", value) for word, value in words.marks.items()}
    tokens |= {word: ("dozen", value) for word, value in words.dozens.items()}
    tokens |= {word: ("fraction", value) for word, value in words.fractions.items()}
    tokens |= dict.fromkeys(words.articles, ("article", 1))
    tokens |= dict.fromkeys(words.couples, ("couple", 2))
    tokens |= dict.fromkeys(words.ordinals, ("ordinal", 0))
    for kind, group in (("and", words.ands), ("of", words.ofs), ("point", words.points), ("minus", words.negatives)):
        tokens |= dict.fromkeys(group, (kind, 0))
    return tokens


_ADDED = {  # what may stand before a word that is added
    "ones": frozenset({"start", "tens", "hundred", "scale", "and"}),
    "teens": frozenset({"start", "hundred", "scale", "and"}),
    "tens": frozenset({"start", "hundred", "scale", "and"}),
}
_COUNTING_PARTS = frozenset({"article", "ones", "teens", "literal"})
_AFTER_AND = frozenset({"ones", "teens", "tens", "digits"})
_COUNTED = frozenset({"ones", "teens", "tens", "literal", "article", "fraction"})  # what may stand before "hundred"


@dataclass
class _Parser:
    """A number in the reading, word by word: what is summed up so far, and what was read last."""

    prose: str
    limit: int
    lang: str
    literal: Numeral | None

    def __post_init__(self) -> None:
        self.words: NumberWords = number_words(self.lang)
        self.vocabulary = _vocabulary(self.lang)
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.grain = Decimal(1)
        self.last = "start"
        self.highest: int | None = None
        self.end = -1
        self.read_tokens = 0
        self.fraction = self.scaled = self.vague = self.article = False

    def read(self) -> Numeral | None:
        """The number that goes on from a literal."""
        literal = self.literal
        if literal is None:
            return None
        self.group, self.grain, self.end, self.last = literal.value, literal.grain, literal.span.end, "literal"
        self.scaled, self.fraction = literal.scaled, literal.fraction
        if not self.scaled:
            self._letter()
            self._go_on()
        return self._numeral(literal.span.start)

    def read_from(self, start: int) -> Numeral | None:
        """The number that starts with a word."""
        self.end = start
        first = self._peek()
        if first is None:
            return None
        if first.kind == "minus":
            return self._negated(start, first)
        self._go_on()
        return self._numeral(start) if self.read_tokens else None

    def _negated(self, start: int, minus: _Token) -> Numeral | None:
        at = minus.end
        while at < self.limit and self.prose[at].isspace():
            at += 1
        rest = read_number(self.prose, at, self.limit, self.lang) if at < self.limit else None
        if rest is None or rest.value < 0:
            return None
        return rest._replace(span=Span(start, rest.span.end), value=-rest.value, single=False)

    def _go_on(self) -> None:
        while (token := self._peek()) is not None and self._take(token):
            self.read_tokens += 1

    def _peek(self, at: int | None = None) -> _Token | None:
        match = _TOKEN.match(self.prose, self.end if at is None else at, self.limit)
        if match is None:
            return None
        word = match["word"]
        if word is None:
            return _Token("digits", 0, "", match.start("digits"))
        found = self.vocabulary.get(word.lower()) or self.vocabulary.get(word)
        return _Token(*found, word.lower(), match.end()) if found else None

    def _take(self, token: _Token) -> bool:
        if token.kind in _ADDED:
            return self._add(token)
        if token.kind == "ordinal":
            return self._ends_ordinal(token)
        take = getattr(self, f"_{token.kind}", None)
        return bool(take and take(token))

    def _done(self, token: _Token, last: str) -> bool:
        self.end, self.last = token.end, last
        return True

    def _add(self, token: _Token) -> bool:
        if self.last not in _ADDED[token.kind] or (self.last == "tens" and token.value == 0):
            return False
        if self.last == "start" and token.kind == "ones" and token.value == 0:
            self.group = Decimal(0)
            return self._done(token, "zero")
        self.group = (self.group or 0) + Decimal(token.value)
        if self.highest is not None and self.last in ("scale", "and"):
            self.grain = Decimal(1)
        return self._done(token, token.kind)

    def _hundred(self, token: _Token) -> bool:
        if self.last == "start":
            following = self._peek(token.end)
            if following is None or following.kind != "scale":
                return False
            self.group = Decimal(1)
        elif self.last not in _COUNTED and self.last != "couple":
            return False
        self.group = (self.group or Decimal(1)) * 100
        self.grain, self.fraction = (self.grain * 100 if self.literal else self.grain), False
        return self._done(token, "hundred")

    def _scale(self, token: _Token) -> bool:
        if self.last in ("start", "and", "point", "zero"):
            return False
        factor = Decimal(1).scaleb(token.value)
        rising = self.highest is not None and token.value >= self.highest
        if rising or self.last == "scale":
            self.total = (self.total + (self.group or 0)) * factor
            self.grain *= factor
        else:
            self.total += (self.group if self.group is not None else Decimal(1)) * factor
            tenths = Decimal("0.1") if self.fraction else None
            self.grain = (tenths or (self.grain if self.highest is None else Decimal(1))) * factor
        self.group, self.highest, self.fraction, self.scaled = None, token.value, False, True
        return self._done(token, "scale")

    def _dozen(self, token: _Token) -> bool:
        if self.last not in _COUNTED and self.last != "couple":
            return False
        self.group, self.fraction = (self.group or Decimal(1)) * token.value, False
        return self._done(token, "dozen")

    def _article(self, token: _Token) -> bool:
        if self.last == "fraction":  # half a million
            following = self._peek(token.end)
            return following is not None and following.kind in ("scale", "dozen", "hundred") and self._skip(token)
        if self.last != "start":
            return False
        following = self._peek(token.end)
        if following is None or following.kind not in ("hundred", "scale", "dozen", "fraction", "couple", "article"):
            return False
        self.group, self.article = Decimal(1), True
        return self._done(token, "article")

    def _skip(self, token: _Token) -> bool:
        self.end = token.end
        return True

    def _couple(self, token: _Token) -> bool:
        of = self._peek(token.end) if self.last in ("start", "article") else None
        following = self._peek(of.end) if of and of.kind == "of" else of
        if of is None or following is None or following.kind not in ("hundred", "scale", "dozen"):
            return False
        self.group, self.vague, self.article = Decimal(2), True, False
        self.last, self.end = "couple", of.end if of.kind == "of" else token.end
        return True

    def _and(self, token: _Token) -> bool:
        following = self._peek(token.end)
        if following is None or self.last in ("start", "and", "article"):
            return False
        if self._is_fraction_tail(following):
            return self._fraction_tail(following)
        small = self.highest is None or self.highest <= 3
        if (
            self.last not in ("hundred", "scale")
            or not small
            or following.kind not in ("ones", "teens", "tens", "digits")
        ):
            return False
        if following.kind == "digits":
            return self._digits_after_and(following)
        return self._done(token, "and")

    def _digits_after_and(self, token: _Token) -> bool:
        tail = LITERAL.match(self.prose, token.end, self.limit)
        if self.literal is None or tail is None or not tail[0].isdigit() or len(tail[0]) > 2 or int(tail[0]) == 0:
            return False
        behind = self._peek(tail.end())
        if behind is not None and behind.kind in ("hundred", "scale"):
            return False
        self.group = (self.group or 0) + Decimal(tail[0])
        self.end, self.last, self.grain = tail.end(), "ones", Decimal(1)
        return True

    def _is_fraction_tail(self, token: _Token) -> bool:
        """Whether "a half", "three quarters" or "two-thirds" starts with `token`, and is no share of something else."""
        if token.kind not in ("article", "ones"):
            return False
        under = self._peek(token.end)
        after = self._peek(under.end) if under and under.kind == "fraction" else under
        return under is not None and under.kind == "fraction" and not (after and after.kind == "of")

    def _fraction_tail(self, token: _Token) -> bool:
        under = self._peek(token.end)
        if under is None:
            return False
        part = Decimal(token.value) / under.value
        scale = self._peek(under.end)
        if self.highest is not None and scale and scale.kind == "scale" and scale.value < self.highest:
            self.total += part.scaleb(scale.value)
            self.grain, under = Decimal("0.1").scaleb(scale.value), scale
        elif self.group is None and self.highest is not None:
            self.total += part.scaleb(self.highest)
            self.grain = Decimal("0.1").scaleb(self.highest)
        else:
            self.group, self.grain = (self.group or 0) + part, Decimal("0.1")
        return self._done(under, "tail")

    def _fraction(self, token: _Token) -> bool:
        plural = token.word.endswith("s")
        if self.last == "start":
            plain = token.word in self.words.plain_fractions
            following = None if plain else self._peek(token.end)
            if not plain and not (following and following.kind == "scale" and not plural):
                return False
            self.group = Decimal(1)
        elif self.last == "scale" and self.article and not plural and self.group is None and self.total == 1:
            return False
        elif not self._counts_parts(plural=plural):
            return self._ordinal(token)
        self.group, self.fraction = (self.group or Decimal(1)) / token.value, True
        return self._done(token, "fraction")

    def _counts_parts(self, *, plural: bool) -> bool:
        counted = self.last in _COUNTING_PARTS or (plural and self.last in ("tens", "hundred"))
        return counted and self.group is not None and self.highest is None and plural is not (self.group == 1)

    def _ordinal(self, token: _Token) -> bool:
        """Whether nothing was read after all: "twenty-third" is no number."""
        if self.last in ("tens", "hundred", "scale", "and") and not token.word.endswith("s") and token.value > 2:
            self.group, self.total, self.end = None, Decimal(-1), token.end
        return False

    def _ends_ordinal(self, token: _Token) -> bool:
        """Whether to go on: never. "Twenty-first" is no number; "twenty second-hand cars" are twenty."""
        if self.last == "tens" and self.prose[self.end : self.end + 1] in "-‐‑":
            self.group, self.total, self.end = None, Decimal(-1), token.end
        return False

    def _of(self, token: _Token) -> bool:
        article = self._peek(token.end) if self.last == "fraction" else None
        following = self._peek(article.end) if article and article.kind == "article" else None
        return following is not None and following.kind == "scale" and article is not None and self._skip(article)

    def _point(self, token: _Token) -> bool:
        if self.last not in ("ones", "teens", "tens", "hundred", "scale", "zero", "literal"):
            return False
        at, digits = token.end, ""
        while (following := self._peek(at)) and following.kind in ("ones", "teens", "tens") and len(digits) < 20:
            joined = digits and self.prose[at] == "-" and digits.endswith("0")
            digits = (digits[:-1] if joined else digits) + str(following.value)
            at = following.end
        if not digits:
            return False
        self.group = (self.group or 0) + Decimal(f"0.{digits}")
        self.end, self.last, self.grain = at, "decimals", Decimal(1).scaleb(-len(digits))
        return True

    def _letter(self) -> None:
        match = _AFTER_DIGITS.match(self.prose, self.end, self.limit)
        if match is None:
            return
        at_once = match.start(1) == self.end
        exponent = (self.words.letters.get(match[1]) if at_once else None) or self.words.marks.get(match[1])
        if exponent is None:
            return
        self.total, self.grain = (self.group or 0) * Decimal(1).scaleb(exponent), self.grain.scaleb(exponent)
        self.group, self.highest, self.scaled, self.last, self.end = None, exponent, True, "letter", match.end()

    def _numeral(self, start: int) -> Numeral | None:
        value = self.total + (self.group or 0)
        if self.total < 0 or (self.article and self.last == "article") or self.last in ("start", "and"):
            return None
        single = self.read_tokens == 1 and self.literal is None and value == 1
        return Numeral(
            Span(start, self.end),
            value,
            self.grain,
            self.fraction,
            self.scaled,
            self.literal is None,
            self.vague,
            single,
        )
