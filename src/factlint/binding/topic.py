"""What a statement's figure is about, and whether that is what the claim is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.binding.evidence import Answer, Opinion
from factlint.binding.narrowing import forecasts, narrowing
from factlint.binding.subject import refers_back
from factlint.binding.surroundings import BEFORE
from factlint.facts.entities import folded
from factlint.lexicon.topics import clause_words, topic_words
from factlint.mentions.words import folding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.words import Word
    from factlint.passage import Passage

CONDITION = "topic"
ENOUGH = 0.65  # the share of a claim's concepts, by weight, that must stand near the figure
ENOUGH_AMONG_OTHERS = 0.8  # the same where the clause has content of its own that the claim knows nothing of
SAME_SENTENCE = 0.9
DISTANT = 0.5  # what is left of an earlier sentence's credit where nothing in the clause points back to it
OTHERS_FIGURE = 0.2  # credit of words that stand by another figure of the sentence


def judge(statement: Statement, scope: Scope) -> Opinion:
    """Whether the words near the figure are the claim's, and nothing narrows them to a part."""
    excluded = _excluding_phrase(statement, scope)
    if excluded:
        return Opinion(CONDITION, Answer.NO, 0, (excluded,))
    speaking = _speaking(statement, scope)
    turned = opposites(statement.sentence.reading.lang)
    own: list[Word] = []
    foreign: list[Word] = []
    for word in statement.content if scope.topic.concepts else statement.clause.content:
        known = ({word.concept} | turned.get(word.concept, frozenset())) & scope.topic.concepts
        if known:
            own.append(word)
        elif not (scope.supposed and word.concept in forecasts(statement.sentence.reading.lang)):
            foreign.append(word)
    written = frozenset[str]().union(*scope.topic.phrases)
    if foreign and not own and not any(passage.spoken & written for passage in statement.speaking):
        return Opinion(CONDITION, Answer.NO, 0, tuple(word.form for word in foreign))
    narrowed = narrowing(statement, scope, own)
    if narrowed:
        return Opinion(CONDITION, Answer.NO, 0, (narrowed,))
    score = (
        _score(scope, speaking, listed=statement.sentence.listed)
        if scope.topic.concepts
        else float(not foreign and bool(statement.attached))
    )
    enough = ENOUGH_AMONG_OTHERS if foreign else ENOUGH
    found = tuple(concept.lower() for concept in speaking)
    return Opinion(CONDITION, Answer.YES if score >= enough else Answer.NO, score, found)


@cache
def opposites(lang: str) -> dict[str, frozenset[str]]:
    """For each concept that is a gain or a loss, those that are the other."""
    fold = folding(lang)
    found: dict[str, frozenset[str]] = {}
    for pair in topic_words(lang).opposites:
        for one, other in (pair, reversed(pair)):
            found[fold(one)] = found.get(fold(one), frozenset()) | {fold(other)}
    return found


def turned_round(statement: Statement, scope: Scope) -> Word | None:
    """The word by which the statement tells of a loss where the claim tells of a gain, or the other way round."""
    turned = opposites(statement.sentence.reading.lang)
    spoken = {word.concept for word in statement.content}
    for word in (*statement.content, *_changes(statement)):
        wanted = turned.get(word.concept, frozenset()) & scope.topic.concepts
        if wanted and word.concept not in scope.topic.concepts and not wanted & spoken:
            return word
    return None


def _excluding_phrase(statement: Statement, scope: Scope) -> str:
    """A phrase of `unless` that stands in the sentence."""
    if not scope.unless:
        return ""
    forms = tuple(folded(word.form) for word in statement.sentence.whole.words)
    for phrase in scope.unless:
        if any(forms[i : i + len(phrase)] == phrase for i in range(len(forms))):
            return " ".join(phrase)
    return ""


def _speaking(statement: Statement, scope: Scope) -> dict[str, float]:
    """For each of the claim's concepts that stands near the figure, how much it speaks for it, from 0 to 1.

    The words of `about` count wherever they stand, in names too.
    """
    speaking: dict[str, float] = {}
    turned = opposites(statement.sentence.reading.lang)
    written = frozenset[str]().union(*scope.topic.phrases)
    for word in _changes(statement):
        speaking |= dict.fromkeys(turned.get(word.concept, frozenset()) & scope.topic.concepts, 1.0)
    for passage, credit in _credited(statement):
        meant = passage.concepts.union(*(turned[concept] for concept in passage.concepts & turned.keys()))
        for concept in sorted((meant & scope.topic.concepts) | (passage.spoken & written)):
            speaking[concept] = max(credit, speaking.get(concept, 0))
    return speaking


def _credited(statement: Statement) -> Iterator[tuple[Passage, float]]:
    """What stands near, with the credit that it has."""
    yield from ((passage, 1.0) for passage in statement.own)
    yield from ((passage, SAME_SENTENCE) for passage in statement.hosts)
    joints = clause_words(statement.sentence.reading.lang).joints
    joined = statement.before[:1] if statement.clause.opener in joints else ()
    for clause in (*statement.earlier, statement.clause, *statement.after):
        apart = statement.is_busy(clause) and clause not in joined
        yield clause, OTHERS_FIGURE if apart else SAME_SENTENCE
    leaning = bool(statement.hosts) or not statement.content or refers_back(statement)
    for passage, near in statement.sentence.around:
        yield passage, near.credit if leaning or near.credit > BEFORE else near.credit * DISTANT


def _changes(statement: Statement) -> Iterator[Word]:
    """The words that give the figure's direction or bound."""
    for word in statement.clause.words:
        if any(span.overlaps(word.span) for span in statement.attached):
            yield word


def _score(scope: Scope, speaking: dict[str, float], *, listed: bool) -> float:
    """The share of the topic that is covered: of its best phrase, where the rule set gives any, else by weight.

    Lists and tables (`listed`) have few verbs: what says little beside a noun is not missed there.
    """
    if scope.topic.phrases:
        return max(sum(speaking.get(concept, 0) for concept in phrase) / len(phrase) for phrase in scope.topic.phrases)
    found = sum(weight * speaking.get(concept, 0) for concept, weight in scope.topic.weights)
    wanted = sum(w for concept, w in scope.topic.weights if w == 1 or concept in speaking or not listed)
    return found / wanted if wanted else 0.0
