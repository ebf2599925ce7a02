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
    lang = statement.sentence.reading.lang
    turned, neutral, guesses = opposites(lang), topic_words(lang).neutral, forecasts(lang)
    own: list[Word] = []
    foreign: list[Word] = []
    for word in statement.content if scope.topic.concepts else statement.clause.content:
        known = ({word.concept} | turned.get(word.concept, frozenset())) & scope.topic.concepts
        if known:
            own.append(word)
        elif not (word.form in neutral or _is_title(word, statement) or (scope.supposed and word.concept in guesses)):
            foreign.append(word)
    written = frozenset[str]().union(*scope.topic.phrases)
    if foreign and not own and not any(passage.spoken & written for passage in statement.speaking):
        return Opinion(CONDITION, Answer.NO, 0, tuple(word.form for word in foreign))
    narrowed = narrowing(statement, scope, own)
    if narrowed:
        return Opinion(CONDITION, Answer.NO, 0, (narrowed,))
    score = (
        _score(scope, speaking, terse=statement.sentence.listed or (not foreign and _has(statement)))
        if scope.topic.concepts
        else float(not foreign and bool(statement.attached))
    )
    enough = ENOUGH_AMONG_OTHERS if foreign else ENOUGH
    if score >= enough:
        return Opinion(CONDITION, Answer.YES, score, tuple(concept.lower() for concept in speaking))
    missing = tuple(f"without “{word}”" for concept, word in scope.topic.words if concept not in speaking)
    strange = tuple(word.form for word in foreign)
    return Opinion(CONDITION, Answer.NO, score, missing or strange)


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
    words = clause_words(statement.sentence.reading.lang)
    joined = statement.before[:1] if statement.clause.opener in words.joints else ()
    for clause in (*statement.earlier, statement.clause, *statement.after):
        opening = {clause.opener, *(word.form for word in clause.words[:1])}
        frames = clause is not statement.clause and bool(opening & words.framing)
        apart = frames or (statement.is_busy(clause) and clause not in joined)
        yield clause, OTHERS_FIGURE if apart else SAME_SENTENCE
    leaning = bool(statement.hosts) or not statement.content or refers_back(statement)
    for passage, near in statement.sentence.around:
        yield passage, near.credit if leaning or near.credit > BEFORE else near.credit * DISTANT


def _changes(statement: Statement) -> Iterator[Word]:
    """The words that give the figure's direction or bound."""
    for word in statement.clause.words:
        if any(span.overlaps(word.span) for span in statement.attached):
            yield word


def _is_title(word: Word, statement: Statement) -> bool:
    """Whether the word only tells what the name right behind it is ("Rookie Lena Ruiz")."""
    following = next((name for name in statement.clause.names if name.span.start >= word.span.end), None)
    first = statement.clause.words[0]
    return following is not None and word is first and following.span.start == word.span.end + 1


def _has(statement: Statement) -> bool:
    """Whether the clause has no verb but that of having: "had 31 points", "with a staff of 32"."""
    having = clause_words(statement.sentence.reading.lang).having
    return any(word.form in having for word in statement.clause.words if word.span.end <= statement.start)


def _score(scope: Scope, speaking: dict[str, float], *, terse: bool) -> float:
    """The share of the topic that is covered: of its best phrase, where the rule set gives any, else by weight.

    A `terse` statement, as in a list or table, has no verb to speak of: what says little beside a noun is not missed.
    """
    if scope.topic.phrases:
        return max(sum(speaking.get(concept, 0) for concept in phrase) / len(phrase) for phrase in scope.topic.phrases)
    found = sum(weight * speaking.get(concept, 0) for concept, weight in scope.topic.weights)
    wanted = sum(w for concept, w in scope.topic.weights if w == 1 or concept in speaking or not terse)
    return found / wanted if wanted else 0.0
