"""Numbers that are no figures: parts of names and labels, times, telephone numbers, addresses, versions, idioms."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.bounds import limits_before
from factlint.lexicon.figures import figure_words
from factlint.lexicon.topics import clause_words
from factlint.lexicon.units import unit_words
from factlint.mentions.currencies import currency_before
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.amounts import Amount
    from factlint.mentions.scope import Scope

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,253}\.\w+")  # lengths by RFC 5321, 4.5.3.1
_TIME = re.compile(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?![\d%])(?![ \u00a0]?(?:%|percent|million))|\d{1,2}(?=[ \u00a0]?[ap]\.?m\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[ \u00a0]?([A-Za-z.’']+)")
_PHONE = re.compile(r"\+?\(?\d[\d)]{0,6}(?:[-. ./]\(?\d{2,5}\)?){1,4}(?![\d%])")
_DOTTED = re.compile(r"\d+(?:\.\d+){2,}|\d+(?:/\d+)+|\d{4}-\d\d(?:-\d\d)?(?!\d)")
_WORD_BEFORE = re.compile(r"([A-Za-z§#][\w.’'&]*)[ \u00a0-]{1,2}$")
_TWO_BEFORE = re.compile(r"([\w’'&]+)[ \u00a0]([A-Z][\w.’'&-]*)[ \u00a0]$")
_CAPITALS_BEHIND = re.compile(r"[ \u00a0]((?:[A-Z][\w’'-]+[ ]){1,3}?)([A-Za-z]+\.?)")
_YEARS = range(1800, 2100)


def addresses(prose: str) -> Iterator[tuple[int, int]]:
    """Web and mail addresses."""
    if "://" not in prose and "www." not in prose and "@" not in prose:
        return
    yield from (match.span() for match in _ADDRESS.finditer(prose))


def idioms(prose: str, lang: str) -> Iterator[tuple[int, int]]:
    """Phrases whose numbers count nothing."""
    text = _lowered(prose)
    for idiom in figure_words(lang).idioms:
        start = text.find(idiom)
        while start >= 0:
            end = start + len(idiom)
            if not _is_joined(text, start, end):
                yield start, end
            start = text.find(idiom, end)


def _lowered(text: str) -> str:
    """The text in lower case, code point for code point."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether what stands there is part of longer words."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return before in ("-", "_") or before.isalnum() or behind == "_" or behind.isalnum()


def literal_label(scope: Scope, start: int) -> int | None:
    """Where the label ends that the digits at `start` belong to by their shape alone, None where they are none."""
    prose = scope.prose
    before = prose[start - 1] if start > scope.start else " "
    if before in _GLUED or _is_tied(before, prose[start - 2 : start - 1]):
        return _end_of_word(scope, start)
    if before.isalpha():
        return _end_of_word(scope, start) if not _follows_currency(scope, start) else None
    extension = _EXTENSION.match(prose, start, scope.end)
    if extension:
        return extension.end()
    for pattern in (_DOTTED, _PHONE):
        match = pattern.match(prose, start, scope.end)
        if match and (pattern is _DOTTED or _is_phone(match[0], before)):
            return match.end() if not _is_fraction(match[0]) else None
    match = _TIME.match(prose, start, scope.end)
    if match and (":" in match[0] or _is_clock(scope, match.end())):
        return match.end()
    return None


def _end_of_word(scope: Scope, start: int) -> int:
    match = re.compile(r"[\w./:-]*").match(scope.prose, start, scope.end)
    return max(match.end() if match else start, start + 1)


def _is_tied(sign: str, before: str) -> bool:
    """Whether a sign between a word and a number makes the two a name: "c++14", "ferry!132", "v-2"."""
    return (sign in "-.+" and before.isalnum()) or (sign == before == "+")


_GLUED = frozenset("_@#/!")  # signs that make a number behind them part of a name or a path
_EXTENSION = re.compile(r"\d+(?:\.[a-z][\w-]*)+")  # "14.x", "42.beta", "12.txt"
_JOINED_BEFORE = re.compile(r"(?<![A-Za-z])(?:RM|[Ff]rom|(?<=\d)[x×]|(?<=\d )[x×])$")


def _follows_currency(scope: Scope, start: int) -> bool:
    """Whether the letters at once before the digits are no part of a name: "USD50", "12x40"."""
    return (
        bool(_JOINED_BEFORE.search(scope.prose, max(0, start - 4), start)) or currency_before(scope, start) is not None
    )


def _is_phone(text: str, before: str) -> bool:
    """Whether digit groups joined by hyphens or dots are a telephone number: a plus, or three groups, or 555-0162."""
    groups = re.findall(r"\d+", text)
    joined = re.findall(r"[-./ ]", text)
    if before == "+" or text.startswith(("+", "(")):
        return len(groups) > 1
    if len(groups) == 2:
        return joined == ["-"] and len(groups[0]) == 3 and len(groups[1]) == 4
    return len(groups) > 2 and set(joined) <= {"-"}


def _is_fraction(text: str) -> bool:
    return bool(re.fullmatch(r"\d/\d{1,2}", text))


def _is_clock(scope: Scope, end: int) -> bool:
    match = _CLOCK.match(scope.prose, end, scope.end)
    return bool(match and match[1].lower() in figure_words(scope.lang).clock)


def is_label(scope: Scope, amount: Amount) -> bool:
    """Whether the amount is none, for the words around it: "Section 4", "Boeing 737", "Petrel Nine", a bare year."""
    if amount.dimension is Dimension.PERCENT:
        return _is_group(scope, amount)
    if _is_exchange(scope, amount):
        return True
    if _is_lettered(scope, amount):
        return _is_named(scope, amount)
    if amount.numeral.fraction and not amount.numeral.spelled:
        return _is_named(scope, amount)
    if amount.dimension not in _BARE or amount.numeral.scaled or amount.numeral.fraction:
        return False
    if _is_year(amount) or _is_ordinal(scope, amount) or _is_clock(scope, amount.numeral.span.end):
        return True
    if _is_listed_label(scope, amount) or _is_service(scope, amount):
        return True
    return _is_named(scope, amount) or _is_street(scope, amount) or _is_item(scope, amount)


@cache
def _exchanges(lang: str) -> re.Pattern[str]:
    return re.compile(rf"-(?:{'|'.join(sorted(figure_words(lang).exchanges))})-", re.IGNORECASE)


def _is_exchange(scope: Scope, amount: Amount) -> bool:
    """Whether the number is half of a "3-for-1" or "two-for-one"."""
    exchange, numeral = _exchanges(scope.lang), amount.numeral.span
    before = scope.prose[max(scope.start, numeral.start - 8) : numeral.start]
    return bool(exchange.match(scope.prose, numeral.end, scope.end)) or any(
        match.end() == len(before) for match in exchange.finditer(before)
    )


def _is_lettered(scope: Scope, amount: Amount) -> bool:
    """Whether a mere letter makes the number a temperature: "23C", but the "iPhone 5C"."""
    letters = scope.prose[amount.numeral.span.end : amount.span.end]
    return amount.dimension is Dimension.MEASURE and letters in unit_words(scope.lang).heat_letters


def _is_group(scope: Scope, amount: Amount) -> bool:
    """Whether a percentage names a group: "the top 1%"."""
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, amount.span.start - 24), amount.span.start)
    return match is not None and match[1].lower() in figure_words(scope.lang).groups


_BARE = frozenset({Dimension.NUMBER, Dimension.COUNT})


def _is_year(amount: Amount) -> bool:
    return not amount.numeral.spelled and len(amount.numeral.span) == 2 and _looks_like_year(amount)


def _looks_like_year(amount: Amount) -> bool:
    width = amount.numeral.span.end - amount.numeral.span.start
    return width == 4 and amount.value == int(amount.value) and int(amount.value) in _YEARS


_ORDINAL = re.compile(r"(?:st|nd|rd|th|s|D|G)(?![a-z])|[A-Za-z]\d|[A-Z]{1,2}(?![a-z$£€])|-[A-Z]\w")


def _is_ordinal(scope: Scope, amount: Amount) -> bool:
    if amount.numeral.spelled:
        return False
    return bool(_ORDINAL.match(scope.prose, amount.numeral.span.end, scope.end))


def _is_named(scope: Scope, amount: Amount) -> bool:
    """Whether the number is part of a name or behind a word such as "section"."""
    start = amount.span.start
    match = _WORD_BEFORE.search(scope.prose, max(scope.start, start - 24), start)
    if match is None:
        return False
    words, word = figure_words(scope.lang), match[1]
    if word.lower() in words.labels and not _is_counted(scope, amount, match):
        return amount.numeral.fraction or amount.value == int(amount.value)
    if not any(letter.isupper() for letter in word) or "," in amount.numeral.span.of(scope.prose):
        return False
    if amount.numeral.spelled and not amount.numeral.span.of(scope.prose)[0].isupper():
        return False
    return not _is_common(scope, word, match.start(), amount)


def _is_counted(scope: Scope, amount: Amount, label: re.Match[str]) -> bool:
    """Whether the number rather counts the noun behind it: "in that class 30 pupils", but "port 8080 stays shut"."""
    words, word = figure_words(scope.lang), label[1]
    if not amount.noun or not word.islower() or word in words.numbering:
        return False
    before = _LAST_WORD.search(scope.prose, max(scope.start, label.start() - 24), label.start())
    return word not in words.numbered or (before is not None and before[1].lower() not in words.places)


_LAST_WORD = re.compile(r"([A-Za-z’']+)[ \u00a0]$")


def _is_listed_label(scope: Scope, amount: Amount) -> bool:
    """Whether the number is one of several behind a label: "versions 5 and 7"."""
    start = amount.span.start
    found = _labels_before(scope.lang).search(scope.prose, max(scope.start, start - 60), start)
    return found is not None and found[1].lower() in figure_words(scope.lang).labels and not amount.noun


@cache
def _labels_before(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    joints = "|".join(sorted(words.tos | clause_words(lang).joints))
    return re.compile(rf"\b([a-z]{{2,12}}s) (?:\d[\d.]{{0,8}}(?:, |,? (?:{joints}) )){{1,5}}$", re.IGNORECASE)


def _is_common(scope: Scope, word: str, at: int, amount: Amount) -> bool:
    """Whether a capitalised word before a number is no name: it opens the sentence, or is a place ("In London 300")."""
    words, lower = figure_words(scope.lang), word.lower()
    if lower in words.function_words or lower in limits_before(scope.lang) or lower in words.contests:
        return True
    if amount.dimension is not Dimension.COUNT:
        return False
    before = re.search(r"([A-Za-z]+)[ \u00a0]$", scope.prose[max(scope.start, at - 16) : at])
    return before is not None and before[1].lower() in words.places


def _is_service(scope: Scope, amount: Amount) -> bool:
    """Whether the number is a bus's or a train's, and what looks like its noun is the verb: "the 42 bus leaves"."""
    words, noun = figure_words(scope.lang), (amount.noun or "").lower().split()
    return len(noun) == 2 and noun[0] in words.vehicles and noun[1] in words.runs


def _is_street(scope: Scope, amount: Amount) -> bool:
    match = _CAPITALS_BEHIND.match(scope.prose, amount.numeral.span.end, scope.end)
    return bool(match and match[2].lower().rstrip(".") in figure_words(scope.lang).streets)


_ITEM = re.compile(r"[.)][ \u00a0]\S")


def _is_item(scope: Scope, amount: Amount) -> bool:
    """Whether the number counts the items of a list: "2. Mix well"."""
    opens = not scope.prose[scope.start : amount.span.start].strip(" (")
    return opens and not amount.numeral.spelled and bool(_ITEM.match(scope.prose, amount.numeral.span.end, scope.end))
