"""Making a rule set ready to be held against drafts: every fact encoded, under each clue that leads to it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factlint.facts.compiled import CompiledRules, clue_key, codec_of
from factlint.facts.entities import aliases_of, by_leading
from factlint.facts.sayings import pairs_of
from factlint.table import Table, pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.codec import Codec
    from factlint.facts.model import Fact, RuleSet
    from factlint.protocols import Kind


Stamp = Callable[[Mapping[str, bytes]], Mapping[str, object]]


class Fault(NamedTuple):
    """A kind that raised where it should tell by what drafts lead to its facts."""

    kind: Kind
    error: Exception


class Compilation(NamedTuple):
    """A compiled rule set: the bytes of its table, the facts that cannot be in it, by number, and which kinds failed.

    With `live` facts or faults it cannot be kept for another run.
    """

    data: bytearray
    codec: Codec
    live: Mapping[int, Fact]
    faults: tuple[Fault, ...]

    def opened(self) -> CompiledRules:
        """It, to be held against drafts."""
        return CompiledRules(Table(self.data), self.codec, self.live)


def compile_rules(rules: RuleSet, kinds: Sequence[Kind], stamp: Stamp | None = None) -> Compilation:
    """The rule set made ready; what `stamp` makes of its records stands beside them, plain JSON, to know it by."""
    writer = _Writer(codec_of(kinds))
    faults = writer.write(rules, kinds)
    for key, value in (stamp(writer.records) if stamp else {}).items():
        writer.put(key, value)
    return Compilation(pack(writer.records), writer.codec, writer.live, faults)


class _Writer:
    """The records of a rule set, and the facts that cannot be among them."""

    def __init__(self, codec: Codec) -> None:
        self.codec = codec
        self.records: dict[str, bytes] = {}
        self.live: dict[int, Fact] = {}

    def write(self, rules: RuleSet, kinds: Sequence[Kind]) -> tuple[Fault, ...]:
        """Take up all facts, entities and clues; the kinds that could not give theirs."""
        self.put("head", _head(rules))
        self.put("facts", [fact.id for fact in rules.facts])
        for number, fact in enumerate(rules.facts):
            self.put(f"id {fact.id}", number)
            try:
                self.records[f"fact {number}"] = self.codec.encode(fact)
            except TypeError:
                self.live[number] = fact
        self._write_entities(rules)
        self._write_texts(rules)
        return tuple(fault for kind in kinds for fault in self._write_kind(kind, rules))

    def _write_entities(self, rules: RuleSet) -> None:
        self.put("entities", list(rules.entities))
        for name, entity in rules.entities.items():
            self.records[f"entity {name}"] = self.codec.encode(entity)
        for words, aliases in by_leading(aliases_of(rules.entities.values())).items():
            self.records[f"name {words}"] = self.codec.encode(tuple(aliases))

    def _write_texts(self, rules: RuleSet) -> None:
        self.records["texts"] = self.codec.encode(rules.texts)
        for number, passage in enumerate(rules.passages):
            self.records[f"passage {number}"] = self.codec.encode(passage)
        for pair, numbers in pairs_of(rules.passages, rules.lang).items():
            self.put(f"said {pair}", numbers)

    def _write_kind(self, kind: Kind, rules: RuleSet) -> Iterator[Fault]:
        own = [(number, fact) for number, fact in enumerate(rules.facts) if fact.kind == kind.name]
        clues: dict[str, list[tuple[int, object]]] = {}
        self.put(f"kind {kind.name}", [number for number, _ in own])
        try:
            for number, fact in own:
                for clue in kind.clues(fact):
                    clues.setdefault(clue.key, []).append((number, clue.note))
            for key, found in clues.items():
                self.put(clue_key(kind.name, key), found)
        except Exception as error:  # a plugin's kind may raise anything
            yield Fault(kind, error)

    def put(self, key: str, value: object) -> None:
        """Take up a record of plain JSON."""
        self.records[key] = json.dumps(value, separators=(",", ":")).encode()


def _head(rules: RuleSet) -> Mapping[str, object]:
    return {
        "path": rules.path,
        "title": rules.title,
        "lang": rules.lang,
        "files": Counter(fact.place.path for fact in rules.facts),
        "kinds": Counter(fact.kind for fact in rules.facts),
        "passages": len(rules.passages),
    }
