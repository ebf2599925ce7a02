"""What is read in a draft's prose: figures, dates, periods, quotations and names, each with its place and its value.

All spans are of the document's prose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.values.dates import PartialDate, Period

    from factlint.span import Span
    from factlint.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A figure: `span` is the number (or range) with its unit.

    `bound` are the words that bound or hedge it ("upwards of", "or more"), `change` those that give its direction
    ("fell", "drop"), None where there are none. `numerals` are the numbers alone, one, or two for a range or tally.
    `noun` is what a count counts, `hedge` the folded bound words ("nearly").
    """

    span: Span
    value: Quantity
    numerals: tuple[Span, ...] = ()
    bound: Span | None = None
    change: Span | None = None
    noun: str | None = None
    hedge: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, or as much of one as is written."""

    span: Span
    value: PartialDate


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A stretch of time.

    `relative` for one that is counted from another ("a year earlier") and has no value of its own.
    """

    span: Span
    value: Period | None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class NameMention:
    """A proper name: `entity` is the id of the rule set's entity, None for one that it does not know."""

    span: Span
    name: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """Who is said to have spoken: `name` as written, `entity` as resolved, None for one unknown.

    `referring` where it is a pronoun or a role ("she", "the chief executive") and not a name.
    """

    span: Span
    name: str
    entity: str | None = None
    referring: bool = False


@dataclass(frozen=True, slots=True)
class QuotationMention:
    """Quoted words: `pieces` are the spans between the marks, more than one where the quotation is split or runs on.

    `span` reaches from the first opening to the last closing mark. `cue` is the word that attributes it ("said").
    """

    span: Span
    pieces: tuple[Span, ...]
    text: str
    speaker: SpeakerMention | None = None
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A title held by a person, as asserted.

    `span` covers the title with its organisation, without the person's name.
    """

    span: Span
    person: NameMention
    title: str
    organisation: str | None = None
    organisation_span: Span | None = None
    title_span: Span | None = None
