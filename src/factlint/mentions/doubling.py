"""Telling "double the price", a multiple, from "double cream", which only describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.lexicon.changes import change_words
from factlint.lexicon.figures import figure_words
from factlint.lexicon.numbers import number_words

if TYPE_CHECKING:
    from factlint.mentions.scope import Scope
    from factlint.span import Span

_BEFORE = re.compile(r"([A-Za-z’']+)[ \u00a0\n]$")
_BEHIND = re.compile(r"[ \u00a0\n](?P<first>[A-Za-z]+)(?:[ \u00a0\n](?P<second>[A-Za-z]+))?")


def only_describes(scope: Scope, span: Span) -> bool:
    """Whether a verb that can be a multiple says what a thing is like, or serves as: no multiple at all."""
    prose, words = scope.prose, change_words(scope.lang)
    if "-" in (prose[span.start - 1 : span.start], prose[span.end : span.end + 1]):
        return True  # "double-glazed", "a triple-double"
    before = _BEFORE.search(prose, max(scope.start, span.start - 24), span.start)
    previous = before[1].lower() if before else ""
    if _serves(scope, span) or (previous.endswith(("'s", "’s")) and span.of(prose).lower() in words.contested):
        return True
    return span.of(prose).lower() in words.describing and _is_adjective(scope, span, previous)


def _serves(scope: Scope, span: Span) -> bool:
    """Whether it says what a thing is besides: "the mess doubles as a chapel"."""
    following = _BEHIND.match(scope.prose, span.end, scope.end)
    articles = number_words(scope.lang).articles
    return bool(
        following
        and following["first"] in change_words(scope.lang).roles
        and (following["second"] or "").lower() in articles
    )


def _is_adjective(scope: Scope, span: Span, previous: str) -> bool:
    """Whether the noun that it describes stands behind it: "a double room", but "to double capacity"."""
    words = change_words(scope.lang)
    if previous in words.multiplying:
        return False
    following = _BEHIND.match(scope.prose, span.end, scope.end)
    if following is None:
        return previous in number_words(scope.lang).articles
    noun = following["first"]
    return noun.islower() and noun not in figure_words(scope.lang).function_words | words.former
