"""Which claims a sentence can speak of at all: those of an entity that is named and with a word of theirs nearby."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from factlint.binding.topic import meanings
from factlint.facts.compiled import Clue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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

KEPT_SUBJECTS = 1_000  # as many subjects are kept with the places of their claims


class ClaimIndex(Generic[Claim]):
    """The claims of facts, to be found by subject and concept; `claims` are those of one fact that have this `name`."""

    def __init__(self, name: str, facts: FactIndex, claims: Callable[[Fact], tuple[Claim, ...]]) -> None:
        self._name = name
        self._facts = facts
        self._claims = claims
        self._of = lru_cache(KEPT_SUBJECTS)(self._read)

    def candidates(self, sentence: Sentence) -> tuple[Claim, ...]:
        """The claims that the sentence can speak of, each once, in the rule set's order of subjects and words."""
        passages = (sentence.whole, *sentence.headers, *(passage for passage, _ in sentence.around))
        naming = (*passages, *sentence.paragraphs)
        subjects = {name.entity: None for passage in naming for name in passage.names if name.entity}
        known = [claims for subject in subjects if (claims := self._of(subject))]
        if not known:
            return ()
        concepts = {concept: None for passage in passages for concept in sorted(passage.concepts)}
        doubled = (meanings(word, sentence.lang) for word in sentence.whole.words)
        concepts |= {concept: None for many in doubled for concept in sorted(many)}
        wanted = ("", *concepts)
        found = dict.fromkeys(place for claims in known for concept in wanted for place in claims.get(concept, ()))
        return tuple(self._claims(self._facts.at(number))[position] for number, position in found)

    def _read(self, subject: str) -> Mapping[str, Sequence[_Place]]:
        """Where the claims of one subject are, by concept."""
        found: dict[str, list[_Place]] = {}
        for number, (position, *concepts) in self._facts.notes(f"{self._name} {subject}"):
            for concept in concepts:
                found.setdefault(concept, []).append(_Place(number, position))
        return found


class _Place(NamedTuple):
    """A claim: the number of its fact, and which of that fact's claims it is."""

    fact: int
    position: int


def clues(name: str, claims: Iterable[Scoped]) -> Iterator[Clue]:
    """What leads to claims of one fact: the subject of each; beside it, which it is, and its concepts.

    A claim of which the topic is nothing but a change has the empty concept.
    """
    for position, claim in enumerate(claims):
        concepts = sorted(claim.scope.topic.concepts) or [""]
        yield Clue(f"{name} {claim.scope.subject}", [position, *concepts])
