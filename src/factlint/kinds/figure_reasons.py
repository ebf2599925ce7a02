"""Why a figure or date was held against a fact, or against none: what each condition says of the nearest facts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.binding import dimension
from factlint.binding.decision import Decision, opinions
from factlint.binding.evidence import Answer, Opinion
from factlint.binding.statement import Sentence, Statement
from factlint.kinds.figure import MISSTATED_DATE, Figures
from factlint.kinds.figure_check import date_verdict, figure_statement, figure_verdict
from factlint.passage import within
from factlint.values.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.facts.claims import DateClaim, FigureClaim
    from factlint.facts.model import Fact
    from factlint.mentions.model import DateMention, PeriodMention, QuantityMention
    from factlint.reading import Reading
    from factlint.span import Span

NEAREST = 3  # as many facts are told of for each figure
LIKELY = 2  # conditions that a fact has to meet to be told of


class Considered(NamedTuple):
    """A fact that a figure could have been held against.

    `value` is the fact's own, `decision` what every condition says, `verdict` what the figure is by the fact where none
    is against: "right", or a finding's name.
    """

    fact: str
    value: str
    decision: Decision
    verdict: str

    @property
    def failed(self) -> Opinion | None:
        """The first condition that is against it, None where the figure was held against it."""
        return next((opinion for opinion in self.decision.opinions if opinion.against), None)


@dataclass(frozen=True)
class Considerations:
    """All claims of figures and dates, to be asked of each figure and date of a draft.

    With `every` all are told of, not the nearest alone.
    """

    facts: tuple[Fact, ...]
    every: bool = False

    @cached_property
    def _figures(self) -> tuple[FigureClaim, ...]:
        return tuple(claim for fact in self.facts if isinstance(fact.data, Figures) for claim in fact.data.figures)

    @cached_property
    def _dates(self) -> tuple[DateClaim, ...]:
        return tuple(claim for fact in self.facts if isinstance(fact.data, Figures) for claim in fact.data.dates)

    def of(self, reading: Reading) -> Iterator[tuple[Span, tuple[Considered, ...]]]:
        """For each figure and date of a draft, in its order, the facts nearest to it, the nearest first."""
        for span in reading.sentences:
            sentence = Sentence(reading, span)
            for quantity in within(reading.quantities, span):
                yield quantity.span, self._told(self.of_figure(sentence, quantity))
            days: list[DateMention | PeriodMention] = [*within(reading.dates, span), *within(reading.periods, span)]
            for day in days:
                yield day.span, self._told(self.of_date(sentence, day))

    def _told(self, considered: Iterable[Considered]) -> tuple[Considered, ...]:
        return tuple(considered) if self.every else nearest(considered)

    def of_figure(self, sentence: Sentence, mention: QuantityMention) -> Iterator[Considered]:
        """What is said of a figure and each claim of one."""
        statement = figure_statement(sentence, mention)
        for claim in self._figures:
            kind = dimension.judge(mention, claim, statement)
            decision = Decision((*_prose(statement), kind, *opinions(statement, claim.scope)))
            verdict = figure_verdict(statement, mention, claim).outcome.value if decision.holds else ""
            yield Considered(claim.fact, wording(claim.value.value), decision, verdict)

    def of_date(self, sentence: Sentence, mention: DateMention | PeriodMention) -> Iterator[Considered]:
        """What is said of a date and each claim of one."""
        statement = Statement(sentence, mention.span, dated=True)
        for claim in self._dates if mention.value is not None else ():
            decision = Decision((*_prose(statement), *opinions(statement, claim.scope, dated=True)))
            verdict = date_verdict(claim, mention.value) if decision.holds and mention.value else ""
            name = MISSTATED_DATE.name if verdict == "wrong" else verdict
            yield Considered(claim.fact, claim.written, decision, name)


def _prose(statement: Statement) -> Iterator[Opinion]:
    """That the words are a speaker's, where they are, and what speakers say is not to be checked."""
    reading = statement.sentence.reading
    if reading.is_quoted(statement.span) and not reading.quoted_figures:
        yield Opinion("prose", Answer.NO, 0, ("quoted",))


def nearest(considered: Iterable[Considered]) -> tuple[Considered, ...]:
    """Those that meet most conditions, the best first; none that meets hardly any."""
    likely = [one for one in considered if _met(one) >= LIKELY]
    return tuple(sorted(likely, key=lambda one: (one.failed is not None, -_met(one), -one.decision.score))[:NEAREST])


def _met(one: Considered) -> int:
    return sum(opinion.score > 0 and opinion.condition in _TELLING for opinion in one.decision.opinions)


_TELLING = frozenset({dimension.CONDITION, "topic", "subject"})
