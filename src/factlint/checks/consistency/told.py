"""One figure of a draft as what it tells: of what, when and how meant, so that two can be held against each other.

Two statements are of the same subject and topic where they are made of the same words, inflections and synonyms folded
as the binding of facts folds them. A subject that stands elsewhere (in the clause before, in a table's corner) may lend
its words, but need not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.binding.assertion import denied, judge
from factlint.binding.evidence import Answer
from factlint.binding.period import borrowed_periods
from factlint.binding.statement import Statement
from factlint.checks.consistency.marks import ANYTHING, marks, name_of, times
from factlint.checks.consistency.wording import (
    context,
    has_subject,
    is_of_any,
    is_verb,
    lent,
    modifiers,
    names_somebody,
    naming,
    own_passages,
    telling,
)
from factlint.document import BlockKind
from factlint.lexicon.consistency import consistency_words
from factlint.lexicon.topics import assertion_words, clause_words
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.binding.evidence import Opinion
    from factlint.binding.statement import Sentence
    from factlint.document import Block, Document
    from factlint.mentions.model import QuantityMention
    from factlint.mentions.words import Word
    from factlint.passage import Passage

CODE = "\ufffc"  # what stands for code in prose: two statements that hold any may be of two things
MOST = 12  # figures of one clause: what has more is a list of numbers
_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


@dataclass(frozen=True)
class Told:
    """One figure and what it tells, each part found out when it is first asked for."""

    mention: QuantityMention
    statement: Statement

    @cached_property
    def words(self) -> frozenset[str]:
        """The concepts of its clause, with those of a subject that the clause takes over."""
        return frozenset(word.concept for word in self._telling)

    @cached_property
    def lent(self) -> frozenset[str]:
        """The concepts that what stands around it can add."""
        return frozenset(lent(self.statement, self._own))

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The words that stand right before another of the clause."""
        return frozenset(modifiers(self._telling, self._document.prose)) - frozenset(naming(self._own))

    @cached_property
    def subject(self) -> bool:
        """Whether the clause names whom or what it is about."""
        return has_subject(self.statement)

    @cached_property
    def marks(self) -> tuple[object, ...]:
        """What must be the same in another that tells the same: mood, rate, direction, stage, the other figures."""
        return marks(self.statement, self.mention, self._mood.words)

    @cached_property
    def context(self) -> frozenset[frozenset[str]]:
        """The names, as words, that were last named before a clause that names nobody."""
        return frozenset(context(self.statement, self._own))

    @cached_property
    def section(self) -> tuple[int, ...]:
        """The headings above a clause that names nobody."""
        return () if names_somebody(self._own) else self._block.headings

    @cached_property
    def owners(self) -> frozenset[str]:
        """Its possessives."""
        possessives = clause_words(_lang(self.statement)).possessives
        return possessives.intersection(word.form for word in self.statement.clause.words)

    @cached_property
    def times(self) -> frozenset[str]:
        """The times that it states."""
        return frozenset(times(self.statement))

    @cached_property
    def times_around(self) -> frozenset[str]:
        """The times that stand around it."""
        return frozenset(name_of(period, self._document.prose) for period in borrowed_periods(self.statement)[0])

    @cached_property
    def headline(self) -> bool:
        """Whether it stands above the text or beside a picture."""
        return self._block.kind in _HEADLINES

    @property
    def table(self) -> int | None:
        """The number of the table that it stands in."""
        return self._block.cell.table if self._block.cell else None

    @cached_property
    def stands(self) -> bool:
        """Whether it is a plain statement, and not taken back at once."""
        statement = self.statement
        if denied(statement) or _has_proviso(statement) or _is_label(statement, self.mention) or is_of_any(statement):
            return False
        return self._mood.answer is not Answer.NO or _is_plain_forecast(self._mood.words, _lang(statement))

    @cached_property
    def _own(self) -> tuple[Passage, ...]:
        return own_passages(self.statement)

    @cached_property
    def _telling(self) -> tuple[Word, ...]:
        return tuple(word for passage in self._own for word in telling(passage))

    @cached_property
    def _mood(self) -> Opinion:
        return judge(self.statement, ANYTHING)

    @property
    def _document(self) -> Document:
        return self.statement.sentence.reading.document

    @property
    def _block(self) -> Block:
        return self._document.blocks[self._document.block_at(self.mention.span.start)]


def tell(sentence: Sentence, mention: QuantityMention) -> Told | None:
    """What a figure tells; None where it is one of a mere list, or nothing says what of."""
    statement = Statement(sentence, mention.span, tuple(span for span in (mention.bound, mention.change) if span))
    told = Told(mention, statement)
    return told if len(statement.clause.quantities) <= MOST and told.words else None


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
    return not before or mention.value.grain != 1 or any(not is_verb(noun.form, _lang(statement)) for noun in nouns)


def _lang(statement: Statement) -> str:
    return statement.sentence.reading.lang
