"""A rule set as drafts are held against it: of thousands of facts only those are decoded that a draft leads to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.codec import Codec
from factlint.facts.entities import Alias, EntityIndex
from factlint.facts.model import Entity, Fact, Formerly, Place, Source, SourcePassage, SourceText, Voice
from factlint.findings import Severity
from factlint.table import DamagedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.protocols import Kind
    from factlint.table import Table

_CLASSES = (Fact, Place, Source, Entity, Formerly, Severity, Alias, SourceText, Voice, SourcePassage)
"""What every rule set is made of, beside the data of its kinds."""

KEPT_FACTS = 2_000  # as many facts, and words, are kept decoded
KEPT_WORDS = 50_000


class Clue(NamedTuple):
    """What in a draft leads to a fact: a key, and a note beside it, of texts, numbers and lists of them."""

    key: str
    note: Any = None


def codec_of(kinds: Sequence[Kind]) -> Codec:
    """The codec of rule sets with facts of these kinds."""
    return Codec(tuple(dict.fromkeys((*_CLASSES, *(each for kind in kinds for each in kind.classes())))))


class CompiledRules:
    """One or more rule sets, ready to be held against drafts.

    `live` are the facts of which the data cannot be kept in a table, by their number. `renew` makes the same table
    anew, should this one turn out to be damaged. `asked` are the keys of all that was looked up since `listen`.
    """

    def __init__(
        self,
        table: Table,
        codec: Codec,
        live: Mapping[int, Fact] | None = None,
        renew: Callable[[], Table] | None = None,
    ) -> None:
        self._table = table
        self._codec = codec
        self._live = live or {}
        self._renew = renew
        self._fact = lru_cache(KEPT_FACTS)(self._read_fact)
        self._names = lru_cache(KEPT_WORDS)(self.decoded)
        self.asked: set[str] = set()
        self.stamp: Mapping[str, Any] | None = self.plain("stamp")
        """What it is known by from run to run, None where it is made for one alone."""
        head = self.plain("head")
        self.path: str = head["path"]
        self.title: str | None = head["title"]
        self.lang: str = head["lang"]
        self.files: Mapping[str, int] = head["files"]
        """How many facts each file has."""
        self.kinds: Mapping[str, int] = head["kinds"]
        """How many facts there are of each kind."""
        self.passages: int = head["passages"]
        """How many passages its sources' texts hold."""
        self.entities = EntityIndex(_Entities(self), self._named)

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all facts, in the rule set's order."""
        ids: Sequence[str] = self.plain("facts")
        return ids

    def facts(self) -> Iterator[Fact]:
        """All facts, in the rule set's order."""
        return (self.at(number) for number in range(sum(self.kinds.values())))

    def at(self, number: int) -> Fact:
        """The fact of this number, counted from 0."""
        return self._fact(number)

    def fact(self, name: str) -> Fact | None:
        """The fact of this id, None where there is none."""
        number = self.get(f"id {name}")
        return None if number is None else self.at(int(number))

    def of_kind(self, kind: str) -> FactIndex:
        """The facts of one kind."""
        return FactIndex(self, kind)

    @cached_property
    def since(self) -> Mapping[str, Sequence[int]]:
        """The keys, hashed, under which drafts find something else than in earlier versions of it, by version."""
        return self.plain("since") or {}

    def listen(self) -> set[str]:
        """The keys of all that is looked up from now on, as it comes.

        What follows from a draft by the rule set follows from what stands under these alone.
        """
        self.asked = {"head", "texts"}
        return self.asked

    def get(self, key: str) -> bytes | None:
        """A record of the table."""
        self.asked.add(key)
        try:
            return self._table.get(key)
        except DamagedError:
            if self._renew is None:
                raise
            self._table, self._renew = self._renew(), None
            return self._table.get(key)

    def decoded(self, key: str) -> Any:
        """A record's value, None where there is none."""
        data = self.get(key)
        return None if data is None else self._codec.decode(data)

    def plain(self, key: str) -> Any:
        """A record that is plain JSON, None where there is none."""
        data = self.get(key)
        return None if data is None else json.loads(data)

    @cached_property
    def texts(self) -> tuple[SourceText, ...]:
        """The local copies of its sources."""
        texts: tuple[SourceText, ...] = self.decoded("texts") if self.passages else ()
        return texts

    def passage(self, number: int) -> SourcePassage:
        """The passage of this number, counted from 0, of all that its sources' texts hold."""
        passage: SourcePassage = self.decoded(f"passage {number}")
        return passage

    def _named(self, words: str) -> Any:
        key = f"name {words}"
        self.asked.add(key)
        return self._names(key)

    def _read_fact(self, number: int) -> Fact:
        fact: Fact | None = self._live.get(number) or self.decoded(f"fact {number}")
        if fact is None:
            raise IndexError(number)
        return fact


def clue_key(kind: str, key: str) -> str:
    """The record that holds the clues of a kind under a key: no two share one, whatever a plugin calls its kind."""
    return f"clue {kind}\n{key}"


class FactIndex:
    """The facts of one kind, and the clues by which drafts lead to them.

    What a kind learns here of one draft's words it must ask again for the next draft: only what is asked for a draft
    counts when it is told whether a change of the rule set concerns it. Asking again costs little.
    """

    def __init__(self, rules: CompiledRules, kind: str) -> None:
        self._rules = rules
        self._kind = kind
        self.lang = rules.lang
        self._read = lru_cache(KEPT_WORDS)(self._read_clues)

    @property
    def rules(self) -> CompiledRules:
        """The rule set that they are of."""
        return self._rules

    def __getitem__(self, name: str) -> Fact:
        fact = self._rules.fact(name)
        if fact is None:
            raise KeyError(name)
        return fact

    def all(self) -> Iterator[Fact]:
        """Every fact, in the rule set's order: for a kind that cannot tell beforehand which a draft speaks of."""
        return map(self._rules.at, self._rules.plain(f"kind {self._kind}") or ())

    def at(self, number: int) -> Fact:
        """The fact of a number that `notes` gave."""
        return self._rules.at(number)

    def under(self, key: str) -> tuple[Fact, ...]:
        """The facts that have a clue with this key, in the rule set's order."""
        return tuple(self._rules.at(number) for number in dict.fromkeys(number for number, _ in self._clues(key)))

    def notes(self, key: str) -> Sequence[tuple[int, Any]]:
        """The clues with this key: the number of the fact that each leads to, and its note."""
        return self._clues(key)

    def weight(self, key: str) -> int:
        """How much there is to read about the clues with this key, in bytes; 0 where there are none."""
        return len(self._rules.get(clue_key(self._kind, key)) or b"")

    def _clues(self, key: str) -> Sequence[tuple[int, Any]]:
        record = clue_key(self._kind, key)
        self._rules.asked.add(record)
        return self._read(record)

    def _read_clues(self, record: str) -> Sequence[tuple[int, Any]]:
        found = self._rules.plain(record) or ()
        return tuple((number, note) for number, note in found)


class _Entities(Mapping[str, Entity]):
    """The entities of a rule set by their ids."""

    def __init__(self, rules: CompiledRules) -> None:
        self._rules = rules
        self._read = lru_cache(KEPT_FACTS)(rules.decoded)

    def __getitem__(self, name: str) -> Entity:
        key = f"entity {name}"
        self._rules.asked.add(key)
        entity: Entity | None = self._read(key)
        if entity is None:
            raise KeyError(name)
        return entity

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules.plain("entities"))

    def __len__(self) -> int:
        return len(self._rules.plain("entities"))
