"""Whose figure a statement gives: the nearest name that can own it, and whether that is the fact's subject."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factlint.binding.evidence import Answer, Opinion
from factlint.binding.names import (
    governed,
    has_honorific,
    is_heading_word,
    is_owner_like,
    is_place,
    is_possessive,
    modifies,
    speaks,
    word_before,
)
from factlint.binding.references import meant
from factlint.binding.surroundings import BEFORE
from factlint.facts.entities import folded
from factlint.lexicon.roles import role_words
from factlint.lexicon.speech import speech_words
from factlint.lexicon.topics import clause_words, topic_words
from factlint.passage import changes
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.model import NameMention
    from factlint.mentions.words import Word
    from factlint.passage import Passage

CONDITION = "subject"
LEADING = 3  # words before a name that leads its passage
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
        if owners and not statement.sentence.span.covers(passage.span):
            rival = _other_thing(statement, scope)
        if rival:
            return Opinion(CONDITION, Answer.NO, 0, (rival,))
        if owners:
            words = tuple(owner.name.name for owner in owners)
            owner = _settled(owners, statement, passage, scope)
            if owner is None or owner.entity != scope.subject:
                return Opinion(CONDITION, Answer.NO, 0, words)
            return Opinion(CONDITION, Answer.YES, score, words)
    return Opinion(CONDITION, Answer.NO, 0, ("nobody is named",))


def _passages(statement: Statement) -> Iterator[tuple[Passage, float]]:
    """Where an owner may be named, nearest first, with what a name there is worth."""
    yield from ((passage, 1.0) for passage in _told_behind(statement))
    yield from ((passage, 1.0) for passage in statement.own)
    asides = [clause for clause in reversed(statement.earlier) if clause.aside]
    inserted = [clause for clause in asides if not clause.related]
    related = [clause for clause in asides if clause.related]
    for count, clause in enumerate((*statement.before, *inserted, *statement.led, *related)):
        yield clause, SAME_SENTENCE - count / 100
    own = [passage for passage, near in statement.sentence.around if near.credit == BEFORE]
    above = [passage for passage, near in statement.sentence.around if near.credit != BEFORE]
    for count, passage in enumerate((*own, *statement.sentence.paragraphs, *above)):
        yield passage, AROUND / (1 + count)


def _told_behind(statement: Statement) -> tuple[Passage, ...]:
    """The bracket right behind the figure that holds a name alone: "$4 million (Brackwater), $2 million (Norsk)"."""
    last = not any(word.span.start >= statement.span.end for word in statement.clause.words)
    following = statement.after[:1] if last else ()
    return tuple(c for c in following if c.opener in ("(", "[") and c.names and not c.content and not c.quantities)


def _owning(passage: Passage, statement: Statement, scope: Scope) -> tuple[Owner, ...]:
    """The owners that a passage names, but speakers and, where a pronoun looks for one, names that hang on a noun."""
    named = _heads(tuple(_owners(passage, statement, scope)), passage)
    if passage is not statement.clause and refers_back(statement):
        named = tuple(owner for owner in named if not _hangs(owner.name, passage, scope))
    return tuple(owner for owner in named if not speaks(owner.name, passage.reading)) or named


def _heads(owners: tuple[Owner, ...], passage: Passage) -> tuple[Owner, ...]:
    """The owners but those that only say whose relation the next one is ("Brackwater rival Norsk")."""
    lang = passage.reading.lang
    kin = clause_words(lang).kin | clause_words(lang).referring | role_words(lang).organisations
    heads = []
    for owner, following in zip_longest(owners, owners[1:]):
        gap = Span(owner.name.span.end, following.name.span.start) if following else None
        between = gap.of(passage.reading.document.prose).split() if gap and gap.start < gap.end else ()
        if not (0 < len(between) <= LEADING and between[-1] in kin):
            heads.append(owner)
    return tuple(heads)


def refers_back(statement: Statement) -> bool:
    """Whether a pronoun of the clause stands for what was named before."""
    words = clause_words(statement.sentence.reading.lang)
    return any(word.form in words.pronouns or word.form in words.possessives for word in statement.clause.words)


def _hangs(name: NameMention, passage: Passage, scope: Scope) -> bool:
    """Whether a name depends on a noun or comparison before it ("the pace of Petrel"), and not on the topic's own."""
    linked = word_before(name, passage.reading) in clause_words(passage.reading.lang).hanging
    return linked and not _holds(name, passage, scope.topic.concepts)


def _owners(passage: Passage, statement: Statement, scope: Scope) -> Iterator[Owner]:
    """The names in a passage that could own a figure of the claim's kind."""
    reading = passage.reading
    for name in passage.names:
        entity = meant(name, reading)
        rival = not _is_told_of(name, entity, passage, scope) and not _of_another_sort(name, entity, passage, scope)
        if entity == scope.subject or (
            rival
            and is_owner_like(name, reading)
            and not _is_topical(name, passage, scope)
            and not _is_beside(name, passage, statement, scope)
        ):
            yield Owner(name, entity)


def _is_told_of(name: NameMention, entity: str | None, passage: Passage, scope: Scope) -> bool:
    """Whether the claim names whom the name means, in these words or by another of its names."""
    known = passage.reading.entities.entities.get(entity or "")
    return any(folded(each) in scope.others for each in (name.name, *(known.names if known else ())))


def _is_beside(name: NameMention, passage: Passage, statement: Statement, scope: Scope) -> bool:
    """Whether an unknown name is no more than a word of something else: of a heading, a unit, a noun that it modifies.

    Outside the figure's clause one that a preposition governs is beside it, outside the sentence what does not lead.
    """
    reading = passage.reading
    if name.entity is not None or is_possessive(name, reading):
        return False
    if is_heading_word(name, reading) or any(figure.span.overlaps(name.span) for figure in passage.quantities):
        return True
    ahead = [word for word in passage.words if word.span.end <= name.span.start]
    if passage is statement.clause:
        noun = next((word for word in passage.words if word.span.start >= name.span.end), None)
        own = noun is not None and noun.concept in scope.topic.concepts
        behind = name.span.start >= statement.span.end or bool(ahead[1:])
        return modifies(name, reading) and not own and (behind or governed(name, reading))
    if governed(name, reading):
        return not passage.header and not _holds(name, passage, scope.topic.concepts)
    near = passage.header or statement.sentence.span.covers(passage.span)
    return not near and (len(ahead) > LEADING or modifies(name, reading))


def _is_topical(name: NameMention, passage: Passage, scope: Scope) -> bool:
    """Whether an unknown name is made of the claim's own words ("AI Product Manager")."""
    concepts = frozenset(word.concept for word in passage.words if name.span.covers(word.span)) - {""}
    return name.entity is None and bool(concepts) and concepts <= scope.topic.concepts


def _of_another_sort(name: NameMention, entity: str | None, passage: Passage, scope: Scope) -> bool:
    """Whether one is a person and the other is not, as far as that is known."""
    persons = passage.reading.entities.persons
    if scope.subject in persons:
        return entity is not None and entity not in persons
    return entity in persons or has_honorific(name, passage.reading) or _is_titled(name, passage, scope)


def _is_titled(name: NameMention, passage: Passage, scope: Scope) -> bool:
    """Whether an unknown name is that of a person with a title, and the subject's own cannot be a person's."""
    reading = passage.reading
    if name.entity or reading.people.full_name(name) not in reading.titled:
        return False
    entity = reading.entities.entities.get(scope.subject)
    return entity is not None and not any(len(own.split()) == 2 for own in entity.names)


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
    words, alone = sentence.clauses[0].words, len(sentence.clauses[0].words) == 1
    resumed = alone and statement.position > 1 and all(c.aside for c in sentence.clauses[1 : statement.position])
    if not sentence.text[:1].isupper() or not (resumed or (statement.position == 0 and not alone)):
        return ""
    first, topics = words[0], topic_words(lang)
    common = first.form in topics.neutral | topics.common_capitals or first.form.endswith(topics.adverbial)
    strange = first in sentence.clauses[0].content and first.concept not in scope.topic.concepts
    return first.form if strange and not common and first.concept not in changes(lang) else ""


def _other_thing(statement: Statement, scope: Scope) -> str:
    """What the sentence begins with, where that is a thing of its own: "The port was released on 4 May".

    A word for an organisation stands for one that was named before.
    """
    lang = statement.sentence.reading.lang
    words = statement.clause.words
    leading = clause_words(lang).determiners - clause_words(lang).possessives
    if statement.clause is not statement.sentence.clauses[0] or words[0].form not in leading:
        return ""
    organisations = role_words(lang).organisations | clause_words(lang).referring
    noun: list[Word] = []
    for word in words[1:]:
        known = word.concept in scope.topic.concepts or word.concept in changes(lang)
        if known or word not in statement.clause.content or word.span.start >= statement.start:
            break
        noun.append(word)
    strange = noun and noun[-1].form not in organisations and not any(word.form in organisations for word in noun)
    return f"{words[0].form} {' '.join(word.form for word in noun)}" if strange else ""


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
        whose = next((owner for owner in owners if _has_directly(owner.name, statement)), None)
        return whose or _holder(owners, statement.clause, scope.topic.concepts)
    bare = [owner for owner in owners if not is_possessive(owner.name, passage.reading)]
    return bare[0] if bare else owners[0]


def _has_directly(name: NameMention, statement: Statement) -> bool:
    """Whether the figure stands right behind the name as its own ("Petrel's 3,100 metres")."""
    reading = statement.sentence.reading
    between = Span(name.span.end, max(name.span.end, statement.start)).of(reading.document.prose)
    return is_possessive(name, reading) and between.strip() in ("'s", "’s", "'", "’")


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
