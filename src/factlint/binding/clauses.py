"""A sentence in clauses: the stretches between its commas, dashes and linking words."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.topics import clause_words, topic_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STRONG = frozenset(";:—–-()[].?!\n")
DASHES = ("—", "–", "-")
CLOSING = (")", "]")


class Clause(NamedTuple):
    """One stretch of a sentence.

    `opener` is the mark or word that begins it (empty for the first), `aside` whether it interrupts another: a
    parenthesis, a relative clause, an apposition, what stands between two dashes. `related` where it speaks of the noun
    before in a mood of its own. `resumes` where it goes on after an aside.
    """

    span: Span
    opener: str
    aside: bool = False
    related: bool = False
    resumes: bool = False


@cache
def _boundaries(lang: str) -> re.Pattern[str]:
    words = clause_words(lang)
    links = "|".join(sorted(words.openers | words.relatives | words.joints, key=len, reverse=True))
    return re.compile(rf"[;:,()\[\]—]|(?<=\s)[–-](?=\s)|\b(?:{links})\b|[?!](?=\s)", re.IGNORECASE)


def split(prose: str, sentence: Span, figures: Sequence[Span], lang: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; they cover all of it but the marks.

    `figures` are the spans within which no clause ends (figures, dates, names). "and" ends one only between two of
    them.
    """
    cuts = list(_cuts(prose, sentence, figures, lang))
    related = list(_within_relatives(_clauses(prose, sentence, cuts, lang), prose, lang))
    return tuple(_between_commas(prose, list(_between_dashes(related)), lang))


def _cuts(prose: str, sentence: Span, figures: Sequence[Span], lang: str) -> Iterator[Span]:
    position, since_figure = 0, False
    for match in _boundaries(lang).finditer(prose, sentence.start, sentence.end):
        cut = Span(*match.span())
        while position < len(figures) and figures[position].end <= cut.start:
            since_figure = True
            position += 1
        if position < len(figures) and figures[position].overlaps(cut):
            continue
        joins = match[0].lower() in clause_words(lang).joints
        if joins and not (since_figure and position < len(figures) and figures[position].start < sentence.end):
            continue
        since_figure = False
        yield cut


def _clauses(prose: str, sentence: Span, cuts: Sequence[Span], lang: str) -> Iterator[Clause]:
    relatives = clause_words(lang).relatives
    start, opener = sentence.start, ""
    for cut in cuts:
        if prose[start : cut.start].strip():
            yield _clause(Span(start, cut.start), opener, relatives)
            opener = cut.of(prose).lower()
        else:
            opener = _stronger(opener, cut.of(prose).lower())
        start = cut.end
    if prose[start : sentence.end].strip():
        yield _clause(Span(start, sentence.end), opener, relatives)


def _within_relatives(clauses: Iterator[Clause], prose: str, lang: str) -> Iterator[Clause]:
    """The clauses, with one that hangs on a relative clause without a mark between as a part of it."""
    openers = clause_words(lang).relatives | clause_words(lang).openers
    inside, end = False, 0
    for clause in clauses:
        hangs = inside and clause.opener in openers and "," not in prose[end : clause.span.start]
        inside, end = clause.related or hangs, clause.span.end
        yield clause._replace(aside=True, related=True) if hangs else clause


def _between_dashes(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses, with those between two dashes or brackets as asides, and what follows them as resuming."""
    inside = False
    for clause, following in zip_longest(clauses, clauses[1:]):
        closed = clause.opener in (*DASHES, *CLOSING)
        opens = clause.opener in DASHES and not inside and following is not None and following.opener in DASHES
        yield clause._replace(
            aside=clause.aside or opens, resumes=closed and not opens and (inside or clause.opener in CLOSING)
        )
        inside = opens


def _between_commas(prose: str, clauses: Sequence[Clause], lang: str) -> Iterator[Clause]:
    """The clauses, with what interrupts one between two commas as asides: appositions, participles, what parts "is".

    What hangs on it without a mark between ("a metric that counts flights") is a part of it.
    """
    at = 0
    while at < len(clauses):
        end = _interruption(prose, clauses, at, lang)
        yield from (clause._replace(aside=True) for clause in clauses[at:end])
        yield from clauses[end : at + 1]
        at = max(end, at + 1)


def _interruption(prose: str, clauses: Sequence[Clause], at: int, lang: str) -> int:
    """Where the interruption that begins with a clause ends, `at` itself where none does."""
    first = clauses[at].span.of(prose).split()[0].lower()
    interrupts = first in clause_words(lang).determiners or first.endswith(topic_words(lang).verbal)
    hanging = at > 0 and clauses[at - 1].span.of(prose).split()[-1].lower() in clause_words(lang).copulas
    if clauses[at].opener != ",":
        return at
    end = at + 1
    while end < len(clauses) and clauses[end].opener.isalpha():
        if not prose[clauses[end - 1].span.end : clauses[end].span.start].strip(" ").isalpha():
            break
        end += 1
    if end == len(clauses) or clauses[end].opener != ",":
        return at
    resumed = at > 0 and clauses[end].span.of(prose).split()[0].lower() in clause_words(lang).copulas
    return end if interrupts or hanging or resumed else at


def _stronger(first: str, second: str) -> str:
    """Of two links in a row (", which") the word tells more than the mark, and a strong mark more than a comma."""
    if second == "," or (first in STRONG and not second.isalpha()):
        return first
    return second


def _clause(span: Span, opener: str, relatives: frozenset[str]) -> Clause:
    related = opener in ("(", "[") or (opener in relatives and opener != "that")
    return Clause(span, opener, aside=related, related=related)
