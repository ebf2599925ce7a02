"""Reading one number, in digits or in words, at a given place."""

from __future__ import annotations

import re

from factlint.lexicon.numbers import number_words
from factlint.mentions.literals import VULGAR, Numeral, read_literal
from factlint.mentions.numbergrammar import Part, continued, is_place, spelled
from factlint.mentions.numberwords import Kind, Tokens
from factlint.span import Span

_AFTER_DIGITS = re.compile(r"[ \u00a0]{0,2}([A-Za-z]{1,3})(?![\w.]\w|\w)")
_WORD_BEHIND = re.compile(r"[\s-]{1,3}[A-Za-z]")


def read_number(prose: str, start: int, end: int, lang: str) -> Numeral | None:
    """The number that starts at `start`, as long as it goes within `end`; None where there is none."""
    if prose[start] in VULGAR or prose[start] == "." or prose[start].isdigit():
        literal = read_literal(prose, start, end)
        return _from_literal(prose, literal, end, lang) if literal else None
    tokens = Tokens(prose, start, end, lang)
    if tokens.kind(0) is Kind.END:
        return None
    if tokens.kind(0) is Kind.MINUS:
        return _negative(prose, start, tokens[0].end, end, lang)
    part = spelled(tokens, 0)
    if part is None or is_place(tokens, part):
        return None
    single = part.at == 1 and part.value == 1
    span = Span(start, tokens[part.at - 1].end)
    numeral = _numeral(span, part)
    return numeral._replace(spelled=True, vague=part.vague, single=single)


def _numeral(span: Span, part: Part) -> Numeral:
    return Numeral(span, part.value, part.grain, part.share, part.scale is not None)


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
    part = continued(tokens, Part(literal.value, 0, literal.grain, share=literal.fraction))
    if part.at == 0 or is_place(tokens, part):
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
