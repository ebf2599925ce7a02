"""Holding the terms of a draft against the claims in whose place they stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from factlint.binding.assertion import denied
from factlint.binding.decision import Decision, decide
from factlint.binding.index import ClaimIndex, index
from factlint.binding.statement import Sentence, Statement
from factlint.facts.entities import EntityIndex, name_words
from factlint.facts.found import found
from factlint.facts.model import Entity
from factlint.findings import Fix
from factlint.kinds.term import MISSTATED_TERM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.facts.claims import TermClaim
    from factlint.facts.model import Fact
    from factlint.findings import Finding
    from factlint.reading import Reading
    from factlint.span import Span


REACH = 4  # words behind a term within which the noun stands that it belongs to


@dataclass(frozen=True)
class TermIndex:
    """All terms, found in one pass over the prose, and the claims in which each can stand."""

    terms: EntityIndex
    claims: ClaimIndex[TermClaim]


def term_index(claims: Sequence[TermClaim]) -> TermIndex:
    """An index of term claims and of every term that they name."""
    terms = {_key(term): Entity(_key(term), (term,)) for claim in claims for term in claim.among}
    return TermIndex(EntityIndex(terms), index(claims))


def _key(term: str) -> str:
    """What is the same for all spellings of a term."""
    return " ".join(name_words(term))


def check(facts: Mapping[str, Fact], terms: TermIndex, reading: Reading) -> Iterator[Finding]:
    """Every term of a draft that stands in another's place."""
    mentions = list(terms.terms.find(reading.document.prose))
    for sentence, inside in groupby(mentions, key=lambda mention: _sentence_at(reading, mention[0])):
        if sentence:
            yield from _wrong(Sentence(reading, sentence), list(inside), terms.claims, facts)


def _sentence_at(reading: Reading, place: Span) -> Span | None:
    """The sentence that a place lies in."""
    at = bisect_right(reading.sentences, place.start, key=lambda sentence: sentence.start) - 1
    return reading.sentences[at] if at >= 0 and reading.sentences[at].covers(place) else None


def _wrong(
    sentence: Sentence, terms: Sequence[tuple[Span, str]], claims: ClaimIndex[TermClaim], facts: Mapping[str, Fact]
) -> Iterator[Finding]:
    for claim in claims.candidates(sentence):
        among = {_key(term) for term in claim.among}
        rivals = [(place, term) for place, term in terms if term in among]
        right = {_key(term) for term in (claim.value, *claim.accept)}
        if not rivals or any(term in right for _, term in rivals):
            continue
        held = [(decide(statement, claim.scope), statement, term) for statement, term in _statements(sentence, rivals)]
        decision, statement, _ = max(held, key=lambda one: one[0].score)
        asserted = decision.holds and not denied(statement) and not sentence.reading.is_quoted(statement.span)
        if asserted and _in_its_place(decision, statement, claim):
            yield _finding(statement, claim, facts[claim.fact], decision)


def _in_its_place(decision: Decision, statement: Statement, claim: TermClaim) -> bool:
    """Whether the term is said of the subject: in a clause with it, of the topic's own word, or of nothing else."""
    if any(quantity.span.overlaps(statement.span) for quantity in statement.clause.quantities):
        return False
    topic = claim.scope.topic.concepts
    strange = any(word.concept not in topic for word in statement.clause.content)
    following = [word for word in statement.clause.words if word.span.start >= statement.span.end][:REACH]
    said = decision.score_of("subject") == 1 or any(word.concept in topic for word in following)
    return said or statement.clause.aside or not strange


def _statements(sentence: Sentence, terms: Sequence[tuple[Span, str]]) -> Iterator[tuple[Statement, str]]:
    for place, term in terms:
        yield Statement(sentence, place, term=True), term


def _finding(statement: Statement, claim: TermClaim, fact: Fact, decision: Decision) -> Finding:
    document = statement.sentence.reading.document
    said = f"{fact.statement.rstrip('. ')}, not “{statement.span.of(document.prose)}”"
    return found(
        document,
        fact,
        MISSTATED_TERM,
        statement.span,
        said,
        expected=claim.value,
        fix=Fix(claim.value, safe=decision.certain),
        explanation=decision.evidence(),
    )
