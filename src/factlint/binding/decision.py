"""The decision whether a statement speaks of a claim: every condition's opinion, in the order of asking."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.binding import assertion, period, subject, topic
from factlint.binding.evidence import Answer, Opinion
from factlint.binding.subject import AROUND
from factlint.findings import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope


NEARLY_ALL = 0.9  # the share of a topic that must stand near a figure for its fix to be safe


class Decision(NamedTuple):
    """All opinions on one statement and one claim."""

    opinions: tuple[Opinion, ...]

    @property
    def holds(self) -> bool:
        """Whether the statement speaks of the claim: nothing against it, and subject and topic found."""
        return all(
            o.answer is Answer.YES or (o.answer is Answer.UNKNOWN and o.condition == "period") for o in self.opinions
        )

    @property
    def score(self) -> float:
        """How well it fits, to choose between claims for which it holds."""
        return sum(opinion.score for opinion in self.opinions)

    @property
    def certain(self) -> bool:
        """Whether nothing was borrowed or left open, so that what is wrong can be mended without a look."""
        settled = self.score_of("period") == 1 and self.score_of("subject") > AROUND
        return settled and self.score_of("topic") >= NEARLY_ALL

    def score_of(self, condition: str) -> float:
        """How well a condition is met."""
        return next((opinion.score for opinion in self.opinions if opinion.condition == condition), 0.0)

    def words(self, condition: str) -> tuple[str, ...]:
        """The words that made a condition answer as it did."""
        return next((opinion.words for opinion in self.opinions if opinion.condition == condition), ())

    def evidence(self) -> tuple[Evidence, ...]:
        """The opinions as a finding's explanation."""
        return tuple(Evidence(o.condition, o.answer.value, o.words) for o in self.opinions)


def opinions(statement: Statement, scope: Scope, *, dated: bool = False) -> Iterator[Opinion]:
    """What the conditions say of a statement and a claim, in the order of asking.

    `dated` where the statement's value is itself a date or period, so that it holds at no other time.
    """
    for judge in (topic.judge, subject.judge, assertion.judge, period.judge_date if dated else period.judge):
        yield judge(statement, scope)


def decide(statement: Statement, scope: Scope, *first: Opinion, dated: bool = False) -> Decision:
    """Ask the conditions one after the other until one is against; `first` are opinions that stand already."""
    found = list(first)
    if not any(opinion.against for opinion in found):
        for opinion in opinions(statement, scope, dated=dated):
            found.append(opinion)
            if opinion.against:
                break
    return Decision(tuple(found))
