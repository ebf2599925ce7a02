"""The words of a figure's clause, and of what stands around it, that say what the figure is of."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.lexicon.changes import changes_before
from factlint.lexicon.consistency import consistency_words
from factlint.lexicon.topics import clause_words, topic_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.statement import Statement
    from factlint.mentions.model import DateMention, PeriodMention
    from factlint.mentions.words import Word
    from factlint.passage import Passage

_SHORT = 4  # words of an adjunct before the clause ("Worldwide,", "In the north,")


def own_passages(statement: Statement) -> tuple[Passage, ...]:
    """The passages that speak for it: its own, those that it goes on from, and an adjunct at the sentence's head."""
    if statement.sentence.headers:
        return statement.sentence.headers
    first = statement.sentence.clauses[:1] if statement.position > 0 else ()
    adjuncts = tuple(clause for clause in first if len(clause.words) <= _SHORT and not clause.quantities)
    hosts = tuple(clause for clause in _hosts(statement) if clause not in adjuncts)
    return (statement.clause, *hosts, *adjuncts)


def _hosts(statement: Statement) -> tuple[Passage, ...]:
    """The clause whose subject a relative clause, or one that goes on after an aside, takes over."""
    relatives = clause_words(statement.sentence.reading.lang).relatives
    related = statement.clause.opener in relatives or statement.clause.resumes or _follows_aside(statement)
    before = next((clause for clause in statement.before if not clause.quantities), None)
    return (before,) if related and before else ()


def _follows_aside(statement: Statement) -> bool:
    return bool(statement.earlier) and statement.earlier[-1].aside and statement.clause.opener == ","


def telling(passage: Passage) -> Iterator[Word]:
    """The words of a passage that carry a topic, and those of its names."""
    names = [name.span for name in passage.names]
    content = set(passage.content)
    for word in passage.words:
        if word.concept and (word in content or any(span.overlaps(word.span) for span in names)):
            yield word


def modifiers(words: Sequence[Word], prose: str) -> Iterator[str]:
    """The concepts of the words that stand right before another."""
    for word, following in pairwise(words):
        if not prose[word.span.end : following.span.start].strip(" -\n"):
            yield word.concept


def naming(own: Sequence[Passage]) -> Iterator[str]:
    """The concepts of the words that name somebody, and so never only describe."""
    for passage in own:
        named = [name.span for name in passage.names]
        yield from (word.concept for word in passage.words if any(span.overlaps(word.span) for span in named))
        opening = opening_name(passage)
        yield from [opening.concept] if opening else []


def lent(statement: Statement, own: Sequence[Passage]) -> Iterator[str]:
    """The concepts of what stands before a clause whose subject is a pronoun, or around a table's cell."""
    if not statement.sentence.headers and not _refers(statement):
        return
    clauses = tuple(clause for clause in statement.earlier if clause not in own)
    for passage in clauses:
        yield from (word.concept for word in telling(passage))
    for passage, _ in statement.sentence.around[:2]:
        yield from (word.concept for word in telling(passage))
        if not statement.sentence.headers and names_somebody((passage,)):
            return  # whom a sentence further off names, the pronoun does not mean


def names_somebody(own: Sequence[Passage]) -> bool:
    """Whether any of the passages names somebody, or may do so with its first word."""
    return any(passage.names or opening_name(passage) for passage in own)


def context(statement: Statement, own: Sequence[Passage]) -> Iterator[frozenset[str]]:
    """The names of the nearest clause, sentence or header before that has any; none where the clause itself does."""
    if any(passage.names for passage in own):
        return
    for passage in (*reversed(statement.earlier), *(passage for passage, _ in statement.sentence.around)):
        opening = opening_name(passage)
        if passage.names or opening:
            yield from (frozenset(name.name.lower().split()) for name in passage.names)
            yield from [frozenset({opening.form})] if opening else []
            return


def opening_name(passage: Passage) -> Word | None:
    """The first word of a sentence where it may be a name that nothing else tells: one before a verb."""
    first = passage.words[:2]
    if len(first) < 2 or first[0] not in passage.content or not is_verb(first[1].form, passage.reading.lang):
        return None
    capital = first[0].span.of(passage.reading.document.prose)[:1].isupper()
    return first[0] if capital and not first[0].form.endswith("s") else None


def _refers(statement: Statement) -> bool:
    words = clause_words(statement.sentence.reading.lang)
    leading = {word.form for word in statement.clause.words if word.span.end <= statement.start}
    return bool(leading & (words.pronouns | words.personal))


def has_subject(statement: Statement) -> bool:
    """Whether the clause has a verb, and says before it whom or what it is about: a noun with its article, a name."""
    if _hosts(statement) and not statement.sentence.headers:
        return True
    lang, leading = statement.sentence.reading.lang, _leading(statement)
    words = clause_words(lang)
    if len(leading) < 2:
        return False
    named = any(name.span.overlaps(leading[0].span) for name in statement.clause.names[:1])
    determined = leading[0].form in words.determiners or named
    if not any(is_verb(word.form, lang) for word in leading[1:]):
        return False
    goes_on = is_verb(leading[1].form, lang) or leading[1].form in words.links | words.whereabouts
    return determined or (bool(leading[0].concept) and goes_on)


def _leading(statement: Statement) -> list[Word]:
    """The words of the clause before the figure, without a time or preposition at their head."""
    leading = [word for word in statement.clause.words if word.span.end <= statement.span.start]
    leading = [word for word in leading if not _is_time(word, statement)]
    while leading and leading[0].form in clause_words(statement.sentence.reading.lang).whereabouts:
        leading.pop(0)
    return leading


def is_of_any(statement: Statement) -> bool:
    """Whether the clause speaks of any such thing, or of one that is pointed at: "a ticket", "this one"."""
    indefinite = consistency_words(statement.sentence.reading.lang).indefinite
    return any(word.form in indefinite for word in _leading(statement)[:1])


def _is_time(word: Word, statement: Statement) -> bool:
    times: tuple[PeriodMention | DateMention, ...] = (*statement.clause.periods, *statement.clause.dates)
    return any(mention.span.overlaps(word.span) for mention in times)


def is_verb(form: str, lang: str) -> bool:
    """Whether a word may be a verb: an auxiliary, or one that the lexicon has or that is inflected as one."""
    return form in _verbs(lang) or form.endswith(("s", "ed"))


@cache
def _verbs(lang: str) -> frozenset[str]:
    known = consistency_words(lang).auxiliaries | topic_words(lang).mild
    return known | topic_words(lang).irregular.keys() | changes_before(lang).keys()
