"""Terms: claims whose value is one of several that can be mistaken for one another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.attempt import attempt
from factlint.facts.claims import CLASSES, TermClaim
from factlint.facts.describing import described, excluded
from factlint.facts.entry import Derived, Key, Shape
from factlint.facts.found import EXPIRED
from factlint.findings import FindingName, Severity
from factlint.kinds.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.errors import Problem
    from factlint.facts.compiled import Clue, FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.protocols import FactCheck

MISSTATED_TERM = FindingName(
    "misstated-term",
    Severity.ERROR,
    "Another term stands where the verified one belongs.",
    "The Petrel sails from Antwerp.",
    "The Petrel sails from Ostend.",
)


class TermKind:
    """Facts with a `claim` whose `value` is one of `among`."""

    name = "term"
    defining = frozenset({"claim", "value", "among"})
    keys = (
        Key("claim", Shape.TEXT, "The verified fact in one plain sentence.", required=True),
        Key("value", Shape.TEXT, "The right term.", required=True),
        Key(
            "among",
            Shape.LIST,
            "The terms that can be mistaken for one another, the right one with them.",
            required=True,
        ),
        Key("subject", Shape.ENTITY, "Who or what it is about, where that is not the first one it names."),
        Key("about", Shape.TEXTS, "Phrases of which one must stand near the term."),
        Key("period", Shape.TEXT, "When it holds: 2024, 2025-Q3, 2025-10, a date."),
        Key("unless", Shape.TEXTS, "Phrases that, in the sentence, mean another thing is spoken of."),
    )
    findings = (MISSTATED_TERM, EXPIRED)

    def derive(self, entry: Entry) -> Derived:
        """Read the claim. Raises `RuleSetError` with all that cannot be read of it and of the keys beside it."""
        from factlint.facts.derivation import check_terms, particulars, read_sentence, term_claim

        text = entry.text("claim") or ""
        claim = read_sentence(text, entry)
        problems: list[Problem] = []
        own = particulars(entry, claim, problems)
        attempt(problems, partial(check_terms, entry))
        if problems:
            raise RuleSetError(*problems)
        return Derived(text, term_claim(entry, claim, own), (own.subject,))

    def classes(self) -> tuple[type, ...]:
        """Those of claims."""
        return CLASSES

    def clues(self, fact: Fact) -> Iterator[Clue]:
        """Subject and concepts of the claim, and each of its terms."""
        from factlint.binding.index import clues
        from factlint.kinds.term_check import term_clues

        yield from clues("term", _claims(fact))
        for claim in _claims(fact):
            yield from term_clues(claim)

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all terms."""
        return later(partial(_check, facts))

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """Value, the terms that it can be mistaken for, subject, topic and period."""
        if isinstance(fact.data, TermClaim):
            yield "value", fact.data.value
            yield "among", ", ".join(fact.data.among)
            yield from described(fact.data.scope, fact)
            yield from excluded(fact.data.scope)


def _check(facts: FactIndex) -> FactCheck:
    from factlint.binding.index import ClaimIndex
    from factlint.kinds.term_check import check

    return check(facts, ClaimIndex("term", facts, _claims))


def _claims(fact: Fact) -> tuple[TermClaim, ...]:
    return (fact.data,) if isinstance(fact.data, TermClaim) else ()
