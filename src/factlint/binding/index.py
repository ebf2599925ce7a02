"""Which claims a sentence can speak of at all: those of an entity that is named and with a word of theirs nearby."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factlint.binding.statement import Sentence
    from factlint.facts.claims import Scope


class Scoped(Protocol):
    """Anything that holds for a scope."""

    @property
    def scope(self) -> Scope:
        """Of whom, on what, when."""
        ...


Claim = TypeVar("Claim", bound=Scoped)


@dataclass(frozen=True)
class ClaimIndex(Generic[Claim]):
    """Claims by subject and concept; those whose topic is nothing but a change stand under the empty concept."""

    claims: Mapping[tuple[str, str], tuple[Claim, ...]]

    def candidates(self, sentence: Sentence) -> tuple[Claim, ...]:
        """The claims that the sentence can speak of, each once, in the rule set's order of subjects and words."""
        passages = (sentence.whole, *sentence.headers, *(passage for passage, _ in sentence.around))
        subjects = {name.entity: None for passage in passages for name in passage.names if name.entity}
        concepts = {concept: None for passage in passages for concept in sorted(passage.concepts)}
        found: dict[int, Claim] = {}
        for subject in subjects:
            for concept in ("", *concepts):
                for claim in self.claims.get((subject, concept), ()):
                    found.setdefault(id(claim), claim)
        return tuple(found.values())


def index(claims: Iterable[Claim]) -> ClaimIndex[Claim]:
    """An index of claims, each under its subject with each of its concepts."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for concept in sorted(claim.scope.topic.concepts) or ("",):
            found.setdefault((claim.scope.subject, concept), []).append(claim)
    return ClaimIndex({key: tuple(many) for key, many in found.items()})
