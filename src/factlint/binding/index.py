"""Which claims a sentence can speak of at all: those of an entity that is named and with a word of theirs nearby."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from factlint.facts.compiled import Clue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factlint.binding.statement import Sentence
    from factlint.facts.claims import Scope
    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact


class Scoped(Protocol):
    """Anything that holds for a scope."""

    @property
    def scope(self) -> Scope:
        """Of whom, on what, when."""
        ...


Claim = TypeVar("Claim", bound=Scoped)


@dataclass(frozen=True)
class ClaimIndex(Generic[Claim]):
    """The claims of facts, to be found by subject and concept; `claims` are those of one fact."""

    facts: FactIndex
    claims: Callable[[Fact], tuple[Claim, ...]]

    def candidates(self, sentence: Sentence) -> tuple[Claim, ...]:
        """The claims that the sentence can speak of, each once, in the rule set's order of subjects and words."""
        passages = (sentence.whole, *sentence.headers, *(passage for passage, _ in sentence.around))
        naming = (*passages, *sentence.paragraphs)
        subjects = {name.entity: None for passage in naming for name in passage.names if name.entity}
        if not subjects:
            return ()
        concepts = {concept: None for passage in passages for concept in sorted(passage.concepts)}
        found: dict[tuple[str, int], Claim] = {}
        for subject in subjects:
            for concept in ("", *concepts):
                key = (subject, concept)
                for fact in self.facts.under(" ".join(key)):
                    for number, claim in enumerate(self.claims(fact)):
                        if key in _keys(claim.scope):
                            found.setdefault((fact.id, number), claim)
        return tuple(found.values())


def clues(claims: Iterable[Scoped]) -> Iterator[Clue]:
    """What leads to the fact that makes these claims: the subject of each with each of its concepts."""
    return map(Clue, dict.fromkeys(" ".join(key) for claim in claims for key in _keys(claim.scope)))


def _keys(scope: Scope) -> list[tuple[str, str]]:
    """The subject with each concept, with an empty one where the topic is nothing but a change."""
    return [(scope.subject, concept) for concept in sorted(scope.topic.concepts) or ("",)]
