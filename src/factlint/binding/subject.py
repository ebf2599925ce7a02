"""Whose figure a statement gives: the nearest name that can own it, and whether that is the fact's subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.binding.evidence import Answer, Opinion
from factlint.facts.entities import folded, name_words
from factlint.lexicon.topics import clause_words
from factlint.mentions.words import folding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.model import NameMention
    from factlint.passage import Passage

CONDITION = "subject"
POSSESSIVE = ("'s", "’s", "' ", "’ ")


def judge(statement: Statement, scope: Scope) -> Opinion:
    """Whether the statement speaks of the claim's subject.

    The nearest passage that names anyone who can own the figure decides: its own clause, the clauses before it, those
    after it, then what stands around the sentence. Two owners in one passage leave it to grammar, else to silence.
    """
    for nearness, passage in enumerate(_passages(statement)):
        owners = tuple(_owners(passage, scope))
        if not owners and nearness == 0 and _speaks_of_a_person(statement, scope):
            return Opinion(CONDITION, Answer.NO, 0, ("he or she",))
        if owners:
            owner = _settled(owners, statement, passage, scope)
            words = tuple(name.name for name in owners)
            if owner is None:
                return Opinion(CONDITION, Answer.UNKNOWN, 0, words)
            right = owner.entity == scope.subject
            return Opinion(CONDITION, Answer.YES if right else Answer.NO, 1 / (1 + nearness), words)
    return Opinion(CONDITION, Answer.NO, 0)


def _passages(statement: Statement) -> Iterator[Passage]:
    yield from statement.own
    yield from statement.before
    yield from statement.after
    yield from (passage for passage, _ in statement.sentence.around)


def _owners(passage: Passage, scope: Scope) -> Iterator[NameMention]:
    """The names in a passage that could own a figure of the claim's kind."""
    for name in passage.names:
        if name.entity != scope.subject and (
            folded(name.name) in scope.others
            or _of_another_sort(name, passage, scope)
            or _is_place(name, passage)
            or _speaks(name, passage)
        ):
            continue
        yield name


def _of_another_sort(name: NameMention, passage: Passage, scope: Scope) -> bool:
    """Whether one is a person and the other is not, as far as that is known."""
    persons = passage.reading.entities.persons
    if scope.subject in persons:
        return name.entity is not None and name.entity not in persons
    return name.entity in persons or _has_honorific(name, passage)


def _has_honorific(name: NameMention, passage: Passage) -> bool:
    return _word_before(name, passage) in clause_words(passage.reading.lang).honorifics


def _is_place(name: NameMention, passage: Passage) -> bool:
    return _word_before(name, passage) in clause_words(passage.reading.lang).whereabouts


def _word_before(name: NameMention, passage: Passage) -> str:
    prose = passage.reading.document.prose
    before = prose[max(0, name.span.start - 20) : name.span.start].rstrip().rsplit(" ", 1)
    return before[-1].strip("([\"'“‘").rstrip(".").lower() if before else ""


def _speaks(name: NameMention, passage: Passage) -> bool:
    """Whether the name is the subject of a verb of saying, before or after it."""
    fold, verbs = folding(passage.reading.lang), _reporting(passage.reading.lang)
    prose = passage.reading.document.prose
    following = prose[name.span.end : name.span.end + 24].split()
    near = [word.strip(".,:;\"'“”’").lower() for word in following[:1]]
    near.append(_word_before(name, passage))
    return any(word and fold(word) in verbs for word in near)


@cache
def _reporting(lang: str) -> frozenset[str]:
    fold = folding(lang)
    return frozenset(fold(word) for word in clause_words(lang).reporting)


def _speaks_of_a_person(statement: Statement, scope: Scope) -> bool:
    """Whether he or she owns the figure of a claim whose subject is no person."""
    reading = statement.sentence.reading
    if scope.subject in reading.entities.persons:
        return False
    fold, verbs = folding(reading.lang), _reporting(reading.lang)
    words = statement.clause.words
    personal = clause_words(reading.lang).personal
    return any(
        word.form in personal and not (i + 1 < len(words) and fold(words[i + 1].form) in verbs)
        for i, word in enumerate(words)
        if word.span.end <= statement.span.start
    )


def _settled(
    owners: tuple[NameMention, ...], statement: Statement, passage: Passage, scope: Scope
) -> NameMention | None:
    """The one owner among several names of a passage, None where grammar does not tell."""
    if len({name.entity if name.entity else folded(name.name) for name in owners}) == 1:
        return owners[0]
    if passage is statement.clause:
        return _nearest_by_grammar(owners, statement, scope)
    bare = [name for name in owners if not is_possessive(name, passage)]
    return bare[0] if bare else owners[0]


def _nearest_by_grammar(owners: tuple[NameMention, ...], statement: Statement, scope: Scope) -> NameMention | None:
    """A name that owns the topic's own words ("Solenne's revenue", "revenue at Solenne") beats one that does not."""
    clause, topic = statement.clause, scope.topic.concepts
    holders = [name for name in owners if _holds(name, clause, topic)]
    entities = {name.entity for name in holders}
    return holders[0] if len(entities) == 1 and None not in entities else None


def _holds(name: NameMention, clause: Passage, topic: frozenset[str]) -> bool:
    following = [w for w in clause.content if w.span.start >= name.span.end][:1]
    leading = [w for w in clause.content if w.span.end <= name.span.start][-1:]
    linked = _word_before(name, clause) in ("at", "of", "for", "by")
    owns = is_possessive(name, clause) and any(w.concept in topic for w in following)
    return owns or (linked and any(w.concept in topic and name.span.start - w.span.end < 9 for w in leading))


def is_possessive(name: NameMention, passage: Passage) -> bool:
    """Whether the name stands as an owner ("Solenne's")."""
    return passage.reading.document.prose.startswith(POSSESSIVE, name.span.end)


def names_of(names: tuple[str, ...]) -> frozenset[str]:
    """The folded forms of names, for comparison."""
    return frozenset(" ".join(name_words(name)) for name in names)
