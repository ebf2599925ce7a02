"""One figure of a draft as what it tells: of what, when and how meant, so that two can be held against each other.

Two statements are of the same subject and topic where they are made of the same words, inflections and synonyms folded
as the binding of facts folds them. A subject that stands elsewhere (in the clause before, in a table's corner) may lend
its words, but need not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.binding.assertion import denied, judge
from factlint.binding.evidence import Answer
from factlint.binding.period import borrowed_periods
from factlint.binding.statement import Sentence, Statement
from factlint.checks.consistency.marks import ANYTHING, marks, name_of, times
from factlint.document import BlockKind
from factlint.lexicon.changes import changes_before
from factlint.lexicon.consistency import consistency_words
from factlint.lexicon.topics import assertion_words, clause_words, topic_words
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions.model import DateMention, PeriodMention, QuantityMention
    from factlint.mentions.words import Word
    from factlint.passage import Passage

CODE = "\ufffc"  # what stands for code in prose: two statements that hold any may be of two things
MOST = 12  # figures of one clause: what has more is a list of numbers
_SHORT = 4  # words of an adjunct before the clause ("Worldwide,", "In the north,")
_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


@dataclass(frozen=True)
class Told:
    """One figure and what it tells.

    `words` are the concepts of its clause with those of a subject that the clause takes over, `lent` those that what
    stands around it can add. `modifiers` are the words that stand right before another of the clause. `subject` where
    the clause names whom or what it is about. `marks` are what must be the same in another statement that tells the
    same, whatever its words: mood, rate, direction, stage, the other figures. `context` are the names, as
    words, that were last named before a clause that names nobody, `section` the headings above such a one; `owners` are
    possessives. `times` are the times that it states,
    `times_around` those that stand around it.
    """

    mention: QuantityMention
    statement: Statement
    words: frozenset[str]
    lent: frozenset[str]
    modifiers: frozenset[str]
    subject: bool
    marks: tuple[object, ...]
    context: frozenset[frozenset[str]]
    owners: frozenset[str]
    section: tuple[int, ...]
    times: frozenset[str]
    times_around: frozenset[str]
    headline: bool
    table: int | None


def tell(sentence: Sentence, mention: QuantityMention) -> Told | None:
    """What a figure tells; None where it is no plain statement, or one that is taken back at once."""
    statement = Statement(sentence, mention.span, tuple(span for span in (mention.bound, mention.change) if span))
    reading, lang = sentence.reading, sentence.reading.lang
    if len(statement.clause.quantities) > MOST:
        return None
    if denied(statement) or _has_proviso(statement) or _is_label(statement, mention) or _is_of_any(statement):
        return None
    mood = judge(statement, ANYTHING)
    if mood.answer is Answer.NO and not _is_plain_forecast(mood.words, lang):
        return None
    own = _own(statement)
    words = [word for passage in own for word in _telling(passage)]
    document = reading.document
    block = document.blocks[document.block_at(mention.span.start)]
    return Told(
        mention,
        statement,
        frozenset(word.concept for word in words),
        frozenset(_lent(statement, own)),
        frozenset(_modifiers(words, document.prose)) - frozenset(_naming(own)),
        _has_subject(statement),
        marks(statement, mention, mood.words),
        frozenset(_context(statement, own)),
        clause_words(lang).possessives.intersection(word.form for word in statement.clause.words),
        () if _names_somebody(own) else block.headings,
        frozenset(times(statement)),
        frozenset(name_of(period, document.prose) for period in borrowed_periods(statement)[0]),
        block.kind in _HEADLINES,
        block.cell.table if block.cell else None,
    )


# -- whether it is meant


def _is_plain_forecast(words: Sequence[str], lang: str) -> bool:
    """Whether a mood is that of what will be, which two statements can share."""
    return all((*word.split(),) in assertion_words(lang).forecast for word in words)


def _has_proviso(statement: Statement) -> bool:
    """Whether what follows, or opens the sentence, says what the figure holds without: "not counting children"."""
    words = consistency_words(statement.sentence.reading.lang)
    following, opening = statement.after[:1], statement.sentence.clauses[:1]
    return any(
        clause.opener in provisos or clause.words[0].form in provisos
        for clauses, provisos in ((following, words.provisos), (opening, words.exceptions))
        for clause in clauses
        if clause.words
    )


def is_unclear(sentence: Sentence) -> bool:
    """Whether a sentence holds code, tells of a figure that took another's place, or of a dispute."""
    if CODE in sentence.text:
        return True
    revisions = consistency_words(sentence.reading.lang).revisions
    return any(word.form in revisions for word in sentence.whole.words)


def _is_label(statement: Statement, mention: QuantityMention) -> bool:
    """Whether a bare number rather names what stands before it ("compiler 5.0")."""
    if mention.value.dimension is not Dimension.NUMBER:
        return False
    before = [word for word in statement.clause.words if word.span.end <= statement.start][-1:]
    names = [name.span for name in statement.clause.names]
    nouns = (w for w in before if w in statement.clause.content or any(span.overlaps(w.span) for span in names))
    return not before or mention.value.grain != 1 or any(not _is_verb(noun.form, _lang(statement)) for noun in nouns)


def _lang(statement: Statement) -> str:
    return statement.sentence.reading.lang


# -- its words


def _own(statement: Statement) -> tuple[Passage, ...]:
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


def _telling(passage: Passage) -> Iterator[Word]:
    """The words of a passage that carry a topic, and those of its names."""
    names = [name.span for name in passage.names]
    content = set(passage.content)
    for word in passage.words:
        if word.concept and (word in content or any(span.overlaps(word.span) for span in names)):
            yield word


def _modifiers(words: Sequence[Word], prose: str) -> Iterator[str]:
    for word, following in pairwise(words):
        if not prose[word.span.end : following.span.start].strip(" -\n"):
            yield word.concept


def _naming(own: Sequence[Passage]) -> Iterator[str]:
    """The concepts of the words that name somebody, and so never only describe."""
    for passage in own:
        named = [name.span for name in passage.names]
        yield from (word.concept for word in passage.words if any(span.overlaps(word.span) for span in named))
        opening = opening_name(passage)
        yield from [opening.concept] if opening else []


def _lent(statement: Statement, own: Sequence[Passage]) -> Iterator[str]:
    """The concepts of what stands before a clause whose subject is a pronoun, or around a table's cell."""
    if not statement.sentence.headers and not _refers(statement):
        return
    clauses = tuple(clause for clause in statement.earlier if clause not in own)
    for passage in clauses:
        yield from (word.concept for word in _telling(passage))
    for passage, _ in statement.sentence.around[:2]:
        yield from (word.concept for word in _telling(passage))
        if not statement.sentence.headers and _names_somebody((passage,)):
            return  # whom a sentence further off names, the pronoun does not mean


def _names_somebody(own: Sequence[Passage]) -> bool:
    return any(passage.names or opening_name(passage) for passage in own)


def _context(statement: Statement, own: Sequence[Passage]) -> Iterator[frozenset[str]]:
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
    if len(first) < 2 or first[0] not in passage.content or not _is_verb(first[1].form, passage.reading.lang):
        return None
    capital = first[0].span.of(passage.reading.document.prose)[:1].isupper()
    return first[0] if capital and not first[0].form.endswith("s") else None


def _refers(statement: Statement) -> bool:
    words = clause_words(statement.sentence.reading.lang)
    leading = {word.form for word in statement.clause.words if word.span.end <= statement.start}
    return bool(leading & (words.pronouns | words.personal))


def _has_subject(statement: Statement) -> bool:
    """Whether the clause has a verb, and says before it whom or what it is about: a noun with its article, a name."""
    if _hosts(statement) and not statement.sentence.headers:
        return True
    lang, leading = _lang(statement), _leading(statement)
    words = clause_words(lang)
    if len(leading) < 2:
        return False
    named = any(name.span.overlaps(leading[0].span) for name in statement.clause.names[:1])
    determined = leading[0].form in words.determiners or named
    if not any(_is_verb(word.form, lang) for word in leading[1:]):
        return False
    goes_on = _is_verb(leading[1].form, lang) or leading[1].form in words.links | words.whereabouts
    return determined or (bool(leading[0].concept) and goes_on)


def _leading(statement: Statement) -> list[Word]:
    """The words of the clause before the figure, without a time or preposition at their head."""
    leading = [word for word in statement.clause.words if word.span.end <= statement.span.start]
    leading = [word for word in leading if not _is_time(word, statement)]
    while leading and leading[0].form in clause_words(_lang(statement)).whereabouts:
        leading.pop(0)
    return leading


def _is_of_any(statement: Statement) -> bool:
    """Whether the clause speaks of any such thing, or of one that is pointed at: "a ticket", "this one"."""
    return any(word.form in consistency_words(_lang(statement)).indefinite for word in _leading(statement)[:1])


def _is_time(word: Word, statement: Statement) -> bool:
    times: tuple[PeriodMention | DateMention, ...] = (*statement.clause.periods, *statement.clause.dates)
    return any(mention.span.overlaps(word.span) for mention in times)


def _is_verb(form: str, lang: str) -> bool:
    """Whether a word may be a verb: an auxiliary, or one that the lexicon has or that is inflected as one."""
    return form in _verbs(lang) or form.endswith(("s", "ed"))


@cache
def _verbs(lang: str) -> frozenset[str]:
    known = consistency_words(lang).auxiliaries | topic_words(lang).mild
    return known | topic_words(lang).irregular.keys() | changes_before(lang).keys()
