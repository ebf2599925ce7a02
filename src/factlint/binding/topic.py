"""What a statement's figure is about, and whether that is what the claim is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.binding.evidence import Answer, Opinion
from factlint.facts.entities import folded
from factlint.lexicon.topics import clause_words, topic_words
from factlint.mentions.words import folding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.words import Word
    from factlint.passage import Passage

CONDITION = "topic"
ENOUGH = 0.6  # the share of a claim's concepts, by weight, that must stand near the figure
ENOUGH_AMONG_OTHERS = 0.8  # the same where the clause has content of its own that the claim knows nothing of
SAME_SENTENCE = 0.9
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
        (own if known else foreign).append(word)
    if foreign and not own:
        return Opinion(CONDITION, Answer.NO, 0, tuple(word.form for word in foreign))
    narrowing = next(_narrowing(statement, scope, own), "") or _part_before(statement, scope)
    if narrowing:
        return Opinion(CONDITION, Answer.NO, 0, (narrowing,))
    if _is_share_of_it(statement, scope):
        return Opinion(CONDITION, Answer.NO, 0, ("of",))
    score = _score(scope, speaking) if scope.topic.concepts else float(not foreign and bool(statement.attached))
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
    forms = tuple(folded(word.form) for word in statement.sentence.whole.words)
    for phrase in scope.unless:
        if any(forms[i : i + len(phrase)] == phrase for i in range(len(forms))):
            return " ".join(phrase)
    return ""


def _speaking(statement: Statement, scope: Scope) -> dict[str, float]:
    """For each of the claim's concepts that stands near the figure, how much it speaks for it, from 0 to 1."""
    speaking: dict[str, float] = {}
    turned = opposites(statement.sentence.reading.lang)
    for concepts, credit in _credited(statement):
        meant = concepts.union(*(turned[concept] for concept in concepts & turned.keys()))
        for concept in meant & scope.topic.concepts:
            speaking[concept] = max(credit, speaking.get(concept, 0))
    return speaking


def _credited(statement: Statement) -> Iterator[tuple[frozenset[str], float]]:
    """The concepts that stand near, with the credit of where they stand."""
    yield frozenset(word.concept for word in _changes(statement)), 1.0
    for passage in statement.own:
        yield passage.concepts, 1.0
    for passage in statement.hosts:
        yield passage.concepts, SAME_SENTENCE
    for clause in statement.sentence.clauses:
        yield clause.concepts, OTHERS_FIGURE if statement.is_busy(clause) else SAME_SENTENCE
    for passage, near in statement.sentence.around:
        yield passage.concepts, near.credit


def _changes(statement: Statement) -> Iterator[Word]:
    """The words that give the figure's direction or bound."""
    for word in statement.clause.words:
        if any(span.overlaps(word.span) for span in statement.attached):
            yield word


def _score(scope: Scope, speaking: dict[str, float]) -> float:
    """The share of the topic that is covered: of its best phrase, where the rule set gives any, else by weight."""
    if scope.topic.phrases:
        return max(sum(speaking.get(concept, 0) for concept in phrase) / len(phrase) for phrase in scope.topic.phrases)
    total = sum(weight for _, weight in scope.topic.weights)
    return sum(weight * speaking.get(concept, 0) for concept, weight in scope.topic.weights) / total if total else 0.0


def _is_share_of_it(statement: Statement, scope: Scope) -> bool:
    """Whether the figure is a share of the topic itself ("63% of revenue"), and the claim's own figure is none."""
    trailing = [word for word in statement.clause.words if word.span.start >= statement.span.end][:3]
    if scope.shared or not trailing or trailing[0].form != "of":
        return False
    prose = statement.sentence.reading.document.prose
    joined = not prose[statement.span.end : trailing[0].span.start].strip()
    return joined and any(word.concept in scope.topic.concepts for word in trailing[1:])


def _part_before(statement: Statement, scope: Scope) -> str:
    """A phrase before the clause, or at its start, that speaks of a part of the subject ("In its malthouse, …")."""
    clauses = clause_words(statement.sentence.reading.lang)
    for passage in (statement.clause, *statement.before):
        opening = passage.words[:3]
        forms = [word.form for word in opening]
        placed = len(opening) == 3 and forms[0] in clauses.whereabouts and forms[1] in clauses.possessives
        if placed and opening[2].concept and opening[2].concept not in scope.topic.concepts:
            return " ".join(forms)
        if forms[:1] and forms[0] in clauses.whereabouts and _names_another(statement, scope, passage, opening[0]):
            return " ".join(forms)
    return ""


def _narrowing(statement: Statement, scope: Scope, own: list[Word]) -> Iterator[str]:
    """The words that narrow a matched noun to a part of the topic ("ancillary revenue", "revenue from cargo")."""
    for word in own:
        yield from _before_noun(statement, scope, word)
        yield from _after_noun(statement, scope, word)


def _before_noun(statement: Statement, scope: Scope, noun: Word) -> Iterator[str]:
    """An adjective or noun right before a matched noun that the claim does not have."""
    words = _passage_of(noun, statement).words
    at = words.index(noun)
    if at == 0 or _is_verb(noun, statement):
        return
    before = words[at - 1]
    prose = statement.sentence.reading.document.prose
    if prose[before.span.end : noun.span.start].strip(" \u00a0-") or not _content(before, statement):
        return
    neutral = topic_words(statement.sentence.reading.lang).neutral
    if before.concept not in scope.topic.concepts and before.form not in neutral and not before.form.endswith("ly"):
        yield f"{before.form} {noun.form}"


def _content(word: Word, statement: Statement) -> bool:
    return word in statement.content


def _is_verb(word: Word, statement: Statement) -> bool:
    """Whether the word is rather a verb, before which its subject stands."""
    return word.concept in _mild(statement.sentence.reading.lang) or word.form.endswith(("ed", "ing"))


@cache
def _mild(lang: str) -> frozenset[str]:
    fold = folding(lang)
    return frozenset(fold(word) for word in topic_words(lang).mild)


def _after_noun(statement: Statement, scope: Scope, noun: Word) -> Iterator[str]:
    """A prepositional phrase right after a matched noun that speaks of a part."""
    words = _passage_of(noun, statement).words
    at = words.index(noun)
    lang, prose = statement.sentence.reading.lang, statement.sentence.reading.document.prose
    clauses = clause_words(lang)
    link = words[at + 1] if at + 1 < len(words) else None
    if link is None or prose[noun.span.end : link.span.start].strip():
        return
    phrase = _phrase_after(words, at + 2, prose)
    possessive = any(word.form in clauses.possessives for word in phrase[:1])
    if link.form in clauses.narrowing or (link.form in clauses.whereabouts and possessive):
        strange = [w for w in phrase if _content(w, statement) and w.concept not in scope.topic.concepts]
        if strange:
            yield " ".join(word.form for word in (noun, link, *phrase))
    if link.form in clauses.whereabouts and _names_another(statement, scope, _passage_of(noun, statement), link):
        yield " ".join(word.form for word in (noun, link, *phrase))


def _passage_of(word: Word, statement: Statement) -> Passage:
    return next(passage for passage in statement.speaking if word in passage.words)


def _phrase_after(words: Sequence[Word], start: int, prose: str) -> list[Word]:
    """The noun phrase that begins at `start`: up to its first noun after determiners and adjectives."""
    phrase: list[Word] = []
    for word in words[start : start + 4]:
        if phrase and prose[phrase[-1].span.end : word.span.start].strip(" -"):
            break
        if phrase and phrase[-1].concept and not word.concept:
            break
        phrase.append(word)
    return phrase


def _names_another(statement: Statement, scope: Scope, passage: Passage, link: Word) -> bool:
    """Whether a name that is neither the subject's nor the claim's follows the preposition."""
    for name in passage.names if passage not in statement.hosts else ():
        if 0 < name.span.start - link.span.end <= len(" the ") and name.entity is None:
            return folded(name.name) not in scope.others
    return False
