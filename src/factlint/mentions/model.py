"""What is read in a draft's prose: figures, dates, periods, quotations and names, each with its place and its value.

All spans are of the document's prose.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factlint.span import Span
    from factlint.values.dates import PartialDate, Period
    from factlint.values.quantity import Quantity


class QuantityMention(NamedTuple):
    """A figure: `span` is the number (or range) with its unit.

    `bound` are the words that bound or hedge it ("upwards of", "or more"), `change` those that give its direction
    ("fell", "drop"), None where there are none. `numerals` are the numbers alone, one, or two for a range or tally.
    `noun` is what a count counts, `hedge` the folded bound words ("nearly"). `header` is one of the unit that a table's
    header gives a number that stands bare in its cell.
    """

    span: Span
    value: Quantity
    numerals: tuple[Span, ...] = ()
    bound: Span | None = None
    change: Span | None = None
    noun: str | None = None
    hedge: str | None = None
    header: Quantity | None = None


class DateMention(NamedTuple):
    """A date, or as much of one as is written or can be counted from the draft's own date.

    `relative` for one that is counted from another ("two days later"); `weekday` is the day that is named, 0 for
    Monday.
    """

    span: Span
    value: PartialDate
    relative: bool = False
    weekday: int | None = None


class PeriodMention(NamedTuple):
    """A stretch of time.

    `relative` for one that is counted from another ("a year earlier"); `value` is None where that is not known. `part`
    is what it is of a year, a label without its year ("Q3", "H1", "03", "summer"): with it and no `value`, only the
    year is unknown ("in the third quarter").
    """

    span: Span
    value: Period | None
    relative: bool = False
    part: str | None = None


class NameMention(NamedTuple):
    """A proper name: `entity` is the id of the rule set's entity, None for one that it does not know."""

    span: Span
    name: str
    entity: str | None = None


class SpeakerMention(NamedTuple):
    """Who is said to have spoken: `name` as written, `entity` as resolved, None for one unknown.

    `referring` where it is a pronoun or a role ("she", "the chief executive") and not a name, or where the draft does
    not say that these words are the speaker's but lets it be concluded. `person` is the fullest name that the draft has
    for the speaker, None where it has none or the speaker is no person.
    """

    span: Span
    name: str
    entity: str | None = None
    referring: bool = False
    person: str | None = None


class QuotationForm(StrEnum):
    """How words are shown to be quoted."""

    MARKED = "marked"  # by quotation marks
    BLOCK = "block"  # a block quotation without marks
    TURN = "turn"  # a turn of a transcript: "ASTIN: …"


class QuotationUse(StrEnum):
    """What quotation marks are there for."""

    SPEECH = "speech"  # somebody's words, whole or in part
    TERM = "term"  # a scare quote, a term, a nickname
    TITLE = "title"  # the title or name of a work or thing, the words on a sign


class QuotationMention(NamedTuple):
    """Quoted words: `pieces` are the spans between the marks, more than one where the quotation is split or runs on.

    `span` reaches from the first opening to the last closing mark. `cue` is the word that attributes it ("said").
    """

    span: Span
    pieces: tuple[Span, ...]
    text: str
    speaker: SpeakerMention | None = None
    cue: str | None = None
    form: QuotationForm = QuotationForm.MARKED
    use: QuotationUse = QuotationUse.SPEECH


class RoleMention(NamedTuple):
    """A title held by a person, as asserted.

    `span` covers the title with its organisation, without the person's name.
    """

    span: Span
    person: NameMention
    title: str
    organisation: str | None = None
    organisation_span: Span | None = None
    title_span: Span | None = None
    organisation_entity: str | None = None
    asserted: bool = True
    definite: bool = True
    before: bool = False
