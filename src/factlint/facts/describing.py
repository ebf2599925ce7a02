"""How a claim was read, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.claims import Scope
    from factlint.facts.model import Fact


def described(scope: Scope, fact: Fact) -> Iterator[tuple[str, str]]:
    """Subject, topic and period of a claim of `fact`."""
    names = {entity.id: entity.names[0] for entity in fact.entities}
    yield "subject", names.get(scope.subject, scope.subject)
    yield "topic", scope.topic.described()
    yield "period", scope.period.label if scope.period else "none: it is of the present"


def excluded(scope: Scope) -> Iterator[tuple[str, str]]:
    """The phrases that mean another thing, where there are any."""
    if scope.unless:
        yield "unless", "; ".join(" ".join(phrase) for phrase in scope.unless)
