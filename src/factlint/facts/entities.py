"""Finding the rule set's entities in prose by any of their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.facts.model import Entity
    from factlint.span import Span


@dataclass(frozen=True)
class EntityIndex:
    """All names of all entities, ready to be looked up; built once for a rule set."""

    entities: Mapping[str, Entity]

    def find(self, prose: str) -> Iterator[tuple[Span, str]]:
        """Where each entity is named: the span of the name, without a possessive, and the entity's id; the longest
        first.""" raise NotImplementedError
