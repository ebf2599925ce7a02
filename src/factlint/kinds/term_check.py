"""Holding the terms of a draft against the claims in whose place they stand."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from factlint.binding.assertion import denied
from factlint.binding.decision import Decision, decide
from factlint.binding.statement import Sentence, Statement
from factlint.facts.compiled import Clue
from factlint.facts.entities import Alias, aliases_of, by_leading, find, name_words
from factlint.facts.found import found, relied
from factlint.facts.model import Entity
from factlint.findings import Fix
from factlint.kinds.term import MISSTATED_TERM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.index import ClaimIndex
    from factlint.facts.claims import TermClaim
    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact
    from factlint.findings import Finding, Vouched
    from factlint.passage import Passage
    from factlint.protocols import FactCheck
    from factlint.reading import Reading
    from factlint.span import Span


_MARK = "word "  # before the words of a term, to tell them from the subject of a claim
REACH = 4  # words behind a term within which the noun stands that it belongs to


def term_clues(claim: TermClaim) -> Iterator[Clue]:
    """The leading words of each term, with the term itself, so that terms are found in one pass over the prose."""
    aliases = aliases_of(Entity(_key(term), (term,)) for term in claim.among)
    for leading, terms in by_leading(aliases).items():
        yield from (Clue(_MARK + leading, [each.words, each.proper]) for each in terms)
        if not terms:
            yield Clue(_MARK + leading)


def _terms(facts: FactIndex, leading: str) -> Sequence[Alias] | None:
    """The terms under leading words, each once."""
    notes = facts.notes(_MARK + leading)
    if not notes:
        return None
    terms = {tuple(note[0]): Alias(tuple(note[0]), " ".join(note[0]), note[1]) for _, note in notes if note}
    return sorted(terms.values(), key=lambda each: -len(each.words))


def _key(term: str) -> str:
    """What is the same for all spellings of a term."""
    return " ".join(name_words(term))


def check(facts: FactIndex, claims: ClaimIndex[TermClaim]) -> FactCheck:
    """What finds every term of a draft that stands in another's place, and every one that stands in its own."""
    under = partial(_terms, facts)
    return lambda reading: _found(facts, claims, list(find(reading.document.prose, under)), reading)


def _found(
    facts: FactIndex, claims: ClaimIndex[TermClaim], terms: Sequence[tuple[Span, str]], reading: Reading
) -> Iterator[Finding | Vouched]:
    for sentence, inside in groupby(terms, key=lambda mention: _sentence_at(reading, mention[0])):
        if sentence:
            yield from _judged(Sentence(reading, sentence), list(inside), claims, facts)


def _sentence_at(reading: Reading, place: Span) -> Span | None:
    """The sentence that a place lies in."""
    at = bisect_right(reading.sentences, place.start, key=lambda sentence: sentence.start) - 1
    return reading.sentences[at] if at >= 0 and reading.sentences[at].covers(place) else None


def _judged(
    sentence: Sentence, terms: Sequence[tuple[Span, str]], claims: ClaimIndex[TermClaim], facts: FactIndex
) -> Iterator[Finding | Vouched]:
    for claim in claims.candidates(sentence):
        among = {_key(term) for term in claim.among}
        rivals = [(place, term) for place, term in terms if term in among]
        right = {_key(term) for term in (claim.value, *claim.accept)}
        stated = [(place, term) for place, term in terms if term in right]
        if not rivals and not stated:
            continue
        held = [(decide(statement, claim.scope), statement) for statement in _statements(sentence, stated or rivals)]
        decision, statement = max(held, key=lambda one: one[0].score)
        asserted = decision.holds and not denied(statement) and not sentence.reading.is_quoted(statement.span)
        if asserted and _in_its_place(decision, statement, claim):
            if stated:
                yield from relied(sentence.reading, facts[claim.fact], statement.span)
            else:
                yield _finding(statement, claim, facts[claim.fact], decision)


def _in_its_place(decision: Decision, statement: Statement, claim: TermClaim) -> bool:
    """Whether the term is said of the subject: in a clause with it, of the topic's own word, or of nothing else."""
    if any(quantity.span.overlaps(statement.span) for quantity in statement.clause.quantities):
        return False
    topic = claim.scope.topic.concepts
    following = [word for word in statement.clause.words if word.span.start >= statement.span.end][:REACH]
    said = decision.score_of("subject") == 1 or any(word.concept in topic for word in following)
    return said or statement.clause.aside or _by_itself(statement, topic) or _adjoins(statement, claim)


def _by_itself(statement: Statement, topic: frozenset[str]) -> bool:
    """Whether the clause tells of nothing but the topic, or has the term alone and goes on so in a relative clause."""
    told = (statement.clause, *(clause for clause in statement.after[:1] if clause.related))
    words = [word for clause in told for word in clause.content if not statement.span.covers(word.span)]
    named = not statement.clause.content
    return (named or bool(words)) and all(word.concept in topic for word in words)


def _adjoins(statement: Statement, claim: TermClaim) -> bool:
    """Whether a clause with words of the topic stands right beside the subject ("Petrel, built in Halden")."""
    if not statement.clause.concepts & claim.scope.topic.concepts:
        return False
    alone = (clause for clause in statement.before[:1] if len(clause.names) == 1 and _covers(clause, len(clause.words)))
    ahead = (clause for clause in statement.led[:1] if _covers(clause, 1))
    return any(clause.names[0].entity == claim.scope.subject for clause in (*alone, *ahead))


def _covers(clause: Passage, count: int) -> bool:
    """Whether a clause's first name has its first `count` words."""
    return bool(clause.names) and all(clause.names[0].span.covers(word.span) for word in clause.words[:count])


def _statements(sentence: Sentence, terms: Sequence[tuple[Span, str]]) -> Iterator[Statement]:
    return (Statement(sentence, place, term=True) for place, _ in terms)


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
