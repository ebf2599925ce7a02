"""Words that were verified as somebody's, ready to be compared: those of facts, and what is said in sources' texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.facts.sayings import Sayings
from factlint.kinds.quotation_data import QuotationData
from factlint.lexicon.quotations import quotation_words
from factlint.values.passages import nearest, pairs, shared
from factlint.values.quotation import GAP, Token, spoken, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact
    from factlint.facts.sayings import Saying

NEAREST = 8
"""More wordings of facts than this are never aligned with one quotation."""


class Wording(NamedTuple):
    """Words that somebody said, by a fact or by the text of a source.

    `name` is the speaker's, `person` the entity's id; both are None where a text does not say who speaks. `opens` and
    `closes` where the words begin and end as their sentence does.
    """

    text: str
    words: tuple[Token, ...]
    name: str | None
    person: str | None
    fact: Fact | None = None
    saying: Saying | None = None
    opens: bool = False
    closes: bool = False

    def quotes(self, at: int) -> bool:
        """Whether the word of the index `at` stands in quotation marks within these words."""
        before = self.text[: self.words[at].span.start]
        return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


class _Place(NamedTuple):
    """Where a fact's wording is kept: the numbers of both, and how many words it has."""

    fact: int
    wording: int
    size: int


@dataclass(frozen=True)
class Verified:
    """All that is verified as somebody's words."""

    facts: FactIndex

    @cached_property
    def sayings(self) -> Sayings:
        """What is said in the texts of sources."""
        return Sayings(self.facts.rules)

    def near(self, quoted: Sequence[Token]) -> Iterator[Wording]:
        """The wordings that share most with quoted words, the nearest first, those of facts before those of texts."""
        forms = [token.form for token in quoted]
        light = quotation_words(self.facts.lang).light
        found = shared(pairs(forms, light), self.facts.weight, self._places)
        order = nearest(found, lambda place: (abs(place.size - len(forms)), place), NEAREST)
        yield from map(self._of_fact, order)
        if self.facts.rules.passages:
            yield from map(self._of_saying, self.sayings.near(forms, gaps=GAP in forms))

    def _places(self, pair: str) -> Iterator[_Place]:
        return (_Place(fact, *note) for fact, note in self.facts.notes(pair))

    @cached_property
    def _ready(self) -> dict[_Place, Wording]:
        return {}

    def _of_fact(self, place: _Place) -> Wording:
        if place not in self._ready:
            self._ready[place] = _of_fact(self.facts.at(place.fact), place.wording)
        return self._ready[place]

    def _of_saying(self, saying: Saying) -> Wording:
        voice, text = saying.voice, saying.words
        entity = self.facts.rules.entities.entities.get(voice.person or "")
        return Wording(
            text, spoken(tokenise(text)), entity.names[0] if entity else voice.name, voice.person, None, saying
        )


def wordings(fact: Fact) -> tuple[str, ...]:
    """The words of a quotation fact: those that were said, and further ones that are right."""
    return (fact.data.quote, *fact.accept) if isinstance(fact.data, QuotationData) else ()


def _of_fact(fact: Fact, number: int) -> Wording:
    if not isinstance(fact.data, QuotationData):
        raise TypeError(f"{fact.id} is no quotation")
    text = wordings(fact)[number]
    words = spoken(tokenise(text))
    opening = text.lstrip("“\"'‘« ")[:1]
    opens = not opening.islower() and opening not in ".…"
    closes = words[-1].stop if words else True
    return Wording(text, words, fact.data.names[0], fact.data.speaker, fact, opens=opens, closes=closes)
