"""Figures and dates: claims whose value is a quantity, or a date or year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import RuleSetError
from factlint.facts.describing import described, excluded
from factlint.facts.entry import Derived, Key, Shape
from factlint.facts.found import EXPIRED
from factlint.findings import FindingName, Severity
from factlint.kinds.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.errors import Problem
    from factlint.facts.claims import DateClaim, FigureClaim
    from factlint.facts.compiled import Clue, FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.protocols import FactCheck

MISSTATED_FIGURE = FindingName(
    "misstated-figure",
    Severity.ERROR,
    "The draft gives another figure than the verified one.",
    "Brackwater's revenue grew 21% in 2024.",
    "Brackwater's revenue grew 12% in 2024.",
)
MISSTATED_BOUND = FindingName(
    "misstated-bound",
    Severity.ERROR,
    "The figure is given as another kind of limit than it is: a ceiling as a floor, or a limit that it does not keep.",
    "The post pays upwards of $58,000.",
    "The post pays up to $58,000.",
)
MISSTATED_DIRECTION = FindingName(
    "misstated-direction",
    Severity.ERROR,
    "What rose is said to have fallen, or the other way round.",
    "Brackwater's revenue fell 12% in 2024.",
    "Brackwater's revenue rose 12% in 2024.",
)
MISSTATED_DATE = FindingName(
    "misstated-date",
    Severity.ERROR,
    "The draft gives another date, month or year than the verified one.",
    "The Petrel was launched on 15 March 2024.",
    "The Petrel was launched on 14 March 2024.",
)
OUTDATED_FIGURE = FindingName(
    "outdated-figure",
    Severity.ERROR,
    "The figure was right once, and no longer is.",
    "Brackwater has eleven ferries.",
    "Brackwater has twelve ferries.",
)
IMPRECISE_FIGURE = FindingName(
    "imprecise-figure",
    Severity.WARNING,
    "A ceiling or a floor is given as the amount itself.",
    "The post pays $58,000.",
    "The post pays up to $58,000.",
)


class Figures(NamedTuple):
    """What a claim is read as: a claim for each of its figures, or for its date."""

    figures: tuple[FigureClaim, ...]
    dates: tuple[DateClaim, ...]


class FigureKind:
    """Facts with a `claim` that holds figures or a date."""

    name = "figure"
    defining = frozenset({"claim"})
    keys = (
        Key("claim", Shape.TEXT, "The verified fact in one plain sentence.", required=True),
        Key("subject", Shape.ENTITY, "Who or what it is about, where that is not the first one it names."),
        Key("about", Shape.TEXTS, "Phrases of which one must stand near the figure."),
        Key("value", Shape.TEXT, "The figure, with its bound, where the claim holds more than one."),
        Key("period", Shape.TEXT, "When it holds: 2024, 2025-Q3, 2025-10, a date."),
        Key("unless", Shape.TEXTS, "Phrases that, in the sentence, mean another thing is spoken of."),
        Key("tolerance", Shape.TEXT, "How far a figure may be off: 2%, $1,000."),
    )
    findings = (
        MISSTATED_FIGURE,
        MISSTATED_BOUND,
        MISSTATED_DIRECTION,
        MISSTATED_DATE,
        OUTDATED_FIGURE,
        IMPRECISE_FIGURE,
        EXPIRED,
    )

    def derive(self, entry: Entry) -> Derived:
        """Read the claim. Raises `RuleSetError` with all that cannot be read of it and of the keys beside it."""
        from factlint.facts.derivation import date_claims, figure_claims, particulars, read_sentence, unaccepted

        text = entry.text("claim") or ""
        claim = read_sentence(text, entry)
        problems: list[Problem] = []
        own = particulars(entry, claim, problems)
        figures = tuple(figure_claims(entry, claim, own))
        dates = () if figures else tuple(date_claims(entry, claim, own))
        if not figures and not dates:
            problems.append(entry.problem("value" if "value" in entry.values else "claim", _UNREADABLE))
        else:
            problems.extend(unaccepted(entry, dated=not figures))
        if problems:
            raise RuleSetError(*problems)
        return Derived(text, Figures(figures, dates), (own.subject,))

    def classes(self) -> tuple[type, ...]:
        """Those of figures and dates, with what they hold for."""
        from factlint.facts.claims import CLASSES

        return (Figures, *CLASSES)

    def clues(self, fact: Fact) -> Iterator[Clue]:
        """Subject and concepts of each claim."""
        from factlint.binding.index import clues

        yield from clues("figure", _figures(fact))
        yield from clues("date", _dates(fact))

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all figures and dates."""
        return later(partial(_check, facts))

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """Value, subject, topic and period of each of its claims, and what is common to them."""
        from factlint.values.wording import wording

        data = fact.data
        if not isinstance(data, Figures):
            return
        for figure in data.figures:
            yield from [("", "")] if figure is not data.figures[0] else []
            yield "value", wording(figure.value.value)
            yield from described(figure.scope, fact)
        for date in data.dates:
            yield "value", date.written
            yield from described(date.scope, fact)
        yield from excluded(data.figures[0].scope if data.figures else data.dates[0].scope)
        tolerance = data.figures[0].tolerance if data.figures else None
        if tolerance:
            yield "tolerance", wording(tolerance)


def _check(facts: FactIndex) -> FactCheck:
    from factlint.binding.index import ClaimIndex
    from factlint.kinds.figure_check import check

    return partial(check, facts, ClaimIndex("figure", facts, _figures), ClaimIndex("date", facts, _dates))


def _figures(fact: Fact) -> tuple[FigureClaim, ...]:
    return fact.data.figures if isinstance(fact.data, Figures) else ()


def _dates(fact: Fact) -> tuple[DateClaim, ...]:
    return fact.data.dates if isinstance(fact.data, Figures) else ()


_UNREADABLE = (
    "no figure and no date can be read here: write it out as in a draft, or give 'value' and 'among' for a term"
)
