"""Which claims a sentence can speak of at all: those of an entity that is named and with a word of theirs nearby."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from factlint.binding.topic import ENOUGH, meanings
from factlint.facts.compiled import Clue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from factlint.binding.statement import Sentence
    from factlint.facts.claims import Scope
    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact
    from factlint.passage import Passage


class Scoped(Protocol):
    """Anything that holds for a scope."""

    @property
    def scope(self) -> Scope:
        """Of whom, on what, when."""
        ...


Claim = TypeVar("Claim", bound=Scoped)

FEW = 100  # so many claims of one subject are found by any word of theirs
KEPT_SUBJECTS = 1_000  # as many subjects are kept with the places of their claims


class ClaimIndex(Generic[Claim]):
    """The claims of facts, to be found by subject and concept; `claims` are those of one fact that have this `name`."""

    def __init__(self, name: str, facts: FactIndex, claims: Callable[[Fact], tuple[Claim, ...]]) -> None:
        self._name = name
        self._facts = facts
        self._claims = claims
        self._of = lru_cache(KEPT_SUBJECTS)(self._read)

    def candidates(self, sentence: Sentence) -> tuple[Claim, ...]:
        """The claims that the sentence can speak of, each once, in the rule set's order of subjects and words.

        Of claims of which too little of the topic stands anywhere around, only some are left out.
        """
        passages = (sentence.whole, *sentence.headers, *(passage for passage, _ in sentence.around))
        naming = (*passages, *sentence.paragraphs)
        subjects = {name.entity: None for passage in naming for name in passage.names if name.entity}
        known = [claims for subject in subjects if (claims := self._of(subject))]
        if not known:
            return ()
        concepts = {concept: None for passage in passages for concept in sorted(passage.concepts)}
        doubled = (meanings(word, sentence.lang) for word in sentence.whole.words)
        concepts |= {concept: None for many in doubled for concept in sorted(many)}
        order = {concept: number for number, concept in enumerate(("", *concepts))}
        heard = order.keys() | (_meant(passages, sentence.lang) if any(claims.many for claims in known) else set())
        places = [place for claims in known for place in _ordered(claims.places, heard, order)]
        return tuple(self._claims(self._facts.at(number))[position] for number, position, _ in places)

    def _read(self, subject: str) -> _Claims | None:
        """Where the claims of one subject are; None where there are none."""
        notes = self._facts.notes(f"{self._name} {subject}")
        many = len(notes) > FEW
        frequency = Counter(concept for _, (_, own, _) in notes for concept in own)
        found: dict[str, list[_Place]] = {}
        for number, (position, own, others) in notes:
            place = _Place(number, position, (*own, *others))
            for concept in _telling(own, others, frequency) if many else place.concepts:
                found.setdefault(concept, []).append(place)
        return _Claims(found, many) if found else None


def _meant(passages: Iterable[Passage], lang: str) -> set[str]:
    """All that any word of the passages can stand for."""
    words = [word for passage in passages for word in passage.words]
    return {word.concept for word in words}.union(*(meanings(word, lang) for word in words))


def _ordered(
    claims: Mapping[str, Sequence[_Place]], heard: Collection[str], order: Mapping[str, int]
) -> Iterator[_Place]:
    """The claims that are told by what is heard, by the first of their concepts in `order`, then as written."""
    found = dict.fromkeys(place for concept in heard for place in claims.get(concept, ()))
    ranked = [(min(ranks), place) for place in found if (ranks := [order[c] for c in place.concepts if c in order])]
    return (place for _, place in sorted(ranked))


def _telling(own: Sequence[str], others: Sequence[str], frequency: Mapping[str, int]) -> Sequence[str]:
    """The rarest of a claim's concepts, so many that all others together would be too little of its topic.

    Those of full weight (`own`) must be heard in part, the `others` are not missed where they are not: counted as if
    they weighed as much, they make the most of what is left.
    """
    rarest = sorted(own, key=lambda concept: (frequency[concept], concept))
    for count in range(1, len(rarest) + 1):
        if len(own) - count + len(others) < ENOUGH * (len(own) + len(others)):
            return rarest[:count]
    return (*own, *others)


class _Claims(NamedTuple):
    """Where the claims of one subject are, by concept; of `many`, only by those that tell them from the others."""

    places: Mapping[str, Sequence[_Place]]
    many: bool


class _Place(NamedTuple):
    """A claim: the number of its fact, which of that fact's claims it is, and its concepts."""

    fact: int
    position: int
    concepts: tuple[str, ...]


def clues(name: str, claims: Iterable[Scoped]) -> Iterator[Clue]:
    """What leads to claims of one fact: the subject of each; beside it, which it is, and its concepts.

    First those that tell most of the topic, then the others; all are others where phrases of `about` tell the topic. A
    claim of which the topic is nothing but a change has the empty concept.
    """
    for position, claim in enumerate(claims):
        topic = claim.scope.topic
        own = [] if topic.phrases else sorted(concept for concept, weight in topic.weights if weight >= 1)
        others = sorted(topic.concepts.difference(own)) or ([] if own else [""])
        yield Clue(f"{name} {claim.scope.subject}", [position, own, others])
