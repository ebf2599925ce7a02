"""A claim as what can be checked: who it is about, what of it, when, and the figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.model import QuantityMention
from factlint.span import Span
from factlint.values.dates import PartialDate, Period
from factlint.values.quantity import Bound, Change, Dimension, Hedge, Quantity, Step

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True)
class Topic:
    """What a claim is about.

    `weights` hold its concepts, each with its share of the topic; `phrases`, where the rule set gives them, are sets of
    concepts of which one must stand near the figure. `about` are these phrases as they are written, `words` the claim's
    own word for each concept: both are for people.
    """

    weights: tuple[tuple[str, float], ...]
    phrases: tuple[frozenset[str], ...] = ()
    about: tuple[str, ...] = field(default=(), compare=False)
    words: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def concepts(self) -> frozenset[str]:
        """Every concept that can speak of it."""
        return frozenset(concept for concept, _ in self.weights).union(*self.phrases)

    def described(self) -> str:
        """The topic in words, for people."""
        if self.about:
            return ("one of: " if len(self.about) > 1 else "") + "; ".join(self.about)
        words = dict(self.words)
        return " + ".join(words.get(concept, concept) for concept, _ in self.weights) or "any change of it"


class Outdated(NamedTuple):
    """A value that used to be right, until the end of a day where that is known."""

    value: QuantityMention
    until: datetime.date | None


class Scope(NamedTuple):
    """Where a claim holds: of whom, on what, when.

    `subject` is an entity's id; `others` are the folded names that the claim also mentions; `unless` are the word
    sequences that mean another thing; `supposed` where the claim itself is a forecast or target, `moods` words
    such as its own of possibility or former times ("could earn", "a former mill"),
    `compared` where it compares ("22% less than"), `shared` where its figure is a part of something ("3% of
    patients"), `stretches` those of its times that are no calendar's ("first week"),
    `single` where its figure is of one event alone (a vote, a score).
    """

    subject: str
    topic: Topic
    period: Period | None
    others: frozenset[str]
    unless: tuple[tuple[str, ...], ...] = ()
    supposed: bool = False
    moods: frozenset[str] = frozenset()
    compared: bool = False
    shared: bool = False
    stretches: frozenset[str] = frozenset()
    single: bool = False


class FigureClaim(NamedTuple):
    """One figure of a claim: `value` as it was read, `rate` what it is for ("a year"), empty for a plain amount.

    `step` is whether it is how far something moved or where it stands; `accept` are further figures that are as right.
    """

    fact: str
    scope: Scope
    value: QuantityMention
    tolerance: Quantity | None = None
    was: tuple[Outdated, ...] = ()
    rate: str = ""
    accept: tuple[QuantityMention, ...] = ()
    step: Step = Step.NONE


class DateClaim(NamedTuple):
    """A claim whose value is a date, or a year or month that stands for one; `written` is it in the claim's words.

    `accept` are further dates that are as right.
    """

    fact: str
    scope: Scope
    value: PartialDate | Period
    written: str
    accept: tuple[PartialDate | Period, ...] = ()


class TermClaim(NamedTuple):
    """A claim whose value is one of several terms that can be mistaken for one another."""

    fact: str
    scope: Scope
    value: str
    among: tuple[str, ...]
    accept: tuple[str, ...] = ()


CLASSES = (
    *(FigureClaim, DateClaim, TermClaim, Scope, Topic, Outdated),
    *(QuantityMention, Span, Quantity, Dimension, Bound, Change, Hedge, Step, PartialDate, Period),
)
"""What claims are made of."""
