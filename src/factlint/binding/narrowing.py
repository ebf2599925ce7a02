"""What narrows a statement's topic to a part: adjectives, prepositional phrases, places, shares."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.binding.names import is_heading_word, is_place
from factlint.facts.entities import folded
from factlint.lexicon.topics import assertion_words, clause_words, topic_words
from factlint.mentions.words import folding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.mentions.words import Word
    from factlint.passage import Passage


AREA_REACH = 4  # words before an area within which its preposition stands


def narrowing(statement: Statement, scope: Scope, matched: Sequence[Word]) -> str:
    """The words that narrow the topic ("ancillary revenue", "revenue from cargo"), empty where there are none.

    `matched` are the statement's words that are the claim's.
    """
    if _is_share_of_it(statement, scope):
        return "of"
    divided = _divided(statement, scope)
    if divided:
        return divided
    return next(_narrowing(statement, scope, matched), "") or _part_before(statement, scope) or _place(statement, scope)


def _divided(statement: Statement, scope: Scope) -> str:
    """A word of the clause that leaves a part of whatever it speaks of ("to domestic destinations", "in the south")."""
    lang = statement.sentence.reading.lang
    dividing, areas, placing = topic_words(lang).dividing, topic_words(lang).areas, clause_words(lang).whereabouts
    words = statement.clause.words
    for at, word in enumerate(words):
        placed = word.form in areas and any(before.form in placing for before in words[max(0, at - AREA_REACH) : at])
        own = word.concept in scope.topic.concepts or word.form in scope.others
        if (placed or word.form in dividing) and _content(word, statement) and not own:
            return word.form
    return ""


def _place(statement: Statement, scope: Scope) -> str:
    """A place in the clause that the claim does not have ("rose 20% in the United States")."""
    reading = statement.sentence.reading
    for name in statement.clause.names:
        if is_place(name, reading) and folded(name.name) not in scope.others and not name.span.overlaps(statement.span):
            return name.name
    return ""


def _is_share_of_it(statement: Statement, scope: Scope) -> bool:
    """Whether the figure is a share of the topic itself ("63% of revenue"), and the claim's own figure is none."""
    trailing = [word for word in statement.clause.words if word.span.start >= statement.span.end][:3]
    sharing = clause_words(statement.sentence.reading.lang).sharing
    if scope.shared or not trailing or trailing[0].form not in sharing:
        return False
    prose = statement.sentence.reading.document.prose
    joined = not prose[statement.span.end : trailing[0].span.start].strip()
    return joined and any(word.concept in scope.topic.concepts for word in trailing[1:])


def _part_before(statement: Statement, scope: Scope) -> str:
    """A phrase before the clause, or at its start, that speaks of a part of the subject ("In its malthouse, …")."""
    clauses = clause_words(statement.sentence.reading.lang)
    for passage in (statement.clause, *statement.before):
        opening = passage.words[:3]
        parting = opening[0].form in clauses.parting if opening else False
        if parting and any(word.concept not in scope.topic.concepts for word in passage.content):
            return " ".join(word.form for word in opening)
        forms = [word.form for word in opening]
        placed = len(opening) == 3 and forms[0] in clauses.whereabouts and forms[1] in clauses.possessives
        if placed and opening[2].concept and opening[2].concept not in scope.topic.concepts:
            return " ".join(forms)
        if (
            forms[:1]
            and forms[0] in clauses.whereabouts | clauses.narrowing
            and _names_another(statement, scope, passage, opening[0])
        ):
            return " ".join(forms)
    return ""


def _narrowing(statement: Statement, scope: Scope, matched: Sequence[Word]) -> Iterator[str]:
    """The words that narrow a matched noun to a part of the topic ("ancillary revenue", "revenue from cargo")."""
    for word in matched:
        yield from _before_noun(statement, scope, word)
        yield from _head_of(statement, scope, word)
        yield from _after_noun(statement, scope, word)


def _head_of(statement: Statement, scope: Scope, noun: Word) -> Iterator[str]:
    """A noun right behind a matched one that makes another thing of it ("revenue share")."""
    words = _passage_of(noun, statement).words
    head = next(iter(words[words.index(noun) + 1 :]), None)
    heads = topic_words(statement.sentence.reading.lang).heads
    if head is None or head.form not in heads or head.concept in scope.topic.concepts:
        return
    if not statement.sentence.reading.document.prose[noun.span.end : head.span.start].strip():
        yield f"{noun.form} {head.form}"


def _before_noun(statement: Statement, scope: Scope, noun: Word) -> Iterator[str]:
    """An adjective or noun right before a matched noun that the claim does not have."""
    passage = _passage_of(noun, statement)
    words = passage.words
    at = words.index(noun)
    if at == 0 or _is_verb(noun, statement):
        return
    whose = next((name for name in passage.names if name.span.end + 1 == noun.span.start), None)
    if whose and whose.entity is None and not is_heading_word(whose, passage.reading):
        strange = folded(whose.name) not in scope.others and not passage.header
        yield from [f"{whose.name} {noun.form}"] if strange else []
    before = words[at - 1]
    prose = statement.sentence.reading.document.prose
    if prose[before.span.end : noun.span.start].strip(" \u00a0-") or not _content(before, statement):
        return
    if before.concept not in scope.topic.concepts and not _is_mild(before, statement, scope):
        yield f"{before.form} {noun.form}"


def _is_mild(before: Word, statement: Statement, scope: Scope) -> bool:
    """Whether an adjective does not narrow its noun; "new" does not of what is made or won ("sold 40 new cars")."""
    lang = statement.sentence.reading.lang
    words = topic_words(lang)
    if before.form in words.fresh:
        return bool(_making(lang) & (scope.topic.concepts | {word.concept for word in statement.clause.words}))
    return before.form in words.neutral or before.concept in forecasts(lang) or before.form.endswith(words.adverbial)


@cache
def _making(lang: str) -> frozenset[str]:
    """The concepts of bringing new things about, or into one's own."""
    fold = folding(lang)
    return frozenset(fold(word) for word in topic_words(lang).making)


def _content(word: Word, statement: Statement) -> bool:
    return word in statement.content


def _is_verb(word: Word, statement: Statement) -> bool:
    """Whether the word is rather a verb, before which its subject stands."""
    lang = statement.sentence.reading.lang
    return word.concept in _mild(lang) or word.form.endswith(topic_words(lang).verbal)


@cache
def forecasts(lang: str) -> frozenset[str]:
    """The concepts of words that make a forecast, which say nothing of what it is about."""
    fold = folding(lang)
    return frozenset(fold(phrase[0]) for phrase in assertion_words(lang).forecast if len(phrase) == 1) - {""}


@cache
def _mild(lang: str) -> frozenset[str]:
    fold = folding(lang)
    return frozenset(fold(word) for word in topic_words(lang).mild)


def _after_noun(statement: Statement, scope: Scope, noun: Word) -> Iterator[str]:
    """A prepositional phrase right after a matched noun that speaks of a part."""
    passage = _passage_of(noun, statement)
    at = passage.words.index(noun)
    prose = statement.sentence.reading.document.prose
    link = passage.words[at + 1] if at + 1 < len(passage.words) else None
    if link is None or prose[noun.span.end : link.span.start].strip():
        return
    phrase = _phrase_after(passage.words, at + 2, prose)
    told = _is_measured(passage.words, at + 1, passage.reading.lang) or _is_known(scope, passage, phrase)
    if not told and _links_a_part(statement, noun, link, phrase) and _is_strange(statement, scope, phrase):
        yield " ".join(word.form for word in (noun, link, *phrase))
    clauses = clause_words(statement.sentence.reading.lang)
    if link.form in clauses.whereabouts and _names_another(statement, scope, passage, link):
        yield " ".join(word.form for word in (noun, link, *phrase))


def _is_measured(words: Sequence[Word], at: int, lang: str) -> bool:
    """Whether the preposition at `at` tells between what something is measured ("long from nose to tail")."""
    spanning = clause_words(lang).spanning
    following = words[at + 2 : at + 5]
    ends = next((i for i, word in enumerate(following) if (words[at].form, word.form) in spanning), None)
    return ends is not None and not any(word.concept for word in following[:ends])


def _is_known(scope: Scope, passage: Passage, phrase: Sequence[Word]) -> bool:
    """Whether a phrase is told by a name that the claim has too ("its yard in Ostend")."""
    end = phrase[-1].span.end if phrase else passage.span.end
    near = (name for name in passage.names if 0 < name.span.start - end <= len(" near the "))
    return any(folded(name.name) in scope.others for name in near)


def _links_a_part(statement: Statement, noun: Word, link: Word, phrase: Sequence[Word]) -> bool:
    """Whether the preposition makes a part of the noun: any after a noun of its own; after a counted one a few."""
    clauses = clause_words(statement.sentence.reading.lang)
    possessive = any(word.form in clauses.possessives for word in phrase[:1])
    counted = statement.span.covers(noun.span)
    vague = any(word.form in clauses.articles for word in phrase[:1])
    bare = bool(phrase) and phrase[0].form not in clauses.determiners and _content(phrase[0], statement)
    free = not (vague or counted or _is_verb(noun, statement))
    placed = link.form in clauses.whereabouts and (possessive or free or (counted and bare))
    return link.form in clauses.narrowing or placed


def _is_strange(statement: Statement, scope: Scope, phrase: Sequence[Word]) -> bool:
    """Whether the first noun of a phrase, or what stands before it, is nothing that the claim has."""
    determiners = clause_words(statement.sentence.reading.lang).determiners
    nouns = [word for word in phrase if word.form not in determiners][:2]
    named = any(name.span.covers(word.span) for word in nouns[:1] for name in statement.sentence.whole.names)
    others = [
        word for word in nouns if word.concept not in scope.topic.concepts and not statement.span.covers(word.span)
    ]
    return not named and any(_content(word, statement) for word in others)


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
        if 0 < name.span.start - link.span.end <= len(" the ") and name.entity != scope.subject:
            return folded(name.name) not in scope.others
    return False
