"""Whose figure a statement gives: the nearest name that can own it, and whether that is the fact's subject."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factlint.binding.evidence import Answer, Opinion
from factlint.binding.names import has_honorific, is_owner_like, is_place, is_possessive, speaks, word_before
from factlint.binding.references import meant
from factlint.facts.entities import folded
from factlint.lexicon.speech import speech_words
from factlint.lexicon.topics import clause_words, topic_words
from factlint.passage import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.model import NameMention
    from factlint.passage import Passage

CONDITION = "subject"
SAME_SENTENCE, AROUND = 0.9, 0.5  # what a name in another clause, or outside the sentence, is worth


class Owner(NamedTuple):
    """A name that can own a figure, and the entity that it means."""

    name: NameMention
    entity: str | None


def judge(statement: Statement, scope: Scope) -> Opinion:
    """Whether the statement speaks of the claim's subject.

    The nearest passage that names anyone who can own the figure decides: its own clause, the clauses before it, those
    after it, the asides, then what stands around the sentence. Two owners in one passage leave it to grammar, else to
    silence.
    """
    for passage, score in _passages(statement):
        owners = _owning(passage, statement, scope)
        rival = "" if owners or passage is not statement.clause else _other_owner(statement, scope)
        if rival:
            return Opinion(CONDITION, Answer.NO, 0, (rival,))
        if owners:
            words = tuple(owner.name.name for owner in owners)
            owner = _settled(owners, statement, passage, scope)
            if owner is None or owner.entity != scope.subject:
                return Opinion(CONDITION, Answer.NO, 0, words)
            return Opinion(CONDITION, Answer.YES, score, words)
    return Opinion(CONDITION, Answer.NO, 0)


def _passages(statement: Statement) -> Iterator[tuple[Passage, float]]:
    """Where an owner may be named, nearest first, with what a name there is worth."""
    yield from ((passage, 1.0) for passage in statement.own)
    asides = (clause for clause in reversed(statement.earlier) if clause.aside)
    for count, clause in enumerate(chain(statement.before, statement.led, asides)):
        yield clause, SAME_SENTENCE - count / 100
    for count, (passage, _) in enumerate(statement.sentence.around):
        yield passage, AROUND / (1 + count)


def _owning(passage: Passage, statement: Statement, scope: Scope) -> tuple[Owner, ...]:
    """The owners that a passage names, but speakers and, where a pronoun looks for one, names that hang on a noun."""
    named = tuple(_owners(passage, scope))
    if passage is not statement.clause and refers_back(statement):
        named = tuple(owner for owner in named if not _hangs(owner.name, passage, scope))
    return tuple(owner for owner in named if not speaks(owner.name, passage.reading)) or named


def refers_back(statement: Statement) -> bool:
    """Whether a pronoun of the clause stands for what was named before."""
    words = clause_words(statement.sentence.reading.lang)
    return any(word.form in words.pronouns or word.form in words.possessives for word in statement.clause.words)


def _hangs(name: NameMention, passage: Passage, scope: Scope) -> bool:
    """Whether a name depends on a noun or comparison before it ("the pace of Petrel"), and not on the topic's own."""
    linked = word_before(name, passage.reading) in clause_words(passage.reading.lang).hanging
    return linked and not _holds(name, passage, scope.topic.concepts)


def _owners(passage: Passage, scope: Scope) -> Iterator[Owner]:
    """The names in a passage that could own a figure of the claim's kind."""
    reading = passage.reading
    for name in passage.names:
        entity = meant(name, reading)
        rival = folded(name.name) not in scope.others and not _of_another_sort(name, entity, passage, scope)
        if entity == scope.subject or (
            rival and is_owner_like(name, reading) and not _is_topical(name, passage, scope)
        ):
            yield Owner(name, entity)


def _is_topical(name: NameMention, passage: Passage, scope: Scope) -> bool:
    """Whether an unknown name is made of the claim's own words ("AI Product Manager")."""
    concepts = frozenset(word.concept for word in passage.words if name.span.covers(word.span)) - {""}
    return name.entity is None and bool(concepts) and concepts <= scope.topic.concepts


def _of_another_sort(name: NameMention, entity: str | None, passage: Passage, scope: Scope) -> bool:
    """Whether one is a person and the other is not, as far as that is known."""
    persons = passage.reading.entities.persons
    if scope.subject in persons:
        return entity is not None and entity not in persons
    return entity in persons or has_honorific(name, passage.reading)


def _other_owner(statement: Statement, scope: Scope) -> str:
    """What else in the clause owns the figure where no name does: a person, or a place that the claim does not have."""
    if _speaks_of_a_person(statement, scope):
        return "he or she"
    reading = statement.sentence.reading
    first = _unknown_opening(statement, scope)
    if first:
        return first
    whereabouts = clause_words(reading.lang).whereabouts
    leading = [clause for clause in statement.before if clause.words and clause.words[0].form in whereabouts]
    names = [name for clause in (statement.clause, *leading) for name in clause.names]
    places = [name for name in names if is_place(name, reading) and folded(name.name) not in scope.others]
    return places[0].name if places else ""


def _unknown_opening(statement: Statement, scope: Scope) -> str:
    """The first word of the sentence, where it may be a name that nothing else tells: strange to the claim."""
    sentence, lang = statement.sentence, statement.sentence.reading.lang
    words = statement.clause.words
    if statement.clause is not sentence.clauses[0] or len(words) < 2 or not sentence.text[:1].isupper():
        return ""
    first, topics = words[0], topic_words(lang)
    common = first.form in topics.neutral or first.form in topics.common_capitals or first.form.endswith("ly")
    strange = first in statement.clause.content and first.concept not in scope.topic.concepts
    return first.form if strange and not common and first.concept not in changes(lang) else ""


def _speaks_of_a_person(statement: Statement, scope: Scope) -> bool:
    """Whether he or she owns the figure of a claim whose subject is no person."""
    reading = statement.sentence.reading
    if scope.subject in reading.entities.persons:
        return False
    verbs = speech_words(reading.lang).verbs
    personal = clause_words(reading.lang).personal
    words = [word.form for word in statement.clause.words if word.span.end <= statement.span.start]
    return any(
        word in personal and not any(following in verbs for following in words[i + 1 : i + 2])
        for i, word in enumerate(words)
    )


def _settled(owners: tuple[Owner, ...], statement: Statement, passage: Passage, scope: Scope) -> Owner | None:
    """The one owner among several names of a passage, None where grammar does not tell."""
    if len({owner.entity or folded(owner.name.name) for owner in owners}) == 1:
        return owners[0]
    if passage is statement.clause:
        return _holder(owners, statement.clause, scope.topic.concepts)
    bare = [owner for owner in owners if not is_possessive(owner.name, passage.reading)]
    return bare[0] if bare else owners[0]


def _holder(owners: tuple[Owner, ...], clause: Passage, topic: frozenset[str]) -> Owner | None:
    """The one name that has the topic's own words ("Arvella's revenue", "revenue at Arvella")."""
    holders = [owner for owner in owners if _holds(owner.name, clause, topic)]
    entities = {owner.entity for owner in holders}
    return holders[0] if len(entities) == 1 and None not in entities else None


def _holds(name: NameMention, clause: Passage, topic: frozenset[str]) -> bool:
    following = [word for word in clause.content if word.span.start >= name.span.end][:1]
    leading = [word for word in clause.content if word.span.end <= name.span.start][-1:]
    owns = is_possessive(name, clause.reading) and any(word.concept in topic for word in following)
    linked = word_before(name, clause.reading) in clause_words(clause.reading.lang).links
    near = [word for word in leading if name.span.start - word.span.end < len(" of the ") + 1]
    return owns or (linked and any(word.concept in topic for word in near))
