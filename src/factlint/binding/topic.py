"""What a statement's figure is about, and whether that is what the claim is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.binding.evidence import Answer, Opinion
from factlint.binding.narrowing import forecasts, narrowing
from factlint.binding.subject import refers_back
from factlint.binding.surroundings import BEFORE
from factlint.facts.entities import folded, name_words
from factlint.lexicon.topics import clause_words, topic_words
from factlint.mentions.words import folding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.words import Word
    from factlint.passage import Passage

CONDITION = "topic"
ENOUGH = 0.65  # the share of a claim's concepts, by weight, that must stand near the figure
ENOUGH_AMONG_OTHERS = 0.8  # the same where the clause has content of its own that the claim knows nothing of
SAME_SENTENCE = 0.9
DISTANT = 0.5  # what is left of an earlier sentence's credit where nothing in the clause points back to it
MILD = 0.5  # the weight of what tells less of a topic; for a date, which has no other figure, it tells enough
OTHERS_FIGURE = 0.2  # credit of words that stand by another figure of the sentence


def judge(statement: Statement, scope: Scope) -> Opinion:
    """Whether the words near the figure are the claim's, and nothing narrows them to a part."""
    excluded = _excluding_phrase(statement, scope)
    if excluded:
        return Opinion(CONDITION, Answer.NO, 0, (excluded,))
    speaking = _speaking(statement, scope)
    lang = statement.sentence.reading.lang
    own: list[Word] = []
    foreign: list[Word] = []
    for word in statement.content if scope.topic.concepts else statement.clause.content:
        known = ({word.concept} | meanings(word, lang)) & scope.topic.concepts
        if known:
            own.append(word)
        elif not _is_indifferent(word, statement, scope):
            foreign.append(word)
    written = frozenset[str]().union(*scope.topic.phrases)
    if foreign and not own and not any(passage.spoken & written for passage in statement.speaking):
        return Opinion(CONDITION, Answer.NO, 0, tuple(word.form for word in foreign))
    narrowed = _other_heading(statement, foreign) or narrowing(statement, scope, own)
    if narrowed:
        return Opinion(CONDITION, Answer.NO, 0, (narrowed,))
    return _weighed(statement, scope, speaking, foreign)


def _other_heading(statement: Statement, foreign: Sequence[Word]) -> str:
    """The first word of a row's header that tells of something else and of no time: the row of another company."""
    document = statement.sentence.reading.document
    for header in statement.sentence.headers:
        cell = document.blocks[document.block_at(header.span.start)].cell
        told = header.names or header.periods or header.dates
        if cell and cell.row and header.content and not told and all(word in foreign for word in header.content):
            return header.content[0].form
    return ""


def _is_indifferent(word: Word, statement: Statement, scope: Scope) -> bool:
    """Whether a word that is not the claim's makes no other thing of the topic: praise, how, a title, the subject.

    Nor do people of no kind that are counted: whether the claim's can be meant by them is a matter of dimension.
    """
    reading = statement.sentence.reading
    words = topic_words(reading.lang)
    counted = statement.span.covers(word.span) and word.concept in _concepts(words.anyone, reading.lang)
    mild = word.form in words.neutral or word.form.endswith(words.adverbial)
    if counted or mild or _is_title(word, statement):
        return True
    subject = reading.entities.entities.get(scope.subject)
    named = subject is not None and any(folded(word.form) in name_words(name) for name in subject.names)
    return named or (scope.supposed and word.concept in forecasts(reading.lang))


def _weighed(statement: Statement, scope: Scope, speaking: dict[str, float], foreign: Sequence[Word]) -> Opinion:
    """Whether enough of the topic stands near the figure, and none of what tells it from others by another figure."""
    listed = statement.sentence.listed
    told = float(not foreign and bool(statement.attached))
    score = (
        _score(scope, speaking, statement.sentence.reading.lang, terse=not foreign, listed=listed)
        if scope.topic.concepts
        else told
    )
    words = dict(scope.topic.words)
    before = tuple(word.form for word in foreign if word.span.end <= statement.start)
    if before and not scope.topic.phrases and sum(weight for _, weight in scope.topic.weights) < 1:
        return Opinion(CONDITION, Answer.NO, score, before)
    least = MILD if statement.dated else 1
    elsewhere = [c for c, weight in scope.topic.weights if weight >= least and _is_elsewhere(speaking, c)]
    if elsewhere and not scope.topic.phrases:
        return Opinion(CONDITION, Answer.NO, score, tuple(f"“{words.get(c, c)}” of another" for c in elsewhere))
    if score >= (ENOUGH_AMONG_OTHERS if foreign else ENOUGH):
        return Opinion(CONDITION, Answer.YES, score, tuple(concept.lower() for concept in speaking))
    missing = tuple(f"without “{word}”" for concept, word in words.items() if concept not in speaking)
    return Opinion(CONDITION, Answer.NO, score, missing or tuple(word.form for word in foreign))


def _is_elsewhere(speaking: dict[str, float], concept: str) -> bool:
    """Whether the word is only said of another figure of the sentence."""
    return speaking.get(concept, 0) == OTHERS_FIGURE


def meanings(word: Word, lang: str) -> frozenset[str]:
    """What a word can stand for beside its concept: the loss for a profit, what its form means as well."""
    double = topic_words(lang).doubles.get(word.form)
    turned = opposites(lang).get(word.concept, frozenset())
    return turned | {folding(lang)(double)} if double else turned


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

    The words of `about` count wherever they stand, in names too; those within the figure as well ("40 years old").
    """
    measured = {word.concept for word in statement.clause.words if statement.span.covers(word.span)}
    speaking = {} if statement.term else dict.fromkeys(measured & scope.topic.concepts, 1.0)
    turned = opposites(statement.sentence.reading.lang)
    written = frozenset[str]().union(*scope.topic.phrases)
    for word in _changes(statement):
        speaking |= dict.fromkeys(turned.get(word.concept, frozenset()) & scope.topic.concepts, 1.0)
    for passage, credit in _credited(statement):
        meant = passage.concepts.union(*(meanings(word, passage.reading.lang) for word in passage.content))
        for concept in sorted((meant & scope.topic.concepts) | (passage.spoken & written)):
            speaking[concept] = max(credit, speaking.get(concept, 0))
    return speaking


def _credited(statement: Statement) -> Iterator[tuple[Passage, float]]:
    """What stands near, with the credit that it has."""
    yield from ((passage, 1.0) for passage in statement.own)
    yield from ((passage, SAME_SENTENCE) for passage in statement.hosts)
    words = clause_words(statement.sentence.reading.lang)
    joined = statement.before[:1] if _opening(statement.clause) & words.joints else ()
    for clause in (*statement.earlier, statement.clause, *statement.after):
        frames = clause is not statement.clause and bool(_opening(clause) & words.framing)
        goes_on = statement.dated and clause in statement.after and bool(_opening(clause) & words.joints)
        apart = frames or goes_on or (statement.is_busy(clause) and clause not in joined)
        yield clause, OTHERS_FIGURE if apart else SAME_SENTENCE
    leaning = bool(statement.hosts) or not statement.content or refers_back(statement)
    for passage, near in statement.sentence.around:
        yield passage, near.credit if leaning or near.credit > BEFORE else near.credit * DISTANT


def _opening(clause: Passage) -> set[str]:
    """The link that a clause begins with, and its first word."""
    return {clause.opener, *(word.form for word in clause.words[:1])}


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


@cache
def _concepts(words: frozenset[str], lang: str) -> frozenset[str]:
    return frozenset(folding(lang)(word) for word in words)


def _score(scope: Scope, speaking: dict[str, float], lang: str, *, terse: bool, listed: bool) -> float:
    """The share of the topic that is covered: of its best phrase, where the rule set gives any, else by weight.

    A `terse` statement, as in a list or table, has no words of its own: what says little beside a noun is not missed.
    """
    if scope.topic.phrases:
        return max(sum(speaking.get(concept, 0) for concept in phrase) / len(phrase) for phrase in scope.topic.phrases)
    spared = _concepts(topic_words(lang).mild, lang) if terse else frozenset()
    weights = [
        (concept, weight)
        for concept, weight in scope.topic.weights
        if weight == 1 or speaking.get(concept, 0) >= ENOUGH or not (listed or concept in spared)
    ]
    found = sum(weight * speaking.get(concept, 0) for concept, weight in weights)
    wanted = sum(weight for _, weight in weights)
    return found / wanted if wanted else 0.0
