"""What tells two statements of the same words apart: how they are meant, and of which time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.binding.period import stated_period
from factlint.facts.claims import Scope, Topic
from factlint.lexicon.consistency import consistency_words
from factlint.lexicon.topics import topic_words
from factlint.mentions.rates import read_rate
from factlint.values.dates import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.statement import Statement
    from factlint.mentions.model import DateMention, PeriodMention, QuantityMention

ANYTHING = Scope("", Topic(()), None, frozenset())


def marks(statement: Statement, mention: QuantityMention, mood: Sequence[str]) -> tuple[object, ...]:
    """What must be the same in another statement that tells the same: mood, rate, direction, stage, other figures."""
    reading = statement.sentence.reading
    forms = [word.form for word in statement.clause.words]
    stages = consistency_words(reading.lang).stages | consistency_words(reading.lang).contrasting
    spans = topic_words(reading.lang).spans
    others = tuple(quantity.value for quantity in statement.clause.quantities if quantity is not mention)
    return (
        tuple(mood),
        read_rate(reading.document.prose, mention, reading.lang),
        mention.value.change,
        frozenset(stages.intersection(forms)),
        frozenset(spans[form] for form in forms if form in spans),
        others,
    )


def times(statement: Statement) -> Iterator[str]:
    """The times that a statement states."""
    prose = statement.sentence.reading.document.prose
    period = stated_period(statement, ANYTHING)
    if period:
        yield name_of(period, prose)
    yield from (name_of(date, prose) for date in statement.clause.dates)


def name_of(mention: PeriodMention | DateMention, prose: str) -> str:
    """The time in its canonical form, else in the draft's own words."""
    value = mention.value
    if isinstance(value, Period):
        return value.label
    return (value.iso() if value else "") or " ".join(mention.span.of(prose).lower().split())
